"""The hand-made briefing in every format, as reviewed.

After a wanted change: `python -m tests.export.test_golden` writes the files anew; read the diff.
"""

from pathlib import Path

import pytest

from briefing.export import FORMATS
from tests.export.documents import DOCUMENTS
from tests.factories import briefing

GOLDEN = Path(__file__).parent / "golden"


FILES = {
    **{name: f"bridge{form.suffixes[0]}" for name, form in FORMATS.items()},
    "plain markdown": "bridge-plain.md",
    "full markdown": "bridge-full.md",
    "full text": "bridge-full.txt",
    "quotations": "bridge-quotations.csv",
}


@pytest.mark.parametrize("name", FILES)
def test_the_document_is_as_reviewed(name: str) -> None:
    assert DOCUMENTS[name](briefing()).encode() == (GOLDEN / FILES[name]).read_bytes()


if __name__ == "__main__":
    GOLDEN.mkdir(exist_ok=True)
    for name, file in FILES.items():
        (GOLDEN / file).write_bytes(DOCUMENTS[name](briefing()).encode())
