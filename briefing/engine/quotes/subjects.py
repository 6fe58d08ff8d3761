"""Who is said to speak: the words around a quote, read without grammar but with care.

A speaker is the phrase that belongs to a verb of saying: beside it ("Kovac said", "said Mira Kovac"), before
an aside ("Kovac, who leads the council, said"), or at the head of its clause ("Kovac rose, saying"). Where
the words do not fit one of these shapes, there is no subject: precision first.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from briefing.engine.quotes.names import phrase_end
from briefing.engine.quotes.phrases import Line, Phrase, Subject, read_phrase

FARTHEST = 60
"""Words between a quote and the verb that attributes it: the longest sentences of news."""
LONGEST_ACCORDING = 4
"""Words of "secondo quanto riferito da"."""
LONGEST = 14
"""Words of a speaker: "a senior official at the Ministry of Foreign Affairs of the republic"."""
CLAUSE = re.compile(r"[,;:_—–-]|\.\.\.|…")
"""What stands before a new clause; quotes are blanked out as underscores."""
LED = re.compile(r":\s*[“\"‘«„'‚]?\s*$")
"""What leads from any words to a quote."""
LINKED = re.compile(r"\s+|[-’']|,\s")
"""What stands between two words of a description and the name that it leads to."""
BREAK = ";"
"""What parts a quote from the attribution of another."""


def attributed_after(line: Line, start: int, end: int, *, closed: bool) -> Subject | None:
    """The speaker named right behind a quote that ends at `start`, within the sentence that ends at `end`.

    `closed` says that a comma or the like ends the quote, so that what follows is no part of its sentence.
    """
    first = line.index(start)
    last = _before_break(line, start, first, min(line.index(end), first + FARTHEST))
    if first >= last:
        return None
    if (behind := _behind_according(line, first, last)) is not None:
        return _according(line, behind, last)
    inverted = first + (line.words[first].text in line.speech.auxiliaries)
    if inverted + 1 < last and line.is_one_of(inverted, line.speech.verbs):
        behind = _behind_listener(line, _behind_adverbial(line, inverted + 1, last), last)
        return _inverted(line, inverted, behind, last) if line.gap(inverted + 1).isspace() else None
    for verb in range(first + 1, last):
        if line.is_one_of(verb, line.speech.verbs) and not line.gap(verb + 1).startswith(":"):
            found = _subject(line, verb, first)
            if found is not None and _introduces(line, first, found, closed=closed):
                return found
    return None


def _inverted(line: Line, verb: int, at: int, last: int) -> Subject | None:
    """The speaker behind a verb: "said Mira Kovac"; as described where the name is no subject's."""
    told = _led_to(line, at, last)
    if told is None or told.name is None or not _is_oblique(line, verb, told):
        return told
    if len(told.name.words) > 1 or not told.name.titles:
        return None
    end = next(i for i in range(at, last) if line.words[i].text == told.name.words[0]) + 1
    said = line.text[line.words[at].start : line.words[end - 1].end]
    return Subject(at, description=said)  # "burmistrz Krakowa"


def _is_oblique(line: Line, verb: int, told: Subject) -> bool:
    """Whether a name is in a form that no subject of this verb has: of "the lawyer of Kovac"."""
    if told.name is None or not told.name.words or not line.speech.oblique:
        return False
    worded = " ".join((line.words[verb].text, *told.name.words)).lower()
    return any(re.fullmatch(form, worded) for form in line.speech.oblique)


def _led_to(line: Line, at: int, last: int) -> Subject | None:
    """The speaker who is told from a word on, by name where a description leads to one."""
    told = _taken(read_phrase(line, at, last))
    named = told is not None and told.name is not None
    return told if named else _apposed(line, at, last) or told


