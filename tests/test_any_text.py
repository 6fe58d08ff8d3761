"""Whatever stands in articles, they are briefed, and nothing goes wrong inside on the way."""

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import briefing
from briefing import paths
from briefing.errors import Unreadable
from briefing.export import FORMATS
from briefing.ingest.article import build
from briefing.ingest.draft import Draft
from briefing.models import Briefing
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
_DATES = st.builds(
    " {} {} {} {} ".format,
    st.one_of(_DIGITS, st.sampled_from(["3", "03/", "2025-"])),
    st.sampled_from(["Sept", "ſept", "/09/", "-09-", "de março de", "сентября", "年9月"]),
    st.one_of(
        _DIGITS, st.sampled_from(["2025", "-03T10:31:00", "2025 at 10:31 a.m. EST", "2025 25:99 +99:99"])
    ),
    st.text(max_size=3),
)
_LANGUAGES = st.sampled_from(["en", "de", "es", "und", "ja"])
"""Two texts of one language, which are compared."""


@pytest.fixture(autouse=True)
def log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(paths, "state_file", lambda: tmp_path / "state.json")
    return tmp_path / "faults.log"


def briefed(one: str, other: str, language: str) -> Briefing:
    """Of two articles that share both texts."""
    texts = {"A": f"{one}\n\n{other}", "B": f"{other} {one}"}
    return brief([article(text, outlet=outlet, language=language) for outlet, text in texts.items()])


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(_TEXTS, _TEXTS, _LANGUAGES)
def test_any_text_is_briefed_and_written(log: Path, one: str, other: str, language: str) -> None:
    told = briefed(one, other, language)
    assert told.problems == ()
    assert not log.exists()
    assert all(form.write(told) for form in FORMATS.values())


@pytest.mark.parametrize(
    "odd",
    [
        "2019¹", "10³-10⁴ cells", "④", "5×10-⁶", "6-foot-²", "the ²nd of May", "May ③, 2019", "aged, ⁴¹, and",
        "¹²:³⁰ p.m.", "③ o'clock", "2019-¹²-³", "$³ million", "⁵ percent", "½", "٣٤", "५ people", "Ⅳ", "９９",
        "²⁰¹⁹", "3-²", "No. ①", "1" + "0" * 400, "9" * 5_000, "6-foot-" + "9" * 5_000, "3-" + "9" * 5_000,
        "1" + " 000" * 120, "10" + " million" * 60,
    ],
)  # fmt: skip
def test_odd_digits_are_no_numbers_and_no_fault(log: Path, odd: str) -> None:
    sentence = f"The lab in Tolvik counted {odd} in the water of the harbour on Tuesday.".format
    told = briefed(sentence(), sentence().replace("lab", "ministry"), "en")
    assert told.problems == ()
    assert not log.exists()


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.one_of(_SENTENCES, _TOLD, _DATES), min_size=1, max_size=6), st.one_of(_SENTENCES, _DATES))
def test_any_lines_are_read_or_refused(lines: list[str], said: str) -> None:
    draft = Draft(source="a.txt", lines=lines, title=said, authors=[said], published=said, language=said)
    with suppress(Unreadable):
        assert build(draft).paragraphs


def test_no_digit_is_asked_for_that_is_none() -> None:
    """ "²".isdigit() and "½".isnumeric() hold, and `int` and `float` raise over them."""
    code = "".join(path.read_text() for path in Path(briefing.__file__).parent.rglob("*.py"))
    assert ".isdigit(" not in code
    assert ".isnumeric(" not in code
