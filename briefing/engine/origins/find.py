"""Who wrote each article of a story, as far as the evidence goes.

Articles that share most of their own sentences are copies of one text and have one origin: whom a member
credits, otherwise the member that was first. So a reprint never adds an origin. Quotes do not count as
shared text, because a speech or a press release is everybody's; the same wording of a *translated* quote
is shown as evidence ("shared-wording") and merges nothing. Nor do the same words of a released statement,
which are named as such ("shared-statement").
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from briefing.engine.origins.copies import Copy, find_copies, groups_of_copies, words_told
from briefing.engine.origins.outlets import canonical_names
from briefing.engine.origins.releases import find_printed, is_release
from briefing.engine.origins.statements import statement_wording
from briefing.engine.thresholds import ORIGINS
from briefing.models import Article, Cluster, Evidence, Passage, Provenance, Strength
from briefing.moments import is_later, lapse

SNIPPET = 70
"""Characters of a shared wording that its evidence shows."""
CERTAIN = frozenset(
    {"copyright-line", "credit-line", "byline", "dateline", "canonical-link", "reporting-line"}
)
"""Kinds of evidence that settle it; any other makes it probable."""
CONTRIBUTOR = "contributor-line"
_WORDING = ("shared-wording", "words a quote")
_STATEMENT = ("shared-statement", "quotes a released statement")
WRITER = re.compile(r"\b(?:writer|journalist|reporter|correspondent)s?\b", re.IGNORECASE)
"""A wire signs its own texts "Associated Press writer X contributed"; "The Associated Press contributed"
is what other outlets write under texts of their own."""


@dataclass(frozen=True, slots=True)
class _Story:
    """What is known before any group of copies is judged."""

    names: Mapping[str, str]
    """For each name of an outlet the one that stands for it."""
    claims: Mapping[str, tuple[Evidence, ...]]
    """For each article what it says of another outlet having written it."""

    def publisher(self, article: Article) -> str:
        """The article's outlet, by the name that stands for it."""
        return self.names[article.outlet]


@dataclass(frozen=True, slots=True)
class _Group:
    """Copies of one text, by date, and the origin they share."""

    members: tuple[Article, ...]
    origin: str
    strength: Strength
    """How sure that is, as far as the credits go."""


def find_origins(articles: Sequence[Article], clusters: Sequence[Cluster]) -> tuple[Provenance, ...]:
    """The provenance of each article of one story, in the order of `articles`.

    An article that credits two origins, or copies that credit different ones, have both as their origin
    ("Associated Press and Reuters"), and it is only probable.
    """
    story = _story(articles)
    copies = [*find_copies(articles, clusters), *_printed(articles, clusters)]
    judged = _judge(groups_of_copies(articles, copies), story)
    groups = {article.id: group for group in judged for article in group.members}
    shared = _shared_text(articles, copies, groups)
    wordings = _shared_wordings(articles, clusters, groups)
    return tuple(
        _provenance(article, groups[article.id], story, (*shared.get(article.id, ()), *wordings[article.id]))
        for article in articles
    )


def _printed(articles: Sequence[Article], clusters: Sequence[Cluster]) -> Iterable[Copy]:
    """Copies of press releases, where there are any."""
    return find_printed(articles, words_told(articles, clusters)) if any(map(is_release, articles)) else ()


def count_origins(articles: Iterable[str], provenance: Iterable[Provenance]) -> int:
    """How many origins stand behind the articles of these ids."""
    ids = frozenset(articles)
    return len({found.origin for found in provenance if found.article in ids})


def _story(articles: Sequence[Article]) -> _Story:
    names = canonical_names((e.origin for a in articles for e in a.evidence), (a.outlet for a in articles))
    return _Story(names, {article.id: _claims(article, names) for article in articles})


def _claims(article: Article, names: Mapping[str, str]) -> tuple[Evidence, ...]:
    """Evidence that points to another outlet: another name of its own does not."""
    own = names[article.outlet]
    return tuple(replace(e, origin=names[e.origin]) for e in article.evidence if names[e.origin] != own)


def _weight(claim: Evidence) -> Strength:
    if claim.kind == CONTRIBUTOR:
        return "probable" if WRITER.search(claim.text) else "none"
    return "certain" if claim.kind in CERTAIN else "probable"


def _judge(copied: Iterable[Sequence[Article]], story: _Story) -> list[_Group]:
    """The origin that the copies of each text share: whom the surest credits name, or else their first."""
    judged, rest = [], []
    for members in copied:
        wires, strength = _credited(members, story)
        if wires:
            judged.append(_Group(tuple(members), " and ".join(wires), strength))
        else:
            rest.append(members)
    known = {group.origin for group in judged}
    known |= {story.publisher(members[0]) for members in rest if len({*map(story.publisher, members)}) == 1}
    texts = Counter(publisher for members in rest for publisher in {*map(story.publisher, members)})
    for members in rest:
        first = list(filter(is_release, members)) or _earliest(members)
        origin = min(map(story.publisher, first), key=lambda p: (p not in known, -texts[p]))
        known.add(origin)
        judged.append(_Group(tuple(members), origin, "probable"))
    return judged


