"""Where newspapers stop a text, in many languages; and reports that only speak of it."""

import pytest

from briefing.ingest.boilerplate import reason_of
from briefing.ingest.metadata.cut import why_incomplete
from briefing.ingest.notices import asks_login, stops
from briefing.models import Dropped

BODY = ("The bridge was shut on Monday.", "Lorries must take the road through the hills.")

STOPS = {
    "en": [
        "Subscribe to continue reading",
        "Register for free to continue reading this article.",
        "This article is for subscribers only.",
        "This post is for paid subscribers",
        "Subscriber-only content",
        "Continue reading your article with a Herald subscription",
        "You've reached your monthly limit of free articles.",
        "Want to read more?",
        "To read this article in full, sign in.",
        "Unlock this article",
        "You must be logged in to view this content.",
        "This is a subscriber-only story",
        "Exclusive for subscribers",
    ],
    "de": [
        "Jetzt weiterlesen mit Plus",
        "Sie möchten weiterlesen?",
        "Diesen Artikel weiterlesen mit Kurier+",
        "Dieser Artikel ist exklusiv für Abonnentinnen und Abonnenten.",
        "Um den Artikel zu lesen, benötigen Sie ein Abo.",
        "Mit Herald+ weiterlesen",
        "Registrieren und kostenlos weiterlesen",
        "Nur für Abonnenten",
    ],
    "fr": [
        "Cet article est réservé aux abonnés.",
        "Il vous reste 76,22 % de cet article à lire. La suite est réservée aux abonnés.",
        "Pour lire la suite, abonnez-vous",
        "Envie de lire la suite ?",
        "Abonnez-vous pour lire la suite de l'article",
        "Contenu réservé aux abonnés",
        "Poursuivez votre lecture",
    ],
    "es": [
        "Para seguir leyendo, hazte premium",
        "Suscríbete para seguir leyendo",
        "Este contenido es exclusivo para suscriptores",
        "Artículo solo para suscriptores",
        "Regístrate gratis y sigue leyendo",
        "Has alcanzado tu límite de artículos gratuitos",
    ],
    "it": [
        "Per continuare a leggere abbonati",
        "Questo articolo è riservato agli abbonati",
        "Contenuto riservato agli abbonati",
        "Abbonati per leggere tutto l'articolo",
        "Vuoi continuare a leggere?",
    ],
    "pt": [
        "Continue a ler este artigo",
        "Para continuar lendo, assine",
        "Conteúdo exclusivo para assinantes",
        "Este artigo é exclusivo para assinantes",
        "Assine para continuar lendo",
        "Este conteúdo é só para assinantes",
    ],
    "nl": [
        "Verder lezen?",
        "Wil je verder lezen?",
        "Dit artikel is exclusief voor abonnees",
        "Log in om verder te lezen",
        "Lees dit artikel verder met een proefabonnement",
        "Alleen voor abonnees",
    ],
    "pl": [
        "Aby czytać dalej, wykup dostęp",
        "Pozostało 70% artykułu",
        "Artykuł dostępny tylko dla prenumeratorów",
        "Dalsza część tekstu dostępna dla subskrybentów",
        "Zaloguj się, aby czytać dalej",
        "Chcesz czytać dalej?",
    ],
    "ru": [
        "Чтобы читать дальше, оформите подписку",
        "Материал доступен только подписчикам",
        "Полный текст доступен по подписке",
        "Статья доступна только для подписчиков",
        "Оформите подписку, чтобы продолжить чтение",
        "Только для подписчиков",
    ],
    "uk": [
        "Щоб читати далі, оформіть передплату",
        "Матеріал доступний лише передплатникам",
        "Увійдіть, щоб продовжити читання",
        "Лише для передплатників",
    ],
    "tr": [
        "Haberin devamını okumak için abone olun",
        "Okumaya devam etmek için giriş yapın",
        "Bu içerik sadece abonelere özeldir",
        "Bu yazı abonelerimize özeldir",
        "Abonelere özel içerik",
    ],
    "ar": [
        "لمتابعة القراءة يرجى تسجيل الدخول",
        "هذا المحتوى مخصص للمشتركين فقط",
        "للمشتركين فقط",
        "اشترك الآن لمتابعة القراءة",
        "لقراءة المقال كاملا اشترك الآن",
        "محتوى حصري للمشتركين",
    ],
    "hi": [
        "पूरी खबर पढ़ने के लिए लॉग इन करें",
        "आगे पढ़ने के लिए सब्सक्राइब करें",
        "यह लेख केवल सब्सक्राइबर्स के लिए है",
        "पढ़ना जारी रखने के लिए साइन इन करें",
    ],
    "ja": [
        "この記事は有料記事です。残り1234文字",
        "残り 567文字",
        "会員限定記事です",
        "この記事は会員限定です。登録すると続きをお読みいただけます。",
        "有料会員になると続きをお読みいただけます。",
        "ここから先は有料会員限定です",
        "続きを読むには会員登録が必要です",
        "ログインして続きを読む",
    ],
    "zh": [
        "订阅后继续阅读",
        "登录后阅读全文",
        "本文仅限会员阅读",
        "本文为付费内容",
        "剩余 70% 内容",
        "加入會員繼續閱讀",
        "此內容為訂戶專屬",
        "继续阅读请登录",
    ],
    "ko": [
        "이 기사는 유료 회원 전용입니다.",
        "구독자 전용 기사입니다",
        "로그인 후 전체 기사를 볼 수 있습니다",
        "기사 전문은 구독 후 읽으실 수 있습니다",
        "회원 전용 콘텐츠입니다.",
        "계속 읽으시려면 로그인하세요",
    ],
    "sv": [
        "Läs vidare med prenumeration",
        "Den här artikeln är bara för prenumeranter",
        "Vill du läsa hela artikeln?",
        "Logga in för att läsa vidare",
    ],
    "nb": [
        "Denne saken er kun for abonnenter",
        "Vil du lese hele saken?",
        "For å lese videre må du være abonnent",
        "Logg inn for å lese resten",
    ],
    "da": [
        "Artiklen er kun for abonnenter",
        "Læs hele artiklen med et abonnement",
        "Log ind for at læse videre",
        "Vil du læse videre?",
    ],
    "fi": [
        "Tämä artikkeli on vain tilaajille",
        "Jatka lukemista tilaamalla",
        "Tilaa ja lue koko juttu",
        "Kirjaudu lukeaksesi koko jutun",
    ],
    "cs": [
        "Tento článek je pouze pro předplatitele",
        "Zbývá vám 70 % článku",
        "Chcete číst dál?",
        "Celý článek je dostupný jen předplatitelům",
        "Předplaťte si Herald a čtěte dál",
    ],
    "hu": [
        "A teljes cikk csak előfizetőknek érhető el",
        "Csak előfizetőknek",
        "A cikk folytatásához jelentkezzen be",
    ],
    "ro": [
        "Acest articol este disponibil doar abonaților",
        "Pentru a citi mai departe, abonează-te",
        "Doar pentru abonați",
    ],
    "el": ["Αποκλειστικά για συνδρομητές", "Για να συνεχίσετε την ανάγνωση, συνδεθείτε"],
    "id": ["Artikel ini khusus untuk pelanggan", "Berlangganan untuk lanjut membaca"],
    "vi": ["Bài viết này chỉ dành cho thành viên", "Đăng nhập để đọc tiếp"],
    "he": ["למנויים בלבד", "להמשך קריאה יש להירשם"],
    "fa": ["برای ادامه مطالعه وارد شوید", "ویژه مشترکان"],
    "bn": ["পুরো খবর পড়তে লগ ইন করুন", "আরও পড়তে সাবস্ক্রাইব করুন"],
}

