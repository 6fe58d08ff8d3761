"""The program run on labelled stories and judged."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from inspect import signature
from pathlib import Path
from typing import Any

from briefing.ingest import read_each
from briefing.models import Article, Briefing, Problem
from briefing.pipeline import brief
from tests.stories.gold import LabelledStory
from tests.stories.placed import place
from tests.stories.scores import Judgement, Table, judge, tally

JOINS = ("strict", "usual", "wide")
USUAL = "usual"


@dataclass(frozen=True, slots=True)
class Read:
    """A labelled story with its pages read; what is made of them can then be tried in several ways."""

    story: LabelledStory
    articles: tuple[Article, ...]

    def judge(self, join: str = USUAL) -> list[Judgement]:
        """Brief and judge."""
        placed = place(briefed(self.articles, join), self.story.sentences)
        return list(judge(placed, self.story.gold))


def read_pages(stories: Iterable[LabelledStory]) -> list[Read]:
    """Read every page of the stories once."""
    told = list(stories)
    found = read_all([page for story in told for page in story.pages])
    return [Read(story, tuple(found[page] for page in story.pages)) for story in told]


def read_all(pages: Sequence[Path]) -> dict[Path, Article]:
    """Read pages in one go: each go starts a process that takes them apart."""
    results = list(read_each([str(page) for page in pages]))
    problems = [str(result) for result in results if isinstance(result, Problem)]
    if problems:
        raise ValueError("; ".join(problems))
    return {Path(result.source): result for result in results if isinstance(result, Article)}


def briefed(articles: Sequence[Article], join: str = USUAL) -> Briefing:
    """The briefing, passages joined as surely as `join` says."""
    options: dict[str, Any] = {"join": join} if "join" in signature(brief).parameters else {}
    return brief(articles, **options)


def table_of(stories: Iterable[Read], join: str = USUAL) -> Table:
    """The figures of all the stories together."""
    return tally(judgement for story in stories for judgement in story.judge(join))
