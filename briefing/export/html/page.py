"""The whole page: its policy, its contents, its stories and its sources.

The policy allows one style sheet and one script, both by their hashes, and nothing else: no request leaves
the page. Everything stands in it as text, links and folded parts; the script only adds.
"""

import base64
import hashlib
from collections.abc import Iterable, Iterator, Sequence
from importlib import resources

from briefing.export import labels
from briefing.export.arrange import Arranged, arrange
from briefing.export.elements import Html, element, join
from briefing.export.html import words
from briefing.export.html.articles import sources
from briefing.export.html.controls import keys
from briefing.export.html.story import Part, parts, tell
from briefing.export.html.view import view
from briefing.made_here import GENERATOR
from briefing.models import Briefing, Story


def write(briefing: Briefing) -> str:
    """The whole page."""
    arranged = arrange(briefing)
    style, script = _own("page.css"), _own("page.js")
    head = element("head", join(_head(arranged.title, style, script), "\n"))
    body = element("body", join(("", *_body(arranged), element("script", script), ""), "\n"))
    return f'<!doctype html>\n<html lang="en">\n{head}\n{body}\n</html>\n'


def _own(name: str) -> Html:
    return Html(resources.files(__package__).joinpath(name).read_text("utf-8"))


def _hash(content: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()}'"


def _head(title: str, style: Html, script: Html) -> Iterator[Html]:
    policy = (
        f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(script)}; "
        "base-uri 'none'; form-action 'none'"
    )
    yield element("meta", charset="utf-8")
    yield element("meta", http_equiv="Content-Security-Policy", content=policy)
    yield element("meta", name="generator", content=GENERATOR)
    yield element("meta", name="viewport", content="width=device-width, initial-scale=1")
    yield element("title", title)
    yield element("style", style)


def _body(arranged: Arranged) -> Iterator[Html]:
    title = element("h1", arranged.title, id="title", dir="auto")
    yield element("header", title, _list(arranged.extent))
    ends = [*_ends(arranged)]
    if arranged.several:
        yield _index(arranged, ends)
    content = [*_stories(arranged, ends), *(_end(*end) for end in ends)]
    yield element("main", join(("", *content, ""), "\n"))
    if arranged.briefing.stories:
        yield keys()


def _list(items: Iterable[str]) -> Html:
    listed = join((element("li", item, dir="auto") for item in items), "\n")
    return element("ul", listed, class_="about")


def _index(arranged: Arranged, ends: Sequence[tuple[str, str, Html]]) -> Html:
    items = (
        element(
            "li", element("a", story.title, href=f"#s-{story.id}", dir="auto"), f": {arranged.counts(story)}"
        )
        for story in arranged.briefing.stories
    )
    heading = element("h2", labels.CONTENTS, id="contents")
    links = [element("li", element("a", title, href=f"#{id}")) for id, title, _ in ends]
    after = element("ul", *links, class_="parts") if links else Html()
    return element("nav", heading, element("ol", join(items, "\n")), after, aria_labelledby="contents")


def _stories(arranged: Arranged, ends: Sequence[tuple[str, str, Html]]) -> Iterator[Html]:
    for number, story in enumerate(arranged.briefing.stories, 1):
        yield _several(arranged, story, number) if arranged.several else _only(arranged, story, ends)


def _several(arranged: Arranged, story: Story, number: int) -> Html:
    shown = view(arranged, story, 3)
    found = parts(shown)
    heading = element("h2", f"{number}. {story.title}", id=f"s-{story.id}", dir="auto")
    extent = _list(arranged.extent_of(story))
    content = join((heading, extent, _contents(found, (), words.PARTS), tell(shown, found)), "\n")
    return element("section", content, class_="story", aria_labelledby=f"s-{story.id}")


def _only(arranged: Arranged, story: Story, ends: Sequence[tuple[str, str, Html]]) -> Html:
    shown = view(arranged, story, 2)
    found = parts(shown)
    contents = _contents(found, ends, labels.CONTENTS)
    return element("section", contents, tell(shown, found), class_="story", aria_labelledby="title")


def _contents(found: Sequence[Part], ends: Sequence[tuple[str, str, Html]], name: str) -> Html:
    links = [
        element("li", element("a", part.heading, href=f"#{part.id}"), f" {part.count}") for part in found
    ]
    links += [element("li", element("a", title, href=f"#{id}")) for id, title, _ in ends]
    return element("nav", element("ul", join(links, "\n"), class_="parts"), aria_label=name)


def _ends(arranged: Arranged) -> Iterator[tuple[str, str, Html]]:
    """What is not of one story: id, heading, content."""
    if arranged.briefing.articles:
        yield "sources", labels.SOURCES, sources(arranged)
    if problems := arranged.briefing.problems:
        items = (element("li", str(problem), dir="auto") for problem in problems)
        yield "problems", labels.PROBLEMS, element("ul", join(items, "\n"))


def _end(id: str, heading: str, content: Html) -> Html:
    return element("section", element("h2", heading, id=id), content, aria_labelledby=id)
