import pytest

from briefing.ingest.draft import Draft
from briefing.ingest.metadata.outlet import copyright_name, find_outlet
from briefing.ingest.metadata.publishers import host_of, name_of_host, site_of
from briefing.models import Dropped


def dropped(*pairs: tuple[str, str]) -> list[Dropped]:
    return [Dropped(text=text, reason=reason, before=1) for reason, text in pairs]


def outlet(*pairs: tuple[str, str], masthead: str | None = None, **facts: str) -> str:
    draft = Draft(**{"source": "news/bridge-17.txt", "lines": [], **facts})  # type: ignore[arg-type]
    return find_outlet(draft, masthead, dropped(*pairs))


HERALD = ("copyright line", "© 2026 Harbour Herald. All rights reserved.")


def test_order_of_trust() -> None:
    share = ("share line", "Share this @coastradio.example")
    facts = {"site_name": "HuffPost", "canonical": "https://www.valleypost.example/a"}
    assert outlet(HERALD, share, masthead="The Valley News", **facts) == "HuffPost"
    assert outlet(HERALD, share, masthead="The Valley News", canonical=facts["canonical"]) == "Valley Post"
    assert outlet(HERALD, share, masthead="The Valley News") == "The Valley News"
    assert outlet(HERALD, share) == "Harbour Herald"
    assert outlet(share) == "Coast Radio"
    assert outlet() == "bridge-17"


def test_the_page_writes_its_host_out() -> None:
    assert (
        outlet(("copyright line", "© 2026 The LOMA Tribune"), canonical="https://lomatribune.example/1")
        == "The LOMA Tribune"
    )


def test_an_agency_in_the_copyright_line_is_no_outlet() -> None:
    wire = ("copyright line", "Copyright 2026 The Associated Press. All rights reserved.")
    assert outlet(wire) == "bridge-17"
    assert outlet(wire, ("share line", "Share this @coastradio.example")) == "Coast Radio"
    assert outlet(wire, canonical="https://apnews.com/article/1") == "Associated Press"


@pytest.mark.parametrize(
    "host",
    [
        "news.google.com",
        "www.msn.com",
        "feeds.feedburner.com",
        "flipboard.com",
        "apple.news",
        "news.yahoo.com",
    ],
)
def test_transports_are_no_outlets(host: str) -> None:
    assert outlet(HERALD, url=f"https://{host}/x", source=f"https://{host}/x") == "Harbour Herald"


def test_a_transport_by_name_is_no_outlet() -> None:
    assert outlet(HERALD, site_name="MSN", canonical="https://www.msn.com/en-us/1") == "Harbour Herald"


def test_a_site_that_gives_its_host_for_a_name() -> None:
    assert outlet(site_name="www.washingtonpost.com") == "The Washington Post"


def test_an_agency_s_own_site_goes_by_its_one_name() -> None:
    assert outlet(site_name="AP News") == "Associated Press"


def test_what_a_page_keeps_calling_itself() -> None:
    lines = [
        ("newsletter line", "Subscribe to our newsletter for more from LA VOZ English Edition"),
        ("text in another language", "Con Premium podrás leer LA VOZ en dos aparatos. Más en Facebook."),
        ("page navigation", "Recomendaciones LA VOZ"),
    ]
    assert outlet(*lines) == "LA VOZ"


def test_one_mention_is_enough_in_the_form_of_a_masthead() -> None:
    assert outlet(("newsletter line", "Sign up for the Harbour Herald newsletter")) == "Harbour Herald"


def test_a_single_capitalised_word_is_no_outlet() -> None:
    assert (
        outlet(("newsletter line", "Sign up for our Monday newsletter"), ("share line", "Share on Facebook"))
        == "bridge-17"
    )


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("-", "standard input"),
        ("a/b.c.html", "b.c"),
        ("C:\\news\\bridge.txt", "bridge"),
        ("https://t.co/Bridge%20x", "Bridge x"),
        ("news/ bridge .txt", "bridge"),
    ],
)
def test_unknown_outlets_go_by_their_file(source: str, name: str) -> None:
    assert outlet(source=source) == name


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("© 2026 Harbour Herald. All rights reserved.", "Harbour Herald"),
        ("Copyright © 2019-2026 Harbour Herald, Inc. All Rights Reserved", "Harbour Herald"),
        ("(c) Harbour Herald 2026", "Harbour Herald"),
        ("Copyright 2026 by The Harbour Herald", "The Harbour Herald"),
        ("© Harbour Herald GmbH | Impressum", "Harbour Herald"),
        ("© 2026 All rights reserved.", None),
        ("All rights reserved.", None),
    ],
)
def test_copyright_names(line: str, name: str | None) -> None:
    assert copyright_name(line) == name


@pytest.mark.parametrize(
    ("host", "name"),
    [
        ("washingtontimes.com", "The Washington Times"),
        ("www.washingtontimes.com", "The Washington Times"),
        ("m.bbc.co.uk", "BBC"),
        ("denverpost.com", "Denver Post"),
        ("theharbourherald.example", "The Harbour Herald"),
        ("coast-radio.example", "Coast Radio"),
        ("samsun.example", "Samsun"),
        ("sport.valleypost.co.uk", "Valley Post"),
        ("20minutes.example", "20minutes.example"),
        ("dpa.com", "dpa"),
    ],
)
def test_names_of_hosts(host: str, name: str) -> None:
    assert name_of_host(host) == name


def test_hosts() -> None:
    assert host_of("HTTPS://www.Example.com:443/a") == "example.com"
    assert host_of("https://www.xn--80a1acny.xn--p1ai/") == "xn--80a1acny.xn--p1ai"
    assert host_of("file:///etc/passwd") is None
    assert host_of("https://[bad") is None
    assert host_of("news/a.txt") is None
    assert host_of(None) is None
    assert site_of("sport.example.co.uk") == "example.co.uk"
