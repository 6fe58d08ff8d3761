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
    if isinstance(value, str):
        told = safe_text(value)
        return value if told == value else told
    if isinstance(value, tuple):
        parts = tuple(map(_safe, value))
        return value if all(map(is_, parts, value)) else parts
    kind: Any = type(value)
    changed = {
        name: part for name in _names(kind) if (part := _safe(whole := getattr(value, name))) is not whole
    }
    return replace(value, **changed) if changed else value


@cache
def _names(kind: Any) -> tuple[str, ...]:  # noqa: ANN401 - a class
    """The fields of a model; none for anything else."""
    return tuple(field.name for field in fields(kind)) if is_dataclass(kind) else ()
