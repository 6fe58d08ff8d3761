"""What stands between the sentences of a report and tells no fact: stamps of posts, lines of the house."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence, Set

from briefing.engine.passages.sentences import Span
from briefing.engine.thresholds import FACTS
from briefing.models import Article, Passage

_STAMP = re.compile(
    r"""\s*(?: (?:https?://|pic\.twitter\.com/)\S+                      # what the post shows
            | [—–-]{1,2}\s*[^()\n]{1,80}\(@\s?\w{1,30}\)                # who posted it
              (?:\s+(?:\w{3,12}\ \d{1,2},\ \d{4} | \d{1,2}\.?\ \w{3,12}\ \d{4}))?   # and when
          )\s*\Z""",
    re.VERBOSE,
)
_TELLTALE = re.compile(r"\(@|://|pic\.twitter\.com")

Line = tuple[str, str]
"""An outlet, and what it prints."""


def without_stamp(text: str, span: Span) -> Span | None:
    """The sentence without the stamp and links of an embedded post; None where nothing else is left.

    Posts of one day under one name shared most of their words, and five of them were taken for one fact.
    """
    start, end = span
    if not _TELLTALE.search(text, start, end):
        return span
    while end > start and (found := _STAMP.search(text[start:end])):
        end = start + found.start()
    return (start, end) if end > start else None


def find_house_lines(
    stories: Sequence[Sequence[Article]], passages: Sequence[Sequence[Sequence[Passage]]]
) -> Set[Line]:
    """What an outlet prints in `FACTS.house` stories or more: its notes, offers and disclaimers.

    `passages` holds those of each article of each story.
    """
    # Nearly all lines stand once: counting texts tells so in a third of the time, at each article added.
    times = Counter(passage.text for told in passages for own in told for passage in own)
    seen: defaultdict[Line, set[int]] = defaultdict(set)
    for number, (articles, told) in enumerate(zip(stories, passages, strict=True)):
        for article, own in zip(articles, told, strict=True):
            for passage in own:
                if times[passage.text] >= FACTS.house:
                    seen[article.outlet, passage.text].add(number)
    return {line for line, numbers in seen.items() if len(numbers) >= FACTS.house}
