"""What a draft quotes: words between quotation marks, block quotes, and who is named as their speaker."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from briefing.engine.passages.sentences import sentences
from briefing.engine.quotes.find import find_quotes
from briefing.engine.quotes.marks import Quoted, quoted, reopens
from briefing.engine.quotes.story import is_named
from briefing.languages import detect, facts
from briefing.models import Article, Quote
from briefing.verify.draft import Block

REFERENCE = re.compile(r"\s?\[\^?(\d{1,9})\]")
"""A note's number in a brief of our own: "[^1]", with plain notes "[1]"."""
_NOTE = re.compile(r"\s?\[\^[^\s\]]{1,40}\]|(?<=\S)\[\d{1,3}\]")
"""A note's number in any text; "the [18] hostages" has none."""
_CREDIT = re.compile(r"\s*(?:—|―|–|--?)\s*\S.{0,100}")
"""The line under a block quote that says whose it is."""
_QUOTING = 0.5
"""Share of a block quote that stands between marks where it quotes rather than is one quotation."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """Words that a draft gives as somebody's."""

    line: int
    text: str
    """Without the marks around it and without references."""
    kind: Literal["quotation", "block quote", "verbatim"] = "quotation"
    speaker: str | None = None
    """Whom the draft names for it, by name."""
    around: str = ""
    """The draft's own words in the sentences that it stands in."""
    references: tuple[int, ...] = ()
    """The notes behind it."""
    inner: tuple["Quotation", ...] = ()
    """Quotations in it: looked at where it is not found itself."""
    closed: bool = True


@dataclass(frozen=True, slots=True)
class _Part:
    """The part of a quotation that stands in one block."""

    block: int
    quoted: Quoted
    quote: Quote


def find_quotations(blocks: Sequence[Block]) -> list[Quotation]:
    """The quotations of a draft, in order. One that runs over paragraphs is one."""
    found: list[Quotation] = []
    parts = _parts(blocks)
    for index, block in enumerate(blocks):
        own = [_quotation(blocks, chain) for chain in parts if chain[0].block == index]
        found += _block_quote(block, own) if block.kind == "block quote" else own
    return found


def language_of(blocks: Sequence[Block]) -> str:
    """The language that a draft is written in, "und" where that is not clear."""
    return detect(" ".join(block.text for block in blocks))


def without_references(text: str) -> str:
    """Words without the numbers of notes between them."""
    return _NOTE.sub("", text)


def _parts(blocks: Sequence[Block]) -> list[list[_Part]]:
    """The quotations between marks, each as its parts in one or more blocks."""
    language = language_of(blocks)
    article = _article(blocks, language)
    spans = [sentences(block.text, facts(language)) for block in blocks]
    chains: list[list[_Part]] = []
    going_on: Quoted | None = None
    for index, quotes in enumerate(find_quotes(article, spans)):
        marks = quoted(blocks[index].text)
        for at, (mark, quote) in enumerate(zip(marks, quotes, strict=True)):
            if not at and going_on and chains and reopens(blocks[index].text, going_on.mark):
                chains[-1].append(_Part(index, mark, quote))
            else:
                chains.append([_Part(index, mark, quote)])
        going_on = marks[-1] if marks and not marks[-1].closed else None
    return chains


def _article(blocks: Sequence[Block], language: str) -> Article:
    """The draft as the engine reads articles, to find who speaks."""
    return Article(
        id="draft",
        source="draft",
        outlet="draft",
        title=None,
        authors=(),
        published=None,
        language=language,
        url=None,
        paragraphs=tuple(block.text for block in blocks),
    )


def _quotation(blocks: Sequence[Block], parts: Sequence[_Part]) -> Quotation:
    first, last = parts[0], parts[-1]
    block = blocks[first.block]
    text = " ".join(blocks[part.block].text[part.quote.start : part.quote.end] for part in parts)
    named = next((part.quote for part in parts if part.quote.speaker and is_named(part.quote)), None)
    return Quotation(
        line=block.line(first.quote.start),
        text=without_references(text),
        speaker=named.speaker if named else None,
        around=" ".join(_around(blocks[part.block].text, part.quote) for part in parts),
        references=_references(blocks[last.block].text, last.quote.end),
        inner=tuple(_inner(block, first.quote)) if len(parts) == 1 else (),
        closed=last.quoted.closed or last.quote.end < last.quoted.end,
    )


def _around(text: str, quote: Quote) -> str:
    """What the draft itself says in the sentences of a quotation."""
    spans = [span for span in sentences(text, facts("en")) if span[0] < quote.end and quote.start < span[1]]
    start, end = (spans[0][0], spans[-1][1]) if spans else (quote.start, quote.end)
    return f"{text[start : quote.start]} {text[quote.end : end]}"


def _references(text: str, end: int) -> tuple[int, ...]:
    """The numbers of the notes right behind a quotation."""
    numbers: list[int] = []
    found = re.compile(r"[^\w\s\[]{0,3}").match(text, end)
    at = found.end() if found else end
    while reference := REFERENCE.match(text, at):
        numbers.append(int(reference[1]))
        at = reference.end()
    return tuple(numbers)


def _inner(block: Block, quote: Quote) -> Iterator[Quotation]:
    for found in quoted(block.text[quote.start : quote.end]):
        if found.closed:
            start = quote.start + found.start
            text = without_references(block.text[start : quote.start + found.end])
            yield Quotation(line=block.line(start), text=text)


def _block_quote(block: Block, own: Sequence[Quotation]) -> list[Quotation]:
    """A block quote is one quotation, unless it holds quotations with words that say who speaks.

    The line under it that says whose it is belongs to nobody.
    """
    start, end = 0, len(block.text)
    if _CREDIT.fullmatch(block.text[block.lines[-1][0] :]):
        end = block.lines[-1][0]
    text = without_references(block.text[start:end]).strip()
    if not any(map(str.isalnum, text)):
        return []
    if sum(len(each.text) for each in own) > _QUOTING * len(text):
        return list(own)
    return [Quotation(line=block.line(0), text=text, kind="block quote", inner=tuple(own))]
