"""The outside world in, articles out: files, folders, web pages and standard input."""

from briefing.ingest.reading import Reading, read, read_each

__all__ = ["Reading", "read", "read_each"]
