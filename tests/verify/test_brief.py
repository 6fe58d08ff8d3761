"""Briefs of our own are checked by their sentences, whatever an editor or a formatter did to the document."""

import re
import textwrap
from html import escape as escaped
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from briefing import pipeline
from briefing.export import markdown
from briefing.export.escape import escape
from briefing.export.style import Style
from briefing.verify import Finding, Sources, read_draft
from tests.export.hostile import TEXTS
from tests.factories import briefing
from tests.verify.conftest import SEEDS

BRIDGE = briefing()
FULL = markdown.write(BRIDGE, Style(full=True))
SHORT = (Path(__file__).parent / "short.md").read_text("utf-8")
SOURCES = Sources(BRIDGE)
READ = pipeline.brief(pipeline.read([str(SEEDS)]).articles)
SAMPLES = Sources(READ)
BRIEFS = {
    "full": (FULL, SOURCES, 16),
    "usual": (markdown.write(BRIDGE), SOURCES, 8),
    "plain notes": (markdown.write(READ, Style(plain_notes=True)), SAMPLES, 20),
    "samples": (markdown.write(READ), SAMPLES, 20),
    "by hand": (SHORT, SAMPLES, 8),
}


def check(text: str, sources: Sources) -> list[Finding]:
    draft = read_draft(text)
    assert draft.own
    return draft.check(sources)


def wrong(text: str, sources: Sources) -> list[Finding]:
    return [finding for finding in check(text, sources) if finding.kind != "exact"]


def stretches(text: str, sources: Sources) -> list[tuple[int, str]]:
    """The verbatim stretches of a brief: where each begins in the document, and how it is written there."""
    found = []
    for finding in check(text, sources):
        rows = text.split("\n")
        written = next(
            form
            for form in (finding.quotation.text, escape(finding.quotation.text))
            if form in rows[finding.quotation.line - 1]
        )
        start = sum(len(row) + 1 for row in rows[: finding.quotation.line - 1])
        found.append((text.index(written, start), written))
    return found


STRETCHES = {name: stretches(text, sources) for name, (text, sources, _) in BRIEFS.items()}


@pytest.mark.parametrize("name", BRIEFS)
def test_an_untouched_brief_is_exact(name: str) -> None:
    text, sources, count = BRIEFS[name]
    assert wrong(text, sources) == []
    assert len(check(text, sources)) >= count


@settings(max_examples=150, deadline=None)
@given(st.sampled_from([*BRIEFS]), st.data())
def test_one_letter_or_digit_changed_in_any_stretch_is_found_on_its_line(
    name: str, data: st.DataObject
) -> None:
    text, sources, _ = BRIEFS[name]
    start, written = data.draw(st.sampled_from(STRETCHES[name]))
    at = start + data.draw(st.sampled_from([n for n, letter in enumerate(written) if letter.isalnum()]))
    other = data.draw(st.sampled_from("abzqé7’"))
    assume(text[at].casefold() != other)  # a capital at the beginning may differ
    lines = {finding.quotation.line for finding in wrong(text[:at] + other + text[at + 1 :], sources)}
    assert text[:at].count("\n") + 1 in lines


@pytest.mark.parametrize("name", BRIEFS)
def test_any_letter_of_a_stretch_counts(name: str) -> None:
    text, sources, _ = BRIEFS[name]
    start, written = max(STRETCHES[name], key=lambda stretch: len(stretch[1]))
    for at in range(start, start + len(written), 7):  # a seventh of them: all take half a minute
        if text[at].isalnum():
            assert wrong(f"{text[:at]}{'x' if text[at] != 'x' else 'y'}{text[at + 1 :]}", sources), text[at:]


def _rewrapped(text: str) -> str:
    rows = []
    for row in text.split("\n"):
        indent = re.match(r"(?: *(?:- |\d+\. |> ))?", row)
        keep = row.startswith(("#", "|", "<!--")) or indent is None
        after = ">" if row.startswith("> ") else ""
        hanging = (after + " " if after else " " * len(indent[0])) if indent else ""
        wrapped = textwrap.wrap(
            row, 60, subsequent_indent=hanging, break_long_words=False, break_on_hyphens=False
        )
        rows += [row] if keep or not wrapped else wrapped
    return "\n".join(rows)


