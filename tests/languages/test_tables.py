import subprocess
import sys

import pytest

from briefing.engine.text.words import fold
from briefing.languages import background, facts
from briefing.languages.tables import FOLDER, TABLED, buckets, table


def test_common_words_are_common_and_names_are_not() -> None:
    english = background("en")
    assert english.zipf("the") > english.zipf("president") > english.zipf("interference")
    assert english.zipf("interference") > english.zipf("narcoterrorism") == english.unseen


@pytest.mark.parametrize("language", sorted(TABLED))
def test_each_table_has_distinct_folded_words_by_falling_frequency(language: str) -> None:
    read = list(buckets(language))
    values = [value for value, _ in read]
    listed = [word for _, found in read for word in found]
    assert values == sorted(values, reverse=True)
    assert len(set(listed)) == len(listed) >= 2_000
    assert all(fold(word) == word for word in listed)
    assert background(language).unseen < max(values) - 2


def test_every_table_is_named_and_every_name_has_a_table() -> None:
    assert {path.parent.name for path in FOLDER.glob("*/common_words.txt")} == TABLED


def test_tables_stay_small() -> None:
    assert sum(path.stat().st_size for path in FOLDER.glob("*/common_words.txt")) < 600_000


def test_a_language_without_table_has_a_background_in_which_all_words_are_alike() -> None:
    unknown = background("und")
    assert unknown.language == "und"
    assert unknown.zipf("the") == unknown.zipf("zyx") == unknown.unseen


def test_a_table_is_read_once() -> None:
    assert background("es") is background("es")


def test_importing_reads_no_table() -> None:
    watched = (
        "import sys; opened = []\n"
        "sys.addaudithook(lambda event, args: event == 'open' and opened.append(str(args[0])))\n"
        "import briefing.languages\n"
        "print([name for name in opened if name.endswith('.txt')])"
    )
    done = subprocess.run([sys.executable, "-c", watched], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


SENTENCES = sorted(path.parent.name for path in FOLDER.glob("*/sentences.toml"))


@pytest.mark.parametrize("language", SENTENCES)
def test_a_table_of_sentences_has_words_as_the_engine_asks_for_them(language: str) -> None:
    blocks = {"people", "references", "numbered", "others", "openers", "places", "times"}
    told = table(language, "sentences")
    words = {name: told[name]["words"].split() for name in told.keys() - {"marks"}}
    assert words.keys() <= blocks
    assert told.get("marks", {}).keys() <= {"ordinal_dot", "full_stop", "question", "quoting"}
    assert all(told[name]["reason"] for name in words)
    for listed in words.values():
        assert len(set(listed)) == len(listed)
        assert not [word for word in listed if word.endswith(".")]
    assert not set(words.get("people", ())) & set(words.get("openers", ())), "a name follows, and none does"


def test_what_a_language_has_no_table_of_is_as_usual() -> None:
    assert facts("xx").sentences == facts("yy").sentences
    assert facts("xx").sentences.full_stop
    assert facts("de") is facts("de")
    assert {"ausserdem", "der"} <= facts("de").sentences.openers
    assert "PGS" in facts("vi").sentences.people
