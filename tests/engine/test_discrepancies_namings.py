"""Names that fill one place of two passages, in whatever order the passages tell it."""

import pytest

from briefing.engine.discrepancies.names.forms import name_runs
from briefing.engine.discrepancies.story import read_story
from briefing.languages import background
from tests.engine.test_discrepancies import across, merged, told
from tests.factories import article, cluster, passage


def test_active_and_passive_with_another_agent() -> None:
    found = merged(
        "Norrvik will repair the harbour crane that toppled on the fish auction in Delft on Sunday.",
        "The harbour crane that toppled on the fish auction in Delft on Sunday will be repaired by Ostmark.",
    )
    assert told(found) == [("name", "dispute", ["Norrvik", "Ostmark"])]


def test_a_place_in_another_order_of_words() -> None:
    found = merged(
        "A crate of stolen flutes turned up in a disused mill near Ghent on Friday morning.",
        "On Friday morning a crate of stolen flutes turned up in a disused mill near Antwerp.",
    )
    assert [d.kind for d in found] == ["place"]


def test_two_first_names_of_one_mayor() -> None:
    found = across(
        "Mayor Carla Lunn said divers would search the harbour of Delft again at first light.",
        "As volunteers walked the quays of Delft, Mayor Ines Lunn thanked the divers in the harbour.",
    )
    assert told(found) == [("name", "dispute", ["Carla Lunn", "Ines Lunn"])]


@pytest.mark.parametrize("other", ["Bill", "Will", "W."])
def test_a_pet_name_is_no_other_person(other: str) -> None:
    found = merged(
        "Superintendent William Lunn said divers would search the harbour of Delft again at first light.",
        f"Superintendent {other} Lunn said divers would search the harbour of Delft again at first light.",
    )
    assert found == ()


ONE_PLACE_OR_TWO_THINGS = """
The ICRC left Delft. / The International Committee of the Red Cross left Delft.
Storm Ilse tore the roof off 40 barns in May. / Storm Piet tore the roof off 90 barns in June.
Ada Lunn, 41, of Delft fell on the quay. / Per Holm, 52, of Ghent saw Ada Lunn fall on the quay.
The tram stopped near Ghent because of snow. / The tram stopped in Flanders because of snow.
Ferries to the Greek capital wait for the storm to pass. / Ferries to Athens wait for the storm to pass.
Deputy Mayor Lunn opened the tram line in Delft. / Mayor Holm opened the tram line in Delft.
Orel will sign the fisheries treaty with Peru. / Orel will not sign the fisheries treaty with Chile.
"""


@pytest.mark.parametrize("pair", ONE_PLACE_OR_TWO_THINGS.strip().splitlines())
def test_no_two_names_for_one_place(pair: str) -> None:
    assert across(*pair.split(" / ")) == ()


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (
            "Among them the mayor Ada Lunn, actor Ines Holm and singer Piet Roe opened the Delft fair.",
            "Among them the mayor Ada Lunn, actor Karl Maas and singer Piet Roe opened the Delft fair.",
        ),
        (
            "The ferry Ilse, bound for Ghent, returned to port with engine trouble.",
            "The ferry Ilse, which had sailed from Antwerp, returned to port with engine trouble.",
        ),
        (
            "Finance minister Ada Lunn will meet the bankers on Monday to discuss a new loan.",
            "Deputy finance minister Ines Holm will also meet the bankers on Monday to discuss a new loan.",
        ),
    ],
    ids=["in a list", "from and for", "deputy"],
)
def test_names_in_two_places_of_like_sentences(a: str, b: str) -> None:
    assert merged(a, b) == ()


def test_a_place_in_free_wording() -> None:
    found = across(
        "The ferry Ilse docked in Ghent on Sunday with 300 frightened passengers and a broken rudder.",
        "In Antwerp tugs pulled the ferry Ilse to the quay, its rudder broken and 300 passengers frightened.",
    )
    assert told(found) == [("place", "dispute", ["Ghent", "Antwerp"])]


def test_an_article_that_knows_both_does_not_contradict() -> None:
    one = "Norrvik will repair the harbour crane that toppled on the fish auction in Delft on Sunday."
    other = (
        "The harbour crane that toppled on the fish auction in Delft on Sunday will be repaired by Ostmark."
    )
    assert merged(one, other)
    assert not merged(f"{one} Ostmark lost the bid.", other)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We saw it in Delft.", "where"),
        ("We saw it near Delft.", "nearby"),
        ("It was built by Norrvik.", "agent"),
        ("Then Norrvik built it.", ""),
        ("They paid the Norrvik boss.", ""),
        ("It fell, according to Norrvik.", ""),
        ("They saw Norrvik's crane.", "of"),
    ],
)
def test_position(text: str, expected: str) -> None:
    source = article(text, "A")
    tells, words = read_story([cluster([passage(source, text)])], {source.id: source}, background("en"))
    assert [named.position for named in name_runs(tells[0], words)] == [expected]
