"""Who speaks, in many languages: verbs, words that mean "according to", forms of scripts without capitals."""

from dataclasses import fields

import pytest

from briefing.engine.quotes.forms import told_by_form
from briefing.engine.quotes.marks import Quoted
from briefing.engine.text.speech import Speech
from briefing.languages import facts
from briefing.languages.tables import FOLDER, table
from tests.factories import article, split_passages
from tests.languages.spoken import LED_TO, LED_TO_NOBODY

SPOKEN = """
es|«Cerramos la planta hoy», dijo hace un momento Vera Robledo ante la prensa.|Vera Robledo
es|«El muelle cayó», dijo ayer la ministra Ana Ruiz.|Ana Ruiz
es|Ana Ruiz dijo: «El muelle cayó».|Ana Ruiz
es|Según Ana Ruiz, el plan es «un error».|Ana Ruiz
es|—No lo sé —respondió Ana Ruiz.|Ana Ruiz
es|—Es tarde —dijo Ana Ruiz—. Vamos a casa.|Ana Ruiz;Ana Ruiz
fr|« Le quai est tombé », a affirmé lundi la ministre Anne Roux.|Anne Roux
fr|« Le quai, a raconté Anne Roux, est tombé. »|Anne Roux;Anne Roux
fr|— Je ne sais pas, répond Anne Roux.|Anne Roux
fr|Selon Anne Roux, le plan est « une erreur ».|Anne Roux
de|„Der Kai brach“, sagte am Montag Anna Roth.|Anna Roth
de|„Der Kai brach“, so Anna Roth.|Anna Roth
de|Laut Anna Roth ist der Kai „eingestürzt“.|Anna Roth
it|«Il molo è caduto», ha dichiarato ieri il ministro Anna Rossi.|Anna Rossi
it|“Il molo – ha raccontato Anna Rossi – è caduto”.|Anna Rossi;Anna Rossi
pt|Segundo Ana Reis, o plano é “um erro”.|Ana Reis
pt|— Não sei — respondeu Ana Reis.|Ana Reis
nl|‘De pier viel’, zei minister Anna de Wit.|Anna de Wit
nl|Volgens Anna de Wit is het plan “een fout”.|Anna de Wit
pl|„Pomost upadł” – mówi Anna Nowak.|Anna Nowak
pl|– Pomost upadł – mówi Jan Nowak. ¶ Zdaniem Jana Nowaka to „błąd”.|Jan Nowak;Jan Nowak
ru|«Причал упал», — сказала министр Анна Иванова.|Анна Иванова
ru|— Причал упал, — сказала Анна Иванова.|Анна Иванова
uk|«Причал упав», — сказала Анна Коваль.|Анна Коваль
cs|Jan Novák řekl: „Molo spadlo.“ Podle Jana Nováka je plán „chyba“.|Jan Novák;Jan Novák
tr|Ayşe Yılmaz, “İskele çöktü” dedi.|Ayşe Yılmaz
tr|“İskele çöktü” diyen Ayşe Yılmaz, planı eleştirdi.|Ayşe Yılmaz
sv|– Bryggan föll, säger Anna Berg.|Anna Berg
zh|外交部发言人毛小宁在记者会上表示：“我们反对。”|毛小宁
zh|“我们反对。”市长李强说。|李强
ja|山田太郎知事は記者団に「決まっていない」と述べた。|山田太郎知事
ja|「決まっていない」と県の山田知事は語った。|山田知事
ko|김철수 대표는 “다리가 무너졌다”고 말했다.|김철수
ko|‘무너졌다’고 김철수 대표가 말했다.|김철수
ar|وقال وزير الخارجية سامر خليل في مؤتمر صحفي: "سقط الجسر".|سامر خليل
hi|मुख्यमंत्री अनिल शर्मा ने कहा, "पुल गिर गया।"|अनिल शर्मा
he|״הגשר נפל״, אמר דוד כהן.|דוד כהן
fa|به گفته علی رضایی «پل افتاد».|علی رضایی
bn|মেয়র রহিম খান বলেন, “সেতু ভেঙে গেছে।”|রহিম খান
th|นายกรัฐมนตรี สมชาย ใจดี กล่าวว่า “สะพานพัง”|สมชาย ใจดี
vi|Theo Nguyễn Văn An, “cầu đã sập”.|Nguyễn Văn An
"""


