"""Who speaks, seen over all articles of a story: one name for a person, and what most say of a quotation.

An article that names a speaker is believed. One that says "he", "the lawyer" or nothing is read with a rule
of thumb, which gives way to what the others name for the same words.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain, islice

from briefing.engine.quotes.names import surname
from briefing.engine.text.speech import Speech
from briefing.engine.text.words import folded_words
from briefing.engine.thresholds import SPEAKERS
from briefing.models import Passage, Quote

Words = tuple[str, ...]


def name_speakers(passages: Sequence[Passage], speech: Speech) -> list[Passage]:
    """The passages of one story with one name for each person, and speakers from twins of their quotes."""
    names = _one_name(passages, speech)
    spoken = [[_spoken(passage, quote, names) for quote in passage.quotes] for passage in passages]
    votes = _votes(each for in_passage in spoken for each in in_passage)
    return [
        replace(passage, quotes=tuple(replace(each.quote, speaker=_elected(each, votes)) for each in said))
        if said
        else passage
        for passage, said in zip(passages, spoken, strict=True)
    ]


def majority(passages: Sequence[Passage], lead: int) -> str | None:
    """Who says what a cluster quotes: whom most passages name outright; of several, whom the lead names."""
    told: defaultdict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    for index, passage in enumerate(passages):
        said = [quote for quote in passage.quotes if quote.speaker]
        if said:
            longest = max(said, key=lambda quote: (quote.end - quote.start, -quote.start))
            for at, counts in enumerate((is_named(longest), True, index == lead)):
                told[longest.speaker or ""][at] += counts
    return max(told, key=lambda name: told[name], default=None)


def is_named(quote: Quote) -> bool:
    """Whether the sentence calls the speaker by name: "Kovac", not "he" or "Kovac’s lawyer"."""
    words = quote.told.split()
    return bool(words) and not words[0][0].islower() and not words[-1][0].islower()


@dataclass(frozen=True, slots=True)
class _Spoken:
    """A quote, and its speaker by the one name."""

    article: str
    quote: Quote
    words: Words
    speaker: str | None

    def runs(self) -> Iterator[Words]:
        """Its words, so many at a time as a quotation is known by."""
        for at in range(len(self.words) - SPEAKERS.telling + 1):
            yield self.words[at : at + SPEAKERS.telling]

    def is_twin(self, other: "_Spoken") -> bool:
        """Whether one quotes a part of what the other does, in another article."""
        shorter, longer = sorted((f" {' '.join(each.words)} " for each in (self, other)), key=len)
        return self.article != other.article and shorter in longer


def _spoken(passage: Passage, quote: Quote, names: Mapping[str, str]) -> _Spoken:
    speaker = names.get(quote.speaker, quote.speaker) if quote.speaker else None
    return _Spoken(passage.article, quote, tuple(folded_words(passage.words_of(quote))), speaker)


def _votes(spoken: Iterable[_Spoken]) -> Mapping[Words, Sequence[_Spoken]]:
    """Quotes with a speaker by each run of their words."""
    votes: defaultdict[Words, list[_Spoken]] = defaultdict(list)
    for each in spoken:
        if each.speaker is not None:
            for run in dict.fromkeys(each.runs()):
                votes[run].append(each)
    return votes


def _elected(spoken: _Spoken, votes: Mapping[Words, Sequence[_Spoken]]) -> str | None:
    """The speaker of a quote: as named; otherwise as most other articles have it that quote the same."""
    if spoken.speaker is not None and is_named(spoken.quote):
        return spoken.speaker
    asked = chain.from_iterable(votes.get(run, ()) for run in spoken.runs())
    twins = [twin for twin in islice(asked, SPEAKERS.asked) if twin.is_twin(spoken)]
    named = [twin for twin in twins if is_named(twin.quote)]
    return _elect(named) or spoken.speaker or _elect(twins)


def _elect(twins: Sequence[_Spoken]) -> str | None:
    """Whom most articles name, if no two are named as often."""
    count = Counter(speaker for _, speaker in {(twin.article, twin.speaker) for twin in twins})
    most = max(count.values(), default=0)
    elected = [speaker for speaker, votes in count.items() if votes == most]
    return elected[0] if len(elected) == 1 else None


def _one_name(passages: Sequence[Passage], speech: Speech) -> dict[str, str]:
    """For each speaker as an article names one the name that stands for the person in the whole story."""
    told = Counter(quote.speaker for passage in passages for quote in passage.quotes if quote.speaker)
    full: defaultdict[str, list[str]] = defaultdict(list)
    for name in sorted(told, key=lambda name: (-told[name], len(name), name)):
        if name[0].isupper() and " " in name:
            full[surname(name)].append(name)
    names: dict[str, str] = {}
    for name in told:
        called = name if name[0].isupper() else _holder(name, passages, speech)
        longer = full[surname(called)] if called else []
        if called and (meant := _meant(called, longer)) != name:
            names[name] = meant
    return names


def _meant(name: str, longer: Sequence[str]) -> str:
    """The most usual of the full names that a name can stand for; the name itself if it can be several."""
    if " " in name:
        return next((other for other in longer if _same_given(name, other)), name)
    return longer[0] if longer and all(_same_given(longer[0], other) for other in longer) else name


def _same_given(name: str, other: str) -> bool:
    """Whether two full names with one surname begin alike: "Donald J. Trump", "D. Trump"."""
    a, b = (each.split()[0].casefold().strip(".") for each in (name, other))
    return a == b or (min(len(a), len(b)) == 1 and a[0] == b[0])


def _holder(description: str, passages: Sequence[Passage], speech: Speech) -> str | None:
    """The only person in the story with the title in "the president"."""
    article, _, noun = description.partition(" ")
    if article != "the" or noun not in speech.persons:
        return None
    titled = re.compile(rf"\b{noun.title()} ((?:[A-Z][\w.’'-]* ){{0,3}}[A-Z][\w-]+)")
    held = [name for passage in passages for name in titled.findall(passage.text)]
    single = len({surname(name) for name in held}) == 1
    return max(held, key=lambda name: (len(name.split()), name)) if single else None
