"""The table of related words: what stands in it, what must not, and how fast it is read."""

from __future__ import annotations

import subprocess
import sys

import pytest

from index.english.relations import opposites, related
from index.ranking.terms import normalize


def relation(one: str, other: str) -> str | None:
    term = " ".join(map(normalize, other.split()))
    pairs = {pair.term: pair.relation for pair in related(" ".join(map(normalize, one.split())))}
    return pairs.get(term)


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [
        ("vanish", "disappear", "synonym"),
        ("purchase", "buy", "synonym"),
        ("doctor", "physician", "synonym"),
        ("win", "winner", "derivation"),
        ("planet", "planetary", "derivation"),
        ("ship", "warship", "kind of"),
        ("lake", "water", "broader"),
    ],
)
def test_words_are_related_as_the_dictionary_says(one: str, other: str, said: str) -> None:
    assert relation(one, other) == said


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [
        ("contribute", "pay", "synonym"),
        ("inspect", "check", "synonym"),
        ("jab", "vaccination", "synonym"),
        ("staff", "employee", "synonym"),
        ("lay off", "dismiss", "synonym"),
        ("return", "come back", "synonym"),
        ("payout", "dividend", "synonym"),  # In no dictionary.
        ("rebel", "insurgent", "synonym"),  # In a dictionary mostly a name.
        ("mp", "parliamentarian", "synonym"),  # Of two letters, and there with capitals.
        ("nurse", "medic", "broader"),
    ],
)
def test_words_are_related_as_they_are_listed(one: str, other: str, said: str) -> None:
    assert relation(one, other) == said


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("hire", "fire"),
        ("export", "import"),
        ("win", "lose"),
        ("rise", "fall"),
        ("open", "close"),
        ("buy", "sell"),
        ("kill", "wound"),
        ("north", "south"),
        ("red", "blue"),
        ("monday", "tuesday"),
        ("brother", "sister"),
    ],
)
def test_opposites_and_siblings_are_never_alike(one: str, other: str) -> None:
    assert relation(one, other) is None
    assert relation(other, one) is None


def test_opposites_are_told_both_ways() -> None:
    assert "import" in opposites("export", "verb")
    assert "export" in opposites("import", "verb")
    assert "rise" in opposites("fall", "verb")


def test_a_part_of_speech_keeps_the_others_out() -> None:
    as_noun, as_verb = ({pair.term for pair in related("ship", p)} for p in ("noun", "verb"))
    assert "vessel" in as_noun - as_verb


def test_names_and_numbers_are_never_related() -> None:
    names = "Iraq France Tajikistan London Einstein Toyota Buddhist Monday April".split()
    numbers = "1300 3 twelve million".split()
    assert [word for word in (*names, *numbers) if related(normalize(word))] == []


def test_no_term_has_more_related_than_promised_and_all_are_in_bounds() -> None:
    pairs = related("return")
    assert 0 < len(pairs) <= 24
    assert all(0 < pair.strength <= 1 for pair in pairs)


def test_the_table_is_read_when_it_is_first_looked_at_and_not_before() -> None:
    told = (
        "from index.english.relations import table; before = table.read_table.cache_info();"
        "table.related('ship'); print(before.currsize, table.read_table.cache_info().currsize)"
    )
    done = subprocess.run([sys.executable, "-c", told], check=True, capture_output=True, text=True)
    assert done.stdout.split() == ["0", "1"]
