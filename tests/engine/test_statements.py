"""Words of a released statement are named as such, and neither merge nor add an origin."""

import pytest

from briefing.engine.origins.find import find_origins
from briefing.engine.origins.statements import statement_wording
from briefing.models import Cluster
from tests.factories import article, cluster, passage

WORDS = "“We are sorry for every hour that our passengers lost on the quay,”"


def quoted_by(*attributions: str, origins: tuple[str, ...] = ("Alpha", "Beta")) -> tuple[int, ...]:
    """The statement wording of one quote with these attributions, one outlet each, of these origins."""
    told, origin = _told(attributions, origins)
    return statement_wording(told, origin)


def _told(attributions: tuple[str, ...], origins: tuple[str, ...]) -> tuple[Cluster, dict[str, str]]:
    articles = [
        article(f"{WORDS} {attribution}", name)
        for attribution, name in zip(attributions, origins, strict=True)
    ]
    passages = [passage(each, each.paragraphs[0]) for each in articles]
    everyone = (tuple(range(len(passages))),)
    return cluster(passages, wordings=everyone), {each.id: each.outlet for each in articles}


@pytest.mark.parametrize(
    "attribution",
    [
        "the ferry line said in a statement.",
        "the ferry line said in its second written statement on Friday.",
        "the statement read.",
        "it said in a press release.",
        "the head of the line wrote on Facebook.",
        "dijo la naviera en un comunicado.",
        "a indiqué la compagnie dans un communiqué.",
        "hieß es in einer Mitteilung der Reederei.",
    ],
)
def test_one_outlet_that_names_the_statement_is_enough(attribution: str) -> None:
    assert quoted_by(attribution, "the ferry line said.") == (0, 1)


@pytest.mark.parametrize(
    "attribution",
    [
        "the head of the line told reporters.",
        "she said, standing by her statement of Monday.",
        "a court statement of last year notwithstanding, he said.",
        "the manager said in an interview.",
    ],
)
def test_words_that_were_spoken_are_no_released_statement(attribution: str) -> None:
    assert quoted_by(attribution, "the ferry line said.") == ()


def test_copies_of_one_text_do_not_quote_it_several_times() -> None:
    told, origin = _told(("it said in a statement.",) * 2, ("Alpha", "Beta"))
    assert statement_wording(told, dict.fromkeys(origin, "Wire")) == ()


def test_a_word_or_two_in_quotation_marks_are_not_known_again() -> None:
    texts = ["The line spoke in a statement of “deep regret”."] * 2
    articles = [article(text, name) for text, name in zip(texts, ("Alpha", "Beta"), strict=True)]
    told = cluster([passage(each, each.paragraphs[0]) for each in articles], kind="quote", wordings=((0, 1),))
    assert statement_wording(told, {each.id: each.outlet for each in articles}) == ()


def test_it_is_evidence_that_leaves_each_outlet_its_own_origin() -> None:
    articles = [
        article(f"{WORDS} the ferry line said in a statement.", "Alpha"),
        article(f"{WORDS} said the ferry line.", "Beta"),
    ]
    told = cluster([passage(each, each.paragraphs[0]) for each in articles], wordings=((0, 1),))
    alpha, beta = find_origins(articles, [told])
    assert (alpha.origin, alpha.strength, beta.origin, beta.strength) == ("Alpha", "none", "Beta", "none")
    assert [(e.kind, e.text) for e in alpha.evidence] == [
        (
            "shared-statement",
            "quotes a released statement as Beta does: "
            "“We are sorry for every hour that our passengers lost on the quay,”",
        )
    ]
