"""An agency's credit in its own form and script; what only looks like one counts for nothing."""

import pytest

from briefing.ingest.boilerplate import reason_of
from briefing.ingest.draft import Draft
from briefing.ingest.metadata.agencies import agency_of
from briefing.ingest.metadata.credits import find_evidence
from briefing.ingest.vocabulary import load
from briefing.models import Dropped

BODY = "The swing bridge was shut on Monday after inspectors had found cracks in its bearing."


def origins(*paragraphs: str, line: str = "", before: int = 1) -> set[str]:
    """Whom an article credits, with a line behind its text (or before paragraph `before`)."""
    dropped = [Dropped(text=line, reason=reason_of(line) or "trailing label", before=before)] if line else []
    draft = Draft(source="a.txt", lines=[])
    return {e.origin for e in find_evidence(draft, "Valley Post", paragraphs or (BODY,), dropped)}


@pytest.mark.parametrize(
    ("line", "agency"),
    [
        ("Quelle: dpa", "dpa"),
        ("Le Quotidien avec AFP", "AFP"),
        ("По материалам Интерфакса", "Interfax"),
        ("За матеріалами Укрінформу", "Ukrinform"),
        ("来源：央视新闻", "CCTV"),
        ("Quelle: ntv.de, jgr/dpa", "dpa"),
        ("(dpa/lno)", "dpa"),
        ("Mit Agenturmaterial der AFP", "AFP"),
        ("Von KNA", "KNA"),
        ("(sda)", "Keystone-SDA"),
        ("(avec AFP)", "AFP"),
        ("Avec les informations de l'AFP", "AFP"),
        ("Source : Belga", "Belga"),
        ("© Belga", "Belga"),
        ("(Agence Belga)", "Belga"),
        ("Bron: Belga", "Belga"),
        ("Met medewerking van ANP", "ANP"),
        ("Con información de Reuters y AFP", "Reuters"),
        ("Fuente: EFE", "EFE"),
        ("Agencia EFE", "EFE"),
        ("(Fonte: Adnkronos)", "Adnkronos"),
        ("(Askanews)", "Askanews"),
        ("Fonte: Agência Brasil", "Agência Brasil"),
        ("*Com informações do Estadão Conteúdo", "Agência Estado"),
        ("Kilde: NTB", "NTB"),
        ("(©NTB)", "NTB"),
        ("/ritzau/", "Ritzau"),
        ("TT", "TT"),
        ("Källa: TT", "TT"),
        ("Lähde: STT", "STT"),
        ("Źródło: PAP", "PAP"),
        ("Na podstawie: PAP, Reuters", "PAP"),
        ("Autorka: Ewa Nowak (PAP)", "PAP"),
        ("Zdroj: TASR", "TASR"),
        ("Vir: STA", "STA"),
        ("Izvor: Hina/Beta", "Hina"),
        ("Forrás: MTI", "MTI"),
        ("(MTI)", "MTI"),
        ("Sursa: Agerpres", "Agerpres"),
        ("Източник: БТА", "BTA"),
        ("По материалам РИА Новости", "RIA Novosti"),
        ("Джерело: Інтерфакс-Україна", "Interfax-Ukraine"),
        ("За матеріалами УНІАН", "UNIAN"),
        ("Πηγή: ΑΠΕ-ΜΠΕ", "ANA-MPA"),
        ("Kaynak: DHA", "DHA"),
        ("Kaynak: Anadolu Ajansı", "Anadolu"),
        ("(İHA)", "İHA"),
        ("Sumber: ANTARA", "Antara"),
        ("Nguồn: TTXVN", "VNA"),
        ("المصدر: وكالة الأنباء السعودية (واس)", "SPA"),
        ("(رويترز)", "Reuters"),
        ("المصدر: وكالات، أ ف ب", "AFP"),
        ("منبع: خبرگزاری فارس", "Fars"),
        ("स्रोत: पीटीआई-भाषा", "PTI"),
        ("(भाषा)", "PTI"),
        ("来源：中国新闻网", "China News Service"),
        ("（新华社）", "Xinhua"),
        ("（中央社）", "CNA"),
        ("転載：時事".replace("転載", "出典"), "Jiji Press"),
        ("（時事）", "Jiji Press"),
        ("提供：共同通信社", "Kyodo News"),
        ("ⓒ 연합뉴스", "Yonhap"),
        ("출처: 뉴시스", "Newsis"),
        ("Copyright ⓒ 뉴시스. 무단 전재 금지", "Newsis"),
        ("Reportagem de Ana Lima; edição de Rui Sá, Reuters", "Reuters"),
    ],
)
def test_a_line_that_is_nothing_but_a_credit(line: str, agency: str) -> None:
    assert reason_of(line) in ("credit line", "copyright line")
    assert agency in origins(line=line)


