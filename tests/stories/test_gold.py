"""That the labels are about what the pages say."""

import html
from collections.abc import Iterator

import pytest

from tests.stories.gold import Fact, Gold, Pair, Telling, outlet_of, parse, read_stories
from tests.stories.placed import bare
from tests.stories.running import read_pages

STORIES = {story.name: story for story in read_stories()}
NAMES = sorted(STORIES)


def named(gold: Gold) -> Iterator[str]:
    """Every number of a sentence that a label gives."""
    yield from (telling.sentence for fact in gold.facts for telling in fact.tellings)
    yield from (sentence for pair in (*gold.apart, *gold.tempting) for sentence in pair)
    yield from (sentence for each in gold.contradictions for sentence in each.sentences)
    yield from (each.sentence for each in gold.spoken)


def test_ten_stories() -> None:
    assert len(NAMES) == 10
    assert all(3 <= len(STORIES[name].pages) <= 8 for name in NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_every_number_is_of_a_sentence(name: str) -> None:
    story = STORIES[name]
    assert set(named(story.gold)) <= story.sentences.keys()


@pytest.mark.parametrize("name", NAMES)
def test_sentences_stand_on_their_pages(name: str) -> None:
    story = STORIES[name]
    pages = {page.stem: bare(html.unescape(page.read_text(encoding="utf-8"))) for page in story.pages}
    lost = [number for number, text in story.sentences.items() if bare(text) not in pages[outlet_of(number)]]
    assert lost == []


@pytest.mark.parametrize("name", NAMES)
def test_values_and_words_stand_in_their_sentences(name: str) -> None:
    story = STORIES[name]
    told = [(side.sentence, side.value) for each in story.gold.contradictions for side in each.sides]
    told += [(each.sentence, each.words) for each in story.gold.spoken]
    assert [each for each in told if bare(each[1]) not in bare(story.sentences[each[0]])] == []


@pytest.mark.parametrize("name", NAMES)
def test_labels_are_about_two_outlets(name: str) -> None:
    gold = STORIES[name].gold
    groups = [[telling.sentence for telling in fact.tellings] for fact in gold.facts]
    groups += [list(pair) for pair in (*gold.apart, *gold.tempting)]
    groups += [list(each.sentences) for each in gold.contradictions]
    assert [group for group in groups if len(set(map(outlet_of, group))) < 2] == []


def test_every_page_is_read_as_an_article_of_its_own_outlet() -> None:
    for found in read_pages(STORIES.values()):
        assert len({article.outlet for article in found.articles}) == len(found.story.pages)


def test_a_line_of_each_kind() -> None:
    gold = parse(
        "# facts\n"
        "FACT * A0 A1.1~ B2.1\n"
        "APART A1.1 B3.2 : why\n"
        'CONTRA number | A1.1 "nine" | B2.1 "at least 8"\n'
        "NOCONTRA A1.1 B2.1 : morning and evening\n"
        'QUOTE A1.1 "We shall" | Ada Lunn\n'
        'QUOTE B2.1 "It is" | ?\n'
    )
    assert gold.facts == (
        Fact((Telling("A0", True), Telling("A1.1", False), Telling("B2.1", True)), headline=True),
    )
    assert gold.facts[0].by_outlet() == {"A": ["A1.1"], "B": ["B2.1"]}
    assert gold.facts[0].by_outlet(whole=True) == {"B": ["B2.1"]}
    assert gold.apart == (Pair("A1.1", "B3.2"),)
    assert gold.contradictions[0].kind == "number"
    assert gold.contradictions[0].sides == (("A1.1", "nine"), ("B2.1", "at least 8"))
    assert gold.tempting == (Pair("A1.1", "B2.1"),)
    assert gold.spoken == (("A1.1", "We shall", "Ada Lunn"), ("B2.1", "It is", None))


def test_a_line_that_is_no_label_is_refused() -> None:
    with pytest.raises(ValueError, match="FCAT"):
        parse("FCAT A1.1 B1.1")
