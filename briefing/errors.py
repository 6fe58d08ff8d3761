"""Failures with a name. Each one's `str` is a sentence for the user."""


class BriefingError(Exception):
    """Base of everything this program raises on purpose."""


class Cancelled(BriefingError):
    """The reader asked for the work to stop. Raised by a `models.Tick`."""

    def __str__(self) -> str:
        return "cancelled"


class Unreadable(BriefingError):
    """A source that gives no article: missing, empty, binary, refused, too large, not a page."""

    def __init__(self, source: str, reason: str) -> None:
        super().__init__(source, reason)
        self.source = source
        self.reason = reason

    def __str__(self) -> str:
        return f"{self.source}: {self.reason}"


class Unwritable(BriefingError):
    """A file that cannot be written: no such folder, no permission, a full disk."""

    def __init__(self, target: str, reason: str) -> None:
        super().__init__(target, reason)
        self.target = target
        self.reason = reason

    def __str__(self) -> str:
        return f"{self.target}: {self.reason}"


class AlreadyExists(Unwritable):
    """A file that would have to be overwritten, without leave to do so."""

    def __init__(self, target: str) -> None:
        super().__init__(target, "exists already")
