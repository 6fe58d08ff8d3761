"""What says that somebody speaks, told without reading a sentence."""

import re

from briefing.engine.text.speech import Speech

NAME_WORD = re.compile(r"[\w’'-]+\.?")


def attribution_follows(text: str, speech: Speech) -> bool:
    """Whether a text begins with a name and a verb of saying: "Trump asked reporters"."""
    for index, word in enumerate(NAME_WORD.findall(text[:120])[:6]):
        if word.lower().rstrip(".") in speech.verbs:
            return index > 0 or not (word[0].isupper() or word[0].islower())
        if index == 0 and word.lower() in speech.openers | speech.clauses:
            return False
        if not word[:1].isupper() and word not in speech.particles and word not in speech.determiners:
            return False
    return False
