"""What each signal gives each sentence."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.contents import group_figures
from index.figures import read_figures
from index.kept import Room
from index.model.asked import Asked, Clause, QuestionKind
from index.ranking.columns import Indexed, PlainBuilder, lay
from index.ranking.query import Query, Reader
from index.ranking.signals import SIGNALS, Signals, measure_once
from index.ranking.signals.names import FADING, LACKED
from index.ranking.terms import Analyzer
from index.ranking.tokens import TokenTable
from index.reading.articles import parse_article
from tests.index.ranking.vocabularies import vocabulary_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from index.model.articles import Kind
    from index.ranking.signals.names import Column
    from index.ranking.vocabulary import Vocabulary

TEXT = """Walls

The council built a wall of stone. It took three years and 1,300 men.

A storm broke the wall in March. Stones fell. The old council left.

Boats came from Turkmensea with 30 men."""
WALL, YEARS, STORM, STONES, COUNCIL, BOATS = range(6)


STAFF = """Staff

Ann Lee hurried home. The mill closed because of Ann Lee. Its manager, Tom Roe, stayed.

The head of the mill stayed, but nobody knew, or ever asked her husband, Ola Bek, why."""
HURRIED, CLOSED, STAYED, HEAD = range(4)


VOYAGE = """Voyage

The Tern left Orm in May. She met ice. Her captain turned back. He blamed the Tern. Rain fell.

The crew went home."""
LEFT, ICE, TURNED, BLAMED, RAIN, HOME = range(6)


def build(text: str) -> tuple[Analyzer, TokenTable, Vocabulary]:
    article, analyzer = parse_article(Path("walls.txt"), text), Analyzer()
    builder = PlainBuilder()
    builder.add_article(article, group_figures(read_figures(article)))
    indexed = Indexed.of(lay(builder.build(), {}))
    table = TokenTable.whole(indexed)
    return analyzer, table, vocabulary_of(indexed)


ANALYZER, TABLE, VOCABULARY = build(TEXT)
OF_STAFF = build(STAFF)
OF_VOYAGE = build(VOYAGE)


def query(text: str, kind: QuestionKind = "other", *earlier: str) -> Query:
    clauses = (Clause(text), *(Clause(words, 0.5) for words in earlier))
    return Reader(ANALYZER, VOCABULARY).query(Asked(text, clauses, kind))


def measure_of(
    built: tuple[Analyzer, TokenTable, Vocabulary], name: str, text: str, kind: QuestionKind
) -> list[float]:
    """Give what a signal gives the sentences of a text, by both measurers."""
    analyzer, table, vocabulary = built
    asked = Reader(analyzer, vocabulary).query(Asked(text, (Clause(text),), kind))
    kept = Signals(table, vocabulary, Room(1 << 20)).measure(asked, {}).signals
    assert measure_once(table, vocabulary, asked, {}).signals == pytest.approx(kept)
    return [float(value) for value in kept[SIGNALS.index(name)]]


def given_of_staff(name: str, text: str, kind: QuestionKind) -> list[int]:
    """Give the sentences about the staff that a signal gives anything to."""
    return np.flatnonzero(measure_of(OF_STAFF, name, text, kind)).tolist()


def measure(name: str, text: str, kind: QuestionKind = "other", *earlier: str) -> list[float]:
    measured = Signals(TABLE, VOCABULARY, Room(1 << 20)).measure(query(text, kind, *earlier), {})
    return [float(value) for value in measured.signals[SIGNALS.index(name)]]


def given_to(name: str, text: str, kind: QuestionKind = "other", *earlier: str) -> list[int]:
    """Give the sentences that a signal gives anything to."""
    return [n for n, value in enumerate(measure(name, text, kind, *earlier)) if value]


@pytest.mark.parametrize(
    ("signal", "question", "sentences"),
    [
        ("sentence and the one before", "wall", [WALL, YEARS, STORM, STONES]),
        ("sentence and the one before", "stones", [WALL, YEARS, STONES, COUNCIL]),
        ("sentence and the one before", "300 men", [YEARS, BOATS]),
        ("wording", "stones", [STONES]),
        ("wording", "the harbour", [WALL, STORM, COUNCIL]),
        ("similar words", "Turkmenistan", [BOATS]),
        ("similar words", "wall", []),
        ("similar words", "30", []),
        ("character 4-grams", "Turkmenistan", [BOATS]),
        ("character 4-grams", "the 30", []),
        ("leading words", "council", [WALL, COUNCIL]),
        ("leading words", "March", []),
        ("words together", "a wall of stone", [WALL, YEARS]),
        ("words together", "stone wall", []),
        ("words near", "stone wall", [WALL]),
        ("words near", "storm in March", [STORM]),
        ("words near", "council and men", []),
        ("rarest term", "Turkmensea wall", [BOATS]),
        ("first sentence", "", [WALL, STORM, BOATS]),
    ],
)
def test_a_signal_is_given_to_these_sentences(
    signal: str, question: str, sentences: list[int]
) -> None:
    assert given_to(signal, question) == sentences


@pytest.mark.parametrize(
    ("signal", "question", "kind", "sentences"),
    [
        ("number asked for", "how many men", "count", [YEARS, BOATS]),
        ("number asked for", "how many of the 30 men", "count", [YEARS]),
        ("number asked for", "who are the men", "person", []),
        ("date asked for", "when did the storm come", "date", [STORM]),
        ("date asked for", "when in March", "date", []),
    ],
)
def test_what_is_asked_for_counts_where_the_question_does_not_name_it(
    signal: str, question: str, kind: QuestionKind, sentences: list[int]
) -> None:
    assert given_to(signal, question, kind) == sentences


@pytest.mark.parametrize(
    ("signal", "question", "kind", "sentences"),
    [
        ("person asked for", "who hurried", "person", [HURRIED, CLOSED, STAYED, HEAD]),
        ("person asked for", "who hurried with Ann Lee", "person", [STAYED, HEAD]),
        ("person asked for", "where did they hurry", "place", []),
        ("reason asked for", "why did the mill close", "reason", [CLOSED, HEAD]),
        ("reason asked for", "when did the mill close", "date", []),
        ("head asked for", "who runs the mill", "person", [STAYED]),
        ("head asked for", "who is the boss of the mill", "person", [STAYED]),
        ("head asked for", "who was in charge", "person", [STAYED]),
        ("head asked for", "who hurried", "person", []),
        ("head asked for", "when did the manager leave", "date", []),
    ],
)
def test_who_and_why_are_asked_for(
    signal: str, question: str, kind: QuestionKind, sentences: list[int]
) -> None:
    assert given_of_staff(signal, question, kind) == sentences


@pytest.mark.parametrize(
    ("question", "sentences"),
    [
        ("Did the Tern turn back?", [TURNED]),
        ("Was it at Orm that rain fell?", [TURNED, BLAMED, RAIN]),
        ("Did the captain of the ship see rain?", []),
        ("What was left of the Heron?", []),
    ],
)
def test_a_name_holds_on_until_the_passage_ends(question: str, sentences: list[int]) -> None:
    given = measure_of(OF_VOYAGE, "names said before", question, "other")
    assert np.flatnonzero(given).tolist() == sentences


def test_a_name_fades_with_every_sentence() -> None:
    given = measure_of(OF_VOYAGE, "names said before", "Was it at Orm?", "other")
    assert given[BLAMED] / given[TURNED] == pytest.approx(FADING)
    assert given[RAIN] / given[BLAMED] == pytest.approx(FADING)


HARBOUR = """Harbour

