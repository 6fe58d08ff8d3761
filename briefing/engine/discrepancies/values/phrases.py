"""The phrases of a language, ready to be looked up at a token."""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from briefing.engine.discrepancies.tokens import Token
from briefing.engine.discrepancies.written import fold_phrase, fold_word
from briefing.engine.text.value_words import ValueWords

Found = tuple[str, int]
"""What a phrase stands for, and the index of the token after it."""
Piece = tuple[str, float]
"""Part of a number in words: what it does ("numbers", "scales", "between"), and its worth."""


class Phrases:
    """Phrases by their tokens."""

    def __init__(self, listed: Mapping[str, str]) -> None:
        """`listed` has each phrase with what it stands for."""
        self._told = {folds: value for phrase, value in listed.items() if (folds := fold_phrase(phrase))}
        self._lengths: dict[str, list[int]] = {}
        for folds in sorted(self._told, key=len, reverse=True):
            lengths = self._lengths.setdefault(folds[0], [])
            if len(folds) not in lengths:
                lengths.append(len(folds))
        self._longest = max(map(len, self._told), default=0)

    def at(self, tokens: Sequence[Token], at: int) -> Found | None:
        """The longest phrase that begins at a token."""
        if at >= len(tokens):
            return None
        for length in self._lengths.get(tokens[at].fold, ()):
            value = self._told.get(tuple(token.fold for token in tokens[at : at + length]))
            if value is not None and at + length <= len(tokens):
                return value, at + length
        return None

    def before(self, tokens: Sequence[Token], end: int) -> bool:
        """Whether one of them stands right before a token."""
        return any(
            tuple(token.fold for token in tokens[end - length : end]) in self._told
            for length in range(1, min(self._longest, end) + 1)
        )

    def within(self, tokens: Sequence[Token], start: int, end: int) -> tuple[int, int] | None:
        """The first of them that stands, at least in part, in a stretch of tokens."""
        for at in range(max(0, start - self._longest + 1), end):
            found = self.at(tokens, at)
            if found is not None and found[1] > start:
                return at, found[1]
        return None

    def covers(self, tokens: Sequence[Token], span: tuple[int, int]) -> bool:
        """Whether one of them has some tokens in it."""
        for at in range(max(0, span[0] - self._longest + 1), span[0] + 1):
            found = self.at(tokens, at)
            if found is not None and found[1] >= span[1]:
                return True
        return False

    def __contains__(self, word: str) -> bool:
        """Whether a folded word is one of them."""
        return (word,) in self._told

    def single(self) -> Iterator[tuple[str, str]]:
        """Those of one word, with what they stand for."""
        yield from ((folds[0], value) for folds, value in self._told.items() if len(folds) == 1)

    def starts(self) -> frozenset[str]:
        """Words with which one begins."""
        return frozenset(self._lengths)


_NONE = Phrases({})


class Lexicon:
    """The phrases of one language by what they tell."""

    def __init__(self, words: ValueWords) -> None:
        """Made from what the engine is handed of a language."""
        self.words = words
        self._kinds = {name: Phrases(listed) for name, listed in words.phrases.items()}
        self.pieces: dict[str, Piece] = {
            folded: (kind, float(value or 0))
            for kind in ("between", "numbers", "scales")
            for folded, value in self[kind].single()
        }
        self._parted: dict[str, tuple[Piece, ...]] = {}
        self._first = frozenset(piece[:1] for piece in self.pieces)

    def __getitem__(self, kind: str) -> Phrases:
        """The phrases that tell something; none where the language lists none."""
        return self._kinds.get(kind, _NONE)

    def parted(self, folded: str) -> tuple[Piece, ...]:
        """The pieces of a number written as one word: "dreihundert"; () where it is none."""
        if not self.words.together or folded[:1] not in self._first:
            return ()
        if folded not in self._parted:
            pieces = self._part(folded) or ()
            self._parted[folded] = pieces if any(kind != "between" for kind, _ in pieces) else ()
        return self._parted[folded]

    def _part(self, folded: str) -> tuple[Piece, ...] | None:
        if not folded:
            return ()
        for end in range(min(len(folded), _LONGEST), 0, -1):
            piece = self.pieces.get(folded[:end])
            rest = self._part(folded[end:]) if piece is not None and len(folded) <= _WORD else None
            if piece is not None and rest is not None:
                return (piece, *rest)
        return None


_LONGEST = 14
"""Letters of the longest piece: "quattrocento" has twelve."""
_WORD = 64
"""Letters of the longest number that news writes as one word."""


@lru_cache(maxsize=64)
def lexicon(words: ValueWords) -> Lexicon:
    """The phrases of a language, made once."""
    return Lexicon(words)


@lru_cache(maxsize=64)
def forms(words: ValueWords) -> tuple[tuple[frozenset[str], ...], ...]:
    """The rows of opposites, folded."""
    return tuple(tuple(frozenset(map(fold_word, side)) for side in row) for row in words.opposites)