def _credited(members: Iterable[Article], story: _Story) -> tuple[list[str], Strength]:
    """Whom the surest credits of any copy name, and how sure they are.

    A reprint keeps the line in which the outlet that it copies names itself beside the wire: where others
    are credited, too, outlets that name themselves do not count.
    """
    selves = {
        own
        for m in members
        for own in [story.publisher(m)]
        if own in {story.names[e.origin] for e in m.evidence}
    }
    claims = [claim for member in members for claim in story.claims[member.id]]
    outside = [claim for claim in claims if claim.origin not in selves]
    strengths: tuple[Strength, ...] = ("certain", "probable")
    for strength in strengths:
        wires = sorted({claim.origin for claim in outside or claims if _weight(claim) == strength})
        if wires:
            return wires, strength if len(wires) == 1 else "probable"
    return [], "none"


def _earliest(members: Sequence[Article]) -> Iterable[Article]:
    """The first of copies that are ordered by date, and those not known to be later.

    Among these an outlet that is an origin anyway, or has more texts, is taken before one that only has
    this text: a copy without a date does not make a new origin.
    """
    return (m for m in members if not is_later(members[0].published, m.published))


def _shared_text(
    articles: Iterable[Article], copies: Iterable[Copy], groups: Mapping[str, _Group]
) -> dict[str, tuple[Evidence, ...]]:
    """For each copy in how many sentences it agrees with the article that it shares most with."""
    by_id = {article.id: article for article in articles}
    best: dict[str, Copy] = {}
    for pair in copies:
        if by_id[pair.copy].outlet != by_id[pair.source].outlet:
            best[pair.copy] = max(best.get(pair.copy, pair), pair, key=lambda p: (p.shared / p.of, p.shared))
    return {
        id: (_agreement(pair, by_id[pair.source], by_id[id], groups[id].origin),) for id, pair in best.items()
    }


def _agreement(pair: Copy, source: Article, copy: Article, origin: str) -> Evidence:
    after = lapse(source.published, copy.published)
    counted = f"shares {pair.shared} of {pair.of} sentences with {source.outlet}"
    return Evidence(kind="shared-text", text=f"{counted}, {after}" if after else counted, origin=origin)


def _shared_wordings(
    articles: Iterable[Article], clusters: Iterable[Cluster], groups: Mapping[str, _Group]
) -> dict[str, list[Evidence]]:
    """Where articles of different origin quote one statement, or word a quote alike that others do not."""
    outlets = {article.id: article.outlet for article in articles}
    found: dict[str, list[Evidence]] = {id: [] for id in outlets}
    origin = {id: group.origin for id, group in groups.items()}
    for cluster in clusters:
        released = statement_wording(cluster, origin)
        if released or (cluster.kind == "quote" and len(cluster.wordings) > 1):
            for wording in cluster.wordings:
                note = _STATEMENT if wording == released else _WORDING
                _note_wording(note, [cluster.passages[i] for i in wording], outlets, groups, found)
    return found


def _note_wording(
    note: tuple[str, str],
    passages: Sequence[Passage],
    outlets: Mapping[str, str],
    groups: Mapping[str, _Group],
    found: Mapping[str, list[Evidence]],
) -> None:
    """Give each article of one wording the first article of another origin that has it, too.

    `note` is the kind of the evidence and its words.
    """
    kind, worded = note
    by_origin = {groups[p.article].origin: p for p in reversed(passages)}
    for passage in passages:
        others = (p for origin, p in by_origin.items() if origin != groups[passage.article].origin)
        other = next(others, None)
        if other is not None and len(found[passage.article]) < ORIGINS.most_wordings:
            text = f"{worded} as {outlets[other.article]} does: {_shortened(other)}"
            evidence = Evidence(kind=kind, text=text, origin=groups[other.article].origin)
            found[passage.article].append(evidence)


def _shortened(passage: Passage) -> str:
    quote = max(passage.quotes, key=lambda quote: quote.end - quote.start, default=None)
    text = passage.words_of(quote) if quote else passage.text
    cut = text if len(text) <= SNIPPET else text[:SNIPPET].rpartition(" ")[0] + " …"
    return f"“{cut}”"


def _provenance(article: Article, group: _Group, story: _Story, more: tuple[Evidence, ...]) -> Provenance:
    """What the article itself says, then what its text shows."""
    claims = story.claims[article.id]
    strength: Strength = "probable"
    if group.origin == story.publisher(article):
        strength = "none"
        more = tuple(evidence for evidence in more if evidence.kind != "shared-text")
    elif any(_weight(claim) == "certain" and claim.origin == group.origin for claim in claims):
        strength = group.strength
    return Provenance(article=article.id, origin=group.origin, strength=strength, evidence=(*claims, *more))
