"""The outlets by their numbers in one row, and whose text they print where it is not their own."""

from dataclasses import dataclass

from briefing.tui.flow import clip, width_of
from briefing.tui.index import StoryIndex
from briefing.tui.present import DIFFERS, counted, joined

_FEWEST = 5
"""Cells below which a name says nothing; the outlets at the end are then counted."""
_BETWEEN = 2


@dataclass(frozen=True, slots=True)
class Entry:
    """One outlet."""

    number: int
    name: str


def legend(index: StoryIndex, width: int) -> tuple[list[Entry], int]:
    """The outlets that have room in `width` cells, and how many have not."""
    labels = [label(index, outlet) for outlet in index.outlets]
    for count in range(len(labels), 0, -1):
        taken = sum(len(str(n)) + 1 for n in range(1, count + 1)) + _BETWEEN * (count - 1)
        left_out = len(labels) - count
        room = width - taken - (len(f"+{left_out}") + _BETWEEN if left_out else 0)
        shares = _shares([width_of(label) for label in labels[:count]], room)
        if min(shares) >= min(_FEWEST, *map(width_of, labels[:count])) or count == 1:
            rows = zip(labels[:count], shares, strict=True)
            return [Entry(n, _fitted(*row)) for n, row in enumerate(rows, 1)], left_out
    return [], len(labels)


def label(index: StoryIndex, outlet: str) -> str:
    """As in "Internewscast‹Associated Press", "America One‹The Washington Times?"; with "?" only probably."""
    foreign = foreign_origins(index, outlet)
    names = (f"‹{_plain(origin)}{'' if sure else '?'}" for origin, sure in foreign.items())
    return _plain(outlet) + "".join(names)


def _plain(name: str) -> str:
    """A name without its article, which tells nothing where there is little room."""
    return name.removeprefix("The ") or name


def foreign_origins(index: StoryIndex, outlet: str) -> dict[str, bool]:
    """Who else wrote what an outlet prints, and whether that is certain."""
    found = [index.provenance.get(article.id) for article in index.articles_of(outlet)]
    return {each.origin: each.strength == "certain" for each in found if each and each.origin != outlet}


def reprints(index: StoryIndex) -> int:
    """How many outlets print another's text."""
    return sum(bool(foreign_origins(index, outlet)) for outlet in index.outlets)


def differing(index: StoryIndex) -> list[str]:
    """How much differs, and how much may: "≠3", "?1"; what is none is left out."""
    found = index.story.discrepancies
    kinds = ((sign, sum(each.strength == kind for each in found)) for kind, sign in DIFFERS.items())
    return [f"{sign}{count}" for sign, count in kinds if count]


def story_counts(index: StoryIndex) -> str:
    """As in "story 2/5 · kept 2 · ≠3 · 2 reprints": which it is, what is kept and differs, other's texts."""
    stories = len(index.briefing.stories)
    return joined(
        (
            f"story {index.number + 1}/{stories}" if stories > 1 else "",
            f"kept {len(index.kept)}" if index.kept else "",
            *differing(index),
            counted(reprints(index), "reprint") if reprints(index) else "",
        )
    )


def _fitted(text: str, width: int) -> str:
    """A label cut to some cells, name and origin each, so that both are told."""
    name, sign, origin = text.partition("‹")
    if width_of(text) <= width or not sign or width < 2 * _FEWEST:
        return clip(text, width)
    doubt = "?" if origin.endswith("?") else ""
    room = width - 1 - len(doubt)
    own = max(min(width_of(name), room // 2), room - width_of(origin))
    return f"{clip(name, own)}‹{clip(origin.removesuffix('?'), room - own)}{doubt}"


def _shares(widths: list[int], room: int) -> list[int]:
    """Room for each of some texts: short ones have all they need, long ones the same."""
    left, shares = room, dict.fromkeys(range(len(widths)), 0)
    ordered = sorted(range(len(widths)), key=widths.__getitem__)
    for done, at in enumerate(ordered):
        shares[at] = max(0, min(widths[at], left // (len(widths) - done)))
        left -= shares[at]
    return [shares[at] for at in range(len(widths))]
