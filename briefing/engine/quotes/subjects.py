"""Who the subject of a verb of saying is: the words around it, read without grammar but with care.

Where the words do not fit one of the usual shapes ("Kovac said", "said Mira Kovac", "Kovac, who leads the
council, said", "a spokesman for the council said"), there is no subject: precision first.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.engine.quotes.names import SUFFIXES, Name, phrase_end, phrase_start, read_name
from briefing.engine.quotes.saying import (
    ADDING,
    ADVERBS,
    CALLING,
    CLAUSES,
    DETERMINERS,
    OF_SPEAKERS,
    PASSIVE,
    PREPOSITIONS,
    PRONOUNS,
    SPEAKERS,
    STARTERS,
    TITLES,
    VERBS,
    WEEKDAYS,
)
from briefing.engine.text.words import Word

INTRODUCING = SPEAKERS | TITLES | {"as", "and", "former", "longtime", "then"}
AUXILIARIES = {"a", "ha", "hat", "had", "has"}
"""Before the verb in "a déclaré Mira Kovac"."""
CONTRACTED = re.compile(r"['’](?!s$)")
FARTHEST = 60
"""Words between a quote and the verb that attributes it: the longest sentences of news."""
LONGEST_ROLE = 3
"""Words of a role without article before a name: "harbour master", "deputy fire chief"."""
NO_ROLE = ADDING | ADVERBS | CALLING | CLAUSES | DETERMINERS | PASSIVE | PREPOSITIONS | STARTERS | VERBS
"""Words that begin something else than a role."""
LONGEST_DESCRIPTION = 8
"""Words of "a senior official at the ministry"."""


@dataclass(frozen=True, slots=True)
class Subject:
    """A speaker as worded: exactly one of the three is set."""

    first: int
    """Index of its first word."""
    name: Name | None = None
    description: str | None = None
    pronoun: str | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph without the words of its quotes."""

    text: str
    words: Sequence[Word]
    capitals: Sequence[int]
    """Indices of the words that begin with a capital."""
    ordinary: frozenset[str] = frozenset()
    """Words that the article writes small somewhere."""

    def index(self, place: int) -> int:
        """Index of the first word at or behind a place."""
        return bisect_left(self.words, place, key=lambda word: word.start)

    def gap(self, index: int) -> str:
        """What stands between a word and the one before it."""
        return self.text[self.words[index - 1].end if index else 0 : self.words[index].start]

    def name(self, start: int, end: int) -> Name:
        """The name in the words from `start` to before `end`."""
        opens = start == 0 or not self.gap(start).isspace()
        return read_name(self.words[start:end], self.text, self.ordinary if opens else frozenset())

    def is_one_of(self, index: int, listed: frozenset[str]) -> bool:
        """Whether the word, in small letters, is listed."""
        return self.words[index].text in listed


def attributed_after(line: Line, start: int, end: int, *, closed: bool) -> Subject | None:
    """The speaker named right behind a quote that ends at `start`, within the sentence that ends at `end`.

    `closed` says that a comma or the like ends the quote, so that what follows is no part of its sentence.
    """
    first, last = line.index(start), line.index(end)
    if first >= last:
        return None
    if line.words[first].text == "according" and first + 2 < last:
        return _following(line, first + 2, last)
    inverted = first + (line.words[first].text in AUXILIARIES)
    if inverted < last and line.is_one_of(inverted, VERBS):
        return _following(line, inverted + 1, last)
    for verb in range(first + 1, min(first + FARTHEST, last)):
        if line.is_one_of(verb, VERBS):
            found = _preceding(line, verb, first)
            if found is not None and _introduces(line, first, found.first, roles=closed):
                return found
    return None


def _introduces(line: Line, first: int, name: int, *, roles: bool) -> bool:
    """Whether the words before a name belong to it: "council spokesman Tom Berg", "as Tom Berg".

    With `roles` also words that are in no list: "harbour master Tom Berg".
    """
    before = [line.words[index].text for index in range(first, name)]
    return all(word[0].isupper() or word in INTRODUCING for word in before) or (
        roles
        and len(before) <= LONGEST_ROLE
        and all(line.gap(index).isspace() for index in range(first + 1, name + 1))
        and not any(word.lower() in NO_ROLE or word.endswith("ly") for word in before)
    )


