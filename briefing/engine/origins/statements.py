"""Words that a party released itself: however many origins quote them, one source stands behind them."""

import re
from collections.abc import Mapping

from briefing.engine.text.words import count_words
from briefing.engine.thresholds import ORIGINS
from briefing.models import Cluster, Passage

_RELEASES = r"""(?:
    (?:press |news |written )?(?:statement | release | communiqué | communique | letter | tweet | post | memo)
    | comunicado | declaración | nota\ de\ prensa | carta | tuit
    | communiqué | lettre
    | Mitteilung | Pressemitteilung | Erklärung | Stellungnahme
)"""
"""What a party publishes in its own words; English, Spanish, French, German. An interview is not one."""
RELEASED = re.compile(
    rf"""\b(?:
        (?:in|through|via|en|mediante|dans|par)
        \s(?:(?:an?|the|his|her|its|their|one|un|una|el|la|su|une|le|son|sa)\s)?(?:[\w-]+\s){{0,2}}?{_RELEASES}s?
        | (?:in|mit)\s(?:einer|der|ihrer|seiner)\s(?:[\w-]+\s){{0,2}}?{_RELEASES}
        | the\s{_RELEASES}\s(?:said|says|read|reads|added|adds|continued)
        | tweeted | (?:wrote|posted|said)\son\s(?:X|Twitter|Facebook|Instagram|Telegram|Truth\sSocial)
    )\b""",
    re.VERBOSE | re.IGNORECASE,
)


def statement_wording(cluster: Cluster, origin: Mapping[str, str]) -> tuple[int, ...]:
    """Passages that quote the same words of a statement, press release or the like; () where none do.

    They are of two origins (`origin` of each article) at least, and one of them says where the words stand.
    """
    if cluster.kind != "quote":
        return ()
    for wording in cluster.wordings:
        members = [cluster.passages[i] for i in wording]
        if len({origin[p.article] for p in members}) > 1 and any(map(_is_of_statement, members)):
            return wording
    return ()


def _is_of_statement(passage: Passage) -> bool:
    """Whether enough is quoted to know it again, and the words around say that it was released."""
    quoted, around, end = 0, "", 0
    for quote in passage.quotes:
        start = quote.start - passage.start
        around += passage.text[end:start] + "_"
        end = quote.end - passage.start
        quoted += count_words(passage.text[start:end])
    return quoted >= ORIGINS.shortest and RELEASED.search(around + passage.text[end:]) is not None
