"""What tells a paragraph of a report from a label, a heading or a piece of a page."""

import re

SENTENCE_END = re.compile(r"[.!?…。！？．।॥؟۔։።។၊။][\"'”’»›“‘)\]」』】\s]*$")
"""A sentence end of any script that has one, closed quotes and brackets after it."""
OPENING_QUOTE = re.compile(r"[\"“„«‹「『]|['‘]\w")
LIST_ITEM = re.compile(r"[•‣▪●◦·*–—-]\s|\(?\d{1,2}[.)]\s|[a-z]\)\s")
CJK = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")
UNBROKEN = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")
"""Thai, Lao, Burmese, Khmer: written without spaces between words."""

QUESTION = re.compile(r"[?？؟\u037e⸮՞][\"'”’»)\]」』】\s]*$")
ENUMERATION = re.compile(r"\W*\d{1,2}[.)]\s")
YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
SCORE = re.compile(r"(?<![\d.,-])\d{1,3}\s?[-–:]\s?\d{1,3}(?![\d.,-]*\d)")
NUMBER = re.compile(r"[+\-−±]?(?:[$€£¥]\s?)?\d[\d.,:]*\s?[%‰°]?[A-Z]?")
ENTRY = re.compile(r"\w[\w .'’()-]{0,30}(?::\s|：)\S")
DENSE = 0.25
"""Share of the words of a row of a table or of results that are numbers."""

INNER_END = re.compile(r"[.!?…。！？।؟]\s")
QUESTION_WORDS = 30
PROSE_WORDS = 8
"""A sentence of that many words is a paragraph and not a label, wherever it stands."""
LONG = 160
"""Characters from which a line is a paragraph even without a sentence end (Thai; a cut-off sentence)."""


def ends_sentence(line: str) -> bool:
    """Whether the line ends as a sentence does."""
    return SENTENCE_END.search(line[-12:]) is not None


def word_count(line: str) -> int:
    """Words of a line; two Chinese or Japanese characters, or four Thai ones, count as one word."""
    return len(line.split()) + len(CJK.findall(line)) // 2 + len(UNBROKEN.findall(line)) // 4


def is_prose(line: str) -> bool:
    """Whether a line must be a paragraph of a text: a whole sentence, or very long."""
    return len(line) >= LONG or (ends_sentence(line) and word_count(line) >= PROSE_WORDS)


def asks(line: str) -> bool:
    """Whether the line is one question, of no quotation and no longer than what an interviewer asks."""
    if QUESTION.search(line[-12:]) is None or OPENING_QUOTE.match(line):
        return False
    return word_count(line) <= QUESTION_WORDS and INNER_END.search(line[:-1]) is None


def has_figure(line: str) -> bool:
    """Whether a number stands in the line that is neither that of a list nor a year."""
    return any(c.isdecimal() for c in YEAR.sub("", ENUMERATION.sub("", line, count=1)))


def is_result(line: str) -> bool:
    """Whether the line is a row of figures: a score, a price with its change, a temperature of two days."""
    numbers = sum(NUMBER.fullmatch(word.strip("();,")) is not None for word in line.split())
    return SCORE.search(line) is not None or (numbers > 1 and numbers >= DENSE * word_count(line))


def is_entry(line: str) -> bool:
    """Whether the line names something and, behind a colon, who or what it is."""
    return ENTRY.match(line) is not None


def is_label(line: str, longest: int) -> bool:
    """Whether a line has the form of a heading or label: up to `longest` words, not a sentence or an item."""
    return (
        not ends_sentence(line)
        and not line.endswith((":", ",", ";", '"', "”", "»"))
        and word_count(line) <= longest
        and not OPENING_QUOTE.match(line)
        and not LIST_ITEM.match(line)
    )
