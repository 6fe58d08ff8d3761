"""Is every sentence of an exported brief what its outlet wrote? Pure: text and articles in, findings out."""

from .check import check
from .finding import Finding, Verdict
from .parse import Brief, NotABrief, parse

__all__ = ["Brief", "Finding", "NotABrief", "Verdict", "check", "parse"]
