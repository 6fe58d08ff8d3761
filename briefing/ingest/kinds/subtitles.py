"""Subtitles as the prose that is spoken: no cues, no time stamps, whole sentences."""

import re
from collections.abc import Iterable, Iterator

from briefing.errors import Unreadable
from briefing.ingest.decode import decode
from briefing.ingest.document import Document
from briefing.ingest.draft import Draft
from briefing.ingest.prose import CJK, ends_sentence

_LONG = 600
"""Characters from which a paragraph ends with its sentence."""
_PAUSE = 3000
"""Milliseconds without speech that end a paragraph, where a sentence ends as well."""
_VOICE = re.compile(r"<v(?:\.[\w.]+)?[ \t]+([^<>]+)>")
_TAG = re.compile(r"<[^<>]*>|\{\\[^{}]*\}")
_SOUND = re.compile(r"[\[(（【♪♫*#][^\])）】♪♫]*[\])）】♪♫*#]?")
_TURN = re.compile(r"(?:>>+|»|[-–—](?=\s?[^\W\d]))\s*")
_LANGUAGE = re.compile(r"^Language:\s*([a-z]{2})\b", re.MULTILINE)


def open_subtitles(document: Document) -> Iterator[Draft]:
    """The spoken text, a paragraph for each speaker that is marked and for each stretch of talk."""
    text = decode(document.data, declared=document.charset).lstrip("\ufeff \t\r\n")
    lines = list(_paragraphs(_spoken(text, document.source)))
    if not lines:
        raise Unreadable(document.source, "holds subtitles without words")
    language = _LANGUAGE.search(text[:500])
    draft = Draft(source=document.source, lines=lines, language=language[1] if language else None)
    draft.url = document.url
    yield draft


def _spoken(text: str, source: str) -> Iterator[tuple[str, bool]]:
    """Each line that is shown, once, and whether a new stretch of talk begins with it."""
    import pysubs2

    marked = _VOICE.sub(lambda found: f">>{found[1].strip()}: ", text)
    try:
        events = pysubs2.SSAFile.from_string(marked).events
    except (pysubs2.Pysubs2Error, ValueError, LookupError, SyntaxError):
        raise Unreadable(source, "holds subtitles that are damaged") from None
    last, ended, voice = "", 0, ""
    for event in sorted(events, key=lambda each: each.start):
        for line in event.plaintext.split("\n"):
            line = " ".join(_TAG.sub("", line).split())
            if not line or line == last or _SOUND.fullmatch(line):  # a line that rolls up is shown twice
                continue
            last = line
            turn = _TURN.match(line)
            words = line[turn.end() :] if turn else line
            named = words.partition(": ")[0] if turn and ": " in words else ""
            if named and named == voice:
                words, turn = words.partition(": ")[2], None
            voice = named or voice
            yield words, turn is not None or event.start - ended > _PAUSE
        ended = max(ended, event.end)


def _paragraphs(lines: Iterable[tuple[str, bool]]) -> Iterator[str]:
    paragraph = ""
    for line, begins in lines:
        whole = ends_sentence(paragraph)
        if paragraph and (
            (begins and (whole or ": " in line[:40]))
            or (whole and len(paragraph) > _LONG)
            or len(paragraph) > 3 * _LONG
        ):
            yield paragraph
            paragraph = ""
        close = CJK.match(paragraph[-1:]) and CJK.match(line)
        paragraph += line if not paragraph or close else f" {line}"
    if paragraph:
        yield paragraph
