"""`briefing verify`: a line for each quotation, the count last, and a status."""

import json
import re
from pathlib import Path

import pytest

from briefing.cli import main

Captured = pytest.CaptureFixture[str]


def drafted(text: str, name: str = "draft.md") -> str:
    Path(name).write_text(text, "utf-8")
    return name


def test_a_draft_whose_quotations_are_exact_gives_0(articles: Path, capfd: Captured) -> None:
    draft = drafted("Mara Quill: “It feels as if the coast had opened its eyes.”")
    assert main(["verify", draft, "articles"]) == 0
    out, err = capfd.readouterr()
    assert out.startswith("draft.md:1: exact: “It feels as if the coast had opened its eyes.”: ")
    assert "2 outlets" in out
    assert out.endswith("\n1 quotation: 1 exact\n")
    assert err == ""


def test_each_line_begins_with_file_and_line_in_order_and_the_last_one_counts(
    articles: Path, capfd: Captured
) -> None:
    draft = drafted(
        "“Boats sounded their horns” and “boats sank”\n\n“lit on Friday for … since the storm”\n\n"
        "“The lighthouse was never lit on Friday for the first time”\n\n"
        "“It feels as if the coast had opened its eyes,” said Tom Brandt.\n"
    )
    assert main(["verify", draft, "articles"]) == 1
    *rows, summary = capfd.readouterr().out.splitlines()
    numbers = [int(found[1]) for row in rows if (found := re.match(r"draft\.md:(\d+): ", row))]
    assert len(numbers) == len(rows)
    assert numbers == sorted(numbers)
    assert any("differs (negation: here “never”" in row for row in rows)
    assert "draft.md:5:   nearest: " in "\n".join(rows)
    assert any("of another speaker" in row and "here Tom Brandt, there Mara Quill" in row for row in rows)
    assert summary == "5 quotations: 1 exact, 1 cut, 1 differs, 1 of another speaker, 1 not found"


def test_quiet_leaves_out_what_is_exact(articles: Path, capfd: Captured) -> None:
    draft = drafted("“Boats sounded their horns” and “boats sank”")
    assert main(["verify", "--quiet", draft, "articles"]) == 1
    assert (
        capfd.readouterr().out == "draft.md:1: not found: “boats sank”\n2 quotations: 1 exact, 1 not found\n"
    )


def test_json_has_all_of_it(articles: Path, capfd: Captured) -> None:
    draft = drafted("“The North Point lighthouse was lit on Friday for the third time since the storm”")
    assert main(["verify", "--json", draft, "articles"]) == 1
    told = json.loads(capfd.readouterr().out)
    (quotation,) = told["quotations"]
    assert told["format"] == "briefing-verify/1"
    assert told["counts"]["differs"] == 1
    assert (quotation["line"], quotation["kind"]) == (1, "differs")
    assert quotation["differences"] == [{"sort": "number", "draft": "third", "source": "second"}]
    (place,) = quotation["places"]
    assert place["where"] == "paragraph 1"
    assert place["text"].endswith("for the second time since the storm")


@pytest.mark.parametrize("text", ["", "\n \n"])
def test_an_empty_draft_is_said(articles: Path, capfd: Captured, text: str) -> None:
    assert main(["verify", drafted(text), "articles"]) == 0
    out, err = capfd.readouterr()
    assert out == "no quotations\n"
    assert err == "briefing: draft.md: the draft is empty: nothing to check\n"


def test_a_draft_without_quotations_is_said(articles: Path, capfd: Captured) -> None:
    assert main(["verify", drafted("The lamp is lit."), "articles"]) == 0
    assert capfd.readouterr().out == "no quotations\n"


def test_a_draft_in_another_language_is_said(articles: Path, capfd: Captured) -> None:
    text = (
        "Der Leuchtturm wurde am Freitag wieder angezündet, und die Leute aus dem Dorf waren da. "
        "„Es ist, als hätte die Küste ihre Augen geöffnet“, sagte Mara Quill, die ihn seit Jahren hütet."
    )
    assert main(["verify", drafted(text), "articles"]) == 1
    out, err = capfd.readouterr()
    assert "not found: “Es ist, als hätte" in out
    assert "the draft's language is de, that of its sources en: what is translated is not found" in err


def test_a_missing_source_is_said_and_the_others_are_read(articles: Path, capfd: Captured) -> None:
    assert main(["verify", drafted("“Boats sounded their horns”"), "articles/point.txt", "gone.txt"]) == 0
    assert capfd.readouterr().err.startswith("briefing: gone.txt: ")


