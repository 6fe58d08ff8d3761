"""A story as its part of the page needs it: outlets by number, values by passage, facts by passage."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from briefing.export.arrange import Arranged, outlets, shared
from briefing.export.elements import Html, element, join
from briefing.models import Cluster, Discrepancy, Likelihood, Passage, Story
from briefing.standing import Standings


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """Where in its paragraph a value stands that differs between outlets, and how sure that is."""

    start: int
    end: int
    strength: Likelihood


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """One story on the page."""

    arranged: Arranged
    story: Story
    level: int
    """Of the headings of its parts."""
    numbers: Mapping[str, int]
    """Its outlets, from 1 in the order of the articles: the keys that choose them."""
    values: Mapping[Passage, Sequence[Value]]
    facts: Mapping[Passage, Sequence[Cluster]]
    """What several tell, by the passages that tell it."""
    passages: Mapping[str, Sequence[Passage]]
    """Those that have a number, by their articles."""

    @property
    def standings(self) -> Standings:
        """How its outlets stand to what is told."""
        return self.arranged.standings[self.story.id]

    def heading(self, text: str, *, below: int = 0, **attributes: str | None) -> Html:
        """A heading of one of its parts, or so many levels below."""
        return element(f"h{self.level + below}", text, **attributes)

    def language(self, passage: Passage) -> str | None:
        """What the passage's `lang` is."""
        return language(self.arranged.articles[passage.article].language)

    def keys(self, names: Iterable[str]) -> str:
        """The numbers of outlets, ascending: "1 4"."""
        return " ".join(str(number) for number in sorted({self.numbers[name] for name in names}))

    def telling(self, passages: Iterable[Passage]) -> str:
        """The numbers of the outlets of some passages."""
        return self.keys(map(self.arranged.outlet, passages))

    def outlet(self, name: str) -> Html:
        """An outlet's number and name."""
        return join((element("b", str(self.numbers[name])), " ", element("bdi", name)))

    def witnesses(self, passages: Iterable[Passage]) -> Html:
        """Who has these passages, each outlet once with the places where they stand."""
        places: dict[str, list[int]] = {}
        for number, name in sorted((self.arranged.notes[p], self.arranged.outlet(p)) for p in passages):
            places.setdefault(name, []).append(number)
        ordered = sorted(places, key=self.numbers.__getitem__)
        return join((join((self.outlet(name), *map(reference, places[name])), " ") for name in ordered), ", ")


def view(arranged: Arranged, story: Story, level: int) -> View:
    """A story, looked through once."""
    names = outlets(arranged.of(story))
    facts: dict[Passage, list[Cluster]] = {}
    for cluster in shared(story):
        for passage in dict.fromkeys(cluster.tellings):
            facts.setdefault(passage, []).append(cluster)
    return View(
        arranged=arranged,
        story=story,
        level=level,
        numbers={name: number for number, name in enumerate(names, 1)},
        values=_values(story.discrepancies),
        facts=facts,
        passages=_passages(arranged, story),
    )


def _passages(arranged: Arranged, story: Story) -> dict[str, list[Passage]]:
    """Each once."""
    told = [passage for cluster in story.clusters for passage in cluster.tellings]
    told += [passage for found in story.discrepancies for r in found.readings for passage in r.passages]
    passages: dict[str, list[Passage]] = {}
    for passage in dict.fromkeys(told):
        if passage in arranged.notes:
            passages.setdefault(passage.article, []).append(passage)
    return passages


def _values(discrepancies: Iterable[Discrepancy]) -> dict[Passage, list[Value]]:
    values: dict[Passage, list[Value]] = {}
    for found in discrepancies:
        for reading in found.readings:
            for passage, place in zip(reading.passages, reading.places, strict=True):
                value = Value(start=place.start, end=place.end, strength=found.strength)
                values.setdefault(passage, []).append(value)
    return values


def language(code: str) -> str | None:
    """What `lang` is for an article's language."""
    return None if code == "und" else code


def reference(number: int) -> Html:
    """A link to where a passage stands in its article."""
    return element("a", f"[{number}]", class_="note", href=f"#n{number}")