def speakers(code: str, text: str) -> list[str | None]:
    """Of all quotes of a text."""
    return [
        q.speaker for p in split_passages(article(text.replace("¶", "\n\n"), language=code)) for q in p.quotes
    ]


@pytest.mark.parametrize("line", [*SPOKEN.strip().splitlines(), *LED_TO.strip().splitlines()])
def test_a_speaker_is_told_in_each_language(line: str) -> None:
    code, text, told = line.split("|")
    assert speakers(code, text) == told.split(";")


NOBODY = """
es|«No iremos», dijo.
es|Visitó el museo «La Casa» en Madrid con Ana Ruiz.
fr|« Nous irons », a-t-il dit lundi.
fr|Le prix pour Anne Roux est « mérité ».
de|In einem Statement hieß es am Vormittag: „Wir gehen.“
de|Sein deutlicher Appell: "Geht nach Hause."
pl|Zdaniem Jana Nowaka to „błąd”.
ru|Фильм «Ирония судьбы» показали в Москве.
tr|“Köprü” filmi pazartesi günü gösterildi.
zh|外交部发言人说：“我们反对。”
zh|警方称，该男子“情绪激动”。
ja|同社は「検討中だ」とコメントした。
ja|首相は「残念だ」と話した。
ko|정부는 “검토 중”이라고 밝혔다.
ar|وأضاف: "لن نرحل".
ar|وقال مسؤول أمريكي: "لن نرحل".
hi|उन्होंने कहा, "हम नहीं जाएंगे।"
he|הסרט "הגשר" יצא ביום שני.
"""


@pytest.mark.parametrize("line", NOBODY.strip().splitlines())
def test_nobody_is_guessed(line: str) -> None:
    code, text = line.split("|")
    assert set(speakers(code, text)) <= {None}


@pytest.mark.parametrize("line", LED_TO_NOBODY.strip().splitlines())
def test_no_quotation_is_given_to_another_whom_the_sentence_names(line: str) -> None:
    code, text = line.split("|")
    assert speakers(code, text.replace("¶", "\n\n"))[-1] is None


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("According to Rem, it was “a wreck”, while for Holt it was “a problem”.", ["Rem", None]),
        ("It was “a wreck”, Rem said, but for others it was “a problem”.", ["Rem", None]),
        ("According to Rem, it was “a wreck”, but the owner calls it “a problem”.", ["Rem", "the owner"]),
        ("Mira Kovac said it was “a wreck” but “safe”.", ["Mira Kovac", "Mira Kovac"]),
    ],
)
def test_two_speakers_in_one_sentence_have_each_their_words(text: str, told: list[str | None]) -> None:
    assert speakers("en", text) == told


def test_a_dash_that_tells_no_speech_is_none() -> None:
    assert speakers("es", "— Primer punto de la lista, con Ana Ruiz.") == []
    assert speakers("en", "— It fell, said Mira Kovac.") == []


def test_an_abbreviation_in_hebrew_ends_no_quotation() -> None:
    text = 'דוד כהן אמר: "חיילי צה"ל חזרו הביתה".'
    (quote,) = [q for p in split_passages(article(text, language="he")) for q in p.quotes]
    assert text[quote.start : quote.end] == 'חיילי צה"ל חזרו הביתה'


@pytest.mark.parametrize("code", sorted(f.parent.name for f in FOLDER.glob("*/speech.toml")))
def test_every_table_of_speech_says_only_what_is_read(code: str) -> None:
    assert table(code, "speech").keys() <= {field.name for field in fields(Speech)}
    speech = facts(code).speech
    assert speech.verbs or speech.forms
    assert told_by_form("", Quoted(0, 0, "“", closed=True), (0, 0), speech) is None
