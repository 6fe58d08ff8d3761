"""From sources to articles: one location after the other, failures as values."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain, groupby, islice

from briefing.errors import Unreadable
from briefing.faults import as_problem
from briefing.helper import Share, alone
from briefing.ingest.ahead import in_order
from briefing.ingest.article import build
from briefing.ingest.decode import decode
from briefing.ingest.document import Document, Linked
from briefing.ingest.draft import Draft
from briefing.ingest.kinds.detect import HEAD, TEXT_SUFFIXES
from briefing.ingest.kinds.magic import OtherKind
from briefing.ingest.kinds.unfold import NOT_READ, Leaf, Misnamed, Unfolded, unfold
from briefing.ingest.known import tell
from briefing.ingest.limits import LIMITS
from briefing.ingest.listed import expand
from briefing.ingest.loading import follow, load
from briefing.ingest.markdown import draft_markdown
from briefing.ingest.naming import name_readably
from briefing.ingest.pages.extractor import Extractor
from briefing.ingest.skipped import Skipped
from briefing.ingest.sources import Location, locate
from briefing.ingest.text import draft_text
from briefing.ingest.walls import wall_in
from briefing.made_here import is_brief
from briefing.models import Article, Problem, Tick, by_date, quiet


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of the sources."""

    articles: tuple[Article, ...]
    """In the order of `models.by_date`, none twice."""
    problems: tuple[Problem, ...]
    """What could not be read, by source."""


NOT_FOLLOWED = "name the list itself to have them read"
"""What lies in a folder, or in another list, has nobody's leave to ask any site."""
OWN = "is a brief that this program exported, not an article"
_Brought = Article | Problem | Draft | Leaf | Misnamed | Unreadable
"""A document on its way to an article, as far as it is, or a word on one."""


def read(
    sources: Sequence[str],
    *,
    stdin: Callable[[], bytes] | None = None,
    tick: Tick = quiet,
    share: Share = alone,
) -> Reading:
    """Read everything that `sources` name; what cannot be read becomes a problem.

    `stdin` gives the bytes that "-" stands for. `tick("reading", done, total)` comes after each document.
    """
    results = list(read_each(sources, stdin=stdin, tick=tick, share=share))
    articles = {article.id: article for article in sorted(_articles(results), key=_by_source, reverse=True)}
    problems = {result for result in results if isinstance(result, Problem)}
    return Reading(
        tuple(sorted(name_readably(articles.values()), key=by_date)),
        tuple(sorted(problems, key=lambda p: (p.source, p.reason))),
    )


def read_each(
    sources: Sequence[str],
    *,
    stdin: Callable[[], bytes] | None = None,
    tick: Tick = quiet,
    share: Share = alone,
) -> Iterator[Article | Problem]:
    """The same, one by one in the order of the sources; an article may come twice.

    What of a folder is no document is told at the end, by kinds.
    """
    sources, stdin = expand(sources, stdin)
    locations, problems = locate(sources)
    yield from problems
    tick("reading", 0, len(locations))
    skipped = Skipped()
    with Extractor() as extractor:
        reader = _Reader(stdin, extractor)
        ahead = share(_read_text, locations)

        def bring(batch: Iterable[tuple[int, Location]]) -> list[Iterable[_Brought]]:
            found = ((ahead.take(index), place) for index, place in batch)
            return [[made] if made else reader.bring(place) for made, place in found]

        brought = in_order(bring, _batches(enumerate(locations)), LIMITS.documents_at_once)
        for done, (place, found) in enumerate(zip(locations, chain.from_iterable(brought), strict=True)):
            for number, each in enumerate(found):
                if number:
                    tick("reading", done, len(locations))
                if not (skipped.takes(each, place) or isinstance(each, Misnamed)):
                    yield _finish(each)
            tick("reading", done + 1, len(locations))
    yield from skipped.problems()


def _batches(numbered: Iterable[tuple[int, Location]]) -> Iterator[list[tuple[int, Location]]]:
    """What is waited for together: text files a few at a time, as a thread costs more than to read one.

    Anything else may take long and comes alone.
    """
    for is_text, alike in groupby(numbered, key=lambda each: _is_text_file(each[1])):
        while batch := list(islice(alike, LIMITS.texts_at_once if is_text else 1)):
            yield batch


def _is_text_file(location: Location) -> bool:
    """Whether it is a text by its name: what may be read together."""
    return location.suffix in TEXT_SUFFIXES and location.suffix != ""


def _articles(results: Sequence[Article | Problem]) -> list[Article]:
    return [result for result in results if isinstance(result, Article)]


def _by_source(article: Article) -> str:
    return article.source


