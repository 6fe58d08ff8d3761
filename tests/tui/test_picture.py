"""A picture of the app as a file."""

import re
from pathlib import Path

from briefing.tui.picture import slim, take_picture

GROUND = '<rect fill="{}" x="{}" y="1.5" width="12.2" height="24.65" shape-rendering="crispEdges"/>'


def test_neighbours_of_one_colour_become_one_ground_and_no_other_is_lost() -> None:
    row = GROUND.format("#111111", "0") + GROUND.format("#111111", "12.2") + GROUND.format("#222222", "24.4")
    found = re.findall(r'fill="(#\w+)" x="(.*?)" y="1.5" width="(.*?)"', slim(row))
    assert found == [("#111111", "0", "24.4"), ("#222222", "24.4", "12.2")]


def test_texts_stay_and_empty_ones_go() -> None:
    word = '<text class="terminal-1-r1" y="20" clip-path="url(#terminal-1-line-0)">two&#160;words</text>'
    empty = '<text class="terminal-1-r1" x="0" y="20">&#160;&#160;</text>'
    assert slim(word + empty) == '<text class="t-r1" y="20">two\xa0words</text>'


async def test_the_picture_has_the_articles_words(tmp_path: Path) -> None:
    path = tmp_path / "one.txt"
    path.write_text("The ferry to Corvane stopped at noon on Friday.\n\nNobody was hurt, a clerk said.\n")
    drawn = await take_picture([str(path)], (), (80, 24))
    texts = re.sub("<[^>]+>", "", drawn).replace("\xa0", " ")
    assert "ferry to Corvane" in texts
