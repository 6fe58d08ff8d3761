"""Where outlets differ, from clusters to ranked entries."""

import itertools

import pytest

from briefing.engine.discrepancies import find_discrepancies
from briefing.engine.discrepancies.credit import credits
from briefing.engine.passages.split import split_passages
from briefing.languages import background
from briefing.models import Article, Discrepancy, Passage, Provenance
from tests.factories import article, cluster, own_reporting

ENGLISH = background("en")


def whole(source: Article, paragraph: int = 0) -> Passage:
    """A paragraph as one passage, with its quotes."""
    text = source.paragraphs[paragraph]
    quotes = tuple(q for p in split_passages(source) if p.paragraph == paragraph for q in p.quotes)
    return Passage(article=source.id, paragraph=paragraph, start=0, end=len(text), text=text, quotes=quotes)


def sources(*texts: str, dates: tuple[str, ...] = ()) -> list[Article]:
    return [
        article(text, outlet=f"outlet {i}", published=date)
        for i, (text, date) in enumerate(itertools.zip_longest(texts, dates))
    ]


def merged(*texts: str, dates: tuple[str, ...] = ()) -> tuple[Discrepancy, ...]:
    articles = sources(*texts, dates=dates)
    return find_discrepancies([cluster([whole(a) for a in articles])], articles, ENGLISH)


def across(*texts: str) -> tuple[Discrepancy, ...]:
    articles = sources(*texts)
    return find_discrepancies([cluster([whole(a)]) for a in articles], articles, ENGLISH)


def told(found: tuple[Discrepancy, ...]) -> list[tuple[str, str, list[str]]]:
    return [(d.kind, d.status, [r.value for r in d.readings]) for d in found]


NAMED_PAIRS = [
    ("number", "Bomb kills 12 at a market in the capital", "Bomb kills 21 at a market in the capital"),
    (
        "ordinal",
        "It is her second trip to East Asia since taking office.",
        "It is her third trip to East Asia since taking office.",
    ),
    (
        "ordinal",
        "Envoys agreed the bloc's 12th package of sanctions.",
        "Envoys agreed the bloc's 13th sanctions package.",
    ),
    ("direction", "Court upholds ban on night flights", "Court strikes down ban on night flights"),
    (
        "direction",
        "The typhoon strengthened over the warm gulf.",
        "The typhoon weakened over the warm gulf.",
    ),
]


@pytest.mark.parametrize(("kind", "a", "b"), NAMED_PAIRS)
@pytest.mark.parametrize("find", [merged, across])
def test_finds_in_one_cluster_and_across_two(find: object, kind: str, a: str, b: str) -> None:
    assert [d.kind for d in find(a, b)] == [kind]  # type: ignore[operator]


def test_one_entry_for_three_values_over_several_clusters() -> None:
    articles = sources(
        "The stop marks Holm's second visit to the Sahel since becoming foreign minister.",
        "Sahel security will dominate Anna Holm's third trip to the Sahel since becoming foreign minister.",
        "This week's trip will be Ms. Holm's fourth to the Sahel since she became foreign minister.",
    )
    clusters = [cluster([whole(articles[0]), whole(articles[1])]), cluster([whole(articles[2])])]
    (found,) = find_discrepancies(clusters, articles, ENGLISH)
    assert [r.value for r in found.readings] == ["second", "third", "fourth"]
    assert found.cluster is None


def test_places_quote_the_value_in_its_paragraph() -> None:
    text = "It rained. Divers found two cars in the river near the old mill."
    articles = sources(text, text.replace("two", "three"))
    passages = [next(p for p in split_passages(a) if "Divers" in p.text) for a in articles]
    (found,) = find_discrepancies([cluster(passages)], articles, ENGLISH)
    for reading, source in zip(found.readings, articles, strict=True):
        (place,) = reading.places
        assert source.paragraphs[place.paragraph][place.start : place.end] == reading.value


def test_a_role_given_to_two_people_is_one_entry() -> None:
    found = across(
        "Treasury Secretary Joan Petty told bankers in Davos that the tax would stay.",
        "Bankers in Davos heard Clare Bowen, the Treasury Secretary, defend the tax.",
    )
    assert told(found) == [("name", "dispute", ["Joan Petty", "Clare Bowen"])]


def test_officers_and_ministers_of_two_countries_are_different_people() -> None:
    assert not across(
        "Police Officer Dan Roe said the road was closed.", "Police Officer Ann Lee said it was closed."
    )
    assert not across(
        "Mexican Foreign Minister Rosa Beltran praised the accord.",
        "Peruvian Foreign Minister Diego Paz praised the accord.",
    )


