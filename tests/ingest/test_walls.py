"""What stands in an article's place is refused by its name, and no short article is."""

from collections.abc import Iterator

import pytest

from briefing.errors import Unreadable
from briefing.ingest.pages.extractor import Extractor
from briefing.ingest.walls import is_menu, wall_in
from tests.ingest.kinds.making import HTML, PARAGRAPHS, TITLE, page

CHECK, SCRIPTS, CONSENT, LEGAL, MISSING, DENIED, LOGIN, ERROR = (
    "just a moment", "scripts", "consent", "451", "404", "denies access", "login", "error",
)  # fmt: skip


@pytest.fixture(scope="module")
def extractor() -> Iterator[Extractor]:
    with Extractor(processes=1) as running:
        yield running


@pytest.mark.parametrize(
    ("title", "lines", "kind"),
    [
        ("Just a moment...", ["Verifying you are human. This may take a few seconds."], CHECK),
        ("Einen Moment, bitte", ["Wir prüfen die Sicherheit Ihrer Verbindung, bevor es weitergeht."], CHECK),
        ("Un instant…", ["Vérification de sécurité de votre connexion en cours, merci de patienter."], CHECK),
        ("Un momento…", ["Verificando que no eres un robot antes de continuar a la página pedida."], CHECK),
        ("Один момент", ["Подтвердите, что вы не робот, чтобы продолжить чтение сайта."], CHECK),
        (
            "しばらくお待ちください",
            ["接続の安全を確認しています。終わるまで、このままお待ちください。"],
            CHECK,
        ),
        ("riverpost.example", ["You need to enable JavaScript to run this app."], SCRIPTS),
        ("River Post", ["Bitte aktivieren Sie JavaScript, um diese Seite zu sehen."], SCRIPTS),
        ("Correo", ["Para continuar, habilite JavaScript en su navegador."], SCRIPTS),
        ("Gazeta", ["Włącz obsługę JavaScript w przeglądarce, aby czytać dalej."], SCRIPTS),
        (
            "Before you continue",
            ["We and our 842 partners store and use data on your device for ads."],
            CONSENT,
        ),
        ("Weiter mit Werbung lesen", ["Sie können Ihre Zustimmung jederzeit widerrufen."], CONSENT),
        (
            "Le Courrier",
            ["Nous et nos 312 partenaires utilisons des cookies. Vous pouvez retirer votre consentement."],
            CONSENT,
        ),
        (
            "Corriere",
            ["Noi e i nostri 212 partner conserviamo dati. Puoi revocare il consenso in ogni momento."],
            CONSENT,
        ),
        ("451: Unavailable For Legal Reasons", ["This content is not available in your region."], LEGAL),
        ("River Post", ["Questo contenuto non è disponibile nel tuo paese per motivi legali."], LEGAL),
        ("404 - River Post", ["Try the search."], MISSING),
        (
            "Page not found | River Post",
            ["The page you are looking for may have been moved or deleted."],
            MISSING,
        ),
        (
            "Seite nicht gefunden",
            ["Die gesuchte Seite gibt es nicht mehr. Versuchen Sie die Suche."],
            MISSING,
        ),
        ("Página no encontrada", ["La página que buscas no existe o ha sido movida."], MISSING),
        ("Страница не найдена", ["Проверьте адрес или вернитесь на главную."], MISSING),
        ("페이지를 찾을 수 없습니다", ["주소를 다시 확인해 주세요."], MISSING),
        (
            "Access Denied",
            ["You don't have permission to access this page on this server.", "Reference #18.2f1b"],
            DENIED,
        ),
        ("403 Forbidden", ["nginx"], DENIED),
        ("Accès refusé", ["Vous n'avez pas l'autorisation de voir cette page."], DENIED),
        (
            "Log in | River Post",
            ["Already a subscriber? Enter your email and password.", "Forgot your password?"],
            LOGIN,
        ),
        ("Anmelden", ["Bereits Abonnent? Melden Sie sich an.", "Passwort vergessen"], LOGIN),
        ("Iniciar sesión", ["¿Ya eres suscriptor? Inicia sesión para seguir."], LOGIN),
        ("502 Bad Gateway", ["cloudflare"], ERROR),
        ("River Post", ["The site is undergoing maintenance.", "Please try again later."], ERROR),
        ("429 Too Many Requests", ["You have sent too many requests. Please slow down."], DENIED),
        ("Вы не робот?", ["Нам очень жаль, но запросы с вашего устройства похожи на автоматические."], CHECK),
        (
            "Sundbote",
            [
                "Sundbote mit Werbung lesen",
                "Besuchen Sie uns wie gewohnt mit Werbung und Tracking.",
                "Oder: Sundbote pur für 3,99 Euro im Monat. Bereits Pur-Abonnent? Hier anmelden",
            ],
            CONSENT,
        ),
        ("Wayback Machine", ["Hrm.", "Wayback Machine has not archived that URL."], MISSING),
        (
            "riverpost.example",
            ["This domain is for sale!", "The domain riverpost.example may be for sale by its owner."],
            "for sale",
        ),
    ],
)
def test_walls_are_told_apart_in_many_languages(title: str, lines: list[str], kind: str) -> None:
    reason = wall_in([title], [title, *lines])
    assert reason is not None
    assert kind in reason


