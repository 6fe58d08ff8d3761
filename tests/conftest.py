"""For all tests: no property depends on how busy the machine is."""

import os

from hypothesis import settings

# The same examples everywhere, on any day; BRIEFING_HUNT=1 looks for others.
settings.register_profile("unhurried", deadline=None, derandomize="BRIEFING_HUNT" not in os.environ)
settings.load_profile("unhurried")
