"""Names in several spellings."""

import re
from collections.abc import Sequence
from functools import lru_cache

from rapidfuzz import fuzz

from briefing.engine.discrepancies.lexicon import listed
from briefing.engine.thresholds import DISCREPANCIES

_OF_MANY = listed(
    """hospital clinic university college school institute academy bank group holdings partners capital
    brothers foods foundation trust fund union party alliance movement club united city town rovers air
    airways airlines rail motors energy power oil gas mining steel systems software technologies pharma
    media press studios pictures records hotel museum theatre theater library cathedral church temple bridge
    street square park hall arena stadium airport station port harbour harbor island islands bay beach river
    lake valley mountain forest county province prize award cup act bill"""
)


def is_of_many(word: str) -> bool:
    """Whether many houses, firms, prizes have the word in their names: hospital, bank, award."""
    return word in _OF_MANY


def own_word(name: Sequence[str]) -> str:
    """The last word of a name that it does not share with many: "rivers" of "clean rivers act"."""
    return next((word for word in reversed(name) if word not in _OF_MANY), name[-1])


@lru_cache(maxsize=2**16)
def alike(a: str, b: str) -> bool:
    """Whether two names may be spellings of one: Zelensky and Zelenskyy, France and French."""
    if max(fuzz.ratio(a, b), fuzz.ratio(_heard(a), _heard(b))) >= DISCREPANCIES.same_name or a[:4] == b[:4]:
        return True
    return a.startswith(b.rstrip(".")) or b.startswith(a.rstrip("."))


@lru_cache(maxsize=2**14)
def _heard(name: str) -> str:
    """A name with sounds that are transcribed in several ways in one: Qaddafi, Gadhafi, Kaddafi."""
    one_way = _BREATHED.sub(r"\1", name.replace("ph", "f")).translate(_SOUNDS)
    return _DOUBLED.sub(r"\1", one_way)


_BREATHED = re.compile(r"([bcdgkt])h")
_DOUBLED = re.compile(r"(.)\1+")
_SOUNDS = str.maketrans("qcgyw", "kkkiv")


def _two_names(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether first and last name both differ in more than transcription: Helena Brandt, Helga Brand."""
    first, last = (one[0], other[0]), (one[-1], other[-1])
    shortened = first[0].startswith(first[1].rstrip(".")) or first[1].startswith(first[0].rstrip("."))
    return not shortened and _consonants(last[0]) != _consonants(last[1])


@lru_cache(maxsize=2**14)
def _consonants(name: str) -> str:
    """What stays of a name in every transcription: Sharif, Shareef."""
    return "".join(sign for sign in _heard(name) if sign not in "aeiouyhw'’")


def may_be_one(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two names have a last name in common, or any where one is a single word.

    A last word that many firms and houses have says nothing: St Anne's Hospital, Mercy Hospital.
    """
    if len(one) > 1 and len(other) > 1 and one[-1] in _OF_MANY and other[-1] in _OF_MANY:
        return any(alike(x, y) for x in one[:-1] for y in other[:-1])
    if one[-1] in other or other[-1] in one:
        return True
    if len(one) > 1 and len(other) > 1 and _two_names(one, other):
        return False
    if alike(one[-1], other[-1]):
        return True
    return (len(one) == 1 or len(other) == 1) and any(alike(x, y) for x in one for y in other)
