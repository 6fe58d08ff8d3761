"""Who tells a fact, who gives a value for it elsewhere, who is silent, of whom nothing can be said."""

from briefing.models import Article, Cluster, Discrepancy, Likelihood, Place, Reading, Reason, Telling
from briefing.standing import Standings
from tests.factories import article, cluster, passage, stretches

A, B = (article(f"The bridge closed for the second time, says {name}.", name) for name in "AB")
C = article("Drivers wait again.\n\nIt is the third closure, the port says.", "C")
D = article("Ferries run until midnight since this second closure.", "D")
E = article("Ferries run", "E", incomplete="paywall")
ARTICLES = (A, B, C, D, E)
CLOSED = cluster((passage(A, A.paragraphs[0]), passage(B, B.paragraphs[0])))
THIRD = cluster((passage(C, C.paragraphs[1]),))
WAIT = cluster((passage(C, C.paragraphs[0]),))


def place(source: Article, told: str, value: str) -> Place:
    found = passage(source, told)
    start, end = stretches(found, value)[0]
    return Place(article=source.id, paragraph=found.paragraph, start=start, end=end)


def reading(value: str, *sources: tuple[Article, str]) -> Reading:
    return Reading(
        value=value,
        passages=tuple(passage(source, told) for source, told in sources),
        places=tuple(place(source, told, value) for source, told in sources),
        first=None,
    )


def differ(*readings: Reading, strength: Likelihood = "probable") -> Discrepancy:
    return Discrepancy(
        id="d",
        kind="ordinal",
        status="dispute",
        strength=strength,
        cluster=None,
        contested=True,
        readings=readings,
    )


SECOND = reading("second", (A, A.paragraphs[0]))
OTHER = differ(SECOND, reading("third", (C, C.paragraphs[1])))


def stands(found: Cluster, *discrepancies: Discrepancy, clusters: tuple[Cluster, ...] = ()) -> dict[str, str]:
    standings = Standings(ARTICLES, (found, *clusters), discrepancies)
    return {each.outlet: standings.of(found, each.outlet).stand for each in ARTICLES}


def test_tells_silent_and_unknown() -> None:
    expected = {"A": "tells", "B": "tells", "C": "silent", "D": "silent", "E": "unknown"}
    assert stands(CLOSED) == expected


def test_an_outlet_with_another_value_for_the_point_is_not_silent() -> None:
    assert stands(CLOSED, OTHER)["C"] == "other"
    standing = Standings(ARTICLES, (CLOSED, THIRD), (OTHER,)).of(CLOSED, "C")
    assert standing.sentence == THIRD.passages[0]
    assert [(each.value, each.place.start) for each in standing.given] == [("third", 10)]


def test_it_holds_both_ways() -> None:
    assert stands(THIRD, OTHER)["A"] == "other"
    assert stands(THIRD, OTHER)["B"] == "silent", "it gives no value in the entry"


def test_the_value_of_the_fact_itself_in_another_sentence_is_the_same() -> None:
    same = differ(
        reading("second", (A, A.paragraphs[0]), (D, D.paragraphs[0])), reading("third", (C, C.paragraphs[1]))
    )
    assert stands(CLOSED, same)["D"] == "same"


def test_a_value_that_may_be_of_another_thing_is_neither_claimed_nor_taken_for_silence() -> None:
    possible = differ(SECOND, reading("third", (C, C.paragraphs[1])), strength="possible")
    assert stands(CLOSED, possible)["C"] == "perhaps"


def test_an_incomplete_outlet_that_gives_a_value_is_known() -> None:
    assert stands(CLOSED, differ(SECOND, reading("run", (E, "Ferries run"))))["E"] == "other"


def test_a_telling_inside_another_sentence_counts() -> None:
    told = Telling(passage=WAIT.passages[0], reason=Reason(score=0.8, words=("again",)), clause=(13, 18))
    fact = cluster(CLOSED.passages, also=(told,))
    standings = Standings(ARTICLES, (fact, WAIT), ())
    assert standings.of(fact, "C").told == WAIT.passages
    assert not standings.only_here(WAIT), "others tell a part of it"


def test_a_value_outside_the_clause_that_tells_the_fact_is_of_another() -> None:
    entry = differ(reading("Drivers", (C, C.paragraphs[0])), reading("Ferries", (D, D.paragraphs[0])))
    reason = Reason(score=0.8, words=("again",))

    def fact(clause: tuple[int, int] | None) -> Cluster:
        return cluster(
            CLOSED.passages, also=(Telling(passage=WAIT.passages[0], reason=reason, clause=clause),)
        )

    assert stands(fact((13, 18)), entry)["D"] == "silent"
    assert stands(fact((0, 7)), entry)["D"] == "other"
    assert stands(fact(None), entry)["D"] == "silent", "of which of its things the value is cannot be told"


def test_only_here_where_no_other_gives_a_value() -> None:
    assert Standings(ARTICLES, (THIRD,), ()).only_here(THIRD)
    assert not Standings(ARTICLES, (THIRD, CLOSED), (OTHER,)).only_here(THIRD)


def test_who_tells_it_with_another_value_is_no_witness_of_the_text() -> None:
    both = cluster((*CLOSED.passages, *THIRD.passages))
    standings = Standings(ARTICLES, (both,), (OTHER,))
    assert standings.otherwise(both, A.paragraphs[0]) == {"third": ("C",)}
    assert standings.otherwise(both, C.paragraphs[1]) == {"second": ("A",)}
    assert standings.otherwise(both, B.paragraphs[0]) == {}, "it gives no value itself"
    assert [standings.of(both, outlet).otherwise for outlet in "ABC"] == [(), (), ("third",)]


def test_a_value_that_may_be_of_another_thing_makes_no_other_telling() -> None:
    both = cluster((*CLOSED.passages, *THIRD.passages))
    possible = differ(SECOND, reading("third", (C, C.paragraphs[1])), strength="possible")
    assert Standings(ARTICLES, (both,), (possible,)).of(both, "C").otherwise == ()
