"""Names of speakers in one article: titles taken off, surnames completed, genders where a title tells."""

import re
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from briefing.engine.quotes.saying import OFFICES, PARTICLES, PARTIES, STARTERS, TITLES
from briefing.engine.text.words import Word

NAME_GAP = re.compile(r"\s+|\.\s*|-")
"""What may stand between two words of one name: "J. R. Smith", "Mr. Smith"."""
GENDER = {"mr": "m", "sir": "m", "lord": "m", "mrs": "f", "ms": "f", "miss": "f", "madam": "f", "lady": "f"}
POSSESSIVE = re.compile(r"['’]s?$")
LONGEST_NAME = 4
"""Words of a full name; longer runs of capitals are headlines."""
_KEPT = 2**12
"""Names whose surnames are kept: those of some hundred articles."""
SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})


@dataclass(frozen=True, slots=True)
class Name:
    """A name as it stands in the text, and what stood before it."""

    words: tuple[str, ...]
    """Without titles; empty for a title alone ("the president")."""
    full: str
    """The words as the text has them, dots included: "James R. Kovac Jr."."""
    titles: tuple[str, ...]
    """Folded: "mr", "senator", "foreign", "minister"."""

    @property
    def surname(self) -> str:
        """The last word that is not "Jr.", folded."""
        return surname(self.full)


@dataclass(slots=True)
class Names:
    """The names of one article: completes a surname, tells genders."""

    fullest: dict[str, list[Name]]
    """For each surname the longer names that end in it."""
    holders: dict[str, dict[str, None]]
    """For each title the surnames that it stands before."""
    genders: dict[str, str]
    """"f" or "m" for a surname, where a title or a pronoun tells."""

    def complete(self, name: Name) -> str:
        """The name as the article fully writes it; as it stands where the surname fits several."""
        longer = self.fullest.get(name.surname, [])
        if len(name.words) > 1:
            longer = [other for other in longer if name.words[-len(other.words) :] == other.words]
        return longer[0].full if len(longer) == 1 else name.full

    def is_name(self, name: Name, capitals: Container[str]) -> bool:
        """Whether a single word is more than a sentence's first: titled, completed, or in `capitals`."""
        known = name.titles or name.surname in self.fullest or name.surname in capitals
        return len(name.words) > 1 or bool(known)

    def described(self, description: str) -> str:
        """By name where the article has one only ("the department", "the president"), otherwise as worded."""
        article, _, noun = description.partition(" ")
        if article != "the" or " " in noun:
            return description
        held = self.holders.get(noun, {})
        if held:
            full = [n for last in held for n in self.fullest.get(last, ()) if noun in n.titles]
        else:
            full = self.fullest.get(noun, [])
        return full[0].full if len(full) == 1 and len(held) <= 1 else description

    def may_be(self, speaker: str, gender: str) -> bool:
        """Whether nothing says that a speaker has another gender."""
        return self.genders.get(surname(speaker), gender) == gender


@lru_cache(_KEPT)
def surname(name: str) -> str:
    """The last word of a name that is not "Jr.", folded; "" for no name."""
    telling = [word for word in name.casefold().split() if word.strip(".") not in SUFFIXES]
    return telling[-1] if telling else ""


def capitals(words: Sequence[Word]) -> list[int]:
    """Indices of the words that begin with a capital."""
    return [index for index, word in enumerate(words) if word.text[0].isupper()]


def phrases(words: Sequence[Word], text: str, capitals: Iterable[int]) -> Iterable[tuple[int, int]]:
    """Runs of capitalised words, with the particles inside them, as (first, behind last) word index."""
    end = 0
    for start in capitals:
        if start >= end:
            end = phrase_end(words, text, start)
            yield start, end


def phrase_end(words: Sequence[Word], text: str, start: int) -> int:
    """Index behind the last word of the name that begins at `start`."""
    end = start + 1
    while end < len(words) and _joined(words, text, end - 1):
        if _capital(words[end].text):
            end += 1
        elif words[end].text in PARTICLES:
            after = _behind_particles(words, text, end)
            if after == len(words) or not _capital(words[after].text):
                break
            end = after
        else:
            break
    return end


