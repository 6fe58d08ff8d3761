"""Names of speakers in one article: titles taken off, surnames completed, genders where something tells."""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from briefing.engine.text.speech import Speech
from briefing.engine.text.words import Word
from briefing.engine.thresholds import SPEAKERS

NAME_GAP = re.compile(r"\s+|\.\s*|-")
"""What may stand between two words of one name: "J. R. Smith", "Mr. Smith"."""
POSSESSIVE = re.compile(r"['’]s?$")
_ROOT, _ENDING = 3, 2
"""Letters in which two forms of a name begin alike, and of the ending of the shorter."""
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


@dataclass(frozen=True, slots=True)
class Names:
    """The names of one article: completes a surname, tells genders and roles."""

    speech: Speech
    fullest: dict[str, list[Name]]
    """For each surname the longer names that end in it."""
    mentioned: Counter[tuple[str, ...]]
    """How often each name stands in the article."""
    initials: dict[str, str]
    """Names of three words and more by their initials."""
    holders: defaultdict[str, dict[str, None]]
    """For each role the persons who are said to have it."""
    genders: dict[str, str]
    """"f" or "m" for a full name, where a title, the given name or a pronoun tells."""
    speaking: set[tuple[str, ...]] = field(default_factory=set)
    """Names of those whom a verb of saying has as its subject."""

    def first_form(self, name: Name) -> str | None:
        """The one name of a speaker of which another is a form: "Petr Fiala" of "Petra Fialy"."""
        found = [
            words for words in sorted(self.speaking) if words != name.words and _is_form(words, name.words)
        ]
        return " ".join(found[0]) if len(found) == 1 else None

    def complete(self, name: Name) -> str:
        """The name as the article fully writes it; as it stands where the surname fits several alike."""
        longer = self.fullest.get(name.surname, [])
        if len(name.words) > 1:
            longer = [other for other in longer if name.words[-len(other.words) :] == other.words]
        elif not longer:
            return self.initials.get(name.full, name.full)
        else:
            longer = self._usual(longer, name.titles)
        return longer[0].full if len(longer) == 1 else name.full

    def _usual(self, longer: list[Name], titles: Sequence[str]) -> list[Name]:
        """Of the full names that a surname with its titles can mean, those that stand most often."""
        gender = next((self.speech.called[title] for title in titles if title in self.speech.called), None)
        fitting = [name for name in longer if gender in {None, self.speech.given.get(name.words[0], gender)}]
        most = max((self.mentioned[name.words] for name in fitting), default=0)
        return [name for name in fitting if self.mentioned[name.words] == most]

    def is_name(self, name: Name, capitals: Container[str]) -> bool:
        """Whether a single word is more than a sentence's first: titled, completed, or in `capitals`."""
        known = name.titles or name.surname in self.fullest or name.surname in capitals
        return len(name.words) > 1 or bool(known)

    def holding(self, description: str) -> list[str]:
        """The persons whom "the president", "Kovac’s lawyer" or "the Texas governor" can mean."""
        words = description.casefold().replace("’", "'").split()
        definite = words[0] == "the" or any(word.endswith(("'s", "s'")) for word in words[:-1])
        noun = next((word for word in reversed(words) if word in self.holders), "")
        if (
            not definite
            or not self.speech.of_speakers.isdisjoint(words)
            or len(self.holders.get(noun, ())) > SPEAKERS.most
        ):
            return []
        return [
            full for full in self.holders.get(noun, ()) if not any(surname(full) in word for word in words)
        ]

    def organisation(self, description: str) -> str | None:
        """What "the department" is short for, where only one name ends so."""
        article, _, noun = description.partition(" ")
        full = self.fullest.get(noun, []) if article == "the" and " " not in noun else []
        return full[0].full if len(full) == 1 else None

    def may_be(self, speaker: str, gender: str) -> bool:
        """Whether nothing says that a speaker has another gender."""
        return self.genders.get(speaker, gender) == gender


def _alike(a: str, b: str) -> int:
    """How many letters two words begin alike with."""
    return next((at for at, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))


