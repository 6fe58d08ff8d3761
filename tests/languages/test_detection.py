import subprocess
import sys

import pytest

from briefing.ingest.article import build
from briefing.ingest.draft import Draft
from briefing.languages import detect, detect_in, detection, is_told_by_line
from briefing.languages.tables import LATIN
from tests.languages.examples import LINES, TEXTS, UNSURE, lines

PAIRS = [(language, line) for language, block in LINES.items() for line in lines(block)]


@pytest.mark.parametrize(("language", "line"), PAIRS)
def test_a_single_line_tells_its_language(language: str, line: str) -> None:
    assert detect(line) == language


@pytest.mark.parametrize("line", lines(UNSURE))
def test_names_labels_and_numbers_tell_no_language(line: str) -> None:
    assert detect(line) == "und"


@pytest.mark.parametrize("text", ["", " ", "…", "12", "\u200b"])
def test_no_letters_no_language(text: str) -> None:
    assert detect(text) == "und"


def test_a_foreign_word_in_a_sentence_does_not_change_its_language() -> None:
    assert detect("The newspaper El Universal, quoting the ministry, said the plan was dead.") == "en"
    assert detect("He wrote Москва on the map before he left the room.") == "en"


def test_half_of_each_script_is_no_language() -> None:
    assert detect("abcd абвг") == "und"


def test_each_part_of_a_text_counts_however_long_one_of_them_is() -> None:
    spanish, *_ = lines(LINES["es"])
    english = lines(LINES["en"])[:8]
    assert detect(" ".join([*[spanish] * 40, *english])) == "es"
    assert detect_in([" ".join([spanish] * 40), *english]) == "en"
    assert detect_in([]) == "und"


def test_words_are_remembered_within_bounds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(detection, "VOCABULARY", 3)
    detection._common.cache_clear()
    told = [detect(f"The council of Abc{i} voted to close the bridge and the road") for i in range(20)]
    assert told == ["en"] * 20
    assert len(detection._common(LATIN)[0]) == 3
    detection._common.cache_clear()


@pytest.mark.parametrize("language", sorted(TEXTS))
def test_a_text_in_a_language_without_a_table_is_not_taken_for_one_like_it(language: str) -> None:
    assert detect_in([TEXTS[language].strip()]) == language


@pytest.mark.parametrize("line", lines(UNSURE))
def test_what_tells_no_language_tells_none_as_a_whole_text(line: str) -> None:
    assert detect_in([line]) == "und"


def test_lines_are_told_only_in_languages_that_are_known_by_a_line() -> None:
    assert is_told_by_line("cs")
    assert is_told_by_line("ja")
    assert not any(map(is_told_by_line, ["sk", "hr", "mr", "ps", "und"]))


def test_a_clear_text_is_told_without_the_large_model() -> None:
    told = (
        "import sys; from briefing.languages import detect_in\n"
        "assert detect_in(['The minister told them that the bridge would stay closed.']) == 'en'\n"
        "print('py3langid' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


@pytest.mark.parametrize(
    ("declared", "line"),
    [
        ("gl", "Un incendio destruíu onte o mercado de Lindara e deixou 16 feridos, segundo os bombeiros."),
        ("sk", "Požiar v noci na stredu zničil tržnicu v Lindove a zranil 17 ľudí, uviedli hasiči."),
        ("pt", "Um incêndio destruiu ontem o mercado de Lindara e deixou 15 feridos, segundo os bombeiros."),
        ("cs", "Požár v noci na středu zničil tržnici v Lindově a zranil 14 lidí, uvedli hasiči."),
    ],
)
def test_a_page_is_believed_that_says_to_be_in_a_language_without_a_table(declared: str, line: str) -> None:
    assert build(Draft(source="a.html", lines=[line], language=declared)).language == declared


def test_a_page_is_not_believed_where_its_words_tell_another_language() -> None:
    line = (
        "Um incêndio destruiu ontem à noite o mercado de Lindara e deixou 15 feridos, segundo os bombeiros."
    )
    assert build(Draft(source="a.html", lines=[line], language="en")).language == "pt"
    assert detect("Ministri, ktorí boli v Lindove, uviedli, že most je zatvorený.") == "sk"
