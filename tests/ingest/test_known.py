import pytest

from briefing.ingest.article import build
from briefing.ingest.document import Known
from briefing.ingest.draft import Draft
from briefing.ingest.known import tell

LINES = ["The ferry across the sound stays in port this week, its owners told passengers on Monday morning."]


def draft(**more: object) -> Draft:
    return Draft(source="a.txt", lines=LINES, **more)  # type: ignore[arg-type]


def test_what_a_file_says_counts_for_its_article() -> None:
    known = Known("Ferry stays", ("Ida Holm",), "2025-09-30", "Sound Times", "en", "only a part")
    found = build(
        tell(draft(title="Home", authors=["admin"], published="2020-01-01", site_name="CMS"), known)
    )
    assert (found.title, found.authors, found.published) == ("Ferry stays", ("Ida Holm",), "2025-09-30")
    assert (found.outlet, found.language, found.incomplete) == ("Sound Times", "en", "only a part")


def test_what_it_does_not_say_is_left() -> None:
    made = draft(
        title="Ferry", authors=["Per Vik"], published="2025-09-30", site_name="Sound Times", language="en"
    )
    assert tell(made, Known()) == made
    assert tell(made, None) == made


@pytest.mark.parametrize(
    ("found", "known", "told"),
    [
        ("2025-09-30T08:00:00+02:00", "30 September 2025", "2025-09-30T08:00:00+02:00"),
        ("2025-10-01T08:00:00+02:00", "2025-09-30", "2025-09-30"),
        ("2025-09-30", "Tue, 30 Sep 2025 08:00:00 +0200", "2025-09-30T08:00:00+02:00"),
        ("2025-09-30", "2 hours ago", "2025-09-30"),
        (None, "soon", None),
    ],
)
def test_a_moment_is_better_than_its_day(found: str | None, known: str, told: str | None) -> None:
    assert build(tell(draft(published=found), Known(published=known))).published == told


@pytest.mark.parametrize(
    ("found", "known", "told"),
    [
        ("Ferry stays in port for a week", "Ferry stays in…", "Ferry stays in port for a week"),
        ("Ferry stays in port for a week", "Ferry stays in ...", "Ferry stays in port for a week"),
        ("Something else", "Ferry stays in…", "Ferry stays in…"),
        ("Something else", "Ferry stays", "Ferry stays"),
        ("Something else", " \n", "Something else"),
    ],
)
def test_a_whole_title_is_better_than_one_cut_short(found: str, known: str, told: str) -> None:
    assert tell(draft(title=found), Known(title=known)).title == told


def test_what_is_found_to_be_cut_stays_so() -> None:
    assert (
        tell(draft(incomplete="behind a paywall"), Known(incomplete="a teaser")).incomplete
        == "behind a paywall"
    )
    assert tell(draft(incomplete="behind a paywall"), Known()).incomplete == "behind a paywall"
