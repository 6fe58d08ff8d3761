"""A briefing made by hand, with everything that a briefing can hold. See `factories.briefing`.

Three outlets tell of a closed bridge. The Valley Post prints the copy of Northern Wire; Coast Radio
probably does too, and is cut off. The Harbour Herald alone has a second story.
"""

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
    Story,
    Strength,
    Variant,
    VariantEntry,
    Wording,
)
from tests.factories import article, cluster, own_reporting, passage, story, stretches

HERALD = article(
    """
    The Aldmere swing bridge was closed on Monday for the second time in twelve months after inspectors
    found cracks in its main bearing.

    “We would rather explain a queue than an accident,” said Ines Marrow, the harbour master.

    About 4,000 drivers cross it every day. The ferry will run until midnight.

    A café at the east ramp gave free coffee to those who waited.
    """,
    "Harbour Herald",
    title="Aldmere bridge closed again",
    authors=("Tom Aske", "Lena Voll"),
    published="2026-03-02",
    url="https://herald.example/aldmere-bridge?from=front&page=1",
)
COAST = article(
    """
    “We prefer explaining a queue to explaining an accident,” Marrow said.

    Repairs will cost 2.4 million crowns, the port authority said.
    """,
    "Coast Radio",
    title="Bridge: repairs to cost millions",
    published="2026-03-03T07:30:00+00:00",
    incomplete="a subscription notice takes the place of the rest",
    dropped=(Dropped(text="Subscribe to read on", reason="subscription notice", before=2),),
)
VALLEY = article(
    """
    Inspectors found cracks in the main bearing of the Aldmere swing bridge, which was closed on Monday
    for the third time in twelve months.

    “We prefer explaining a queue to explaining an accident,” harbour master Ines Marrow said.

    Repairs will cost 2.4 million crowns, the port authority said.
    """,
    "Valley Post",
    title="Cracks shut Aldmere bridge",
    authors=("Northern Wire",),
    published="2026-03-03T09:00:00+00:00",
    url="https://valley.example/news/1187",
    dropped=(
        Dropped(text="Share this story", reason="share line", before=0),
        Dropped(text="Northern Wire reporter Ada Lunn contributed.", reason="credit line", before=3),
    ),
)
CHOIR = article(
    """
    The harbour choir sings at the fish market on Sunday. Entry is free.
    """,
    "Harbour Herald",
    title="Choir returns to the fish market",
    published="2026-03-04",
)
ARTICLES = (HERALD, COAST, VALLEY, CHOIR)

CLOSED_HERALD = passage(HERALD, HERALD.paragraphs[0])
CLOSED_VALLEY = passage(VALLEY, VALLEY.paragraphs[0])
QUEUE_HERALD = passage(HERALD, HERALD.paragraphs[1], "Ines Marrow")
QUEUE_COAST = passage(COAST, COAST.paragraphs[0], "Marrow")
QUEUE_VALLEY = passage(VALLEY, VALLEY.paragraphs[1], "Ines Marrow")

CLOSED = cluster(
    (CLOSED_HERALD, CLOSED_VALLEY),
    differing=((), stretches(CLOSED_VALLEY, "which", "third")),
    apparatus=(
        Variant(lemma="second", entries=(VariantEntry(reading="third", witnesses="NW(=VP)", passages=(1,)),)),
        Variant(lemma="after", entries=(VariantEntry(reading=None, witnesses="NW(=VP)", passages=(1,)),)),
    ),
)
QUEUE = cluster(
    (QUEUE_HERALD, QUEUE_COAST, QUEUE_VALLEY),
    speaker="Ines Marrow",
    wordings=((0,), (1, 2)),
    differing=(
        (),
        stretches(QUEUE_COAST, "prefer explaining", "to explaining"),
        stretches(QUEUE_VALLEY, "prefer explaining", "to explaining"),
    ),
    apparatus=(
        Variant(
            lemma="would rather explain",
            entries=(VariantEntry(reading="prefer explaining", witnesses="NW(=CR, VP)", passages=(1, 2)),),
        ),
        Variant(
            lemma="", entries=(VariantEntry(reading="explaining", witnesses="NW(=CR, VP)", passages=(1, 2)),)
        ),
    ),
    origins=2,
)
COST = cluster(
    (passage(COAST, COAST.paragraphs[1]), passage(VALLEY, VALLEY.paragraphs[2])),
    wordings=((0, 1),),
    origins=1,
)


def alone(source: Article, text: str) -> Cluster:
    """A passage that no other outlet tells."""
    return cluster((passage(source, text),))


