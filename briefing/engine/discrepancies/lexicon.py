"""The closed word lists as the readers of values use them. English, folded."""

from collections.abc import Mapping

from briefing.engine.discrepancies.vocabulary import load, phrases, words


def listed(text: str) -> frozenset[str]:
    """The words of a text as a set."""
    return frozenset(text.split())


def by_word(text: str) -> dict[str, str]:
    """Each word of groups that semicolons part, with the first of its group."""
    groups = [group.split() for group in text.split(";")]
    return {word: group[0] for group in groups for word in group}


_NUMBERS, _CALENDAR, _MONEY, _WORDS = (load(name) for name in ("numbers", "calendar", "money", "words"))


def _ranked(name: str, tens: str) -> dict[str, int]:
    """A list of numerals from its first on, and one of tens from twenty on."""
    begins = 0 if name == "small" else 1
    return {word: value for value, word in enumerate(_NUMBERS[name].split(), begins)} | {
        word: 10 * value for value, word in enumerate(_NUMBERS[tens].split(), 2)
    }


CARDINALS: Mapping[str, int] = _ranked("small", "tens")
ORDINALS: Mapping[str, int] = _ranked("first", "tenths") | {
    "hundredth": 100,
    "thousandth": 1000,
    "millionth": 1000000,
}
SCALES: Mapping[str, float] = _NUMBERS["scales"]
SHORT_SCALES: Mapping[str, float] = _NUMBERS["short_scales"]
FRACTIONS: Mapping[str, float] = _NUMBERS["fractions"]
AT_LEAST, AT_MOST, ABOUT = (
    frozenset(" ".join(phrase.split()) for phrase in _NUMBERS["bounds"][bound].split(";"))
    for bound in ("least", "most", "about")
)
IDLE: Mapping[str, frozenset[str]] = {
    name: listed(text) for name, text in _NUMBERS["idle"].items() if name != "idioms"
}
"""Words around numbers that count nothing, by what they do; see the table."""
IDIOMS = frozenset(" ".join(idiom.split()) for idiom in _NUMBERS["idle"]["idioms"].split(";"))

MONTHS: Mapping[str, int] = {
    form: number
    for number, name in enumerate(_CALENDAR["months"].split(), 1)
    for form in (name, name[:3], *(("sept",) if name == "september" else ()))
}
WEEKDAYS: Mapping[str, int] = {
    f"{name}{ending}": number
    for number, name in enumerate(_CALENDAR["weekdays"].split())
    for ending in ("", "s")
}
RELATIVE_DAYS: Mapping[str, int] = _CALENDAR["relative"]
ZONES: Mapping[str, tuple[int, ...]] = {
    name: tuple(map(int, ahead)) for name, *ahead in map(str.split, _CALENDAR["zones"].split(";"))
}

CURRENCIES: Mapping[str, str] = {
    **{f"{name}{end}": name for end in ("", "s", "es") for name in _MONEY["names"].split()},
    **by_word(_MONEY["plurals"]),
    **by_word(_MONEY["signs"]),
}
CURRENCY_CODES: Mapping[str, str] = {
    word: name for word, name in by_word(_MONEY["codes"]).items() if word != name
}
PREFIXES = frozenset({"us", "a", "c", "nz", "hk", "u.s", "r", "s"})
"""Before a currency sign: "US$5", "A$3"."""

MEASURES: Mapping[str, tuple[str, float]] = {
    name: (dimension, float(size))
    for dimension, units in load("measures").items()
    for size, names in (unit.split(":") for unit in units.split(";"))
    for name in " ".join(names.split()).split(", ")
}

TITLES = words("names", "titles")
PARTIES = words("names", "parties")
FUNCTION_WORDS = words("words", "function")
NEGATIONS = words("words", "negations")
REFUSALS = words("words", "refusals")


def _places() -> dict[str, str]:
    """Each name of a country, a people, a state with the one name that stands for it."""
    peoples = by_word(load("names")["peoples"])
    named = {name: name for name in phrases("names", "countries") | phrases("names", "states")}
    return {**named, **peoples}


PLACES: Mapping[str, str] = _places()
