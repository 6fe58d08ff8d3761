"""Which stretch of time a passage tells of: "last season", "in January", "in the 1990s", "at 5 p.m."."""

import re
from functools import lru_cache

from briefing.engine.discrepancies.lexicon import listed
from briefing.engine.discrepancies.told import Told

_WHICH = listed("last next this previous current coming past whole entire full")
_PARTS = listed("quarter half")
_NUMBERED = listed("first second third fourth final")
_STRETCHES = listed(
    """season year month week weekend term decade century quarter spring summer autumn fall winter night
    morning afternoon evening"""
)
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_NOW = listed("now currently nowadays")


def two_periods(a: Told, b: Told) -> bool:
    """Whether both passages name their time, by the clock or by a longer stretch, and never the same one."""
    return any(x and y and x.isdisjoint(y) for x, y in zip(_periods(a), _periods(b), strict=True))


@lru_cache(maxsize=1024)
def _periods(told: Told) -> tuple[frozenset[str], frozenset[str]]:
    """The times of day that a passage names, and the longer stretches."""
    hours = frozenset(str(value.number) for value in told.values if value.kind == "time")
    months = (v.day[1] for v in told.values if v.kind == "date" and v.day[2] is None)
    stretches = {f"month {month}" for month in months if month is not None}
    tokens = told.tokens
    for at, token in enumerate(tokens):
        following = tokens[at + 1].fold if at + 1 < len(tokens) else ""
        numbered = token.fold in _NUMBERED and following in _PARTS
        if numbered or (token.fold in _WHICH and following in _STRETCHES):
            stretches.add(f"{token.fold} {following}")
        elif _YEAR.fullmatch(token.text):
            stretches.add(token.text + following * (following == "s"))
        elif token.fold in _NOW:
            stretches.add("now")
    return hours, frozenset(stretches)
