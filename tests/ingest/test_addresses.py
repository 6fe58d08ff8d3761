"""Web addresses taken apart, and which places are on the open internet."""

import base64

import pytest

from briefing.ingest.addresses import is_public, parse


@pytest.mark.parametrize(
    ("url", "known"),
    [
        ("HTTP://Example.com", "http://example.com"),
        ("https://example.com:443/a?b=c#d", "https://example.com/a?b=c#d"),
        ("https://example.com:8443/", "https://example.com:8443/"),
        ("http://[::1]:8000/x", "http://[::1]:8000/x"),
        ("http://Bücher.example/Käse", "http://xn--bcher-kva.example/K%C3%A4se"),
        ("http://почта。рф/", "http://xn--80a1acny.xn--p1ai/"),
        ("http://xn--bcher-kva.example/", "http://xn--bcher-kva.example/"),
        ("http://example.com/a b?c=d e&f=%20#ü", "http://example.com/a%20b?c=d%20e&f=%20#%C3%BC"),
        ("http://ada:geheim@example.com/a", "http://example.com/a"),
    ],
)
def test_an_address_is_known_by_what_is_asked_for(url: str, known: str) -> None:
    assert parse(url).url == known


@pytest.mark.parametrize(
    "url",
    [
        "http://",
        "http://[::1",
        "http://a:b/c@example.com/",
        "http://example.com:99999/",
        "http://exa mple.com/",
        "http://☃.example/",
        "ftp://example.com/",
        "file:///etc/passwd",
        "//example.com/",
    ],
)
def test_what_cannot_be_asked_for(url: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - of whatever kind
        parse(url)


def test_the_request_says_path_query_and_port() -> None:
    address = parse("http://example.com:81//a/b?c=d&e#f")
    assert (address.authority, address.target) == ("example.com:81", "//a/b?c=d&e")
    assert parse("http://example.com?c").target == "/?c"


def test_a_login_is_sent_and_not_shown() -> None:
    address = parse("http://ada:b%40r:%E2%82%AC@example.com/")
    assert address.login == f"Basic {base64.b64encode('ada:b@r:€'.encode()).decode()}"
    assert "ada" not in repr(address)
    assert parse("http://example.com/").login is None


@pytest.mark.parametrize(
    ("location", "kept"),
    [
        ("/other", True),
        ("https://example.com/other", True),
        ("https://example.com./other", True),
        ("http://example.com:81/", False),
        ("http://www.example.com/", False),
        ("http://eve:secret@example.org/", False),
    ],
)
def test_a_login_goes_along_within_its_site(location: str, kept: bool) -> None:
    there = parse("http://ada:secret@example.com/one").to(location)
    assert (there.login is not None) == kept


def test_a_login_is_not_sent_in_the_open_after_it_was_typed_for_https() -> None:
    assert parse("https://ada:secret@example.com/").to("http://example.com/").login is None


@pytest.mark.parametrize(
    "place",
    [
        "127.0.0.1", "127.8.8.8", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1",
        "0.0.0.0", "224.0.0.1", "239.1.1.1", "240.0.0.1", "255.255.255.255", "198.18.0.1",  # noqa: S104
        "::1", "::", "fe80::1", "fe80::1%eth0", "fc00::1", "fec0::1", "ff02::1", "ff0e::1",
        "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::127.0.0.1", "2002:7f00:1::", "64:ff9b::a00:1",
        "2001:0:4136:e378:8000:63bf:80ff:fffe",
    ],
)  # fmt: skip
def test_places_inside_a_network(place: str) -> None:
    assert not is_public(place)


@pytest.mark.parametrize(
    "place",
    [
        "93.184.216.34",
        "1.1.1.1",
        "2606:2800:220:1:248:1893:25c8:1946",
        "64:ff9b::5db8:d822",
        "::ffff:1.1.1.1",
    ],
)
def test_places_on_the_open_internet(place: str) -> None:
    assert is_public(place)
