"""The README says what the program does."""

import re
from pathlib import Path

from briefing.tui.key_table import readme_table

README = Path(__file__).parent.parent / "README.md"


def test_the_key_table_is_the_programs_own() -> None:
    block = re.search(r"<!-- keys -->\n(.*?)\n<!-- end -->", README.read_text("utf-8"), re.DOTALL)
    assert block is not None
    assert block.group(1).strip() == readme_table().strip()
