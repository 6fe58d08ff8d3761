"""What may be shown of what the user typed."""

import pytest

from briefing.safe import without_login


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("http://ada:secret@example.com/a", "http://example.com/a"),
        ("HTTPS://ada:secret@example.com", "HTTPS://example.com"),
        ("https://token@example.com/", "https://example.com/"),
        ("http://ada:se@cret@example.com/a@b", "http://example.com/a@b"),
        ("http://ada:se/cret@example.com/", "http://example.com/"),
        ("http://ada:se#cret?@example.com/", "http://example.com/"),
        ("http://ada:secret@[::1]:80/", "http://[::1]:80/"),
        ("ftp://ada:secret@example.com/", "ftp://example.com/"),
        (" http://ada:secret@example.com/", " http://example.com/"),
        ("http:/ada:secret@example.com/", "http:/example.com/"),
        ("https:ada:secret@example.com/", "https:example.com/"),
        ("ada:secret@example.com/a", "example.com/a"),
    ],
)
def test_a_login_is_taken_out(typed: str, shown: str) -> None:
    assert without_login(typed) == shown


@pytest.mark.parametrize(
    "typed",
    [
        "http://example.com/@ada/post",
        "http://example.com:8000/a:b@c",
        "http://[::1]:8000/@x",
        "https://example.com/?to=ada@example.org",
        "articles/ada@example.com.txt",
        "C:\\articles\\ada@example.com",
        "a:b.txt",
        "-",
        "",
    ],
)
def test_all_else_stays(typed: str) -> None:
    assert without_login(typed) == typed
