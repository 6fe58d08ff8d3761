"""A briefing as one HTML page: no script, nothing fetched from anywhere, good on paper.

The page's policy allows its own style sheet, by hash, and nothing else. Words that differ between
wordings are underlined as well as coloured.
"""

import base64
import hashlib
from collections.abc import Iterator, Sequence
from importlib import resources

from briefing.export import labels
from briefing.export.arrange import (
    Arranged,
    Telling,
    alone,
    arrange,
    by_text,
    differing,
    incomplete,
    left_out,
    outlets,
    row,
    shared,
    tellings,
    web_address,
)
from briefing.export.elements import Html, element, join
from briefing.made_here import GENERATOR
from briefing.models import Article, Briefing, Cluster, Discrepancy, Passage, Problem, Reading, Story

Stretches = Sequence[tuple[int, int]]


def write(briefing: Briefing) -> str:
    """The whole page."""
    arranged = arrange(briefing)
    main = element("main", join(("", *_contents(arranged), ""), "\n"))
    return f'<!doctype html>\n<html lang="en">\n{_head(arranged.title)}\n{element("body", main)}\n</html>\n'


def _head(title: str) -> Html:
    style = resources.files(__package__).joinpath("page.css").read_text("utf-8")
    fingerprint = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{fingerprint}'; base-uri 'none'; form-action 'none'"
    parts = (
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=policy),
        element("meta", name="generator", content=GENERATOR),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("title", title),
        element("style", Html(style)),
    )
    return element("head", join(parts, "\n"))


def _contents(arranged: Arranged) -> Iterator[Html]:
    yield element("h1", arranged.title)
    yield _list(*arranged.extent, class_="about")
    if arranged.several:
        yield _index(arranged)
    for number, story in enumerate(arranged.briefing.stories, 1):
        if arranged.several:
            yield element("h2", f"{number}. {story.title}", id=f"s-{story.id}")
            yield _list(*arranged.extent_of(story), class_="about")
        yield from _story(arranged, story, 3 if arranged.several else 2)
    yield from _sources(arranged)
    yield from _problems(arranged.briefing.problems)
    yield from _notes(arranged)


def _index(arranged: Arranged) -> Html:
    items = (
        element("li", element("a", story.title, href=f"#s-{story.id}"), f": {arranged.counts(story)}")
        for story in arranged.briefing.stories
    )
    heading = element("h2", labels.CONTENTS, id="contents")
    return element("nav", heading, element("ol", join(items, "\n")), aria_labelledby="contents")


def _list(*items: str, class_: str | None = None) -> Html:
    return element("ul", join((element("li", item) for item in items), "\n"), class_=class_)


def _story(arranged: Arranged, story: Story, level: int) -> Iterator[Html]:
    if together := shared(story):
        yield element(f"h{level}", labels.TOGETHER)
        yield from (_cluster(arranged, cluster) for cluster in together)
    for heading, note, found in differing(story):
        yield element(f"h{level}", heading)
        if note:
            yield element("p", note, class_="about")
        yield _list(*(_discrepancy(arranged, each) for each in found))
    if groups := alone(arranged, story):
        yield element(f"h{level}", labels.ALONE)
        yield from (_folded(arranged, outlet, told, named=False) for outlet, told in groups.items())
    if groups := left_out(story):
        yield element(f"h{level}", labels.LEFT_OUT)
        yield from (_folded(arranged, outlet, told, named=True) for outlet, told in groups.items())
    if cut_off := incomplete(arranged, story):
        yield element("p", labels.silence(cut_off), class_="about")
    if together:
        yield element(f"h{level}", labels.MATRIX)
        yield _matrix(arranged, story, together)


def _cluster(arranged: Arranged, cluster: Cluster) -> Html:
    marks = dict(zip(cluster.passages, cluster.differing, strict=True))
    figures = [
        _wording(
            arranged, telling, marks.get(telling.passages[0], ()), is_base=not number and any(marks.values())
        )
        for number, telling in enumerate(tellings(cluster))
    ]
    variants = [str(variant) for variant in cluster.apparatus]
    return element(
        "section",
        element("p", labels.cluster(cluster), class_="about"),
        element("div", *figures, class_="wordings"),
        _list(*variants, class_="about") if variants else Html(),
        class_="cluster",
        id=f"c-{cluster.id}",
    )


def _wording(arranged: Arranged, telling: Telling, differing: Stretches, *, is_base: bool) -> Html:
    first = telling.passages[0]
    return element(
        "figure",
        element("blockquote", _marked(first, differing), lang=_language(arranged, first)),
        element("figcaption", _witnesses(arranged, telling.passages), " [base]" if is_base else ""),
    )


def _marked(passage: Passage, stretches: Stretches) -> Html:
    """The passage's text with `stretches` (offsets into its paragraph) marked."""
    pieces: list[str] = []
    at = 0
    for start, end in stretches:
        low, high = max(at, start - passage.start), min(end - passage.start, len(passage.text))
        if low < high:
            pieces += [passage.text[at:low], element("mark", passage.text[low:high])]
            at = high
    return join([*pieces, passage.text[at:]])


