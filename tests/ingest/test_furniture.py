"""What pages say around an article, in many languages, and reports that only sound alike."""

import pytest

from briefing.ingest.boilerplate import reason_of

JUNK = {
    "related link": [
        "Read also: Why the bridge keeps cracking",
        "Read also Why the bridge keeps cracking",
        "Lesen Sie auch: Warum die Brücke bricht",
        "Weitere Themen",
        "À lire aussi La fin du pont",
        "Lire aussi : La fin du pont",
        "Lea también: El puente se cierra",
        "No te pierdas: El puente se cierra",
        "Leggi anche: Il ponte chiude",
        "Leia também: A ponte fecha",
        "Lees ook: De brug gaat dicht",
        "Czytaj też: Most zamknięty",
        "Читайте также: Мост закрыт",
        "Читайте також Міст зачинено",
        "İlgili haberler",
        "اقرأ أيضا: إغلاق الجسر",
        "यह भी पढ़ें: पुल बंद हुआ",
        "関連記事：橋が閉鎖",
        "相关阅读：大桥关闭",
        "관련 기사: 다리 폐쇄",
        "Läs också: Bron stängs",
        "Les også: Broen stenges",
        "Læs også: Broen lukker",
        "Lue myös: Silta suljetaan",
        "Čtěte také: Most se zavírá",
        "Kapcsolódó cikkek",
        "Citește și: Podul se închide",
        "Διαβάστε επίσης: Κλείνει η γέφυρα",
        "Baca juga: Jembatan ditutup",
        "Xem thêm: Cầu đóng cửa",
    ],
    "comment line": [
        "12 Kommentare",
        "Reacties (4)",
        "Komentarze",
        "Комментарии 15",
        "Yorumlar",
        "댓글 3",
        "3 kommenttia",
    ],
    "advertisement label": [
        "Reklama",
        "Реклама",
        "Advertentie",
        "Annons",
        "広告",
        "广告",
        "광고",
        "[PR]",
        "Mainos",
        "إعلان",
    ],
    "image caption": [
        "Die gesperrte Brücke am Montag. Foto: Bo Lind/dpa",
        "Le pont fermé, lundi. Photo : Bo Lind",
        "De brug op maandag. Beeld: Bo Lind",
        "Мост в понедельник. Фото: Иван Петров",
        "Most w poniedziałek. Fot. Jan Nowak / Agencja",
        "Broen mandag. FOTO: Bo Lind / NTB",
        "閉鎖された橋＝写真：山田太郎",
        "Most v pondělí. Foto: Jan Novák",
    ],
    "consent notice": [
        "Um diesen externen Inhalt zu sehen, müssen Sie Cookies zustimmen.",
        "Empfohlener redaktioneller Inhalt",
        "To view this content, you need to accept third-party cookies.",
        "Ce contenu est bloqué car vous n'avez pas accepté les cookies.",
        "Para ver este contenido hay que aceptar las cookies de terceros",
        "Om dit bericht te zien moet je cookies toestaan",
    ],
    "newsletter line": [
        "Sie wollen mehr? Dann sind Sie beim Newsletter der Post richtig.",
        "Abonnez-vous à notre infolettre",
        "Suscríbete a nuestro boletín de la mañana",
        "Schrijf je in voor onze nieuwsbrief",
        "Подписывайтесь на наш канал в Telegram",
    ],
    "code": ["$$ARTICLEAD$$", "{{ad-slot-1}}", "%%banner%%"],
}

REPORTS = [
    "Read also told the court that he had seen nothing of it.",
    "Die Partei hatte in ihrem Newsletter dazu aufgerufen, sich zur Demonstration anzumelden.",
    "Das Foto: Es zeigt den Hafen, in dem die Fähre seit Wochen liegt.",
    "Это видео заблокировали по требованию ведомства, сообщил его представитель.",
    "The photo shows the ferry in the harbour of Port Elgin.",
    "Comments by the mayor had angered the operator, the council said.",
    "Reklamen for broen kostet mer enn broen selv, sier rådet.",
    "Mehr zum Thema sagte der Minister nicht, er verwies auf den Bericht.",
    "Lees ook de rechter het vonnis voor, dan is de zaak voorbij.",
    "Recommended speeds fell by ten percent, the office said.",
    "関連記事の削除を求めて、市は新聞社を訴えた。",
    "广告收入下降了两成，公司周一宣布。",
    "광고 매출은 지난해보다 두 배로 늘었다고 회사가 밝혔다.",
    "Реклама на мосту запрещена с января, сообщил совет.",
]


@pytest.mark.parametrize(
    ("reason", "line"), [(reason, line) for reason, lines in JUNK.items() for line in lines]
)
def test_furniture(reason: str, line: str) -> None:
    assert reason_of(line) == reason


@pytest.mark.parametrize("line", REPORTS)
def test_sentences_of_a_report_are_none(line: str) -> None:
    assert reason_of(line) is None
