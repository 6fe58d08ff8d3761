"""A list of files and addresses on standard input: it stands for what it names, as if they were named."""

import re
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

from briefing.ingest.decode import decode
from briefing.ingest.sources import STDIN
from briefing.safe import is_address

Input = Callable[[], bytes]
LONGEST = 1_000_000
"""Bytes of a list: some ten thousand paths."""
WIDE = (b"\xff\xfe", b"\xfe\xff")
"""How lists in UTF-16 begin, of whose bytes every second is 0."""
PATH = re.compile(r"(?:~|\.{0,2}[/\\]|[A-Za-z]:\\).*|\S+\.\w{1,8}|\S*[/\\]\S*")
"""What can only be meant as a path, also where no such file is."""


def expand(sources: Sequence[str], stdin: Input | None) -> tuple[list[str], Input | None]:
    """The sources, with what a list on standard input names in its place, and the input if it is none.

    So that what a list names is watched, and never written over, as what is named itself.
    """
    if STDIN not in sources or stdin is None:
        return list(sources), stdin
    data = stdin()
    named = _places(data)
    if not named:
        return list(sources), lambda: data
    found = [each for source in sources for each in (named if source == STDIN else [source])]
    return list(dict.fromkeys(found)), None


def _places(data: bytes) -> list[str]:
    """The addresses and paths on standard input; none where a line is neither, or none leads anywhere."""
    if len(data) > LONGEST or b"<" in data[:100]:
        return []
    parted = data if data[:2] in WIDE else data.replace(b"\0", b"\n")  # as `find -print0` writes
    lines = [line.strip() for line in decode(parted).splitlines() if line.strip()]
    certain = [is_address(line) or _exists(line) for line in lines]
    named = all(sure or PATH.fullmatch(line) for sure, line in zip(certain, lines, strict=True))
    return lines if named and any(certain) else []


def _exists(name: str) -> bool:
    with suppress(OSError, ValueError):
        return len(name) < 4096 and Path(name).exists()
    return False
