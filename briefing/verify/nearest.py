"""The words of the sources that are most like a quotation, and in which words the two differ.

Places are found by rare words that both have, at about the same distance from each other; only these few are
aligned word by word.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from heapq import nsmallest
from itertools import accumulate

from rapidfuzz.distance import Levenshtein

from briefing.verify.normal import tokens
from briefing.verify.sources import Sources, Span

_ASKED = 600
"""Places of words that are looked at, those of the rarest first: a few say where a quotation may stand, where
all its words are frequent it takes more."""
_WEIGHED = 40
"""Places of which those near by are counted, too."""
_ALIGNED = 6
"""Places that are compared word by word."""
_TIGHT, _ROOM = 3, 12
"""Words before and after a place that are compared, too."""
_STRANGE = 0.6
"""What a word without a partner between two that have one costs, in words that have one."""


@dataclass(frozen=True, slots=True)
class Run:
    """Words of the quotation and what the source has in their place; one of the two may be none."""

    quoted: Span
    source: Span
    """Both as indices of words, end exclusive."""
    same: bool


@dataclass(frozen=True, slots=True)
class Near:
    """A stretch of the sources beside a quotation."""

    likeness: float
    """Share of the words that are the same, 0 to 1."""
    span: Span
    """In `Sources.words`."""
    runs: tuple[Run, ...]


def nearest(sources: Sources, text: str) -> Near | None:
    """The stretch most like a quotation in normal form; None where no word of it is found."""
    keys = [text[start:end].casefold() for start, end in tokens(text)]
    best: Near | None = None
    for start, end in _windows(sources, keys):
        near = _compare(keys, sources.keys[start:end], start)
        if near and (best is None or near.likeness > best.likeness):
            best = near
    return best


def _windows(sources: Sources, keys: Sequence[str]) -> Iterator[Span]:
    """Where to look: stretches in which many rare words of the quotation stand in its order.

    Each once as it is, where a word that stands twice cannot lead astray, and once with room for words that
    the quotation leaves out.
    """
    votes = _votes(sources, keys)
    slack = max(1, len(keys) // 6)
    most = nsmallest(_WEIGHED, votes, key=lambda start: (-votes[start], start))
    near = {start: sum(votes.get(start + by, 0) for by in range(-slack, slack + 1)) for start in most}
    for start in sorted(most, key=lambda start: (-near[start], start))[:_ALIGNED]:
        middle = min(max(start + len(keys) // 2, 0), len(sources.words) - 1)
        low, high = _bounds(sources, middle)
        for room in (_TIGHT, max(_ROOM, len(keys) // 2)):
            yield max(low, start - room), min(high, start + len(keys) + room)


def _votes(sources: Sources, keys: Sequence[str]) -> dict[int, float]:
    """Where the quotation would begin by each of its rare words, the rarest counting most."""
    postings = sources.postings
    rarest = sorted({key for key in keys if key in postings}, key=lambda key: (len(postings[key]), key))
    before = accumulate((len(postings[key]) for key in rarest), initial=0)
    rare = {key: postings[key][:_ASKED] for key, met in zip(rarest, before, strict=False) if met < _ASKED}
    votes: defaultdict[int, float] = defaultdict(float)
    for at, key in enumerate(keys):
        for place in rare.get(key, ()):
            votes[place - at] += 1 / len(postings[key])
    return votes


def _bounds(sources: Sources, word: int) -> Span:
    """The first and last word that may be quoted in one piece with a word."""
    start, end = sources.stretch(sources.words[word][0])
    low, high = (bisect_left(sources.words, at, key=lambda word: word[0]) for at in (start, end))
    return low, high


def _compare(keys: Sequence[str], window: Sequence[str], start: int) -> Near | None:
    core = _core(_runs(keys, window))
    if not core:
        return None
    head, tail = core[0].quoted[0], len(keys) - core[-1].quoted[1]
    first = max(0, core[0].source[0] - head)
    end = min(len(window), core[-1].source[1] + tail)
    runs = _runs(keys, window[first:end])
    same = sum(run.quoted[1] - run.quoted[0] for run in runs if run.same)
    return Near(same / max(len(keys), end - first), (start + first, start + end), tuple(runs))


def _runs(keys: Sequence[str], window: Sequence[str]) -> list[Run]:
    """The two side by side: runs of the same words, and between them runs of others."""
    runs: list[Run] = []
    for op in Levenshtein.opcodes(keys, window):
        same = op.tag == "equal"
        run = Run((op.src_start, op.src_end), (op.dest_start, op.dest_end), same)
        if runs and runs[-1].same == same:
            before = runs.pop()
            run = Run((before.quoted[0], run.quoted[1]), (before.source[0], run.source[1]), same)
        runs.append(run)
    return runs


def _core(runs: Sequence[Run]) -> list[Run]:
    """Where the window really is like the quotation: words that agree by chance far off are left out."""
    best, best_from, best_to = 0.0, 0, 0
    score, begin = 0.0, 0
    for index, run in enumerate(runs):
        lengths = run.quoted[1] - run.quoted[0], run.source[1] - run.source[0]
        score += lengths[0] if run.same else -_STRANGE * max(lengths)
        if score <= 0:
            score, begin = 0.0, index + 1
        elif run.same and score > best:
            best, best_from, best_to = score, begin, index + 1
    core = list(runs[best_from:best_to])
    return core[next((i for i, run in enumerate(core) if run.same), 0) :]
