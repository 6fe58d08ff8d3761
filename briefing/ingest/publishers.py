"""Names of those who publish: news agencies, well-known outlets by their domain, and mere transports."""

import re
from functools import cache
from typing import NamedTuple
from urllib.parse import urlsplit


class Agency(NamedTuple):
    """A news agency: its texts are printed by others."""

    name: str
    aliases: tuple[str, ...]
    """Other names that stand in credit lines, in the case in which they are written there."""
    domain: str


AGENCIES = (
    Agency("Associated Press", ("AP", "The AP", "A.P."), "apnews.com"),
    Agency("Reuters", ("Thomson Reuters", "Reuters News Agency", "REUTERS"), "reuters.com"),
    Agency("AFP", ("Agence France-Presse", "Agence France Presse", "AFP News"), "afp.com"),
    Agency("dpa", ("Deutsche Presse-Agentur", "DPA", "dpa International"), "dpa.com"),
    Agency("EFE", ("Agencia EFE", "Efe", "EFE News"), "efe.com"),
    Agency("PA Media", ("Press Association", "PA", "PA news agency"), "pa.media"),
    Agency("Bloomberg", ("Bloomberg News", "Bloomberg L.P."), "bloomberg.com"),
    Agency("Xinhua", ("Xinhua News Agency",), "xinhuanet.com"),
    Agency("TASS", ("Tass", "ITAR-TASS"), "tass.com"),
    Agency("RIA Novosti", ("RIA",), "ria.ru"),
    Agency("Interfax", (), "interfax.com"),
    Agency("Ukrinform", (), "ukrinform.net"),
    Agency("Kyodo News", ("Kyodo",), "kyodonews.net"),
    Agency("Jiji Press", ("Jiji",), "jiji.com"),
    Agency("Yonhap", ("Yonhap News Agency",), "yna.co.kr"),
    Agency("ANSA", ("Ansa",), "ansa.it"),
    Agency("Lusa", ("Agência Lusa", "LUSA"), "lusa.pt"),
    Agency("Europa Press", ("EUROPA PRESS",), "europapress.es"),
    Agency("APA", ("Austria Presse Agentur",), "apa.at"),
    Agency("Keystone-SDA", ("SDA", "Keystone-ATS"), "keystone-sda.ch"),
    Agency("Belga", ("BELGA",), "belga.be"),
    Agency("ANP", (), "anp.nl"),
    Agency("TT", ("TT News Agency",), "tt.se"),
    Agency("NTB", (), "ntb.no"),
    Agency("Ritzau", (), "ritzau.dk"),
    Agency("PAP", ("Polish Press Agency",), "pap.pl"),
    Agency("CTK", ("ČTK", "Czech News Agency"), "ceskenoviny.cz"),
    Agency("The Canadian Press", ("Canadian Press", "CP"), "thecanadianpress.com"),
    Agency("AAP", ("Australian Associated Press",), "aap.com.au"),
    Agency("PTI", ("Press Trust of India",), "ptinews.com"),
    Agency("ANI", ("Asian News International",), "aninews.in"),
    Agency("IANS", ("Indo-Asian News Service",), "ians.in"),
    Agency("Anadolu", ("Anadolu Agency", "AA"), "aa.com.tr"),
    Agency("IRNA", (), "irna.ir"),
    Agency("WAM", ("Emirates News Agency",), "wam.ae"),
    Agency("UPI", ("United Press International",), "upi.com"),
    Agency("Tribune News Service", ("TNS", "Tribune Content Agency"), "tribunecontentagency.com"),
    Agency("States Newsroom", (), "statesnewsroom.com"),
    Agency("CNN Newsource", ("The-CNN-Wire",), "cnnnewsource.com"),
    Agency("Inter Press Service", ("IPS",), "ipsnews.net"),
)

