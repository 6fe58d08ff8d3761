"""What is said of a quote that another outlet words otherwise."""

import pytest

from briefing import pipeline
from briefing.tui.index import StoryIndex
from briefing.tui.pages.quoting import quote_change
from briefing.tui.pages.wordings import wordings_page
from tests.factories import article

WHOLE = '"The bridge will open again before the first snow falls on the valley," said Anna Holt.'


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"The bridge will open again," said Anna Holt.', "the quote cut short"),
        (
            '"The bridge will open before the first snow falls on the valley," said Anna Holt.',
            "words of the quote left out",
        ),
        (
            '"The bridge will surely open again before the first snow falls on the valley," said Anna Holt.',
            "words added to the quote",
        ),
        (
            '"The bridge will open again before the first snow falls on the valley and its farms," '
            "said Anna Holt.",
            "more of the quote",
        ),
        (
            '"The tunnel will open again before the first snow falls on the valley," said Anna Holt.',
            "some words of the quote are others",
        ),
        (
            '"The tunnel will open before the first deep snow falls on the valley," said Anna Holt.',
            "the quote worded otherwise",
        ),
        (
            '"The bridge will open again," Anna Holt said, "before the first snow falls on the valley."',
            "the quote in 2 pieces",
        ),
        (
            "Anna Holt said the bridge will open again before the first snow falls on the valley.",
            "without quotation marks",
        ),
        ("“THE BRIDGE will open again before the first snow falls on the valley,” Ms. Holt said.", ""),
    ],
)
def test_what_is_done_to_a_quote(text: str, expected: str) -> None:
    found = [pipeline.brief([article(told, "A")]) for told in (WHOLE, text)]
    lead, other = (briefing.stories[0].clusters[0].passages[0] for briefing in found)
    assert quote_change(lead, other) == expected


def test_the_heading_of_a_wording_says_it() -> None:
    crews = "Crews worked through the night on the northern pier of the bridge over the Lune."
    texts = {"A": WHOLE, "B": '"The bridge will open again," said Anna Holt.'}
    found = pipeline.brief([article(f"{text}\n\n{crews}", outlet) for outlet, text in texts.items()])
    index = StoryIndex(found, 0)
    quote = next(cluster for cluster in index.story.clusters if cluster.kind == "quote" and cluster.shared)
    page = wordings_page(index, quote, differences="marked", apparatus=False)
    assert "Wording 2 of 2, the quote cut short" in [para.text for block in page for para in block.paras]
