import pytest

from tests.factories import article, split_passages


def speakers(text: str) -> list[str | None]:
    return [quote.speaker for passage in split_passages(article(text)) for quote in passage.quotes]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“The pier fell,” Mira Kovac said.", "Mira Kovac"),
        ("“The pier fell,” said Mira Kovac.", "Mira Kovac"),
        (
            "By this, the Mira Kovac administration reaffirms its aim: “The pier fell.”",
            "the Mira Kovac administration",
        ),
        ("Mira Kovac repeats her aim: “The pier fell.”", "Mira Kovac"),
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
        ("Tom Berg and she met, where Mira Kovac rose and said that it “fell.”", "Mira Kovac"),
        ("Tom Berg saw the pier where it lay and said that it “fell.”", "Tom Berg"),
        ("“The pier fell,” Anna de la Cruz said.", "Anna de la Cruz"),
        ("“The pier fell,” James R. Kovac Jr. said.", "James R. Kovac Jr."),
        ("“The pier fell,” the Harbour Ministry said.", "Harbour Ministry"),
        ("“The pier fell,” reads the statement.", "the statement"),
        ("“The pier fell,” a spokesman for the council said.", "a spokesman for the council"),
        ("“The pier fell,” police said.", "police"),
        ("“The pier fell,” said the legislator, Representative Mira Kovac.", "Mira Kovac"),
        ("“The pier fell,” said the Democratic leader of the Senate, Mira Kovac.", "Mira Kovac"),
        ("A spokesman for the Harbour Ministry, Tom Berg, said the pier “fell.”", "Tom Berg"),
        ("Mayor Mira Kovac, R-Ky., who backed Tom Berg in the primary, said: “The pier fell.”", "Mira Kovac"),
        ("Hillary Kovac of Capital Economics, said the pier “fell.”", "Hillary Kovac"),
        ("Tom Berg left, with Mayor Mira Kovac saying that the pier “fell.”", "Mira Kovac"),
        ("Ten minutes later, Mira Kovac, a lawyer, rose from her seat, saying, “It fell.”", "Mira Kovac"),
        (
            "PORT ELGIN, N.J. — Gov. Mira Kovac spoke on Tuesday, vowing that it “will not fall.”",
            "Mira Kovac",
        ),
        ("Mira Kovac on her way home told reporters that the pier “fell.”", "Mira Kovac"),
        ("The pier is needed, said Mira Kovac, and “it will not fall.”", "Mira Kovac"),
        ("Mira Kovac had this to add: “The pier fell.”", "Mira Kovac"),
        ("Tom Berg told nobody that officials, who had called him, could “go home.”", "Tom Berg"),
        (
            "But a release from Mr. Kovac’s office about the pier noted that it “fell.”",
            "a release from Mr. Kovac’s office",
        ),
        ("Kovac’s campaign told reporters: “The pier fell.”", "Kovac’s campaign"),
        ("Standard Editor Mira Kovac said: “The pier fell.”", "Mira Kovac"),
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
        "Rain fell on Mira Kovac, whom nobody asked, as if the pier “fell.”",
    ],
)
def test_nobody_where_it_is_not_safe_to_say(text: str) -> None:
    assert speakers(text) == [None]


def test_a_surname_becomes_the_name_that_the_article_fully_writes() -> None:
    assert speakers("President Mira Kovac came.\n\n“No,” Ms. Kovac said.") == ["Mira Kovac"]
    assert speakers("“No,” Kovac said.\n\nMira Kovac came later.") == ["Mira Kovac"]


def test_a_surname_that_fits_several_stays_as_it_stands() -> None:
    assert speakers("Mira Kovac and Tom Kovac came.\n\n“No,” Kovac said.") == ["Kovac"]


def test_a_surname_that_fits_several_is_whom_the_title_fits_or_who_is_named_most() -> None:
    both = "Melissa Kovac and Donald Kovac came. "
    assert speakers(f"{both}“No,” Mr. Kovac said.") == ["Donald Kovac"]
    assert speakers(f"{both}Melissa Kovac left.\n\n“No,” Kovac said.") == ["Melissa Kovac"]


def test_initials_become_the_name_that_they_stand_for() -> None:
    assert speakers("The National Boat Association came.\n\n“No,” the NBA said.") == [
        "National Boat Association"
    ]


def test_a_description_becomes_the_only_name_that_it_fits() -> None:
    assert speakers("The Harbour Ministry spoke.\n\n“No,” the ministry said.") == ["Harbour Ministry"]
    assert speakers("President Mira Kovac came.\n\n“No,” the president said.") == ["Mira Kovac"]
    two = "President Mira Kovac met President Tom Berg.\n\n“No,” the president said."
    assert speakers(two) == ["the president"]


@pytest.mark.parametrize(
    "text",
    [
        "Aitan Berg, a lawyer for Mr. Kovac, came.\n\nIt rained.\n\n“No,” the attorney said.",
        "A lawyer for Mr. Kovac, Aitan Berg, came.\n\n“No,” Mr. Kovac’s lawyer wrote.",
        "Gov. Aitan Berg came.\n\n“No,” the Texas governor said.",
        "Sen. Aitan Berg, R-Ariz., came.\n\n“No,” the Arizona Republican said.",
        "Mayor Tom Holt left. Mayor Aitan Berg came.\n\n“No,” the four-term congressman said.",
    ],
)
def test_a_description_is_the_person_who_has_that_role(text: str) -> None:
    assert speakers(text) == ["Aitan Berg"]