def test_a_verb_whose_stem_is_cut_short_keeps_its_opposite() -> None:
    found = merged(
        "The decline of the herring accelerated in the bay in May.",
        "The decline of the herring slowed in the bay in May.",
    )
    assert told(found) == [("direction", "dispute", ["accelerated", "slowed"])]


def test_one_figure_in_two_units_and_digits_that_changed_places() -> None:
    pair = "The fund has leased {} of farmland near Mkushi to grow alfalfa.".format
    assert [d.kind for d in merged(pair("50,000 hectares"), pair("50,000 acres"))] == ["unit"]
    pair = "The steam engine was built in Glasgow and last driven in {} in Mandalay.".format
    assert [d.kind for d in merged(pair("1974"), pair("1947"))] == ["date"]


def test_the_same_words_of_two_speakers() -> None:
    found = merged(
        "“We would rather explain a queue than explain an accident,” said Ines Marrow.",
        "“We would rather explain a queue than explain an accident,” said Tom Aske.",
    )
    assert told(found) == [("attribution", "dispute", ["Ines Marrow", "Tom Aske"])]


@pytest.mark.parametrize(
    ("one", "other", "disputed"),
    [
        ("the coach", "the captain", True),
        ("the prosecutor", "the defence lawyer", True),
        ("the mayor", "the mayor of Delft", False),
        ("the lawyer", "the attorney", False),
        ("the mayor", "Ines Marrow", False),
        ("the captain", "a spokesman for the coach", False),
        ("the coach", "an official", False),
    ],
)
def test_the_same_words_of_two_offices(one: str, other: str, disputed: bool) -> None:
    quote = "“Nobody in this harbour was asked about the crane,”"
    found = merged(f"{quote} {one} said on Monday.", f"{quote} {other} said on Monday.")
    assert [d.kind for d in found] == ["attribution"] * disputed


def test_a_speaker_named_by_title_or_more_fully_is_the_same() -> None:
    quote = "“We would rather explain a queue than explain an accident,”"
    assert not merged(f"{quote} said Ines Marrow.", f"{quote} the harbour master said.")
    assert not merged(f"{quote} said Ines Marrow.", f"{quote} harbour master Marrow said.")


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The storm injured 40 people and killed 12.", "The storm killed 12 people and injured 40."),
        (
            "The blast killed 15 people in the gym.",
            "The blast in the gym killed nine adults and six children.",
        ),
        ("The court refused to strike down the tax on bags.", "The court upheld the tax on bags."),
        ("The council did not reject the plan for a bus.", "The council approved the plan for a bus."),
        ("No gun was found in the river.", "The gun was not found in the river."),
        ("The brewer will not raise its prices.", "The brewer will refrain from raising its prices."),
        ("The crane fell because of a bolt.", "The crane did not fall because of the wind but of a bolt."),
        ("Divers found only rusted anchors.", "Divers found nothing but rusted anchors."),
        ("The quay is no longer safe for lorries.", "Lorries can no longer cross the quay safely."),
        ("Holm won the election in Delft.", "Holm was dismissed after the election in Delft."),
        ("Haugen said the glacier had shrunk.", "Dr. Kirsten Haugen said the glacier had shrunk."),
        ("The WHO warned of a new strain.", "The World Health Organization warned of a new strain."),
    ],
)
def test_what_agrees_is_not_a_discrepancy(a: str, b: str) -> None:
    assert merged(a, b) == ()
    assert across(a, b) == ()


def test_passages_that_differ_in_several_things_tell_of_two_events() -> None:
    assert not across(
        "On Monday the lira fell 4 percent against the dollar in Ankara.",
        "On Tuesday the lira fell 1 percent against the dollar in Ankara.",
    )


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (
            "Orel signed a two-year extension of the tax cuts in Delft.",
            "Orel signed a 13-month extension of the jobless benefit in Delft.",
        ),
        (
            "A 29-year-old docker was shot in the harbour of Delft on Friday.",
            "Deputy Per Holm, 35, was shot in the harbour of Delft on Friday.",
        ),
        (
            "Orel extended the tax cuts for the middle class in Delft.",
            "The middle class in Delft will suffer if the tax cuts are not extended.",
        ),
        (
            "Delft beat Ghent 31-24 to reach the playoffs of the league.",
            "Ghent fell to 5-10 and missed the playoffs of the league to Delft.",
        ),
        (
            "The price of bread in Delft is up 3 percent since May.",
            "The baker shut down his ovens as the price of bread in Delft has changed since May.",
        ),
    ],
    ids=["of two things", "whose age", "supposed", "record", "shut down"],
)
def test_values_of_two_things_are_two_slots(a: str, b: str) -> None:
    assert across(a, b) == ()


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The price of fish in Delft was up 3 percent.", "The price of fish in Delft was down 3 percent."),
        ("The ferry line in Delft hired more deckhands.", "The ferry line in Delft hired fewer deckhands."),
        ("The canal in Delft stood at a record high.", "The canal in Delft stood at a record low."),
    ],
)
def test_small_words_that_say_how_something_changes(a: str, b: str) -> None:
    assert [d.kind for d in merged(a, b)] == ["direction"]


