"""What an editor sends, as the text of a mail: see `digest` for its parts.

No markup and no brackets of ours; quotations as mails have them; 72 columns at most.
"""

from collections.abc import Iterable, Iterator

from briefing.export import full_text, labels
from briefing.export.arrange import Arranged, arrange, web_address
from briefing.export.digest import Alone, Difference, Digest, Said, Speaker, digest
from briefing.export.style import USUAL, Style
from briefing.export.wrap import cells, wrap
from briefing.made_here import SIGNATURE
from briefing.models import Article, Briefing

WIDTH = 72


def write(briefing: Briefing, style: Style = USUAL) -> str:
    """The whole document; sentences are verbatim but for where lines end."""
    arranged = arrange(briefing)
    blocks = full_text.blocks(arranged) if style.full else _blocks(arranged)
    return "\n\n".join((*blocks, SIGNATURE)) + "\n"


def _blocks(arranged: Arranged) -> Iterator[str]:
    digests = [digest(arranged, story) for story in arranged.briefing.stories]
    yield _heading(arranged.title)
    if arranged.about:
        yield "\n".join(map(_item, arranged.about))
    if arranged.several:
        yield "\n".join((labels.CONTENTS, *_contents(arranged, digests)))
    for number, (story, told) in enumerate(zip(arranged.briefing.stories, digests, strict=True), 1):
        if arranged.several:
            yield _heading(f"{number}. {story.title}")
        yield from _story(told)
    if articles := arranged.briefing.articles:
        yield _heading(labels.SOURCES, "-")
        yield "\n".join(_source(n, article) for n, article in enumerate(articles, 1))


def _contents(arranged: Arranged, digests: Iterable[Digest]) -> Iterator[str]:
    for number, (story, told) in enumerate(zip(arranged.briefing.stories, digests, strict=True), 1):
        yield _numbered(number, f"{story.title}: {told.extent}")


def _story(told: Digest) -> Iterator[str]:
    who = ", ".join(name for name, _ in told.tellers)
    yield "\n".join(_block(f"{line}.") for line in (f"{who}: {told.extent}", *told.remarks))
    if told.in_short:
        yield _heading(labels.IN_SHORT, "-")
        yield from map(_said, told.in_short)
    if told.differences:
        yield _heading(labels.THEY_DIFFER, "-")
        yield from map(_difference, told.differences)
    if told.speakers:
        yield _heading(labels.WHO_SAID, "-")
        yield from (block for speaker in told.speakers for block in _speaker(speaker))
    if told.also:
        yield _heading(labels.ALSO, "-")
        yield from map(_said, told.also)
    for alone in told.alone:
        yield _heading(alone.heading, "-")
        yield from _alone(alone)
    if told.silence:
        yield _block(told.silence)


def _said(said: Said) -> str:
    return f"{_item(said.text)}\n{_tellers(said)}"


def _tellers(said: Said) -> str:
    told = labels.told_by(said.outlets, said.others, said.otherwise, one_origin=said.one_origin)
    return wrap(told, WIDTH, "  -- ", "     ")


def _difference(difference: Difference) -> str:
    rows = [_item(difference.what)]
    for value in difference.values:
        words = ", ".join(said.text for said in value.words)
        giving = labels.given_by(value.outlets, value.credit)
        rows.append(wrap(f"{words}: {giving}, {labels.since(value.first)}", WIDTH, "  - ", "    "))
        if value.clause:
            rows.append(wrap(value.clause, WIDTH, "    > ", "    > "))
    return "\n".join(rows)


def _speaker(speaker: Speaker) -> Iterator[str]:
    yield _block(f"{speaker.name}:")
    for quotation in speaker.quotations:
        yield f"\n  {labels.OTHER_WORDS}:\n".join(map(_quoted, quotation))


def _quoted(said: Said) -> str:
    return f"{wrap(said.text, WIDTH, '> ', '> ')}\n{_tellers(said)}"


def _alone(alone: Alone) -> Iterator[str]:
    yield from (_item(said.text) for said in alone.told)
    if alone.more:
        yield _block(labels.more(alone.more, len(alone.told)))


def _source(number: int, article: Article) -> str:
    title = article.title or labels.UNTITLED
    rows = [_numbered(number, f"{article.outlet}: {title}, {labels.moment(article.published)}")]
    if address := web_address(article.url):
        rows.append(wrap(address, WIDTH, "     ", "     "))
    return "\n".join(rows)


def _heading(text: str, line: str = "=") -> str:
    """A text with a line under it."""
    told = _block(text)
    return f"{told}\n{line * max(map(cells, told.splitlines()), default=0)}"


def _block(text: str) -> str:
    return wrap(text, WIDTH)


def _item(text: str) -> str:
    return wrap(text, WIDTH, "- ", "  ")


def _numbered(number: int, text: str) -> str:
    mark = f"  {number}. "
    return wrap(text, WIDTH, mark, " " * len(mark))
