"""Asked to query: what to look for, and how much each part of it tells."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeVar

from index.english.classes import STOP_WORDS
from index.english.relations import find_phrases, say_in_a_word
from index.english.relations.nouns import HEADING_WORDS, asks_who_heads
from index.ranking.similarity import AT_THE_HEAD

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence, Set

    from index.model.articles import Kind, Word
    from index.model.asked import Asked, QuestionKind
    from index.ranking.terms import Analyzer
    from index.ranking.vocabulary import Vocabulary

Key = TypeVar("Key")

# How much rarity in the library tells beside rarity in English, and how much more a name or a
# number tells than another word. Chosen on the development sets, each to a round number.
LIBRARY_SHARE = 0.7
NAME_BONUS = 0.5
# What a given name tells before its surname.
GIVEN_NAME_SHARE = 0.3
# Between the words of a name that has an alias.
JOINT = "_"
# A word that was read, with its strings.
_BYTES_A_WORD = 500


@dataclass(frozen=True, slots=True)
class Query:
    """What a question looks for.

    Attributes:
        kind: what an answer must be; of persons, "head" for who is at the head of something.
        kinds: the kinds of figures that may answer, and how well each fits; none where no number
            is asked for.
        terms: the weight of each term that is no stop word: its rarity, times its clause's.
        surfaces: the word in the question that each of these terms came from; of a compound that
            the library writes as two words, one of these.
        names: the terms that are written as names or numbers.
        carried: the terms that stand in earlier questions only.
        wording: the words that need no earlier question, in their order.
        senses: what is looked up among related words for a term: itself, and the phrasal verb that
            begins with it; a name and the particle of such a verb have none.
        words: every word in lower case, stop words too, with its clause's weight.
        pairs: every two terms that stand together, stop words too, with their clause's weight.
    """

    kind: QuestionKind | Literal["head"]
    kinds: Mapping[Kind, float]
    terms: Mapping[str, float]
    surfaces: Mapping[str, str]
    names: Set[str]
    carried: Set[str]
    wording: tuple[Word, ...]
    senses: Mapping[str, tuple[str, ...]]
    words: Mapping[str, float]
    pairs: Mapping[tuple[str, str], float]


class _Read(NamedTuple):
    """A word of a question, and how much it tells: its rarity in English, and in the library."""

    word: Word
    tells: float


@dataclass(frozen=True, slots=True)
class _Clause:
    """The words of a clause."""

    words: tuple[_Read, ...]

    @property
    def nbytes(self) -> int:
        """Give about how many bytes they take."""
        return _BYTES_A_WORD * len(self.words)


class Reader:
    """Makes queries of questions; a clause stays read, since the next question carries it."""

    def __init__(self, analyzer: Analyzer, vocabulary: Vocabulary) -> None:
        """Read clauses as a library has them.

        Args:
            analyzer: the one that made the library's terms.
            vocabulary: of the library; a misspelled word becomes the one of its words that is
                meant.
        """
        self._analyzer = analyzer
        self._vocabulary = vocabulary
        self._clauses = vocabulary.room.keep(self._read)

    def query(self, asked: Asked) -> Query:
        """Make a query of a question; of its clauses' weights for a term the heaviest wins."""
        clauses = [(one.weight, self._clauses[one.text].words) for one in asked.clauses]
        whole = clauses[0][1] if len(clauses) == 1 else self._clauses[asked.wording].words
        return _make_query(asked, clauses, whole)

    def _read(self, text: str) -> _Clause:
        """Read words as the library writes them: compounds, and what was misspelled."""
        read = []
        meanings = self._vocabulary.meanings
        for word in self._analyzer.words(self._vocabulary.respell(say_in_a_word(text))):
            term, form, rarity, idf = meanings[word.term, word.text]
            tells = rarity * (1 + NAME_BONUS * word.is_name) + LIBRARY_SHARE * idf
            if term != word.term or form != word.form:
                word = word._replace(term=term, form=form)
            read.append(_Read(word, tells))
        return _Clause(tuple(self._weaken_given_names(read)))

    def _weaken_given_names(self, read: Sequence[_Read]) -> Iterator[_Read]:
        """Let a given name tell less, since texts name people in full only once."""
        for one, following in itertools.zip_longest(read, read[1:]):
            is_given = following is not None and self._vocabulary.is_given_name(
                one.word, following.word
            )
            yield one._replace(tells=one.tells * GIVEN_NAME_SHARE) if is_given else one


def _make_query(
    asked: Asked,
    clauses: Sequence[tuple[float, tuple[_Read, ...]]],
    whole: tuple[_Read, ...],
) -> Query:
    """Make a query of clauses, each with its weight, and of the wording as a whole."""
    clauses = [(weight, tuple(_without_parts(words))) for weight, words in clauses]
    every = [(weight, *one) for weight, words in clauses for one in words]
    content = [one for one in every if one[1].term not in STOP_WORDS]
    terms = _heaviest((word.term, weight * tells) for weight, word, tells in content)
    first = {word.term: word.text for _, word, _ in reversed(content)}
    heads = _find_heads(whole) if asked.kind == "person" else set()
    # "CEO" and "President" name nobody.
    names = {word.term for _, word, _ in content if word.is_name} - heads
    own = clauses[0][1]
    senses = _find_senses((words for _, words in clauses), terms.keys() - names)
    for term in sorted(heads & terms.keys()):
        senses[term] = (*senses.get(term, ()), AT_THE_HEAD)
    return Query(
        kind="head" if heads else asked.kind,
        kinds=asked.kinds,
        terms=terms,
        surfaces={term: first[term] for term in terms},
        names=names,
        carried=terms.keys() - {one.word.term for one in own},
        wording=tuple(one.word for one in whole),
        senses=senses,
        words=_heaviest((word.form, weight) for weight, word, _ in every),
        pairs=_heaviest(
            ((left.word.term, right.word.term), weight)
            for weight, words in clauses
            for left, right in itertools.pairwise(words)
        ),
    )


def _without_parts(words: tuple[_Read, ...]) -> Iterator[_Read]:
    """Leave out the words of a name that has an alias: the name says them, and its alias does not.

    What is said of an acronym would else stand behind the sentence that spells it out.
    """
    names = [one.word for one in words if JOINT in one.word.term]
    for one in words:
        place = one.word
        if not any(n.start <= place.start and place.end <= n.end and n != place for n in names):
            yield one


def _find_heads(words: Iterable[_Read]) -> set[str]:
    """Give the terms for whoever is at the head of something, where it is asked who that is."""
    asked = [one.word for one in words]
    if not asks_who_heads(word.form for word in asked):
        return set()
    return {word.term for word in asked if word.form in HEADING_WORDS}


def _find_senses(clauses: Iterable[Iterable[_Read]], terms: Set[str]) -> dict[str, tuple[str, ...]]:
    """Give each of the terms, and the phrasal verb that it begins; its particle is left out.

    The verb alone stays, for what looks like a particle may be a preposition: "give in return".
    """
    senses: dict[str, tuple[str, ...]] = {term: (term,) for term in sorted(terms)}
    for clause in clauses:
        for phrase in find_phrases([one.word.term for one in clause]).values():
            verb, particle = phrase.split()
            if verb in terms:
                senses[verb] = (verb, phrase)
                senses.pop(particle, None)
    return senses


def _heaviest(weighed: Iterable[tuple[Key, float]]) -> dict[Key, float]:
    """Give each key its highest weight, in the order of the keys."""
    weights: dict[Key, float] = {}
    for key, weight in weighed:
        if weight > weights.get(key, -1.0):
            weights[key] = weight
    return weights