def test_what_a_third_article_tells_together_is_two_things() -> None:
    fifth = "Holm stumbled at the fifth fence of the race in Delft."
    sixth = "Holm lost the lead at the sixth fence on Friday, to the surprise of the crowd."
    both = "After stumbling at the fifth fence, Holm lost the lead at the sixth fence in Delft."
    assert across(fifth, sixth)
    assert not across(fifth, sixth, both)


def test_values_of_two_owners_are_two_slots() -> None:
    assert not across(
        "Anna Hamill took her seventh win at the Silverbeck circuit.",
        "Petra Verstraete took her third win at the Silverbeck circuit.",
    )


def test_an_age_belongs_to_its_person() -> None:
    lead = "The police in Ghent searched the harbour all night."
    found = across(
        f"{lead} A tanker driver, Pietr Laan, 52, was held.", "Judges released Pietr Laan, 54, on bail."
    )
    assert told(found) == [("number", "dispute", ["52", "54"])]
    assert not across("Divers rescued Pietr Laan, 52, at dawn.", "Divers rescued Marijke Smet, 31, at dawn.")


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Of men, 40 percent in the Malden study quit.", "Of women, 55 percent in the Malden study quit."),
        ("The Volmer dam gave 200 megawatts in winter.", "The Volmer dam gave 480 megawatts in summer."),
        ("The Alba tower will cost $5 million a year.", "The Alba tower will cost $20 million in all."),
        ("The Alba choir wants to sing 40 concerts.", "The Alba choir sang 12 concerts."),
    ],
)
def test_groups_seasons_rates_and_plans_are_slots_of_their_own(a: str, b: str) -> None:
    assert across(a, b) == ()


TOLL = ("A bus crash killed 12 people near the dam.", "A bus crash killed 14 people near the dam.")


def test_a_later_toll_revises_an_earlier_one() -> None:
    (found,) = merged(*TOLL, dates=("2026-03-02T08:00:00+00:00", "2026-03-02T17:30:00+00:00"))
    assert found.status == "revision"
    assert [r.first for r in found.readings] == ["2026-03-02T08:00:00+00:00", "2026-03-02T17:30:00+00:00"]


def test_tolls_told_on_one_day_or_without_dates_are_disputed() -> None:
    assert merged(*TOLL)[0].status == "dispute"
    assert merged(*TOLL, dates=("2026-03-02", "2026-03-02"))[0].status == "dispute"


@pytest.mark.parametrize(
    "dates",
    [
        ("2026-03-02", "2026-03-02T08:00:00+00:00"),
        ("2026-03-03T01:00:00+09:00", "2026-03-02T16:00:00+00:00"),
        ("2026-03", "2026-03-02"),
        ("2026-03-02T08:00:00", "2026-03-02T09:00:00+00:00"),
    ],
)
def test_a_toll_whose_order_is_not_known_is_no_revision(dates: tuple[str, str]) -> None:
    assert merged(*TOLL, dates=dates)[0].status == "dispute"
    assert merged(*TOLL, dates=dates[::-1])[0].status == "dispute"


def test_moments_are_compared_wherever_their_outlets_are() -> None:
    dates = ("2026-03-03T01:00:00+09:00", "2026-03-02T17:00:00+00:00")
    (found,) = merged(*TOLL, dates=dates)
    assert found.status == "revision"
    assert [(r.value, r.first) for r in found.readings] == [("12", dates[0]), ("14", dates[1])]


def test_a_rank_is_never_revised() -> None:
    trips = ("It is her second trip to East Asia.", "It is her third trip to East Asia.")
    assert merged(*trips, dates=("2026-03-02", "2026-03-04"))[0].status == "dispute"


