"""Line widths are counted as a terminal shows them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.export.wrap import cells, wrap


@pytest.mark.parametrize(
    ("text", "width"), [("abc", 3), ("日本", 4), ("e\u0301", 1), ("👩\u200d🚀", 4), ("é", 1), ("", 0)]
)
def test_cells(text: str, width: int) -> None:
    assert cells(text) == width


@given(st.lists(st.text("abcé日本「」。", min_size=1, max_size=12)), st.integers(12, 40))
def test_wrapping_keeps_every_character_and_the_width(words: list[str], width: int) -> None:
    wrapped = wrap(" ".join(words), width, "- ", "  ")
    unwrapped = "".join(line[2:] for line in wrapped.split("\n"))
    assert unwrapped.replace(" ", "") == "".join(words)
    for line in wrapped.split("\n"):
        assert cells(line) <= max(width, 2 + max((cells(w) for w in words), default=0))


def test_an_address_stays_whole() -> None:
    address = "https://example.org/" + "a" * 60
    assert wrap(f"see {address} for more", 30) == f"see\n{address}\nfor more"


def test_text_without_spaces_is_broken_between_wide_characters() -> None:
    assert wrap("政府は新しい橋の計画を発表した。", 12) == "政府は新しい\n橋の計画を発\n表した。"


def test_closing_punctuation_does_not_begin_a_line() -> None:
    assert wrap("発表した。新しい", 8) == "発表し\nた。新し\nい"
