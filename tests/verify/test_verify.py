"""A brief is checked line by line against the articles: nothing altered goes unseen."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from briefing.export import markdown
from briefing.export.arrange import arrange
from briefing.export.lines import seal
from briefing.models import Article, Reason, Telling
from briefing.verify import Finding, NotABrief, Verdict, check, parse
from tests.bridge import ARTICLES, COAST, HERALD, VALLEY
from tests.export.hostile import TEXTS, saying
from tests.factories import briefing

BRIEF = markdown.write(briefing())
ROWS = BRIEF.split("\n")
LAST = len(ROWS) - 1


def verdict(text: str, articles: Sequence[Article] = ARTICLES) -> Verdict:
    return check(parse(text), articles)


def wrong_lines(text: str, articles: Sequence[Article] = ARTICLES) -> list[int]:
    return sorted({finding.line for finding in verdict(text, articles).findings})


def resealed(text: str) -> str:
    """`text` with a fitting checksum, as somebody would make it who knows how."""
    body = text.rstrip().rpartition("\n")[0]
    return f"{body}\n{seal(body)}\n"


def line_of(words: str) -> int:
    return next(number for number, row in enumerate(ROWS, 1) if words in row)


def test_an_untouched_brief_matches() -> None:
    outcome = verdict(BRIEF)
    assert outcome.matches
    assert outcome == Verdict(quotations=16, unread=0, findings=())


def test_line_ends_and_spaces_that_an_editor_changes_do_not_matter() -> None:
    assert verdict(BRIEF.replace("\n", "\r\n")).matches
    assert verdict(BRIEF.replace("\n", "  \n")).matches
    assert verdict(BRIEF + "\n\n").matches


@pytest.mark.parametrize("text", TEXTS)
def test_a_brief_of_hostile_texts_matches(text: str) -> None:
    told = saying(text)
    clean = arrange(told).briefing
    outcome = check(parse(markdown.write(told)), clean.articles)
    assert outcome.findings == ()
    assert outcome.quotations > 0


@settings(max_examples=300, deadline=None)
@given(st.integers(0, len(BRIEF.rstrip()) - 1), st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]))
def test_one_changed_character_is_found(at: int, character: str) -> None:
    assume(BRIEF[at] != character and not (BRIEF[at].isspace() or character.isspace()))
    altered = BRIEF[:at] + character + BRIEF[at + 1 :]
    try:
        outcome = verdict(altered)
    except NotABrief:
        return
    assert not outcome.matches


@settings(max_examples=3000, deadline=None)
@given(st.data())
def test_a_changed_quotation_is_found_where_it_stands_even_with_a_new_checksum(data: st.DataObject) -> None:
    quoting = [line for line in parse(BRIEF).body if line.references]
    line = data.draw(st.sampled_from(quoting))
    at = data.draw(st.integers(0, len(line.text) - 1))
    character = data.draw(st.sampled_from("abz.,“ \\[]12>-"))
    assume(line.text[at] != character)
    rows = list(ROWS)
    rows[line.number - 1] = line.text[:at] + character + line.text[at + 1 :]
    assume(rows[line.number - 1].rstrip() == rows[line.number - 1])
    assert line.number in wrong_lines(resealed("\n".join(rows)))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("> The Aldmere swing", "> The Aldmere Swing"),
        ("for the second time", "for the third time"),
        ("2 origins, 2 outlets: Harbour Herald [1]", "2 origins, 2 outlets: Harbour Harold [1]"),
        ("- Valley Post: Inspectors", "- Coast Radio: Inspectors"),
        ("Coast Radio [4], Valley Post [5]", "Coast Radio [4]"),
        ("1. Harbour Herald: [Aldmere bridge", "1. Harbour Herald: [Aldmere ridge"),
        ("; article daf", "; article baf"),
        ("paragraph 2, characters 1 to 89", "paragraph 2, characters 1 to 88"),
        ("sha256 ", "sha256 0"),
        ("https://valley.example/news/1187>), by", "https://valley.example/news/1188>), by"),
        ("by Tom Aske, Lena Voll", "by Tom Aske"),
        ("# 2 stories", "# 3 stories"),
        ("# 2 stories, 2026-03-02", "# 2 stories, 2026-03-01"),
        ("## 1. Aldmere bridge closed again", "## 1. Aldmere bridge open again"),
        ("1. [Aldmere bridge closed again]", "1. [Aldmere bridge open again]"),
        ("(<#1-aldmere", "(<#2-aldmere"),
        ("again>): 2 origins, 3 outlets", "again>): 3 origins, 3 outlets"),
        ("- About 4,000", "> About 4,000"),
        ("    - Harbour Herald: The", "- Harbour Herald: The"),
        ("#### Harbour Herald\n\n- About", "#### Valley Post\n\n- About"),
        ("#### Harbour Herald\n\n- Coast", "#### Valley Post\n\n- Coast"),
    ],
)
def test_an_altered_line_is_named(old: str, new: str) -> None:
    at = BRIEF.index(old)
    altered = BRIEF[:at] + new + BRIEF[at + len(old) :]
    line = (BRIEF[:at] + new).count("\n") + 1
    assert line in wrong_lines(resealed(altered))


@pytest.mark.parametrize(
    "added",
    [
        "Marrow denied everything.",
        "> “I denied everything,” said Ines Marrow.",
        "> “I denied everything,” said Ines Marrow. [3]",
        "- Valley Post: The ferry was empty. [2]",
        "### Everything is well",
        "1. An item",
    ],
)
def test_an_added_line_is_named(added: str) -> None:
    at = line_of("Told by several outlets")
    altered = resealed("\n".join([*ROWS[:at], "", added, *ROWS[at:]]))
    assert at + 2 in wrong_lines(altered)


@pytest.mark.parametrize("row", [row for row in ROWS[:-2] if row])
def test_a_removed_line_is_noticed(row: str) -> None:
    at = ROWS.index(row)
    try:
        assert not verdict("\n".join(ROWS[:at] + ROWS[at + 1 :])).matches
    except NotABrief:
        assert row.startswith(("# ", "## Sources", "## Notes"))


def test_a_removed_sentence_leaves_its_note_alone() -> None:
    row = next(row for row in ROWS if "ferry" in row)
    altered = resealed("\n".join(other for other in ROWS if other != row))
    assert verdict(altered).findings == (
        Finding(line_of("; sha256") + 7, "a sentence above that refers to note 9", "none"),
    )


def test_a_missing_checksum_is_noticed() -> None:
    assert wrong_lines("\n".join(ROWS[:-2])) == [LAST - 1]


def test_a_word_changed_in_a_source_is_found_at_its_sentences_and_nowhere_else() -> None:
    changed = replace(
        HERALD,
        id="other",
        paragraphs=(HERALD.paragraphs[0].replace("Monday", "Tuesday"), *HERALD.paragraphs[1:]),
    )
    rows = [BRIEF.split("\n")[number - 1] for number in wrong_lines(BRIEF, (changed, *ARTICLES[1:]))]
    assert len(rows) == 4
    assert [("Monday" in row, "Read from" in row, "; sha256" in row) for row in rows] == [
        (True, False, False),
        (True, False, False),
        (False, True, False),
        (False, False, True),
    ]


def test_a_source_that_cannot_be_read_is_named_and_its_sentences_are_not_called_wrong() -> None:
    outcome = verdict(BRIEF, (HERALD, COAST, ARTICLES[3]))
    assert [finding.expected for finding in outcome.findings] == ["an article that can be read"]
    assert outcome.findings[0].line == line_of("- Valley Post: [Cracks")
    assert outcome.unread == 6
    assert outcome.quotations == 10
    assert not outcome.matches


def test_articles_may_be_read_from_elsewhere() -> None:
    moved = [replace(article, source=f"archive/{article.source}") for article in ARTICLES]
    assert verdict(BRIEF, moved).matches


def test_a_changed_article_read_from_elsewhere_is_known_by_its_file_name() -> None:
    moved = replace(VALLEY, id="other", source="archive/Valley Post.txt")
    assert wrong_lines(BRIEF, (HERALD, COAST, moved, ARTICLES[3])) == [line_of("Valley Post\\.txt")]


def test_findings_show_where_two_lines_begin_to_differ() -> None:
    rows = Finding(7, "a" * 100 + "b" + "c" * 200, "a" * 100 + "x").rows
    assert rows == (f"7: expected …{'a' * 30}b{'c' * 79}…", f"7: stands   …{'a' * 30}x")


@pytest.mark.parametrize(
    "text", ["", "# A title", "## Sources\n\n## Notes", "\x00", "# a\n## Notes\n## Sources"]
)
def test_other_texts_are_no_briefs(text: str) -> None:
    with pytest.raises(NotABrief):
        parse(text)


@settings(deadline=None)
@given(st.lists(st.sampled_from([*ROWS, "[1] [2]", "- x [999]", "> [0]", "9. ; article x"]), max_size=40))
def test_any_pile_of_lines_is_judged_without_a_crash(rows: list[str]) -> None:
    text = "\n".join(["# x", *rows, "## Sources", *rows, "## Notes", *rows])
    try:
        assert not verdict(text).matches
    except NotABrief:
        assert "## Notes" in rows or "## Sources" in rows


def test_a_brief_of_two_languages_and_a_released_statement_matches() -> None:
    told = briefing()
    first, *others = told.articles
    story, *more = told.stories
    clusters = tuple(replace(each, statement=each.kind == "quote") for each in story.clusters)
    unnamed = tuple(replace(each, speaker=None) for each in clusters)
    for members in (clusters, unnamed):
        brief = replace(
            told,
            articles=(replace(first, language="es"), *others),
            stories=(replace(story, clusters=members), *more),
        )
        text = markdown.write(brief)
        assert "Quote from a statement" in text
        assert "compared within one language" in text
        assert verdict(text, brief.articles).matches


def test_a_brief_with_sentences_that_tell_a_fact_beside_something_else_matches() -> None:
    told = briefing()
    story, *more = told.stories
    first, second, *others = story.clusters
    beside = next(passage for passage in second.passages if passage.article == COAST.id)
    also = Telling(passage=beside, reason=Reason(score=0.9, words=()))
    clusters = (replace(first, also=(also,), outlets=3), second, *others)
    text = markdown.write(replace(told, stories=(replace(story, clusters=clusters), *more)))
    assert "3 outlets: Harbour Herald [1], Valley Post [2], Coast Radio [3]\n" in text
    assert verdict(text).matches


def test_a_note_whose_number_is_altered_does_not_make_all_later_ones_wrong() -> None:
    own, following = (line_of(f"{i}. {name}: ") for i, name in ((2, "Valley Post"), (3, "Harbour Herald")))
    rows = [*ROWS]
    rows[own - 1] = rows[own - 1].replace("2. ", "2x. ", 1)
    referring = {number for number, row in enumerate(ROWS, 1) if "[2]" in row}
    assert set(wrong_lines(resealed("\n".join(rows)))) == {own, following, *referring}