def attributed_before(line: Line, start: int, end: int) -> Subject | None:
    """The speaker of the last verb of saying or calling between the sentence's start and the quote's."""
    first, last = line.index(start), line.index(end)
    for verb in range(last - 1, max(first, last - FARTHEST) - 1, -1):
        before = line.words[verb - 1].text.lower() if verb > first else ""
        if line.words[verb].text == "to" and before == "according":
            return _following(line, verb + 1, last)
        if line.is_one_of(verb, ADDING):
            return _main_subject(line, first, verb)
        if before and before not in PASSIVE and line.is_one_of(verb, VERBS | CALLING):
            return (
                _main_subject(line, first, verb)
                if before in {"and", "but"}
                else _preceding(line, verb, first)
            )
    return None


def attributed_at_end(line: Line, start: int, end: int) -> Subject | None:
    """The speaker of an attribution that closes the sentence: "..., Kovac said on Monday."."""
    first, last = line.index(start), line.index(end)
    for verb in range(last - 1, max(first, last - LONGEST_DESCRIPTION) - 1, -1):
        if line.is_one_of(verb, VERBS) and verb > first:
            found = _preceding(line, verb, first)
            if found is None or found.first == first or "," not in line.gap(found.first):
                continue
            another_quote = "_" in line.text[start : line.words[found.first].start]
            return None if another_quote else found
    return None


def _preceding(line: Line, verb: int, first: int) -> Subject | None:
    """The subject on the left of a verb, not before the word `first`."""
    if line.is_one_of(verb - 1, PASSIVE):
        return None
    last = _before_adverbs(line, verb - 1, first)
    if "," in line.gap(last + 1):
        if (apposed := _apposed(line, last, first)) is not None:
            return apposed
        last = _before_aside(line, last, first)
    elif line.words[last].text == "who" and last > first:
        last -= 1
    elif not line.gap(last + 1).isspace() and line.words[last].text.casefold() not in SUFFIXES:
        return None
    return None if last < first else _ending_at(line, last, first)


def _before_adverbs(line: Line, last: int, first: int) -> int:
    """Index of the word before "also", "glibly", "on Monday"."""
    while last > first and line.gap(last + 1).isspace():
        if line.is_one_of(last, WEEKDAYS) and line.words[last - 1].text == "on":
            last -= 2
        elif line.is_one_of(last, ADVERBS | WEEKDAYS) or line.words[last].text.endswith("ly"):
            last -= 1
        else:
            break
    return max(last, first)


def _apposed(line: Line, last: int, first: int) -> Subject | None:
    """The name in "the council's chairman, Mira Kovac, said"; it begins where the description does."""
    start = phrase_start(line.words, line.text, last) if line.words[last].text[0].isupper() else first
    if start <= first or "," not in line.gap(start) or line.words[start - 1].text not in SPEAKERS:
        return None
    description = start - 1
    while description > first and line.gap(description).isspace():
        description -= 1
    return Subject(description, name=line.name(start, last + 1))


def _before_aside(line: Line, last: int, first: int) -> int:
    """Index of the word before "..., 43," or "..., who leads the council,"; `first` - 1 without one."""
    for index in range(last, max(first, last - FARTHEST), -1):
        opens, before = line.words[index].text, line.words[index - 1].text
        if "," not in line.gap(index) or not (before[0].isupper() or before in SPEAKERS):
            continue
        if not opens[0].isupper() or opens[1:2] == "-" or opens.endswith(("'s", "’s")):
            return index - 1
    return first - 1


def _ending_at(line: Line, last: int, first: int) -> Subject | None:
    """The speaker whose last word this is."""
    word = line.words[last].text
    if word.lower() in PRONOUNS:
        return Subject(last, pronoun=word.lower())
    if word[0].isupper():
        return _named(line, last, first)
    return _described(line, last, first)


