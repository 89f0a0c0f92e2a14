from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from itertools import product
from pathlib import Path
from time import sleep
from typing import TYPE_CHECKING, Any
from unittest.mock import Mock

import pytest

from index.library import Library
from index.reading.articles import read_article
from service.answering import answer, examples
from service.answering.examples import Examples, is_sure
from service.questions.dialogue import understand
from tests.articles import HARBOUR, SAVED_PAGE, SERVED, parse

if TYPE_CHECKING:
    from index.model.articles import Article
    from index.model.asked import Answer

READ = Path(__file__).parents[2] / "evaluation" / "articles"
ARTICLES = [
    read_article(SERVED),
    parse(HARBOUR, "harbour.txt"),
    parse(SAVED_PAGE, "river.txt"),
    *map(read_article, sorted(READ.glob("*.txt"))),
]


def questions_of(library: Library, article_id: str) -> tuple[str, ...]:
    return Examples(library).about(article_id)


def test_the_served_article_gives_five_questions_of_figures_and_people(library: Library) -> None:
    (article_id,) = library.articles
    questions = questions_of(library, article_id)
    assert len(questions) == 5
    assert any(question.startswith("How many") for question in questions)
    assert any(question.startswith("Who is") for question in questions)


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article.id)
def test_every_example_is_answered_with_nothing_left_open(article: Article) -> None:
    library = Library.build([article])
    made = Examples(library)
    for number in (None, *(part.number for part in article.passages)):
        for question in made.about(article.id, number):
            found = answer(library, understand(question, (), (article.id,)))
            assert found.status == "answered" or (number is None and found.talk), question
            assert (found.missing, found.alternatives, found.doubts) == ((), (), ()), question


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article.id)
def test_every_article_has_three_examples(article: Article) -> None:
    assert len(questions_of(Library.build([article]), article.id)) >= 3


def test_an_article_that_states_next_to_nothing_is_asked_about_itself() -> None:
    library = Library.build(
        [parse("Fog\n\nFog on the coast\n\nBy Ada Marsh\n\nIt is calm.", "fog.txt")]
    )
    assert questions_of(library, "fog") == (
        "What is it about?",
        "Who wrote this?",
        "Summarise it",
    )


def test_examples_for_all_articles_are_put_to_all_of_them() -> None:
    twin = HARBOUR.replace("42 ships", "58 ships")
    library = Library.build([parse(HARBOUR, "harbour.txt"), parse(twin, "harbour-again.txt")])
    made = Examples(library)
    assert "How many ships are waiting outside?" in made.about("harbour")
    for question in made.about("harbour", asked=()):
        assert is_sure(answer(library, understand(question))), question


def test_an_answer_is_sure_when_no_word_is_missing_and_nothing_else_fits() -> None:
    library = Library.build([parse(HARBOUR, "harbour.txt")])
    assert is_sure(answer(library, understand("How many ships are waiting outside?")))
    assert not is_sure(answer(library, understand("How many bitcoin ships are waiting outside?")))
    assert not is_sure(answer(library, understand("bitcoin blockchain")))


def test_another_article_has_other_examples() -> None:
    library = Library.build([parse(HARBOUR, "harbour.txt")])
    assert "How many ships are waiting outside?" in questions_of(library, "harbour")


def test_examples_about_a_passage_come_from_it(library: Library) -> None:
    (article_id,) = library.articles
    for question in Examples(library).about(article_id, 3):
        found = answer(library, understand(question))
        assert found.passage is not None
        assert "Kazakh" in question or found.passage.number == 3


def test_a_passage_that_does_not_exist_gives_the_examples_of_the_article(library: Library) -> None:
    (article_id,) = library.articles
    made = Examples(library)
    assert made.about(article_id, 999) == made.about(article_id)


def test_a_text_may_end_where_a_question_does() -> None:
    text = HARBOUR.partition("What it cost")[0] + "It is calm. In all 9 boats are at anchor here"
    library = Library.build([parse(text, "h.txt")])
    assert "How many boats are at anchor here?" in questions_of(library, "h")


def test_a_long_article_is_asked_few_questions(monkeypatch: pytest.MonkeyPatch) -> None:
    tried = Mock(side_effect=answer)
    monkeypatch.setattr(examples, "answer", tried)
    ports = (first + second for first, second in product("BDFGKLMNPR", repeat=2))
    text = "\n\n".join(f"Of all, 40 ships are waiting outside {port}ik." for port in ports)
    assert len(questions_of(Library.build([parse(f"Ships\n\n{text}", "h.txt")]), "h")) == 5
    assert 0 < tried.call_count <= 32


def test_examples_are_asked_of_their_own_article(monkeypatch: pytest.MonkeyPatch) -> None:
    tried = Mock(side_effect=answer)
    monkeypatch.setattr(examples, "answer", tried)
    served = read_article(SERVED)
    assert questions_of(Library.build([parse(HARBOUR, "harbour.txt"), served]), served.id)
    assert {call.args[1].article_ids for call in tried.call_args_list} == {(served.id,)}


def test_examples_are_made_once_though_many_ask_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    def take_a_while(*given: Any, **options: Any) -> Answer:
        sleep(0.005)  # lets the others in
        return answer(*given, **options)

    tried = Mock(side_effect=take_a_while)
    monkeypatch.setattr(examples, "answer", tried)
    library = Library.build([parse(HARBOUR, "harbour.txt")])
    Examples(library).about("harbour")
    once = tried.call_count
    shared = Examples(library)
    with ThreadPoolExecutor(4) as pool:
        assert len(set(pool.map(shared.about, ["harbour"] * 4))) == 1
    assert tried.call_count == 2 * once
