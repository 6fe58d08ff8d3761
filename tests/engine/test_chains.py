import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from briefing.engine.clusters.candidates import Pairs
from briefing.engine.clusters.chains import credit_chains
from briefing.engine.clusters.profiles import make_profiles
from briefing.engine.text.terms import read_terms
from briefing.engine.thresholds import CHAINS
from briefing.languages import background

TEXTS = [
    "On Monday the harbour master belittled rumours that a binding timetable for dredging was near.",
    "Asked again, he belittled hopes of any binding timetable and spoke of dredging only in passing.",
    "For dredging no binding timetable is near, said those whom others had belittled.",
    "Harbour Master Ada Lind met Mayor Bo Brandt and Governor Vance at Carrow Point on Monday.",
    "Mayor Bo Brandt told Harbour Master Ada Lind and Governor Vance about Carrow Point on Monday.",
]
CLOSE = (CHAINS.least + CHAINS.sure) / 2


def credited(a: int, b: int, odds: float = CLOSE) -> bool:
    profiles = make_profiles(read_terms([TEXTS[a], TEXTS[b]], background("en")))
    pairs = Pairs(np.array([0]), np.array([1]))
    return bool(credit_chains(profiles, pairs, np.array([odds]))[0] > odds)


def test_telling_words_in_one_order_are_a_sign() -> None:
    assert credited(0, 1)


def test_the_same_words_in_another_order_are_none() -> None:
    assert not credited(0, 2)


def test_names_are_no_telling_words() -> None:
    assert not credited(3, 4)


@given(st.floats(-20, 20))
def test_only_what_is_close_to_being_believed_is_credited(odds: float) -> None:
    assert credited(0, 1, odds) == (CHAINS.least <= odds < CHAINS.sure)


def test_nothing_to_credit() -> None:
    profiles = make_profiles(read_terms([], background("en")))
    none = np.zeros(0, np.int64)
    assert len(credit_chains(profiles, Pairs(none, none), np.zeros(0))) == 0
