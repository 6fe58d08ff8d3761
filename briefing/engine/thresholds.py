"""Every number on which a decision of the engine hangs, once, with where it comes from.

Sections belong to modules. "Fitted" means: by `python -m tests.benchmarks.fit` on labelled pairs.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from briefing.models import Joining


@dataclass(frozen=True, slots=True)
class TermThresholds:
    """Of `engine.text.terms`."""

    chunk: int = 256
    """Texts tokenised in one call: what fits a processor's cache, no effect on results."""
    background_texts: float = 300.0
    """Weight of the general word frequencies against those of the run, in texts: a dozen articles. From 30 to
    3000 the average precision moves by .002; less holds a small story's own names better in check."""
    usual_length: float = 25.0
    """Words of a news sentence; turns the probability of a word into that of a sentence having it."""
    most: float = 8.0
    """Weight of a word that is in one text of three thousand, or in fewer: what was fitted on pools of that
    size then holds for a million texts too, where one rare word would else be evidence enough."""


TERMS = TermThresholds()


@dataclass(frozen=True, slots=True)
class CandidateThresholds:
    """Of `engine.clusters.candidates`."""

    least_work: int = 1_000_000
    """Pairs that may be met in any pool, however small: some hundredths of a second."""
    work_per_text: int = 50
    """Pairs met for each text of a large pool: growth stays linear. 100 find .0002 more of the pairs of
    200,000 made-up copies, in a sixth more time."""
    pairs_work: int = 5
    """So many times as many may be met under pairs of words: what 200 outlets copy has no rare word left."""
    rarest: int = 5
    """Of each text's words too frequent to be met under alone, so many are met under in pairs."""
    chunk: int = 150_000
    """Pairs met in one product, or as many as there are texts: fits a processor's cache, bounds memory, no
    effect on results."""
    least_cosine: float = 0.2
    """Pairs less alike than this are not looked at more closely; of labelled pairs of events 1 % are lost."""
    least_containment: float = 0.45
    """The same for the share of the shorter text's weight that the longer one has."""


@dataclass(frozen=True, slots=True)
class SimilarityThresholds:
    """Of `engine.clusters.similarity`. Weights fitted on pairs of sentences from two outlets on one event."""

    beginning: int = 4
    """Letters that words must begin with alike to meet: "migrant", "migration"."""
    longest: int = 20_000
    """Words of a text that are compared in their order: bounds the work on freak input."""
    chunk: int = 5_000
    """Pairs measured at once: fits a processor's cache, bounds memory, no effect on results."""
    weights: tuple[float, float, float] = (5.33, 4.74, 1.8)
    """Fitted. Of likeness, order and evidence, in log-odds."""
    constant: float = -11.72
    """Fitted. The log-odds of a pair that shares nothing."""
    common: float = 2.5
    """Weight up to which a word tells nothing by itself: one text in twelve has it."""
    enough: float = 4.0
    """Squared weight above `common` that the shared words should have: one or two ordinary ones."""
    lacking: float = 4.0
    """Log-odds off for each unit by which its logarithm falls short: a floor, but no step. Judged."""
    least: float = -2.5
    """Pairs of lower log-odds count as unrelated: 8 in 100 at the most would belong together."""
    same_article: float = 2.0
    """Log-odds less for two passages of one article: a writer seldom tells a thing twice. Judged."""


@dataclass(frozen=True, slots=True)
class FrameThresholds:
    """Of `engine.clusters.frames`. Judged by reading; average precision stays the same to .0002."""

    order: float = 0.35
    """Share of the shorter text in the same order below which a phrase may be all that two texts share."""
    enough: float = 2.6
    """Logarithm of the squared weight that they should share beyond it: two or three ordinary words."""
    least: float = -1.0
    """Log-odds of a pair below which it makes no difference any more."""
    longest: int = 400
    """Words of a text in which the phrase is looked for: bounds the work on freak input."""
    pairs_at_once: int = 20_000
    """Pairs looked at between two reports of progress."""
    chunk: int = 2000
    """Pairs in one table of words at the most: bounds memory, no effect on results."""
    cells: int = 100_000
    """Words in such a table at the most."""


@dataclass(frozen=True, slots=True)
class PeopleThresholds:
    """Of `engine.clusters.people`. Judged by reading; average precision falls by .001."""

    order: float = 0.5
    """Share of the shorter text in the same order below which names may be all that two texts share."""
    enough: float = 3.4
    """Logarithm of the squared weight that shared words other than names should have: two ordinary ones."""
    lacking: float = 4.0
    """Log-odds off for each unit by which it falls short,"""
    most: float = 0.9
    """and at the most: a pair that is sure otherwise stays together."""


