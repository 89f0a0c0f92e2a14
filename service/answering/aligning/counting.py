"""Figures that count something else than is asked: another noun, another measure, two things."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.english.classes import LIGHT_VERBS, PEOPLE, PREPOSITION
from index.english.forms import is_plural
from index.english.fragments import alternatives
from index.english.relations.nouns import is_person, is_thing
from index.figures import unit_named
from index.model import Doubt
from service.answering.aligning.alignment import MISSING, STANDS
from service.answering.aligning.deeds import may_be_verb
from service.answering.aligning.held import RELATED, Held, is_verb_asked, is_within
from service.answering.elision import is_noun_left_out
from service.answering.kinship import are_alike, are_kindred, kinship

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from index import Figure
    from index.model import FigureRole, Word
    from service.answering.aligning.alignment import Aligned

_AGED = frozenset(
    "age aged ago been born built existed exists existing founded old since standing stands "
    "stood".split()
)
# What a number that is so long, wide or high measures, by the words for it.
_SIZES: Mapping[str, frozenset[str]] = {
    "long": frozenset({"long", "length", "far", "size"}),
    "wide": frozenset({"wide", "width", "broad", "across", "size"}),
    "across": frozenset({"wide", "width", "broad", "across", "large", "big", "size"}),
    "deep": frozenset({"deep", "depth"}),
    "high": frozenset({"high", "tall", "height"}),
    "tall": frozenset({"high", "tall", "height"}),
    "thick": frozenset({"thick", "thickness"}),
}
_SIZED = re.compile(rf"\s(?P<size>{alternatives(_SIZES)})\b")
_MEASURING = frozenset(
    "long length wide width broad deep depth high height tall thick thickness large big heavy "
    "weigh weight weighs weighed".split()
)
_LENGTHS = frozenset("long wide broad deep tall thick".split())
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
_WOMEN = frozenset({"women", "girls", "boys"})
# Words of so many letters alike may be of one root; who does something ends otherwise than it.
_ROOT = 4
_AGENT = re.compile(r"(?:er|or|ist|ian|ant|ent|ee)s$")
# What a number is among others of its subject, which then is what it counts.
_OF_SUBJECT: frozenset[FigureRole] = frozenset({"level", "change", "from", "to"})
# What any sum of money may be called, and what one is called that is no other.
_SUMS = frozenset("money cash amount sum total dollars pounds euros".split())
# What is of one group is no other group's, however near the words are.
_SUMS_ALIKE = [
    frozenset(group.split())
    for group in (
        "profit profits", "turnover revenue revenues sales", "loss losses deficit", "debt debts",
        "cost costs", "budget", "wage wages salary salaries pay", "rent", "tax taxes", "fee fees",
        "fine fines", "dividend dividends",
    )
]  # fmt: skip
_KINDS_OF_SUM = frozenset().union(*_SUMS_ALIKE)
# "4 in every 100,000 people"
_MEASURED_BY = re.compile(r"\b(?:per|every)\s$", re.IGNORECASE)
_LONGEST_BY = 7
# How much something is more, or by how much it changed: "£38 more than last year", "by 140 metres".
_THAN = re.compile(
    r"\s(?P<than>(?:more|less|fewer|\w{2,12}er)\s(?:\w+\s){0,4}than)\b", re.IGNORECASE
)
_BY = re.compile(r"\bby\s$", re.IGNORECASE)
_ASKS_DIFFERENCE = frozenset(
    "more less fewer than difference extra additional above below over under ahead behind".split()
)
# "Hail and frost destroyed 70 hectares": neither did alone. Two names may name one, as of a firm.
_COUPLED = re.compile(
    r"\b(?P<one>[A-Za-z]+)(?:,\s[a-z]+)?\s(?:and|or)\s(?:an?\s|the\s)?(?P<other>[a-z]+)\b"
)
# "Had a headache or felt sick", "fell prey to foxes and hawks"
_EITHER = re.compile(
    rf"(?P<behind>\b(?:{PREPOSITION})\s(?:the\s)?)?\b(?P<one>[a-z]{{3,20}})"
    r"\s(?:or|(?(behind)and|or))\s(?:an?\s|the\s|felt\s|had\s|were\s)?(?P<other>[a-z]{3,20})"
    r"(?=\W*$|[,.;]|\s(?:on|in|at|after|during|last|this|by|from)\b)"
)
# "In Leeds, York and Hull"
_NAME = re.compile(r"[A-Z][\w\u2019'-]{1,30}(?:\s[A-Z][\w\u2019'-]{1,30}){0,3}")
_PLACES = re.compile(
    rf"\b(?i:in|at|near|across)\s(?P<names>{_NAME.pattern}(?:,\s{_NAME.pattern}){{1,8}}"
    rf",?\s(?:and|or)\s(?:in\s|the\s)?{_NAME.pattern})"
)
_TOGETHER = frozenset({"together", "combined"})
_IN_ALL = _TOGETHER | frozenset(
    "total totals totalled totaled all altogether both joint jointly between sum overall".split()
)
_CLAUSE_ENDS = re.compile(r"[,;:]")
_REST_OF_LIST = re.compile(r"(?:,\s[a-z]+){0,4}\s(?:and|or)\s[a-z]+\b")


def counts_for_measure(held: Held) -> Iterator[Doubt]:
    """Find a count where a size or a price is asked: "9 scientists" of "how thick is the ice?"."""
    asked, figure = held.asked, held.figure
    if figure.kind != "count" or _counts_nothing_itself(held):
        return
    counted = held.library.terms_of(figure.counted or "")
    # A guard may be 900 men strong, and no fee is 900 men high.
    is_crowd = "crowd" in asked.ways and (not _is_of_things(held) or _is_subject_asked(held))
    is_size = asked.kinds.get("quantity") == 1 and not is_crowd
    is_price = asked.kinds.get("money") == 1 and "quantity" not in asked.kinds
    is_price = is_price and not is_verb_asked(held)
    is_amount = 0 < asked.kinds.get("count", 0) < 1 and _is_noun_missing(held)
    # Who is paid is asked about, and is no price.
    is_asked = bool(counted & held.library.terms_of(asked.noun)) or (
        not is_price and _is_of_what_is_asked(held, counted)
    )
    if (is_size or is_price or is_amount) and not is_asked:
        yield Doubt("counts something else", asked.noun or "size", figure.counted)


def _is_noun_missing(held: Held) -> bool:
    """Tell whether the sentence does not say of what an amount is asked: "300 farms" of hay."""
    noun = held.asked.noun.rpartition(" ")[2]
    return any(one.word.text == noun and one.how in MISSING for one in held.alignment.words)


def _is_subject_asked(held: Held) -> bool:
    subject = held.library.terms_of(held.words_of(held.figure.subject))
    return not subject.isdisjoint(held.alignment.asked)


def is_no_age(held: Held) -> Iterator[Doubt]:
    """Find how long something else was, where an age is asked: "a sentence of 2 years"."""
    if held.figure.kind != "duration" or held.asked.kinds.get("age") != 1:
        return
    if _AGED.isdisjoint(held.alignment.held.forms):
        yield Doubt("counts something else", "old", held.figure.text)


def is_measured_otherwise(held: Held) -> Iterator[Doubt]:
    """Find a length where a width or a weight is asked: "6 km long" of "how wide is it?"."""
    size = _SIZED.match(held.text, held.figure.end)
    forms = held.alignment.forms
    if size is None or not forms & _MEASURING:
        return
    if forms.isdisjoint(_SIZES[size["size"]]):
        yield Doubt("counts something else", min(forms & _MEASURING), size["size"])


def is_of_another_dimension(held: Held) -> Iterator[Doubt]:
    """Find a unit of another dimension than is asked: square kilometres of "how long is it?"."""
    figure, noun = held.figure, held.asked.noun
    lengths = held.alignment.forms & _LENGTHS
    wanted = "length" if lengths else _dimension(noun)
    said = _dimension(figure.unit or "")
    if figure.kind == "quantity" and wanted and said not in {wanted, None}:
        yield Doubt("counts something else", noun or min(lengths), figure.text)


def _dimension(unit: str) -> str | None:
    """Give what a unit measures, where it is a common one; it may be in the plural."""
    return next((name for name, units in _DIMENSIONS.items() if units.fullmatch(unit)), None)


def is_part_of_all(held: Held) -> Iterator[Doubt]:
    """Find how many of those there are, where all are asked for: "three of its ships"."""
    asked, figure = held.asked, held.figure
    head = held.asked_head
    of_whom = held.library.terms_of(figure.text.partition(" of ")[2])
    if "all" in asked.ways and figure.role == "part" and head and head <= of_whom:
        yield Doubt("part of all", asked.noun, figure.text)


def is_one_sort_of_people(held: Held) -> Iterator[Doubt]:
    """Find some of several sorts of people, where it is asked how many people: "240 doctors".

    "3,100 nurses and 240 doctors stayed away": neither number is that of the people.
    """
    figure, library = held.figure, held.library
    if held.asked.noun not in PEOPLE or not _is_sort_of_people(figure):
        return
    counted = library.terms_of(figure.counted or "")
    for other in library.figures_beside(figure):
        is_beside = other.predicate == figure.predicate and _is_sort_of_people(other)
        if is_beside and counted.isdisjoint(library.terms_of(other.counted or "")):
            yield Doubt("part of all", held.asked.noun, figure.text)
            return


def _is_sort_of_people(figure: Figure) -> bool:
    """Tell whether a figure counts persons by what they are: doctors, and not people."""
    last = (figure.counted or "").lower().rpartition(" ")[2]
    return figure.kind == "count" and is_person(last)


def counts_something_else(held: Held) -> Iterator[Doubt]:
    """Find a count of neither what is asked for, nor a kind of it, nor a word for the same."""
    asked, figure = held.asked, held.figure
    if asked.kinds.get("count") != 1 or figure.kind != "count" or _counts_nothing_itself(held):
        return
    nouns = [one for one in held.alignment.words if one.word.text in asked.noun.split()]
    if nouns and _is_of_another_noun(held, nouns):
        yield Doubt("counts something else", asked.noun, figure.counted)


def _counts_nothing_itself(held: Held) -> bool:
    """Tell whether a count leaves its noun to others: to what stands before, or to its subject."""
    figure, counted = held.figure, held.figure.counted or ""
    may_be_of_subject = figure.role in _OF_SUBJECT or counted == held.words_of(figure.subject)
    return (may_be_of_subject and counted not in figure.text) or is_noun_left_out(figure)


def _is_of_another_noun(held: Held, nouns: Sequence[Aligned]) -> bool:
    """Tell whether a figure counts none of the words asked for, of which the last is the head."""
    head, counted = nouns[-1], held.library.terms_of(held.figure.counted or "")
    # Men may be whoever is meant, and women may not. Of what nobody tells, `of_nothing_known` does.
    if head.word.form in _WOMEN and head.how in MISSING and head.how != "unknown":
        return head.word.term not in counted
    if head.word.term in held.anybody:
        return _is_of_things(held)
    if counted <= held.anybody and not (_is_subject(head, held) or is_thing(head.word.term)):
        return False
    if head.how not in STANDS and _may_be(head, counted, held):
        return False
    # "64 cabs" are of the taxi ranks that the sentence names, and no number of them.
    told = nouns[-1:] if head.how in STANDS else nouns
    return not any(_is_counted(one, counted, held) for one in told)


def _is_of_things(held: Held) -> bool:
    """Tell whether a figure counts what cannot be people: "94 lorries"."""
    return any(map(is_thing, _head(held)))


def _head(held: Held) -> frozenset[str]:
    """Give the terms of the last word of what a figure counts: "lorries" of "lorries of sand"."""
    noun = (held.figure.counted or "").partition(" of ")[0]
    return held.library.terms_of(noun.rpartition(" ")[2])


def _is_subject(noun: Aligned, held: Held) -> bool:
    """Tell whether a noun is who the figure is said of: "the embassies employ 90 people"."""
    said = held.alignment.held.words[noun.at]
    return noun.how == "same" and is_within(said, held.figure.subject)


def _is_of_what_is_asked(held: Held, counted: frozenset[str]) -> bool:
    """Tell whether what is counted is a word of the question, or related to one."""
    return any(
        one.word.term in counted or kinship(one.word.term, counted) >= RELATED
        for one in held.alignment.words
    )


def _may_be(noun: Aligned, counted: frozenset[str], held: Held) -> bool:
    """Tell whether what is counted may stand for a noun that the sentence does not say.

    "92 others" may be whoever is asked for, and "two other groups" may not.
    """
    return bool(_head(held) & held.anybody) or are_kindred(noun.word.term, counted)


def _is_counted(one: Aligned, counted: frozenset[str], held: Held) -> bool:
    """Tell whether a word asked for is among what is counted, in any word for it."""
    if _is_agent_of(one.word.form, held.figure.counted or ""):
        return False
    if one.word.term in counted or are_alike(one.word.term, counted):
        return True
    if one.at < 0:
        return False
    word = held.alignment.held.words[one.at]
    return held.figure.start <= word.start < held.figure.end


def _is_agent_of(asked: str, counted: str) -> bool:
    """Tell whether what is counted does what is asked, or has it done: ministers, ministries."""
    said = [word for word in counted.lower().split() if word[:_ROOT] == asked[:_ROOT]]
    plurals = [word for word in (asked, *said) if word.endswith("s")]
    return len(plurals) == len(said) + 1 and any(
        bool(_AGENT.search(asked)) != bool(_AGENT.search(word)) for word in said
    )


def of_nothing_known(held: Held) -> Iterator[Doubt]:
    """Find a noun to be counted that the library says in no words: "127 passengers" for pilots.

    What is counted may be said in others: "127 passengers" for travellers.
    """
    counted = held.library.terms_of(held.figure.counted or "")
    # "It employs 90": people, if it does not say whom.
    is_open = not counted and held.figure.value != 1
    last = (held.figure.counted or "").lower().rpartition(" ")[2]
    for one in held.alignment.words:
        if one.word.form in PEOPLE and (is_open or is_person(last)):
            continue
        is_head = held.figure.kind == "count" and one.word.text.lower() in held.asked.heads
        if one.how == "unknown" and is_head and kinship(one.word.term, counted) < RELATED:
            yield Doubt("missing word", one.word.text)


def _words_of_sum(held: Held) -> Iterator[Word]:
    """Give the words that say what a sum is: its subject's, and those before it, "a profit of"."""
    figure, words = held.figure, held.alignment.held.words
    yield from (word for word in words if is_within(word, figure.subject))
    before = [word for word in words if word.start < figure.start][-2:]
    if before and before[-1].form == "of":
        yield before[0]


