"""Properties of the whole way from articles to a briefing."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.errors import Cancelled
from briefing.export import contract
from briefing.models import Article, Briefing
from briefing.pipeline import brief
from tests.factories import article

SENTENCES = (
    "The harbour bridge at Carrow Point was closed on Friday after divers found cracks in two pillars.",
    "Divers found cracks in two pillars of the harbour bridge at Carrow Point, which was closed Friday.",
    "“Nobody will cross that bridge until every pillar has been checked,” said Mayor Ilse Brandt.",
    "Engineers expect the repairs to take eleven weeks and to cost about 4 million crowns.",
    "Repairs will take fourteen weeks, engineers expect, and cost about 4 million crowns.",
    "Ferries will carry commuters over the estuary free of charge.",
    "A choir sang.",
    "The museum of clocks in Veltheim reopens with an exhibition of tower clocks on Sunday.",
)

texts = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=6, unique=True).map("\n\n".join)
runs = st.lists(texts, min_size=1, max_size=5)


def articles_of(run: list[str]) -> list[Article]:
    return [article(text, outlet=f"Outlet {i}") for i, text in enumerate(run)]


def places(briefing: Briefing) -> list[tuple[str, int, int, int]]:
    return sorted(
        (p.article, p.paragraph, p.start, p.end)
        for s in briefing.stories
        for c in s.clusters
        for p in c.passages
    )


@settings(max_examples=25, deadline=None)
@given(runs, st.randoms())
def test_the_order_of_the_articles_makes_no_difference(run: list[str], rng: random.Random) -> None:
    articles = articles_of(run)
    shuffled = articles[:]
    rng.shuffle(shuffled)
    assert contract.write(brief(articles)) == contract.write(brief(shuffled))


@settings(max_examples=25, deadline=None)
@given(runs)
def test_every_passage_stands_in_exactly_one_cluster_and_quotes_exactly(run: list[str]) -> None:
    articles = articles_of(run)
    briefing = brief(articles)
    text = {a.id: a.paragraphs for a in articles}
    found = places(briefing)
    assert len(found) == len(set(found))
    assert {a for a, *_ in found} == set(text)
    for story in briefing.stories:
        for cluster in story.clusters:
            for p in cluster.passages:
                assert text[p.article][p.paragraph][p.start : p.end] == p.text


def test_an_article_without_a_word_is_a_story_all_the_same() -> None:
    (story,) = brief([article("… … …")]).stories
    assert (story.title, story.clusters) == ("… … …", ())


def test_nothing_to_brief() -> None:
    assert brief([]).stories == ()


def test_one_article_is_a_story_of_its_own() -> None:
    (story,) = brief(articles_of(["\n\n".join(SENTENCES)])).stories
    assert story.outlets == 1
    assert not any(c.shared for c in story.clusters)


def test_a_tick_can_cancel_the_work() -> None:
    def stop(stage: str, done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled, match="cancelled"):
        brief(articles_of(list(SENTENCES)), tick=stop)
