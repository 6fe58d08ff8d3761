"""The parts of one story, differences first."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefing.export import labels
from briefing.export.arrange import Telling, alone, differing, incomplete, left_out, shared
from briefing.export.elements import Html, element, join
from briefing.export.html import words
from briefing.export.html.articles import articles
from briefing.export.html.controls import bar
from briefing.export.html.differences import differences
from briefing.export.html.facts import facts, in_short
from briefing.export.html.marks import marked
from briefing.export.html.matrix import matrix
from briefing.export.html.people import people
from briefing.export.html.view import View, reference


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part with a heading, to which the contents lead."""

    id: str
    heading: str
    count: int
    content: Html
    plain: bool = False
    """Whether nothing in it is told differently, so that it may be set aside."""


def parts(view: View) -> list[Part]:
    """Everything that there is of a story."""
    return [*_parts(view)]


def _parts(view: View) -> Iterator[Part]:
    story, arranged = view.story, view.arranged
    clusters = {cluster.id: cluster for cluster in story.clusters}
    if short := [clusters[id] for id in story.summary if id in clusters]:
        yield _of_story(view, "short", labels.IN_SHORT, len(short), in_short(view, short))
    for heading, note, found in differing(story):
        about = element("p", note, class_="about") if note else Html()
        content = join((about, differences(view, found)))
        yield Part(id=f"{found[0].strength}-{story.id}", heading=heading, count=len(found), content=content)
    if together := shared(story):
        count = len(together)
        for name, heading, write in (
            ("together", labels.TOGETHER, facts),
            ("matrix", labels.MATRIX, matrix),
        ):
            content = write(view, together)
            yield Part(id=f"{name}-{story.id}", heading=heading, count=count, content=content)
    if story.people:
        yield _of_story(view, "people", labels.WHO_SAID, len(story.people), people(view, story.people))
    for name, heading, groups in (
        ("alone", labels.ALONE, alone(arranged, story)),
        ("left-out", labels.LEFT_OUT, left_out(story)),
    ):
        if groups:
            yield _of_outlets(view, name, heading, groups)
    count, content = len(story.articles), articles(view)
    yield Part(id=f"articles-{story.id}", heading=words.ARTICLES, count=count, content=content)


def _of_outlets(view: View, name: str, heading: str, groups: Mapping[str, Sequence[Telling]]) -> Part:
    """What outlets alone tell or leave out; who tells what is left out is named."""
    named = name == "left-out"
    content = join((_folded(view, outlet, told, named=named) for outlet, told in groups.items()), "\n")
    count = sum(map(len, groups.values()))
    return _of_story(view, name, heading, count, content)


def _of_story(view: View, name: str, heading: str, count: int, content: Html) -> Part:
    """A part that is set aside where only what is told differently is asked for."""
    return Part(id=f"{name}-{view.story.id}", heading=heading, count=count, content=content, plain=True)


def tell(view: View, found: list[Part]) -> Html:
    """The controls, then the parts."""
    cut_off = incomplete(view.arranged, view.story)
    silence = element("p", labels.silence(cut_off), class_="about", dir="auto") if cut_off else Html()
    has_matrix = any(part.heading == labels.MATRIX for part in found)
    return join((bar(view, matrix=has_matrix), silence, *(_section(view, part) for part in found)), "\n")


def _section(view: View, part: Part) -> Html:
    heading = view.heading(part.heading, id=part.id)
    class_ = "part plain" if part.plain else "part"
    return element("section", heading, part.content, class_=class_, aria_labelledby=part.id)


def _folded(view: View, outlet: str, told: Sequence[Telling], *, named: bool) -> Html:
    """What one outlet alone tells or leaves out; `named` where others tell it and must be named."""
    items = (element("li", _sentence(view, telling, named=named), class_="stop") for telling in told)
    summary = element("summary", view.outlet(outlet), f": {labels.plural(len(told), 'passage')}")
    listed = element("ul", join(items, "\n"))
    return element("details", summary, listed, class_="folded", open="", data_outlets=view.keys([outlet]))


def _sentence(view: View, telling: Telling, *, named: bool) -> Html:
    first = telling.passages[0]
    values = view.values.get(first, ())
    quoted = element("q", marked(first, (), values), lang=view.language(first), dir="auto")
    if named:
        return join((quoted, " ", element("span", view.witnesses(telling.passages), class_="about")))
    return join((quoted, *map(reference, view.arranged.numbers(telling.passages))), " ")
