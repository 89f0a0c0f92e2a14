"""Figures that measure something else than is asked: another size, sum or rate, or a difference."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from index.english.classes import (
    BEING,
    DETERMINERS,
    LIGHT_VERBS,
    PREPOSITION,
    PREPOSITIONS,
    SIZES,
    STOP_WORDS,
)
from index.english.fragments import alternatives
from index.english.relations.nouns import is_person
from index.figures import direction_of, unit_named
from index.model.asked import Doubt
from service.answering.aligning.alignment import MISSING
from service.answering.aligning.held import RELATED, Held, is_verb_asked, is_within
from service.answering.aligning.reasons.deeds import is_past, may_be_verb
from service.answering.kinship import any_kindred, are_kindred, kinship

if TYPE_CHECKING:
    from collections.abc import Iterator

    from index.model.articles import Kind, Word
    from service.answering.aligning.alignment import Aligned

_AGED = frozenset(
    "age aged ago been born built existed exists existing founded old since standing stands "
    "stood".split()
)
# What a subject is called before what is said of it.
_HEADING = re.compile(rf",|\s(?:which|who|that|(?!of\s)(?:{PREPOSITION}))\s")
_APPOSED = re.compile(r",\s(?:(?:an?|the)\s(?:[\w’'-]+\s){1,3}of\s)?")
# "The 11-day | fair", "a 72-hour | rail strike"
_CALLED_SO = re.compile(r"(?:\s[a-z-]{2,20}){1,3}")
_ANY = 0.05
_WITHIN = re.compile(r"\b(?P<when>within|after|every)\s(?:only\s|just\s)?$", re.IGNORECASE)
_SIZED = re.compile(rf"\s(?P<size>{alternatives(SIZES)})\b")
_MEASURING = frozenset(
    "long length wide width broad deep depth high height tall thick thickness large big heavy "
    "weigh weight weighs weighed".split()
)
_LENGTHS = frozenset("long wide broad deep tall thick".split())
# How long, or how large, something is, a number of things may tell: "a list of 40 names".
_ACROSS = (_LENGTHS - {"long"}) | {"heavy"}
_WEIGHTS = frozenset("heavy weigh weighs weighed weight".split())
_SHARES: frozenset[Kind] = frozenset({"percent", "fraction"})
# By the names of units: what is so many metres is not so many cubic metres.
_DIMENSIONS = {
    dimension: re.compile(names)
    for dimension, names in {
        "area": r"square .*|acres?|hectares?",
        "volume": r"cubic .*|\w{0,5}litres?|gallons?|barrels?|pints?|bushels?",
        "mass": r"\w{0,5}gram(?:me)?s?|\w{0,4}tonnes?|tons?|pounds?|ounces?|stones?",
        "length": r"(?:[\w-]+ )?(?:\w{0,5}metres?|miles?|f[oe]+t|inch(?:es)?|yards?|fathoms?)",
    }.items()
}
# Of these there may be so many kilometres, or so many millimetres.
_LAID = frozenset(
    "rain rainfall snow snowfall ice track road rail railway line coast coastline shore "
    "beach border fence fencing wall rope cable pipe pipeline wire ribbon cloth fabric distance "
    "room space ground leeway height length depth river canal trail path street tunnel".split()
)
# What any sum of money may be called, and what one is called that is no other.
_SUMS = frozenset("money cash amount sum total dollars pounds euros".split())
# What is of one group is no other group's, however near the words are.
_SUMS_ALIKE = [
    frozenset(group.split())
    for group in (
        "profit profits", "turnover revenue revenues sales", "loss losses deficit", "debt debts",
        "cost costs price prices fare fares fee fees", "budget", "wage wages salary salaries pay",
        "rent", "tax taxes", "fine fines", "dividend dividends",
    )
]  # fmt: skip
KINDS_OF_SUM = frozenset().union(*_SUMS_ALIKE)
# Those that are no verbs: what somebody has to "pay" or "cost" may be any.
_SUMS_OWNED = KINDS_OF_SUM - frozenset("pay cost rent tax fine budget".split())
_PAID = KINDS_OF_SUM | {"much", "cut", "cuts", "gap"}
# "4 in every 100,000 people"
_MEASURED_BY = re.compile(r"\b(?:per|every)\s$", re.IGNORECASE)
_LONGEST_BY = 7
# "$9m | of pre-tax profit"
_LONGEST_OF = 4
# Hardly anybody is so old in these, unless it is said.
_SHORT = frozenset({"second", "minute", "hour"})
_OLD = re.compile(r"[\s-]old\b", re.IGNORECASE)
_HEADS = frozenset("head capita person people individual".split())
# How much something is more, or by how much it changed: "£38 more than last year", "by 140 metres".
_THAN = re.compile(
    r"\s(?P<than>(?:more|less|fewer|\w{2,12}er)\s(?:\w+\s){0,4}than)\b", re.IGNORECASE
)
_BY = re.compile(r"\bby\s$", re.IGNORECASE)
_ASKS_DIFFERENCE = frozenset(
    "more less fewer than difference extra additional above below over under ahead behind".split()
)
_DIFFERS = frozenset(
    "more less fewer than difference extra additional short lead margin majority".split()
)
# "9 points | ahead", "6 metres | or so above", and "by | some 90"
_SO_FAR_FROM = re.compile(r"(?:\s\w+){0,2}\s(?:above|below|over|under|ahead|behind)\b")
_SO_MUCH_BY = re.compile(r"\bby\s(?:\w+\s){0,2}$", re.IGNORECASE)


def is_no_age(held: Held) -> Iterator[Doubt]:
    """Find how long something else was, where an age is asked: "a sentence of 2 years"."""
    if held.figure.kind != "duration" or held.asked.kinds.get("age") != 1:
        return
    is_short = held.figure.unit in _SHORT and not _OLD.match(held.text, held.figure.end)
    if is_short or _AGED.isdisjoint(held.alignment.held.forms):
        yield Doubt("counts something else", "old", held.figure.text)


def is_measured_otherwise(held: Held) -> Iterator[Doubt]:
    """Find a length where a width or a weight is asked: "6 km long" of "how wide is it?"."""
    size = _SIZED.match(held.text, held.figure.end)
    forms = held.alignment.forms
    if size is None or not forms & _MEASURING:
        return
    if forms.isdisjoint(SIZES[size["size"]]):
        yield Doubt("counts something else", min(forms & _MEASURING), size["size"])


def is_of_another_thing(held: Held) -> Iterator[Doubt]:
    """Find a size of the sentence's subject, where that of something else in it is asked.

    "The glacier, which flows into Lake Orm, is 480 metres deep" of the lake.
    """
    figure, thing = held.figure, _thing_measured(held)
    if figure.subject is None or thing is None or thing.how != "same":
        return
    subject = _HEADING.split(held.words_of(figure.subject))[0]
    said = held.library.terms_of(f"{subject} {figure.counted or ''}")
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
    within = _WITHIN.search(held.text, figure.sentence.start, figure.start)
    if within:
        yield Doubt("counts something else", "long", f"{within['when']} {figure.text}")


def is_no_size(held: Held) -> Iterator[Doubt]:
    """Find a share, a count or a sum where a size is asked: "6 percent of it", "two deep lakes"."""
    figure, sizes = held.figure, held.alignment.forms & _ACROSS
    is_share = figure.kind in _SHARES and figure.role == "part"
    is_bare = figure.counted is None and not _SIZED.match(held.text, figure.end)
    counts = figure.kind == "count" and (is_bare or (figure.counted or "") in figure.text)
    # "How tall is it?", and neither "How much did Orm Deep pay?" nor "How heavy was the fine?".
    is_paid = figure.kind == "money" and held.alignment.forms.isdisjoint(_PAID)
    if sizes and "how" in held.asked.ways and (is_share or counts or is_paid):
        yield Doubt("counts something else", min(sizes), figure.text)


def is_of_another_dimension(held: Held) -> Iterator[Doubt]:
    """Find a unit of another dimension than is asked: square kilometres of "how long is it?"."""
    figure, noun = held.figure, held.asked.noun
    forms = held.alignment.forms
    sizes = forms & _LENGTHS or forms & _WEIGHTS
    wanted = ("length" if forms & _LENGTHS else "mass") if sizes else _dimension(noun)
    said = _dimension(figure.unit or "")
    is_other = bool(wanted) and said not in {wanted, None}
    # No water is so long, and no food so large; a road is, and so is land.
    if noun and wanted is None and "much" in forms:
        is_other = said == "length" and _LAID.isdisjoint(noun.split())
    if figure.kind == "quantity" and is_other:
        yield Doubt("counts something else", noun or min(sizes), figure.text)


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
    if not is_related and not _may_be_size(head.word.form, held):
        yield Doubt("missing word", head.word.text)


def _may_be_size(head: str, held: Held) -> bool:
    """Tell whether a count may be the size of something: of people, or of what is asked about."""
    figure, terms_of = held.figure, held.library.terms_of
    counted = (figure.counted or "").lower()
    if counted and counted in figure.text.lower():
        is_crowd = head == "size" and is_person(counted.rpartition(" ")[2])
        return is_crowd or terms_of(counted) <= held.anybody
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
    if is_asked and counts and counted and unit_named(counted[-1]) is None:
        yield Doubt("counts something else", "far", figure.text)


def _dimension(unit: str) -> str | None:
    """Give what a unit measures, where it is a common one; it may be in the plural."""
    return next((name for name, units in _DIMENSIONS.items() if units.fullmatch(unit)), None)


def _words_of_sum(held: Held) -> Iterator[Word]:
    """Give the words that say what a sum is: its subject's, "profit | of $9m", "$9m | of sales"."""
    figure, words = held.figure, held.alignment.held.words
    yield from (word for word in words if is_within(word, figure.subject))
    before = [word for word in words if word.start < figure.start][-2:]
    if before and before[-1].form == "of":
        yield before[0]
    behind = [word for word in words if word.start >= figure.end][:_LONGEST_OF]
    if behind and behind[0].form in {"of", "in"}:
        yield from itertools.takewhile(lambda word: word.term not in STOP_WORDS, behind[1:])


