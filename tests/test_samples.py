"""What the program must find in the sample articles."""

from pathlib import Path

import pytest

from briefing.export.arrange import arrange, row
from briefing.models import Article, Briefing, Cluster
from briefing.pipeline import brief, read
from briefing.tui.index import StoryIndex
from briefing.tui.pages.one_outlet import one_outlet_page
from briefing.tui.pages.wordings import wordings_page

SEEDS = Path(__file__).parent.parent / "seeds"
LT, INC, EP, ONE, NAMELESS = (
    "Latin Times",
    "Internewscast",
    "EL PAÍS",
    "The America One News",
    "rubio-pompeo",
)


@pytest.fixture(scope="module")
def samples() -> Briefing:
    reading = read([str(SEEDS)])
    assert reading.problems == ()
    return brief(reading.articles)


def article(samples: Briefing, outlet: str) -> Article:
    return next(a for a in samples.articles if a.outlet == outlet)


def clusters_with(samples: Briefing, words: str) -> list[Cluster]:
    found = [c for s in samples.stories for c in s.clusters if any(words in p.text for p in c.passages)]
    assert found, f"no passage says {words!r}"
    return found


def outlets(samples: Briefing, cluster: Cluster) -> set[str]:
    names = {a.id: a.outlet for a in samples.articles}
    return {names[p.article] for p in cluster.passages}


def test_outlets(samples: Briefing) -> None:
    assert {a.outlet for a in samples.articles} == {LT, INC, EP, ONE, NAMELESS}


@pytest.mark.parametrize(
    ("outlet", "title", "authors", "published"),
    [
        (EP, "Marco Rubio will travel to Mexico next week", ("Erika Rosete",), None),
        (ONE, "Rubio takes cartels and immigration", ("Vaughn Cockayne",), "2025-09-03"),
        (NAMELESS, "Senator Rubio to Visit Mexico and Ecuador Next Week", (), None),
        (LT, None, (), None),
    ],
)
def test_title_authors_and_date(
    samples: Briefing, outlet: str, title: str | None, authors: tuple[str, ...], published: str | None
) -> None:
    found = article(samples, outlet)
    assert (found.authors, found.published) == (authors, published)
    assert found.title is None if title is None else (found.title or "").startswith(title)


@pytest.mark.parametrize(("outlet", "count"), [(LT, 11), (INC, 20), (NAMELESS, 8), (EP, 9), (ONE, 12)])
def test_no_paragraph_of_the_report_is_dropped(samples: Briefing, outlet: str, count: int) -> None:
    assert len(article(samples, outlet).paragraphs) == count


@pytest.mark.parametrize(
    ("outlet", "lines"),
    [
        (
            INC,
            [
                "Share this",
                "___",
                "Associated Press writer",
                "Copyright 2025",
                "Trump keeps his eye on Mexico",
            ],
        ),
        (
            EP,
            [
                "Skip to content",
                "_",
                "Tu suscripción",
                "newsletter",
                "Archived In",
                "Recomendaciones",
                "Flecha",
            ],
        ),
        (ONE, ["Sponsor:", "Advertisement", "vcockayne@"]),
        (LT, ["© 2025"]),
    ],
)
def test_clutter_is_kept_apart_with_its_reason(samples: Briefing, outlet: str, lines: list[str]) -> None:
    dropped = article(samples, outlet).dropped
    assert all(d.reason for d in dropped)
    for line in lines:
        assert any(line in d.text for d in dropped), line
        assert not any(line in p for p in article(samples, outlet).paragraphs if len(line) > 1), line


def test_all_five_are_one_story(samples: Briefing) -> None:
    assert [len(s.articles) for s in samples.stories] == [5]


@pytest.mark.parametrize(
    ("words", "tellers"),
    [
        ("moments of greater tension", {LT, INC, ONE}),
        ("Under no circumstance", {INC, ONE}),
        ("unwavering commitment", {INC, EP}),
        ("memorandum of understanding", {INC, ONE}),
        ("joint investigati", {INC, ONE}),
        ("55 ", {INC, ONE}),
        ("combating organized crime", {INC, ONE}),
        ("Guatemala", {LT, INC}),
        ("downplayed", {INC, NAMELESS}),
        ("respect and at the same time collaboration", {LT, INC}),
    ],
)
def test_told_by_several_is_one_cluster(samples: Briefing, words: str, tellers: set[str]) -> None:
    names = {article.id: article.outlet for article in samples.articles}
    told = [c for s in samples.stories for c in s.clusters if any(words in p.text for p in c.tellings)]
    assert any(tellers <= {names[p.article] for p in c.tellings} for c in told)


