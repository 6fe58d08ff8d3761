"""What all screens of this app have: their part of the table of commands, and its list of keys."""

from typing import TYPE_CHECKING, ClassVar, Generic, TypeVar, cast

from textual.screen import Screen

from briefing.tui.command import View
from briefing.tui.screens.help import HelpScreen
from briefing.tui.screens.live import Live

if TYPE_CHECKING:
    from briefing.tui.app import BriefingApp

Result = TypeVar("Result")


class AppScreen(Live, Screen[Result], Generic[Result]):
    """Base of this app's screens."""

    VIEW: ClassVar[View]
    """Which commands of the table belong to it."""

    @property
    def reader(self) -> "BriefingApp":
        """The app; never another in this program."""
        return cast("BriefingApp", self.app)

    def on_compose(self) -> None:
        """Be arranged for the size in the first frame; Textual does it when it tells the size, after two."""
        width, height = self.app.size
        for cells, points in (
            (width, self.app.HORIZONTAL_BREAKPOINTS),
            (height, self.app.VERTICAL_BREAKPOINTS),
        ):
            self.add_class(*self._get_breakpoint_classes(cells, points or []))

    def on_screen_resume(self) -> None:
        """Back in front: what was read meanwhile may be shown now."""
        self.reader.again.settle()

    def action_help(self) -> None:
        """All keys of this screen."""
        reader = self.reader
        self.open(HelpScreen(self.VIEW, reader.settings.keys, reader.settings_told))
