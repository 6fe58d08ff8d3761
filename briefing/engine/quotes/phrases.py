"""Phrases that can name a speaker, read forward from their first word."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from briefing.engine.quotes.names import Name, phrase_end, read_name
from briefing.engine.text.speech import Speech
from briefing.engine.text.words import Word

LONGEST_DESCRIPTION = 8
"""Words before the noun in "the council's first deputy chairman"."""
_OF_A_NAME = 2
"""Words from the last particle of a name to its end: "von der Leyen"."""
LONGEST_ROLE = 3
"""Words of a role between "White House" and the name."""
CONTRACTED = re.compile(r"['’](?!s?$)")
"""In "he'll", "don't"; not in "Kovac’s"."""
POSSESSIVES = ("'s", "’s", "s'", "s’")


@dataclass(frozen=True, slots=True)
class Subject:
    """A speaker as worded: a name, a description or a pronoun; a name may come with its description."""

    first: int
    """Index of its first word."""
    name: Name | None = None
    description: str | None = None
    pronoun: str | None = None
    declined: bool = False
    """Whether the name stands in another form than that of a subject: "podle Petra Fialy"."""


class Phrase(NamedTuple):
    """What can name a speaker, and the index behind its last word."""

    subject: Subject
    end: int


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph without the words of its quotes."""

    text: str
    words: Sequence[Word]
    capitals: Sequence[int]
    """Indices of the words that begin with a capital."""
    speech: Speech
    ordinary: frozenset[str] = frozenset()
    """Words that the article writes small somewhere."""
    proper: frozenset[str] = frozenset()
    """Words, folded, that it writes with a capital inside a sentence, and never small."""

    def index(self, place: int) -> int:
        """Index of the first word at or behind a place."""
        return bisect_left(self.words, place, key=lambda word: word.start)

    def gap(self, index: int) -> str:
        """What stands between a word and the one before it, or behind the last one."""
        start = self.words[index - 1].end if index else 0
        return self.text[start : self.words[index].start] if index < len(self.words) else self.text[start:]

    def name(self, start: int, end: int) -> Name:
        """The name in the words from `start` to before `end`."""
        opens = start == 0 or not self.gap(start).isspace()
        ordinary = self.ordinary if opens else frozenset[str]()
        name = read_name(self.words[start:end], self.text, self.speech, ordinary)
        titled = name.titles or (start and self.words[start - 1].text in self.speech.titles)
        told = " ".join(name.words).lower() if titled else ""
        if any(re.fullmatch(form, told) for form in self.speech.of_place):
            name = read_name(self.words[end - len(name.words) + 1 : end], self.text, self.speech)
        return name

    def joined(self, index: int) -> bool:
        """Whether nothing but white space, or the dot of "Mr.", stands before a word."""
        gap = self.gap(index)
        return gap.isspace() or (
            gap.strip() == "." and self.words[index - 1].text.lower() in self.speech.titles
        )

    def owns(self, index: int) -> bool:
        """Whether a word is a possessive: "Kovac’s"."""
        return self.words[index].text.endswith(POSSESSIVES)

    def is_one_of(self, index: int, listed: frozenset[str]) -> bool:
        """Whether the word, in small letters, is listed, or is with what is elided before it: "s'insurge"."""
        word = self.words[index].text
        return word in listed or (word[1:2] in {"'", "’"} and word[2:] in listed)


def read_phrase(line: Line, start: int, last: int) -> Phrase | None:
    """The name, description or pronoun that begins with the word `start` and ends before the word `last`."""
    if start >= last:
        return None
    word = line.words[start].text
    if word.lower() in line.speech.pronouns:
        return Phrase(Subject(start, pronoun=word.lower()), start + 1)
    determined = (
        word.lower() in line.speech.determiners and start + 1 < last and line.gap(start + 1).isspace()
    )
    found = _named(line, start + determined, last, determined) or _described(line, start, last)
    if found is None:
        return None
    found = _with_name_behind(line, _with_tail(line, found, last), last)
    return found if found.subject.description != "" or found.subject.name else None


def _named(line: Line, start: int, last: int, determined: bool) -> Phrase | None:
    if not line.words[start].text[0].isupper():
        return None
    end = min(phrase_end(line.words, line.text, start, line.speech), last)
    if line.owns(end - 1) or line.gap(end).startswith(("'", "’")):
        return None
    name = line.name(start, end)
    asked = line.words[start].text.lower() in line.speech.prepositions  # "A Ruiz le dijeron"
    if asked or not name.words or (end - start == 1 and line.words[start].text.casefold() not in line.proper):
        return None
    if line.speech.nouns_in_capitals and _is_description(line, name):
        return Phrase(Subject(start - determined, description=_worded(line, start - determined, end)), end)
    role = end
    while role < last and role - end < LONGEST_ROLE and _is_role(line, role):
        role += 1
    opens = start - determined
    for behind in (role, end + 1):  # "the Kovac administration reaffirms its": it is not Kovac
        if end < behind <= role and line.is_one_of(behind - 1, line.speech.speakers):
            return Phrase(Subject(opens, description=_worded(line, opens, behind)), behind)
    return Phrase(Subject(opens, name=name), end)


