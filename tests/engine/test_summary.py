"""What a story opens with, and the few facts that say what happened."""

import pytest

from briefing.engine.compose.summary import opening, prominence, ranks_of, summarise
from briefing.models import Article, Cluster, Passage
from tests.factories import article, cluster, passage

CAPTION, NEWS, MORE, LATE = (
    "Smoke rises over the Harrow mill.",
    "Fire destroyed the Harrow mill on Sunday night.",
    "Two watchmen escaped through a skylight unhurt.",
    "The mill was built when steam was new.",
)


def told(*columns: tuple[str, ...]) -> tuple[list[Article], dict[str, Cluster]]:
    """Articles of these sentences, and a cluster for each distinct sentence."""
    articles = [article("\n\n".join(texts), f"Outlet {n}") for n, texts in enumerate(columns)]
    sentences = dict.fromkeys(text for texts in columns for text in texts)
    by_text = {
        text: cluster([passage(a, text) for a in articles if text in a.paragraphs]) for text in sentences
    }
    return articles, by_text


def origins(articles: list[Article]) -> dict[str, str]:
    return {each.id: each.outlet for each in articles}


def test_a_story_opens_with_what_most_tell_at_the_top_not_with_a_caption() -> None:
    articles, by_text = told((CAPTION, NEWS, MORE), (CAPTION, NEWS), (NEWS, MORE, LATE))
    clusters = list(by_text.values())
    assert opening(clusters, articles) == clusters.index(by_text[NEWS])


def test_nothing_shared_opens_nothing() -> None:
    articles, by_text = told((NEWS,), (LATE,))
    assert opening(list(by_text.values()), articles) is None
    assert summarise(list(by_text.values()), origins(articles)) == ()


def test_an_outlet_counts_once_with_its_highest_place() -> None:
    articles, by_text = told((NEWS, MORE), (MORE, NEWS))
    clusters = list(by_text.values())
    one = {each.id: "the same wire" for each in articles}
    assert prominence(by_text[NEWS], ranks_of(clusters), one) == 1.0
    assert prominence(by_text[NEWS], ranks_of(clusters), origins(articles)) > 1.0


def test_a_summary_has_the_facts_of_most_origins_in_reading_order_and_none_twice() -> None:
    again = "Fire destroyed the Harrow mill late on Sunday night."
    articles, by_text = told((MORE, NEWS, again, LATE), (MORE, NEWS, again), (MORE, NEWS, LATE))
    clusters = [by_text[text] for text in (NEWS, again, MORE, LATE)]
    assert summarise(clusters, origins(articles)) == tuple(by_text[text].id for text in (NEWS, MORE, LATE))


def test_what_only_one_outlet_tells_is_no_summary() -> None:
    articles, by_text = told((NEWS, LATE), (NEWS, MORE))
    assert summarise(list(by_text.values()), origins(articles)) == (by_text[NEWS].id,)


def test_no_two_passages_are_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    articles, by_text = told((NEWS, MORE), (NEWS,))
    ranks, teller = ranks_of(list(by_text.values())), origins(articles)

    def compared(self: Passage, other: object) -> bool:
        raise AssertionError("100,000 copies of one sentence would be compared all with all")

    monkeypatch.setattr(Passage, "__eq__", compared)
    assert prominence(by_text[NEWS], ranks, teller) == 2.0
