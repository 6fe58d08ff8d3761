import os
import shutil
from pathlib import Path

import pytest

from briefing import target
from briefing.errors import Cancelled, Unreadable, Unwritable
from briefing.export import FORMATS, Style
from briefing.export.style import Table
from briefing.helper import Helper
from briefing.ingest import read, read_each
from briefing.ingest.fetch import Fetched
from briefing.ingest.limits import LIMITS
from briefing.models import Article, Problem
from briefing.pipeline import brief
from briefing.safe import without_login
from tests.factories import briefing
from tests.ingest.kinds import making

TEXT = """Ferry terminal closes for good

The council voted on Tuesday to close the ferry terminal, ending eighty years of service.

Its mayor, Ilse Brandt, said the money would go to a bridge that opens in spring.
"""


def problem_with(path: Path) -> str:
    reading = read([str(path)])
    assert reading.articles == ()
    (problem,) = reading.problems
    assert problem.source == str(path)
    return problem.reason


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("empty.txt", b"", "is empty"),
        ("blank.txt", b" \n\t\n", "is empty"),
        ("picture.txt", b"\x89PNG\r\n\x1a\n\0\0", "is a picture, not a text or a page"),
        ("letter.pdf", b"%PDF-1.7\n", "is a PDF document that is damaged or cut off"),
        ("shop.html", b"<html><body></body></html>", "no article was found in this page"),
        ("saved.mhtml", b"MIME-Version: 1.0\nContent-Type: multipart/related\n\n", "holds no web page"),
        ("rules.txt", b"___\n\n***\n", "no text left once page furniture is set apart"),
    ],
)
def test_files_that_give_no_article(tmp_path: Path, name: str, data: bytes, reason: str) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    assert problem_with(path).startswith(reason)