def of_another_sum(held: Held) -> Iterator[Doubt]:
    """Find a sum of money of which the sentence says what it is, and that is not the one asked for.

    A turnover is no profit.
    """
    alignment, noun = held.alignment, _HEADING.split(held.asked.noun)[0].rpartition(" ")[2]
    if held.figure.kind != "money":
        return
    # "How high are the debts?" asks for no noun.
    asks_size = held.asked.kinds.get("quantity") == 1
    called = {noun} if noun else KINDS_OF_SUM if asks_size else _SUMS_OWNED
    head = next((one for one in alignment.words if one.word.text in called), None)
    said = [*_words_of_sum(held)]
    if head is None or head.word.form in _SUMS or head.word.term in {word.term for word in said}:
        return
    other = next((word for word in said if word.form in KINDS_OF_SUM - alignment.forms), None)
    is_unsaid = head.how in MISSING and kinship(head.word.term, alignment.unasked) < RELATED
    if other and (is_unsaid or _is_other_sum(head.word.form, other.form)):
        yield Doubt("other word", head.word.text, other.text)


def _is_other_sum(asked: str, said: str) -> bool:
    group = next((group for group in _SUMS_ALIKE if asked in group), frozenset())
    return bool(group) and said not in group


def measures_by_it(held: Held) -> Iterator[Doubt]:
    """Find a number that another is measured by: "4 in every 100,000 people"."""
    figure = held.figure
    before = held.text[max(0, figure.start - _LONGEST_BY) : figure.start]
    # "How many tonnes?" is not told by "3 grams a tonne".
    noun, per = held.asked.noun, figure.per
    by_noun = noun and per is not None and held.asked_head == held.library.terms_of(per)
    by_number = figure.kind == "count" and _MEASURED_BY.search(before) and held.asked.per is None
    if by_noun or by_number:
        yield Doubt("counts something else", held.asked.noun or "it", figure.text)


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


