"""What the words are in which a quotation and its source differ, what turns the sense first."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from briefing.engine.text.terms import NOUNS_IN_CAPITALS
from briefing.engine.wordings.marking import listed
from briefing.verify.nearest import Near, Run
from briefing.verify.normal import normal, origins, tokens

Sort = Literal["negation", "number", "name", "words", "punctuation or capitals"]
_RANK: tuple[Sort, ...] = ("negation", "number", "name", "words", "punctuation or capitals")
_LONGEST = 60
"""Characters of a stretch without differences that are shown whole."""
_END = 25
_I = re.compile(r"I(?:['’]\w+)?$")
_STOPS = frozenset('.!?:…“"')


@dataclass(frozen=True, slots=True)
class Difference:
    """Words of the draft and what the source has in their place; "" for none."""

    sort: Sort
    draft: str
    source: str


@dataclass(frozen=True, slots=True)
class Compared:
    """A quotation beside the nearest wording."""

    differences: tuple[Difference, ...]
    draft: str
    """The quotation with *differing* words marked, what is equal shortened."""
    source: str


def compare(draft: str, source: str, near: Near, language: str) -> Compared:
    """How two texts differ; `near` has the runs of their words."""
    sides = _Side(draft), _Side(source)
    runs = [run for run in near.runs if not run.same]
    found = [
        Difference(_sort(sides, run, language), sides[0].words(run.quoted), sides[1].words(run.source))
        for run in runs
    ] or [Difference("punctuation or capitals", "", "")]
    return Compared(
        tuple(sorted(found, key=lambda each: _RANK.index(each.sort))),
        sides[0].marked([run.quoted for run in runs]),
        sides[1].marked([run.source for run in runs]),
    )


class _Side:
    """One of the two texts and its words."""

    def __init__(self, text: str) -> None:
        self.text = text
        places = origins(text)
        self.spans = [(places[start], places[end]) for start, end in tokens(normal(text))]

    def words(self, run: tuple[int, int]) -> str:
        if run[0] == run[1]:
            return ""
        return self.text[self.spans[run[0]][0] : self.spans[run[1] - 1][1]]

    def each(self, run: tuple[int, int]) -> Iterator[tuple[int, str]]:
        return ((at, self.text[slice(*self.spans[at])]) for at in range(*run))

    def is_name(self, at: int, word: str, language: str) -> bool:
        """Whether a word has a capital letter that no beginning of a sentence explains."""
        if language in NOUNS_IN_CAPITALS or not word[:1].isupper() or at == 0 or _I.match(word):
            return False
        return not set(self.text[self.spans[at - 1][1] : self.spans[at][0]]) & _STOPS

    def marked(self, runs: Sequence[tuple[int, int]]) -> str:
        """The text with runs of words between asterisks."""
        pieces, end = [], 0
        for run in runs:
            if run[0] < run[1]:
                start = self.spans[run[0]][0]
                pieces += [_shortened(self.text[end:start]), f"*{self.words(run)}*"]
                end = self.spans[run[1] - 1][1]
        return "".join([*pieces, _shortened(self.text[end:])]) if pieces else self.text


def _shortened(text: str) -> str:
    if len(text) <= _LONGEST:
        return text
    head, tail = text[:_END].rpartition(" ")[0], text[-_END:].partition(" ")[2]
    return f"{head} … {tail}"


def _sort(sides: tuple[_Side, _Side], run: Run, language: str) -> Sort:
    """What differs in a run: what only one of the two has."""
    draft, source = ([*side.each(span)] for side, span in zip(sides, (run.quoted, run.source), strict=True))
    only = {word.casefold() for _, word in draft} ^ {word.casefold() for _, word in source}
    if any(_is_negation(word, language) for word in only):
        return "negation"
    if any(any(map(str.isdigit, word)) or word in listed(language, "numbers") for word in only):
        return "number"
    if any(sides[0].is_name(*each, language) for each in draft) or any(
        sides[1].is_name(*each, language) for each in source
    ):
        return "name"
    return "words"


def _is_negation(word: str, language: str) -> bool:
    return word.replace("’", "'").endswith("n't") or word in listed(language, "negations")
