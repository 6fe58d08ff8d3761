"""Contradictions planted in articles: the change of a page, and when an entry counts as finding it."""

from pathlib import Path

import pytest

from tests.benchmarks.reading_planted import Plant, opposed
from tests.bridge import times_closed

WORDS = [reading.passages[0].text for reading in times_closed().readings]


@pytest.mark.parametrize("written", ['He said "no" &amp; left.', "He said &quot;no&quot; &amp; left."])
def test_a_sentence_is_changed_however_the_page_writes_it(tmp_path: Path, written: str) -> None:
    page = tmp_path / "nyt.html"
    page.write_text(f"<p>It rained. {written}</p>", encoding="utf-8")
    plant = Plant(page, 'He said "no" & left.', 'He said "yes" & left.', "", "opposite", "easy")
    assert plant.changed() == "<p>It rained. He said &quot;yes&quot; &amp; left.</p>"


def test_a_page_without_the_sentence_has_no_plant(tmp_path: Path) -> None:
    page = tmp_path / "nyt.html"
    page.write_text("<p>It rained.</p>", encoding="utf-8")
    assert Plant(page, "It snowed.", "It hailed.", "", "opposite", "easy").changed() is None


def test_an_entry_finds_a_plant_that_it_has_in_another_reading() -> None:
    one, other = WORDS[:2]
    assert opposed([times_closed()], one, other) == times_closed().strength
    assert opposed([times_closed()], one.upper(), other.rstrip(".")) == times_closed().strength
    assert opposed([times_closed()], one, one) is None
    assert opposed([times_closed()], one, "Words that stand nowhere.") is None
    assert opposed([], one, other) is None
