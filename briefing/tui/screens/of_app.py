"""A screen that knows its app's type."""

from typing import TYPE_CHECKING, Generic, TypeVar, cast

from textual.screen import Screen

if TYPE_CHECKING:
    from ..app import BriefingApp

Result = TypeVar("Result")


class AppScreen(Screen[Result], Generic[Result]):
    """Base of this app's screens."""

    @property
    def reader(self) -> "BriefingApp":
        """The app; never another in this program."""
        return cast("BriefingApp", self.app)
