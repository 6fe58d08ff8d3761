"""Figures, number words, days, units and denials in fifteen languages, as their tables tell them."""

import re

import pytest

from briefing.engine.discrepancies.values.numerals import read_numeral
from briefing.engine.discrepancies.values.phrases import lexicon
from briefing.engine.discrepancies.values.tabled import read_tabled
from briefing.engine.discrepancies.written import read_written
from briefing.languages import facts
from briefing.models import Discrepancy, Passage
from tests.factories import article, cluster, find_discrepancies
from tests.languages.told_apart import ALIKE, APART

TOLD = re.compile(r"\{([^|{}]*)\|([^|{}]*)\}")


def found(line: str) -> tuple[Discrepancy, ...]:
    """What is found between the two sentences of a line."""
    code, text = line.split(" ", 1)
    one, other = (TOLD.sub(lambda told, side=side: told[side], text) for side in (1, 2))
    sources = [article(told, outlet, language=code) for outlet, told in (("A", one), ("B", other))]
    whole = [
        Passage(article=source.id, paragraph=0, start=0, end=len(text), text=text)
        for source in sources
        for text in source.paragraphs
    ]
    return find_discrepancies([cluster(whole, outlets=2)], sources)


@pytest.mark.parametrize("line", APART.strip().splitlines())
def test_two_values_are_told_apart(line: str) -> None:
    assert len(found(line)) == 1, line


@pytest.mark.parametrize("line", ALIKE.strip().splitlines())
def test_words_for_one_thing_are_no_difference(line: str) -> None:
    assert found(line) == (), line


NUMBERS = """
es doscientos cuarenta y siete mil trescientos doce = 247312
es dos millones y medio = 2500000
es 1.234,5 = 1234.5
es 12,500 = 12500
de siebenhundertdreiundachtzigtausendzweihundertelf = 783211
de 1,5 Millionen = 1500000
fr quatre-vingt-dix-sept = 97
fr soixante et onze mille deux cents = 71200
it trecentoventottomila = 328000
pt duzentos e quarenta e sete mil = 247000
nl tweehonderdzevenenveertigduizend = 247000
pl dwieście czterdzieści siedem tysięcy = 247000
ru двести сорок семь тысяч триста = 247300
ru 12 тыс. 500 = 12500
uk дев’яносто п’ять = 95
tr iki yüz kırk yedi bin = 247000
tr 11 bin 37 = 11037
ar مئتان وسبعة وأربعون = 247
ar ثلاثة آلاف وخمسمئة = 3500
hi दो लाख सैंतालीस हज़ार = 247000
hi 12,34,567 = 1234567
hi ढाई करोड़ = 25000000
zh 二十四万七千三百 = 247300
zh 1亿2000万 = 120000000
zh 二〇二六 = 2026
ja 二十四万七千 = 247000
ja １２万５０００ = 125000
ko 이십사만 칠천 = 247000
ko 3만 5000 = 35000
"""


@pytest.mark.parametrize("line", NUMBERS.strip().splitlines())
def test_a_number_is_read_whole(line: str) -> None:
    code, told = line.split(" ", 1)
    text, worth = told.split(" = ")
    words = facts(code).values
    assert words is not None
    tokens = read_written(text, code, words)
    read = read_numeral(tokens, 0, lexicon(words))
    assert read is not None
    assert (read[0].number, read[0].end) == (float(worth), len(tokens))


NO_VALUES = """
es La casa es un poco grande y tiene una puerta.
de Tausende kamen außer Acht und Elfen zum Fest.
fr Un stade neuf, des centaines de gens.
it Il sole, sei, è bello.
ja 藤田健二社長が会見した。
ko 이사회는 이번 사회에서 이달 회의를 연다.
zh 十分重要的一些问题
"""


@pytest.mark.parametrize("line", NO_VALUES.strip().splitlines())
def test_words_that_only_look_like_numbers_are_none(line: str) -> None:
    code, text = line.split(" ", 1)
    words = facts(code).values
    assert words is not None
    assert read_tabled(read_written(text, code, words), lexicon(words), (2026, 5, 4)) == ()


def test_a_language_without_a_table_is_read_as_before() -> None:
    assert facts("en").values is None
    assert facts("und").values is None
    assert [d.kind for d in found("en At least {12|21} people died in the fire.")] == ["number"]


def test_text_of_any_kind_is_read() -> None:
    for code in ("de", "zh", "ko", "ar", "hi"):
        words = facts(code).values
        assert words is not None
        for text in ("", "9" * 400, "²③", "einund" * 60, "千" * 300, "३" * 40, "1.2.3,4", "%%", "第", "5月"):
            read_tabled(read_written(text, code, words), lexicon(words), (None, None, None))
