"""Text as CommonMark that renders as exactly that text, whatever stands in it.

Also safe under the usual extensions: bare links and addresses, tables, strikethrough, task lists, footnotes,
mathematics, emoji names, mentions, attributes. Letters and ordinary punctuation stay as they are, so that the
source reads well.
"""

import re
from urllib.parse import quote

_ALWAYS = r"[\\`*_\[\]<>&|~#${}^]"
_SOMETIMES = (
    r"(?<=\w)\.(?=[^\W\d]{2})"  # example.com, which some viewers turn into a link
    r"|(?<=[Ww]{3})\."  # www.9news.com.au
    r"|(?<!\d):(?!\s|$)|:(?![\s\d]|$)"  # https://
    r"|(?<=/)/"  # //localhost
    r"|(?<=(?P<twice>[=+%-]))(?P=twice)"  # ==marked==, ++inserted++, %%comment%%, --
    r"|!(?=\[)|(?<=\])\("  # ![picture](address)
)
_NOTHING = "<!-- -->"
_PARTED = (
    r"@(?=\S)"  # someone@example.com, @someone
    r"|(?<!\d):(?=[\w+-]+(?::|$))"  # :emoji:, the second colon perhaps in what follows
)
"""Marks after which a comment stands. GitHub looks for these in the text that rendering has left, where no
escape is seen any more; a comment, which shows as nothing, parts that text."""

_INLINE = re.compile(f"(?P<parted>{_PARTED})|{_ALWAYS}|{_SOMETIMES}")
_BLOCK_START = re.compile(r"^(?:[-+=:](?=[\s=-]|$)|\d+(?=[.)](?:\s|$)))")
_LOST_SPACE = re.compile(r"^\s+|\s+$|[^\S \u00a0\u202f]|\ufeff")
_ESCAPED = re.compile(rf"{_NOTHING}|\\([!-/:-@\[-`{{-~])|&#([0-9]{{1,5}});")


def escape(text: str) -> str:
    """`text` as inline CommonMark for any place in a line, its first included; one line, always."""
    inline = _INLINE.sub(_escape_mark, text)
    inline = _BLOCK_START.sub(_escape_block_start, inline)
    return _LOST_SPACE.sub(lambda found: "".join(f"&#{ord(space)};" for space in found[0]), inline)


def _escape_mark(found: re.Match[str]) -> str:
    return found[0] + _NOTHING if found["parted"] else "\\" + found[0]


def _escape_block_start(found: re.Match[str]) -> str:
    mark = found[0]
    return mark + "\\" if mark.isdecimal() else "\\" + mark


def unescape(markdown: str) -> str:
    """The text that `escape` was given."""
    return _ESCAPED.sub(lambda found: found[1] or (chr(int(found[2])) if found[2] else ""), markdown)


def destination(url: str) -> str:
    """`url` as a link destination between angle brackets; nothing in it can end the link or its line."""
    return f"<{quote(url, safe=_URL_SAFE)}>"


_URL_SAFE = "!#$%&'()*+,-./:;=?@[]_~"
