"""News agencies by the names that credits give them, in every script; the table is `agencies.toml`."""

import re
from functools import cache

from briefing.ingest.vocabulary import load

JOINED = "\u1100-\u11ff\u3040-\u30ff\u3130-\u318f\u3400-\u9fff\uac00-\ud7af"
"""Letters of scripts that write a name and the word behind it without a space."""


def _bare(name: str) -> str:
    return re.sub(r"^the\s+", "", name.strip(" .,:;()"), flags=re.IGNORECASE).casefold()


@cache
def _by_name() -> dict[str, str]:
    found = {}
    for agency, facts in load("agencies").items():
        for name in (agency, *facts["names"], *facts.get("codes", ())):
            found[_bare(name)] = agency
    return found


def agency_of(name: str) -> str | None:
    """The agency that a name in a credit stands for ("AP", "The Associated Press"), None if none."""
    return _by_name().get(_bare(name))


def agency_domains() -> dict[str, str]:
    """The agency that publishes at each domain."""
    return {domain: agency for agency, facts in load("agencies").items() for domain in facts["domains"]}


@cache
def _listed(*, codes: bool) -> frozenset[str]:
    """The names as credits write them, also in capitals."""
    kinds = ("names", "codes") if codes else ("names",)
    listed = {name for facts in load("agencies").values() for kind in kinds for name in facts.get(kind, ())}
    return frozenset(listed | {name.upper() for name in listed if not name.isupper() and len(name) > 3})


def has_agency(text: str) -> bool:
    """Whether the name or short form of an agency stands in a text: none of the patterns matches without.

    Most lines have not even the letters of one. They are told without a pattern of all names, which takes
    longer to compile than an article to read.
    """
    return any(name in text for name in _listed(codes=True)) and _either().search(text) is not None


@cache
def _either() -> re.Pattern[str]:
    return re.compile(agency_pattern(codes=True))


@cache
def agency_pattern(*, codes: bool = False) -> str:
    """A regular expression for the agencies' names as credits write them, the longest first.

    With `codes` also for the short forms that only count where nothing but an agency stands.
    """
    ordered = sorted(_listed(codes=codes), key=lambda name: (-len(name), name))
    apart = [re.escape(name) for name in ordered if not re.search(f"[{JOINED}]$", name)]
    joined = [re.escape(name) for name in ordered if re.search(f"[{JOINED}]$", name)]
    return rf"(?:(?:[Tt]he )?(?:{'|'.join(apart)})(?!\w)|(?:{'|'.join(joined)}))"


@cache
def _anywhere() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?P<agency>{agency_pattern()})")


def agencies_in(text: str) -> list[str]:
    """The agencies that a text names, each once, in its order."""
    if not has_agency(text):
        return []
    named = (agency_of(match["agency"]) for match in _anywhere().finditer(text))
    return [name for name in dict.fromkeys(named) if name is not None]


def names_agency(name: str) -> bool:
    """Whether an agency's name occurs in a longer one ("dpa-infocom", "AP and others")."""
    return has_agency(name) and _anywhere().search(name) is not None
