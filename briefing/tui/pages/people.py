"""Who said what: the people whom a story quotes, and all that each of them is quoted with."""

from briefing.models import Person, Quotation, Wording
from briefing.tui.blocks import OURS, Block, Para, Target
from briefing.tui.flow import clip, width_of
from briefing.tui.index import StoryIndex, place_key
from briefing.tui.pages.numbers import numbers, with_numbers
from briefing.tui.pages.sentence import outlet_line
from briefing.tui.present import counted, joined

_NAME = 26
"""Cells of the column of names; a name that is longer is cut here and stands in full beside."""
_MARGIN = "  "


def people_page(index: StoryIndex) -> tuple[Block, ...]:
    """One line for each person: how often and by which outlets quoted. Keys are their numbers from 0."""
    if not index.story.people:
        quotes = counted(sum(cluster.kind == "quote" for cluster in index.story.clusters), "quotation")
        said = (
            f"Nobody is quoted by name. {quotes} without a name:",
            "f in the briefing shows quotes alone.",
        )
        return tuple(Block((Para(line, role="absent"),)) for line in said)
    return tuple(_line(index, number, person) for number, person in enumerate(index.story.people))


def _line(index: StoryIndex, number: int, person: Person) -> Block:
    name = clip(person.name, _NAME)
    outlets = numbers(index, outlets_of(index, person))
    text = joined((counted(len(person.quotes), "quotation"), f"by {outlets}"))
    pad = " " * (_NAME + 2 - width_of(name))
    return Block((Para(f"{name}{pad}{text}", words=((0, len(name)),)),), (Target(str(number)),))


def outlets_of(index: StoryIndex, person: Person) -> list[str]:
    """Who quotes somebody, in the order of the outlets' numbers."""
    found = {
        index.articles[place.article].outlet
        for quote in person.quotes
        for wording in quote.wordings
        for place in wording.places
    }
    return sorted(found, key=index.numbers.__getitem__)


def person_page(index: StoryIndex, person: Person) -> tuple[Block, ...]:
    """All quotations of somebody, each once with its wordings and who prints them; keys lead to passages."""
    called = [name for name in person.names if name != person.name]
    head = [Block((Para(f"also called {', '.join(called)}", role="meta"),))] if called else []
    quotes = [_quotation(index, number, quote) for number, quote in enumerate(person.quotes)]
    return (*head, *(block for blocks in quotes for block in blocks))


def _quotation(index: StoryIndex, number: int, quote: Quotation) -> list[Block]:
    return [
        _wording(index, f"{number}.{at}", wording, f"{number + 1}. " if not at else "")
        for at, wording in enumerate(quote.wordings)
    ]


def _wording(index: StoryIndex, name: str, wording: Wording, mark: str) -> Block:
    """The words, and under them where they stand; a further wording says so before its words."""
    before = "“" if mark else "or “"
    text = f"{before}{wording.text}”"
    words = ((len(before), len(text) - 1),)
    lines = [
        Para(text, (), "quote", mark or _MARGIN, _MARGIN + _MARGIN, words=words),
        _places(index, wording),
    ]
    passage = index.passage_at(wording.places[0])
    return Block(tuple(lines), (Target(f"{place_key(passage)}#{name}"),) if passage else ())


def _places(index: StoryIndex, wording: Wording) -> Para:
    """Who prints it: one outlet with its date and paragraph, several by their names."""
    articles = [index.articles[place.article] for place in wording.places]
    if len({article.outlet for article in articles}) == 1:
        line = outlet_line(index, articles[0], f"paragraph {wording.places[0].paragraph + 1}")
        return Para(line.text, line.marks, "meta", _MARGIN + _MARGIN, _MARGIN + _MARGIN)
    outlets = sorted({article.outlet for article in articles}, key=index.numbers.__getitem__)
    names = ", ".join(with_numbers(index, outlets))
    return Para(names, (), "meta", _MARGIN + _MARGIN, _MARGIN + _MARGIN, words=OURS)
