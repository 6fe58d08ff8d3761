"""Where outlets differ, from clusters to ranked entries."""

import itertools
import unicodedata
from dataclasses import replace

import pytest

from briefing.engine import discrepancies
from briefing.engine.discrepancies import find_discrepancies
from briefing.engine.discrepancies.credit import credits
from briefing.engine.discrepancies.rules import RULES
from briefing.models import Article, Discrepancy, Passage, Provenance, Reason, Telling
from tests.factories import article, cluster, own_reporting, split_passages


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
    return find_discrepancies([cluster([whole(a) for a in articles])], articles)


def across(*texts: str) -> tuple[Discrepancy, ...]:
    articles = sources(*texts)
    return find_discrepancies([cluster([whole(a)]) for a in articles], articles)


def told(found: tuple[Discrepancy, ...]) -> list[tuple[str, str, list[str]]]:
    return [(d.kind, d.status, [r.value for r in d.readings]) for d in found]


DAYS = ("2026-03-02T08:00:00+00:00", "2026-03-02T17:30:00+00:00")
TOLL = ("A bus crash killed 12 people near the dam.", "A bus crash killed 14 people near the dam.")


FOUND = [
    ("number", "Bomb kills 12 at a market in the capital", "Bomb kills 21 at a market in the capital"),
    ("ordinal", "It is her second trip to East Asia.", "It is her third trip to East Asia."),
    (
        "money",
        "The harbour works cost $141 million in all.",
        "All in all the harbour works cost $139 million.",
    ),
    ("percentage", "Turnout in Delft was 41 percent.", "In Delft turnout was 47 percent."),
    ("weekday", "The ferry sank off Delft on Tuesday.", "The ferry sank off Delft on Thursday."),
    ("date", "The ferry sank off Delft on March 3.", "The ferry sank off Delft on March 5."),
    ("place", "Two hikers from Norway were found.", "Two hikers from Sweden were found."),
    (
        "direction",
        "The court upheld the ban on night flights",
        "The court struck down the ban on night flights",
    ),
    ("direction", "The typhoon strengthened over the gulf.", "The typhoon weakened over the gulf."),
    ("direction", "The bill passed the House of Lunn.", "The bill passed the Senate of Lunn."),
    ("negation", "Marrow will be cleared, he said.", "Marrow will not be cleared, he said."),
    ("name", "The board named Helena Brandt chief.", "The board named Olga Vance chief."),
    (
        "attribution",
        "“We would rather explain a queue than an accident,” said Ines Marrow.",
        "“We would rather explain a queue than an accident,” said Tom Aske.",
    ),
]


@pytest.mark.parametrize(("kind", "a", "b"), FOUND)
def test_what_the_tellings_of_a_fact_give_differently(kind: str, a: str, b: str) -> None:
    assert [d.kind for d in merged(a, b)] == [kind]


@pytest.mark.parametrize(("kind", "a", "b"), FOUND)
def test_no_rule_is_needed_by_another(kind: str, a: str, b: str, monkeypatch: pytest.MonkeyPatch) -> None:
    rule = {"negation": "denied", "direction": "opposed", "name": "names", "attribution": "speakers"}
    kept = tuple(r for r in RULES if r[0] != rule.get(kind, "values"))
    monkeypatch.setattr(discrepancies, "RULES", kept)
    monkeypatch.setattr(discrepancies, "ranks_apart", lambda *_: ())
    assert merged(a, b) == ()


def test_a_telling_inside_another_sentence_counts_and_only_its_clause() -> None:
    articles = sources(
        "Divers found 12 bodies in the wreck off Delft.",
        "Divers found 21 bodies in the wreck off Delft, and 300 people stood on the quay all night.",
    )
    one, other = (whole(a) for a in articles)
    why = Reason(score=0.9, words=("wreck",))
    clause = (0, other.text.index(", and"))
    fact = replace(cluster([one]), also=(Telling(passage=other, reason=why, clause=clause),), outlets=2)
    (found,) = find_discrepancies([fact, cluster([other])], articles)
    assert [r.value for r in found.readings] == ["12", "21"]
    elsewhere = (clause[1], len(other.text))
    fact = replace(fact, also=(Telling(passage=other, reason=why, clause=elsewhere),))
    assert find_discrepancies([fact, cluster([other])], articles) == ()


