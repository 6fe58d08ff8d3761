"""The HTML page as it is written: whole and in order without its script, and nothing in it from elsewhere."""

import base64
import hashlib
import re
from collections import Counter
from dataclasses import replace
from html.parser import HTMLParser
from importlib import resources
from itertools import pairwise

import pytest
from lxml import etree, html
from resiliparse.parse.html import HTMLTree, NodeType

from briefing.export import FORMATS
from briefing.export import html as page_package
from briefing.export.html.marks import marked
from briefing.export.html.view import Value
from briefing.export.subset import of_clusters
from briefing.models import Briefing
from tests.export.hostile import TEXTS, saying
from tests.export.samples import samples
from tests.export.test_contents import stories_of
from tests.export.test_documents import telling_beside
from tests.factories import article, briefing, passage

TOLD = {
    "bridge": briefing(),
    "samples": samples(),
    "several": stories_of("One", "Two"),
    "beside": telling_beside(),
}
NOTHING = Briefing(articles=(), provenance=(), sigla=(), stories=())


def page_of(told: Briefing) -> etree._Element:
    return html.document_fromstring(FORMATS["html"].write(told))


@pytest.fixture(params=TOLD)
def told(request: pytest.FixtureRequest) -> Briefing:
    return TOLD[request.param]


class Tags(HTMLParser):
    """Every start tag in order; each must be ended in its turn."""

    def __init__(self, document: str) -> None:
        super().__init__()
        self.started: list[str] = []
        self.open: list[str] = []
        self.feed(document)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.started.append(tag)
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@pytest.mark.parametrize("text", ["word", *TEXTS])
def test_tags_are_balanced_as_browsers_read_them(text: str) -> None:
    document = FORMATS["html"].write(saying(text))
    tags = Tags(document)
    assert not tags.open
    tree = HTMLTree.parse(document)
    assert [node.tag for node in tree.document if node.type == NodeType.ELEMENT] == tags.started


def test_ids_are_unique_and_every_link_inside_leads_somewhere(told: Briefing) -> None:
    page = page_of(told)
    ids = Counter(page.xpath("//@id"))
    assert [id for id, count in ids.items() if count > 1] == []
    assert {link[1:] for link in page.xpath("//@href") if link.startswith("#")} <= set(ids)
    for labelled in page.xpath("//@aria-labelledby"):
        assert ids[labelled] == 1


@pytest.mark.parametrize("told", [*TOLD.values(), NOTHING])
def test_the_page_needs_nothing_from_elsewhere_and_allows_its_own_script_and_style_only(
    told: Briefing,
) -> None:
    page = page_of(told)
    (script,), (style,) = page.xpath("//script/text()"), page.xpath("//style/text()")
    hashes = [base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() for text in (style, script)]
    assert page.xpath("string(//meta[@http-equiv='Content-Security-Policy']/@content)") == (
        f"default-src 'none'; style-src 'sha256-{hashes[0]}'; script-src 'sha256-{hashes[1]}'; "
        "base-uri 'none'; form-action 'none'"
    )
    assert not page.xpath("//link | //img | //iframe | //form | //object | //*[@style or @src]")
    assert not page.xpath("//@*[starts-with(name(), 'on')]")
    assert "url(" not in style


@pytest.mark.parametrize("name", ["page.js", "page.css"])
def test_script_and_style_cannot_end_early_and_write_no_html(name: str) -> None:
    text = resources.files(page_package).joinpath(name).read_text("utf-8")
    for dangerous in (
        "</",
        "<!--",
        "innerHTML",
        "outerHTML",
        "insertAdjacentHTML",
        "write(",
        "eval",
        "fetch",
        "@import",
    ):
        assert dangerous not in text


