"""Floors under the scores on the labelled pairs, a little below what was measured."""

import pytest

from tests.labelled.discrepancies import UNSEEN, read_pairs, score

PAIRS = read_pairs()


@pytest.mark.parametrize(
    ("held_back", "found", "precision", "recall"),
    [
        (False, "all", 0.83, 0.74),
        (False, "all, probable", 0.92, 0.54),
        (True, "all", 0.77, 0.66),
        (True, "all, probable", 0.88, 0.48),
    ],
)
def test_scores_stay_above_their_floors(held_back: bool, found: str, precision: float, recall: float) -> None:
    scores, _ = score(pair for pair in PAIRS if pair.held_back == held_back)
    assert scores[found].precision >= precision
    assert scores[found].recall >= recall


@pytest.mark.parametrize(("form", "precision", "recall"), [("merged", 0.82, 0.81), ("across", 0.78, 0.58)])
def test_every_form_is_found(form: str, precision: float, recall: float) -> None:
    scores, _ = score(pair for pair in PAIRS if pair.form == form)
    assert scores[form].precision >= precision
    assert scores[form].recall >= recall


def test_the_set_has_every_kind_in_both_halves_and_as_many_pairs_without() -> None:
    kinds = {
        "ordinal", "number", "money", "percentage", "date", "weekday", "time", "unit", "name", "place",
        "negation", "direction", "attribution",
    }  # fmt: skip
    for half in (False, True):
        assert {p.kind for p in PAIRS if p.held_back == half and p.kind} == kinds
    without = sum(p.kind is None for p in PAIRS)
    assert without >= len(PAIRS) - without >= 200


def test_no_pair_stands_twice() -> None:
    pairs = [*PAIRS, *read_pairs(UNSEEN)]
    assert len({p.sentences for p in pairs}) == len(pairs)


def test_what_is_found_in_pairs_that_were_never_looked_at() -> None:
    scores, _ = score(read_pairs(UNSEEN))
    assert scores["all"].precision >= 0.9
    assert scores["all"].recall >= 0.67
    assert scores["all, probable"].precision >= 0.92
    assert scores["merged"].recall >= 0.84