def test_one_entry_for_one_series_over_several_facts() -> None:
    articles = sources(
        "The stop marks Holm's second visit to the Sahel since becoming foreign minister.",
        "Sahel security will dominate Anna Holm's third trip to the Sahel since becoming foreign minister.",
        "This week's trip will be Ms. Holm's fourth to the Sahel since she became foreign minister.",
    )
    clusters = [cluster([whole(articles[0]), whole(articles[1])]), cluster([whole(articles[2])])]
    (found,) = find_discrepancies(clusters, articles)
    assert [r.value for r in found.readings] == ["second", "third", "fourth"]
    assert found.cluster is None


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The third package for Delft was agreed on Monday.", "A bus in Delft hit the fourth package van."),
        ("Delft stood still on the second day of the strike.", "Delft moved on the third day of the strike."),
        ("The storm killed 12 people in Delft.", "A crash in Delft killed 15 people."),
    ],
    ids=["two things", "one after the other", "figures"],
)
def test_across_facts_nothing_else_is_compared(a: str, b: str) -> None:
    assert across(a, b) == ()


def test_ranks_of_two_owners_that_an_article_knows_are_two() -> None:
    seventh = "Anna Hamill's seventh win at Silverbeck came in the rain."
    third = "Petra Verstraete's third win at Silverbeck came in the rain."
    assert not across(seventh, f"{third}\n\nShe beat Hamill.")


def test_places_quote_the_value_in_its_paragraph() -> None:
    text = "It rained. Divers found two cars in the river near the old mill."
    articles = sources(text, text.replace("two", "three"))
    passages = [next(p for p in split_passages(a) if "Divers" in p.text) for a in articles]
    (found,) = find_discrepancies([cluster(passages)], articles)
    for reading, source in zip(found.readings, articles, strict=True):
        (place,) = reading.places
        assert source.paragraphs[place.paragraph][place.start : place.end] == reading.value


NEVER = {
    "former and later holder": (
        "Former Secretary of State John Kerry spoke at Yale about the accord.",
        "Former Secretary of State Colin Powell spoke at Yale about the accord.",
    ),
    "one man under two names": (
        "The N.A.A.C.P. president, Ben Jealous, spoke on Monday.",
        "The N.A.A.C.P. president, Benjamin Todd Jealous, spoke on Monday.",
    ),
    "two offices": (
        "Lunn met the Secretary of Labor in Delft on Monday.",
        "Lunn met the Secretary of Commerce in Delft on Monday.",
    ),
    "stamps of a live blog": (
        "2:43 p.m. ET: Police have closed the harbour of Delft.",
        "3:10 p.m. ET: Police have closed the harbour of Delft.",
    ),
    "parts of addresses": (
        "Police were called to the 1300 block of Oak Street in Delft.",
        "Police were called to the 1500 block of Oak Street in Delft.",
    ),
    "names of papers": (
        "Lunn told the New York Times that the bridge would stay.",
        "Lunn told the New Hampshire Times that the bridge would stay.",
    ),
    "a rank among fewer": (
        "Holm arrives on her first official trip to Delft on Monday.",
        "Holm arrives on her third trip to Delft on Monday.",
    ),
    "who meets whom": (
        "Before her meeting with Holm in Delft on Monday, she spoke of trade.",
        "Lunn, who spoke of trade, sees Holm before her meeting with Brandt in Delft on Monday.",
    ),
    "the first of a people": (
        "The minister of trade and the first Walloon in office is set to meet Holm in Delft.",
        "The minister of trade and friend Lunn in office is set to meet Holm in Delft.",
    ),
    "days of two deeds": (
        "Mayor Lunn of Delft opened the door on Tuesday to an early exit from office.",
        "Mayor Lunn of Delft said Wednesday that he has no plans for an early exit from office.",
    ),
    "the first of something else": (
        "Mr. Holm's third trip to Delft is about trade, an aide said.",
        "Mr. Holm, the first Frisian minister, is in Delft about trade, an aide said.",
    ),
    "an age and a count": (
        "Two others were hurt: Colette Varn and Desmond Ashe.",
        "The crash hurt Colette Varn, 29, and Desmond Ashe, 55.",
    ),
    "an idiom": ("The panel will zero in on the bridge.", "The panel will hone in on 12 of the bridges."),
    "one person": ("One person in the crowd threw a shoe.", "Two people in the crowd threw shoes."),
    "the same figure in words": ("Nine men were held in Delft.", "In Delft 9 men were held."),
    "a fuller date": ("The trial in Delft began in March.", "The trial in Delft began on March 3."),
    "digits in an address of the web": (
        "Pictures of the wreck: pic.example.com/rO0835",
        "Pictures of the wreck: pic.example.com/rO0912",
    ),
}


@pytest.mark.parametrize("pair", NEVER.values(), ids=NEVER)
def test_never_a_discrepancy(pair: tuple[str, str]) -> None:
    assert merged(*pair) == ()


def test_where_every_noun_has_a_capital_nouns_are_no_names() -> None:
    texts = ("Das Werk zahlt den Zuschlag in zwei Stufen.", "Das Werk zahlt den Zuschlag in zwei Schritten.")
    articles = [replace(each, language="de") for each in sources(*texts)]
    assert find_discrepancies([cluster([whole(a) for a in articles])], articles) == ()


