"""Addresses, against a server on this machine."""

import gzip
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from briefing.errors import Unreadable
from briefing.ingest.fetch import fetch
from briefing.ingest.limits import LIMITS

QUICK = replace(LIMITS, connect_time=1.0, fetch_time=2.0, page_size=100_000)

BOMB = gzip.compress(b"x" * 50_000_000, 1)
"""Made beforehand: the answer must come at once."""


class Site(BaseHTTPRequestHandler):
    """Answers by path."""

    def do_GET(self) -> None:
        getattr(self, f"serve_{self.path.strip('/').replace('-', '_')}", self.serve_missing)()

    def log_message(self, *args: object) -> None:
        pass

    def send(self, body: bytes, status: int = 200, **headers: str) -> None:
        self.send_response(status)
        sent = {"Content_Type": "text/html; charset=utf-8", **headers}
        for name, value in sent.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def serve_page(self) -> None:
        self.send(b"<p>hello</p>", Content_Type="Text/HTML; charset='windows-1251'")

    def serve_moved(self) -> None:
        self.send(b"", 302, Location="/page")

    def serve_loop(self) -> None:
        self.send(b"", 302, Location="/loop")

    def serve_away(self) -> None:
        self.send(b"", 302, Location="file:///etc/passwd")

    def serve_pdf(self) -> None:
        self.send(b"%PDF", Content_Type="application/pdf")

    def serve_huge(self) -> None:
        self.send(b"x" * 200_000)

    def serve_bomb(self) -> None:
        self.send(BOMB, Content_Encoding="gzip")

    def serve_damaged(self) -> None:
        self.send(b"not gzip at all", Content_Encoding="gzip")

    def serve_wall(self) -> None:
        self.send(b"", 403)

    def serve_broken(self) -> None:
        self.send(b"", 503)

    def serve_missing(self) -> None:
        self.send(b"", 404)

    def serve_silent(self) -> None:
        threading.Event().wait(3)

    def serve_drip(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        for _ in range(40):
            self.wfile.write(b"x" * 70_000)
            self.wfile.flush()
            time.sleep(0.1)


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


def test_a_page_comes_with_its_final_address_and_charset(site: str) -> None:
    fetched = fetch(f"{site}/moved", QUICK)
    assert fetched.data == b"<p>hello</p>"
    assert (fetched.url, fetched.charset, fetched.kind) == (f"{site}/page", "windows-1251", "text/html")


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("gone", "there is no such page (404)"),
        ("wall", "the site refuses programs or wants a login (403)"),
        ("broken", "the site answered with status 503"),
        ("pdf", "is not a page or a text but application/pdf"),
        ("huge", "larger than the limit of 0 MB"),
        ("bomb", "larger than the limit of 0 MB"),
        ("damaged", "what the site sent is damaged"),
        ("loop", "more than 5 redirects"),
        ("away", "is not a web address that can be read"),
        ("silent", "no answer within 1 seconds"),
    ],
)
def test_what_goes_wrong_is_said_in_a_sentence(site: str, path: str, reason: str) -> None:
    with pytest.raises(Unreadable) as failure:
        fetch(f"{site}/{path}", QUICK)
    assert failure.value.reason == reason
    assert failure.value.source == f"{site}/{path}"


def test_a_page_that_drips_is_given_up(site: str) -> None:
    with pytest.raises(Unreadable, match="not complete after"):
        fetch(f"{site}/drip", replace(QUICK, fetch_time=0.3, page_size=10**9))


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("http://127.0.0.1:9/", "the site does not answer"),
        ("http://no-such-host.invalid/", "no site of this name could be found"),
        ("http://[::1", "is not a web address that can be read"),
        ("http://", "is not a web address that can be read"),
    ],
)
def test_addresses_that_lead_nowhere(url: str, reason: str) -> None:
    with pytest.raises(Unreadable) as failure:
        fetch(url, QUICK)
    assert failure.value.reason == reason
