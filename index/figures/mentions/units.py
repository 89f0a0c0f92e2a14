"""Units of measure, time and money: what may stand beside a number, and its one name.

Currency codes are those of ISO 4217; names of units follow the SI brochure and, for customary
ones, NIST Handbook 44, in the English singular.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from index.english.cardinals import SCALE_SUFFIXES
from index.english.fragments import SPACE, alternatives

if TYPE_CHECKING:
    from index.model import Kind

CURRENCY_SIGNS = {
    "$": "USD", "us$": "USD", "us $": "USD", "u.s.$": "USD", "u.s. $": "USD", "u.s $": "USD",
    "c$": "CAD", "c $": "CAD", "ca$": "CAD", "cad$": "CAD", "a$": "AUD", "a $": "AUD",
    "au$": "AUD", "aud$": "AUD", "nz$": "NZD", "nz $": "NZD", "hk$": "HKD", "hk $": "HKD",
    "s$": "SGD", "s $": "SGD", "nt$": "TWD", "nt $": "TWD", "mx$": "MXN", "mxn$": "MXN",
    "r$": "BRL", "€": "EUR", "£": "GBP", "¥": "JPY", "cn¥": "CNY", "rmb¥": "CNY", "₹": "INR",
    "rs": "INR", "rs.": "INR", "₽": "RUB", "₩": "KRW", "₪": "ILS", "₺": "TRY", "₴": "UAH",
    "₦": "NGN", "₫": "VND", "฿": "THB", "₱": "PHP", "₸": "KZT", "₾": "GEL", "dollar": "USD",
    "usd$": "USD",
}  # fmt: skip
CURRENCY_CODES = frozenset(
    "AED AFN AMD ARS AUD AZN BDT BGN BRL BYN CAD CHF CLP CNY COP CZK DKK EGP EUR GBP GEL GHS HKD "
    "HUF IDR ILS INR IQD IRR ISK JOD JPY KES KGS KRW KWD KZT LBP LKR MAD MDL MMK MNT MXN MYR NGN "
    "NOK NPR NZD OMR PEN PHP PKR PLN QAR RON RSD RUB SAR SEK SGD SYP THB TJS TMT TND TRY TWD TZS "
    "UAH UGX USD UYU UZS VND YER ZAR".split()
)
_CURRENCY_NAMES = {
    "USD": "dollar dollars|us dollar|us dollars|u.s. dollar|u.s. dollars|american dollars|bucks",
    "AUD": "australian dollar|australian dollars",
    "CAD": "canadian dollar|canadian dollars",
    "HKD": "hong kong dollar|hong kong dollars",
    "SGD": "singapore dollar|singapore dollars",
    "NZD": "new zealand dollar|new zealand dollars",
    "TWD": "taiwan dollar|taiwan dollars|new taiwan dollars",
    "EUR": "euro|euros",
    "GBP": "pound sterling|pounds sterling|british pound|british pounds|quid",
    "JPY": "yen|japanese yen",
    "CNY": "yuan|chinese yuan|renminbi|rmb",
    "INR": "indian rupee|indian rupees|rupee|rupees",
    "PKR": "pakistani rupee|pakistani rupees",
    "RUB": "ruble|rubles|rouble|roubles|russian rubles|russian roubles",
    "KRW": "won|korean won|south korean won",
    "CHF": "swiss franc|swiss francs",
    "SEK": "swedish krona|swedish kronor",
    "NOK": "norwegian krone|norwegian kroner",
    "DKK": "danish krone|danish kroner",
    "PLN": "zloty|zlotys",
    "HUF": "forint|forints",
    "CZK": "koruna|czech koruna|czech crowns",
    "TRY": "turkish lira|turkish liras",
    "MXN": "mexican peso|mexican pesos",
    "BRL": "reais|brazilian real|brazilian reais",
    "ARS": "argentine peso|argentine pesos",
    "ZAR": "rand",
    "ILS": "shekel|shekels",
    "THB": "baht",
    "IDR": "rupiah",
    "MYR": "ringgit",
    "KZT": "tenge",
    "KGS": "kyrgyz som",
    "UZS": "uzbek som|uzbek sum",
    "TJS": "somoni",
    "TMT": "turkmen manat",
    "AZN": "azerbaijani manat",
    "UAH": "hryvnia|hryvnias",
    "NGN": "naira",
    "SAR": "saudi riyal|saudi riyals",
    "AED": "dirham|dirhams",
    # Money that no longer has a code of its own, or that the name alone does not decide.
    "franc": "franc|francs",
    "french franc": "french franc|french francs",
    "peso": "peso|pesos",
    "peseta": "peseta|pesetas",
    "guilder": "guilder|guilders|dutch guilder|dutch guilders",
    "Deutsche Mark": "deutsche mark|deutsche marks|deutschmark|deutschmarks|german marks|marks",
    "lira": "lira|lire|italian lira|italian lire",
    "krona": "krona|kronor|kronas",
    "krone": "krone|kroner",
    "dinar": "dinar|dinars",
    "riyal": "riyal|riyals|rial|rials",
    "cent": "cent|cents|¢",
    "penny": "penny|pennies|pence",
    "dime": "dime|dimes",
    "nickel": "nickels",
    "shilling": "shilling|shillings",
    "bitcoin": "bitcoin|bitcoins",
}
_DURATIONS = {
    "second": "second|seconds|sec|secs",
    "minute": "minute|minutes|min|mins",
    "hour": "hour|hours|hr|hrs",
    "day": "day|days",
    "night": "nights",
    "week": "week|weeks",
    "fortnight": "fortnight|fortnights",
    "month": "month|months",
    "quarter": "quarters",
    "year": "year|years|yr|yrs",
    "decade": "decade|decades",
    "century": "century|centuries",
    "millennium": "millennium|millennia",
    "millisecond": "millisecond|milliseconds",
}
_QUANTITIES = {
    "metre": "meter|meters|metre|metres",
    "kilometre": "kilometer|kilometers|kilometre|kilometres|km|kms",
    "centimetre": "centimeter|centimeters|centimetre|centimetres|cm",
    "millimetre": "millimeter|millimeters|millimetre|millimetres|mm",
    "nanometre": "nanometer|nanometers|nanometre|nanometres|nm",
    "micrometre": "micrometer|micrometers|micrometre|micrometres|micron|microns|µm|μm",
    "mile": "mile|miles|mi",
    "nautical mile": "nautical mile|nautical miles",
    "light-year": "light-year|light-years|light year|light years",
    "yard": "yard|yards|yd|yds",
    "foot": "foot|feet|ft",
    "inch": "inch|inches",
    "acre": "acre|acres",
    "hectare": "hectare|hectares|ha",
    "kilogram": "kilogram|kilograms|kg|kgs|kilo|kilos",
    "gram": "gram|grams|gramme|grammes",
    "milligram": "milligram|milligrams|mg",
    "microgram": "microgram|micrograms|mcg|µg|μg",
    "ton": "ton|tons",
    "tonne": "tonne|tonnes|metric ton|metric tons|metric tonne|metric tonnes",
    "megaton": "megaton|megatons",
    "gigaton": "gigaton|gigatons|gigatonne|gigatonnes",
    "pound": "pound|pounds|lb|lbs",
    "ounce": "ounce|ounces|oz",
    "stone": "stones",
    "litre": "liter|liters|litre|litres",
    "millilitre": "milliliter|milliliters|millilitre|millilitres|ml",
    "centilitre": "centiliter|centiliters|centilitre|centilitres|cl",
    "gallon": "gallon|gallons|gal",
    "pint": "pint|pints",
    "quart": "quart|quarts",
    "cup": "cup|cups",
    "tablespoon": "tablespoon|tablespoons|tbsp",
    "teaspoon": "teaspoon|teaspoons|tsp",
    "barrel": "barrel|barrels|bbl",
    "bushel": "bushel|bushels",
    "mile per hour": "mph",
    "kilometre per hour": "kph|kmh",
    "knot": "knots",
    "watt": "watt|watts",
    "kilowatt": "kilowatt|kilowatts",
    "megawatt": "megawatt|megawatts",
    "gigawatt": "gigawatt|gigawatts",
    "kilowatt-hour": "kilowatt-hour|kilowatt-hours|kilowatt hours|kwh",
    "megawatt-hour": "megawatt-hour|megawatt-hours|megawatt hours|mwh",
    "volt": "volt|volts",
    "ampere": "amp|amps|ampere|amperes",
    "joule": "joule|joules",
    "kilojoule": "kilojoule|kilojoules|kj",
    "kilopascal": "kilopascal|kilopascals|kpa",
    "calorie": "calorie|calories",
    "hertz": "hertz",
    "kilohertz": "kilohertz|khz",
    "megahertz": "megahertz|mhz",
    "gigahertz": "gigahertz|ghz",
    "horsepower": "horsepower|hp",
    "decibel": "decibel|decibels|db",
    "byte": "bytes",
    "kilobyte": "kilobyte|kilobytes",
    "megabyte": "megabyte|megabytes",
    "gigabyte": "gigabyte|gigabytes",
    "terabyte": "terabyte|terabytes",
    "bit": "bits",
    "pixel": "pixels|megapixels",
    "basis point": "basis point|basis points|bps",
    "percentage point": "percentage point|percentage points|percent points",
    "degree Celsius": "degree celsius|degrees celsius|degrees celcius|degree centigrade|"
    "degrees centigrade|celsius|celcius|°c|° c|° celsius|degrees c|deg c|deg. c",
    "degree Fahrenheit": "degree fahrenheit|degrees fahrenheit|fahrenheit|°f|° f|° fahrenheit|"
    "degrees f|deg f|deg. f",
    "kelvin": "kelvin|kelvins",
    "degree": "degree|degrees|deg|deg.|°",
    "year before present": "years bp|bp",
}
# Abbreviations that are words or names when their case is another.
_CASED = {
    "C": "degree Celsius",
    "F": "degree Fahrenheit",
    "K": "kelvin",
    "m": "metre",
    "t": "tonne",
    "g": "gram",
    "L": "litre",
    "l": "litre",
    "W": "watt",
    "kW": "kilowatt",
    "MW": "megawatt",
    "GW": "gigawatt",
    "V": "volt",
    "kV": "kilovolt",
    "Hz": "hertz",
    "MB": "megabyte",
    "GB": "gigabyte",
    "TB": "terabyte",
    "Pa": "pascal",
    "MPa": "megapascal",
    "in": "inch",
}
_PERCENT = "percent|percents|per cent|pct|%"


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit, where it stands and what kind of figure it makes.

    Attributes:
        scale: what the unit multiplies the number by: a million in "€m 166".
    """

    start: int
    end: int
    name: str
    kind: Kind
    scale: int = 1


