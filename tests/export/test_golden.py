"""The hand-made briefing in every format, as reviewed.

After a wanted change: `python -m tests.export.test_golden` writes the files anew; read the diff.
"""

from pathlib import Path

import pytest

from briefing.export import FORMATS
from tests.factories import briefing

GOLDEN = Path(__file__).parent / "golden"


def golden(name: str) -> Path:
    """The file that holds the hand-made briefing in a format."""
    return GOLDEN / f"bridge{FORMATS[name].suffixes[0]}"


@pytest.mark.parametrize("name", FORMATS)
def test_the_document_is_as_reviewed(name: str) -> None:
    assert FORMATS[name].write(briefing()) == golden(name).read_text("utf-8")


if __name__ == "__main__":
    GOLDEN.mkdir(exist_ok=True)
    for name, form in FORMATS.items():
        golden(name).write_text(form.write(briefing()), "utf-8", newline="\n")
