"""Whether a draft gives words to somebody to whom the articles do not give them.

Silent wherever it is not sure: where the draft or the articles name nobody outright, where any of the articles
agrees, or where the draft's sentence names the articles' speaker as well.
"""

from collections.abc import Sequence

from briefing.engine.quotes.names import surname
from briefing.engine.quotes.story import is_named
from briefing.engine.text.words import folded_words
from briefing.verify.quotations import Quotation
from briefing.verify.sources import Place, Sources


def others(quotation: Quotation, sources: Sources, places: Sequence[Place]) -> tuple[str, ...]:
    """Whom the articles name as the speaker instead of whom the draft names; nobody where that is unsure."""
    if quotation.speaker is None:
        return ()
    quotes = [quote for place in places for quote in sources.quotes(place)]
    told = dict.fromkeys(quote.speaker for quote in quotes if quote.speaker)
    if any(_may_be(quotation.speaker, speaker) for speaker in told):
        return ()
    around = set(folded_words(quotation.around))
    if any(surname(speaker) in around for speaker in told):
        return ()
    return tuple(dict.fromkeys(quote.speaker for quote in quotes if quote.speaker and is_named(quote)))


def _may_be(name: str, other: str) -> bool:
    """Whether two names can be one person's: a word of the one that is its surname stands in the other."""
    words, others = set(folded_words(name)), set(folded_words(other))
    return surname(name) in others or surname(other) in words
