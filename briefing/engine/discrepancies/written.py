"""Tokens of languages other than English: scripts with marks, without spaces, with digits of their own."""

import re
import unicodedata
from functools import lru_cache

from briefing.engine.discrepancies.tokens import Token, stems
from briefing.engine.text.value_words import ValueWords

_MARKS = (
    "\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u064b-\u0655\u0670"
    "\u0900-\u0903\u093a-\u094f\u0951-\u0963\u200c\u200d"
)
"""Vowel signs, points and joiners: parts of the letter before them."""
_ALONE = "\u3005\u3007\u3041-\u3096\u3400-\u9fff\uac00-\ud7a3\uf900-\ufaff"
"""Characters of scripts that part no words, and syllables of Korean, which writes endings to its words."""
_SIGN = re.compile(rf"[{_ALONE}]")
_TOKEN = re.compile(
    r"[$£€¥₹₽₺₴₩￥%٪％]"
    r"|\d+(?:[.,:/·٫٬]\d+)*"
    r"|(?:[^\W\d_]\.){2,}"
    rf"|[{_ALONE}]"
    rf"|(?:[^\W\d_{_ALONE}][{_MARKS}]*)+"
)
_CLAUSE = re.compile(r"[,;:()—–!?…\"“”«»„،؛؟、。，；：！？「」『』।]|\.\s")
_BEGINNING = re.compile(r"[.!?…:。！？।؟]\W*$|[“\"«„「『]$")
_JOINING = frozenset({"", "-", "‑", "'", "’", "."})
_SPELT = {
    **dict.fromkeys((*range(0x064B, 0x0656), 0x0670, 0x0640, 0x093C, 0x00AD, 0x200C, 0x200D, 0x0307)),
    **dict.fromkeys(map(ord, "أإآٱ"), "ا"),
    **{ord("ی"): "ي", ord("ک"): "ك", ord("ँ"): "ं", ord("ё"): "е", ord("ı"): "i", ord("٫"): ".", ord("٬"): ","},
}
"""Spellings of one word: points that writers leave out, forms of one letter."""


@lru_cache(maxsize=2**16)
def fold_word(word: str) -> str:
    """A word as it is compared: case, points and forms of letters folded, digits as 0 to 9."""
    plain = unicodedata.normalize("NFC", unicodedata.normalize("NFKC", word).casefold().translate(_SPELT))
    if not plain[:1].isdecimal():
        return plain
    return "".join(str(unicodedata.decimal(sign)) if sign.isdecimal() else sign for sign in plain)


def fold_phrase(phrase: str) -> tuple[str, ...]:
    """The tokens of a phrase, folded."""
    return tuple(map(fold_word, _TOKEN.findall(phrase)))


def read_written(text: str, language: str, words: ValueWords) -> tuple[Token, ...]:
    """The tokens of a text in order."""
    tokens: list[Token] = []
    clause, last = 0, 0
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        gap = text[last:start]
        initial, joined = not last, False
        if gap != " ":
            clause += bool(_CLAUSE.search(gap))
            initial = not last or bool(_BEGINNING.search(gap))
            joined = bool(last) and gap in _JOINING
        folded, stem, content, capital = _read(match[0], language, words)
        tokens.append(Token(start, end, match[0], folded, stem, joined, clause, initial, content, capital))
        last = end
    return tuple(tokens)


@lru_cache(maxsize=2**16)
def _read(word: str, language: str, words: ValueWords) -> tuple[str, str, bool, bool]:
    """Fold and stem of a word, whether it is more than grammar, whether it is written like a name."""
    folded = fold_word(word)
    alone = len(word) == 1 and (is_alone(word) or word.isdecimal())
    content = folded not in _grammar(words) and (len(folded) > 1 or alone)
    capital = word[0].isupper() and folded not in _calendar(words)
    (stem,) = stems([folded], language)
    return folded, stem, content, capital


def is_alone(sign: str) -> bool:
    """Whether a character is a token by itself."""
    return _SIGN.match(sign) is not None


def is_hangul(sign: str) -> bool:
    """Whether a character is a syllable of Korean."""
    return "가" <= sign <= "힣"


def is_han(sign: str) -> bool:
    """Whether a character is Chinese."""
    return "㐀" <= sign <= "鿿"


@lru_cache(maxsize=64)
def _grammar(words: ValueWords) -> frozenset[str]:
    return frozenset(fold_word(word) for word in words.phrases.get("grammar", ()))


@lru_cache(maxsize=64)
def _calendar(words: ValueWords) -> frozenset[str]:
    """Names of months and days, which are no names of anyone."""
    named = [phrase for kind in ("months", "weekdays") for phrase in words.phrases.get(kind, ())]
    return frozenset(fold_word(phrase) for phrase in named)
