"""The reader's settings, as far as they concern commands."""

from briefing.cli.streams import say
from briefing.config import load
from briefing.models import Joining
from briefing.paths import config_file


def usual_join() -> Joining:
    """How sure two passages must tell one fact, by the settings; what is wrong with these is said."""
    settings, problems = load(config_file(), commands=None, themes=None)
    for problem in problems:
        say(problem)
    return settings.join
