import csv
import io

import pytest

from briefing.ingest.kinds.csv_articles import looks_like_csv, open_csv
from briefing.models import Article
from tests.ingest.kinds.bringing import FERRY, FERRY_PAGE, TIMBER, addresses, articles, opened, problems

URL = "https://www.soundtimes.example/ferry"
PLAIN = "\n\n".join(FERRY)


def table(*rows: list[str], delimiter: str = ",", line_end: str = "\r\n") -> str:
    quoting = csv.QUOTE_ALL if line_end == "\r" else csv.QUOTE_MINIMAL
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter, lineterminator=line_end, quoting=quoting).writerows(rows)
    return out.getvalue()


def brought(text: str | bytes) -> list[Article]:
    return articles(opened(open_csv, text, "pile.csv"))


ROWS = (
    ["Title", "Text", "URL", "Date", "Outlet", "Author"],
    ["Ferry stays in port", PLAIN, URL, "2025-09-30", "Sound Times", "Ida Holm; Per Vik"],
    [
        "Mills cut, and sell; more",
        "\n".join(TIMBER),
        "https://river.example/2",
        "1 October 2025",
        "River News",
        "",
    ],
)


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_row_is_an_article(delimiter: str, line_end: str, encoding: str) -> None:
    ferry, timber = brought(table(*ROWS, delimiter=delimiter, line_end=line_end).encode(encoding))
    assert (ferry.paragraphs, timber.paragraphs) == (FERRY, TIMBER)
    assert (ferry.title, timber.title) == ("Ferry stays in port", "Mills cut, and sell; more")
    assert (ferry.outlet, timber.outlet) == ("Sound Times", "River News")
    assert ferry.authors == ("Ida Holm", "Per Vik")
    assert (ferry.published, timber.published) == ("2025-09-30", "2025-10-01")
    assert (ferry.source, timber.source) == ("pile.csv#1", "pile.csv#2")
    assert ferry.url == URL


@pytest.mark.parametrize(
    "names",
    [
        ["headline", "content", "link", "published_at", "source", "byline"],
        ["title", "article_text", "article_url", "publish_date", "publication", "authors"],
        ["Titel", "Volltext", "Link", "Erscheinungsdatum", "Quelle", "Autor"],
        ["titulo", "texto", "enlace", "fecha", "periódico", "autor"],
        ["标题", "正文", "链接", "日期", "来源", "作者"],
    ],
)
def test_columns_by_their_common_names(names: list[str]) -> None:
    (ferry,) = brought(table(["id", *names], ["7", *ROWS[1]]))
    assert ferry.paragraphs == FERRY
    assert (ferry.title, ferry.url, ferry.outlet) == ("Ferry stays in port", URL, "Sound Times")
    assert (ferry.published, ferry.authors) == ("2025-09-30", ("Ida Holm", "Per Vik"))


def test_html_in_a_cell_and_a_list_as_a_program_writes_it() -> None:
    row = [FERRY_PAGE, "Ferry stays in port", "['Ida Holm', \"Per O'Vik\"]"]
    (ferry,) = brought(table(["body", "title", "authors"], row))
    assert ferry.paragraphs == FERRY
    assert ferry.authors == ("Ida Holm", "Per O'Vik")


@pytest.mark.parametrize(
    "text",
    [
        f"URL,Title,Selection,Folder,Timestamp\n{URL},Ferry stays,,Unread,1763629200\n",
        f"title,url,time_added,tags,status\nFerry stays,{URL},1763629200,sea,unread\n",
        f"{URL}\n{URL}\n",
        f"sep=;\nTitle;URL\nFerry stays;{URL}\n",
    ],
)
def test_rows_without_a_text_are_addresses(text: str) -> None:
    found = opened(open_csv, text, "pile.csv")
    assert addresses(found) == [URL]
    assert not articles(found)


def test_a_selection_is_no_article() -> None:
    assert not brought(f'URL,Title,Selection\n{URL},Ferry stays,"{" ".join(FERRY)}"\n')


def test_highlights_are_put_together_by_article() -> None:
    names = ["Highlight", "Book Title", "Book Author", "Amazon Book ID", "Note", "Highlighted at"]
    rows = [[text, "Ferry stays in port", "Ida Holm", "", "my thought", "2025-11-20"] for text in FERRY]
    (ferry,) = brought(table(names, *rows))
    assert ferry.paragraphs == FERRY
    assert ferry.authors == ("Ida Holm",)
    assert ferry.published is None
    assert not ferry.complete


def test_a_long_cell_and_one_never_closed() -> None:
    long = "\n".join(f"{FERRY[0]} It is number {n}." for n in range(2000))
    assert len(brought(table(["title", "text"], ["Ferry", long]))[0].paragraphs) == 2000
    (broken,) = brought(f'title,text\nFerry,"{PLAIN}')
    assert broken.paragraphs == FERRY
    assert not broken.complete


@pytest.mark.parametrize("text", ["a,b,c\n1,2,3\n", "title,text\n", ",\n,\n", "title,text\nFerry,Short.\n"])
def test_other_tables_are_refused(text: str) -> None:
    assert problems(opened(open_csv, text, "pile.csv"))


@pytest.mark.parametrize(
    ("text", "suffix", "is_one"),
    [
        ("anything", ".csv", True),
        ("anything", ".tsv", True),
        ("title,url,tags\n", "", True),
        ("\ufeffTitle;Content;Date\n", ".txt", True),
        ("Ferry stays in port\n\nThe ferry, the town says, stays.\n", ".txt", False),
        ("Title: Ferry stays\nText\n", ".txt", False),
        ("The title, the text and the date\n", ".txt", False),
        ("", "", False),
    ],
)
def test_what_looks_like_a_table(text: str, suffix: str, is_one: bool) -> None:
    assert looks_like_csv(text.encode(), suffix) is is_one
