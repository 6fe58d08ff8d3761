"""PDF documents: the lines of their pages with their places. Runs in the extracting process."""

from collections.abc import Iterator
from ctypes import byref
from dataclasses import asdict, dataclass
from typing import Any

from briefing.ingest.kinds.exports import looks_like_export
from briefing.ingest.limits import LIMITS
from briefing.ingest.pages.columns import in_reading_order
from briefing.ingest.pages.facts import Facts
from briefing.ingest.pages.layout import Line, Sheet, as_printed, paragraphs, without_margins

LOCKED = "is a PDF document that is locked with a password"
DAMAGED = "is a PDF document that is damaged or cut off"
SCANNED = "is a PDF document that holds pictures of its pages and no text: it needs text recognition first"
UNTOLD = "is a PDF document whose fonts do not tell which letters they show: print it anew, or copy its text"
_PASSWORD = 4
_LEAST = 40
"""Letters below which a document holds no text: scans have the stamp of the program that made them."""
_LETTERS = 0.5
"""Share of letters and digits in any text; glyphs without names come as signs and controls."""
_GAP = 2.0
"""Heights of a letter between two words of one line: more parts columns or cells."""
_PARTED = ("\ufffe", "\x02", "\xad")
"""What stands for a hyphen at the end of a line."""


def extract_pdf(data: bytes) -> dict[str, Any]:
    """Lines, indices of headings, and facts of a document, ready for JSON; or why there are none.

    Of an archive's export its text as "export", with the line ends by which its fields are told.
    """
    import pypdfium2
    from pypdfium2 import PdfiumError

    try:
        document = pypdfium2.PdfDocument(data)
        sheets = [_sheet(document[i]) for i in range(min(len(document), LIMITS.pdf_pages))]
        known, pages = document.get_metadata_dict(), len(document)
    except PdfiumError as error:
        return _refused(LOCKED if getattr(error, "err_code", 0) == _PASSWORD else DAMAGED)
    text = "".join(line.text for sheet in sheets for line in sheet.lines)
    letters = sum(map(str.isalnum, text))
    if letters < _LEAST:
        return _refused(SCANNED)
    if letters < _LETTERS * sum(not sign.isspace() for sign in text):
        return _refused(UNTOLD)
    return _article(sheets, known, more=pages > LIMITS.pdf_pages)


def _nothing() -> dict[str, Any]:
    return {"lines": [], "headings": [], "telling": False, "facts": asdict(Facts())}


def _refused(why: str) -> dict[str, Any]:
    return {**_nothing(), "refused": why}


def _article(sheets: list[Sheet], known: dict[str, str], *, more: bool) -> dict[str, Any]:
    sheets, address = without_margins(sheets)
    lines = [line for sheet in sheets for line in in_reading_order(sheet)]
    printed = as_printed(lines)
    if looks_like_export(printed.encode("utf-8", "replace"), ".txt"):
        return {**_nothing(), "export": printed}
    found = paragraphs(lines)
    top = " ".join(text for text in [found.title or "", *found.lines[:12]]).casefold()
    title, author = (" ".join(known.get(name, "").split()) for name in ("Title", "Author"))
    facts = Facts(
        title=found.title or (title if title and title.casefold() in top else None),
        authors=[author] if author and author.casefold() in top else [],
        canonical=address,
        incomplete=f"only its first {LIMITS.pdf_pages} pages are read" if more else None,
    )
    return {"lines": found.lines, "headings": found.headings, "telling": False, "facts": asdict(facts)}


def _sheet(page: Any) -> Sheet:  # noqa: ANN401 - the library has no types
    return Sheet(list(_lines(page)), page.get_width(), page.get_height())


@dataclass(slots=True)
class _Sign:
    text: str
    left: float
    right: float
    bottom: float
    top: float


def _lines(page: Any) -> Iterator[Line]:  # noqa: ANN401
    """The lines of a page as they stand in its file, parted where a gap is too wide for a space."""
    signs: list[_Sign] = []
    for sign in _signs(page):
        apart = bool(signs) and sign is not None and _is_apart(signs[-1], sign)
        if signs and (sign is None or apart):
            yield from _line(signs)
            signs = []
        if sign is not None:
            signs.append(sign)
    yield from _line(signs)


def _is_apart(before: _Sign, sign: _Sign) -> bool:
    height = max(before.top - before.bottom, 1.0)
    return abs(sign.bottom - before.bottom) > height or sign.left - before.right > _GAP * height


def _line(signs: list[_Sign]) -> Iterator[Line]:
    drawn = [sign for sign in signs if not sign.text.isspace()]
    text = " ".join("".join(sign.text for sign in signs).split())
    if drawn and text:
        if text.endswith(_PARTED):
            text = f"{text[:-1]}-"
        heights = sorted(sign.top - sign.bottom for sign in drawn)
        yield Line(
            text="".join(sign for sign in text if sign not in _PARTED),
            left=min(sign.left for sign in drawn),
            right=max(sign.right for sign in drawn),
            base=sorted(sign.bottom for sign in drawn)[len(drawn) // 2],
            size=heights[len(heights) // 2],
        )


def _signs(page: Any) -> Iterator[_Sign | None]:  # noqa: ANN401
    """The letters of a page with their places, None where a line ends; spaces where the last letter ends."""
    from pypdfium2 import raw

    owner = page.get_textpage()  # what it owns goes with it
    text = owner.raw
    box, last = raw.FS_RECTF(), None
    for i in range(raw.FPDFText_CountChars(text)):
        code = raw.FPDFText_GetUnicode(text, i)
        if code in (10, 13):
            yield None
            continue
        sign = chr(code) if code < 0x110000 else "\ufffd"
        if sign.isspace() and last is not None:
            yield _Sign(" ", last.right, last.right, last.bottom, last.top)
        elif raw.FPDFText_GetLooseCharBox(text, i, byref(box)) and not sign.isspace():
            last = _Sign(sign, box.left, box.right, box.bottom, box.top)
            yield last
