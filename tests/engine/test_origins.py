from collections.abc import Sequence

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from briefing.engine.origins.find import count_origins, find_origins
from briefing.models import Article, Cluster, Evidence, Passage, Provenance, Strength
from tests.factories import article, split_passages

REPORT = """
The old dam above Varn gave way on Monday night after a week of rain.

Water reached the market square within twenty minutes, the fire service says.

Four hundred people left their homes and slept in the school gymnasium.

Engineers had asked for repairs in March, according to a letter seen later.

The province has promised to publish the inspection reports this week.
"""
OTHER = """
A reservoir in the north burst its banks during heavy rain on Monday.

Hundreds of residents of Varn were taken to a school for the night.

Officials could not say how long the clean-up of the old town would take.

The last inspection of the wall took place two years ago in spring.
"""


def alone(passages: Sequence[Passage]) -> Cluster:
    """A cluster of these passages, each with a wording of its own."""
    return Cluster(
        id=repr(passages[0]),
        kind="statement",
        speaker=None,
        passages=tuple(passages),
        lead=0,
        wordings=tuple((i,) for i in range(len(passages))),
        differing=((),) * len(passages),
        apparatus=(),
        outlets=1,
        origins=0,
    )


def origins(*articles: Article) -> tuple[Provenance, ...]:
    """Their origins, with every passage in a cluster of its own."""
    return find_origins(articles, [alone([p]) for a in articles for p in split_passages(a)])


def claim(origin: str, kind: str = "copyright-line", text: str = "") -> Evidence:
    return Evidence(kind=kind, text=text or f"© {origin}", origin=origin)


def test_without_evidence_an_outlet_is_its_own_origin() -> None:
    (found,) = origins(article(REPORT, "Varn Post"))
    assert (found.origin, found.strength, found.evidence) == ("Varn Post", "none", ())


@pytest.mark.parametrize(
    ("kind", "text", "strength"),
    [
        ("copyright-line", "Copyright 2025 The Associated Press.", "certain"),
        ("dateline", "VARN (AP) —", "certain"),
        ("canonical-link", "https://apnews.com/article/dam", "certain"),
        ("author-address", "jane@ap.org", "probable"),
        ("contributor-line", "Associated Press writer Jo Lind contributed to this report.", "probable"),
    ],
)
def test_the_kind_of_evidence_gives_the_strength(kind: str, text: str, strength: Strength) -> None:
    (found,) = origins(article(REPORT, "Varn Post", evidence=(claim("Associated Press", kind, text),)))
    assert (found.origin, found.strength) == ("Associated Press", strength)
    assert found.evidence[0].text == text


def test_an_agency_that_merely_contributed_did_not_write_the_article() -> None:
    line = claim("Associated Press", "contributor-line", "The Associated Press contributed to this report.")
    (found,) = origins(article(REPORT, "Varn Post", evidence=(line,)))
    assert (found.origin, found.strength) == ("Varn Post", "none")
    assert found.evidence == (line,)


def test_a_copyright_line_settles_what_a_contributor_suggests() -> None:
    both = (
        claim("AP", "contributor-line", "AP writer Jo Lind contributed."),
        claim("The Associated Press"),
    )
    (found,) = origins(article(REPORT, "Varn Post", evidence=both))
    assert (found.origin, found.strength) == ("The Associated Press", "certain")
    assert {evidence.origin for evidence in found.evidence} == {"The Associated Press"}


@pytest.mark.parametrize("other", ["The Varn Post", "varnpost.com", "www.varnpost.com", "Varn Post Online"])
def test_another_name_of_the_outlet_is_not_another_origin(other: str) -> None:
    (found,) = origins(article(REPORT, "Varn Post", evidence=(claim(other),)))
    assert (found.origin, found.strength, found.evidence) == ("Varn Post", "none", ())


def test_two_credits_are_shown_both_and_only_probable() -> None:
    (found,) = origins(article(REPORT, "Varn Post", evidence=(claim("Reuters"), claim("AFP"))))
    assert (found.origin, found.strength) == ("AFP and Reuters", "probable")


def test_a_reprint_without_credit_has_the_origin_of_the_earlier_text() -> None:
    first = article(REPORT, "Zeta Wire", published="2025-03-04T10:00:00+00:00")
    copy = article(REPORT, "Alpha Daily", published="2025-03-04T13:00:00+01:00")
    own, reprint = origins(first, copy)
    assert (own.origin, own.strength, own.evidence) == ("Zeta Wire", "none", ())
    assert (reprint.origin, reprint.strength) == ("Zeta Wire", "probable")
    assert reprint.evidence[0].text == "shares 5 of 5 sentences with Zeta Wire, 2 h later"


def test_a_reprint_with_a_new_lead_is_still_one() -> None:
    rewritten = "Rain broke a dam near Varn, and the town is under water.\n\n" + REPORT.partition("\n\n")[2]
    found = origins(
        article(REPORT, "Zeta", published="2025-03-04"), article(rewritten, "Alpha", published="2025-03-05")
    )
    assert [p.origin for p in found] == ["Zeta", "Zeta"]
    assert found[1].evidence[0].text == "shares 4 of 5 sentences with Zeta, 1 day later"


def test_an_uncredited_copy_has_the_origin_that_another_copy_credits() -> None:
    found = origins(
        article(REPORT, "Alpha", published="2025-03-04"),
        article(REPORT, "Beta", published="2025-03-05", evidence=(claim("Reuters"),)),
    )
    assert [(p.origin, p.strength) for p in found] == [("Reuters", "probable"), ("Reuters", "certain")]


