"""What two passages have in common, as one of them writes it, and in which clause."""

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from briefing.engine.clusters.texts import Texts
from briefing.engine.text.background import Background
from briefing.engine.text.terms import Floats, read_terms
from briefing.engine.text.words import Word, matched_words
from briefing.engine.thresholds import FACTS

_BORDER = re.compile(r"(?<!\d)[,;:](?=\s)|(?<=\d)[,;:](?=\s)|\s[–—-]+\s|—|[()\[\]]|[,.!?]?[”»](?=\s)")
"""Where a clause may end: marks that are followed by a space, dashes, brackets, closing quotation marks."""


class SharedWords:
    """The words that some texts share with others, rarest in the story first."""

    def __init__(self, texts: Texts, numbers: Iterable[int], background: Background) -> None:
        """Read the texts of these numbers, which are then asked about."""
        self._words = {number: matched_words(texts.distinct[number]) for number in sorted(set(numbers))}
        surfaces = sorted({word.text for own in self._words.values() for word in own})
        read = read_terms(surfaces, background)
        weight = dict(zip(texts.terms.vocabulary, _weights(texts), strict=True))
        self._senses: dict[str, frozenset[str]] = {
            surface: frozenset(read.vocabulary[t] for t in read.ids[start:end].tolist())
            for surface, start, end in zip(surfaces, read.bounds[:-1], read.bounds[1:], strict=True)
        }
        self._weight: Mapping[str, float] = weight

    def between(self, a: int, b: int) -> list[tuple[Word, float]]:
        """The telling words of text `a` that `b` has too, in the order of `a`, and how much each tells.

        Pairs of letters that overlap are one word.
        """
        known = {sense for word in self._words[b] for sense in self._senses[word.text]}
        found: list[tuple[Word, float]] = []
        for word in self._words[a]:
            tells = max((self._weight.get(s, 0.0) for s in self._senses[word.text] & known), default=0.0)
            if tells <= FACTS.telling:
                continue
            if found and word.start < found[-1][0].end:
                before, told = found.pop()
                word, tells = _joined(before, word), max(told, tells)
            found.append((word, tells))
        return found


def _joined(first: Word, second: Word) -> Word:
    """Two pairs of letters of which the second begins inside the first."""
    return Word(first.start, second.end, first.text + second.text[first.end - second.start :])


def _weights(texts: Texts) -> list[float]:
    weights: Floats = texts.profiles.weights
    return [float(weight) for weight in weights]


def rarest(shared: Sequence[tuple[Word, float]]) -> tuple[str, ...]:
    """The words that tell most, each once."""
    ordered = sorted(shared, key=lambda pair: (-round(pair[1], 6), pair[0].start))
    unique = {word.folded: word.text for word, _ in reversed(ordered)}
    return tuple(unique[fold] for fold in dict.fromkeys(word.folded for word, _ in ordered))[: FACTS.named]


def clause_of(text: str, shared: Sequence[tuple[Word, float]]) -> tuple[int, int] | None:
    """The clauses of `text` in which nearly all of what it shares stands; None where that is most of it."""
    total = sum(weight for _, weight in shared)
    told = [
        (start, end)
        for start, end in _clauses(text)
        if sum(weight for word, weight in shared if start <= word.start < end) >= FACTS.clause * total
    ]
    if not told or not total:
        return None
    start, end = told[0][0], told[-1][1]
    return (start, end) if end - start <= FACTS.most_of * len(text) else None


def _clauses(text: str) -> list[tuple[int, int]]:
    """Stretches between marks, without the white space around them."""
    cuts = [0, *(border.end() for border in _BORDER.finditer(text)), len(text)]
    found = []
    for start, end in pairwise(cuts):
        piece = text[start:end]
        left = start + len(piece) - len(piece.lstrip())
        right = left + len(piece.strip())
        if right > left:
            found.append((left, right))
    return found
