"""The HTML page as a reader has it: in a Chromium, where there is one."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from briefing.export import FORMATS
from briefing.models import Briefing
from tests.export.hostile import saying
from tests.export.samples import samples
from tests.factories import briefing

playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update")
HAND = "document.activeElement.closest('.stop')"
IN_THE_MIDDLE = "(stop) => { stop.focus(); stop.scrollIntoView({ block: 'center' }) }"

Open = Callable[..., "playwright.Page"]


@pytest.fixture(scope="module")
def chromium() -> Iterator["playwright.Browser"]:
    found = next(filter(None, map(shutil.which, NAMES)), None)
    if found is None:
        pytest.skip(f"no browser: none of {', '.join(NAMES)} is on the PATH")
    with playwright.sync_playwright() as driver:
        try:
            browser = driver.chromium.launch(executable_path=found, args=[*FLAGS])
        except playwright.Error as error:
            pytest.skip(f"the browser does not start: {error}")
        yield browser
        browser.close()


@pytest.fixture
def visit(chromium: "playwright.Browser", tmp_path: Path) -> Iterator[Open]:
    """Opens a briefing's page; afterwards nothing may have been asked for, and nothing have gone wrong."""
    asked: list[str] = []
    wrong: list[str] = []
    file = tmp_path / "brief.html"

    def open_(told: Briefing, width: int = 1200, height: int = 900, **options: object) -> "playwright.Page":
        file.write_text(FORMATS["html"].write(told), "utf-8")
        viewport = {"width": width, "height": height}
        page = chromium.new_context(viewport=viewport, **options).new_page()
        page.on("request", lambda request: asked.append(request.url))
        page.on("console", lambda message: wrong.append(message.text))
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("dialog", lambda dialog: wrong.append(dialog.message))
        page.goto(file.as_uri())
        return page

    yield open_
    for context in chromium.contexts:
        context.close()
    assert {url.partition("#")[0] for url in asked} == {file.as_uri()}
    assert wrong == []


def press(page: "playwright.Page", keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)


def shown(page: "playwright.Page", selector: str) -> int:
    return page.locator(selector).filter(visible=True).count()


def top(page: "playwright.Page") -> float:
    """Where on the screen the passage in hand begins."""
    return page.evaluate(f"{HAND}.getBoundingClientRect().top")


def pressed(page: "playwright.Page") -> list[str]:
    buttons = page.locator(".bar [aria-pressed=true]").all()
    return [button.locator("kbd").text_content() for button in buttons]


def test_j_and_k_go_from_passage_to_passage_and_say_where_one_is(visit: Open) -> None:
    page = visit(samples())
    press(page, "j")
    first = page.evaluate(f"{HAND}.id")
    assert first.startswith("d-")
    total = page.evaluate(f"{HAND}.closest('.part').querySelectorAll('.stop').length")
    assert page.locator("output").text_content() == f"1/{total}"
    press(page, "jjk")
    assert page.evaluate(f"{HAND} === document.querySelectorAll('.stop')[1]")
    press(page, "kkkk")
    assert page.evaluate(f"{HAND}.id") == first


@pytest.mark.parametrize("by", ["key", "button"])
def test_switching_the_outlet_keeps_the_passage_where_it_is(visit: Open, by: str) -> None:
    page = visit(samples())
    page.evaluate(f"({IN_THE_MIDDLE})(document.querySelectorAll('.fact')[5])")
    before, fact = top(page), page.evaluate(f"{HAND}.id")
    for key in "123450":
        if by == "key":
            press(page, key)
        else:
            box = page.locator(f".bar [data-outlet='{key}']").bounding_box()
            page.mouse.click(box["x"] + 9, box["y"] + 9)
            page.evaluate(f"document.getElementById('{fact}').focus({{ preventScroll: true }})")
        assert page.evaluate(f"{HAND}.id") == fact
        assert top(page) == pytest.approx(before, abs=1)
        assert pressed(page) == [key]
        others = f".fact:not(.untold) figure:not([data-outlets~='{key}'])"
        assert bool(shown(page, others)) == (key == "0")
    assert shown(page, "figure") == page.locator("figure").count()


