"""The apparatus line: phrases, witnesses, omissions."""

from hypothesis import given
from hypothesis import strategies as st

from briefing.engine.wordings.align import align
from briefing.engine.wordings.apparatus import build_apparatus
from briefing.models import Passage, Variant
from tests.factories import article, passage, split_passages


def passages(*texts: str) -> list[Passage]:
    sources = [article(text, outlet=f"outlet {i}") for i, text in enumerate(texts)]
    return [passage(source, source.paragraphs[0]) for source in sources]


def apparatus(
    *texts: str, outlets: str = "ABCDEF", origins: str | None = None, lead: int = 0
) -> tuple[Variant, ...]:
    found = passages(*texts)
    ids = [p.article for p in found]
    published = dict(zip(ids, outlets, strict=False))
    wrote = dict(zip(ids, origins or outlets, strict=False))
    return build_apparatus(found, align(texts, lead), published, wrote)


def lines(*texts: str, outlets: str = "ABCDEF", origins: str | None = None) -> list[str]:
    return [str(line) for line in apparatus(*texts, outlets=outlets, origins=origins)]


def test_readings_at_one_place_share_a_line() -> None:
    assert lines(
        "The bridge closed for the second time in twelve months.",
        "The bridge closed for the third time in twelve months.",
        "The bridge closed for the fourth time in twelve months.",
        "The bridge closed for the time in twelve months.",
        "The bridge closed for the third time in twelve months.",
    ) == ["second ] third B, E; fourth C; om. D"]


def test_copies_stand_under_their_origin() -> None:
    assert lines(
        "Divers found two cars in the river.",
        "Divers found three cars in the river.",
        "Divers found three cars in the river.",
        "Divers found three cars in the river.",
        outlets="ABCD",
        origins="ABBD",
    ) == ["two ] three B(=C), D"]


def test_an_origin_that_is_not_there_itself_is_named_before_its_copies() -> None:
    assert lines(
        "Divers found two cars.",
        "Divers found three cars.",
        "Divers found three cars.",
        outlets="ABC",
        origins="AWW",
    ) == ["two ] three W(=B, C)"]


def test_added_words_have_an_empty_lemma() -> None:
    assert lines("The ferry sank off the coast.", "The old ferry sank off the coast.") == ["+ ] old B"]


def test_a_phrase_is_not_broken_by_the_small_words_in_it() -> None:
    assert lines(
        "The minister is expected to sign a treaty with his host.",
        "The minister is likely to initial a treaty with his host.",
    ) == ["expected to sign ] likely to initial B"]


def test_a_small_word_that_opens_a_sentence_does_not_break_a_phrase() -> None:
    assert lines(
        "On his first journey in the office Orlo met the fishermen of Varn on the old quay.",
        "In April Orlo met the fishermen of Varn on the old quay.",
    ) == ["On his first journey in the office ] In April B"]


def test_overlapping_differences_share_the_longer_phrase() -> None:
    assert lines(
        "It was her second trip abroad.", "It was her third visit abroad.", "It was her fourth trip abroad."
    ) == ["second trip ] third visit B; fourth trip C"]


def test_function_words_come_last() -> None:
    told = lines(
        "He said the old bill failed.", "He said an old bill failed.", "He said the old bill passed."
    )
    assert told == ["failed ] passed C", "the ] an B"]


def test_a_free_paraphrase_is_one_line_and_leaves_the_others_readable() -> None:
    told = lines(
        "Rescuers pulled nine people from the rubble of the hotel on Friday night.",
        "Rescuers pulled twelve people from the rubble of the hotel on Friday night.",
        "After dark at the end of the week a dozen guests were saved when a building came down.",
    )
    assert told == ["nine ] twelve B", "whole passage ] in other words C"]


def test_a_free_paraphrase_leads_to_its_place_and_keeps_its_words() -> None:
    lead = "Rescuers pulled nine people from the rubble of the hotel on Friday night."
    free = "After dark at the end of the week a dozen guests were saved when a building came down."
    (line,) = apparatus(lead, free)
    (entry,) = line.entries
    assert (line.lemma, entry.reading, entry.passages) == (lead[:-1], free[:-1], (1,))


