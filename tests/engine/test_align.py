"""Alignment: nothing is lost, the others' order is nothing, and only words count."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import Levenshtein

from briefing.engine.text.words import words
from briefing.engine.wordings import align as align_module
from briefing.engine.wordings.align import align

SENTENCE = st.lists(
    st.sampled_from(["the", "mayor", "Mayor", "opened", "a", "new", "harbour-front", "12,000", "bridge", "–"])
).map(" ".join)
TEXTS = st.lists(SENTENCE, min_size=1, max_size=6)


@given(TEXTS, st.data())
def test_segments_hold_every_word_of_both_texts(texts: list[str], data: st.DataObject) -> None:
    lead = data.draw(st.integers(0, len(texts) - 1))
    alignment = align(texts, lead)
    for text, tokens, segments in zip(texts, alignment.tokens, alignment.segments, strict=True):
        at_lead = at = 0
        for segment in segments:
            assert (segment.lead_start, segment.start) == (at_lead, at)
            at_lead, at = segment.lead_end, segment.end
        assert (at_lead, at) == (len(alignment.tokens[lead]), len(tokens))
        assert "".join(tokens.words) == "".join(word.text.replace("-", "") for word in words(text))


@given(TEXTS, st.randoms(use_true_random=False))
def test_order_of_the_other_texts_is_nothing(texts: list[str], shuffled: object) -> None:
    order = list(range(1, len(texts)))
    shuffled.shuffle(order)  # type: ignore[attr-defined]
    plain = align(texts, 0)
    permuted = align([texts[0], *(texts[i] for i in order)], 0)
    for at, i in enumerate(order, start=1):
        assert permuted.segments[at] == plain.segments[i]


@given(SENTENCE)
def test_case_punctuation_and_apostrophes_make_no_difference(text: str) -> None:
    dressed = f"“{text.upper()}” …"
    assert all(segment.same for segment in align([text, dressed], 0).segments[1])


def test_each_text_is_aligned_once(monkeypatch: pytest.MonkeyPatch) -> None:
    compared = []
    opcodes = Levenshtein.opcodes

    def counted(first: list[str], second: list[str]) -> object:
        compared.append((first, second))
        return opcodes(first, second)

    monkeypatch.setattr(align_module.Levenshtein, "opcodes", counted)
    texts = ["The bridge closed.", *["A bridge closed."] * 500, *["“A bridge closed!”"] * 500]
    alignment = align(texts, 0)
    assert len(alignment.segments) == len(alignment.tokens) == 1_001
    assert len(compared) == 2


@pytest.mark.parametrize("lead", [0, 1])
def test_words_before_a_repeated_beginning_are_one_run(lead: int) -> None:
    texts = ["The quay is closed", "The minister said: The quay is closed"]
    alignment = align(texts, lead)
    (apart,) = (segment for segment in alignment.segments[1 - lead] if not segment.same)
    first, end = (apart.start, apart.end) if lead == 0 else (apart.lead_start, apart.lead_end)
    assert alignment.tokens[1].verbatim(first, end) == "The minister said"
