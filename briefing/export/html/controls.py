"""What the page's script works with; without it none of this is shown."""

from briefing.export.elements import Html, element, join
from briefing.export.html import words
from briefing.export.html.view import View

KEYED = 9
"""Outlets that have a key."""


def bar(view: View, *, matrix: bool) -> Html:
    """Choose an outlet, what is told differently, the matrix; and where in the story one is."""
    every = _button(_keyed("0", words.EVERYTHING), pressed=True, do="outlet", outlet="0")
    outlets = (
        _button(_key(number, name), do="outlet", outlet=str(number)) for name, number in view.numbers.items()
    )
    others = (
        _button(_keyed("c", words.DIFFERING), do="differing") if view.story.discrepancies else Html(),
        element("a", _keyed("m", words.MATRIX), href=f"#matrix-{view.story.id}") if matrix else Html(),
        element("button", _keyed("?", words.KEYS), type="button", data_do="keys"),
        element("output"),
    )
    choice, rest = element("div", every, *outlets), element("div", *others)
    return element("div", choice, rest, class_="bar", role="group", aria_label=words.SHOW, hidden="")


def _button(text: Html, *, pressed: bool = False, do: str, outlet: str | None = None) -> Html:
    state = str(pressed).lower()
    return element("button", text, type="button", aria_pressed=state, data_do=do, data_outlet=outlet)


def _keyed(key: str, text: str) -> Html:
    return join((element("kbd", key), " ", text))


def _key(number: int, name: str) -> Html:
    told = element("bdi", name)
    return _keyed(str(number), told) if number <= KEYED else join((str(number), " ", told))


def keys() -> Html:
    """The keys, in a dialog of its own, and the switch for readers whose own keys they are."""
    lines = (
        element("div", element("dt", join((element("kbd", key) for key in keys), " ")), element("dd", does))
        for keys, does in words.BINDINGS
    )
    return element(
        "dialog",
        element("h2", words.KEYS, id="keys-title"),
        element("dl", join(lines, "\n")),
        _button(Html(words.KEYS_ON), pressed=True, do="letters"),
        " ",
        element("button", words.CLOSE, type="button", data_do="keys"),
        id="keys",
        aria_labelledby="keys-title",
    )
