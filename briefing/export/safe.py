"""A whole briefing made safe at once, before any format sees it."""

from dataclasses import fields, is_dataclass, replace
from typing import TypeVar, cast

from ..safe import safe_text

T = TypeVar("T")


def safe(value: T) -> T:
    """`value` (a model, a tuple, a string, anything else) with every string in it made safe."""
    return cast(T, _safe(value))


def _safe(value: object) -> object:
    if isinstance(value, str):
        return safe_text(value)
    if isinstance(value, tuple):
        return tuple(map(_safe, value))
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{field.name: _safe(getattr(value, field.name)) for field in fields(value)})
    return value
