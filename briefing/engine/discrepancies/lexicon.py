"""The closed word lists by which values are read and contexts compared. English, folded.

Lists of the language's closed classes (numerals, months, units) and of the verbs and nouns that reports of
events use for one another; nothing in them is about any one event.
"""

from collections.abc import Mapping

from briefing.engine.quotes.saying import TITLES as SAYING_TITLES


def listed(words: str) -> frozenset[str]:
    """The words of a text as a set."""
    return frozenset(words.split())


_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
    " seventeen eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
CARDINALS: Mapping[str, int] = {
    **{word: value for value, word in enumerate(_SMALL.split())},
    **{word: 10 * value for value, word in enumerate(_TENS.split(), 2)},
}
SCALES: Mapping[str, float] = {
    "dozen": 12, "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12,
    "lakh": 1e5, "crore": 1e7, "bn": 1e9, "mn": 1e6, "tn": 1e12,
}  # fmt: skip
SHORT_SCALES: Mapping[str, float] = {"k": 1e3, "m": 1e6, "mn": 1e6, "bn": 1e9, "b": 1e9, "tn": 1e12}
"""Only right after digits: "$1.5bn", "£20m"."""
_FIRST = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth"
    " fifteenth sixteenth seventeenth eighteenth nineteenth"
)
_TENTHS = "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth"
ORDINALS: Mapping[str, int] = {
    **{word: value for value, word in enumerate(_FIRST.split(), 1)},
    **{word: 10 * value for value, word in enumerate(_TENTHS.split(), 2)},
    "hundredth": 100, "thousandth": 1000, "millionth": 1000000,
}  # fmt: skip
FRACTIONS: Mapping[str, float] = {
    "half": 0.5, "third": 1 / 3, "thirds": 1 / 3, "quarter": 0.25, "quarters": 0.25, "fifth": 0.2,
    "fifths": 0.2, "tenth": 0.1, "tenths": 0.1,
}  # fmt: skip

_MONTHS = "january february march april may june july august september october november december"
MONTHS: Mapping[str, int] = {
    **{name: number for number, name in enumerate(_MONTHS.split(), 1)},
    **{name[:3]: number for number, name in enumerate(_MONTHS.split(), 1)},
    "sept": 9,
}
_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday"
WEEKDAYS: Mapping[str, int] = {
    f"{name}{ending}": number for number, name in enumerate(_WEEKDAYS.split()) for ending in ("", "s")
}
RELATIVE_DAYS: Mapping[str, int] = {"yesterday": -1, "today": 0, "tomorrow": 1}

ZONES: Mapping[str, tuple[int, ...]] = {
    "gmt": (0,), "utc": (0,), "bst": (60,), "cet": (60,), "cest": (120,), "et": (-300, -240),
    "est": (-300,), "edt": (-240,), "ct": (-360, -300), "cst": (-360,), "cdt": (-300,),
    "mt": (-420, -360), "pt": (-480, -420), "pst": (-480,), "pdt": (-420,), "jst": (540,), "ist": (330,),
}  # fmt: skip
"""Minutes ahead of Greenwich; two where the name is used in winter and in summer."""

