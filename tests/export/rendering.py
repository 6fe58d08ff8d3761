"""Markdown as viewers see it: plain CommonMark, and one with every extension at hand."""

from collections.abc import Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.dollarmath import dollarmath_plugin
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.front_matter import front_matter_plugin
from mdit_py_plugins.tasklists import tasklists_plugin

COMMONMARK = MarkdownIt("commonmark")
EXTENDED = MarkdownIt("gfm-like", {"html": True})
for plugin in (deflist_plugin, dollarmath_plugin, footnote_plugin, front_matter_plugin, tasklists_plugin):
    EXTENDED.use(plugin)
VIEWERS = (COMMONMARK, EXTENDED)


def shape(tokens: Sequence[Token]) -> list[tuple[str, str]]:
    """What a document is made of, its text apart: kinds of token in order, with tag and link."""
    kinds = []
    for token in tokens:
        if token.type not in {"text", "inline"}:
            kinds.append((token.type, f"{token.tag} {token.attrGet('href') or ''}"))
        kinds += shape(token.children or ())
    return kinds


def texts(tokens: Sequence[Token]) -> list[str]:
    """The text of each block that has some."""
    return [_text(token.children or ()) for token in tokens if token.type == "inline"]


def _text(tokens: Sequence[Token]) -> str:
    return "".join("\n" if token.type in {"softbreak", "hardbreak"} else token.content for token in tokens)
