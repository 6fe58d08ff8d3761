"""Two events of a series are two stories."""

import pytest

from briefing.engine.stories.group import Stories
from briefing.engine.stories.series import parted, read_series
from briefing.languages import background
from briefing.models import Article
from tests.factories import article, split_passages


@pytest.mark.parametrize(
    ("text", "language", "series"),
    [
        ("Ministers agreed the 12th package of curbs.", "en", {"package": {12}}),
        ("Profit rose in the third quarter, after a weak second quarter.", "en", {"quarter": {2, 3}}),
        ("Profit rose in Q3.", "en", {"quarter": {3}}),
        ("Die Minister billigten das 12. Paket.", "de", {"paket": {12}}),
        ("Der Gewinn stieg im dritten Quartal.", "de", {"quartal": {3}}),
        ("Ganancias en el segundo trimestre.", "es", {"trimestre": {2}}),
        ("Some 12 packages arrived at 9.", "en", {}),
        ("A sum of 2019¹ and ④ quarters.", "en", {}),
    ],
)
def test_what_an_opening_numbers(text: str, language: str, series: dict[str, set[int]]) -> None:
    assert read_series(text, language) == series


def test_a_series_parts_only_what_shares_no_number() -> None:
    second, third = {"quarter": frozenset({2})}, {"quarter": frozenset({3})}
    assert parted(second, third)
    assert not parted(second, {"quarter": frozenset({2, 3})})
    assert not parted(second, {"trip": frozenset({3})})


def report(quarter: str, outlet: str, day: str) -> Article:
    text = f"""Calder Motors said on Thursday that its operating profit rose in the {quarter} quarter.

    Sales at the carmaker came to five billion crowns, and the company kept its forecast for the year.

    Chief executive Ulla Brandt said demand in Norland had been stronger than expected."""
    return article(text, outlet, published=day)


def stories(*articles: Article) -> int:
    passages = [split_passages(each) for each in articles]
    return len(Stories(background("en")).group(articles, passages))


def test_two_quarters_are_two_stories_and_one_quarter_is_one() -> None:
    july, october = report("second", "A", "2025-07-24"), report("third", "B", "2025-10-23")
    assert stories(july, october) == 2
    assert stories(july, report("second", "C", "2025-08-20")) == 1


def test_outlets_that_count_differently_in_one_week_tell_one_story() -> None:
    assert stories(report("second", "A", "2025-07-24"), report("third", "B", "2025-07-25")) == 1


def test_without_dates_nothing_is_parted() -> None:
    dated = report("second", "A", "2025-07-24")
    undated = article("\n\n".join(report("third", "B", "2025-10-23").paragraphs), "B")
    assert stories(dated, undated) == 1