def test_a_short_wording_is_shown_however_different() -> None:
    assert lines("Two dead.", "Three killed.") == ["Two dead ] Three killed B"]


def test_many_copies_of_one_origin_are_counted() -> None:
    texts = ["Divers found two cars.", *(["Divers found three cars."] * 5)]
    assert lines(*texts, origins="AWWWWW") == ["two ] three W(=5 outlets)"]


def test_an_abbreviation_keeps_its_dot() -> None:
    assert lines("Divers met Mr. Orlo there.", "Divers met Dr. Orlo there.", "Divers met Orlo there.") == [
        "Mr. ] Dr. B; om. C"
    ]


def test_a_part_left_out_does_not_hide_variants_in_it() -> None:
    long = "the court in the capital ruled on Monday that the second appeal of the company came far too late"
    assert lines(
        f"Lawyers said {long}.", f"Lawyers said {long.replace('second', 'third')}.", "Lawyers said."
    ) == ["the court in … far too late ] om. C", "second ] third B"]


def test_entries_lead_to_their_passages() -> None:
    (line,) = apparatus("Two cars burnt.", "Three cars burnt.", "Two cars burnt.", "Three cars burnt.")
    assert line.entries[0].passages == (1, 3)


def test_same_words_make_no_lines() -> None:
    assert lines("Two cars burnt.", "“TWO cars burnt”", "Two cars burnt!") == []


WORDS = st.lists(
    st.sampled_from(["the", "mayor", "of", "opened", "a", "second", "third", "bridge"]), max_size=8
)


@given(st.lists(WORDS.map(" ".join), min_size=1, max_size=5))
def test_readings_are_quoted_from_their_passages(texts: list[str]) -> None:
    texts = [f"{text} end" for text in texts]
    for line in apparatus(*texts):
        assert line.lemma in texts[0]
        for entry in line.entries:
            assert all((entry.reading or "") in texts[i] for i in entry.passages)


@given(st.lists(WORDS.map(" ".join), min_size=1, max_size=5))
def test_every_wording_other_than_the_leads_stands_in_a_line(texts: list[str]) -> None:
    texts = [f"{text} end" for text in texts]
    told = {i for line in apparatus(*texts) for entry in line.entries for i in entry.passages}
    assert told == {i for i, text in enumerate(texts) if text != texts[0]}


def test_lead_may_stand_anywhere() -> None:
    assert [str(v) for v in apparatus("Two cars burnt.", "Three cars burnt.", lead=1)] == ["Three ] Two A"]


def test_quoted_words_are_no_variant_of_an_attribution() -> None:
    told = [
        'Anna Holt said: "The bridge stays closed this winter, whatever comes."',
        '"The bridge stays closed this winter," said Anna Holt.',
    ]
    found = [split_passages(article(text, outlet=f"outlet {i}"))[0] for i, text in enumerate(told)]
    names = {p.article: letter for p, letter in zip(found, "AB", strict=True)}
    lines = build_apparatus(found, align(told, 0), names, names)
    assert [str(line) for line in lines] == [
        "Anna Holt said ] om. B",
        "whatever comes ] om. B",
        "+ ] said Anna Holt B",
    ]


def test_indirect_speech_stands_in_place_of_a_quote() -> None:
    told = [
        "Anna Holt told the council on Monday that the bridge must remain closed this winter.",
        'Anna Holt told the council on Monday that "the bridge has to stay closed this winter".',
    ]
    found = [split_passages(article(text, outlet=f"outlet {i}"))[0] for i, text in enumerate(told)]
    names = {p.article: letter for p, letter in zip(found, "AB", strict=True)}
    lines = build_apparatus(found, align(told, 0), names, names)
    assert [str(line) for line in lines] == ["must remain ] has to stay B"]
