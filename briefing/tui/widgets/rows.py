"""A list to choose from."""

from textual.widgets import OptionList


class Rows(OptionList):
    """Textual's list, in which one cannot move while it has no room: it does not know its rows then."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """No action without room."""
        return bool(self.scrollable_content_region) and super().check_action(action, parameters)
