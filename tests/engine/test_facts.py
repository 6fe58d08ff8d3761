"""Facts: further tellings inside other sentences, and what copies and order cannot change."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.engine.facts.find import Fact, find_facts
from briefing.ingest import read
from briefing.languages import background
from briefing.models import Article
from tests.factories import article, split_passages

SEEDS = sorted(map(str, (Path(__file__).parents[2] / "seeds").glob("*.txt")))

LEAD = article(
    """The Varna ferry ran aground off Cape Loon on Tuesday, injuring 14 passengers, and the harbour master,
    Ilse Brandt, ordered the strait closed until divers had inspected the hull, while the owners of the line
    blamed a faulty buoy and promised to refund every ticket sold for the summer season.

    Ticket sales had opened a day earlier.""",
    "Dock Gazette",
)
SHORT = article(
    """The strait stays shut to all shipping on the orders of harbour master Ilse Brandt, who wants divers to
    inspect the hull first.

    A choir sang at the quay.""",
    "Strait Times",
)
OTHER = article(
    """Fourteen people were hurt when the Varna ferry ran aground off Cape Loon.

    Bakers expect a poor harvest of rye.""",
    "Loon Echo",
)
FOURTH = article(
    """The shipping line puts the blame on a faulty buoy and will refund tickets for the summer season.

    The town band rehearses on Mondays.""",
    "Bay Courier",
)
STORY = [LEAD, SHORT, OTHER, FOURTH]


def facts_of(articles: Sequence[Article]) -> tuple[list[str], tuple[Fact, ...]]:
    """The texts of all passages one after the other, and the facts."""
    passages = [split_passages(each) for each in articles]
    facts = find_facts(articles, passages, background("en"))
    return [passage.text for own in passages for passage in own], facts


def told(articles: Sequence[Article]) -> set[tuple[frozenset[str], frozenset[str]]]:
    """Each fact as the set of its texts and the set of the texts that tell it too."""
    texts, facts = facts_of(articles)
    return {
        (frozenset(texts[i] for i in fact.passages), frozenset(t.passage.text for t in fact.also))
        for fact in facts
    }


def test_a_lead_of_three_facts_tells_what_others_say_in_sentences_of_their_own() -> None:
    texts, facts = facts_of(STORY)
    for words in ("strait stays shut", "Fourteen people", "faulty buoy and will"):
        fact = next(f for f in facts if any(words in texts[i] for i in f.passages))
        assert texts[0] in {texts[i] for i in fact.passages} | {t.passage.text for t in fact.also}


def test_a_further_telling_says_why_and_in_which_clause() -> None:
    tellings = [telling for fact in facts_of(STORY)[1] for telling in fact.also]
    assert tellings
    for telling in tellings:
        assert 0 < telling.reason.score <= 1
        assert telling.reason.words
        assert all(word in telling.passage.text for word in telling.reason.words)
        if telling.clause:
            start, end = telling.clause
            assert telling.passage.start <= start < end <= telling.passage.end
    assert any(telling.clause for telling in tellings)


def test_what_nobody_else_tells_has_no_further_telling() -> None:
    texts, facts = facts_of(STORY)
    alone = [f for f in facts if any(w in texts[f.passages[0]] for w in ("choir", "rye", "band"))]
    assert len(alone) == 3
    assert all(len(fact.passages) == 1 and not fact.also and fact.reasons == (None,) for fact in alone)


def test_a_passage_of_the_same_article_is_no_further_telling_by_itself() -> None:
    twice = article(
        """The Varna ferry ran aground off Cape Loon on Tuesday, injuring 14 passengers.

        On Tuesday the Varna ferry had run aground off Cape Loon, and 14 passengers were injured in all.""",
        "Dock Gazette",
    )
    other = article("A choir sang at the quay while bakers sold rye bread.", "Loon Echo")
    assert all(not fact.also for fact in facts_of([twice, other])[1])


@pytest.mark.parametrize("number", range(len(SEEDS)))
def test_a_verbatim_copy_of_an_article_changes_no_fact(number: int) -> None:
    articles = read(SEEDS).articles
    copied = replace(articles[number], id="f" * 16, outlet="A reprint", source="copy.txt")
    assert told([*articles, copied]) == told(articles)


WORDS = st.sampled_from(
    [
        "mayor",
        "bridge",
        "closed",
        "storm",
        "river",
        "toll",
        "ferry",
        "12",
        "21",
        "the",
        "Harrow",
        "Lind",
        "said",
    ]
)
SENTENCES = st.lists(WORDS, min_size=3, max_size=9).map(lambda words: f"The {' '.join(words)} today.")
ARTICLES = st.lists(st.lists(SENTENCES, min_size=1, max_size=4), min_size=2, max_size=4)


@settings(deadline=None, max_examples=60)
@given(ARTICLES, st.integers(0, 3), st.randoms(use_true_random=False))
def test_neither_copies_nor_order_change_what_is_told_together(
    written: list[list[str]], number: int, random: object
) -> None:
    articles = [article("\n\n".join(own), f"Outlet {i}") for i, own in enumerate(written)]
    original = articles[number % len(articles)]
    copied = replace(original, id="f" * 16, outlet="A reprint")
    shuffled = [*articles, copied]
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert told(shuffled) == told(articles)
