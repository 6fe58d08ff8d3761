"""One spelling for words written in several: "thirteen" and "13", "began" and "begin", "-ise" and "-ize".

A stemmer cuts endings off; these are the differences that it leaves. English only: for other languages the
stemmer's work has to do.
"""

import re
from collections.abc import Sequence

_NUMBERS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
    " seventeen eighteen nineteen twenty"
)
_TENS = "thirty forty fifty sixty seventy eighty ninety"
_IRREGULAR = """
arise arose arisen; be am is are was were been being 'm 're; bear bore borne born; beat beaten; become
became; begin began begun; bend bent; bind bound; bite bit bitten; bleed bled; blow blew blown; break broke
broken; breed bred; bring brought; build built; burn burnt; buy bought; catch caught; child children; choose
chose chosen; cling clung; come came; creep crept; deal dealt; dig dug; do does did done; draw drew drawn;
dream dreamt; drink drank drunk; drive drove driven; dwell dwelt; eat ate eaten; fall fell fallen; feed fed;
feel felt; fight fought; find found; flee fled; fly flew flown; foot feet; forbid forbade forbidden; foresee
foresaw foreseen; forget forgot forgotten; forgive forgave forgiven; freeze froze frozen; get got gotten;
give gave given; go goes went gone; good better best; grow grew grown; hang hung; have has had; hear heard;
hide hid hidden; hold held; keep kept; kneel knelt; know knew known; lay laid; lead led; lean leant; leap
leapt; learn learnt; leave left; lend lent; lose lost; make made; man men; mean meant; meet met; mistake
mistook mistaken; overcome overcame; overthrow overthrew overthrown; pay paid; person people; ride rode
ridden; ring rang rung; rise rose risen; run ran; say said; see saw seen; seek sought; sell sold; send sent;
shake shook shaken; shine shone; shoot shot; show shown; shrink shrank shrunk; sing sang sung; sink sank
sunk; sit sat; sleep slept; slide slid; speak spoke spoken; speed sped; spend spent; spin spun; spring
sprang sprung; stand stood; steal stole stolen; stick stuck; strike struck stricken; strive strove striven;
swear swore sworn; sweep swept; swim swam swum; swing swung; take took taken; teach taught; tear tore torn;
tell told; think thought; throw threw thrown; understand understood; undertake undertook undertaken; wake
woke woken; wear wore worn; weep wept; win won; wind wound; withdraw withdrew withdrawn; withhold withheld;
woman women; write wrote written
"""
_ONE_BY_ONE = """
program programme; programs programmes; catalog catalogue; catalogs catalogues; dialog dialogue; dialogs
dialogues; analog analogue; analyze analyse; analyzes analyses; analyzed analysed; analyzing analysing;
paralyze paralyse; paralyzed paralysed; catalyze catalyse; check cheque; checks cheques; tire tyre; tires
tyres; gray grey; plow plough; plows ploughs; jewelry jewellery; aluminum aluminium; maneuver manoeuvre;
maneuvers manoeuvres; skeptic sceptic; skeptics sceptics; skeptical sceptical; skepticism scepticism; curb
kerb; mold mould; aging ageing; judgment judgement; judgments judgements; acknowledgment acknowledgement;
skillful skilful; fulfill fulfil; enroll enrol; enrollment enrolment; installment instalment; practice
practise; practiced practised; draft draught; pediatric paediatric; anesthetic anaesthetic; fetus foetus;
orthopedic orthopaedic; anemia anaemia; leukemia leukaemia; hemorrhage haemorrhage; encyclopedia
encyclopaedia; artifact artefact; pajamas pyjamas; mustache moustache; plowed ploughed; molded moulded;
toward towards; airplane aeroplane; airplanes aeroplanes
"""
"""Words that are American first, then British, where no rule of `_BRITISH` tells one from the other."""
_BRITISH = re.compile(
    r"(?<=[a-z]{3})is(?=(?:e|es|ed|er|ers|ing|ation|ations)$)"
    r"|(?<=[a-z]{2})our(?=(?:s|ed|ing|able|ite|ites|er|ers|ful)?$)"
    r"|(?<=[a-z]{2})tre(?=s?$)"
    r"|(?:(?<=[aeiouy][^\W\d_aeiouy][aeiou]l)|(?<=[aeiouy][^\W\d_aeiouy]{2}[aeiou]l))l(?=(?:ed|ing|er|ers)$)"
    r"|(?<=[a-z]{2}en)c(?=es?$)"
)
_BRITISH_ENDINGS = tuple(
    stem + ending
    for stem, endings in {
        "is": "e es ed er ers ing ation ations",
        "our": " s ed ing able ite ites er ers ful",
        "tre": " s",
        "ll": "ed ing er ers",
        "enc": "e es",
    }.items()
    for ending in endings.split(" ")
)
"""What a word must end with for `_BRITISH` to find something: quickly told."""
_AMERICAN = {"is": "iz", "our": "or", "tre": "ter", "l": "", "c": "s"}


def _table() -> dict[str, str]:
    table = {word: str(value) for value, word in enumerate(_NUMBERS.split())}
    table |= {word: str(10 * value) for value, word in enumerate(_TENS.split(), 3)}
    for group in f"{_IRREGULAR};{_ONE_BY_ONE}".replace("\n", " ").split(";"):
        base, *others = group.split()
        table |= dict.fromkeys(others, base)
    return table


_ENGLISH = _table()


def standard_forms(words: Sequence[str], language: str) -> list[str]:
    """The words in one spelling, in the same order; as they are where nothing is known of the language."""
    if language != "en":
        return list(words)
    return [_ENGLISH.get(word) or _american(word) for word in words]


def _american(word: str) -> str:
    if word[:1].isdecimal():
        return word.replace(",", "")
    return _BRITISH.sub(lambda part: _AMERICAN[part[0]], word) if word.endswith(_BRITISH_ENDINGS) else word
