"""Remarks beside the count of outlets: one publisher's editions, versions of one article."""

import pytest

from briefing.export.formats import FORMATS
from briefing.houses import remarks_on
from briefing.ingest.article import build
from briefing.ingest.draft import Draft
from briefing.ingest.metadata.publishers import owner_of
from briefing.ingest.vocabulary import load
from briefing.models import Article
from briefing.pipeline import brief
from tests.factories import article


@pytest.mark.parametrize(
    ("outlet", "hosts", "owner"),
    [
        ("Daily Mirror", ["mirror.co.uk"], "Reach"),
        ("Express", ["express.co.uk"], "Reach"),
        ("WAZ", ["waz.de"], "Funke"),
        ("G1", ["g1.globo.com"], "Grupo Globo"),
        ("The Times of India", [], "The Times Group"),
        ("Express", [], None),
        ("Valley Post", ["valleypost.example"], None),
    ],
)
def test_the_company_behind_an_outlet(outlet: str, hosts: list[str], owner: str | None) -> None:
    assert owner_of(outlet, hosts) == owner


def test_the_table_has_many_countries_and_no_host_twice() -> None:
    hosts = [host for told in load("owners").values() for host in told.split()]
    assert len(load("owners")) > 30
    assert len(hosts) == len(set(hosts))


def test_an_article_knows_its_owner_by_its_address() -> None:
    body = (
        "Inspectors found cracks in the main bearing of the swing bridge on Monday, the port authority said."
    )
    assert (
        build(Draft(source="a.html", lines=[body], url="https://www.mirror.co.uk/news/a-1")).owner == "Reach"
    )


TEXT = "Inspectors found cracks in the main bearing of the swing bridge on Monday, the port authority said."
OTHER = "The swing bridge will stay shut for a month because its bearing has cracks, said the port authority."


def editions() -> list[Article]:
    return [
        article(TEXT, "Daily Mirror", owner="Reach"),
        article(OTHER, "Daily Express", owner="Reach"),
        article(OTHER + " Nobody was hurt.", "Valley Post"),
    ]


def test_editions_of_one_publisher_are_a_remark_and_no_verdict() -> None:
    found = brief(editions())
    assert remarks_on(found.articles) == ("Daily Express and Daily Mirror belong to one publisher, Reach",)
    assert found.stories[0].outlets == 3
    assert remarks_on(editions()[1:]) == ()


def test_versions_are_a_remark() -> None:
    url = "https://valleypost.example/bridge"
    old = article(TEXT, "Valley Post", url=url, published="2026-03-02T08:00:00Z")
    new = article(OTHER, "Valley Post", url=url, published="2026-03-02T18:00:00Z")
    assert remarks_on([old, new]) == (
        "Of an article of Valley Post 2 versions were read; the newest is taken as its word",
    )


@pytest.mark.parametrize("form", ["markdown", "text", "html"])
def test_a_brief_says_so(form: str) -> None:
    assert "belong to one publisher, Reach" in FORMATS[form].write(brief(editions()))
