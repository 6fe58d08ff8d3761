"""Web addresses: where one leads, what may be sent there, and whether that is on the open internet."""

import base64
import ipaddress
import re
import socket
from dataclasses import dataclass, field, replace
from urllib.parse import SplitResult, quote, unquote, urljoin, urlsplit, urlunsplit

_PORTS = {"http": 80, "https": 443}
_HOST = re.compile(r"[\w-]+(?:\.[\w-]+)*\.?|[0-9a-f:.]+", re.ASCII)
_PLAIN = "%/?:@!$&'()*+,;=~"
"""What a path or query is written with as it is, beside letters and digits."""
_CARRIERS = (ipaddress.IPv6Network("64:ff9b::/96"), ipaddress.IPv6Network("::/96"))
"""IPv6 addresses that end in an IPv4 address: the form of networks without IPv4, and a former one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """An http(s) address that can be asked for."""

    scheme: str
    host: str
    """In ASCII, as names are looked up; an IPv6 address without its brackets."""
    port: int
    url: str
    """The whole of it, without a login; for showing, too."""
    login: str | None = field(default=None, repr=False)
    """What is sent as `Authorization`. Never written or shown."""

    @property
    def site(self) -> tuple[str, int | None]:
        """What naming it means: the host, on the ports that go without saying (http and https), or on one."""
        return self.host.rstrip("."), None if self.port == _PORTS[self.scheme] else self.port

    @property
    def authority(self) -> str:
        """Host and, where it must be said, port, as a request says them."""
        return urlsplit(self.url).netloc

    @property
    def target(self) -> str:
        """Path and query, as a request says them."""
        parts = urlsplit(self.url)
        return (parts.path or "/") + (f"?{parts.query}" if parts.query else "")

    def to(self, location: str) -> "Address":
        """Where it redirects to. The login goes along within the site only; a redirect cannot bring one.

        Raises:
            ValueError: that is no address which can be asked for.

        """
        there = parse(urljoin(self.url, location))
        safe = there.site == self.site and (there.scheme, self.scheme) != ("http", "https")
        return replace(there, login=self.login if safe else None)


def parse(url: str) -> Address:
    """The parts of an address as a user or a site writes it.

    Raises:
        ValueError: it is none, or none that can be asked for.

    """
    parts = urlsplit(url.strip())
    host = _in_ascii(parts.hostname or "")
    if parts.scheme not in _PORTS or not _HOST.fullmatch(host):
        raise ValueError
    port = _PORTS[parts.scheme] if parts.port is None else parts.port
    authority = f"[{host}]" if ":" in host else host
    if port != _PORTS[parts.scheme]:
        authority += f":{port}"
    rest = (quote(part, safe=_PLAIN) for part in (parts.path, parts.query, parts.fragment))
    known = urlunsplit((parts.scheme, authority, *rest))
    return Address(scheme=parts.scheme, host=host, port=port, url=known, login=_login(parts))


def _in_ascii(host: str) -> str:
    """A name in letters of any script as names are looked up; by the mapping that browsers use, too."""
    if host.isascii():
        return host
    import idna

    return idna.encode(host, uts46=True).decode("ascii")


def _login(parts: SplitResult) -> str | None:
    if parts.username is None:
        return None
    login = f"{unquote(parts.username)}:{unquote(parts.password or '')}"
    return f"Basic {base64.b64encode(login.encode()).decode('ascii')}"


def resolve(address: Address) -> list[str]:
    """The IP addresses behind a name, in the order in which the system would try them.

    Raises:
        OSError: there are none.

    """
    found = socket.getaddrinfo(address.host, address.port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(place[4][0]) for place in found))


def is_public(place: str) -> bool:
    """Whether an IP address is one of the open internet: not this machine, its network, or a reserved one."""
    ip = ipaddress.ip_address(place)
    if isinstance(ip, ipaddress.IPv6Address):
        if ip.is_site_local:
            return False
        ip = _within(ip) or ip
    return ip.is_global and not (ip.is_multicast or ip.is_reserved)


def _within(ip: ipaddress.IPv6Address) -> ipaddress.IPv4Address | None:
    """The IPv4 address that an IPv6 address only carries."""
    if any(ip in carrier for carrier in _CARRIERS):
        return ipaddress.IPv4Address(ip.packed[-4:])
    return ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)
