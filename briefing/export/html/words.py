"""The page's own words, beside those that all formats share."""

from briefing.standing import Stand

PARTS = "Parts"
ARTICLES = "Articles"
VARIANTS = "Variants"
BASE = "base"
SHOW = "Show"
EVERYTHING = "All outlets"
DIFFERING = "Told differently"
MATRIX = "Matrix"
KEYS = "Keys"
KEYS_ON = "Keys work"
CLOSE = "Close"
CONTESTED = "contested"
LEFT_OUT = " […] "
"""Between paragraphs of an article that do not follow each other there."""
ELSEWHERE: dict[Stand, str] = {
    "other": "≠ another value, in its own sentence",
    "perhaps": "? perhaps another value, in its own sentence",
    "same": "= the same value, in its own sentence",
}
"""Under the sentence of an outlet that gives a value for the point of a fact, and does not tell the fact."""
VALUE = "a value that differs"
PERHAPS = "one that perhaps differs"
WORDING = "other words than in the base text"
"""What the marks mean."""
BINDINGS = (
    (("j", "k"), "next and previous passage"),
    (tuple("123456789"), "the words of one outlet, in place; again: of all"),
    (("0",), "the words of all outlets"),
    (("c",), "only what is told differently"),
    (("m",), "from a passage to its row in the matrix, and back"),
    (("?",), "these keys"),
)
