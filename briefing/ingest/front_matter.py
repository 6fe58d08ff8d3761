"""What stands above a Markdown text in YAML or TOML: whose article it is, as keeping programs tell.

Every value is read as text. A day of saving ("created", "date_saved") says nothing of publication.
"""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from typing import Any

from briefing.ingest.draft import Draft
from briefing.ingest.metadata.publishers import host_of
from briefing.ingest.vocabulary import words
from briefing.letters import letters_of

YAML = re.compile(
    r"\A\ufeff?---[ \t]*\r?\n(?P<fields>.*?)^(?:---|\.\.\.)[ \t]*\r?$", re.DOTALL | re.MULTILINE
)
TOML = re.compile(r"\A\ufeff?\+\+\+[ \t]*\r?\n(?P<fields>.*?)^\+\+\+[ \t]*\r?$", re.DOTALL | re.MULTILINE)
MEANING = {
    **dict.fromkeys(("title", "headline", "fulltitle"), "title"),
    **dict.fromkeys(("author", "authors", "byline", "by", "creator", "writer", "writers"), "author"),
    **dict.fromkeys(
        (
            *("published", "publishedat", "publishedon", "publisheddate", "publishedtime", "datepublished"),
            *("publishdate", "publicationdate", "pubdate", "articlepublishedtime", "issued"),
        ),
        "published",
    ),
    "date": "date",
    **dict.fromkeys(
        (
            *(
                "url",
                "link",
                "permalink",
                "sourceurl",
                "canonical",
                "canonicalurl",
                "originalurl",
                "original",
            ),
            *("articleurl", "pageurl", "href", "uri", "weblink", "clippedfrom", "sourcelink"),
        ),
        "url",
    ),
    **dict.fromkeys(
        (
            *("outlet", "publisher", "publication", "site", "sitename", "website", "newspaper", "domain"),
            *("source", "hostname", "publishername"),
        ),
        "outlet",
    ),
    **dict.fromkeys(("lang", "language"), "language"),
}
"""What keys mean, in letters alone. Of one that programs use differently ("source") its value tells."""
SAVING = words("saving")
"""Further keys that clippers write: of their own shelves, nothing of the article."""
LARGEST = 32_768
"""Characters; the longest front matter seen in public vaults has a fifth."""
MOST_ALIASES, DEEPEST = 20, 20
"""References to what stands elsewhere, and lists in lists: a few lines can stand for millions of values."""
FIELD = re.compile(r"(?P<key>[\w-]+)[ \t]*:[ \t]*(?P<value>.*)")
ITEM = re.compile(r"[ \t]*-[ \t]+(?P<value>.+)")
WIKI_LINK = re.compile(r"\[\[(?:[^\[\]|]*\|)?([^\[\]|]*)\]\]")
LINK = re.compile(r"\[([^\[\]]*)\]\((?P<address>[^()\s]*)\)")

Fields = dict[str, list[str]]
"""For each meaning its values."""


def split_front_matter(text: str) -> tuple[Fields, str]:
    """The fields above a text, and the text without them."""
    if match := YAML.match(text):
        return _meant(_yaml(match["fields"])), text[match.end() :]
    if match := TOML.match(text):
        return _meant(_toml(match["fields"])), text[match.end() :]
    return {}, text


def meaning_of(key: str) -> str | None:
    """What a key stands for, "" for one that says nothing of the article, None for one that is not known."""
    bare = letters_of(key)
    return MEANING.get(bare) or ("" if bare in SAVING else None)


def fill_in(draft: Draft, fields: Fields) -> None:
    """Give a draft what the fields say and it does not know yet."""

    def first(*meanings: str) -> str | None:
        return next((value for meaning in meanings for value in fields.get(meaning, ())), None)

    draft.title = draft.title or first("title")
    draft.authors = draft.authors or [_unlinked(name) for name in fields.get("author", [])]
    draft.published = draft.published or first("published", "date")
    draft.language = draft.language or first("language")
    told = fields.get("outlet", [])
    addresses = [address for value in (*fields.get("url", ()), *told) if (address := address_in(value))]
    draft.url = draft.url or next(iter(addresses), None)
    outlet = next((name for value in told if not address_in(value) and (name := _unlinked(value))), None)
    draft.site_name = draft.site_name or outlet


def address_in(value: str) -> str | None:
    """The web address that a value is, also as a link of Markdown."""
    linked = LINK.fullmatch(value.strip())
    address = (linked["address"] if linked else value).strip("<> ")
    return address if host_of(address) else None


def _unlinked(value: str) -> str:
    """A value without the brackets of wiki links and of Markdown's."""
    return LINK.sub(r"\1", WIKI_LINK.sub(r"\1", value)).strip()


def _meant(pairs: Iterable[tuple[str, str]]) -> Fields:
    fields: Fields = {}
    for key, value in pairs:
        if value and (meaning := meaning_of(key)):
            fields.setdefault(meaning, []).append(value)
    return fields


def _yaml(text: str) -> Iterator[tuple[str, str]]:
    """The pairs of a YAML text; what is not quite YAML, as some clippers write it, is read line by line."""
    import yaml  # only where there is front matter

    try:
        if len(text) > LARGEST or not _is_modest(yaml.parse(text, yaml.BaseLoader)):
            return iter(())
        loaded = yaml.load(text, yaml.BaseLoader)  # noqa: S506 - it makes nothing but texts and lists
    except (yaml.YAMLError, ValueError):
        return _line_by_line(text)
    return _pairs(loaded)


def _is_modest(events: Iterable[Any]) -> bool:
    depth = aliases = 0
    for event in events:
        kind = type(event).__name__
        depth += kind.endswith("StartEvent") - kind.endswith("EndEvent")
        aliases += kind == "AliasEvent"
        if depth > DEEPEST or aliases > MOST_ALIASES:
            return False
    return True


def _toml(text: str) -> Iterator[tuple[str, str]]:
    if len(text) > LARGEST:
        return iter(())
    try:
        return _pairs(tomllib.loads(text))
    except (tomllib.TOMLDecodeError, RecursionError):
        return _line_by_line(text.replace("=", ":"))


def _pairs(loaded: object) -> Iterator[tuple[str, str]]:
    """The values of each key; of tables only those in which site generators keep what themes need."""
    for key, value in loaded.items() if isinstance(loaded, Mapping) else ():
        if str(key) in ("extra", "params"):
            yield from _pairs(value)
        else:
            yield from ((str(key), text) for text in _texts(value))


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, list):
        for item in value:
            yield from _texts(item)
    elif isinstance(value, Mapping):
        yield from _texts(value.get("name", ""))
    elif isinstance(value, date | datetime):
        yield value.isoformat()
    elif isinstance(value, str):
        yield " ".join(value.split())


def _line_by_line(text: str) -> Iterator[tuple[str, str]]:
    """Plain and quoted values, and lists of them."""
    key = ""
    for line in text.splitlines():
        if match := FIELD.fullmatch(line):
            key = match["key"]
        elif not (match := ITEM.fullmatch(line)):
            continue
        yield from ((key, value) for value in _values(match["value"]))


def _values(text: str) -> Iterator[str]:
    text = text.strip()
    is_list = text.startswith("[") and text.endswith("]") and not text.startswith("[[")
    for value in text[1:-1].split(",") if is_list else [text]:
        bare = value.strip()
        yield bare[1:-1] if re.fullmatch(r"\"[^\"]*\"|'[^']*'", bare) else bare