def test_an_independent_report_of_the_event_is_its_own() -> None:
    found = origins(article(REPORT, "Zeta"), article(OTHER, "Alpha"))
    assert [p.origin for p in found] == ["Zeta", "Alpha"]


def test_a_long_report_that_takes_a_few_sentences_over_is_its_own() -> None:
    longer = REPORT + OTHER + OTHER.replace("Monday", "Tuesday").replace("school", "church")
    found = origins(
        article(REPORT, "Zeta", published="2025-03-04"), article(longer, "Alpha", published="2025-03-05")
    )
    assert [p.origin for p in found] == ["Zeta", "Alpha"]


def test_a_live_blog_and_its_later_version_stay_their_outlet() -> None:
    found = origins(
        article(REPORT, "Zeta", published="2025-03-04"),
        article(REPORT + OTHER, "Zeta", published="2025-03-05"),
    )
    assert [(p.origin, p.strength) for p in found] == [("Zeta", "none")] * 2


def test_a_statement_quoted_by_all_makes_no_copies() -> None:
    speech = "\n\n".join(f"“{line}” the minister said." for line in REPORT.strip().split("\n\n"))
    ours = speech + "\n\nNobody in the town hall of Varn believed him when he spoke."
    found = origins(article(speech, "Zeta"), article(ours, "Alpha"))
    assert [p.origin for p in found] == ["Zeta", "Alpha"]


def test_the_same_wording_of_a_quote_is_evidence_and_no_more() -> None:
    texts = {
        "Zeta": "“We will rebuild every single house,” she said.",
        "Alpha": "“We will rebuild every single house,” she told them.",
        "Beta": "“Each and every house will be built again,” she said.",
    }
    articles = [article(text, outlet) for outlet, text in texts.items()]
    passages = [p for a in articles for p in split_passages(a)]
    cluster = Cluster(
        id="x",
        kind="quote",
        speaker=None,
        passages=tuple(passages),
        lead=0,
        wordings=((0, 1), (2,)),
        differing=((),) * 3,
        apparatus=(),
        outlets=3,
        origins=0,
    )
    zeta, alpha, beta = find_origins(articles, [cluster])
    assert [p.origin for p in (zeta, alpha, beta)] == ["Zeta", "Alpha", "Beta"]
    assert [e.kind for e in zeta.evidence + alpha.evidence] == ["shared-wording"] * 2
    assert zeta.evidence[0].text.startswith("words a quote as Alpha does: “We will rebuild")
    assert beta.evidence == ()


def test_copies_count_as_one_origin() -> None:
    articles = [article(REPORT, "Zeta"), article(REPORT, "Alpha"), article(OTHER, "Beta")]
    found = origins(*articles)
    assert count_origins([a.id for a in articles], found) == 2
    assert count_origins([articles[2].id], found) == 1
    assert count_origins([], found) == 0


SENTENCES = [line for line in (REPORT + OTHER).strip().split("\n\n") if line] + ["No.", "It rained."]
DATES = st.sampled_from([None, "2025-03-04", "2025-03-05", "2025-03-05T08:00:00+00:00"])
CLAIMS = st.lists(
    st.builds(
        claim,
        st.sampled_from(["AP", "Reuters", "A", "B"]),
        st.sampled_from(["copyright-line", "author-address"]),
    ),
    max_size=2,
).map(tuple)
ARTICLES = st.builds(
    lambda lines, outlet, published, evidence: article(
        "\n\n".join(lines),
        outlet,
        published=published,
        evidence=tuple(e for e in evidence if e.origin != outlet),  # reading never keeps those
    ),
    st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=9),
    st.sampled_from("ABC"),
    DATES,
    CLAIMS,
)
STORIES = st.lists(ARTICLES, min_size=1, max_size=6, unique_by=lambda a: a.id)


@settings(max_examples=300, deadline=None)
@given(STORIES, st.data())
def test_a_reprint_by_an_outlet_that_the_text_does_not_credit_never_adds_an_origin(
    story: list[Article], data: st.DataObject
) -> None:
    original = data.draw(st.sampled_from(story))
    reprint = article(
        "\n\n".join(original.paragraphs),
        data.draw(st.sampled_from("ABR0").filter(lambda outlet: outlet != original.outlet)),
        published=data.draw(st.sampled_from([None, original.published, "2025-04-01"])),
        evidence=original.evidence,
    )
    assume(reprint.id not in {a.id for a in story})
    assume(reprint.outlet not in {e.origin for e in original.evidence})
    before, after = origins(*story), origins(*story, reprint)
    assert len({p.origin for p in after}) <= len({p.origin for p in before})


@given(STORIES, st.randoms(use_true_random=False))
def test_the_order_of_articles_makes_no_difference(story: list[Article], random: object) -> None:
    shuffled = sorted(story, key=lambda _: random.random())  # type: ignore[attr-defined]
    assert {p.article: p for p in origins(*story)} == {p.article: p for p in origins(*shuffled)}


def test_many_copies_are_judged_in_near_linear_time() -> None:
    copies = [article(REPORT, f"Outlet {i:04}", published="2025-03-05") for i in range(600)]
    cut = [article(REPORT.rpartition("\n\n")[0], f"Cut {i:04}", published="2025-03-06") for i in range(600)]
    found = origins(article(REPORT, "Zeta", published="2025-03-04"), *copies, *cut)
    assert {p.origin for p in found} == {"Zeta"}
