"""Web addresses to bytes, with limits on time, size, redirects, and requests to one site."""

import threading
import time
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from functools import partial
from typing import TYPE_CHECKING

from briefing import __version__
from briefing.errors import Unreadable
from briefing.ingest.addresses import Address, is_public, parse, resolve
from briefing.ingest.ahead import start
from briefing.ingest.limits import LIMITS, Limits
from briefing.ingest.packing import Damaged, TooLarge, unpack
from briefing.safe import without_login

if TYPE_CHECKING:
    import urllib3

_AGENT = f"briefing/{__version__} (a reader's terminal program)"
_PAGES = (
    "text/html",
    "application/xhtml+xml",
    "text/plain",
    "text/markdown",
    "text/csv",
    "text/vtt",
    "text/xml",
    "multipart/related",
    "message/rfc822",
    "application/pdf",
    "application/xml",
    "application/rss+xml",
    "application/atom+xml",
    "application/rdf+xml",
    "application/json",
    "application/feed+json",
    "application/gzip",
    "application/x-gzip",
    "application/zip",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
)
_REFUSALS = {
    401: "the site wants a login (401)",
    402: "the site wants to be paid for it (402)",
    403: "the site refuses programs or wants a login (403)",
    404: "there is no such page (404)",
    410: "the page is gone (410)",
    429: "the site says that it is asked too often (429)",
    451: "withheld for legal reasons (451)",
    503: "the site cannot answer for the moment (503)",
}
_REDIRECTS = (301, 302, 303, 307, 308)
_NO_ADDRESS = "is not a web address that can be read"
_CHUNK = 65536


@dataclass(frozen=True, slots=True)
class Fetched:
    """What came back."""

    data: bytes
    url: str
    """The address after redirects, without a login."""
    charset: str | None
    """As the HTTP header declares it."""
    kind: str
    """Media type, lower case, "" when the server does not say."""


class _Refused(Exception):
    """Why there is no page, in a sentence."""


def fetch(url: str, limits: Limits = LIMITS, *, named: bool = True) -> Fetched:
    """Get a page. A name and password in the address are sent to its site and are nowhere in what comes back.

    `named`: whether the user named the address, and not a file that somebody else may have written.

    Raises:
        Unreadable: whatever goes wrong, in a sentence.

    """
    try:
        return _follow(parse(url), limits, named=named)
    except ValueError:
        raise Unreadable(without_login(url), _NO_ADDRESS) from None
    except TimeoutError:
        raise Unreadable(without_login(url), _late(limits)) from None
    except _Refused as refusal:
        raise Unreadable(without_login(url), str(refusal)) from None


def _late(limits: Limits) -> str:
    return f"not complete after {limits.fetch_time:g} seconds"


def _follow(typed: Address, limits: Limits, *, named: bool) -> Fetched:
    """The page behind an address, by way of its redirects; all of them have one allowance of time."""
    address, seconds = typed, limits.fetch_time
    for _ in range(limits.redirects + 1):
        request = partial(_ask, address, named and address.site == typed.site, limits)
        answer, taken = _in_turn(address.host.rstrip("."), request, seconds)
        if isinstance(answer, Fetched):
            return answer
        address, seconds = address.to(answer), seconds - taken
    raise _Refused(f"more than {limits.redirects} redirects")


_turns: dict[str, threading.Semaphore] = defaultdict(lambda: threading.Semaphore(LIMITS.requests_to_one_host))
_turns_lock = threading.Lock()


def _in_turn(host: str, request: "partial[Fetched | str]", seconds: float) -> tuple[Fetched | str, float]:
    """The answer, and the seconds that it took, without those of waiting for other requests to the host.

    A request that is given up holds its turn until it has really ended.

    Raises:
        TimeoutError: it took longer than `seconds`, or those before it do not end.

    """
    with _turns_lock:
        turns = _turns[host]
    if not turns.acquire(timeout=2 * LIMITS.fetch_time):
        raise TimeoutError
    started = time.monotonic()
    asked = start(request)
    asked.add_done_callback(lambda _: turns.release())
    return asked.result(seconds), time.monotonic() - started


def _ask(address: Address, named: bool, limits: Limits) -> Fetched | str:
    """The page, or where it has moved. `named`: whether the user named this site, or a redirect did."""
    import urllib3

    try:
        response = _request(address, _places(address, named), limits)
        try:
            if response.status in _REDIRECTS and (location := response.headers.get("Location", "").strip()):
                return _read_location(location)
            return _page(response, address, limits)
        finally:
            response.close()
    except (urllib3.exceptions.HTTPError, OSError, ValueError) as error:
        raise _Refused(_told(error, limits)) from None


def _places(address: Address, named: bool) -> Sequence[str]:
    """Where to connect: the site that the user named, or the very addresses that were seen to be public.

    Else any page on the internet could have this program ask the user's router, printer or database.
    """
    if named:
        return (address.host,)
    try:
        places = resolve(address)
    except OSError:
        if _proxy(address):  # which may know names that this machine does not
            return (address.host,)
        raise _Refused("no site of this name could be found") from None
    if not all(map(is_public, places)):
        raise _Refused(f"leads to {address.host}, an address inside a network that you did not name")
    return places


