"""Where outlets differ: slots that the passages of a story fill with different values."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from briefing.engine.discrepancies.entries import Entry, Mention, Sources, compose_entries
from briefing.engine.discrepancies.names.named import Named
from briefing.engine.discrepancies.names.roles import alike_names, conflicting_roles
from briefing.engine.discrepancies.names.speakers import Said, other_person, read_quotes, two_speakers
from briefing.engine.discrepancies.polarity.prospects import conflicting_prospects
from briefing.engine.discrepancies.slots.agreement import head_agreement
from briefing.engine.discrepancies.slots.groups import groups
from briefing.engine.discrepancies.slots.linking import Link, link_slots
from briefing.engine.discrepancies.slots.namings import named_apart
from briefing.engine.discrepancies.slots.profile import Profile, read_profiles
from briefing.engine.discrepancies.slots.slot import Slot, make_slot, shared_words
from briefing.engine.discrepancies.status import judge
from briefing.engine.discrepancies.story import read_story
from briefing.engine.discrepancies.told import Told, Words
from briefing.engine.discrepancies.values.value import WORDED, Value, compare
from briefing.engine.text.background import Background
from briefing.engine.thresholds import DISCREPANCIES
from briefing.models import Article, Cluster, Discrepancy, DiscrepancyKind, Likelihood, Provenance


def find_discrepancies(
    clusters: Sequence[Cluster],
    articles: Sequence[Article],
    background: Background | None = None,
    *,
    provenance: Sequence[Provenance] = (),
) -> tuple[Discrepancy, ...]:
    """Find what the articles of one story tell differently, in clusters and across them.

    `articles` are the story's in the briefing's order, `clusters` hold their passages. Without `background`
    rarity is judged by the story alone; without `provenance` every outlet is its own source. The probable
    ones come first, of these the contested ones.
    """
    by_id = {article.id: article for article in articles}
    origin = {p.article: p.origin for p in provenance}
    sources = Sources(
        articles=by_id,
        order={article.id: place for place, article in enumerate(articles)},
        origin={article.id: origin.get(article.id, article.outlet) for article in articles},
    )
    tells, words = read_story(clusters, by_id, background)
    roles = conflicting_roles(tells, words)
    words = replace(words, alike=alike_names(roles))
    profiles = read_profiles(tells, words)
    entries = [
        *_of_slots(tells, profiles, words, by_id),
        *_of_prospects(tells, words),
        *_of_names(tells, roles, profiles, words),
        *_of_speakers(clusters),
    ]
    return compose_entries(entries, sources)


def _of_prospects(tells: Sequence[Told], words: Words) -> Iterable[Entry]:
    for sides in conflicting_prospects(tells, words):
        readings = [[m for p in side for m in _mentions_of(p.told, p.start, p.end)] for side in sides]
        yield Entry(kind="negation", status="dispute", strength="probable", readings=readings)


def _of_slots(
    tells: Sequence[Told], profiles: Mapping[int, Profile], words: Words, articles: Mapping[str, Article]
) -> Iterable[Entry]:
    slots = list(story_slots(tells, profiles, words))
    joined = (*_told_twice(slots), *_told_again(slots))
    for group in groups(slots, (*link_slots(slots, joined), *joined)):
        readings = _readings([slots[i] for i in group.slots])
        if len(readings) > 1:
            yield Entry(
                kind=_kind(readings),
                status=judge(readings, articles, bounded=group.bounded),
                strength=group.strength,
                readings=[[m for slot in reading for m in _mentions(slot)] for reading in readings],
            )


def story_slots(tells: Sequence[Told], profiles: Mapping[int, Profile], words: Words) -> Iterable[Slot]:
    """Every value of a story that can be told differently, with what stands around it."""
    return (make_slot(told, value, words, profiles[id(told)]) for told, value in _comparable(tells))


def _comparable(tells: Sequence[Told]) -> Iterable[tuple[Told, Value]]:
    """The values of a story; of words with an opposite or negated those that are told both ways in it."""
    ways: defaultdict[tuple[str, str], set[float]] = defaultdict(set)
    for told in tells:
        for value in told.values:
            ways[value.kind, value.unit].add(value.number)
    for told in tells:
        for value in told.values:
            worded = value.kind in WORDED
            if not worded or (len(ways[value.kind, value.unit]) > 1 and not value.loose):
                yield told, value


def _told_twice(slots: Sequence[Slot]) -> Iterable[Link]:
    """Links between slots of one passage with one value: "twelve judges heard it; all 12 agreed"."""
    first: dict[tuple[int, str, str, float], int] = {}
    for i, slot in enumerate(slots):
        key = (id(slot.told), slot.value.kind, slot.value.unit, slot.value.number)
        if first.setdefault(key, i) != i and slot.value.kind in ("number", "ordinal"):
            yield Link(first[key], i, 1.0, "same")


def _told_again(slots: Sequence[Slot]) -> Iterable[Link]:
    """Links between passages of one article that give the same thing the same rank: "her fourth visit"."""
    ranks: defaultdict[tuple[frozenset[str], float], list[int]] = defaultdict(list)
    for i, slot in enumerate(slots):
        if slot.value.kind == "ordinal" and slot.value.number > 1:
            ranks[slot.told.articles, slot.value.number].append(i)
    for found in ranks.values():
        for i, j in combinations(found[: DISCREPANCIES.most_wordings], 2):
            if head_agreement(slots[i], slots[j]) >= 0 and shared_words(slots[i], slots[j]):
                yield Link(i, j, 1.0, "same")


def _readings(slots: Sequence[Slot]) -> list[list[Slot]]:
    """Slots grouped by what they tell."""
    readings: list[list[Slot]] = []
    for slot in slots:
        home = next((r for r in readings if compare(r[0].value, slot.value) == "same"), None)
        if home is None:
            readings.append([slot])
        else:
            home.append(slot)
    return readings


def _kind(readings: Sequence[Sequence[Slot]]) -> DiscrepancyKind:
    kinds = {slot.value.kind for reading in readings for slot in reading}
    return "date" if "date" in kinds else readings[0][0].value.kind


def _mentions(slot: Slot) -> Iterable[Mention]:
    return _mentions_of(slot.told, slot.value.start, slot.value.end)


def _mentions_of(told: Told, start: int, end: int) -> Iterable[Mention]:
    first, last = told.tokens[start], told.tokens[end - 1]
    length = last.end - 2 * last.text.endswith(("'s", "’s"))
    for copy, cluster in zip(told.copies, told.clusters, strict=True):
        yield Mention(copy, copy.start + first.start, copy.start + length, cluster)


def _of_names(
    tells: Sequence[Told], roles: Iterable[Sequence[Named]], profiles: Mapping[int, Profile], words: Words
) -> Iterable[Entry]:
    for named in roles:
        yield _named_entry("name", named)
    apart = list(named_apart(tells, profiles, words))
    sure = {_spot(pair.a) for pair in apart if pair.strength == "probable"}
    for named in _joined((pair.a, pair.b) for pair in apart):
        probable = not sure.isdisjoint(map(_spot, named))
        yield _named_entry(_kind_of_names(named), named, "probable" if probable else "possible")


def _kind_of_names(named: Sequence[Named]) -> DiscrepancyKind:
    if all(n.is_speaker and any(copy.quotes for copy in n.told.copies) for n in named):
        return "attribution"
    return "place" if all(n.is_place for n in named) else "name"


def _joined(pairs: Iterable[tuple[Named, Named]]) -> Iterable[list[Named]]:
    """Names in groups that pairs join."""
    home: dict[tuple[int, int], list[Named]] = {}
    for pair in pairs:
        known = (home.get(_spot(named)) for named in pair)
        group = next((g for g in known if g is not None), [])
        for named in pair:
            if home.setdefault(_spot(named), group) is group and named not in group:
                group.append(named)
    return {id(group): group for group in home.values()}.values()


def _spot(named: Named) -> tuple[int, int]:
    """Its wording, by identity, and where it begins there."""
    return id(named.told), named.start


def _named_entry(kind: DiscrepancyKind, named: Iterable[Named], strength: Likelihood = "probable") -> Entry:
    readings: defaultdict[str, list[Mention]] = defaultdict(list)
    for name in named:
        readings[name.key] += _mentions_of(name.told, name.start, name.end)
    return Entry(kind=kind, status="dispute", strength=strength, readings=list(readings.values()))


def _of_speakers(clusters: Sequence[Cluster]) -> Iterable[Entry]:
    cluster_of = {passage: cluster.id for cluster in clusters for passage in cluster.passages}
    for group in two_speakers([said for c in clusters for said in read_quotes(c.passages)]):
        readings: list[list[Said]] = []
        for said in group:
            home = next((r for r in readings if not other_person(r[0], said)), None)
            if home is None:
                readings.append([said])
            else:
                home.append(said)
        yield Entry(
            kind="attribution",
            status="dispute",
            strength="probable",
            readings=[
                [Mention(said.passage, said.start, said.end, cluster_of[said.passage]) for said in reading]
                for reading in readings
            ],
        )
