"""Who said what: every quotation under its speaker, each wording with who prints it."""

from collections.abc import Iterable, Iterator, Sequence

from briefing.export import labels
from briefing.export.arrange import outlets
from briefing.export.elements import Html, element, join
from briefing.export.html.view import View, language
from briefing.models import Passage, Person, Place, Quotation, Wording


def people(view: View, speakers: Sequence[Person]) -> Html:
    """All whom the story quotes by name."""
    return join((_speaker(view, speaker) for speaker in speakers), "\n")


def _speaker(view: View, speaker: Person) -> Html:
    count = labels.plural(len(speaker.quotes), "quotation")
    summary = element("summary", element("bdi", speaker.name), f": {count}")
    quotations = join((_quotation(view, each) for each in speaker.quotes), "\n")
    told = view.keys(_tellers(view, (place for quote in speaker.quotes for place in _places(quote))))
    return element("details", summary, element("ul", quotations), class_="folded", open="", data_outlets=told)


def _quotation(view: View, quotation: Quotation) -> Html:
    told = view.keys(_tellers(view, _places(quotation)))
    figures = (_wording(view, wording) for wording in quotation.wordings)
    return element("li", *figures, class_="said stop", data_outlets=told)


def _places(quotation: Quotation) -> Iterator[Place]:
    for wording in quotation.wordings:
        yield from wording.places


def _tellers(view: View, places: Iterable[Place]) -> tuple[str, ...]:
    return outlets(view.arranged.articles[place.article] for place in places)


def _wording(view: View, wording: Wording) -> Html:
    spoken = language(view.arranged.articles[wording.places[0].article].language)
    quoted = element("blockquote", element("p", wording.text, lang=spoken, dir="auto"))
    who = view.witnesses(dict.fromkeys(filter(None, (_around(view, place) for place in wording.places))))
    told = view.keys(_tellers(view, wording.places))
    return element("figure", quoted, element("figcaption", who), data_outlets=told)


def _around(view: View, place: Place) -> Passage | None:
    """The passage in which a quotation stands."""
    inside = (
        passage
        for passage in view.passages.get(place.article, ())
        if passage.paragraph == place.paragraph and passage.start <= place.start < passage.end
    )
    return next(inside, None)
