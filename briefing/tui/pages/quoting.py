"""How one outlet's words of a quote stand to another's: cut short, longer, other words, joined."""

from typing import TYPE_CHECKING

from briefing.models import Passage

if TYPE_CHECKING:
    from briefing.engine.wordings.align import Segment


def quote_change(lead: Passage, other: Passage) -> str:
    """In a few words what `other` does to the quote as `lead` has it; "" where that is nothing."""
    from briefing.engine.text.words import folded_words
    from briefing.engine.wordings.align import align

    if not lead.quotes or not other.quotes:
        return "" if not lead.quotes else "without quotation marks"
    first, second = _quoted(lead), _quoted(other)
    if folded_words(first) == folded_words(second):
        return _pieces(lead, other)
    alignment = align([first, second], 0)
    if alignment.is_free(1):
        return ""  # said already
    return _change([s for s in alignment.segments[1] if not s.same], len(alignment.tokens[0]))


def _quoted(passage: Passage) -> str:
    return " ".join(map(passage.words_of, passage.quotes))


def _pieces(lead: Passage, other: Passage) -> str:
    """The same words in another number of quotes."""
    if len(lead.quotes) == len(other.quotes):
        return ""
    return "the quote in one piece" if len(other.quotes) == 1 else f"the quote in {len(other.quotes)} pieces"


def _change(differing: "list[Segment]", length: int) -> str:
    added = all(s.lead_start == s.lead_end for s in differing)
    missing = all(s.start == s.end for s in differing)
    at_edge = all(s.lead_start == 0 or s.lead_end == length for s in differing)
    if missing:
        return "the quote cut short" if at_edge else "words of the quote left out"
    if added:
        return "more of the quote" if at_edge else "words added to the quote"
    replaced = all(s.lead_start < s.lead_end and s.start < s.end for s in differing)
    return "some words of the quote are others" if replaced else "the quote worded otherwise"
