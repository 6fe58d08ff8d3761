import unicodedata

import pytest

from briefing.engine.discrepancies.tokens import read_tokens
from briefing.engine.text.words import (
    MARKS,
    count_words,
    fold,
    folded_pairs,
    folded_words,
    is_mark,
    matched_words,
    words,
)
from briefing.verify.normal import is_whole


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The U.S. paid $12,000 to O’Neill’s co-pilot.", "The U.S. paid 12,000 to O’Neill’s co-pilot"),
        ("मुख्यमंत्री ने कहा कि 12 लोग", "मुख्यमंत्री ने कहा कि 12 लोग"),
        ("প্রধানমন্ত্রী বলেছেন ১২টি", "প্রধানমন্ত্রী বলেছেন ১২ টি"),
        ("وَقَالَ الوَزِيرُ", "وَقَالَ الوَزِيرُ"),
        ("دولت می‌رویم گفت", "دولت می‌رویم گفت"),
        ("דו\"ר וצה״ל אמרו", "דו\"ר וצה״ל אמרו"),
        ("முதலமைச்சர் கூறினார்", "முதலமைச்சர் கூறினார்"),
        ("2024年5月にGoogle社が", "2024 年 5 月 に Google 社 が"),
        ("G7은 12명이", "G7 은 12 명이"),
        ("ผู้บาดเจ็บ12คน", "ผู้ บ า ด เ จ็ บ 12 ค น"),
        ("ទី១២", "ទី ១២"),
    ],
)  # fmt: skip
def test_a_word_holds_its_marks_and_is_parted_from_other_scripts(text: str, told: str) -> None:
    assert [word.text for word in words(text)] == told.split()
    assert all(text[word.start : word.end] == word.text for word in words(text))
    assert count_words(text) == len(told.split())


def test_a_word_is_the_same_however_its_signs_and_figures_are_written() -> None:
    assert folded_words("وَقَالَ") == folded_words("وقال")
    assert folded_words("می‌رویم") == folded_words("میرویم")
    assert folded_words("१२ ١٢ ۱۲ １２ ১২") == ["12"] * 5
    assert fold("ＡＩ") == "ai"
    assert fold("Rubio’s") == "rubio"


def test_marks_of_all_scripts_that_newspapers_are_set_in_are_known() -> None:
    blocks = [range(0x300, 0x370), range(0x483, 0x48A), range(0x591, 0x600), range(0x610, 0x700)]
    blocks += [range(0x900, 0xE00), range(0xE00, 0xF00), range(0x1000, 0x1050), range(0x1780, 0x17D4)]
    marks = [chr(code) for block in blocks for code in block if unicodedata.category(chr(code))[0] == "M"]
    assert [hex(ord(mark)) for mark in marks if not is_mark(mark)] == []
    assert not any(unicodedata.category(chr(c))[0] in "PZ" and is_mark(chr(c)) for c in range(0x3000))
    assert "\u0964" not in MARKS


def test_words_without_spaces_are_matched_by_pairs_of_letters() -> None:
    assert folded_pairs("大臣は12日") == ["大臣", "臣は", "12", "日"]
    assert folded_pairs("대통령은 The") == ["대통", "통령", "령은", "the"]
    assert folded_pairs("ที่นี่") == ["ที่นี่"]
    text = "昨日、大臣は言った。"
    found = matched_words(text)
    assert [word.text for word in found] == ["昨日", "大臣", "臣は", "は言", "言っ", "った"]
    assert all(text[word.start : word.end] == word.text for word in found)


def test_values_are_read_from_words_with_their_marks() -> None:
    assert [token.text for token in read_tokens("हादसे में 12 लोग", "hi")] == ["हादसे", "में", "12", "लोग"]


def test_a_quotation_that_ends_before_a_mark_cuts_a_word() -> None:
    assert not is_whole("वह हिन्दी है", 3, 7)
    assert is_whole("वह हिन्दी है", 3, 9)