def _table(names: dict[str, str], kind: Kind) -> dict[str, tuple[str, Kind]]:
    return {word: (name, kind) for name, words in names.items() for word in words.split("|")}


_NAMES: dict[str, tuple[str, Kind]] = (
    _table(_QUANTITIES, "quantity")
    | _table(_DURATIONS, "duration")
    | _table(_CURRENCY_NAMES, "money")
    | {"dollar": ("USD", "money"), "dollars": ("USD", "money")}
    | _table({"percent": _PERCENT}, "percent")
)
_LONGEST = 3
# The first word of every name: most words behind a number are none, and are passed by here.
_FIRST_WORDS = frozenset(
    name.replace("-", " ").split()[0].rstrip(".") for name in (*_NAMES, *_CASED, *CURRENCY_CODES)
) | frozenset(code.lower() for code in CURRENCY_CODES)
_FIRST = re.compile(rf"(?:{SPACE}{{0,2}}[-\u2010\u2011]?{SPACE}?|{SPACE}{{1,2}})(?=[^\s\d])")
_PIECE = re.compile(
    r"°(?:\s?[CF]\b|\s(?:Celsius|Fahrenheit|celsius|fahrenheit)\b)?|[%¢]|[A-Za-zµμ]{1,20}(?:[-.][A-Za-z]{1,20}){0,3}\.?"
)
_SIGN_AFTER = re.compile(rf"{SPACE}?([$€£¥₹])(?!{SPACE}?\d)")
_POWER = re.compile(rf"(?P<power>square|cubic|sq\.?|cu\.?){SPACE}", re.IGNORECASE)
_EXPONENT = re.compile(r"[²³23](?![\w.]\d)")
_RATE = re.compile(
    rf"(?:{SPACE}(?:per|an?|every){SPACE}|{SPACE}?/{SPACE}?)(?P<unit>second|minute|hour|day|week|month|year|"
    r"annum|mile|kilogram|kg|gallon|litre|liter|km|h|s|hr|capita|person|share|barrel|tonne|ton|ounce|pound|acre)\b",
    re.IGNORECASE,
)
_RATE_NAMES = {"kg": "kilogram", "h": "hour", "hr": "hour", "s": "second", "liter": "litre",
               "km": "kilometre", "annum": "year"}  # fmt: skip