The Tern sailed in May. Gulls cried. Rain fell.

Her crew of 30 slept. The Tern is 12 metres long."""
SAILED, CRIED, FELL, SLEPT, LONG = range(5)
OF_HARBOUR = build(HARBOUR)


def given_under(over: Sequence[bool], name: str, text: str, kinds: Mapping[Kind, float]) -> Column:
    """Give what a signal gives sentences whose passages stand, or not, under a title of the Tern.

    Both measurers say the same.
    """
    analyzer, table, vocabulary = OF_HARBOUR
    asked = Reader(analyzer, vocabulary).query(Asked(text, (Clause(text),), "count", kinds=kinds))
    titled = {"tern": np.array(over)} if any(over) else {}
    kept = Signals(table, vocabulary, Room(1 << 20)).measure(asked, titled).signals
    assert measure_once(table, vocabulary, asked, titled).signals == pytest.approx(kept)
    return np.asarray(kept[SIGNALS.index(name)])


def test_what_the_title_says_is_said_of_every_sentence_that_does_not_say_it() -> None:
    given = given_under([True, True], "said by the title", "What does the Tern weigh?", {})
    assert np.flatnonzero(given).tolist() == [SLEPT]
    given = given_under([False, False], "said by the title", "What does the Tern weigh?", {})
    assert not given.any()


def test_a_title_speaks_for_the_passages_under_it_alone() -> None:
    given = given_under([True, False], "said by the title", "What does the Tern weigh?", {})
    assert not given.any()


def test_the_rarest_term_is_one_that_the_title_does_not_say() -> None:
    asked = "How long did rain fall on the Tern?"
    without = given_under([False, False], "rarest term", asked, {})
    assert np.flatnonzero(without).tolist() == [SAILED, CRIED, LONG]
    under = given_under([True, True], "rarest term", asked, {})
    assert np.flatnonzero(under).tolist() == [FELL]


def test_a_sentence_gives_how_well_the_best_of_its_figures_fits() -> None:
    kinds: Mapping[Kind, float] = {"quantity": 1, "count": 0.5}
    given = given_under([False, False], "figure asked for", "How long is it?", kinds)
    assert given.tolist() == [0, 0, 0, 0.5, 1]


def test_two_terms_of_earlier_questions_near_each_other_say_nothing() -> None:
    assert given_to("words near", "why", "reason", "stone wall") == []
    assert given_to("words near", "the wall", "other", "stone wall") == [WALL]


def test_a_heavier_term_gives_more() -> None:
    own, carried = (measure("wording", "why", "reason", "storm"), measure("wording", "why storm"))
    assert own[STORM] == pytest.approx(carried[STORM] / 2)


def test_lengths_are_those_of_the_words_that_are_no_stop_words() -> None:
    lengths = np.exp(measure("sentence length", ""))
    assert (lengths - 1).round().tolist() == [4, 5, 4, 2, 3, 5]
    assert (np.exp(measure("passage length", "")) - 1).round().tolist() == [9, 9, 9, 9, 9, 5]


def test_a_selection_of_passages_is_measured_as_in_the_whole() -> None:
    asked = query("how many men broke the stone wall of the council", "count")
    whole = Signals(TABLE, VOCABULARY, Room(1 << 20)).measure(asked, {})
    selected = Signals(TABLE.select(np.array([1])), VOCABULARY, Room(1 << 20)).measure(asked, {})
    assert selected.signals == pytest.approx(whole.signals[:, STORM:BOATS])


@pytest.mark.parametrize(
    "text",
    [
        "how many men and councillors broke the stony walls",
        "when did boats come from the Turkmensea with 30 men and 1,300 men",
        "the wall the wall of stone stood near the old old council in March",
        "who built up what it took",
        "xyzzy",
        "",
    ],
)
@pytest.mark.parametrize("kind", ["other", "count", "date", "person", "reason"])
def test_what_is_measured_once_is_the_same(text: str, kind: QuestionKind) -> None:
    asked = query(text, kind, "wall of stone", "a storm of stones left the council")
    kept = Signals(TABLE, VOCABULARY, Room(1 << 20)).measure(asked, {})
    once = measure_once(TABLE, VOCABULARY, asked, {})
    assert once.signals == pytest.approx(kept.signals)
    assert once.matches.tolist() == kept.matches.tolist()
    for term in asked.senses:
        assert once.kinship(term, STORM, BOATS) == kept.kinship(term, STORM, BOATS)


def test_how_a_sentence_is_related_to_a_term_is_told_though_it_holds_the_term() -> None:
    measured = Signals(TABLE, VOCABULARY, Room(1 << 20)).measure(query("vessel wall"), {})
    related = [measured.kinship("vessel", n, n + 1) > 0 for n in range(BOATS + 1)]
    assert related == [n == BOATS for n in range(BOATS + 1)]
    # "built a wall"
    assert measured.kinship("wall", WALL, WALL + 1) > 0
    assert WALL not in given_to("related words", "wall")


@pytest.mark.parametrize(
    ("term", "sentence", "worth"), [("vessel", BOATS, LACKED), ("built", STORM, 1.0)]
)
def test_a_related_word_is_worth_more_for_a_term_that_the_library_lacks(
    term: str, sentence: int, worth: float
) -> None:
    asked = query(term)
    ((own, weight),) = asked.terms.items()
    kept = Signals(TABLE, VOCABULARY, Room(1 << 20)).measure(asked, {})
    strength = kept.kinship(own, sentence, sentence + 1)
    assert measure("related words", term)[sentence] == pytest.approx(worth * weight * strength)


@given(st.text(max_size=80))
def test_any_question_is_measured_and_twice_the_same(text: str) -> None:
    signals = Signals(TABLE, VOCABULARY, Room(1 << 20))
    first, second = (
        signals.measure(query(text), {}).signals,
        signals.measure(query(text), {}).signals,
    )
    assert np.isfinite(first).all()
    assert (first == second).all()
    assert measure_once(TABLE, VOCABULARY, query(text), {}).signals == pytest.approx(first)