def difference(held: Held) -> Iterator[Doubt]:
    """Find by how much something differs or changed, where it is asked how much it is."""
    figure, asked = held.figure, held.asked
    if figure.role != "change" or asked.role == "change" or asked.change:
        return
    more = (_THAN.match(held.text, at) for at in (figure.end, figure.number.end))
    told = next(filter(None, more), None)
    if told is None and not _is_move_named(held):
        told = _BY.search(held.text, figure.sentence.start, figure.start)
    if told and held.alignment.forms.isdisjoint({*_ASKS_DIFFERENCE, *told.group().lower().split()}):
        yield Doubt("change for level", asked.noun or "it", told.group().strip())


def _is_move_named(held: Held) -> bool:
    """Tell whether a word of the question names how the figure moved: "growth" of what grew."""
    moved = held.library.terms_of(held.words_of(held.figure.predicate))
    return any_kindred((one.word.term for one in held.alignment.words), moved)


def is_no_difference(held: Held) -> Iterator[Doubt]:
    """Find where something stands, began or ended, where it is asked by how much it moved."""
    figure = held.figure
    if held.asked.role != "change" or figure.role == "change":
        return
    is_level = figure.change is None and not _tells_difference(held)
    if figure.role in {"from", "to"} or is_level:
        yield Doubt("level for change", held.asked.noun or "it", figure.text)


