import pytest

from briefing.ingest.document import Linked
from briefing.ingest.kinds.lists import (
    looks_like_addresses,
    looks_like_bookmarks,
    looks_like_opml,
    open_addresses,
    open_bookmarks,
    open_opml,
)
from tests.ingest.kinds.bringing import FERRY, addresses, opened, problems

ONE, TWO = "https://www.soundtimes.example/ferry", "http://river.example/a_(b)?c=1&d=2"

OPML = f"""<?xml version="1.0"?><opml version="2.0"><head><title>Subscriptions</title></head><body>
<outline text="News"><outline text="Sound Times" type="rss" xmlUrl="{ONE}" htmlUrl="https://a.example"/></outline>
<outline text="R &amp; S" type="link" url="{TWO.replace("&", "&amp;")}"/><outline text="No address"/>
<outline xmlUrl="feed:x"/><outline XMLURL="{ONE}"/></body></opml>"""

NETSCAPE = f"""<!DOCTYPE NETSCAPE-Bookmark-file-1>
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8"><TITLE>Bookmarks</TITLE><H1>Bookmarks</H1>
<DL><p><DT><H3 ADD_DATE="1">Sea</H3><DL><p><DT><A HREF="{ONE}" ADD_DATE="1763629200">Ferry</A>
<DT><A HREF="javascript:void(0)" ADD_DATE="1">Tool</A><DT><A HREF="place:sort=8">Recent</A>
<DT><A HREF="{TWO.replace("&", "&amp;")}">River</A></DL></DL>"""

POCKET = f"""<!DOCTYPE html><html><!--bye--><head><title>Pocket Export</title></head><body><h1>Unread</h1><ul>
<li><a href="{ONE}" time_added="1763629200" tags="">Ferry</a></li></ul><h1>Read Archive</h1><ul>
<li><a href="{TWO.replace("&", "&amp;")}" time_added="1763629200" tags="">River</a></li></ul></body></html>"""

INSTAPAPER = f"""<!DOCTYPE html><html><head><title>Instapaper: Export</title></head><body><h1>Unread</h1><ol>
<li><a href="{ONE}">Ferry</a><li><a href="{TWO}">River</a></ol></body></html>"""


def test_subscriptions() -> None:
    found = opened(open_opml, OPML, "a.opml")
    assert found == [Linked(ONE, "a.opml"), Linked(TWO, "a.opml")]
    assert looks_like_opml(OPML.encode("utf-16"), "")


@pytest.mark.parametrize("text", [NETSCAPE, POCKET, INSTAPAPER])
def test_bookmarks(text: str) -> None:
    assert looks_like_bookmarks(text.encode(), ".html")
    assert addresses(opened(open_bookmarks, text, "b.html")) == [ONE, TWO]


@pytest.mark.parametrize(
    "text",
    [
        f"{ONE}\n{TWO}\n",
        f"\ufeff{ONE}\r\n\r\n{TWO}",
        f"# To read\n\n- {ONE}\n- {TWO} (soon)\n",
        f"* [Ferry stays in port]({ONE})\n* [River]({TWO})\n",
        f"{ONE} | Ferry stays in port?\n{TWO} | River\n",
        f"Ferry stays in port\n{ONE}\n\nRiver\n{TWO}\n",
        f"<{ONE}>\n<{TWO}>.\n{ONE}\n",
        f"[{ONE}]({ONE})\n1. {TWO}",
    ],
)
def test_addresses_one_a_line(text: str) -> None:
    assert looks_like_addresses(text.encode(), ".txt")
    assert addresses(opened(open_addresses, text, "l.txt")) == [ONE, TWO]


@pytest.mark.parametrize(
    "text",
    [
        f"Ferry stays in port\n{ONE}\n\n" + "\n\n".join(FERRY),
        f"{ONE}\n\n{' '.join(FERRY)}",
        "Ferry stays in port\n\nRiver\n",
        f"See {ONE} and {TWO} and https://c.example.\n",
        "",
        "# Only a heading\n",
        f"<p>No access.\n<a href='{ONE}'>Ask</a>\n",
    ],
)
def test_texts_are_no_lists(text: str) -> None:
    assert not looks_like_addresses(text.encode(), ".txt")


def test_a_page_is_no_file_of_bookmarks() -> None:
    page = (
        f'<!DOCTYPE html><title>Export of timber</title><p><a href="{ONE}" data-added="1">{FERRY[0]}</a></p>'
    )
    assert not looks_like_bookmarks(page.encode(), ".html")
    assert not looks_like_opml(page.encode(), ".html")


def test_lists_of_nothing_are_refused() -> None:
    assert problems(opened(open_opml, "<opml><body/></opml>")) == [
        "is a list of subscriptions without web addresses"
    ]
    assert problems(opened(open_opml, "<opml" + "<outline>" * 20_000))
    assert problems(opened(open_bookmarks, "")) == ["is a file of bookmarks without web addresses"]


def test_no_more_than_some_thousand() -> None:
    found = opened(open_addresses, "\n".join(f"https://a.example/{n}" for n in range(5002)), "l.txt")
    assert len(found) == 5001
    assert problems(found) == ["names more than 5,000 addresses: those after that were not read"]
