# ruff: noqa: E501
"""Whether a text breaks off: then its silence says nothing. Only on a clear sign."""

import re
from collections.abc import Sequence

from briefing.models import Dropped

CUT_OFF = re.compile(
    r"(?:\w\s?(?:…|\.\.\.)|\[(?:…|\.{3})\]|\[\+\d+ chars\]|\(more\)|(?:…|\.{3})\s*(?:read more|continue reading|more|weiterlesen|leer más|lire la suite)\W*)$",
    re.IGNORECASE,
)
LOCKED = re.compile(
    r"\b(?:to|and) (?:continue|keep) reading|\bto (?:read|unlock|access|view|see) (?:the (?:full|whole|rest|entire|complete)|this (?:article|story)|more|on)\b"
    r"|\b(?:rest|remainder) of (?:this|the) (?:article|story)|\b(?:this is|reading) an? (?:free )?preview\b|\b(?:article|story|content) is (?:for|available (?:only )?(?:to|for)|only for|exclusive|exclusively|reserved for)\b.{0,30}\b(?:subscribers?|members)\b"
    r"|\breached (?:your|the) .{0,30}\blimit|\bcontenido (?:exclusivo )?para suscriptores|\bpara (?:seguir|continuar) leyendo|\bpara continuar lendo|\bper continuare a leggere"
    r"|\bréservée? (?:à nos|aux) abonnés|\bil vous reste \d|\bpour lire la suite|\bartikel (?:nur )?für abonnenten|\b(?:jetzt )?weiterlesen mit\b|\bexclusivo para (?:suscriptores|assinantes)|\briservato agli abbonati",
    re.IGNORECASE,
)  # fmt: skip
NOTICES = frozenset(("subscription notice", "newsletter line", "text in another language"))
AFTERWARDS = 2
"""Paragraphs after a notice from which the text plainly goes on."""


def why_incomplete(paragraphs: Sequence[str], dropped: Sequence[Dropped]) -> str | None:
    """Why the paragraphs are not the whole article; None where nothing says so."""
    for line in dropped:
        if line.reason in NOTICES and line.before > len(paragraphs) - AFTERWARDS and LOCKED.search(line.text):
            return f"a notice takes the place of the rest: “{line.text}”"
    if paragraphs and CUT_OFF.search(paragraphs[-1][-60:]):
        return "the last paragraph breaks off"
    return None
