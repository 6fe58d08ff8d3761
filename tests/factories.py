"""Short words for making articles in tests.

Programs that are started with a briefing made by hand need nothing of the engine, which takes half a second.
"""

import hashlib
from collections.abc import Sequence

from briefing.models import Article, Briefing, Cluster, Discrepancy, Passage, Provenance, Quote, Story


def article(text: str, outlet: str = "A", **more: object) -> Article:
    """An article whose paragraphs are the blocks of `text` between empty lines."""
    paragraphs = tuple(" ".join(block.split()) for block in text.strip().split("\n\n") if block.strip())
    fields: dict[str, object] = {
        "id": hashlib.sha256(repr((outlet, paragraphs, sorted(more.items()))).encode()).hexdigest()[:16],
        "source": f"{outlet}.txt",
        "outlet": outlet,
        "title": None,
        "authors": (),
        "published": None,
        "language": "en",
        "url": None,
        "paragraphs": paragraphs,
    }
    return Article(**{**fields, **more})  # type: ignore[arg-type]


def split_passages(source: Article) -> tuple[Passage, ...]:
    """The passages of an article, by the facts of its language."""
    from briefing.engine.passages import split
    from briefing.languages import facts

    return split.split_passages(source, facts(source.language))


def find_discrepancies(
    clusters: Sequence[Cluster], articles: Sequence[Article], provenance: Sequence[Provenance] = ()
) -> tuple[Discrepancy, ...]:
    """What articles tell differently, by the facts of the language of the first."""
    from briefing.engine import discrepancies
    from briefing.languages import facts

    language = articles[0].language if articles else "en"
    return discrepancies.find_discrepancies(clusters, articles, facts(language), provenance=provenance)


def passage(source: Article, text: str, speaker: str | None = None) -> Passage:
    """The first place of `text` in `source`; words between curly quotation marks are its quote."""
    number = next(n for n, paragraph in enumerate(source.paragraphs) if text in paragraph)
    start = source.paragraphs[number].index(text)
    opening, closing = text.find("“"), text.find("”")
    quotes = (
        (Quote(start=start + opening + 1, end=start + closing, speaker=speaker),)
        if -1 < opening < closing
        else ()
    )
    return Passage(
        article=source.id, paragraph=number, start=start, end=start + len(text), text=text, quotes=quotes
    )


def stretches(within: Passage, *texts: str) -> tuple[tuple[int, int], ...]:
    """Where `texts` stand in a passage, as offsets into its paragraph."""
    starts = [within.start + within.text.index(text) for text in texts]
    return tuple((start, start + len(text)) for start, text in zip(starts, texts, strict=True))


def cluster(passages: Sequence[Passage], **more: object) -> Cluster:
    """A cluster led by its first passage, each passage its own wording, nothing marked."""
    fields: dict[str, object] = {
        "id": hashlib.sha256(repr(passages).encode()).hexdigest()[:12],
        "kind": "quote" if passages[0].quotes else "statement",
        "speaker": next((quote.speaker for quote in passages[0].quotes), None),
        "passages": tuple(passages),
        "lead": 0,
        "wordings": tuple((n,) for n in range(len(passages))),
        "differing": ((),) * len(passages),
        "apparatus": (),
        "outlets": len({p.article for p in passages}),
        "origins": len({p.article for p in passages}),
    }
    return Cluster(**{**fields, **more})  # type: ignore[arg-type]


def story(articles: Sequence[Article], clusters: Sequence[Cluster], **more: object) -> Story:
    """A story titled by its first article, with nothing that is only in one outlet or left out."""
    fields: dict[str, object] = {
        "id": hashlib.sha256(repr([a.id for a in articles]).encode()).hexdigest()[:12],
        "title": articles[0].title or articles[0].paragraphs[0],
        "articles": tuple(a.id for a in articles),
        "clusters": tuple(clusters),
        "discrepancies": (),
        "coverage": (),
        "outlets": len({a.outlet for a in articles}),
        "origins": len({a.outlet for a in articles}),
    }
    return Story(**{**fields, **more})  # type: ignore[arg-type]


def own_reporting(source: Article) -> Provenance:
    """The provenance of an article that nothing traces elsewhere."""
    return Provenance(article=source.id, origin=source.outlet, strength="none", evidence=())


def briefing() -> Briefing:
    """Two stories of three outlets and two origins: everything that a briefing can hold, once.

    A quote in two wordings, a discrepancy, a reprint and its wire service, an article cut off by a
    paywall, dropped lines, and a source that could not be read. Built in `tests/bridge.py`.
    """
    from tests.bridge import bridge_briefing

    return bridge_briefing()
