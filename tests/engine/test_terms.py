"""Terms: words of many texts, folded, stemmed, numbered."""

import gc
from collections import defaultdict

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.engine.text.background import Background
from briefing.engine.text.terms import (
    Context,
    Floats,
    Terms,
    count_context,
    inverse_frequency,
    read_terms,
    text_frequency,
    weigh,
)
from briefing.engine.text.words import fold, words
from briefing.engine.thresholds import TERMS

ENGLISH = Background("en", {"the": 7.7, "bridge": 4.6, "of": 7.4}, 3.0)
TEXTS = st.lists(st.text(max_size=40), max_size=8)


def spelled(terms: Terms, text: int) -> list[str]:
    return [terms.vocabulary[t] for t in terms.ids[terms.bounds[text] : terms.bounds[text + 1]]]


def test_words_are_folded_and_stemmed() -> None:
    terms = read_terms(["Bridges were closing", "the bridge closed"], ENGLISH)
    assert spelled(terms, 0) == ["bridg", "be", "close"]
    assert spelled(terms, 1) == ["the", "bridg", "close"]


def test_what_was_read_is_gone_where_cycles_are_not_collected() -> None:
    gc.disable()
    try:
        read_terms(["Quaxolotl bridges"], ENGLISH)
        kept = [found for found in gc.get_objects() if type(found) is defaultdict and "Quaxolotl" in found]
    finally:
        gc.enable()
    assert not kept


def test_numbers_written_out_and_irregular_forms_meet_the_plain_ones() -> None:
    terms = read_terms(["thirty-one boats sank", "31 boats sink", "12,000", "12000"], ENGLISH)
    assert spelled(terms, 0)[2:] == spelled(terms, 1)[1:]
    assert spelled(terms, 2) == spelled(terms, 3)


def test_scripts_without_spaces_become_pairs_of_characters() -> None:
    terms = read_terms(["大統領は会見した", "橋"], Background("ja", {}, 3.0))
    assert spelled(terms, 0)[:2] == ["大統", "統領"]
    assert spelled(terms, 1) == ["橋"]


def test_capitals_that_begin_a_text_or_a_quotation_do_not_count() -> None:
    terms = read_terms(["Yesterday Mara Lind spoke", "Later “Then Lind left”"], ENGLISH)
    assert terms.capital.tolist() == [False, True, True, False, False, False, True, False]


def test_words_are_those_of_the_engine_whatever_stands_around_them() -> None:
    text = 'U.S.-led talks,"they said\t(10:30)—the mayor’s\u2028\x1cword\0s'
    terms = read_terms([text], Background("und", {}, 3.0))
    parts = [part for word in words(text.replace("\0", " ")) for part in word.text.split("-")]
    assert spelled(terms, 0) == [fold(part) for part in parts]


@given(TEXTS)
def test_every_text_has_its_own_stretch(texts: list[str]) -> None:
    terms = read_terms(texts, ENGLISH)
    assert len(terms) == len(texts)
    for number, text in enumerate(texts):
        assert spelled(terms, number) == spelled(read_terms([text], ENGLISH), 0)


@given(TEXTS)
def test_counts_do_not_depend_on_the_order_of_texts(texts: list[str]) -> None:
    there, back = read_terms(texts, ENGLISH), read_terms(texts[::-1], ENGLISH)
    assert there.vocabulary == back.vocabulary
    assert (there.counts().toarray() == back.counts().toarray()[::-1]).all()


def weighed(terms: Terms, context: Context | None = None) -> Floats:
    return weigh(terms, text_frequency(terms.counts()), context)


def test_words_of_every_text_weigh_least_and_unknown_ones_most() -> None:
    terms = read_terms(["the bridge", "the bridge", "the quoin"], ENGLISH)
    weight = dict(zip(terms.vocabulary, weighed(terms), strict=True))
    assert weight["the"] < weight["bridg"] < weight["quoin"]


def test_a_counted_run_outweighs_the_background_as_it_grows() -> None:
    terms = read_terms(["quoin"], ENGLISH)
    small = inverse_frequency(terms.common, np.array([5]), 10)
    large = inverse_frequency(terms.common, np.array([50_000]), 100_000)
    assert large[0] < small[0]
    assert large[0] < 1.0


def test_context_carries_the_counts_of_another_run() -> None:
    run = read_terms(["the quoin"] * 500 + ["the bridge"] * 10, ENGLISH)
    terms = read_terms(["quoin", "bridge"], ENGLISH)
    alone, within = weighed(terms), weighed(terms, count_context(run))
    quoin = terms.vocabulary.index("quoin")
    assert within[quoin] < alone[quoin]


def test_in_a_huge_run_a_word_tells_no_more_than_in_a_large_one() -> None:
    weight = inverse_frequency(np.array([1e-9]), np.array([1]), 10**7)
    assert weight.tolist() == [pytest.approx(TERMS.most)]
    assert inverse_frequency(np.array([1e-9]), np.array([1]), 500) < TERMS.most