ASKS = [
    "Already a subscriber? Log in",
    "Are you a member? Sign in here.",
    "Bereits Abonnent? Hier anmelden",
    "Déjà abonné ? Se connecter",
    "¿Ya eres suscriptor? Inicia sesión",
    "Sei già abbonato? Accedi",
    "Já é assinante? Entre",
    "Al abonnee? Log in",
    "Masz już prenumeratę? Zaloguj się",
    "Уже есть подписка? Войти",
    "Вже маєте передплату? Увійти",
    "Zaten abone misiniz? Giriş yapın",
    "هل أنت مشترك بالفعل؟ سجل الدخول",
    "पहले से सब्सक्राइबर हैं? लॉग इन करें",
    "すでに会員の方はこちらからログイン",
    "已经是会员？登录",
    "이미 구독 중이신가요? 로그인",
    "Redan prenumerant? Logga in",
    "Allerede abonnent? Logg inn",
    "Oletko jo tilaaja? Kirjaudu sisään",
    "Již máte předplatné? Přihlaste se",
]

REPORTS = [
    "The article is free for subscribers, the publisher said, and costs four euros for others.",
    "Subscribers must log in twice before they can continue reading, a court heard on Monday.",
    "Der Verlag sagte, dass Abonnenten künftig mehr zahlen müssen als bisher.",
    "Les abonnés du journal paieront deux euros de plus à partir de janvier, selon la direction.",
    "Los suscriptores del diario pagarán dos euros más desde enero, según la dirección.",
    "Gli abbonati della rivista pagheranno due euro in più da gennaio.",
    "Os assinantes do jornal vão pagar mais dois euros a partir de janeiro.",
    "Abonnees van de krant betalen vanaf januari twee euro meer, zegt de uitgever.",
    "Prenumeratorzy gazety zapłacą od stycznia o dwa złote więcej.",
    "Подписчики газеты с января будут платить больше, сообщило издательство.",
    "Gazetenin aboneleri ocaktan itibaren daha fazla ödeyecek.",
    "قال الناشر إن المشتركين سيدفعون أكثر ابتداء من يناير.",
    "सब्सक्राइबर्स को जनवरी से ज़्यादा पैसे देने होंगे, कंपनी ने कहा।",
    "同社は有料会員の料金を来年1月から引き上げると発表した。",
    "スクラップは会員限定です",
    "该平台的会员价格从明年一月起上调，公司周一宣布。",
    "회사는 내년 1월부터 유료 회원 요금을 올린다고 밝혔다.",
    "Prenumeranterna får betala mer från januari, uppger förlaget.",
    "Abonnenterne skal betale mere fra januar, siger udgiveren.",
    "Předplatitelé zaplatí od ledna víc, uvedl vydavatel.",
    "Members only receive two votes each, according to the club's new rules.",
    "Members must register to vote by Friday, the union said.",
    "Para leer el informe completo, los diputados tuvieron dos horas.",
    "To read the full report, deputies had two hours on Monday.",
    "We already have a subscription to the service, the mayor told the council.",
    "Pour lire l'acte d'accusation, le procureur a eu besoin de deux heures.",
]


@pytest.mark.parametrize("line", [line for lines in STOPS.values() for line in lines])
def test_a_newspaper_stops_here(line: str) -> None:
    assert stops(line)
    assert reason_of(line) == "subscription notice"
    assert why_incomplete(BODY, [Dropped(text=line, reason="subscription notice", before=len(BODY))])


@pytest.mark.parametrize("line", ASKS)
def test_who_is_a_subscriber_logs_in(line: str) -> None:
    assert asks_login(line)
    assert reason_of(line) == "subscription notice"


@pytest.mark.parametrize("line", REPORTS)
def test_reports_on_subscriptions_are_none(line: str) -> None:
    assert not stops(line)
    assert not asks_login(line)
