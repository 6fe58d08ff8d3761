import pytest

from briefing.ingest.metadata.dates import find_date, normalize_date


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("Sep 3, 2025", "2025-09-03"),
        ("Sept. 3, 2025 |  0 | Springfield", "2025-09-03"),
        ("3 September 2025", "2025-09-03"),
        ("Wednesday, September 3rd, 2025", "2025-09-03"),
        ("SEPTEMBER 3, 2025", "2025-09-03"),
        ("September 3, 2025 10:31 AM ET", "2025-09-03T10:31:00-04:00"),
        ("January 3, 2025 at 10:31 p.m. ET", "2025-01-03T22:31:00-05:00"),
        ("3 Sep 2025, 12:05 GMT", "2025-09-03T12:05:00+00:00"),
        ("2025-09-03 14:05", "2025-09-03T14:05:00"),
        ("2025-09-03T14:05:09+02:00", "2025-09-03T14:05:09+02:00"),
        ("Published 2025-09-03", "2025-09-03"),
        ("2025/09/03", "2025-09-03"),
        ("13/09/2025", "2025-09-13"),
        ("09/13/2025", "2025-09-13"),
        ("09/09/2025", "2025-09-09"),
        ("3.9.2025", "2025-09-03"),
        ("3. September 2025, 14:05 Uhr", "2025-09-03T14:05:00"),
        ("03 de septiembre de 2025", "2025-09-03"),
        ("3 septembre 2025 à 14h05", "2025-09-03T14:05:00"),
        ("3 settembre 2025", "2025-09-03"),
        ("3 de março de 2025", "2025-03-03"),
        ("2025年9月3日", "2025-09-03"),
        ("2025년 9월 3일 14:05", "2025-09-03T14:05:00"),
        ("2025.09.03 14:05", "2025-09-03T14:05:00"),
        ("Środa, 3 września 2025, 14:05", "2025-09-03T14:05:00"),
        ("3 сентября 2025", "2025-09-03"),
        ("3. september 2025 kl. 14.05", "2025-09-03T14:05:00"),
        ("3 Eylül 2025 Çarşamba", "2025-09-03"),
        ("2025. szeptember 3.", "2025-09-03"),
        ("٣ سبتمبر ٢٠٢٥", "2025-09-03"),
        ("Wed Sep 03 14:05:09 CEST 2025", "2025-09-03"),
        ("ſept 3, 2025", "2025-09-03"),
    ],
)
def test_dates(text: str, iso: str) -> None:
    found = find_date(text)
    assert found is not None
    assert found[0] == iso


@pytest.mark.parametrize(
    "text",
    [
        "03/09/2025",
        "September 31, 2025",
        "2025",
        "Sept 3",
        "45/2025",
        "1.2.3.2025",
        "Mayor 3, 2025",
        "2 hours ago",
        "²/³/2025",
    ],
)
def test_no_date_is_guessed(text: str) -> None:
    assert find_date(text) is None


def test_where_a_date_stands() -> None:
    text = "Posted: Sep 3, 2025 by us"
    found = find_date(text)
    assert found is not None
    assert text[slice(*found[1])] == "Sep 3, 2025"


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2025-09-03", "2025-09-03"),
        ("2025-09", "2025-09"),
        ("2025-09-03T14:05:00Z", "2025-09-03T14:05:00+00:00"),
        ("2025-09-03T10:05:00.123-0400", "2025-09-03T10:05:00-04:00"),
        ("Wed, 03 Sep 2025 14:05:00 GMT", "2025-09-03T14:05:00+00:00"),
        ("2025-10-01T01:28:00+09:00", "2025-10-01T01:28:00+09:00"),
        ("2025-W36", None),
        ("2025", None),
        ("yesterday", None),
        ("0001-01-01T00:00:00Z", None),
        ("", None),
    ],
)
def test_metadata_dates(text: str, iso: str | None) -> None:
    assert normalize_date(text) == iso
