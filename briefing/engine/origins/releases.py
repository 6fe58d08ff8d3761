"""Which articles only print a press release that lies beside them: their sentences stand in it.

A release is written to be printed, so what would be chance or quotation between two reports is a copy here:
papers turn its sentences round ("..., the company announced") and cut it from below.
"""

from collections.abc import Iterator, Mapping, Sequence

from briefing.engine.origins.copies import Copy, Wording
from briefing.engine.thresholds import ORIGINS
from briefing.models import Article

RELEASE = "press-release"


def is_release(article: Article) -> bool:
    """Whether an article says of itself that it is a press release."""
    return any(evidence.kind == RELEASE for evidence in article.evidence)


def find_printed(articles: Sequence[Article], told: Mapping[str, Sequence[Wording]]) -> Iterator[Copy]:
    """Articles that are the text of a release, or what they left of it.

    `told` has the words of each article's sentences.
    """
    for release in filter(is_release, articles):
        runs = {run for sentence in told.get(release.id, ()) for run in _runs(sentence)}
        for article in articles:
            sentences = [s for s in told.get(article.id, ()) if len(s) >= ORIGINS.shortest]
            if is_release(article) or sum(map(len, sentences)) < ORIGINS.printed_words:
                continue
            printed = sum(_stands_in(sentence, runs) for sentence in sentences)
            if printed >= ORIGINS.printed * len(sentences):
                yield Copy(article.id, release.id, printed, len(sentences))


def _stands_in(sentence: Wording, runs: set[Wording]) -> bool:
    own = _runs(sentence)
    return sum(run in runs for run in own) >= ORIGINS.same_runs * len(own)


def _runs(sentence: Wording) -> list[Wording]:
    """Each run of so many words that only a copy has them in this order."""
    return [sentence[i : i + ORIGINS.run] for i in range(max(1, len(sentence) - ORIGINS.run + 1))]
