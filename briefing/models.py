"""The vocabulary: what every part of the program hands to the next.

Everything here is a frozen value without behaviour beyond reading itself. Offsets count characters
(Python `str` indices) in one paragraph of one article: `article.paragraphs[p][start:end]`.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from briefing.moments import Order, order

ClusterKind = Literal["quote", "statement"]
"""What a cluster mostly is: somebody's quoted words, or the outlets' own telling."""

DiscrepancyKind = Literal[
    "ordinal",
    "number",
    "money",
    "percentage",
    "date",
    "weekday",
    "time",
    "unit",
    "name",
    "place",
    "negation",
    "direction",
    "attribution",
]
Status = Literal["dispute", "revision", "scope", "rounding"]
Strength = Literal["certain", "probable", "none"]
Likelihood = Literal["probable", "possible"]
Joining = Literal["strict", "usual", "wide"]
"""How sure it must be that two passages tell one fact: the reader's to choose."""

Tick = Callable[[str, int, int], None]
"""Called between chunks of long work with (stage, done, total). It may raise `errors.Cancelled`."""


def quiet(stage: str, done: int, total: int) -> None:
    """A `Tick` that listens to nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dropped:
    """A line taken out of an article's text as not part of the report. Demoted, never lost."""

    text: str
    reason: str
    """In plain words: "share line", "sponsor line", "section heading", "text in another language"."""
    before: int
    """Index of the paragraph before which it stood; `len(paragraphs)` when it stood after the last."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """One thing that points to who wrote an article."""

    kind: str
    """"credit-line", "copyright-line", "author-address", "canonical-link", "shared-text", ..."""
    text: str
    """The words of the source, verbatim where there are any, otherwise a count ("14 of 16 sentences")."""
    origin: str
    """Whom it points to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One document from one outlet, cleaned: no control, escape or bidi character is left in any string."""

    id: str
    """Hash of the content; the same content of the same outlet has the same id wherever it was read."""
    source: str
    """The path or URL as given."""
    outlet: str
    """Who published this copy; the file name where the article does not say."""
    title: str | None
    authors: tuple[str, ...]
    published: str | None
    """ISO 8601, as precise as the source is and in its zone: "2025-09-03" or "2025-09-03T14:05:00+02:00"."""
    language: str
    """ISO 639-1 code, "und" when it cannot be told."""
    url: str | None
    paragraphs: tuple[str, ...]
    dropped: tuple[Dropped, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    """What this article's own text and metadata say of its origin."""
    incomplete: str | None = None
    """Why the text is not the whole article (paywall, cut off); None when it is complete."""
    owner: str | None = None
    """The company behind the outlet, where it is one that is known to publish several."""
    as_of: str | None = None
    """When the text stood so, where it is told: its last change, or the moment of an archive's capture."""

    @property
    def complete(self) -> bool:
        """Whether silence of this article means that it leaves something out."""
        return self.incomplete is None


def by_date(article: Article) -> tuple[Order, str, str]:
    """Sort key of the order in which articles are numbered everywhere: date (undated last), outlet, id.

    That one stands before another is no claim that it was published before: see `moments`.
    """
    return (order(article.published), article.outlet, article.id)


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """Quoted words inside a passage, without their quotation marks. Offsets into the paragraph."""

    start: int
    end: int
    speaker: str | None
    """One name for the person through the whole story, None where it is not safe to say."""
    told: str = ""
    """How the sentence itself calls the speaker: "Kovac", "the lawyer", "he"; "" where only others tell."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A stretch of one paragraph, about a sentence: `paragraphs[paragraph][start:end] == text`."""

    article: str
    """Id of the article."""
    paragraph: int
    start: int
    end: int
    text: str
    quotes: tuple[Quote, ...] = ()

    def words_of(self, quote: Quote) -> str:
        """The words of one of its quotes, verbatim."""
        return self.text[quote.start - self.start : quote.end - self.start]


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """A scored pair of passages: indices into the list that was compared."""

    a: int
    b: int
    score: float
    """0 to 1."""
    evidence: tuple[str, ...] = ()
    """The rare words the two share, rarest first."""


