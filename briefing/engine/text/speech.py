"""How a language says who speaks: what the engine is handed of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

Words = frozenset[str]
NO_WORDS: Words = frozenset()


@dataclass(frozen=True, eq=False)
class Speech:
    """The words of one language around quotations, as its table `speech.toml` lists them."""

    verbs: Words = NO_WORDS
    """Of saying, in the forms in which news reports speech: "said", "dijo"."""
    according: Words = NO_WORDS
    """Before a speaker: "laut", "selon"."""
    declined: Words = NO_WORDS
    """The same where the name behind takes another form: "podle Petra Fialy"."""
    calling: Words = NO_WORDS
    """Verbs that introduce a quoted phrase, never one that follows it."""
    adding: Words = NO_WORDS
    """The speaker is the subject of the sentence: "saying"."""
    passive: Words = NO_WORDS
    auxiliaries: Words = NO_WORDS
    """Before the verb in "a déclaré Mira Kovac"."""
    adverbs: Words = NO_WORDS
    """What may stand between a subject and its verb."""
    adverb_endings: tuple[str, ...] = ()
    participle_endings: tuple[str, ...] = ()
    adverbial: Words = NO_WORDS
    """How a time begins between a subject and its verb."""
    weekdays: Words = NO_WORDS
    links: Words = NO_WORDS
    """Words before a sentence's subject."""
    toward: Words = NO_WORDS
    """Before the one who is told it: "confesó a este diario la inspectora"."""
    comparing: Words = NO_WORDS
    """Before a verb with its subject behind it: "como dijo Ana Ruiz"."""
    inner: Words = NO_WORDS
    """Words that begin, behind a comma, a clause with a subject of its own."""
    contrasts: Words = NO_WORDS
    """Behind one quotation, before another that may be of somebody else: "but", "while"."""
    joining: Words = NO_WORDS
    """Between two names."""
    relatives: Words = NO_WORDS
    """Before a verb whose subject stands before it: "who"."""
    titles: Words = NO_WORDS
    offices: Words = NO_WORDS
    """What may follow a title and "of": "Secretary of State"."""
    parties: Words = NO_WORDS
    """Words that end a description, not a name: "the Arizona Republican"."""
    particles: Words = NO_WORDS
    determiners: Words = NO_WORDS
    prepositions: Words = NO_WORDS
    of_speakers: Words = NO_WORDS
    """Prepositions inside a description: "a spokesman for the ministry"."""
    persons: Words = NO_WORDS
    """Nouns for one person, which the article may name elsewhere."""
    many: Words = NO_WORDS
    """Nouns of others who speak or are quoted, where no name is given."""
    names_of_bodies: Words = NO_WORDS
    """Last words of names that are no person's."""
    clauses: Words = NO_WORDS
    """Words that no name follows as the subject of an inverted verb."""
    earlier: Words = NO_WORDS
    """Of these, words that a description may have, too."""
    openers: Words = NO_WORDS
    """Words that begin sentences with a capital, and are no part of the name that follows."""
    pronouns: Mapping[str, str] = field(default_factory=dict)
    """With the gender of whom they mean."""
    given: Mapping[str, str] = field(default_factory=dict)
    """Given names that nearly always are a man's ("m") or a woman's ("f")."""
    called: Mapping[str, str] = field(default_factory=dict)
    """Titles that tell the gender."""
    roles: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """What else one is called who is called this."""
    oblique: tuple[str, ...] = ()
    """A verb and a name that is not its subject, small: "заявил ивана петрова", in "said the lawyer of"."""
    of_place: tuple[str, ...] = ()
    """A name, small, that begins with the place of the title before it: "мэр Москвы Сергей Орлов"."""
    nouns_in_capitals: bool = False
    """Whether a capital sets no name apart: a word alone is one only where a longer name ends in it."""
    dashes: bool = False
    """Whether a paragraph that begins with a dash may be spoken: "—No iré —dijo Pedro Sánchez—."."""
    inserted: bool = False
    """Whether who speaks is told inside of the marks: "« Oui, a dit Mira Kovac, demain. »"."""
    refused: Words = NO_WORDS
    """Where `forms` tell the speaker, words at which the name has ended, or signs that no name has."""
    forms: tuple[str, ...] = ()
    """What stands around a quotation: regular expressions with "{quote}" and the speaker as a group."""
    parts: Mapping[str, str] = field(default_factory=dict)
    """Of these forms, by the names in their braces."""

    @cached_property
    def speakers(self) -> Words:
        """Nouns of those who speak."""
        return self.persons | self.many

    @cached_property
    def bodies(self) -> Words:
        """Last words of names that are no person's."""
        return self.many | self.names_of_bodies

    @cached_property
    def starters(self) -> Words:
        """Words that begin sentences with a capital."""
        opening = self.clauses | self.weekdays | self.openers | self.comparing
        return self.determiners | self.prepositions | opening

    @cached_property
    def stops(self) -> Words:
        """Words that no description goes over."""
        said = self.verbs | self.calling | self.adding | self.passive | self.contrasts | self.inner
        return (said | self.prepositions | self.clauses | self.starters) - (
            self.speakers | self.determiners | self.earlier
        )

    @cached_property
    def of_states(self) -> Words:
        """What "U.S." stands before: "U.S. Secretary of State", "U.S. Treasury"."""
        return (self.titles | self.offices) - self.determiners - self.prepositions

    @cached_property
    def before_nouns(self) -> Words:
        """Words before "reports" or "promises" that make a noun of it, or before "told" a passive."""
        return self.passive | self.determiners | self.prepositions

    @cached_property
    def of_names(self) -> Words:
        """Particles that are no article: "von" in "von der Leyen"."""
        return self.particles - self.determiners

    @cached_property
    def all_roles(self) -> Words:
        """Titles, and nouns for one person."""
        return self.titles | self.persons
