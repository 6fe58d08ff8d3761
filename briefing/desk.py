"""Articles side by side and the briefing of them; what was worked out once is kept.

Passages depend on their article alone, stories on the likeness of articles two at a time, a draft on the
articles of its story, a finished story on its draft and, in its apparatus, on short names. Each is worked out
again only when what it depends on has changed, so the result is the one that a fresh desk gives for the same
articles.

A fault of the engine in one story leaves the others whole: its articles stand each for itself, and a problem
says so.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from briefing.engine.compose.naming import rename
from briefing.engine.compose.sigla import make_sigla
from briefing.engine.compose.story import draft_clusters, finish, stand_alone
from briefing.engine.facts.find import find_facts
from briefing.engine.origins.find import find_origins
from briefing.engine.passages.asides import find_house_lines
from briefing.engine.passages.split import split_passages
from briefing.engine.stories.group import Stories
from briefing.engine.text.background import Background
from briefing.faults import as_problem
from briefing.helper import Share, alone
from briefing.ingest.naming import without_copies
from briefing.languages import background, facts
from briefing.models import (
    Article,
    Briefing,
    Cluster,
    Joining,
    Passage,
    Problem,
    Provenance,
    Story,
    Tick,
    by_date,
    quiet,
)
from briefing.versions import find_versions, without_twins

Sigla = Mapping[str, str]
"""Short names by name."""
Ids = tuple[str, ...]
"""Of articles, in the order of `by_date`."""
Passages = tuple[tuple[Passage, ...], ...]
"""Those of each article of a story."""
Compared = tuple[tuple[Cluster, ...], tuple[Provenance, ...]]
"""The drafted clusters of a story, and who wrote its articles."""
Comparing = tuple[str, tuple[Article, ...], Passages, Joining]
"""What is compared: a language, the articles of one story, the passages of each, how sure a further telling
must be."""
Job = tuple[tuple[Article, ...], tuple[Cluster, ...], tuple[Provenance, ...], Sigla, str]
"""What a finished story is made of: articles, what was compared, short names, language."""
Offer = Callable[[Callable[[], Briefing], int], None]
"""Called when a story has been compared and others are left: with a way to get the briefing of those that are
done, which holds until the call returns, and with how many stories there will be."""


def unwanted(make: Callable[[], Briefing], total: int) -> None:
    """An `Offer` that is not taken."""


@dataclass(frozen=True, slots=True)
class _Draft:
    """A story before short names are given: they must be unique over all stories of the run."""

    ids: Ids
    articles: tuple[Article, ...]
    passages: Passages
    clusters: tuple[Cluster, ...]
    provenance: tuple[Provenance, ...]
    background: Background

    def names(self) -> set[str]:
        """Its outlets and origins."""
        return {article.outlet for article in self.articles} | {p.origin for p in self.provenance}

    def job(self, sigla: Sigla) -> Job:
        """The work of finishing it with these short names."""
        return self.articles, self.clusters, self.provenance, sigla, self.background.language


@dataclass(frozen=True, slots=True)
class _Finished:
    draft: _Draft
    sigla: Sigla
    """Of its outlets and origins."""
    story: Story


class _Alone:
    """Articles that a fault leaves uncompared, each a story of its own, and all problems of the run."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.stories: list[Story] = []
        self.problems = list(problems)

    def copy(self) -> "_Alone":
        """One to which more can be added by itself."""
        other = _Alone(self.problems)
        other.stories = list(self.stories)
        return other

    def add(
        self,
        error: Exception,
        articles: Sequence[Article],
        passages: Mapping[str, Sequence[Passage]],
    ) -> None:
        """Let articles stand alone for an error, which is raised again if it is no fault."""
        sources = [article.source for article in articles]
        self.problems.append(as_problem(error, sources, "read, but not compared with others"))
        self.stories += [stand_alone(article, passages[article.id]) for article in articles]