_ELIDED = 10
"""Words from which a run of an apparatus line is shown by its ends: the passage stands beside it in full."""


def elided(run: str) -> str:
    """A run of words as a line of the apparatus shows it: "who has already … stemming illegal migration"."""
    told = run.split()
    return run if len(told) <= _ELIDED else f"{' '.join(told[:3])} … {' '.join(told[-3:])}"


@dataclass(frozen=True, slots=True, kw_only=True)
class VariantEntry:
    """One reading of a variant and who has it."""

    reading: str | None
    """The words, verbatim; None where these passages leave the words out."""
    witnesses: str
    """Short names, copies under their origin: "AP(=Internewscast, MSN), WT"."""
    passages: tuple[int, ...]
    """Indices into the cluster's passages."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Variant:
    """One line of the apparatus: what the lead passage says, and what others have there."""

    lemma: str
    """The lead passage's words, verbatim; "" where the others add words."""
    entries: tuple[VariantEntry, ...]
    free: bool = False
    """Whether these are wordings that share so few words with the lead that no word stands for another."""

    @property
    def shown(self) -> str:
        """What stands before the bracket."""
        return "whole passage" if self.free else elided(self.lemma) or "+"

    def told(self, entry: VariantEntry) -> str:
        """What stands for one of its entries, before the witnesses."""
        if self.free:
            return "in other words"
        return "om." if entry.reading is None else elided(entry.reading)

    def __str__(self) -> str:
        if self.free:
            return f"{self.shown} ] in other words {', '.join(e.witnesses for e in self.entries)}"
        ordered = sorted(self.entries, key=lambda entry: entry.reading is None)
        return f"{self.shown} ] {'; '.join(f'{self.told(e)} {e.witnesses}' for e in ordered)}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Why a passage counts as a telling of a fact."""

    score: float
    """0 to 1: how likely the passage tells the same as the one of the fact that it is most like."""
    words: tuple[str, ...]
    """What the two share, as the passage writes it, rarest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """A passage that tells a fact beside something else: as a whole it belongs to another cluster."""

    passage: Passage
    reason: Reason
    clause: tuple[int, int] | None = None
    """Where in the paragraph the fact is told, None where that is not clear."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cluster:
    """A fact: passages that tell the same thing, often only one, and what tells it inside other sentences."""

    id: str
    kind: ClusterKind
    speaker: str | None
    passages: tuple[Passage, ...]
    """In the order of the briefing's articles, then of the text."""
    lead: int
    """Index of the passage that stands for the cluster."""
    wordings: tuple[tuple[int, ...], ...]
    """Indices of passages with the same wording; the lead's wording first."""
    differing: tuple[tuple[tuple[int, int], ...], ...]
    """For each passage the stretches (offsets into its paragraph) in which it differs from the lead passage,
    the base text of all marks, which has none. Where more than half of a wording's words differ, only quoted
    words, and numbers, names and negations that the lead has nowhere."""
    apparatus: tuple[Variant, ...]
    outlets: int
    origins: int
    also: tuple[Telling, ...] = ()
    """Further tellings, from passages of other clusters; `outlets` and `origins` count them too."""
    reasons: tuple[Reason | None, ...] = ()
    """Of each of `passages` why it stands here, None for one alone or without a partner."""
    statement: bool = False
    """Whether several origins quote the same words of a statement or press release: theirs is one source."""

    @property
    def text(self) -> str:
        """The lead passage's text."""
        return self.passages[self.lead].text

    @property
    def tellings(self) -> tuple[Passage, ...]:
        """Every passage that tells it: its own, then those that tell it beside something else."""
        return (*self.passages, *(telling.passage for telling in self.also))

    @property
    def free(self) -> frozenset[int]:
        """Indices of the passages that tell it in other words throughout."""
        return frozenset(i for line in self.apparatus if line.free for e in line.entries for i in e.passages)

    @property
    def shared(self) -> bool:
        """Whether more than one outlet tells it."""
        return self.outlets > 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where the words of a reading stand. Offsets into the paragraph."""

    article: str
    paragraph: int
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One of the values told, and by which passages."""

    value: str
    """As the first passage words it."""
    passages: tuple[Passage, ...]
    places: tuple[Place, ...]
    """Where the value itself stands, one for each passage."""
    first: str | None
    """Earliest `published` among the articles that have it, as precise as it is known which one that is."""
    credit: tuple[str, ...] = ()
    """Whom the passages give the value to ("police", "the ministry"), verbatim."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Discrepancy:
    """A slot that aligned passages fill with different values. No reading is called the right one."""

    id: str
    kind: DiscrepancyKind
    status: Status
    strength: Likelihood
    """How sure it is that the passages tell of one thing; "possible" where they may tell of two."""
    cluster: str | None
    """The cluster it stands in; None where it runs across clusters."""
    contested: bool
    """Told by at least 30 % of the outlets, and no reading by more than half of those that tell it."""
    readings: tuple[Reading, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Provenance:
    """Who wrote an article, as far as the evidence goes."""

    article: str
    origin: str
    """The outlet itself where nothing points elsewhere."""
    strength: Strength
    """How sure it is that the origin is another than the outlet; "none" for own reporting."""
    evidence: tuple[Evidence, ...]

    @property
    def told(self) -> tuple[str, ...]:
        """Kind and words of each piece: "credit line: Northern Wire reporter Ada Lunn contributed.".

        A line that credits two stands once. Where it credits others than the origin, they are named; shared
        text and wordings say themselves with whom they are shared.
        """
        lines: dict[str, list[Evidence]] = {}
        for piece in self.evidence:
            lines.setdefault(f"{piece.kind.replace('-', ' ')}: {piece.text}", []).append(piece)
        return tuple(f"{line}{self._elsewhere(pieces)}" for line, pieces in lines.items())

    def _elsewhere(self, pieces: list[Evidence]) -> str:
        told = any(piece.kind.startswith("shared-") or piece.origin in self.origin for piece in pieces)
        if told or self.strength == "none":
            return ""
        return f" (points to {', '.join(piece.origin for piece in pieces)})"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """Quoted words as some passages have them."""

    text: str
    """Verbatim, as the first of them has it."""
    places: tuple[Place, ...]
    """Where they stand, without their quotation marks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """What somebody said once, in all wordings of the story."""

    cluster: str
    """The cluster in which it first stands."""
    wordings: tuple[Wording, ...]
    """Those that most passages have first."""
    outlets: int
    """How many outlets quote it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody, or a body, whom a story quotes by name."""

    name: str
    """The one name through the story."""
    names: tuple[str, ...]
    """How the sentences around the quotations call the speaker, the most usual first; no "he" or "she"."""
    quotes: tuple[Quotation, ...]
    """In reading order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """What one outlet alone tells, and what it leaves out of what most tell. Cluster ids in reading order."""

    outlet: str
    only: tuple[str, ...]
    leaves_out: tuple[str, ...]
    """Empty when one of its articles is incomplete: silence then says nothing."""
    complete: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """Articles about one event and everything they tell, each passage in exactly one cluster."""

    id: str
    title: str
    """A title or a first sentence of one of its articles, verbatim."""
    articles: tuple[str, ...]
    """Ids, in the briefing's order."""
    clusters: tuple[Cluster, ...]
    """In reading order."""
    discrepancies: tuple[Discrepancy, ...]
    """Contested first."""
    coverage: tuple[Coverage, ...]
    outlets: int
    origins: int
    summary: tuple[str, ...] = ()
    """Ids of the three to five clusters that together say what happened, in reading order."""
    people: tuple[Person, ...] = ()
    """Who is quoted by name: those with most quotations that outlets share first, then in reading order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """Something that could not be read, in a sentence for the user."""

    source: str
    reason: str

    def __str__(self) -> str:
        return f"{self.source}: {self.reason}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Briefing:
    """The result of one run, ready to show or export."""

    articles: tuple[Article, ...]
    """In the order of `by_date`."""
    provenance: tuple[Provenance, ...]
    """One for each article, in the same order."""
    sigla: tuple[tuple[str, str], ...]
    """(outlet or origin, short name), unique short names."""
    stories: tuple[Story, ...]
    """Told by most outlets first."""
    problems: tuple[Problem, ...] = ()
