"""From named fields, as JSON and tables have them, to an article's entry. Values may be of any type."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from functools import cache

from briefing.ingest.clean import clean_line
from briefing.ingest.document import Known
from briefing.ingest.kinds.entries import WHOLE_PAGE, Entry, Form, as_address, formed, has_text, shown_text
from briefing.ingest.metadata.cut import why_incomplete
from briefing.ingest.metadata.dates import normalize_date
from briefing.ingest.metadata.names import bare_names, signed_names
from briefing.ingest.prose import word_count
from briefing.ingest.vocabulary import load, words
from briefing.letters import letters_of

DEEPEST = 4
"""Objects within an article's object that are looked into."""
LONGEST_VALUE = 300
"""Characters of a name, a title or a day; longer ones are texts in the wrong place."""
BARE_WORDS = 100
"""Of a text of which nothing is told, not even a title: shorter ones are examples, messages, labels."""
MOST_AUTHORS = 30
EPOCH = re.compile(r"(?P<seconds>\d{10})(?:\d{3}|\.\d+)?")
LISTED = re.compile(r"'((?:[^'\\]|\\.)*)'|\"((?:[^\"\\]|\\.)*)\"")
"""Members of a list that a program wrote out as its own source: "['Ida Holm', 'Per Vik']"."""
BY = re.compile(r"(?:by|von|par|por|di|door|av|af)\s+", re.IGNORECASE)

Fields = dict[str, list[object]]
"""Values by what their names mean, those of the better names first."""


def entry_of(record: Mapping[str, object], *, outlet: str | None = None) -> Entry:
    """The article that a record tells, as far as it does; `outlet` is what all of its file have."""
    fields = fields_of(record)
    body, form = _body(fields)
    if (
        fields.keys() <= {"text", "html", "markdown", "language"}
        and word_count(shown_text(body)) < BARE_WORDS
    ):
        body = ""
    return Entry(
        body=body,
        form=form,
        url=_address(fields),
        known=Known(
            title=_short(fields, "title"),
            authors=_authors(fields.get("author", ())),
            published=_published(fields.get("date", ())),
            outlet=_outlet(fields) or outlet,
            language=_short(fields, "language"),
        ),
    )


def meaning_of(name: str) -> str | None:
    """What a field of that name holds ("title", "text", "url", ...)."""
    return next(iter(_meanings().get(_bare(name), {})), None)


def fields_of(record: Mapping[str, object]) -> Fields:
    """The values of a record that mean something here."""
    ranked: list[tuple[int, int, str, object]] = []
    for depth, name, value in _flat(record):
        for meaning, rank in _meanings().get(_bare(name), {}).items():
            ranked.append((depth, rank, meaning, value))
    fields: Fields = {}
    for _, _, meaning, value in sorted(ranked, key=lambda each: each[:3]):
        fields.setdefault(meaning, []).append(value)
    return fields


def _flat(record: Mapping[str, object], depth: int = 0) -> Iterator[tuple[int, str, object]]:
    """The fields of a record and of the objects that only wrap some of them."""
    for name, value in record.items():
        if value is None or value == "":
            continue
        yield depth, name, value
        if isinstance(value, dict) and depth < DEEPEST and str(name).casefold() in _words("wrapper"):
            yield from _flat(value, depth + 1)


def _bare(name: object) -> str:
    return letters_of(str(name)[:LONGEST_VALUE])


@cache
def _words(meaning: str) -> tuple[str, ...]:
    return tuple(load("fields")[meaning].split())


@cache
def _meanings() -> dict[str, dict[str, int]]:
    """By name, what it may mean and how good a name for that it is."""
    found: dict[str, dict[str, int]] = {}
    for meaning in load("fields"):
        if meaning not in ("wrapper", "container", "value"):
            for rank, name in enumerate(_words(meaning)):
                found.setdefault(name, {})[meaning] = rank
    return found


def _told(value: object, depth: int = 0) -> str:
    """The text of a value: a text itself, or what an object or a list says in its place."""
    if isinstance(value, str):
        return value
    if depth > DEEPEST:
        return ""
    if isinstance(value, list) and not any(map(_is_record, value)):
        return "\n\n".join(text for each in value if (text := _told(each, depth + 1)))
    if isinstance(value, dict):
        named = {_bare(name): each for name, each in value.items()}
        return next((text for key in _words("value") if (text := _told(named.get(key), depth + 1))), "")
    return ""


