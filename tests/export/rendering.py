"""Markdown as viewers show it: plain CommonMark, GitHub's own renderer, one with every extension at hand."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import unquote

import cmarkgfm
from cmarkgfm.cmark import Options
from markdown_it import MarkdownIt
from mdit_py_plugins.anchors import anchors_plugin
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.dollarmath import dollarmath_plugin
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.front_matter import front_matter_plugin
from mdit_py_plugins.tasklists import tasklists_plugin

Viewer = Callable[[str], str]
"""From Markdown to the HTML that is shown."""

_EXTENDED = MarkdownIt("gfm-like", {"html": True}).use(anchors_plugin, max_level=4)
for plugin in (deflist_plugin, dollarmath_plugin, footnote_plugin, front_matter_plugin, tasklists_plugin):
    _EXTENDED.use(plugin)
_GITHUB = Options.CMARK_OPT_UNSAFE | Options.CMARK_OPT_FOOTNOTES


def _github(markdown: str) -> str:
    return cmarkgfm.github_flavored_markdown_to_html(markdown, _GITHUB)


VIEWERS: dict[str, Viewer] = {
    "commonmark": MarkdownIt("commonmark").render,
    "gfm-like": MarkdownIt("gfm-like").render,
    "extended": _EXTENDED.render,
    "github": _github,
}

_KEPT = ("href", "src", "class", "type")
_LINKED_LATER = re.compile(r"@\w|(?<!\d):[\w+-]+:")
"""What GitHub makes a mention or a picture of, wherever the text of a finished page holds it."""


@dataclass
class Shown(HTMLParser):
    """What a reader of the page sees."""

    markdown: str
    viewer: Viewer
    shape: list[tuple[str, str]] = field(default_factory=list)
    """Its elements in order, with what makes them links, pictures or mathematics; no text."""
    runs: list[str] = field(default_factory=lambda: [""])
    """Its text, cut wherever anything but text stands: an element, a comment."""
    anchors: dict[str, str] = field(default_factory=dict)
    """Texts of headings by their ids, for viewers that give some."""
    links: list[tuple[str, str]] = field(default_factory=list)
    """Where each link leads, and its text."""
    _open: tuple[str, int] = ("", 0)
    """The id or address that the text since then belongs to."""

    def __post_init__(self) -> None:
        super().__init__()
        self.feed(self.viewer(self.markdown))
        self.close()

    @property
    def text(self) -> str:
        """All of its text."""
        return "".join(self.runs)

    @property
    def linked_later(self) -> list[str]:
        """What of its text GitHub would turn into something else after rendering."""
        return [found[0] for run in self.runs for found in [_LINKED_LATER.search(run)] if found]

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        given = dict(attributes)
        self.shape.append((tag, " ".join(f"{name}={_kept(given[name])}" for name in _KEPT if name in given)))
        self.runs.append("")
        if about := given.get("href") if tag == "a" else given.get("id"):
            self._open = unquote(about), len(self.runs) - 1

    def handle_endtag(self, tag: str) -> None:
        about, start = self._open
        if tag == "a":
            self.links.append((about, "".join(self.runs[start:])))
        elif tag.startswith("h"):
            self.anchors[about] = "".join(self.runs[start:])
        self.runs.append("")

    def handle_comment(self, data: str) -> None:
        self.runs.append("")

    def handle_data(self, data: str) -> None:
        self.runs[-1] += data


def _kept(value: str | None) -> str:
    """Where in the document a link leads depends on its titles; that it stays in it is kept."""
    return "#" if (value or "").startswith("#") else value or ""
