"""Whatever stands in articles, they are briefed, and nothing goes wrong inside on the way."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from briefing import paths
from briefing.pipeline import brief
from tests.factories import article

_DIGITS = st.text(st.characters(categories=["Nd", "No", "Nl"]), min_size=1, max_size=4)
_LONG = st.sampled_from(["9" * 30, "1" + "0" * 400, "7" * 5_000, "1 " + "000 " * 120])
_WORDS = st.sampled_from(
    [
        *(
            "the",
            "ferry",
            "cost",
            "killed",
            "people",
            "aged",
            "percent",
            "million",
            "euros",
            "to",
            "and",
            "May",
        ),
        *(
            "Tuesday",
            "p.m.",
            "12",
            "2019",
            "3.5",
            "6-foot-",
            "1st",
            "hours",
            "between",
            "second",
            "half",
            "of",
        ),
        *(
            "²",
            "½",
            "Ⅳ",
            "10-",
            "-",
            "–",
            ".",
            ",",
            ":",
            ";",
            "“",
            "”",
            "%",
            "$",
            "°C",
            "No.",
            "s'",
            "ſt",
            "İ",
        ),
    ]
)
_PIECES = st.one_of(
    _WORDS, _WORDS, _DIGITS, _LONG, st.text(max_size=5), st.characters(categories=["Mn", "Me"])
)
_SENTENCES = st.builds(
    lambda pieces, gap: gap.join(pieces),
    st.lists(_PIECES, min_size=1, max_size=14),
    st.sampled_from(["", " "]),
)
_SHARED = "Inspectors found {} in the ferry on Tuesday, when it left the port of Elgin with {} people.".format
_TOLD = st.builds(_SHARED, _SENTENCES, _SENTENCES)
_TEXTS = st.builds(
    "{}\n\n{}".format, _TOLD, st.lists(st.one_of(_SENTENCES, _TOLD), max_size=3).map("\n\n".join)
)
_LANGUAGES = st.sampled_from(["en", "de", "es", "und", "ja"])
"""Two texts of one language, which are compared."""


@pytest.fixture(scope="module")
def state(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("state")


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(_TEXTS, _TEXTS, _LANGUAGES)
@example("Prices of 2019¹ rose.", "Prices of 2018¹ rose.", "en")
def test_any_text_is_briefed(state: Path, one: str, other: str, language: str) -> None:
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(paths, "state_file", lambda: state / "state.json")
        shared = f"{one}\n\n{other}"
        told = brief(
            [
                article(shared, outlet="A", language=language),
                article(other + one, outlet="B", language=language),
            ]
        )
    assert told.problems == ()
    assert not (state / "faults.log").exists()
    assert len(told.articles) == 2
