"""The README says what the program does."""

import re
from pathlib import Path

from briefing.tui.key_table import readme_table

README = Path(__file__).parent.parent / "README.md"


def test_the_key_table_is_the_programs_own() -> None:
    block = re.search(r"<!-- keys -->\n(.*?)\n<!-- end -->", README.read_text("utf-8"), re.DOTALL)
    assert block is not None
    assert block.group(1).strip() == readme_table().strip()


def test_each_picture_is_there_is_small_loads_nothing_and_is_told_in_words() -> None:
    pictures = re.findall(r"!\[([^]]*)\]\(([^)]+)\)", README.read_text("utf-8"))
    assert len(pictures) == 3
    for told, path in pictures:
        drawn = (README.parent / path).read_text("utf-8")
        assert len(drawn.encode()) < 80_000
        assert not re.search(r"@font-face|href=|url\((?!#)", drawn)
        assert len(told.split()) >= 20
