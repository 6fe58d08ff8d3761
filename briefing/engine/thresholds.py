"""Every number on which a decision of the engine hangs, once, with where it comes from.

Sections belong to modules. "Fitted" means: by `python -m tests.benchmarks.fit` on labelled pairs.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TermThresholds:
    """Of `engine.terms`."""

    chunk: int = 4096
    """Texts tokenised in one call: bounds the memory of a run, no effect on results."""
    background_texts: float = 1000.0
    """Weight of the general word frequencies against those of the run, in texts: about forty articles."""
    usual_length: float = 25.0
    """Words of a news sentence; turns the probability of a word into that of a sentence having it."""


TERMS = TermThresholds()


@dataclass(frozen=True, slots=True)
class CandidateThresholds:
    """Of `engine.candidates`."""

    most_texts: int = 2000
    """A term of more texts than this, and of more than `most_share`, proposes no pair: it is not rare."""
    most_share: float = 0.05
    least_cosine: float = 0.2
    """Pairs less alike than this are not looked at more closely."""
    least_containment: float = 0.45
    block: int = 2048
    """Texts compared with all others in one product: bounds memory, no effect on results."""


@dataclass(frozen=True, slots=True)
class ClusterThresholds:
    """Of `engine.cluster`."""

    same: float = 0.5
    """Mean score between two clusters from which they become one."""


CANDIDATES = CandidateThresholds()
CLUSTER = ClusterThresholds()


@dataclass(frozen=True, slots=True)
class ApparatusThresholds:
    """Of `engine.wordings` and `engine.apparatus`. Judged by reading, on quotes in two to five wordings."""

    mostly_quoted: float = 0.5
    """Share of quoted words from which a passage's wording is that of its quote, whatever introduces it."""
    short_word: int = 3
    """Letters up to which a word is taken for a function word: the, and, of, que, der."""
    longest_island: int = 2
    """So many short words in a row that agree do not break a differing phrase in two."""
    least_agreement: float = 0.34
    """Share of the shorter wording's words below which it is a free paraphrase: one line for the whole."""
    longest_phrase: int = 10
    """A longer differing run has a line of its own instead of drawing other wordings' variants into it."""


APPARATUS = ApparatusThresholds()


@dataclass(frozen=True, slots=True)
class StoryThresholds:
    """Of `engine.stories`."""

    usual_length: float = 300.0
    """Words of a news article; turns the probability of a word into that of an article having it."""
    background_articles: float = 1000.0
    """Weight of the general word frequencies against those of the run, in articles."""
    opening: int = 60
    """Terms of title and first paragraph, which say what the news is."""
    words: float = 0.4
    """Weights of the three likenesses in the score; together 1."""
    names: float = 0.4
    openings: float = 0.2
    least_cosine: float = 0.05
    """Pairs of articles less alike in their words than this are not looked at more closely."""
    same: float = 0.27
    """Mean score between two groups of articles from which they are one story."""


STORIES = StoryThresholds()


@dataclass(frozen=True, slots=True)
class OriginThresholds:
    """Of `engine.origins`. Judged by reading reprints, rewritten leads and independent reports."""

    shortest: int = 6
    """Words of a sentence that count as shared text; shorter ones are alike by chance."""
    fewest_shared: int = 4
    """Sentences that must be the same, word for word, for one article to be taken for a copy of another."""
    copied: float = 0.5
    """Share of a copy's own sentences (those that are not mostly quotes) that stand in the other article."""
    looked_at: int = 16
    """Earliest articles with a sentence that later ones are compared with: a bound for much-copied texts."""
    most_wordings: int = 3
    """Pieces of evidence from shared wordings of quotes given for one article."""


ORIGINS = OriginThresholds()


@dataclass(frozen=True, slots=True)
class CoverageThresholds:
    """Of `engine.coverage`."""

    most: float = 0.5
    """An outlet leaves out what more than this share of the story's origins tell: the majority."""
    fewest_others: int = 2
    """Of two outlets neither is the one that leaves something out."""


COVERAGE = CoverageThresholds()


@dataclass(frozen=True, slots=True)
class DiscrepancyThresholds:
    """Of `engine.discrepancies`. Tuned on the tuning half of `tests/labelled/discrepancies`."""

    rounding: float = 0.05
    """Share of the greater number by which a coarser number may miss a finer one: 500 and 497."""
    about: float = 0.1
    """The same where one of them is told as "about", "nearly", "more than"."""
    conversion: float = 0.06
    """The same between units of measure: 5 miles and 8 km."""
    about_minutes: int = 15
    reach: int = 12
    """Words on either side of a value that make its context."""
    merged: float = 0.45
    """Likeness of the contexts of two values in one cluster from which they fill one slot."""
    across: float = 0.55
    """The same between clusters."""
    least_mass: float = 3.0
    """Weight (see `weights`) of the context words that two slots of different clusters must share."""
    merged_words: float = 0.6
    """Likeness in one cluster for words with an opposite and negations, which are everywhere."""
    across_words: float = 0.75
    """The same between clusters."""
    merged_names: float = 0.6
    """Share of the words that two wordings of a cluster must have in common to compare names in them."""
    same_name: float = 75.0
    """Likeness (rapidfuzz ratio, 0 to 100) from which two names may be spellings of one."""
    most_wordings: int = 12
    """Wordings of one cluster whose names are compared, all with all."""
    most_in_cluster: int = 60
    """Values of one kind in a cluster that are compared all with all."""
    most_slots: int = 40
    """A context word that more slots of one kind have proposes no pair."""
    least_outlets: float = 0.3
    """Share of the story's sources that must tell a slot for it to be contested."""
    largest_reading: float = 0.5
    """Share of these that the commonest reading may have."""
    same_quote: float = 0.9
    """Likeness (Indel over words) from which two quotes are the same words."""
    least_quote: int = 6
    """Words from which a quote is told by its words alone."""


DISCREPANCIES = DiscrepancyThresholds()
