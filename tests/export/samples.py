"""The sample articles, read once."""

from functools import cache
from pathlib import Path

from briefing.models import Briefing
from briefing.pipeline import brief, read

SEEDS = Path(__file__).parent.parent.parent / "seeds"


@cache
def samples() -> Briefing:
    """The briefing of the five."""
    return brief(read([str(SEEDS)]).articles)
