"""What stands in an article and tells no fact: it is shown with the article, and nothing is said of it."""

import pytest

from briefing.models import Briefing, Cluster
from briefing.pipeline import brief
from tests.factories import article, split_passages

FLOOD = (
    "The river Orle flooded the old town of Brennick on Tuesday night.\n\n"
    "Mayor Edda Kroll said that forty families had left their homes in the old town."
)
STRIKE = (
    "Train drivers on the Sandholm line walked out on Monday over a new timetable.\n\n"
    "The union of the train drivers wants eleven hours of rest between two shifts."
)
COMET = (
    "A comet passed the Earth at a distance of 40 million kilometres at dawn.\n\n"
    "Astronomers of the observatory on Mount Hale photographed the comet's green tail."
)
OFFER = "The Post gives you the evening's three best pieces, chosen by people who read them."


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Forty families are out tonight. — Edda Kroll (@eddakroll) June 29, 2018",
            "Forty families are out tonight.",
        ),
        (
            "Watch the river pic.twitter.com/abC123 — Orle Watch (@ orlewatch) 3 June 2019",
            "Watch the river",
        ),
        ("The dam holds https://t.co/abC123", "The dam holds"),
        (
            "The dam holds, wrote Edda Kroll (@eddakroll) on Monday.",
            "The dam holds, wrote Edda Kroll (@eddakroll) on Monday.",
        ),
        (
            "Read https://example.com/orle before you go.",
            "Read https://example.com/orle before you go.",
        ),
    ],
)
def test_the_stamp_of_a_post_is_in_no_passage(text: str, told: str) -> None:
    assert [p.text for p in split_passages(article(text))] == [told]


def test_posts_of_one_day_are_not_one_fact() -> None:
    posts = {
        "A": "This is Kroll's fault https://t.co/np37nh — Dora Green (@doragreen) June 28, 2018",
        "B": "Wow, so it was a wild guess? https://t.co/u7ny0B — Gus Benn (@gusbenn) June 29, 2018",
    }
    told = brief([article(f"{FLOOD}\n\n{post}", outlet) for outlet, post in posts.items()])
    shared = {t.passage.text for c in _clusters(told) if c.outlets > 1 for t in c.also} | {
        p.text for c in _clusters(told) if c.outlets > 1 for p in c.passages
    }
    assert shared
    assert not any(text.startswith(("This is", "Wow")) for text in shared)


def test_a_line_that_an_outlet_prints_in_many_stories_is_no_telling() -> None:
    pile = [
        article(f"{text}\n\n{line}", outlet)
        for text in (FLOOD, STRIKE, COMET)
        for outlet, line in (("The Post", OFFER), ("The Star", f"{OFFER} It is free."))
    ]
    told = brief(pile)
    assert len(told.stories) == 3
    assert OFFER not in {p.text for c in _clusters(told) for p in c.passages}
    assert all(OFFER in a.paragraphs[2] for a in told.articles), "the article is as it was"


def test_a_line_of_two_stories_stays() -> None:
    pile = [article(f"{text}\n\n{OFFER}", "The Post") for text in (FLOOD, STRIKE)]
    assert OFFER in {p.text for c in _clusters(brief(pile)) for p in c.passages}


def test_an_article_of_a_link_alone_is_shown_without_passages() -> None:
    told = brief([article("https://example.com/orle", "A"), article(FLOOD, "B")])
    assert len(told.articles) == 2


def _clusters(told: Briefing) -> list[Cluster]:
    return [c for s in told.stories for c in s.clusters]