class Desk:
    """Articles that come and go, and their briefing. Not for use by several threads at once.

    A `brief` that `tick` cancels leaves the desk usable, and what it finished is not done again.
    """

    def __init__(self, join: Joining = "usual") -> None:
        """`join` says how sure it must be that a passage tells a fact beside something else."""
        self._join = join
        self._articles: dict[str, Article] = {}
        self._passages: dict[str, tuple[Passage, ...]] = {}
        self._stories: dict[str, Stories] = {}
        self._drafts: dict[Ids, _Draft] = {}
        self._finished: dict[Ids, _Finished] = {}

    @property
    def articles(self) -> tuple[Article, ...]:
        """What lies on the desk, in the order of `by_date`."""
        return tuple(sorted(self._articles.values(), key=by_date))

    def add(self, articles: Iterable[Article]) -> None:
        """Put articles on the desk; one with a known id takes that one's place."""
        for article in sorted(articles, key=lambda article: article.source, reverse=True):
            if self._articles.get(article.id) != article:
                self.remove([article.id])
                self._articles[article.id] = article

    def remove(self, ids: Iterable[str]) -> None:
        """Take articles off the desk; ids that are not there are passed over."""
        for id in ids:
            self._articles.pop(id, None)
            self._passages.pop(id, None)

    def brief(
        self,
        problems: Iterable[Problem] = (),
        *,
        tick: Tick = quiet,
        share: Share = alone,
        offer: Offer = unwanted,
    ) -> Briefing:
        """Find the stories and what their outlets share. How the articles came here makes no difference.

        With `share` others work out what a fresh desk has to, too. With `offer` the stories can be had while
        others are still compared, those that most outlets tell first, and the newest of them.
        """
        articles, copies = without_copies(without_twins(self.articles))
        alone = _Alone((*problems, *copies))
        self._split(articles, alone, tick, share)
        stories = _most_told(self._find_stories(articles, alone, tick))
        drafts = self._compare(stories, alone, tick, share, offer)
        briefing = self._assemble(articles, drafts, alone, tick, share)
        self._drafts = {draft.ids: draft for draft in drafts}
        self._finished = {ids: self._finished[ids] for ids in self._drafts if ids in self._finished}
        return briefing

    def _split(self, articles: Sequence[Article], alone: _Alone, tick: Tick, share: Share) -> None:
        ahead = share(_split, articles)
        for done, article in enumerate(articles):
            tick("splitting", done, len(articles))
            made = ahead.take(done)
            if article.id not in self._passages:
                try:
                    self._passages[article.id] = made or _split(article)
                except Exception as error:
                    alone.add(error, [article], {article.id: _paragraphs(article)})

    def _find_stories(
        self, articles: Sequence[Article], alone: _Alone, tick: Tick
    ) -> list[tuple[str, tuple[Article, ...]]]:
        """The stories and their languages."""
        found: list[tuple[str, tuple[Article, ...]]] = []
        for language, members in _by_language(articles):
            split = tuple(article for article in members if article.id in self._passages)
            try:
                found += [(language, story) for story in self._group(language, split, tick)]
            except Exception as error:
                self._stories.pop(language, None)
                alone.add(error, split, self._passages)
        return found

    def _compare(
        self,
        stories: Sequence[tuple[str, tuple[Article, ...]]],
        alone: _Alone,
        tick: Tick,
        share: Share,
        offer: Offer,
    ) -> list[_Draft]:
        matter = self._matter([story for _, story in stories])
        told = [
            (language, story, passages, self._join)
            for (language, story), passages in zip(stories, matter, strict=True)
        ]
        ahead = share(_compared, told)
        drafts: list[_Draft] = []
        for done, (language, story, passages, _) in enumerate(told):
            tick("comparing", done, len(stories))
            made, within = ahead.take(done), _within(tick, done, len(stories))
            try:
                drafts.append(self._draft(language, story, passages, made, within))
            except Exception as error:
                alone.add(error, story, self._passages)
            if left := len(stories) - done - 1:
                total = len(drafts) + len(alone.stories) + left
                offer(partial(self._so_far, drafts, alone, within), total)
        tick("comparing", len(stories), len(stories))
        return drafts

    def _so_far(self, drafts: Sequence[_Draft], alone: _Alone, tick: Tick) -> Briefing:
        """The briefing of the stories that are drafted; what is finished for it is not done again."""
        told = {id for draft in drafts for id in draft.ids}
        told |= {id for story in alone.stories for id in story.articles}
        articles = tuple(article for article in self.articles if article.id in told)
        return self._assemble(articles, drafts, alone.copy(), tick)

    def _matter(self, stories: Sequence[tuple[Article, ...]]) -> list[Passages]:
        """The passages of each story: no lines that an outlet prints in many, no old ones twice."""
        passages = [
            _unrepeated(story, [self._passages[article.id] for article in story]) for story in stories
        ]
        house = find_house_lines(stories, passages)
        if not house:
            return passages
        return [
            tuple(
                tuple(passage for passage in own if (article.outlet, passage.text) not in house)
                for article, own in zip(story, told, strict=True)
            )
            for story, told in zip(stories, passages, strict=True)
        ]

    def _group(self, language: str, articles: tuple[Article, ...], tick: Tick) -> list[tuple[Article, ...]]:
        """The stories of the articles of one language; one of an unknown language stands alone."""
        if language == "und":
            return [(article,) for article in articles]
        words = background(language)
        stories = self._stories.get(language)
        if stories is None or stories.background is not words:
            stories = self._stories[language] = Stories(words)
        passages = [self._passages[article.id] for article in articles]
        return [tuple(articles[i] for i in story) for story in stories.group(articles, passages, tick)]

    def _draft(
        self,
        language: str,
        articles: tuple[Article, ...],
        passages: Passages,
        made: Compared | None,
        tick: Tick,
    ) -> _Draft:
        words = background(language)
        ids = tuple(article.id for article in articles)
        draft = self._drafts.get(ids)
        if draft is None or (draft.articles, draft.passages) != (articles, passages):
            draft = None
        if draft is None or draft.background is not words:
            clusters, origins = made or _compared((language, articles, passages, self._join), tick)
            draft = self._drafts[ids] = _Draft(ids, articles, passages, clusters, origins, words)
        return draft

    def _assemble(
        self,
        articles: tuple[Article, ...],
        drafts: Sequence[_Draft],
        alone: _Alone,
        tick: Tick,
        share: Share = alone,
    ) -> Briefing:
        provenance = {p.article: p for draft in drafts for p in draft.provenance}
        provenance |= {a.id: _own(a) for a in articles if a.id not in provenance}
        names = [article.outlet for article in articles] + [p.origin for p in provenance.values()]
        sigla = make_sigla(names)
        short = dict(sigla)
        named = [(draft, {name: short[name] for name in draft.names()}) for draft in drafts]
        ahead = share(_told, [draft.job(own) for draft, own in named])
        finished = []
        for done, (draft, own) in enumerate(named):
            tick("finishing", done, len(drafts))
            made = ahead.take(done)
            try:
                finished.append(self._finish(draft, own, made))
            except Exception as error:
                alone.add(error, draft.articles, self._passages)
        return Briefing(
            articles=articles,
            provenance=tuple(provenance[article.id] for article in articles),
            sigla=sigla,
            stories=tuple(sorted([*(each.story for each in finished), *alone.stories], key=_rank)),
            problems=tuple(sorted(alone.problems, key=lambda p: (p.source, p.reason))),
        )

    def _finish(self, draft: _Draft, own: Sigla, made: Story | None) -> _Finished:
        known = self._finished.get(draft.ids)
        if known is None or known.draft is not draft:
            story = made or _told(draft.job(own))
        elif known.sigla != own:
            story = rename(known.story, draft.articles, draft.provenance, known.sigla, own)
        else:
            return known
        known = self._finished[draft.ids] = _Finished(draft, own, story)
        return known


