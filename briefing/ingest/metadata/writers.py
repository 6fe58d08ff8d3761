"""Those who wrote, in a line that also tells who took the pictures: "Text: Ida Brandt, Fotos: Tomas Veld".

The words are data of the languages (`credits.toml`): "by" and "labels" of texts, "pictures" of the rest.
"""

import re
from functools import cache

from briefing.ingest.metadata.agencies import JOINED
from briefing.ingest.metadata.creditlines import either
from briefing.languages.tables import gathered

LONGEST = 200
"""Characters; a longer line is no credit."""
ADDRESS = re.compile(
    r"[(<\[]?(?:mailto:)?(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+[)>\]]?|[(<\[]?https?://\S+[)>\]]?|(?<!\S)@\w+"
)
"""Where somebody may be written to: an e-mail, a page, "@idabrandt"."""
_WIDE = str.maketrans("：（）／；，،\u3000", ":()/;,, ")
_ENDS = " \t,;:|/&+·•–—-、(["
_AHEAD = r"(?:^|(?<=[\s,;|/.、·•()]))"


@cache
def by_pattern() -> str:
    """A regular expression for the words before those who wrote: "By ", "Text: ", "作者："."""
    by, labels = either(gathered("credits", "by")), either(gathered("credits", "labels"))
    return rf"(?:(?:{by})(?:\s*[:：]\s*|\s+)|(?:{labels})\s*[:：]\s*)"


def only_writers(text: str) -> str:
    """A line without those who took pictures; as it was where nobody is told to have taken any."""
    line = " ".join(text.translate(_WIDE).split())
    if len(line) > LONGEST or not _pictures().search(line):
        return text
    bare = _bracketed().sub("", line)
    bare = _text_in_brackets().sub("", bare).strip(_ENDS) if bare != line else line
    found = " ".join(filter(None, (piece.strip(_ENDS) for piece in _pieces(bare))))
    return text if found == line else found.removesuffix(".")


def _pieces(line: str) -> list[str]:
    """What stands before the first label, and behind each that names a text: "Text und Fotos: Ida Brandt"."""
    labels = list(_label().finditer(line))
    ends = [*(match.start() for match in labels), len(line)]
    pieces = [line[: ends[0]]]
    for match, end in zip(labels, ends[1:], strict=True):
        if wrote := _text().search(match["label"]):
            pieces.append(f"{wrote[0]}{match['tail'] or ': '}{line[match.end() : end]}")
    return pieces


def _words() -> tuple[str, str]:
    """Patterns of the words for those who wrote, and for those who took pictures."""
    labels = gathered("credits", "by") | gathered("credits", "labels")
    return either(labels), either(gathered("credits", "pictures"))


def _and() -> str:
    """The words between two names; signs between them need no blanks."""
    return either(word for word in gathered("credits", "and") if word.isalpha())


@cache
def _pictures() -> re.Pattern[str]:
    return re.compile(rf"{_AHEAD}(?:{_words()[1]})", re.IGNORECASE)


@cache
def _text() -> re.Pattern[str]:
    return re.compile(rf"{_AHEAD}(?:{_words()[0]})", re.IGNORECASE)


@cache
def _label() -> re.Pattern[str]:
    """Words for texts or pictures and what shows them to be a label; in some scripts a blank does.

    "Fotos: Tomas Veld", "photos by Tomas Veld", "글 홍길동 기자 사진 김철수 기자".
    """
    texts, pictures = _words()
    word, by = rf"(?:{texts}|{pictures})", either(gathered("credits", "by"))
    between = rf"(?:\s+(?:{_and()})\s+|\s*[&+/·・,]\s*)"
    joined = rf"(?<=[{JOINED}])\s+(?=[{JOINED}])"
    return re.compile(
        rf"{_AHEAD}(?:(?P<label>{word}(?:{between}{word})*)"
        rf"(?:\s*[:/・]\s*|\s+(?:{by})\s+|(?P<tail>{joined})))",
        re.IGNORECASE,
    )


@cache
def _bracketed() -> re.Pattern[str]:
    """Somebody with a bracket behind that tells of pictures: "et Tomas Veld (photos)"."""
    between = rf"(?:\s+(?:{_and()})\s+|[,;/&、])"
    who = rf"(?:{between}|^|(?<=\)))(?:(?!{between})[^()])+"
    behind = rf"{_AHEAD}[{JOINED}]{{2,5}}\s*(?:{_words()[1]})(?=$|[,;、)])"  # 李大同 摄
    return re.compile(rf"{who}\(\s*(?:{_words()[1]})[^()]*\)|{behind}", re.IGNORECASE)


@cache
def _text_in_brackets() -> re.Pattern[str]:
    return re.compile(rf"\s*\(\s*(?:{_words()[0]})\s*\)", re.IGNORECASE)
