"""Stories: a partition of articles by event. A follow-up belongs, a similar event does not."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.engine.stories.group import Partition, Stories
from briefing.engine.stories.pool import Pool
from briefing.engine.text.background import Background
from briefing.engine.thresholds import STORIES
from briefing.errors import Cancelled
from briefing.languages import background
from briefing.models import Article, quiet
from tests.factories import article, split_passages

ENGLISH = background("en")

QUAKE_HERALD = article(
    """A magnitude 6.4 earthquake shook the province of Kastria before dawn on Monday, killing nine people.

    The worst damage was in the hill town of Velmo, where a school dormitory fell in, Governor Ilse
    Tarkan said.

    Soldiers dug through the rubble with their hands while helicopters from Port Amrit flew the injured
    out.""",
    "Herald",
    title="Nine killed as earthquake hits Kastria",
)
QUAKE_POST = article(
    """Rescuers searched on Monday for survivors in Velmo after a strong earthquake that killed at least nine.

    The 6.4 quake struck Kastria at 4:12 a.m.; Governor Ilse Tarkan asked the army for help.

    A dormitory of the town's school collapsed and hospitals in Port Amrit were full, doctors said.""",
    "Post",
    title="Army digs for survivors after Kastria quake",
)
QUAKE_RADIO = article(
    """The dead were children and a teacher: a dormitory in Velmo gave way when the ground moved at 4:12 a.m.

    Governor Tarkan has ordered three days of mourning in Kastria for the nine victims of the earthquake.""",
    "Radio",
    title="Kastria mourns its dead",
)
QUAKE_NEXT_DAY = article(
    """The death toll of the Kastria earthquake rose to fourteen on Tuesday as soldiers reached villages above
    Velmo.

    Governor Ilse Tarkan said five bodies were found in Upper Velmo overnight, and that the search goes
    on.""",
    "Herald",
    title="Toll of Kastria quake rises to fourteen",
    published="2026-03-03",
)
QUAKE_ELSEWHERE = article(
    """A magnitude 5.9 earthquake killed two people on the island of Lorrin on Monday and cut power to
    the north.

    Walls fell in the fishing port of Sant Ebo, Mayor Dario Quell said. The epicentre was under the sea.

    Ferries from the mainland were stopped for fear of a tsunami, which did not come.""",
    "Herald",
    title="Two killed as earthquake hits Lorrin",
)
TAX = article(
    """Parliament voted by 61 to 58 to tax sugar in soft drinks from next year.

    Finance minister Ona Brask said that the money would pay for dentists. Brewers had asked for more
    time.""",
    "Post",
    title="Sugar tax passes by three votes",
)
MATCH_SATURDAY = article(
    """Tormund Rovers beat Eastlea 3-1 on Saturday with two goals by Juno Falk, who had come on for Weller.

    Eastlea led at half time through a header by Pavel Moor. Coach Petra Lind said her team had stopped
    hurrying its passes. Falk, 19, was bought from Sundby last winter.""",
    "Herald",
    title="Falk's double turns it for Rovers",
)
MATCH_SATURDAY_POST = article(
    """Two late goals from the substitute Juno Falk gave Tormund Rovers a 3-1 win over Eastlea on Saturday.

    The visitors from Eastlea had been ahead at the break after a header by Moor. Lind, the Rovers coach,
    praised the patience of Falk, who came from Sundby last winter.""",
    "Post",
    title="Rovers come back to beat Eastlea",
)
MATCH_WEDNESDAY = article(
    """Tormund Rovers lost 2-0 at Kingsmere on Wednesday, their first defeat of the autumn.

    Ademola and Strand scored in the first half hour for Kingsmere; goalkeeper Mika Oduya was sent off for
    handball. Ademola hit the bar before the whistle, and Kingsmere moved up to third place. The next guests
    at Kingsmere are Harrow Athletic.""",
    "Herald",
    title="Ten men beaten at Kingsmere",
)
VERDICT_FRAUD = article(
    """A jury in Dunhaven found the broker Silas Orme guilty on Friday of taking 4 million crowns from
    pensioners.

    Orme, 52, shook his head. Judge Maren Holt will sentence him in May; his lawyer Ida Pell will appeal.""",
    "Herald",
    title="Jury finds broker guilty of fraud",
)
VERDICT_ARSON = article(
    """A jury in Westbrook found Colm Tarry guilty on Friday of setting fire to the Lark Street sawmill.

    The blaze cost 40 jobs. Tarry, 31, wept; Judge Anselm Roy will sentence him after Easter.""",
    "Herald",
    title="Jury finds man guilty of arson",
)
EVERYTHING = (
    QUAKE_HERALD, QUAKE_POST, QUAKE_RADIO, QUAKE_NEXT_DAY, QUAKE_ELSEWHERE, TAX, MATCH_SATURDAY,
    MATCH_SATURDAY_POST, MATCH_WEDNESDAY, VERDICT_FRAUD, VERDICT_ARSON,
)  # fmt: skip


