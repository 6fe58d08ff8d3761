"""How a briefing is judged, on a story of three outlets made for it."""

from collections.abc import Mapping

import pytest

from briefing.engine import discrepancies
from briefing.models import Briefing, Reason, Telling
from tests.benchmarks.reading_misses import told_misses
from tests.factories import article, cluster, passage, story
from tests.stories.ablate import RULES, names, without
from tests.stories.gold import LabelledStory, parse
from tests.stories.placed import Entry, Placed, place
from tests.stories.scores import judge, tally

GOLD = parse(
    "FACT * A1.1 B1.1 C1.1~\n"
    "FACT A1.2 B1.2~\n"
    "APART A1.2 C1.2\n"
    'CONTRA number | A1.1 "nine" | B1.1 "eight"\n'
    'CONTRA scope | A1.2 "all" | B1.2 "most"\n'
    "NOCONTRA A1.1 C1.2 : two days\n"
    'QUOTE A1.1 "we" | Ada Lunn\n'
    'QUOTE B1.1 "we" | Ben Orr\n'
    'QUOTE C1.1 "we" | ?\n'
)


def placed(*clusters: tuple[str, ...], speakers: Mapping[str, tuple[str, ...]] | None = None) -> Placed:
    """A briefing in which each passage is one sentence."""
    member: dict[str, frozenset[int]] = {}
    for index, sentences in enumerate(clusters):
        for sentence in sentences:
            member[sentence] = member.get(sentence, frozenset()) | {index}
    told = tuple(tuple(frozenset({sentence}) for sentence in sentences) for sentences in clusters)
    return Placed(told, (), speakers or {}, member)


def figures(found: Placed) -> dict[str, tuple[int, int]]:
    return {row: (share.part, share.whole) for row, share in tally(judge(found, GOLD)).items()}


def test_everything_apart_finds_nothing_and_joins_nothing_wrong() -> None:
    found = figures(placed(("A1.1",), ("B1.1",), ("C1.1",), ("A1.2",), ("B1.2",), ("C1.2",)))
    assert found["fact recall"] == (0, 4)
    assert found["whole recall"] == (0, 1)
    assert found["join precision"] == (0, 0)
    assert found["headline outlets"] == (0, 3)
    assert found["traps joined"] == (0, 1)
    assert found["contradictions"] == (0, 1)


def test_two_places_of_a_headline_count_as_the_larger() -> None:
    found = figures(placed(("A1.1", "B1.1"), ("C1.1",)))
    assert found["fact recall"] == (1, 4)
    assert found["headline outlets"] == (2, 3)
    assert found["join precision"] == (1, 1)


def test_a_sentence_may_tell_a_second_fact() -> None:
    found = figures(placed(("A1.1", "B1.1", "C1.1"), ("A1.2", "B1.2"), ("C1.1", "A1.2")))
    assert found["fact recall"] == (4, 4)
    assert found["join precision"] == (4, 5)


def test_a_trap_that_is_joined() -> None:
    assert figures(placed(("A1.2", "C1.2")))["traps joined"] == (1, 1)


def test_speakers_are_compared_by_surname_and_unnamed_ones_left_out() -> None:
    speakers = {"A1.1": ("Lunn",), "B1.1": ("Ada Lunn",), "C1.1": ("Ada Lunn",)}
    found = figures(placed(("A1.1",), speakers=speakers))
    assert found["speakers named"] == (2, 2)
    assert found["speakers right"] == (1, 2)


@pytest.mark.parametrize(
    ("readings", "opposed"),
    [
        ((("A1.1",), ("B1.1",)), True),
        ((("A1.1", "B1.1"), ("C1.1",)), False),
        ((("A1.1",), ("C1.1",)), False),
        ((("A1.1", "B1.1"), ("B1.1",)), True),
    ],
)
def test_an_entry_opposes_sentences_in_different_readings(
    readings: tuple[tuple[str, ...], ...], opposed: bool
) -> None:
    entry = Entry(None, tuple(frozenset(reading) for reading in readings))  # type: ignore[arg-type]
    assert entry.opposes(("A1.1", "B1.1")) is opposed


def test_sentences_are_found_as_wholes_and_parts_and_in_further_tellings() -> None:
    """Passage boundaries need not be those of the labels, and marks do not count."""
    pages = [article("The bridge is shut, police said. Nobody was hurt.", letter) for letter in "AB"]
    texts = ("The bridge is shut, police said.", "Nobody was hurt.")
    a, b = ([passage(page, text) for text in texts] for page in pages)
    further = Telling(passage=b[1], reason=Reason(score=1.0, words=()))
    clusters = [cluster([a[0], b[0]], also=(further,)), cluster([a[1]]), cluster([b[1]])]
    numbers = {
        "A1.1": "The bridge is shut",
        "A1.2": "NOBODY was “hurt”",
        "B1.1": "The bridge is shut, police said",
        "B1.2": "Nobody was hurt.",
    }
    whole = Briefing(
        articles=tuple(pages), provenance=(), sigla=(), stories=(story(pages, clusters),), problems=()
    )
    found = place(whole, numbers)
    assert found.together("A1.1", "B1.1")
    assert found.together("A1.1", "B1.2")
    assert not found.together("A1.2", "B1.2")


def test_misses_name_the_case_and_its_sentences() -> None:
    numbers = ("A1.1", "A1.2", "B1.1", "B1.2", "C1.1", "C1.2")
    labelled = LabelledStory("bridge", (), {number: f"text of {number}" for number in numbers}, GOLD)
    shown = told_misses(labelled, judge(placed(("A1.1", "B1.1"), ("A1.2", "C1.2"), ("C1.1",)), GOLD))
    assert "FACT APART * A-C B-C\n  A1.1 text of A1.1\n  B1.1 text of B1.1\n  C1.1~ text of C1.1" in shown
    assert "TRAP JOINED\n  A1.2 text of A1.2\n  C1.2 text of C1.2" in shown
    assert "CONTRADICTION MISSED number\n  A1.1 [nine] text of A1.1\n  B1.1 [eight] text of B1.1" in shown
    assert "NO SPEAKER\n  A1.1 [Ada Lunn] text of A1.1" in shown
    assert "scope" not in shown


def test_a_rule_is_left_out_by_its_name(monkeypatch: pytest.MonkeyPatch) -> None:
    rules = (("values", object()), ("names", object()), ("values", object()))
    monkeypatch.setattr(discrepancies, RULES, rules, raising=False)
    assert names() == ("values", "names")
    with without("values"):
        assert getattr(discrepancies, RULES) == rules[1:2]
    assert getattr(discrepancies, RULES) == rules
    with pytest.raises(ValueError, match="neighbours"), without("neighbours"):
        pass