@pytest.mark.parametrize(
    ("start", "agency"),
    [
        ("Berlin (afp) - ", "AFP"),
        ("WIEN (APA/Reuters) - ", "APA"),
        ("ALDMERE (Kite Coast Wire) — ", "Kite Coast Wire"),
        ("Bern, 3. Mai (Keystone-SDA) – ", "Keystone-SDA"),
        ("Bruxelles, 3 mai (Belga) - ", "Belga"),
        ("Buenos Aires, 3 may (Télam) - ", "Télam"),
        ("Roma, 3 mag. (askanews) - ", "Askanews"),
        ("(Adnkronos) - ", "Adnkronos"),
        ("Lisboa, 03 mai 2025 (Lusa) – ", "Lusa"),
        ("Warszawa, 3.05 (PAP) - ", "PAP"),
        ("Bratislava 3. mája (TASR) - ", "TASR"),
        ("ZAGREB, 3. svibnja (Hina) - ", "Hina"),
        ("Budapest, 2025. május 3., szombat (MTI) - ", "MTI"),
        ("БУХАРЕСТ, 3 май /БТА/ ", "BTA"),
        ("МОСКВА, 3 мая. /ТАСС/. ", "TASS"),
        ("КИЇВ, 3 травня — Укрінформ. ", "Ukrinform"),
        ("Vilnius, gegužės 3 d., BNS. ", "BNS"),
        ("JAKARTA (ANTARA) - ", "Antara"),
        ("İSTANBUL, (DHA) - ", "DHA"),
        ("İZMİR (AA) ", "Anadolu"),
        ("أنقرة / الأناضول - ", "Anadolu"),
        ("MADRID, 3 (EUROPA PRESS) ", "Europa Press"),
        ("Pune (Goa) [India], May 3 (ANI): ", "ANI"),
        ("（新华社记者李四）", "Xinhua"),
        ("دبي - رويترز: ", "Reuters"),
        ("القاهرة (أ ف ب) - ", "AFP"),
        ("नयी दिल्ली, तीन मई (भाषा) ", "PTI"),
        ("मुंबई (एएनआई): ", "ANI"),
        ("新华网北京5月3日电 ", "Xinhua"),
        ("（中央社記者王小明台北3日電）", "CNA"),
        ("中新网5月3日电 ", "China News Service"),
        ("路透社伦敦5月3日电 ", "Reuters"),
        ("【東京共同】", "Kyodo News"),
        ("【ロンドン＝共同】", "Kyodo News"),
        ("【ワシントンAFP時事】", "AFP"),
        ("[ロンドン 3日 ロイター] - ", "Reuters"),
        ("(서울=연합뉴스) 홍길동 기자 = ", "Yonhap"),
        ("[서울=뉴시스] 홍길동 기자 = ", "Newsis"),
    ],
)
def test_a_dateline(start: str, agency: str) -> None:
    assert origins(start + BODY) == {agency}


@pytest.mark.parametrize(
    ("end", "agency"),
    [(" PTI KRH RHL", "PTI"), (" -- IANS", "IANS"), (" (एएनआई)", "ANI"), ("（共同）", "Kyodo News")],
)
def test_behind_the_last_sentence(end: str, agency: str) -> None:
    assert origins(BODY + end) == {agency}


@pytest.mark.parametrize(
    "paragraph",
    [
        "Die Nachrichtenagentur dpa berichtete am Freitag aus Berlin.",
        "Im Gespräch mit der dpa sagte sie, niemand sei gewarnt worden.",
        "El director de la agencia (EFE) dijo que no hubo aviso.",
        "AFP – the agency – had asked for the files in March.",
        "AP – die Agentur – hatte im März danach gefragt.",
        "Reuters saw the papers - AFP did not.",
        "新华社记者在北京采访了三名工程师。",
        "据路透社报道，大桥已经关闭。",
        "共同通信によると、橋は閉鎖された。",
        "로이터 통신에 따르면 다리가 폐쇄됐다.",
        "Об этом сообщает ТАСС.",
        "Як повідомляє Укрінформ, міст закрито.",
        "Anadolu Ajansı muhabirine konuşan yetkililer köprünün kapandığını söyledi.",
        "وقالت وكالة رويترز إن الجسر أغلق.",
        "In Berlin, the agency (dpa) said nothing.",
        "Lena Voll / AFP",
        "Le maire parle avec AFP.",
        "The bridge, known as MAP - the name stuck - was shut.",
    ],
)
def test_a_mention_is_no_credit(paragraph: str) -> None:
    assert origins(paragraph) == set()


@pytest.mark.parametrize(
    "line",
    [
        "Foto: dpa",
        "Bild: Lena Voll/dpa",
        "Lena Voll (dpa)",
        "写真：共同通信社",
        "사진=연합뉴스",
        "Фото: ТАСС",
        "Fot. PAP/Jan Kowalski",
        "MAP",
        "Beta",
        "NA",
        "Quelle: Polizei",
        "Source: port authority, police",
        "Fuente: Policía Nacional",
        "来源：市政府",
        "Von Lena Voll",
        "Bron: gemeente Harwick",
        "Trend Beta",
    ],
)
def test_a_line_that_credits_no_agency(line: str) -> None:
    assert origins(line=line) == set()


def test_a_bare_name_between_paragraphs_is_a_pictures() -> None:
    assert origins(BODY, BODY, line="AFP", before=1) == set()
    assert origins(BODY, BODY, line="AFP", before=2) == {"AFP"}
    assert origins(BODY, BODY, line="Quelle: AFP", before=1) == {"AFP"}


def test_no_name_stands_for_two_agencies() -> None:
    table = load("agencies")
    assert len(table) > 60
    for agency, facts in table.items():
        assert {agency_of(name) for name in (agency, *facts["names"], *facts.get("codes", ()))} == {agency}
