"""Which names of an article are persons', and what these persons are called besides."""

import re
from collections.abc import Iterator, Sequence

from briefing.engine.quotes.names import Name, Names
from briefing.engine.quotes.phrases import Line

Mention = tuple[int, int, Name]
"""A name in a paragraph, with the indices of its first word and behind its last."""

PARTY = re.compile(r"([RD])-[A-Z]")
"""How American papers write a party and a state: "R-Ariz."."""
FARTHEST = 10
"""Words between a name and its role in "Tom Berg, the first deputy of the council's director"."""


def find_persons(
    lines: Sequence[Line], mentions: Sequence[Sequence[Mention]], names: Names, speaking: set[str]
) -> set[str]:
    """Surnames of those with a title, a given name or a role; of the others who speak and have a longer name.

    `speaking` holds the surnames of those whom quotes are given to.
    """
    sure: set[str] = set()
    others: set[str] = set()
    spoken = set(speaking)
    for line, in_line in zip(lines, mentions, strict=True):
        for mention in in_line:
            told = mention[2].surname
            if len(told) == 1 or told in line.speech.bodies:
                others.add(told)
            elif _is_person(line, mention):
                sure.add(told)
            elif _says(line, mention[1]):
                spoken.add(told)
    return sure | {told for told in spoken - others if told in names.fullest}


def roles(line: Line, mention: Mention) -> Iterator[str]:
    """What a person is called where the name stands, and words that mean the same: "gov", "governor"."""
    first, end, name = mention
    for role in sorted({*name.titles, *_role_before(line, first), *_role_behind(line, end)}):
        yield role
        yield from line.speech.roles.get(role, ())


def _is_person(line: Line, mention: Mention) -> bool:
    name = mention[2]
    full = len(name.words) > 1
    return (full and name.words[0] in line.speech.given) or (
        (full or bool(name.titles)) and any(roles(line, mention))
    )


def _says(line: Line, end: int) -> bool:
    """Whether a verb of saying follows a name, or "who"."""
    if end == len(line.words):
        return False
    return line.is_one_of(end, line.speech.relatives) or (
        line.words[end].text in line.speech.verbs and line.gap(end).isspace()
    )


def _role_before(line: Line, first: int) -> Iterator[str]:
    """In "spokesman Tom Berg"; "a lawyer for the Kovacs, Tom Berg"."""
    apposed = line.gap(first).strip() == ","
    for index in range(first - 1, max(first - 1 - FARTHEST, -1), -1):
        if line.words[index].text in line.speech.persons:
            yield line.words[index].text
            return
        if not apposed or line.words[index].text in line.speech.verbs or not line.joined(index):
            return


def _role_behind(line: Line, end: int) -> Iterator[str]:
    """In "Tom Berg, the Kovacs' lawyer,"; "Tom Berg, R-Ariz."; not in "with Tom Berg, the lawyer left"."""
    if not line.gap(end).startswith(","):
        return
    for index in range(end, min(end + FARTHEST, len(line.words))):
        word = line.words[index].text
        if (index > end and "," in line.gap(index)) or word in line.speech.verbs:
            return
        if party := PARTY.match(word):
            yield party[1].lower()
        elif word.lower() in line.speech.persons and (
            not line.gap(index + 1).isspace()
            or line.words[index + 1].text
            in line.speech.prepositions | line.speech.relatives | line.speech.joining
        ):
            yield word.lower()
