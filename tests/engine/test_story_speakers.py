"""Speakers seen over all articles of a story, and the people whom it quotes."""

import pytest

from briefing.desk import Desk
from briefing.engine.quotes.story import majority, name_speakers
from briefing.models import Person, Quotation
from tests.factories import article, split_passages

TOWN = "The old pier at Corrie harbour fell into the sea on Monday night after weeks of heavy storms."


def speakers(*texts: str) -> list[str | None]:
    """Of all quotes of a story's articles, each from an outlet of its own."""
    passages = [p for n, text in enumerate(texts) for p in split_passages(article(text, f"Outlet {n}"))]
    return [quote.speaker for passage in name_speakers(passages) for quote in passage.quotes]


def people(*texts: str) -> tuple[Person, ...]:
    desk = Desk()
    desk.add(article(f"{TOWN}\n\n{text}", f"Outlet {n}") for n, text in enumerate(texts))
    (story,) = desk.brief().stories
    return story.people


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Mira Kovac", "Kovac"),
        ("Mira Kovac", "Mira J. Kovac"),
        ("Mira Kovac", "M. Kovac"),
        ("Mira Kovač", "Kovac"),
    ],
)
def test_a_person_has_one_name_through_the_story(one: str, other: str) -> None:
    told = speakers(
        f"“It fell,” {one} said. “Badly,” {one} said.", f"It rained on Kovac. “It hurts,” {other} said."
    )
    assert set(told) == {one}


def test_two_persons_of_one_surname_stay_two() -> None:
    told = speakers(
        "“It fell,” Mira Kovac said.", "“It stands,” Tom Kovac said.", "It rained on Kovac. “So,” Kovac said."
    )
    assert told == ["Mira Kovac", "Tom Kovac", "Kovac"]


def test_an_office_is_the_only_person_in_the_story_who_holds_it() -> None:
    told = speakers("“It fell,” the president said.", "“It hurts,” President Mira Kovac said.")
    assert told == ["Mira Kovac", "Mira Kovac"]


def test_an_office_that_two_hold_stays_as_worded() -> None:
    told = speakers(
        "“It fell,” the president said.", "“Ah,” President Mira Kovac said. “Oh,” President Tom Berg said."
    )
    assert told[0] == "the president"


WORDS = "the pier was never meant to stand so long"


def test_a_quote_without_a_speaker_takes_that_of_its_twin() -> None:
    assert speakers(f"A sign: “{WORDS}”.", f"“{WORDS},” Mira Kovac said.")[0] == "Mira Kovac"
    assert speakers("A sign: “never meant to stand”.", f"“{WORDS},” Mira Kovac said.")[0] == "Mira Kovac"
    assert speakers("A sign: “meant to stand”.", f"“{WORDS},” Mira Kovac said.")[0] is None


def test_what_others_name_goes_before_what_one_guesses() -> None:
    guess = f"Governor Chris Holt met Ada Lunn on Monday. “{WORDS},” he said."
    named = f"“{WORDS},” said the lawyer, Mark Sheridan."
    assert speakers(guess)[0] == "Chris Holt"
    assert speakers(guess, named, named)[0] == "Mark Sheridan"


def test_what_an_article_names_stays_though_others_name_someone_else() -> None:
    named = f"“{WORDS},” Mira Kovac said."
    assert speakers(named, f"“{WORDS},” Tom Berg said.", named) == ["Mira Kovac", "Tom Berg", "Mira Kovac"]


def test_no_twin_decides_where_the_others_are_divided() -> None:
    told = speakers(f"A sign: “{WORDS}”.", f"“{WORDS},” Mira Kovac said.", f"“{WORDS},” Tom Berg said.")
    assert told[0] is None


