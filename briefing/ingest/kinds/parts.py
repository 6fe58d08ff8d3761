"""How the parts of a file are called: "export.json#3", "pile.zip#monday/ferry.html"."""

from pathlib import Path, PurePosixPath

SIGN = "#"


def part(source: str, name: str | int) -> str:
    """The source of a part of another source: its name in there, or its number from 1 on."""
    return f"{source}{SIGN}{name}"


def file_of(source: str) -> Path:
    """The file in which a source stands: itself, or what it is a part of."""
    path = Path(source)
    if path.exists():
        return path
    pieces = source.split(SIGN)
    ends = range(len(pieces) - 1, 0, -1)
    return next((whole for end in ends if (whole := Path(SIGN.join(pieces[:end]))).exists()), path)


def suffix_of(name: str) -> str:
    """The ending of a name, in small letters."""
    return PurePosixPath(name.lower()).suffix
