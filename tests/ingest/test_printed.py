import pytest

from briefing.ingest.text import draft_text

BODY = "A county official told drivers that nobody can say when the crossing will be open to them again."


def wrapped(*lines: str) -> list[str]:
    """The paragraphs of a text with these lines, set in a column of fifty letters."""
    column = [
        "The bridge over the Lune stays shut for the winter,",
        "as divers found the ground under two of its piers",
        "washed out, and the county wants to look at others.",
    ]
    return [line for line in draft_text("\n".join([*column, *lines, *column]), "a.txt").lines if line]


def joined(first: str, second: str, text: str = "") -> str:
    """What becomes of a word that is parted at the end of a line."""
    lines = wrapped(
        f"It was told on Monday that it is about a {first}-",
        f"{second} and about nothing else that is in it.",
    )
    return lines[0].partition("it is about a ")[2].partition(" and about")[0] if not text else ""


@pytest.mark.parametrize(
    ("first", "second", "word"),
    [
        ("ser", "vice", "service"),
        ("oper", "ator", "operator"),
        ("pub", "lished", "published"),
        ("Ma", "ren", "Maren"),
        ("some", "thing", "something"),
        ("under", "standing", "understanding"),
        ("news", "paper", "newspaper"),
        ("inter", "national", "international"),
        ("con", "firmed", "confirmed"),
        ("north", "east", "north-east"),
        ("two", "thirds", "two-thirds"),
        ("well", "known", "well-known"),
        ("long", "term", "long-term"),
        ("re", "election", "re-election"),
        ("Rhine", "Westphalia", "Rhine-Westphalia"),
        ("nine", "or ten-car", "nine- or ten-car"),
    ],
)
def test_a_word_parted_by_a_line_is_whole_and_a_hyphen_of_its_own_stays(
    first: str, second: str, word: str
) -> None:
    assert joined(first, second) == word


def test_the_text_itself_tells_how_it_writes_a_word() -> None:
    apart = wrapped(
        "It is told that the river-keepers of Haverton have",
        "asked for more, and one of the river-",
        "keepers said that he will ask for it once again.",
    )
    assert "one of the river-keepers said" in apart[0]
    whole = wrapped(
        "It is told that the riverkeepers of Haverton have",
        "asked for more, and one of the river-",
        "keepers said that he will ask for it once again.",
    )
    assert "one of the riverkeepers said" in whole[0]


def test_languages_that_write_compounds_as_one_word() -> None:
    lines = [
        "Die Brücke über die Lune bleibt den ganzen Winter",
        "gesperrt, weil Taucher unter zwei Pfeilern der Haus-",
        "halt des Landkreises und Nord- und",
        "Südseite nichts gefunden haben, wie ein Sprecher am",
        "Montag sagte. Die Sperrung dauert bis in den März.",
    ]
    (line,) = draft_text("\n".join(lines), "a.txt").lines
    assert "der Haushalt des" in line
    assert "Nord- und Südseite" in line


@pytest.mark.parametrize("mark", ["\xad", "¬", "\ufffe"])
def test_hyphens_that_are_no_signs(mark: str) -> None:
    assert any(
        "the operator of" in line
        for line in wrapped(
            f"It was told on Monday by those who are the oper{mark}",
            "ator of the crossing that nothing is known of it.",
        )
    )


@pytest.mark.parametrize(
    "head",
    [
        "River Post 03.02.2025 Page {}",
        "River Post | {}",
        "Page {} of 7",
        "{}",
        "- {} -",
        "Seite {}",
        "第 {} 页",
    ],
)
@pytest.mark.parametrize("blank", ["", "\n"])
def test_a_running_head_is_no_part_of_a_sentence(head: str, blank: str) -> None:
    text = "\n".join(
        [
            "The bridge over the Lune stays shut for the winter,",
            f"as divers who looked at it on Sunday found that{blank}",
            head.format(2) + blank,
            "the ground under two of its seven piers washed out,",
            "and the county wants to look at all of the others,",
            "for which it needs to hire, its speaker said, both",
            head.format(3) + blank,
            "a ship and a crane, and nobody knows when these are",
            "to be had in the middle of winter, he added.",
        ]
    )
    (line,) = draft_text(text, "a.txt").lines
    assert "found that the ground under" in line
    assert "said, both a ship and a crane" in line


def test_the_first_running_head_tells_the_paper_and_its_day() -> None:
    text = "River Post 03.02.2025 Page 2\n\n" + "\n".join(
        wrapped_lines := [
            "The bridge over the Lune stays shut for the whole of",
            "the winter, and then River",
            "River Post 03.02.2025 Page 3",
            "keepers will have a look at it, as the county said.",
        ]
    )
    assert wrapped_lines
    assert draft_text(text, "a.txt").lines[:2] == ["River Post", "03.02.2025"]


@pytest.mark.parametrize(
    "lines",
    [["Day 1", "Day 2", "Day 3"], ["Question 1", "Question 2"], ["Harwick 3", "Harwick 4"], ["1", "2", "3"]],
)
def test_headings_that_count_stay(lines: list[str]) -> None:
    text = "\n\n".join(f"{line}\n\n{BODY}" for line in lines)
    assert [line for line in draft_text(text, "a.txt").lines if line and line != BODY] == lines


def test_a_byline_under_a_title_that_fills_its_line() -> None:
    lines = draft_text(
        "\n".join(["The bridge over the Lune stays shut for the whole winter", "By Ada Kern", ""])
        + "\n".join(
            [
                "The bridge over the Lune stays shut for the whole of",
                "the winter, as divers found the ground under two of",
                "its seven piers washed out, the county said.",
            ]
        ),
        "a.txt",
    ).lines
    assert lines[:2] == ["The bridge over the Lune stays shut for the whole winter", "By Ada Kern"]
