"""Each quotation of a draft held against the articles."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from briefing.verify.differences import Difference, compare
from briefing.verify.nearest import Near, nearest
from briefing.verify.normal import normal, plain, tokens, trimmed
from briefing.verify.pieces import Piece, find_pieces, pieces
from briefing.verify.quotations import Quotation
from briefing.verify.sources import Place, Sources
from briefing.verify.speakers import others

Kind = Literal["exact", "cut", "differs", "of another speaker", "elsewhere", "not found", "not checked"]
"""`elsewhere`: exact, but in none of the articles that its notes name; `not checked`: these were not read."""

SHORT = 3
"""Words of a quotation that is either found or not: the nearest wording of so few says nothing."""
LIKE = 0.5
"""Share of words alike from which a wording is called the nearest one to a quotation."""
LIKE_OF_FEW = 0.7
"""The same for a quotation of few words: "we need a big tent" and "we need a great director" have little in
common. Both are set by `tests/benchmarks/quotations.py`, where quotations of other events are not found."""
FEW = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What became of a quotation."""

    quotation: Quotation
    kind: Kind
    places: tuple[Place, ...] = ()
    """Where it stands, or its nearest wording; of a cut quotation the pieces in one article."""
    outlets: tuple[str, ...] = ()
    """Who has it so."""
    origins: int = 0
    """How many wrote it: reprints of one story are one."""
    told: bool = False
    """Whether the words are everywhere the outlets' own rather than somebody's whom they quote."""
    differences: tuple[Difference, ...] = ()
    """What turns the sense first."""
    draft: str = ""
    """The quotation with *differing* words marked."""
    source: str = ""
    """The nearest wording, with its differing words marked; or the outlet's words between two pieces."""
    speakers: tuple[str, ...] = ()
    """Whom the articles name instead of the draft's speaker."""


def check(
    quotations: Iterable[Quotation], sources: Sources, named: Mapping[int, Collection[str]] | None = None
) -> list[Finding]:
    """What becomes of each quotation, in order; `named` has the ids of the articles of a brief's notes.

    Where one is not exact those inside it follow.
    """
    checker = _Checker(sources, named or {})
    return [finding for quotation in quotations for finding in checker.findings(quotation)]


@dataclass(frozen=True, slots=True)
class _Checker:
    sources: Sources
    named: Mapping[int, Collection[str]]

    def findings(self, quotation: Quotation) -> Iterator[Finding]:
        finding = self._finding(quotation)
        if quotation.kind == "block quote" and finding.kind == "not found" and quotation.inner:
            yield from (each for inner in quotation.inner for each in self.findings(inner))
            return
        yield finding
        if finding.kind in ("differs", "not found"):
            yield from (each for inner in quotation.inner for each in self.findings(inner))

    def _finding(self, quotation: Quotation) -> Finding:
        finding = self._looked_up(quotation)
        unread = any(not self.named.get(number, True) for number in quotation.references)
        if unread and finding.kind != "exact":
            return Finding(quotation=quotation, kind="not checked")
        return finding

    def _looked_up(self, quotation: Quotation) -> Finding:
        wanted = normal(quotation.text)
        ids = self._noted(quotation)
        places = self._standing(quotation, wanted)
        if places:
            return self._exact(quotation, places, ids)
        parts = pieces(wanted) if quotation.kind != "verbatim" else []
        if len(parts) > 1 or (parts and parts[0].text != trimmed(wanted)):
            return self._altered(quotation, parts)
        return self._unlike(quotation, wanted)

    def _noted(self, quotation: Quotation) -> set[str] | None:
        """The articles that a quotation's notes name; None where they do not say."""
        told = [self.named[number] for number in quotation.references if number in self.named]
        return {id_ for ids in told for id_ in ids} if told else None

    def _standing(self, quotation: Quotation, wanted: str) -> list[Place]:
        found = map(self.sources.place, sorted(self.sources.find(trimmed(wanted))))
        if quotation.kind != "verbatim":
            return list(found)
        words = plain(quotation.text)
        return [place for place in found if words in plain(place.first.text)]

    def _exact(self, quotation: Quotation, places: Sequence[Place], ids: set[str] | None) -> Finding:
        there = [place for place in places if ids is None or place.article.id in ids]
        finding = self._found(quotation, there or places)
        if not there:
            return replace(finding, kind="elsewhere")
        return self._of_another(finding, [places])

    def _of_another(self, finding: Finding, places: Sequence[Sequence[Place]]) -> Finding:
        speakers = others(finding.quotation, self.sources, [place for each in places for place in each])
        return replace(finding, kind="of another speaker", speakers=speakers) if speakers else finding

    def _found(self, quotation: Quotation, places: Sequence[Place], kind: Kind = "exact") -> Finding:
        articles = {place.article.id: place.article for place in places}
        return Finding(
            quotation=quotation,
            kind=kind,
            places=tuple(places),
            outlets=tuple(dict.fromkeys(article.outlet for article in articles.values())),
            origins=len({self.sources.origin.get(id_, id_) for id_ in articles}),
            told=all(map(self.sources.is_told, places)),
        )

    def _altered(self, quotation: Quotation, parts: Sequence[Piece]) -> Finding:
        """A quotation that says that words were left out or put in."""
        found = [[*map(self.sources.place, spans)] for spans in find_pieces(self.sources, parts)]
        if found:
            kind: Kind = "cut" if len(parts) > 1 else "exact"
            whole = self._found(quotation, [places[0] for places in found], kind)
            return self._of_another(replace(whole, places=tuple(found[0])) if kind == "cut" else whole, found)
        for part in parts:
            if not any(self.sources.find(part.text)):
                finding = self._unlike(quotation, part.text)
                if finding.kind != "not found":
                    return finding
                return self._unlike(quotation, normal(quotation.text))
        return Finding(
            quotation=quotation,
            kind="differs",
            places=tuple(self.sources.place(next(self.sources.find(part.text))) for part in parts),
        )

    def _unlike(self, quotation: Quotation, wanted: str) -> Finding:
        """A quotation that stands nowhere as it is."""
        length = len(tokens(wanted))
        short = length <= SHORT and quotation.kind != "verbatim"
        near = None if short else nearest(self.sources, wanted)
        if near is None or near.likeness < (LIKE if length > FEW else LIKE_OF_FEW):
            return Finding(quotation=quotation, kind="not found")
        words = self.sources.words
        place = self.sources.place((words[near.span[0]][0], words[near.span[1] - 1][1]))
        if between := self._interrupted(near):
            finding = self._found(quotation, [place], "cut")
            return self._of_another(replace(finding, source=between), [[place]])
        # nothing but what an editor put there can have been kept of a quotation in pieces
        text = quotation.text if normal(quotation.text) == wanted else wanted
        compared = compare(text, place.text, near, place.article.language)
        return replace(
            self._found(quotation, [place], "differs"),
            differences=compared.differences,
            draft=compared.draft,
            source=compared.source,
            speakers=others(quotation, self.sources, [place]),
        )

    def _interrupted(self, near: Near) -> str:
        """The outlet's own words that the draft leaves out between two of a quotation: `“A,” she said, “B.”`.

        "" where anything else differs.
        """
        told: list[str] = []
        for run in near.runs:
            if not run.same and run.quoted[0] < run.quoted[1]:
                return ""
            first, last = near.span[0] + run.source[0], near.span[0] + run.source[1] - 1
            place = self.sources.place((self.sources.words[first][0], self.sources.words[last][1]))
            if self.sources.is_told(place) == run.same:
                return ""
            if not run.same:
                told.append(place.text)
        return " … ".join(told)
