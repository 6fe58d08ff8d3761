"""What an editor sends, as Markdown: see `digest` for its parts.

A block with a reference begins with a stretch of an article and has its references directly behind it, so
that `briefing verify` can look the stretch up.
"""

from collections.abc import Iterable, Iterator, Sequence

from briefing.export import full_markdown, labels
from briefing.export.arrange import Arranged, arrange
from briefing.export.digest import Alone, Difference, Digest, Said, Speaker, Value, digest
from briefing.export.escape import escape
from briefing.export.front_matter import front_matter
from briefing.export.headings import contents
from briefing.export.notes import Footnotes, Notes, PlainNotes, cited, named, source
from briefing.export.style import USUAL, Style
from briefing.made_here import VERBATIM
from briefing.models import Article, Briefing


def write(briefing: Briefing, style: Style = USUAL) -> str:
    """The whole document."""
    notes: Notes = PlainNotes() if style.plain_notes else Footnotes()
    arranged = arrange(briefing)
    blocks = full_markdown.blocks(arranged, notes) if style.full else _Brief(arranged, notes).blocks()
    above = [front_matter(arranged)] if style.front_matter else []
    return "\n\n".join([*above, *blocks]) + "\n"


class _Brief:
    """The brief of one briefing."""

    def __init__(self, arranged: Arranged, notes: Notes) -> None:
        self._arranged = arranged
        self._notes = notes
        self._numbers = {article.id: n for n, article in enumerate(arranged.briefing.articles, 1)}

    def blocks(self) -> Iterator[str]:
        """Everything, to be parted by empty lines."""
        arranged = self._arranged
        digests = [digest(arranged, story) for story in arranged.briefing.stories]
        above = [f"# {escape(arranged.title)}", VERBATIM, *self._about()]
        stories = list(self._stories(digests))
        if arranged.several:
            above.append(f"## {labels.CONTENTS}")
            above.append(contents((*above, *stories), [each.extent for each in digests]))
        yield from (*above, *stories, *self._sources())

    def _about(self) -> Iterator[str]:
        """What is true of the run, not of one story."""
        if told := self._arranged.about:
            yield "\n".join(f"- {escape(line)}" for line in told)

    def _stories(self, digests: Iterable[Digest]) -> Iterator[str]:
        for number, (story, told) in enumerate(zip(self._arranged.briefing.stories, digests, strict=True), 1):
            if self._arranged.several:
                yield f"## {number}. {escape(story.title)}"
            yield from self._story(told, "###" if self._arranged.several else "##")

    def _story(self, told: Digest, marks: str) -> Iterator[str]:
        yield self._head(told)
        if told.in_short:
            yield f"{marks} {labels.IN_SHORT}"
            yield self._items(told.in_short)
        if told.differences:
            yield f"{marks} {labels.THEY_DIFFER}"
            yield self._differences(told.differences)
        if told.speakers:
            yield f"{marks} {labels.WHO_SAID}"
            yield from (block for speaker in told.speakers for block in self._speaker(speaker))
        if told.also:
            yield f"{marks} {labels.ALSO}"
            yield self._items(told.also)
        for alone in told.alone:
            yield f"{marks} {escape(alone.heading)}"
            yield from self._alone(alone)
        if told.silence:
            yield escape(told.silence)

    def _head(self, told: Digest) -> str:
        """Each outlet with its articles: viewers show no footnote to which nothing refers."""
        who = ", ".join(self._cited(name, articles) for name, articles in told.tellers)
        return "\n".join((f"{who}: {escape(told.extent)}.", *(f"{escape(line)}." for line in told.remarks)))

    # --- what is told

    def _of(self, articles: Iterable[Article]) -> Iterator[int]:
        """The numbers of articles among the sources."""
        return (self._numbers[article.id] for article in articles)

    def _cited(self, text: str, articles: Iterable[Article]) -> str:
        return cited(text, self._of(articles), self._notes)

    def _sentence(self, said: Said) -> str:
        """A stretch with as many references as names of outlets: forty copies need not all be cited."""
        return self._cited(said.text, said.articles[: labels.NAMED + 1])

    def _said(self, said: Said) -> str:
        return f"{self._sentence(said)} {_tellers(said)}"

    def _items(self, told: Iterable[Said]) -> str:
        return "\n".join(f"- {self._said(said)}" for said in told)

    def _speaker(self, speaker: Speaker) -> Iterator[str]:
        yield f"**{escape(speaker.name)}**"
        for first, *others in speaker.quotations:
            rows = [f"> {self._said(first)}"]
            if others:
                rows += [">", *(f"> - {self._said(other)}" for other in others)]
            yield "\n".join(rows)

    def _alone(self, alone: Alone) -> Iterator[str]:
        if alone.told:
            yield "\n".join(f"- {self._sentence(said)}" for said in alone.told)
        if alone.more:
            yield escape(labels.more(alone.more, len(alone.told)))

    # --- where they differ

    def _differences(self, differences: Sequence[Difference]) -> str:
        if isinstance(self._notes, PlainNotes):
            return "\n".join(row for each in differences for row in self._listed(each))
        head = (_row(labels.TABLE), _row("---" for _ in labels.TABLE))
        return "\n".join((*head, *(row for each in differences for row in self._rows(each))))

    def _rows(self, difference: Difference) -> Iterator[str]:
        what = difference.what
        for value in difference.values:
            words = ", ".join(self._value(said) for said in value.words)
            yield _row((_what(what, value), words, _giving(value), escape(labels.moment(value.first))))
            what = ""

    def _value(self, said: Said) -> str:
        numbers = self._of(said.articles[: labels.NAMED + 1])
        return f"“{escape(said.text)}”{''.join(map(self._notes.reference, numbers))}"

    def _listed(self, difference: Difference) -> Iterator[str]:
        yield f"- {difference.what}"
        for value in difference.values:
            about = _what(f"{_giving(value)}, {escape(labels.since(value.first))}", value)
            yield from (f"  - {self._sentence(said)} {about}" for said in value.words)

    # --- sources

    def _sources(self) -> Iterator[str]:
        yield f"## {labels.SOURCES}"
        yield VERBATIM
        if articles := self._arranged.briefing.articles:
            yield self._notes.entries({self._numbers[each.id]: source(each) for each in articles})


def _what(what: str, value: Value) -> str:
    """What differs, and the words around the value; verbatim, too."""
    return ": ".join(filter(None, (what, f"“{escape(value.clause)}”" if value.clause else "")))


def _tellers(said: Said) -> str:
    otherwise = [(escape(value), names) for value, names in said.otherwise]
    return labels.told_by(said.outlets, said.others, otherwise, named, one_origin=said.one_origin)


def _giving(value: Value) -> str:
    return labels.given_by(value.outlets, tuple(map(escape, value.credit)), named)


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"
