"""Which outlets tell what: a table whose cells lead to the passages in their articles."""

from collections.abc import Iterator, Sequence

from briefing.export import labels
from briefing.export.arrange import incomplete, row
from briefing.export.elements import Html, element, join
from briefing.export.html.view import View, reference
from briefing.models import Cluster


def matrix(view: View, clusters: Sequence[Cluster]) -> Html:
    """Facts by outlets."""
    head = element("tr", element("th", "Passage", scope="col"), *_columns(view))
    rows = (_row(view, cluster) for cluster in clusters)
    table = element("table", element("thead", head), element("tbody", join(rows, "\n")))
    about = element("p", labels.STANDS_TOLD, class_="about")
    wide = element("div", table, class_="wide", role="region", tabindex="0", aria_label=labels.MATRIX)
    return join((about, wide))


def _columns(view: View) -> Iterator[Html]:
    cut_off = incomplete(view.arranged, view.story)
    for name in view.numbers:
        yield element("th", view.outlet(name), " (incomplete)" if name in cut_off else "", scope="col")


def _row(view: View, cluster: Cluster) -> Html:
    cells = (
        element("td", join((*([sign] if sign else []), *map(reference, numbers)), " "))
        for sign, passages in row(view.arranged, view.story, cluster).values()
        for numbers in [view.arranged.numbers(passages)]
    )
    link = element("a", cluster.text, href=f"#c-{cluster.id}", dir="auto")
    differs = view.standings.discrepancies(cluster)
    heading = element("th", link, scope="row")
    return element("tr", heading, *cells, id=f"m-{cluster.id}", data_differs="" if differs else None)