def test_a_lower_bound_is_a_matter_of_scope() -> None:
    (found,) = merged(TOLL[0].replace("12", "at least 12"), TOLL[1])
    assert found.status == "scope"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Twelve died, according to a release from the U.S. Coast Guard.",
            "a release from the U.S. Coast Guard",
        ),
        ("The ferry ministry on Thursday confirmed that twelve died.", "The ferry ministry"),
        ("Twelve died, according to the ministry of health on Friday.", "the ministry of health"),
        ("Twelve people died, harbour police said.", "harbour police"),
    ],
)
def test_a_source_is_named_whole_and_without_the_day(text: str, expected: str) -> None:
    assert credits(text) == (expected,)


def test_those_in_hospital_are_a_part_of_the_injured() -> None:
    (found,) = merged(
        "The coach crash near Delft on Monday left 14 pilgrims injured.",
        "The coach crash near Delft on Monday left 11 pilgrims in hospital.",
    )
    assert found.status == "scope"


def test_readings_say_who_the_figure_is_from() -> None:
    (found,) = merged(
        "A bus crash killed 12 people near the dam, police said.",
        "A bus crash killed 14 people near the dam, according to the ministry of health on Friday.",
    )
    assert [r.credit for r in found.readings] == [("police",), ("the ministry of health",)]


def wire(source: Article) -> Provenance:
    return Provenance(article=source.id, origin="Northern Wire", strength="certain", evidence=())


def test_copies_of_one_wire_count_once() -> None:
    articles = sources(TOLL[0], *[TOLL[1]] * 3)
    clusters = [cluster([whole(a) for a in articles])]
    (own,) = find_discrepancies(clusters, articles, ENGLISH)
    assert not own.contested  # three of four tell one reading
    provenance = [own_reporting(articles[0]), *map(wire, articles[1:])]
    (copied,) = find_discrepancies(clusters, articles, ENGLISH, provenance=provenance)
    assert copied.contested
    assert [len(r.passages) for r in copied.readings] == [1, 3]


def test_contested_needs_enough_of_the_storys_outlets() -> None:
    silent = [article(f"Nothing of the kind, number {i}.", outlet=f"silent {i}") for i in range(6)]
    articles = [*sources(*TOLL), *silent]
    clusters = [cluster([whole(a) for a in articles[:2]]), *(cluster([whole(a)]) for a in silent)]
    (found,) = find_discrepancies(clusters, articles, ENGLISH)
    assert not found.contested


def test_contested_ones_come_first() -> None:
    lines = [
        ("The mayor will open 7 new schools in the valley.", "A fire destroyed 30 barns at Colwick."),
        ("The mayor will open 7 new schools in the valley.", "A fire destroyed 50 barns at Colwick."),
        ("The mayor will open 9 new schools in the valley.", "Nobody slept."),
    ]
    articles = [article("\n\n".join(pair), outlet=f"outlet {i}") for i, pair in enumerate(lines)]
    clusters = [
        cluster([whole(a, 0) for a in articles]),
        cluster([whole(a, 1) for a in articles[:2]]),
        cluster([whole(articles[2], 1)]),
    ]
    found = find_discrepancies(clusters, articles, ENGLISH)
    assert [(d.contested, [r.value for r in d.readings]) for d in found] == [
        (True, ["30", "50"]),
        (False, ["7", "9"]),
    ]


def test_order_of_clusters_is_nothing() -> None:
    texts = [text for _, a, b in NAMED_PAIRS for text in (a, b)]
    articles = sources(*texts)
    clusters = [cluster([whole(a)]) for a in articles]
    plain = find_discrepancies(clusters, articles, ENGLISH)
    assert find_discrepancies(clusters[::-1], articles, ENGLISH) == plain
    assert find_discrepancies(clusters[3:] + clusters[:3], articles, ENGLISH) == plain
    assert len(plain) == len(NAMED_PAIRS)


def test_nothing_to_compare() -> None:
    (alone,) = sources("A bus crash killed 12 people near the dam.")
    assert find_discrepancies([], [], ENGLISH) == ()
    assert find_discrepancies([cluster([whole(alone)])], [alone], ENGLISH) == ()
    empty = sources("…", "“”")
    assert find_discrepancies([cluster([whole(a) for a in empty])], empty, ENGLISH) == ()


def test_without_a_background_the_story_alone_is_enough() -> None:
    articles = sources(*TOLL)
    assert len(find_discrepancies([cluster([whole(a) for a in articles])], articles)) == 1


def test_other_languages_are_compared_by_their_digits() -> None:
    texts = ("El choque dejó 1.200 heridos en Lima.", "El choque dejó 2.100 heridos en Lima.")
    articles = [article(text, outlet=str(i), language="es") for i, text in enumerate(texts)]
    (found,) = find_discrepancies([cluster([whole(a) for a in articles])], articles, background("es"))
    assert [r.value for r in found.readings] == ["1.200", "2.100"]
