"""Which language a text is in: by its script, then by the common words of the languages that share it.

The method is a naive Bayes over words (Grefenstette, "Comparing two language identification schemes",
1995): small words betray a language even in a single line. Short or mixed lines stay "und". It has tables of
some twenty languages and takes Slovak for Czech, Irish for bad English: where the words of a whole text are
not clearly of one, py3langid says, which knows 140 languages. It takes a second and 100 MB when it is first
asked, so single lines and clear texts do without it.
"""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import takewhile
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from briefing.engine.text.words import WORD, fold
from briefing.languages.tables import CYRILLIC, LATIN, TABLED, buckets

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
    "hi": re.compile(r"[ऀ-ॣ०-ॿ]"),
    "bn": re.compile(r"[ঀ-৿]"),
    "ta": re.compile(r"[஀-௿]"),
    "th": re.compile(r"[ก-๛]"),
    "ka": re.compile(r"[ა-ჿ]"),
    "hy": re.compile(r"[Ա-֏]"),
    "am": re.compile(r"[ሀ-፟]"),
    "pa": re.compile(r"[਀-੿]"),
    "gu": re.compile(r"[઀-૿]"),
    "or": re.compile(r"[଀-୿]"),
    "te": re.compile(r"[ఀ-౿]"),
    "kn": re.compile(r"[ಀ-೿]"),
    "ml": re.compile(r"[ഀ-ൿ]"),
    "si": re.compile(r"[඀-෿]"),
    "my": re.compile(r"[က-႟]"),
    "km": re.compile(r"[ក-៿]"),
    "lo": re.compile(r"[຀-໿]"),
}
"""Scripts by their letters. One named by a language code is taken for that language: it is the only one,
or by far the most written one."""
NOT_ASCII = re.compile(r"[^\x00-\x7f]+")
NOT_LETTERS = bytes(code for code in range(128) if not chr(code).isalpha())
WRITTEN_IN = {"latin": LATIN, "cyrillic": CYRILLIC}
BETRAYED = {
    "arabic": (
        ("ps", re.compile(r"[ټډړښۍګڼ]")),
        ("ur", re.compile(r"[ٹڈڑںے]")),
        ("fa", re.compile(r"[پچژگ]")),
        ("ar", re.compile(r"")),
    ),
    "hi": (
        ("mr", re.compile(r"(?<!\S)(?:आहे|आहेत|आणि|होते|नाही|म्हणाले)(?=[\s।.,])")),
        ("ne", re.compile(r"(?<!\S)(?:छ|छन्|थियो|गरेको|भएको|भने|पनि)(?=[\s।.,])")),
    ),
    "pt": (
        (
            "gl",
            re.compile(
                r"\b(?:unha|polo|pola|máis|ata|dixo|xa|veciños|tamén|despois|concello|dende|luns|mércores|xoves"
                r"|venres|xaneiro|xuño|xullo|[a-z]{3,}ción)\b",
                re.IGNORECASE,
            ),
        ),
    ),
    "cs": (
        (
            "sk",
            re.compile(r"[ľĺŕ]|\b(?:ktor[ýáéí]|sú|bol[aoi]?|uviedl[aoi]?|povedal[aoi]?)\b", re.IGNORECASE),
        ),
    ),
    "nl": (("af", re.compile(r"(?<!\w)(?:nie|'n|’n|hulle|gesê|vir)\b", re.IGNORECASE)),),
    "id": (("ms", re.compile(r"\b(?:bahawa|kerana|ialah|beliau|berkata)\b", re.IGNORECASE)),),
}
"""Letters and words by which a language is told from one that is like it or shares its script."""
TAKEN_FOR = {
    "pt": frozenset({"gl"}),
    "es": frozenset({"gl", "ast", "an"}),
    "cs": frozenset({"sk"}),
    "id": frozenset({"ms"}),
    "nl": frozenset({"af", "fy"}),
    "bg": frozenset({"mk"}),
    "ru": frozenset({"be"}),
    "uk": frozenset({"be"}),
    "ar": frozenset({"ps", "ckb"}),
    "hi": frozenset({"mr", "ne"}),
}
"""Languages for which texts in others, of which there is no table, are taken where they are short."""
VOCABULARY = 2**16
"""Words that are remembered as written: what a day of news has."""
CLEAR, CLEAR_LEAD, LEAD_SHARE = 0.75, 0.25, 0.5
"""Mean evidence for each word, or its lead and the share that the lead is of it, from which a text is clear.
Nearly all stretches of news in languages with a table are; of those without one three are, which `BETRAYED`
tells."""
MODEL_WORDS = 6
"""Words of which py3langid tells the language,"""
MODEL_SURE = 0.8
"""and how sure it must be."""
SAME = {"no": "nb", "nn": "nb", "bs": "hr", "arz": "ar", "ary": "ar", "yue": "zh", "wuu": "zh"}
"""Languages that are written so alike that their texts are compared."""
KANA_SHARE = 0.1
"""Share of kana among kana and Chinese characters above which the text is Japanese; it has about half."""