def test_the_outlet_in_hand_again_shows_all(visit: Open) -> None:
    page = visit(samples())
    press(page, "22")
    assert pressed(page) == ["0"]
    press(page, "9")
    assert pressed(page) == ["0"]


def test_a_fact_that_an_outlet_does_not_tell_keeps_its_place_and_says_so(visit: Open) -> None:
    page = visit(samples())
    press(page, "2")
    silent = page.locator(".fact.untold").first
    assert silent.locator("figure").filter(visible=True).count() == 1
    assert silent.evaluate("fact => getComputedStyle(fact.querySelector('p')).color") != page.evaluate(
        "getComputedStyle(document.body).color"
    )


def test_from_one_article_to_the_same_passage_of_another_and_back(visit: Open) -> None:
    page = visit(samples())
    page.evaluate(f"""() => {{
        const rows = [...document.querySelectorAll('tbody tr')];
        const row = rows.find((row) => [1, 3].every((outlet) => row.cells[outlet].querySelector('a')));
        const place = row.cells[1].querySelector('a').hash.slice(1);
        ({IN_THE_MIDDLE})(document.getElementById(place));
    }}""")
    before = top(page)
    press(page, "3")
    assert page.evaluate(f"{HAND}.closest('.whole').dataset.outlets") == "3"
    assert shown(page, ".whole") == 1
    assert top(page) == pytest.approx(before, abs=1)
    press(page, "1")
    assert page.evaluate(f"{HAND}.closest('.whole').dataset.outlets") == "1"
    assert top(page) == pytest.approx(before, abs=1)


def test_only_what_is_told_differently(visit: Open) -> None:
    page = visit(samples())
    differing = page.locator(".fact[data-differs]").count()
    assert 0 < differing < page.locator(".fact").count()
    press(page, "c")
    assert pressed(page) == ["0", "c"]
    assert shown(page, ".fact") == shown(page, "tbody tr") == differing
    assert shown(page, ".folded") == 0
    press(page, "c")
    assert shown(page, ".fact") == page.locator(".fact").count()


def test_a_cell_of_the_matrix_leads_to_its_passage_even_where_it_is_not_shown(visit: Open) -> None:
    page = visit(samples())
    press(page, "1")
    link = page.locator("tbody tr td:nth-child(4) a").first
    target = link.get_attribute("href")[1:]
    assert not page.locator(f"#{target}").is_visible()
    link.focus()
    page.keyboard.press("Enter")
    page.wait_for_function(f"document.activeElement.id === '{target}'")
    assert page.locator(f"#{target}").is_visible()
    assert 0 < top(page) < 900


def test_a_folded_article_opens_for_a_link_into_it(visit: Open) -> None:
    page = visit(samples())
    page.locator(".whole > details").evaluate_all("folds => folds.forEach((fold) => { fold.open = false })")
    link = page.locator("tbody td a").first
    target = link.get_attribute("href")[1:]
    link.click()
    page.wait_for_function(f"document.activeElement.id === '{target}'")
    assert page.locator(f"#{target}").is_visible()


def test_m_goes_to_the_matrix_and_back(visit: Open) -> None:
    page = visit(samples())
    page.locator(".fact").nth(3).focus()
    fact = page.evaluate(f"{HAND}.id")
    press(page, "m")
    page.wait_for_function(f"document.activeElement.closest('tr')?.id === 'm-{fact[2:]}'")
    press(page, "m")
    page.wait_for_function(f"document.activeElement.id === '{fact}'")
    page.go_back()
    page.wait_for_function(f"document.activeElement.closest('tr')?.id === 'm-{fact[2:]}'")


