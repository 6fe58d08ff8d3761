"""Spelling: one form for words that are written in several."""

import pytest

from briefing.engine.text.spelling import standard_forms


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("thirteen", "13"),
        ("forty", "40"),
        ("began", "begin"),
        ("organised", "organized"),
        ("labour", "labor"),
        ("centre", "center"),
        ("travelled", "traveled"),
        ("defence", "defense"),
        ("12,000", "12000"),
    ],
)
def test_two_spellings_become_one(one: str, other: str) -> None:
    assert standard_forms([one], "en") == standard_forms([other], "en")


def test_short_words_that_only_look_british_stay_apart() -> None:
    assert standard_forms(["rise", "our", "hour", "killed"], "en") == ["rise", "our", "hour", "killed"]


def test_other_languages_are_left_as_they_are() -> None:
    assert standard_forms(["labour", "began"], "fr") == ["labour", "began"]
