"""Invented pages for the tests of what belongs to an article's text."""

import json

PARAGRAPHS = [
    "The council voted on Tuesday to close the ferry terminal for good, ending eighty years of service.",
    "Its mayor, Ilse Brandt, said the money would go to a bridge that opens in spring of next year.",
    "Residents of the far bank gathered outside and demanded that at least one boat keep running at night.",
    "The operator lost 2.4 million crowns last winter, when ice kept its two boats in port for eleven weeks.",
    "A last crossing is planned for the thirtieth of June, with music on deck and coffee for all on board.",
]


def paragraphs(texts: list[str] | None = None, tag: str = "p") -> str:
    return "".join(f"<{tag}>{text}</{tag}>" for text in (PARAGRAPHS if texts is None else texts))


def page(body: str, head: str = "", title: str = "Ferry closes") -> str:
    return f"<!doctype html><html lang=en><head><title>{title}</title>{head}</head><body>{body}</body></html>"


def data(**fields: object) -> str:
    """Linked data of an article."""
    node = {"@type": "NewsArticle", "headline": "Ferry closes", **fields}
    return f'<script type="application/ld+json">{json.dumps(node)}</script>'
