"""The longest common run of words, beside the standard library's way of one pair at a time."""

from difflib import SequenceMatcher
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.engine.clusters import runs
from briefing.engine.clusters.candidates import Pairs
from briefing.engine.clusters.runs import longest_runs
from briefing.engine.text.terms import Ints
from briefing.engine.thresholds import FRAMES, FrameThresholds

TEXTS = st.lists(st.lists(st.integers(0, 4), max_size=12), min_size=2, max_size=7)


def laid_out(texts: list[list[int]]) -> tuple[Ints, Ints, Pairs]:
    ids = np.array([term for text in texts for term in text], np.int64)
    bounds = np.cumsum([0, *map(len, texts)])
    every = np.array([*combinations(range(len(texts)), 2)], np.int64).reshape(-1, 2)
    return ids, bounds, Pairs(every[:, 0], every[:, 1])


@given(TEXTS)
def test_the_run_is_the_first_of_the_longest(texts: list[list[int]]) -> None:
    found = longest_runs(*laid_out(texts))
    for (a, b), start, size in zip(combinations(texts, 2), found.start, found.size, strict=True):
        run = SequenceMatcher(None, a, b, autojunk=False).find_longest_match()
        assert size == run.size
        assert start == run.a or not size


@given(TEXTS)
def test_how_many_are_looked_at_at_once_makes_no_difference(texts: list[list[int]]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        whole = longest_runs(*laid_out(texts))
        patch.setattr(runs, "FRAMES", FrameThresholds(chunk=2, cells=1))
        parts = longest_runs(*laid_out(texts))
    assert whole.size.tolist() == parts.size.tolist()
    assert whole.start.tolist() == parts.start.tolist()


def test_of_a_long_text_the_beginning_is_looked_at() -> None:
    text = [*range(FRAMES.longest + 50)]
    assert longest_runs(*laid_out([text, text])).size.tolist() == [FRAMES.longest]
