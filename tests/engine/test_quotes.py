import pytest

from briefing.engine.quotes.marks import quoted
from tests.factories import article, split_passages


def inside(text: str) -> list[str]:
    return [text[quote.start : quote.end] for quote in quoted(text)]


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("“The pier fell,” he said.", ["The pier fell"]),
        ('He said: "The pier fell." "All of it?" she asked.', ["The pier fell.", "All of it?"]),
        ('It was late, she said."Next year."', ["Next year."]),
        ("‘The pier fell,’ he said.", ["The pier fell"]),
        ("« Le quai est tombé », dit-il.", ["Le quai est tombé"]),
        ("„Der Kai brach“, sagte er. »Alles?«", ["Der Kai brach", "Alles?"]),
        ("”Kajen föll”, sade han.", ["Kajen föll"]),
        ("「橋は閉まる。」と述べた。『はい』", ["橋は閉まる。", "はい"]),
        ("a “joint search group” for it", ["joint search group"]),
        ("“I told him ‘no’ twice,” she said.", ["I told him ‘no’ twice"]),
        ("‘I told him “no” twice,’ she said.", ["I told him “no” twice"]),
        ('“” "" “ … ” ‘’', []),
        ("the workers’ pay and the men's boots in the '90s", []),
        ("rock 'n' roll, 'tis said, for 'em all", []),
        ("It's the workers' pay, 'a fair deal' she said.", ["a fair deal"]),
        ("He is 6'2\" tall and she is 5'11\".", []),
        ("He said “the pier", ["the pier"]),
        ("He said ‘the pier", []),
        ("“The pier. “All of it,” he said.", ["All of it"]),
        ("The pier” fell.", []),
    ],
)
def test_what_stands_between_quotation_marks(text: str, quotes: list[str]) -> None:
    assert inside(text) == quotes


def test_an_unclosed_quote_ends_with_its_paragraph() -> None:
    source = article("Kovac said: “The pier fell.\n\nNobody was hurt.")
    assert [len(p.quotes) for p in split_passages(source)] == [1, 0]


@pytest.mark.parametrize(
    ("told", "speaker"),
    [("said Mira Kovac", "Mira Kovac"), ("Mira Kovac said", "Mira Kovac"), ("she said", None)],
)
def test_an_unclosed_quote_ends_before_its_attribution(told: str, speaker: str | None) -> None:
    source = article(f'"The pier, which was old, fell, {told} on Monday.\n\nNobody was hurt.')
    (quote,) = [q for p in split_passages(source) for q in p.quotes]
    assert source.paragraphs[0][quote.start : quote.end] == "The pier, which was old, fell"
    assert quote.speaker == speaker


def test_a_quote_that_goes_on_keeps_what_looks_like_an_attribution() -> None:
    source = article('"I was tired, she said nothing.\n\n"Nobody was hurt," said Mira Kovac.')
    quote = next(q for p in split_passages(source) for q in p.quotes)
    assert source.paragraphs[0][quote.start : quote.end] == "I was tired, she said nothing."


def test_a_quote_goes_on_where_the_next_paragraph_opens_it_again() -> None:
    source = article("“The pier fell.\n\n“It was old.\n\n“We will build it again,” said Mira Kovac.")
    assert [q.speaker for p in split_passages(source) for q in p.quotes] == ["Mira Kovac"] * 3


def test_a_quote_that_goes_on_keeps_the_speaker_named_at_its_start() -> None:
    source = article("Mira Kovac said: “The pier fell.\n\n“It was old.”\n\n“It is not,” Tom Berg said.")
    speakers = [q.speaker for p in split_passages(source) for q in p.quotes]
    assert speakers == ["Mira Kovac", "Mira Kovac", "Tom Berg"]


@pytest.mark.parametrize("mark", ["“", '"', "'", "‘", "’", "“a ", "'a ", "a' ", '"a" '])
def test_marks_without_end_take_linear_work(mark: str) -> None:
    assert len(quoted(mark * 100_000)) <= 100_000