_BEFORE = re.compile(
    rf"(?:(?<![A-Za-z])(?:{alternatives(sign for sign in CURRENCY_SIGNS if sign[0].isalpha())}"
    rf"|{alternatives(sorted(CURRENCY_CODES))})|[$€£¥₹₽₩₪₺₴₦₫฿₱₸₾](?P<scale>m|bn|k)?){SPACE}{{0,2}}$",
    re.IGNORECASE,
)


def currency_before(text: str, start: int, limit: int) -> Unit | None:
    """Find the currency that ends where a number starts.

    >>> currency_before("a US$ 5 bill", 6, 0).name
    'USD'
    >>> currency_before("all 5", 4, 0) is None
    True
    """
    match = _BEFORE.search(text, max(limit, start - 9), start)
    if match is None:
        return None
    scale = (match["scale"] or "").lower()
    sign = match.group().strip().lower().removesuffix(scale)
    code = CURRENCY_SIGNS.get(sign) or _code(match.group().strip())
    if code is None or (sign == "rs" and not match.group()[0].isupper()):
        return None
    return Unit(match.start(), match.end(), code, "money", SCALE_SUFFIXES.get(scale, 1))


def unit_after(text: str, start: int, end: int) -> Unit | None:
    """Find the unit that begins where a number ends, "per" included.

    >>> unit_after("3.5 square miles", 3, 16).name
    'square mile'
    >>> unit_after("188 miles an hour", 3, 17).name
    'mile per hour'
    >>> unit_after("12 people", 2, 9) is None
    True
    """
    sign = _SIGN_AFTER.match(text, start, end)
    if sign:
        return Unit(sign.start(1), sign.end(1), CURRENCY_SIGNS[sign[1]], "money")
    gap = _FIRST.match(text, start, end)
    gap_end = gap.end() if gap else start
    power = _POWER.match(text, gap_end, end)
    unit = _longest_name(text, power.end() if power else gap_end, end, attached=gap_end == start)
    if unit is None:
        return None
    return _rated(text, _raised(text, unit, power, gap_end), end)


