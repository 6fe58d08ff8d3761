"""Files of every kind, cut off and changed: an article or a sentence comes of each, never a fault."""

import bz2
import json
import lzma
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.ingest import reading
from briefing.ingest.document import Document, Linked
from briefing.ingest.draft import Draft
from briefing.ingest.kinds.unfold import Leaf, Unfolded, unfold
from briefing.ingest.pages.extract import extract
from briefing.ingest.pages.pdf import extract_pdf
from briefing.models import Article, Problem
from tests.ingest.kinds.making import (
    PARAGRAPHS,
    TEXT,
    docx,
    mail,
    mhtml,
    odt,
    packed,
    page,
    pdf,
    set_lines,
    tarred,
    webarchive,
    zipped,
)

CUES = "1\n00:00:01,000 --> 00:00:02,000\nThe bridge stays shut this winter, the county said.\n\n"
SAMPLES = {
    "page": page().encode(),
    "text": TEXT.encode(),
    "gzip": packed(page()),
    "zip": zipped({"a.html": page(), "b/c.txt": TEXT, "d.gz": packed(TEXT)}),
    "tar": tarred({"a.html": page(), "b/c.txt": TEXT, "d.gz": packed(TEXT)}),
    "bzip2": bz2.compress(page().encode()),
    "xz": lzma.compress(TEXT.encode()),
    "odt": odt(meta="<dc:title>x</dc:title>"),
    "docx": docx(docProps__core="<c xmlns:dc='d'><dc:title>x</dc:title></c>"),
    "pdf": pdf(set_lines(PARAGRAPHS), set_lines(PARAGRAPHS)),
    "mail": mail(TEXT, page()).as_bytes(),
    "quoted": "\n".join(f"> {line}" for line in TEXT.splitlines()).encode(),
    "mhtml": mhtml([("https://a.example/", page())], "https://a.example/"),
    "webarchive": webarchive(),
    "subtitles": (CUES * 3).encode(),
    "captions": ("WEBVTT\n\n" + CUES.replace(",", ".")).encode(),
}
Change = Callable[[bytes], bytes]


@st.composite
def changes(draw: st.DrawFn) -> Change:
    """Ways to damage a file: it ends early, bytes are others, a piece is missing or stands there twice."""
    at, length = draw(st.floats(0, 1)), draw(st.integers(1, 60))
    other = draw(st.binary(min_size=1, max_size=8))

    def change(data: bytes) -> bytes:
        place = int(at * len(data))
        return {
            "cut": data[:place],
            "other": data[:place] + other + data[place + len(other) :],
            "less": data[:place] + data[place + length :],
            "twice": data[: place + length] + data[place:],
        }[how]

    how = draw(st.sampled_from(["cut", "other", "less", "twice"]))
    return change


@pytest.fixture(autouse=True)
def no_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    """What would be told as a fault of this program is raised."""

    def fail(error: Exception, *_: object) -> Problem:
        raise error

    monkeypatch.setattr("briefing.ingest.kinds.unfold.as_problem", fail)
    monkeypatch.setattr(reading, "as_problem", fail)


def finished(each: Unfolded) -> None:
    """Read to the end what came of a file, in this process."""
    if isinstance(each, Leaf) and each.kind == "pdf":
        found = extract_pdf(each.document.data)
        assert json.loads(json.dumps(found)) == found
        assert found["lines"] or found["refused"]
    elif isinstance(each, Leaf) and each.kind == "page":
        extract(each.document.data.decode("utf-8", "replace"))
    elif isinstance(each, Leaf | Draft):
        assert isinstance(reading._finish(each), Article | Problem)
    else:
        assert isinstance(each, Linked) or str(each)


@pytest.mark.parametrize("kind", SAMPLES)
@settings(max_examples=30, deadline=None)
@given(st.lists(changes(), min_size=1, max_size=3), st.sampled_from(["", ".txt", ".html"]))
def test_damaged_files_break_nothing(kind: str, damage: list[Change], suffix: str) -> None:
    data = SAMPLES[kind]
    for change in damage:
        data = change(data)
    if data:
        for each in unfold(Document(data, "pile", suffix)):
            finished(each)