def _unrepeated(story: Sequence[Article], passages: Sequence[tuple[Passage, ...]]) -> Passages:
    """The passages of a story's articles, of older versions only those that the newest has not."""
    newest = find_versions(story)
    if not newest:
        return tuple(passages)
    kept = {
        article.id: frozenset(passage.text for passage in own)
        for article, own in zip(story, passages, strict=True)
    }
    return tuple(
        tuple(p for p in own if article.id not in newest or p.text not in kept[newest[article.id]])
        for article, own in zip(story, passages, strict=True)
    )


def _split(article: Article) -> tuple[Passage, ...]:
    """The passages of an article."""
    return split_passages(article, facts(article.language))


def _compared(job: Comparing, tick: Tick = quiet) -> Compared:
    """What the articles of one story share."""
    language, articles, passages, join = job
    found = find_facts(articles, passages, background(language), join, tick)
    clusters = draft_clusters(articles, passages, found, facts(language).speech)
    return clusters, find_origins(articles, clusters)


def _told(job: Job) -> Story:
    """The story of a draft."""
    articles, clusters, provenance, sigla, language = job
    return finish(articles, clusters, provenance, sigla, facts(language))


def _paragraphs(article: Article) -> tuple[Passage, ...]:
    """An article's paragraphs as they are, where they cannot be cut into passages."""
    return tuple(
        Passage(article=article.id, paragraph=number, start=0, end=len(text), text=text)
        for number, text in enumerate(article.paragraphs)
    )


def _own(article: Article) -> Provenance:
    """Who wrote an article that was not compared: whom it names itself, or its outlet."""
    try:
        (found,) = find_origins((article,), ())
    except Exception as error:
        as_problem(error, [article.source], "origin not found")
        return Provenance(article=article.id, origin=article.outlet, strength="none", evidence=())
    return found


def _within(tick: Tick, done: int, total: int) -> Tick:
    """Steps inside one of several stories count as the story's own, so that progress never jumps back."""
    return tick if total == 1 else lambda *_: tick("comparing", done, total)


def _by_language(articles: Sequence[Article]) -> list[tuple[str, tuple[Article, ...]]]:
    """Articles by language. Words differ between languages, so passages are compared within one."""
    members: dict[str, list[Article]] = {}
    for article in articles:
        members.setdefault(article.language, []).append(article)
    return [(language, tuple(own)) for language, own in sorted(members.items())]


def _most_told(stories: Iterable[tuple[str, tuple[Article, ...]]]) -> list[tuple[str, tuple[Article, ...]]]:
    """Stories in the order in which they are compared, that of a table of stories, which so only grows."""

    def day(story: tuple[str, tuple[Article, ...]]) -> str:
        return max((article.published or "")[:10] for article in story[1])

    newest = sorted(stories, key=day, reverse=True)
    return sorted(newest, key=lambda story: -len({article.outlet for article in story[1]}))


def _rank(story: Story) -> tuple[int, int, int, str]:
    return (-story.outlets, -story.origins, -len(story.articles), story.id)
