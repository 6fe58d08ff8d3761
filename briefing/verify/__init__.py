"""Is every sentence of an exported brief what its outlet wrote? Pure: text and articles in, findings out."""

from briefing.verify.check import check
from briefing.verify.finding import Finding, Verdict
from briefing.verify.parse import Brief, NotABrief, parse

__all__ = ["Brief", "Finding", "NotABrief", "Verdict", "check", "parse"]
