"""Whatever a text holds, Markdown renders it as that text and nothing else."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from briefing.export.escape import destination, escape, unescape
from briefing.export.notes import Footnotes, PlainNotes, cited
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
    "before footnotes": "- {} x[^1][^2] *Outlet*\n\n[^1]: A.\n\n[^2]: B.",
    "footnote": "x[^1]\n\n[^1]: {}: [{}](<https://safe.example/>), {}.",
    "footnote without a link": "x[^1]\n\n[^1]: {}: {}, {}.",
    "name": "- x[^1] *{}*, *{}*; also *{}*",
    "speaker": "**{}**\n\n> x[^1]",
    "cell": "| a | b |\n| --- | --- |\n| x: “{}” | “{}”[^1], “{}”[^1] |\n|  | *{}*, citing {} |\n\n[^1]: A.",
    "other wording": "> x[^1]\n>\n> - {} x[^1]",
}
PIECES = (  # of what viewers make links, pictures and the like
    "www.", "WWW.", "http://", "https://", "ftp://", "mailto:", "xmpp:", "foo", "9news", ".com.au", "@",
    "bar.baz", "/x", "![", "[^1]", "](", ")", "~~", "|", "|-|", "[ ]", "[x] ", "&amp;", "&#64;", "&lt;", "a",
    ":smile:", ":+1:", "$x$", "$$", "<!-- -->", "<b>", "\\", "`", "*", "_", "!", " ", "\n", "1", ".", ":",
)  # fmt: skip
PLAIN = {
    (name, line): Shown(line.replace("{}", "word"), viewer)
    for name, viewer in VIEWERS.items()
    for line in LINES.values()
}
SPECIAL = st.text(st.sampled_from("\\`*_[]<>&|~#${}^@!()+-=.:;/%\"' \t\n\u00a0\u3000019aZwh"), max_size=30)
HOSTILE = st.lists(st.sampled_from(PIECES), max_size=8).map("".join)
ANY = st.text(max_size=30)


def assert_renders_as_itself(text: str) -> None:
    assert "\n" not in escape(text)
    for line in LINES.values():
        document = line.replace("{}", escape(text))
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


@settings(deadline=None)
@given(SPECIAL | HOSTILE | ANY)
@example("Stop!")
@example("Stop\\!")
@example("www.")
def test_a_reference_directly_behind_any_text_changes_neither(text: str) -> None:
    text = safe_text(text)
    if text.strip():
        for notes in (Footnotes(), PlainNotes()):
            end = f"\n\n{notes.entries({1: 'A: b, c'})}"
            document, plain = (f"- {cited(each, [1, 1], notes)}{end}" for each in (text, "word"))
            for name, viewer in VIEWERS.items():
                shown, usual = Shown(document, viewer), Shown(plain, viewer)
                assert shown.shape == usual.shape, (name, text, document)
                assert shown.text == usual.text.replace("word", text), (name, text, document)


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