REPORTS = {
    TITLE: list(PARAGRAPHS),
    "Bridge shut": list(PARAGRAPHS[:1]),
    "Access denied to the bridge": [
        "Police denied drivers access to the bridge on Monday, as two of its piers are washed out."
    ],
    "404 cars a day go round by Haverton": [
        "So many were counted on Monday, the county told the council of the town.",
        PARAGRAPHS[1],
    ],
    "Login page of the county leaked passwords": [
        "The county's portal is down for maintenance after passwords leaked, it said on Monday.",
        *PARAGRAPHS[:2],
    ],
    "Site blocked in two countries": [
        "Access to the paper's site has been blocked since Monday, its editor said.",
        *PARAGRAPHS[:2],
    ],
    "Just a moment of joy for Haverton": [PARAGRAPHS[2]],
    "Consent for the new bridge": [
        "The council gave its consent to a new bridge on Monday by nine votes to two."
    ],
    "Sign in the sky": ["A sign in the sky over Haverton was a balloon of the weather service, it told us."],
    "Vänta inte på bron": ["Bron över Lune förblir stängd i vinter, sade kommunen i måndags."],
    "Error of judgment closed the bridge": [
        "An error of judgment closed the bridge, a judge found on Monday in Haverton."
    ],
    "Bridge shut for good": [
        *PARAGRAPHS,
        "Please enable JavaScript to see the comments.",
        "Log in or register to comment.",
    ],
    "Robots check the piers": [
        "Robots check the piers of the bridge from Monday on, as divers cannot go down."
    ],
}


@pytest.mark.parametrize(("title", "lines"), REPORTS.items())
def test_a_short_report_is_none(title: str, lines: list[str]) -> None:
    assert wall_in([title], [title, *lines]) is None
    assert not is_menu(lines)


def test_a_long_report_on_such_things_is_none() -> None:
    assert wall_in(["Access denied"], ["You do not have permission to access this page. " * 60]) is None


@pytest.mark.parametrize(
    "lines",
    [
        [],
        ["Home", "News", "Sport", "Loading"],
        ["Laden…"],
        ["읽는 중", "뉴스"],
        ["Accueil Monde Sport Culture Météo Chargement en cours…"],
        ["Home News Sport Culture Weather Video Podcasts Loading..."],
    ],
)
def test_a_menu_and_a_word_that_it_loads(lines: list[str]) -> None:
    assert is_menu(lines)


def test_results_without_sentences_are_more_than_a_menu() -> None:
    assert not is_menu([f"Haverton d. Lune {number}-0 in the {number}th minute" for number in range(9)])


def teaser(number: int, *, heading: str = "h2", words: str = PARAGRAPHS[1]) -> str:
    return f"<div><{heading}><a href='/{number}'>Bridge {number} shut</a></{heading}><p>{words}</p></div>"


TEASERS = "".join(map(teaser, range(5)))
TITLES = "".join(
    f"<li><a href='/{n}'>Bridge {n} over the Lune shut</a> <time>3 Feb</time> 3 Feb</li>" for n in range(6)
)


def site(body: str, head: str = "") -> str:
    head = f"<head><title>River Post</title>{head}</head>"
    return f"<html>{head}<body><nav><a href=/>Home</a></nav><main>{body}</main></body></html>"


@pytest.mark.parametrize(
    "html",
    [
        site(TEASERS),
        site(f"<h1>News</h1><ul>{TITLES}</ul>"),
        site("<h1>News of the coast</h1>" + TEASERS, '<meta property="og:type" content="website">'),
        site("".join(f"<a href='/{n}'><h3>Bridge {n} shut</h3><p>{PARAGRAPHS[0]}</p></a>" for n in range(4))),
        site("".join(teaser(n, heading="h4", words=f"{PARAGRAPHS[0]}</p><p>3 Feb</p><p>") for n in range(8))),
    ],
)
def test_a_page_of_teasers_is_no_article(extractor: Extractor, html: str) -> None:
    with pytest.raises(Unreadable, match="teasers that lead to articles"):
        extractor.draft(html, "front.html")


@pytest.mark.parametrize(
    "html",
    [
        page(),
        site(f"<h1>{TITLE}</h1>{HTML}<h2>More</h2><ul>{TITLES}</ul>"),
        site(f"<h1>{TITLE}</h1>{HTML}{TEASERS}"),
        site(f"<h1>{TITLE}</h1><p>{PARAGRAPHS[0]} {PARAGRAPHS[1]}</p><h2>Read also</h2>{TEASERS}"),
        site(
            TEASERS.replace("<p>", f"<p>{PARAGRAPHS[0]} {PARAGRAPHS[1]} {PARAGRAPHS[2]} {PARAGRAPHS[0]}"), ""
        ),
        site(TEASERS, '<meta property="og:type" content="article">'),
        site(HTML + "".join(f"<h2>Part {n}</h2>{HTML}" for n in range(4))),
        page(HTML + "<h2><a href='#top'>Why</a></h2>" + HTML),
    ],
)
def test_an_article_with_teasers_below_or_headings_in_it_is_one(extractor: Extractor, html: str) -> None:
    assert extractor.draft(html, "lune.html").lines


def test_a_spinner_is_no_article(extractor: Extractor) -> None:
    with pytest.raises(Unreadable, match="no article was found"):
        extractor.draft(site("<a href=/news>News</a> <a href=/sport>Sport</a><div>Loading</div>"), "a.html")


def test_a_page_of_two_short_sentences_is_no_menu() -> None:
    assert not is_menu(["“We sail today,” she said.", "The quay is open."])
    assert not is_menu(["นายสมชาย ใจดี กล่าวว่า “เราจะไม่ไป”"])
    assert is_menu(["Home", "News", "Sport", "Loading ..."])
    assert is_menu(["หน้าแรก", "ข่าว", "กีฬา", "กำลังโหลด"])
