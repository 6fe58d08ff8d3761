"""Words of scripts that put no space between them, for showing in which words two texts differ.

BudouX (a small model for each of Japanese, Chinese and Thai, made for breaking lines) tells them; its units
are words, or words with their endings. For matching they are of no use, as they may fall differently in two
texts: that is done by pairs of letters.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import Literal, Protocol

from briefing.engine.text.words import signs

Model = Literal["ja", "zh-hans", "zh-hant", "th"]

_KEPT = 2**12
LONGEST = 2_000
"""Letters in a row that the model is asked about; of more, which no sentence has, each letter is a word."""
_KANA = re.compile(r"[\u3041-\u30ff]")
_ONE_SCRIPT = re.compile(r"[\u3041-\u309f]+|[\u30a0-\u30ff]+|[^\u3041-\u30ff]+")
_MODELS: tuple[tuple[Model, re.Pattern[str]], ...] = (
    ("th", re.compile(r"[\u0e00-\u0e7f]")),
    ("ja", _KANA),
    (
        "zh-hant",
        re.compile(r"[國會說這個們來時對後為與發電長問開關學當過還從動經實種現機點進業產體無東應見馬車門員]"),
    ),
    ("zh-hans", re.compile(r"[\u3400-\u9fff]")),
)


class _Parser(Protocol):
    def parse(self, sentence: str) -> list[str]:
        """Cut a sentence into words."""


def model_for(text: str) -> Model | None:
    """The model that knows the words of a text, by its letters; None where there is none."""
    return next((model for model, letters in _MODELS if letters.search(text)), None)


@lru_cache(_KEPT)
def segments(run: str, model: Model | None) -> Sequence[str]:
    """The words of letters that stand without spaces between them; together they are `run`."""
    if model is None or len(run) > LONGEST:
        return tuple(signs(run))
    return tuple(_parted(_parser(model).parse(run), model))


def _parted(words: Sequence[str], model: Model) -> Iterator[str]:
    """Japanese words without their endings, which stand in other letters: only one of the two may differ."""
    for word in words:
        yield from _ONE_SCRIPT.findall(word) if model == "ja" else (word,)


@cache
def _parser(model: Model) -> _Parser:
    import budoux  # 30 ms, which texts with spaces do not need

    load = {
        "ja": budoux.load_default_japanese_parser,
        "zh-hans": budoux.load_default_simplified_chinese_parser,
        "zh-hant": budoux.load_default_traditional_chinese_parser,
        "th": budoux.load_default_thai_parser,
    }
    parser: _Parser = load[model]()
    return parser
