import pytest

from briefing.ingest.metadata.dates import day_of_address, find_date, normalize_date


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("Sep 3, 2025", "2025-09-03"),
        ("2025年09月03日07:10 来源：新华社", "2025-09-03T07:10:00"),
        ("วันพุธที่ 3 กันยายน 2568", "2025-09-03"),
        ("3 กันยายน พ.ศ. 2568", "2025-09-03"),
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
        ("3 KASIM 2025", "2025-11-03"),
        ("3 NİSAN 2025", "2025-04-03"),
        ("3 ARALIK 2025 Çarşamba", "2025-12-03"),
        ("3 Μαΐου 2025", "2025-05-03"),
        ("2025. szeptember 3.", "2025-09-03"),
        ("٣ سبتمبر ٢٠٢٥", "2025-09-03"),
        ("Wed Sep 03 14:05:09 CEST 2025", "2025-09-03"),
        ("ſept 3, 2025", "2025-09-03"),
        ("03-Sep-25", "2025-09-03"),
        ("Posted on 09/13/25", "2025-09-13"),
        ("30/09/25", "2025-09-30"),
        ("Tue 3 Sep 2025 09.14 BST", "2025-09-03T09:14:00+01:00"),
        ("3. září 2025", "2025-09-03"),
        ("3. septembra 2025", "2025-09-03"),
        ("3 Σεπτεμβρίου 2025", "2025-09-03"),
        ("3 सितंबर 2025", "2025-09-03"),
        ("3 সেপ্টেম্বর 2025", "2025-09-03"),
        ("3 ספטמבר 2025", "2025-09-03"),
        ("3 tháng 9, 2025", "2025-09-03"),
        ("2025 rugsėjo 3 d.", "2025-09-03"),
        ("令和7年9月3日", "2025-09-03"),
        ("3 listopada 2025", "2025-11-03"),
        ("3. listopada 2025.", "2025-10-03"),
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
        "09/10/25",
        "25/09/10",
        "10.10.30",
        "v1.2.25",
    ],
)
def test_no_date_is_guessed(text: str) -> None:
    assert find_date(text) is None


@pytest.mark.parametrize(
    ("text", "language", "iso"),
    [
        ("03/04/2025", "de", "2025-04-03"),
        ("03/04/2025 14:05", "es-MX", "2025-04-03T14:05:00"),
        ("03/04/2025", "en-GB", "2025-04-03"),
        ("03/04/2025", "en", None),
        ("03/04/2025", "en-US", None),
        ("03/04/2025", "und", None),
        ("03/04/25", "fr", "2025-04-03"),
        ("03/25/2025", "fr", "2025-03-25"),
    ],
)
def test_the_pages_language_decides_where_it_can(text: str, language: str, iso: str | None) -> None:
    assert normalize_date(text, language) == iso


@pytest.mark.parametrize(
    ("url", "iso"),
    [
        ("https://valleypost.example/2025/09/03/bridge", "2025-09-03"),
        ("https://valleypost.example/news/2025-09-03/bridge.html", "2025-09-03"),
        ("https://valleypost.example/world/2025/sep/03/bridge", "2025-09-03"),
        ("https://valleypost.example/2025/13/45/bridge", None),
        ("https://valleypost.example/a/20250903", None),
        (None, None),
    ],
)
def test_the_day_in_an_address(url: str | None, iso: str | None) -> None:
    assert day_of_address(url) == iso


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