def phrase_start(words: Sequence[Word], text: str, last: int) -> int:
    """Index of the first word of the name that ends with the word `last`."""
    start = last
    while start > 0 and _joined(words, text, start - 1):
        before = start - 1
        while before > 0 and words[before].text in PARTICLES and _joined(words, text, before - 1):
            before -= 1
        if not _capital(words[before].text):
            break
        start = before
    return start


def read_name(words: Sequence[Word], text: str, ordinary: Container[str] = ()) -> Name:
    """The name in a run of capitalised words of a text: what follows the last title and its office.

    `ordinary` holds words that the article writes small elsewhere: a capital at the start of a sentence
    makes no name of them.
    """
    words = list(words)
    folded = [word.text.casefold() for word in words]
    small = {word for word in folded[:-1] if word in ordinary} - TITLES
    while folded and (folded[0] in STARTERS or folded[0] in small):
        del folded[0], words[0]
    first = 1 + max((i for i, word in enumerate(folded) if word in TITLES), default=-1)
    if folded and folded[-1] in PARTIES:
        first = len(folded)
    if first and folded[first : first + 1] == ["of"]:
        while first < len(folded) and folded[first] in OFFICES:
            first += 1
    last = folded.index("of", first) if first and "of" in folded[first:] else len(words)
    return Name(_bare(words[first:last]), _written(words[first:last], text), tuple(folded[:first]))


def collect_names(found: Iterable[Name]) -> Names:
    """What all the names of an article tell about each other."""
    longer: dict[str, dict[tuple[str, ...], Name]] = {}
    holders: dict[str, dict[str, None]] = {}
    genders: dict[str, str] = {}
    for name in found:
        if 1 < len(name.words) <= LONGEST_NAME:
            seen = longer.setdefault(name.surname, {})
            seen[name.words] = max(seen.get(name.words, name), name, key=lambda other: bool(other.titles))
        for title in name.titles if name.words else ():
            holders.setdefault(title, {}).setdefault(name.surname)
            if title in GENDER:
                genders.setdefault(name.surname, GENDER[title])
    shortest = {last: _shortest(names.values()) for last, names in longer.items()}
    return Names(shortest, holders, genders)


def _shortest(names: Iterable[Name]) -> list[Name]:
    """Without those that only put words before another of them: "Michigan Republican Ann Doe", "Ann Doe"."""
    kept: list[Name] = []
    for name in sorted(names, key=lambda name: len(name.words)):
        if not any(name.words[-len(shorter.words) :] == shorter.words for shorter in kept):
            kept.append(name)
    return kept


def _bare(words: Iterable[Word]) -> tuple[str, ...]:
    """Without the possessive, which ends a name."""
    return tuple(_without_possessive(word.text) for word in words)


def _written(words: Sequence[Word], text: str) -> str:
    """The words with what stands between them, and the dot of "Jr."."""
    if not words:
        return ""
    end = words[-1].end
    dotted = words[-1].text.casefold() in SUFFIXES and text[end : end + 1] == "."
    return _without_possessive(" ".join(text[words[0].start : end + dotted].split()))


def _without_possessive(text: str) -> str:
    return POSSESSIVE.sub("", text) if "'" in text or "’" in text else text


def _capital(text: str) -> bool:
    return text[0].isupper()


def _joined(words: Sequence[Word], text: str, left: int) -> bool:
    """Whether a word and the next are close enough for one name; "Obama's" ends one."""
    gap = text[words[left].end : words[left + 1].start]
    if words[left].text.endswith(("'s", "’s")) or NAME_GAP.fullmatch(gap) is None:
        return False
    abbreviated = len(words[left].text) == 1 or words[left].text.casefold() in TITLES
    return "." not in gap or abbreviated or words[left].text.casefold() in SUFFIXES


def _behind_particles(words: Sequence[Word], text: str, index: int) -> int:
    while index < len(words) and words[index].text in PARTICLES and _joined(words, text, index - 1):
        index += 1
    return index
