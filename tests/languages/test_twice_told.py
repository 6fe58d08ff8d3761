import re

import pytest

from briefing.models import Article, Story
from briefing.pipeline import brief
from tests.factories import article
from tests.languages.other_words import TOLD
from tests.languages.twice_told import APART, TOGETHER

_CHOICE = re.compile(r"\{(.*?)\|(.*?)\}")
LANGUAGES = sorted(TOGETHER)


def told(language: str, outlet: int) -> Article:
    """The article of one of the two outlets: each sentence a paragraph."""
    same = [
        re.sub(r"\{(.*?)\|(.*?)\}", lambda found: found[outlet + 1], s) for s in _lines(TOGETHER[language])
    ]
    own = [line.split(" | ")[outlet] for line in _lines(APART[language])]
    return article("\n\n".join([*same, *own]), outlet="AB"[outlet], language=language)


def _lines(block: str) -> list[str]:
    return block.strip().splitlines()


def _story(language: str) -> Story:
    (story,) = brief([told(language, 0), told(language, 1)]).stories
    return story


def _joined(language: str) -> list[tuple[int, ...]]:
    """Of each cluster that both outlets tell the paragraphs in which they do."""
    return [tuple(p.paragraph for p in c.passages) for c in _story(language).clusters if c.shared]


@pytest.mark.parametrize("language", LANGUAGES)
def test_sentences_that_differ_in_a_figure_are_one_passage_in_every_script(language: str) -> None:
    joined = _joined(language)
    assert sorted(joined) == [(n, n) for n in range(10)]


def retold(language: str) -> list[Article]:
    """What two outlets tell of one event, each in its own words."""
    return [
        article("\n\n".join(TOLD[language].split("\n\n")[side::2]), outlet="AB"[side], language=language)
        for side in (0, 1)
    ]


@pytest.mark.parametrize("language", sorted(TOLD))
def test_other_words_for_one_event_are_joined_and_another_month_is_marked(language: str) -> None:
    (story,) = brief(retold(language)).stories
    shared = [{p.paragraph for p in c.passages} for c in story.clusters if c.shared]
    assert sorted(map(sorted, shared)) == [[0], [1], [2]]
    places = [{p.paragraph for r in d.readings for p in r.passages} for d in story.discrepancies]
    assert {2} in places


def test_no_story_goes_over_languages() -> None:
    told = [text for language in TOLD for text in retold(language)]
    languages = {text.id: text.language for text in told}
    stories = brief(told).stories
    told_in = [sorted({*map(languages.__getitem__, story.articles)}) for story in stories]
    assert sorted(told_in) == [[language] for language in sorted(TOLD)]
