import pytest

from briefing.ingest.boilerplate import reason_of
from briefing.ingest.metadata.cut import why_incomplete
from briefing.models import Dropped

BODY = ("The bridge was shut on Monday.", "Lorries must take the road through the hills.")


def dropped(line: str, before: int = len(BODY), reason: str | None = None) -> Dropped:
    return Dropped(text=line, reason=reason or reason_of(line) or "?", before=before)


@pytest.mark.parametrize(
    "line",
    [
        "Subscribe to continue reading",
        "You have 2 free articles left. Unlock this article",
        "Read the full story at Herald Plus",
        "Den här artikeln är låst. Bli prenumerant",
        "Artikkeli on vain tilaajille",
        "Log in to read the full story",
        "This is a preview of an article for subscribers.",
        "To continue reading, start your free trial.",
        "You have reached your limit of free articles.",
        "This article is for subscribers only",
        "Para seguir leyendo, inicia sesión",
        "Article réservé aux abonnés",
        "Il vous reste 70 % de cet article à lire.",
        "Dieser Artikel ist nur für Abonnenten",
        "Jetzt weiterlesen mit Herald Plus",
    ],
)
def test_a_notice_in_place_of_the_rest(line: str) -> None:
    why = why_incomplete(BODY, [dropped(line)])
    assert why is not None
    assert line in why
    assert why_incomplete(BODY, [dropped(line, before=0)]) is None


@pytest.mark.parametrize(
    "line",
    [
        "Subscribe",
        "Sign up for our newsletter to get more news of the coast",
        "Suscríbete",
        "Read more: Why the bridge keeps cracking",
    ],
)
def test_an_offer_is_no_cut(line: str) -> None:
    assert why_incomplete(BODY, [dropped(line)]) is None


def test_asking_subscribers_to_log_in_is_a_cut_only_below_the_text() -> None:
    asks = "Already a subscriber? Log in"
    assert why_incomplete(BODY, [dropped(asks)])
    assert why_incomplete((*BODY, "Photo 3 of 12"), [dropped(asks)])
    assert why_incomplete(BODY, [dropped(asks, before=1)]) is None


def test_a_notice_about_other_devices_is_no_cut() -> None:
    notice = "Tu suscripción está abierta en otro aparato. Si sigues leyendo aquí, no se podrá leer allí."
    assert why_incomplete(BODY, [dropped(notice, reason="text in another language")]) is None


@pytest.mark.parametrize(
    "last",
    [
        "The minister said that the…",
        "The minister said that...",
        "The minister [...]",
        "Nobody knows… Read more",
        "The bridge, which [+2104 chars]",
        "市长希望……",
    ],
)
def test_a_last_paragraph_that_breaks_off(last: str) -> None:
    assert why_incomplete((*BODY, last), []) == "the last paragraph breaks off"


MIDWAY = "The mayor of the town by the river called the closure a disaster for the"


def test_a_last_paragraph_that_stops_in_the_midst_of_a_sentence() -> None:
    assert why_incomplete((*BODY, MIDWAY), []) == "the last paragraph stops in the midst of a sentence"
    whole = (f"{MIDWAY} town.", f"{MIDWAY} newsletter", MIDWAY.title(), "and the mayor", f"{MIDWAY} 3")
    assert [why_incomplete((*BODY, last), []) for last in whole] == [None] * 5
    assert why_incomplete((BODY[0], "Results", MIDWAY), []) is None
    assert why_incomplete((BODY[0], MIDWAY), []) is None


@pytest.mark.parametrize(
    "last", ["“I only thought…”", "He shrugged.", "What now?", "It reads “we did [...] nothing.”"]
)
def test_a_last_paragraph_that_does_not(last: str) -> None:
    assert why_incomplete((*BODY, last), []) is None
