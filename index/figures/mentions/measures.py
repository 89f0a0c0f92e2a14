"""Every unit of measure, time and money, in all its spellings, with the one name that it gets.

Units of the SI are made as its brochure makes them (9th edition, tables 2, 4, 7 and 8): a prefix
and a unit, in full or as symbols. Customary ones follow NIST Handbook 44, appendix C. All names
are in the English singular. Of packages, pint and the UCUM tables know thousands of units that no
newspaper writes, among them "a", "at", "in" and "as" for everyday words, and quantulum3 weighs
20 MB with the classifier that it needs to choose among them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.figures.mentions.currencies import CURRENCY_NAMES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from index.model.articles import Kind

_PREFIXES = {
    "T": "tera", "G": "giga", "M": "mega", "k": "kilo", "h": "hecto", "d": "deci", "c": "centi",
    "m": "milli", "µ": "micro", "μ": "micro", "n": "nano", "p": "pico", "P": "peta",
}  # fmt: skip
# A unit's symbol, its spellings, the one to show first, and the prefixes that it is met with.
_SI = (
    ("m", "metre meter", "kcmµμn"),
    ("g", "gram gramme", "kmµμn"),
    ("t", "tonne", "MG"),
    ("ton", "ton", "kMG"),
    ("L", "litre liter", "mcdµμ"),
    ("l", "litre liter", "mcdµμ"),
    ("W", "watt", "kMGTmµ"),
    ("Wh", "watt-hour", "kMGT"),
    ("V", "volt", "kMm"),
    ("A", "ampere amp", "km"),
    ("J", "joule", "kMGT"),
    ("N", "newton", "k"),
    ("Pa", "pascal", "hkMG"),
    ("bar", "bar", "m"),
    ("Hz", "hertz", "kMGT"),
    ("Ω", "ohm", "kM"),
    ("T", "tesla", "m"),
    ("Sv", "sievert", "mµμ"),
    ("Gy", "gray", "m"),
    ("Bq", "becquerel", "kMGT"),
    ("mol", "mole", "mµμn"),
    ("eV", "electronvolt", "kMGTm"),
    ("cal", "calorie", "k"),
    ("B", "byte", "kKMGTP"),
    ("bps", "bit-per-second", "kKMGT"),
    ("bit/s", "bit-per-second", "kMGT"),
)  # fmt: skip
_TIME_SI = (("s", "second", "mµμnp"),)
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
}
_QUANTITIES = {
    "kilometre": "km|kms",
    "centimetre": "cm|cms",
    "millimetre": "mm",
    "micrometre": "micron|microns",
    "mile": "mile|miles|mi",
    "nautical mile": "nautical mile|nautical miles",
    "light-year": "light-year|light-years|light year|light years",
    "yard": "yard|yards|yd|yds",
    "foot": "foot|feet|ft",
    "inch": "inch|inches",
    "fathom": "fathom|fathoms",
    "furlong": "furlong|furlongs",
    "acre": "acre|acres",
    "hectare": "hectare|hectares|ha",
    "kilogram": "kg|kgs|kilo|kilos",
    "microgram": "mcg",
    "tonne": "metric ton|metric tons|metric tonne|metric tonnes",
    "pound": "pound|pounds|lb|lbs",
    "ounce": "ounce|ounces|oz",
    "troy ounce": "troy ounce|troy ounces",
    "stone": "stones",
    "carat": "carat|carats",
    "litre": "ltr|ltrs",
    "hectolitre": "hectolitre|hectolitres|hectoliter|hectoliters|hl",
    "gallon": "gallon|gallons|gal|us gallon|us gallons|imperial gallons",
    "pint": "pint|pints",
    "quart": "quart|quarts",
    "cup": "cup|cups",
    "tablespoon": "tablespoon|tablespoons|tbsp",
    "teaspoon": "teaspoon|teaspoons|tsp",
    "barrel": "barrel|barrels|bbl|bbls",
    "bushel": "bushel|bushels",
    "cubic centimetre": "cc",
    "mile per hour": "mph",
    "mile per gallon": "mpg",
    "kilometre per hour": "kph|kmh|kmph",
    "knot": "knots",
    "revolution per minute": "rpm",
    "frame per second": "fps",
    "pound per square inch": "psi",
    "horsepower": "horsepower|hp",
    "brake horsepower": "bhp|brake horsepower",
    "kilowatt-hour": "kwh|kilowatt hour",
    "megawatt-hour": "mwh",
    "kilojoule": "kj",
    "kilopascal": "kpa",
    "kilohertz": "khz",
    "megahertz": "mhz",
    "gigahertz": "ghz",
    "decibel": "decibel|decibels|db",
    "bit": "bits",
    "pixel": "pixels",
    "megapixel": "megapixel|megapixels",
    "part per million": "ppm|parts per million",
    "part per billion": "ppb|parts per billion",
    "basis point": "basis point|basis points|bps",
    "degree Celsius": "degree celsius|degrees celsius|degrees celcius|degree centigrade|celsius"
    "|degrees centigrade|celcius|°c|° c|° celsius|degrees c|deg c|deg. c|degc|centigrade",
    "degree Fahrenheit": "degree fahrenheit|degrees fahrenheit|fahrenheit|°f|° f|° fahrenheit|"
    "degrees f|deg f|deg. f|degf",
    "kelvin": "kelvin|kelvins",
    "degree": "degree|degrees|deg|deg.|°",
    "year before present": "years bp",
}
# Abbreviations that are words or names when their case is another; True where a space may stand
# before them.
_CASED: dict[str, tuple[str, Kind, bool]] = {
    "C": ("degree Celsius", "quantity", True),
    "F": ("degree Fahrenheit", "quantity", True),
    "K": ("kelvin", "quantity", True),
    "m": ("metre", "quantity", True),
    "g": ("gram", "quantity", True),
    "L": ("litre", "quantity", True),
    "W": ("watt", "quantity", True),
    "V": ("volt", "quantity", True),
    "t": ("tonne", "quantity", True),
    "l": ("litre", "quantity", False),
    "Pa": ("pascal", "quantity", True),
    "Hz": ("hertz", "quantity", True),
    "in": ("inch", "quantity", False),
    "TB": ("terabyte", "quantity", False),
    "MP": ("megapixel", "quantity", False),
    "bp": ("basis point", "quantity", True),
    "BP": ("year before present", "quantity", True),
    "pp": ("percentage point", "percent", False),
    "pc": ("percent", "percent", True),
    "pct": ("percent", "percent", True),
    "h": ("hour", "duration", False),
    "p": ("penny", "money", False),
    "c": ("cent", "money", False),
    "zł": ("PLN", "money", True),
    "Kč": ("CZK", "money", True),
    "Ft": ("HUF", "money", True),
}
# Forms that are animals, colours, cars and places oftener than measures.
_OTHER_WORDS = frozenset({"gray", "grays", "mole", "moles", "teslas", "bars"})
# Symbols that spell everyday words or other abbreviations, and are no units of the press.
_NO_SYMBOLS = frozenset({"pm", "PB"})
_PERCENTS = {
    "percent": "percent|percents|per cent|pct|%",
    "percentage point": "percentage point|percentage points|percent points|percent point",
}

Name = tuple[str, "Kind"]


def _table(names: dict[str, str], kind: Kind) -> dict[str, Name]:
    return {word: (name, kind) for name, words in names.items() for word in words.split("|")}


def _spelled(rows: Iterable[tuple[str, str, str]]) -> Iterator[tuple[str, str]]:
    """Give the units of the SI in full, each form with the one name: "kilometers", "kilometre"."""
    for _, spellings, letters in rows:
        shown = spellings.split()[0]
        for prefix in ("", *(_PREFIXES[letter.replace("K", "k")] for letter in letters)):
            for spelling in spellings.split():
                name = f"{prefix}{shown}".replace("-per-", " per ")
                for form in (f"{prefix}{spelling}", f"{prefix}{spelling}s"):
                    yield form, name
                    yield form.replace("-", " "), name


def _symbols(rows: Iterable[tuple[str, str, str]], kind: Kind) -> Iterator[tuple[str, Name]]:
    """Give the symbols that have a prefix: "kW", "mSv"."""
    for symbol, spellings, letters in rows:
        shown = spellings.split()[0].replace("-per-", " per ")
        for letter in letters:
            if letter + symbol not in _NO_SYMBOLS:
                yield letter + symbol, (_PREFIXES[letter.replace("K", "k")] + shown, kind)


NAMES: dict[str, Name] = {
    **{form: (name, "quantity") for form, name in _spelled(_SI) if form not in _OTHER_WORDS},
    **{form: (name, "duration") for form, name in _spelled(_TIME_SI)},
    **_table(_QUANTITIES, "quantity"),
    **_table(_DURATIONS, "duration"),
    **{name: (code, "money") for name, code in CURRENCY_NAMES.items()},
    **_table(_PERCENTS, "percent"),
}
SYMBOLS: dict[str, tuple[str, Kind, bool]] = {
    **{
        symbol: (*name, True)
        for symbol, name in (*_symbols(_SI, "quantity"), *_symbols(_TIME_SI, "duration"))
    },
    **_CASED,
}
