"""What of a page belongs to its article: its data, what stands beside the text, and what is another's."""

import json

import lxml.html
import pytest

from briefing.ingest.pages.extract import extract
from briefing.ingest.pages.prepare import prepare
from briefing.ingest.pages.verbatim import as_shown
from tests.ingest.pages_made import PARAGRAPHS, data, page, paragraphs

TEASER = f"<article><h1>Ferry closes</h1>{paragraphs(PARAGRAPHS[:2])}</article>"
SPINNER = '<nav><a href="/">Home</a> <a href="/news">News</a></nav><div id=app>Loading</div>'
SEPARATED = {
    "empty lines": "\n\n".join(PARAGRAPHS),
    "line ends": "\n".join(PARAGRAPHS),
    "mark-up": paragraphs(),
    "entities": paragraphs().replace("<", "&lt;").replace(">", "&gt;"),
    "breaks": "<br><br>".join(PARAGRAPHS),
    "nothing": "".join(PARAGRAPHS),
}


def lines(html: str) -> list[str]:
    found: list[str] = extract(html)["lines"]
    return [line for line in found if line != "Ferry closes"]


@pytest.mark.parametrize("form", SEPARATED)
@pytest.mark.parametrize("shown", [TEASER, SPINNER])
def test_the_text_of_the_pages_data_is_read_where_it_goes_on(form: str, shown: str) -> None:
    assert lines(page(shown, data(articleBody=SEPARATED[form]))) == PARAGRAPHS


def test_data_without_paragraphs_is_parted_where_the_page_shows_how() -> None:
    found = lines(page(TEASER, data(articleBody=" ".join(PARAGRAPHS))))
    assert found == [*PARAGRAPHS[:2], " ".join(PARAGRAPHS[2:])]


def test_a_summary_in_the_data_does_not_replace_the_text() -> None:
    summary = (
        "Eighty years of service end. " * 12 + "A bridge opens in spring, and coffee is served to the last."
    )
    shown = f"<article><h1>Ferry closes</h1>{paragraphs()}</article>"
    assert lines(page(shown, data(articleBody=summary))) == PARAGRAPHS


@pytest.mark.parametrize(
    "script",
    [
        '<script id=__NEXT_DATA__ type="application/json">'
        + json.dumps({"props": {"body": [{"html": f"<p>{text}</p>"} for text in PARAGRAPHS]}})
        + "</script>",
        f"<script>self.push([1,{json.dumps(paragraphs())}])</script>",
        "<script>self.push([1,"
        + json.dumps("5:" + json.dumps({"contentHtml": paragraphs()}))
        + "])</script>",
        "<script>window.__STATE__="
        + json.dumps(
            {"html": "<div class=caption><p>A boat. Photo by Bo Lind for us.</p></div>" + paragraphs()}
        )
        + "</script>",
    ],
)
def test_a_page_that_scripts_would_build_is_read_out_of_their_data(script: str) -> None:
    assert lines(page(SPINNER + script)) == PARAGRAPHS


def test_posts_of_a_live_blog_are_read_out_of_the_data() -> None:
    posts = [{"headline": f"News {i}", "articleBody": text} for i, text in enumerate(PARAGRAPHS)]
    found = lines(page(SPINNER, data(**{"@type": "LiveBlogPosting"}, liveBlogUpdate=posts)))
    assert [line for line in found if not line.startswith("News")] == PARAGRAPHS


def widget(text: str) -> str:
    return f'<div class="widget widget-text"><div class=wrap><div class=text>{text}</div></div></div>'


OFFER = "<div class=box><h3>Support us</h3><p>Get the paper every day, from Monday on, at home.</p></div>"


CARD = "<div class=related><div class=wrap><a href=/1><h3>Crane falls</h3><div>News</div></a></div></div>"
LONG = [
    f"In the year {year} the harbour board of {town} built a quay, and nobody has complained since then."
    for year in (1901, 1922, 1944, 1961, 1980)
    for town in ("Molde", "Viksund", "Harwick")
]


@pytest.mark.parametrize("lead", [1, 3, 5])
@pytest.mark.parametrize("box", [OFFER, CARD])
def test_what_a_box_parts_from_the_text_belongs_to_it(lead: int, box: str) -> None:
    body = widget(paragraphs(PARAGRAPHS[:lead])) + box + widget(paragraphs(LONG))
    found = lines(page(f"<div class='article-widgets'><h1>Ferry closes</h1>{body}</div>"))
    assert [line for line in found if line in {*PARAGRAPHS, *LONG}] == [*PARAGRAPHS[:lead], *LONG]


@pytest.mark.parametrize("mode", ['shadowrootmode="open"', 'shadowroot="open"'])
def test_shadow_roots_are_shown(mode: str) -> None:
    story = f"<x-story><template {mode}><article>{paragraphs()}</article></template></x-story>"
    assert lines(page(f"<x-page><template {mode}><x-body>{story}</x-body></template></x-page>")) == PARAGRAPHS


def test_ruby_readings_are_no_text() -> None:
    boat = "<ruby>渡<rp>（</rp><rt>わた</rt><rp>）</rp></ruby>し<ruby>船<rt>ぶね</rt></ruby>"
    words = f"港町の{boat}は来年の春に廃止される見通しだ。"
    found = lines(page(f"<article><p>{words * 3}</p><p>{words * 2}</p></article>"))
    assert found == [
        "港町の渡し船は来年の春に廃止される見通しだ。" * 3,
        "港町の渡し船は来年の春に廃止される見通しだ。" * 2,
    ]


def wrapped(text: str) -> str:
    words, rows = text.split(), [""]
    for word in words:
        rows = [*rows[:-1], f"{rows[-1]} {word}".strip()] if len(rows[-1]) < 60 else [*rows, word]
    return "\n".join(rows)


