"""Speakers by the forms of a language: what stands around a quotation, where no capital tells a name."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from briefing.engine.quotes.marks import CLOSERS, Quoted, Span
from briefing.engine.text.speech import Speech

WINDOW = 100
"""Characters on either side of a quotation that are looked at."""
LONGEST_NAME = 4
"""Words of a name behind its titles."""
OPENED = re.compile(rf"[\s{re.escape(''.join(CLOSERS))}]*$")
CLOSED = re.compile(r"[,،，、。.!?！？…।\s]*[”\"»」』’'›״“]?[,،，、\s]*")
"""What ends quoted words, on either side of their closing mark."""


@dataclass(frozen=True, slots=True)
class _Form:
    """What stands before a quotation, up to its mark, and what behind it; one of them may be anything."""

    before: re.Pattern[str] | None
    behind: re.Pattern[str] | None

    def speaker(self, before: str, behind: str) -> str | None:
        """The words in which the speaker stands, if the form fits."""
        found = [
            pattern.search(text) if pattern is self.before else pattern.match(text)
            for pattern, text in ((self.before, before), (self.behind, behind))
            if pattern is not None
        ]
        if not all(found):
            return None
        return next((match["speaker"] for match in found if match and "speaker" in match.groupdict()), None)


def told_by_form(text: str, quote: Quoted, context: Span, speech: Speech) -> str | None:
    """Who says a quote of a paragraph whose quotes are blanked out, None where no form fits."""
    if not speech.forms:
        return None
    before = OPENED.sub("", text[max(context[0], quote.start - WINDOW) : quote.start])
    behind = text[quote.end : min(context[1], quote.end + WINDOW)]
    behind = behind[found.end() if (found := CLOSED.match(behind)) else 0 :]
    for form in _forms(speech):
        stretch = form.speaker(before, behind)
        if stretch is not None and (name := _name(stretch, speech)):
            return name
    return None


def _name(stretch: str, speech: Speech) -> str:
    """The name in some words: behind its titles, before what is none; "" where there is none."""
    words = stretch.split()
    while words and (length := _titled(words, speech.titles)):
        words = words[length:]
    spaced = len(words) > 1 or any(len(word) > 1 and f" {word} " in f" {stretch} " for word in speech.refused)
    end = next((at for at, word in enumerate(words) if word in speech.refused), len(words))
    words = words[:end]
    inside = not spaced and any(word in "".join(words) for word in speech.refused if _is_sign(word))
    return " ".join(words) if 0 < len(words) <= LONGEST_NAME and not inside else ""


def _titled(words: list[str], titles: Iterable[str]) -> int:
    """How many words long the title is with which some words begin, 0 where they begin with none."""
    if len(words) < 2:
        return 0
    return next((n for n in (3, 2, 1) if n < len(words) and " ".join(words[:n]) in titles), 0)


def _is_sign(word: str) -> bool:
    """Whether a word is Chinese, and so may stand inside of what is written without spaces."""
    return all("㐀" <= sign <= "鿿" for sign in word)


@lru_cache(maxsize=64)
def _forms(speech: Speech) -> tuple[_Form, ...]:
    parts = {
        "titles": _one_of(speech.titles),
        "verbs": _one_of(speech.verbs),
        **{name: f"(?:{part})" for name, part in speech.parts.items()},
    }
    return tuple(_compiled(form, parts) for form in speech.forms)


def _one_of(words: Iterable[str]) -> str:
    listed = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word) for word in listed) or "(?!)"


def _compiled(form: str, parts: dict[str, str]) -> _Form:
    for name, part in parts.items():
        form = form.replace(f"{{{name}}}", part)
    before, _, behind = form.partition("{quote}")
    return _Form(
        re.compile(before.removesuffix(r"\s?") + r"\s?$") if before else None,
        re.compile(behind) if behind else None,
    )