_NAMED_CURRENCIES = """
rand krone krona koruna crown franc baht peso yuan renminbi ruble shekel rupiah ringgit dong lira dirham riyal
rial dinar zloty forint leu lev hryvnia naira cedi shilling birr kwacha pula taka tenge manat lari bolivar
guarani real quetzal lempira colon gourde kyat ariary dalasi metical denar dram
"""
CURRENCIES: Mapping[str, str] = {
    "$": "$", "£": "£", "€": "€", "¥": "¥", "₹": "₹", "dollar": "$", "dollars": "$", "pound": "£",
    "pounds": "£", "euro": "€", "euros": "€", "yen": "¥", "rupees": "₹", "rupee": "₹", "usd": "$",
    "eur": "€", "gbp": "£", "cent": "cent", "cents": "cent", "pence": "penny", "sterling": "£",
    **{f"{name}{ending}": name for ending in ("", "s", "es") for name in _NAMED_CURRENCIES.split()},
    "kronor": "krona", "kroner": "krone", "korunas": "koruna", "zlotys": "zloty", "reais": "real",
    "lei": "leu", "roubles": "ruble", "rouble": "ruble", "leva": "lev",
}  # fmt: skip
CURRENCY_CODES: Mapping[str, str] = {
    "usd": "$", "eur": "€", "gbp": "£", "jpy": "¥", "inr": "₹", "rs": "₹", "chf": "franc", "sek": "krona",
    "nok": "krone", "dkk": "krone", "kr": "krone", "aud": "$", "cad": "$", "zar": "rand", "pln": "zloty",
    "huf": "forint", "czk": "koruna", "rub": "ruble", "cny": "yuan", "rm": "ringgit",
}  # fmt: skip
"""Before a number: "CHF 3m"."""
PREFIXES = frozenset({"us", "a", "c", "nz", "hk", "u.s", "r", "s"})
"""Before a currency sign: "US$5", "A$3"."""

MEASURES: Mapping[str, tuple[str, float]] = {
    **dict.fromkeys(("km", "kms", "kilometer", "kilometers", "kilometre", "kilometres"), ("length", 1000.0)),
    **dict.fromkeys(("mile", "miles", "mi"), ("length", 1609.344)),
    **dict.fromkeys(("m", "meter", "meters", "metre", "metres"), ("length", 1.0)),
    **dict.fromkeys(("centimeters", "centimetres", "centimeter", "centimetre", "cm"), ("length", 0.01)),
    **dict.fromkeys(("millimeters", "millimetres", "millimeter", "millimetre", "mm"), ("length", 0.001)),
    **dict.fromkeys(("light-years",), ("length", 9.4607e15)),
    **dict.fromkeys(("nautical miles",), ("length", 1852.0)),
    **dict.fromkeys(("foot", "feet", "ft"), ("length", 0.3048)),
    **dict.fromkeys(("inch", "inches"), ("length", 0.0254)),
    **dict.fromkeys(("yard", "yards"), ("length", 0.9144)),
    **dict.fromkeys(("kg", "kilo", "kilos", "kilogram", "kilograms"), ("mass", 1.0)),
    **dict.fromkeys(("gram", "grams"), ("mass", 0.001)),
    **dict.fromkeys(("milligram", "milligrams", "mg"), ("mass", 1e-6)),
    **dict.fromkeys(("microgram", "micrograms"), ("mass", 1e-9)),
    **dict.fromkeys(("ounce", "ounces", "oz"), ("mass", 0.02835)),
    **dict.fromkeys(("tonne", "tonnes"), ("mass", 1000.0)),
    **dict.fromkeys(("ton", "tons"), ("mass", 970.0)),  # short, long or metric: within rounding of each
    **dict.fromkeys(("lb", "lbs", "pound", "pounds"), ("mass", 0.4536)),
    **dict.fromkeys(("hectare", "hectares", "ha"), ("area", 10000.0)),
    **dict.fromkeys(("acre", "acres"), ("area", 4046.86)),
    **dict.fromkeys(("sq km",), ("area", 1e6)),
    **dict.fromkeys(("sq mi",), ("area", 2.59e6)),
    **dict.fromkeys(("sq m",), ("area", 1.0)),
    **dict.fromkeys(("sq ft",), ("area", 0.0929)),
    **dict.fromkeys(("mph",), ("speed", 1.609344)),
    **dict.fromkeys(("kph", "kmh"), ("speed", 1.0)),
    **dict.fromkeys(("knots", "knot"), ("speed", 1.852)),
    **dict.fromkeys(("liter", "liters", "litre", "litres"), ("volume", 1.0)),
    **dict.fromkeys(("milliliter", "milliliters", "millilitre", "millilitres", "ml"), ("volume", 0.001)),
    **dict.fromkeys(("gallon", "gallons"), ("volume", 3.785)),
    **dict.fromkeys(("barrel", "barrels"), ("volume", 158.987)),
    **dict.fromkeys(("megawatt", "megawatts", "mw"), ("power", 1.0)),
    **dict.fromkeys(("gigawatt", "gigawatts", "gw"), ("power", 1000.0)),
    **dict.fromkeys(("kilowatt", "kilowatts", "kw"), ("power", 0.001)),
    **dict.fromkeys(("terawatt", "terawatts"), ("power", 1e6)),
    **dict.fromkeys(("watt", "watts"), ("power", 1e-6)),
    "kilowatt hours": ("energy", 0.001),
    "megawatt hours": ("energy", 1.0),
    "gigawatt hours": ("energy", 1e3),
    "terawatt hours": ("energy", 1e6),
    **dict.fromkeys(("megabyte", "megabytes"), ("data", 1e6)),
    **dict.fromkeys(("gigabyte", "gigabytes"), ("data", 1e9)),
    **dict.fromkeys(("terabyte", "terabytes"), ("data", 1e12)),
    **dict.fromkeys(("decibel", "decibels"), ("sound", 1.0)),
    **dict.fromkeys(("volt", "volts"), ("tension", 1.0)),
    **dict.fromkeys(("calorie", "calories"), ("calories", 1.0)),
    **dict.fromkeys(("degree", "degrees", "celsius", "fahrenheit"), ("degrees", 1.0)),
    **dict.fromkeys(("second", "seconds"), ("duration", 1.0)),
    **dict.fromkeys(("minute", "minutes"), ("duration", 60.0)),
    **dict.fromkeys(("hour", "hours"), ("duration", 3600.0)),
    **dict.fromkeys(("day", "days"), ("duration", 86400.0)),
    **dict.fromkeys(("week", "weeks"), ("duration", 604800.0)),
    **dict.fromkeys(("month", "months"), ("duration", 2629800.0)),
    **dict.fromkeys(("year", "years"), ("duration", 31557600.0)),
}


