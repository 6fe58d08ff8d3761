"""The last defence: no control, escape or bidi character leaves in a document.

Articles are clean since `ingest`; a briefing built by other means is made safe here. Every forbidden
character becomes U+FFFD, one for one, so that offsets stay right and the change can be seen.
"""

import re
from dataclasses import fields, is_dataclass, replace
from typing import TypeVar, cast

T = TypeVar("T")

_FORBIDDEN = re.compile(
    "["
    "\x00-\x08\x0b-\x1f\x7f-\x9f"  # C0 but tab and line feed, DEL, C1
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # bidi marks, embeddings, overrides, isolates
    "\u2028\u2029"  # line and paragraph separators
    "\ud800-\udfff"  # lone surrogates, which no UTF-8 file can hold
    "]"
)


def safe_text(text: str) -> str:
    """`text` with U+FFFD for every character that could steer a terminal or a viewer."""
    return _FORBIDDEN.sub("\ufffd", text)


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