@dataclass(frozen=True, slots=True)
class ChainThresholds:
    """Of `engine.clusters.chains`. Judged by reading; cluster F1 on translations stays the same to .002."""

    telling: float = 3.0
    """Weight from which a word tells something: one text in twenty has it."""
    rare: float = 5.0
    """Weight of the rarest shared word: one text in 150."""
    fewest: int = 4
    """Telling words that both have in the same order."""
    credit: float = 0.6
    """Log-odds more for such a pair."""
    least: float = -1.3
    """Log-odds from which it can make a difference,"""
    sure: float = 0.0
    """and from which it need not."""
    chunk: int = 20_000
    """Pairs looked at at once: bounds memory, no effect on results."""


@dataclass(frozen=True, slots=True)
class RivalThresholds:
    """Of `engine.clusters.rivals`."""

    larger: float = 0.4
    """Weight of the larger lead that a text's best partner has over the pair, in log-odds."""
    smaller: float = 2.0
    """Weight of the smaller one. Both chosen on part of the language pairs, and by reading."""
    forgiven: float = 0.5
    """Part of a lead forgiven for each unit of log-odds by which the rival is close to the other text,"""
    margin: float = 1.0
    """counted from this much below the pair's own,"""
    enough: float = 4.0
    """and up to this much."""
    most: float = 4.0
    """A lead counts for no more than this, in log-odds."""


@dataclass(frozen=True, slots=True)
class ClusterThresholds:
    """Of `engine.clusters.group`."""

    same: float = 0.38
    """Mean probability between two clusters from which they become one."""


CANDIDATES = CandidateThresholds()
SIMILARITY = SimilarityThresholds()
FRAMES = FrameThresholds()
PEOPLE = PeopleThresholds()
CHAINS = ChainThresholds()
RIVALS = RivalThresholds()
CLUSTER = ClusterThresholds()


@dataclass(frozen=True, slots=True)
class JoinThresholds:
    """How likely a passage must tell a fact to count as a telling of it."""

    mean: float
    """On the mean over those that tell it already,"""
    each: float
    """and for every one of them."""


@dataclass(frozen=True, slots=True)
class FactThresholds:
    """Of `engine.facts`. Fitted: by `python -m tests.benchmarks.fit_facts` on events read whole by hand."""

    weights: Mapping[str, float] = field(
        default_factory=lambda: {
            "likeness": 4.45,
            "order": 2.28,
            "shared": 0.47,
            "telling": 0.32,
            "content": 0.27,
            "containment_less": 3.82,
            "containment_more": 1.19,
            "figures": 0.46,
            "title": 0.29,
            "prominence": 2.1,
            "quoted_both": -1.28,
            "quoted_one": -1.06,
            "size": -0.15,
        }
    )
    """Fitted on 29 November 2026, on 10,850 pairs of sentences of 35 events. By name, in the order of the
    columns of `measure_evidence`."""
    constant: float = -6.62
    join: Mapping[Joining, JoinThresholds] = field(
        default_factory=lambda: {
            "strict": JoinThresholds(0.88, 0.5),
            "usual": JoinThresholds(0.7, 0.3),
            "wide": JoinThresholds(0.5, 0.2),
        }
    )
    """Chosen on 35 of the events, each judged by weights that were fitted on the others."""
    core: float = 0.51
    """Mean probability from which two groups of passages become one, in place of `CLUSTER.same`: a lead of
    two facts no longer makes one of the two that tell them apart, since it may tell both. Traps joined fall
    from .045 to .025."""
    least_cosine: float = 0.12
    """Pairs less alike than this are not looked at; of those that are judged likely none is lost,"""
    least_containment: float = 0.3
    """where `CANDIDATES` lose 7 %."""
    prominent: float = 3.0
    """Sentences after which prominence is down to a third."""
    telling: float = 2.5
    """Weight above which a shared word is named as a reason: fewer than one sentence in twelve has it."""
    named: int = 6
    """Shared words that are named."""
    clause: float = 0.15
    """Part of the weight of what is shared that a clause must have to be part of the telling,"""
    most_of: float = 0.7
    """and the part of the passage up to which the clauses with it are shown as such."""
    house: int = 3
    """Stories in which one outlet prints a line from which it is the house's, not the story's. Over 78 events
    of news only newsletter offers are printed so often, and halves of sentences cut at an abbreviation."""