def _is_form(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether each word of a name begins as that of the other does, but for an ending."""
    return len(one) == len(other) > 1 and all(
        _alike(a, b) >= max(_ROOT, min(len(a), len(b)) - _ENDING) for a, b in zip(one, other, strict=True)
    )


@lru_cache(_KEPT)
def surname(name: str) -> str:
    """The last word of a name that is not "Jr.", folded, without accents; "" for no name."""
    plain = name if name.isascii() else unicodedata.normalize("NFKD", name)
    letters = "".join(letter for letter in plain.casefold() if not unicodedata.combining(letter))
    return next((word for word in reversed(letters.split()) if word.strip(".") not in SUFFIXES), "")


def capitals(words: Sequence[Word]) -> list[int]:
    """Indices of the words that begin with a capital."""
    return [index for index, word in enumerate(words) if word.text[0].isupper()]


def phrases(
    words: Sequence[Word], text: str, capitals: Iterable[int], speech: Speech
) -> Iterator[tuple[int, int]]:
    """Runs of capitalised words, with the particles inside them, as (first, behind last) word index."""
    end = 0
    for start in capitals:
        if start >= end:
            end = phrase_end(words, text, start, speech)
            yield start, end


def phrase_end(words: Sequence[Word], text: str, start: int, speech: Speech) -> int:
    """Index behind the last word of the name that begins at `start`."""
    end = start + 1
    while end < len(words) and _joined(words, text, end - 1, speech):
        if words[end].text[0].isupper():
            end += 1
        elif words[end].text in speech.particles:
            after = _behind_particles(words, text, end, speech)
            if after == len(words) or not words[after].text[0].isupper():
                break
            end = after
        else:
            break
    return end


def read_name(words: Sequence[Word], text: str, speech: Speech, ordinary: Container[str] = ()) -> Name:
    """The name in a run of capitalised words of a text: what follows the last title and its office.

    `ordinary` holds words that the article writes small elsewhere: a capital at the start of a sentence
    makes no name of them.
    """
    if len(words) == 1:
        return _read_word(words[0].text, speech)
    folded = [word.text.casefold() for word in words]
    skipped, end = 0, len(folded)
    small = {word for word in folded[:-1] if word in ordinary} - speech.titles
    while skipped < end and (folded[skipped] in speech.starters or folded[skipped] in small):
        skipped += 1
    first = _behind_roles(folded, skipped, speech)
    person = first > skipped or (first < end and words[first].text in speech.given)
    if person and "of" in folded[first:]:
        end = folded.index("of", first)
    bare = tuple(_without_possessive(word.text) for word in words[first:end])
    return Name(bare, _written(words[first:end], text), tuple(folded[skipped:first]))


def _read_word(text: str, speech: Speech) -> Name:
    """The name in one word: most names of an article are read so."""
    folded = text.casefold()
    if folded in speech.starters or folded in speech.titles or folded in speech.parties:
        return Name((), "", () if folded in speech.starters else (folded,))
    name = _without_possessive(text)
    return Name((name,), name, ())


def _behind_roles(folded: Sequence[str], start: int, speech: Speech) -> int:
    """Where a name begins behind "Senate Majority Leader", "Secretary of State", "Standard Editor"."""
    end = len(folded)
    if start < end and folded[-1] in speech.parties:
        return end
    last = end - 1
    first = next(
        (
            at + 1
            for at in range(last, start - 1, -1)
            if folded[at] in (speech.all_roles if at < last else speech.titles)
        ),
        start,
    )
    if first > start and folded[first : first + 1] == ["of"]:
        while first < end and folded[first] in speech.offices:
            first += 1
    given = (at for at in range(first + 2, last) if folded[at].title() in speech.given)
    return next(given, first)


def collect_names(found: Sequence[Name], speech: Speech) -> Names:
    """What all the names of an article tell about each other."""
    longer: dict[str, dict[tuple[str, ...], Name]] = {}
    for name in found:
        if 1 < len(name.words) <= LONGEST_NAME:
            seen = longer.setdefault(name.surname, {})
            seen[name.words] = max(seen.get(name.words, name), name, key=lambda other: bool(other.titles))
    shortest = {last: _shortest(names.values()) for last, names in longer.items()}
    initials = {_initials(name): name.full for name in reversed(found) if len(name.words) > 2}
    names = Names(speech, shortest, Counter(name.words for name in found), initials, defaultdict(dict), {})
    for name in found:
        given = speech.given.get(name.words[0]) if len(name.words) > 1 else None
        gender = next(
            (speech.called[title] for title in name.titles if name.words and title in speech.called), given
        )
        if gender is not None:
            names.genders.setdefault(names.complete(name), gender)
    return names


def _initials(name: Name) -> str:
    return "".join(word[0] for word in name.words if word[0].isupper())


def _shortest(names: Iterable[Name]) -> list[Name]:
    """Without those that only put words before another of them: "Michigan Republican Ann Doe", "Ann Doe"."""
    kept: list[Name] = []
    for name in sorted(names, key=lambda name: len(name.words)):
        if not any(name.words[-len(shorter.words) :] == shorter.words for shorter in kept):
            kept.append(name)
    return kept


def _written(words: Sequence[Word], text: str) -> str:
    """The words with what stands between them, and the dot of "Jr."."""
    if not words:
        return ""
    end = words[-1].end
    dotted = words[-1].text.casefold() in SUFFIXES and text[end : end + 1] == "."
    return _without_possessive(" ".join(text[words[0].start : end + dotted].split()))


def _without_possessive(text: str) -> str:
    return POSSESSIVE.sub("", text) if "'" in text or "’" in text else text


def _joined(words: Sequence[Word], text: str, left: int, speech: Speech) -> bool:
    """Whether a word and the next are close enough for one name; "Obama's" ends one."""
    word = words[left].text
    gap = text[words[left].end : words[left + 1].start]
    if gap == " ":
        return not word.endswith(("'s", "’s"))
    if word.endswith(("'s", "’s")) or NAME_GAP.fullmatch(gap) is None:
        return False
    folded = word.casefold()
    return "." not in gap or len(word) == 1 or folded in speech.titles or folded in SUFFIXES


def _behind_particles(words: Sequence[Word], text: str, index: int, speech: Speech) -> int:
    while (
        index < len(words)
        and words[index].text in speech.particles
        and _joined(words, text, index - 1, speech)
    ):
        index += 1
    return index
