"""What a question asks and its best passage lacks, and how sure an answer is by it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.ranking.confidence import EVIDENCE, confidence, weigh_evidence
from index.ranking.query import Query
from index.ranking.weights import CONFIDENCE

QUERY = Query(
    kind="other",
    kinds={},
    terms={"wall": 3.0, "stone": 2.0, "Osh": 5.0},
    surfaces={},
    names={"Osh"},
    carried=frozenset(),
    wording=(),
    senses={},
    words={},
    pairs={},
)


def weigh(
    passage: set[str], sentence: set[str], likeness: float = 0.0, alone: float = 3.0
) -> dict[str, float]:
    missing = dict.fromkeys(QUERY.terms.keys() - passage, likeness)
    kinship = dict.fromkeys(QUERY.terms.keys() - QUERY.names, 0.4)
    evidence = weigh_evidence(
        QUERY, passage, sentence, missing, kinship, wording=1.5, score=2.5, alone=alone
    )
    return dict(zip(EVIDENCE, evidence, strict=True))


def test_evidence_is_a_share_of_the_weight_of_what_is_asked() -> None:
    assert weigh({"wall", "stone"}, {"wall"}, 0.5) == pytest.approx(
        {
            "held by the sentence": 0.3,
            "similar words": 0.25,
            "related words": 0.08,
            "names that are missing": 0.5,
            "heaviest term lost": 0.0,
            "terms held": 2.0,
            "wording": 1.5,
            "score": 2.5,
            "standing alone": 3.0,
        }
    )


def test_a_term_is_lost_where_nothing_is_spelled_like_it_or_related_to_it() -> None:
    assert weigh({"wall", "stone"}, {"wall"})["heaviest term lost"] == 5.0
    assert weigh({"wall", "Osh"}, {"wall", "Osh"})["heaviest term lost"] == 0.0


def test_a_question_of_stop_words_alone_holds_nothing() -> None:
    empty = Query("other", {}, {}, {}, frozenset(), frozenset(), (), {}, {}, {})
    assert set(weigh_evidence(empty, set(), set(), {}, {}, 0.0, 0.0, 0.0)) == {0}


def test_a_passage_that_holds_all_is_surer_than_one_that_lacks_the_name() -> None:
    whole, part = (
        confidence(tuple(weigh(held, held).values()))
        for held in ({"wall", "stone", "Osh"}, {"wall", "stone"})
    )
    assert whole > 0.9
    assert part < whole / 2


def test_a_word_that_strayed_into_one_sentence_tells_less_than_what_many_share() -> None:
    held = {"wall", "stone"}
    shared, strayed, further = (
        confidence(tuple(weigh(held, held, alone=alone).values())) for alone in (2.0, 5.0, 9.0)
    )
    assert shared > 5 * strayed
    assert further == strayed


def test_every_piece_of_evidence_has_a_weight() -> None:
    assert tuple(CONFIDENCE) == EVIDENCE


@given(st.tuples(*(st.floats(-20, 20) for _ in EVIDENCE)))
def test_confidence_is_a_chance(evidence: tuple[float, ...]) -> None:
    assert 0 <= confidence(evidence) <= 1
