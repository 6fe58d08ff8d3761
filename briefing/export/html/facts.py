"""What several outlets tell: every wording, the values that differ, and who does not tell it."""

from collections.abc import Iterator, Sequence

from briefing.export import labels
from briefing.export.arrange import Telling, by_text, tellings
from briefing.export.elements import Html, element, join
from briefing.export.html import words
from briefing.export.html.marks import Stretches, marked
from briefing.export.html.view import View
from briefing.models import Cluster, Discrepancy, Passage
from briefing.standing import Stand


def facts(view: View, together: Sequence[Cluster]) -> Html:
    """All of them, in reading order, with what the marks mean."""
    listed = element("ol", join((_fact(view, cluster) for cluster in together), "\n"), class_="facts")
    return join((_legend(view), listed), "\n")


def in_short(view: View, summary: Sequence[Cluster]) -> Html:
    """The facts that together say what happened, each with who tells it; to all its wordings by a link."""
    return element("ul", join((_sentence(view, cluster) for cluster in summary), "\n"))


def _sentence(view: View, cluster: Cluster) -> Html:
    lead = cluster.passages[cluster.lead]
    quoted = element("q", marked(lead, (), view.values.get(lead, ())), lang=view.language(lead), dir="auto")
    more = element("a", labels.cluster(cluster), href=f"#c-{cluster.id}") if cluster.shared else Html()
    said = view.standings.said(cluster)
    told = [p for p in cluster.tellings if not said[view.arranged.outlet(p)].otherwise]
    who = element("span", view.witnesses(told), _otherwise(view, cluster), " ", more, class_="about")
    return element("li", quoted, " ", who, data_outlets=view.telling(told))


def _otherwise(view: View, cluster: Cluster) -> Html:
    """Who gives another value than the text of a fact: "; but third: 2 Valley Post"."""
    values = view.standings.otherwise(cluster, cluster.text)
    told = (
        join((element("b", value, dir="auto"), ": ", _named(view, names))) for value, names in values.items()
    )
    return join(("; but ", join(told, ", "))) if values else Html()


def _legend(view: View) -> Html:
    strengths = {value.strength for values in view.values.values() for value in values}
    meanings = (
        ("value", words.VALUE, "probable" in strengths),
        ("value perhaps", words.PERHAPS, "possible" in strengths),
        ("wording", words.WORDING, any(any(c.differing) for c in view.story.clusters)),
    )
    told = [element("mark", meaning, class_=kind) for kind, meaning, there in meanings if there]
    return element("p", join(told, ", "), class_="about") if told else Html()


def _fact(view: View, cluster: Cluster) -> Html:
    found = view.standings.discrepancies(cluster)
    variants = [element("li", str(variant), dir="auto") for variant in cluster.apparatus]
    return element(
        "li",
        element("div", *_wordings(view, cluster), class_="wordings"),
        element("ul", *(_values(view, each) for each in found), class_="values") if found else Html(),
        _about(view, cluster),
        element("details", element("summary", words.VARIANTS), element("ul", *variants), class_="about")
        if variants
        else Html(),
        class_="fact stop",
        id=f"c-{cluster.id}",
        data_differs="" if found else None,
    )


def _wordings(view: View, cluster: Cluster) -> Iterator[Html]:
    """The lead first, which carries no marks of other wordings; what is told elsewhere last."""
    marks = dict(zip(cluster.passages, cluster.differing, strict=True))
    for number, telling in enumerate(tellings(cluster)):
        is_base = not number and any(marks.values())
        note = f" [{words.BASE}]" if is_base else ""
        yield _figure(view, telling, marks.get(telling.passages[0], ()), note)
    stands: dict[Passage, str] = {}
    for standing in view.standings.said(cluster).values():
        for value in standing.given:
            stands.setdefault(value.passage, value.stand)
    for stand, note in words.ELSEWHERE.items():
        for telling in by_text(passage for passage, its in stands.items() if its == stand):
            yield _figure(view, telling, (), f" {note}", class_="elsewhere")


def _figure(
    view: View, telling: Telling, wording: Stretches, note: str, *, class_: str | None = None
) -> Html:
    first = telling.passages[0]
    quoted = marked(first, wording, view.values.get(first, ()))
    return element(
        "figure",
        element("blockquote", element("p", quoted, lang=view.language(first), dir="auto")),
        element("figcaption", view.witnesses(telling.passages), note),
        class_=class_,
        data_outlets=view.telling(telling.passages),
    )


def _values(view: View, found: Discrepancy) -> Html:
    """Which outlets give which value: "Which one: second 5 · third 1 2 4"."""
    values = (
        join((element("b", reading.value, dir="auto"), " ", view.telling(reading.passages)))
        for reading in found.readings
    )
    link = element("a", labels.what(found), href=f"#d-{found.id}")
    return element("li", link, ": ", join(values, " · "))


_QUIET: tuple[Stand, ...] = ("silent", "unknown")


def _about(view: View, cluster: Cluster) -> Html:
    """What it is, who tells it, who is silent, and of whom that cannot be said."""
    told = [element("a", labels.cluster(cluster), href=f"#m-{cluster.id}")]
    for stand in _QUIET:
        names = [name for name in view.numbers if view.standings.of(cluster, name).stand == stand]
        if names:
            told.append(join((labels.STANDS[stand], " ", _named(view, names))))
    return element("p", join(told, " "), class_="about")


def _named(view: View, names: Sequence[str]) -> Html:
    """Outlets; many are counted, as the matrix has them all."""
    shown, more = labels.few(names)
    return join((join(map(view.outlet, shown), ", "), more))
