"""A second Python beside this one, for work that must not hold this process up or bring it down."""

import subprocess
import sys


def start_interpreter(module: str, function: str) -> "subprocess.Popen[bytes]":
    """Start a fresh interpreter that calls a function of a module and is spoken to through its pipes.

    It finds modules where this one does, and not in the folder that it happens to be started in.

    Raises:
        OSError: it cannot be started.

    """
    call = f"import sys; sys.path[:] = sys.argv[1:]; from {module} import {function}; {function}()"
    return subprocess.Popen(  # noqa: S603 - our own interpreter and code
        [sys.executable, "-c", call, *sys.path],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