DRIVERS = alone(HERALD, "About 4,000 drivers cross it every day.")
FERRY = alone(HERALD, "The ferry will run until midnight.")
CAFE = alone(HERALD, HERALD.paragraphs[3])
SINGS = alone(CHOIR, "The harbour choir sings at the fish market on Sunday.")
ENTRY = alone(CHOIR, "Entry is free.")


def times_closed() -> Discrepancy:
    """Second or third closure."""
    second, third = stretches(CLOSED_HERALD, "second")[0], stretches(CLOSED_VALLEY, "third")[0]
    return Discrepancy(
        id="d1c2b3a49586",
        kind="ordinal",
        status="dispute",
        strength="probable",
        cluster=CLOSED.id,
        contested=True,
        readings=(
            Reading(
                value="second",
                passages=(CLOSED_HERALD,),
                places=(Place(article=HERALD.id, paragraph=0, start=second[0], end=second[1]),),
                first="2026-03-02",
            ),
            Reading(
                value="third",
                passages=(CLOSED_VALLEY,),
                places=(Place(article=VALLEY.id, paragraph=0, start=third[0], end=third[1]),),
                first="2026-03-03T09:00:00+00:00",
                credit=("Inspectors",),
            ),
        ),
    )


def figures_told() -> Discrepancy:
    """Two figures that may be of two things."""
    (drivers,) = DRIVERS.passages
    return Discrepancy(
        id="b7e0a41c9d52",
        kind="number",
        status="dispute",
        strength="possible",
        cluster=None,
        contested=False,
        readings=tuple(
            Reading(
                value=value,
                passages=(told,),
                places=(Place(article=source.id, paragraph=told.paragraph, start=found[0], end=found[1]),),
                first=source.published,
            )
            for source, told, value in ((HERALD, drivers, "4,000"), (VALLEY, CLOSED_VALLEY, "twelve"))
            for found in stretches(told, value)
        ),
    )


def ines_marrow() -> Person:
    """Who is quoted."""
    herald, coast, valley = (
        Place(article=p.article, paragraph=p.paragraph, start=p.quotes[0].start, end=p.quotes[0].end)
        for p in QUEUE.passages
    )
    wordings = (
        Wording(text="We prefer explaining a queue to explaining an accident,", places=(coast, valley)),
        Wording(text="We would rather explain a queue than an accident,", places=(herald,)),
    )
    quotation = Quotation(cluster=QUEUE.id, wordings=wordings, outlets=3)
    return Person(name="Ines Marrow", names=("Marrow", "Ines Marrow"), quotes=(quotation,))


def bridge_story() -> Story:
    """The story told by three outlets."""
    return story(
        (HERALD, COAST, VALLEY),
        (CLOSED, QUEUE, COST, DRIVERS, FERRY, CAFE),
        discrepancies=(times_closed(), figures_told()),
        coverage=(
            Coverage(
                outlet="Harbour Herald",
                only=(FERRY.id, CAFE.id),
                leaves_out=(COST.id,),
                complete=True,
            ),
            Coverage(outlet="Coast Radio", only=(), leaves_out=(), complete=False),
            Coverage(outlet="Valley Post", only=(), leaves_out=(), complete=True),
        ),
        people=(ines_marrow(),),
        origins=2,
    )


def choir_story() -> Story:
    """The story told by one outlet."""
    only = Coverage(outlet="Harbour Herald", only=(SINGS.id, ENTRY.id), leaves_out=(), complete=True)
    return story((CHOIR,), (SINGS, ENTRY), coverage=(only,))


def wire_copy(source: Article, strength: Strength, kind: str, words: str) -> Provenance:
    """The provenance of an article that Northern Wire wrote."""
    evidence = Evidence(kind=kind, text=words, origin="Northern Wire")
    return Provenance(article=source.id, origin="Northern Wire", strength=strength, evidence=(evidence,))


def bridge_briefing() -> Briefing:
    """The whole of it."""
    return Briefing(
        articles=ARTICLES,
        provenance=(
            own_reporting(HERALD),
            wire_copy(COAST, "probable", "shared-text", "2 of 2 sentences"),
            wire_copy(VALLEY, "certain", "credit-line", "Northern Wire reporter Ada Lunn contributed."),
            own_reporting(CHOIR),
        ),
        sigla=(
            ("Harbour Herald", "HH"),
            ("Coast Radio", "CR"),
            ("Valley Post", "VP"),
            ("Northern Wire", "NW"),
        ),
        stories=(bridge_story(), choir_story()),
        problems=(Problem(source="lost.html", reason="no such file or folder"),),
    )