def _named(line: Line, last: int, first: int) -> Subject | None:
    start = max(first, phrase_start(line.words, line.text, last))
    if start > first and line.is_one_of(start - 1, PREPOSITIONS) and line.gap(start).isspace():
        return _described(line, last, first)
    name = line.name(start, last + 1)
    if name.words:
        determined = start > first and line.words[start - 1].text.lower() in DETERMINERS
        return Subject(start - determined, name=name)
    return _described(line, last, first) if name.titles else None


def _described(line: Line, last: int, first: int) -> Subject | None:
    """A description that ends with the word `last`: back over prepositions to the first determiner."""
    head = start = last
    while start > first and last - start < LONGEST_DESCRIPTION and line.gap(start).strip() in {"", "-"}:
        if line.is_one_of(start, VERBS) or line.words[start].text in {"that", "who", "which", "and"}:
            return None
        if line.words[start].text.lower() in DETERMINERS:
            if not line.is_one_of(start - 1, OF_SPEAKERS):
                break
            head = start - 2
        elif line.is_one_of(start, OF_SPEAKERS):
            head = start - 1
        start -= 1
    if not first <= head or line.words[head].text.lower() not in SPEAKERS:
        return None
    noun, opens = line.words[head].text, line.words[start].text
    if start == head and opens.islower() and not noun.endswith("s") and noun != "police":
        return None
    return Subject(start, description=_worded(line, start, last))


def _worded(line: Line, start: int, last: int) -> str:
    """A description without the capital of a sentence's start."""
    text = line.text[line.words[start].start : line.words[last].end]
    small = line.words[start].text.lower() in DETERMINERS | SPEAKERS
    return text[0].lower() + text[1:] if small else text


def _following(line: Line, start: int, last: int) -> Subject | None:
    """The subject on the right of an inverted verb: "said Mira Kovac", "said the council's leader, Kovac"."""
    for index in range(start, min(start + LONGEST_DESCRIPTION, last)):
        word, gap = line.words[index].text, line.gap(index)
        if not gap.isspace() and not (index > start and gap.strip() in {",", "-", "."}):
            return None
        if word.lower() in PRONOUNS:
            return Subject(index, pronoun=word.lower()) if index == start else None
        if word[0].isupper() and not word.endswith(("'s", "’s")):
            name = line.name(index, phrase_end(line.words, line.text, index))
            if name.words:
                return Subject(index, name=name)
        elif line.is_one_of(index, PREPOSITIONS | VERBS | CLAUSES) or CONTRACTED.search(word):
            return None
        elif word in SPEAKERS and not _leads_to_name(line, index + 1, last):
            return Subject(start, description=_worded(line, start, index))
    return None


def _leads_to_name(line: Line, index: int, last: int) -> bool:
    """Whether a name follows, right away or behind more words for its role: "chief nurse Ada Lunn"."""
    while index < last and line.is_one_of(index, SPEAKERS) and line.gap(index).isspace():
        index += 1
    return index < last and _name_goes_on(line, index)


def _name_goes_on(line: Line, index: int) -> bool:
    return line.words[index].text[0].isupper() and line.gap(index).strip() in {"", ","}


def _main_subject(line: Line, first: int, verb: int) -> Subject | None:
    """The first name or pronoun of the sentence that stands where a subject can."""
    for index in _subject_places(line, first, verb):
        word = line.words[index].text
        if word.lower() in PRONOUNS:
            return Subject(index, pronoun=word.lower())
        if word[0].isupper():
            end = phrase_end(line.words, line.text, index)
            name = line.name(index, end)
            if name.words and end < verb and line.words[end].text[0].islower():
                return Subject(index, name=name)
    return None


def _subject_places(line: Line, first: int, verb: int) -> Iterator[int]:
    """Words that begin a clause: the sentence's first, or those behind a comma."""
    for index in range(first, verb):
        if index == first or "," in line.gap(index):
            yield index
