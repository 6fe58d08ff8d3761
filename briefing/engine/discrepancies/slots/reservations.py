"""What speaks against one slot: another person, thing, place or deed, a part, a condition, the other side."""

from briefing.engine.discrepancies.lexicon import RATES
from briefing.engine.discrepancies.names.namesakes import namesakes
from briefing.engine.discrepancies.slots.agreement import deeds_agree, head_agreement, merged
from briefing.engine.discrepancies.slots.clause import after
from briefing.engine.discrepancies.slots.profile import Profile
from briefing.engine.discrepancies.slots.slot import Slot
from briefing.engine.discrepancies.tokens import countries
from briefing.engine.discrepancies.values.value import WORDED

_OF_TIME = frozenset({"date", "weekday", "time"})


def set_apart(a: Slot, b: Slot) -> bool:
    """Whether one is of another person, thing, day or place, whatever else is alike."""
    value, together = a.value, merged(a, b)
    if value.unit == "age" and _ages_of_two(a, b, together=together):
        return True
    if value.kind == "time" and names_apart(a.after, b.after):  # noon in London, noon in Rome
        return True
    if a.said != b.said or (value.kind in WORDED and _of_two_deeds(a, b)):
        return True
    if together:
        return False
    of_two_things = value.kind not in WORDED and names_apart(a.complement, b.complement)
    return of_two_things or namesakes(a.profile.given, b.profile.given)


def _of_two_deeds(a: Slot, b: Slot) -> bool:
    return _plan_and_deed(a, b) or _converse(a, b) or _two_subjects(a, b)


def _plan_and_deed(a: Slot, b: Slot) -> bool:
    """Whether one is only planned or expected, the other over: "expected to rise", "fell"."""
    over = b if a.planned else a
    reached = over.told.tokens[max(0, over.value.start - 1) : over.value.end]
    return a.planned != b.planned and any(token.past or token.fold == "did" for token in reached)


def _ages_of_two(a: Slot, b: Slot, *, together: bool) -> bool:
    """Whether two ages are of two people, or, between clusters, only one is of somebody named."""
    if not a.before or not b.before:
        return bool(a.before) != bool(b.before) and not together
    return not (a.before <= b.before or b.before <= a.before)


def reservations(a: Slot, b: Slot) -> tuple[bool, ...]:
    """What speaks for two slots, in the order of `signs.RESERVED`."""
    value, across = a.value, not merged(a, b)
    ranked, worded = value.kind == "ordinal", value.kind in WORDED
    owners = bool(a.owner and b.owner and a.owner != b.owner) or (ranked and names_apart(a.before, b.before))
    return (
        a.relative != b.relative or owners,
        a.cut_out != b.cut_out,
        across and a.supposed != b.supposed,
        not worded
        and a.rate != b.rate
        and not any(t.fold in RATES for t in (b if a.rate else a).told.tokens),
        value.kind in _OF_TIME and deeds_agree(a, b) < 0,
        ranked and head_agreement(a, b) < 0,
        contrast(a.profile, b.profile),
        countries_apart(a.profile, b.profile),
        qualified_apart(a.profile, b.profile),
        a.follows or b.follows,
    )


def _converse(a: Slot, b: Slot) -> bool:
    """Whether one tells from the other side: the krona rose on the dollar, the dollar fell on the krona."""
    if a.before & b.after and b.before & a.after and names_apart(a.before, b.before):
        return True
    one, other = ({token.sense for token in after(side.told.tokens, side.value)} for side in (a, b))
    return a.neighbour != b.neighbour and a.neighbour in other and b.neighbour in one


def countries_apart(a: Profile, b: Profile) -> bool:
    """Whether they tell of one thing in two countries: the Polish minister, the Czech minister."""
    both = a.before.keys() & b.before.keys()
    return any(
        a.before[word] != b.before[word] and {a.before[word], b.before[word]} <= countries() for word in both
    )


def qualified_apart(a: Profile, b: Profile) -> bool:
    """Whether a word is narrowed in two ways: the sprint race, the feature race."""
    both = a.before.keys() & b.before.keys()
    return any(a.before[word] not in b.weight and b.before[word] not in a.weight for word in both)


def _two_subjects(a: Slot, b: Slot) -> bool:
    """Whether what changes is of two things: "wheat prices rose", "corn prices fell"."""
    one, other = (side.profile.before.get(side.neighbour, "") for side in (a, b))
    if a.neighbour != b.neighbour or not one or not other:
        return False
    return one not in b.profile.weight and other not in a.profile.weight


def contrast(a: Profile, b: Profile) -> bool:
    """Whether one tells of men, the other of women."""
    return any(x in _OPPOSED and y == x[::-1] for x, y in zip(a.sides, b.sides, strict=True))


_OPPOSED = frozenset({(True, False), (False, True)})


def names_apart(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether both are names, and none is in both."""
    return bool(a) and bool(b) and not a & b