def test_a_cluster_is_of_whom_most_passages_name() -> None:
    texts = (f"“{WORDS},” Mira Kovac said.", f"“{WORDS},” Tom Berg said.", f"“{WORDS},” Tom Berg said.")
    passages = [p for n, text in enumerate(texts) for p in split_passages(article(text, f"Outlet {n}"))]
    assert majority(passages, 0) == "Tom Berg"
    assert majority(passages[:2], 0) == "Mira Kovac"
    assert majority(passages[:2], 1) == "Tom Berg"
    assert majority([], 0) is None


def test_two_speakers_of_the_same_words_differ_though_their_full_names_stand_elsewhere() -> None:
    def told(name: str, other: str) -> str:
        return (
            f"“The pier was never meant to stand so long in such a sea,” {name} said.\n\n“So,” {other} said."
        )

    desk = Desk()
    texts = (told("Kovac", "Tom Berg"), told("Berg", "Mira Kovac"))
    desk.add(
        article(f"{TOWN}\n\n{text} It rained on Kovac and Berg.", f"O{n}") for n, text in enumerate(texts)
    )
    (story,) = desk.brief().stories
    assert [entry.kind for entry in story.discrepancies] == ["attribution"]


def test_people_are_named_with_their_names_and_each_quotation_once() -> None:
    both = "“The pier was never meant to stand so long in such a sea,” {} said."
    found = people(
        both.format("Mayor Mira Kovac")
        + "\n\n“Nobody was hurt,” Kovac said.\n\n“We sell no tickets,” Ada Lunn said.",
        both.format("Mira Kovac").replace("never", "not"),
    )
    kovac, lunn = found
    assert (kovac.name, set(kovac.names)) == ("Mira Kovac", {"Mira Kovac", "Kovac"})
    assert [[w.text for w in q.wordings] for q in kovac.quotes] == [
        [
            "The pier was never meant to stand so long in such a sea",
            "The pier was not meant to stand so long in such a sea",
        ],
        ["Nobody was hurt"],
    ]
    assert [quotation.outlets for quotation in kovac.quotes] == [2, 1]
    assert (lunn.name, len(lunn.quotes)) == ("Ada Lunn", 1)


def test_places_of_a_wording_hold_its_words() -> None:
    text = "“The pier was never meant to stand so long in such a sea,” Mira Kovac said."
    desk = Desk()
    desk.add(article(f"{TOWN}\n\n{text}", outlet) for outlet in ("A", "B"))
    briefing = desk.brief()
    paragraphs = {a.id: a.paragraphs for a in briefing.articles}
    (person,) = briefing.stories[0].people
    (quotation,) = person.quotes
    assert quotation.cluster in {cluster.id for cluster in briefing.stories[0].clusters}
    (wording,) = quotation.wordings
    assert [paragraphs[p.article][p.paragraph][p.start : p.end] for p in wording.places] == [wording.text] * 2


def test_whoever_has_no_name_is_not_among_the_people() -> None:
    assert people("“Nobody was hurt,” police said. “Go home,” he said.") == ()


def test_people_of_shared_quotations_stand_first() -> None:
    shared = "“The pier was never meant to stand so long in such a sea,” Mira Kovac said."
    found = people(f"“We sell no tickets,” Ada Lunn said.\n\n{shared}", shared)
    assert [person.name for person in found] == ["Mira Kovac", "Ada Lunn"]


def test_the_same_words_in_two_clusters_are_one_quotation() -> None:
    found = people("“It was old,” Mira Kovac said.\n\nWeeks later Mira Kovac told a court: “It was old.”")
    assert [type(quotation) for quotation in found[0].quotes] == [Quotation]
    assert len(found[0].quotes[0].wordings[0].places) == 2


def test_many_copies_of_a_quote_are_read_in_linear_time() -> None:
    passages = [
        p for n in range(3_000) for p in split_passages(article(f"A sign: “{WORDS}”.", f"Outlet {n}"))
    ]
    named = [
        p for n in range(3_000) for p in split_passages(article(f"“{WORDS},” Mira Kovac said.", f"Other {n}"))
    ]
    assert {q.speaker for p in name_speakers([*passages, *named]) for q in p.quotes} == {"Mira Kovac"}
