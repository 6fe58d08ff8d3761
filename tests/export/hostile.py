"""Texts that try to be more than text in a document, and a briefing that says them everywhere."""

from dataclasses import replace

from briefing.models import (
    Article,
    Briefing,
    Coverage,
    Discrepancy,
    Dropped,
    Evidence,
    Passage,
    Person,
    Place,
    Problem,
    Provenance,
    Quotation,
    Reading,
    Variant,
    VariantEntry,
    Wording,
)
from tests.factories import article, cluster, passage, story

TEXTS = (
    "# A heading",
    "Setext\n===",
    "Setext\n---",
    "--- ",
    "---\ntitle: front matter\n---",
    "+++",
    "> a quotation",
    "- an item",
    "+ an item",
    "* an item",
    "- [ ] a task",
    "1. an item",
    "1986. What a year",
    "12) an item",
    "    code by indentation",
    "\tcode by a tab",
    "```sh\nrm -rf\n```",
    "~~~",
    "`code` and ``code``",
    "*stress* and **stress** and _stress_ and __stress__",
    "***",
    "snake_case_word 2*3*4",
    "~~struck~~ H~2~O x^2^ ==marked== ++inserted++ -- %%comment%%",
    "[a link](https://evil.example) and [another][1] and [1]",
    "[1]: https://evil.example",
    "[^1]: a footnote",
    "a footnote[^1] or ^[inline]",
    "![a picture](https://evil.example/x.png)",
    "<script>alert(1)</script>",
    "<!-- a comment -->",
    "<b onclick=alert(1)>bold</b>",
    "<https://evil.example> <a@evil.example>",
    "https://evil.example/path?q=1 www.evil.example evil.example //localhost ftp://evil.example",
    "www.9news.example.au WWW.9NEWS.EXAMPLE.AU (www.9news.example.au)",
    "someone@evil.example mailto:someone@evil.example xmpp:someone@evil.example/x @someone a@b@c.example",
    "Look! [a link](https://evil.example/x.png) !\\[a](https://evil.example/x.png)",
    "&lt;b&gt; &amp; &#35; &copy; &nbsp;",
    "\\# \\* \\\\ \\",
    "a hard break\\\nhere",
    "a hard break  \nhere",
    "| a | table |\n|---|---|\n| x | y |",
    "a | b",
    "Term\n: definition",
    ": definition",
    "$141M and $139M, $x^2$ and $$y$$",
    ":smile: :+1: 10:30 a:b",
    "{: .class} {#id} {{ liquid }} {% tag %}",
    "#hashtag #1",
    '" onmouseover="alert(1)',
    "' onmouseover='alert(1)",
    "</style><script>alert(1)</script>",
    "]]> --> </blockquote></body>",
    "javascript:alert(1)",
    "  spaces around  ",
    "\u00a0no-break spaces\u00a0",
    "two  spaces   inside",
    "tab\tinside",
    "line\nbreak",
    "line\r\nbreak",
    "form\x0cfeed and \x0b and \x85 and \u2028 and \u2029",
    "\ufeffmark",
    "\x1b]0;title\x07\x1b[31mred",
    "\x9b31mred",
    "nul\x00",
    "\u202egnp.exe\u202c \u2066x\u2069 \u200ey\u200f",
    "lone \ud800 surrogate",
    "[/b] [@click=app.quit]x[/]",
    "日本語の文章。「引用」です。",
    "עברית ואנגלית English",
    "👩\u200d🚀 e\u0301",
    "second ] third AP; om. QW",
    "; article x, paragraph 1, characters 1 to 2; sha256 00 [1] [2]",
    "Told by several outlets",
    "Sources",
    "Notes",
)


ALONE = "is what it says of 30 things"
"""Behind a text, so that there is something worth telling."""


def saying(text: str) -> Briefing:
    """A briefing in which `text` stands wherever an article, a source or a file name can say something."""
    one, two = _article(text, text), _article(text, f"{text} too")
    here, there = passage(one, text), passage(two, f"{text} too")
    evidence = Evidence(kind=text, text=text, origin=text)
    variant = Variant(lemma=text, entries=(VariantEntry(reading=text, witnesses=text, passages=(1,)),))
    told = cluster([here, there], kind="quote", speaker=text, apparatus=(variant,))
    only = cluster([passage(one, one.paragraphs[1])])
    differ = Discrepancy(
        id="d", kind="name", status="dispute", strength="probable", cluster=told.id, contested=True,
        readings=tuple(_reading(text, each) for each in (here, there)),
    )  # fmt: skip
    coverage = (
        Coverage(outlet=one.outlet, only=(only.id,), leaves_out=(), complete=True),
        Coverage(outlet=two.outlet, only=(), leaves_out=(only.id,), complete=True),
    )
    people = (_person(text, (here, there)),)
    return Briefing(
        articles=(one, two),
        provenance=tuple(
            Provenance(article=each.id, origin=text, strength="probable", evidence=(evidence,))
            for each in (one, two)
        ),
        sigla=((text, text),),
        stories=(
            story([one, two], [told, only], discrepancies=(differ,), coverage=coverage, people=people),
            story(
                [one, two], [told], summary=(told.id,), discrepancies=(replace(differ, strength="possible"),)
            ),
            story([one, two], [told]),
        ),
        problems=(Problem(source=text, reason=text),),
    )


def _article(text: str, name: str) -> Article:
    plain = article("x", name, title=text, authors=(text, text), published=text, incomplete=text)
    dropped = (Dropped(text=text, reason=text, before=0),)
    return replace(
        plain,
        source=text,
        paragraphs=(name, f"{text} {ALONE}"),
        dropped=dropped,
        url="https://safe.example/1",
    )


def _person(text: str, said: tuple[Passage, ...]) -> Person:
    wordings = tuple(
        Wording(
            text=p.text,
            places=(Place(article=p.article, paragraph=p.paragraph, start=p.start, end=p.end),),
        )
        for p in said
    )
    return Person(name=text, names=(text,), quotes=(Quotation(cluster="", wordings=wordings, outlets=2),))


def _reading(text: str, told: Passage) -> Reading:
    place = Place(article=told.article, paragraph=0, start=0, end=len(text))
    return Reading(value=text, passages=(told,), places=(place,), first=text, credit=(text,))
