"""How a language tells figures, days, denials and who speaks, from its tables as the engine is handed it."""

from dataclasses import fields
from typing import Any

from briefing.engine.text.speech import Speech
from briefing.engine.text.value_words import ValueWords
from briefing.languages.tables import table

MAPPED = frozenset({"pronouns", "given", "called"})
"""Lists of words by what they mean."""
ANY = "mul"
"""What all languages have, by the ISO 639-2 code for several."""


def read_values(language: str) -> ValueWords | None:
    """From `values.toml`, `calendar.toml` and what all languages share; None for one without a table."""
    own = table(language, "values")
    if not own:
        return None
    phrases: dict[str, dict[str, str]] = {}
    flags: dict[str, Any] = {"together": False, "counted": False, "capitals": False, "decimals": "."}
    for told in (table(ANY, "values"), table(language, "calendar"), own):
        flags |= {name: told[name] for name in flags if name in told}
        for name in told.keys() - flags.keys() - {"opposites"}:
            phrases.setdefault(name, {}).update(_phrases(told[name]))
    rows = (row for row in own.get("opposites", "").split(";") if row.strip())
    opposites = tuple(tuple(tuple(side.split()) for side in row.split("|")) for row in rows)
    return ValueWords(phrases, opposites, **flags)


def _phrases(text: str) -> dict[str, str]:
    """A list "km: kilometre kilometres; m: metre" as phrases with what they stand for; "" without a colon."""
    groups = (group.rpartition(":") for group in text.split(";"))
    return {
        phrase.replace("_", " "): value.strip() for value, _, listed in groups for phrase in listed.split()
    }


USUAL = "en"
"""The language whose words around quotations serve where a language has none: names stand out alike."""


def read_speech(language: str) -> Speech:
    """From `speech.toml`: lists of words, words by what they mean, forms and flags."""
    own = table(language, "speech") or table(USUAL, "speech")
    told: dict[str, Any] = {}
    for field in fields(Speech):
        value = own.get(field.name)
        if value is None:
            continue
        if isinstance(value, bool):
            told[field.name] = value
        elif field.name in MAPPED:
            told[field.name] = _phrases(value)
        elif field.name == "roles":
            groups = (group.partition(":") for group in value.split(";"))
            told["roles"] = {role.strip(): tuple(more.split()) for role, _, more in groups}
        elif isinstance(value, dict):
            told[field.name] = value
        elif isinstance(value, list):
            told[field.name] = tuple(value)
        else:
            words = [word.replace("_", " ") for word in value.split()]
            told[field.name] = tuple(words) if field.name.endswith("_endings") else frozenset(words)
    return Speech(**told)
