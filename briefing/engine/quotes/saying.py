"""The words with which news says who speaks: verbs of saying, titles, nouns for speakers."""

import re


def _listed(text: str) -> frozenset[str]:
    return frozenset(text.split())


VERBS = _listed("""
said says say told tells tell added adds asked asks answered replied replies wrote writes tweeted posted
declared declares announced argued argues explained explains insisted insists noted notes stated states
stressed stresses warned warns claimed claims continued continues recalled recalls remarked responded
quipped joked acknowledged acknowledges admitted conceded confirmed denied observed emphasized emphasised
predicted vowed pledged promised urged complained concluded shouted yelled testified commented cautioned
contended countered lamented maintained mused pleaded proclaimed protested reiterated repeated reported
reports suggested suggests boasted affirmed alleged asserted reads read wondered charged deadpanned tweets
responds responding recounted retorted interjected promises vows urges signaled signalled hoped hopes asks
demands demanded continues say expressed objected believes believed thinks reply replying accuses accused
praised mocked derided decried ridiculed disputed disputes hailed lauded slammed ripped branded
characterized characterised lambasted condemned complains concludes argue advised advises spoke denounced
criticized criticised blasted joking summarized summarised

dijo dice dijeron afirmó afirma aseguró asegura señaló señala explicó explica declaró declara añadió añade
agregó indicó indica sostuvo manifestó expresó comentó subrayó advirtió anunció respondió preguntó insistió
reconoció apuntó recordó destacó aseveró puntualizó escribió

déclaré déclare affirmé affirme ajouté ajoute expliqué explique assuré assure estimé estime souligné
souligne indiqué indique précisé précise annoncé répondu demandé écrit lancé rappelé

sagte sagt sagten erklärte erklärt betonte betont schrieb schreibt meinte meint warnte warnt forderte
kritisierte antwortete fragte berichtete äußerte teilte

dicho dit detto dice disse spiegato spiega dichiarato dichiara affermato afferma aggiunto aggiunge
commentato diz afirmou declarou explicou acrescentou escreveu zei zegt aldus verklaarde schreef vertelde
säger sade siger sagde sier sanoi sanoo powiedział powiedziała mówi oświadczył oświadczyła dodał dodała řekl
řekla říká uvedl uvedla prohlásil prohlásila mondta közölte spus declarat dedi δήλωσε είπε сказал сказала
заявил заявила отметил отметила сообщил сообщила сказав заявив kata ujar
""")
"""English, Spanish, French, German, and a few of other languages; in forms in which news reports speech."""
ACCORDING = _listed("laut según selon d'après d’après secondo segundo volgens enligt ifølge")
"""Besides "according to"; not where a name behind it changes its form ("podle Petra Fialy")."""
CALLING = _listed("""
speaks spoke called calls described describes dubbed labeled labelled branded referred refers cited cites
""")
"""Verbs that introduce a quoted phrase, never one that follows it."""
ADDING = _listed("""
saying adding telling asking calling writing noting arguing warning insisting declaring describing
explaining referring citing claiming tweeting stating stressing suggesting asserting complaining vowing
objecting promising responding interjecting joking accusing tweeting retweeting
""")
"""The speaker is the subject of the sentence."""
PASSIVE = _listed("was were is are been being be get gets got")
AUXILIARIES = _listed("a ha hat had has have ont")
"""Before the verb in "a déclaré Mira Kovac"."""
ADVERBS = _listed("""
also then later once did does will would can could has had have again just still now even often already
first himself herself further ha hat a
""")
"""What may stand between a subject and its verb, besides words in -ly."""

WEEKDAYS = _listed("Monday Tuesday Wednesday Thursday Friday Saturday Sunday")

