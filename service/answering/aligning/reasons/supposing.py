"""Figures of what is only expected, asked for, or denied, where what is so is asked."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.english.calendar import before_now
from index.english.classes import AUXILIARY, BEING, DETERMINER, SIZE_ADJECTIVES
from index.english.forms import IRREGULAR_PASTS
from index.english.fragments import COMPARED, OWNER, RELATIVE, alternatives
from index.english.relations.contrasts import PROSPECTS, REFUSALS, is_denial
from index.model.asked import Doubt
from service.answering.aligning.alignment import STANDS
from service.answering.aligning.held import is_verb_asked
from service.answering.kinship import counts_persons

if TYPE_CHECKING:
    from collections.abc import Iterator

    from index.model.articles import Word
    from service.answering.aligning.held import Held

# So many words before an infinitive may stand what only expects it: "expect the harvest to reach".
EXPECTING, LONGEST_CLAUSE, LONGEST_LIST = 9, 14, 30
_LEAD = 10
# What is a prospect as a verb, and mostly a noun elsewhere: "the north face".
_PROSPECTS_BEFORE = PROSPECTS - {"face", "faces"}
# "The tunnel is to open in 2029."
_IS_TO = re.compile(
    rf"\b(?P<to>(?:is|are|was|were)\sto)\s(?!(?:{DETERMINER}|(?:north|south|east|west)\w*)\b)"
)
_CLAUSE = re.compile(r"[,;:]|\s(?:and|but|while)\s")
# What makes a prospect of the verb behind it.
_MODALS = frozenset("could may might will would".split())
# What somebody wants of another.
_NEEDS = frozenset("need needs needed require requires required".split())
# What must be is told by what is to be.
_TOLD_BY_WHAT_IS_TO_BE = frozenset({"must", "shall", "to"})
_PERFECT, _TAKES = frozenset(("has", "have", "had")), frozenset(("take", "takes", "took", "taken"))
_GOT = frozenset("did get gets got had has have".split())
_ASKS_FOR = frozenset("ask asks asked asking call calls called calling".split())
_REQUESTS = (
    _NEEDS
    | _ASKS_FOR
    | frozenset("demand demands demanded demanding request requests requested".split())
)
# "Had he cleared 5.80 metres, he would have won."
_UNREAL = re.compile(r"\W*(?P<if>Had|Were|Should)\s(?:the\s)?\w+\s[^,;]*$")
# "Owes it $9 million if he scores 30 goals", "should he score 30"
_CONDITION = re.compile(
    r"\b(?P<if>if|unless|should)\s(?:the\s)?[\w'\u2019-]{1,20}\s(?:[\w'\u2019-]{1,20}\s){1,4}$"
)
# "When it was built has never been established."
_KNOWN = "known|established|recorded|clear|certain|sure|agreed|documented|settled"
_WHEN_UNKNOWN = re.compile(
    rf"""
    \b(?:when|what\syear|date)\s[^;.]{{0,80}}?\b
        (?:unknown|unclear|disputed | (?:not|never|n[o\u2019']t)\s(?:\w+\s){{0,2}}(?:{_KNOWN}))\b
    | \b(?:unknown|unclear|disputed|nobody\sknows|(?:not|never)\s(?:{_KNOWN}))\s
        (?:\w+\s)?when\s[^;,.]{{0,80}}
    """,
    re.IGNORECASE | re.VERBOSE,
)
_SO_SIZED = re.compile(rf"\s{alternatives(SIZE_ADJECTIVES)},")
# "The 90-seat hall"
_COMPOUND = re.compile(r"-[a-z]")
# "Orle, a settlement of 4,200 souls, had hoped for more."
_APPOSED = re.compile(rf",\s(?:{DETERMINER})\s(?:\w+\s){{1,3}}of\s$")
# "In Orle, 6 miles down the road"
_AWAY = re.compile(r"\s(?:away|down|east|from|inland|north|outside|south|west)")
_PRESENT = frozenset("do does is are can".split())
_DOES = frozenset({"do", "does"})
_HANDED = frozenset("contribute donate get give grant pledge provide receive win".split())
_CERTAIN = frozenset({"will"})
_SO_FAR = frozenset(
    "has have had did was were now today current currently present already actual actually".split()
)
_DENYING = re.compile(
    r"\bden(?:y|ies|ied|ying)\s(?:that|having|reports?|claims?)\b"
    r"|\b(?:not|never|nor)\s(?:true|so|the\scase|correct)\sthat\b"
    r"|\b(?:untrue|false|wrong|a\s(?:myth|lie|rumour))\sthat\b",
    re.IGNORECASE,
)
_DENYING_WORDS = frozenset(
    "deny denies denied denying no not none neither never nor how nobody untrue false wrong myth "
    "lie rumour".split()
)
# What stands before the whole of which none, or nobody knows how many, did what is asked.
_NONE_OF = re.compile(
    r"\b(?P<none>(?:not (?:a single )?one|none|neither) of|(?P<how>how (?:many|much)) of)"
    rf"\s(?:(?:the|its|his|her|their|these|those)\s)?(?:{OWNER})?$",
    re.IGNORECASE,
)
# What is compared with a prospect is so.
_AGAINST = re.compile(rf"(?:{COMPARED}|against|(?:up|down)\s(?:\S+\s)?from)\s", re.IGNORECASE)
_FORECAST = re.compile(r"\b(?:forecast|plan|target|budget|expect|estimate)", re.IGNORECASE)
_PASTS = IRREGULAR_PASTS | {"was", "were", "did"}
_PUT_OFF = re.compile(r"\b(?:to|until|till|for)\s(?:the\s)?(?:\w+\s)?$", re.IGNORECASE)
_NOBODY = frozenset({"nobody"})
_NOBODY_DID = re.compile(
    rf"\b(?:nobody|no[ -]one|no\speople)\s(?:(?:{AUXILIARY}|been|being|be)\s)*(?P<deed>\w+)",
    re.IGNORECASE,
)


def supposed(held: Held) -> Iterator[Doubt]:
    """Find a figure of what is only expected, where the question asks for what is or was."""
    alignment, figure = held.alignment, held.figure
    unreal = _UNREAL.match(held.text, figure.sentence.start, figure.start)
    if unreal:
        yield Doubt("supposed", figure.text, unreal["if"])
    forms = alignment.forms
    # "When do the fares go up?" asks for what is to come.
    if forms & PROSPECTS or (held.asked.kind == "date" and forms & _PRESENT):
        return
    if _is_so_by_itself(held) or _is_to_be_handed_over(held):
        return
    condition = _CONDITION.search(held.text, _clause_start(held), figure.start)
    # "How late must it be?" is told by a condition, and what follows from it is asked.
    words = alignment.held.words
    said = [words[one.at] for one in alignment.words if one.how in STANDS]
    if condition and all(word.is_name or word.start > condition.start() for word in said):
        yield Doubt("supposed", figure.text, condition["if"])
    yield from _planned(held)
    if alignment.held.forms.keys().isdisjoint(PROSPECTS | _REQUESTS):
        return
    expected = _expected_alone(held)
    if expected:
        yield Doubt("supposed", *expected)
    supposing = _supposing(held)
    if supposing:
        asked = alignment.words
        yield Doubt("supposed", asked[-1].word.text if asked else "it", supposing)


def _is_to_be_handed_over(held: Held) -> bool:
    """Tell whether it is asked what somebody gets, and told what they will: "the winner will get".

    What is so now, or as a rule, no plan tells; nor is what may be any plan.
    """
    asked, said = held.alignment.forms, held.alignment.held.forms.keys()
    is_present = not asked.isdisjoint(_DOES) and asked.isdisjoint(_SO_FAR)
    return is_present and not asked.isdisjoint(_HANDED) and said & PROSPECTS <= _CERTAIN


def _is_so_by_itself(held: Held) -> bool:
    """Tell whether what is expected of a thing leaves a figure as it is.

    "The tower, 118 metres tall, will hold 90 flats"; "Ida Holm, 78, will leave"; "in the 90-seat
    hall they will sing": so tall it is, so old she is, and so many seats it has. "A profit is
    expected, against a loss of 9 million a year earlier": so much was lost.
    """
    figure, text = held.figure, held.text
    against = before_now(figure.time or "") and _AGAINST.search(
        text, _clause_start(held), figure.start
    )
    if against and not _FORECAST.search(text, against.end(), figure.start):
        return True
    # "How big is it?" asks what it is like, and "how much did they build?" does not.
    is_like = not BEING.isdisjoint(held.alignment.forms)
    counts = figure.kind == "count" or (is_like and figure.kind == "quantity")
    is_compound = counts and _COMPOUND.match(text, figure.number.end)
    is_apposed = _APPOSED.search(text, figure.sentence.start, figure.start)
    if is_apposed and text.startswith(",", figure.end):
        return True
    is_apart = text.endswith(", ", 0, figure.start) and _AWAY.match(text, figure.end)
    is_distant = is_like and is_apart
    if _SO_SIZED.match(text, figure.end) or is_compound or is_distant:
        return True
    is_aside = text.endswith((", ", "("), 0, figure.start) and text.startswith(
        (",", ")"), figure.end
    )
    return figure.kind == "age" and is_aside


def _planned(held: Held) -> Iterator[Doubt]:
    """Find what "is to" be, where that is not asked."""
    figure = held.figure
    planned = _IS_TO.search(held.text, _clause_start(held), figure.start)
    if planned and held.alignment.forms.isdisjoint(_TOLD_BY_WHAT_IS_TO_BE):
        yield Doubt("supposed", figure.text, planned["to"])


def _expected_alone(held: Held) -> tuple[str, str] | None:
    """Give a word that is asked and what makes a prospect of it: of a strike, "may strike".

    The figure's own verb is another, and tells nothing of it. A date is that of a plan, if of no
    more: "In May they said that they would price it in gold."
    """
    if held.figure.kind == "date" or is_verb_asked(held):
        return None
    words = held.alignment.held.words
    for one in held.alignment.words:
        modal = words[one.at - 1] if one.how in STANDS and one.at > 0 else None
        if modal and modal.text in _MODALS:
            return one.word.text, held.text[modal.start : words[one.at].end]
    return None


def is_over(held: Held) -> Iterator[Doubt]:
    """Find a date of what is past, where it is asked when something will be so.

    What was put off "to May", and what was set "for May", is still to come.
    """
    figure, forms = held.figure, held.alignment.forms
    if figure.kind != "date" or held.asked.kind != "date" or "will" not in forms:
        return
    said = held.words_of(figure.predicate).lower().split()
    is_past = any(form.endswith("ed") or form in _PASTS for form in said)
    # "In May 2016" is no prospect.
    is_to_come = not (PROSPECTS - {"may"}).isdisjoint((*said, *held.alignment.held.forms))
    is_to_come |= _IS_TO.search(held.text, _clause_start(held), figure.start) is not None
    put_off = _PUT_OFF.search(held.text, figure.sentence.start, figure.start)
    if is_past and not is_to_come and not put_off:
        yield Doubt("other word", "will", held.words_of(figure.predicate))


def _clause_start(held: Held) -> int:
    """Give where the part of the sentence begins that a figure stands in."""
    figure = held.figure
    cuts = _CLAUSE.finditer(held.text, figure.sentence.start, figure.start)
    return max((cut.end() for cut in cuts), default=figure.sentence.start)


def _supposing(held: Held) -> str | None:
    """Give the words that make a figure's clause a prospect: its verb, or what it hangs on."""
    predicate = held.words_of(held.figure.predicate)
    forms = predicate.lower().split()
    # What is "going for $40" is so, and what is "going to rise" is not yet.
    if forms and forms[-1] == "going":
        forms.pop()
    if not PROSPECTS.isdisjoint(forms) or _requests(held, forms):
        return predicate
    start = held.figure.predicate.start if held.figure.predicate else held.figure.start
    before = [word for word in held.alignment.held.words if word.start < start]
    if forms and forms[0] != "to" and not (before and before[-1].form == "to"):
        return None
    # "Promised to raise the rent, to mend the roof and to build 9 flats"
    lead = held.text[max(0, start - _LEAD) : start].removesuffix("to ")
    is_one_of_many = lead.endswith((", ", " and ", " or "))
    reach = LONGEST_LIST if forms and is_one_of_many else _reach(held, start)
    near = [word for word in before[-reach:] if not _is_month(word, before[0])]
    expecting = (word.text for word in near if word.form in _PROSPECTS_BEFORE)
    return next(expecting, None)


def _requests(held: Held, forms: list[str]) -> bool:
    """Tell whether a figure is what somebody asks for, and not what is: "has asked for 7 years"."""
    predicate = held.figure.predicate
    asked = held.alignment.forms
    if predicate is None or _REQUESTS.isdisjoint(forms) or _REQUESTS & asked:
        return False
    took = not _TAKES.isdisjoint(asked)
    if took and forms[-1] == "needed" and not _PERFECT.isdisjoint(forms):
        # "It has needed 27 attempts", and took them.
        return False
    # "Requires nine hours" says how long it takes, "needs three eggs" how many there are.
    is_open = held.figure.kind == "duration" or _GOT.isdisjoint(asked)
    if is_open and not _NEEDS.isdisjoint(forms):
        return False
    return _ASKS_FOR.isdisjoint(forms) or held.text.startswith(" for ", predicate.end)


def _reach(held: Held, start: int) -> int:
    """Give how many words before a figure may make it a prospect: of a date, all of its clause."""
    figure, words = held.figure, held.alignment.held.words
    if figure.kind != "date":
        return EXPECTING
    comma = held.text.rfind(",", figure.sentence.start, start)
    clause = sum(comma < word.start < start for word in words)
    return max(EXPECTING, min(clause, LONGEST_CLAUSE))


def _is_month(word: Word, first: Word) -> bool:
    return word.text == "May" and word != first


def not_known_when(held: Held) -> Iterator[Doubt]:
    """Find a date of a sentence that says of what is asked that nobody knows when it was."""
    figure = held.figure
    if held.asked.kind != "date" or figure.kind != "date":
        return
    words = held.alignment.held.words
    said = [words[one.at].start for one in held.alignment.words if one.how in STANDS]
    unknown = _WHEN_UNKNOWN.search(held.text, figure.sentence.start, figure.sentence.end)
    if unknown and any(unknown.start() < start < unknown.end() for start in said):
        yield Doubt("no date", figure.text, unknown.group())


def denied(held: Held) -> Iterator[Doubt]:
    """Find a figure that is denied, where the question denies and refuses nothing."""
    alignment, figure = held.alignment, held.figure
    if _DENYING_WORDS.isdisjoint(alignment.held.forms):
        return
    if alignment.denied or not REFUSALS.isdisjoint(alignment.forms):
        return
    before = held.text[figure.sentence.start : figure.start]
    denying = _DENYING.search(re.split("[;:]", before)[-1])
    if denying:
        yield Doubt("denied", held.asked.noun or figure.text, denying.group())
    none = _NONE_OF.search(before)
    if none and _asks_main_clause(held):
        yield Doubt("not known" if none["how"] else "none", figure.text, none["none"])
    nobody = _without(held) or _nobody(held) or _nobody_did(held)
    if nobody:
        yield Doubt("none", held.asked.noun, nobody)


def never_done(held: Held) -> Iterator[Doubt]:
    """Find a date of something else, where what is asked was never done: "… but never built"."""
    figure, alignment = held.figure, held.alignment
    if figure.kind != "date" or alignment.denied or is_verb_asked(held):
        return
    words = alignment.held.words
    for one in alignment.words:
        # "It was not finished until 1769" says when it was.
        is_behind = one.how in STANDS and words[one.at].start > figure.end
        if is_behind and is_denial(words[one.at - 1].form):
            yield Doubt(
                "denied", one.word.text, held.text[words[one.at - 1].start : words[one.at].end]
            )


def _nobody(held: Held) -> str | None:
    """Give "nobody" where it is said of those asked for, whoever they are."""
    nobody = next((word for word in held.alignment.held.words if word.form in _NOBODY), None)
    if nobody and held.asks_for_anybody and not _is_in_clause_asked(held, nobody):
        return nobody.text
    return None


def _nobody_did(held: Held) -> str | None:
    """Give "nobody was killed", where it is asked of persons of whom something else is said."""
    if not counts_persons(held.figure):
        return None
    found = _NOBODY_DID.search(held.text, held.figure.sentence.start, held.figure.sentence.end)
    if found is None:
        return None
    deed = held.library.terms_of(found["deed"])
    own = held.library.terms_of(held.words_of(held.figure.predicate))
    return found.group() if deed & held.alignment.asked - own else None


def _without(held: Held) -> str | None:
    """Give "no passengers" where passengers are asked for, and the figure counts something else."""
    head = held.asked_head
    if not head or head <= held.library.terms_of(held.figure.counted or ""):
        return None
    words = held.alignment.held.words
    for no, following, second in zip(words, words[1:], (*words[2:], words[-1]), strict=False):
        said = next((word for word in (following, second) if word.term in head), None)
        if no.form == "no" and said:
            return held.text[no.start : said.end]
    return None


def _is_in_clause_asked(held: Held, nobody: Word) -> bool:
    """Tell whether what is asked is said behind a comma between "nobody" and the figure."""
    comma = held.text.rfind(",", nobody.end, held.figure.start)
    words, terms_of = held.alignment.held.words, held.library.terms_of
    said = (words[one.at] for one in held.alignment.words if one.how in STANDS)
    counts_it = terms_of(held.asked.noun) <= terms_of(held.figure.counted or "")
    return comma >= 0 and counts_it and any(word.start >= held.figure.end for word in said)


def _asks_main_clause(held: Held) -> bool:
    """Tell whether a word is asked that stands behind a figure, and not in its relative clause.

    Of "None of the 230 sheep that were tested fell ill", 230 were tested, and none fell ill.
    """
    figure, words = held.figure, held.alignment.held.words
    verb = figure.predicate
    relative = RELATIVE.match(held.text, figure.end)
    end = verb.end if relative and verb else figure.end
    said = (words[one.at] for one in held.alignment.words if one.how in STANDS)
    return any(word.start >= end for word in said)
