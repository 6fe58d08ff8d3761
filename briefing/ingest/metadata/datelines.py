"""Agencies in the first words of a text and behind its last: "OSLO (AP) —", "新华社5月3日电", "(PAP)".

A form counts only where no report could begin so: that somebody spoke to an agency is no credit.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from briefing.ingest.metadata.agencies import agency_of, agency_pattern, has_agency

PARAGRAPHS = 3
"""Paragraphs in which a dateline may stand: the first, or the ones after standfirsts."""
REACH = 160
"""Characters from the start of a paragraph within which its dateline ends."""
SIGN_OFF_REACH = 60

_WIDE = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: 0x20}
"""Signs as wide as a Chinese character, as the plain ones that they are."""
_PLACE = r"[^\W\d_][^()\n]{1,80}?"
_SPOT = r"[^\W\d_][^\W\d_’'.-]*(?:[ -][^\W\d_]+){0,3}"
"""The name of a place and nothing else."""
_CAPITALS = r"[A-ZÀ-ÖØ-ÞİĞŞŁŚŻŹΑ-ΩЀ-Я]{3,}(?:[ -][A-ZÀ-ÖØ-ÞİĞŞŁŚŻŹΑ-ΩЀ-Я]{2,}){0,3}"
_DAY = r"[^()\n]{0,24}?\d[^()\n]{0,24}?"
_INDIC = "\u0900-\u0dff"
_FORMS = (
    r"(?:{place})?\((?P<agency>{names})(?:[/,]\s*[\w .]+)?\)\s*[-–—:.=]",  # OSLO (AP) —; Berlin (dpa/tmn) -
    r"{spot}\s\([^()\n]{{2,30}}\)(?:\s\[\w+\])?,?\s{day}\((?P<agency>{names})\)\s?:",  # Pune (Goa), (ANI):
    r"{capitals},?\s\((?P<agency>{names})\)(?=\s[^\W\d_a-zà-ÿ])",  # İZMİR (AA) Polis
    r"[\u0621-\u064a\s]{{2,24}}/\s?(?P<agency>{names})(?:$|\s?[-–—:])",  # أنقرة / الأناضول
    r"{place}\s[—–-]+\s?\((?P<agency>{names})\)(?=\s)",
    r"{place},?\s[^\W\d_]{{3,10}}\.?\s\d{{1,2}},?\s?\((?P<agency>{names})\)(?=\s)",  # Oslo, May 3 (PTI) The
    r"{place},\s\d{{1,2}}\.?\s(?:[^\W\d_]{{3,12}}\.?,?\s?)?\((?P<agency>{names})\)(?=\s)",  # Rim, 3. maja (X)
    r"[{indic}\s]{{2,40}},[{indic}\s\d]{{2,24}}\((?P<agency>{names})\)(?=\s)",  # नयी दिल्ली, तीन मई (भाषा)
    r"[【\[][^()\[\]【】\n]{{0,30}}?(?P<agency>{names})(?:=[^\[\]【】\n]{{0,20}})?[】\]]",  # 【東京共同】
    r"\((?P<agency>{names})(?:记者|記者)[^()\n]{{1,20}}\)",  # （新华社记者李四）
    r"\((?:[^()\n]{{1,30}}=)(?P<agency>{names})\)",  # (서울=연합뉴스)
    r"\((?P<agency>{names})=[^()\n]{{1,30}}\)",
    r"[(【]?据?(?P<agency>{names})[^。\n]{{0,30}}?日\s?(?:[电電讯訊]|綜合)[)】]?",  # 新华社北京5月3日电
    r"(?:[^\W\d_][^()/\n]{{1,50}})?/(?P<agency>{names})/",  # МОСКВА, 3 мая. /ТАСС/
    r"{spot},?\s(?:{day})?[—–-]\s?(?P<agency>{names})\s?[.:—–-](?=\s)",  # МОСКВА, 3 мая — РИА Новости.
    r"{spot}[.,]\s{day}[.,]?\s(?P<agency>{names})(?:\s?[—–-]|\.)(?=\s)",  # Москва. 3 мая. INTERFAX.RU -
    r"(?P<agency>{plain})\.?\s?[—–-]+\s(?=[\"“„«'‘]?[^\W\d_])",  # AGI - Il parlamento
)
_UNKNOWN = re.compile(
    r"(?:[^\W\d_][^()\n]{1,60}?\s)?\((?P<agency>(?:[A-ZÀ-Þ][\w’'-]+\s){1,3}"
    r"(?:Wire|Newswire|News\s(?:Agency|Service)|Press\s(?:Agency|Service)))\)\s*[-–—:]"
)
"""An agency that nobody has heard of, by what it calls itself."""
_BRACKETED = r"[.!?。！？।؟”\"’»」』)\]]\s*(?P<all>[-–—(\[/（]+\s?(?P<agency>{names})\s*[)\]/）]?\.?)$"
_UNMARKED = r"[.!?।][”\"’»)\]]?\s(?P<all>(?P<agency>{plain})(?:\s[A-Z]{{2,4}}){{0,3}}\.?)$"
"""India's papers write the agency behind the last sentence, and then the initials of those who wrote it."""


@cache
def _compiled(form: str) -> re.Pattern[str]:
    names, plain = agency_pattern(codes=True), agency_pattern()
    parts = {"place": _PLACE, "spot": _SPOT, "capitals": _CAPITALS, "day": _DAY, "indic": _INDIC}
    return re.compile(form.format(**parts, names=names, plain=plain))


def find_datelines(paragraphs: Sequence[str]) -> Iterator[tuple[str, str]]:
    """(words, agency) of the datelines at the start of a text."""
    for paragraph in paragraphs[:PARAGRAPHS]:
        start = paragraph[:REACH]
        forms = _FORMS if has_agency(start.translate(_WIDE)) else ()
        found = next((match for form in forms if (match := _at_start(form, start))), None)
        found = found or _UNKNOWN.match(start)
        if found:
            yield start[: found.end()].strip(), agency_of(found["agency"]) or found["agency"]


def _at_start(form: str, text: str) -> re.Match[str] | None:
    match = _compiled(form).match(text.translate(_WIDE))
    if match and form is _FORMS[-1]:  # "AP – the agency – said" is a report's sentence
        first = next(letter for letter in text[match.end() :] if letter.isalpha())
        return None if first.islower() else match
    return match


def find_sign_offs(paragraphs: Sequence[str]) -> Iterator[tuple[str, str]]:
    """(words, agency) of the agency behind the last sentence of a text."""
    for paragraph in paragraphs[-1:]:
        end = paragraph[-SIGN_OFF_REACH:]
        if not has_agency(end):
            continue
        match = _compiled(_BRACKETED).search(end) or _compiled(_UNMARKED).search(end)
        if match and (agency := agency_of(match["agency"])):
            yield match["all"].strip(), agency
