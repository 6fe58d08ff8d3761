"""Pictures that stand inside a page: a page of 40 MB has seldom more than 1 MB of text."""

import re

LARGE = 200_000
"""Bytes of a page from which it pays to look."""
_EMBEDDED = re.compile(rb"data:[\w/+.;=-]{0,100},[A-Za-z0-9+/=%_.~-]{500,}")
"""A picture, font or sound as browsers and saving tools write it into a page. Short ones may stay."""


def without_pictures(data: bytes) -> bytes:
    """A page whose embedded files are empty; its text is as it was."""
    return data if len(data) < LARGE else _EMBEDDED.sub(b"data:,", data)
