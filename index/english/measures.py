"""Nouns whose value is a number: what a size is called, a sum of money, a length of time.

Who asks "what was the fare?" wants a number as much as who asks "how much was it?". A noun stands
here where that is what it mostly means, whatever the subject (the candidates were WordNet's kinds
of cost, magnitude, ratio and time period); "target" and "record" do not.
"""

from __future__ import annotations

import re

# By the names of units, in the singular or plural: so many metres are not so many cubic metres.
_UNITS = {
    dimension: re.compile(names)
    for dimension, names in {
        "area": r"square .*|acres?|hectares?",
        "volume": r"cubic .*|\w{0,5}litres?|gallons?|barrels?|pints?|bushels?",
        "mass": r"\w{0,5}gram(?:me)?s?|\w{0,4}tonnes?|tons?|pounds?|ounces?|stones?",
        "length": r"(?:[\w-]+ )?(?:\w{0,5}metres?|miles?|f[oe]+t|inch(?:es)?|yards?|fathoms?)",
        "speed": r"(?:\w{0,5}metre|mile|foot|inch) per .*|knots?",
        "temperature": r"degrees?(?: (?:Celsius|Fahrenheit))?|kelvins?",
        "pressure": r"(?:milli)?bars?|\w{0,5}pascals?|.* per square inch|atmospheres?",
        "power": r"(?:brake )?horsepower|\w{0,4}watts?",
        "voltage": r"\w{0,4}volts?",
        "frequency": r"\w{0,4}hertz",
    }.items()
}
# What is told in units of one dimension.
MEASURED_IN = {
    "length": "height length width depth distance altitude diameter thickness radius wingspan "
    "circumference perimeter elevation wavelength girth".split(),
    "mass": "weight mass tonnage".split(),
    "speed": ["speed", "velocity"],
    "temperature": ["temperature"],
    "pressure": ["pressure"],
    "power": ["horsepower"],
    "voltage": ["voltage"],
    "frequency": ["frequency"],
}
# What has a size, in whichever unit.
SIZE_NOUNS = (
    "size volume capacity density angle gradient dose dosage mileage rainfall humidity"
).split()
SUM_NOUNS = (
    "price fee fine fare salary wage wages pay rent sum profit profits ransom compensation "
    "turnover revenue revenues budget income pension bonus dividend deficit surplus debt debts "
    "loss losses takings proceeds earnings payout cost costs expense expenses expenditure spending "
    "outlay tuition subsidy premium deposit bounty valuation sales"
).split()
# These have other meanings where something is done to them: "which bill was passed?"
SUMS_THAT_ARE = ["bill", "prize", "reward", "contribution", "endowment", "grant"]
SPAN_NOUNS = ["duration", "lifespan", "lifetime", "tenure", "life expectancy", "intervals"]
# What a court gives, or a rule.
PENALTY_NOUNS = "sentence penalty punishment".split()
COUNT_NOUNS = (
    "attendance turnout enrolment enrollment membership headcount circulation readership tally "
    "total majority"
).split()
SCORE_NOUNS = ["score", "rating"]
# What is told as it comes: in percent, in money, in points.
LEVEL_NOUNS = (
    "rate rates limit maximum minimum average median threshold ceiling quota estimate margin stake "
    "output yield exports imports ratio level efficiency"
).split()
CHANGE_NOUNS = "increase decrease reduction rise cut saving".split()


def dimension_of(unit: str) -> str | None:
    """Give what a unit measures, where it is a common one; it may be in the plural.

    >>> dimension_of("square kilometre"), dimension_of("inches"), dimension_of("student")
    ('area', 'length', None)
    """
    return next((name for name, units in _UNITS.items() if units.fullmatch(unit)), None)
