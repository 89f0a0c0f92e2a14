from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from index.contents import group_figures
from index.figures import read_figures
from index.model.articles import Span
from index.ranking.columns import Indexed, Mark, PlainBuilder, bit_of, lay
from index.ranking.tokens import Sorted, TokenTable
from index.reading.articles import parse_article
from index.reading.sentences import find_sentences

if TYPE_CHECKING:
    from numpy.typing import NDArray

TEXT = "Tanks came to Osh in 2015. They left because Lee did. No one knows why. Six men stayed."


def table_of(*passages: str) -> tuple[TokenTable, list[str]]:
    builder = PlainBuilder()
    for text in passages:
        builder.add_passage(text, find_sentences(text, Span(0, len(text)), 1), ())
    laid = lay(builder.build(), {})
    return TokenTable.whole(Indexed.of(laid)), [*laid.names]


def marked(table: TokenTable, mark: Mark) -> list[str]:
    at = np.flatnonzero(table.marks & mark)
    return [TEXT[table.starts[n] : table.ends[n]] for n in at]


def test_tokens_say_what_they_may_be_an_answer_to() -> None:
    table, _ = table_of(TEXT)
    assert marked(table, Mark.NUMBER) == ["2015", "Six"]
    assert marked(table, Mark.DATE) == ["2015"]
    assert marked(table, Mark.REASON) == ["because", "why"]


def names_of(text: str) -> list[str]:
    table, _ = table_of(text)
    at = np.flatnonzero(table.marks & Mark.NAME)
    return [text[table.starts[n] : table.ends[n]] for n in at]


def test_of_a_full_name_all_words_but_the_first_are_marked() -> None:
    assert names_of("Ann Bea Lee saw Osh. The Lees saw Tom Roe in May.") == ["Bea", "Lee", "Roe"]


def test_what_is_shouted_names_nobody() -> None:
    assert names_of("ANN LEE SAW THE TANKS. Then Ann Lee left.") == ["Lee"]


def test_the_first_two_words_of_a_sentence_that_are_no_stop_words_lead_it() -> None:
    table, _ = table_of("The tanks came to Osh. They left it.")
    leading = np.flatnonzero(table.marks & Mark.LEADING)
    assert [int(table.starts[n]) for n in leading] == [4, 10, 28]


def test_a_sentence_tells_of_which_kinds_its_figures_are() -> None:
    text = "It cost $9 in May. Nobody came. Six men paid."
    article = parse_article(Path("fee.txt"), f"Fee\n\n{text}\n\nTwo men left.")
    builder = PlainBuilder()
    builder.add_article(article, group_figures(read_figures(article)))
    table = TokenTable.whole(Indexed.of(lay(builder.build(), {})))
    money, date, count = bit_of("money"), bit_of("date"), bit_of("count")
    assert table.kinds.tolist() == [money | date, 0, count, count]
    assert table.select(np.array([1])).kinds.tolist() == [count]


def test_a_passage_is_a_run_of_sentences_and_a_sentence_a_run_of_tokens() -> None:
    table, _ = table_of("One. Two three.", "Four five six.")
    assert table.first_sentences.tolist() == [0, 2, 3]
    assert table.first_tokens.tolist() == [0, 1, 3, 6]
    assert table.passages.tolist() == [0, 0, 1]
    assert table.continues.tolist() == [1, 0]


def test_a_selection_is_the_table_of_the_passages_selected() -> None:
    texts = ["Tanks came. They left.", "Ships sank.", "Six men stayed. Why?"]
    whole, terms = table_of(*texts)
    chosen, chosen_terms = table_of(texts[0], texts[2])
    selected = whole.select(np.array([0, 2]))
    assert [terms[n] for n in selected.terms] == [chosen_terms[n] for n in chosen.terms]
    assert selected.first_tokens.tolist() == chosen.first_tokens.tolist()
    assert selected.passages.tolist() == chosen.passages.tolist()
    assert selected.window_lengths.tolist() == chosen.window_lengths.tolist()


@given(st.text(max_size=60).filter(lambda text: text.strip() and "\n" not in text))
def test_any_text_becomes_tokens_within_it(text: str) -> None:
    sentences = find_sentences(text, Span(0, len(text)), 1)
    if not sentences:
        return
    table, _ = table_of(text)
    assert all(0 <= s < e <= len(text) for s, e in zip(table.starts, table.ends, strict=True))


@given(
    st.lists(st.integers(0, 9), min_size=1, max_size=60).map(lambda tokens: np.array(tokens)),
    st.sets(st.integers(0, 9)).map(lambda numbers: np.array(sorted(numbers), np.int64)),
)
def test_tokens_are_found_by_their_numbers(
    tokens: NDArray[np.int64], numbers: NDArray[np.int64]
) -> None:
    places = Sorted(tokens, 10)
    assert places.of(3).tolist() == [at for at, number in enumerate(tokens) if number == 3]
    found, entries = places.among(numbers)
    assert sorted(found) == [at for at, number in enumerate(tokens) if number in numbers]
    assert (numbers[entries] == tokens[found]).all()