def test_headings_are_in_order_and_landmarks_are_there(told: Briefing) -> None:
    page = page_of(told)
    levels = [int(heading.tag[1]) for heading in page.xpath("//h1 | //h2 | //h3 | //h4 | //h5")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    for landmark in ("header", "main", "nav"):
        assert page.xpath(f"//{landmark}")
    assert not page.xpath("//nav[not(@aria-label or @aria-labelledby)]")
    assert not page.xpath("//button[not(@type = 'button')] | //*[@data-outlet][not(@aria-pressed)]")


def test_differences_stand_before_what_they_differ_in_and_the_contents_name_every_part() -> None:
    for told in (samples(), briefing()):
        page = page_of(told)
        parts = page.xpath("(//section[@class='story'])[1]//section[starts-with(@class, 'part')]")
        headings = [part.xpath("string((.//h2 | .//h3)[1])") for part in parts]
        short = ["In short"] if told.stories[0].summary else []
        assert headings[: len(short) + 1] == [*short, "Where outlets differ"]
        assert headings.index("Told by several outlets") < headings.index("Who tells what")
        links = page.xpath("(//section[@class='story'])[1]//ul[@class='parts']//a/text()")
        assert links[: len(headings)] == headings


def test_every_quotation_stands_once_under_its_speaker_with_who_prints_which_words() -> None:
    (story,) = samples().stories
    page = page_of(samples())
    part = page.xpath(f"//section[@aria-labelledby='people-{story.id}']")[0]
    names = [name.text for name in part.xpath("./details/summary/bdi")]
    assert names == [person.name for person in story.people]
    said = part.xpath(".//li[@class='said stop']")
    quotations = [quotation for person in story.people for quotation in person.quotes]
    outlets = {article.id: article.outlet for article in samples().articles}
    for item, quotation in zip(said, quotations, strict=True):
        figures = item.xpath("./figure")
        assert [f.xpath("string(./blockquote/p)") for f in figures] == [w.text for w in quotation.wordings]
        for figure, wording in zip(figures, quotation.wordings, strict=True):
            named = set(figure.xpath("./figcaption/bdi/text()"))
            assert named == {outlets[place.article] for place in wording.places}


def test_in_short_is_the_summary_with_all_who_tell_it() -> None:
    (story,) = samples().stories
    clusters = {cluster.id: cluster for cluster in story.clusters}
    part = page_of(samples()).xpath(f"//section[@aria-labelledby='short-{story.id}']")[0]
    items = part.xpath("./ul/li")
    assert [item.xpath("string(./q)") for item in items] == [clusters[id].text for id in story.summary]
    outlets = {article.id: article.outlet for article in samples().articles}
    for item, id in zip(items, story.summary, strict=True):
        told = {outlets[passage.article] for passage in clusters[id].tellings}
        assert told <= set(item.xpath("./span/bdi/text()"))


def test_in_short_names_who_gives_another_value() -> None:
    told = briefing()
    first, *others = told.stories
    told = replace(told, stories=(replace(first, summary=(first.clusters[0].id,)), *others))
    (item,) = page_of(told).xpath(f"//section[@aria-labelledby='short-{told.stories[0].id}']/ul/li")
    said = item.xpath("string(./span)")
    assert "Harbour Herald" in said.partition("; but ")[0]
    assert said.partition("; but ")[2].startswith("third: 3 Valley Post ")


def test_no_folder_of_this_machine_is_named() -> None:
    told = samples()
    here = [replace(each, source=f"/home/jane/desk/{n}.txt") for n, each in enumerate(told.articles)]
    page = FORMATS["html"].write(replace(told, articles=tuple(here)))
    assert "jane" not in page
    assert "Read from 0.txt" in page


def test_a_value_that_differs_is_marked_apart_from_other_words() -> None:
    page = page_of(samples())
    values = {mark.text for mark in page.xpath("//article//mark[@class='value']")}
    assert values == {"second", "third", "fourth", "Marco Rubio", "Mike Pompeo"}
    assert page.xpath("//figure//mark[@class='wording']")
    assert not page.xpath("//mark//mark")


def test_where_a_value_stands_in_other_words_it_is_the_value_that_is_marked() -> None:
    told = passage(article("his second trip abroad began"), "second trip abroad")
    sure, perhaps = (
        Value(start=start, end=end, strength=strength)
        for start, end, strength in ((0, 10, "probable"), (16, 99, "possible"))
    )
    assert marked(told, [(4, 15)], [sure, perhaps]) == (
        '<mark class="value">second</mark><mark class="wording"> trip</mark> '
        '<mark class="value perhaps">abroad</mark>'
    )
    assert marked(told, [], [replace(perhaps, start=11)]).startswith(
        'second <mark class="value perhaps">trip'
    )
    assert marked(told, [], []) == "second trip abroad"


def test_each_cell_of_the_matrix_leads_to_a_passage_of_its_outlet(told: Briefing) -> None:
    page = page_of(told)
    cells = page.xpath("//tbody/tr/td")
    assert bool(cells) == bool(page.xpath("//*[starts-with(@class, 'fact')]"))
    for cell in cells:
        number = str(cell.getparent().index(cell))
        for link in cell.xpath(".//a/@href"):
            (found,) = page.xpath("//article//span[@id = $id]", id=link[1:])
            (whole,) = found.xpath("ancestor::article")
            assert whole.get("data-outlets") == number
    for row in page.xpath("//tbody/tr"):
        (fact,) = page.xpath("//li[@id = $id]", id=row.xpath("string(th/a/@href)")[1:])
        assert row.xpath("string(th/a)") == fact.xpath("string(.//blockquote)")


def test_every_article_is_there_whole_and_every_passage_in_it_in_its_place(told: Briefing) -> None:
    page = page_of(told)
    for each in told.articles:
        (whole,) = page.xpath("//article[@id = $id]", id=f"a-{each.id}")
        for note in whole.xpath(".//a[@class='note']"):
            note.drop_tree()
        paragraphs = [text.text_content() for text in whole.xpath(".//p[not(@class)]")]
        assert paragraphs == list(each.paragraphs)


def test_of_kept_passages_only_their_paragraphs_are_there() -> None:
    told = briefing()
    story = told.stories[0]
    kept = next(cluster for cluster in story.clusters if cluster.shared)
    page = page_of(replace(told, stories=(of_clusters(story, {kept.id}),)))
    paragraphs = {(p.article, p.paragraph) for p in kept.tellings}
    paragraphs |= {
        (p.article, p.paragraph)
        for found in of_clusters(story, {kept.id}).discrepancies
        for reading in found.readings
        for p in reading.passages
    }
    assert len(page.xpath("//article//p[not(@class)]")) == len(paragraphs)


def test_another_value_in_its_own_sentence_stands_with_the_fact_that_it_is_about() -> None:
    page = page_of(samples())
    (whole,) = page.xpath("//article[contains(.//h3, 'EL PAÍS')]")
    number = whole.get("data-outlets")
    captions = {
        mark: figure.xpath("string(figcaption)")
        for figure in page.xpath("//figure[@class='elsewhere'][@data-outlets = $number]", number=number)
        for mark in figure.xpath(".//mark[@class='value']/text()")
    }
    assert "≠ another value" in captions["fourth"]


def test_what_outlets_wrote_tells_its_own_direction() -> None:
    page = page_of(samples())
    written = page.xpath("//blockquote/p | //q | //h1 | //article//p[not(@class)] | //th[@scope='row']/a")
    assert len(written) > 100
    assert all(each.get("dir") == "auto" for each in written)
    assert not page.xpath("//figcaption//b[not(following-sibling::bdi)]")


def test_the_page_of_the_five_articles_is_small() -> None:
    assert len(FORMATS["html"].write(samples()).encode()) < 300_000


def test_without_the_script_nothing_is_hidden_but_its_own_controls() -> None:
    page = page_of(samples())
    assert {each.get("class") for each in page.xpath("//*[@hidden]")} == {"bar"}
    folded = page.xpath("//details[not(@open)]/summary/text()")
    assert set(folded) <= {"Variants"}


def brightness(colour: str) -> float:
    parts = re.findall("..", colour[1:] if len(colour) == 7 else "".join(c * 2 for c in colour[1:]))
    linear = [
        (v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4)
        for v in (int(p, 16) / 255 for p in parts)
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_colours_are_told_apart_light_and_dark_and_on_paper() -> None:
    style = resources.files(page_package).joinpath("page.css").read_text("utf-8")
    sets = [
        dict(re.findall(r"--([\w-]+): (#\w+)", block))
        for block in re.findall(r":root \{(.*?)\}", style, re.S)
    ]
    assert len(sets) == 3
    for colours in sets:
        for ink, paper in (
            ("ink", "paper"),
            ("quiet", "paper"),
            ("ink", "value"),
            ("quiet", "value"),
            ("ink", "wording"),
        ):
            light, dark = sorted((brightness(colours[ink]), brightness(colours[paper])), reverse=True)
            assert (light + 0.05) / (dark + 0.05) >= 4.5
