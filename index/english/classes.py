"""Closed word classes (Quirk et al. 1985, §2.39), each kept once: as words, or as a pattern.

So are the nouns whose value is a number: who asks "what was the fare?" wants a number as much as
who asks "how much was it?". A noun stands here where that is what it mostly means, whatever the
subject (the candidates were WordNet's kinds of cost, magnitude, ratio and time period); "target"
and "record" do not.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from index.english.forms import IRREGULAR_PASTS
from index.english.fragments import alternatives

if TYPE_CHECKING:
    from collections.abc import Mapping

PartOfSpeech = Literal["noun", "verb", "adjective", "adverb"]
PARTS_OF_SPEECH: tuple[PartOfSpeech, ...] = ("noun", "verb", "adjective", "adverb")

# Function words (closed classes of English: Quirk et al. 1985, §2.39), without "no", "not", "nor".
STOP_WORDS = frozenset(
    "a an the this that these those such and or but if then than so as of at by for from in into "
    "on onto to with without about between among over under up down out off during through "
    "i me my we us our you your he him his she her hers it its they them their theirs one's "
    "who whom whose which what when where why how is am are was were be been being do does did "
    "doing done have has had having can could shall should will would may might must there here "
    "also just very too many much s t "
    "it's that's don't didn't doesn't isn't wasn't aren't weren't".split()
)

AUXILIARY = (
    "is|are|was|were|do|does|did|has|have|had|can|could|will|would|shall|should|may|might|must"
)
AUXILIARIES = frozenset((*AUXILIARY.split("|"), "be", "been", "being", "having"))
# Verbs that say next to nothing of what is done: any other may stand for them.
LIGHT_VERBS = frozenset(
    "become becomes became come comes came coming cost costs fit fits get gets got getting give "
    "gives gave "
    "given go goes went gone going happen happens happened last lasts lasted make makes made "
    "measure measures measured need needs needed occur occurs occurred put puts see sees saw seen "
    "take takes took taken use uses used using weigh weighs weighed".split()
)
# What somebody does who only says what follows, or what stands before.
SAYING_VERBS = frozenset(
    "say says said told tells report reports reported announce announces announced confirm "
    "confirms confirmed estimate estimates estimated warn warns warned note notes noted argue "
    "argues argued insist insists insisted reveal reveals revealed acknowledge acknowledges "
    "acknowledged predict predicts predicted state states stated claim claims claimed admit "
    "admits admitted add adds added show shows showed suggest suggests suggested calculate "
    "calculates calculated concede concedes conceded conclude concludes concluded complain "
    "complains complained recall recalls recalled declare declares declared explain explains "
    "explained reckon reckons reckoned believe believes believed think thinks thought find finds "
    "found rule rules ruled indicate indicates indicated allege alleges alleged wrote writes "
    "write disclose disclosed discloses".split()
)
# What gives a number to something with "at".
VALUING_VERBS = frozenset("put puts value values valued estimate estimates estimated".split())
DETERMINERS = frozenset("the a an this that these those its their his her".split())
DETERMINER = alternatives(DETERMINERS)
PREPOSITIONS = frozenset(
    "in into inside of off for from to toward towards at on onto by with within without under "
    "against during between before after since until as than per among above below over through "
    "across near outside behind beyond beneath around along via".split()
)
PREPOSITION = alternatives(PREPOSITIONS)
# Adverbs that no ending tells: of time, and of the way back.
ADVERBS = frozenset(
    "abroad again ago ahead already always apart away back before earlier ever first forward home "
    "later never now nowadays often once overseas since soon still then today together tomorrow "
    "tonight twice yesterday yet".split()
)
QUESTION_WORD = "who|whom|whose|what|which|when|where|why|how"
# A past form is the verb of a question that has no auxiliary. "How many died?", but "How many armed
# groups are there?"
PAST_ALONE = (
    rf"(?:\w+ed|{alternatives(IRREGULAR_PASTS)})\b"
    r"(?!.*\b(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would)\b)"
)
# Whoever is counted is one of them.
PEOPLE = frozenset({"people", "persons", "individuals"})
# Nouns and comparisons that say how something is measured: "What was the change?" names nothing.
MEASURE_WORDS = STOP_WORDS | frozenset(
    "amount amounts number numbers change changes percentage percent average averages total totals "
    "ratio difference increase decrease year years period periods value values sum proportion "
    "share respective respectively figure figures larger largest highest higher lower lowest more "
    "less most least many much get gets got getting".split()
)
BEING = frozenset("is are was were".split())
# What a number that is so long, wide or high measures, by the words for it.
SIZES: Mapping[str, frozenset[str]] = {
    "long": frozenset({"long", "length", "far", "size"}),
    "wide": frozenset({"wide", "width", "broad", "across", "diameter", "wingspan", "size"}),
    "across": frozenset(
        {"wide", "width", "broad", "across", "diameter", "wingspan", "large", "big", "size"}
    ),
    "deep": frozenset({"deep", "depth"}),
    "high": frozenset({"high", "tall", "height"}),
    "tall": frozenset({"high", "tall", "height"}),
    "thick": frozenset({"thick", "thickness"}),
}
SIZE_ADJECTIVES = sorted(SIZES.keys() - {"across"})
# What gives the reason of something, or names it.
REASON_WORDS = frozenset(
    "because owing due reason reasons cause causes caused causing why therefore thus hence blame "
    "blamed blames result resulted".split()
)
# Nouns and pronouns that ask for something and say nothing about it.
ASKING_WORDS = frozenset(
    "kind kinds type types sort sorts name names thing things something someone somebody somewhere "
    "example examples according".split()
)
# By the names of units, in the singular or plural: so many metres are not so many cubic metres.
_UNITS = {
    dimension: re.compile(names)
    for dimension, names in {
        "area": r"square \w+|acres?|hectares?",
        "volume": r"cubic \w+|\w{0,5}litres?|gallons?|barrels?|pints?|bushels?",
        "mass": r"\w{0,5}gram(?:me)?s?|\w{0,4}tonnes?|tons?|pounds?|ounces?|stones?",
        "length": r"(?:[\w-]{1,20} )?(?:\w{0,5}metres?|miles?|f[oe]+t|inch(?:es)?|yards?|fathoms?)",
        "speed": r"(?:\w{0,5}metre|mile|foot|inch) per \w+|knots?",
        "temperature": r"degrees?(?: (?:Celsius|Fahrenheit))?|kelvins?",
        "pressure": r"(?:milli)?bars?|\w{0,5}pascals?|pounds? per square inch|atmospheres?",
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
# These are told so where it is asked what they are: "what was inflation in May?"
LEVELS_THAT_ARE = "inflation unemployment joblessness humidity".split()
CHANGE_NOUNS = "increase decrease reduction rise cut saving".split()


def dimension_of(unit: str) -> str | None:
    """Give what a unit measures, where it is a common one; it may be in the plural.

    >>> dimension_of("square kilometre"), dimension_of("inches"), dimension_of("student")
    ('area', 'length', None)
    """
    return next((name for name, units in _UNITS.items() if units.fullmatch(unit)), None)
