"""Breaking text into lines."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from briefing.tui.flow import clip, width_of, wrap

WORDS = st.text(st.sampled_from("abc é—“”漢字ก\u0301 \t\x1b👍"), max_size=200)


@given(WORDS, st.integers(2, 40))
def test_lines_fit_and_nothing_but_spaces_is_lost(text: str, width: int) -> None:
    lines = wrap(text, width)
    assert all(width_of(text[start:end]) <= width for start, end in lines)
    assert "".join(text[start:end] for start, end in lines).replace(" ", "") == text.replace(" ", "")
    assert all(a_end <= b_start for (_, a_end), (b_start, _) in pairwise(lines))


@given(WORDS, st.integers(1, 40))
def test_a_clipped_text_fits(text: str, width: int) -> None:
    assert width_of(clip(text, width)) <= width


def test_lines_break_at_spaces_where_there_are_any() -> None:
    assert [("one two three"[a:b]) for a, b in wrap("one two three", 7)] == ["one two", "three"]


def test_a_long_word_is_cut() -> None:
    assert wrap("abcdefgh", 3) == [(0, 3), (3, 6), (6, 8)]