def _may_begin(piece: str) -> bool:
    bare = re.split(r"[-\s.]", piece, maxsplit=1)[0]
    return bare in _FIRST_WORDS or bare.lower() in _FIRST_WORDS or not piece[0].isalpha()


def _code(word: str) -> str | None:
    """Give the ISO 4217 code that a word is; most in small letters are other words ("pen")."""
    upper = word.upper()
    known = upper in CURRENCY_CODES and (word == upper or upper in ("USD", "EUR", "GBP"))
    return upper if known else None


def _longest_name(text: str, start: int, end: int, *, attached: bool) -> Unit | None:
    first = _PIECE.match(text, start, end)
    if first is None or not _may_begin(first.group()):
        return None
    pieces: list[re.Match[str]] = []
    at = start
    while len(pieces) < _LONGEST:
        piece = _PIECE.match(text, at, end)
        # "3 USD50 cards": the code belongs to the number behind it.
        if piece is None or (
            text[piece.end() : piece.end() + 1].isdecimal() and piece.group().isupper()
        ):
            break
        pieces.append(piece)
        if text[piece.end() : piece.end() + 1] not in (" ", "\u00a0"):
            break
        at = piece.end() + 1
    for count in range(len(pieces), 0, -1):
        stop = pieces[count - 1].end()
        found = _named(text[start:stop], attached=attached)
        if found:
            return Unit(start, stop - found[2], found[0], found[1])
    return None


def _named(words: str, *, attached: bool) -> tuple[str, Kind, int] | None:
    """Look a unit up, with and without the full stop behind it."""
    for trimmed in (0, 1) if words.endswith(".") else (0,):
        name = words[: len(words) - trimmed]
        if name in _CASED and (attached or name in ("C", "F", "K", "m", "W", "V")):
            return _CASED[name], "quantity", trimmed
        spaced = re.sub(r"\s", " ", name).lower()
        if spaced in _NAMES:
            return *_NAMES[spaced], trimmed
        code = _code(name)
        if code:
            return code, "money", trimmed
    return None


def _raised(text: str, unit: Unit, power: re.Match[str] | None, start: int) -> Unit:
    """Give square and cubic units their name, from "sq mi", "km2" and "m³" alike."""
    if unit.kind != "quantity":
        return unit
    if power:
        prefix = "square" if power["power"].lower().startswith("sq") else "cubic"
        return Unit(start, unit.end, f"{prefix} {unit.name}", unit.kind)
    exponent = _EXPONENT.match(text, unit.end)
    if exponent is None or "metre" not in unit.name:
        return unit
    prefix = "square" if exponent.group() in "2²" else "cubic"
    return Unit(unit.start, exponent.end(), f"{prefix} {unit.name}", unit.kind)


def _rated(text: str, unit: Unit, end: int) -> Unit:
    rate = _RATE.match(text, unit.end, end) if unit.kind in ("quantity", "money") else None
    if rate is None or unit.kind == "money":
        return unit
    below = rate["unit"].lower()
    return Unit(
        unit.start, rate.end(), f"{unit.name} per {_RATE_NAMES.get(below, below)}", unit.kind
    )
