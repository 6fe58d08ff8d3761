"""The terms of many texts at once: words, stemmed, as flat integer arrays.

Nothing here loops over the words of a text in Python. Thousands of joined texts are cut at their spaces in
one call; each distinct stretch between spaces is cut into words, each distinct word folded and stemmed,
once; and what is known of it is spread over the texts by indexing. Terms are numbered in their alphabetical
order, so that nothing computed from them depends on the order of the texts.
"""

import math
import re
from array import array
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import count
from typing import Any, NamedTuple

import numpy as np
import Stemmer
from numpy.typing import NDArray
from scipy import sparse

from briefing.engine.text.background import Background
from briefing.engine.text.spelling import standard_forms
from briefing.engine.text.words import WORD_OR_RUN, fold, pairs
from briefing.engine.thresholds import TERMS

Ints = NDArray[np.signedinteger[Any]]
Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]

_BREAK = "\0"
_MARKS = (_BREAK, *'“”«»„"')
_PIECE = re.compile(rf"{WORD_OR_RUN.pattern}|[{re.escape(''.join(_MARKS))}]")
_NO_CACHE = 0
"""Words come once each, so what the stemmer would remember is never asked again."""
NOUNS_IN_CAPITALS = frozenset({"de", "lb"})
"""Languages in which a capital letter does not set names apart."""
_STEMMERS = {
    "ar": "arabic", "da": "danish", "de": "german", "el": "greek", "en": "english", "es": "spanish",
    "fi": "finnish", "fr": "french", "hu": "hungarian", "it": "italian", "nb": "norwegian", "nl": "dutch",
    "no": "norwegian", "pt": "portuguese", "ro": "romanian", "ru": "russian", "sv": "swedish",
    "tr": "turkish",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Terms:
    """The terms of some texts, one after the other: those of text `i` stand at `bounds[i]:bounds[i + 1]`."""

    vocabulary: tuple[str, ...]
    """Distinct terms, sorted: term `t` is `vocabulary[t]`."""
    common: Floats
    """For each term its probability in running text of the language, 0 to 1."""
    ids: Ints
    """Term of each place, as an index into `vocabulary`."""
    bounds: Ints
    """Where each text begins, and at last where the last one ends: one more than there are texts."""
    capital: Flags
    """For each place whether the word begins with a capital letter and begins neither text nor quotation."""
    marks_names: bool = True
    """Whether capital letters set names apart from other words, as they do not in German."""

    def __len__(self) -> int:
        return len(self.bounds) - 1

    @property
    def owners(self) -> Ints:
        """For each place the text that it belongs to."""
        return np.repeat(np.arange(len(self)), np.diff(self.bounds))

    def names(self) -> Flags:
        """For each term whether it is a name: more often than not written with a capital inside a clause."""
        size = len(self.vocabulary)
        capitals = np.bincount(self.ids[self.capital], minlength=size)
        return np.asarray(self.marks_names & (2 * capitals > np.bincount(self.ids, minlength=size)), np.bool_)

    def counts(self, places: Flags | None = None) -> sparse.csr_array:
        """How often each text has each term, at some places or all: texts x terms, terms sorted in rows."""
        shape = (len(self), len(self.vocabulary))
        data = np.ones(len(self.ids)) if places is None else places.astype(np.float64)
        matrix = sparse.csr_array((data, self.ids, self.bounds), shape=shape)
        matrix = matrix.tocsc().tocsr()  # sorts, and sooner than by comparing
        matrix.sum_duplicates()
        matrix.eliminate_zeros()
        return matrix


@dataclass(frozen=True, slots=True)
class Context:
    """In how many texts of a whole run each term occurs: what is rare in a story may be common in the run."""

    texts: int
    """How many texts were counted."""
    frequency: Mapping[str, int] = field(default_factory=dict)
    """For each term the number of texts that have it."""


def read_terms(texts: Sequence[str], background: Background) -> Terms:
    """Cut texts into stemmed terms of the background's language.

    Numbers written out become digits, irregular forms their base form; words of a script that is
    written without spaces, and Korean ones, become overlapping pairs of letters.
    """
    chunks = _numbering(_BREAK)
    tokens = np.concatenate([np.zeros(0, np.int32), *_tokens(texts, chunks)])
    told, vocabulary, common = _read_chunks(list(chunks), background)
    tokens = tokens[~told.empty[tokens]]
    width = told.widths[tokens]
    places = ranges(told.starts[tokens], width)
    after_mark = np.concatenate([[True], told.closes[tokens]])[:-1]
    return Terms(
        vocabulary=vocabulary,
        common=common,
        ids=told.terms[places],
        bounds=narrow(np.concatenate([[0], np.cumsum(width)[tokens == 0]])),
        capital=told.capital[places] & ~(told.opens[places] & np.repeat(after_mark, width)),
        marks_names=background.language not in NOUNS_IN_CAPITALS,
    )


@cache
def common_terms(background: Background) -> Mapping[str, float]:
    """Of each term that a listed word makes, the probability of the most frequent such word."""
    forms, _, terms = _terms_of(list(background.table), background.language)
    spread = np.arange(len(terms))
    common = _probabilities(forms, spread, len(terms), background)
    ascending = np.argsort(common, kind="stable").tolist()
    return {terms[i]: float(common[i]) for i in ascending}


def count_context(terms: Terms) -> Context:
    """Count in how many of the texts each term occurs."""
    frequency = text_frequency(terms.counts())
    return Context(len(terms), dict(zip(terms.vocabulary, frequency.tolist(), strict=True)))


def text_frequency(counts: sparse.csr_array) -> Ints:
    """In how many rows each column occurs."""
    return np.bincount(counts.indices, minlength=counts.shape[1])


def inverse_frequency(common: Floats, frequency: Ints, texts: int) -> Floats:
    """How telling each term is: -log of the share of texts that have it.

    The share counted in `texts` texts is blended with the one that the terms' probabilities in running text
    (`common`) let expect, as if `TERMS.background_texts` texts of other matter had been counted too. No term
    tells more than `TERMS.most`.
    """
    expected = -np.expm1(TERMS.usual_length * np.log1p(-np.minimum(common, 0.5)))
    prior = TERMS.background_texts
    share = (frequency + prior * expected) / (texts + prior)
    return np.asarray(-np.log(np.clip(share, math.exp(-TERMS.most), 1.0)) + 0.0, np.float64)


def weigh(terms: Terms, frequency: Ints, context: Context | None) -> Floats:
    """The inverse frequency of each term: in the whole run when it was counted, otherwise in these texts.

    `frequency`: of each term the number of these texts that have it.
    """
    if context is None:
        return inverse_frequency(terms.common, frequency, len(terms))
    known = (context.frequency.get(term, 1) for term in terms.vocabulary)
    frequency = np.fromiter(known, np.int64, len(terms.vocabulary))
    return inverse_frequency(terms.common, frequency, context.texts)


def _numbering(*first: str) -> defaultdict[str, int]:
    """A dictionary that gives each new key the next number; `first` have the first ones.

    It holds no reference to itself, as its own `__len__` would be: where cycles are not collected, all words
    that were ever read stayed, 120 MB of a day.
    """
    numbers: defaultdict[str, int] = defaultdict(count(len(first)).__next__)
    numbers.update((key, number) for number, key in enumerate(first))
    return numbers


def _tokens(texts: Sequence[str], chunks: defaultdict[str, int]) -> Iterator[Ints]:
    """The texts as numbers of what stands between their spaces, with a break after each text."""
    for start in range(0, len(texts), TERMS.chunk):
        batch = [text.replace(_BREAK, " ") for text in texts[start : start + TERMS.chunk]]
        found = f" {_BREAK} ".join([*batch, ""]).split()
        yield np.fromiter(map(chunks.__getitem__, found), np.int32, len(found))


class _Chunks(NamedTuple):
    """What stands between spaces: the terms of chunk `c` stand at `starts[c]`, `widths[c]` of them."""

    starts: Ints
    widths: Ints
    terms: Ints
    capital: Flags
    """For each term whether its word begins with a capital letter and stands behind no mark in its chunk."""
    opens: Flags
    """For each term whether nothing stands before it in its chunk."""
    empty: Flags
    """For each chunk whether it is neither word nor mark,"""
    closes: Flags
    """and whether it ends with a mark."""


def _read_chunks(chunks: Sequence[str], background: Background) -> tuple[_Chunks, tuple[str, ...], Floats]:
    """The terms of all chunks, their vocabulary, and the probability of each of it in running text."""
    pieces, sizes, surface = _pieces(chunks)
    forms, widths, flat = _terms_of(surface, background.language)
    vocabulary = tuple(sorted(set(flat)))
    number = {term: i for i, term in enumerate(vocabulary)}
    spread = np.fromiter(map(number.__getitem__, flat), np.int32, len(flat))
    ends, width = np.cumsum(sizes), widths[pieces]
    bounds = bounds_of(width)
    opens = np.zeros(len(pieces), np.bool_)
    opens[(ends - sizes)[sizes > 0]] = True
    mark = np.concatenate([[False], pieces < len(_MARKS)])
    upper = np.fromiter((word[:1].isupper() for word in surface), np.bool_, len(surface))[pieces]
    told = _Chunks(
        starts=bounds[ends - sizes].astype(np.int32),
        widths=(bounds[ends] - bounds[ends - sizes]).astype(np.int32),
        terms=spread[ranges((np.cumsum(widths) - widths)[pieces], width)],
        capital=np.repeat(upper & (opens | ~mark[:-1]), width),
        opens=np.repeat(opens, width),
        empty=sizes == 0,
        closes=mark[ends] & (sizes > 0),
    )
    return told, vocabulary, _probabilities(forms, spread, len(vocabulary), background)


def _pieces(chunks: Sequence[str]) -> tuple[Ints, Ints, list[str]]:
    """The words and marks of all chunks by number, how many each chunk has, and what the numbers mean."""
    surface = _numbering(*_MARKS)
    pieces, sizes = array("i"), array("i")
    for chunk in chunks:
        if chunk.isascii() and chunk.isalpha():  # one word, sooner told
            pieces.append(surface[chunk])
            sizes.append(1)
        else:
            found = _PIECE.findall(chunk)
            pieces.extend(map(surface.__getitem__, found))
            sizes.append(len(found))
    return np.array(pieces), np.array(sizes), list(surface)


def narrow(numbers: Ints) -> Ints:
    """The numbers, none below 0, in 32 bits where they fit: half the memory to go through."""
    return numbers.astype(_width(int(numbers.max(initial=0))), copy=False)


def _width(most: int) -> type[np.int32] | type[np.int64]:
    return np.int32 if most < 2**31 else np.int64


def bounds_of(widths: Ints | Flags) -> Ints:
    """Where each of some stretches begins, and where the last one ends, from how wide they are."""
    return np.concatenate([[0], np.cumsum(widths)])


def ranges(starts: Ints, widths: Ints) -> Ints:
    """The numbers `start, start + 1, ...` for each start, as many as its width says."""
    ends: Ints = np.cumsum(widths, dtype=_width(int(widths.sum(dtype=np.int64))))
    places: Ints = np.repeat(starts - (ends - widths), widths)
    places += np.arange(len(places), dtype=places.dtype)
    return places


def _terms_of(surface: list[str], language: str) -> tuple[list[str], Ints, list[str]]:
    """Folded form of each distinct word, how many terms it makes, and these terms."""
    forms: list[str] = []
    ends = [0]
    for word in surface:
        forms += _parts(word)
        ends.append(len(forms))
    terms = standard_forms(forms, language)
    if name := _STEMMERS.get(language):
        terms = Stemmer.Stemmer(name, _NO_CACHE).stemWords(terms)
    return forms, np.diff(narrow(np.array(ends))), terms


def _parts(word: str) -> list[str]:
    """The forms of a word as it stands: one, or more where it is a compound or has no spaces within."""
    if word.isalpha() and word.isascii():
        return [word.lower()]
    if word in _MARKS:
        return []
    return [piece for part in word.split("-") for piece in pairs(fold(part))]


def _probabilities(forms: list[str], spread: Ints, size: int, background: Background) -> Floats:
    """Of each term the probability of its most frequent form."""
    common = np.zeros(size)
    np.maximum.at(common, spread, background.probabilities(forms))
    return common
