"""Lines that begin with the name of a field, and the fields that a block of lines tells."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache

from briefing.ingest.clean import clean_line
from briefing.ingest.kinds.fields import names_in
from briefing.ingest.prose import is_prose
from briefing.ingest.vocabulary import load

LABEL = re.compile(r"[ \t]{0,40}(?P<name>[^\W\d_][\w /()&-]{1,40}?)[ \t]?:(?:[ \t]+(?P<value>.*))?$")
ROLE = re.compile(r"\s*(?:[;|]|,\s|\s[-–—]\s|\s{2,}).*$")
LAST_FIRST = re.compile(r"(?P<last>[^,;]{2,40}),\s*(?P<first>[^,;]{1,40})")


@dataclass(slots=True)
class Told:
    """What the fields of one article say, by their meaning, and its text."""

    values: dict[str, str] = field(default_factory=dict)
    text: list[str] = field(default_factory=list)

    def get(self, name: str) -> str | None:
        """A value in one line; None where there is none."""
        return clean_line(self.values.get(name, "")) or None

    def body(self) -> str:
        """The text; empty lines part its paragraphs."""
        return "\n".join(self.text).strip("\n")


@cache
def meanings(archive: str) -> dict[str, str]:
    """What the names of an archive's fields mean, the names in small letters."""
    table = load("exports")[archive]
    names = {
        name: value
        for name, value in table.items()
        if (isinstance(value, str) and "|" in value) or name == "url"
    }
    return {each: meaning for meaning, value in reversed(names.items()) for each in value.split("|")}


@cache
def pattern(archive: str, name: str) -> re.Pattern[str]:
    """A line that is one of an archive's expressions as a whole."""
    told = load("exports")[archive][name]
    either = "|".join(f"(?:{each})" for each in ([told] if isinstance(told, str) else told))
    return re.compile(rf"\s*(?:{either})\s*", re.IGNORECASE)


def label_of(line: str, archive: str) -> tuple[str, str] | None:
    """The meaning and the value of a line that begins with a field of the archive."""
    match = LABEL.match(line) if ":" in line[:90] else None
    meaning = meanings(archive).get(match["name"].strip().casefold()) if match else None
    return (meaning, match["value"] or "") if match and meaning else None


def blocks(lines: Iterable[str]) -> list[list[str]]:
    """The lines between empty ones."""
    found: list[list[str]] = [[]]
    for line in lines:
        if line.strip():
            found[-1].append(line.strip())
        elif found[-1]:
            found.append([])
    return found if found[-1] else found[:-1]


def tail_start(lines: Sequence[str], is_tail: Callable[[str], bool]) -> int:
    """Where the fields below a text begin: from there on each paragraph of sentences is the value of one.

    Looked for from the end, as the text itself may hold lines that read like fields ("Person: ...").
    """
    start = end = len(lines)
    while end > 0:
        if not lines[end - 1].strip():
            end -= 1
            continue
        first = end - 1
        while first > 0 and lines[first - 1].strip():
            first -= 1
        if is_tail(lines[first]):
            start = first
        elif is_prose(" ".join(lines[first:end]).strip()):
            return start if not is_tail(lines[end - 1]) else _within(lines, first, end, is_tail)
        end = first
    return start


def _within(lines: Sequence[str], first: int, end: int, is_tail: Callable[[str], bool]) -> int:
    """The same where the fields follow the last paragraph without an empty line."""
    while end - 1 > first and is_tail(lines[end - 1]):
        end -= 1
    return end


def split_at(lines: Sequence[str], ends: re.Pattern[str]) -> list[list[str]]:
    """The lines before, between and after those that match."""
    found: list[list[str]] = [[]]
    for line in lines:
        if len(line) < 200 and ends.fullmatch(line):
            found.append([])
        else:
            found[-1].append(line)
    return found


def people(byline: str | None, *, last_first: bool = False) -> tuple[str, ...]:
    """The people in a byline; roles and papers after a name are none."""
    text = clean_line(byline or "")
    if last_first and "," in text:
        pairs = [LAST_FIRST.fullmatch(each.strip(" .")) for each in text.split(";")]
        if all(pairs):
            return tuple(f"{pair['first']} {pair['last']}" for pair in pairs if pair)
    return tuple(names_in(text)) if names_in(text) != [text] else tuple(names_in(ROLE.sub("", text)))
