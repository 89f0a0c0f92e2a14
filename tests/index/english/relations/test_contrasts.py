from __future__ import annotations

import pytest

from index.english.relations.contrasts import are_opposed_by_prefix, is_denial, opposed_to


@pytest.mark.parametrize("word", ["first", "most", "northern", "inside", "men"])
def test_what_excludes_is_excluded(word: str) -> None:
    assert opposed_to(word)
    for other in opposed_to(word):
        assert word in opposed_to(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("healthy", "unhealthy"), ("microscopic", "macroscopic"), ("inflow", "outflow")],
)
def test_a_prefix_turns_a_word_round_either_way(one: str, other: str) -> None:
    assert are_opposed_by_prefix(one, other)
    assert are_opposed_by_prefix(other, one)


@pytest.mark.parametrize(
    ("one", "other"), [("side", "inside"), ("form", "reform"), ("rate", "crate"), ("use", "muse")]
)
def test_other_beginnings_do_not(one: str, other: str) -> None:
    assert are_opposed_by_prefix(one, other) is (one == "side")


@pytest.mark.parametrize("word", ["didn't", "doesn’t", "without", "nobody"])
def test_denials(word: str) -> None:
    assert is_denial(word)