def _phrases(listed: str) -> frozenset[str]:
    return frozenset(" ".join(phrase.split()) for phrase in listed.split(";"))


AT_LEAST = _phrases(
    """at least; more than; over; no fewer than; no less than; upwards of; exceeding; minimum of; topped;
    above"""
)
AT_MOST = _phrases(
    """at most; up to; fewer than; less than; under; no more than; as many as; as much as; below; maximum
    of; within"""
)
ABOUT = _phrases(
    """about; around; some; roughly; nearly; almost; approximately; an estimated; estimated; close to; just
    over; just under; just short of; circa; more or less; shortly after; shortly before; just after;
    just before; well over; little more than; slightly more than; almost exactly"""
)

TITLES = SAYING_TITLES | listed(
    """state interior finance health foreign defense defence executive prime minority majority head justice
    treasury commerce labor energy education transport agriculture press general"""
)

CONTRASTS = (
    ("men man male males boys boy", "women woman female females girls girl"),
    ("home", "away"),
    ("if", "unless"),
    ("weekday weekdays", "weekend weekends sundays saturdays"),
    ("north northern", "south southern"),
    ("east eastern", "west western"),
    ("winter", "summer"),
    ("spring", "autumn"),
    ("old older elder eldest", "new newer young younger youngest"),
    ("adult adults", "child children"),
    ("domestic", "foreign international"),
    ("rural", "urban"),
    ("upper", "lower"),
    ("revenue sales turnover", "profit earnings loss income"),
    ("begin starts start began opens opening", "ends ended end closes closing finish"),
    ("killed died dead deaths", "wounded injured hurt"),
    ("today now currently", "formerly once originally ago"),
    ("dawn morning sunrise noon midday", "afternoon evening dusk nightfall night midnight"),
    (
        "depart departs departed departure left leaves leaving",
        "arrive arrives arrived arrival arriving due lands landed docks docked reach reaches reached touches",
    ),
    ("invited invites invitation", "came attended attend showed"),
    ("arrested detained arrests", "charged indicted charges"),
    ("fined fine penalty", "compensation damages"),
)
"""Words that tell two things apart which are otherwise worded alike."""
RATES = listed(
    """each apiece per every daily weekly monthly yearly annually annual hourly day week month year hour"""
)
"""Words of a passage that tells something by time or of each."""
INTENTS = listed(
    """plan plans planned planning hope hopes hoped hoping aim aims aimed aiming want wants wanted target
    targets targeted intend intends intended propose proposes proposed proposal ask asks asked asking
    demand demands demanded demanding seek seeks sought seeking request requests requested recommend
    recommends recommended bid urge urges urged pledge pledges pledged promise promises promised claim
    claims"""
)
"""Before a value that is wished for, not reached."""