def test_the_keys_are_told_and_can_be_switched_off(visit: Open) -> None:
    page = visit(samples())
    press(page, "?")
    assert page.locator("dialog").is_visible()
    press(page, "2c")
    assert pressed(page) == ["0"]
    page.keyboard.press("Escape")
    assert not page.locator("dialog").is_visible()
    page.locator(".bar [data-do=keys]").click()
    page.locator("[data-do=letters]").click()
    page.locator("dialog [data-do=keys]").click()
    press(page, "2c?")
    assert pressed(page) == ["0"]
    assert not page.locator("dialog").is_visible()


def test_browsers_own_keys_stay_theirs(visit: Open) -> None:
    page = visit(samples())
    for key in ("Control+c", "Alt+2", "Meta+j"):
        page.keyboard.press(key)
    assert pressed(page) == ["0"]
    assert page.evaluate(f"{HAND} === null")


def test_focus_is_seen(visit: Open) -> None:
    page = visit(samples())
    page.keyboard.press("Tab")
    outline = "getComputedStyle(document.activeElement).outlineStyle"
    assert page.evaluate(outline) == "solid"
    press(page, "j")
    assert page.evaluate(outline) == "solid"


def test_everything_is_readable_without_the_script(visit: Open) -> None:
    page = visit(samples(), java_script_enabled=False)
    for selector in ("figure", ".whole", ".whole p", ".difference", "tbody tr", ".folded li"):
        assert shown(page, selector) == page.locator(selector).count() > 0
    assert shown(page, ".bar") == shown(page, "dialog") == 0


def test_several_stories_have_each_its_own_choice(visit: Open) -> None:
    page = visit(briefing())
    assert shown(page, ".bar") == page.locator(".story").count() == 2
    page.locator(".story").nth(1).locator("[data-outlet='1']").click()
    assert pressed(page) == ["0", "1"]


@pytest.mark.parametrize("text", [None, "outlet" * 10, "長い文" * 40, "الأخبار " * 20, "ข่าว" * 40])
def test_a_narrow_screen_needs_no_scrolling_sideways(visit: Open, text: str | None) -> None:
    page = visit(samples() if text is None else saying(text), width=320)
    for width, keys in ((320, ""), (320, "j2"), (390, "0c"), (720, "c")):
        page.set_viewport_size({"width": width, "height": 700})
        press(page, keys)
        assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize(
    "text",
    [
        "</script><script>alert(1)</script>",
        "</style><style>*{display:none}</style>",
        '"><img src=https://evil.example/x onerror=alert(1)>',
        "' onfocus='alert(1)' autofocus='",
        "javascript:alert(1)",
        "<base href=https://evil.example/><meta http-equiv=refresh content=0>",
    ],
)
def test_no_text_does_anything(visit: Open, text: str) -> None:
    page = visit(saying(text))
    press(page, "jj12cm?")
    assert page.evaluate("document.scripts.length") == 1
    assert shown(page, "h1") == 1


def test_dark_where_the_reader_wants_it_and_on_paper_without_controls(visit: Open) -> None:
    paper = "getComputedStyle(document.body).backgroundColor"
    light, dark = (visit(samples(), color_scheme=scheme) for scheme in ("light", "dark"))
    assert light.evaluate(paper) == "rgb(253, 253, 251)"
    assert dark.evaluate(paper) == "rgb(23, 24, 26)"
    dark.emulate_media(media="print")
    assert dark.evaluate(paper) == "rgb(255, 255, 255)"
    assert shown(dark, ".bar") == shown(dark, "nav") == 0
    assert shown(dark, "figure") == dark.locator("figure").count()


def test_nothing_moves_for_readers_who_want_that(visit: Open) -> None:
    moves = (
        "[...document.querySelectorAll('*')].some((e) => parseFloat(getComputedStyle(e).transitionDuration))"
    )
    assert not visit(samples(), reduced_motion="reduce").evaluate(moves)