def test_the_same_word_twice_is_none() -> None:
    today = "The harbour of Delft reopens today, the mayor said."
    assert merged(today, f"{today} It rained.", dates=("2026-03-02", "2026-03-04")) == ()


def test_one_outlet_against_itself_alone_is_none() -> None:
    articles = [article(text, outlet="one", published=date) for text, date in zip(TOLL, DAYS, strict=True)]
    assert find_discrepancies([cluster([whole(a) for a in articles])], articles) == ()


def test_values_of_one_sentence_for_two_things_do_not_cross() -> None:
    found = merged(
        "Marrow had 35.7 percent in Delft and Aske 45.8 percent in Ghent.",
        "Aske had 45.8 percent in Ghent, Marrow 35.9 percent in Delft.",
    )
    assert told(found) == [("percentage", "dispute", ["35.7 percent", "35.9 percent"])]
    assert not merged(
        "The storm injured 40 people and killed 12.", "The storm killed 12 people and injured 40."
    )


@pytest.mark.parametrize(
    ("a", "b", "status"),
    [
        ("At least 12 people died in Delft.", "In Delft 14 people died.", "scope"),
        ("The index of Delft fell 617 points.", "The index of Delft fell more than 600 points.", "rounding"),
    ],
)
def test_compatible_values_are_shown_as_such(a: str, b: str, status: str) -> None:
    assert [d.status for d in merged(a, b)] == [status]


def test_rules_without_a_fit_are_at_most_possible() -> None:
    (said,) = merged(*FOUND[-1][1:])
    assert said.strength == "possible"
    (number,) = merged(*FOUND[0][1:])
    assert number.strength == "probable"


@pytest.mark.parametrize(
    "sign", [s for s in map(chr, range(0x10000)) if unicodedata.category(s) in ("No", "Nl")]
)
def test_raised_and_circled_digits_are_no_figures(sign: str) -> None:
    merged(
        f"In Delft 10{sign} of 5×10-{sign} cells, {sign} and $5{sign}, died on 3{sign} May 2019{sign}.",
        f"In Delft {sign}.",
    )


@pytest.mark.parametrize("digits", ["9" * 5000, "1" + "0" * 400, "12," * 500 + "3", "3-" * 400 + "1"])
def test_endless_figures_are_no_figures(digits: str) -> None:
    assert merged(f"In Delft {digits} cells died.", "In Delft 12 cells died.") == ()


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
    (own,) = find_discrepancies(clusters, articles)
    assert not own.contested  # three of four tell one reading
    provenance = [own_reporting(articles[0]), *map(wire, articles[1:])]
    (copied,) = find_discrepancies(clusters, articles, provenance=provenance)
    assert copied.contested
    assert [len(r.passages) for r in copied.readings] == [1, 3]


def test_contested_needs_enough_of_the_storys_outlets() -> None:
    silent = [article(f"Nothing of the kind, number {i}.", outlet=f"silent {i}") for i in range(6)]
    articles = [*sources(*TOLL), *silent]
    clusters = [cluster([whole(a) for a in articles[:2]]), *(cluster([whole(a)]) for a in silent)]
    (found,) = find_discrepancies(clusters, articles)
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
    found = find_discrepancies(clusters, articles)
    assert [(d.contested, [r.value for r in d.readings]) for d in found] == [
        (True, ["30", "50"]),
        (False, ["7", "9"]),
    ]


def test_order_of_clusters_is_nothing() -> None:
    articles = sources(*[text for _, a, b in FOUND for text in (a, b)])
    clusters = [cluster([whole(a), whole(b)]) for a, b in zip(articles[::2], articles[1::2], strict=True)]
    plain = find_discrepancies(clusters, articles)
    assert find_discrepancies(clusters[::-1], articles) == plain
    assert find_discrepancies(clusters[3:] + clusters[:3], articles) == plain
    assert len(plain) == len(FOUND)


def test_nothing_to_compare() -> None:
    (alone,) = sources("A bus crash killed 12 people near the dam.")
    assert find_discrepancies([], []) == ()
    assert find_discrepancies([cluster([whole(alone)])], [alone]) == ()
    empty = sources("…", "“”")
    assert find_discrepancies([cluster([whole(a) for a in empty])], empty) == ()


def test_without_a_background_the_story_alone_is_enough() -> None:
    articles = sources(*TOLL)
    assert len(find_discrepancies([cluster([whole(a) for a in articles])], articles)) == 1


def test_other_languages_are_compared_by_their_digits() -> None:
    texts = ("El choque dejó 1.200 heridos en Lima.", "El choque dejó 2.100 heridos en Lima.")
    articles = [article(text, outlet=str(i), language="es") for i, text in enumerate(texts)]
    (found,) = find_discrepancies([cluster([whole(a) for a in articles])], articles)
    assert [r.value for r in found.readings] == ["1.200", "2.100"]