NEGATIONS = listed(
    """not no nothing nobody none never n't without neither nor cannot refuse refuses refused refusing
    fail fails failed failing unlikely declines declined decline cant dont didnt wont unable
    didn doesn isn wasn aren weren hasn haven hadn wouldn couldn shouldn"""
)
DENIALS = listed("deny denies denied denying")
FUNCTION_WORDS = listed(
    """a about according after again all almost also am among an and another any approximately are around as
    at be because been before being between both but by can could d did do does down during each even few for
    from had has have having he her here hers him his how i if in into is it its just least less ll many
    may me might more most much must my nearly no nor not now of off on only onto or other our out over
    own per re roughly s said same say says shall she should since so some such t than that the their
    theirs them then there these they this those through to under until up us ve very was we were what
    when where which while who whom whose why will with would you your"""
)

_COUNTRIES = """
afghanistan; albania; algeria; andorra; angola; argentina; armenia; australia; austria; azerbaijan; bahamas;
bahrain; bangladesh; barbados; belarus; belgium; belize; benin; bhutan; bolivia; bosnia; botswana; brazil;
britain; brunei; bulgaria; burundi; cambodia; cameroon; canada; chad; chile; china; colombia; congo;
costa rica; croatia; cuba; cyprus; denmark; dominican republic; ecuador; egypt; el salvador; england; eritrea;
estonia; eswatini; ethiopia; fiji; finland; france; gabon; gambia; georgia; germany; ghana; greece; grenada;
guatemala; guinea; guyana; haiti; honduras; hungary; iceland; india; indonesia; iran; iraq; ireland; israel;
italy; ivory coast; jamaica; japan; jordan; kazakhstan; kenya; kosovo; kuwait; kyrgyzstan; laos; latvia;
lebanon; lesotho; liberia; libya; liechtenstein; lithuania; luxembourg; madagascar; malawi; malaysia;
maldives; mali; malta; mauritania; mauritius; mexico; moldova; monaco; mongolia; montenegro; morocco;
mozambique; myanmar; namibia; nepal; netherlands; new zealand; nicaragua; niger; nigeria; north korea;
norway; oman; pakistan; panama; paraguay; peru; philippines; poland; portugal; qatar; romania; russia;
rwanda; samoa; saudi arabia; scotland; senegal; serbia; sierra leone; singapore; slovakia; slovenia; somalia;
south africa; south korea; south sudan; spain; sri lanka; sudan; suriname; sweden; switzerland; syria;
taiwan; tajikistan; tanzania; thailand; togo; tonga; tunisia; turkey; turkmenistan; uganda; ukraine; uruguay;
united arab emirates; united kingdom; united states; uk; us; usa; uzbekistan; vanuatu; venezuela; vietnam;
wales; yemen; zambia; zimbabwe; africa; america; asia; europe
"""
COUNTRIES = _phrases(_COUNTRIES.replace("\n", " ").strip())
"""States and continents, in the way they stand in news; one of them may hold the place that another names."""
