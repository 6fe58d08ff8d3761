"""The last defence of what goes out: no control, escape or bidi character, whatever made the text.

Articles are clean since `ingest`; file names, system messages and hand-made briefings are not.
"""

import re

_ADDRESS = re.compile(
    r"(?P<scheme>\s*(?:[a-z][a-z0-9+.-]*:/+|https?:))(?P<site>[^/?#]*)(?P<rest>.*)", re.IGNORECASE | re.DOTALL
)
_SITE = re.compile(r"(?:\[[^\]]*\]|[^:]*)(?::[0-9]{0,5})?")
"""A host and its port; what else holds a colon is the beginning of a login."""
_BARE_LOGIN = re.compile(r"\s*[^\s/\\:@]+:[^\\]*@(?=[\w-]+(?:\.[\w-]+)+)")
"""Of an address without its scheme: "reader:secret@example.com"."""

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


def is_address(source: str) -> bool:
    """Whether it is an address of the web: nothing else is opened or fetched."""
    return source.lower().startswith(("http://", "https://"))


def without_login(source: str) -> str:
    """A web address without the name and password in it; anything else as it is.

    Passwords are typed as they are, so a "/" or "#" may stand in one: "http://reader:a/b@example.com" has no
    port that could be one, and is then cut behind its last "@".
    """
    found = _ADDRESS.fullmatch(source)
    if found is None:
        return _BARE_LOGIN.sub("", source, count=1)
    site, rest = found["site"].rpartition("@")[2], found["rest"]
    if site == found["site"] and not _SITE.fullmatch(site) and "@" in rest:
        site, rest = "", rest.rpartition("@")[2]
    return found["scheme"] + site + rest
