"""The sample articles, read and briefed once; and a small world of two."""

from pathlib import Path

import pytest

from briefing import pipeline
from briefing.verify import Sources
from tests.factories import article

SEEDS = Path(__file__).parent.parent.parent / "seeds"
HARBOUR = """Ada Kovac, the mayor, opened the quay on Monday. It had cost 12,000 crowns.

“We did not expect the storm to come so early, and we are not ready to leave,” said Mayor Ada Kovac there.

“The boats will stay,” Ada Kovac said. “Nobody sails before Friday.”

“I have seen worse winters than this one,” said Tom Brandt, a fisherman. He paused. “My father drowned at
sea in 1962.”

“The first wall broke at noon.

“Then the second wall went,” said Tom Brandt.
"""
POST = """The quay of Aldmere opened this week, wrote the town on its page.

“We did not expect the storm to come so early, and we are not ready to leave,” Ada Kovac said.
"""


@pytest.fixture(scope="session")
def seeds() -> Sources:
    """The five sample articles of the project."""
    return Sources(pipeline.brief(pipeline.read([str(SEEDS)]).articles))


@pytest.fixture(scope="session")
def harbour() -> Sources:
    """Two articles, the second with one of the first's quotations."""
    told = article(HARBOUR, "Harbour Herald"), article(POST, "Valley Post", title="A quay for “everybody”")
    return Sources(pipeline.brief(told))
