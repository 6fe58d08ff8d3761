"""Whatever a text holds, Markdown renders it as that text and nothing else."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from briefing.export.escape import destination, escape, unescape
from briefing.safe import safe_text
from tests.export.hostile import TEXTS
from tests.export.rendering import VIEWERS, Shown

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
PIECES = (  # of what viewers make links, pictures and the like
    "www.", "WWW.", "http://", "https://", "ftp://", "mailto:", "xmpp:", "foo", "9news", ".com.au", "@",
    "bar.baz", "/x", "![", "[^1]", "](", ")", "~~", "|", "|-|", "[ ]", "[x] ", "&amp;", "&#64;", "&lt;", "a",
    ":smile:", ":+1:", "$x$", "$$", "<!-- -->", "<b>", "\\", "`", "*", "_", "!", " ", "\n", "1", ".", ":",
)  # fmt: skip
PLAIN = {
    (name, line): Shown(line.format("word"), viewer)
    for name, viewer in VIEWERS.items()
    for line in LINES.values()
}
SPECIAL = st.text(st.sampled_from("\\`*_[]<>&|~#${}^@!()+-=.:;/%\"' \t\n\u00a0\u3000019aZwh"), max_size=30)
HOSTILE = st.lists(st.sampled_from(PIECES), max_size=8).map("".join)
ANY = st.text(max_size=30)


def assert_renders_as_itself(text: str) -> None:
    assert "\n" not in escape(text)
    for line in LINES.values():
        document = line.format(escape(text))
        for name, viewer in VIEWERS.items():
            shown, plain = Shown(document, viewer), PLAIN[name, line]
            assert shown.shape == plain.shape, (name, text, document)
            assert shown.text == plain.text.replace("word", text), (name, text, document)
            assert not shown.linked_later, (name, text, document)


@pytest.mark.parametrize("text", TEXTS)
def test_hostile_texts_render_as_themselves(text: str) -> None:
    assert_renders_as_itself(safe_text(text))


@settings(deadline=None)
@given(SPECIAL | HOSTILE | ANY)
@example("www.a.so")
@example("www.9news.com.au")
@example("a@b.so")
@example("a@b@c.so")
@example("mailto:a@b.so")
@example("xmpp:a@b.so/x")
@example("//localhost")
@example("1)")
@example("\\")
def test_any_text_renders_as_itself(text: str) -> None:
    if text:
        assert_renders_as_itself(safe_text(text))


@settings(deadline=None)
@given(SPECIAL | HOSTILE | ANY)
def test_escaping_can_be_undone(text: str) -> None:
    assert unescape(escape(text)) == text


def test_ordinary_sentences_stay_as_they_are() -> None:
    sentence = "“No,” she said: at 10:30 it's 2.4 million (or 12%), isn't it? Yes - at least; so be it!"
    assert escape(sentence) == sentence


@pytest.mark.parametrize("end", [">", "<", "\n", "\\", ")", " ", "`", '"'])
def test_nothing_ends_a_link_early(end: str) -> None:
    document = f"[x]({destination(f'https://safe.example/{end}y')}) z"
    for viewer in VIEWERS.values():
        shown = Shown(document, viewer)
        assert [tag for tag, _ in shown.shape] == ["p", "a"]
        assert shown.text.rstrip("\n") == "x z"
