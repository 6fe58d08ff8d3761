"""Factiva: fields of two capital letters, or plain lines from "512 words" to "Document ABC0000..."."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from briefing.ingest.document import Known
from briefing.ingest.kinds.archives.labels import Told, people
from briefing.ingest.kinds.entries import Entry
from briefing.ingest.metadata.dates import find_date
from briefing.ingest.metadata.names import bare_names, signed_names
from briefing.ingest.vocabulary import load

DOCUMENT = re.compile(r"\s*[^\W\d_]{2,12} [A-Z][A-Z0-9]{7,11}\d{8}[a-z0-9]{5,12}\s*")
"""The last line of an article: "Document", "Dokument", and its number, with the day of loading in it."""
RIGHTS = re.compile(r"\s*(?:\(c\)|©|copyright\b).*", re.IGNORECASE)
CODED = re.compile(r"\s{0,4}(?P<code>[A-Z]{2,3})(?:[ \t]+(?P<value>\S.*))?\s*")
LONGEST_SOURCE_CODE = re.compile(r"[A-Z0-9]{2,8}")
IN_BODY = ("LP", "TD")


def looks_like(text: str) -> bool:
    """Whether lines begin with the codes of an article's parts, or articles end with a number."""
    lines = text.splitlines()
    codes = {match["code"] for line in lines if (match := _code(line, in_text=False))}
    coded = {"HD", "SN"} <= codes and not codes.isdisjoint(IN_BODY) and len(codes) > 4
    plain = any(map(DOCUMENT.fullmatch, lines)) and any(_words().fullmatch(line) for line in lines)
    return coded or plain


def entries(text: str) -> Iterator[Entry]:
    """The articles of an export."""
    lines = text.split("\n")
    codes = {match["code"] for line in lines[:2000] if (match := _code(line, in_text=False))}
    yield from map(_coded, _by_codes(lines)) if {"HD", "SN"} <= codes else map(_plain, _by_numbers(lines))


@cache
def _words() -> re.Pattern[str]:
    return re.compile(rf"\s*\d[\d,. ]*\s?(?:{load('exports')['factiva']['words']})\s*", re.IGNORECASE)


@cache
def _codes(name: str) -> frozenset[str]:
    return frozenset(load("exports")["factiva"][name].split())


def _code(line: str, *, in_text: bool) -> re.Match[str] | None:
    """A line that begins with a code. Within a text only one set apart by more than a space can be one."""
    match = CODED.fullmatch(line) if len(line) < 100_000 else None
    if match is None or match["code"] not in _codes("after" if in_text else "codes"):
        return None
    gap = line[match.end("code") :]
    return match if not in_text or not gap.strip() or gap.startswith(("  ", "\t")) else None


def _by_codes(lines: Sequence[str]) -> Iterator[dict[str, list[str]]]:
    """The fields of each article; the next one begins with its section or headline."""
    fields: dict[str, list[str]] = {}
    code = ""
    for line in lines:
        starts = _code(line, in_text=code in IN_BODY and not _begins(line))
        if starts:
            if starts["code"] in ("SE", "HD") and not fields.keys().isdisjoint((*IN_BODY, "AN")):
                yield fields
                fields = {}
            code = starts["code"]
            fields.setdefault(code, []).append(starts["value"] or "")
        elif code:
            fields[code].append(line)
    if fields:
        yield fields


def _begins(line: str) -> bool:
    """Whether a line is a code that leads to the text or to the next article, by its form alone."""
    return re.fullmatch(r"\s{0,4}(?:(?:SE|HD)(?:[ ]{2,}|\t).*|TD\b.*|(?:SE|HD)\s*)", line) is not None


def _coded(fields: dict[str, list[str]]) -> Entry:
    told = Told({code: " ".join(lines) for code, lines in fields.items() if code not in IN_BODY})
    for code in IN_BODY:
        told.text += [*fields.get(code, ()), ""]
    return Entry(
        body=told.body(),
        known=Known(
            title=told.get("HD"),
            authors=people(told.get("BY")),
            published=" ".join(each for each in (told.get("PD"), told.get("ET")) if each) or None,
            outlet=told.get("SN"),
        ),
    )


def _by_numbers(lines: Sequence[str]) -> Iterator[list[str]]:
    """The lines of each article, without its number; what stands after the last one is no article."""
    found: list[str] = []
    for line in lines:
        if DOCUMENT.fullmatch(line):
            yield found
            found = []
        else:
            found.append(line)


def _plain(lines: Sequence[str]) -> Entry:
    """An article whose fields are told by their order alone: title, byline, words, day, time, paper, ..."""
    kept = [(n, line.strip()) for n, line in enumerate(lines) if line.strip()]
    length = next((at for at, (_, line) in enumerate(kept) if _words().fullmatch(line)), None)
    if length is None:
        return Entry()
    rights = next(
        (at for at in range(length, min(length + 12, len(kept))) if RIGHTS.fullmatch(kept[at][1])), None
    )
    above = [line for _, line in kept[:length]]
    below = (
        [line for _, line in kept[length + 1 : rights]]
        if rights
        else [line for _, line in kept[length + 1 : length + 4]]
    )
    day = next((line for line in below[:2] if find_date(line)), None)
    outlet = next((line for line in below if line != day and _can_be_paper(line)), None)
    byline = above[-1] if len(above) > 1 and (signed_names(above[-1]) or bare_names(above[-1])) else None
    titles = above[:-1] if byline else above
    start = kept[rights][0] + 1 if rights else (kept[length + 4][0] if len(kept) > length + 4 else len(lines))
    return Entry(
        body="\n".join(lines[start:]).strip("\n"),
        known=Known(next(reversed(titles), None), people(byline), day, outlet),
    )


def _can_be_paper(line: str) -> bool:
    """Whether a line under the day is the paper, and not the time, its code, a page or a language."""
    return not re.match(r"\d", line) and not LONGEST_SOURCE_CODE.fullmatch(line)
