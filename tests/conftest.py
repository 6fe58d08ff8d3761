"""For all tests: no property depends on how busy the machine is, and processes that read pages are shared."""

import os
from collections.abc import Iterator

import pytest
from hypothesis import settings

from briefing.ingest.pages import extractor
from tests import lasting

# The same examples everywhere, on any day; BRIEFING_HUNT=1 looks for others.
settings.register_profile("unhurried", deadline=None, derandomize="BRIEFING_HUNT" not in os.environ)
settings.load_profile("unhurried")


@pytest.fixture(scope="session", autouse=True)
def _lasting_processes() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(extractor, "_Process", lasting.start)
        yield
    lasting.stop_all()
