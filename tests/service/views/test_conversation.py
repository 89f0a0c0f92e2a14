from __future__ import annotations

from index.library import Library
from index.model.articles import Scope
from service.views.conversation import Course, Turn, converse, take_turn
from service.views.presenting import Edition
from tests.articles import HARBOUR, SAVED_PAGE, parse

RIVER = Scope(("river",), ("news",), ("river",))
KAZAKHS = "How many Kazakhs are involved in armed conflicts in the Middle East?"


def turn_of(edition: Edition, question: str, *earlier: str) -> Turn:
    return take_turn(edition, Course((*earlier, question)))


def test_a_conversation_gives_each_question_those_before_it(edition: Edition) -> None:
    turns = converse(edition, Course((KAZAKHS, "And Uzbeks?")))
    assert [(turn.view.question, turn.history) for turn in turns] == [
        (KAZAKHS, ()),
        ("And Uzbeks?", (KAZAKHS,)),
    ]


def test_of_a_long_conversation_the_last_twenty_questions_count(edition: Edition) -> None:
    turn = turn_of(edition, "And now?", *(f"question {number}" for number in range(30)))
    assert turn.history == tuple(f"question {number}" for number in range(10, 30))


def test_a_summary_tells_the_figure_and_how_many_passages_there_are(edition: Edition) -> None:
    turn = turn_of(edition, KAZAKHS)
    count = len(turn.others) + 1
    assert turn.summary == f"Answer found: around 400 Kazakhs. {count} passages."


def test_a_summary_without_a_figure_reads_the_quote(edition: Edition) -> None:
    turn = turn_of(edition, "Who is Peter Cook?")
    assert turn.view.answer is not None
    assert turn.summary.startswith(f"Answer found: {turn.view.answer.quote}")


def test_a_summary_says_when_the_article_does_not_answer(edition: Edition) -> None:
    assert turn_of(edition, "bitcoin blockchain").summary == "Not in the article."


def test_a_summary_says_when_none_of_several_articles_answers() -> None:
    articles = parse(HARBOUR, "harbour.txt"), parse(SAVED_PAGE, "river.txt")
    edition = Edition.of(Library.build(articles))
    assert turn_of(edition, "bitcoin blockchain").summary == "Not in the articles."


def test_passages_beside_the_answer_share_a_word_with_the_question(edition: Edition) -> None:
    turn = turn_of(edition, KAZAKHS)
    assert turn.others
    for other in turn.others:
        assert other.passage.matches
        assert other.excerpt.text in other.passage.text


def test_a_conversation_is_the_same_each_time(edition: Edition) -> None:
    course = Course((KAZAKHS, "And Uzbeks?"))
    assert converse(edition, course) == converse(edition, course)


def test_scores_leave_out_what_is_nothing_to_any_passage(edition: Edition) -> None:
    turn = turn_of(edition, KAZAKHS)
    *parts, total = turn.scores
    assert all(any(row.values) for row in parts)
    assert total.values == tuple(passage.score for passage in turn.view.passages[:3])
    assert [round(sum(row.values[0] for row in parts), 2)] == [round(total.values[0], 2)]


def test_a_summary_tells_what_a_bare_number_counts(edition: Edition) -> None:
    turn = turn_of(edition, "And how many have returned?", KAZAKHS)
    assert turn.summary.startswith("Answer found: 15 Kazakhs. ")


def test_a_question_taken_literally_leaves_out_those_before_it(edition: Edition) -> None:
    course = Course((KAZAKHS,)).asking("And how many have returned?", literally=True)
    turn = take_turn(edition, course)
    assert turn.is_literal
    assert turn.history == ()
    assert turn.view.understood_as is None


def test_only_the_newest_turn_leads_on(edition: Edition) -> None:
    turns = converse(edition, Course((KAZAKHS, "And how many have returned?")))
    assert turns[0].next_questions == ()
    assert turns[1].next_questions


def test_of_a_long_conversation_the_last_questions_are_answered(edition: Edition) -> None:
    course = Course((KAZAKHS, "And how many have returned?", "And Tajikistan?"))
    last = converse(edition, course, last=2)
    assert [turn.view.question for turn in last] == list(course.questions[1:])
    assert last == converse(edition, course)[1:]
    assert [one.questions for one in course.before(2)] == [(KAZAKHS,)]
    assert list(course.before(3)) == []


def test_a_course_is_asked_of_its_articles() -> None:
    articles = parse(HARBOUR, "harbour.txt"), parse(SAVED_PAGE, "river.txt")
    edition = Edition.of(Library.build(articles))
    turn = take_turn(edition, Course(("How many ships are waiting?",), scope=RIVER))
    assert {passage.article for passage in turn.view.passages} == {"river"}


def test_a_course_ends_where_it_is_cut() -> None:
    course = Course(("a", "b", "c"), frozenset({1, 3}), RIVER, left_out=2)
    assert course.until(2) == Course(("a", "b"), frozenset({1}), RIVER)
    assert course.parameters == {
        "q": "c",
        "history": ["a", "b"],
        "literal": ["1", "3"],
        "article": ["river"],
        "collection": ["news"],
    }


def test_figures_beside_an_answer_are_those_of_the_sentence_shown(edition: Edition) -> None:
    for other in turn_of(edition, KAZAKHS).others:
        for figure in other.figures:
            assert other.excerpt.start <= figure.start < other.excerpt.end
    assert not any(other.figures for other in turn_of(edition, "Who is Peter Cook?").others)