TITLES = _listed("""
mr mrs ms miss dr sir dame lord lady madam prof professor president vice premier chancellor minister
secretary senator sen sens rep reps representative congressman congresswoman governor gov lieutenant lt gen
general col colonel capt captain sgt sergeant maj adm admiral officer sheriff mayor judge justice attorney
speaker leader whip chairman chairwoman chair director deputy ambassador commissioner prosecutor spokesman
spokeswoman spokesperson candidate nominee king queen prince princess pope cardinal archbishop bishop rev
reverend pastor imam rabbi chief coach manager ceo executive founder counsel adviser advisor strategist
majority minority undersecretary councilman councilwoman treasurer detective inspector commander
""")
OFFICES = _listed("""
of the state defense defence education energy labor commerce interior transportation agriculture war
treasury homeland security veterans affairs staff health house representatives senate justice
""")
"""What may follow a title and "of": "Secretary of State"."""
PARTIES = _listed("republican democrat conservative liberal")
"""Words that end a description, not a name: "the Arizona Republican"."""
PARTICLES = _listed("of the de la del los van von der den bin ibn al el da dos di du")
DETERMINERS = _listed("the a an one another his her their its some several two three many this that other")
PREPOSITIONS = _listed("""
for of with at from by to in on about as than against between under over near into through during since
despite like behind without upon
""")
OF_SPEAKERS = _listed("for of with at from in to")
"""Prepositions inside a description: "a spokesman for the ministry"."""
PERSONS = _listed("""
official spokesman spokeswoman spokesperson president minister senator congressman congresswoman governor
secretary leader lawyer attorney prosecutor aide judge lawmaker expert analyst witness resident mother
father son daughter wife husband brother sister teacher student doctor adviser advisor chairman director
diplomat critic supporter candidate mayor sheriff pastor coach ambassador premier chancellor agent officer
commissioner nominee justice host captain chief author reviewer head boss owner manager editor engineer
driver pilot neighbor neighbour survivor victim farmer worker nurse surgeon bishop archbishop pope king
queen prince ombudsman coroner detective general admiral player goalkeeper singer actor actress writer
novelist scientist economist professor historian activist negotiator mediator envoy trader investor
firefighter passenger aunt uncle colleague founder executive chairwoman principal republican democrat
legislator counsel strategist designer photographer comedian pollster researcher reporter journalist
columnist commander sergeant cleric priest physician veteran contractor speaker whip representative
""")
"""Nouns for one person, which the article may name elsewhere."""
SPEAKERS = PERSONS | _listed("""
officials spokespeople department ministry police statement report leaders lawyers attorneys prosecutors
source sources aides campaign company agency newspaper office court lawmakers experts analysts witnesses
residents group organization union committee researchers investigators authorities government commission
board letter email memo complaint indictment filing book article website network bureau service judges
critics supporters bank firm party administration agents officers editorial neighbors neighbours survivors
farmers workers regulator hospital university airline club operator watchdog charity embassy army military
navy rebels insurer retailer broadcaster publisher detectives scientists economists activists protester
protesters organizers organisers traders investors firefighters passengers parents colleagues executives
legislators release post republicans democrats
""")
"""Nouns of those who speak or are quoted, where no name is given."""
BODIES = SPEAKERS - PERSONS | _listed("""
county city university street times post news gazette daily house party institute center centre council
congress parliament association federation foundation corporation inc co ltd unit force forces league
""")
"""Last words of names that are no person's."""
CLAUSES = _listed("""
that it they we you i who which what when where why how whether if not though although while unless no there
is was were are will would could should has have had did do and but or because
""")
"""Words that no name follows as the subject of an inverted verb."""
EARLIER = _listed("republican democratic democrat former first last next earlier later")
"""Of these, words that a description may have, too."""
STARTERS = (
    DETERMINERS
    | PREPOSITIONS
    | CLAUSES
    | WEEKDAYS
    | _listed("""
when while after before still however meanwhile asked yet so then those these also instead later earlier
former although though even last next today here both plus unlike soon such until all together nor neither
monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
september october november december republican democratic democrat he she
""")
)
"""Words that begin sentences with a capital, and are no part of the name that follows."""
PRONOUNS = {"he": "m", "she": "f"}

NAME_WORD = re.compile(r"[\w’'-]+\.?")


def attribution_follows(text: str) -> bool:
    """Whether a text begins with a name and a verb of saying: "Trump asked reporters"."""
    for index, word in enumerate(NAME_WORD.findall(text[:120])[:6]):
        if word.lower().rstrip(".") in VERBS:
            return index > 0
        if not word[:1].isupper() and word not in {"the", "of", "de"}:
            return False
    return False


ROLES = {
    "gov": ("governor",),
    "sen": ("senator", "lawmaker"),
    "senator": ("lawmaker",),
    "rep": ("representative", "congressman", "congresswoman", "lawmaker"),
    "representative": ("congressman", "congresswoman", "lawmaker"),
    "congressman": ("lawmaker",),
    "congresswoman": ("lawmaker",),
    "legislator": ("lawmaker",),
    "lawmaker": ("legislator",),
    "lawyer": ("attorney",),
    "attorney": ("lawyer",),
    "spokesman": ("spokesperson",),
    "spokeswoman": ("spokesperson",),
    "r": ("republican",),
    "d": ("democrat",),
}
"""What else one is called who is called this."""
