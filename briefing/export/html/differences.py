"""What outlets tell differently: each value with who gives it, since when, and in which sentences."""

from collections.abc import Iterable

from briefing.export import labels
from briefing.export.arrange import by_text, outlets
from briefing.export.elements import Html, element, join
from briefing.export.html import words
from briefing.export.html.marks import marked
from briefing.export.html.view import Value, View
from briefing.models import Discrepancy, Reading


def differences(view: View, found: Iterable[Discrepancy]) -> Html:
    """All of one likelihood."""
    items = join((_difference(view, each) for each in found), "\n")
    return element("ul", items, class_="differences")


def _difference(view: View, found: Discrepancy) -> Html:
    what = element("strong", labels.what(found))
    told = [cluster for cluster in view.story.clusters if cluster.id == found.cluster and cluster.shared]
    link = [element("a", what, href=f"#c-{cluster.id}") for cluster in told] or [what]
    contested = f", {words.CONTESTED}" if found.contested else ""
    readings = (_reading(view, found, reading) for reading in found.readings)
    return element(
        "li",
        element("p", *link, contested),
        element("ul", join(readings, "\n")),
        class_="difference stop",
        id=f"d-{found.id}",
    )


def _reading(view: View, found: Discrepancy, reading: Reading) -> Html:
    names = outlets(view.arranged.articles[passage.article] for passage in reading.passages)
    owners = join(map(view.outlet, sorted(names, key=view.numbers.__getitem__)), ", ")
    value = element("mark", reading.value, class_=_class(found), dir="auto")
    since = element("span", labels.reading(reading), class_="about", dir="auto")
    return element(
        "li",
        element("p", value, " ", owners, "; ", since),
        element("ul", *_sentences(view, found, reading)),
        class_="reading",
        data_outlets=view.keys(names),
    )


def _class(found: Discrepancy) -> str:
    return "value" if found.strength == "probable" else "value perhaps"


def _sentences(view: View, found: Discrepancy, reading: Reading) -> Iterable[Html]:
    places = dict(zip(reading.passages, reading.places, strict=True))
    for telling in by_text(reading.passages):
        first = telling.passages[0]
        place = places[first]
        value = Value(start=place.start, end=place.end, strength=found.strength)
        quoted = element("q", marked(first, (), (value,)), lang=view.language(first), dir="auto")
        who = element("span", view.witnesses(telling.passages), class_="about")
        yield element("li", quoted, " ", who)
