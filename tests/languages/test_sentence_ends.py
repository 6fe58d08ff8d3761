import pytest

from briefing.engine.passages.sentences import sentences
from briefing.languages import facts
from tests.languages.sentence_ends import ENDS

CASES = [(language, line) for language, block in ENDS.items() for line in block.strip().splitlines()]


@pytest.mark.parametrize(("language", "line"), CASES)
def test_a_sentence_ends_where_a_reader_of_the_language_says(language: str, line: str) -> None:
    bar = "|" if language in {"ja", "zh"} else " | "
    text = line.replace(bar, bar.replace("|", "").replace("  ", " "))
    assert [text[start:end] for start, end in sentences(text, facts(language))] == line.split(bar)
