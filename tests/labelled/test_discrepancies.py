"""Values in pairs of sentences that tell one fact: what differs is found, what agrees is not."""

import pytest

from tests.labelled.discrepancies import Labelled, read_pairs

PAIRS = list(read_pairs())
FILES = sorted({pair.file for pair in PAIRS})
MISSED = {"day": 2}
"""Pairs whose difference goes unseen: the deed of a weekday must stand right beside it, which it does not
where one sentence is the other turned round. Of other files one, a sentence that gives its figure twice."""


@pytest.mark.parametrize("file", FILES)
def test_values_that_differ_are_found_and_no_others(file: str) -> None:
    pairs = [pair for pair in PAIRS if pair.file == file and pair.told]
    missed = [pair for pair in pairs if not any(map(pair.is_right, pair.find()))]
    wrong = [f for pair in pairs if pair not in missed for f in pair.find() if not pair.is_right(f)]
    assert len(missed) <= MISSED.get(file, 1)
    assert not wrong


def _clashes(pair: Labelled) -> bool:
    return any(finding.comparison == "clash" for finding in pair.find())


def test_values_that_agree_are_no_difference() -> None:
    assert not [pair.sentences for pair in PAIRS if pair.told is None and _clashes(pair)]


def test_no_pair_stands_twice() -> None:
    assert len({pair.sentences for pair in PAIRS}) == len(PAIRS)