FACTS = FactThresholds()


@dataclass(frozen=True, slots=True)
class ApparatusThresholds:
    """Of `engine.wordings`. Judged by reading, on quotes in two to five wordings."""

    mostly_quoted: float = 0.5
    """Share of quoted words from which a passage counts as a quote: its wording is then that of the quote."""
    short_word: int = 3
    """Letters up to which a word is taken for a function word: the, and, of, que, der."""
    longest_island: int = 2
    """So many short words in a row that agree do not break a differing phrase in two."""
    least_agreement: float = 0.34
    """Share of the shorter wording's words below which it tells the passage in other words throughout."""
    most_marked: float = 0.5
    """Share of a wording's words that differ from the base text up to which they are all marked: beyond, the
    marks would cover more of the text than they leave."""
    longest_phrase: int = 10
    """A longer differing run has a line of its own instead of drawing other wordings' variants into it."""
    most_named: int = 3
    """More copies of one origin than these are counted instead of named."""


APPARATUS = ApparatusThresholds()


@dataclass(frozen=True, slots=True)
class StoryThresholds:
    """Of `engine.stories.group`.

    Chosen on 18 topics of ECB+ (two similar events each) and 39 events of BASIL (three outlets each), from
    the middle of a range in which B-cubed F1 moves by less than .02.
    """

    usual_length: float = 300.0
    """Words of a news article; turns the probability of a word into that of an article having it."""
    opening: int = 80
    """Terms of title and first paragraphs, which say what the news is. 40 to 120 change F1 by .01."""
    words: float = 0.4
    """Weights of the three likenesses in the score; together 1. Names alone cost .02."""
    names: float = 0.4
    openings: float = 0.2
    least_weight: float = 1.0
    """Inverse frequency below which a term counts for nothing: two articles in five have it. Without this,
    F1 stays the same to .001, and twice as many products are summed. From 2 on F1 falls."""
    least_score: float = 0.1
    """Pairs that score less count as 0. Up to .12 no article changes its story."""
    near_days: float = 7.0
    """Days between two articles without effect. Judged: a follow-up is the same story. No corpus at hand has
    similar events with dates."""
    far_days: float = 35.0
    """Days from which the effect is full."""
    far: float = 0.75
    """Factor for articles that far apart. Mild, because one date in ten is wrong on real pages."""
    plain: float = 0.5
    """Higher scores count as this: one report. Copies must not make the rest of a story look loose."""
    same: float = 0.2
    """Mean score between two groups from which they may be one story. .18 to .21 change F1 by .01."""
    chance: float = 0.04
    """Taken off the sum of scores between two groups: a lone pair needs `same` and this, many only `same`.
    .24 is reached by 114 of 117 pairs of two outlets' articles on one event, by 2 of 741 on two events."""
    contrast: float = 0.9
    """Mean score between two groups, as a share of that within the looser one. Raised F1 on ECB+ from .90 to
    .94."""
    usual: float = 0.24
    """Mean score within a loose story: what a group is taken for before its own pairs tell."""
    prior_pairs: float = 4.0
    """Weight of `usual` in the mean within a group, in pairs: a group of two says little."""
    short_word: int = 3
    """Letters up to which a word is taken for a function word in a language without a frequency table.
    English read without its table so loses .01 of F1; with 5 letters .05."""
    block: int = 512
    """Articles compared with as many others in one product: bounds memory, no effect on results."""


STORIES = StoryThresholds()


@dataclass(frozen=True, slots=True)
class OriginThresholds:
    """Of `engine.origins.find`. Judged by reading reprints, rewritten leads and independent reports."""

    shortest: int = 6
    """Words of a sentence that count as shared text; shorter ones are alike by chance."""
    fewest_shared: int = 4
    """Sentences that must be the same, word for word, for one article to be taken for a copy of another."""
    copied: float = 0.5
    """Share of a copy's own sentences (those that are not mostly quotes) that stand in the other article."""
    fewest_of_all: int = 2
    words_of_all: int = 40
    """Sentences, and words in them, that are enough where the copy has none of its own besides."""
    looked_at: int = 16
    """Earliest articles with a sentence that later ones are compared with: a bound for much-copied texts."""
    most_wordings: int = 3
    """Pieces of evidence from shared wordings of quotes given for one article."""
    printed: float = 0.75
    """Share of an article's sentences that must stand in a press release for it to be no more than that."""
    printed_words: int = 20
    """Words of such an article; a line of news about a release is not a copy of it."""
    run: int = 4
    """Words in a row that are looked for in a release, and the"""
    same_runs: float = 0.65
    """share of a sentence's runs that must be there: what is left when its end became its beginning."""


