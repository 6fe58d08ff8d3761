"""Whom an article speaks of, sentence by sentence: what tells whom "he" or "the lawyer" means.

Persons are present while they are spoken of, most of all as the subject of a sentence, and fade with each
further sentence. A pronoun means who is clearly most present of those that it can mean.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from briefing.engine.quotes.marks import Span
from briefing.engine.quotes.names import Names, collect_names, phrases
from briefing.engine.quotes.persons import Mention, find_persons, roles
from briefing.engine.quotes.phrases import Line, Subject
from briefing.engine.text.speech import Speech
from briefing.engine.thresholds import SPEAKERS


class Speaker(NamedTuple):
    """Who says a quote, and how the sentence calls the speaker."""

    name: str | None
    told: str


NOBODY = Speaker(None, "")


class _Event(NamedTuple):
    """What a paragraph mentions at a place: a pronoun, a name, or a description of a speaker."""

    place: int
    told: str | Mention | Subject


def read_discourse(
    lines: Sequence[Line],
    sentences: Sequence[Sequence[Span]],
    subjects: Sequence[Sequence[Subject | None]],
    speech: Speech,
) -> "Discourse":
    """What the whole article tells of names, and whom each pronoun and each description means."""
    found = [[(a, b, line.name(a, b)) for a, b in _capitalised(line)] for line in lines]
    mentions = [[mention for mention in in_line if mention[2].words] for in_line in found]
    names = collect_names([name for in_line in mentions for *_, name in in_line], speech)
    told = [[subject for subject in in_line if subject is not None] for in_line in subjects]
    names.speaking.update(s.name.words for in_line in told for s in in_line if s.name and not s.declined)
    speaking = {s.name.surname for in_line in told for s in in_line if s.name is not None}
    persons = find_persons(lines, mentions, names, speaking)
    mentions = [[m for m in in_line if m[2].surname in persons] for in_line in mentions]
    for line, in_line in zip(lines, mentions, strict=True):
        for mention in in_line:
            for role in roles(line, mention):
                names.holders[role].setdefault(names.complete(mention[2]))
    discourse = Discourse(names, lines)
    for paragraph, spans in enumerate(sentences):
        discourse.read(paragraph, spans, mentions[paragraph], told[paragraph])
    return discourse


def _capitalised(line: Line) -> Iterator[Span]:
    """Runs of words that can be names: not a word alone that any sentence may begin with."""
    for first, end in phrases(line.words, line.text, line.capitals, line.speech):
        if end - first > 1 or line.words[first].text.casefold() not in line.speech.starters:
            yield first, end


@dataclass(slots=True)
class Discourse:
    """Who is present in the reader's mind, going through the article in order."""

    names: Names
    lines: Sequence[Line]
    present: dict[str, float] = field(default_factory=dict)
    meant: dict[tuple[int, int], str | None] = field(default_factory=dict)
    """Whom the pronoun or the description at (paragraph, place) means."""

    def resolve(self, subject: Subject, paragraph: int) -> Speaker:
        """The speaker's name, a description as worded, or nobody for a pronoun that could be several."""
        line = self.lines[paragraph]
        if subject.declined:
            first = self.names.first_form(subject.name) if subject.name else None
            return Speaker(first, subject.name.full) if first and subject.name else NOBODY
        if subject.name is not None:
            known = self.names.is_name(subject.name, line.proper)
            return Speaker(self.names.complete(subject.name), subject.name.full) if known else NOBODY
        name = self.meant.get((paragraph, line.words[subject.first].start)) or subject.description
        return Speaker(name, subject.description or subject.pronoun or "") if name else NOBODY

    def read(
        self, paragraph: int, spans: Sequence[Span], mentions: Sequence[Mention], subjects: Sequence[Subject]
    ) -> None:
        """Go through the next paragraph, of which the sentences, the persons and the speakers are known."""
        line = self.lines[paragraph]
        speaking = {s.name.surname for s in subjects if s.name is not None}
        events = _events(line, mentions, subjects)
        at = 0
        for start, end in spans:
            if "_" not in line.text or line.index(start) < line.index(end):
                self._fade()
            weight = SPEAKERS.subject
            while at < len(events) and events[at].place < end:
                who, own = self._meet(paragraph, events[at], speaking)
                if who is not None:
                    self.present[who] = self.present.get(who, 0.0) * SPEAKERS.decay + max(own, weight)
                    weight = 0.0
                    self._forget()
                at += 1

    def _meet(self, paragraph: int, event: _Event, speaking: set[str]) -> tuple[str | None, float]:
        """Who is mentioned, and how much that counts where it is not the first of its sentence."""
        place, told = event
        if isinstance(told, str):
            who = self._most_present(self._of(self.names.speech.pronouns[told]))
            if who is not None:
                self.names.genders.setdefault(who, self.names.speech.pronouns[told])
        elif isinstance(told, Subject):
            who = self._described(told.description or "")
        else:
            first, _, name = told
            counts = name.surname in speaking or _is_joined(self.lines[paragraph], first)
            return self.names.complete(name), SPEAKERS.subject if counts else SPEAKERS.other
        self.meant[paragraph, place] = who
        return who, SPEAKERS.subject if isinstance(told, Subject) else SPEAKERS.other

    def _forget(self) -> None:
        """Only sentences without end have more persons."""
        if len(self.present) > SPEAKERS.most:
            del self.present[min(self.present, key=lambda name: self.present[name])]

    def _fade(self) -> None:
        faded = ((name, share * SPEAKERS.decay) for name, share in self.present.items())
        self.present = {name: share for name, share in faded if share > SPEAKERS.forgotten}

    def _of(self, gender: str) -> Mapping[str, float]:
        return {name: share for name, share in self.present.items() if self.names.may_be(name, gender)}

    def _most_present(self, fitting: Mapping[str, float]) -> str | None:
        """The one who is clearly more present than any other."""
        ranked = sorted(fitting, key=lambda name: (-fitting[name], name))
        if len(ranked) > 1 and fitting[ranked[0]] < SPEAKERS.clear * fitting[ranked[1]]:
            return None
        return ranked[0] if ranked else None

    def _described(self, description: str) -> str | None:
        """Who has the role; without a modifier the only one, otherwise who is spoken of."""
        words = description.split()
        holding = self.names.holding(description)
        modified = any(word[0].isupper() and word[-1] not in "s’'" for word in words)
        if len(holding) == 1 and not modified:
            return holding[0]
        if holding:
            present = [name for name in holding if name in self.present]
            return present[0] if len(present) == 1 else None
        if words[0].lower() == "the" and len(words) > 2 and words[-1] in self.names.speech.persons:
            return self._most_present(self.present)
        return self.names.organisation(description)


@lru_cache(maxsize=64)
def _pronoun(speech: Speech) -> re.Pattern[str]:
    """What matches a pronoun, small or with its first letter large; nothing where there is none."""
    listed = "|".join(f"[{word[0]}{word[0].upper()}]{re.escape(word[1:])}" for word in speech.pronouns)
    return re.compile(rf"\b(?:{listed})\b" if listed else r"(?!)")


def _is_joined(line: Line, first: int) -> bool:
    """Whether a name is the second in "Kovac and Berg"."""
    return (
        first > 1
        and line.is_one_of(first - 1, line.speech.joining)
        and line.words[first - 2].text[0].isupper()
    )


def _events(line: Line, mentions: Sequence[Mention], subjects: Sequence[Subject]) -> list[_Event]:
    events = [_Event(line.words[mention[0]].start, mention) for mention in mentions]
    events += [_Event(found.start(), found[0].lower()) for found in _pronoun(line.speech).finditer(line.text)]
    events += [_Event(line.words[s.first].start, s) for s in subjects if s.name is None and s.description]
    return sorted(events, key=lambda event: event.place)