OUTLETS = {
    "abc.net.au": "ABC News (Australia)", "abcnews.go.com": "ABC News", "aljazeera.com": "Al Jazeera",
    "axios.com": "Axios", "bbc.co.uk": "BBC", "bbc.com": "BBC", "cbc.ca": "CBC", "cbsnews.com": "CBS News",
    "cnbc.com": "CNBC", "cnn.com": "CNN", "csmonitor.com": "The Christian Science Monitor",
    "dw.com": "Deutsche Welle", "economist.com": "The Economist", "elmundo.es": "El Mundo",
    "elpais.com": "EL PAÍS", "euronews.com": "Euronews", "faz.net": "Frankfurter Allgemeine Zeitung",
    "foxnews.com": "Fox News", "france24.com": "France 24", "ft.com": "Financial Times",
    "haaretz.com": "Haaretz", "hindustantimes.com": "Hindustan Times", "huffpost.com": "HuffPost",
    "huffingtonpost.com": "HuffPost", "independent.co.uk": "The Independent",
    "japantimes.co.jp": "The Japan Times", "latimes.com": "Los Angeles Times", "lefigaro.fr": "Le Figaro",
    "lemonde.fr": "Le Monde", "miamiherald.com": "Miami Herald", "nbcnews.com": "NBC News",
    "npr.org": "NPR", "nypost.com": "New York Post", "nytimes.com": "The New York Times",
    "pbs.org": "PBS", "politico.com": "Politico", "propublica.org": "ProPublica",
    "repubblica.it": "la Repubblica", "scmp.com": "South China Morning Post", "smh.com.au": "The Sydney Morning Herald",
    "spiegel.de": "Der Spiegel", "straitstimes.com": "The Straits Times", "sueddeutsche.de": "Süddeutsche Zeitung",
    "telegraph.co.uk": "The Telegraph", "theatlantic.com": "The Atlantic", "theconversation.com": "The Conversation",
    "theglobeandmail.com": "The Globe and Mail", "theguardian.com": "The Guardian", "thehill.com": "The Hill",
    "thehindu.com": "The Hindu", "thetimes.com": "The Times", "thetimes.co.uk": "The Times", "time.com": "TIME",
    "timesofindia.indiatimes.com": "The Times of India", "usatoday.com": "USA TODAY", "vox.com": "Vox",
    "washingtonpost.com": "The Washington Post", "washingtontimes.com": "The Washington Times",
    "washingtonexaminer.com": "Washington Examiner", "wsj.com": "The Wall Street Journal", "zeit.de": "Die Zeit",
}  # fmt: skip
"""Outlets whose domain does not spell their name as they write it."""

TRANSPORTS = (
    "news.google.com", "google.com", "msn.com", "bing.com", "news.yahoo.com", "yahoo.com", "flipboard.com",
    "apple.news", "smartnews.com", "newsbreak.com", "feedburner.com", "feedproxy.google.com", "feedly.com",
    "inoreader.com", "getpocket.com", "pocket.co", "archive.org", "archive.ph", "archive.is", "archive.today",
    "ampproject.org", "googleusercontent.com", "t.co", "bit.ly", "ow.ly", "facebook.com", "twitter.com",
    "x.com", "reddit.com", "linkedin.com", "instagram.com", "youtube.com", "t.me", "telegram.org",
    "outline.com", "12ft.io", "localhost",
)  # fmt: skip
"""Hosts that hand on what others publish: aggregators, feed hosts, archives, link shorteners, networks."""

PLATFORMS = frozenset(
    [
        "facebook",
        "twitter",
        "x",
        "linkedin",
        "whatsapp",
        "telegram",
        "reddit",
        "pinterest",
        "flipboard",
        "instagram",
        "tiktok",
        "youtube",
        "threads",
        "bluesky",
        "mastodon",
        "google",
        "gmail",
        "spotify",
        "apple",
        "android",
        "ios",
    ]
)

SECOND_LEVEL = frozenset(["ac", "co", "com", "edu", "gob", "gov", "net", "or", "org", "ne", "go"])
"""Labels under which countries give out names: bbc.co.uk, abc.net.au."""
SUBDOMAINS = frozenset(
    [
        "www",
        "m",
        "amp",
        "mobile",
        "edition",
        "news",
        "feeds",
        "rss",
        "en",
        "es",
        "fr",
        "de",
        "english",
        "us",
        "uk",
        "international",
    ]
)
MASTHEAD_WORDS = [
    "news",
    "times",
    "post",
    "herald",
    "tribune",
    "journal",
    "gazette",
    "chronicle",
    "telegraph",
    "guardian",
    "observer",
    "mirror",
    "express",
    "star",
    "globe",
    "standard",
    "examiner",
    "register",
    "dispatch",
    "courier",
    "bulletin",
    "sentinel",
    "record",
    "review",
    "monitor",
    "press",
    "daily",
    "mail",
    "sun",
    "today",
    "weekly",
    "reporter",
    "report",
    "citizen",
    "inquirer",
    "independent",
    "mercury",
    "ledger",
    "advocate",
    "argus",
    "echo",
    "zeitung",
    "kurier",
    "nachrichten",
    "noticias",
    "diario",
    "gaceta",
    "periódico",
    "jornal",
    "notícias",
    "giornale",
    "corriere",
    "gazzetta",
    "quotidien",
    "presse",
    "broadcasting",
    "radio",
    "tv",
    "network",
    "magazine",
    "newsroom",
    "newswire",
    "media",
    "wire",
]
"""Words by which the name of a news outlet is known."""
DOMAIN_ENDINGS = (
    "times", "post", "news", "herald", "tribune", "journal", "gazette", "chronicle", "telegraph", "observer",
    "examiner", "dispatch", "courier", "bulletin", "sentinel", "monitor", "inquirer", "globe", "register",
    "zeitung", "nachrichten", "today", "daily",
)  # fmt: skip
"""Of these, those by which a domain can be split: denverpost, bostonglobe."""


