"""The same address again is a version of one article, never a second source, never a dispute with itself."""

import pytest

from briefing.models import Article, Briefing
from briefing.pipeline import brief
from briefing.versions import address_key, find_versions, without_twins
from tests.factories import article

ADDRESS = "https://www.valleypost.example/2026/03/02/bridge"


@pytest.mark.parametrize(
    "url",
    [
        "http://valleypost.example/2026/03/02/bridge/",
        "https://m.valleypost.example/2026/03/02/bridge",
        "https://amp.valleypost.example/2026/03/02/bridge",
        "https://www.valleypost.example/amp/2026/03/02/bridge",
        "https://www.valleypost.example/2026/03/02/bridge/amp/",
        "https://www.valleypost.example/2026/03/02/bridge?outputType=amp",
        "https://www.valleypost.example/2026/03/02/bridge?amp=1",
        "https://www.valleypost.example/2026/03/02/bridge?amp",
        "https://www.valleypost.example/2026/03/02/bridge/print",
        "https://www.valleypost.example/2026/03/02/bridge?view=print",
        "https://www.valleypost.example/2026/03/02/bridge.amp.html",
        "https://www.valleypost.example/2026/03/02/bridge.html",
        "https://www.valleypost.example/2026/03/02/bridge#comments",
    ],
)
def test_one_article_at_many_addresses(url: str) -> None:
    assert address_key(url) == address_key(ADDRESS)


@pytest.mark.parametrize(
    "url",
    [
        "https://www.valleypost.example/2026/03/02/bridges",
        "https://www.valleypost.example/2026/03/02/bridge?page=2",
        "https://www.harbourherald.example/2026/03/02/bridge",
        "https://news.valleypost.example/2026/03/02/bridge",
        "https://www.valleypost.example/story.php?id=7",
        "https://www.valleypost.example/story.php?id=8&print=1",
    ],
)
def test_other_articles(url: str) -> None:
    assert address_key(url) != address_key(ADDRESS)
    assert address_key(url) is not None


@pytest.mark.parametrize("url", [None, "", "https://www.valleypost.example/", "https://[broken"])
def test_a_front_page_is_no_articles_address(url: str | None) -> None:
    assert address_key(url) is None


BRIDGE = [
    "Inspectors shut the swing bridge at Aldmere on Monday after they had found cracks in two of its six "
    "bearings, the port authority said.",
    "About 4,000 cars use the bridge every day, and no ferry will replace it before Friday, "
    "said the operator.",
]
CHANGED = [BRIDGE[0].replace("cracks in two", "cracks in three"), BRIDGE[1]]
OTHER = [
    "The swing bridge at Aldmere stays closed until Friday because cracks were found in two of its six "
    "bearings, the port authority said on Monday.",
]


def version(paragraphs: list[str], hour: int, **more: object) -> Article:
    moment = f"2026-03-02T{hour:02}:00:00+00:00"
    return article("\n\n".join(paragraphs), outlet="Valley Post", published=moment, url=ADDRESS, **more)


def values(found: Briefing) -> list[tuple[str, list[set[str]]]]:
    outlets = {each.id: each.outlet for each in found.articles}
    return [
        (d.status, [{outlets[p.article] for p in reading.passages} for reading in d.readings])
        for story in found.stories
        for d in story.discrepancies
    ]


def test_a_value_that_an_outlet_changed_is_its_revision() -> None:
    herald = article(OTHER[0], outlet="Harbour Herald", published="2026-03-02T10:00:00+00:00")
    found = brief([version(BRIDGE, 8), version(CHANGED, 15), herald])
    assert [status for status, _ in values(found)] == ["revision"]
    assert found.stories[0].outlets == 2


def test_without_any_other_outlet_it_is_one_too() -> None:
    assert [status for status, _ in values(brief([version(BRIDGE, 8), version(CHANGED, 15)]))] == ["revision"]


def test_whoever_still_says_otherwise_later_is_in_dispute_with_the_newest() -> None:
    herald = article(OTHER[0], outlet="Harbour Herald", published="2026-03-02T20:00:00+00:00")
    found = brief([version(BRIDGE, 8), version(CHANGED, 15), herald])
    assert values(found) == [("dispute", [{"Valley Post"}, {"Harbour Herald"}])]


def test_the_last_change_tells_which_is_newest_where_all_have_the_day_of_the_first() -> None:
    old = version(BRIDGE, 8, as_of="2026-03-02T08:30:00+00:00")
    new = version(CHANGED, 8, as_of="2026-03-02T17:00:00+00:00")
    assert find_versions([old, new]) == {old.id: new.id} == find_versions([new, old])


def test_twins_are_one_article() -> None:
    plain = version(BRIDGE, 8)
    phone = article(BRIDGE[0], outlet="Valley Post", published=plain.published, url=ADDRESS + "/amp")
    assert without_twins([phone, plain]) == (plain,)
    assert [each.id for each in brief([phone, plain]).articles] == [plain.id]


def test_what_an_older_version_alone_said_is_kept() -> None:
    old, new = (
        version([*BRIDGE, "Nobody was on the bridge when it was shut, the harbour master said."], 8),
        version(CHANGED, 15),
    )
    found = brief([old, new])
    told = [
        p.text for story in found.stories for c in story.clusters for p in c.passages if p.article == old.id
    ]
    assert any("Nobody was on the bridge" in text for text in told)
    assert BRIDGE[1] not in told


def test_an_older_version_without_anything_of_its_own_does_no_harm() -> None:
    found = brief([version(BRIDGE[1:], 8), version(BRIDGE, 15)])
    assert len(found.articles) == 2
    assert found.stories[0].outlets == 1