@dataclass(frozen=True, slots=True)
class _Reader:
    """What has to be waited for: disk, network, the extracting process. Several at a time."""

    stdin: Callable[[], bytes] | None
    extractor: Extractor

    def bring(self, location: Location) -> Iterable[_Brought]:
        """What is at a location: of a file that holds many documents, one after the other when asked for."""
        try:
            document = load(location, self.stdin)
            if _is_own(document, found=location.folder is not None):
                raise Unreadable(location.source, OWN)
        except Unreadable as failure:
            return [failure]
        except Exception as error:
            return [as_problem(error, [location.source], NOT_READ)]
        return self._in(document, () if location.folder else LIMITS.linked)

    def _in(self, document: Document, allowed: Sequence[int]) -> Iterable[_Brought]:
        """What is in a document. `allowed`: how many addresses of it are followed, and of what these name."""
        found = _not_all(unfold(document), document.source, allowed[0] if allowed else 0)
        first = list(islice(found, 2))
        make = partial(self._make, allowed=allowed[1:])
        if len(first) < 2:
            return [made for each in first for made in make(each)]
        return chain.from_iterable(in_order(make, chain(first, found), LIMITS.documents_at_once))

    def _make(self, found: Unfolded, allowed: Sequence[int]) -> Iterable[_Brought]:
        if isinstance(found, Linked):
            try:
                return list(self._in(follow(found), allowed))
            except Unreadable as failure:
                return [failure]
        if isinstance(found, Leaf):
            made = self._extracted(found)
            return self._in(made, allowed) if isinstance(made, Document) else [made]
        return [found]

    def _extracted(self, leaf: Leaf) -> _Brought | Document:
        """The draft of a page or a PDF document, or the text of several in one; a text as it is."""
        document = leaf.document
        try:
            if leaf.kind == "pdf":
                made = self.extractor.draft_pdf(document.data, document.source)
                if isinstance(made, Document):
                    return made
                draft = made
            elif leaf.kind == "page":
                draft = self.extractor.draft(_text_of(document), document.source, document.url)
            else:
                return leaf
        except Unreadable as failure:
            return failure
        except Exception as error:
            return as_problem(error, [document.source], NOT_READ)
        return tell(draft, document.known)


def _not_all(found: Iterable[Unfolded], source: str, most: int) -> Iterator[Unfolded]:
    """What was found, and of addresses the first ones only; with a word on how many are left."""
    addresses = 0
    for each in found:
        addresses += isinstance(each, Linked)
        if addresses <= most or not isinstance(each, Linked):
            yield each
    if addresses > most:
        read = f"only the first {most} of them are read" if most else NOT_FOLLOWED
        named = f"{addresses} web addresses" if addresses > 1 else "a web address"
        yield Problem(source=source, reason=f"names {named}: {read}")


def _is_own(document: Document, *, found: bool) -> bool:
    """Whether a file of data is a brief. One in JSON has its articles in it, and is read where it is named:
    found beside its sources it would be a second source of each.
    """
    told = document.suffix == ".csv" or (found and document.suffix == ".json")
    return told and is_brief(decode(document.data[:HEAD]))


def _finish(brought: Article | Problem | Draft | Leaf | Unreadable) -> Article | Problem:
    """What takes thinking. One at a time: a second busy thread would make the app's screen lag."""
    if isinstance(brought, Article | Problem):
        return brought
    try:
        if isinstance(brought, Unreadable):
            raise brought
        return build(brought if isinstance(brought, Draft) else _draft_of_text(brought))
    except Unreadable as failure:
        return Problem(source=failure.source, reason=failure.reason)
    except Exception as error:
        source = brought.document.source if isinstance(brought, Leaf) else brought.source
        return as_problem(error, [source], NOT_READ)


def _read_text(location: Location) -> Article | Problem | None:
    """A text file read whole, as another process does it; None for what is not one."""
    if not _is_text_file(location):
        return None
    try:
        found = list(islice(unfold(load(location, None)), 2))
    except OtherKind:
        return None
    except Unreadable as failure:
        return _finish(failure)
    (first, *others) = found
    is_text = isinstance(first, Leaf) and first.kind in ("text", "markdown")
    return _finish(first) if is_text and isinstance(first, Leaf) and not others else None


def _draft_of_text(leaf: Leaf) -> Draft:
    document = leaf.document
    draft = (draft_markdown if leaf.kind == "markdown" else draft_text)(_text_of(document), document.source)
    draft.url = draft.url or document.url
    if wall := wall_in([draft.title or ""], draft.lines):
        raise Unreadable(document.source, wall)
    return tell(draft, document.known)


def _text_of(document: Document) -> str:
    text = decode(document.data, declared=document.charset)
    if not text.strip():
        raise Unreadable(document.source, "is empty")
    if is_brief(text):
        raise Unreadable(document.source, OWN)
    return text
