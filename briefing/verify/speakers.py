"""Whether a draft gives words to somebody to whom the articles do not give them.

Silent wherever it is not sure: where the draft or the articles name nobody outright, where any of the
articles agrees, or where the draft's sentence names the articles' speaker as well.
"""

from collections.abc import Sequence

from briefing.engine.quotes.names import surname
from briefing.engine.quotes.story import is_named
from briefing.engine.text.words import WORD, fold
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
    around = _folded(quotation.around)
    if any(_surname(speaker) in around for speaker in told):
        return ()
    return tuple(dict.fromkeys(quote.speaker for quote in quotes if quote.speaker and is_named(quote)))


def _may_be(name: str, other: str) -> bool:
    """Whether two names can be one person's: the surname of one stands in the other."""
    return _surname(name) in _folded(other) or _surname(other) in _folded(name)


def _surname(name: str) -> str:
    return fold(surname(name))


def _folded(text: str) -> set[str]:
    """The words of a text as surnames are compared: "O’Neill" is "O'Neill", "Calderón" "Calderon"."""
    return set(map(_surname, WORD.findall(text)))
