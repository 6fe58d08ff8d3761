import re
from collections.abc import Iterator
from itertools import pairwise
from typing import SupportsIndex, overload

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.engine.passages.sentences import LONGEST, sentences
from briefing.engine.passages.split import clip
from briefing.engine.text.words import words
from briefing.languages import facts
from briefing.models import Quote
from tests.factories import article, split_passages


def split(text: str, language: str = "en") -> list[str]:
    return [text[start:end] for start, end in sentences(text, facts(language))]


@pytest.mark.parametrize(
    ("language", "marked"),
    [
        ("en", "The pier fell. | Nobody was hurt."),
        ("en", "“The pier fell. | It was old,” he said. | “We left.” | Then it rained."),
        ("en", 'It was late, she said. | "Next year is better."'),
        ("en", "Then Lt. Gen. Ann Cole arrived with Sgt. Maj. Rudd. | He sat down."),
        ("en", "They met J. R. Hobbs in the U.S. Senate. | He left."),
        ("en", "She lives in the U.S. | In May she moved."),
        ("en", "It cost $3.5 million, or 2.25 a head. | That is all."),
        ("en", "He waited... and waited. | Nobody came… | So he left."),
        ("en", "Cole v. Hobbs, No. 24-113, was heard at 5 a.m. E.S.T. on Nov. 3. | It was cold."),
        ("en", "Rep. Ann Cole (R-Tenn.), a lawyer, agreed. | Others did not."),
        ("en", "“Why not?” Ann Cole asked the room. | Nobody knew."),
        ("en", "“Stop!” Mr. Rudd shouted. | “Stop!” | The bus did not."),
        ("en", "“Is it?” the minister asked. | It was."),
        ("en", "(It rained. | They stayed.) | Then it stopped."),
        ("en", "He left. ” | She stayed."),
        ("en", "1. Wash it. | 2. Dry it. | 3. Sell it."),
        ("en", "He was 21. | Then came the war."),
        ("de", "Er kam am 3. Oktober nach Bonn. | Dr. Kohlmann sprach z. B. über Geld."),
        ("es", "El Sr. López llegó. | La Dra. Ruiz, no."),
        ("zh", "桥将关闭。 | 部长很高兴！ | 你呢？ | “好的。”他说。 | “走吧。” | “不。”"),
        ("ja", "「橋は閉まる。」と大臣は述べた。 | 終わり。"),
        ("ar", "قال الوزير. | هل هذا صحيح؟ | نعم."),
        ("hi", "मंत्री ने कहा। | पुल बंद रहेगा।"),
        ("ur", "وزیر نے کہا۔ | پل بند رہے گا۔"),
    ],
)
def test_sentences_of_news(language: str, marked: str) -> None:
    spaced = language not in {"ja", "zh"}
    text = marked.replace(" | ", " " if spaced else "")
    assert split(text, language) == marked.split(" | ")


def test_a_fragment_without_a_word_joins_its_neighbour() -> None:
    assert split("… The pier fell. *** 12. !!!") == ["… The pier fell. *** 12. !!!"]


def test_a_lone_enumerator_at_the_end_is_no_passage() -> None:
    assert split("The pier fell. It broke. 2.") == ["The pier fell.", "It broke. 2."]


def test_a_number_alone_is_still_a_passage() -> None:
    assert split("2025") == ["2025"]


def test_a_paragraph_without_words_has_no_passage() -> None:
    assert split("___") == split("") == split(" … ") == []


def test_text_without_full_stops_is_cut_at_clauses() -> None:
    text = "; ".join("the pier was old, the men were tired and the water rose" for _ in range(400))
    parts = split(text)
    assert all(len(words(part)) <= LONGEST for part in parts)
    assert all(part.endswith(";") for part in parts[:-1])


def test_text_without_any_mark_is_cut_between_words() -> None:
    parts = split("word " * 1_000)
    assert [len(words(part)) for part in parts] == [120] * 8 + [40]


@pytest.mark.parametrize("pairs", [59, 60, 61, 62, 120])
def test_words_that_no_space_parts_are_counted(pairs: int) -> None:
    assert sum(len(words(part)) for part in split("3a " * pairs)) == 2 * pairs
    assert all(len(words(part)) <= LONGEST for part in split("3a " * pairs))


def test_a_paragraph_of_300_000_words_is_split() -> None:
    text = "The old pier fell into the water again. " * 37_500
    assert len(split(text)) == 37_500


