import pytest

from briefing.engine.passages.split import split_passages
from tests.factories import article


def speakers(text: str) -> list[str | None]:
    return [quote.speaker for passage in split_passages(article(text)) for quote in passage.quotes]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“The pier fell,” Mira Kovac said.", "Mira Kovac"),
        ("“The pier fell,” said Mira Kovac.", "Mira Kovac"),
        ("“The pier fell,” Mayor Mira Kovac told reporters on Monday.", "Mira Kovac"),
        ("“The pier fell,” Norwegian Foreign Minister Mira Kovac said.", "Mira Kovac"),
        ("“The pier fell,” said Secretary of State Mira Kovac.", "Mira Kovac"),
        ("“The pier fell,” said Sen. Mira Kovac of Utah.", "Mira Kovac"),
        ("“The pier fell,” Rep. Mira Kovac (R-Tenn.) said.", "Mira Kovac"),
        ("“The pier fell,” Mira Kovac, 43, said.", "Mira Kovac"),
        ("“The pier fell,” Mira Kovac, who leads the council, said.", "Mira Kovac"),
        ("“The pier fell,” the council's director, Mira Kovac, said.", "Mira Kovac"),
        ("“The pier fell,” said the council's leader, Mira Kovac.", "Mira Kovac"),
        ("“The pier fell,” according to Mira Kovac.", "Mira Kovac"),
        ("According to Mira Kovac, the pier “fell like a stone.”", "Mira Kovac"),
        ("Mira Kovac glibly said last month: “The pier fell.”", "Mira Kovac"),
        ("Mira Kovac, the spokeswoman for Rep. Tom Berg, wrote that “the pier fell.”", "Mira Kovac"),
        ("Mira Kovac changed her mind on Tuesday, saying that the pier “fell.”", "Mira Kovac"),
        ("Mira Kovac looked at the pier and called it “a heap of wood.”", "Mira Kovac"),
        ("It was a “heap of wood,” Mira Kovac said on Monday.", "Mira Kovac"),
        ("“The pier fell,” Anna de la Cruz said.", "Anna de la Cruz"),
        ("“The pier fell,” James R. Kovac Jr. said.", "James R. Kovac Jr."),
        ("“The pier fell,” the Harbour Ministry said.", "Harbour Ministry"),
        ("“The pier fell,” reads the statement.", "the statement"),
        ("“The pier fell,” a spokesman for the council said.", "a spokesman for the council"),
        ("“The pier fell,” police said.", "police"),
        ("«El muelle cayó», dijo Mira Kovac.", "Mira Kovac"),
        ("« Le quai est tombé », a déclaré Mira Kovac.", "Mira Kovac"),
        ("„Der Kai brach“, sagte Mira Kovac.", "Mira Kovac"),
    ],
)
def test_a_speaker_is_named_before_or_after_the_quote(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        "The ship was called “Aurora” by its crew.",
        "Mira Kovac was told that “the pier fell.”",
        "The sign read “Keep out” when Mira Kovac said nothing.",
        "Mira Kovac spoke on “Good Morning Harbour.”",
        "A “safe harbour” deal followed.",
        "When Mira Kovac asked who was there, someone shouted “Nobody,” and the crowd laughed.",
        "“The pier fell,” he said.",
        "“Heaps,” insists he'll bring Mira Kovac along.",
        "They asked for the removal of a line, noting “five other attacks.”",
    ],
)
def test_nobody_where_it_is_not_safe_to_say(text: str) -> None:
    assert speakers(text) == [None]


def test_a_surname_becomes_the_name_that_the_article_fully_writes() -> None:
    assert speakers("President Mira Kovac came.\n\n“No,” Ms. Kovac said.") == ["Mira Kovac"]
    assert speakers("“No,” Kovac said.\n\nMira Kovac came later.") == ["Mira Kovac"]


def test_a_surname_that_fits_several_stays_as_it_stands() -> None:
    assert speakers("Mira Kovac and Tom Kovac came.\n\n“No,” Kovac said.") == ["Kovac"]


def test_a_description_becomes_the_only_name_that_it_fits() -> None:
    assert speakers("The Harbour Ministry spoke.\n\n“No,” the ministry said.") == ["Harbour Ministry"]
    assert speakers("President Mira Kovac came.\n\n“No,” the president said.") == ["Mira Kovac"]
    two = "President Mira Kovac met President Tom Berg.\n\n“No,” the president said."
    assert speakers(two) == ["the president"]


@pytest.mark.parametrize(
    "text",
    [
        "“No,” Mira Kovac said. “Never,” she said.",
        "“No,” Mira Kovac said. “Never.”",
        "Mayor Mira Kovac spoke on Monday. “No,” she said. “Never.”",
        "Mayor Mira Kovac spoke on Monday.\n\n“No,” she said. “Never,” she added.",
        "Ms. Mira Kovac met Mr. Tom Berg on Monday. “No,” she said. “Never.”",
    ],
)
def test_a_pronoun_is_the_only_person_that_it_can_be(text: str) -> None:
    assert set(speakers(text)) == {"Mira Kovac"}


@pytest.mark.parametrize(
    "text",
    [
        "Mayor Mira Kovac met Mayor Tom Berg. “No,” she said.",
        "Mr. Tom Berg spoke.\n\n“No,” she said.",
        "Mayor Mira Kovac spoke.\n\nIt rained.\n\n“No,” she said.",
    ],
)
def test_a_pronoun_that_could_be_several_or_nobody_is_nobody(text: str) -> None:
    assert speakers(text) == [None]


def test_two_speakers_in_one_sentence_are_told_apart() -> None:
    assert speakers("Mira Kovac said “no,” but “yes,” Tom Berg said.") == ["Mira Kovac", "Tom Berg"]


def test_a_quote_after_a_colon_at_the_end_of_a_paragraph() -> None:
    assert speakers("Mira Kovac wrote on Monday:\n\n“The pier fell.”") == ["Mira Kovac"]


def test_names_inside_quotes_are_no_speakers() -> None:
    assert speakers("“Mira Kovac said so,” he said.") == [None]


def test_a_paragraph_of_many_quotes_is_read_in_linear_time() -> None:
    text = "“The pier fell,” Mira Kovac said. “It was old,” she said. Nobody knew. " * 5_000
    assert set(speakers(text)) == {"Mira Kovac"}


@pytest.mark.parametrize(
    "text",
    [
        "“No lane will open,” harbour master Mira Kovac told reporters.",
        "“No lane will open”, deputy fire chief Mira Kovac said.",
    ],
)
def test_a_role_without_article_stands_before_the_name(text: str) -> None:
    assert speakers(text) == ["Mira Kovac"]


@pytest.mark.parametrize(
    "text",
    [
        "“Harbour Hour” show host Mira Kovac asked nobody.",
        "“No lane will open,” while Mira Kovac said nothing.",
        "“No lane will open,” friends of Mira Kovac said.",
    ],
)
def test_words_that_are_no_role_do_not_make_the_name_a_speaker(text: str) -> None:
    assert speakers(text) == [None]
