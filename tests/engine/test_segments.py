import pytest

from briefing.engine.text.segments import LONGEST, model_for, segments
from briefing.engine.wordings.align import Tokens, align


@pytest.mark.parametrize(
    ("lead", "other", "differing"),
    [
        ("消防部门说，事故造成多人受伤。", "警方表示，事故造成多人死亡。", ["警方表示", "死亡"]),
        ("消防部門說，事故造成多人受傷。", "警方表示，事故造成多人死亡。", ["警方表示", "死亡"]),
        ("警察は倉庫で薬品を押収した。", "警察は港で薬品を発見した。", ["港", "発見"]),
        ("ตำรวจยึดยาจากโกดังเมื่อวันจันทร์", "ตำรวจยึดยาจากโกดังเมื่อวันพุธ", ["พุธ"]),
        ("ប៉ូលីសបានរឹបអូស", "ប៉ូលីសបានឃើញ", ["ឃើញ"]),
    ],
)
def test_texts_without_spaces_differ_in_words_not_in_clauses(
    lead: str, other: str, differing: list[str]
) -> None:
    alignment = align([lead, other], 0)
    tokens = alignment.tokens[1]
    found = [tokens.verbatim(s.start, s.end) for s in alignment.segments[1] if not s.same]
    assert [part for part in found if part] == differing


def test_the_segments_of_a_run_are_the_run() -> None:
    for text in ("消防部门说事故造成", "この事故でけがをし", "เทศบาลประกาศ", "ប៉ូលីសបាន", "ຕຳຫຼວດ"):
        assert "".join(segments(text, model_for(text))) == text


def test_a_run_that_no_sentence_has_is_cut_into_letters() -> None:
    run = "消防部门说" * LONGEST
    assert segments(run, "zh-hans") == tuple(run)
    assert len(Tokens(run)) == len(run)
