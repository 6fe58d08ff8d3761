"""How a language writes figures, days, measures and denials: what the engine is handed of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

Phrases = Mapping[str, str]
"""Phrases with what each stands for: "kilómetros" for "km"; "" where being listed says it all."""


@dataclass(frozen=True, eq=False, slots=True)
class ValueWords:
    """The phrases of one language by what they tell, as its table `values.toml` lists them."""

    phrases: Mapping[str, Phrases] = field(default_factory=dict)
    """By the names that the table gives: "numbers", "months", "percents", "negations"."""
    opposites: tuple[tuple[tuple[str, ...], ...], ...] = ()
    """Rows of words that exclude each other, each side with its forms."""
    together: bool = False
    """Whether a number is written as one word: "dreihundertfünf"."""
    counted: bool = False
    """Whether a number in words tells nothing but before what it counts: Chinese 三 in a name."""
    decimals: str = "."
    """Signs that part decimals; of two, the one before exactly three digits parts thousands."""
    capitals: bool = False
    """Whether days of the week are written with a capital."""