def test_without_any_article_nothing_is_called_wrong(articles: Path, capfd: Captured) -> None:
    assert main(["verify", drafted("“Boats sounded their horns”"), "gone.txt"]) == 1
    out, err = capfd.readouterr()
    assert out == ""
    assert err.endswith("briefing: no source could be read: nothing was checked\n")


def test_a_draft_that_names_no_sources_needs_them(articles: Path, capfd: Captured) -> None:
    assert main(["verify", drafted("“Boats sounded their horns”")]) == 2
    assert "name the articles after it" in capfd.readouterr().err


def test_a_draft_that_lies_among_its_sources_is_no_source(articles: Path, capfd: Captured) -> None:
    draft = drafted("# Notes\n\nThe lamp burnt.\n\n“Nobody saw any of the boats”\n", "articles/draft.md")
    assert main(["verify", draft, "articles"]) == 1
    assert "not found: “Nobody saw any of the boats”" in capfd.readouterr().out


def test_plain_text_is_read_as_such(articles: Path, capfd: Captured) -> None:
    assert main(["verify", drafted("    “Boats sounded their horns”", "draft.txt"), "articles"]) == 0
    assert capfd.readouterr().out.startswith("draft.txt:1: exact: ")


@pytest.fixture
def brief(articles: Path) -> Path:
    """The whole document of the two articles, which says where they were read."""
    assert main(["export", "articles", "--full", "-o", "brief.md"]) == 0
    return Path("brief.md")


def test_a_brief_is_checked_against_the_sources_that_it_names(brief: Path, capfd: Captured) -> None:
    assert main(["verify", "-q", "brief.md"]) == 0
    assert re.fullmatch(r"\d+ quotations: \d+ exact\n", capfd.readouterr().out)


def test_a_brief_of_files_is_checked_against_the_sources_that_are_named_after_it(
    articles: Path, capfd: Captured
) -> None:
    assert main(["export", "articles", "-o", "brief.md"]) == 0
    assert main(["verify", "brief.md"]) == 2
    assert capfd.readouterr().err == (
        "briefing: brief.md: does not say where its articles were read: name them after it\n"
    )
    assert main(["verify", "-q", "brief.md", "articles"]) == 0
    assert re.fullmatch(r"\d+ quotations: \d+ exact\n", capfd.readouterr().out)


def test_one_changed_character_is_named_with_its_line(brief: Path, capfd: Captured) -> None:
    rows = brief.read_text("utf-8").split("\n")
    number = next(n for n, row in enumerate(rows) if "1998" in row and "[^" in row)
    rows[number] = rows[number].replace("1998", "1999")
    brief.write_text("\n".join(rows), "utf-8")
    assert main(["verify", "-q", "brief.md"]) == 1
    assert f"brief.md:{number + 1}: differs (number: here “1999”, there “1998”)" in capfd.readouterr().out


def test_a_source_changed_since_is_found(brief: Path, articles: Path, capfd: Captured) -> None:
    lamp = articles / "lamp.txt"
    lamp.write_text(lamp.read_text("utf-8").replace("on Friday", "on Sunday"), "utf-8")
    assert main(["verify", "brief.md"]) == 1
    assert "*Sunday*" in capfd.readouterr().out


def test_a_source_that_is_gone_leaves_its_sentences_unchecked(
    brief: Path, articles: Path, capfd: Captured
) -> None:
    (articles / "lamp.txt").unlink()
    assert main(["verify", "-q", "brief.md"]) == 1
    out, err = capfd.readouterr()
    assert err.startswith("briefing: articles/lamp.txt: ")
    assert {row.split(": ")[1] for row in out.splitlines()[:-1]} == {"not checked"}


def test_a_password_in_an_address_is_not_repeated(tmp_path: Path, capfd: Captured) -> None:
    assert main(["verify", "http://ada:geheim@example.com/brief.md"]) == 2
    assert capfd.readouterr().err.startswith("briefing: http://example.com/brief.md: ")


@pytest.mark.parametrize(("data", "reason"), [(b"\xff\xfe\x00", "not UTF-8 text"), (None, "No such file")])
def test_what_is_no_text_is_refused(articles: Path, capfd: Captured, data: bytes | None, reason: str) -> None:
    if data is not None:
        Path("other.md").write_bytes(data)
    assert main(["verify", "other.md", "articles"]) == 2
    assert f"briefing: other.md: {reason}" in capfd.readouterr().err


def test_hostile_words_reach_the_terminal_harmless(articles: Path, capfd: Captured) -> None:
    draft = drafted("“\x1b[31mBoats\u202e sounded\x07 their horns”")
    assert main(["verify", draft, "articles"]) == 0
    assert not set("\x1b\u202e\x07") & set(capfd.readouterr().out)
