"""What is wrong in the briefing of a labelled story, with the sentences that it is about."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from tests.stories.gold import Contradiction, Fact, LabelledStory, Pair, Spoken
from tests.stories.placed import Entry
from tests.stories.scores import About, Judgement

HEADS = {
    "fact recall": "FACT APART",
    "join precision": "NOT ONE FACT, JOINED",
    "traps joined": "TRAP JOINED",
    "contradictions": "CONTRADICTION MISSED",
    "entries real": "ENTRY NOT REAL",
    "tempting listed": "NO CONTRADICTION, LISTED",
    "speakers named": "NO SPEAKER",
    "speakers right": "WRONG SPEAKER",
}
"""The other rows are about the same cases again."""


def told_misses(story: LabelledStory, judgements: Iterable[Judgement]) -> str:
    """A paragraph for each case with a mistake."""
    wrong = [each for each in judgements if each.mistaken and each.row in HEADS]
    wrong.sort(key=lambda each: list(HEADS).index(each.row))
    cases = groupby(wrong, key=lambda each: (each.row, id(each.about)))
    told = [_case(story, list(own)) for _, own in cases]
    return "\n\n".join([f"== {story.name}", *told])


def _case(story: LabelledStory, wrong: list[Judgement]) -> str:
    first = wrong[0]
    where = " ".join(each.where for each in wrong)
    head = f"{HEADS[first.row]} {_kind(first.about)} {where}"
    return "\n  ".join([" ".join(head.split()), *_lines(story, first.about)])


def _kind(about: About) -> str:
    match about:
        case Fact():
            return "*" if about.headline else ""
        case Contradiction():
            return about.kind
        case Entry():
            return f"{about.found.kind}, {about.found.status}, {about.found.strength}"
        case _:
            return ""


def _lines(story: LabelledStory, about: About) -> Iterator[str]:
    """What a case is about, a sentence a line."""
    match about:
        case Fact():
            for sentence, whole in about.tellings:
                yield _sentence(story, sentence, "" if whole else "~")
        case Contradiction():
            for sentence, value in about.sides:
                yield _sentence(story, sentence, f" [{value}]")
        case Entry():
            for reading in about.found.readings:
                yield f"[{reading.value}] {reading.passages[0].text}"
        case Spoken():
            yield _sentence(story, about.sentence, f" [{about.speaker}]")
        case Pair():
            yield from (_sentence(story, sentence) for sentence in about)


def _sentence(story: LabelledStory, number: str, mark: str = "") -> str:
    return f"{number}{mark} {story.sentences.get(number, '')}"
