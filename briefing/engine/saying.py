"""Verbs of saying, and the shapes of an attribution ("..., she said", "said the minister")."""

import re

ENGLISH = """
said says say saying told tells tell added adds asked asks answered replied replies wrote writes tweeted
posted declared announced argued explained explains insisted insists noted notes stated states stressed
warned warns claimed claims continued recalled remarked responded quipped joked acknowledged admitted
conceded confirmed denied observed emphasized emphasised predicted vowed pledged promised urged complained
concluded shouted yelled whispered testified commented cautioned charged contended countered lamented
maintained mused pleaded proclaimed protested reiterated repeated reported suggested boasted affirmed
alleged asserted reads read
"""
SPANISH = """
dijo dice dijeron afirmó afirma aseguró asegura señaló señala explicó explica declaró declara añadió añade
agregó indicó indica sostuvo manifestó expresó comentó subrayó advirtió anunció respondió preguntó insistió
reconoció apuntó recordó destacó aseveró puntualizó escribió
"""
FRENCH = """
dit déclaré déclare affirmé affirme ajouté ajoute expliqué explique assuré assure estimé estime souligné
souligne indiqué indique précisé précise annoncé répondu demandé écrit lancé rappelé
"""
GERMAN = """
sagte sagt sagten erklärte erklärt betonte betont fügte teilte schrieb schreibt meinte meint kündigte
warnte warnt forderte kritisierte antwortete fragte berichtete äußerte
"""

VERBS = frozenset(f"{ENGLISH} {SPANISH} {FRENCH} {GERMAN}".split())
"""Of the four languages whose attributions are read; forms in which news report speech."""

NAME_WORD = re.compile(r"[\w’'-]+\.?")


def attribution_follows(text: str) -> bool:
    """Whether a text begins with a name and a verb of saying: "Trump asked reporters"."""
    for index, word in enumerate(NAME_WORD.findall(text[:120])[:6]):
        if word.lower().rstrip(".") in VERBS:
            return index > 0
        if not word[:1].isupper() and word not in {"the", "of", "de"}:
            return False
    return False
