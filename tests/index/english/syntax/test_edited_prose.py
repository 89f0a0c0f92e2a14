"""Clauses as edited prose writes them: what its words are, and whose its verbs are."""

from __future__ import annotations

import pytest

from index.english.syntax.outline import outline
from index.english.syntax.tagger import tag
from index.english.syntax.tags import TAGS
from index.english.syntax.tokens import tokenize
from index.english.syntax.weights import load_weights
from tests.index.english.syntax.test_sentences import read


def tag_of(marked: str) -> str:
    """Give the tag of the word marked ‹so›, as the sentence has it."""
    text = marked.replace("‹", "").replace("›", "")
    (tagged,) = tag([tokenize(text, 0, len(text))], load_weights())
    tags = outline(tagged).tagged.tags
    place = [token.start for token in tagged.tokens].index(marked.index("‹"))
    return TAGS[tags[place]]


@pytest.mark.parametrize(
    ("marked", "tag"),
    [
        ("The navy's ‹military› also has 9 ships.", "NN"),
        ("The Ostry dairy ‹cooperative›, which buys milk, paid 9 crowns.", "NN"),
        ("The rent of a two-room ‹flat› in Lund rose.", "NN"),
        ("Each night ‹sailing› costs 9 crowns.", "NN"),
        ("The ‹military› hospital has 9 beds.", "JJ"),
        ("It keeps the house ‹warm› in May.", "JJ"),
        ("The house is ‹flat› on top.", "JJ"),
        ("A boat ‹carrying› 9 men sank.", "VBG"),
    ],
)  # fmt: skip
def test_a_phrase_ends_with_its_noun(marked: str, tag: str) -> None:
    assert tag_of(marked) == tag


@pytest.mark.parametrize(
    ("marked", "tag"),
    [
        ("It is due ‹to› open in 2029.", "TO"),
        ("She asked them ‹to› appropriate $9m.", "TO"),
        ("Winds of up ‹to› 90 km an hour blew.", "IN"),
        ("It fell ‹to› the lowest in years.", "IN"),
        ("Sales ‹more› than doubled.", "RB"),
        ("It sold ‹more› than 9 boats.", "JJR"),
        ("They sold it in ‹order› to pay 9 men.", "RB"),
        ("They sold an ‹order› to pay 9 men.", "NN"),
        ("Anna and ‹Per› have 4 boats.", "NNP"),
        ("They earn 9 crowns ‹per› head.", "IN"),
        ("It takes ‹twelve› men.", "CD"),
        ("Of ‹eleven› men seven left.", "CD"),
    ],
)  # fmt: skip
def test_words_are_what_they_are_together(marked: str, tag: str) -> None:
    assert tag_of(marked) == tag


@pytest.mark.parametrize(
    ("marked", "predicate", "subject"),
    [
        # A clause without commas has its own verb, and leaves the other one to its noun.
        ("Police said ‹two› men who fought there and left were held.", "were held", "two men"),
        ("Pupils who were ill for ‹9› days went home.", "were", "Pupils"),
        # A participle and its place, before the verb.
        ("Thefts recorded in Orm dropped to ‹418›.", "dropped", "Thefts recorded in Orm"),
        ("Profit fell as the firm opened ‹15› shops.", "opened", "the firm"),
        ("Sugar output in Orm reached ‹41› tonnes.", "reached", "Sugar output in Orm"),
        # What looks like a verb and opens a clause.
        ("It said that assaults on men had risen by ‹30›%.", "had risen", "assaults on men"),
        ("Spending per pupil rose to £‹45›.", "rose", "Spending per pupil"),
        ("Rents fell to $900 and fares to $‹4›.", "fell", "fares"),
        # Two clauses with a verb each.
        ("Mira Toll scored 21 points and Jette Sand scored ‹34›.", "scored", "Jette Sand"),
        ("Tolland and Sandrup scored ‹34›.", "scored", "Tolland and Sandrup"),
        ("The hosts took 9 wickets as the guests won by ‹41› runs.", "won", "the guests"),
        # Who an infinitive is of.
        ("The firm made a deal with the city to build ‹90› homes.", "build", "The firm"),
        ("The firm hired a lawyer to defend ‹9› clerks.", "defend", "a lawyer"),
        ("It ordered the club to pay 9 francs and to play ‹two› games.", "play", "the club"),
        # Whose a verb is.
        ("In May Orm landed ‹41› tons.", "landed", "Orm"),
        ("Heating the hall cost $‹4›.", "cost", "Heating the hall"),
        ("Winds of up to 165 km an hour cost ‹9› lives.", "cost", "Winds of up to 165 km an hour"),
        ("Dues, which had been 9 crowns a month, rose to ‹12›.", "rose", "Dues"),
    ],
)  # fmt: skip
def test_whose_a_verb_is(marked: str, predicate: str, subject: str | None) -> None:
    assert read(marked)[:2] == (predicate, subject)