EDITS = {
    "re-wrapped": _rewrapped,
    "notes escaped by a formatter": lambda text: text.replace("[^", r"\[^").replace("[1]", r"\[1\]"),
    "other list marks": lambda text: re.sub(r"^( *)- ", r"\1* ", text, flags=re.MULTILINE),
    "line ends of another system": lambda text: text.replace("\n", "\r\n"),
    "spaces at line ends": lambda text: text.replace("\n", "  \n"),
    "sections turned round": lambda text: "\n## ".join(
        [(parts := text.split("\n## "))[0], *reversed(parts[1:])]
    ),
    "own notes": lambda text: text.replace("\n## ", "\nI would *cut* this, it is not new.\n\n## "),
    "the first section cut": lambda text: "\n## ".join([*(parts := text.split("\n## "))[:1], *parts[2:]]),
    "front matter": lambda text: f'---\ntitle: "Not a quotation at all"\n---\n\n{text}',
}


@pytest.mark.parametrize("edit", EDITS)
@pytest.mark.parametrize("name", BRIEFS)
def test_what_editors_and_formatters_do_around_the_stretches_changes_nothing(name: str, edit: str) -> None:
    text, sources, _ = BRIEFS[name]
    edited = EDITS[edit](text)
    assert wrong(edited, sources) == []
    assert check(edited, sources)


def test_the_sources_may_be_cut_off() -> None:
    assert wrong(SHORT.partition("## Sources")[0], SAMPLES) == []


def test_a_line_of_outlets_with_their_numbers_is_neither_a_sentence_nor_a_source() -> None:
    text = SHORT.replace("5 outlets, really", "Latin Times[^4], EL PAÍS[^2]: 5 outlets, really", 1)
    turned = EDITS["sections turned round"](text)
    assert wrong(turned, SAMPLES) == []
    assert len(check(turned, SAMPLES)) == len(check(SHORT, SAMPLES))


def test_a_value_of_the_table_stands_to_the_letter() -> None:
    (finding,) = wrong(SHORT.replace("“second”[^4]", "“Second”[^4]"), SAMPLES)
    assert finding.kind in ("differs", "not found")


def test_plain_notes_are_read() -> None:
    text = re.sub(r"\[\^(\d)\](?!:)", r"[\1](#source-\1)", SHORT)
    text = re.sub(r"^\[\^(\d)\]: ", r'\1. <a id="source-\1"></a>', text, flags=re.MULTILINE)
    assert wrong(text, SAMPLES) == []
    (finding,) = wrong(text.replace("[2](#source-2) *EL", "[4](#source-4) *EL"), SAMPLES)
    assert finding.kind == "elsewhere"


def test_a_quotation_added_by_the_editor_is_checked_as_in_any_draft() -> None:
    (finding,) = wrong(
        SHORT.replace("and 7 more.", "She spoke of “integrity, independence and unity”."), SAMPLES
    )
    assert (finding.kind, finding.source) == ("differs", "integrity, independence and *sovereignty*")


def test_a_sentence_under_another_articles_number_stands_elsewhere() -> None:
    (finding,) = wrong(SHORT.replace("Palace.[^2]", "Palace.[^4]"), SAMPLES)
    assert finding.kind == "elsewhere"
    assert finding.outlets == ("EL PAÍS",)


def test_a_value_of_the_table_under_another_articles_number_stands_elsewhere() -> None:
    assert [each.kind for each in wrong(SHORT.replace("“fourth”[^2]", "“fourth”[^5]"), SAMPLES)] == [
        "elsewhere"
    ]


def test_sentences_of_an_article_that_could_not_be_read_are_not_called_wrong() -> None:
    told = [article for article in SAMPLES.articles if article.outlet != "EL PAÍS"]
    kinds = {finding.kind for finding in wrong(SHORT, Sources(pipeline.brief(told)))}
    assert kinds == {"not checked"}


@pytest.mark.parametrize("text", TEXTS)
def test_a_brief_of_hostile_texts_is_exact(text: str, tmp_path: Path) -> None:
    for name, more in (
        ("lamp", "On Monday the quay was closed until the water fell."),
        ("harbour", "Nobody sailed before Friday, when the harbour opened again."),
    ):
        page = f"<html><title>{name}</title><p>The mayor said {escaped(text)} here.</p><p>{more}</p>"
        (tmp_path / f"{name}.html").write_text(page, "utf-8", "replace")
    told = pipeline.brief(pipeline.read([str(tmp_path)]).articles)
    document = markdown.write(told)
    assert wrong(document, Sources(told)) == []
    assert check(document, Sources(told))


def test_other_texts_are_no_briefs_and_name_no_sources() -> None:
    draft = read_draft("# Sources\n\n1. [Herald](https://herald.example)")
    assert not draft.own
    assert draft.places == ()


def test_a_brief_names_its_sources() -> None:
    assert set(read_draft(FULL).places) == {article.source for article in BRIDGE.articles}
    linked = SHORT.replace(
        "[^3]: Internewscast, untitled", "[^3]: Internewscast, [untitled](https://i.example/1)"
    )
    assert read_draft(linked).places == ("https://i.example/1",)
