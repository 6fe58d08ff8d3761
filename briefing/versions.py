"""Which articles are versions of one: the same address again, in print, for phones or out of an archive."""

import re
from collections.abc import Iterable, Mapping
from urllib.parse import urlsplit

from briefing.letters import letters_of
from briefing.models import Article
from briefing.moments import is_later

_HOST_LABELS = frozenset(("www", "m", "mobile", "amp", "touch"))
_SEGMENTS = frozenset(("amp", "print", "printable", "printer-friendly", "drucken", "imprimir", "stampa"))
"""Ends or beginnings of a path that say how the same article is shown."""
_SHOWN_AS = re.compile(
    r"(?:amp|print|view|mode|outputtype|format|printable|pagetype|service|tpl)=?", re.IGNORECASE
)
_SHOWN_OTHERWISE = re.compile(r"(?:^|[/?&=.-])(?:amp|print\w*|drucken|imprimir|stampa|mobile)(?:$|[/?&=.])")
_FORMS = re.compile(r"(?:1|true|yes|amp|print|mobile|printable|)", re.IGNORECASE)
_ENDING = re.compile(r"(?:[.-](?:amp|print))?(?:\.(?:amp|print))?\.(?:html?|php|aspx?)$|[.-](?:amp|print)$")


def address_key(url: str | None) -> str | None:
    """What two addresses of one article have in common; None for what is the address of no article."""
    try:
        parts = urlsplit(url or "")
    except ValueError:
        return None
    labels = (parts.hostname or "").split(".")
    while len(labels) > 2 and labels[0] in _HOST_LABELS:
        labels.pop(0)
    path = [segment for segment in parts.path.split("/") if segment]
    while path and path[0].casefold() in _SEGMENTS:
        path.pop(0)
    while path and path[-1].casefold() in _SEGMENTS | {"index.html", "index.php"}:
        path.pop()
    if not path and not parts.query:
        return None
    path[-1:] = [_ENDING.sub("", last) or last for last in path[-1:]]
    query = sorted(pair for pair in parts.query.split("&") if pair and not _says_how(pair))
    return f"{'.'.join(labels)}/{'/'.join(path)}?{'&'.join(query)}" if path or query else None


def _says_how(pair: str) -> bool:
    name, _, value = pair.partition("=")
    return _SHOWN_AS.fullmatch(name) is not None and _FORMS.fullmatch(value) is not None


def find_versions(articles: Iterable[Article]) -> Mapping[str, str]:
    """For each older version the id of the newest one of its article. Order of input makes no difference."""
    same: dict[tuple[str, str], list[Article]] = {}
    for article in articles:
        if key := address_key(article.url):
            same.setdefault((key, article.language), []).append(article)
    older: dict[str, str] = {}
    for versions in same.values():
        newest = _newest(versions)
        older |= {article.id: newest.id for article in versions if article is not newest}
    return older


def _newest(versions: Iterable[Article]) -> Article:
    """The version that stood last, as far as is known; else the whole one, the longest."""
    ordered = sorted(versions, key=_rank, reverse=True)
    newest = ordered[0]
    for article in ordered[1:]:
        if is_later(stood(newest), stood(article)) and article.complete >= newest.complete:
            newest = article
    return newest


def _rank(article: Article) -> tuple[bool, bool, int, str]:
    """Sort key of versions of the same moment: whole ones, those of the plain address, longer ones last."""
    plain = "/".join((article.url or "").split("/")[3:])
    shown_otherwise = _SHOWN_OTHERWISE.search(plain) is not None
    return article.complete, not shown_otherwise, sum(map(len, article.paragraphs)), article.id


def stood(article: Article) -> str | None:
    """When the text of an article stood so: its last change or its capture, else its publication."""
    return article.as_of or article.published


def without_twins(articles: Iterable[Article]) -> tuple[Article, ...]:
    """The articles without twins: versions for print or phones that only repeat the newest."""
    known = tuple(articles)
    older = find_versions(known)
    by_id = {article.id: article for article in known}
    return tuple(a for a in known if a.id not in older or not _is_twin(a, by_id[older[a.id]]))


def _is_twin(article: Article, newest: Article) -> bool:
    """Whether a version has the newest one's words; a part where nothing says that it stood earlier."""
    words, others = _words(article.paragraphs), _words(newest.paragraphs)
    if is_later(stood(article), stood(newest)):
        return words == others
    return all(_words([paragraph]) in others for paragraph in article.paragraphs)


def _words(paragraphs: Iterable[str]) -> str:
    return letters_of("".join(paragraphs))