PIECES = st.sampled_from(
    [
        *("The pier fell", "said", "Ann", "U.S.", "a.m.", "Lt. Gen.", "3.5", "1.", "桥", "é", "__"),
        *(". ", "? ", "!", "…", "。", "！", "؟", ",", ";", " — ", " ", "\n", "\u00a0"),
        *("“", "”", '"', "‘", "’", "'", "»", "«", "(", ")"),
    ]
)
PARAGRAPHS = st.one_of(st.text(max_size=80), st.lists(PIECES, max_size=40).map("".join))


@given(st.lists(PARAGRAPHS, min_size=1, max_size=4), st.sampled_from(["en", "de", "und"]))
def test_passages_quote_exactly_and_hold_every_word_once(paragraphs: list[str], language: str) -> None:
    source = article("", language=language, paragraphs=tuple(paragraphs))
    passages = split_passages(source)
    assert list(passages) == sorted(passages, key=lambda p: (p.paragraph, p.start))
    for passage in passages:
        paragraph = paragraphs[passage.paragraph]
        assert passage.text == paragraph[passage.start : passage.end] == passage.text.strip() != ""
        for quote in passage.quotes:
            assert passage.start <= quote.start < quote.end <= passage.end
    for index, paragraph in enumerate(paragraphs):
        spans = [(p.start, p.end) for p in passages if p.paragraph == index]
        assert all(left[1] <= right[0] for left, right in pairwise(spans))
        for word in words(paragraph):
            assert sum(start <= word.start and word.end <= end for start, end in spans) == 1


@given(st.integers(1, 6), st.integers(2, 300))
def test_any_length_of_sentence_is_bounded(clauses: int, length: int) -> None:
    text = ", ".join(" ".join(["pier"] * length) for _ in range(clauses)) + "."
    assert all(len(words(part)) <= LONGEST for part in split(text))
    assert re.sub(r"\s", "", "".join(split(text))) == re.sub(r"\s", "", text)


def test_a_quote_over_two_sentences_is_clipped_to_each() -> None:
    source = article("“The pier fell. It was old,” said Ann Cole.")
    first, second = split_passages(source)
    assert [source.paragraphs[0][q.start : q.end] for q in first.quotes] == ["The pier fell."]
    assert [source.paragraphs[0][q.start : q.end] for q in second.quotes] == ["It was old"]
    assert {q.speaker for p in (first, second) for q in p.quotes} == {"Ann Cole"}


class Counted(tuple[Quote, ...]):
    """Quotes that count how often one is looked at."""

    looks = 0

    @overload
    def __getitem__(self, index: SupportsIndex) -> Quote: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Quote, ...]: ...
    def __getitem__(self, index: SupportsIndex | slice) -> Quote | tuple[Quote, ...]:
        self.looks += 1
        return super().__getitem__(index)

    def __iter__(self) -> Iterator[Quote]:
        for quote in super().__iter__():
            self.looks += 1
            yield quote


def test_a_sentence_looks_at_its_own_quotes_among_thousands() -> None:
    quotes = Counted(Quote(start=10 * i + 1, end=10 * i + 8, speaker=None) for i in range(4_096))
    assert clip(quotes, 40_000, 40_020) == quotes[4_000:4_002]
    assert quotes.looks < 40


def test_thousands_of_quotes_in_one_paragraph_each_stay_in_their_sentence() -> None:
    source = article(" ".join(f"“The pier fell {i} times,” she said." for i in range(3_000)))
    told = [(p.text, [p.words_of(quote) for quote in p.quotes]) for p in split_passages(source)]
    assert told == [
        (f"“The pier fell {i} times,” she said.", [f"The pier fell {i} times"]) for i in range(3_000)
    ]


@pytest.mark.parametrize("marks", ["“", '"', "'", "”", "„", "«", "“”", "”“", '“"'])
def test_thousands_of_marks_without_partners_lose_no_word(marks: str) -> None:
    source = article(f"{marks}The pier fell. " * 2_000)
    passages = split_passages(source)
    assert sum(len(words(passage.text)) for passage in passages) == 6_000
    assert all(p.start <= q.start < q.end <= p.end for p in passages for q in p.quotes)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("They had talked about it all month. On Friday they signed.", 2),
        ("U.S. Secretary of Labor Ada Moss resigned.", 1),
        ("Reporters asked U.S. Senator Bo Lind. He would not say.", 2),
        ("The ferry sails to the U.S. Then it returns.", 2),
        ("The govt. Office in Lund was closed.", 1),
        ("Nobody knew so. U.S. officials asked.", 2),
    ],
)
def test_short_forms_and_whole_words_before_a_capital(text: str, parts: int) -> None:
    assert len(split_passages(article(text))) == parts