def test_the_tension_quote_is_a_quote_in_two_wordings(samples: Briefing) -> None:
    (cluster,) = clusters_with(samples, "moments of greater tension")
    names = {a.id: a.outlet for a in samples.articles}
    wordings = {frozenset(names[cluster.passages[i].article] for i in w) for w in cluster.wordings}
    assert cluster.kind == "quote"
    assert cluster.speaker == "Claudia Sheinbaum"
    assert wordings == {frozenset({LT}), frozenset({INC, ONE})}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("moments of greater tension", "been marked by tension"),
        ("will give a press conference", "regular press conference"),
        ("at least a dozen countries", "ever since Trump’s second term"),
    ],
)
def test_what_only_sounds_alike_stays_apart(samples: Briefing, one: str, other: str) -> None:
    assert not {c.id for c in clusters_with(samples, one)} & {c.id for c in clusters_with(samples, other)}


def test_what_no_other_outlet_tells_stands_alone(samples: Briefing) -> None:
    assert all(len(c.passages) == 1 for c in clusters_with(samples, "Antonio Blinken"))


def test_no_cluster_swallows_the_story(samples: Briefing) -> None:
    assert max(len(c.passages) for s in samples.stories for c in s.clusters) <= 10


def test_origins(samples: Briefing) -> None:
    origin = {a.outlet: p for a, p in zip(samples.articles, samples.provenance, strict=True)}
    assert (origin[INC].origin, origin[ONE].origin) == ("Associated Press", "The Washington Times")
    assert origin[INC].evidence
    assert origin[ONE].evidence
    assert all(origin[own].strength == "none" for own in (LT, EP, NAMELESS))


def test_the_ordinal_of_the_trip_is_one_discrepancy(samples: Briefing) -> None:
    names = {a.id: a.outlet for a in samples.articles}
    (story,) = samples.stories
    (trip,) = [d for d in story.discrepancies if d.kind == "ordinal"]
    told = {r.value.casefold(): {names[p.article] for p in r.passages} for r in trip.readings}
    assert told == {"second": {LT}, "third": {INC, ONE, NAMELESS}, "fourth": {EP}}


def test_the_name_of_the_secretary_is_a_discrepancy(samples: Briefing) -> None:
    (story,) = samples.stories
    names = [{r.value for r in d.readings} for d in story.discrepancies if d.kind == "name"]
    assert any(any("Rubio" in v for v in values) and any("Pompeo" in v for v in values) for values in names)


def test_few_discrepancies_and_each_with_its_places(samples: Briefing) -> None:
    (story,) = samples.stories
    text = {a.id: a.paragraphs for a in samples.articles}
    assert 2 <= len(story.discrepancies) <= 12
    for discrepancy in story.discrepancies:
        assert len(discrepancy.readings) > 1
        for reading in discrepancy.readings:
            assert reading.places
            assert all(text[p.article][p.paragraph][p.start : p.end].strip() for p in reading.places)


def test_no_outlet_is_called_silent_on_a_point_to_which_it_gives_a_value(samples: Briefing) -> None:
    index = StoryIndex(samples, 0)
    arranged = arrange(samples)
    for cluster in index.story.clusters:
        found = index.discrepancies(cluster)
        giving = {index.outlet(p) for each in found for reading in each.readings for p in reading.passages}
        blocks = wordings_page(index, cluster, differences="marked", apparatus=False)
        said = [para.text for block in blocks for para in block.paras if para.role == "absent"]
        signs = row(arranged, arranged.briefing.stories[0], cluster)
        for outlet in giving:
            assert not any(outlet in line for line in said)
            assert signs[outlet][1], "the table leads to its sentence"
            assert cluster.id not in index.coverage[outlet].leaves_out
            one, key = one_outlet_page(index, cluster, outlet, "marked")
            assert index.outlet(index.sentence(cluster, outlet) or cluster.passages[0]) == outlet
            assert index.at(key) == index.sentence(cluster, outlet)
            assert one
        if giving - outlets(samples, cluster):
            assert all(cluster.id not in coverage.only for coverage in index.story.coverage)


def test_who_says_second_third_and_fourth_stands_beside_the_passage(samples: Briefing) -> None:
    index = StoryIndex(samples, 0)
    (cluster,) = clusters_with(samples, "second trip to Latin America")
    blocks = wordings_page(index, cluster, differences="marked", apparatus=False)
    lines = [para.text for block in blocks for para in block.paras]
    for outlet, value in ((EP, "fourth"), (INC, "third"), (NAMELESS, "third")):
        assert any(line.startswith(f"{index.numbers[outlet]} {outlet}") and value in line for line in lines)