def host_of(url: str | None) -> str | None:
    """The host of an http(s) address, lower case, without www. and the like; None for files and rubbish."""
    try:
        parts = urlsplit(url or "")
        host = parts.hostname
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not host or not re.fullmatch(r"[a-z0-9.-]+\.[a-z]{2,}", host):
        return None
    return main_host(host)


def main_host(host: str) -> str:
    """A host without the subdomains that only say how or in which language: `www.`, `m.`, `edition.`."""
    labels = host.lower().strip(".").split(".")
    while len(labels) > 2 and labels[0] in SUBDOMAINS and not _is_suffix(labels[1:]):
        labels.pop(0)
    return ".".join(labels)


def _is_suffix(labels: list[str]) -> bool:
    return len(labels) == 2 and labels[0] in SECOND_LEVEL and len(labels[1]) == 2


def site_of(host: str) -> str:
    """The registrable part of a host: sport.example.co.uk and www.example.co.uk are one site."""
    labels = host.lower().split(".")
    return ".".join(labels[-3:] if _is_suffix(labels[-2:]) else labels[-2:])


def is_transport(host: str) -> bool:
    """Whether a host only hands on what others publish."""
    return any(host == known or host.endswith("." + known) for known in TRANSPORTS)


def name_of_host(host: str) -> str:
    """The name of the outlet behind a host, as well as it can be told from the host alone."""
    host = main_host(host)
    for known in (host, site_of(host)):
        if name := OUTLETS.get(known) or _agency_domains().get(known):
            return name
    label = site_of(host).partition(".")[0]
    if not re.fullmatch(r"[a-z]{4,}(?:-[a-z]+)*", label):
        return host
    return " ".join(_split_label(part) for part in label.split("-"))


def _split_label(label: str) -> str:
    article, rest = ("The ", label[3:]) if label.startswith("the") and len(label) > 7 else ("", label)
    ending = next((e for e in DOMAIN_ENDINGS if rest.endswith(e) and len(rest) > len(e) + 2), "")
    words = [rest[: len(rest) - len(ending)], ending]
    return article + " ".join(word.capitalize() for word in words if word)


@cache
def _agency_domains() -> dict[str, str]:
    return {agency.domain: agency.name for agency in AGENCIES}


@cache
def _agency_names() -> dict[str, str]:
    return {_bare(alias): agency.name for agency in AGENCIES for alias in (agency.name, *agency.aliases)}


def _bare(name: str) -> str:
    return re.sub(r"^the\s+", "", " ".join(name.split()).strip(" .,:;()"), flags=re.IGNORECASE).casefold()


def agency_of(name: str) -> str | None:
    """The agency that a name in a credit stands for ("AP", "The Associated Press"), None if none."""
    return _agency_names().get(_bare(name))


@cache
def agency_pattern() -> str:
    """A regular expression for any agency's name as credits write it; longest names first."""
    names = {name for agency in AGENCIES for name in (agency.name, *agency.aliases)}
    return (
        "(?:[Tt]he )?(?:"
        + "|".join(re.escape(n) for n in sorted(names, key=lambda n: (-len(n), n)))
        + r")(?!\w)"
    )


def squash(name: str) -> str:
    """A name as its letters alone, without a leading article: to compare "The Denver Post" and denverpost."""
    return re.sub(r"[\W_]+", "", re.sub(r"^the\s+", "", name.casefold()))
