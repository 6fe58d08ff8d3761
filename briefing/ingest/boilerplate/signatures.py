"""Lines in which the authors sign off: how to reach them, and who they are."""

import re
from collections.abc import Sequence

from briefing.ingest.boilerplate.structure import Marks

ADDRESS = re.compile(r"(?P<box>[\w.+-]{2,64})@(?P<host>[\w-]+(?:\.[\w-]+)+)")
OFFICIAL = re.compile(r"\.(?:gov|mil|int)\b|police|polizei|sheriff|\.gob\.|\.gouv\.", re.IGNORECASE)
"""Where readers are asked to send what they know: that is the report's, not the author's."""
REACH = re.compile(
    r"\b(?:reach(?:ed|able)?|contact(?:ed)?|e-?mail(?:ed)?|write|follow|correo|contactar|contacter|erreichen|erreichbar)\b",
    re.IGNORECASE,
)
BIOGRAPHY = re.compile(
    r"\W*(?P<name>[A-ZÀ-Þ].{3,60}?),? (?:is|are|covers|writes|reports|joined|has|works|was)\b"
)
LONGEST_ADDRESS = 45
LONGEST_BIOGRAPHY = 70
LAST = 2
"""Lines at the end that begin with an author's name in order to say who that is."""
SIGN_OFFS = 6
"""Lines at the end among which authors introduce themselves."""


def mark_signatures(lines: Sequence[str], marks: Marks, authors: Sequence[str]) -> None:
    """Mark lines with an author's address, and at the end those that introduce an author."""
    open_ = [i for i, line in enumerate(lines) if line and marks[i] is None]
    for i in open_:
        if "@" in lines[i] and _is_address(lines[i], authors):
            marks[i] = "author's address"
    ending = [i for i in open_[-SIGN_OFFS:] if marks[i] is None]
    for i in ending:
        if _is_biography(lines[i], authors, last=i in ending[-LAST:]):
            marks[i] = "about the author"


def _is_address(line: str, authors: Sequence[str]) -> bool:
    """Whether a line says how to reach somebody whose name the mailbox carries, or an author."""
    address = ADDRESS.search(line)
    if address is None or line.count(" ") >= LONGEST_ADDRESS or not REACH.search(line):
        return False
    if any(author in line for author in authors):
        return True
    surnames = re.findall(r"\b[A-ZÀ-Þ]\w{3,}", line[: address.start()])
    named = any(surname.casefold() in address["box"].casefold() for surname in surnames)
    return named and not OFFICIAL.search(address["host"])


def _is_biography(line: str, authors: Sequence[str], *, last: bool) -> bool:
    """Whether a line introduces an author; one of the last that begins with the name does so in any words."""
    if line.count(" ") >= LONGEST_BIOGRAPHY:
        return False
    match = BIOGRAPHY.match(line)
    named = match is not None and match["name"] in authors
    return named or (last and any(" " in author and line.startswith(f"{author} ") for author in authors))
