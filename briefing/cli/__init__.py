"""The command line. A command's heavy imports wait until the command runs."""

import sys
from collections.abc import Sequence

from . import app, export, verify
from .streams import finish_quietly, say

COMMANDS = {"export": export.main, "verify": verify.main}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run `briefing` with `arguments` (the process's own by default) and return the exit status."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    try:
        if given and given[0] in COMMANDS:
            return COMMANDS[given[0]](given[1:])
        return app.main(given)
    except KeyboardInterrupt:
        say("cancelled")
        return 130
    except BrokenPipeError:
        return finish_quietly()