def of_another_sum(held: Held) -> Iterator[Doubt]:
    """Find a sum of money of which the sentence says what it is, and that is not the one asked for.

    A turnover is no profit.
    """
    alignment, noun = held.alignment, held.asked.noun.rpartition(" ")[2]
    if held.figure.kind != "money":
        return
    # "How high are the debts?" asks for no noun.
    asks_size = held.asked.kinds.get("quantity") == 1
    called = {noun} if noun or not asks_size else _KINDS_OF_SUM
    head = next((one for one in alignment.words if one.word.text in called), None)
    if head is None or head.how not in MISSING or head.word.form in _SUMS:
        return
    other = next((word for word in _words_of_sum(held) if word.form in _KINDS_OF_SUM), None)
    if other and (
        _is_other_sum(head.word.form, other.form)
        or kinship(head.word.term, alignment.unasked) < RELATED
    ):
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


def difference(held: Held) -> Iterator[Doubt]:
    """Find by how much something differs or changed, where it is asked how much it is."""
    figure, asked = held.figure, held.asked
    if figure.role != "change" or asked.role == "change" or asked.change:
        return
    more = (_THAN.match(held.text, at) for at in (figure.end, figure.number.end))
    told = next(filter(None, more), None)
    if told is None and not is_verb_asked(held):
        told = _BY.search(held.text, figure.sentence.start, figure.start)
    if told and held.alignment.forms.isdisjoint({*_ASKS_DIFFERENCE, *told.group().lower().split()}):
        yield Doubt("change for level", asked.noun or "it", told.group().strip())


