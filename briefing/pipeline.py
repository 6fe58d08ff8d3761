"""The recipe: from sources to a briefing, step by step. The program's table of contents."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from briefing.engine.background import Background
from briefing.engine.cluster import cluster_passages
from briefing.engine.compose import draft_clusters, finish
from briefing.engine.origins import find_origins
from briefing.engine.passages import split_passages
from briefing.engine.sigla import make_sigla
from briefing.engine.stories import group_stories
from briefing.ingest import Reading
from briefing.ingest import read as read_sources
from briefing.languages import background
from briefing.models import Article, Briefing, Cluster, Passage, Problem, Provenance, Story, Tick, by_date, quiet


@dataclass(frozen=True, slots=True)
class _Draft:
    """A story before short names are given: they must be unique over all stories of the run."""

    articles: tuple[Article, ...]
    clusters: tuple[Cluster, ...]
    provenance: tuple[Provenance, ...]
    background: Background


def read(sources: Sequence[str], *, stdin: Callable[[], bytes] | None = None, tick: Tick = quiet) -> Reading:
    """Read files, folders, URLs and "-" (`stdin`). What fails becomes a problem; `tick` may cancel."""
    return read_sources(sources, stdin=stdin, tick=tick)


def brief(articles: Sequence[Article], problems: Sequence[Problem] = (), *, tick: Tick = quiet) -> Briefing:
    """Find the stories and what their outlets share. The order of `articles` makes no difference."""
    ordered = sorted(articles, key=by_date)
    passages = _split(ordered, tick)
    grouped = [
        (language, story)
        for language, members in _by_language(ordered)
        for story in _stories(language, members, ordered, passages, tick)
    ]
    drafts = []
    for done, (language, story) in enumerate(grouped):
        tick("comparing", done, len(grouped))
        drafts.append(_draft(language, [ordered[i] for i in story], [passages[i] for i in story], tick))
    tick("comparing", len(grouped), len(grouped))
    return _assemble(ordered, drafts, problems)


def _split(articles: Sequence[Article], tick: Tick) -> list[tuple[Passage, ...]]:
    passages = []
    for done, article in enumerate(articles):
        tick("splitting", done, len(articles))
        passages.append(split_passages(article))
    return passages


def _by_language(articles: Sequence[Article]) -> list[tuple[str, list[int]]]:
    """Indices by language. Words differ between languages, so passages are compared within one.

    Articles of no known language go with the run's most frequent one.
    """
    known = Counter(article.language for article in articles if article.language != "und")
    usual = min(known, key=lambda language: (-known[language], language), default="und")
    members: dict[str, list[int]] = {}
    for i, article in enumerate(articles):
        members.setdefault(usual if article.language == "und" else article.language, []).append(i)
    return sorted(members.items())


def _stories(
    language: str,
    members: Sequence[int],
    articles: Sequence[Article],
    passages: Sequence[tuple[Passage, ...]],
    tick: Tick,
) -> list[list[int]]:
    stories = group_stories(
        [articles[i] for i in members], [passages[i] for i in members], background(language), tick
    )
    return [[members[i] for i in story] for story in stories]


def _draft(
    language: str, articles: Sequence[Article], passages: Sequence[tuple[Passage, ...]], tick: Tick
) -> _Draft:
    words = background(language)
    groups = cluster_passages([passage for of_article in passages for passage in of_article], words, tick)
    clusters = draft_clusters(articles, passages, groups)
    return _Draft(tuple(articles), clusters, find_origins(articles, clusters), words)


def _assemble(articles: Sequence[Article], drafts: Sequence[_Draft], problems: Sequence[Problem]) -> Briefing:
    provenance = {p.article: p for draft in drafts for p in draft.provenance}
    names = [article.outlet for article in articles] + [p.origin for p in provenance.values()]
    sigla = make_sigla(names)
    stories = [finish(d.articles, d.clusters, d.provenance, dict(sigla), d.background) for d in drafts]
    return Briefing(
        articles=tuple(articles),
        provenance=tuple(provenance[article.id] for article in articles),
        sigla=sigla,
        stories=tuple(sorted(stories, key=_rank)),
        problems=tuple(sorted(problems, key=lambda p: (p.source, p.reason))),
    )


def _rank(story: Story) -> tuple[int, int, int, str]:
    return (-story.outlets, -story.origins, -len(story.articles), story.id)
