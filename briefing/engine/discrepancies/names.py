"""Names at one place: a role that articles give to different people, a name or a place told differently."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein, Opcode

from ..thresholds import DISCREPANCIES
from .context import Told, Words
from .lexicon import TITLES
from .tokens import UNNAMED, Token

_SMALL = frozenset({"of", "the", "for", "and"})
_UNTOLD = frozenset({"us", "the", "american", "of", "for", "and", "then"})
_OF_A_COUNTRY = frozenset(
    {"prime minister", "foreign minister", "defense minister", "interior minister", "finance minister",
     "health minister", "vice president", "attorney general", "chief executive", "deputy minister"}
)  # fmt: skip
_PLACED = frozenset(
    {"in", "near", "at", "outside", "from", "to", "around", "off", "into", "toward", "towards"}
)
_MOST_NAME_WORDS = 4


@dataclass(frozen=True, slots=True)
class Named:
    """A name in a wording: tokens `start:end`, and the word of it that tells people apart."""

    told: Told
    start: int
    end: int
    key: str


@dataclass(frozen=True, slots=True)
class Bound:
    """A role and who has it, in one wording."""

    role: str
    """Its words without country words that only some outlets write, in order."""
    named: Named


def read_roles(told: Told, words: Words) -> Iterator[Bound]:
    """For "Secretary of State Ada Lunn", "Ada Lunn, the secretary of state"."""
    tokens = told.tokens
    at = 0
    while at < len(tokens):
        end = _role_end(tokens, at, words)
        if end == at:
            at += 1
            continue
        yield from _bind(told, at, end, words)
        at = end


def _role_end(tokens: Sequence[Token], at: int, words: Words) -> int:
    """Where a role that begins at a token ends: titles, "of", and the office's own word."""
    end, titles = at, 0
    while end < len(tokens) and (end == at or tokens[end].clause == tokens[at].clause):
        fold = tokens[end].fold
        office = end > at + 1 and tokens[end - 1].fold in ("of", "for") and tokens[end].capital
        country = end == at and words.name(tokens[end]) is not None
        if fold in TITLES or fold == "general":
            titles += 1
        elif not (office or country or (end > at and fold in _SMALL)):
            break
        end += 1
    while end > at and tokens[end - 1].fold in _SMALL:
        end -= 1
    return end if titles else at


def _bind(told: Told, start: int, end: int, words: Words) -> Iterator[Bound]:
    role = " ".join(t.fold for t in told.tokens[start:end] if t.fold not in _UNTOLD)
    if " " not in role or role in _OF_A_COUNTRY or "former" in role.split():
        return
    after = _name_from(told, end, words) if end < len(told.tokens) else None
    named = after if after and told.tokens[end].clause == told.tokens[end - 1].clause else None
    named = named or _name_before(told, start, words)
    if named is not None:
        yield Bound(role, named)


def _name_from(told: Told, start: int, words: Words) -> Named | None:
    end = start
    while (
        end < len(told.tokens) and end - start < _MOST_NAME_WORDS and words.name(told.tokens[end]) is not None
    ):
        end += 1
        if told.tokens[end - 1].text.endswith(("'s", "’s")):
            break
    return Named(told, start, end, told.tokens[end - 1].fold) if end > start else None


def _name_before(told: Told, role: int, words: Words) -> Named | None:
    """For "Ada Lunn, the secretary of state": the name just before a comma and the role."""
    tokens = told.tokens
    end = role
    while end > 0 and tokens[end - 1].fold in _UNTOLD:
        end -= 1
    if end < 2 or tokens[end - 1].clause + 1 != tokens[role].clause:
        return None
    start = end
    while start > 0 and _may_be_name(tokens[start - 1], words) and end - start < _MOST_NAME_WORDS:
        start -= 1
    return Named(told, start, end, tokens[end - 1].fold) if end - start > 1 else None


def _may_be_name(token: Token, words: Words) -> bool:
    """Also a common first name that begins the sentence."""
    first_name = token.initial and token.capital and token.content and token.fold not in UNNAMED
    return first_name or words.name(token) is not None


def conflicting_roles(tells: Sequence[Told], words: Words) -> tuple[tuple[Named, ...], ...]:
    """For each role that articles bind to different people: every place where it is bound."""
    bound: defaultdict[str, list[Named]] = defaultdict(list)
    for told in tells:
        for binding in read_roles(told, words):
            bound[binding.role].append(binding.named)
    return tuple(
        tuple(_one_for_each(named))
        for _, named in sorted(bound.items())
        if _told_apart(named) and len({n.key for n in _one_for_each(named)}) > 1
    )


