"""A story on one page: what happened, where outlets differ, who they are, and whom they quote."""

from collections.abc import Iterable, Iterator

from briefing.models import Cluster, Person
from briefing.tui.blocks import Block, Mark, Para, Target
from briefing.tui.index import StoryIndex, place_key
from briefing.tui.pages.column import outlet_role
from briefing.tui.pages.contradictions import probable
from briefing.tui.pages.legend import foreign_origins
from briefing.tui.pages.numbers import MOST_NUMBERED
from briefing.tui.pages.owners import owner_line
from briefing.tui.present import DIFFERS, counted, dated, joined

_OUTLET = "outlet:"
_MARGIN = "  "
_MOST_DIFFERENCES = 8
_MOST_PEOPLE = 8
_MOST_OUTLETS = 40


def outlet_of(key: str) -> str | None:
    """The outlet that a line is about; None where it is about a passage."""
    return key.removeprefix(_OUTLET) if key.startswith(_OUTLET) else None


def overview_page(index: StoryIndex) -> tuple[Block, ...]:
    """The page; keys are cluster ids with "#..." behind, and those that `outlet_of` knows."""
    parts = (
        _part("In short", _in_short(index)),
        _part(_differ(index), _differences(index)),
        _part("Outlets", _outlets(index)),
        _part("Quoted", _people(index)),
    )
    filled = [part for part in parts if part]
    blocks: list[Block] = []
    for part in filled:
        blocks += [Block((Para(""),)), *part] if blocks else part
    return tuple(blocks)


def _part(heading: str, lines: Iterable[Block]) -> list[Block]:
    blocks = list(lines)
    return [Block((Para(heading, role="heading"),)), *blocks] if blocks else []


def _in_short(index: StoryIndex) -> Iterator[Block]:
    for id_ in index.story.summary:
        cluster = index.clusters[id_]
        text, marks = _with_tellers(index, cluster)
        para = Para(text, marks, "text", "▸ ", _MARGIN, "meta")
        yield Block((para,), (Target(f"{id_}#short"),))


def _with_tellers(index: StoryIndex, cluster: Cluster) -> tuple[str, tuple[Mark, ...]]:
    """A passage, verbatim, and the numbers of those who tell it, with no other value."""
    numbers = [
        index.numbers[outlet]
        for outlet in index.outlets_of(cluster)
        if not index.standing(cluster, outlet).otherwise
    ]
    text = cluster.text
    if len(numbers) > MOST_NUMBERED:
        said = f" [{counted(len(numbers), 'outlet')}]"
        return text + said, (Mark(len(text), len(text) + len(said), "meta"),)
    marks: list[Mark] = []
    for number in numbers:
        text += "\xa0" if marks else " "
        marks.append(Mark(len(text), len(text) + 1, outlet_role(number)))
        text += str(number)
    return text, tuple(marks)


def _differ(index: StoryIndex) -> str:
    found = index.story.discrepancies
    sure = probable(index.story)
    possible = f"{DIFFERS['possible']} {len(found) - sure} may differ" if len(found) > sure else ""
    return joined(
        (f"{DIFFERS['probable']} {sure} {'differs' if sure == 1 else 'differ'}" if sure else "", possible)
    )


def _differences(index: StoryIndex) -> Iterator[Block]:
    found = index.story.discrepancies
    for number, each in enumerate(found[:_MOST_DIFFERENCES]):
        passages = (passage for reading in each.readings for passage in reading.passages)
        told = next((passage for passage in passages if index.at(place_key(passage)) is not None), None)
        keys = [f"{index.cluster_of(told).id}#differ{number}"] if told else []
        yield Block((owner_line(index, each, "▸ ", _MARGIN),), tuple(map(Target, keys)))
    if len(found) > _MOST_DIFFERENCES:
        more = Para(
            f"and {len(found) - _MOST_DIFFERENCES} more (c)", role="meta", first=_MARGIN, rest=_MARGIN
        )
        yield Block((more,))


def _outlets(index: StoryIndex) -> Iterator[Block]:
    for number, outlet in enumerate(index.outlets[:_MOST_OUTLETS], 1):
        told = [c for c in index.clusters.values() if index.of_outlet(c, outlet) is not None]
        shared = sum(cluster.shared for cluster in told)
        head = f"{number} {outlet}"
        days = dict.fromkeys(dated((a.published or "")[:10]) for a in index.articles_of(outlet))
        counts = f"{len(told) - shared} own · {shared} shared · {', '.join(days)}"
        paras = [
            Para(head, (Mark(0, len(str(number)), outlet_role(number)), Mark(0, len(head), "lit"))),
            Para(counts, (), "meta", _MARGIN, _MARGIN),
        ]
        paras += [
            Para(f"‹ {origin}, {'sure' if sure else 'probably'}", (), "origin", _MARGIN, _MARGIN)
            for origin, sure in foreign_origins(index, outlet).items()
        ]
        yield Block(tuple(paras), (Target(_OUTLET + outlet),))
    if len(index.outlets) > _MOST_OUTLETS:
        yield Block((Para(f"and {len(index.outlets) - _MOST_OUTLETS} more (m)", role="meta"),))


def _people(index: StoryIndex) -> Iterator[Block]:
    people = index.story.people
    for number, person in enumerate(people[:_MOST_PEOPLE]):
        cluster = person.quotes[0].cluster
        yield Block((_person(person),), (Target(f"{cluster}#person{number}"),))
    if len(people) > _MOST_PEOPLE:
        yield Block((Para(f"and {len(people) - _MOST_PEOPLE} more", role="meta"),))


def _person(person: Person) -> Para:
    """As in "Claudia Sheinbaum · 3 quotations, 2 by several outlets"."""
    several = sum(quotation.outlets > 1 for quotation in person.quotes)
    counts = counted(len(person.quotes), "quotation") + (f", {several} by several" if several else "")
    text = joined((person.name, counts))
    return Para(text, (Mark(len(person.name), len(text), "meta"),), "text", "▸ ", _MARGIN, "meta")
