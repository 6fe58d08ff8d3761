"""Files that hold no article to be read: how their first bytes tell them, and what they are called."""

from dataclasses import dataclass

from briefing.errors import Unreadable


@dataclass(frozen=True, slots=True)
class Name:
    """What a kind of file is called."""

    one: str
    """With its article: "a picture"."""
    many: str
    advice: str = ""
    """What the reader can do to have it read after all."""


PICTURE = Name("a picture", "pictures")
SOUND = Name("a sound recording", "sound recordings", "its captions, as .vtt or .srt, can be read")
VIDEO = Name("a video", "videos", "its captions, as .vtt or .srt, can be read")
ARCHIVE = Name(
    "an archive of another kind than zip and tar",
    "archives of other kinds than zip and tar",
    "unpack it first",
)
RTF = Name("an RTF document", "RTF documents", "save it as DOCX, PDF or plain text")
OFFICE = Name("an old Office document", "old Office documents", "save it as DOCX, PDF or plain text")
OPEN_DOCUMENT = Name(
    "an OpenDocument file that is no text", "OpenDocument files that are no texts", "save it as PDF or CSV"
)
BOOK = Name("an e-book", "e-books", "save its articles as pages or as PDF")
SHEET = Name("a table of Excel", "tables of Excel", "save it as CSV")
SLIDES = Name("a file of slides", "files of slides", "save them as PDF")
APPLE = Name("a document of Apple Pages or Numbers", "documents of Apple Pages or Numbers", "save it as PDF")
PROGRAM = Name("a program", "programs")
DATABASE = Name("a database", "databases")
FONT = Name("a font", "fonts")
PROPERTIES = Name("a property list", "property lists")
XML = Name("an XML file that is no page and no feed", "XML files that are no pages and no feeds")
BINARY = Name("a binary file", "binary files")
OTHER = Name("a file that is no text, page or document", "files that are no texts, pages or documents")

_FIRST: tuple[tuple[bytes, Name], ...] = (
    (b"\x89PNG", PICTURE),
    (b"\xff\xd8\xff", PICTURE),
    (b"GIF8", PICTURE),
    (b"II*\0", PICTURE),
    (b"MM\0*", PICTURE),
    (b"8BPS", PICTURE),
    (b"\0\0\1\0", PICTURE),
    (b"ID3", SOUND),
    (b"\xff\xfb", SOUND),
    (b"\xff\xf3", SOUND),
    (b"OggS", SOUND),
    (b"fLaC", SOUND),
    (b"\x1aE\xdf\xa3", VIDEO),
    (b"7z\xbc\xaf\x27\x1c", ARCHIVE),
    (b"Rar!\x1a", ARCHIVE),
    (b"\x28\xb5\x2f\xfd", ARCHIVE),
    (b"{\\rtf", RTF),
    (b"\xd0\xcf\x11\xe0", OFFICE),
    (b"\x7fELF", PROGRAM),
    (b"MZ\x90", PROGRAM),
    (b"\xca\xfe\xba\xbe", PROGRAM),
    (b"\xcf\xfa\xed\xfe", PROGRAM),
    (b"\0asm", PROGRAM),
    (b"SQLite format 3\0", DATABASE),
    (b"wOFF", FONT),
    (b"wOF2", FONT),
    (b"OTTO", FONT),
    (b"\0\1\0\0\0", FONT),
)
_IN_RIFF = {b"WEBP": PICTURE, b"WAVE": SOUND, b"AVI ": VIDEO}
_PICTURE_BRANDS = (b"heic", b"heix", b"mif1", b"avif", b"avis", b"crx ")


class OtherKind(Unreadable):
    """A file of a kind that holds no article: of many in a folder, one sentence tells."""

    def __init__(self, source: str, name: Name) -> None:
        advice = f" ({name.advice})" if name.advice else ""
        super().__init__(source, f"is {name.one}, not a text or a page{advice}")
        self.name = name


def refused(data: bytes) -> Name | None:
    """What kind of file without articles begins with these bytes; None for any other."""
    if data[:4] == b"RIFF" and data[8:12] in _IN_RIFF:
        return _IN_RIFF[data[8:12]]
    if data[4:8] == b"ftyp":
        return PICTURE if data[8:12] in _PICTURE_BRANDS else SOUND if data[8:11] == b"M4A" else VIDEO
    if data[:2] == b"BM" and data[6:10] == bytes(4):
        return PICTURE
    start = (
        data.lstrip(b"\xef\xbb\xbf \t\r\n") if data[:5].lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"{" else data
    )
    return next((name for magic, name in _FIRST if start.startswith(magic)), None)