def _request(address: Address, places: Sequence[str], limits: Limits) -> "urllib3.BaseHTTPResponse":
    """The beginning of an answer, from the first of the places that accepts a connection."""
    from urllib3.exceptions import ConnectTimeoutError, NewConnectionError

    for place in places[:-1]:
        try:
            return _request_from(address, place, limits)
        except (NewConnectionError, ConnectTimeoutError):
            continue
    return _request_from(address, places[-1], limits)


def _request_from(address: Address, place: str, limits: Limits) -> "urllib3.BaseHTTPResponse":
    import urllib3

    headers = {
        "Host": address.authority,
        "User-Agent": _AGENT,
        "Accept": "text/html, text/plain;q=0.8, */*;q=0.1",
    }
    if address.login:
        headers["Authorization"] = address.login
    proxy = _proxy(address)
    pool = urllib3.ProxyManager(proxy) if proxy else _connections(address, place)
    return pool.request(
        "GET", address.url if proxy else address.target, headers=headers, retries=False, redirect=False,
        timeout=urllib3.Timeout(limits.connect_time), preload_content=False, decode_content=False,
    )  # fmt: skip


def _connections(address: Address, place: str) -> "urllib3.HTTPConnectionPool":
    """Connections to `place`, which must prove that it is the host of the address."""
    import urllib3

    if address.scheme == "http":
        return urllib3.HTTPConnectionPool(place, address.port)
    if place == address.host:
        return urllib3.HTTPSConnectionPool(place, address.port)
    name = address.host.rstrip(".")
    return urllib3.HTTPSConnectionPool(place, address.port, server_hostname=name, assert_hostname=name)


def _proxy(address: Address) -> str | None:
    """The system's proxy for an address."""
    from urllib.request import getproxies, proxy_bypass

    proxy = getproxies().get(address.scheme)
    if not proxy or proxy_bypass(address.authority):
        return None
    return proxy if proxy.startswith(("http://", "https://")) else None


def _read_location(location: str) -> str:
    """Headers are read as Latin-1; sites write addresses in UTF-8."""
    try:
        return location.encode("latin-1").decode()
    except UnicodeError:
        return location


def _page(response: "urllib3.BaseHTTPResponse", address: Address, limits: Limits) -> Fetched:
    if response.status != 200:
        told = _REFUSALS.get(response.status, f"the site answered with status {response.status}")
        raise _Refused(told + _wait(response.headers.get("Retry-After", "").strip()))
    kind, _, parameters = response.headers.get("Content-Type", "").partition(";")
    kind = kind.strip().lower()
    if kind and kind not in _PAGES:
        raise _Refused(f"is not a page or a text but {kind[:60]}")
    try:
        packed = _body(response, limits)
        data = unpack(packed, response.headers.get("Content-Encoding", ""), limits.page_size)
    except TooLarge:
        raise _Refused(f"larger than the limit of {limits.page_size // 1_000_000} MB") from None
    except Damaged as damage:
        raise _Refused(str(damage)) from None
    return Fetched(data, address.url, _charset(parameters), kind)


def _body(response: "urllib3.BaseHTTPResponse", limits: Limits) -> bytes:
    """All that the site sends, packed as it sends it."""
    deadline = time.monotonic() + limits.fetch_time
    data = bytearray()
    for chunk in response.stream(_CHUNK, decode_content=False):
        data += chunk
        if len(data) > limits.page_size:
            raise TooLarge
        if time.monotonic() > deadline:  # nobody waits for it any more, unless the machine is very busy
            raise _Refused(_late(limits))
    return bytes(data)


def _wait(asked: str) -> str:
    """What a site says of when to come back."""
    if asked.isascii() and asked.isdecimal() and len(asked) < 10:
        seconds = int(asked)
        told = f"{seconds} seconds" if seconds < 120 else f"{-(-seconds // 60)} minutes"
        return f", and asks to wait {told}"
    try:
        return f", and asks to wait until {parsedate_to_datetime(asked):%Y-%m-%d %H:%M %Z}".rstrip()
    except ValueError:
        return ""


def _charset(parameters: str) -> str | None:
    for parameter in parameters.split(";"):
        name, _, value = parameter.partition("=")
        if name.strip().lower() == "charset":
            return value.strip().strip("\"'") or None
    return None


def _told(error: Exception, limits: Limits) -> str:
    """What went wrong in plain words."""
    from urllib3 import exceptions as failed

    told = "could not be read"
    match error:
        case failed.NameResolutionError():
            told = "no site of this name could be found"
        case failed.SSLError():
            told = "the site's certificate is not to be trusted"
        case failed.NewConnectionError():
            told = "the site does not answer"
        case failed.TimeoutError() | TimeoutError():
            told = f"no answer within {limits.connect_time:g} seconds"
        case failed.LocationValueError() | ValueError():
            told = _NO_ADDRESS
        case failed.InvalidHeader():
            told = "what the site sent is damaged"
        case failed.ProtocolError() | OSError():
            told = "the connection broke off"
    return told
