"""What a feed calls itself, as the name of an outlet: "Elgin Courier - Latest news" is the Elgin Courier."""

import re

from briefing.ingest.clean import clean_line
from briefing.ingest.metadata.publishers import host_of, is_transport, publisher_of, site_of, squash

PARTS = re.compile(r"\s+[|–—·•»>«<:/-]+\s+|:\s+|\s*[|»>•]\s*")
AROUND = re.compile(
    r"^(?:(?:the\s+)?(?:latest|top|all|recent)\s+(?:news|stories|articles|headlines|posts)(?:\s+(?:from|of|on|by))?"
    r"|rss(?:\s?feed)?(?:\s+(?:from|of|for))?|feed(?:\s+(?:from|of|for))?)\W+"
    r"|\W*\b(?:rss|atom)?[\s-]*(?:feeds?|rss|atom)(?:\s*[\d.]+)?\W*$",
    re.IGNORECASE,
)
LONGEST_TITLE = 300
"""Characters that are looked at."""
LONGEST_NAME = 6
"""Words; a longer title of a feed is a motto."""


def outlet_of_feed(title: str, address: str | None) -> str | None:
    """The outlet's name in a feed's title; None where only the feed's address can tell it.

    Among the parts of a title the one that the address spells is the name: "World news | The Guardian".
    """
    host = host_of(address)
    if host and is_transport(host):
        return None
    parts = [
        part
        for each in PARTS.split(clean_line(title[:LONGEST_TITLE]))
        if (part := AROUND.sub("", each).strip())
    ]
    label = squash(site_of(host).partition(".")[0]) if host else ""
    spelled = [part for part in parts if label and squash(part) in (label, label.removeprefix("the"))]
    known = [name for part in parts if (name := publisher_of(part))]
    alone = parts if len(parts) == 1 or not host else []
    return next((name for name in (*spelled, *known, *alone) if len(name.split()) <= LONGEST_NAME), None)
