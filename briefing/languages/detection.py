"""Which language a text is in: by its script, then by the common words of the languages that share it.

The method is a naive Bayes over words (Grefenstette, "Comparing two language identification schemes",
1995): small words betray a language even in a single line. Short or mixed lines stay "und".
"""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import takewhile

import numpy as np
from numpy.typing import NDArray

from briefing.engine.text.words import WORD, fold
from briefing.languages.tables import CYRILLIC, LATIN, buckets

UNKNOWN = "und"

SAMPLE = 1_000
"""Characters looked at: some 170 words, while a single line of the tests' examples tells its language."""
COMMON = 4.3
"""Zipf value from which a word counts: every table goes down to about there, so that no language wins
because its table is longer."""
FEWEST = 3
"""Words below which nothing is said: labels, names, single loan words."""
MARGIN = 0.5
"""log10 likelihood by which the best language must lead the next, three times as likely: the least lead
among the tests' lines in Spanish and Danish, whose neighbours Catalan and Norwegian come close."""
PER_WORD = 0.45
"""Mean evidence for each word (log10 above `COMMON`) that running text has; lists of names have less."""

SCRIPTS = {
    "latin": re.compile(r"[A-Za-zÀ-ÖØ-öø-ɏḀ-ỿ]"),
    "cyrillic": re.compile(r"[Ѐ-ӿ]"),
    "ja": re.compile(r"[ぁ-ヿ]"),
    "zh": re.compile(r"[㐀-鿿]"),
    "arabic": re.compile(r"[؀-ۿ]"),
    "ko": re.compile(r"[가-힣]"),
    "he": re.compile(r"[א-ת]"),
    "el": re.compile(r"[Ͱ-Ͽἀ-῿]"),
    "hi": re.compile(r"[ऀ-ॿ]"),
    "bn": re.compile(r"[ঀ-৿]"),
    "ta": re.compile(r"[஀-௿]"),
    "th": re.compile(r"[ก-๛]"),
    "ka": re.compile(r"[ა-ჿ]"),
    "hy": re.compile(r"[Ա-֏]"),
}
"""Scripts by their letters. One named by a language code is taken for that language: it is the only one,
or by far the most written one."""
NOT_ASCII = re.compile(r"[^\x00-\x7f]+")
NOT_LETTERS = bytes(code for code in range(128) if not chr(code).isalpha())
WRITTEN_IN = {"latin": LATIN, "cyrillic": CYRILLIC}
URDU = re.compile(r"[ٹڈڑںے]")
PERSIAN = re.compile(r"[پچژگ]")
VOCABULARY = 2**16
"""Words that are remembered as written: what a day of news has."""
KANA_SHARE = 0.1
"""Share of kana among kana and Chinese characters above which the text is Japanese; it has about half."""


def detect(text: str) -> str:
    """The language of a text as ISO 639-1 code, "und" when it is too short or unsure to say."""
    sample = text[:SAMPLE]
    counts = _scripts(sample)
    if counts["ja"] > KANA_SHARE * (counts["ja"] + counts["zh"]):
        counts["ja"] += counts["zh"]
    script = max(counts, key=counts.__getitem__)
    if 2 * counts[script] <= sum(counts.values()):
        return UNKNOWN
    if script in WRITTEN_IN:
        return _by_words(sample, WRITTEN_IN[script])
    if script == "arabic":
        return "ur" if URDU.search(sample) else "fa" if PERSIAN.search(sample) else "ar"
    return script


def detect_in(parts: Sequence[str]) -> str:
    """The language of a text in several parts; an equal share of the sample is looked at in each."""
    share = SAMPLE // max(1, len(parts))
    return detect(" ".join(part[:share] for part in parts))


def _scripts(text: str) -> dict[str, int]:
    """How many letters of each script; those of ASCII, which most texts are made of, counted at once."""
    plain = text.encode("ascii", "ignore")
    other = "".join(NOT_ASCII.findall(text)) if len(plain) < len(text) else ""
    counts = {script: len(letters.findall(other)) for script, letters in SCRIPTS.items()}
    counts["latin"] += len(plain.translate(None, NOT_LETTERS))
    return counts


def _by_words(text: str, languages: tuple[str, ...]) -> str:
    """The language whose common words explain the text clearly best."""
    found = WORD.findall(text)
    rows, weights = _common(languages)
    told = weights[[*map(rows.__getitem__, found)]].sum(axis=0)
    evidence = sorted(zip(told.tolist(), languages, strict=True), reverse=True)
    (best, language), (second, _) = evidence[:2]
    sure = best - second >= MARGIN and best >= PER_WORD * len(found)
    return language if sure and len(found) >= FEWEST else UNKNOWN


class _Rows(dict[str, int]):
    """The row of each common word, 0 for any other; a word as written is folded once."""

    def __init__(self, number: Mapping[str, int]) -> None:
        self._number = number

    def __missing__(self, word: str) -> int:
        row = self._number.get(fold(word), 0)
        if len(self) < VOCABULARY:
            self[word] = row
        return row


@cache
def _common(languages: tuple[str, ...]) -> tuple[_Rows, NDArray[np.float64]]:
    """The common words of some languages, numbered from 1, and their evidence: words x languages.

    It is log10 of how much commoner a word is than `COMMON`; row 0 stands for all other words.
    """
    number: dict[str, int] = {}
    told: list[tuple[int, int, float]] = []
    for column, language in enumerate(languages):
        for zipf, found in takewhile(lambda bucket: bucket[0] > COMMON, buckets(language)):
            for word in found:
                told.append((number.setdefault(word, len(number) + 1), column, zipf - COMMON))
    weights = np.zeros((len(number) + 1, len(languages)))
    for row, column, evidence in told:
        weights[row, column] = evidence
    return _Rows(number), weights
