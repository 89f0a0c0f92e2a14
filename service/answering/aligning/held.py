"""A figure of an aligned sentence, as every reason against it looks at it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from index.english.classes import PEOPLE, STOP_WORDS
from index.english.relations import related
from index.english.relations.nouns import is_role
from index.model.articles import Span

if TYPE_CHECKING:
    from index import Figure, Library
    from index.model.articles import Word
    from index.model.asked import Asked
    from index.ranking import Words
    from service.answering.aligning.alignment import Aligned, Alignment, How

# What is related less than this is no word for the same.
RELATED = 0.1
# Whoever is counted is one of these, so that they tell no one from another.
_ANYBODY = " ".join((*sorted(PEOPLE), "men", "women", "humans", "others"))
# What parts a sentence; no comma of a number does.
_STOP = re.compile(r"[;:()\u2013\u2014]|,(?!\d)")
# The terms of what is done to whoever works somewhere.
_EMPLOYS = frozenset({"employ", "hire", "recruit"})
# How a name ends that owns what follows.
OWNING = ("'s", "\u2019s", "s'", "s\u2019")
NOT_NEAR: frozenset[How] = frozenset({"library", "unknown"})


@dataclass(frozen=True)
class Held:
    """A figure of an aligned sentence, and the library that both are from."""

    library: Library
    asked: Asked
    alignment: Alignment
    figure: Figure

    @cached_property
    def anybody(self) -> frozenset[str]:
        """Give the terms for whoever is counted, which tell no one from another."""
        return self.library.terms_of(_ANYBODY)

    @property
    def asked_head(self) -> frozenset[str]:
        """Give the terms of the last word of what is to be counted; none where nothing is."""
        return self.library.terms_of(self.asked.noun.rpartition(" ")[2])

    @property
    def asks_for_anybody(self) -> bool:
        """Tell whether people are asked for, whoever they are."""
        noun = self.library.terms_of(self.asked.noun)
        return bool(noun) and noun <= self.anybody

    @property
    def text(self) -> str:
        """Give the text that the figure stands in."""
        return self.library.articles[self.figure.article_id].text

    def is_of_all(self, term: str) -> bool:
        """Tell whether a term is said of all of the figure's article.

        Whom it keeps naming it speaks of where nobody else is named.
        """
        article = self.figure.article_id
        if self.library.opens_with(article, term):
            return True
        return not self._names_another and self.library.keeps_naming(article, term)

    @cached_property
    def _names_another(self) -> bool:
        """Tell whether the sentence, or the one before it, names somebody that is not asked."""
        near = [said for said in (self.alignment.held, self.words_before) if said and said.words]
        names = {said.words[at].term for said in near for at in said.names}
        # What opens a sentence has a capital anyway, and is a name where no dictionary has it.
        opening = {said.words[0].term for said in near} - STOP_WORDS
        names |= {term for term in opening if not related(term)}
        return not names <= self.alignment.asked

    @property
    def words_before(self) -> Words | None:
        """Give the words of the sentence before the figure's in its passage, if there is one."""
        figure, library = self.figure, self.library
        sentences = library.passage_of(figure).sentences
        at = sentences.index(figure.sentence)
        return library.words_of(figure.article_id, sentences[at - 1]) if at else None

    @cached_property
    def part(self) -> Span:
        """Give the part of the sentence, between two stops or dashes, that the figure stands in."""
        figure, text = self.figure, self.text
        before = _STOP.finditer(text, figure.sentence.start, figure.start)
        behind = _STOP.search(text, figure.end, figure.sentence.end)
        start = max((stop.end() for stop in before), default=figure.sentence.start)
        return Span(start, behind.start() if behind else figure.sentence.end)

    @property
    def called(self) -> str:
        """Give what the figure is called: "a | loss | of 41 million"; empty where it is not."""
        lead = self.text[self.figure.sentence.start : self.figure.start]
        return lead.removesuffix(" of ").rpartition(" ")[2] if lead.endswith(" of ") else ""

    def words_of(self, span: Span | None) -> str:
        """Give the words of a slot of the figure; none where it is empty."""
        return self.text[span.start : span.end] if span else ""


def may_be_called(one: Aligned, held: Held) -> bool:
    """Tell whether those whom a figure counts may be called by a word of the question.

    Of "900 people stood along the road" they may be spectators; doctors they are or are not, and
    who is employed works there.
    """
    figure, terms_of = held.figure, held.library.terms_of
    if not is_role(one.word.form) or figure.kind != "count" or figure.value == 1:
        return False
    works = not _EMPLOYS.isdisjoint(terms_of(held.words_of(figure.predicate)))
    return not works and terms_of(figure.counted or "") <= held.anybody


def is_verb_asked(held: Held) -> bool:
    """Tell whether the figure's verb is a word of the question."""
    return any(one.how == "same" and is_of_verb(held, one) for one in held.alignment.words)


def is_of_verb(held: Held, one: Aligned) -> bool:
    """Tell whether what stands for a word of the question is of the figure's verb."""
    return is_within(held.alignment.held.words[one.at], held.figure.predicate)


def is_within(word: Word, span: Span | None) -> bool:
    """Tell whether a word begins in a slot of a figure; in an empty one none does."""
    return span is not None and span.start <= word.start < span.end