def detect(text: str) -> str:
    """The language of a line as ISO 639-1 code, "und" when it is too short or unsure to say."""
    return _told(text[:SAMPLE])[0]


def detect_in(parts: Sequence[str]) -> str:
    """The language of a text in several parts; an equal share of the sample is looked at in each."""
    share = SAMPLE // max(1, len(parts))
    sample = " ".join(part[:share] for part in parts)[:SAMPLE]
    language, clear = _told(sample)
    if clear or len(WORD.findall(sample)) < MODEL_WORDS:
        return language
    likely, sure = _by_model(sample)
    return likely if sure or likely == language else UNKNOWN


def is_told_by_line(language: str) -> bool:
    """Whether `detect` knows a language; of others it takes a line for a language that is like it."""
    return language in TABLED or (language in SCRIPTS and language not in BETRAYED)


def is_taken_for(declared: str, detected: str) -> bool:
    """Whether a text that its page says to be in one language may be taken for one in another."""
    return declared in TAKEN_FOR.get(detected, ())


def _told(sample: str) -> tuple[str, bool]:
    """The language, and whether it is clear; also that there is none."""
    counts = _scripts(sample)
    if counts["ja"] > KANA_SHARE * (counts["ja"] + counts["zh"]):
        counts["ja"] += counts["zh"]
    script = max(counts, key=counts.__getitem__)
    if 2 * counts[script] <= sum(counts.values()):
        return UNKNOWN, not any(counts.values())
    language, clear = _by_words(sample, WRITTEN_IN[script]) if script in WRITTEN_IN else (script, True)
    like = BETRAYED.get(language, ())
    return next((other for other, signs in like if signs.search(sample)), language), clear


def _scripts(text: str) -> dict[str, int]:
    """How many letters of each script; those of ASCII, which most texts are made of, counted at once."""
    plain = text.encode("ascii", "ignore")
    other = "".join(NOT_ASCII.findall(text)) if len(plain) < len(text) else ""
    counts = {script: len(letters.findall(other)) for script, letters in SCRIPTS.items()}
    counts["latin"] += len(plain.translate(None, NOT_LETTERS))
    return counts


def _by_words(text: str, languages: tuple[str, ...]) -> tuple[str, bool]:
    """The language whose common words explain the text clearly best, and whether it explains it well."""
    found = WORD.findall(text)
    rows, weights = _common(languages)
    told = weights[[*map(rows.__getitem__, found)]].sum(axis=0)
    evidence = sorted(zip(told.tolist(), languages, strict=True), reverse=True)
    (best, language), (second, _) = evidence[:2]
    lead, words = best - second, len(found)
    if words < FEWEST or lead < MARGIN or best < PER_WORD * words:
        return UNKNOWN, False
    return language, best >= CLEAR * words or lead >= max(CLEAR_LEAD * words, LEAD_SHARE * best)


def _by_model(text: str) -> tuple[str, bool]:
    """The likeliest language of a text, "und" for one of three letters, and whether it is sure."""
    told: defaultdict[str, float] = defaultdict(float)
    for language, likely in _model().rank(text):
        told[SAME.get(language, language)] += likely
    best = max(sorted(told), key=told.__getitem__)
    return (best, told[best] >= MODEL_SURE) if len(best) == 2 else (UNKNOWN, True)


class _Model(Protocol):
    def rank(self, text: str) -> list[tuple[str, float]]:
        """Each language and how likely it is."""


@cache
def _model() -> _Model:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # a second, which clear texts do not need

    model: _Model = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    return model


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
