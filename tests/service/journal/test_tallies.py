"""Questions that differ in writing only are one, and how the last was answered counts."""

from __future__ import annotations

from service.journal import Entry, Tally, count_questions

SANK = Entry(
    "2026-11-01T10", "How many ships sank?", "nearest", "a", (("other verb", "sank", None),), ()
)
WELLS = Entry("2026-11-02T10", "How many wells are dry?", "answered", "b", (), ())


def test_case_accents_spaces_and_the_last_mark_make_no_other_question() -> None:
    spellings = ("How many ships sank?", "how  many SHIPS sank", "How many ships sánk ?!")
    [tally] = count_questions(SANK._replace(asked=text) for text in spellings)
    assert (tally.times, tally.question) == (3, "How many ships sánk ?!")


def test_numbers_make_another_question() -> None:
    asked = ("Did 3 ships sink?", "Did 30 ships sink?")
    assert len(count_questions(SANK._replace(asked=text) for text in asked)) == 2


def test_the_most_asked_comes_first_then_the_last_asked() -> None:
    later = WELLS._replace(hour="2026-11-03T10", asked="Who counts them?")
    tallies = count_questions([SANK, WELLS, SANK, later])
    assert [(one.question, one.times) for one in tallies] == [
        ("How many ships sank?", 2),
        ("Who counts them?", 1),
        ("How many wells are dry?", 1),
    ]


def test_the_last_answer_is_told() -> None:
    now = SANK._replace(hour="2026-11-09T10", status="answered", doubts=())
    [tally] = count_questions([SANK, now])
    assert tally == Tally("How many ships sank?", 2, 0, "answered", "a", (), (), "2026-11-09T10")


def test_a_readers_no_is_no_question_of_its_own() -> None:
    [tally] = count_questions([WELLS, WELLS._replace(is_wrong=True), WELLS._replace(is_wrong=True)])
    assert (tally.times, tally.wrong) == (1, 2)
