"""The table of stories: one line each, and what may be said of the one in hand."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from briefing.models import Article, Briefing, Story
from briefing.tui.blocks import Block, Mark, Para, Target
from briefing.tui.find import Searched
from briefing.tui.flow import clip, width_of
from briefing.tui.narrow import Found, find
from briefing.tui.pages.contradictions import contradictions, probable
from briefing.tui.present import DIFFERS, counted, joined, when

_NAMED = 6
"""Outlets named of the story in hand; the others are counted."""
_NEW = "N"
_ALL_COLUMNS = 44
"""Cells from which there is room for the day and the shared facts before a title."""


@dataclass(frozen=True, slots=True)
class Row:
    """One story as the table shows it."""

    number: int
    """Which of the briefing's."""
    story: Story
    articles: tuple[Article, ...]
    day: str
    """ISO day of its newest article, "" for none."""
    dated: str
    """That day as the table shows it."""
    new: bool
    found: Found | None = None
    """Where it has the text by which the table is narrowed."""

    @property
    def title(self) -> str:
        """Its title; where no article has one, the first fact of its summary."""
        if any(article.title for article in self.articles) or not self.story.summary:
            return self.story.title
        head = next((c for c in self.story.clusters if c.id == self.story.summary[0]), None)
        return head.text if head else self.story.title

    @property
    def differences(self) -> str:
        """As in "≠2", "?1"; a dot for none."""
        sure = probable(self.story)
        possible = len(self.story.discrepancies) - sure
        if sure:
            return f"{DIFFERS['probable']}{sure}"
        return f"{DIFFERS['possible']}{possible}" if possible else "·"


ORDERS: dict[str, Callable[[Row], tuple[int, ...]]] = {
    "outlets": lambda row: (-row.story.outlets,),
    "day": lambda row: (not row.day,),
    "differences": lambda row: (-probable(row.story), -len(row.story.discrepancies)),
    "new": lambda row: (not row.new, -row.story.outlets),
}
"""By what the table is sorted; within that the newest first."""


def rows(briefing: Briefing, new: Collection[int], order: str, query: Searched | None) -> list[Row]:
    """The stories that have what is searched, in one of the orders."""
    known = {article.id: article for article in briefing.articles}
    told = [tuple(known[id_] for id_ in story.articles) for story in briefing.stories]
    days = [max((each.published[:10] for each in some if each.published), default="") for some in told]
    dated = _dated(days)
    found = []
    for number, (story, articles) in enumerate(zip(briefing.stories, told, strict=True)):
        place = find(articles, query) if query else None
        if query is None or place:
            found.append(Row(number, story, articles, days[number], dated[number], number in new, place))
    newest_first = sorted(found, key=lambda row: row.day, reverse=True)
    return sorted(newest_first, key=ORDERS[order])


def first_row(briefing: Briefing) -> Row:
    """The story that most outlets tell."""
    return rows(briefing, (), next(iter(ORDERS)), None)[0]


def stories_page(told: Sequence[Row], width: int) -> tuple[Block, ...]:
    """One line for each story, `width` cells at most, and where it was found; keys are their numbers."""
    if not told:
        said = "No story has this in its titles, its outlets or its text. Esc shows all."
        return (Block((Para(said, role="absent"),)),)
    room = max(width_of(row.dated) for row in told) if width >= _ALL_COLUMNS else 0
    blocks = [Block((Para(clip(_head(room), width), role="meta"),))]
    blocks += [_block(row, _start(row, room), width) for row in told]
    return tuple(blocks)


def _head(room: int) -> str:
    return f"  {'day'.ljust(room)}  by  ≠    facts  title" if room else "  by ≠   title"


def _start(row: Row, room: int) -> str:
    """The columns before the title, the day `room` cells wide; where there is none, the least."""
    new = _NEW if row.new else " "
    if not room:
        return f"{new} {row.story.outlets:>2} {row.differences:<3} "
    shared = sum(cluster.shared for cluster in row.story.clusters)
    pad = " " * (room - width_of(row.dated))
    return f"{new} {pad}{row.dated}  {row.story.outlets:>2}  {row.differences:<3}  {shared:>5}  "


def _block(row: Row, start: str, width: int) -> Block:
    title = clip(row.title, max(width - width_of(start), 1))
    end = len(start) + len(title)
    marks = (Mark(len(start), end, "lit"),) if row.new else ()
    paras = [Para(start + title, marks, words=((len(start), end),))]
    if row.found:
        label = f"    {row.found.label}: "
        text = clip(label + row.found.text, width)
        first, after = (min(len(label) + edge, len(text)) for edge in row.found.span)
        paras.append(Para(text, role="meta", words=((first, after),)))
    return Block(tuple(paras), (Target(str(row.number)),))


def _dated(days: Sequence[str]) -> list[str]:
    """As in "13 Aug"; with the year where the stories are of several: "28 Mar" alone is this year's."""
    one_year = len({day[:4] for day in days if day}) == 1
    told = [when(day) if day else "–" for day in days]
    return [
        text.removesuffix(f" {day[:4]}") if one_year else text for text, day in zip(told, days, strict=True)
    ]


def languages(briefing: Briefing) -> str:
    """That stories are of one language each, where there are several."""
    found = sorted({article.language for article in briefing.articles})
    return f"compared within one language: {', '.join(found)}" if len(found) > 1 else ""


def in_words(row: Row) -> str:
    """What the columns say of a story."""
    names = list(dict.fromkeys(article.outlet for article in row.articles))
    more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
    return joined(
        (
            "new" if row.new else "",
            ", ".join(names[:_NAMED]) + more,
            counted(row.story.origins, "origin"),
            contradictions(row.story),
            f"{counted(sum(c.shared for c in row.story.clusters), 'fact')} told by several",
            when(row.day),
        )
    )
