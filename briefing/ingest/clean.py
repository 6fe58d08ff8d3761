"""The one door for untrusted text: what passes through can be shown on any screen and written to any file.

Terminal control sequences go with their payload, whole (ECMA-48; the 8-bit forms too). Then every
character is judged by its Unicode category. What no reader sees and no writing system needs is taken out:
controls, bidi controls, zero widths, tag characters, private use, unassigned and lone surrogates.
"""

import re
import unicodedata

CONTROL_SEQUENCE = re.compile(
    r"(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]?"  # CSI: colours, cursor, screen
    r"|(?:\x1b\]|\x9d)[^\x07\x1b\x80-\x9f\n]*(?:\x07|\x1b\\|\x9c)"  # OSC: titles, links, clipboard
    r"|(?:\x1b[PX^_]|[\x90\x98\x9e\x9f])[^\x1b\x80-\x9f\n]*(?:\x1b\\|\x9c)"  # DCS, SOS, PM, APC
    r"|\x1b[\]PX^_][^\x07\x1b\x80-\x9f\n]*"  # the same, never closed: up to the end of the line
    r"|\x1b[ -/]*[0-~]?"  # all others
)

LINE_BREAKS = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")

VISIBLE_FORMATS = frozenset("\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u08e2")
"""Category Cf, but drawn: signs of Arabic and Syriac that stand around numbers."""
JOINERS = "\u200c\u200d"
INVISIBLE = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0\ufffc")
"""Drawn as nothing although their category says letter, mark or symbol."""
SECRET_SELECTORS = range(0xE0100, 0xE01F0)
"""Variation selectors 17 to 256: any text can be hidden in them, and without them the usual glyph shows."""

_JOINED = "\u0600-\u0dff\u1000-\u109f\u1780-\u18af\ua840-\ua87f\ufb50-\ufdff\ufe70-\ufefc"
_EMOJI = "\u2190-\u2bff\ufe0f\U0001f000-\U0001faff"
NEEDLESS_JOINER = re.compile(rf"(?<![{_JOINED}{_EMOJI}])[{JOINERS}]|[{JOINERS}](?![{_JOINED}{_EMOJI}])")
"""ZWJ and ZWNJ are spelling in Arabic, Persian, Indic, Khmer and Mongolian, and hold emoji together."""

_MARKS = "\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
MARK_RUN = re.compile(rf"([{_MARKS}]{{30}})[{_MARKS}]+")
"""More marks on one letter than any language has (30 in UAX 15, Stream-Safe Text Format)."""

_SELECTORS = f"{chr(SECRET_SELECTORS[0])}-{chr(SECRET_SELECTORS[-1])}"
_ODD = re.compile(f"[{''.join(sorted(INVISIBLE))}{_SELECTORS}{_MARKS}]")
"""What has to be looked at although its category says that it prints."""


class _Verdicts(dict[int, str | None]):
    """What becomes of each character, worked out when it first occurs; for `str.translate`."""

    def __missing__(self, code: int) -> str | None:
        self[code] = verdict = _judge(chr(code))
        return verdict


def _judge(character: str) -> str | None:
    if character in "\n\t" or character in JOINERS or character in VISIBLE_FORMATS:
        return character
    if character in INVISIBLE or ord(character) in SECRET_SELECTORS:
        return None
    category = unicodedata.category(character)
    if category == "Zs":
        return " "
    return None if category in ("Cc", "Cf", "Cs", "Co", "Cn") else character


_VERDICTS = _Verdicts()


def clean(text: str) -> str:
    r"""`text` without anything that could act on a terminal, hide words or turn them round; NFC.

    Line breaks of all kinds become "\n", odd spaces a space. Idempotent; linear in the length.
    """
    if text.replace("\n", "").replace("\t", "").isprintable() and not _ODD.search(text):
        return unicodedata.normalize("NFC", text)
    text = CONTROL_SEQUENCE.sub("", text)
    text = LINE_BREAKS.sub("\n", text).translate(_VERDICTS)
    text = NEEDLESS_JOINER.sub("", MARK_RUN.sub(r"\1", text))
    return unicodedata.normalize("NFC", text)


def clean_line(text: str) -> str:
    """`clean` for what is one line: white space collapsed to single spaces, none at the ends."""
    return " ".join(clean(text).split())
