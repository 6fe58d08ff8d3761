"""Texts by their letters and figures alone, for telling whether two prints of a text are one."""

import re

_OTHER = re.compile(r"[\W_]+")


def letters_of(text: str) -> str:
    """The letters and figures of a text, without signs, spaces and capitals."""
    return _OTHER.sub("", text).casefold()