def grouped(*articles: Article, words: Background = ENGLISH) -> tuple[tuple[int, ...], ...]:
    return told(Stories(words), *articles)


split = cache(split_passages)


def told(stories: Stories, *articles: Article) -> Partition:
    return stories.group(articles, [split(a) for a in articles])


def scored(texts: list[tuple[str, str]]) -> Pool:
    """A pool of texts with their dates, called "0", "1" and so on."""
    pool = Pool(ENGLISH)
    pool.add({str(i): text for i, text in enumerate(texts)}, quiet)
    return pool


def score_of(pool: Pool, a: int, b: int) -> float:
    """0 for a pair that is not alike."""
    return sum(pool.edges.scores[(pool.edges.a == a) & (pool.edges.b == b)].tolist())


def test_three_outlets_tell_one_event() -> None:
    assert grouped(QUAKE_HERALD, QUAKE_POST, QUAKE_RADIO) == ((0, 1, 2),)


def test_two_of_them_are_enough() -> None:
    assert grouped(QUAKE_HERALD, QUAKE_POST) == ((0, 1),)
    assert grouped(MATCH_SATURDAY, MATCH_SATURDAY_POST) == ((0, 1),)


def test_a_follow_up_is_the_same_story() -> None:
    assert grouped(QUAKE_HERALD, QUAKE_NEXT_DAY) == ((0, 1),)


def test_a_similar_event_is_another_story() -> None:
    assert grouped(QUAKE_HERALD, QUAKE_ELSEWHERE) == ((0,), (1,))
    assert grouped(MATCH_SATURDAY, MATCH_WEDNESDAY) == ((0,), (1,))
    assert grouped(VERDICT_FRAUD, VERDICT_ARSON) == ((0,), (1,))


def test_unrelated_articles_stay_apart() -> None:
    assert grouped(TAX, QUAKE_HERALD) == ((0,), (1,))


def test_a_mixed_run_falls_into_its_events() -> None:
    assert grouped(*EVERYTHING) == ((0, 1, 2, 3), (4,), (5,), (6, 7), (8,), (9,), (10,))


def test_identical_articles_are_one_story() -> None:
    assert grouped(TAX, QUAKE_HERALD, TAX) == ((0, 2), (1,))


def test_one_article_and_none() -> None:
    assert grouped(TAX) == ((0,),)
    assert grouped() == ()


def test_an_article_without_words_stands_alone() -> None:
    assert grouped(article("... !"), TAX) == ((0,), (1,))


def test_the_same_event_in_other_words_is_not_found() -> None:
    spanish = article(
        """Un terremoto de magnitud 6,4 sacudió el lunes la región montañosa y dejó nueve muertos.

        El ejército busca supervivientes entre los escombros de una residencia escolar.""",
        "Diario",
        language="es",
    )
    assert grouped(QUAKE_HERALD, spanish) == ((0,), (1,))


def test_names_in_small_letters_do_not_hide_an_event() -> None:
    lower = [article("\n\n".join(a.paragraphs).lower(), a.outlet) for a in (QUAKE_HERALD, QUAKE_POST, TAX)]
    assert grouped(*lower) == ((0, 1), (2,))


def test_a_language_without_word_table() -> None:
    chinese = [
        article(text, outlet, language="zh")
        for text, outlet in (
            ("周一凌晨卡斯特里亚省发生六点四级地震，韦尔莫镇一所学校宿舍倒塌，九人遇难。", "A"),
            ("韦尔莫镇学校宿舍在地震中倒塌，卡斯特里亚省省长说已有九人遇难，军队前往救援。", "B"),
            ("议会以三票之差通过饮料糖税，财政部长表示税款将用于牙科治疗。", "C"),
        )
    ]
    assert grouped(*chinese, words=background("zh")) == ((0, 1), (2,))
    english = (QUAKE_HERALD, QUAKE_POST, TAX, VERDICT_FRAUD)
    assert grouped(*english, words=Background("xx", {}, 3.0)) == ((0, 1), (2,), (3,))


def test_months_between_two_dates_weigh_against_one_story() -> None:
    texts = [
        "The quake in Velmo damaged nine schools by the river.",
        "Velmo opens a theatre in its old harbour.",
    ]
    pools = [
        scored(list(zip(texts, dates, strict=True)))
        for dates in (
            ["2026-03-02", "2026-03-04T08:00:00Z"],
            ["2026-03-02", ""],
            ["2026-03-02", "2026-09-02"],
        )
    ]
    near, unknown, far = (score_of(pool, 0, 1) for pool in pools)
    assert near == unknown > far


