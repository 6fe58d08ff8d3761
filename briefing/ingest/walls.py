"""Pages that stand in an article's place: checks, requests for consent, logins, errors; pages of teasers."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from briefing.ingest.prose import UNBROKEN, ends_sentence, is_prose, word_count
from briefing.ingest.vocabulary import load

Signs = re.Pattern[str]
SITE = re.compile(r"\s+[|–—·•»-]\s+")
"""What parts a page's title from the site's name."""
_AROUND = " \t–—-|·:"
_LONG = 400
"""Words of a text that is too long for a wall: no sign is looked for."""
_BESIDE_TITLE, _BESIDE_LINE = 120, 40
"""Words of other sentences that a wall has at the most, by what shows that it is one: its title, or a line of
it. A short report in two sentences has more than forty."""
_MOSTLY = 0.4
"""Share of other words at the most, where only a line shows that a text is a wall: of a report in three
sentences one may say that a site is down."""
_LEAST = 60
"""Words of a page without any sentence (results, a table) that is more than a menu."""


def wall_in(titles: Sequence[str], lines: Sequence[str]) -> str | None:
    """What stands in the place of an article, as a reason; None where a text is one.

    `titles`: what the page is called, in its head and in its headings.
    """
    words = sum(map(word_count, lines))
    if words > _LONG:
        return None
    found = [(_weight(titles, lines, begins, says), reason) for reason, begins, says in _walls()]
    weight, reason = max(found, key=lambda each: each[0])
    return reason if weight else None


def _weight(titles: Sequence[str], lines: Sequence[str], begins: Signs, says: Signs) -> float:
    """How much of a text speaks of one kind of wall; 0 where it may be a report."""
    heads = [*titles, *(line for line in lines[:2] if not is_prose(line))]
    named = [(title, found[0]) for title in heads if (found := begins.match(title.strip(_AROUND)))]
    told = [line for line in lines if line not in titles and says.search(line)]
    words, speaks = sum(map(word_count, lines)), sum(map(word_count, told))
    other = (
        words - speaks - sum(word_count(title) for title, _ in named if title in lines and title not in told)
    )
    if told:
        is_wall = other <= (_BESIDE_TITLE if named else min(_BESIDE_LINE, _MOSTLY * words))
    else:
        is_wall = other <= _BESIDE_LINE and any(
            len(sign) >= len(SITE.split(title)[0]) / 2 for title, sign in named
        )
    return (1000 * bool(named) + speaks + 1) * is_wall


_SHORTEST = 3
"""Words of a sentence."""
_SPOKEN = re.compile(rf"{UNBROKEN.pattern}.*[“\"][^“”\"]{{4,}}[”\"]\s*$")
"""Speech at the end of a sentence where scripts have no stop, as Thai."""


def is_menu(lines: Sequence[str]) -> bool:
    """Whether there is no sentence in a page, nor much else: a menu, and a word that it loads."""
    return not any(map(_says_something, lines)) and sum(map(word_count, lines)) < _LEAST


def _says_something(line: str) -> bool:
    """Whether a line is a sentence, be it a short one: "We sail," said the mayor; not "Sport Loading..."."""
    if line.endswith(("…", "...")):
        return False
    ends = ends_sentence(line) or _SPOKEN.search(line) is not None
    return is_prose(line) or (ends and word_count(line) >= _SHORTEST)


@cache
def _walls() -> tuple[tuple[str, Signs, Signs], ...]:
    return tuple(_read_walls())


def _read_walls() -> Iterator[tuple[str, Signs, Signs]]:
    for wall in load("walls")["wall"]:
        begins, says = ("|".join(f"(?:{each})" for each in wall[name]) for name in ("titles", "says"))
        yield wall["reason"], re.compile(begins, re.IGNORECASE), re.compile(says, re.IGNORECASE)
