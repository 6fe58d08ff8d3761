"""Where an article stands, out of what saving programs, archives and redirects make of its address."""

import base64

import lxml.html
import pytest

from briefing.ingest.article import build
from briefing.ingest.draft import Draft
from briefing.ingest.originals import original_address
from briefing.ingest.pages.saved import saved_from

HERE = "https://www.valleypost.example/2026/03/02/bridge?id=7"
MOMENT = "2026-03-03T08:12:03+00:00"


def google_news(url: str) -> str:
    packed = b"\x08\x13\x22" + bytes([len(url)]) + url.encode() + b"\xd2\x01\x00"
    return (
        "https://news.google.com/rss/articles/"
        + base64.urlsafe_b64encode(packed).decode().rstrip("=")
        + "?oc=5"
    )


@pytest.mark.parametrize(
    "url",
    [
        HERE,
        f"{HERE}&utm_source=feed&utm_medium=rss&fbclid=x",
        "https://www.valleypost.example/2026/03/02/bridge?utm_campaign=a&id=7&gclid=b",
        f"https://web.archive.org/web/20260303081203/{HERE}",
        f"https://web.archive.org/web/20260303081203id_/{HERE}",
        f"http://archive.org/wayback/20260303081203/{HERE}",
        f"https://archive.ph/2026.03.03-081203/{HERE}",
        f"https://archive.today/20260303081203/{HERE}",
        f"https://archive.is/o/AbC12/{HERE}",
        "https://webcache.googleusercontent.com/search?q=cache:AbC:https://www.valleypost.example/2026/03/02/bridge%3Fid%3D7",
        "https://www-valleypost-example.cdn.ampproject.org/c/s/www.valleypost.example/2026/03/02/bridge?id=7",
        "https://www.google.com/amp/s/www.valleypost.example/2026/03/02/bridge?id=7",
        "https://www.google.com/url?sa=t&url=https%3A%2F%2Fwww.valleypost.example%2F2026%2F03%2F02%2Fbridge%3Fid%3D7",
        "https://l.facebook.com/l.php?u=https%3A%2F%2Fwww.valleypost.example%2F2026%2F03%2F02%2Fbridge%3Fid%3D7%26fbclid%3Dx",
        "https://getpocket.com/redirect?url=https%3A%2F%2Fwww.valleypost.example%2F2026%2F03%2F02%2Fbridge%3Fid%3D7",
        "https://www-valleypost-example.translate.goog/2026/03/02/bridge?id=7&_x_tr_sl=de&_x_tr_tl=en",
        f"https://12ft.io/{HERE}",
        f"https://r.jina.ai/{HERE}",
        google_news(HERE),
        f"https://web.archive.org/web/20260303081203/{google_news(HERE)}",
    ],
)
def test_the_papers_own_address(url: str) -> None:
    assert original_address(url).url == HERE


@pytest.mark.parametrize(
    "url",
    [
        "https://news.google.com/rss/articles/CBMiAUFVX3lxTE5XeA?oc=5",
        "https://www.google.com/url?sa=t&q=bridge",
        "https://archive.ph/AbC12",
        "https://www.valleypost.example/login?url=https://www.harbourherald.example/a",
        "https://www.valleypost.example/web/20260303081203/https://harbourherald.example/a",
        "https://www.valleypost.example/story?ref=front&cid=9",
        "notes/bridge.md",
    ],
)
def test_what_leads_nowhere_else_stays(url: str) -> None:
    assert original_address(url).url == url


def test_the_moment_of_a_capture() -> None:
    for url in (
        f"https://web.archive.org/web/20260303081203/{HERE}",
        f"https://archive.ph/2026.03.03-081203/{HERE}",
    ):
        assert original_address(url).captured == MOMENT
    assert original_address(f"https://web.archive.org/web/20261399000000/{HERE}").captured is None


SINGLE_FILE = f"""<!DOCTYPE html><html lang=en><!--
 Page saved with SingleFile
 url: {HERE}
 saved date: Tue Mar 03 2026 09:12:03 GMT+0100 (Central European Standard Time)
--><meta charset=utf-8><body><p>x</p>"""


@pytest.mark.parametrize(
    ("html", "moment"),
    [
        (SINGLE_FILE, "2026-03-03T09:12:03+01:00"),
        (f"<!DOCTYPE html>\n<!-- saved from url=(0052){HERE} -->\n<html><body>x</body></html>", None),
        (
            f"<html><!-- Saved from {HERE} at 2026-03-03T08:12:03Z using monolith v2.8 --><body>x</body>",
            MOMENT,
        ),
        (f'<html><head><meta name="savepage-url" content="{HERE}"></head><body>x</body>', None),
        (
            f'<html data-scrapbook-source="{HERE}" data-scrapbook-create="20260303081203000"><body>x</body>',
            MOMENT,
        ),
        (
            '<html><head><meta property="og:site_name" content="archive.ph"></head><body>'
            f'<input name="q" type="text" value="{HERE}">'
            '<time itemprop="pubdate" datetime="2026-03-03T08:12:03Z">x</time></body>',
            MOMENT,
        ),
    ],
)
def test_what_saving_programs_write(html: str, moment: str | None) -> None:
    assert saved_from(lxml.html.document_fromstring(html)) == (HERE, moment)


def test_a_search_box_is_no_address() -> None:
    page = lxml.html.document_fromstring(
        '<html><body><input name="q" type="text" value="https://a.example/b"></body>'
    )
    assert saved_from(page) == (None, None)


def test_an_archived_article_is_the_papers() -> None:
    url = f"https://web.archive.org/web/20260303081203/{HERE}"
    body = (
        "Inspectors found cracks in the main bearing of the swing bridge on Monday, the port authority said."
    )
    found = build(Draft(source=url, lines=[body], canonical=url, url=url))
    assert (found.outlet, found.url, found.as_of) == ("Valley Post", HERE, MOMENT)
    assert found.evidence == ()
    assert found.published == "2026-03-02"
