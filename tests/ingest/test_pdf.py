"""PDF documents, written here sign by sign: columns, heads, hyphens, titles."""

from collections.abc import Iterator

import pytest

from briefing.errors import Unreadable
from briefing.ingest.draft import Draft
from briefing.ingest.pages.extractor import Extractor
from tests.ingest.kinds.making import Placed, pdf, set_lines

LEFT = [
    "The bridge over the Lune stays shut this winter,",
    "the county told drivers on Monday. Divers found",
    "that the ground under two piers is washed out.",
]
MORE = [
    "About 4,000 cars a day have to go round by Hav-",
    "erton, which takes them half an hour. The oper-",
    "ator of the buses asks for another lane.",
]
WHOLE = [
    "The bridge over the Lune stays shut this winter, the county told drivers on Monday. "
    "Divers found that the ground under two piers is washed out.",
    "About 4,000 cars a day have to go round by Haverton, which takes them half an hour. "
    "The operator of the buses asks for another lane.",
]
COLUMN = 300


@pytest.fixture(scope="module")
def extractor() -> Iterator[Extractor]:
    with Extractor(processes=1) as running:
        yield running


def read(extractor: Extractor, *pages: list[Placed], info: str = "") -> Draft:
    found = extractor.draft_pdf(pdf(*pages, info=info), "lune.pdf")
    assert isinstance(found, Draft)
    return found


def test_lines_are_paragraphs_and_parted_words_whole(extractor: Extractor) -> None:
    assert read(extractor, set_lines([*LEFT, "", *MORE])).lines == WHOLE


def test_paragraphs_are_told_by_their_first_lines_too(extractor: Extractor) -> None:
    lines = [
        *set_lines(LEFT[:1], left=72),
        *set_lines(LEFT[1:], top=688),
        *set_lines(MORE[:1], left=72, top=664),
        *set_lines(MORE[1:], top=652),
    ]
    assert read(extractor, lines).lines == WHOLE


def columns(*, by_rows: bool) -> list[Placed]:
    left, right = set_lines([*LEFT, "", *LEFT]), set_lines([*MORE, "", *MORE], left=60 + COLUMN)
    if by_rows:
        return [line for pair in zip(left, right, strict=True) for line in pair]
    return [*left, *right]


@pytest.mark.parametrize("by_rows", [False, True])
def test_columns_are_read_one_after_the_other(extractor: Extractor, by_rows: bool) -> None:
    found = read(extractor, columns(by_rows=by_rows)).lines
    assert found == [WHOLE[0], WHOLE[0], WHOLE[1], WHOLE[1]]


def test_a_title_over_columns_that_are_written_row_by_row(extractor: Extractor) -> None:
    draft = read(extractor, [(60, 740, 20, "Bridge over the Lune stays shut"), *columns(by_rows=True)])
    assert draft.title == "Bridge over the Lune stays shut"
    assert draft.lines == [WHOLE[0], WHOLE[0], WHOLE[1], WHOLE[1]]


def test_a_paragraph_goes_on_in_the_next_column_and_on_the_next_page(extractor: Extractor) -> None:
    text = [*LEFT, *MORE]
    assert read(extractor, [*set_lines(text[:2]), *set_lines(text[2:3], left=60 + COLUMN)]).lines == WHOLE[:1]
    assert read(extractor, set_lines(text[:1], top=80), set_lines(text[1:3])).lines == WHOLE[:1]


def test_the_title_is_larger_and_the_papers_name_largest(extractor: Extractor) -> None:
    head: list[Placed] = [
        (60, 760, 36, "River Post"),
        (60, 730, 18, "Bridge over the Lune stays shut"),
        (60, 709, 18, "for the whole winter"),
        (60, 695, 9, "By Ada Kern"),
    ]
    draft = read(
        extractor,
        [*head, *set_lines(LEFT, top=670), (60, 620, 14, "Round by Haverton"), *set_lines(MORE, top=600)],
    )
    assert draft.title == "Bridge over the Lune stays shut for the whole winter"
    assert draft.lines == ["River Post", "By Ada Kern", WHOLE[0], "Round by Haverton", WHOLE[1]]
    assert draft.headings == [3]


def test_running_heads_and_page_numbers_are_left_out(extractor: Extractor) -> None:
    def sheet(number: int, lines: list[str]) -> list[Placed]:
        return [
            (60, 770, 8, f"River Post, 3 February 2025, page {number}"),
            *set_lines(lines),
            (290, 30, 8, f"- {number} -"),
        ]

    assert read(extractor, sheet(4, LEFT[:1]), sheet(5, LEFT[1:])).lines == WHOLE[:1]
    assert read(extractor, [*set_lines(LEFT), (290, 30, 8, "7")]).lines == WHOLE[:1]


def test_a_last_line_that_two_pages_share_is_text(extractor: Extractor) -> None:
    """It stands as near to the line above as all lines do."""
    full = set_lines(LEFT, top=60, step=12)
    assert read(extractor, full, full).lines == [WHOLE[0], WHOLE[0]]


def test_the_address_that_a_browser_printed(extractor: Extractor) -> None:
    lines: list[Placed] = [
        (20, 785, 8, "2/3/25, 8:00 AM"),
        *set_lines(LEFT),
        (20, 12, 8, "https://riverpost.example/lune"),
        (560, 12, 8, "1/2"),
    ]
    draft = read(extractor, lines)
    assert (draft.lines, draft.url) == (WHOLE[:1], "https://riverpost.example/lune")


@pytest.mark.parametrize(
    ("info", "title", "authors"),
    [
        ("/Title(The bridge over the Lune)/Author(Ada Kern)", "The bridge over the Lune", ["Ada Kern"]),
        ("/Title(Microsoft Word - lune_v3.doc)/Author(Administrator)/CreationDate(D:20250203)", None, []),
    ],
)
def test_properties_count_where_the_text_bears_them_out(
    extractor: Extractor, info: str, title: str | None, authors: list[str]
) -> None:
    draft = read(extractor, [(60, 730, 10, "By Ada Kern"), *set_lines(LEFT)], info=info)
    assert (draft.title, draft.authors, draft.published) == (title, authors, None)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"%PDF-1.7\n", "damaged or cut off"),
        (pdf(set_lines(LEFT))[:300], "damaged or cut off"),
        (pdf([]), "pictures of its pages and no text"),
        (pdf([(60, 700, 8, "Scanned with Pixel")]), "pictures of its pages and no text"),
        (pdf(set_lines(["?!*+~ #'$% &/() =?!* +~#'", "ab"] * 30)), "do not tell which letters"),
    ],
)  # fmt: skip
def test_a_document_without_text_says_why(extractor: Extractor, data: bytes, reason: str) -> None:
    with pytest.raises(Unreadable, match=reason):
        extractor.draft_pdf(data, "lune.pdf")


def test_a_locked_document_says_so(extractor: Extractor) -> None:
    locked = pdf(set_lines(LEFT)).replace(
        b"/Root 1 0 R",
        b"/Root 1 0 R/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<%s>/U<%s>>>"
        % (b"41" * 32, b"42" * 32),
    )
    with pytest.raises(Unreadable, match="locked with a password"):
        extractor.draft_pdf(locked, "lune.pdf")


def test_a_book_is_read_in_part_and_says_so(extractor: Extractor, monkeypatch: pytest.MonkeyPatch) -> None:
    draft = read(extractor, *[set_lines(LEFT)] * 61)
    assert draft.incomplete == "only its first 60 pages are read"
