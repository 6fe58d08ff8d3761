"""A picture of the app over some sources, without a terminal.

python -m briefing.tui.picture seeds/ -o app.svg
"""

import argparse
import asyncio
import re
from collections.abc import Sequence
from itertools import groupby
from pathlib import Path

from briefing.tui.app import BriefingApp
from briefing.tui.recipe import Recipe

_FONTS = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)
"""Fonts that a viewer would fetch from elsewhere; its own fixed-width font does as well."""
_GROUND = r'<rect fill="(#\w+)" x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"[^>]*>'
_SPARED = re.compile(
    r'<clipPath id="[^"]*-line-\d+">.*?</clipPath>\s*| clip-path="url\(#[^"]*-line-\d+\)"'
    r"|<text [^>]*>(?:&#160;|\s)*</text>",
    re.DOTALL,
)
"""What clips a row to its own width, and texts of spaces."""


def slim(picture: str) -> str:
    """The same picture in a third of the bytes: one ground for neighbours of one colour, no empty texts."""
    slimmed = _SPARED.sub("", re.sub(f"(?:{_GROUND})+", _grounds, picture))
    return re.sub(r"terminal-\d+", "t", slimmed).replace("&#160;", "\xa0")


def _grounds(row: re.Match[str]) -> str:
    drawn = ""
    for (fill, top), found in groupby(re.findall(_GROUND, row[0]), key=lambda cell: (cell[0], cell[2])):
        cells = list(found)
        left, right = float(cells[0][1]), float(cells[-1][1]) + float(cells[-1][3])
        place = f'x="{left:g}" y="{top}" width="{right - left:g}" height="{cells[0][4]}"'
        drawn += f'<rect fill="{fill}" {place} shape-rendering="crispEdges"/>'
    return drawn


async def take_picture(sources: Sequence[str], keys: Sequence[str], size: tuple[int, int]) -> str:
    """The screen as SVG after the sources were read and the keys pressed; `size` is columns, rows."""
    app = BriefingApp(sources, Recipe(lambda: "usual"))
    async with app.run_test(size=size) as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause()
        await pilot.press(*keys)
        await pilot.pause()
        app.clear_notifications()
        await pilot.pause()
        return slim(_FONTS.sub("", app.export_screenshot(title="briefing", simplify=True)))


def main() -> None:
    """Write the picture to a file."""
    parser = argparse.ArgumentParser(prog="python -m briefing.tui.picture", description=__doc__)
    parser.add_argument("sources", nargs="+", metavar="SOURCE")
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="FILE.svg")
    parser.add_argument("--keys", default="", help='pressed first, with commas between: "j,j,tab"')
    parser.add_argument("--size", default="130x36", help="columns x rows")
    options = parser.parse_args()
    columns, rows = map(int, options.size.split("x"))
    keys = [key for key in options.keys.split(",") if key]
    picture = asyncio.run(take_picture(options.sources, keys, (columns, rows)))
    options.output.write_text(picture, encoding="utf-8")


if __name__ == "__main__":
    main()
