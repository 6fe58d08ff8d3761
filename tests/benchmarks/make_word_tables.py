"""Make briefing/languages/data/*/common_words.txt from `wordfreq`. Run by hand, when a language is added:

    pip install --target SOMEWHERE wordfreq==3.1.1
    PYTHONPATH=SOMEWHERE python -m tests.benchmarks.make_word_tables

The words of wordfreq's lists are folded as the engine folds them ("U.S." and "us" are one word), what
folds to the same word is added up, and the commonest are written, one line for each tenth of a Zipf
value. The first line is the value to expect of a word that is not in the table: the mean over running
text of those left out.
"""

import math
import re
from collections import defaultdict
from pathlib import Path

from briefing.engine.text.words import fold

LANGUAGES = Path(__file__).parents[2] / "briefing" / "languages" / "data"
SIZES = {
    "en": 20_000,
    **dict.fromkeys(("de", "es", "fr", "it", "nl", "pl", "pt", "sv"), 3_600),
    **dict.fromkeys(("ca", "cs", "da", "fi", "hu", "id", "nb", "ro", "tr"), 2_000),
    **dict.fromkeys(("bg", "ru", "uk"), 2_000),
}
WORDLIKE = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")


def frequencies(language: str) -> dict[str, float]:
    """Share of running text for each folded word."""
    import wordfreq  # type: ignore[import-not-found]

    found: dict[str, float] = defaultdict(float)
    for centibels, tokens in enumerate(wordfreq.get_frequency_list(language)):
        for token in tokens:
            word = fold(token)
            if WORDLIKE.fullmatch(word):
                found[word] += 10 ** (-centibels / 100)
    return found


def zipf(share: float) -> float:
    """The Zipf value of a share of running text."""
    return math.log10(share) + 9


def table(language: str, size: int) -> str:
    """The file's text: the value of an unseen word, then one line for each bucket, commonest first."""
    ranked = sorted(frequencies(language).items(), key=lambda entry: (-entry[1], entry[0]))
    kept, rest = ranked[:size], ranked[size:]
    unseen = sum(share * zipf(share) for _, share in rest) / sum(share for _, share in rest)
    buckets: dict[float, list[str]] = defaultdict(list)
    for word, share in kept:
        buckets[round(zipf(share), 1)].append(word)
    lines = [f"{value} {' '.join(sorted(buckets[value]))}" for value in sorted(buckets, reverse=True)]
    return "\n".join([f"{unseen:.1f}", *lines, ""])


def main() -> None:
    """Write every table and print its size in bytes."""
    for language, size in sorted(SIZES.items()):
        path = LANGUAGES / language / "common_words.txt"
        path.write_text(table(language, size), encoding="utf-8")
        print(language, path.stat().st_size)


if __name__ == "__main__":
    main()
