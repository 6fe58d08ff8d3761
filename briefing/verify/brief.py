"""What a brief of our own says of itself: which words are verbatim, and which articles its notes name."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from briefing.export import labels
from briefing.made_here import SEAL, VERBATIM
from briefing.models import Article
from briefing.verify.draft import Block
from briefing.verify.normal import plain
from briefing.verify.quotations import REFERENCE, Quotation, find_quotations

_APART = (labels.SOURCES, labels.NOTES, labels.PROBLEMS)
"""Sections that quote nothing: they name articles."""
_VARIANT = re.compile(r"Variant: .* \] ")
"""A line of the apparatus, of words cut short."""
_ENTRY = re.compile(r"(?<!\S)\[\^(\d{1,9})\]:\s")
_READ_FROM = re.compile(r"Read from (?P<place>.+), article \w+")
_COUNTS = re.compile(r".*?\d+ outlets?: ")


def is_own(text: str) -> bool:
    """Whether a document is a brief that `briefing export` wrote, as far as it is left."""
    return any(mark in plain(text) for mark in (VERBATIM, SEAL))


def find_own(blocks: Sequence[Block], outlets: Iterable[str]) -> list[Quotation]:
    """What a brief of our own quotes: the text before each reference, and quotations as in any draft."""
    names = "|".join(sorted(map(re.escape, set(outlets)), key=len, reverse=True)) or "(?!)"
    told_by = re.compile(rf"(?:{names})(?:, (?:{names}))*: ")
    notes = entries(blocks)
    verbatim, others = [], []
    for block in blocks:
        if block.section in _APART or _VARIANT.match(block.text):
            continue
        found = REFERENCE.search(block.text) if block.kind in ("text", "block quote") else None
        if found is None:
            others.append(block)
        elif not _is_list(block, found, notes):
            verbatim.append(_verbatim(block, found, told_by))
    values = find_quotations([block for block in others if block.kind == "cell"])
    verbatim += [replace(value, kind="verbatim") for value in values]
    told = find_quotations([block for block in others if block.kind != "cell"])
    return sorted([*verbatim, *told], key=lambda quotation: quotation.line)


def _is_list(block: Block, reference: re.Match[str], notes: Mapping[int, Block]) -> bool:
    """Whether an outlet's name stands before a reference, in the line that says who tells it."""
    note = notes.get(int(reference[1]))
    name = plain(_COUNTS.sub("", block.text[: reference.start()], count=1))
    return note is not None and plain(note.text).startswith((f"{name}:", f"{name},"))


def _verbatim(block: Block, reference: re.Match[str], told_by: re.Pattern[str]) -> Quotation:
    """The text of a block up to its first reference; before it may stand who says it in these words."""
    before = told_by.match(block.text, 0, reference.start())
    start = before.end() if before else 0
    return Quotation(
        line=block.line(start),
        text=plain(block.text[start : reference.start()]),
        kind="verbatim",
        references=tuple(int(each[1]) for each in REFERENCE.finditer(block.text, reference.start())),
    )


def entries(blocks: Sequence[Block]) -> dict[int, Block]:
    """What the notes and the list of sources say, by number; the last of two."""
    found: dict[int, Block] = {}
    for block in blocks:
        starts = {start for start, _ in block.lines}  # "Herald[^1]: 3 outlets" is no entry
        marks = [mark for mark in _ENTRY.finditer(block.text) if mark.start() in starts]
        for at, mark in enumerate(marks):
            end = marks[at + 1].start() if at + 1 < len(marks) else len(block.text)
            found[int(mark[1])] = replace(block, text=block.text[mark.end() : end])
        if not marks and block.section in _APART and block.entry.isdecimal():
            found[int(block.entry)] = block
    return found


def places(blocks: Sequence[Block]) -> tuple[str, ...]:
    """Where the articles of a brief were read: as it says, or by the links of its sources."""
    told = [found["place"] for block in blocks if (found := _READ_FROM.search(block.text))]
    if not told:
        told = [link for block in entries(blocks).values() for link in block.links]
    return tuple(place for place in dict.fromkeys(told) if place != "-")


def named(blocks: Sequence[Block], articles: Sequence[Article]) -> Mapping[int, frozenset[str]]:
    """For each note the ids of the articles that it names; none for one that was not read."""
    return {number: frozenset(_named(entry, articles)) for number, entry in entries(blocks).items()}


def _named(entry: Block, articles: Sequence[Article]) -> Iterator[str]:
    text = plain(entry.text)
    for article in articles:
        if plain(article.outlet) in text and (
            (article.url is not None and article.url in entry.links) or plain(article.title or "") in text
        ):
            yield article.id
