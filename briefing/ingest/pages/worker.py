"""The extracting process: pages in on standard input, what was found out on standard output.

A page can make an HTML parser slow or hungry, a PDF document make its reader crash. Here it can be stopped
at a deadline and held to a limit of memory without touching the program, and the app's screen stays free
while it works.

A frame is its length in bytes (8, big endian) and JSON.
"""

import json
import struct
import sys
from base64 import b64decode
from contextlib import suppress
from typing import Any, BinaryIO

from briefing.faults import log_fault
from briefing.ingest.limits import LIMITS

_LENGTH = struct.Struct(">Q")


def write_frame(stream: BinaryIO, value: object) -> None:
    """Write one frame."""
    data = json.dumps(value).encode()
    stream.write(_LENGTH.pack(len(data)) + data)
    stream.flush()


def read_frame(stream: BinaryIO) -> object | None:
    """Read one frame; None at the end of the stream."""
    head = stream.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        return None
    length = _LENGTH.unpack(head)[0]
    data = stream.read(length)
    return json.loads(data) if len(data) == length else None


def main() -> None:
    """Serve until standard input closes."""
    _limit_memory()
    results, sys.stdout = sys.stdout.buffer, sys.stderr  # a library that prints must not break a frame
    while (asked := read_frame(sys.stdin.buffer)) is not None:
        try:
            write_frame(results, _extracted(asked))
        except Exception as error:  # whatever a page provokes is said of that page; the next one is read
            write_frame(results, {"failed": type(error).__name__, "log": _logged(error)})


def _extracted(asked: object) -> dict[str, Any]:
    """What is found in a page, which comes as its text, or in a PDF document, which comes in base64."""
    if isinstance(asked, dict):
        from briefing.ingest.pages.pdf import extract_pdf

        return extract_pdf(b64decode(asked["pdf"]))
    from briefing.ingest.pages.extract import extract

    return extract(str(asked))


def _logged(error: Exception) -> str:
    """Where the trace is; nowhere for a page that takes too much memory, which is no fault."""
    return "" if isinstance(error, MemoryError) else str(log_fault(error))


def _limit_memory() -> None:
    with suppress(ImportError, OSError, ValueError):
        import resource

        limit = LIMITS.extraction_memory
        resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
