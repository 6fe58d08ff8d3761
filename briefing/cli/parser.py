"""The one kind of argument parser: it never repeats a hostile file name to the terminal as it is."""

import argparse
from typing import Any

from briefing.safe import safe_text

JOININGS = ("strict", "usual", "wide")
JOIN_HELP = "how sure it must be that two passages tell one fact; by default as in the settings, or usual"


class Parser(argparse.ArgumentParser):
    """An `ArgumentParser` whose epilog keeps its lines and whose messages are safe to print."""

    def __init__(self, **settings: Any) -> None:  # noqa: ANN401 - handed on as they are
        super().__init__(formatter_class=argparse.RawDescriptionHelpFormatter, allow_abbrev=False, **settings)

    def _print_message(self, message: str, file: Any = None) -> None:  # noqa: ANN401 - argparse's own
        super()._print_message(safe_text(message), file)
