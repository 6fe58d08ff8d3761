"""The command line. A command's heavy imports wait until the command runs."""

import sys
from collections.abc import Callable, Sequence
from importlib import import_module

from briefing.cli.streams import say
from briefing.errors import Unwritable

COMMANDS = ("export", "show", "verify")
"""Each a module here; any other first word is a source for `app`."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run `briefing` with `arguments` (the process's own by default) and return the exit status."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    try:
        if given and given[0] in COMMANDS:
            return _command(given[0])(given[1:])
        return _command("app")(given)
    except KeyboardInterrupt:
        say("cancelled")
        return 130
    except BrokenPipeError:  # whoever read our output has had enough
        return 0
    except Unwritable as error:
        say(str(error))
        return 2


def _command(name: str) -> Callable[[Sequence[str]], int]:
    run: Callable[[Sequence[str]], int] = import_module(f".{name}", __package__).main
    return run
