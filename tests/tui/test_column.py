"""Who tells a passage, at a fixed place; values with their owners; the outlets' legend."""

from dataclasses import replace

import pytest

from briefing.models import Briefing, Discrepancy, Reason, Telling
from briefing.standing import SILENT, UNKNOWN, Standing
from briefing.tui.filters import EVERYTHING
from briefing.tui.flow import width_of
from briefing.tui.index import StoryIndex
from briefing.tui.pages.column import Column, sign_of
from briefing.tui.pages.legend import legend
from briefing.tui.pages.merged import merged_page
from briefing.tui.pages.why import origins_page, why_page
from tests.bridge import CLOSED, COST, QUEUE, bridge_briefing
from tests.factories import article, cluster, own_reporting, passage, story
from tests.test_standing import CLOSED as TOLD
from tests.test_standing import OTHER, THIRD, WAIT
from tests.tui.driving import NARROW, WIDE, picture, reading_app, settled
from tests.tui.test_elsewhere import index_of, told

BRIDGE = StoryIndex(bridge_briefing(), 0)


def many(outlets: int, name: str = "Outlet") -> Briefing:
    """One fact that every outlet tells."""
    articles = [article("The bridge is closed.", f"{name} {number}") for number in range(outlets)]
    fact = cluster([passage(each, each.paragraphs[0]) for each in articles])
    return Briefing(
        articles=tuple(articles),
        provenance=tuple(map(own_reporting, articles)),
        sigla=tuple((each.outlet, f"O{n}") for n, each in enumerate(articles)),
        stories=(story(articles, [fact]),),
    )


def test_each_outlet_has_its_place_and_copies_of_one_origin_are_tied() -> None:
    column = Column(BRIDGE, 80)
    assert column.cells(CLOSED)[0] == "1 … ③"
    assert column.cells(QUEUE)[0] == "1 2=3"
    assert column.cells(COST)[0] == "· 2=3"
    assert Column(BRIDGE, 80, spaced=False).cells(QUEUE)[0] == "12=3"


def test_copies_stand_side_by_side_whatever_their_numbers() -> None:
    one, between, copy = (article(f"{name} tells of the bridge.", name) for name in "ABC")
    found = [own_reporting(one), own_reporting(between), own_reporting(copy)]
    found[2] = type(found[2])(article=copy.id, origin="A", strength="certain", evidence=())
    fact = cluster([passage(each, each.paragraphs[0]) for each in (one, between, copy)], origins=2)
    briefing = Briefing(
        articles=(one, between, copy),
        provenance=tuple(found),
        sigla=(("A", "A"), ("B", "B"), ("C", "C")),
        stories=(story((one, between, copy), [fact]),),
    )
    assert Column(StoryIndex(briefing, 0), 80).cells(fact)[0] == "1=3 2"


def test_another_value_has_a_sign_of_its_own() -> None:
    index = index_of(told(TOLD, THIRD))
    assert Column(index, 80).cells(TOLD)[0] == "1 2 ③ · …"
    assert Column(index, 80, spaced=False).cells(TOLD)[0] == "12③·…"


def test_each_state_has_its_own_sign_one_cell_wide_whatever_the_colours() -> None:
    tells = Standing(stand="tells", told=TOLD.passages[:1])
    apart = (tells, replace(tells, inside=True), Standing(stand="other"), Standing(stand="perhaps"))
    for number in range(1, 10):
        signs = [sign_of(standing, number).text for standing in (*apart, SILENT, UNKNOWN)]
        assert len(set(signs)) == len(signs)
        assert {width_of(sign) for sign in signs} == {1}


def test_what_is_told_inside_another_sentence_is_small() -> None:
    inside = Telling(passage=WAIT.passages[0], reason=Reason(score=0.8, words=("wait",)), clause=(8, 12))
    fact = cluster(TOLD.passages, also=(inside,), outlets=3)
    possible = replace(OTHER, strength="possible")
    assert Column(index_of(told(fact, WAIT, discrepancy=possible)), 80).cells(fact)[0] == "1 2 ³ · …"
    assert Column(index_of(told(fact, WAIT, THIRD)), 80).cells(fact)[0] == "1 2 ③ · …"


def test_more_than_nine_outlets_are_counted() -> None:
    index = StoryIndex(many(14), 0)
    assert Column(index, 80).cells(index.story.clusters[0])[0] == "14/14 ████"
    assert Column(index, 25).cells(index.story.clusters[0])[0] == "14/14"
    assert Column(index, 10).cells(index.story.clusters[0])[0] == ""


def test_values_stand_with_their_owners() -> None:
    lines = [
        p.text for b in merged_page(BRIDGE, frozenset(), EVERYTHING, Column(BRIDGE, 80)) for p in b.paras
    ]
    assert "second\xa01 · third\xa03" in lines
    assert "? 4,000:\xa01 · twelve:\xa03" in lines, "a number is not taken for an owner"


def test_the_legend_cuts_long_names_and_counts_who_has_no_room() -> None:
    entries, others = legend(BRIDGE, 80)
    names = [entry.name for entry in entries]
    assert names == ["Harbour Herald", "Coast Radio‹Northern Wire?", "Valley Post‹Northern Wire"]
    assert others == 0
    entries, others = legend(StoryIndex(many(40, "The Very Long Name of an Outlet of Sixty Letters"), 0), 80)
    assert 1 < len(entries) < 40
    assert len(entries) + others == 40
    assert sum(len(str(e.number)) + 3 + len(e.name) for e in entries) <= 80


def test_why_tells_what_passages_share_and_who_is_called_the_speaker() -> None:
    reason = Reason(score=0.92, words=("queue", "accident"))
    fact = cluster(
        QUEUE.passages, speaker="Ines Marrow", reasons=(None, reason, reason), wordings=((0,), (1, 2))
    )
    lines = [para.text for block in why_page(BRIDGE, fact) for para in block.paras]
    assert "92% likely the same: shares queue, accident" in lines
    assert "Why Ines Marrow is named as the speaker" in lines
    assert "Coast Radio: Northern Wire, probable" in lines


def test_origins_tell_how_many_outlets_really_are_one() -> None:
    lines = [para.text for block in origins_page(BRIDGE) for para in block.paras]
    assert (
        lines[0] == "3 outlets, really 2: Harbour Herald; Northern Wire (printed by Coast Radio, Valley Post)"
    )
    assert "credit line: Northern Wire reporter Ada Lunn contributed." in lines


@pytest.mark.parametrize("size", [(20, 5), (60, 20), NARROW, WIDE], ids=str)
async def test_forty_outlets_with_long_names_can_be_read(size: tuple[int, int]) -> None:
    app = reading_app(many(40, "The Very Long Name of an Outlet of Sixty Letters, Said"))
    async with app.run_test(size=size) as pilot:
        await settled(pilot)
        await pilot.press("j", "tab", "v", "v", "z", "1", "w", "escape", "W", "escape")
        await settled(pilot)
        assert "The" in picture(app)


def test_the_possible_stand_after_the_probable() -> None:
    found: tuple[Discrepancy, ...] = BRIDGE.discrepancies(CLOSED)
    assert [each.strength for each in found] == ["probable", "possible"]
