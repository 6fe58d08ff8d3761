"""Boilerplate known by its words, in the languages of furniture.toml and the forms that all of them share."""

import re
from functools import cache

from briefing.ingest.prose import CJK, OPENING_QUOTE, ends_sentence, word_count
from briefing.ingest.vocabulary import load

_BEFORE = r"[\W_]*"
_NAME = r"(?-i:[A-ZÀ-ÞĀ-ŽА-ЯЁІЇЄҐΑ-Ω]|[\u0590-\uffff])"
_FORMS = {
    "advertisement label": ("ad", 10, r"[\W_]*(?:{words})[\W_]*"),
    "comment line": ("comments", 8, r"[\W\d_]*(?:{words})[\W\d_]*"),
    "newsletter line": ("newsletter", 45, _BEFORE + r"(?:{words}).*"),
    "consent notice": ("consent", 60, _BEFORE + r"(?:{words}).*"),
    "image caption": (
        "photo",
        45,
        r"(?:.{{0,400}}[\s.!?,;|(\[»”\"＝（。])?(?:{words})\.?(?:\s?[:：/|]\s?|(?<=©)\s?|(?<=fot\.)\s)(?:©\s?)?"
        + _NAME
        + r"[^.!?。:：]{{1,60}}",
    ),
}
"""For each reason: the words, how many a line may have at most, and the form of the whole line."""
_LEADS = _BEFORE + r"(?P<said>{words})(?P<rest>\W.*|)"
_LONGEST_LEAD = 30
_HEADLINE = re.compile(r"\s*[:：|»›>→–—-]|[\W_]*$")
"""What stands between the words that lead to another article and its headline; or nothing comes."""


def furniture_reason(line: str) -> str | None:
    """Why a line is furniture by the words of its language; None when it is not."""
    words = word_count(line)
    if OPENING_QUOTE.match(line):
        return None
    for reason, (kind, longest, form) in _FORMS.items():
        if words <= longest and _pattern(kind, form).fullmatch(line):
            return reason
    return "related link" if words <= _LONGEST_LEAD and _leads_elsewhere(line) else None


def _leads_elsewhere(line: str) -> bool:
    """Whether a line begins with "read also": a headline follows, which is no sentence, or a colon."""
    found = _pattern("related", _LEADS).fullmatch(line)
    if found is None:
        return False
    said = found["said"]
    return _HEADLINE.match(found["rest"]) is not None or (
        (" " in said or CJK.match(said) is not None) and not ends_sentence(line)
    )


@cache
def _pattern(kind: str, form: str) -> re.Pattern[str]:
    languages = load("furniture").values()
    either = "|".join(f"(?:{words})" for table in languages for words in table[kind])
    return re.compile(form.format(words=either), re.IGNORECASE)
