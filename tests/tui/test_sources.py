"""What the app says of sources: a released statement is named as such, a credit line stands once."""

from briefing import pipeline
from briefing.models import Evidence
from briefing.tui.filters import EVERYTHING
from briefing.tui.index import StoryIndex
from briefing.tui.pages.column import Column
from briefing.tui.pages.merged import merged_page
from briefing.tui.pages.provenance import origin_lines
from briefing.tui.pages.wordings import wordings_page
from tests.factories import article

STATEMENT = '"We are sorry for every hour that our passengers lost on the quay," {} in a statement.'
TEXTS = {
    "Alpha": f"The ferry to Holm stayed in port on Monday.\n\n{STATEMENT.format('the company said')}",
    "Beta": f"Shares of the line fell after the lost day.\n\n{STATEMENT.format('said the company')}",
}


def test_both_panes_name_a_statement() -> None:
    found = pipeline.brief(article(text, outlet) for outlet, text in TEXTS.items())
    index = StoryIndex(found, 0)
    (told,) = [cluster for cluster in index.story.clusters if cluster.shared]
    shown = [
        para.text
        for block in merged_page(index, frozenset(), EVERYTHING, Column(index, 80))
        for para in block.paras
    ]
    assert any("the company (released statement)" in text for text in shown)
    page = wordings_page(index, told, differences="marked", apparatus=False)
    shown = [para.text for block in page for para in block.paras]
    assert "One wording, the same in 2 outlets: words of a released statement" in shown


def test_a_line_that_credits_two_stands_once() -> None:
    line = "Kite Wire and Loft Press contributed"
    both = tuple(
        Evidence(kind="contributor-line", text=line, origin=name) for name in ("Kite Wire", "Loft Press")
    )
    told = article("The ferry to Holm stayed in port on Monday.", "Alpha", evidence=both)
    index = StoryIndex(pipeline.brief([told]), 0)
    shown = [para.text for para in origin_lines(index, told)]
    assert shown[1:] == [f"contributor line: {line}"]


def test_evidence_says_whom_it_points_to_where_another_wrote_it() -> None:
    credit = Evidence(kind="credit-line", text="Source: Kite Wire", origin="Kite Wire")
    address = Evidence(kind="author-address", text="ida@loftpress.example", origin="Loft Press")
    told = article("The ferry to Holm stayed in port on Monday.", "Alpha", evidence=(credit, address))
    index = StoryIndex(pipeline.brief([told]), 0)
    shown = [para.text for para in origin_lines(index, told)]
    assert shown == [
        "Alpha: Kite Wire, certain",
        "credit line: Source: Kite Wire",
        "author address: ida@loftpress.example (points to Loft Press)",
    ]
