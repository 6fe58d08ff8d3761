import pytest

from briefing.ingest.document import Document
from briefing.ingest.kinds.several import looks_like_several, open_several
from tests.ingest.kinds.bringing import FERRY, FERRY_PAGE, TIMBER, articles, opened, problems

HEAD = '<!DOCTYPE html><html lang="en"><head><title>Ferry stays in port</title>{more}</head><body>'
WOOD = (*TIMBER, "None of them expects the winter to change that, its chairman said at their yearly meeting.")
WOOD_PAGE = "".join(f"<p>{each}</p>" for each in WOOD)
LONG = FERRY_PAGE + WOOD_PAGE


def article(title: str, text: str, more: str = "", level: int = 1) -> str:
    return f"<article{more}><h{level}>{title}</h{level}><p>By Ida Holm</p>{text}</article>"


def page(*pieces: str, more: str = "") -> str:
    return HEAD.format(more=more) + "".join(pieces) + "</body></html>"


TWO = (article("Ferry stays in port", FERRY_PAGE), article("Mills cut more", WOOD_PAGE))
POSTS = tuple(
    article(f'<a href="/{name}">Post on {name}</a>', LONG, ' class="post hentry"', 2)
    for name in ("sea", "wood")
)


def test_whole_articles_on_a_page_are_one_each() -> None:
    text = page(*TWO, more='<meta property="og:site_name" content="Sound Times">')
    assert looks_like_several(text.encode(), ".html")
    ferry, timber = articles(opened(open_several, text, "a.html"))
    assert (ferry.paragraphs, timber.paragraphs) == (FERRY, WOOD)
    assert (ferry.title, timber.title) == ("Ferry stays in port", "Mills cut more")
    assert (ferry.authors, ferry.outlet, ferry.language) == (("Ida Holm",), "Sound Times", "en")
    assert [ferry.source, timber.source] == ["a.html#1", "a.html#2"]


def test_of_a_fetched_page_each_has_its_outlet_and_none_its_address() -> None:
    found = open_several(
        Document(
            page(*TWO).encode(), "https://www.soundtimes.example/", ".html", "https://www.soundtimes.example/"
        )
    )
    assert [(each.outlet, each.url) for each in articles(found)] == [("Sound Times", None)] * 2


def test_posts_on_the_front_page_of_a_blog_have_their_own_addresses() -> None:
    found = open_several(Document(page("<h1>Blog</h1>", *POSTS).encode(), "b", ".html", "https://a.example/"))
    assert not looks_like_several(
        page(*POSTS, more='<meta property="og:type" content="article">').encode(), ""
    )
    assert [each.url for each in articles(found)] == ["https://a.example/sea", "https://a.example/wood"]


@pytest.mark.parametrize(
    "text",
    [
        page(TWO[0]),
        page(TWO[0], article("Mills cut more", f"<p>{TIMBER[0]}</p>")),
        page(TWO[0], article("Mills cut more", WOOD_PAGE + "<p><a href='/m'>Read more</a></p>")),
        page(TWO[0], article("Mills cut more", WOOD_PAGE, ' class="related-story"')),
        page(TWO[0], article("I think so too", WOOD_PAGE, ' class="comment-body"')),
        page(TWO[0], article("I think so too", WOOD_PAGE, ' itemprop="comment"')),
        page(TWO[0], f'<section id="comments">{TWO[1]}</section>'),
        page(TWO[0], f"<aside>{TWO[1]}</aside>"),
        page(article("Ferry", FERRY_PAGE + TWO[1])),
        page(*TWO, more='<meta property="og:type" content="article">'),
        page(*TWO, more='<script type="application/ld+json">{"@type": "NewsArticle"}</script>'),
        page(*TWO, more='<script type="application/ld+json">{"@type": ["LiveBlogPosting"]}</script>'),
        page(
            TWO[0],
            article("09:30 A new shaft", WOOD_PAGE, level=2),
            article("10:15 It is cast", WOOD_PAGE, level=2),
        ),
        page("<h1>Live</h1>", *(article(f"{n}:00", LONG, ' class="live-blog-entry"', 2) for n in (9, 10))),
        page(*(article(f'<a href="#post-{n}">At {n}</a>', LONG, "", 2) for n in (9, 10))),
        page(*(article(f'<a href="/{n}">Teaser {n}</a>', f"<p>{FERRY[n]}</p>", "", 2) for n in (0, 1, 2))),
        "<article>" * 2000,
        "",
    ],
)
def test_a_page_of_one_article_stays_one(text: str) -> None:
    assert not looks_like_several(text.encode(), ".html")


