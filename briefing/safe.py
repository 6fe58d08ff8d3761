"""The last defence of what goes out: no control, escape or bidi character, whatever made the text.

Articles are clean since `ingest`; file names, system messages and hand-made briefings are not.
"""

import re

_FORBIDDEN = re.compile(
    "["
    "\x00-\x08\x0b-\x1f\x7f-\x9f"  # C0 but tab and line feed, DEL, C1
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # bidi marks, embeddings, overrides, isolates
    "\u2028\u2029"  # line and paragraph separators
    "\ud800-\udfff"  # lone surrogates, which no UTF-8 file can hold
    "]"
)


def is_safe(text: str) -> bool:
    """Whether `safe_text` leaves a text as it is."""
    return text.isprintable() or _FORBIDDEN.search(text) is None


def safe_text(text: str) -> str:
    """`text` with U+FFFD for each such character: one for one, so that offsets stay right and it shows."""
    return _FORBIDDEN.sub("\ufffd", text)
