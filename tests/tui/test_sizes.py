"""Every list and the matrix with hard texts, at sizes from a strip to a wall: readable, and no crash."""

from dataclasses import replace

import pytest

from briefing.models import Briefing, Person, Place, Quotation, Wording
from tests.factories import article, cluster, own_reporting, passage, story
from tests.tui.driving import NARROW, WIDE, picture, reading_app, settled

CJK = "港口的旋转桥星期一再次关闭，检查人员在主轴承上发现了裂缝，市长表示歉意。"
ARABIC = "أُغلق الجسر الدوار يوم الاثنين بعد أن عثر المفتشون على شقوق في محمله الرئيسي."
THAI = "สะพานหมุนถูกปิดเมื่อวันจันทร์หลังจากเจ้าหน้าที่พบรอยร้าวในตลับลูกปืนหลัก"
LONG = "The Independent Evening Chronicle of the Outer Northern Isles"
KEYS = (*"PjjG", "enter", "j", "escape", "escape", *"cG", "enter", "escape", "escape", *"mjlllh", "escape")
TABLE = ("i", "j", "o", "slash", "o", "enter", "escape", "question_mark", "escape", "A", "escape")


def island(outlets: int, texts: tuple[str, ...]) -> Briefing:
    """Stories that many outlets tell, one for each text, each of them a quotation."""
    stories, everything = [], []
    for text in texts:
        articles = [article(f"“{text}”", f"{LONG} {n}", title=None) for n in range(outlets)]
        told = [passage(a, a.paragraphs[0]) for a in articles]
        places = tuple(Place(article=p.article, paragraph=0, start=p.start + 1, end=p.end - 1) for p in told)
        shared = cluster(told)
        quotation = Quotation(
            cluster=shared.id, wordings=(Wording(text=text, places=places),), outlets=outlets
        )
        person = Person(name=f"{text[:12]} {LONG}", names=(text[:5],), quotes=(quotation,))
        stories.append(story(articles, (shared,), people=(person,)))
        everything += articles
    articles = [replace(a, published=f"2026-03-{n % 28 + 1:02}") for n, a in enumerate(everything)]
    return Briefing(
        articles=tuple(articles),
        provenance=tuple(map(own_reporting, articles)),
        sigla=tuple((a.outlet, a.outlet[-2:]) for a in articles[:outlets]),
        stories=tuple(stories),
    )


@pytest.mark.parametrize("size", [(20, 5), (60, 20), NARROW, WIDE])
@pytest.mark.parametrize(("outlets", "texts"), [(2, (CJK, ARABIC, THAI)), (40, (CJK,))])
async def test_lists_and_matrix_are_readable(
    size: tuple[int, int], outlets: int, texts: tuple[str, ...]
) -> None:
    app = reading_app(island(outlets, texts))
    async with app.run_test(size=size) as pilot:
        await settled(pilot)
        for key in (*KEYS, *(TABLE if len(texts) > 1 else ())):
            await pilot.press(key)
            await pilot.pause()
            shown = picture(app)
            assert len(shown.splitlines()) <= size[1]
            assert shown.strip()


async def test_a_storm_of_sizes_keeps_the_cursor() -> None:
    app = reading_app(island(2, (CJK, ARABIC, THAI)))
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await pilot.press("escape", "j")
        for size in ((20, 5), (160, 45), (1, 1), (60, 20), (43, 9), NARROW):
            await pilot.resize_terminal(*size)
            await pilot.pause()
        assert picture(app).splitlines()[3].startswith(" ▌")
