"""Talk answered from what articles say of themselves."""

from __future__ import annotations

import pytest

from index import Library
from index.reading import Metadata
from service.answering import answer
from service.questions import understand
from tests.articles import HARBOUR, SAVED_PAGE, parse

WITH_A_DATE = """\
Old mill becomes a school

By our reporter Petra Lindow
12 March 2018

The council of Hexley will turn the old water mill into a school for 90 pupils, it said on Monday.

Work is to begin in the summer, and the school is to open two years later, the council said.
"""
BOOK = """\
A novel of the marshes

The author of the novel, Anna Brandt, spent two winters on the marshes before she wrote.

The novel has sold 4,000 copies since it came out, her publisher said.
"""


def ask(text: str, question: str, metadata: Metadata | None = None) -> tuple[str, str, str | None]:
    """Give the status, what is said and what is quoted."""
    article = parse(text, metadata=metadata)
    found = answer(Library.build([article]), understand(question))
    quote = article.text[found.quote.start : found.quote.end] if found.quote else None
    return found.status, found.talk.text if found.talk else "", quote


@pytest.mark.parametrize(
    ("text", "question", "said", "quoted"),
    [
        (HARBOUR, "Who wrote this?", "Ada Marsh", "Ada Marsh"),
        (SAVED_PAGE, "Who is the author of this article?", "Piotr Zelny", "Piotr Zelny"),
        (WITH_A_DATE, "Who wrote it?", "Petra Lindow", "Petra Lindow"),
        (HARBOUR, "What is the title?", "Harbour reopens after the flood", "Harbour reopens"),
        (WITH_A_DATE, "When was this published?", "12 March 2018", "12 March 2018"),
        (HARBOUR, "What is it about?", "Harbour reopens after the flood", "The port of Lowick"),
        (SAVED_PAGE, "What is this about?", "A river without water", "The Lesna has fallen"),
        (BOOK, "What is this article about?", "A novel of the marshes", "Anna Brandt"),
    ],
)
def test_what_the_article_says_of_itself_is_quoted(
    text: str, question: str, said: str, quoted: str
) -> None:
    status, told, quote = ask(text, question)
    assert status == "talk"
    assert said in told
    assert quote is not None
    assert quoted in quote


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("When was this published?", "does not say when"),
        ("Where was this published?", "not known"),
        ("How many words does this article have?", "words in"),
        ("Hello", "Hello"),
        ("What can I ask?", "Ask in your own words"),
        ("Are you sure?", "word for word"),
    ],
)
def test_what_no_words_of_it_say_is_told_without_a_quote(question: str, said: str) -> None:
    status, told, quote = ask(HARBOUR, question)
    assert (status, quote) == ("talk", None)
    assert said in told


def test_what_stands_beside_the_article_is_told() -> None:
    beside = Metadata(published="2016-08-04", url="https://news.example/lesna", author="P. Zelny")
    assert ask(SAVED_PAGE, "When was this published?", beside)[1] == "4 August 2016"
    assert ask(SAVED_PAGE, "Where was this published?", beside)[1] == "https://news.example/lesna"
    assert ask(SAVED_PAGE, "Who wrote this?", beside)[1] == "P. Zelny"


def test_the_text_is_asked_first_where_the_article_is_not_named() -> None:
    status, _, quote = ask(BOOK, "Who is the author?")
    assert status == "answered"
    assert quote is not None
    assert "Anna Brandt" in quote
    assert ask(HARBOUR, "Who is the author?")[:2] == ("talk", "Ada Marsh")


def test_all_figures_come_as_a_table() -> None:
    found = answer(Library.build([parse(HARBOUR)]), understand("Show all figures"))
    assert found.table is not None
    assert found.talk is not None
    assert f"{len(found.table.rows)} figures" in found.talk.text
    assert "42 ships" in [figure.text for figure in found.table.rows]


def test_of_several_articles_each_is_told_of() -> None:
    library = Library.build([parse(HARBOUR, "a.txt"), parse(SAVED_PAGE, "b.txt")])
    found = answer(library, understand("Who wrote this?"))
    assert found.talk is not None
    assert found.talk.text.splitlines()[0] == "Harbour reopens after the flood: Ada Marsh"
    assert found.quote is None
    one = answer(library, understand("Who wrote this?", article_ids=["b"]))
    assert one.quote is not None
