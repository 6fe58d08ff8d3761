"""Addresses, against a server on this machine."""

import gzip
import socket
import threading
import time
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from queue import Queue

import pytest

from briefing.errors import Unreadable
from briefing.ingest.addresses import Address
from briefing.ingest.ahead import in_order, start
from briefing.ingest.fetch import Fetched, fetch
from briefing.ingest.limits import LIMITS, Limits

QUICK = replace(LIMITS, connect_time=1.0, fetch_time=2.0, page_size=100_000)

PAGE = b"<p>hello</p>"
BOMB = gzip.compress(b"x" * 50_000_000, 1)
"""Made beforehand: the answer must come at once."""


class Site(BaseHTTPRequestHandler):
    """Answers by path."""

    elsewhere = ""

    def do_GET(self) -> None:
        getattr(self, f"serve_{self.path.strip('/').replace('-', '_')}", self.serve_missing)()

    def send_start(self, headers: dict[str, str], body: bytes) -> None:
        """A body that does not end as the headers say."""
        self.send_response(200)
        for name, value in {"Content-Type": "text/html", **headers}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

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

    def serve_picture(self) -> None:
        self.send(b"\x89PNG", Content_Type="image/png")

    def serve_huge(self) -> None:
        self.send(b"x" * 200_000)

    def serve_bomb(self) -> None:
        self.send(BOMB, Content_Encoding="gzip")

    def serve_damaged(self) -> None:
        self.send(b"not gzip at all", Content_Encoding="gzip")

    def serve_wall(self) -> None:
        self.send(b"", 403)

    def serve_broken(self) -> None:
        self.send(b"", 500)

    def serve_resting(self) -> None:
        self.send(b"", 503)

    def serve_busy(self) -> None:
        self.send(b"", 429, Retry_After="30")

    def serve_closed(self) -> None:
        self.send(b"", 503, Retry_After="3601")

    def serve_dated(self) -> None:
        self.send(b"", 503, Retry_After="Mon, 03 Feb 2031 04:05:06 GMT")

    def serve_babbling(self) -> None:
        self.send(b"", 429, Retry_After="\xb2 moons, \x1b[31mcall me")

    def serve_short(self) -> None:
        self.send_start({"Content-Length": "500"}, PAGE)

    def serve_chunks_cut(self) -> None:
        self.send_start({"Transfer-Encoding": "chunked"}, b"%x\r\n%s\r\n" % (len(PAGE), PAGE))

    def serve_chunk_cut(self) -> None:
        self.send_start({"Transfer-Encoding": "chunked"}, b"500\r\n" + PAGE)

    def serve_chunk_odd(self) -> None:
        self.send_start({"Transfer-Encoding": "chunked"}, b"%x\r\n%s\r\nmoon\r\n" % (len(PAGE), PAGE))

    def serve_two_lengths(self) -> None:
        self.send_start({"Content-Length": "12, 13"}, PAGE)

    def serve_half(self) -> None:
        packed = gzip.compress(PAGE * 1000)
        self.send(packed[: len(packed) // 2], Content_Encoding="gzip")

    def serve_flipped(self) -> None:
        packed = bytearray(gzip.compress(PAGE))
        packed[-6] ^= 1
        self.send(bytes(packed), Content_Encoding="gzip")

    def serve_packed(self) -> None:
        self.send(gzip.compress(PAGE), Content_Encoding="gzip")

    def serve_lost_in_packing(self) -> None:
        self.send(PAGE, Content_Encoding="zstd")

    def serve_bomb_after_bomb(self) -> None:
        self.send(gzip.compress(BOMB, 1), Content_Encoding="gzip, gzip")

    def serve_asking(self) -> None:
        self.send((self.headers["Authorization"] or "nothing").encode())

    def serve_asking_later(self) -> None:
        self.send(b"", 302, Location="/asking")

    def serve_asking_elsewhere(self) -> None:
        self.send(b"", 302, Location=f"http://eve:evil@open.example:{self.server.server_port}/asking")

    def serve_inside(self) -> None:
        self.send(b"", 302, Location=f"http://localhost:{self.server.server_port}/page")

    def serve_open(self) -> None:
        self.send(b"", 302, Location=f"http://open.example:{self.server.server_port}/named")

    def serve_elsewhere(self) -> None:
        self.send(b"", 302, Location=self.elsewhere)

    def serve_named(self) -> None:
        self.send(self.headers["Host"].encode())

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


def with_login(site: str) -> str:
    """The site as "ada" names it, with her password."""
    return site.replace("//", "//ada:geheim@")


def names_lead_to(monkeypatch: pytest.MonkeyPatch, places: dict[str, str]) -> list[str]:
    """Let names be found here and nowhere else; gives a list to which each that is looked up is added."""
    asked: list[str] = []
    real = socket.getaddrinfo

    def look_up(host: str, port: int, *more: int, **named: int) -> object:
        asked.append(host)
        if host.endswith(".example") and host not in places:
            raise socket.gaierror(socket.EAI_NONAME, "unknown")
        return real(places.get(host, host), port, *more, **named)

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    return asked


@contextmanager
def silent_port() -> Iterator[int]:
    """A port of this machine that nobody may connect to."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server.getsockname()[1]
        server.setblocking(False)
        with pytest.raises(BlockingIOError):
            server.accept()


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
        ("broken", "the site answered with status 500"),
        ("resting", "the site cannot answer for the moment (503)"),
        ("busy", "the site says that it is asked too often (429), and asks to wait 30 seconds"),
        ("closed", "the site cannot answer for the moment (503), and asks to wait 61 minutes"),
        ("dated", "the site cannot answer for the moment (503), and asks to wait until 2031-02-03 04:05 UTC"),
        ("babbling", "the site says that it is asked too often (429)"),
        ("short", "the connection broke off"),
        ("chunks-cut", "the connection broke off"),
        ("chunk-cut", "the connection broke off"),
        ("chunk-odd", "the connection broke off"),
        ("two-lengths", "what the site sent is damaged"),
        ("half", "what the site sent is cut off"),
        ("flipped", "what the site sent is damaged"),
        ("lost-in-packing", "what the site sent is packed in a way that is not known (zstd)"),
        ("picture", "is not a page or a text but image/png"),
        ("huge", "larger than the limit of 0 MB"),
        ("bomb", "larger than the limit of 0 MB"),
        ("damaged", "what the site sent is damaged"),
        ("bomb-after-bomb", "larger than the limit of 0 MB"),
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


def test_an_international_name_is_looked_up(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = names_lead_to(monkeypatch, {})
    with pytest.raises(Unreadable, match="no site of this name could be found"):
        fetch("http://bücher.example/", QUICK)
    assert asked == ["xn--bcher-kva.example"]


def test_a_packed_page_is_unpacked(site: str) -> None:
    assert fetch(f"{site}/packed", QUICK).data == PAGE


@pytest.mark.parametrize("path", ["asking", "asking-later"])
def test_a_login_opens_the_page_and_is_told_to_nobody(site: str, path: str) -> None:
    fetched = fetch(f"{with_login(site)}/{path}", QUICK)
    assert fetched.data == b"Basic YWRhOmdlaGVpbQ=="
    assert fetched.url == f"{site}/asking"


@pytest.mark.parametrize("path", ["gone", "silent", "away", "damaged"])
def test_a_login_is_not_in_what_went_wrong(site: str, path: str) -> None:
    with pytest.raises(Unreadable) as failure:
        fetch(f"{with_login(site)}/{path}", QUICK)
    assert failure.value.source == f"{site}/{path}"
    assert "geheim" not in "".join(traceback.format_exception(failure.value))


def test_a_login_stays_with_its_site(site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    names_lead_to(monkeypatch, {"open.example": "127.0.0.1"})
    monkeypatch.setattr("briefing.ingest.fetch.is_public", lambda _: True)
    fetched = fetch(f"{with_login(site)}/asking-elsewhere", QUICK)
    assert fetched.data == b"nothing"
    assert "evil" not in fetched.url


@pytest.mark.parametrize(
    ("path", "host"),
    [("inside", "localhost"), ("open", "open.example"), ("asking_elsewhere", "open.example")],
)
def test_a_redirect_does_not_lead_into_a_network(
    site: str, path: str, host: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    names_lead_to(monkeypatch, {"open.example": "127.0.0.1"})
    with pytest.raises(Unreadable) as failure:
        fetch(f"{site}/{path}", QUICK)
    assert failure.value.reason == f"leads to {host}, an address inside a network that you did not name"


def test_a_redirect_does_not_lead_to_another_port_of_this_machine(site: str) -> None:
    with silent_port() as port:
        Site.elsewhere = f"http://127.0.0.1:{port}/"
        with pytest.raises(Unreadable, match="inside a network"):
            fetch(f"{site}/elsewhere", QUICK)


def test_a_machine_inside_a_network_can_be_named(site: str) -> None:
    assert fetch(f"{site.replace('127.0.0.1', 'localhost')}/moved", QUICK).data == PAGE


def test_a_redirect_is_asked_at_the_place_that_was_looked_at(
    site: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A name that is looked up twice may lead somewhere else the second time."""
    asked = names_lead_to(monkeypatch, {"open.example": "127.0.0.1"})
    monkeypatch.setattr("briefing.ingest.fetch.is_public", lambda _: True)
    fetched = fetch(f"{site}/open", QUICK)
    assert fetched.data.decode() == f"open.example:{site.rpartition(':')[2]}"
    assert asked.count("open.example") == 1


def test_the_next_place_of_a_name_is_asked_when_one_does_not_answer(
    site: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("briefing.ingest.fetch.resolve", lambda _: ["127.0.0.2", "127.0.0.1"])
    monkeypatch.setattr("briefing.ingest.fetch.is_public", lambda _: True)
    assert fetch(f"{site}/open", QUICK).data.startswith(b"open.example")


def test_a_machine_that_the_system_excepts_is_asked_without_its_proxy(
    site: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    assert fetch(f"{site}/page", QUICK).data == PAGE


def test_two_requests_at_once_go_to_one_host(monkeypatch: pytest.MonkeyPatch) -> None:
    """The first two must be there together to be answered; a third would be seen in the meantime."""
    together = threading.Barrier(2)
    lock = threading.Lock()
    now, most = 0, 0

    def ask(address: Address, named: bool, limits: Limits) -> Fetched:
        nonlocal now, most
        with lock:
            now += 1
            most = max(most, now)
        together.wait(10)
        with lock:
            now -= 1
        return Fetched(b"", address.url, None, "")

    monkeypatch.setattr("briefing.ingest.fetch._ask", ask)
    urls = [f"http://one.example/{n}" for n in range(8)]
    fetched = list(in_order(fetch, urls, 8))
    assert [each.url for each in fetched] == urls
    assert most == 2


def test_a_request_that_is_given_up_holds_its_turn_until_it_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    ends = {f"http://two.example/{n}": threading.Event() for n in range(3)}
    begun: Queue[str] = Queue()

    def ask(address: Address, named: bool, limits: Limits) -> Fetched:
        begun.put(address.url)
        ends[address.url].wait(10)
        return Fetched(b"", address.url, None, "")

    monkeypatch.setattr("briefing.ingest.fetch._ask", ask)
    first, second, third = ends
    for url in (first, second):
        with pytest.raises(Unreadable, match="not complete"):
            fetch(url, replace(LIMITS, fetch_time=0.0))
        assert begun.get(timeout=10) == url
    waiting = start(lambda: fetch(third))
    assert begun.empty()
    ends[first].set()
    assert begun.get(timeout=10) == third
    for end in ends.values():
        end.set()
    assert waiting.result(10).url == third
