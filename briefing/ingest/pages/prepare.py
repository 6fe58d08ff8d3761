"""A parsed page made ready for extraction: what browsers show is open, what is another article's is gone."""

from collections.abc import Iterable, Iterator
from itertools import islice

from lxml.etree import XPath
from lxml.html import HtmlElement, fragment_fromstring

from briefing.ingest.prose import is_prose, word_count
from briefing.ingest.text import paragraph_lines
from briefing.letters import letters_of

_TEXTS = XPath(".//text()[not(parent::script or parent::style)]")
_PARAGRAPHS = 3
"""A region with that many paragraphs below its own heading is an article, not a teaser."""
_MOST_ARTICLES = 20
"""Pages that have more top headings use them for something else."""
_A_PARAGRAPH = 60
"""Characters of such a paragraph; captions and labels are shorter."""
_A_TITLE = 8
"""Letters of a headline with which a page's title begins when it is the page's own; a site's name follows."""
_SAME = 0.6
"""Share of the longer title that the shorter has when both are of one article: sites add names to them."""
_LINES = ("p", "li", "h2", "h3", "h4", "h5", "h6", "div", "dt", "dd")
_DIALOGS = XPath(
    "//dialog | //*[@role='dialog' or @role='alertdialog' or @aria-modal='true' or contains(@class, 'modal')"
    " or contains(@class, 'popup') or contains(@class, 'consent')]"
)
_HEADED = XPath("boolean(.//h2 | .//h3 | .//h4 | .//h5 | .//h6 | .//header)")
_SMALL = 20
"""Elements in a block with which it is more than one line."""
_A_CARD = 80
"""Words of a link with a headline and a standfirst; a longer one was never closed."""
_LINKED = 0.6
"""Share of the letters of a list that stand in its links, if it leads to other articles."""
_A_TEASER = 4
"""Words from which a line that is only a link is another article's headline."""


def prepare(page: HtmlElement, titles: Iterable[str]) -> bool:
    """Prepare the page in place; whether anything was changed. `titles` are what it calls itself."""
    steps = (
        _open_shadows(page),
        _drop_readings(page),
        _drop_other_articles(page, [letters_of(title) for title in titles if title]),
        _part_preformatted(page),
        _drop_dialogs(page),
        _drop_teasers(page),
    )
    return any(steps)


def text_of(element: HtmlElement) -> str:
    """The text of an element as one line, without scripts and styles."""
    return " ".join("".join(_TEXTS(element)).split())


def _open_shadows(page: HtmlElement) -> bool:
    """Declarative shadow roots are part of what a browser shows."""
    roots = [
        template
        for template in page.iter("template")
        if template.get("shadowrootmode") or template.get("shadowroot")
    ]
    for root in roots:
        root.tag = "div"
    return bool(roots)


def _drop_readings(page: HtmlElement) -> bool:
    """Ruby annotations repeat a word in another script."""
    readings = list(page.iter("rt", "rp", "rtc"))
    for reading in readings:
        if reading.getparent() is not None:
            reading.drop_tree()
    return bool(readings)


def _part_preformatted(page: HtmlElement) -> bool:
    """Preformatted prose has its paragraphs as a plain text has them."""
    parted = False
    for block in list(page.iter("pre")):
        lines = paragraph_lines(str(block.text_content()))
        if not any(map(is_prose, lines)) or block.getparent() is None:
            continue
        for child in list(block):
            block.remove(child)
        block.tag, block.text, parted = "div", None, True
        for line in filter(None, lines):
            paragraph = fragment_fromstring("<p></p>")
            paragraph.text = line
            block.append(paragraph)
    return parted


def _drop_other_articles(page: HtmlElement, titles: list[str]) -> bool:
    """Sites put the next article below; it goes where one of them is clearly the page's own."""
    regions = list(_regions(page))
    own = [region for region, heading in regions if any(_is_same(heading, title) for title in titles)]
    if len(own) != 1:
        return False
    others = [region for region, _ in regions if region is not own[0]]
    for other in others:
        if other.getparent() is not None:
            other.drop_tree()
    return bool(others)


def _regions(page: HtmlElement) -> Iterator[tuple[HtmlElement, str]]:
    """The regions of a page that are an article each, with their headings; none holds another."""
    tops = list(page.iter("h1"))
    for top in tops if len(tops) <= _MOST_ARTICLES else ():
        region = top
        while (above := region.getparent()) is not None and sum(1 for _ in above.iter("h1")) == 1:
            region = above
        if above is not None and _holds_article(region):
            yield region, letters_of(text_of(top))


def _holds_article(region: HtmlElement) -> bool:
    long = sum(len(text_of(paragraph)) >= _A_PARAGRAPH for paragraph in region.iter("p"))
    return long >= _PARAGRAPHS


def _is_same(heading: str, title: str) -> bool:
    short, long = sorted((heading, title), key=len)
    begins = long.startswith(short) and len(short) >= _A_TITLE
    return begins or (bool(short) and short in long and len(short) >= _SAME * len(long))


def _drop_dialogs(page: HtmlElement) -> bool:
    """What stands over a page until it is answered: consent, a login, a question about the subscription."""
    dialogs = [
        dialog for dialog in _DIALOGS(page) if dialog.find(".//h1") is None and not _holds_article(dialog)
    ]
    for dialog in dialogs:
        if dialog.getparent() is not None:
            dialog.drop_tree()
    return bool(dialogs)


def _drop_teasers(page: HtmlElement) -> bool:
    """Lines that are only a link and no sentence: headlines of other articles in the midst of the text."""
    teasers = [block for block in page.iter(*_LINES) if _is_teaser(block)]
    teasers += [link for link in page.iter("a") if _is_card(link)]
    teasers += [block for block in page.iter("ul", "ol") if _is_list_of_links(block)]
    for teaser in teasers:
        if teaser.getparent() is not None:
            teaser.drop_tree()
    return bool(teasers)


def _is_card(link: HtmlElement) -> bool:
    """Whether a link holds blocks: a headline with its standfirst or picture."""
    if (link.get("href") or "#").startswith("#") or not (_HEADED(link) or len(link.findall(".//p")) > 1):
        return False
    return _A_TEASER <= word_count(text_of(link)) <= _A_CARD


def _is_list_of_links(block: HtmlElement) -> bool:
    """Whether each item of a list is mostly the headline of another article: "Storm: How the dike broke"."""
    items = [text_of(item) for item in block.iterchildren("li")]
    links = [link for link in block.iter("a") if not (link.get("href") or "#").startswith("#")]
    linked = sum(len(letters_of(text_of(link))) for link in links)
    return (
        1 < len(items) == len(links)
        and all(word_count(text) >= _A_TEASER for text in items)
        and not any(map(is_prose, items))
        and linked > _LINKED * len(letters_of("".join(items)))
    )


def _is_teaser(block: HtmlElement) -> bool:
    if sum(1 for _ in islice(block.iter(), _SMALL)) == _SMALL:
        return False
    links = [link for link in block.iter("a") if not (link.get("href") or "#").startswith("#")]
    if not links:
        return False
    text = text_of(block)
    linked = sum(len(letters_of(text_of(link))) for link in links)
    return (
        len(links) <= 2
        and word_count(text) >= _A_TEASER
        and linked >= len(letters_of(text))
        and not is_prose(text)
    )
