"""How sure a discrepancy is, and what is told of things that are there or not."""

import pytest

from briefing.engine.discrepancies import story_slots
from briefing.engine.discrepancies.entries import Entry, Mention, Sources, compose_entries
from briefing.engine.discrepancies.slots.groups import groups
from briefing.engine.discrepancies.slots.linking import Link
from briefing.engine.discrepancies.slots.profile import read_profiles
from briefing.engine.discrepancies.slots.slot import Slot
from briefing.engine.discrepancies.story import read_story
from briefing.languages import background
from tests.engine.test_discrepancies import merged, told
from tests.factories import article, cluster, passage


def slots_of(*numbers: int) -> list[Slot]:
    """A slot for each number, of an article each."""
    articles = [
        article(f"In Delft {number} storks nested{' again' * at}.", outlet=f"outlet {at}")
        for at, number in enumerate(numbers)
    ]
    clusters = [cluster([passage(source, source.paragraphs[0])]) for source in articles]
    tells, words = read_story(clusters, {source.id: source for source in articles}, background("en"))
    return list(story_slots(tells, read_profiles(tells, words), words))


def strengths(slots: list[Slot], *links: Link) -> list[tuple[tuple[int, ...], str]]:
    return [(group.slots, group.strength) for group in groups(slots, links)]


def test_what_stands_in_nearly_the_same_words_is_probable() -> None:
    (found,) = merged(
        "The ferry that sank off Delft on Sunday had 212 people on board.",
        "The ferry that sank off Delft on Sunday had 221 people on board.",
    )
    assert found.strength == "probable"


def test_a_group_is_as_sure_as_its_surest_difference() -> None:
    slots = slots_of(40, 60, 60)
    weak, agreeing = Link(0, 1, 0.3, "clash"), Link(1, 2, 3.0, "same")
    assert strengths(slots, weak, agreeing) == [((0, 1, 2), "possible")]
    assert strengths(slots, weak, Link(0, 2, 2.0, "clash"), agreeing) == [((0, 1, 2), "probable")]
    assert strengths(slots, agreeing) == []


def test_several_possible_differences_in_one_thing_are_a_probable_one() -> None:
    slots = slots_of(40, 60, 80)
    weak = [Link(0, 1, 0.7, "clash"), Link(1, 2, 0.7, "clash"), Link(0, 2, 0.7, "clash")]
    assert strengths(slots, *weak[:1]) == [((0, 1), "possible")]
    assert strengths(slots, *weak) == [((0, 1, 2), "probable")]


def test_the_same_difference_told_often_is_no_surer() -> None:
    slots = slots_of(40, 60, 60, 60)
    often = [Link(0, other, 0.7, "clash") for other in (1, 2, 3)]
    assert strengths(slots, *often) == [((0, 1, 2, 3), "possible")]


def test_what_overlaps_in_every_reading_is_listed_once_and_as_the_surer() -> None:
    told = passage(SOURCE, SOURCE.paragraphs[0])
    lifted, ban, storks = Mention(told, 3, 8, "c"), Mention(told, 3, 11, "c"), Mention(told, 12, 18, "c")
    entries = [
        Entry(kind="negation", status="dispute", strength="possible", readings=[[lifted], [storks]]),
        Entry(kind="direction", status="dispute", strength="probable", readings=[[storks], [ban]]),
    ]
    assert [(d.kind, d.strength) for d in compose_entries(entries, ALONE)] == [("direction", "probable")]


def test_the_probable_ones_come_first() -> None:
    told = passage(SOURCE, SOURCE.paragraphs[0])
    delft, forty, storks = (Mention(told, start, start + 2, "c") for start in (3, 9, 12))
    entries = [
        Entry(kind="name", status="dispute", strength="possible", readings=[[delft], [storks]]),
        Entry(kind="number", status="dispute", strength="probable", readings=[[forty], [storks]]),
    ]
    assert [(d.kind, d.strength) for d in compose_entries(entries, ALONE)] == [
        ("number", "probable"),
        ("name", "possible"),
    ]