def _apposed(line: Line, at: int, last: int) -> Subject | None:
    """The full name behind a description: "a capitã do porto, Marta Leal", "kapitánka přístavu Jana Malá"."""
    speech = line.speech
    if at == last or (speech.determiners and not _is_determined(line, at)):
        return None
    index, asked = at, False
    while index < min(last, at + LONGEST) and (index == at or LINKED.fullmatch(line.gap(index))):
        word, apart = line.words[index].text, "," in line.gap(index) and index > at
        if word[0].isupper() and index > at and (apart or not line.speech.nouns_in_capitals):
            behind = min(phrase_end(line.words, line.text, index, line.speech), last)
            if apart or not asked:
                return _full(line, at, index, behind)
            index = behind  # what a preposition asks for: a place, whose lawyer it is
            continue
        if apart or not _describes(line, word):
            return None
        asked = word in line.speech.prepositions | line.speech.determiners | line.speech.particles
        index += 1
    return None


def _is_determined(line: Line, at: int) -> bool:
    opens = line.words[at].text.lower()
    return opens in line.speech.determiners | line.speech.all_roles or opens[:2] in {"l'", "l’"}


def _full(line: Line, at: int, index: int, end: int) -> Subject | None:
    name = line.name(index, end)
    closed = not line.gap(end).isspace() or "," not in line.gap(index)
    return Subject(at, name=name) if len(name.words) > 1 and closed else None


def _describes(line: Line, word: str) -> bool:
    """Whether a word can stand in a description: no verb, and no preposition of another who is told it."""
    speech = line.speech
    if word in speech.of_speakers or not speech.of_speakers:
        return word not in speech.verbs
    return word not in speech.verbs | speech.contrasts | (speech.prepositions - speech.particles)


def _behind_adverbial(line: Line, index: int, last: int) -> int:
    """Index behind a time between a verb and its subject: "dijo el lunes Mira Kovac"."""
    for length in (3, 2, 1):
        told = " ".join(word.text.lower() for word in line.words[index : index + length])
        if told in line.speech.adverbial and index + length < last and line.gap(index + length).isspace():
            return index + length
    return index


def _behind_listener(line: Line, at: int, last: int) -> int:
    """Index behind the one who is told it, where a speaker with an article or a title follows."""
    if at >= last or line.words[at].text.lower() not in line.speech.toward:
        return at
    behind = at + 1 + (at + 1 < last and line.is_one_of(at + 1, line.speech.determiners)) + 1
    opens = behind < last and line.gap(behind).isspace() and _is_determined(line, behind)
    return behind if opens else at


def _behind_according(line: Line, index: int, last: int) -> int | None:
    """Index behind "according to" or a word that means it."""
    words = [word.text.lower().replace("’", "'") for word in line.words[index : index + LONGEST_ACCORDING]]
    for length in range(len(words), 0, -1):
        told = " ".join(words[:length])
        if told in line.speech.according | line.speech.declined and index + length < last:
            return index + length
    return None


def _according(line: Line, behind: int, last: int) -> Subject | None:
    """The speaker behind such a word, marked where the name stands in another form there."""
    subject = _led_to(line, behind, last)
    declined = any(told.split()[-1] == line.words[behind - 1].text.lower() for told in line.speech.declined)
    return replace(subject, declined=True) if subject and declined else subject


def _introduces(line: Line, first: int, found: Subject, *, closed: bool) -> bool:
    """Whether nothing but "as" stands between a quote and the speaker; an open quote's sentence goes on."""
    if any(line.words[index].text != "as" for index in range(first, found.first)):
        return False
    word = line.words[found.first].text
    return (
        closed
        or word[0].isupper()
        or word.lower() in line.speech.speakers | line.speech.determiners | line.speech.pronouns.keys()
    )


def attributed_before(line: Line, start: int, end: int) -> Subject | None:
    """The speaker of the last verb of saying or calling between the sentence's start and the quote's."""
    last = line.index(end)
    first = _behind_break(line, max(line.index(start), last - FARTHEST), end)
    for verb in range(last - 1, first - 1, -1):
        before = line.words[verb - 1].text.lower() if verb > first else ""
        if (behind := _behind_according(line, verb, last)) is not None:
            return _according(line, behind, last)
        if line.is_one_of(verb, line.speech.adding):
            beside = _beside(line, verb, first, also="with") if line.gap(verb).isspace() else None
            return beside or head(line, first, verb)
        says = (
            before
            and before not in line.speech.before_nouns
            and line.is_one_of(verb, line.speech.verbs | line.speech.calling)
        )
        if says and not _is_aside(line, verb, first, end):
            return (
                _subject(line, verb, first) or _aside(line, verb, last) or _as_told(line, verb, first, last)
            )
    led = line.speech.verbs and LED.search(line.text, max(start, end - 5), end)
    return head(line, first, last) if led else None


