"""Adding and removing articles gives what the same articles give at once."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.desk import Desk, Offer
from briefing.errors import Cancelled
from briefing.export import contract
from briefing.models import Article, Briefing
from briefing.pipeline import brief
from tests.factories import article

FLOOD = (
    "The river Orle flooded the old town of Brennick on Tuesday night after three days of rain.",
    "Three days of rain made the river Orle flood the old town of Brennick on Tuesday night.",
    "“Forty families had to leave their homes,” said Mayor Edda Kroll.",
    "Mayor Edda Kroll said that 45 families had left their homes in the old town.",
)
STRIKE = (
    "Train drivers on the Sandholm line walked out on Monday over a new timetable.",
    "A new timetable made train drivers on the Sandholm line walk out on Monday.",
    "The union wants two drivers for each night train and eleven hours of rest.",
)
SPANISH = ("El presidente dijo que el gobierno no va a cambiar la ley de aguas en este año.",)
OUTLETS = ("Brennick Post", "Borough Press", "Orle Valley News", "Sandholm Star")


def told_in(language: str, sentences: tuple[str, ...]) -> st.SearchStrategy[Article]:
    return st.builds(
        lambda text, outlet: article("\n\n".join(text), outlet=outlet, language=language),
        st.lists(st.sampled_from(sentences), min_size=1, max_size=4),
        st.sampled_from(OUTLETS),
    )


articles = st.one_of(
    told_in("en", FLOOD), told_in("en", STRIKE), told_in("es", SPANISH), told_in("und", SPANISH + STRIKE)
)
piles = st.lists(articles, min_size=1, max_size=6, unique_by=lambda each: each.id)


@settings(max_examples=15, deadline=None)
@given(piles, st.data())
def test_one_by_one_gives_what_all_at_once_gives(pile: list[Article], data: st.DataObject) -> None:
    desk = Desk()
    for each in data.draw(st.permutations(pile)):
        desk.add([each])
        desk.brief()
    assert contract.write(desk.brief()) == contract.write(brief(pile))


@settings(max_examples=15, deadline=None)
@given(piles, piles)
def test_what_was_removed_leaves_no_trace(kept: list[Article], gone: list[Article]) -> None:
    ids = {each.id for each in kept}
    desk = Desk()
    desk.add([*gone, *kept])
    desk.brief()
    desk.remove(each.id for each in gone if each.id not in ids)
    assert desk.brief() == brief(kept)


@settings(max_examples=15, deadline=None)
@given(st.lists(st.tuples(piles, st.integers(0, 6)), min_size=1, max_size=4))
def test_whatever_comes_and_goes_the_briefing_is_that_of_what_is_there(
    steps: list[tuple[list[Article], int]],
) -> None:
    desk = Desk()
    for pile, gone in steps:
        desk.add(pile)
        desk.remove([each.id for each in desk.articles[:gone]])
        assert desk.brief() == brief(desk.articles)


def test_a_new_outlet_that_takes_a_short_name_changes_it_in_other_stories() -> None:
    flood = [article("\n\n".join(FLOOD[i : i + 2]), outlet=outlet) for i, outlet in enumerate(OUTLETS[:3:2])]
    strike = article("\n\n".join(STRIKE), outlet="Borough Press")
    desk = Desk()
    desk.add(flood)
    (before,) = desk.brief().stories
    desk.add([strike])
    after = next(story for story in desk.brief().stories if story.id == before.id)
    assert before.clusters != after.clusters
    assert before.discrepancies is after.discrepancies
    assert desk.brief() == brief([*flood, strike])


def test_a_story_whose_articles_stay_is_not_worked_out_again() -> None:
    flood = [article("\n\n".join(FLOOD[i : i + 2]), outlet=OUTLETS[i]) for i in range(2)]
    strike = article("\n\n".join(STRIKE), outlet="Sandholm Star")
    desk = Desk()
    desk.add(flood)
    (before,) = desk.brief().stories
    desk.add([strike])
    assert any(story is before for story in desk.brief().stories)


def test_a_cancelled_run_can_be_taken_up_again() -> None:
    pile = [article("\n\n".join(FLOOD), outlet=outlet) for outlet in OUTLETS]

    def tick(stage: str, done: int, total: int) -> None:
        if stage == "comparing":
            raise Cancelled

    desk = Desk()
    desk.add(pile)
    with pytest.raises(Cancelled):
        desk.brief(tick=tick)
    assert desk.brief() == brief(pile)


def taken(given: list[tuple[Briefing, int]], every: int = 1) -> Offer:
    """An offer that keeps each, or each second, ... of what is ready."""
    calls = 0

    def take(make: Callable[[], Briefing], total: int) -> None:
        nonlocal calls
        calls += 1
        if calls % every == 0:
            given.append((make(), total))

    return take


@settings(max_examples=15, deadline=None)
@given(piles, piles, st.integers(1, 3))
def test_what_is_shown_meanwhile_changes_nothing(
    first: list[Article], more: list[Article], every: int
) -> None:
    desk = Desk()
    for pile in (first, more):
        given: list[tuple[Briefing, int]] = []
        desk.add(pile)
        whole = desk.brief(offer=taken(given, every))
        assert contract.write(whole) == contract.write(brief(desk.articles))
        ends = {story.id: story for story in whole.stories}
        for some, total in given:
            assert total == len(whole.stories) > len(some.stories)
            assert sorted(a.id for a in some.articles) == sorted(a for s in some.stories for a in s.articles)
            assert all(ends[story.id].summary == story.summary for story in some.stories)
            assert contract.write(some)


def different_stories() -> list[Article]:
    return [
        article("\n\n".join(STRIKE), outlet="Sandholm Star"),
        *(article("\n\n".join(FLOOD[i : i + 2]), outlet=OUTLETS[i]) for i in range(2)),
        article(SPANISH[0], outlet="Orle Valley News", language="es"),
    ]


def test_stories_are_ready_one_by_one_the_most_told_first_and_then_the_newest() -> None:
    desk, given = Desk(), []  # type: ignore[var-annotated]
    days = {"es": "2026-03-02", "en": "2026-03-01"}
    desk.add([replace(each, published=days[each.language]) for each in different_stories()])
    whole = desk.brief(offer=taken(given))
    assert [len(some.stories) for some, _ in given] == [1, 2]
    assert given[0][0].stories[0].outlets == 2
    assert given[0][0].stories[0] is whole.stories[0], "it is not worked out again"
    assert {article.language for article in given[1][0].articles} == {"en", "es"}


def test_a_run_that_is_cancelled_after_some_stories_goes_on_with_the_others() -> None:
    def cancel(make: Callable[[], Briefing], total: int) -> None:
        make()
        raise Cancelled

    desk = Desk()
    desk.add(different_stories())
    with pytest.raises(Cancelled):
        desk.brief(offer=cancel)
    assert desk.brief() == brief(different_stories())


def test_one_story_is_ready_when_all_is() -> None:
    desk, given = Desk(), []  # type: ignore[var-annotated]
    desk.add(different_stories()[1:3])
    desk.brief(offer=taken(given))
    assert given == []


def test_articles_of_an_unknown_language_stand_alone() -> None:
    text = "\n\n".join(STRIKE)
    mixed = zip(OUTLETS, ("en", "und", "en", "und"), strict=True)
    told = [article(text, outlet=outlet, language=code, source=f"{outlet}/1.txt") for outlet, code in mixed]
    assert sorted(len(story.articles) for story in brief(told).stories) == [1, 1, 2]


def test_copies_of_a_file_that_names_no_outlet_are_one_outlet_and_are_told() -> None:
    text = "The ferry to Corvane stopped at noon on Friday.\n\nNobody was hurt, a clerk said."
    copies = [article(text, outlet=name, source=f"{name}.txt", id=name) for name in ("ferry", "ferry (1)")]
    made = brief(copies)
    assert [story.outlets for story in made.stories] == [1]
    assert [problem.source for problem in made.problems] == ["ferry (1).txt"]
