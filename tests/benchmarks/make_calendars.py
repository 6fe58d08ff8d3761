"""Make the `calendar.toml` of the languages from the CLDR data of babel. Run by hand, when one is added:

    pip install babel
    python -m tests.benchmarks.make_calendars

Names of months and days in every width and form that CLDR has, and the sign that parts decimals. Forms that
it does not have ("в среду") are listed in the language's `values.toml`.
"""

from collections.abc import Iterator, Sequence
from itertools import product
from pathlib import Path
from typing import Any

LANGUAGES = Path(__file__).parents[2] / "briefing" / "languages" / "data"
TABLED = ("es", "de", "fr", "it", "pt", "nl", "pl", "ru", "uk", "tr", "ar", "hi", "zh", "ja", "ko")
REGIONS = {
    "ar": ("ar", "ar_EG", "ar_IQ", "ar_DZ"),
    "pt": ("pt", "pt_PT"),
    "zh": ("zh", "zh_Hant"),
    "es": ("es", "es_MX"),
}
"""Where a language is written in more than one way."""
SHORTEST = 2
"""Letters, of scripts with letters, that a short form has at least."""


def named(locales: Sequence[Any], kind: str) -> dict[int, dict[str, None]]:
    """The names of each month or day, small, in the order of CLDR."""
    names: dict[int, dict[str, None]] = {}
    widths = ("wide", "abbreviated")[: 1 + (kind == "months")]  # of days "mar" is also a word
    for locale, form, width in product(locales, ("format", "stand-alone"), widths):
        for number, name in getattr(locale, kind)[form][width].items():
            plain = "_".join(name.lower().strip(".॰").replace("-", " ").split())
            if plain[:1].isalpha() and (len(plain) > SHORTEST or not plain.isascii()):
                names.setdefault(number, {})[plain] = None
    return names


def lines(code: str) -> Iterator[str]:
    """The lines of a language's table."""
    from babel import Locale

    locales = tuple(map(Locale.parse, REGIONS.get(code, (code,))))
    yield "# From the CLDR data of babel by tests/benchmarks/make_calendars.py."
    for kind, key in (("months", "months"), ("days", "weekdays")):
        rows = (f"{number}: {' '.join(names)}" for number, names in sorted(named(locales, kind).items()))
        yield f'{key} = """\n' + ";\n".join(rows) + '\n"""'
    signs = {locale.number_symbols["latn"]["decimal"] for locale in locales}
    yield f'decimals = "{"".join(sorted(signs))}"'


def main() -> None:
    """Write every table."""
    for code in TABLED:
        folder = LANGUAGES / code
        folder.mkdir(exist_ok=True)
        (folder / "calendar.toml").write_text("\n".join(lines(code)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
