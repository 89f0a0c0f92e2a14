"""The library as a whole: what is found, in which order, how surely, and why."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.errors import LibraryError, UnknownArticleError
from index.library import Library
from index.model.asked import Asked, Clause, QuestionKind, Search
from index.ranking import place_words
from index.ranking.weights import REFUSE_UNDER, WEIGHTS
from index.reading.articles import parse_article
from tests.articles import SAVED_PAGE
from tests.evaluation.documents import article_of

TEXT = """A village by the sea

The harbour of Oldwick has been rebuilt by the council since the storm took its walls.

Mayor Ann Reed said that 1,300 people worked on the walls for three years. They got 300 pounds.

Fishermen organised a fleet of 30 boats. It sails to Norway because the herring have moved north.

The old lighthouse of Turkmensea was sold to the National Trust for Coasts (NTC) in 2015."""
LIBRARY = Library.build([parse_article(Path("village.txt"), TEXT)])


def search(text: str, kind: QuestionKind = "other", weight: float | None = None) -> Search:
    clauses = (Clause(text),) if weight is None else (Clause("Who?"), Clause(text, weight))
    return LIBRARY.search(Asked(text, clauses, kind))


def test_of_equal_passages_the_first_comes_first() -> None:
    text = "Three men of Oldwick worked on the walls of the harbour for a year."
    for count in (3, 5, 7, 11):
        passages = "\n\n".join([text] * count)
        library = Library.build([parse_article(Path("same.txt"), f"Same\n\n{passages}")])
        hits = library.search(Asked("walls", (Clause("harbour walls men"),), "count")).hits
        assert [hit.passage.number for hit in hits] == list(range(1, count + 1))


@pytest.mark.parametrize("text", ["ﾞ", "what is ﾟ?", "\u0301", "a\u0301"])
def test_a_mark_without_a_letter_is_no_word(text: str) -> None:
    assert search(text).found == ()


def best(text: str, kind: QuestionKind = "other") -> str:
    sentence = search(text, kind).hits[0].sentences[0].sentence
    return TEXT[sentence.start : sentence.end]


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("How many people worked on the walls?", "1,300"),
        ("how many poeple worked on the wals", "1,300"),
        ("WHO SAILS TO NORWAY?", "Norway"),
        ("turkmnsea lighthouse", "lighthouse"),
        ("Which harbor was rebuilt?", "harbour"),
        ("Who organized the fleet?", "organised"),
        ("the fishermen's fleet", "fleet"),
        ("What does the NTC own?", "NTC"),
        ("What is owned by the National Trust for Coasts?", "NTC"),
    ],
)
def test_the_sentence_that_answers_comes_first(question: str, words: str) -> None:
    assert words in best(question)


def test_a_number_matches_itself_alone() -> None:
    assert "30 boats" in best("30")
    assert "300 pounds" in best("300")
    assert "1,300 people" in best("1.3 thousand")
    assert search("3000").missing == ("3000",)


def test_the_kind_of_answer_decides_between_sentences_that_share_as_much() -> None:
    assert best("the walls", "count").startswith("Mayor")


def test_the_parts_of_a_score_add_up_to_it() -> None:
    for hit in search("How many boats sail to Norway?", "count").hits:
        assert {name for name, _ in hit.parts} == set(WEIGHTS)
        assert sum(part for _, part in hit.parts) == pytest.approx(hit.score)
        assert hit.score == hit.sentences[0].score


def test_matches_are_the_words_shared_with_the_question() -> None:
    hit = search("boats to Norway").hits[0]
    assert [TEXT[match.start : match.end] for match in hit.matches] == ["boats", "Norway"]


def test_a_hit_tells_which_passage_of_the_library_it_is() -> None:
    held = {hit.number: LIBRARY.stands_in(hit.number, "norway") for hit in search("Norway").hits}
    assert [number for number, holds in held.items() if holds] == [search("Norway").hits[0].number]


def test_a_term_stands_in_a_stretch_of_a_passage_or_not() -> None:
    hit = search("boats to Norway").hits[0]
    first, second = hit.passage.sentences
    assert [LIBRARY.stands_in(hit.number, "norway", one) for one in (first, second)] == [
        False,
        True,
    ]
    assert not LIBRARY.stands_in(hit.number, "peru", first)


def test_an_article_opens_with_its_title_and_its_first_passage() -> None:
    told = {term: LIBRARY.opens_with("village", term) for term in ("sea", "council", "norway")}
    assert told == {"sea": True, "council": True, "norway": False}


@pytest.mark.parametrize(
    ("holding", "others", "keeps_naming"),
    [(3, 4, True), (4, 8, True), (2, 2, False), (3, 7, False), (30, 30, False)],
)
def test_what_an_article_keeps_naming_stands_in_a_third_of_it(
    holding: int, others: int, keeps_naming: bool
) -> None:
    passages = ["The pier is old."] * others + ["The pier belongs to Brandt."] * holding
    library = Library.build([article_of(passages)])
    (article_id,) = library.articles
    assert library.keeps_naming(article_id, "brandt") is keeps_naming


def test_words_carried_over_weigh_less() -> None:
    asked, carried = search("herring boats"), search("herring boats", weight=0.3)
    assert carried.hits[0].score < asked.hits[0].score


@pytest.mark.parametrize(
    "question",
    ["What is the capital of Peru?", "Who was it?", "?!…", "", "Кто построил маяк?", "the of and"],
)
def test_what_the_article_does_not_hold_is_not_sure(question: str) -> None:
    assert search(question).confidence < REFUSE_UNDER


def test_a_missing_word_is_named_and_a_misspelled_one_is_not_missing() -> None:
    found = search("Which submarines sail to Norwey?")
    assert found.missing == ("submarines",)
    assert found.found == ("sail", "Norwey")


def test_a_long_question_is_answered() -> None:
    question = ("How many people worked on the walls? " * 14)[:500]
    assert "1,300" in best(question, "count")


def test_no_more_hits_than_wanted_and_the_same_ones() -> None:
    question = Asked("boats", (Clause("boats"),), "other")
    assert LIBRARY.search(question, top=2).hits == LIBRARY.search(question).hits[:2]


def test_a_large_library_finds_what_a_small_one_does() -> None:
    other = "\n\n".join(
        f"Sentence number {n} speaks of roads, bridges and wheat." for n in range(900)
    )
    library = Library.build(
        [parse_article(Path("roads.txt"), other), parse_article(Path("village.txt"), TEXT)]
    )
    question = Asked("Norway", (Clause("How many boats sail to Norway?"),), "count")
    hit = library.search(question, top=3).hits[0]
    assert hit.passage.article_id == "village"
    same = library.search(question).hits[0]
    assert (hit.passage, hit.matches) == (same.passage, same.matches)
    assert dict(hit.parts) == pytest.approx(dict(same.parts))
    only = Asked("Norway", question.clauses, "count", article_ids=("roads",))
    assert {hit.passage.article_id for hit in library.search(only, top=3).hits} == {"roads"}


def test_an_article_that_is_not_there_is_an_error() -> None:
    with pytest.raises(UnknownArticleError) as caught:
        LIBRARY.search(Asked("x", (Clause("x"),), "other", article_ids=("town",)))
    assert caught.value.article_id == "town"


def test_a_library_needs_an_article_and_one_of_each_name() -> None:
    article = parse_article(Path("village.txt"), TEXT)
    with pytest.raises(LibraryError):
        Library.build([])
    with pytest.raises(LibraryError) as caught:
        Library.build([article, article])
    assert caught.value.article_id == "village"


@given(st.text(max_size=80))
def test_any_question_has_an_order_and_a_confidence(text: str) -> None:
    found = search(text)
    scores = [hit.score for hit in found.hits]
    assert scores == sorted(scores, reverse=True)
    assert 0 <= found.confidence <= 1


def test_the_version_changes_with_the_articles_and_with_the_release() -> None:
    def version_of(text: str, release: str = "1.0") -> str:
        return Library.build([parse_article(Path("village.txt"), text)], release).version

    before = version_of(TEXT)
    assert version_of(TEXT) == before
    assert version_of(TEXT.replace("30 boats", "31 boats")) != before
    assert version_of(TEXT, release="1.1") != before


def test_the_words_of_a_sentence_are_those_that_the_text_is_read_into() -> None:
    text = (
        "THE ISLAMIC STATE (IS) CAME\n\n"
        "The Islamic Movement of Uzbekistan (IMU) lost 1.3 thousand men. It's the IMU’s third. "
        "In June 2015 the Movement\nhad two hundred boats in the U.S. and Détroit."
    )
    library = Library.build([parse_article(Path("movement.txt"), text)])
    (article,) = library.articles.values()
    for passage in article.passages:
        for sentence in passage.sentences:
            words = library.contents.analyzer.words(
                article.text[sentence.start : sentence.end], sentence.start
            )
            assert library.words_of("movement", sentence) == place_words(words)


@pytest.mark.parametrize("text", [TEXT, SAVED_PAGE])
def test_a_figure_stands_in_its_passage_whether_a_standfirst_leads_up_to_it_or_not(
    text: str,
) -> None:
    library = Library.build([parse_article(Path("page.txt"), text)])
    assert library.figures
    for figure in library.figures:
        assert figure.sentence in library.passage_of(figure).sentences
        assert figure in library.figures_beside(figure)


def test_a_title_speaks_for_no_sentence_that_says_nothing_of_what_is_asked() -> None:
    library = Library.build([article_of(["What a mild winter it was."], "The ferry of Orm")])
    text = "When did the ferry of Orm sink?"
    spoken = library.search(Asked(text, (Clause(text),), "date"))
    assert spoken.confidence < REFUSE_UNDER
    assert spoken.missing == ("sink",)
