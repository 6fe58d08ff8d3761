"""From findings to entries: mentions that findings join are one entry, each of its values a reading."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from briefing.engine.discrepancies.entries import Entry, Placed
from briefing.engine.discrepancies.evidence import Scored, strength_of
from briefing.engine.discrepancies.pairs import Mention
from briefing.engine.discrepancies.revised import current, superseded
from briefing.engine.discrepancies.status import judge
from briefing.models import Article

Node = tuple[int, int, int]


def group(found: Iterable[Scored], articles: Mapping[str, Article]) -> list[Entry]:
    """Entries of what is sure enough: the mentions that findings join, by reading."""
    kept = [one for one in found if one.finding.comparison == "same" or strength_of(one) is not None]
    home = _homes(kept)
    parts: defaultdict[Node, list[Scored]] = defaultdict(list)
    for one in kept:
        a, b = home[_node(one.finding.a)], home[_node(one.finding.b)]
        if a == b:
            parts[a].append(one)
    return [entry for part in parts.values() if (entry := _entry(part, articles)) is not None]


def _node(mention: Mention) -> Node:
    return id(mention.told.wording), mention.start, mention.end


def _homes(found: Sequence[Scored]) -> dict[Node, Node]:
    """Each mention with the one that stands for all that findings join to it, the surest finding first.

    No wording comes to stand against itself: of two figures of one sentence only one is of the entry.
    Agreement, last, only adds who tells a reading.
    """
    home: dict[Node, Node] = {}
    held: dict[Node, set[Node]] = {}
    for one in sorted(found, key=_rank):
        a, b = (_node(mention) for mention in (one.finding.a, one.finding.b))
        for node in (a, b):
            held.setdefault(home.setdefault(node, node), {node})
        old, new = home[a], home[b]
        if old == new or {node[0] for node in held[old]} & {node[0] for node in held[new]}:
            continue
        held[new] |= held[old]
        home |= dict.fromkeys(held.pop(old), new)
    return home


def _rank(one: Scored) -> tuple[bool, float, list[tuple[str, int, int]]]:
    """Sort key: differences before agreement, the surer before others, and an order that no input changes."""
    mentions = (one.finding.a, one.finding.b)
    places = [(m.told.passages[0].article, m.told.passages[0].paragraph, m.start) for m in mentions]
    return one.finding.comparison == "same", -round(one.odds, 9), sorted(places)


def _entry(part: Sequence[Scored], articles: Mapping[str, Article]) -> Entry | None:
    differing = [one for one in part if one.finding.comparison != "same"]
    if not differing:
        return None
    best = max(differing, key=lambda one: one.odds)
    strength = strength_of(best)
    readings = _readings(part, exact=all(one.finding.comparison != "clash" for one in differing))
    outlets = {outlet for reading in readings for m in reading for outlet in m.told.outlets}
    if strength is None or len(readings) < 2 or _say_the_same(readings):
        return None
    older = superseded(readings, articles)
    if len(outlets) < 2 and not older:
        return None
    status = judge(readings, [one.finding.comparison for one in differing], articles, older)
    placed = [[place for m in reading for place in _placed(m)] for reading in readings]
    if status == "dispute" and older:
        placed = [reading for reading in current(placed, older) if reading]
    return Entry(kind=best.finding.kind, status=status, strength=strength, readings=placed)


def _readings(part: Sequence[Scored], *, exact: bool) -> list[list[Mention]]:
    """Mentions grouped by what they give; `exact` keeps a rounded value apart from the one it rounds."""
    mentions = {_node(m): m for one in part for m in (one.finding.a, one.finding.b)}
    readings: list[list[Mention]] = []
    for mention in mentions.values():
        home = next((r for r in readings if _goes_with(r[0], mention, exact=exact)), None)
        if home is None:
            readings.append([mention])
        else:
            home.append(mention)
    return readings


def _goes_with(one: Mention, other: Mention, *, exact: bool) -> bool:
    return one.gives(other) if exact else one.same(other)


def _say_the_same(readings: Sequence[Sequence[Mention]]) -> bool:
    """Whether the readings read alike: "Today" in the papers of two days."""
    return len({" ".join(t.fold for t in m.told.tokens[m.start : m.end]) for r in readings for m in r}) == 1


def _placed(mention: Mention) -> Iterable[Placed]:
    """Where each passage that prints a telling has the mention."""
    first, last = mention.told.tokens[mention.start], mention.told.tokens[mention.end - 1]
    end = last.end - 2 * last.text.endswith(("'s", "’s"))
    for passage in mention.told.passages:
        yield Placed(passage, passage.start + first.start, passage.start + end, mention.told.fact)