def _aside(line: Line, verb: int, last: int) -> Subject | None:
    """The speaker in "..., said Mira Kovac, and “it fell.”"."""
    if verb + 1 == last or "," not in line.gap(verb):
        return None
    phrase = read_phrase(line, verb + 1, last)
    return phrase.subject if phrase is not None and line.gap(phrase.end).startswith(",") else None


def _as_told(line: Line, verb: int, first: int, last: int) -> Subject | None:
    """The speaker in "jak powiedział Adam Wrona, …", "como ha dicho Ana Ruiz, …"."""
    small = line.speech.auxiliaries | line.speech.adverbs | line.speech.determiners
    before = range(verb - 1, max(first, verb - _SMALL_WORDS) - 1, -1)
    opens = next((at for at in before if not line.is_one_of(at, small)), verb)
    if line.words[opens].text.lower() not in line.speech.comparing:
        return None
    told = _inverted(line, verb, _behind_adverbial(line, verb + 1, last), last)
    return told if told and told.name else None


_SMALL_WORDS = 3
"""Words between "as" and its verb: "comme l'a dit"."""


def head(line: Line, first: int, last: int) -> Subject | None:
    """The subject of a sentence: at its start, or behind the comma of what comes before it."""
    while first < last and line.words[first].text.lower() in line.speech.links:
        first += 1
    if first >= last:
        return None
    opens = line.words[first].text.lower()
    starts = [i for i in range(first, last) if i == first or "," in line.gap(i)]
    if opens in line.speech.stops - line.speech.pronouns.keys() or opens.endswith(
        line.speech.participle_endings
    ):
        del starts[0]
    phrases = (read_phrase(line, index, last) for index in starts)
    return next((phrase.subject for phrase in phrases if phrase is not None), None)


def _subject(line: Line, verb: int, first: int) -> Subject | None:
    """The subject on the left of a verb, not before the word `first`."""
    if line.is_one_of(verb - 1, line.speech.passive):
        return None
    last = _before_adverbs(line, verb - 1, first)
    if last < first:
        return None
    if line.is_one_of(last, line.speech.links):
        return head(line, _inner_clause(line, first, last), last)
    if line.is_one_of(last, line.speech.relatives) and last > first:
        last -= 1
    if "," in line.gap(last + 1):
        return _before_aside(line, last, first)
    found = _beside(line, last + 1, first) or _before_adverbial(line, last + 1, first)
    full = found is not None and found.name is not None and len(found.name.words) > 1
    return None if found is not None and full and _is_oblique(line, verb, found) else found


def _inner_clause(line: Line, first: int, last: int) -> int:
    """Where the clause that "and said" goes on begins: "they met at noon, where Kovac spoke and said"."""
    inner = (i for i in range(last, first, -1) if line.words[i - 1].text.lower() in line.speech.inner)
    return next((i for i in inner if "," in line.gap(i - 1)), first)


def _is_aside(line: Line, verb: int, first: int, end: int) -> bool:
    """Whether a comma closes the clause of a verb that only calls, or stands in "who had called him out"."""
    if "," not in line.text[line.words[verb].end : end].rstrip(' ,“"‘«'):
        return False
    return line.is_one_of(verb, line.speech.calling) or line.is_one_of(
        _before_adverbs(line, verb - 1, first), line.speech.relatives
    )


def _beside(line: Line, verb: int, first: int, also: str = "") -> Subject | None:
    """The longest phrase that ends right before a verb."""
    for start in range(max(first, verb - LONGEST), verb):
        if _can_start(line, start, first) or line.words[start - 1].text == also:
            phrase = read_phrase(line, start, verb)
            if phrase is not None and phrase.end == verb:
                return phrase.subject
    return None


