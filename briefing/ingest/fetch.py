"""Web addresses to bytes, with limits on time, size and redirects."""

import threading
import time
from dataclasses import dataclass
from functools import cache, partial
from typing import TYPE_CHECKING, NoReturn
from urllib.parse import urljoin

from briefing import __version__
from briefing.errors import Unreadable
from briefing.ingest.ahead import start
from briefing.ingest.limits import LIMITS, Limits

if TYPE_CHECKING:
    import urllib3

_AGENT = f"briefing/{__version__} (a reader's terminal program)"
_PAGES = (
    "text/html",
    "application/xhtml+xml",
    "text/plain",
    "text/markdown",
    "multipart/related",
    "message/rfc822",
)
_REFUSALS = {
    401: "the site wants a login (401)",
    402: "the site wants to be paid for it (402)",
    403: "the site refuses programs or wants a login (403)",
    404: "there is no such page (404)",
    410: "the page is gone (410)",
    429: "the site says that it is asked too often (429)",
    451: "withheld for legal reasons (451)",
}
_CHUNK = 65536


@dataclass(frozen=True, slots=True)
class Fetched:
    """What came back."""

    data: bytes
    url: str
    """The address after redirects."""
    charset: str | None
    """As the HTTP header declares it."""
    kind: str
    """Media type, lower case, "" when the server does not say."""


def fetch(url: str, limits: Limits = LIMITS) -> Fetched:
    """Get a page.

    Raises:
        Unreadable: whatever goes wrong, in a sentence.

    """
    try:
        return start(partial(_fetch, url, limits)).result(limits.fetch_time)
    except TimeoutError:
        raise Unreadable(url, f"not complete after {limits.fetch_time:g} seconds") from None


def _fetch(url: str, limits: Limits) -> Fetched:
    import urllib3

    retries = urllib3.Retry(
        total=limits.redirects, connect=0, read=0, status=0, other=0, redirect=limits.redirects
    )
    timeout = urllib3.Timeout(connect=limits.connect_time, read=limits.connect_time)
    deadline = time.monotonic() + limits.fetch_time
    try:
        response = _pool(url.split(":", 1)[0].lower()).request(
            "GET", url, headers={"User-Agent": _AGENT, "Accept": "text/html, text/plain;q=0.8, */*;q=0.1"},
            retries=retries, timeout=timeout, preload_content=False, decode_content=True,
        )  # fmt: skip
        try:
            return _answer(response, url, deadline, limits)
        finally:
            response.close()
    except (urllib3.exceptions.HTTPError, OSError, ValueError) as error:
        _refuse(url, error, limits)


def _answer(response: "urllib3.BaseHTTPResponse", url: str, deadline: float, limits: Limits) -> Fetched:
    if response.status != 200:
        raise Unreadable(
            url, _REFUSALS.get(response.status, f"the site answered with status {response.status}")
        )
    kind, _, parameters = response.headers.get("Content-Type", "").partition(";")
    kind = kind.strip().lower()
    if kind and kind not in _PAGES:
        raise Unreadable(url, f"is not a page or a text but {kind[:60]}")
    data = bytearray()
    for chunk in response.stream(_CHUNK, decode_content=True):
        data += chunk
        if len(data) > limits.page_size:
            raise Unreadable(url, f"larger than the limit of {limits.page_size // 1_000_000} MB")
        if time.monotonic() > deadline:
            raise Unreadable(url, f"not complete after {limits.fetch_time:g} seconds")
    return Fetched(bytes(data), urljoin(url, response.url or url), _charset(parameters), kind)


def _charset(parameters: str) -> str | None:
    for parameter in parameters.split(";"):
        name, _, value = parameter.partition("=")
        if name.strip().lower() == "charset":
            return value.strip().strip("\"'") or None
    return None


def _refuse(url: str, error: Exception, limits: Limits) -> NoReturn:
    """Say in plain words what went wrong."""
    from urllib3 import exceptions as failed

    cause = error.reason if isinstance(error, failed.MaxRetryError) else error
    reason = "could not be read"
    match cause:
        case failed.NameResolutionError():
            reason = "no site of this name could be found"
        case failed.SSLError():
            reason = "the site's certificate is not to be trusted"
        case failed.NewConnectionError():
            reason = "the site does not answer"
        case failed.TimeoutError():
            reason = f"no answer within {limits.connect_time:g} seconds"
        case failed.ResponseError():
            reason = f"more than {limits.redirects} redirects"
        case failed.LocationValueError() | ValueError():
            reason = "is not a web address that can be read"
        case failed.DecodeError():
            reason = "what the site sent is damaged"
        case failed.ProtocolError() | OSError():
            reason = "the connection broke off"
    raise Unreadable(url, reason) from None


_lock = threading.Lock()


def _pool(scheme: str) -> "urllib3.PoolManager":
    with _lock:
        return _open_pool(scheme)


@cache
def _open_pool(scheme: str) -> "urllib3.PoolManager":
    """One pool of connections for each scheme, through the system's proxy where one is set."""
    import urllib3

    proxy = _proxy(scheme)
    most = LIMITS.documents_at_once
    return urllib3.ProxyManager(proxy, maxsize=most) if proxy else urllib3.PoolManager(maxsize=most)


def _proxy(scheme: str) -> str | None:
    from urllib.request import getproxies

    proxy = getproxies().get(scheme)
    return proxy if proxy and proxy.startswith(("http://", "https://")) else None
