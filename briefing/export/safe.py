"""A whole briefing made safe at once, before any format sees it."""

from dataclasses import fields, is_dataclass, replace
from functools import cache
from operator import is_
from typing import Any, TypeVar, cast

from briefing.safe import safe_text

T = TypeVar("T")


def safe(value: T) -> T:
    """`value` (a model, a tuple, a string, anything else) with every string in it made safe."""
    return cast(T, _safe(value))


def _safe(value: Any) -> Any:  # noqa: ANN401 - walks whatever there is
    """`value` itself where nothing in it needs a change, as in nearly every briefing."""
    kind: Any = type(value)
    if kind is str:
        return value if value.isprintable() else _told(value)
    if kind is tuple:
        parts = tuple(map(_safe, value))
        return value if all(map(is_, parts, value)) else parts
    changed = {}
    for name in _names(kind):
        whole = getattr(value, name)
        part = _safe(whole)
        if part is not whole:
            changed[name] = part
    return replace(value, **changed) if changed else value


def _told(text: str) -> str:
    told = safe_text(text)
    return text if told == text else told


@cache
def _names(kind: Any) -> tuple[str, ...]:  # noqa: ANN401 - a class
    """The fields of a model that can hold a string; none for anything else."""
    return tuple(f.name for f in fields(kind) if f.type not in (int, bool)) if is_dataclass(kind) else ()