def _one_for_each(named: Sequence[Named]) -> list[Named]:
    """Of articles that bind the role to one person: their places."""
    people = _people(named)
    return [n for n in named if all(len(people[article]) == 1 for article in n.told.articles)]


def _people(named: Sequence[Named]) -> Mapping[str, set[str]]:
    people: defaultdict[str, set[str]] = defaultdict(set)
    for name in named:
        for article in name.told.articles:
            people[article].add(name.key)
    return people


def _told_apart(named: Sequence[Named]) -> bool:
    keys = sorted({n.key for n in _one_for_each(named)})
    return not any(alike(a, b) for a, b in combinations(keys, 2))


def alike(a: str, b: str) -> bool:
    """Whether two names may be spellings of one: Zelensky and Zelenskyy, France and French."""
    return fuzz.ratio(a, b) >= DISCREPANCIES.same_name or a[:4] == b[:4]


def aligned_names(a: Told, b: Told, words: Words) -> Iterator[tuple[Named, Named]]:
    """Names that stand at one place of two wordings between words that agree."""
    x, y = ([t.sense for t in told.tokens] for told in (a, b))
    opcodes = list(Levenshtein.opcodes(x, y))
    same = sum(op.src_end - op.src_start for op in opcodes if op.tag == "equal")
    if same < DISCREPANCIES.merged_names * max(len(x), len(y)):
        return
    for before, op in pairwise([None, *opcodes]):
        if op is None or op.tag != "replace" or not _anchored(before):
            continue
        one = _whole_name(a, op.src_start, op.src_end, words)
        other = _whole_name(b, op.dest_start, op.dest_end, words)
        if one and other and _differ(one, other):
            yield one, other


def _anchored(before: Opcode | None) -> bool:
    """Whether enough agrees in front: after "Majority Leader" and "Minority Leader" come two people."""
    return before is None or (
        before.tag == "equal" and (before.src_end - before.src_start > 1 or before.src_start == 0)
    )


def _is_speaker(told: Told, name: Sequence[str]) -> bool:
    """Whether it is the one who says a quote, which `speakers` compares."""
    said = {w for copy in told.copies for q in copy.quotes if q.speaker for w in surnames(q.speaker)}
    return not said.isdisjoint(name)


def _whole_name(told: Told, start: int, end: int, words: Words) -> Named | None:
    tokens = told.tokens
    if end - start > _MOST_NAME_WORDS or not all(_is_name(t, words) for t in tokens[start:end]):
        return None
    widened = end
    while widened < len(tokens) and _is_name(tokens[widened], words):
        widened += 1
    while start > 0 and _is_name(tokens[start - 1], words):
        start -= 1
    return Named(told, start, widened, tokens[widened - 1].fold)


def _is_name(token: Token, words: Words) -> bool:
    return words.name(token) is not None and token.fold not in TITLES


def _differ(a: Named, b: Named) -> bool:
    one, other = ([t.fold for t in n.told.tokens[n.start : n.end]] for n in (a, b))
    if any(alike(x, y) for x in one for y in other):
        return False
    if _initials(one) == "".join(other) or _initials(other) == "".join(one):
        return False
    if _is_speaker(a.told, one) or _is_speaker(b.told, other):
        return False
    return not (_mentions(a.told, other) or _mentions(b.told, one))


def _initials(name: Iterable[str]) -> str:
    return "".join(word[0] for word in name if word not in _SMALL)


def _mentions(told: Told, name: Sequence[str]) -> bool:
    return any(token.fold == name[-1] for token in told.tokens)


def is_place(named: Named) -> bool:
    """Whether a preposition of place stands before the name."""
    before = named.told.tokens[named.start - 1] if named.start else None
    return before is not None and before.fold in _PLACED


def alike_names(conflicts: Iterable[Sequence[Named]]) -> dict[str, str]:
    """Each name of a conflict with the name that stands for all of them."""
    table: dict[str, str] = {}
    for named in conflicts:
        keys = sorted({n.key for n in named})
        table |= dict.fromkeys(keys, keys[0])
    return table


_QUOTE_NAME = re.compile(r"[^\W\d_][\w’'-]+")


def surnames(speaker: str) -> tuple[str, ...]:
    """The words of a speaker's name that are no title; () where it is no name ("the minister", "she")."""
    found = _QUOTE_NAME.findall(speaker)
    if not found or not all(word[0].isupper() for word in found if word not in _SMALL):
        return ()
    return tuple(
        w for w in (word.casefold().removesuffix("'s") for word in found) if w not in TITLES | _SMALL
    )
