"""What is known of languages: how common their words are, and which language a text is in.

Tables are read when first asked for and kept; importing this package reads nothing.
"""

from briefing.languages.detection import detect, detect_in, is_taken_for, is_told_by_line
from briefing.languages.facts import facts
from briefing.languages.tables import background

__all__ = ["background", "detect", "detect_in", "facts", "is_taken_for", "is_told_by_line"]
