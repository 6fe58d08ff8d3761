"""A picture of the app over some sources, without a terminal.

python -m briefing.tui.picture seeds/ -o app.svg
"""

import argparse
import asyncio
import re
from collections.abc import Sequence
from pathlib import Path

from briefing.tui.app import BriefingApp
from briefing.tui.recipe import Recipe

_FONTS = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)
"""Fonts that a viewer would fetch from elsewhere; its own fixed-width font does as well."""


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
        return _FONTS.sub("", app.export_screenshot(title="briefing", simplify=True))


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
