"""The words of a question against the words of a sentence: which it holds, and how.

One record says it, made once for an answer: how sure the sentence is, which figure of it is meant,
what is missing and what is doubted are all read from it.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Literal, NamedTuple

from index.english.classes import (
    ASKING_WORDS,
    MEASURE_WORDS,
    PARTS_OF_SPEECH,
    PREPOSITIONS,
    STOP_WORDS,
)
from index.english.countries import nation_of, nations_among
from index.english.forms import is_plural, may_be_form_of
from index.english.relations import find_phrases, opposites, related, words_like
from index.english.relations.contrasts import (
    OPPOSED_VERBS,
    are_opposed_by_prefix,
    is_denial,
    opposed_to,
)
from index.english.relations.nouns import HEADING_WORDS, asks_who_heads
from index.english.syntax import parts_of
from index.kept import Room
from index.ranking import ROOT, Analyzer, joined
from service.answering.kinship import synonyms

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence, Set

    from index import Library
    from index.english.classes import PartOfSpeech
    from index.model.articles import Passage, Sentence, Word
    from index.model.asked import Search
    from index.ranking import Words

# The word itself, in one of its forms or names; a word for the same; one that excludes it. Where
# the sentence holds none of these: what the one before it says; what stands elsewhere in the
# passage, only elsewhere in the library, or nowhere.
How = Literal["same", "alike", "opposite", "before", "passage", "library", "unknown"]

MISSING: frozenset[How] = frozenset({"passage", "library", "unknown"})
STANDS: frozenset[How] = frozenset({"same", "alike"})
_SAYS_NOTHING = STOP_WORDS | ASKING_WORDS
# What only measures ("number", "total") tells half of what another word does.
_MEASURE_SHARE = 0.5
# What one side does, the other side does, too: what is sold is bought. By their terms.
_OTHER_SIDE = {"buy": "sell", "sell": "buy"}
# These are asked of whatever somebody did: "what bonus do they get who leave?".
_OPPOSES_NOTHING = frozenset("get gets got getting come comes came coming".split())
_PASSIVE = frozenset("is are was were be been being get gets got".split())
# Whatever a question's terms do not weigh, such as a word that is only filled in.
_UNWEIGHED = 1.0


def _terms_of(verb: str) -> frozenset[str]:
    return Analyzer().terms_of(verb)


def _opposites(term: str) -> dict[str, frozenset[PartOfSpeech]]:
    """Give the terms that exclude a term, and as which parts of speech they do."""
    pairs = (pair for one, other in OPPOSED_VERBS for pair in ((one, other), (other, one)))
    verbs = (_VERBS[other] for verb, other in pairs if term in _VERBS[verb])
    excluded = {part: opposites(term, part) for part in PARTS_OF_SPEECH}
    excluded["verb"] = excluded["verb"].union(*verbs)
    return {
        other: frozenset(part for part in PARTS_OF_SPEECH if other in excluded[part])
        for other in frozenset().union(*excluded.values())
    }


_ROOM = Room(4_000_000)
_VERBS = _ROOM.keep(_terms_of)
_OPPOSITES = _ROOM.keep(_opposites)


class Aligned(NamedTuple):
    """A word of the question, and what the sentence says of it.

    Attributes:
        place: of the word among the question's words.
        at: of what stands for it among the sentence's words; -1 where nothing does.
        weight: how much the word tells.
    """

    word: Word
    place: int
    how: How
    at: int
    weight: float


@dataclass(frozen=True)
class Alignment:
    """A question's words against a sentence's.

    Attributes:
        question: all words of the question; `asked` are their terms.
        phrases: the phrasal verb that the word at a place of them begins.
        forms: they in lower case.
        denied: whether one of them denies.
        titled: those of the terms that the title says, which is said of all of its article.
        held: those of the sentence.
        words: the words of the question that tell something, in their order.
        total: what they weigh together.
    """

    question: tuple[Word, ...]
    asked: frozenset[str]
    phrases: Mapping[int, str]
    forms: frozenset[str]
    denied: bool
    titled: frozenset[str]
    held: Words
    words: tuple[Aligned, ...]
    total: float

    @cached_property
    def missing(self) -> Sequence[Aligned]:
        """Give the words that neither the sentence nor the one before it says."""
        return [one for one in self.words if one.how in MISSING]

    @cached_property
    def unasked(self) -> Set[str]:
        """Give the terms of the sentence that are not asked."""
        return self.held.terms.keys() - self.asked

    @property
    def taken(self) -> Sequence[tuple[str, str]]:
        """Give the words of the question that other words stand for, each with these."""
        alike = (one for one in self.words if one.how == "alike")
        return [(one.word.text, self.held.words[one.at].text) for one in alike]

    def said(self, one: Aligned) -> str | None:
        """Give what the sentence says for a word of the question."""
        return self.held.words[one.at].text if one.at >= 0 else None


def align(library: Library, search: Search, passage: Passage, sentence: Sentence) -> Alignment:
    """Hold the question of a search against a sentence of a passage."""
    position = passage.sentences.index(sentence)
    before = passage.sentences[position - 1] if position else None
    asked = frozenset([word.term for word in search.words])
    titled = asked & library.title_terms(passage.article_id)
    question = joined(search.words)
    aligner = _Aligner(
        library,
        asked,
        question,
        held=library.words_of(passage.article_id, sentence),
        before=before,
        titled=titled,
        passage=next(hit.number for hit in search.hits if hit.passage == passage),
    )
    phrases = find_phrases([word.term for word in question])
    words = tuple(
        Aligned(word, place, *aligner.find(word, phrases.get(place)), _weight(word, search.weights))
        for place, word in enumerate(question)
        if _tells(word) and not (place and _asks_or_says_when(question[place - 1], word))
    )
    return Alignment(
        question=question,
        asked=asked,
        phrases=phrases,
        forms=frozenset([word.form for word in question]),
        denied=any(is_denial(word.form) for word in question),
        titled=titled,
        held=aligner.held,
        words=words,
        total=sum([one.weight for one in words]) or 1.0,
    )


def excludes(word: Word, other: Word) -> bool:
    """Tell whether a word excludes another, as parts of speech that both may be: "won", "lost"."""
    parts = _OPPOSITES[word.term].get(other.term, frozenset())
    return (
        other.form in opposed_to(word.form)
        or not parts.isdisjoint(parts_of(word.form) & parts_of(other.form))
        or are_opposed_by_prefix(word.form, other.form)
    )


def _first_that_tells(words: Iterable[Word]) -> str | None:
    return next((word.term for word in words if _tells(word)), None)


def _tells(word: Word) -> bool:
    return (
        word.term not in STOP_WORDS and word.form not in _SAYS_NOTHING and not is_denial(word.form)
    )


def _asks_or_says_when(before: Word, word: Word) -> bool:
    """Tell whether a word only asks, "how | far", or only says up to when: "so | far"."""
    return before.form == "how" or (before.form, word.form) == ("so", "far")


def _weight(word: Word, weights: Mapping[str, float]) -> float:
    weight = weights.get(word.term, _UNWEIGHED)
    return weight * _MEASURE_SHARE if word.form in MEASURE_WORDS else weight


class _Aligner:
    """Finds words in one sentence, in the one before, in its passage."""

    def __init__(
        self,
        library: Library,
        asked: frozenset[str],
        question: tuple[Word, ...],
        held: Words,
        before: Sentence | None,
        titled: frozenset[str],
        passage: int,
    ) -> None:
        self._asked = asked
        self._question = question
        self.held = held
        self._library = library
        self._before = before
        self._titled = titled
        self._passage = passage
        self._nations = {
            place: nation
            for places, nation in nations_among([word.text for word in question])
            for place in places
        }

    def find(self, word: Word, phrase: str | None = None) -> tuple[How, int]:
        """Give how the sentence holds a word, and where; the first way that applies.

        A word for the same as the phrasal verb that a word begins stands for it.
        """
        places = self.held.terms.get(word.term, ())
        at = next((at for at in places if self._may_be(phrase, at)), None)
        if at is not None:
            return "same", at
        if word.term[0].isdigit():
            return self._elsewhere(word), -1
        for how, find in _WAYS:
            at = find(self, word)
            if at is not None:
                return how, at
        said = (self.held.terms.get(term) for term in synonyms(phrase)) if phrase else ()
        at = next((at[0] for at in said if at), None)
        return ("alike", at) if at is not None else (self._elsewhere(word), -1)

    def _may_be(self, phrase: str | None, at: int) -> bool:
        """Tell whether a word begins no other phrasal verb than is asked: "turned | on", "off"."""
        said = self.held.phrases.get(at)
        return phrase is None or said is None or said == phrase or said in synonyms(phrase)

    def of_the_nation(self, word: Word) -> int | None:
        """Find another name of a nation; people who are counted are not their country."""
        # A word of "United States" is one of its name, and no state.
        place = self._question.index(word)
        nation = self._nations.get(place) or nation_of(word.text)
        if nation is None:
            return None
        country, form = nation
        counts_people = form == "people" and self._counts_people(place)
        forms = ("people",) if counts_people else ("people", "name")
        places = (self.held.nations.get((country.name, form)) for form in forms)
        return next((at for at in places if at is not None), None)

    def _counts_people(self, place: int) -> bool:
        """Tell whether a people is counted: "how many Turks", "how many British", no ships."""
        word, behind = self._question[place], self._question[place + 1 : place + 2]
        is_noun = word.form.endswith("s") or not any(is_plural(one.text) for one in behind)
        return is_noun and is_plural(word.text)

    def in_another_form(self, word: Word) -> int | None:
        """Find a form that may be another word: "left" for "leave"."""
        forms = may_be_form_of(word.form) & self.held.forms.keys()
        return min((self.held.forms[form] for form in forms), default=None)

    def spelled_out(self, word: Word) -> int | None:
        """Find the name whose initials a word is: "World Food Programme" for "WFP"."""
        if len(word.text) == 1 or not word.text.isupper():
            return None
        at = "".join([one.text[0] for one in self.held.words]).find(word.text)
        return at if at >= 0 else None

    def of_the_other_side(self, word: Word) -> int | None:
        """Find what the other side did, where it is asked of neither: what was bought was sold.

        What somebody is asked to have bought, no sale tells.
        """
        places = self.held.terms.get(_OTHER_SIDE.get(word.term, ""))
        if not places or word.form.endswith("ing"):
            return None
        at = self._question.index(word)
        before = [one.form for one in self._question[max(0, at - 2) : at]]
        # "Will they get | to buy" is no passive.
        is_passive = not _PASSIVE.isdisjoint(before) and before[-1] != "to"
        is_by_somebody = any(one.form == "by" for one in self._question[at:])
        return places[0] if is_passive and not is_by_somebody else None

    def opposed(self, word: Word) -> int | None:
        """Find a word that excludes this one; what is asked beside it does not.

        In a name it does only where both go on alike: a Ministry of Internal Affairs is no opposite
        of foreign countries, but of foreign affairs.
        """
        if word.form in _OPPOSES_NOTHING:
            return None
        held, terms = self.held, _OPPOSITES[word.term].keys() - self._asked
        places = {
            *(held.forms[form] for form in opposed_to(word.form) if form in held.forms),
            # A foreigner is no citizen, and what is foreign may well be theirs.
            *(held.terms[term][0] for term in terms if term in held.terms),
            *held.roots.get(word.form[-ROOT:], ()),
        }
        others = ((at, held.words[at]) for at in places)
        places = {
            at
            for at, other in others
            if other.form not in _OPPOSES_NOTHING and excludes(word, other)
        }
        return min((at for at in places if self._is_of_the_same(word, at)), default=None)

    def _is_of_the_same(self, word: Word, at: int) -> bool:
        """Tell whether a preposition and its opposite lead to the same: "before the storm"."""
        is_in_name = self.held.words[at].is_name and not word.is_name
        if word.form not in PREPOSITIONS and not is_in_name:
            return True
        behind = self._question[self._question.index(word) + 1 :]
        return _first_that_tells(behind) == _first_that_tells(self.held.words[at + 1 :])

    def like(self, word: Word) -> int | None:
        """Find a word that says the same."""
        held = self.held
        for term in () if word.is_name else synonyms(word.term):
            # "Strikes" cannot be "hit" where it is asked for itself.
            if term in held.terms and term not in self._asked:
                return held.terms[term][0]
        like = held.forms.keys() & words_like(word.form)
        return min((held.forms[form] for form in like), default=None)

    def at_the_head(self, word: Word) -> int | None:
        """Find any word for who is at the head of something, where it is asked who that is."""
        question = self._question
        if word.form not in HEADING_WORDS or not asks_who_heads(one.form for one in question):
            return None
        heads = HEADING_WORDS & self.held.forms.keys()
        return min((self.held.forms[form] for form in heads), default=None)

    def spelled_alike(self, word: Word) -> int | None:
        """Find a word of the same root; names that are spelled alike are two names."""
        found = None if word.is_name else self._library.likest(word.term, self.held.terms)
        return self.held.terms[found][0] if found else None

    def _elsewhere(self, word: Word) -> How:
        library, passage = self._library, self._passage
        if not library.stands_in(passage, word.term):
            is_known = library.is_known(word.term) or word.term in self._titled
            return "library" if is_known else "unknown"
        before = self._before
        return "before" if before and library.stands_in(passage, word.term, before) else "passage"

    def by_surname(self, word: Word) -> int | None:
        """Find the surname that a given name of the question stands before, with no other one."""
        at = self._question.index(word) + 1
        surname = self._question[at] if at < len(self._question) else None
        if surname is None or not self._library.is_given_name(word, surname):
            return None
        words = self.held.words
        for place in self.held.terms.get(surname.term, ()):
            before = words[place - 1] if place else None
            if before is None or not _is_another_given_name(before, words[place]):
                return place
        return None


def _is_another_given_name(before: Word, surname: Word) -> bool:
    """Tell "Ole Dunn" from "Captain Dunn" and from "When Dunn"."""
    is_beside = before.text[0].isupper() and surname.start - before.end == 1
    return is_beside and before.term not in STOP_WORDS and not any(related(before.term))


_WAYS: tuple[tuple[How, Callable[[_Aligner, Word], int | None]], ...] = (
    ("same", _Aligner.of_the_nation),
    ("same", _Aligner.in_another_form),
    ("same", _Aligner.spelled_out),
    ("same", _Aligner.by_surname),
    ("alike", _Aligner.of_the_other_side),
    ("opposite", _Aligner.opposed),
    ("alike", _Aligner.like),
    ("alike", _Aligner.at_the_head),
    ("alike", _Aligner.spelled_alike),
)
