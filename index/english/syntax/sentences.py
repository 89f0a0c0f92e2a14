"""A sentence read for its numbers: of each the verb of its clause, the subject, what it counts."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from index.english.syntax.choice import best_subjects, best_verbs
from index.english.syntax.outline import outline, with_verb
from index.english.syntax.phrases import counted_words, predicate_words, subject_words
from index.english.syntax.tagger import tag
from index.english.syntax.tags import NUMBER_OF, VERBS
from index.english.syntax.tokens import tokenize
from index.english.syntax.weights import load_weights

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.english.syntax.phrases import Stretch

Span = tuple[int, int]

_NOUN = NUMBER_OF["NN"]
# A subject that is better than the next best noun by less than this is doubtful.
_LEAST = 0


class Clause(NamedTuple):
    """What is said of a number, as spans of the text.

    Attributes:
        predicate: the verb of its clause, with its auxiliaries.
        subject: the noun phrase that the verb is said of; it may hold the number itself.
        verb: the number of the verb's token: numbers of one clause share it.
    """

    predicate: Span | None
    subject: Span | None
    verb: int | None


class Sentence:
    """A sentence, tagged and outlined once."""

    def __init__(self, text: str, start: int, end: int, measures: Sequence[Span] = ()) -> None:
        """Tag a sentence.

        Args:
            text: any text.
            start: where the sentence begins.
            end: where it ends.
            measures: its numbers with their units, none of which is a verb.
        """
        self._tokens = tokenize(text, start, end)
        self._starts = [token.start for token in self._tokens]
        tagged = tag(self._tokens, load_weights())
        for first, last in measures:
            for place in range(bisect_left(self._starts, first), bisect_left(self._starts, last)):
                tagged.tags[place] = _NOUN if tagged.tags[place] in VERBS else tagged.tags[place]
                tagged.seconds[place] = tagged.tags[place]
                tagged.finites.pop(place, None)
        self._outline = outline(tagged)

    def clauses(self, numbers: Sequence[Span]) -> list[Clause]:
        """Give the clause of each number, by where it begins and ends."""
        weights = load_weights()
        anchors = [self._last_token(end) for _, end in numbers]
        verbs = best_verbs(self._outline, anchors, weights.verbs)
        asked = sorted({verb for verb in verbs if verb is not None})
        for verb in asked:
            surer = with_verb(self._outline, verb)
            self._outline = surer if set(asked) <= set(surer.verbs) else self._outline
        heads = dict(
            zip(
                asked,
                best_subjects(self._outline, asked, weights.subjects, _LEAST),
                strict=True,
            )
        )
        return [_NO_CLAUSE if verb is None else self._clause(verb, heads[verb]) for verb in verbs]

    def counted_after(self, at: int, *, one: bool = False) -> Span | None:
        """Give the noun phrase that begins at a place of the text, behind a number.

        Args:
            at: where the number ends, with its unit.
            one: whether the number is one.
        """
        place = bisect_left(self._starts, at)
        words = counted_words(self._outline, place, one=one)
        return self._span(words) if words else None

    def _last_token(self, end: int) -> int:
        return max(0, bisect_left(self._starts, end) - 1)

    def _clause(self, verb: int, noun: int | None) -> Clause:
        predicate = self._span(predicate_words(self._outline, verb))
        if noun is None or self._outline.letters[noun] == "W":
            return Clause(predicate, None, verb)
        return Clause(predicate, self._span(subject_words(self._outline, noun, verb)), verb)

    def _span(self, words: Stretch) -> Span:
        return self._tokens[words[0]].start, self._tokens[words[1] - 1].end


_NO_CLAUSE = Clause(None, None, None)