def _before_adverbial(line: Line, verb: int, first: int) -> Subject | None:
    """The speaker in "Mira Kovac on her way home said", "the president this morning said"."""
    for start in _clause_starts(line, first, verb):
        phrase = read_phrase(line, start, verb)
        if phrase is not None and phrase.end < verb and _is_adverbial(line, phrase.end, verb):
            return phrase.subject
    return None


def _is_adverbial(line: Line, start: int, verb: int) -> bool:
    between = [word.text for word in line.words[start:verb]]
    closed = "," in line.text[line.words[start - 1].end : line.words[verb].start]
    return (
        between[0] in line.speech.prepositions | line.speech.adverbial
        and not closed
        and line.speech.verbs.isdisjoint(between)
    )


def _before_aside(line: Line, last: int, first: int) -> Subject | None:
    """The speaker in "Mira Kovac, 43, said", "the council's chairman, Mira Kovac, said"."""
    for start in _clause_starts(line, first, last + 1):
        phrase = read_phrase(line, start, last + 1)
        if phrase is not None and "," in line.gap(phrase.end):
            return _better_named(line, phrase, last + 1) or phrase.subject
    return None


def _better_named(line: Line, phrase: Phrase, last: int) -> Subject | None:
    """The full name behind a title and one word more: "Ministrul Agriculturii, Andrei Vulpe, a spus"."""
    short, at = phrase.subject.name, phrase.end
    if short is None or len(short.words) > 1 or not short.titles or at >= last:
        return None
    if not line.words[at].text[0].isupper():
        return None
    end = min(phrase_end(line.words, line.text, at, line.speech), last)
    name = line.name(at, end)
    return Subject(phrase.subject.first, name=name) if end == last and len(name.words) > 1 else None


def _can_start(line: Line, start: int, first: int) -> bool:
    """Whether a phrase can begin here: not inside a name, nor as what a preposition asks for."""
    if start == first or not line.gap(start).isspace():
        return True
    before = line.words[start - 1].text
    return (
        before.lower() not in line.speech.prepositions | line.speech.determiners and not before[0].isupper()
    )


def _clause_starts(line: Line, first: int, last: int) -> Iterator[int]:
    for index in range(first, last):
        if (
            index == first
            or CLAUSE.search(line.gap(index))
            or line.words[index - 1].text.lower() in line.speech.clauses
        ):
            yield index


def _before_adverbs(line: Line, last: int, first: int) -> int:
    """Index of the word before "also", "glibly", "on Monday"."""
    while last > first and line.gap(last + 1).isspace():
        if line.is_one_of(last, line.speech.weekdays) and line.words[last - 1].text == "on":
            last -= 2
        elif line.is_one_of(last, line.speech.adverbs | line.speech.weekdays) or line.words[
            last
        ].text.endswith(line.speech.adverb_endings):
            last -= 1
        else:
            break
    return max(last, first)


def _behind_break(line: Line, first: int, end: int) -> int:
    """Index of the first word of what may be told by another than what stands before it in a stretch."""
    start = line.words[first].start if first < len(line.words) else end
    found = line.text.rfind(BREAK, start, end)
    first = first if found < 0 else line.index(found)
    quoted = next((i for i in range(first, line.index(end)) if "_" in line.gap(i)), None)
    return first if quoted is None else contrast(line, quoted, line.index(end)) or first


def contrast(line: Line, first: int, last: int) -> int | None:
    """Index behind the last "but", "while" of some words that has a subject of its own behind it."""
    for index in range(last - 2, first - 1, -1):
        if line.words[index].text.lower() in line.speech.contrasts:
            index += line.words[index + 1].text in line.speech.clauses and index + 2 < last  # tandis que
            word = line.words[index + 1].text
            opens = line.speech.determiners | line.speech.prepositions
            return index + 1 if word[0].isupper() or word.lower() in opens else None
    return None


def _before_break(line: Line, start: int, first: int, last: int) -> int:
    """Index of the first word behind the first semicolon behind a place; `last` without one."""
    found = line.text.find(BREAK, start, line.words[last - 1].start) if first < last else -1
    return last if found < 0 else line.index(found)


def _taken(phrase: Phrase | None) -> Subject | None:
    return None if phrase is None else phrase.subject
