import pytest

from briefing.ingest.kinds.highlights import INCOMPLETE, looks_like_highlights, open_highlights
from tests.ingest.kinds.bringing import FERRY, TIMBER, addresses, articles, opened, problems

URL = "https://www.soundtimes.example/ferry"
VIEW = "([View Highlight](https://read.example/read/01a))"


def readwise(title: str, url: str, texts: tuple[str, ...]) -> str:
    marked = "\n".join(f"- {text} {VIEW}\n    - Note: ask them again\n    - Tags: #sea" for text in texts)
    return (
        f"# {title}\n\n![cover](https://a.example/c.jpg)\n\n## Metadata\n"
        "- Author: [[Ida Holm]] and [[Per Vik]]\n"
        f"- Full Title: {title}, they say\n- Category: #articles\n"
        f"- Summary: Not a word of it.\n- URL: {url}\n\n"
        f"## Highlights\n{marked}\n"
    )


def test_marked_passages_are_an_article_that_is_not_whole() -> None:
    (found,) = articles(opened(open_highlights, readwise("Ferry stays in port", URL, FERRY), "a.md"))
    assert found.paragraphs == FERRY
    assert found.title == "Ferry stays in port, they say"
    assert found.authors == ("Ida Holm", "Per Vik")
    assert found.url == URL
    assert found.outlet == "Sound Times"
    assert found.published is None
    assert found.incomplete == INCOMPLETE
    assert found.source == "a.md"


def test_each_top_heading_is_an_article() -> None:
    text = (
        readwise("Ferry stays", URL, FERRY) + "\n" + readwise("Mills cut more", "https://r.example/1", TIMBER)
    )
    found = articles(opened(open_highlights, text.replace("\n", "\r\n"), "a.md"))
    assert [each.paragraphs for each in found] == [FERRY, TIMBER]
    assert [each.source for each in found] == ["a.md#1", "a.md#2"]


def test_highlights_added_later_and_over_several_lines() -> None:
    first, second = FERRY[1].split(", and ")
    text = (
        f"# Ferry stays\n## Metadata\n- URL: {URL}\n## Highlights\n- {FERRY[0]} {VIEW}\n"
        f"## New highlights added October 3, 2025 at 8:00 AM\n- {first},\n  and {second} {VIEW}\n"
    )
    (found,) = articles(opened(open_highlights, text, "a.md"))
    assert found.paragraphs == FERRY[:2]


def test_too_little_marked_is_an_address_to_read() -> None:
    found = opened(open_highlights, readwise("Ferry stays", URL, ("A ferry.",)), "a.md")
    assert addresses(found) == [URL]
    found = opened(open_highlights, readwise("Ferry stays", "", ("A ferry.",)), "a.md")
    assert problems(found) == ["holds highlights, and too few words of any article"]


def test_the_clippings_of_a_kindle() -> None:
    def clipping(title: str, text: str) -> str:
        place = (
            "- Your Highlight on page 5 | Location 60-61 | Added on Thursday, November 20, 2025 8:00:00 AM"
        )
        return f"{title}\n{place}\n\n{text}\n==========\n"

    texts = [clipping("Ferry stays (Ida Holm)", FERRY[0]), clipping("Mills cut more", TIMBER[0])]
    texts += [clipping("Ferry stays (Ida Holm)", FERRY[1]), clipping("Mills cut more", TIMBER[1])]
    data = "\ufeff" + "".join(texts)
    assert looks_like_highlights(data.encode(), ".txt")
    ferry, timber = articles(opened(open_highlights, data, "My Clippings.txt"))
    assert (ferry.title, ferry.authors, ferry.paragraphs) == ("Ferry stays", ("Ida Holm",), FERRY[:2])
    assert (timber.title, timber.paragraphs) == ("Mills cut more", TIMBER)
    assert ferry.published is None


@pytest.mark.parametrize(
    "text",
    [
        f"# Ferry stays in port\n\n{FERRY[0]}\n\n## Highlights of the week\n\n- {FERRY[1]}\n",
        f"# Ferry stays in port\n\n## Highlights\n\n{FERRY[0]}\n",
        f"{FERRY[0]}\n\n==========\n\n{FERRY[1]}\n",
        "",
    ],
)
def test_other_texts_are_none(text: str) -> None:
    assert not looks_like_highlights(text.encode(), ".md")