@pytest.mark.parametrize(
    "body",
    [
        "<pre>\n" + "\n\n".join(map(wrapped, PARAGRAPHS)) + "\n</pre>",
        "<pre>" + "\n\n".join(PARAGRAPHS) + "</pre>",
        "<br><br>".join(PARAGRAPHS),
        "<center><font size=4>" + "<br>\n<br>\n".join(PARAGRAPHS) + "</font></center>",
        "<table><tr><td>" + "<br/><br/>".join(PARAGRAPHS) + "</td></tr></table>",
        "<div>" + "<br>".join(PARAGRAPHS) + "</div>",
    ],
)
def test_pages_without_paragraph_marks_have_paragraphs(body: str) -> None:
    assert lines(page(body)) == PARAGRAPHS


NEXT = [
    text.replace("ferry", "harbour").replace("council", "board").replace("boat", "crane") + " So it is said."
    for text in PARAGRAPHS
]


@pytest.mark.parametrize("tag", ["article", "section", "div"])
def test_the_next_article_below_is_another(tag: str) -> None:
    own = f"<{tag}><h1>Ferry closes</h1>{paragraphs()}</{tag}>"
    following = f"<{tag}><h1>Harbour grows</h1>{paragraphs(NEXT)}</{tag}>"
    assert lines(page(f"<main>{own}{following}</main>", title="Ferry closes | River Post")) == PARAGRAPHS


def test_of_two_articles_none_goes_when_neither_is_the_pages_own() -> None:
    own = f"<article><h1>Ferry closes</h1>{paragraphs()}</article>"
    following = f"<article><h1>Harbour grows</h1>{paragraphs(NEXT)}</article>"
    found = lines(page(f"<main>{own}{following}</main>", title="River Post of Tuesday"))
    assert {*PARAGRAPHS, *NEXT} <= set(found)


def test_lines_that_are_only_links_and_dialogs_are_no_text() -> None:
    links = (
        "<p><a href=/1>Crane falls into the harbour basin</a></p>"
        "<a href=/2><h3>Bridge: what it costs</h3><p>The bill for the bridge has doubled since May.</p></a>"
        "<h3><a href=/3>Why nobody wants to be pilot any more</a></h3>"
        "<div role=dialog><p>Your subscription is in use elsewhere. Add another reader?</p></div>"
    )
    body = paragraphs(PARAGRAPHS[:3]) + links + paragraphs(PARAGRAPHS[3:])
    assert lines(page(f"<article><h1>Ferry closes</h1>{body}</article>")) == PARAGRAPHS


def test_a_row_of_a_table_is_a_line() -> None:
    rows = "<tr><th>Town</th><th>High</th><th>Low</th></tr><tr><td>Harwick</td><td>14</td><td>8</td></tr>"
    found = lines(page(f"<article><h1>Ferry closes</h1>{paragraphs()}<table>{rows}</table></article>"))
    assert found[-1] == "Harwick 14 8"


def test_bold_lines_that_ask_are_an_interviewers() -> None:
    asked = ["Who decided this?", "And the council"]
    body = "".join(f"<p><b>{a}</b></p><p>{p}</p>" for a, p in zip(asked, PARAGRAPHS, strict=False))
    found = extract(page(f"<article>{body}{paragraphs(PARAGRAPHS[2:])}</article>"))
    assert found["telling"]
    assert set(asked) <= set(found["lines"])
    plain = extract(page(f"<article>{body.replace('this?', 'this')}{paragraphs(PARAGRAPHS[2:])}</article>"))
    assert not plain["telling"]


def items(*texts: str) -> str:
    return "".join(f"<li>{text}</li>" for text in texts)


@pytest.mark.parametrize(
    ("told", "stay"),
    [
        (
            items(
                "<b>Storm:</b> <a href=/x>How the old dike broke in a night</a>",
                "<b>Power:</b> <a href=/y>Why the power plant stays cold</a>",
            ),
            False,
        ),
        (
            items("Ilse Brandt, <a href=/x>mayor</a> of Aldmere", "Ada Lunn, who sails <a href=/y>boats</a>"),
            True,
        ),
        (items("<a href=/x>How the old dike broke in a night</a>", "The mayor of Aldmere"), True),
        (items("<a href='#a'>How the old dike broke</a>", "<a href='#b'>Why the plant stays cold</a>"), True),
    ],
)
def test_lists_of_links_to_other_articles_go(told: str, stay: bool) -> None:
    whole = lxml.html.document_fromstring(page(f"<ul id=list>{told}</ul>"))
    prepare(whole, [])
    assert (whole.get_element_by_id("list", None) is not None) is stay


def test_signs_between_links_are_as_the_page_has_them() -> None:
    text = "宮崎県：<a>西都市</a>、<a>小林市</a>と<a>延岡市</a>。"
    whole = lxml.html.document_fromstring(page(f"<p>{text}</p><p>Ada Lunn said so. Link opens here</p>"))
    lines = ["宮崎県西都市小林市延岡市。", "Ada Lunn said so.", "What no block has"]
    assert as_shown(whole, lines) == ["宮崎県：西都市、小林市と延岡市。", *lines[1:]]


@pytest.mark.parametrize(("clock", "telling"), [("1{}:05", True), ("Part {}", False)])
def test_headings_under_a_time_of_day_are_those_of_a_live_blog(clock: str, telling: bool) -> None:
    entries = [
        f"<div><span>{clock.format(n)}</span><h3>Boat {n} sails</h3><p>{text}</p></div>"
        for n, text in enumerate(PARAGRAPHS[:4])
    ]
    assert extract(page(f"<main><h1>Ferry live</h1>{''.join(entries)}</main>"))["telling"] == telling
