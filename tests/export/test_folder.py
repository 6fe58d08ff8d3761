"""A file for each story, and their index."""

import re
from dataclasses import replace

import pytest

from briefing.export import FORMATS, Style
from briefing.export.folder import INDEX, files, names
from briefing.export.subset import of_clusters, of_stories, with_id
from briefing.made_here import is_brief
from tests.bridge import CLOSED, FERRY, QUEUE
from tests.export.hostile import TEXTS
from tests.export.test_contents import TITLES, stories_of
from tests.factories import briefing

NAME = re.compile(r"(?:\d{4}-\d\d-\d\d|undated)-[^\W_]+(?:-[^\W_]+)*\.md")


def test_a_name_tells_day_and_title() -> None:
    assert sorted(names(briefing(), ".md").values()) == [
        "2026-03-02-aldmere-bridge-closed-again.md",
        "2026-03-04-choir-returns-to-the-fish-market.md",
    ]


@pytest.mark.parametrize(
    "titles", [TITLES, ("x" * 400, "日本" * 90, "a " * 200), TEXTS], ids=["", "long", "hostile"]
)
def test_names_are_safe_short_and_each_story_has_its_own(titles: tuple[str, ...]) -> None:
    told = stories_of(*titles)
    found = names(told, ".md")
    assert len(set(found.values())) == len(titles)
    for name in found.values():
        assert NAME.fullmatch(name), name
        assert len(name.encode()) < 200


def test_a_name_stays_when_other_stories_come() -> None:
    one, more = stories_of("One", "Two"), stories_of("One", "Two", "Three", "Four")
    assert names(one, ".md").items() <= names(more, ".md").items()


@pytest.mark.parametrize("name", FORMATS)
def test_each_file_is_the_document_of_its_story(name: str) -> None:
    told = briefing()
    made = dict(files(told, FORMATS[name], Style()))
    assert list(made)[-1] == INDEX
    assert len(made) == 3
    for story, text in zip(told.stories, made.values(), strict=False):
        part = replace(of_stories(told, [story]), problems=())
        assert text == FORMATS[name].write(part)


def test_the_index_leads_to_each_file_and_tells_what_was_not_read() -> None:
    made = dict(files(briefing(), FORMATS["markdown"], Style()))
    index = made.pop(INDEX)
    assert re.findall(r"\]\(<(.*?)>\)", index) == list(made)
    assert "## Not read\n\n- lost\\.html: no such file or folder\n" in index
    assert all(map(is_brief, (index, *made.values())))


def test_a_story_is_found_by_the_beginning_of_its_id() -> None:
    told = briefing()
    one, other = told.stories
    assert with_id(told, one.id) == [one]
    assert with_id(told, other.id[:5]) == [other]
    assert with_id(told, "no") == []
    assert len(with_id(told, "")) == 2


def test_a_part_of_a_story_keeps_what_is_said_of_its_facts_and_nothing_else() -> None:
    whole = briefing().stories[0]
    part = of_clusters(whole, {CLOSED.id, FERRY.id})
    assert [cluster.id for cluster in part.clusters] == [CLOSED.id, FERRY.id]
    assert part.discrepancies == whole.discrepancies
    assert part.coverage[0].only == (FERRY.id,)
    assert part.people == ()
    assert of_clusters(whole, {QUEUE.id}).people == whole.people
    assert of_clusters(whole, {QUEUE.id}).discrepancies == ()
