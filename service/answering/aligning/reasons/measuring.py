"""Figures that measure something else than is asked: another size, or another thing's."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from index.english.classes import (
    BEING,
    DETERMINERS,
    MEASURED_IN,
    PREPOSITIONS,
    SIZES,
    STOP_WORDS,
    dimension_of,
)
from index.english.fragments import alternatives
from index.english.relations.nouns import is_person, is_thing
from index.figures import unit_named
from index.model.articles import SHARES
from index.model.asked import Doubt
from service.answering.aligning.held import RELATED, Held, is_verb_asked
from service.answering.aligning.reasons.deeds import is_past
from service.answering.aligning.reasons.sums import HEADING, KINDS_OF_SUM
from service.answering.kinship import kinship

if TYPE_CHECKING:
    from collections.abc import Iterator

    from service.answering.aligning.alignment import Aligned

_AGED = frozenset(
    "age aged ago been born built existed exists existing founded old since standing stands "
    "stood".split()
)
# What somebody does or is for a while.
_FOR_A_WHILE = frozenset(
    "coached directed employed held jailed led lived managed married played presided retired ruled "
    "served taught worked".split()
)
_APPOSED = re.compile(r",\s(?:(?:an?|the)\s(?:[\w’'-]+\s){1,3}of\s)?")
# "The 11-day | fair", "a 72-hour | rail strike"
_CALLED_SO = re.compile(r"(?:\s[a-z-]{2,20}){1,3}")
_ANY = 0.05
_UPRIGHT, _TALL = frozenset("high tall deep".split()), frozenset("high tall".split())
# "Extends for 9 km", "after 9 km": so far something goes on, unless it goes down.
_GOES_ON = re.compile(
    r"\b(?:for|after|along|over|within)\s(?:about\s|some\s|around\s|the\s\w+\s)?$",
    re.IGNORECASE,
)
_DOWN = frozenset("down deep depth up high height".split())
_OFF_IT = re.compile(r"\s(?:away|behind|below|beneath|beyond|short)\b")
_AWAY = re.compile(r"\s(?:away|off)\b")
_WITHIN = re.compile(r"\b(?P<when>within|after|every)\s(?:only\s|just\s)?$", re.IGNORECASE)
_SIZED = re.compile(rf"\s(?P<size>{alternatives(SIZES)})\b")
# The words by which is asked for what these are called.
_CALLED = {
    "distance": frozenset({"far", "distance", "long", "length"}),
    "height": SIZES["high"],
    "altitude": SIZES["high"] | {"altitude"},
    "depth": SIZES["deep"],
    "length": SIZES["long"],
    "width": SIZES["wide"],
    "weight": frozenset({"heavy", "weight", "weigh", "weighs", "weighed"}),
    "speed": frozenset({"fast", "speed", "quick"}),
}
_ASKED_BY = {**SIZES, **_CALLED}
_SIZE_OF = re.compile(rf"\ban?\s(?P<size>{alternatives(_CALLED)})\sof\s(?:\w+\s)?$")
_MEASURING = frozenset(
    "long wide broad deep high tall thick large big heavy weigh weighs weighed".split()
).union(*MEASURED_IN.values())
_LARGE = frozenset({"large", "big"})
_LENGTHS = frozenset("long wide broad deep tall thick".split())
# How long, or how large, something is, a number of things may tell: "a list of 40 names".
_ACROSS = (_LENGTHS - {"long"}) | {"heavy"}
_WEIGHTS = frozenset("heavy weigh weighs weighed weight".split())
_FALLS = frozenset("rain rainfall snow snowfall hail precipitation".split())
# What has or holds so many is so large.
_HOLDING = frozenset(
    "has have had hold holds held take takes took seat seats comprise comprises comprised consist "
    "consists consisted contain contains contained".split()
)
_LIVING = _HOLDING | frozenset("live lives lived living dwell dwells reside resides home".split())
_PAID = KINDS_OF_SUM | {"much", "cut", "cuts", "gap"}
# Hardly anybody is so old in these, unless it is said.
_SHORT = frozenset({"second", "minute", "hour"})
_FOR = re.compile(r"\bfor\s(?:\w+\s)?$")
_OLD = re.compile(r"[\s-]old\b", re.IGNORECASE)


def is_no_age(held: Held) -> Iterator[Doubt]:
    """Find how long something else was, where an age is asked: "a sentence of 2 years".

    Who has been married for 41 years is older.
    """
    figure, text = held.figure, held.text
    if figure.kind != "duration" or held.asked.kinds.get("age") != 1:
        return
    is_short = figure.unit in _SHORT and not _OLD.match(text, figure.end)
    is_for = _FOR.search(text, figure.sentence.start, figure.start) is not None
    if is_short or (is_for and _is_spell(held)) or _AGED.isdisjoint(held.alignment.held.forms):
        yield Doubt("counts something else", "old", figure.text)


def _is_spell(held: Held) -> bool:
    """Tell "has been dean for six years" from "has been open for six years"."""
    verb = held.figure.predicate
    start = verb.start if verb else held.figure.sentence.start
    words = held.text[start : held.figure.start].lower().split()
    return not _FOR_A_WHILE.isdisjoint(words) or any(map(is_person, words))


def is_measured_otherwise(held: Held) -> Iterator[Doubt]:
    """Find a length where a width or a weight is asked: "6 km long" of "how wide is it?".

    So is "at a distance of 6 km".
    """
    figure, forms = held.figure, held.alignment.forms
    size = _SIZED.match(held.text, figure.end)
    asked = forms & _MEASURING
    if size is None:
        size = _SIZE_OF.search(held.text, figure.sentence.start, figure.start)
        # How big something is, any size tells that it is said to have.
        asked -= _LARGE
    if size is None or not asked:
        return
    if forms.isdisjoint(_ASKED_BY[size["size"]]):
        yield Doubt("counts something else", min(asked), size["size"])


def is_another_stretch(held: Held) -> Iterator[Doubt]:
    """Find how far something goes on where it is asked how high or deep it is.

    "Its reservoir extends for 112 km" of "How high is the dam?", and "85 metres below it".
    """
    figure, asked = held.figure, held.alignment.forms & _UPRIGHT
    if not asked or "how" not in held.asked.ways or dimension_of(figure.unit or "") != "length":
        return
    goes_on = _GOES_ON.search(held.text, figure.sentence.start, figure.start)
    is_along = goes_on is not None and _DOWN.isdisjoint(held.alignment.held.forms)
    is_off = not asked.isdisjoint(_TALL) and _OFF_IT.match(held.text, figure.end)
    if is_off or (is_along and not _SIZED.match(held.text, figure.end)):
        yield Doubt("counts something else", min(asked), figure.text)


def is_of_another_thing(held: Held) -> Iterator[Doubt]:
    """Find a size of the sentence's subject, where that of something else in it is asked.

    "The glacier, which flows into Lake Orm, is 480 metres deep" of the lake.
    """
    figure, thing = held.figure, _thing_measured(held)
    if figure.subject is None or thing is None or thing.how != "same":
        return
    subject = HEADING.split(held.words_of(figure.subject))[0]
    # "It was sold for an advance of $900": so large the advance was.
    said = held.library.terms_of(f"{subject} {figure.counted or ''} {held.called}")
    # "The river rises at Orm Tarn, 812 metres above the sea": so high is the tarn.
    is_own = _APPOSED.fullmatch(held.text, held.alignment.held.words[thing.at].end, figure.start)
    if thing.word.term not in said and not is_own and _is_complement(held, thing.at):
        yield Doubt("other subject", thing.word.text, subject)


def _is_complement(held: Held, at: int) -> bool:
    """Tell whether a preposition leads to a word: "at the asteroid", "into Lake Orm"."""
    words = held.alignment.held.words
    while at > 0 and (words[at - 1].is_name or words[at - 1].form in DETERMINERS):
        at -= 1
    return at > 0 and words[at - 1].form in PREPOSITIONS - {"of"}


def _thing_measured(held: Held) -> Aligned | None:
    """Give the last word of what a question asks the size of: "how deep is the | lake"."""
    question = held.alignment.question
    at = next((at for at, word in enumerate(question) if word.form in BEING), 0)
    if not at or question[at - 1].form not in _MEASURING:
        return None
    behind = enumerate(question[at + 1 :], start=at + 1)
    named = itertools.takewhile(lambda one: one[1].form not in PREPOSITIONS, behind)
    last = max((place for place, _ in named), default=None)
    # "How long was the plant | shut?" asks for no size.
    things = (one for one in held.alignment.words if not is_past(one.word.form))
    return next((one for one in things if one.place == last), None)


def is_until_then(held: Held) -> Iterator[Doubt]:
    """Find after how long something befell a thing, where it is asked how long the thing is.

    "Closed within two years" of "How long is the bridge?"
    """
    figure, asked = held.figure, held.alignment.question
    forms = [word.form for word in asked[:3]]
    if figure.kind != "duration" or forms[:2] != ["how", "long"] or forms[-1] not in BEING:
        return
    within = _WITHIN.search(held.text, figure.sentence.start, figure.number.start)
    if within:
        yield Doubt("counts something else", "long", held.text[within.start() : figure.end])


def is_no_size(held: Held) -> Iterator[Doubt]:
    """Find a share, a count or a sum where a size is asked: "6 percent of it", "two deep lakes"."""
    figure, sizes = held.figure, held.alignment.forms & _ACROSS
    is_share = figure.kind in SHARES and figure.role == "part"
    is_bare = figure.counted is None and not _SIZED.match(held.text, figure.end)
    counts = figure.kind == "count" and (is_bare or (figure.counted or "") in figure.text)
    # "How tall is it?", and neither "How much did Orm Deep pay?" nor "How heavy was the fine?".
    is_paid = figure.kind == "money" and held.alignment.forms.isdisjoint(_PAID)
    if sizes and "how" in held.asked.ways and (is_share or counts or is_paid):
        yield Doubt("counts something else", min(sizes), figure.text)


def is_no_amount(held: Held) -> Iterator[Doubt]:
    """Find how long or dear something is, where it is asked how much of it: no water is in metres.

    Unless it falls, or is said so: "40 metres of water", "$9m of oil".
    """
    figure, noun = held.figure, held.asked.noun
    if not noun or "much" not in held.alignment.forms or dimension_of(noun) is not None:
        return
    counted = held.library.terms_of(figure.counted or "")
    is_said = not counted.isdisjoint(held.library.terms_of(noun))
    may_be_long = figure.kind == "quantity" and _FALLS.isdisjoint(noun.split())
    is_length = may_be_long and dimension_of(figure.unit or "") == "length"
    is_price = figure.kind == "money" and _asks_for_stuff(held)
    if (is_length or is_price) and not is_said:
        yield Doubt("counts something else", noun, figure.text)


def _asks_for_stuff(held: Held) -> bool:
    """Tell water and grain from debts and grants, of which there is so much money."""
    is_sum = (
        held.asked.noun.rpartition(" ")[2] in KINDS_OF_SUM or held.asked.kinds.get("money") == 1
    )
    return not is_sum and any(map(is_thing, held.asked_head))


def is_of_no_such_level(held: Held) -> Iterator[Doubt]:
    """Find a number of which nothing says that it is the one asked for: "the capacity of the hall".

    "Their crowds at the hall averaged 900" says nothing like it.
    """
    question = held.alignment.question
    forms = [word.form for word in question]
    if held.figure.kind != "count" or held.asked.noun or forms[:1] not in (["what"], ["whats"]):
        return
    at = next((at for at, form in enumerate(forms) if form in PREPOSITIONS), len(forms)) - 1
    head = next((one for one in held.alignment.words if one.place == at), None)
    if head is None or head.how not in {"library", "unknown"} or head.word.is_name:
        return
    is_related = kinship(head.word.term, held.alignment.unasked) >= RELATED
    if not is_related and not _may_be_size(held):
        yield Doubt("missing word", head.word.text)


def _may_be_size(held: Held) -> bool:
    """Tell whether a count may be the size of something: of people, or of what is asked about."""
    figure, terms_of = held.figure, held.library.terms_of
    counted = (figure.counted or "").lower()
    verb = held.words_of(figure.predicate).lower().split()
    if counted and counted in figure.text.lower():
        asked, said = held.alignment.asked, terms_of(held.words_of(figure.subject))
        is_held = not _HOLDING.isdisjoint(verb[-1:]) and not said.isdisjoint(asked)
        lives = is_person(counted.rpartition(" ")[2]) and not _LIVING.isdisjoint(verb[-1:])
        terms = terms_of(counted)
        return is_held or lives or terms <= held.anybody or not terms.isdisjoint(asked)
    subject = terms_of(held.words_of(figure.subject)) - STOP_WORDS
    # "The real number is 31,500."
    is_open = not subject or not subject.isdisjoint(terms_of("number figure total"))
    return is_open or not subject.isdisjoint(held.alignment.asked)


def is_no_distance(held: Held) -> Iterator[Doubt]:
    """Find a number of things where it is asked how far: "205,000 hives" of how far bees fly."""
    figure, forms = held.figure, [word.form for word in held.alignment.question]
    counted = (figure.counted or "").lower().split()
    is_asked = ("how", "far") in itertools.pairwise(forms)
    # "The hall clock gained eleven": that is no number of clocks.
    counts = figure.kind == "count" and figure.counted != held.words_of(figure.subject)
    is_so_far = _AWAY.match(held.text, figure.end) or is_verb_asked(held)
    if is_asked and counts and counted and not is_so_far and unit_named(counted[-1]) is None:
        yield Doubt("counts something else", "far", figure.text)


def lasts_another_thing(held: Held) -> Iterator[Doubt]:
    """Find how long a thing lasts that is called so, where that of another is asked.

    "The 11-day fair" of "How long did the shooting of the film take?"
    """
    figure = held.figure
    is_called = figure.kind == "duration" and "-" in figure.text
    called = _CALLED_SO.match(held.text, figure.end, figure.sentence.end) if is_called else None
    if called is None or held.asked.kinds.get("duration") != 1:
        return
    things = held.library.terms_of(called.group())
    terms = [one.word.term for one in held.alignment.words]
    if things and not any(term in things or kinship(term, things) >= _ANY for term in terms):
        yield Doubt("counts something else", "long", figure.text + called.group())