def is_no_difference(held: Held) -> Iterator[Doubt]:
    """Find where something began or ended, where it is asked by how much it moved."""
    figure = held.figure
    if held.asked.role == "change" and figure.role in {"from", "to"}:
        yield Doubt("level for change", held.asked.noun or "it", figure.text)


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


def _measure(words: str) -> str:
    """Give the name of a unit, however it is written: "kilo" is a kilogram."""
    unit = unit_named(words)
    return unit.name if unit else words


def of_one_of_them(held: Held) -> Iterator[Doubt]:
    """Find a number of one, where it is asked what they come to together."""
    forms = held.alignment.forms & _TOGETHER
    who = held.words_of(held.figure.subject).lower().split()
    if "and" in who or "they" in who or any(map(is_plural, who)):
        return
    if forms and held.alignment.held.forms.keys().isdisjoint(_IN_ALL):
        yield Doubt("not together", min(forms), held.figure.text)


def of_two_together(held: Held) -> Iterator[Doubt]:
    """Find a number that two things share, where one of them is asked for."""
    subject = held.figure.subject
    if subject is None:
        return
    # Of a list, its first member may have been read as the subject.
    rest = _REST_OF_LIST.match(held.text, subject.end)
    for pair in _COUPLED.finditer(held.text, subject.start, rest.end() if rest else subject.end):
        yield from _of_one_alone(held, pair)