def _tells_difference(held: Held) -> bool:
    """Tell whether the sentence says in any word that something moved, or differs.

    "Brought in 142 million, ahead of France" tells by how much nobody is ahead.
    """
    figure, text = held.figure, held.text
    start, end = figure.sentence.start, figure.sentence.end
    if not held.alignment.held.forms.keys().isdisjoint(_DIFFERS):
        return True
    if _SO_FAR_FROM.match(text, figure.end, end) or _SO_MUCH_BY.search(text, start, figure.start):
        return True
    return direction_of(text[start:end]) is not None


def at_another_rate(held: Held) -> Iterator[Doubt]:
    """Find a rate by something else than is asked: "a week" for "a month"."""
    # A speed is one unit: "4 centimetres an hour".
    asked, said = held.asked.per, held.figure.per
    said = said or (held.figure.unit or "").partition(" per ")[2]
    if asked and said and _measure(asked) != _measure(said):
        yield Doubt("other rate", asked, said)
    if said and not asked and held.asked.role == "whole":
        yield Doubt("other rate", "in all", said)
    is_change_asked = held.asked.change is not None and held.asked.change == held.figure.change
    if not held.figure.per or asked or is_change_asked or is_verb_asked(held):
        return
    # How many live there is not told by how many come an hour.
    told = held.library.terms_of(held.words_of(held.figure.predicate))
    missing = held.alignment.missing
    if len(missing) != 1 or missing[0].word.is_name or missing[0].word.form in LIGHT_VERBS:
        return
    if may_be_verb(missing[0], held) and not are_kindred(missing[0].word.term, told):
        yield Doubt("other rate", missing[0].word.text, held.figure.per)


def is_price_of_another(held: Held) -> Iterator[Doubt]:
    """Find the price of another thing: "$11 per house" of that of a dose nobody tells there."""
    figure, alignment = held.figure, held.alignment
    per = figure.per or ""
    piece = held.library.terms_of(per)
    if figure.kind != "money" or held.asked.per or not piece or unit_named(per) or is_person(per):
        return
    unsaid = [one for one in alignment.missing if not one.word.is_name]
    subject = held.library.terms_of(held.words_of(figure.subject))
    is_said = not alignment.asked.isdisjoint(piece | subject)
    is_said = is_said or any(kinship(one.word.term, piece) >= RELATED for one in unsaid)
    # What "it" costs, the sentence before may say.
    if unsaid and subject and not is_said:
        yield Doubt("other rate", unsaid[-1].word.text, per)


def _measure(words: str) -> str:
    """Give the name of a unit, however it is written: a kilo is a kilogram, a head a person."""
    unit = unit_named(words)
    return unit.name if unit else "person" if words.lower() in _HEADS else words
