"""How values are read and compared: forms of numbers, rounding, bounds, days, times, measures."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.engine.discrepancies.tokens import read_tokens
from briefing.engine.discrepancies.values.reading import read_values
from briefing.engine.discrepancies.values.value import Value, compare, weekday
from briefing.engine.discrepancies.values.valued import Dated

PUBLISHED = (2025, 9, 3)


def values(text: str, language: str = "en") -> list[Value]:
    return list(read_values(read_tokens(text, language), Dated(language, PUBLISHED)))


def value(text: str) -> Value:
    (found,) = values(text)
    return found


def told(text: str) -> list[tuple[str, float]]:
    return [(v.kind, v.number) for v in values(text)]


@pytest.mark.parametrize(
    ("text", "kind", "number"),
    [
        ("nine people", "number", 9),
        ("12,000 people", "number", 12_000),
        ("12 thousand people", "number", 12_000),
        ("45 000 people", "number", 45_000),
        ("twelve thousand people", "number", 12_000),
        ("a dozen people", "number", 12),
        ("half a dozen people", "number", 6),
        ("two dozen people", "number", 24),
        ("three hundred and forty people", "number", 340),
        ("one hundred and twenty thousand people", "number", 120_000),
        ("thirty-four people", "number", 34),
        ("2.5m people", "number", 2_500_000),
        ("two and a half million people", "number", 2_500_000),
        ("a 34-year-old man", "number", 34),
        ("the twenty-first trip", "ordinal", 21),
        ("the 12th package", "ordinal", 12),
        ("$1.5bn in loans", "money", 1.5e9),
        ("US$3 million in loans", "money", 3e6),
        ("half a million euros in loans", "money", 500_000),
        ("£20m in loans", "money", 20e6),
        ("25 million dollars in loans", "money", 25e6),
        ("40% of them", "percentage", 40),
        ("40 per cent of them", "percentage", 40),
        ("four in ten of them", "percentage", 40),
        ("three quarters of them", "percentage", 75),
        ("half of them", "percentage", 50),
        ("0.5 percentage points lower", "percentage", 0.5),
        ("CHF 3m in loans", "money", 3e6),
        ("2,500 kroner in fines", "money", 2500),
        ("20p more", "money", 20),
        ("25 basis points lower", "percentage", 0.25),
        ("between 5 and 7 percent more", "percentage", 5),
        ("their hundredth win", "ordinal", 100),
        ("1.8m tonnes of coal", "unit", 1.8e6),
        ("2,500 square metres of glass", "unit", 2500),
        ("48 light-years away", "unit", 48),
        ("minus 15 degrees outside", "unit", -15),
        ("38C outside", "unit", 38),
        ("120 km/h gusts", "unit", 120),
        ("aged 43 then", "number", 43),
        ("at 3:30 p.m. sharp", "time", 930),
        ("at 15:30 sharp", "time", 930),
        ("at noon sharp", "time", 720),
        ("lasted 90 minutes", "unit", 90),
        ("fell 600m down", "unit", 600),
        ("ran at 30 miles per hour", "unit", 30),
    ],
)
def test_reads(text: str, kind: str, number: float) -> None:
    assert told(text) == [(kind, number)]


@pytest.mark.parametrize(
    "text",
    [
        "One of the men left.",
        "No one left.",
        "A second later it was over.",
        "The First Lady spoke.",
        "It was first reported by a blog.",
        "They live on Third Avenue.",
        "Article 50 was invoked.",
        "The Apollo 11 crew landed.",
        "The Colts (11-4) were there.",
        "The attacks of 9/11 were remembered.",
        "He lives in the 1300 block of Main Street.",
        "They met at 45 Oak Street.",
        "2:43 p.m. ET: The harbour is closed.",
        "The panel will zero in on it.",
        "One person laughed.",
    ],
)
def test_what_counts_nothing_is_no_value(text: str) -> None:
    assert values(text) == []


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("on Sept. 2 they met", (None, 9, 2)),
        ("on 2 September they met", (None, 9, 2)),
        ("on the 2nd of September they met", (None, 9, 2)),
        ("on September 2, 2025, they met", (2025, 9, 2)),
        ("on Tuesday, Sept. 2, they met", (None, 9, 2)),
        ("from September 2 to 4", (None, 9, 2)),
        ("on 1 and 2 March they met", (None, 3, 1)),
        ("in May they met", (None, 5, None)),
        ("in May 2021 they met", (2021, 5, None)),
        ("in 2019, they met", (2019, None, None)),
    ],
)
def test_reads_dates(text: str, day: tuple[int | None, ...]) -> None:
    assert (value(text).kind, value(text).day) == ("date", day)


def test_decimal_commas_belong_to_the_language() -> None:
    assert [v.number for v in values("1.500 personas", "es")] == [1500]
    assert [v.number for v in values("1,5 millones", "es")] == [1.5]


SAME = [
    ("$1.5 billion in aid", "$1,500 million in aid"),
    ("100 miles", "160 kilometres"),
    ("24 months", "two years"),
    ("20 tonnes", "20,000 kg"),
    ("on Sept. 2", "on Tuesday"),
    ("on Sept. 2", "in September"),
    ("at 3:10 p.m. EST", "at 20:10 GMT"),
    ("at 3 o'clock", "at 15:00"),
    ("around 2:40 p.m.", "at 2:43 p.m."),
    ("late Tuesday", "early Wednesday"),
]
ROUNDING = [
    ("$1.5 billion in aid", "$1.48 billion in aid"),
    ("500 guests", "497 guests"),
    ("about 500 guests", "460 guests"),
    ("nearly 40 million people", "39.6 million people"),
    ("more than 100 shops", "104 shops"),
    ("8 percent", "7.9 percent"),
    ("two-thirds of them", "67 percent"),
    ("200 to 250 patients", "230 patients"),
]
CLASH = [
    ("$141 million in aid", "$139 million in aid"),
    ("$8 million in aid", "€8 million in aid"),
    ("12 dead", "21 dead"),
    ("10 dead", "12 dead"),
    ("the second trip", "the third trip"),
    ("40 percent", "39 percent"),
    ("5 km", "5 miles"),
    ("on Sept. 2", "on Sept. 4"),
    ("on Sept. 2", "on Thursday"),
    ("on Monday", "on Tuesday"),
    ("at 3 p.m.", "at 5 p.m."),
    ("won 3-1", "won 3-2"),
    ("at least 12 dead", "9 dead"),
]
SCOPE = [
    ("at least 12 dead", "14 dead"),
    ("up to $500 in fines", "$300 in fines"),
    ("more than 50 patients", "70 patients"),
]
APART = [("12 dead", "12 percent"), ("5 km", "5 kg"), ("in May", "in 2019, then")]


@pytest.mark.parametrize(
    ("comparison", "a", "b"),
    [
        (name, a, b)
        for name, pairs in (
            ("same", SAME),
            ("rounding", ROUNDING),
            ("clash", CLASH),
            ("scope", SCOPE),
            ("apart", APART),
        )
        for a, b in pairs
    ],
)
def test_compares(comparison: str, a: str, b: str) -> None:
    assert compare(value(a), value(b)) == comparison
    assert compare(value(b), value(a)) == comparison


@pytest.mark.parametrize(
    ("day", "expected"), [((2025, 9, 2), 1), ((2024, 2, 29), 3), ((1900, 1, 1), 0), ((2000, 12, 31), 6)]
)
def test_weekday_of_a_date(day: tuple[int, int, int], expected: int) -> None:
    assert weekday(day, None) == expected


def test_weekday_needs_the_whole_date() -> None:
    assert weekday((None, 9, 2), None) is None
    assert weekday((None, 9, 2), 2025) == 1


PIECES = (
    "5",
    "12",
    "$",
    "%",
    "second",
    "a",
    "half",
    "million",
    "and",
    "to",
    "-",
    "May",
    "2019",
    "3:30",
    "pm",
    "U.S.",
    ".",
)


@given(st.lists(st.sampled_from(PIECES)))
def test_any_text_is_read_in_order_and_each_token_once(parts: list[str]) -> None:
    text = " ".join(parts)
    found = values(text)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(v.start < v.end <= len(read_tokens(text, "en")) for v in found)