def test_a_date_that_is_none_is_unknown() -> None:
    assert grouped(*(replace(QUAKE_HERALD, published=date) for date in ("2026-13-45", "soon", None))) == (
        (0, 1, 2),
    )


def test_the_caller_may_stop_it() -> None:
    def stop(stage: str, done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        Stories(ENGLISH).group([TAX, QUAKE_POST], [split_passages(TAX), split_passages(QUAKE_POST)], stop)


@settings(deadline=None, max_examples=30)
@given(st.permutations(range(len(EVERYTHING))), st.integers(0, len(EVERYTHING)))
def test_order_does_not_matter(order: list[int], size: int) -> None:
    chosen = order[:size]
    forward = {frozenset(chosen[i] for i in group) for group in grouped(*(EVERYTHING[i] for i in chosen))}
    chosen.sort()
    assert {frozenset(chosen[i] for i in g) for g in grouped(*(EVERYTHING[i] for i in chosen))} == forward


@settings(deadline=None, max_examples=15)
@given(st.lists(st.sets(st.integers(0, len(EVERYTHING) - 1)), min_size=1, max_size=6))
def test_articles_that_come_and_go_are_grouped_as_if_they_had_come_at_once(runs: list[set[int]]) -> None:
    stories = Stories(ENGLISH)
    for run in runs:
        chosen = [EVERYTHING[i] for i in sorted(run)]
        assert told(stories, *chosen) == grouped(*chosen)


def test_a_change_of_text_under_the_same_id_is_seen() -> None:
    stories = Stories(ENGLISH)
    assert told(stories, TAX, QUAKE_HERALD) == ((0,), (1,))
    assert told(stories, replace(QUAKE_POST, id=TAX.id), QUAKE_HERALD) == ((0, 1),)


def test_a_grouping_that_was_stopped_leaves_nothing_half_done() -> None:
    def stop(stage: str, done: int, total: int) -> None:
        raise Cancelled

    stories = Stories(ENGLISH)
    told(stories, TAX)
    pile = (TAX, QUAKE_POST, QUAKE_HERALD)
    with pytest.raises(Cancelled):
        stories.group(pile, [split_passages(a) for a in pile], stop)
    assert told(stories, *pile) == ((0,), (1, 2))


@pytest.mark.parametrize("block", [1, 3, 512])
def test_scores_are_the_same_to_the_bit_however_the_articles_came(
    block: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("briefing.engine.stories.pool.STORIES", replace(STORIES, block=block))
    texts = {a.outlet + str(i): (" ".join(a.paragraphs), "") for i, a in enumerate(EVERYTHING)}
    order = list(texts)
    slowly = Pool(ENGLISH)
    for first, last in ((5, 6), (6, 11), (0, 5)):
        slowly.add({key: texts[key] for key in order[first:last]}, quiet)
    slowly.keep(set(order[::2]))
    slowly.add({key: texts[key] for key in reversed(order) if key not in slowly.keys}, quiet)
    assert by_keys(slowly) == by_keys(scored(list(texts.values())), order)


def by_keys(pool: Pool, names: Sequence[str] = ()) -> dict[frozenset[str], float]:
    names = names or list(pool.keys)
    edges = zip(pool.edges.a.tolist(), pool.edges.b.tolist(), pool.edges.scores.tolist(), strict=True)
    return {frozenset((names[a], names[b])): score for a, b, score in edges}


def test_a_score_does_not_depend_on_what_else_is_in_the_run() -> None:
    texts = [("\n".join([a.title or "", *a.paragraphs]), "") for a in EVERYTHING]
    assert score_of(scored(texts[:2]), 0, 1) == score_of(scored(texts), 0, 1)


def test_a_form_that_comes_later_changes_no_score() -> None:
    """A term is as common as its commonest form, "strike", whether the run has that form or not."""
    texts = [
        ("Strikes of porters closed the harbour of Velmo.", ""),
        ("Kastria counts strikes of porters and taxes.", ""),
    ]
    later = [*texts, ("They strike in Orle.", "")]
    assert 0 < score_of(scored(texts), 0, 1) == score_of(scored(later), 0, 1) < STORIES.plain


WORDS = st.lists(st.sampled_from(["Velmo", "Orme", "quake", "12", "jury", "the", "of"]), max_size=9)


@settings(deadline=None, max_examples=50)
@given(st.lists(WORDS.map(" ".join).map(article), max_size=8))
def test_groups_are_a_sorted_partition(articles: list[Article]) -> None:
    groups = grouped(*articles)
    assert sorted(i for group in groups for i in group) == list(range(len(articles)))
    assert all(list(group) == sorted(group) for group in groups)
    assert list(groups) == sorted(groups)