ORIGINS = OriginThresholds()


@dataclass(frozen=True, slots=True)
class SummaryThresholds:
    """Of `engine.compose.summary`. Judged by reading what opens real stories."""

    depth: float = 5.0
    """Sentences after which a place counts a third of the top."""
    inside: float = 0.5
    """What a telling inside another sentence counts beside one of its own."""
    fewest: int = 3
    most: int = 5
    """Facts in a summary; more than the fewest only where they are told"""
    least: float = 0.5
    """by as many and as high as this part of the first."""
    alike: float = 0.6
    """Share of the shorter one's long words from which two facts have the same content."""
    short_word: int = 3
    """Letters up to which a word is taken for a function word."""


SUMMARY = SummaryThresholds()


@dataclass(frozen=True, slots=True)
class CoverageThresholds:
    """Of `engine.compose.coverage`."""

    most: float = 0.5
    """An outlet leaves out what more than this share of the story's origins tell: the majority."""
    fewest_others: int = 2
    """Of two outlets neither is the one that leaves something out."""


COVERAGE = CoverageThresholds()


@dataclass(frozen=True, slots=True)
class DiscrepancyThresholds:
    """Of `engine.discrepancies`. The weights of its features stand with them in `discrepancies.evidence`."""

    rounding: float = 0.05
    """Share of the greater number by which a coarser number may miss a finer one: 500 and 497."""
    about: float = 0.1
    """The same where one of them is told as "about", "nearly", "more than"."""
    conversion: float = 0.06
    """The same between units of measure: 5 miles and 8 km."""
    degrees: float = 1.0
    """Celsius by which a temperature may miss one told in Fahrenheit."""
    about_minutes: int = 15
    twins: float = 0.7
    """Share of the telling words from which two tellings are the same words but for one place."""
    turned: float = 0.4
    """Share of the words in which two wordings may differ where a denial between them is theirs: of the short
    sentences of the tests in fifteen languages those with "did not know" and "knew" differ in a third."""
    reach: int = 7
    """Words on either side of a value among which two tellings must share one."""
    possible: float = -1.0
    """Log-odds from which an entry is listed, and"""
    probable: float = 0.0
    """from which it is called probable: of whole stories read by hand two in three of these are real."""
    most_wordings: int = 24
    """Wordings of one fact that are compared, all with all."""
    most_ranks: int = 200
    """Ranks of a story that are compared across its facts, all with all: a bound on the work, which no real
    story has come near."""
    least_shared: int = 2
    """Words, of a name and of what is counted, that the places of two ranks of two facts must share. Judged:
    one word, such as the name of a team, says too little."""
    longest_name: int = 4
    """Words of a name; longer runs of capitals are headlines."""
    same_name: float = 75.0
    """Likeness (rapidfuzz ratio, 0 to 100) from which two names may be spellings of one."""
    same_quote: float = 0.9
    """Likeness (Indel over words) from which two quotes are the same words."""
    least_quote: int = 5
    """Words from which a quote is told by its words alone."""
    least_telling: int = 2
    """How many of them must be more than grammar."""
    least_outlets: float = 0.3
    """Share of the story's sources that must tell a slot for it to be contested."""
    largest_reading: float = 0.5
    """Share of these that the commonest reading may have."""


DISCREPANCIES = DiscrepancyThresholds()


@dataclass(frozen=True, slots=True)
class SpeakerThresholds:
    """Of `engine.quotes`. Tried on 23 events read by hand: half or twice as much costs 1 to 3 points."""

    subject: float = 1.0
    """How present the first person of a sentence is, or who is said to speak."""
    other: float = 0.4
    """The same for anybody else in it."""
    decay: float = 0.5
    """What is left of it a sentence later."""
    forgotten: float = 0.1
    """Presence below which nobody means a person any more: three to four sentences later."""
    clear: float = 1.2
    """So many times as present as anybody else is who "he" means."""
    telling: int = 4
    """Words of a quotation by which it is known again in another article."""
    wording: float = 0.5
    """Likeness from which two quotes of one person in one cluster are wordings of one quotation."""
    asked: int = 50
    """Quotes with the same words that are asked for their speaker: bounds the work on copies."""
    most: int = 50
    """Persons who are kept in mind, or can hold one role: bounds the work on freak input."""


SPEAKERS = SpeakerThresholds()
