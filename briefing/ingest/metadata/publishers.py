"""Names of those who publish: outlets by their domain, and mere transports."""

import re
from collections.abc import Iterable
from functools import cache
from urllib.parse import urlsplit

from briefing.ingest.metadata.agencies import agency_domains, agency_of
from briefing.ingest.vocabulary import load, words

SUBDOMAINS = words("subdomains")
SECOND_LEVEL = words("second_level")
MASTHEAD_WORDS = words("masthead")
DOMAIN_ENDINGS = words("domain_endings")

HOST = re.compile(r"[a-z0-9.-]+\.(?:[a-z]{2,}|xn--[a-z0-9-]+)")


def host_of(url: str | None) -> str | None:
    """The host of an http(s) address without `www.` and the like; None for files and rubbish."""
    try:
        parts = urlsplit(url or "")
        host = parts.hostname
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not host or not HOST.fullmatch(host):
        return None
    return main_host(host)


def main_host(host: str) -> str:
    """A host without the labels that only say how or in which language: `www.`, `m.`, `edition.`."""
    labels = host.lower().strip(".").split(".")
    while len(labels) > 2 and labels[0] in SUBDOMAINS and not _is_suffix(labels[1:]):
        labels.pop(0)
    return ".".join(labels)


def _is_suffix(labels: list[str]) -> bool:
    return len(labels) == 2 and labels[0] in SECOND_LEVEL and len(labels[1]) == 2


def site_of(host: str) -> str:
    """The registrable part of a host: sport.example.co.uk and www.example.co.uk are one site."""
    labels = host.lower().split(".")
    return ".".join(labels[-3:] if _is_suffix(labels[-2:]) else labels[-2:])


def is_transport(host: str) -> bool:
    """Whether a host only hands on what others publish."""
    hosts = _transports("hosts")
    labels = host.lower().split(".")
    return any(".".join(labels[i:]) in hosts for i in range(len(labels)))


def names_transport(site_name: str) -> bool:
    """Whether a site calls itself by the name of an aggregator or network."""
    return squash(site_name) in _transports("names")


@cache
def _transports(table: str) -> frozenset[str]:
    return frozenset(load("publishers")["transports"][table].split())


def name_of_host(host: str) -> str:
    """The name of the outlet behind a host, as well as it can be told from the host alone."""
    host = main_host(host)
    for known in (host, site_of(host)):
        if name := _names_by_domain().get(known):
            return name
    label = site_of(host).partition(".")[0]
    if not re.fullmatch(r"[a-z]{4,}(?:-[a-z]+)*", label):
        return host
    return " ".join(_written_out(part) for part in label.split("-"))


def _written_out(label: str) -> str:
    """A masthead word at the end is a word of its own: thedenvertimes is The Denver Times."""
    article, rest = ("The ", label[3:]) if label.startswith("the") and len(label) > 7 else ("", label)
    endings = (word for word in DOMAIN_ENDINGS if rest.endswith(word) and len(rest) > len(word) + 2)
    ending = max(endings, key=len, default="")
    parts = (rest.removesuffix(ending), ending)
    return article + " ".join(part.capitalize() for part in parts if part)


@cache
def _names_by_domain() -> dict[str, str]:
    return {**load("publishers")["outlets"], **agency_domains()}


def owner_of(outlet: str, hosts: Iterable[str]) -> str | None:
    """The company that publishes an outlet, where it is known to publish several."""
    owners = _owners()
    for host in hosts:
        labels = host.split(".")
        for start in range(len(labels) - 1):
            if owner := owners.get(".".join(labels[start:])):
                return owner
    return owners.get(squash(outlet))


@cache
def _owners() -> dict[str, str]:
    """By host; by name where a name is that of one host alone."""
    by_host = {host: owner for owner, hosts in load("owners").items() for host in hosts.split()}
    names: dict[str, set[str]] = {}
    for host, owner in by_host.items():
        names.setdefault(squash(name_of_host(host)), set()).add(owner)
    return {name: next(iter(found)) for name, found in names.items() if len(found) == 1} | by_host


def publisher_of(name: str) -> str | None:
    """The agency or well-known outlet of that name; of others nobody knows whether they publish."""
    return agency_of(name) or _outlet_names().get(squash(name))


@cache
def _outlet_names() -> dict[str, str]:
    return {squash(name): name for name in load("publishers")["outlets"].values()}


def squash(name: str) -> str:
    """A name as its letters alone without a leading article, to be compared with a domain."""
    return re.sub(r"[\W_]+", "", re.sub(r"^the\s+", "", name.casefold()))