def test_a_file_beyond_the_limit(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    path.write_bytes(b"All work and no play. " * (LIMITS.file_size // 20))
    assert problem_with(path) == "larger than the limit of 10 MB"
    with path.open("wb") as file:
        file.truncate(LIMITS.archive_size * 2)
    assert problem_with(path) == "larger than the limit of 100 MB"


def test_one_bad_source_leaves_the_others(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "b.txt").write_bytes(b"")
    reading = read([str(tmp_path), "missing.txt"])
    assert [a.title for a in reading.articles] == ["Ferry terminal closes for good"]
    assert [p.source for p in reading.problems] == [str(tmp_path / "b.txt"), "missing.txt"]


def test_the_same_article_in_two_files_is_one(tmp_path: Path) -> None:
    page = f"---\noutlet: River Post\n---\n{TEXT}"
    (tmp_path / "a.md").write_text(page)
    (tmp_path / "b.md").write_text(page)
    (article,) = read([str(tmp_path)]).articles
    assert article.source == str(tmp_path / "a.md")


def test_standard_input_may_be_text_or_a_page() -> None:
    (text,) = read(["-"], stdin=TEXT.encode).articles
    paragraphs = "".join(f"<p>{line}</p>" for line in TEXT.splitlines() if line.endswith("."))
    (page,) = read(["-"], stdin=f"<!doctype html><article>{paragraphs}</article>".encode).articles
    assert text.paragraphs == page.paragraphs
    assert text.source == "-"


def test_standard_input_that_is_not_there() -> None:
    assert [p.reason for p in read(["-"]).problems] == ["there is no standard input to read"]
    assert [p.reason for p in read(["-"], stdin=lambda: b"\n").problems] == ["standard input is empty"]


def test_standard_input_has_a_limit_too() -> None:
    (problem,) = read(["-"], stdin=lambda: b"x" * (LIMITS.file_size + 1)).problems
    assert problem.reason == "larger than the limit of 10 MB"


def test_a_page_in_a_file_called_text_is_read_as_a_page(tmp_path: Path) -> None:
    paragraphs = "".join(f"<p>{line}</p>" for line in TEXT.splitlines() if line.endswith("."))
    (tmp_path / "page.txt").write_text(f"\n<!DOCTYPE html><article>{paragraphs}</article>")
    (article,) = read([str(tmp_path / "page.txt")]).articles
    assert article.paragraphs[0].startswith("The council voted")


def test_texts_and_pages_come_in_the_order_of_their_names(tmp_path: Path) -> None:
    names = [f"{i:02}.{'html' if i in {3, 11, 12} else 'md' if i % 2 else 'txt'}" for i in range(30)]
    for name in names:
        paragraph = TEXT.splitlines()[2].replace("ferry", f"ferry {name[:2]}")
        (tmp_path / name).write_text(
            f"<article><p>{paragraph}</p></article>" if name.endswith("html") else paragraph
        )
    found = read_each([str(tmp_path)])
    assert [Path(each.source).name for each in found] == names


def test_each_document_is_reported_and_reading_can_be_cancelled(tmp_path: Path) -> None:
    for i in range(5):
        (tmp_path / f"{i}.txt").write_text(TEXT + f"Ferry number {i} was scrapped.\n")
    seen = []
    read([str(tmp_path)], tick=lambda *progress: seen.append(progress))
    assert seen == [("reading", i, 5) for i in range(6)]

    def stop(stage: str, done: int, total: int) -> None:
        if done == 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        read([str(tmp_path)], tick=stop)


def test_hostile_text_is_cleaned_everywhere(tmp_path: Path) -> None:
    (tmp_path / "x.md").write_text(
        "---\ntitle: \x1b]0;pwned\x07Ferry \u202eclosed\nauthor: A\x9b31mda\noutlet: River\u2066 Post\n---\n"
        "The council \x1b[2Jvoted on Tuesday to close the ferry terminal\u200b for good.\n"
    )
    (article,) = read([str(tmp_path)]).articles
    shown = [article.title or "", *article.authors, article.outlet, *article.paragraphs, article.source]
    assert all(text.isprintable() for text in shown)
    assert "pwned" not in "".join(shown)


@pytest.mark.parametrize("form", ["markdown", "html", "text"])
def test_an_exported_brief_is_not_an_article(tmp_path: Path, form: str) -> None:
    path = tmp_path / f"brief{FORMATS[form].suffixes[0]}"
    path.write_text(FORMATS[form].write(briefing()))
    assert problem_with(path) == "is a brief that this program exported, not an article"


@pytest.mark.parametrize("change", [b"", TEXT.encode()[:100], TEXT.encode() + b"More.\n"])
def test_a_file_that_changes_while_it_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, change: bytes
) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TEXT)
    fstat, asked = os.fstat, []

    def change_after(file: int) -> os.stat_result:
        asked.append(file)
        if len(asked) == 2:
            path.write_bytes(change)
        return fstat(file)

    monkeypatch.setattr(os, "fstat", change_after)
    assert problem_with(path) == "changed while it was read"


def test_a_file_that_is_shorter_than_it_is_said_to_be(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As when it was cut between the question and the reading."""
    path = tmp_path / "a.txt"
    path.write_text(TEXT)
    told = replace_size(path.stat(), 5000)
    monkeypatch.setattr(os, "fstat", lambda _: told)
    assert problem_with(path) == "changed while it was read"


def replace_size(status: os.stat_result, size: int) -> os.stat_result:
    """The same state of a file with another size."""
    parts = list(status)
    parts[6] = size
    return os.stat_result(parts)


def test_a_folder_that_vanishes_after_it_was_looked_through(tmp_path: Path) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    for name in ("a.txt", "b.html", "c.mhtml"):
        (gone / name).write_text(TEXT)
    (tmp_path / "stays.txt").write_text(TEXT)

    def vanish(stage: str, done: int, total: int) -> None:
        shutil.rmtree(gone, ignore_errors=True)

    reading = read([str(tmp_path)], tick=vanish)
    assert [article.source for article in reading.articles] == [str(tmp_path / "stays.txt")]
    assert [(p.source, p.reason) for p in reading.problems] == [
        (str(gone / name), "no such file or folder") for name in ("a.txt", "b.html", "c.mhtml")
    ]


def test_a_stray_control_character_does_no_harm(tmp_path: Path) -> None:
    title, *lines = [line for line in TEXT.splitlines() if line]
    for number, stray in enumerate("\0\a\x1a"):
        marked = [lines[0].replace("council", f"coun{stray}cil"), *lines[1:]]
        (tmp_path / f"{number}.txt").write_text("\n\n".join([title, *marked]))
        body = "".join(f"<p>{line}</p>" for line in marked)
        (tmp_path / f"{number}.html").write_text(f"<article><h1>{title}</h1>{body}</article>")
    found = list(read_each([str(tmp_path)]))
    assert [isinstance(each, Article) and each.paragraphs for each in found] == [tuple(lines)] * 6


def test_a_login_in_an_address_is_nowhere_in_what_comes_of_it(monkeypatch: pytest.MonkeyPatch) -> None:
    paragraphs = "".join(f"<p>{line}</p>" for line in TEXT.splitlines() if line.endswith("."))
    page = f'<link rel="canonical" href="http://eve:evil@example.com/b"><article>{paragraphs}</article>'
    asked = []

    def answer(url: str, **_: bool) -> Fetched:
        asked.append(url)
        if "gone" in url:
            raise Unreadable(without_login(url), "is gone")
        return Fetched(page.encode(), "http://example.com/a", None, "text/html")

    monkeypatch.setattr("briefing.ingest.loading.fetch", answer)
    urls = ["http://ada:geheim@example.com/a", "http://ada:geheim@example.com/gone"]
    reading = read(urls)
    assert sorted(asked) == urls
    assert (len(reading.articles), len(reading.problems)) == (1, 1)
    made = brief(reading.articles, reading.problems)
    written = [repr(reading), *(form.write(made) for form in FORMATS.values())]
    assert not [text for text in written if "geheim" in text or "ada:" in text or "evil" in text]


def told(tmp_path: Path) -> list[str]:
    return [each.reason for each in read([str(tmp_path)]).problems if each.source == str(tmp_path)]


def test_a_folder_names_every_file_that_it_skips_by_kinds(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "deep").mkdir()
    for name, data in {
        "b.png": b"\x89PNG\r\n\x1a\n",
        "deep/c.jpg": b"\xff\xd8\xff\xe0",
        "d.rtf": b"{\\rtf1 x}",
        "e.py": b"print('x')\n",
        "noname": TEXT.replace("Tuesday", "Monday").encode(),
        ".hidden.png": b"\x89PNG",
        "README.md": b"x",
    }.items():
        (tmp_path / name).write_bytes(data)
    assert told(tmp_path) == [
        "skipped 1 RTF document (save it as DOCX, PDF or plain text): d.rtf",
        "skipped 1 file that is no text, page or document: e.py",
        "skipped 2 pictures: b.png, deep/c.jpg",
    ]
    assert [Path(article.source).name for article in read([str(tmp_path)]).articles] == ["a.txt", "noname"]


def test_what_was_named_by_itself_is_told_by_itself_and_read_if_it_is_a_text(tmp_path: Path) -> None:
    (tmp_path / "b.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    (tmp_path / "c.log").write_text(TEXT)
    reading = read([str(tmp_path / "b.png"), str(tmp_path / "c.log")])
    assert [(p.source, p.reason) for p in reading.problems] == [
        (str(tmp_path / "b.png"), "is a picture, not a text or a page")
    ]
    assert [article.source for article in reading.articles] == [str(tmp_path / "c.log")]


def test_a_page_under_the_name_of_a_document_is_read_and_named(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_text(making.page())
    (tmp_path / "b.html").write_text(making.page(title="Other"))
    assert told(tmp_path) == ["read as the page or text in it, though its name says otherwise: a.pdf"]
    assert len(read([str(tmp_path)]).articles) == 2


def test_many_names_are_counted(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    for number in range(103):
        (tmp_path / f"{number:03}.png").write_bytes(b"\x89PNG")
    (sentence,) = told(tmp_path)
    assert sentence.startswith("skipped 103 pictures: 000.png, 001.png, ")
    assert sentence.endswith(", 099.png and 3 more")


def pile() -> bytes:
    return making.zipped(
        {
            "a.html": making.page(title="First"),
            "b/c.docx": making.docx(),
            "d.eml": making.mail(making.TEXT.replace("seven", "nine")).as_bytes(),
            "e.vtt": "WEBVTT\n\n00:01.000 --> 00:02.000\nThe bridge over the Lune stays shut this winter.\n",
            "f.pdf": making.pdf(
                making.set_lines([making.PARAGRAPHS[0][:50], making.PARAGRAPHS[0][50:].strip()])
            ),
            "g.html.gz": making.packed(making.page(title="Second")),
            "h.png": b"\x89PNG",
            "i.txt": TEXT,
        }
    )


def test_all_that_is_in_a_zip_file_comes_in_its_order_each_under_its_own_name(tmp_path: Path) -> None:
    path = tmp_path / "pile.zip"
    path.write_bytes(pile())
    found = list(read_each([str(path)]))
    names = ["a.html", "b/c.docx", "d.eml", "e.vtt", "f.pdf", "g.html.gz", "i.txt"]
    assert [each.source for each in found] == [*(f"{path}#{name}" for name in names), str(path)]
    assert str(found[-1]) == f"{path}: skipped 1 picture: h.png"
    assert list(read_each([str(path)])) == found


def test_reading_a_large_file_can_be_stopped_in_its_middle(tmp_path: Path) -> None:
    path = tmp_path / "pile.zip"
    path.write_bytes(making.zipped({f"{n}.txt": TEXT.replace("eighty", str(n)) for n in range(9)}))
    seen = []
    read([str(path)], tick=lambda *progress: seen.append(progress))
    assert seen == [("reading", 0, 1)] * 9 + [("reading", 1, 1)]


def test_other_processes_read_texts_and_leave_the_rest(tmp_path: Path) -> None:
    (tmp_path / "pile.zip").write_bytes(pile())
    for number in range(6):
        (tmp_path / f"{number}.txt").write_text(TEXT.replace("eighty", str(number)))
    (tmp_path / "page.txt").write_text(making.page())
    (tmp_path / "quoted.txt").write_text("\n".join(f"> {line}" for line in TEXT.splitlines()))
    with Helper(least=1) as share:
        shared = list(read_each([str(tmp_path)], share=share))
    assert shared == list(read_each([str(tmp_path)]))


def test_standard_input_may_be_a_list_of_places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pages(monkeypatch)
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "b.md").write_text(TEXT.replace("eighty", "ninety"))
    places = f"{tmp_path / 'a.txt'}\n\nhttps://a.example/1\n{tmp_path / 'in'}\n"
    found = list(read_each(["-"], stdin=places.encode))
    assert [each.source for each in found] == [
        str(tmp_path / "a.txt"),
        "https://a.example/1",
        str(tmp_path / "in" / "b.md"),
    ]
    (article,) = read(["-"], stdin=f"{tmp_path / 'a.txt'}\n{TEXT}".encode).articles
    assert article.source == "-"


@pytest.mark.parametrize("gone", ["gone.txt", "./no such file.html", "in/gone"])
@pytest.mark.parametrize("between", ["\n", "\r\n", "\0"])
def test_a_list_that_names_a_file_which_is_gone_is_a_list(tmp_path: Path, gone: str, between: str) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    reading = read(["-"], stdin=between.join([str(tmp_path / "a.txt"), gone, ""]).encode)
    assert [article.source for article in reading.articles] == [str(tmp_path / "a.txt")]
    assert reading.problems == (Problem(source=gone, reason="no such file or folder"),)


def pages(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, bool]]:
    """Let each address lead to a page of its own; what was asked for, and whether the reader named it."""
    asked = []

    def answer(url: str, *, named: bool = True) -> Fetched:
        asked.append((url, named))
        if url.endswith(".opml"):
            feed = '<opml><body><outline xmlUrl="https://a.example/feed.opml"/></body></opml>'
            return Fetched(feed.encode(), url, None, "text/xml")
        return Fetched(making.page(title=f"Bridge {url}").encode(), url, None, "text/html")

    monkeypatch.setattr("briefing.ingest.loading.fetch", answer)
    return asked


def test_the_addresses_in_a_file_are_fetched_as_those_that_nobody_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = pages(monkeypatch)
    urls = [f"https://a.example/{n}" for n in range(3)]
    (tmp_path / "list.txt").write_text("\n".join(urls))
    found = list(read_each([str(tmp_path / "list.txt")]))
    assert sorted(asked) == [(url, False) for url in urls]
    assert [each.source for each in found] == urls


def test_a_list_that_lies_in_a_folder_has_nobodys_leave(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = pages(monkeypatch)
    (tmp_path / "list.txt").write_text("https://a.example/1\nhttps://a.example/2\n")
    (problem,) = read([str(tmp_path)]).problems
    assert problem.source == str(tmp_path / "list.txt")
    assert problem.reason == "names 2 web addresses: name the list itself to have them read"
    assert asked == []


def test_only_so_many_addresses_of_a_list_are_fetched(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = pages(monkeypatch)
    (tmp_path / "list.txt").write_text(
        "\n".join(f"https://a.example/{n}" for n in range(LIMITS.linked[0] + 5))
    )
    reading = read([str(tmp_path / "list.txt")])
    assert len(asked) == len(reading.articles) == LIMITS.linked[0]
    assert [p.reason for p in reading.problems] == [
        "names 105 web addresses: only the first 100 of them are read"
    ]


def test_lists_that_lead_to_lists_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = pages(monkeypatch)
    reading = read(["https://a.example/own.opml"])
    assert len(asked) == 1 + len(LIMITS.linked)
    assert [p.reason for p in reading.problems] == [
        "names a web address: name the list itself to have them read"
    ]


def test_a_brief_in_json_is_read_when_it_is_named_and_not_beside_its_sources(tmp_path: Path) -> None:
    path = tmp_path / "brief.json"
    path.write_text(FORMATS["json"].write(briefing()))
    assert len(read([str(path)]).articles) == len(briefing().articles)
    reading = read([str(tmp_path)])
    assert (reading.articles, [p.reason for p in reading.problems]) == (
        (),
        ["is a brief that this program exported, not an article"],
    )


@pytest.mark.parametrize("table", ["differences", "quotations"])
def test_a_table_of_a_brief_is_no_article(tmp_path: Path, table: Table) -> None:
    path = tmp_path / "brief.csv"
    path.write_text(FORMATS["csv"].write(briefing(), Style(table=table)), newline="")
    assert problem_with(path) == "is a brief that this program exported, not an article"


@pytest.mark.parametrize("form", ["json", "csv"])
def test_an_earlier_brief_beside_its_sources_may_be_replaced(tmp_path: Path, form: str) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    path = tmp_path / f"brief.{form}"
    path.write_text(FORMATS[form].write(briefing()), newline="")
    target.check(path, [str(tmp_path)], replace=True)
    with pytest.raises(Unwritable, match="is one of the sources"):
        target.check(tmp_path / "a.txt", [str(tmp_path)], replace=True)