def _language(arranged: Arranged, passage: Passage) -> str | None:
    language = arranged.articles[passage.article].language
    return None if language == "und" else language


def _witnesses(arranged: Arranged, passages: Sequence[Passage]) -> Html:
    numbered = sorted((arranged.notes[passage], arranged.outlet(passage)) for passage in passages)
    return join((join((outlet, " ", _reference(number))) for number, outlet in numbered), ", ")


def _reference(number: int) -> Html:
    return element("a", f"[{number}]", class_="note", href=f"#n{number}")


def _sentence(arranged: Arranged, telling: Telling, stretches: Stretches = ()) -> Html:
    first = telling.passages[0]
    quoted = element("q", _marked(first, stretches), lang=_language(arranged, first))
    return join((_witnesses(arranged, telling.passages), ": ", quoted))


def _discrepancy(arranged: Arranged, found: Discrepancy) -> Html:
    readings = (_reading(arranged, reading) for reading in found.readings)
    return join((labels.discrepancy(found), _list(*readings)))


def _reading(arranged: Arranged, reading: Reading) -> Html:
    places = dict(zip(reading.passages, reading.places, strict=True))
    sentences = (
        _sentence(arranged, telling, [(place.start, place.end)])
        for telling in by_text(reading.passages)
        for place in [places[telling.passages[0]]]
    )
    return join((element("strong", reading.value), ": ", labels.reading(reading), _list(*sentences)))


def _folded(arranged: Arranged, outlet: str, told: Sequence[Telling], *, named: bool) -> Html:
    """What one outlet alone tells or leaves out; `named` where others tell it and must be named."""
    items = [_sentence(arranged, telling) if named else _plain(arranged, telling) for telling in told]
    summary = element("summary", f"{outlet}: {labels.plural(len(items), 'passage')}")
    return element("details", summary, _list(*items), open="")


def _plain(arranged: Arranged, telling: Telling) -> Html:
    references = join(map(_reference, arranged.numbers(telling.passages)), " ")
    return join(
        (element("span", telling.text, lang=_language(arranged, telling.passages[0])), " ", references)
    )


def _matrix(arranged: Arranged, story: Story, clusters: Sequence[Cluster]) -> Html:
    columns, cut_off = outlets(arranged.of(story)), incomplete(arranged, story)
    names = (f"{name} (incomplete)" if name in cut_off else name for name in columns)
    head = element("tr", *(element("th", name, scope="col") for name in ("Passage", *names)))
    rows = (_row(arranged, story, cluster) for cluster in clusters)
    table = element("table", element("thead", head), element("tbody", join(rows, "\n")))
    return join((element("p", labels.STANDS_TOLD, class_="about"), element("div", table, class_="wide")))


def _row(arranged: Arranged, story: Story, cluster: Cluster) -> Html:
    cells = (
        element("td", join((*([sign] if sign else []), *map(_reference, arranged.numbers(passages))), " "))
        for sign, passages in row(arranged, story, cluster).values()
    )
    link = element("a", cluster.text, href=f"#c-{cluster.id}")
    return element("tr", element("th", link, scope="row"), *cells)


def _sources(arranged: Arranged) -> Iterator[Html]:
    if arranged.briefing.articles:
        yield element("h2", labels.SOURCES)
        yield _list(*(_source(arranged, article) for article in arranged.briefing.articles), class_="sources")


def _source(arranged: Arranged, article: Article) -> Html:
    provenance = arranged.provenance[article.id]
    evidence = provenance.told
    origin = labels.origin(provenance, article.outlet)
    facts = (
        labels.byline(article),
        f"Read from {article.source}",
        join((origin, _list(*evidence))) if evidence else origin,
        *labels.remarks(article),
    )
    return join((_named(article), _list(*facts, class_="about")))


def _named(article: Article) -> Html:
    title, address = article.title or labels.UNTITLED, web_address(article.url)
    linked = element("a", title, href=address, rel="noreferrer") if address else title
    return join((article.outlet, ": ", linked))


def _problems(problems: Sequence[Problem]) -> Iterator[Html]:
    if problems:
        yield element("h2", labels.PROBLEMS)
        yield _list(*map(str, problems))


def _notes(arranged: Arranged) -> Iterator[Html]:
    if arranged.notes:
        yield element("h2", labels.NOTES)
        items = (_note(arranged, passage, number) for passage, number in arranged.notes.items())
        yield element("ol", join(items, "\n"), class_="notes")


def _note(arranged: Arranged, passage: Passage, number: int) -> Html:
    article = arranged.articles[passage.article]
    details = (
        f", {labels.moment(article.published)}; {labels.place(passage)}; sha256 {labels.digest(passage.text)}"
    )
    return element("li", _named(article), details, id=f"n{number}")
