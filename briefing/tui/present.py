"""The one gate between texts and the terminal: nothing a source wrote becomes markup or a control code.

Texts are cleaned when they are read; this is the second lock. It replaces and never removes, so that offsets
into a text stay right.
"""

import re
from collections.abc import Iterable

from rich.segment import Segment
from rich.style import Style
from textual.content import Content

from briefing.models import Likelihood

_HOSTILE = re.compile(
    "[\x00-\x1f\x7f-\x9f\xad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff]"
)
"""Control, escape and direction characters, invisible ones (not joiners: scripts need them), surrogates."""


DIFFERS: dict[Likelihood | None, str] = {"probable": "≠", "possible": "?", None: ""}
"""The sign of what is told differently, and of what may be."""


def safe(text: str) -> str:
    """`text` with every character that could steer a terminal replaced by one that is seen, or a space."""
    return _HOSTILE.sub(lambda m: " " if m[0] in "\t\n\r\x0b\x0c\u2028\u2029" else "\ufffd", text)


def segment(text: str, style: Style) -> Segment:
    """A stretch of a row, literally."""
    return Segment(safe(text), style)


def content(*parts: str | tuple[str, str]) -> Content:
    """Text for a widget, literally; a part may be a pair of text and style (ours, never a source's)."""
    pieces: list[Content] = []
    for part in parts:
        text, style = (part, "") if isinstance(part, str) else part
        pieces.append(Content.styled(safe(text), style) if style else Content(safe(text)))
    return Content("").join(pieces)


def stacked(*lines: Content) -> Content:
    """One under the other."""
    return Content("\n").join(lines)


def counted(number: int, noun: str, plural: str = "") -> str:
    """As in "1 outlet", "2,400 articles", "3 stories"."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def joined(parts: Iterable[str]) -> str:
    """The parts that say something, with dots between."""
    return " · ".join(part for part in parts if part)


def when(published: str | None) -> str:
    """An ISO date as people write it: "3 Sep 2025, 14:05 UTC+9"; "undated" when there is none."""
    matched = re.match(
        r"(\d{4})-(\d\d)(?:-(\d\d)(?:T(\d\d:\d\d)(?::[\d.]+)?(?:([+-])0?(\d?\d):(\d\d))?)?)?", published or ""
    )
    if not matched:
        return "undated"
    year, month, day, time, *zone = matched.groups()
    names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    name = names[int(month) - 1] if 1 <= int(month) <= 12 else month
    told = f"{int(day)} {name} {year}" if day else f"{name} {year}"
    return f"{told}, {time}{_zone(*zone)}" if time else told


def _zone(sign: str | None, hours: str | None, minutes: str | None) -> str:
    """What is behind the time where it is not UTC."""
    if not sign or (hours, minutes) == ("0", "00"):
        return ""
    return f" UTC{sign}{hours}" + ("" if minutes == "00" else f":{minutes}")


def dated(published: str | None) -> str:
    """`when`, in one piece that no line break takes apart."""
    return when(published).replace(" ", "\xa0")
