"""Two small articles in a folder of their own, which is the current one."""

from pathlib import Path

import pytest

LAMP = """The lamp at North Point is lit again

The lighthouse at North Point was lit on Friday for the first time since the storm of 1998.

“It feels as if the coast had opened its eyes,” said Mara Quill, who keeps it.
"""
POINT = """North Point shines once more

The North Point lighthouse was lit on Friday for the second time since the storm of 1998.

“It feels as if the coast had opened its eyes,” Mara Quill said. Boats sounded their horns.
"""


@pytest.fixture
def articles(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with `lamp.txt` and `point.txt`; its parent is the current folder."""
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "lamp.txt").write_text(LAMP, "utf-8")
    (folder / "point.txt").write_text(POINT, "utf-8")
    monkeypatch.chdir(tmp_path)
    return folder
