"""Short words for making articles in tests."""

import hashlib

from briefing.models import Article


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