def _is_description(line: Line, name: Name) -> bool:
    """Whether nouns in capitals are no name: "Inhaber der Bäckerei", "Vertrauter von Karl Thoma"."""
    small = [at for at, word in enumerate(name.words) if word.islower()]
    if small and ((name.titles and small[0] == 0) or len(name.words) - small[-1] > _OF_A_NAME):
        return True
    pairs = zip(name.words, name.words[1:], strict=False)
    return any(
        word in line.speech.determiners and before not in line.speech.of_names for before, word in pairs
    )


def _is_role(line: Line, index: int) -> bool:
    word = line.words[index].text
    return word.islower() and word not in line.speech.stops and line.gap(index).isspace()


def _described(line: Line, start: int, last: int) -> Phrase | None:
    """A description up to its noun: "the council's director", "police"; another noun only before a name."""
    noun, end = None, start
    while end < min(start + LONGEST_DESCRIPTION, last) and _goes_on(line, start, end):
        if line.words[end].text.lower() in line.speech.speakers:
            noun = end
        elif noun is not None:
            break
        end += 1
    if noun is None:
        end = next((i for i in range(start + 1, end) if line.words[i].text[0].isupper()), end)
        role = end > start and all(word.text.islower() for word in line.words[start + 1 : end])
        named = end < last and line.words[end].text[0].isupper() and line.gap(end).strip() in {"", ","}
        return Phrase(Subject(start, description=""), end) if role and named else None
    opens, said = line.words[start].text, line.words[noun].text
    if opens[0].isupper() and not (
        line.owns(start) or opens.lower() in line.speech.determiners | line.speech.speakers
    ):
        between = line.words[start + 1 : noun]
        if any(word.text.islower() and word.text not in line.speech.speakers for word in between):
            return None
    bare = (
        start == noun
        and opens.islower()
        and bool(line.speech.determiners)
        and not said.endswith("s")
        and said != "police"
    )
    if bare and not (noun + 1 < last and line.words[noun + 1].text[0].isupper()):
        return None
    return Phrase(Subject(start, description=_worded(line, start, noun + 1)), noun + 1)


def _goes_on(line: Line, start: int, index: int) -> bool:
    """Whether a word can belong to the description that begins with the word `start`."""
    word = line.words[index].text.lower()
    if word in line.speech.stops or word.endswith(line.speech.adverb_endings) or CONTRACTED.search(word):
        return False
    if index == start:
        return True
    return word not in line.speech.determiners and (
        line.joined(index) or line.gap(index).strip() in {"-", "'", "’"}
    )


def _with_tail(line: Line, found: Phrase, last: int) -> Phrase:
    """With "for the ministry", "of Capital Economics" behind it; a name stays as it is."""
    end = found.end
    if found.subject.description == "":
        return found
    while end + 1 < last and line.is_one_of(end, line.speech.of_speakers) and line.gap(end).isspace():
        at = end + 1
        while (
            at < last
            and line.joined(at)
            and line.words[at].text.lower() not in line.speech.stops | line.speech.relatives
        ):
            at += 1
        if at == end + 1:
            break
        end = at
    if end == found.end:
        return found
    if found.subject.name is not None:
        return Phrase(found.subject, end)
    return Phrase(Subject(found.subject.first, description=_worded(line, found.subject.first, end)), end)


def _with_name_behind(line: Line, found: Phrase, last: int) -> Phrase:
    """With the name in "the council's director, Mira Kovac", "harbour master Mira Kovac"."""
    end = found.end
    if found.subject.description is None or end >= last or line.gap(end).strip() not in {"", ","}:
        return found
    word = line.words[end].text
    if not word[0].isupper() or word.lower() in line.speech.starters:
        return found
    behind = min(phrase_end(line.words, line.text, end, line.speech), last)
    name = line.name(end, behind)
    apposed = "," not in line.gap(end) or behind == last or not line.gap(behind).isspace()
    if not name.words or not apposed:
        return found
    return Phrase(Subject(found.subject.first, name, found.subject.description), behind)


def _worded(line: Line, start: int, end: int) -> str:
    """A description without the capital of a sentence's start."""
    text = line.text[line.words[start].start : line.words[end - 1].end]
    small = line.words[start].text.lower() in line.speech.determiners | line.speech.speakers
    return text[0].lower() + text[1:] if small else text
