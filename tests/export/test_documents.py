"""Every format: the briefing's own words whole, an article's words as words only."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree, html

from briefing.export import FORMATS, format_of
from briefing.export.safe import safe
from briefing.models import Briefing, Evidence, Reason, Telling
from briefing.safe import safe_text
from tests.export.documents import DOCUMENTS, MARKDOWN, WHOLE
from tests.export.hostile import ALONE, TEXTS, saying
from tests.export.rendering import VIEWERS, Shown
from tests.factories import article, briefing, cluster, own_reporting, passage, story

FORBIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]"
)


BEFORE_REFERENCE = re.compile(r"(.*?)\[\^\d+\]")


def passages_of(told: Briefing) -> Iterator[str]:
    """The text of every passage."""
    for each in told.stories:
        for group in each.clusters:
            yield from (found.text for found in group.passages)


@pytest.mark.parametrize("name", DOCUMENTS)
@pytest.mark.parametrize("text", TEXTS)
def test_nothing_that_steers_a_terminal_gets_out(name: str, text: str) -> None:
    document = DOCUMENTS[name](saying(text))
    if name in ("csv", "quotations"):
        document = document.replace("\r\n", "\n")
    assert not FORBIDDEN.search(document)
    assert document.endswith("\n")
    document.encode()


def test_making_safe_keeps_every_offset() -> None:
    for text in TEXTS:
        assert len(safe_text(text)) == len(text)
    assert safe(briefing()) == briefing()


@pytest.mark.parametrize("code", [*range(0xA1), *range(0x2028, 0x202F), 0x61C, 0x2066, 0x2069, 0xD800])
def test_json_tells_every_character_or_that_there_was_one(code: int) -> None:
    text = f"one {chr(code)} two\\"
    told = json.loads(FORMATS["json"].write(saying(text)))
    assert text.replace(chr(code), safe_text(chr(code))) in told["articles"][0]["paragraphs"]


@pytest.mark.parametrize("name", DOCUMENTS)
def test_same_briefing_same_characters(name: str) -> None:
    assert DOCUMENTS[name](briefing()) == DOCUMENTS[name](briefing())


@cache
def plain_shape(name: str, viewer: str) -> list[tuple[str, str]]:
    """The shape of a document that says one word everywhere."""
    return Shown(DOCUMENTS[name](saying("word")), VIEWERS[viewer]).shape


@pytest.mark.parametrize("name", MARKDOWN)
@pytest.mark.parametrize("text", TEXTS)
def test_markdown_has_the_same_shape_whatever_the_text(name: str, text: str) -> None:
    document = DOCUMENTS[name](saying(text))
    for viewer, render in VIEWERS.items():
        shown = Shown(document, render)
        assert shown.shape == plain_shape(name, viewer)
        assert not shown.linked_later


@settings(max_examples=25, deadline=None)
@given(st.text(st.sampled_from("\\`*_[]<>&|~#$!+-=.:/ \n1aw"), min_size=1, max_size=20))
def test_markdown_shows_any_text_as_it_is(text: str) -> None:
    for name in MARKDOWN:
        for viewer in VIEWERS.values():
            shown = Shown(DOCUMENTS[name](saying(text)), viewer).text
            assert f"1. {text}\n" in shown
            assert f"\n{text} {ALONE}" in shown


def outline(element: etree._Element) -> list[tuple[str, tuple[str, ...]]]:
    """Tags and attribute names of a page, in order."""
    return [(str(each.tag), tuple(sorted(each.attrib))) for each in element.iter()]


@pytest.mark.parametrize("text", TEXTS)
def test_html_has_the_same_shape_whatever_the_text(text: str) -> None:
    page, plain = (html.document_fromstring(FORMATS["html"].write(saying(each))) for each in (text, "word"))
    assert outline(page) == outline(plain)
    told = safe_text(text).replace("\r", "\ufffd")
    assert page.xpath("string(//h2[starts-with(@id, 's-')])") == f"1. {told}"
    assert page.xpath("string(//nav//a)") == told


def repeating() -> Briefing:
    """A briefing of one outlet that tells one thing twice, in other words."""
    told = article("The mast fell at noon.\n\nAt noon the mast fell over.", "Harbour Herald")
    twice = cluster([passage(told, text) for text in told.paragraphs], outlets=1, origins=1)
    return Briefing(
        articles=(told,), provenance=(own_reporting(told),), sigla=(), stories=(story([told], [twice]),)
    )


@pytest.mark.parametrize("told", [briefing(), repeating()])
@pytest.mark.parametrize("name", WHOLE)
def test_every_passage_is_there_verbatim(name: str, told: Briefing) -> None:
    document = DOCUMENTS[name](told)
    if name == "html":
        document = html.document_fromstring(document).text_content()
    if name == "full text":
        document = " ".join(document.split())
    for text in passages_of(told):
        assert text in document


def test_every_quoted_line_of_markdown_is_verbatim_in_an_article() -> None:
    paragraphs = "\n".join(text for each in briefing().articles for text in each.paragraphs)
    for name in ("markdown", "full markdown"):
        page = html.fragment_fromstring(VIEWERS["commonmark"](DOCUMENTS[name](briefing())), "main")
        blocks = page.xpath(".//li[not(.//li)] | .//blockquote//p")
        told = [BEFORE_REFERENCE.match(each.text_content().strip()) for each in blocks]
        quoted = [found[1] for found in told if found]
        assert len(quoted) >= 5
        assert all(sentence in paragraphs for sentence in quoted)


def test_values_in_a_table_are_verbatim_before_their_references() -> None:
    paragraphs = "\n".join(text for each in briefing().articles for text in each.paragraphs)
    page = html.fragment_fromstring(VIEWERS["gfm-like"](DOCUMENTS["markdown"](briefing())), "main")
    cells = [cell.text_content() for cell in page.xpath(".//tr/td[2]")]
    values = [re.fullmatch(r"“(.+)”(?:\[\^\d+\])+", cell) for cell in cells]
    assert [found and found[1] for found in values] == ["second", "third", "4,000", "twelve"]
    assert all(found and found[1] in paragraphs for found in values)
    others = page.xpath(".//tr/td[position() != 2]")
    assert not any("[^" in cell.text_content() for cell in others)


@pytest.mark.parametrize("text", TEXTS)
def test_front_matter_says_any_title_and_no_viewer_makes_a_link_or_a_picture_of_it(text: str) -> None:
    told = replace(saying(text), stories=saying(text).stories[:1])
    document = DOCUMENTS["front matter"](told)
    title, *_ = (row.partition(": ")[2] for row in document.split("\n") if row.startswith("title: "))
    assert json.loads(title) == safe_text(text)
    shown = Shown(document, VIEWERS["extended"])
    assert shown.shape[1:] == Shown(DOCUMENTS["markdown"](told), VIEWERS["extended"]).shape[1:]
    for viewer in VIEWERS.values():
        tags = {tag for tag, _ in Shown(document, viewer).shape}
        assert not {"img", "script", "b", "iframe"} & tags


def test_front_matter_has_title_day_outlets_and_tags() -> None:
    told = briefing()
    part = replace(told, stories=told.stories[:1], articles=told.articles[:3], provenance=told.provenance[:3])
    assert DOCUMENTS["front matter"](part).startswith(
        '---\ntitle: "Aldmere bridge closed again"\ndate: 2026-03-02\noutlets:\n'
        '  - "Harbour Herald"\n  - "Coast Radio"\n  - "Valley Post"\ntags:\n  - "briefing"\n---\n\n# '
    )


@pytest.mark.parametrize(
    ("url", "linked"),
    [
        ("https://news.example/a?b=c&d=(e)#f", True),
        ("HTTP://news.example/", True),
        ("javascript:alert(1)", False),
        ("data:text/html,<script>", False),
        (" https://news.example/", False),
        ("file:///etc/passwd", False),
    ],
)
def test_only_web_addresses_become_links(url: str, linked: bool) -> None:
    told = saying("word")
    told = replace(told, articles=tuple(replace(article, url=url) for article in told.articles))
    page = html.document_fromstring(FORMATS["html"].write(told))
    links = {link for _, _, link, _ in page.iterlinks() if not link.startswith("#")}
    assert links == ({url} if linked else set())
    shown = Shown(FORMATS["markdown"].write(told), VIEWERS["commonmark"])
    assert {about for tag, about in shown.shape if tag == "a"} == {"href=#", *([f"href={url}"] * linked)}


@pytest.mark.parametrize(("name", "width"), [("text", 72), ("full text", 79)])
def test_plain_text_keeps_to_its_columns(name: str, width: int) -> None:
    assert max(map(len, DOCUMENTS[name](briefing()).splitlines())) <= width


def test_the_text_of_a_mail_has_no_brackets_of_its_own() -> None:
    assert not set("[](){}<") & set(DOCUMENTS["text"](briefing()))


def test_a_briefing_of_nothing_is_still_a_document() -> None:
    empty = Briefing(articles=(), provenance=(), sigla=(), stories=())
    for write in DOCUMENTS.values():
        assert write(empty).strip()
    assert json.loads(FORMATS["json"].write(empty))["stories"] == []


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("a/brief.md", "markdown"),
        ("B.HTML", "html"),
        ("x.json", "json"),
        ("x.txt", "text"),
        ("x.csv", "csv"),
        ("x", None),
    ],
)
def test_the_ending_tells_the_format(path: str, name: str | None) -> None:
    assert format_of(path) == name


@pytest.mark.parametrize("name", [*MARKDOWN, "html", "text", "full text"])
def test_articles_in_two_languages_are_said_to_be_compared_within_one(name: str) -> None:
    told = briefing()
    first, *others = told.articles
    several = replace(told, articles=(replace(first, language="es"), *others))
    said = "Articles are compared within one language: en 3, es 1"
    assert said in DOCUMENTS[name](several)
    assert said.partition(":")[0] not in DOCUMENTS[name](told)


def telling_beside() -> Briefing:
    """A sentence of one outlet tells what another tells, beside something else."""
    one = article("The mast fell.", "Herald")
    other = article("The mast fell and a boat sank.", "Post")
    beside = cluster([passage(other, other.paragraphs[0])])
    also = Telling(passage=beside.passages[0], reason=Reason(score=0.9, words=()))
    fact = cluster([passage(one, one.paragraphs[0])], also=(also,), outlets=2, origins=2)
    return Briefing(
        articles=(one, other),
        provenance=(own_reporting(one), own_reporting(other)),
        sigla=(),
        stories=(story([one, other], [fact, beside]),),
    )


@pytest.mark.parametrize("name", ["full markdown", "full text"])
def test_what_tells_a_fact_beside_something_else_stands_with_it_and_with_its_own(name: str) -> None:
    document = DOCUMENTS[name](telling_beside())
    shared, alone = document.split("Told by several outlets")[1].split("Told by one outlet")
    for part in (shared, alone):
        assert "The mast fell and a boat sank." in part
    assert "The mast fell." not in alone


@pytest.mark.parametrize("name", ["full markdown", "html", "full text"])
def test_a_line_that_credits_two_stands_once(name: str) -> None:
    told = briefing()
    line = "Kite Wire and Loft Press contributed"
    both = tuple(
        Evidence(kind="contributor-line", text=line, origin=origin) for origin in ("Kite Wire", "Loft Press")
    )
    first, *others = told.provenance
    document = DOCUMENTS[name](replace(told, provenance=(replace(first, evidence=both), *others)))
    assert " ".join(document.split()).count(line) == 1
