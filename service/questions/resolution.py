"""A follow-up question in words that need no other question: what it leaves out, filled in.

Rules of form, without a parser: the like phrase of the earlier question gives its place (time
for time, name for name, noun for noun), a pronoun gets the most salient phrase that fits it.
Where no rule fits, both questions stand side by side, which is plain but never wrong.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from index.english.classes import AUXILIARY, DETERMINER, MEASURE_WORDS, PREPOSITION
from index.english.forms import is_plural
from service.questions.ellipsis import (
    BARE,
    COUNTED_ALONE,
    KEPT,
    NOUN_LEFT_OUT,
    POSSESSIVES,
    PRONOUN,
    SAME_TIME,
    THERE,
    form_of,
    fragment_of,
    strip,
)
from service.questions.nations import swap_nation
from service.questions.phrases import TIME, antecedent, counted, names, subject, topic

_LOOSE_PREPOSITIONS = frozenset({"of", "in", "for"})
_NUMBER_PAIRS = (("is", "are"), ("was", "were"), ("does", "do"), ("has", "have"))
_AGREEING = re.compile(r"\b(is|are|was|were|does|do|has|have)(?=\s+(?:the\s+)?$)")
_LEADING_PREPOSITION = re.compile(rf"(?:(according)\s+to|({PREPOSITION}))\b", re.IGNORECASE)
_LEADING_DETERMINER = re.compile(rf"({DETERMINER})\s+", re.IGNORECASE)
# What of a noun phrase can stand before its noun: "how is the rate for foreign | plans"
_BEFORE_NOUN = re.compile(
    rf"(?:(?<=\b(?:in|of|on|to|at|by)\s)|(?<=\bfor\s)|(?<=\bfrom\s)|\b(?:{DETERMINER})\s+)"
    rf"(?:(?!(?:{PREPOSITION}|{AUXILIARY})\b)[\w’'-]+\s+){{0,3}}\Z",
    re.IGNORECASE,
)
_PREPOSITIONAL = re.compile(
    rf"\b(?:according\s+to|{PREPOSITION})"
    rf"(?:\s+(?!(?!of\b)(?:{PREPOSITION}|{AUXILIARY})\b)[\w’',&()-]+)+",
    re.IGNORECASE,
)
# "how much did chicks in Iceland | weigh"
_ENDS_IN_VERB = re.compile(r"\b(?:do|does|did)\s.*[A-Z][\w’'-]*\s(?P<verb>[a-z]+)[\s?.!]*$")
_OF_NAME = re.compile(r"\s+(?:of|from)\s+(?:the\s+)?[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+)*")
_PHRASE_END = re.compile(rf"(?<!\s)(?:\s+(?!of\b)(?:{PREPOSITION})\b|\s*\0|\s+\()", re.IGNORECASE)
# "how many Kazakhs | are | fighting abroad", "how many seats | does the party | hold | in ...",
# "when | was the party banned"
_COUNTED_SUBJECT = re.compile(
    r"^how\s+(?:many|much)\s+(?P<noun>.+?)\s+(?P<auxiliary>is|are|was|were|has|have|had)\s+"
    r"(?P<rest>(?:been\s+)?\w+(?:ing|ed|en)\b.*)$"
)
_COUNTED_OBJECT = re.compile(
    rf"^how\s+(?:many|much)\s+(?P<noun>.+?)\s+(?P<fronted>(?:do|does|did|has|have|had)\s+"
    rf"(?:(?:{DETERMINER})\s+)?\S+(?:\s+of\s+(?:(?:{DETERMINER})\s+)?\S+)?)"
    rf"\s+(?P<verb>(?!of\b)\w+)(?P<rest>(?:\s.+)?)$"
)
_CLAUSE = re.compile(
    rf"^(?:(?:when|where|why|how|(?:{PREPOSITION})\s+(?:what|which)\s+\w+)\s+)?"
    rf"(?P<clause>(?:{AUXILIARY})\s.+)$",
    re.IGNORECASE,
)
_POSSESSED = re.compile(rf"^(?:\s+[\w’'-]+){{1,3}}(?=\s+(?:{PREPOSITION})\b|$)|^\s+[\w’'-]+", re.I)
_LONG_PHRASE = 3
# What is filled in is filled in again by the next question; without a limit it could grow.
_LONGEST_PRIOR = 500


class Filled(NamedTuple):
    """A follow-up with what it leaves out filled in.

    Attributes:
        wording: a question that needs no other, without its question mark.
        replaced: the words of the earlier question whose place the follow-up's words took.
        is_joined: whether no rule fits, so that both questions stand side by side.
        added: words to search for beside those of the questions: what "how many" counts and the
            names beside it, or a name in the form of the name that it replaces.
    """

    wording: str
    replaced: tuple[str, ...] = ()
    added: str | None = None
    is_joined: bool = False


def fill(text: str, prior: str) -> Filled:
    """Fill in what the follow-up `text` leaves out with words of the question before it.

    >>> fill("And how many have returned?", "How many Kazakhs are fighting abroad?").wording
    'how many Kazakhs have returned'
    """
    return _FILLED[text, prior]


def _fill(questions: tuple[str, str]) -> Filled:
    text, (body, prior) = questions[0], map(strip, questions)
    if not prior or len(prior) > _LONGEST_PRIOR:
        return Filled(body)
    if form_of(text) in {"fragment", "replacement"}:
        return _fill_fragment(body, prior, instead=form_of(text) == "replacement")
    return _fill_pronouns(body, prior)


_FILLED = KEPT.keep(_fill)


# Fragments: "and in the south?", "2018", "why?"


def _fill_fragment(body: str, prior: str, instead: bool) -> Filled:
    if BARE.match(body):
        again = _ask_again(body, prior)
        return Filled(again) if again else _side_by_side(prior, body)
    phrase = fragment_of(body)
    is_time = TIME.fullmatch(phrase) is not None
    if COUNTED_ALONE.match(body) and not is_time and _also_counted(phrase, prior) is None:
        return _side_by_side(prior, body)
    time = TIME.search(phrase)
    rest = " ".join(TIME.sub(" ", phrase).split()).strip(" ,")
    filled = _put(rest, prior, instead) if rest else Filled(prior)
    return _put_time(time.group(), filled) if time else filled


def _put(phrase: str, prior: str, instead: bool) -> Filled:
    """Put the phrase in the place of the like phrase of `prior`, or after `prior`."""
    swap = None if _same_preposition(phrase, prior) else swap_nation(phrase, prior)
    if swap:
        return _replace(prior, *swap)._replace(added=swap[1])
    finders = (_same_preposition, _same_noun, _also_counted, _name_for_name)
    instead = instead and not _LEADING_PREPOSITION.match(phrase)
    for find in (*finders, _what_it_is_about) if instead else finders:
        replaced = find(phrase, prior)
        if replaced:
            return _replace(prior, replaced, phrase)
    joint = " " if _LEADING_PREPOSITION.match(phrase) else ", "
    return Filled(prior + joint + phrase)


def _same_preposition(phrase: str, prior: str) -> str | None:
    """Find the last phrase with the same preposition; "of", "in" and "for" pass for each other.

    >>> _same_preposition("in the south", "how many seats does the party hold in the north")
    'in the north'
    """
    match = _LEADING_PREPOSITION.match(phrase)
    if match is None:
        return None
    own = match.group().split()[0].lower()
    found = [(text.split()[0].lower(), text) for text in _prepositional_phrases(prior)]
    same = [text for preposition, text in found if preposition == own]
    if not same and own in _LOOSE_PREPOSITIONS:
        same = [text for preposition, text in found if preposition in _LOOSE_PREPOSITIONS]
    return same[-1] if same else None


def _prepositional_phrases(prior: str) -> list[str]:
    """Give the phrases behind prepositions; a verb that ends the question is no part of one.

    >>> _prepositional_phrases("how much did chicks in North Iceland weigh")
    ['in North Iceland']
    """
    ends_in_verb = _ENDS_IN_VERB.search(prior)
    end = ends_in_verb.start("verb") if ends_in_verb else len(prior)
    return [match.group() for match in _PREPOSITIONAL.finditer(_mask_times(prior)[:end].rstrip())]


def _mask_times(text: str) -> str:
    return TIME.sub(lambda match: "\0" * len(match.group()), text)


def _same_noun(phrase: str, prior: str) -> str | None:
    """Find the phrase of `prior` whose noun is the noun of `phrase`.

    >>> _same_noun("domestic plans", "how is the rate for foreign plans determined")
    'foreign plans'
    """
    words = _PHRASE_END.split(phrase, maxsplit=1)[0].lower().split()
    # The letters alone mostly tell that it is not there.
    if not words or words[-1] in MEASURE_WORDS or words[-1].rstrip("s") not in prior.lower():
        return None
    noun = re.search(rf"\b{re.escape(words[-1].rstrip('s'))}s?\b", prior, re.IGNORECASE)
    if noun is None:
        return None
    before = _BEFORE_NOUN.search(prior, 0, noun.start())
    found = prior[before.start() if before else noun.start() : noun.end()]
    return found if _LEADING_DETERMINER.match(phrase) else _LEADING_DETERMINER.sub("", found)


def _also_counted(phrase: str, prior: str) -> str | None:
    """Find what `prior` counts, where the phrase can be counted as well.

    >>> _also_counted("civilians", "how many attackers were killed")
    'attackers'
    """
    noun = counted(prior)
    if noun is None or _LEADING_DETERMINER.match(phrase) or not is_plural(phrase):
        return None
    return noun if is_plural(noun) and len(phrase.split()) <= _LONG_PHRASE else None


def _name_for_name(phrase: str, prior: str) -> str | None:
    """Find the name of `prior` most like the name that the phrase is, the last of equals.

    >>> _name_for_name("Orlando", "how many ISIS fighters were killed in Medina")
    'Medina'
    """
    mine = names(phrase)
    if len(mine) != 1 or phrase.removeprefix("the ") != mine[0]:
        return None
    theirs = names(prior)
    return max(reversed(theirs), key=lambda name: _likeness(name, mine[0]), default=None)


def _likeness(name: str, other: str) -> tuple[bool, int]:
    """Tell how alike two names are: an "s" at the end of one may be no plural ("Mathers")."""
    alike = (name.isupper() == other.isupper()) + (len(name.split()) == len(other.split()))
    return is_plural(name) == is_plural(other), alike


def _what_it_is_about(_: str, prior: str) -> str | None:
    """Find the subject of `prior`, or what it asks for."""
    asked = topic(_mask_times(prior))
    return _PHRASE_END.split(asked, maxsplit=1)[0] if asked else subject(prior)


def _replace(prior: str, replaced: str, phrase: str) -> Filled:
    """Put the phrase where `replaced` stands, and let the auxiliary before it agree."""
    before, _, after = prior.partition(replaced)
    if re.search(r"\b(?:the|many|which|what) $", before) and phrase.lower().startswith("the "):
        phrase = phrase[4:]
    before = _AGREEING.sub(lambda match: _agree(match.group(), phrase), before)
    return Filled(f"{before}{phrase}{after}", (replaced,))


def _agree(auxiliary: str, phrase: str) -> str:
    singular, plural = next(pair for pair in _NUMBER_PAIRS if auxiliary in pair)
    is_many = phrase.startswith("those ") or is_plural(phrase)
    return plural if is_many else singular


def _put_time(time: str, filled: Filled) -> Filled:
    """Put the time in the place of the first time of the wording, or after it."""
    if not _LEADING_PREPOSITION.match(time) and not time.startswith(("last", "this", "next")):
        time = f"in {time}"
    times = [match.group() for match in TIME.finditer(filled.wording)]
    if not times:
        return filled._replace(wording=f"{filled.wording} {time}")
    wording = TIME.sub("", filled.wording.replace(times[0], "\0", 1)).replace("\0", time)
    wording = " ".join(wording.split())
    return filled._replace(wording=wording, replaced=(*filled.replaced, *times))


def _ask_again(question_word: str, prior: str) -> str | None:
    """Ask `question_word` about what `prior` says; None where no rule fits.

    >>> _ask_again("why", "how many Kazakhs are fighting abroad")
    'why are Kazakhs fighting abroad'
    >>> _ask_again("since when", "how many seats does the party hold in the north")
    'since when does the party hold seats in the north'
    """
    if match := _COUNTED_SUBJECT.match(prior):
        return f"{question_word} {match['auxiliary']} {match['noun']} {match['rest']}"
    if match := _COUNTED_OBJECT.match(prior):
        return f"{question_word} {match['fronted']} {match['verb']} {match['noun']}{match['rest']}"
    if match := _CLAUSE.match(prior):
        return f"{question_word} {match['clause']}"
    return None


def _side_by_side(prior: str, body: str) -> Filled:
    """Give both questions, where no rule makes them one."""
    return Filled(f"{prior}: {body}", is_joined=True)


# Pronouns: "who leads it?", "how many have returned?"


def _fill_pronouns(body: str, prior: str) -> Filled:
    with_noun = _fill_noun(body, prior)
    wording = _fill_time(with_noun, prior)
    pronoun = PRONOUN.search(wording)
    # "How many voters supported them?" does not say that voters supported voters.
    said = f"the {counted(prior)}" if with_noun != body else None
    phrase = antecedent(prior, pronoun.group(), besides=said) if pronoun else None
    if pronoun and phrase:
        wording = _fill_pronoun(wording, pronoun, _without_times(phrase, wording))
    wording = _fill_there(wording, prior)
    if wording == body:
        return _side_by_side(prior, body)._replace(added=_what_stays(body, prior))
    return Filled(wording, added=_what_stays(body, prior))


def _what_stays(body: str, prior: str) -> str | None:
    """Give what stays where another is said of the same noun: the noun, and the names beside it.

    >>> _what_stays("how many were wounded", "how many rebels were killed in Aleppo")
    'rebels Aleppo'
    """
    noun = counted(prior) if NOUN_LEFT_OUT.search(body) else None
    return " ".join(dict.fromkeys((noun, *names(prior)))) if noun else None


def _fill_noun(body: str, prior: str) -> str:
    """Put what `prior` counts after a "how many" that counts nothing of its own.

    >>> _fill_noun("how many have returned", "how many citizens of Mali fight abroad")
    'how many citizens of Mali have returned'
    """
    noun = counted(prior)
    if noun is None or re.search(r"\bof\s+(?:them|those|these)\b", body):
        return body
    of_name = _OF_NAME.match(prior, prior.find(noun) + len(noun))
    whole = noun + (of_name.group() if of_name else "")
    return NOUN_LEFT_OUT.sub(lambda match: f"{match.group(1)} {whole} ", body)


def _fill_time(body: str, prior: str) -> str:
    time = TIME.search(prior)
    return SAME_TIME.sub(lambda _: time.group(), body) if time else body


def _fill_pronoun(body: str, pronoun: re.Match[str], phrase: str) -> str:
    before, after = body[: pronoun.start()], body[pronoun.end() :]
    word = pronoun.group().lower()
    possessive = word in POSSESSIVES and (word != "her" or re.match(r"\s+\w", after))
    before = _AGREEING.sub(lambda match: _agree(match.group(), phrase), before)
    if not possessive:
        return f"{before}{phrase}{after}"
    if len(phrase.split()) <= _LONG_PHRASE:
        return f"{before}{phrase}{'’' if phrase.endswith('s') else '’s'}{after}"
    return (
        f"{before}the{_POSSESSED.sub(lambda noun: f'{noun.group()} of {phrase}', after, count=1)}"
    )


def _without_times(phrase: str, body: str) -> str:
    """Leave the times of the phrase out where the question has its own."""
    return " ".join(TIME.sub("", phrase).split()) or phrase if TIME.search(body) else phrase


def _fill_there(body: str, prior: str) -> str:
    """Put the last place of `prior` for "there"."""
    places = [text for text in _prepositional_phrases(prior) if text[:3].lower() in {"in ", "at "}]
    return THERE.sub(lambda _: places[-1], body) if places else body
