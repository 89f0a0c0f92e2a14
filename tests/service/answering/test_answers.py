"""Status, quote, context and figure of an answer, and what an odd question gets."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.errors import UnknownArticleError
from index.library import Library
from index.ranking import REFUSE_UNDER
from service.answering import answer
from service.answering.aligning.weights import FIGURE_UNDER
from service.questions.dialogue import understand
from tests.articles import HARBOUR, SAVED_PAGE, parse
from tests.evaluation.documents import article_of

if TYPE_CHECKING:
    from index.model.articles import Sentence
    from index.model.asked import Answer

LIBRARY = Library.build([parse(HARBOUR, "harbour.txt"), parse(SAVED_PAGE, "river.txt")])


def ask(question: str, *history: str) -> Answer:
    return answer(LIBRARY, understand(question, history))


def words(told: Answer, sentence: Sentence | None) -> str:
    assert told.passage is not None
    assert sentence is not None
    text = LIBRARY.articles[told.passage.article_id].text
    return text[sentence.start : sentence.end]


class TestAnswered:
    def test_the_figure_and_the_sentence_that_states_it(self) -> None:
        told = ask("How many dockers have returned to Lowick?")
        assert told.status == "answered"
        assert words(told, told.quote).startswith("More than 300 dockers have returned")
        assert told.figure is not None
        assert (told.figure.value, told.figure.bound) == (300, "more than")

    def test_a_question_for_no_number_gets_a_quote_alone(self) -> None:
        told = ask("Who stopped counting the wells?")
        assert told.passage is not None
        assert told.passage.article_id == "river"
        assert told.figure is None

    def test_what_is_asked_after_a_number_gets_no_number_again(self) -> None:
        told = ask("Who said so?", "How many dry wells are there?")
        assert told.status == "answered"
        assert told.figure is None

    def test_a_quote_that_leans_on_the_sentence_before_comes_with_it(self) -> None:
        page = "The port counts 300 dockers in all. They mend nets in 12 sheds by the river.\n"
        library = Library.build([parse(f"Dockers of Lowick\n\n{page}")])
        told = answer(library, understand("How many sheds are there by the river?"))
        assert told.figure is not None
        assert told.figure.value == 12
        assert told.passage is not None
        assert told.context == told.passage.sentences[0]

    def test_a_quote_that_names_what_it_counts_stands_alone(self) -> None:
        assert ask("How many ships are waiting outside?").context is None

    def test_only_the_articles_asked_for(self) -> None:
        question = understand("How many wells are dry?", article_ids=["harbour"])
        assert {hit.passage.article_id for hit in answer(LIBRARY, question).hits} == {"harbour"}

    def test_an_article_that_is_not_here(self) -> None:
        with pytest.raises(UnknownArticleError) as raised:
            answer(LIBRARY, understand("How many?", article_ids=["moon"]))
        assert raised.value.article_id == "moon"


class TestNotInTheArticle:
    @pytest.mark.parametrize(
        ("question", "missing"),
        [
            ("What is the capital of Peru?", ("capital", "Peru")),
            ("bitcoin", ("bitcoin",)),
            ("какая погода", ("какая", "погода")),
            ("天気はどうですか", ("天気はどうですか",)),
        ],
    )
    def test_what_it_does_not_hold_is_named(self, question: str, missing: tuple[str, ...]) -> None:
        told = ask(question)
        assert told.status == "not_in_article"
        assert (told.quote, told.figure, told.passage) == (None, None, None)
        assert told.missing == missing

    @pytest.mark.parametrize("question", ["who is it of the", "???", "“…” — !", " ", "🙂🙂"])
    def test_a_question_without_a_word_to_look_for(self, question: str) -> None:
        told = ask(question)
        assert told.status == "not_in_article"
        assert told.confidence < REFUSE_UNDER

    def test_near_misses_get_no_figure(self) -> None:
        for question in (
            "How many dockers were wounded?",
            "How many dockers have returned to Norway?",
            "How many ships were waiting in 1931?",
        ):
            assert ask(question).figure is None, question


class TestAnotherTopic:
    """What a text does not speak of shares with it little more than the words that ask."""

    @pytest.mark.parametrize(
        ("question", "text"),
        [
            ("How much did the robot cost?", "A year at the academy costs 9,400 crowns."),
            ("What share of the milk was thrown away?", "Its market share fell to 29 percent."),
            ("How long does recharging a ferry take?", "They held the port for 19 days."),
            ("How much do parents pay for breakfast?", "The firm spent 2.7 billion dollars."),
            ("How long did the expedition stay there?", "He got a sentence of 20 months."),
        ],
    )
    def test_no_figure_is_told(self, question: str, text: str) -> None:
        assert self.ask(question, text).figure is None

    @pytest.mark.parametrize(
        ("question", "text", "number"),
        [
            ("How long will they spend behind bars?", "Two were sentenced to 10 years.", "10"),
            ("How large is the zone being combed?", "They search 20 square miles.", "20"),
            ("By how much did the queue shrink?", "The line is shorter by a fifth.", "a fifth"),
        ],
    )
    def test_a_figure_is_told_in_other_words(self, question: str, text: str, number: str) -> None:
        told = self.ask(question, text)
        assert told.status == "answered"
        assert told.figure is not None
        assert told.figure.text.startswith(number)
        assert told.confidence >= FIGURE_UNDER

    @pytest.mark.parametrize(
        ("question", "text", "noun"),
        [
            ("How many women row for Orm?", "Today 1,300 citizens row for Orm.", "women"),
            ("How many widows came to the fair?", "The fair drew 300 farmers.", "widows"),
            ("How many pianos were shipped to Lund?", "40 crates were shipped to Lund.", "pianos"),
        ],
    )
    def test_of_what_nobody_speaks_a_sentence_says_nothing(
        self, question: str, text: str, noun: str
    ) -> None:
        told = self.ask(question, text)
        assert (told.status, told.figure) == ("nearest", None)
        assert ("missing word", noun) in [(doubt.reason, doubt.asked) for doubt in told.doubts]

    @pytest.mark.parametrize(
        ("question", "text"),
        [
            ("How many guests fell ill?", "We do not know how many guests fell ill."),
            ("How many boats sank in the storm?", "No boats sank in the storm."),
            ("How many wells dried up?", "None of the 30 wells dried up."),
        ],
    )
    def test_what_is_denied_or_not_known_is_an_answer(self, question: str, text: str) -> None:
        told = self.ask(question, text)
        assert (told.status, told.figure) == ("answered", None)

    def ask(self, question: str, text: str) -> Answer:
        """Ask of a text with two sentences more, of nothing that is asked."""
        more = ("The night was calm and clear.", "Their neighbours had seen nothing of it.")
        return answer(Library.build([article_of((text, *more))]), understand(question))


class TestOddQuestions:
    def test_capitals_ask_the_same(self) -> None:
        small, capital = ask("how many ships are waiting"), ask("HOW MANY SHIPS ARE WAITING")
        assert small.figure == capital.figure
        assert small.figure is not None

    def test_five_hundred_characters(self) -> None:
        told = ask(("How many ships are waiting outside? " * 20)[:500])
        assert told.status == "answered"

    def test_more_passages_wanted_change_no_answer(self) -> None:
        question = understand("How many ships are waiting?")
        few, many = answer(LIBRARY, question, 1), answer(LIBRARY, question, None)
        assert (few.quote, few.figure, few.confidence) == (many.quote, many.figure, many.confidence)

    @given(st.text(max_size=80), st.lists(st.text(max_size=40), max_size=3))
    def test_any_question_is_answered_or_refused(self, question: str, history: list[str]) -> None:
        told = ask(question, *history)
        assert (told.status in {"answered", "nearest"}) == (told.quote is not None)
        assert 0 <= told.confidence <= 1
        assert told == ask(question, *history)


@pytest.mark.parametrize(
    ("question", "text", "words"),
    [
        ("How many sailors drowned?", "No sailors drowned when it sank, but 34 guests did.", None),
        ("How many mills is Orm closing?", "Orm is not closing 40 mills, it said.", None),
        ("How much did the opera cost?", "What the opera cost is secret; 90 singers came.", None),
        ("How many tonnes burned?", "It emits 3 grams of soot for every tonne burned.", None),
        ("How much was the mason fined?", "They are seeking a fine of $900 for the mason.", None),
        ("How many nurses came on Friday?", "On Monday 40 nurses came to Lund.", None),
        ("How many nurses came on Monday?", "On Monday 40 nurses came to Lund.", "40 nurses"),
        ("How many nurses came to Lund?", "On Monday 40 nurses came to Lund.", "40 nurses"),
        ("How many buses run on gas?", "Of the 70 buses, 26 run on gas.", "26"),
        (
            "How many guests drowned?",
            "No sailors drowned when it sank, but 34 guests did.",
            "34 guests",
        ),
        ("How many mills is Orm closing?", "Orm is closing 40 mills, it said.", "40 mills"),
        (
            "How much did the opera cost?",
            "The opera cost $9 million; 90 singers came.",
            "$9 million",
        ),
        (
            "How many grams of soot are emitted?",
            "It emits 3 grams of soot a day.",
            "3 grams of soot",
        ),
        ("How much was the mason fined?", "The mason was fined $900.", "$900"),
        ("How much do they seek?", "They are seeking a fine of $900.", "$900"),
    ],
)
def test_what_a_figure_is_denied_or_measured_by_is_not_told(
    question: str, text: str, words: str | None
) -> None:
    library = Library.build([article_of([text, "The weather was mild."])])
    figure = answer(library, understand(question)).figure
    assert (figure.text if figure else None) == words


FERRIES = (
    "Marlow Ferries, which links the Skerrin Islands with the mainland, will end its night "
    "crossings on 4 January, the company told staff on Monday. The decision puts 85 jobs at "
    "risk, nearly a fifth of its workforce.",
    "Last year the night boats carried just 31,000 travellers, down from 74,000 in 2015, while "
    "the day service drew 412,000. Each night sailing costs the firm about 9,600 euros in fuel "
    "and wages.",
    "Chief executive Ines Halloran, 51, who took over in March 2022, said the company had lost "
    "6.3 million euros in the twelve months to June, against a profit of 1.1 million a year "
    'earlier. "We held on to the night boats for as long as we could," she said.',
    "The fleet consists of seven vessels, the oldest of which, the Skerrin Star, was launched "
    "in 1983 and is to be sold to a Greek operator for 2.4 million euros. Her replacement, 96 "
    "metres long, came into service in May and can take 900 passengers and 180 cars.",
    "The islands' council, which pays Marlow a subsidy of 3.5 million euros a year, called the "
    'step "a blow". Its leader, Tom Aske, said two thirds of the hospital appointments of '
    "islanders were on the mainland. A petition against the cut had been signed by 5,200 people "
    "by Tuesday evening.",
    "Tickets will go up by 4 percent in spring. A return fare for adults now stands at 38 "
    "euros; children under twelve travel free.",
)


@pytest.mark.parametrize(
    ("question", "figure"),
    [
        ("How many passengers used the night ferries last year?", "31,000 travellers"),
        ("How many ships does Marlow own?", "seven vessels"),
        ("How many vehicles fit on the new ship?", "180 cars"),
        ("How big is the subsidy from the council?", "3.5 million euros"),
        ("How many islanders oppose the cut?", "5,200 people"),
        # The 900 passengers of another passage fit better than the 85 jobs, and tell nothing of it.
        ("How many people live on the Skerrin Islands?", None),
        ("How much does a day sailing cost?", None),
        ("How much will the new ferry cost?", None),
    ],
)
def test_a_stranger_to_the_article_is_told_what_it_says(question: str, figure: str | None) -> None:
    found = answer(Library.build([article_of(FERRIES)]), understand(question)).figure
    assert (found.text if found else None) == figure
