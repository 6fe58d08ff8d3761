"""Marks: all against one base text, equal wordings alike, few where nearly every word differs."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from briefing.engine.wordings.align import align
from briefing.engine.wordings.group import group_wordings
from briefing.engine.wordings.marking import differing
from briefing.models import Cluster
from tests.factories import article, cluster, passage

WORDS = [
    "the",
    "mayor",
    "Mayor",
    "opened",
    "a",
    "new",
    "harbour-front",
    "12,000",
    "12000",
    "bridge",
    "not",
    "–",
]
TEXTS = st.lists(
    st.lists(st.sampled_from(WORDS), min_size=1).map(lambda words: f"Hm {' '.join(words)}"),
    min_size=1,
    max_size=6,
)


def told(*texts: str, lead: int = 0) -> Cluster:
    sources = [article(text, outlet=str(number)) for number, text in enumerate(texts)]
    passages = [passage(source, source.paragraphs[0]) for source in sources]
    return replace(cluster(passages, lead=lead), wordings=group_wordings(passages, lead))


def marked(*texts: str, lead: int = 0, language: str = "en") -> list[list[str]]:
    found = told(*texts, lead=lead)
    stretches = differing(found, align([p.text for p in found.passages], lead), language)
    return [
        [p.text[start - p.start : end - p.start] for start, end in own]
        for p, own in zip(found.passages, stretches, strict=True)
    ]


def test_marks_what_the_base_does_not_have() -> None:
    texts = "The bridge closed for the second time", "The bridge was closed for a third time"
    assert marked(*texts) == [[], ["was", "a third"]]
    assert marked(*texts, lead=1) == [["the second"], []]


def test_the_base_carries_no_union_of_what_others_lack() -> None:
    reprint = "The old stone bridge over the Alder closed on Monday night"
    other = "The old bridge over the Alder was shut on Monday night"
    assert marked(reprint, reprint, other) == [[], [], ["was shut"]]


@given(TEXTS, st.data())
def test_equal_wordings_look_equal_and_those_of_the_base_bare(texts: list[str], data: st.DataObject) -> None:
    lead = data.draw(st.integers(0, len(texts) - 1))
    marks = marked(*texts, lead=lead)
    assert marks[lead] == []
    by_keys: dict[tuple[str, ...], list[list[str]]] = {}
    for keys, own in zip((t.keys for t in align(texts, lead).tokens), marks, strict=True):
        by_keys.setdefault(keys, []).append([" ".join(part.replace(",", "").split()) for part in own])
    for alike in by_keys.values():
        assert all([part.casefold() for part in own] == [p.casefold() for p in alike[0]] for own in alike)


def test_where_most_words_differ_only_what_turns_the_sense_is_marked() -> None:
    base = "The harbour master shut the old swing bridge on Monday after cracks were found in its bearing."
    other = "Officials in Aldmere have not said whether 4,000 drivers, or two thousand, may cross the bridge."
    assert marked(base, other)[1] == ["Aldmere", "not", "4,000", "two thousand"]


def test_a_number_that_the_base_has_elsewhere_is_no_difference() -> None:
    base = "Two ferries replace the bridge, which was shut by the port authority for three weeks on Monday."
    other = "For three weeks nobody crosses: traffic is being sent around through town by police officers."
    assert marked(base, other)[1] == ["nobody"]


def test_quoted_words_are_marked_where_most_words_differ() -> None:
    base = (
        "Marrow told reporters that the bridge would be safer once its bearing had been replaced by divers."
    )
    other = "“A queue beats an accident,” harbour chiefs insisted later during a long meeting with residents."
    assert marked(base, other)[1] == ["A queue beats an accident"]


def test_in_german_a_capital_letter_is_no_name() -> None:
    base = "Die Brücke bleibt nach Angaben der Hafenmeisterin wegen Rissen im Lager vorerst gesperrt."
    other = "Autofahrer müssen wegen der Sperrung zwei Umleitungen durch das Dorf nehmen und nicht die Fähre."
    assert marked(base, other, language="de")[1] == ["zwei", "nicht"]


def test_a_quote_with_a_long_attribution_looks_like_its_twin() -> None:
    quote = "“We prefer explaining a queue to having to explain an accident to everybody in the town,”"
    texts = (
        "“We would rather explain a queue than an accident at the bridge to the people here,” Marrow said.",
        f"{quote} she said.",
        f"{quote} harbour master Ines Marrow told a packed hall at the old ferry house late on Monday.",
    )
    _, short, long = marked(*texts)
    assert [part for part in short if part in quote] == [part for part in long if part in quote]


def test_number_and_apostrophe_forms_are_the_same_words() -> None:
    texts = "He doesn't see 12,000 third-country workers", "He doesn’t see 12000 third country workers"
    assert marked(*texts) == [[], []]


def test_a_passage_alone_differs_from_nothing() -> None:
    assert marked("The bridge closed") == [[]]


def test_stretches_count_from_the_paragraph() -> None:
    source = article("It rained. The second bridge closed.", "A")
    other = article("The third bridge closed.", "B")
    passages = (passage(other, other.paragraphs[0]), passage(source, "The second bridge closed."))
    found = cluster(passages)
    ((start, end),) = differing(found, align([p.text for p in passages], 0), "en")[1]
    assert source.paragraphs[0][start:end] == "second"
