"""What two words must share to be the same word, and where each stands."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.ranking.terms import Analyzer, find_acronyms, normalize

PLAIN = Analyzer()
NAMED = Analyzer([("ISIS", "Islamic State", "IS"), ("World Health Organization", "WHO")])


def terms(text: str, analyzer: Analyzer = PLAIN) -> list[str]:
    return [token.term for token in analyzer.terms(text)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("fighters", "fighter"),
        ("Détente", "detente"),
        ("Kazakhstan’s", "Kazakhstan"),
        ("Kazakhs'", "Kazakhs’"),
        ("TAJIK", "Tajik"),
        ("1,300", "1300"),
        ("2.50", "2.5"),
        ("U.S.", "US"),
        ("1.3 thousand", "1,300"),
    ],
)
def test_the_same_term(one: str, other: str) -> None:
    assert terms(one) == terms(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("3", "30"),
        ("3", "300"),
        ("2024", "2025"),
        ("5", "6"),
        ("1.5", "15"),
        ("1.23456781", "1.23456782"),
        ("0.0000001", "0"),
        ("123456789012345678", "123456789012345679"),
        ("US", "us"),
    ],
)
def test_never_the_same_term(one: str, other: str) -> None:
    assert terms(one) != terms(other)


def test_stop_words_keep_no_and_not() -> None:
    assert terms("the no of a not") == ["no", "not"]


class TestAliases:
    def test_names_that_mean_the_same_share_a_term(self) -> None:
        shared = terms("ISIS", NAMED)
        assert shared == terms("IS", NAMED)
        assert shared[0] in terms("the Islamic State", NAMED)

    def test_the_words_of_a_name_are_still_found_one_by_one(self) -> None:
        assert terms("state", NAMED)[0] in terms("Islamic State", NAMED)

    def test_an_acronym_is_told_from_the_stop_word_spelled_like_it(self) -> None:
        assert terms("What is the price of oil, and who says so?", NAMED)[:1] == terms("price")
        assert terms("ISIS", NAMED)[0] in terms("What did IS lose?", NAMED)

    def test_in_capitals_throughout_a_stop_word_stays_one(self) -> None:
        assert terms("WHO IS IN OFFICE?", NAMED) == terms("office")

    def test_acronyms_that_an_article_defines(self) -> None:
        text = "The Islamic Renaissance Party of Tajikistan (IRPT) met the Rivers Board (GKRB)."
        assert find_acronyms(text) == [
            ("Islamic Renaissance Party of Tajikistan", "IRPT"),
            ("Rivers Board", "GKRB"),
        ]

    @pytest.mark.parametrize(
        "text",
        [
            "The Orm Rowing Club, known as the ORC, is old.",
            "The Orm Rowing Club, or ORC, is old.",
            "The Orm Rowing Club, called the ORC, is old.",
        ],
    )
    def test_acronyms_that_spell_the_name_before_them(self, text: str) -> None:
        assert find_acronyms(text) == [("Orm Rowing Club", "ORC")]

    @pytest.mark.parametrize(
        "text", ["The Orm Rowing Club, or NATO,", "Orm, known as the ORC,", "tea clubs or TC"]
    )
    def test_capitals_that_spell_no_name_before_them(self, text: str) -> None:
        assert find_acronyms(text) == []

    @pytest.mark.parametrize("text", ["a plan (ABC)", "(ABC)", "He said (NATO) Party"])
    def test_what_defines_no_acronym(self, text: str) -> None:
        assert find_acronyms(text) == []


@given(st.text())
def test_tokens_stand_in_order_within_the_text(text: str) -> None:
    for analyzer in (PLAIN, NAMED):
        for token in analyzer.tokens(text):
            assert 0 <= token.start < token.end <= len(text)
            assert token.term


@pytest.mark.parametrize(
    ("forms", "shared"),
    [
        (("geese", "goose"), True),
        (("sang", "sung", "sings"), True),
        (("built", "building"), True),
        (("men", "man's"), True),
        (("author", "authority"), False),
        (("organ", "organisation"), False),
        (("university", "universe"), False),
        (("import", "important"), False),
        (("left", "leave"), False),
    ],
)
def test_a_table_comes_before_the_stemmer(forms: tuple[str, ...], shared: bool) -> None:
    assert (len({normalize(form) for form in forms}) == 1) is shared
