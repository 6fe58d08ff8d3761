"""The texts that are compared: each distinct one once, however many articles print it."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy import sparse

from briefing.engine.clusters.candidates import Pairs
from briefing.engine.clusters.profiles import Profiles, make_profiles
from briefing.engine.text.background import Background
from briefing.engine.text.terms import Context, Flags, Ints, Terms, read_terms


@dataclass(frozen=True, slots=True)
class Texts:
    """Distinct texts in alphabetical order: neither the order of articles nor copies change what they are."""

    distinct: tuple[str, ...]
    index: Ints
    """For each text that was given the number of the distinct one."""
    terms: Terms
    profiles: Profiles

    def __len__(self) -> int:
        return len(self.distinct)


def read_texts(texts: Sequence[str], background: Background, context: Context | None = None) -> Texts:
    """Prepare texts to be compared; `context` counted the run of which they are a part."""
    distinct = tuple(sorted(set(texts)))
    number = {text: i for i, text in enumerate(distinct)}
    terms = read_terms(distinct, background)
    return Texts(
        distinct=distinct,
        index=np.fromiter(map(number.__getitem__, texts), np.int64, len(texts)),
        terms=terms,
        profiles=make_profiles(terms, context),
    )


def printed_in(texts: Texts, articles: Sequence[str]) -> sparse.csr_array:
    """Distinct texts x articles: 1 where one prints a text. `articles` names that of each text given."""
    numbers = np.unique(np.array(articles, dtype=np.str_), return_inverse=True)[1]
    shape = (len(texts), int(numbers.max(initial=-1)) + 1)
    printed = sparse.csr_array((np.ones(len(numbers), np.int32), (texts.index, numbers)), shape=shape)
    printed.data[:] = 1
    return printed


def in_one_article(printed: sparse.csr_array, pairs: Pairs) -> Flags:
    """Which pairs some article prints both of. An exact copy of an article changes none of them."""
    return np.asarray(printed[pairs.a].multiply(printed[pairs.b]).sum(axis=1)).ravel() > 0
