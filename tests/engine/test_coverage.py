from collections.abc import Sequence
from dataclasses import replace

from briefing.engine.compose.coverage import find_coverage
from briefing.models import (
    Article,
    Cluster,
    Coverage,
    Discrepancy,
    Passage,
    Place,
    Provenance,
    Reading,
    Reason,
    Telling,
)
from tests.factories import article


def own(articles: Sequence[Article], **origins: str) -> tuple[Provenance, ...]:
    """Provenance in which each outlet is its own origin unless another is named for it."""
    return tuple(
        Provenance(article=a.id, origin=origins.get(a.outlet, a.outlet), strength="none", evidence=())
        for a in articles
    )


def cluster(name: str, *tellers: Article) -> Cluster:
    """A cluster told by these articles' first paragraphs."""
    passages = tuple(
        Passage(article=a.id, paragraph=0, start=0, end=len(a.paragraphs[0]), text=a.paragraphs[0])
        for a in tellers
    )
    return Cluster(
        id=name,
        kind="statement",
        speaker=None,
        passages=passages,
        lead=0,
        wordings=(tuple(range(len(passages))),),
        differing=((),) * len(passages),
        apparatus=(),
        outlets=len({a.outlet for a in tellers}),
        origins=0,
    )


def of(outlet: str, found: tuple[Coverage, ...]) -> Coverage:
    return next(coverage for coverage in found if coverage.outlet == outlet)


A, B, C, D = (article(f"The dam broke, says {name}.", name) for name in "ABCD")


def test_what_one_outlet_alone_tells_is_listed_in_reading_order() -> None:
    clusters = [cluster("x", A), cluster("y", A, B), cluster("z", A)]
    found = find_coverage([A, B], clusters, own([A, B]))
    assert of("A", found).only == ("x", "z")
    assert of("B", found).only == ()


def test_two_articles_of_one_outlet_are_still_one_outlet_alone() -> None:
    later = article("The dam broke at noon.", "A")
    found = find_coverage([A, later, B], [cluster("x", A, later)], own([A, later, B]))
    assert of("A", found).only == ("x",)


def test_an_outlet_leaves_out_what_most_others_tell() -> None:
    found = find_coverage([A, B, C], [cluster("x", A, B)], own([A, B, C]))
    assert of("C", found).leaves_out == ("x",)
    assert of("A", found).leaves_out == of("B", found).leaves_out == ()


def test_half_is_not_most() -> None:
    found = find_coverage([A, B, C, D], [cluster("x", A, B)], own([A, B, C, D]))
    assert of("C", found).leaves_out == ()


def test_of_two_outlets_none_leaves_anything_out() -> None:
    assert of("B", find_coverage([A, B], [cluster("x", A)], own([A, B]))).leaves_out == ()


def test_copies_of_one_wire_text_are_one_voice() -> None:
    provenance = own([A, B, C], A="Wire", B="Wire")
    found = find_coverage([A, B, C], [cluster("x", A, B)], provenance)
    assert of("C", found).leaves_out == ()


def test_a_copy_that_cuts_its_own_wire_is_not_blamed_by_the_wire_itself() -> None:
    provenance = own([A, B, C, D], A="Wire", B="Wire", C="Wire")
    found = find_coverage([A, B, C, D], [cluster("x", A, B, D)], provenance)
    assert of("C", found).leaves_out == ()


def test_silence_of_an_incomplete_article_says_nothing() -> None:
    cut = article("The dam", "C", incomplete="paywall")
    found = find_coverage([A, B, cut], [cluster("x", A, B)], own([A, B, cut]))
    assert of("C", found).leaves_out == ()
    assert not of("C", found).complete
    assert of("A", found).complete


def test_no_articles_no_coverage() -> None:
    assert find_coverage([], [], []) == ()


def differ(*tellers: Article) -> Discrepancy:
    """An entry in which each of these articles gives a value of its own with its first word."""
    readings = (
        Reading(
            value=teller.outlet,
            passages=cluster("", teller).passages,
            places=(Place(article=teller.id, paragraph=0, start=0, end=3),),
            first=None,
        )
        for teller in tellers
    )
    return Discrepancy(
        id="d",
        kind="number",
        status="dispute",
        strength="probable",
        cluster=None,
        contested=False,
        readings=tuple(readings),
    )


def test_who_gives_another_value_leaves_nothing_out_and_nobody_has_it_alone() -> None:
    clusters = [cluster("x", A, B), cluster("y", C)]
    found = find_coverage([A, B, C], clusters, own([A, B, C]), [differ(A, C)])
    assert of("C", found).leaves_out == ()
    assert of("C", found).only == ()


def test_a_telling_inside_another_sentence_leaves_nothing_out() -> None:
    inside = Telling(passage=cluster("", C).passages[0], reason=Reason(score=0.8, words=("dam",)))
    clusters = [replace(cluster("x", A, B), also=(inside,)), cluster("y", C)]
    found = find_coverage([A, B, C], clusters, own([A, B, C]))
    assert of("C", found).leaves_out == ()
    assert of("C", found).only == ()
