"""Whatever a text holds, Markdown renders it as that text and nothing else."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from briefing.export.escape import destination, escape, unescape
from briefing.safe import safe_text
from tests.export.hostile import TEXTS
from tests.export.rendering import VIEWERS, shape, texts

LINES = {
    "paragraph": "{}",
    "paragraph with notes": "{} [1] [2]",
    "heading": "## {}",
    "quotation": "> {} [1]",
    "item": "- {} [1]",
    "nested item": "- x\n  - x\n    - {} [1]",
    "after words": "- Outlet: {} [1]",
    "link": "1. [{}](<https://safe.example/>), today",
}
SPECIAL = st.text(st.sampled_from("\\`*_[]<>&|~#${}^@!()+-=.:;/%\"' \t\n\u00a0019aZwh"), max_size=30)
ANY = st.text(max_size=30)


def assert_renders_as_itself(text: str) -> None:
    for line in LINES.values():
        document = line.format(escape(text))
        assert "\n" not in escape(text)
        for viewer in VIEWERS:
            tokens, plain = viewer.parse(document), viewer.parse(line.format("word"))
            assert shape(tokens) == shape(plain), (text, document)
            expected = [rendered.replace("word", text) for rendered in texts(plain)]
            assert texts(tokens) == expected, (text, document)


@pytest.mark.parametrize("text", TEXTS)
def test_hostile_texts_render_as_themselves(text: str) -> None:
    assert_renders_as_itself(safe_text(text))


@given(SPECIAL | ANY)
@example("www.a.so")
@example("a@b.so")
@example("//localhost")
@example("1)")
@example("\\")
def test_any_text_renders_as_itself(text: str) -> None:
    if text:
        assert_renders_as_itself(safe_text(text))


@given(SPECIAL | ANY)
def test_escaping_can_be_undone(text: str) -> None:
    assert unescape(escape(text)) == text


def test_ordinary_sentences_stay_as_they_are() -> None:
    sentence = "“No,” she said: at 10:30 it's 2.4 million (or 12%), isn't it? Yes - at least; so be it!"
    assert escape(sentence) == sentence


@pytest.mark.parametrize("end", [">", "<", "\n", "\\", ")", " ", "`", '"'])
def test_nothing_ends_a_link_early(end: str) -> None:
    for viewer in VIEWERS:
        tokens = viewer.parse(f"[x]({destination(f'https://safe.example/{end}y')}) z")
        assert [kind for kind, _ in shape(tokens)] == [
            "paragraph_open", "link_open", "link_close", "paragraph_close",
        ]  # fmt: skip
        assert texts(tokens) == ["x z"]
