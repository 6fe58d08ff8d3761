"""Text as CommonMark that renders as exactly that text, whatever stands in it.

Also safe under the usual extensions: tables, strikethrough, bare links, footnotes, mathematics, emoji
names, attributes. Letters and ordinary punctuation stay as they are, so that the source reads well.
"""

import re
from urllib.parse import quote

_ALWAYS = r"[\\`*_\[\]<>&|~#${}^@]"
_SOMETIMES = (
    r"(?<=\w)\.(?=[^\W\d]{2})"  # example.com, which some viewers turn into a link
    r"|(?<!\d):(?!\s|$)|:(?![\s\d]|$)"  # https://, :emoji:
    r"|(?<=/)/"  # //localhost
    r"|(?<=([=+%-]))\1"  # ==marked==, ++inserted++, %%comment%%, --
)
_INLINE = re.compile(f"{_ALWAYS}|{_SOMETIMES}")
_BLOCK_START = re.compile(r"^(?:[-+=:](?=[\s=-]|$)|\d+(?=[.)](?:\s|$)))")
_LOST_SPACE = re.compile(r"^\s+|\s+$|[^\S \u00a0\u202f]|\ufeff")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])|&#([0-9]{1,5});")


def escape(text: str) -> str:
    """`text` as inline CommonMark for any place in a line, its first included; one line, always."""
    inline = _INLINE.sub(lambda found: "\\" + found[0], text)
    inline = _BLOCK_START.sub(_escape_block_start, inline)
    return _LOST_SPACE.sub(lambda found: "".join(f"&#{ord(space)};" for space in found[0]), inline)


def _escape_block_start(found: re.Match[str]) -> str:
    mark = found[0]
    return mark + "\\" if mark.isdecimal() else "\\" + mark


def unescape(markdown: str) -> str:
    """The text that `escape` was given."""
    return _ESCAPED.sub(lambda found: found[1] or chr(int(found[2])), markdown)


def destination(url: str) -> str:
    """`url` as a link destination between angle brackets; nothing in it can end the link or its line."""
    return f"<{quote(url, safe=_URL_SAFE)}>"


_URL_SAFE = "!#$%&'()*+,-./:;=?@[]_~"
