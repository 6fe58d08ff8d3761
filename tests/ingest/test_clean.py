"""Nothing that acts, hides or turns words round passes the door; nothing that a reader needs is lost."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.ingest.clean import clean, clean_line

HARMFUL = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
    "\ud800-\udfff\U000e0000-\U000e007f]"
)

ESCAPES = st.sampled_from(
    [
        "\x1b[31m",
        "\x1b]0;x\x07",
        "\x9b2J",
        "\x9d8;;u\x9c",
        "\x1b",
        "\x1bP",
        "\x90",
        "\u200d",
        "\u200c",
        "e\u0301",
    ]
)
HOSTILE = st.lists(st.one_of(ESCAPES, st.text(st.characters(codec=None), max_size=8))).map("".join)


@given(HOSTILE)
def test_nothing_harmful_is_left_and_a_second_pass_changes_nothing(text: str) -> None:
    cleaned = clean(text)
    assert not HARMFUL.search(cleaned)
    assert clean(cleaned) == cleaned
    assert unicodedata.is_normalized("NFC", cleaned)


@given(st.text(st.characters(min_codepoint=32, max_codepoint=126) | st.sampled_from("\n\t")))
def test_plain_text_passes_unchanged(text: str) -> None:
    assert clean(text) == text


@pytest.mark.parametrize(
    ("hostile", "left"),
    [
        ("a\x1b[31;1mred\x1b[0m", "ared"),
        ("a\x9b31mred", "ared"),
        ("a\x1b]0;evil title\x07b", "ab"),
        ("a\x1b]8;;https://evil.example\x1b\\link\x1b]8;;\x1b\\", "alink"),
        ("a\x9d52;c;cGF5bG9hZA==\x9cb", "ab"),
        ("a\x1bPq payload\x1b\\b", "ab"),
        ("a\x1b_payload\x1b\\b", "ab"),
        ("a\x1b]0;never closed\nb", "a\nb"),
        ("a\x1b(Bb\x1bcc", "abc"),
        ("a\x1b", "a"),
        ("a\x07\x08\x00b", "ab"),
        ("the \u202egnp.exe", "the gnp.exe"),
        ("a\u2066b\u2069\u200e\u061c", "ab"),
        ("pass\u200bword\ufeff\u2060", "password"),
        ("hi\U000e0041\U000e0042", "hi"),
        ("hi\ufe0f\U000e0150", "hi\ufe0f"),
        ("bad\ud800surrogate", "badsurrogate"),
        ("non\ufdd0character\U0001ffff", "noncharacter"),
        ("icon\ue001 font", "icon font"),
        ("soft\u00adhyphen", "softhyphen"),
    ],
)
def test_harmful_characters_go_with_their_payload(hostile: str, left: str) -> None:
    assert clean(hostile) == left


@pytest.mark.parametrize("breaks", ["\r\n", "\r", "\x0b", "\x0c", "\x85", "\u2028", "\u2029"])
def test_line_breaks_of_all_kinds_are_one(breaks: str) -> None:
    assert clean(f"one{breaks}two") == "one\ntwo"


@pytest.mark.parametrize("space", ["\u00a0", "\u2003", "\u2009", "\u202f", "\u3000"])
def test_odd_spaces_are_spaces(space: str) -> None:
    assert clean(f"one{space}two") == "one two"


@pytest.mark.parametrize(
    "text",
    [
        "می\u200cخواهم",  # Persian: the non-joiner is spelling
        "क्\u200dष",  # Hindi
        "👩\u200d🚒",
        "🏳️\u200d🌈",
        "naïve café, 東京、Łódź, Ελλάδα, עברית",
        "\u06dd١",
    ],
)
def test_what_a_script_needs_stays(text: str) -> None:
    assert clean(text) == text


def test_joiners_between_latin_letters_go() -> None:
    assert clean("pay\u200dpal \u200cx\u200d") == "paypal x"


def test_a_tower_of_marks_is_cut_to_what_languages_use() -> None:
    assert len(clean("e" + "\u0301" * 5_000)) <= 31


def test_composes() -> None:
    assert clean("cafe\u0301") == "café"


def test_a_line_has_single_spaces() -> None:
    assert clean_line(" a\tb \n\u00a0 c\r\n") == "a b c"