def _is_record(value: object) -> bool:
    """Whether a value has a title of its own: it is an article, then, and no paragraph of one."""
    return isinstance(value, dict) and any(meaning_of(name) == "title" for name in value)


def is_container(name: str) -> bool:
    """Whether a field of that name holds many articles."""
    return _bare(name) in _words("container")


def _body(fields: Fields) -> tuple[str, Form]:
    """The whole text in its best form: what was taken out of a page before the page itself."""
    found = [formed(_told(value)) for name in ("html", "text") for value in fields.get(name, ())]
    found += [(_told(value), "markdown") for value in fields.get("markdown", ())]
    enough = [each for each in found if has_text(Entry(body=each[0], form=each[1]))]
    return min(enough, key=lambda each: (_is_cut(each[0]), _form_rank(*each)), default=("", "text"))


def _is_cut(body: str) -> bool:
    return why_incomplete([body.rstrip()], ()) is not None


def _form_rank(body: str, form: Form) -> int:
    if form == "page":
        return 3 if WHOLE_PAGE.match(body) else 0
    return 1 if form == "markdown" else 2


def _address(fields: Fields) -> str | None:
    """The first address of a page; of the site alone only where nothing else is told."""
    told = (as_address(_told(value)) for name in ("url", "outlet") for value in fields.get(name, ()))
    return min((each for each in told if each), key=_is_front_page, default=None)


def _is_front_page(address: str) -> bool:
    return address.count("/") < 3 or (address.endswith("/") and address.count("/") == 3)


def _short(fields: Fields, name: str) -> str | None:
    """The first value that can be a name or a title."""
    return next((text for value in fields.get(name, ()) if (text := _line(value))), None)


def _line(value: object) -> str:
    text = _told(value)
    return clean_line(text) if len(text) <= LONGEST_VALUE else ""


def _outlet(fields: Fields) -> str | None:
    """The first value that is a name; an address or a number is none."""
    names = (_line(value) for value in fields.get("outlet", ()) if not isinstance(value, list))
    return next((name for name in names if name and not as_address(name) and not name.isdecimal()), None)


def _published(values: Sequence[object]) -> str | None:
    return next((day for value in values if (day := _day(value))), None)


def _day(value: object) -> str | None:
    """A day or moment as written; of one counted in seconds since 1970, the moment."""
    if isinstance(value, dict) and isinstance(parts := value.get("date-parts"), list):
        value = _joined(parts)
    text = _line(value)
    if epoch := EPOCH.fullmatch(text):
        return datetime.fromtimestamp(int(epoch["seconds"]), UTC).isoformat()
    return text if normalize_date(text) else None


def _joined(parts: list[object]) -> str:
    """Of [[2025, 9, 30]], as bibliographies write it, 2025-09-30."""
    first = parts[0] if parts and isinstance(parts[0], list) else []
    return "-".join(text.zfill(2) for each in first[:3] if (text := str(each)) and text.isdecimal())


def _authors(values: Sequence[object]) -> tuple[str, ...]:
    names = next((found for value in values if (found := list(_people(value)))), [])
    return tuple(dict.fromkeys(names))[:MOST_AUTHORS]


def _people(value: object, depth: int = 0) -> Iterator[str]:
    if isinstance(value, list) and depth < DEEPEST:
        for each in value[:MOST_AUTHORS]:
            yield from _people(each, depth + 1)
    elif isinstance(value, dict):
        yield from names_in(_line(value) or _given_and_family(value))
    elif isinstance(value, str):
        yield from names_in(_line(value))


def _given_and_family(value: dict[str, object]) -> str:
    named = {_bare(name): _line(each) for name, each in value.items()}
    given = named.get("given") or named.get("firstname") or ""
    return f"{given} {named.get('family') or named.get('lastname') or ''}".strip()


def names_in(text: str) -> list[str]:
    """The people whom a field of authors names."""
    if text.startswith("[") and text.endswith("]"):
        return [name for one, two in LISTED.findall(text) if (name := clean_line(one or two))]
    if re.search(r"[;|]", text):
        return [name for part in re.split(r"\s*[;|]\s*", text) for name in names_in(part)]
    names = (
        signed_names(text) or bare_names(text) or signed_names(f"By {text}") or (BY.sub("", text, count=1),)
    )
    return [name for name in names if _can_be_name(name)]


def _can_be_name(text: str) -> bool:
    """Whether it has letters, and is neither an address nor what somebody does ("Staff Writer")."""
    lettered = re.search(r"[^\W\d_]", text) is not None and not as_address(text)
    return lettered and words("roles").isdisjoint(text.casefold().split())