def of_places_together(held: Held) -> Iterator[Doubt]:
    """Find a count of three places or more, where one is asked: "in Lyon, Lille and Nice".

    Of two, as of "Iraq and Syria", it is mostly asked as of one. Of one that the sentence names
    again, more is said there: "12 of them in Nice".
    """
    figure, sentence = held.figure, held.figure.sentence
    if figure.kind != "count" or "each" in held.alignment.held.forms:
        return
    for places in _PLACES.finditer(held.text, sentence.start, sentence.end):
        names = _NAME.findall(places["names"])
        asked = [name for name in names if _names(held, name)]
        again = any(held.text.count(name, sentence.start, sentence.end) > 1 for name in asked)
        between = sorted((places.start(), places.end(), figure.start, figure.end))[1:3]
        if _CLAUSE_ENDS.search(held.text, *between):
            continue
        # There may be a number for each of them.
        counts = sum(one.kind == "count" for one in held.library.figures_beside(figure))
        if 0 < len(asked) < len(names) and not again and counts < len(names):
            yield Doubt("part for whole", asked[0], places["names"])


def _names(held: Held, name: str) -> bool:
    return not held.library.terms_of(name).isdisjoint(held.alignment.asked)


def of_either(held: Held) -> Iterator[Doubt]:
    """Find a number of those that did one thing or another, where one of the two is asked."""
    for pair in _EITHER.finditer(held.text, held.figure.end, held.figure.sentence.end):
        yield from _of_one_alone(held, pair)


def _of_one_alone(held: Held, pair: re.Match[str]) -> Iterator[Doubt]:
    """Find two words of which one is asked without the other."""
    asked, terms_of = held.alignment.asked, held.library.terms_of
    one, other = terms_of(pair["one"]), terms_of(pair["other"])
    if one and other and asked.isdisjoint(one) != asked.isdisjoint(other):
        alone = pair["other"] if asked.isdisjoint(one) else pair["one"]
        yield Doubt("part for whole", alone, pair.group())
