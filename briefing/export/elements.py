"""HTML elements as values: whatever is not already `Html` is text, and is escaped."""

from collections.abc import Iterable
from html import escape

_VOID = {"meta"}


class Html(str):
    """A piece of finished HTML."""

    __slots__ = ()


def html(content: str) -> Html:
    """`content` as HTML: itself if it is that already, otherwise escaped text."""
    return content if isinstance(content, Html) else Html(escape(content))


def join(contents: Iterable[str], separator: str = "") -> Html:
    """Pieces one after the other."""
    return Html(html(separator).join(map(html, contents)))


def element(name: str, /, *contents: str, **attributes: str | None) -> Html:
    """`<name attribute="...">contents</name>`; an attribute of None is left out, `class_` means `class`."""
    given = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(value)}"'
        for key, value in attributes.items()
        if value is not None
    )
    return Html(f"<{name}{given}>") if name in _VOID else Html(f"<{name}{given}>{join(contents)}</{name}>")