@pytest.mark.parametrize("tag", ["article", "section"])
@pytest.mark.parametrize("byline", ["<p>By Ida Holm</p>", '<div class="meta author">Ida Holm</div>'])
def test_signed_parts_of_a_page_without_a_headline_are_articles(tag: str, byline: str) -> None:
    parts = [
        f"<{tag}><h2>{title}</h2>{byline}{text}</{tag}>"
        for title, text in (("Ferry stays in port", FERRY_PAGE), ("Mills cut more", WOOD_PAGE))
    ]
    text = page(*parts)
    assert looks_like_several(text.encode(), ".html")
    ferry, timber = articles(opened(open_several, text, "a.html"))
    assert (ferry.title, timber.title) == ("Ferry stays in port", "Mills cut more")
    assert (ferry.paragraphs, ferry.authors) == (FERRY, ("Ida Holm",))
    for one in (
        page(*parts, more="<h1>Today</h1>"),
        page("<h1>Today</h1>", *parts),
        page(*parts).replace(byline, ""),
    ):
        assert not looks_like_several(one.encode(), ".html")


YAML = "---\ntitle: {title}\nauthor:\n  - Ida Holm\ntags: [sea]\n\nurl: https://www.soundtimes.example/{title}\n---\n\n{text}\n\n"
TOML = '+++\ntitle = "{title}"\nauthor = "Ida Holm"\n+++\n\n{text}\n\n'


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_each_block_of_front_matter_begins_an_article(line_end: str) -> None:
    text = "\ufeff" + YAML.format(title="Ferry", text="\n\n".join(FERRY) + "\n\n---\n\n" + TIMBER[0])
    text = (text + YAML.format(title="Mills", text="\n\n".join(TIMBER))).replace("\n", line_end)
    assert looks_like_several(text.encode(), ".md")
    ferry, timber = articles(opened(open_several, text, "a.md"))
    assert (ferry.paragraphs, timber.paragraphs) == ((*FERRY, TIMBER[0]), TIMBER)
    assert (ferry.title, timber.title) == ("Ferry", "Mills")
    assert [ferry.source, timber.source] == ["a.md#1", "a.md#2"]


def test_blocks_in_toml_are_found() -> None:
    text = "".join(TOML.format(title=title, text=FERRY[0] * 2) for title in ("Ferry", "Mills"))
    assert looks_like_several(text.encode(), ".txt")
    assert len(opened(open_several, text, "a.md")) == 2


@pytest.mark.parametrize(
    "text",
    [
        YAML.format(title="Ferry", text="\n\n".join(FERRY)),
        YAML.format(title="Ferry", text=f"{FERRY[0]}\n\n---\nNote: this is a box\n---\n\n{FERRY[1]}"),
        f"{FERRY[0]}\n\n---\ntitle: A\n---\n\n{FERRY[1]}\n\n---\ntitle: B\n---\n\n{FERRY[2]}",
        "---\n" * 50,
    ],
)
def test_rules_and_boxes_part_nothing(text: str) -> None:
    assert not looks_like_several(text.encode(), ".md")


def test_blocks_without_texts_are_refused() -> None:
    text = YAML.format(title="Ferry", text="") + YAML.format(title="Mills", text="Soon.")
    assert problems(opened(open_several, text, "a.md")) == [
        "holds several articles, and too few words of any"
    ]
