"""The noun phrase of a subject, with what belongs to it up to its verb."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.english.classes import VALUING_VERBS
from index.english.syntax.finites import SPANS
from index.english.syntax.outline import INDEFINITE
from index.english.syntax.phrases.extent import (
    Stretch,
    is_relative,
    phrase_start,
    word_end,
)
from index.english.syntax.phrases.predicate import predicate_words
from index.english.syntax.tags import ADVERBS, CARDINAL, NNS, NOUNS, POS
from index.english.syntax.tokens import WINDOW

if TYPE_CHECKING:
    from index.english.syntax.outline import Outline

# What a subject may go on with before its verb: "sales in spring", "patients waiting in Tolland".
# "sales of sleeping pills", "men from outside the city", "orders from abroad"; and where it stops:
# what is put in, and a clause about it.
_GOES_ON = re.compile(
    "(?:[ICT]I{0,2}[NR#]#?|[IS]g[NR#]|n(?:#|I[NR#])?|g(?:[NR#]|I[NR#])?"
    # "Cooks, grooms, and maids serve": a list goes on to the verb.
    "|I(?=$)|(?:,N)+,?CN(?=$))*(?=$|[,WS])"
)
_RELATIVE_LETTERS, _COMMA_LETTERS = frozenset("WS"), frozenset(",:C")
# A subject is named by the nearest of its words: a longer clause tells a story of its own.
_LONGEST_CLAUSE = 12
_TAKES_ADVERB = frozenset("gnI")
_OPENINGS = frozenset("^CSW:")
_ENDS_NAME = frozenset(",V")
_MEASURES = frozenset(("by", "to", "at"))
_GOVERNS = frozenset("VbngIT")
# "To build", "of smuggling": no part of the subject.
_LEADS_VERB = frozenset(("to", "of"))
_AND, _COMMA = frozenset(("and", "or", "&")), frozenset(",")


def subject_words(outline: Outline, noun: int, verb: int) -> Stretch:
    """Give the noun phrase of a subject, with what belongs to it up to its verb."""
    noun = noun if _is_antecedent(outline, noun, verb) else outline.lifted(noun)
    start = phrase_start(outline, noun)
    # "Said that sales had doubled": no plural is that one.
    start += outline.tagged.tags[noun] == NNS and outline.tagged.tokens[start].text == "that"
    end = noun + 1
    group, _ = predicate_words(outline, verb)
    group -= group > 0 and outline.tagged.tokens[group - 1].text in _LEADS_VERB
    stop = _goes_on_to(outline, end, group)
    if stop is not None and _tells_which(outline, stop, group):
        end = _clause_end(outline, stop, group)
    elif stop is not None:
        end = stop
        # "Swedes living abroad have": an adverb belongs to the participle before it.
        while (
            end > noun + 1
            and not outline.letters[end - 1]
            # "Orders from abroad": as to what stands before it.
            and outline.letters[end - 2] not in _TAKES_ADVERB
            # "Winds of up to 165 km an hour".
            and not _ends_with_rate(outline, noun, end)
        ):
            end -= 1
    tokens = outline.tagged.tokens
    while end < group and tokens[end - 1].text[0].isupper() and _is_of_name(tokens[end].text):
        end += 1 + (tokens[end].text == "&")  # "Kestrel Solar", "S&P", whatever they are made of.
    end = word_end(tokens, end)
    end += _is_possessive_name(outline, end)
    # "Opening hours", "closing schools": of both readings the gerund that opens is a part.
    start -= start > 0 and outline.letters[start - 1] == "g" and _opens_clause(outline, start - 1)
    return _with_conjuncts(outline, start), end


def _ends_with_rate(outline: Outline, noun: int, end: int) -> bool:
    """Tell "an hour" of "a wind of 9 km an hour", which is no adverb of the verb."""
    words = [token.text for token in outline.tagged.tokens[noun:end]]
    return words[-2] in INDEFINITE and words[-1] in SPANS and "," not in words


def _is_antecedent(outline: Outline, noun: int, verb: int) -> bool:
    """Tell "an otter" of "bones of an otter that weighed 9 kg", of which a clause tells."""
    relative = outline.before(outline.group_of(verb))
    if not is_relative(outline, relative) or outline.before(relative) != noun:
        return False
    return outline.tagged.tokens[phrase_start(outline, noun)].text.lower() in INDEFINITE


def _is_possessive_name(outline: Outline, place: int) -> bool:
    """Tell "'s" of "St Olaf's, a school, won"."""
    if place >= len(outline.letters) or outline.tagged.tags[place] != POS:
        return False
    return outline.letter(outline.after(place)) in _ENDS_NAME


def _opens_clause(outline: Outline, place: int) -> bool:
    return outline.letter(outline.before(place)) in _OPENINGS


def _goes_on_to(outline: Outline, end: int, group: int) -> int | None:
    """Give how far a subject goes on: to its verb, or what is put in: "dues in May, $3, fell"."""
    if end > group:
        return None
    # "A pump of that size draws 2 kW and saves $9" is the subject of both verbs.
    group = next((at for at in range(end, group) if outline.letters[at] == "V"), group)
    traces = [at for at in range(end, group) if outline.letters[at]]
    match = _GOES_ON.match("".join(outline.letters[at] for at in traces))
    return [*traces, group][match.end()] if match else None


def _tells_which(outline: Outline, relative: int, group: int) -> bool:
    """Tell a clause without commas that ends at a verb: "pupils who leave school early" of those.

    Nothing is left out of it: it tells which ones.
    """
    if relative >= group or not is_relative(outline, relative):
        return False
    if outline.letter(relative) not in _RELATIVE_LETTERS:
        return False
    if _clause_end(outline, relative, group) - relative > _LONGEST_CLAUSE:
        return False
    inside = outline.letters[relative + 1 : group]
    return "V" in inside and _COMMA_LETTERS.isdisjoint(inside)


def _clause_end(outline: Outline, relative: int, group: int) -> int:
    """Give where a clause about a subject ends: before what is put in, or an adverb of the verb."""
    tokens = outline.tagged.tokens
    end = next((at for at in range(relative, group) if tokens[at].text == ","), group)
    while outline.tagged.tags[end - 1] in ADVERBS:
        end -= 1
    return end


def _is_of_name(word: str) -> bool:
    return word[0].isupper() or word == "&"


def gapped_words(outline: Outline, verb: int, anchor: int) -> Stretch | None:
    """Give the subject of a clause that leaves its verb out: "France takes 9, and Spain 4"."""
    noun = lead = outline.lead(anchor)
    if outline.letter(lead) == "I" and outline.tagged.tokens[lead].text in _MEASURES:
        # "Wages rose by 4%, prices by 6%".
        noun = outline.before(lead)
    if outline.letter(noun) != "N" or outline.tagged.tags[noun] not in NOUNS:
        return None
    head = outline.lifted(noun)
    start = phrase_start(outline, head)
    link = outline.before(start)
    if link <= verb or outline.letter(outline.before(link)) in ("I", "^"):
        return None
    after_number = CARDINAL in outline.tagged.tags[verb:link]
    # A comma alone joins clauses where the one before has its number: "takes 9, Spain 4".
    joins = (outline.letter(link) == "C" and noun == lead) or (
        outline.letter(link) in ("C", ",") and after_number
    )
    return (start, noun + 1) if joins else None


def _with_conjuncts(outline: Outline, start: int) -> int:
    """Take in "gurus and" before "geniuses", and "Bush, Musharraf and" before "Karzai"."""
    tokens, tags = outline.tagged.tokens, outline.tagged.tags
    first, joins = start, _AND
    while first > max(1, start - WINDOW) and tokens[first - 1].text.lower() in joins:
        # "Cooks, waiters, and bakers"; but of two there is no comma before "and".
        is_list = joins is _AND and tokens[first - 2].text in _COMMA
        noun = first - 2 - is_list
        if noun < 0 or tags[noun] not in NOUNS:
            break
        before = phrase_start(outline, noun)
        if is_list and (before < 1 or tokens[before - 1].text not in _COMMA):
            break
        first = before
        joins = _COMMA
    # "She got 4 years and her brother got 2": those are the object of the clause before.
    return start if outline.letter(outline.before(first)) in _GOVERNS else first


def valued_words(outline: Outline, noun: int, verb: int) -> Stretch | None:
    """Give what a clause about it puts at a number: "repairs that a surveyor has put at $9m"."""
    tokens = outline.tagged.tokens
    at = verb + 1 < len(tokens) and tokens[verb + 1].text == "at"
    relative = outline.lead(noun)
    if not at or tokens[verb].text not in VALUING_VERBS or not is_relative(outline, relative):
        return None
    head = outline.before(relative)
    head = outline.before(head) if outline.letter(head) == "," else head
    if outline.letter(head) != "N":
        return None
    return phrase_start(outline, outline.lifted(head)), head + 1
