from briefing.engine.clusters.group import cluster_texts
from briefing.languages import background

ENGLISH = background("en")


def together(*texts: str) -> bool:
    return len(cluster_texts(texts, ENGLISH)) == 1


def test_a_frame_in_common_is_not_a_statement_in_common() -> None:
    assert not together(
        "Since the beginning of Governor Vance's second term, ferry crews and the port authority have fought"
        " in public over pay, and the strikes have emptied the quays twice.",
        "In all, at least nine villages on either bank of the estuary now demand bridges of their own, a"
        " number that has doubled since the beginning of Governor Vance's second term.",
    )


def test_a_short_quotation_inside_a_long_sentence_is_one() -> None:
    assert together(
        "“The harbour belongs to those who sail from it,” she said.",
        "At the end of a long evening in the crowded hall of the old customs house, Governor Vance told the"
        " crews that “the harbour belongs to those who sail from it” and left.",
    )
