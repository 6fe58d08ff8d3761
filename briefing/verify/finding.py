"""What a check says."""

from dataclasses import dataclass

_BEFORE, _AFTER = 30, 80
"""Characters shown before and after the place where two lines begin to differ."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A line that is not what the sources make it."""

    line: int
    expected: str
    """What should stand there, or what is missing; "" when nothing should."""
    stands: str

    @property
    def rows(self) -> tuple[str, str]:
        """Two lines for a reader, each with the number of the line that they speak of."""
        expected, stands = _excerpts(self.expected, self.stands)
        return (
            f"{self.line}: expected {expected or 'nothing'}",
            f"{self.line}: stands   {stands or 'nothing'}",
        )


@dataclass(frozen=True, slots=True)
class Verdict:
    """The outcome of a check."""

    quotations: int
    """Lines with quoted sentences that match."""
    unread: int
    """Lines with quoted sentences whose sources could not be had."""
    findings: tuple[Finding, ...]
    """In the order of the lines."""

    @property
    def matches(self) -> bool:
        """Whether every line is what its source makes it."""
        return not self.findings and not self.unread


def _excerpts(a: str, b: str) -> tuple[str, str]:
    """Two texts cut to the surroundings of their first difference."""
    first = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    return _excerpt(a, first), _excerpt(b, first)


def _excerpt(text: str, at: int) -> str:
    start, end = max(0, at - _BEFORE), at + _AFTER
    return f"{'…' if start else ''}{text[start:end]}{'…' if end < len(text) else ''}"
