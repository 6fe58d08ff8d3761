"""The address of an article out of that of an archive, a cache or a redirect, without network."""

import base64
import binascii
import re
from datetime import UTC, datetime
from functools import cache
from typing import NamedTuple
from urllib.parse import SplitResult, parse_qsl, unquote, urlencode, urlsplit, urlunsplit

from briefing.ingest.metadata.publishers import host_of
from briefing.ingest.vocabulary import load, words

DEEPEST = 4
"""Addresses inside each other: a tracked link to an archive's copy of an AMP page has three."""
CAPTURE = re.compile(r"/(?:web/)?(?P<moment>\d{14})(?:[a-z]{2}_)?/|/(?P<dotted>\d{4}\.\d\d\.\d\d-\d{6})/")
EMBEDDED = re.compile(r"https?:/{1,2}(?=[^/])\S+")
AMP_CACHE = re.compile(r"/(?:[cvi]|amp)/(?P<secure>s/)?(?P<rest>[\w.-]+\.[a-z]{2,}(?:[/?].*)?$)")
AMP_CACHES = ("cdn.ampproject.org", "google.com", "bing.com")
TRANSLATED = ".translate.goog"
TRACKING = re.compile(r"(?:utm_|mtm_|pk_|at_|ns_|wt_|icid|_hs|mc_|hsa_).*", re.IGNORECASE)
"""Beginnings of the names of parameters that only say how a reader came."""
PRINTABLE_ADDRESS = re.compile(rb"https?://[\x21-\x7e]+")


class Original(NamedTuple):
    """Where an article stands."""

    url: str
    captured: str | None = None
    """When an archive took the copy, in ISO 8601."""


def original_address(url: str) -> Original:
    """The address that one leads to, without what tells where a reader came from."""
    captured = None
    for _ in range(DEEPEST):
        captured = captured or _captured(url)
        inner = _inside(url)
        if inner is None:
            break
        url = inner
    return Original(_untracked(url), captured)


def _inside(url: str) -> str | None:
    """The address inside one, None where it holds none."""
    host = host_of(url)
    if host is None:
        return None
    parts = urlsplit(url)
    names = _parameters(f"{host}{parts.path.rstrip('/')}")
    if names is not None:
        return _in_parameters(parts.query, names)
    if host in _path_hosts():
        return _embedded(url, parts.path)
    if host.endswith(TRANSLATED):
        return _translated(host, parts.path, parts.query)
    return _of_google(host, parts)


def _parameters(place: str) -> list[str] | None:
    """The parameters in which the address stands at a host and path."""
    for known, names in load("wrappers")["parameters"].items():
        if place == known or place.startswith(f"{known}/"):
            return str(names).split()
    return None


def _of_google(host: str, parts: SplitResult) -> str | None:
    """The address in a cache of AMP pages, or in a link of Google News."""
    if host.endswith(AMP_CACHES) and (match := AMP_CACHE.match(parts.path)):
        query = f"?{parts.query}" if parts.query else ""
        return f"http{'s' if match['secure'] else ''}://{match['rest']}{query}"
    return (
        _in_token(parts.path)
        if host in ("news.google.com", "google.com") and "/articles/" in parts.path
        else None
    )


@cache
def _path_hosts() -> frozenset[str]:
    return frozenset(load("wrappers")["paths"]["hosts"].split())


def _in_parameters(query: str, names: list[str]) -> str | None:
    told = dict(parse_qsl(query))
    for name in names:
        value = told.get(name, "")
        if found := EMBEDDED.search(value):  # "cache:xyz:https://..." too
            return found[0] if host_of(found[0]) else None
    return None


def _embedded(url: str, path: str) -> str | None:
    """The address behind an archive's own path, with its query; packed slashes are mended."""
    found = EMBEDDED.search(url, url.find(path) if path else len(url))
    if found is None:
        return None
    address = re.sub(r"^(https?):/+", r"\1://", found[0])
    address = unquote(address) if "%3A" in address[:12] else address
    return address if host_of(address) else None


def _translated(host: str, path: str, query: str) -> str:
    """A page in translation: `www-valleypost-example.translate.goog` is that of www.valleypost.example."""
    name = host.removesuffix(TRANSLATED).replace("--", "\0").replace("-", ".").replace("\0", "-")
    kept = [(key, value) for key, value in parse_qsl(query) if not key.startswith("_x_tr_")]
    return urlunsplit(("https", name, path, urlencode(kept), ""))


def _in_token(path: str) -> str | None:
    """The address that an older link of Google News carries; newer ones only its server can resolve."""
    token = path.rpartition("/articles/")[2].partition("/")[0]
    try:
        data = base64.urlsafe_b64decode(token + "=" * (-len(token) % 4))
    except (binascii.Error, ValueError):
        return None
    found = PRINTABLE_ADDRESS.search(data)
    address = found[0].decode() if found else ""
    return address if host_of(address) else None


def _captured(url: str) -> str | None:
    host = host_of(url)
    match = CAPTURE.search(urlsplit(url).path) if host in _path_hosts() else None
    if match is None:
        return None
    digits = re.sub(r"\D", "", match[0])
    try:
        return datetime.strptime(digits, "%Y%m%d%H%M%S").replace(tzinfo=UTC).isoformat()
    except ValueError:
        return None


def _untracked(url: str) -> str:
    try:
        parts = urlsplit(url)
    except ValueError:
        return url
    if "?" not in url:
        return url
    pairs = parts.query.split("&")
    kept = [pair for pair in pairs if not _is_tracking(pair.partition("=")[0])]
    return url if kept == pairs else urlunsplit(parts._replace(query="&".join(kept)))


def _is_tracking(name: str) -> bool:
    return name.casefold() in words("tracking") or TRACKING.fullmatch(name) is not None
