"""A briefing whose every string is an attack, as if nothing had cleaned it.

`python -m tests.tui.hostile` shows it.
"""

from collections.abc import Sequence

from briefing.models import (
    Article,
    Briefing,
    Cluster,
    Coverage,
    Discrepancy,
    Dropped,
    Evidence,
    Person,
    Place,
    Problem,
    Provenance,
    Quotation,
    Reading,
    Tick,
    Variant,
    VariantEntry,
    Wording,
)
from briefing.tui.app import BriefingApp
from tests.factories import article, cluster, passage, story

MARKUP = "[/b] [@click=app.quit]x[/] [link=https://evil.example]y[/link] [bold"
STEERING = "\x1b]0;PWNED\x07\x1b[31mRED\x9b2J\u202eturned\u2066\x08\x00\udc9b\u200b"
NASTY = f"{MARKUP} {STEERING}"
FORBIDDEN = ("\x1b]0;PWNED", "\x1b[31mRED", "\x9b", "\u202e", "\u2066", "\x00", "\x08")
"""What must not reach a terminal."""


def nasty_article(outlet: str, text: str) -> Article:
    """An article of nothing but attacks."""
    return article(
        text,
        f"{outlet} {NASTY}",
        paragraphs=(f"{text} {NASTY}",),
        source=f"{outlet} {NASTY}.txt",
        title=f"Title {NASTY}",
        authors=(f"Author {NASTY}",),
        published="2026-03-02",
        url=f"javascript:alert(1) {NASTY}",
        dropped=(Dropped(text=f"Dropped {NASTY}", reason=f"reason {NASTY}", before=0),),
        incomplete=f"cut {NASTY}",
    )


def nasty_person(quoted: Cluster) -> Person:
    """Somebody whose name and words are attacks."""
    places = tuple(Place(article=p.article, paragraph=0, start=p.start, end=p.end) for p in quoted.passages)
    wordings = tuple(Wording(text=f"Said {NASTY}", places=(place,)) for place in places)
    quotation = Quotation(cluster=quoted.id, wordings=wordings, outlets=2)
    return Person(name=f"Speaker {NASTY}", names=(f"Called {NASTY}",), quotes=(quotation,))


def nasty_briefing() -> Briefing:
    """Two outlets that contradict each other, one of them a copy."""
    one, two = nasty_article("One", "first"), nasty_article("Two", "second")
    passages = tuple(passage(a, a.paragraphs[0], f"Speaker {NASTY}") for a in (one, two))
    evidence = Evidence(kind="credit-line", text=f"Credit {NASTY}", origin=f"Wire {NASTY}")
    entry = VariantEntry(reading=f"second {NASTY}", witnesses=f"T {NASTY}", passages=(1,))
    shared = cluster(
        passages,
        kind="quote",
        speaker=f"Speaker {NASTY}",
        apparatus=(Variant(lemma=f"first {NASTY}", entries=(entry,)),),
        differing=(((0, 5),), ((0, 6),)),
    )
    readings = tuple(
        Reading(
            value=f"{p.text[:6]} {NASTY}",
            passages=(p,),
            places=(Place(article=p.article, paragraph=0, start=0, end=5),),
            first="2026-03-02",
            credit=(f"Police {NASTY}",),
        )
        for p in passages
    )
    told = story(
        (one, two),
        (shared,),
        title=f"Story {NASTY}",
        people=(nasty_person(shared),),
        coverage=tuple(Coverage(outlet=a.outlet, only=(), leaves_out=(), complete=False) for a in (one, two)),
        discrepancies=(
            Discrepancy(
                id="d",
                kind="ordinal",
                status="dispute",
                strength="probable",
                cluster=shared.id,
                contested=True,
                readings=readings,
            ),
        ),
    )
    return Briefing(
        articles=(one, two),
        provenance=tuple(
            Provenance(article=a.id, origin=f"Wire {NASTY}", strength="certain", evidence=(evidence,))
            for a in (one, two)
        ),
        sigla=((one.outlet, f"O{NASTY}"), (two.outlet, f"T{NASTY}")),
        stories=(told,),
        problems=(Problem(source=f"lost {NASTY}", reason=f"gone {NASTY}"),),
    )


def nasty_app() -> BriefingApp:
    """The app over it."""

    def brief(sources: Sequence[str], tick: Tick) -> Briefing:
        tick(f"reading {NASTY}", 1, 2)
        return nasty_briefing()

    return BriefingApp((f"folder {NASTY}",), brief)


if __name__ == "__main__":
    nasty_app().run()
