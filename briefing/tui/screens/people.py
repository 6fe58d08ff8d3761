"""Who is quoted in a story, and with what."""

from typing import ClassVar

from textual.binding import BindingType

from briefing.tui.blocks import Block
from briefing.tui.command import View
from briefing.tui.commands import bindings
from briefing.tui.pages.people import outlets_of, people_page, person_page
from briefing.tui.present import counted, joined
from briefing.tui.screens.listed import ListedScreen


class PeopleScreen(ListedScreen):
    """The people of a story and their quotations; its result is where the quotation chosen stands."""

    VIEW: ClassVar[View] = "people"
    BINDINGS: ClassVar[list[BindingType]] = bindings("people")

    def titles(self) -> tuple[str, str]:
        """The story's, and how many people are quoted."""
        people = self.index.story.people
        return f"Who said what: {self.index.story.title}", counted(len(people), "person", "people")

    def entries(self) -> tuple[Block, ...]:
        """The people."""
        return people_page(self.index)

    def heading(self, key: str) -> tuple[str, str]:
        """The name in full, and how often it is quoted."""
        person = self.index.story.people[int(key)]
        outlets = counted(len(outlets_of(self.index, person)), "outlet")
        return person.name, joined((counted(len(person.quotes), "quotation"), outlets))

    def sentences(self, key: str) -> tuple[Block, ...]:
        """The quotations."""
        return person_page(self.index, self.index.story.people[int(key)])