def test_a_description_of_somebody_else_stays_as_worded() -> None:
    weather = "It rained. It snowed. It hailed. It froze."
    text = f"President Aitan Berg came.\n\n{weather}\n\n“No,” the Mexican president said."
    assert speakers(text) == ["the Mexican president"]


@pytest.mark.parametrize(
    "text",
    [
        "“No,” Mira Kovac said. “Never,” she said.",
        "“No,” Mira Kovac said. “Never.”",
        "“No,” Mira Kovac said, “never.”",
        "“No,” Mira Kovac said.\n\n“Never.”",
        "Mayor Mira Kovac spoke on Monday. “No,” she said. “Never.”",
        "Mayor Mira Kovac spoke on Monday.\n\n“No,” she said. “Never,” she added.",
        "Ms. Mira Kovac met Mr. Tom Berg on Monday. “No,” she said. “Never.”",
        "Mira Kovac, an editor at the Post, met Mayor Lu Berg.\n\n“No,” she said.",
        "Mayor Mira Kovac left the house of Mayor Lu Berg.\n\n“No,” she said.",
        "Mayor Mira Kovac spoke.\n\nIt rained.\n\n“No,” she said.",
        "Mira Kovac told Mayor Lu Berg that it fell. She said she was tired.\n\n“No,” she said.",
        "Mayor Mira Kovac told Donald Kovac’s story. “No,” she said.",
    ],
)
def test_a_pronoun_is_the_person_who_is_spoken_of(text: str) -> None:
    assert set(speakers(text)) == {"Mira Kovac"}


def test_given_names_tell_men_from_women() -> None:
    text = "Hillary Lunn met Donald Berg on Monday.\n\n“No,” {} said."
    assert speakers(text.format("she")) == ["Hillary Lunn"]
    assert speakers(text.format("he")) == ["Donald Berg"]


@pytest.mark.parametrize(
    "text",
    [
        "Mayor Mira Kovac and Mayor Lu Berg met. “No,” she said.",
        "Mr. Tom Berg spoke.\n\n“No,” she said.",
        "Mayor Mira Kovac spoke.\n\nIt rained. It snowed. It hailed. It froze.\n\n“No,” she said.",
        "It was obtained by the Press Herald, the governor found.\n\n“No,” he said.",
    ],
)
def test_a_pronoun_that_could_be_several_or_nobody_is_nobody(text: str) -> None:
    assert speakers(text) == [None]


def test_how_the_sentence_calls_the_speaker_is_kept() -> None:
    text = "President Mira Kovac came. “No,” Kovac said. “No,” she said. “No,” the president said. “No.”"
    quotes = [quote for passage in split_passages(article(text)) for quote in passage.quotes]
    assert [quote.told for quote in quotes] == ["Kovac", "she", "the president", ""]
    assert {quote.speaker for quote in quotes} == {"Mira Kovac"}


def test_the_other_side_of_a_semicolon_has_its_own_speaker() -> None:
    assert speakers("According to Rem, it was “a wreck”; Holt, for her part, spoke of “a problem”.") == [
        "Rem",
        "Holt",
    ]
    assert speakers("According to Rem, it was “a wreck”; for others it was “a problem”.") == ["Rem", None]


def test_a_verb_before_a_colon_leads_to_the_next_quote() -> None:
    text = "In one, Ms. Ada Page asks: Will it “ever fall? Right?” Mr. Strock responds: “No.”"
    assert speakers(text)[0] == "Ada Page"
    assert speakers(text)[-1] == "Strock"


def test_a_noun_that_could_be_a_verb_is_none() -> None:
    assert speakers(
        "Mira Kovac left, saying that they remind Tom Berg of his promises “to mend the pier.”"
    ) == ["Mira Kovac"]


def test_two_speakers_in_one_sentence_are_told_apart() -> None:
    assert speakers("Mira Kovac said “no,” but “yes,” Tom Berg said.") == ["Mira Kovac", "Tom Berg"]


def test_a_quote_after_a_colon_at_the_end_of_a_paragraph() -> None:
    assert speakers("Mira Kovac wrote on Monday:\n\n“The pier fell.”") == ["Mira Kovac"]


def test_names_inside_quotes_are_no_speakers() -> None:
    assert speakers("“Mira Kovac said so,” he said.") == [None]


@pytest.mark.parametrize(
    "text",
    [
        "“A” " * 5_000,
        "Mira Kovac, " * 5_000 + "said “no.”",
        "“No,” she said, and Mayor Mira Kovac, " * 5_000,
        "“No” and " * 5_000 + "Mira Kovac said.",
        " ".join(f"Mayor Ada K{'abcdefghij'[n % 10] * (n // 10)} and he said “no,”" for n in range(1_000)),
    ],
)
def test_a_sentence_without_end_takes_linear_work(text: str) -> None:
    assert len(speakers(text)) > 0


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


@pytest.mark.parametrize(
    "text",
    [
        "Mira Kovac spoke of “a disaster”, and Holt of “a precaution”.",
        "While Mira Kovac called it “a disaster”, for Holt it was “a precaution”.",
    ],
)
def test_a_second_quotation_behind_another_name_is_not_of_the_first_speaker(text: str) -> None:
    assert speakers(f"Mira Kovac and Aitan Holt came.\n\n{text}")[1] != "Mira Kovac"


def test_a_second_quotation_behind_words_about_the_speaker_stays_the_speakers() -> None:
    for text in (
        "Mira Kovac called it “a disaster” and “a shame”.",
        "“It was a disaster,” said Mira Kovac on Monday, “and a shame.”",
    ):
        assert speakers(text) == ["Mira Kovac", "Mira Kovac"]
