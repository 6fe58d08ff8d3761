"""Which words of a wording are marked: those in which it differs from the cluster's base text, its lead.

All marks of a cluster are against that one text, so none contradicts another: the base carries no mark, and
wordings that are equal carry the same. Of a wording that has little in common with the base nearly every word
would be marked, which says nothing; there only the words are that a reader would quote against the other.
"""

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from importlib import resources

from briefing.engine.text.terms import NOUNS_IN_CAPITALS
from briefing.engine.thresholds import APPARATUS
from briefing.engine.wordings.align import Alignment, Span, Stretches, Tokens
from briefing.models import Cluster, Passage

_SENTENCE_ENDS = re.compile(r"[.!?:…]\W*$|[“”\"«»„]\s*$")
"""What stands between two words of which the second has its capital letter whatever it is."""


def differing(cluster: Cluster, alignment: Alignment, language: str) -> tuple[Stretches, ...]:
    """For each passage the stretches, as offsets into its paragraph, in which it differs from the lead.

    Neighbouring words make one stretch. Where more than half of a wording's words differ, only quoted words
    are marked, and numbers, names and negations that the lead has nowhere. `language` is the passages'.
    """
    loose = _loose(cluster, alignment)
    known: dict[tuple[str, ...], list[Span]] = {}
    for at, (passage, tokens) in enumerate(zip(cluster.passages, alignment.tokens, strict=True)):
        if tokens.keys not in known:
            spans = [(s.start, s.end) for s in alignment.segments[at] if not s.same]
            if at in loose:
                spans = _telling(passage, tokens, spans, alignment.tokens[alignment.lead], language)
            known[tokens.keys] = _runs(spans)
    return tuple(
        tuple(_moved(tokens.place(*run), passage.start) for run in known[tokens.keys])
        for passage, tokens in zip(cluster.passages, alignment.tokens, strict=True)
    )


def _loose(cluster: Cluster, alignment: Alignment) -> frozenset[int]:
    """The passages of wordings of which too many words differ for marks on all of them to say anything.

    A wording as a whole: of a quote with several attributions the quoted words must not look different.
    """

    def is_loose(at: int) -> bool:
        differ = sum(s.end - s.start for s in alignment.segments[at] if not s.same)
        return differ > APPARATUS.most_marked * len(alignment.tokens[at])

    return frozenset(at for wording in cluster.wordings if any(map(is_loose, wording)) for at in wording)


def _telling(
    passage: Passage, tokens: Tokens, spans: Iterable[Span], lead: Tokens, language: str
) -> list[Span]:
    """Of the differing words those in quotes, and names, numbers and negations that the lead has nowhere."""
    had = frozenset(lead.keys)
    return [
        (at, at + 1)
        for span in spans
        for at in range(*span)
        if _is_quoted(passage, tokens, at)
        or (
            tokens.keys[at] not in had
            and (_turns_sense(tokens.keys[at], language) or _is_name(tokens, at, language))
        )
    ]


def _turns_sense(word: str, language: str) -> bool:
    """Whether a folded word is a number or a negation."""
    return any(map(str.isdigit, word)) or word.endswith("n't") or word in listed(language)


@cache
def listed(language: str, kind: str = "") -> frozenset[str]:
    """The "numbers" or "negations" of a language, or both; none where they are not listed."""
    lists = tomllib.loads(resources.files(__package__).joinpath("telling.toml").read_text("utf-8"))
    told = lists.get(language, {})
    return frozenset(word for each in ([kind] if kind else told) for word in told.get(each, "").split())


def _is_name(tokens: Tokens, at: int, language: str) -> bool:
    """Whether a word has a capital letter that no beginning explains; German gives one to every noun."""
    if language in NOUNS_IN_CAPITALS or not tokens.words[at][:1].isupper() or at == 0:
        return False
    before = tokens.text[tokens.place(at - 1, at)[1] : tokens.place(at, at + 1)[0]]
    return _SENTENCE_ENDS.search(before) is None


def _is_quoted(passage: Passage, tokens: Tokens, at: int) -> bool:
    start, end = _moved(tokens.place(at, at + 1), passage.start)
    return any(quote.start <= start and end <= quote.end for quote in passage.quotes)


def _moved(span: Span, by: int) -> Span:
    return span[0] + by, span[1] + by


def _runs(spans: Iterable[Span]) -> list[Span]:
    """Spans of words in order, those that touch joined, those of no word left out."""
    runs: list[Span] = []
    for start, end in sorted(spans):
        if start == end:
            continue
        if runs and start <= runs[-1][1]:
            runs[-1] = runs[-1][0], max(end, runs[-1][1])
        else:
            runs.append((start, end))
    return runs