SOURCE = article("In Delft 40 storks nested.")
ALONE = Sources(articles={SOURCE.id: SOURCE}, order={SOURCE.id: 0}, origin={SOURCE.id: "one"})


DENIED = """
direction: The mill in Delft was shut down in May. / The mill in Delft was reopened in May.
negation: The clinic in Delft tested it with the consent of the board. / The clinic in Delft tested it without the consent of the board.
negation: The harbour master of Delft has a criminal record. / The harbour master of Delft has no criminal record.
negation: Divers found traces of oil in the canal at Delft. / Divers found no traces of oil in the canal at Delft.
negation: The mayor of Delft knew of the leak. / The mayor of Delft knew nothing of the leak.
negation: The mayor of Delft has stepped down over the leak. / The mayor of Delft has not resigned over the leak.
direction: The Delft council voted for the new bridge. / The Delft council voted against the new bridge.
negation: Orel signed the disputed ferry bill in Delft. / Orel did not sign the disputed ferry bill in Delft.
direction: The price of bread in Delft went up in May. / The price of bread in Delft went down in May.
"""  # noqa: E501


@pytest.mark.parametrize("line", DENIED.strip().splitlines())
def test_what_is_there_or_not_there(line: str) -> None:
    kind, pair = line.split(": ", 1)
    assert [d.kind for d in merged(*pair.split(" / "))] == [kind]


MEASURED = """
60 pounds / 60 kilos: The gorilla of the Delft zoo lost 60 pounds in May. / The gorilla of the Delft zoo lost 60 kilos in May.
2:03:41 / 2:04:31: Holm won the Delft marathon in 2:03:41. / Holm won the Delft marathon in 2:04:31.
Wednesdays / Tuesdays: The Delft museum is shut on Wednesdays. / The Delft museum is shut on Tuesdays.
13 percent / 30 percent: Just 13 percent voted in Delft. / Just 30 percent voted in Delft.
"""  # noqa: E501


@pytest.mark.parametrize("line", MEASURED.strip().splitlines())
def test_measures_that_are_told_in_unusual_ways(line: str) -> None:
    values, pair = line.split(": ", 1)
    assert [readings for _, _, readings in told(merged(*pair.split(" / ")))] == [values.split(" / ")]


TWO_THINGS = """
The krona rose against the dollar in Delft. / The dollar fell against the krona in Delft.
The Polish minister reached Delft at 9 a.m. / The Czech minister reached Delft at 11 a.m.
The tug Ilse sailed ahead of the barge Ruth off Delft. / The barge Ruth sailed behind the tug Ilse off Delft.
The mill insisted the crane had been inspected. / The mill denied that the crane had not been inspected.
Exports of Delft were expected to rise in March. / Exports of Delft fell in March.
One of the four men held in Delft is Per Holm. / One of the four men held in Delft is Ole Lunn.
Storks left Delft on the first day of the fair. / Storks left Delft on the second day of the fair.
Last year burglaries in Delft fell by a tenth. / Last year frauds in Delft grew by a fifth.
"""


@pytest.mark.parametrize("pair", TWO_THINGS.strip().splitlines())
def test_two_sides_or_two_things_are_no_probable_difference(pair: str) -> None:
    assert [d for d in merged(*pair.split(" / ")) if d.strength == "probable"] == []


def test_two_people_whose_names_are_nearly_alike() -> None:
    found = merged(
        "The board of the Delft ferry line named Helena Brandt as chief executive on Tuesday.",
        "On Tuesday the board of the Delft ferry line named Helga Branting as chief executive.",
    )
    assert told(found) == [("name", "dispute", ["Helena Brandt", "Helga Branting"])]


def test_two_spellings_are_one_name() -> None:
    assert not merged(
        "The board of the Delft ferry line named Sergei Shoigin as chief executive on Tuesday.",
        "The board of the Delft ferry line named Sergey Shoygin as chief executive on Tuesday.",
    )
