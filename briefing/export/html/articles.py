"""The articles as they were read: every passage at its place, and who wrote them."""

from collections.abc import Iterator, Sequence

from briefing.export import labels
from briefing.export.arrange import Arranged, web_address
from briefing.export.elements import Html, element, join
from briefing.export.html import words
from briefing.export.html.marks import marked
from briefing.export.html.view import View, language
from briefing.models import Article, Passage


def articles(view: View) -> Html:
    """The text of a story's articles."""
    return join((_whole(view, article) for article in view.arranged.of(view.story)), "\n")


def _whole(view: View, article: Article) -> Html:
    title = element("span", article.title or labels.UNTITLED, dir="auto")
    heading = view.heading(join((view.outlet(article.outlet), ": ", title)), below=1)
    about = element("p", labels.byline(article), class_="about", dir="auto")
    text = join(_paragraphs(view, article), "\n")
    unfolded = element("details", element("summary", heading), about, text, open="")
    return element(
        "article",
        unfolded,
        class_="whole",
        id=f"a-{article.id}",
        lang=language(article.language),
        data_outlets=view.keys([article.outlet]),
    )


def _paragraphs(view: View, article: Article) -> Iterator[Html]:
    """Those in which a passage stands: of a whole story all, of kept passages only theirs."""
    inside: dict[int, list[Passage]] = {}
    for passage in view.passages.get(article.id, ()):
        inside.setdefault(passage.paragraph, []).append(passage)
    before = -1
    for number in sorted(inside):
        if number > before + 1:
            yield element("p", words.LEFT_OUT, class_="about")
        yield element("p", *_pieces(view, article.paragraphs[number], inside[number]), dir="auto")
        before = number


def _pieces(view: View, paragraph: str, passages: Sequence[Passage]) -> Iterator[Html | str]:
    at = 0
    for passage in sorted(passages, key=lambda each: (each.start, each.end)):
        yield paragraph[at : max(at, passage.start)]
        yield from _passage(view, passage)
        at = max(at, passage.end)
    yield paragraph[at:]


def _passage(view: View, passage: Passage) -> Iterator[Html]:
    """Its text, and who else tells its facts."""
    facts = view.facts.get(passage, ())
    number = view.arranged.notes[passage]
    yield element(
        "span",
        marked(passage, (), view.values.get(passage, ())),
        class_="stop",
        id=f"n{number}",
        data_fact=facts[0].id if facts else None,
    )
    for cluster in facts:
        told = view.telling(cluster.tellings)
        yield element("a", f"[{told}]", class_="note", href=f"#c-{cluster.id}", title=labels.cluster(cluster))


def sources(arranged: Arranged) -> Html:
    """Who published and who wrote each article, and the evidence."""
    items = (element("li", _source(arranged, article)) for article in arranged.briefing.articles)
    return element("ul", join(items, "\n"), class_="sources")


def _source(arranged: Arranged, article: Article) -> Html:
    provenance = arranged.provenance[article.id]
    evidence = [element("li", line, dir="auto") for line in provenance.told]
    origin: str = labels.origin(provenance, article.outlet)
    facts = (
        labels.byline(article),
        f"Read from {labels.source_name(article.source)}",
        join((origin, element("ul", *evidence))) if evidence else origin,
        *labels.remarks(article),
    )
    told = element("ul", join((element("li", fact, dir="auto") for fact in facts), "\n"), class_="about")
    return join((_named(arranged, article), told))


def _named(arranged: Arranged, article: Article) -> Html:
    title, address = article.title or labels.UNTITLED, web_address(article.url)
    linked = element("a", title, href=address, rel="noreferrer", dir="auto") if address else title
    told = any(article.id in story.articles for story in arranged.briefing.stories)
    name = element("bdi", article.outlet)
    inside = element("a", name, href=f"#a-{article.id}") if told else name
    return join((inside, ": ", element("bdi", linked)))
