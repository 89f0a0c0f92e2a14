from __future__ import annotations

import re
from dataclasses import replace
from html import unescape
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from flask import render_template
from hypothesis import given, settings
from hypothesis import strategies as st

from index.library import Library
from service import create_app
from service.answering import Examples
from service.config import Config
from service.questions.dialogue import MAX_QUESTION
from service.views.conversation import Course, Turn, take_turn
from service.views.presenting import Edition, present_figure
from service.views.shapes import TextView
from service.web.addresses import MOST_TURNS
from service.web.pages import MOST_MARKS, read_mark
from tests.articles import HARBOUR, SAVED_PAGE, parse

if TYPE_CHECKING:
    from flask.testing import FlaskClient

KAZAKHS = "How many Kazakhs are involved in armed conflicts in the Middle East?"
ARTICLE = "/articles/is-central-asia-ready-to-face-isis"
HOSTILE = """\
Harbour <script>alert(1)</script> reopens

Harbour <script>alert(1)</script> reopens

The port {{7*7}} of Lowick counts 42 ships <img src=x onerror=alert(2)> javascript:alert(3) today.

According to the "harbour master", 17 dockers & cooks have returned.
"""

WRAPPED = """\
Harbour reopens after the flood

The port of Lowick took its first ships on Monday. According to the harbour master, 300 dockers
have returned to Lowick since the spring, and the ships that wait outside the wall are to be
unloaded by the end of the week.
"""


def text_of(html: str) -> str:
    """Give the page's text, without its markup."""
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", "", html)))


def render(client: FlaskClient, turn: Turn) -> str:
    """Render a turn as the page does."""
    with client.application.test_request_context("/ask"):
        return text_of(render_template("_turn.html", turn=turn, latest=True))


@pytest.fixture
def hostile() -> FlaskClient:
    library = Library.build([parse(HOSTILE, "harbour.txt")])
    return create_app(Config(), library).test_client()


def test_the_first_page_shows_title_standfirst_byline_and_examples(client: FlaskClient) -> None:
    page = client.get("/").text
    text = text_of(page)
    assert "Is Central Asia Ready to Face ISIS?" in text
    assert "Central Asian governments, which often conflate extremism" in text
    assert "Uran Botobekov has a PhD" in text
    assert page.count("data-ask") == 5


def test_an_answer_shows_figure_source_quote_and_paragraph(client: FlaskClient) -> None:
    text = text_of(client.get("/ask", query_string={"q": KAZAKHS}).text)
    assert "around 400 Kazakhs" in text
    assert "according to the security services of Kazakhstan" in text
    assert "“According to information from the security services of Kazakhstan, around 400" in text
    assert "¶ 3" in text


def test_a_source_loses_the_capital_of_its_sentence_on_the_page_only(client: FlaskClient) -> None:
    asked = {"q": "How many have returned to Kazakhstan?"}
    assert "according to authorities" in text_of(client.get("/ask", query_string=asked).text)
    figures = client.get("/api/v1/figures").get_json()
    assert "Authorities" in {figure["source"] for figure in figures}


def test_the_fragment_is_the_page_s_own_turn(client: FlaskClient) -> None:
    asked = {"q": KAZAKHS}
    fragment = client.get("/ask", query_string={**asked, "fragment": "1"}).text.strip()
    page = client.get("/ask", query_string=asked).text
    assert fragment.startswith('<section class="turn"')
    assert fragment in page


def test_a_conversation_is_shown_whole_and_carried_by_the_form(client: FlaskClient) -> None:
    asked = {"q": "And how many have returned?", "history": [KAZAKHS, "Who is Peter Cook?"]}
    page = client.get("/ask", query_string=asked).text
    questions = re.findall(r'<h2 class="question[^>]*>(.+?)</h2>', page)
    carried = re.findall(r'<input type="hidden" name="history" value="(.*?)">', page)
    assert questions == carried == [KAZAKHS, "Who is Peter Cook?", "And how many have returned?"]


def test_a_question_that_the_article_cannot_answer_names_the_words(client: FlaskClient) -> None:
    text = text_of(client.get("/ask?q=bitcoin+blockchain").text)
    assert "The article does not mention bitcoin or blockchain." in text
    assert "Nearest passages" not in text


def test_passages_that_share_a_word_stand_below_a_refusal(client: FlaskClient) -> None:
    text = text_of(
        client.get("/ask?q=What+did+bitcoin+blockchain+ransomware+insurance+cost+Dushanbe%3F").text
    )
    assert "The article does not mention" in text
    assert "Nearest passages" in text
    assert "district court of Dushanbe" in text


def test_figures_that_fit_equally_well_are_listed_with_their_places(
    client: FlaskClient, edition: Edition
) -> None:
    turn = take_turn(edition, Course((KAZAKHS,)))
    library = edition.library
    assert turn.view.answer is not None
    other = present_figure(next(iter(library.articles.values())), library.figures[2])
    answer = replace(turn.view.answer, alternatives=(other,))
    text = render(client, replace(turn, view=replace(turn.view, answer=answer)))
    assert "Several figures fit equally well." in text
    assert "around 400 Kazakhs" in text
    assert "more than 500 citizens of Kyrgyzstan" in text


def test_a_sentence_that_the_quote_needs_stands_before_it(
    client: FlaskClient, edition: Edition
) -> None:
    turn = take_turn(edition, Course((KAZAKHS,)))
    assert turn.view.answer is not None
    before = TextView("ISIS has not claimed responsibility.", 2240, 2276)
    answer = replace(turn.view.answer, context=before)
    text = render(client, replace(turn, view=replace(turn.view, answer=answer)))
    assert "“ISIS has not claimed responsibility. According to information" in text


def test_of_several_articles_a_citation_names_its_own() -> None:
    articles = [parse(HARBOUR, "harbour.txt"), parse(SAVED_PAGE, "river.txt")]
    client = create_app(Config(), Library.build(articles)).test_client()
    assert "Articles here" in client.get("/").text
    text = text_of(client.get("/ask?q=How+many+ships+are+waiting+outside%3F").text)
    assert "¶ 2 Harbour reopens after the flood" in text
    assert "Lesna has fallen" in text_of(client.get("/?article=river").text)


def test_of_several_articles_none_is_spoken_of_as_the_only_one() -> None:
    articles = [parse(HARBOUR, "harbour.txt"), parse(SAVED_PAGE, "river.txt")]
    client = create_app(Config(), Library.build(articles)).test_client()
    page = client.get("/ask?q=How+many+ships+left+the+wells+of+the+Lesna%3F").text
    assert 'placeholder="Ask about these articles"' in page
    refused = text_of(client.get("/ask?q=bitcoin+blockchain").text)
    assert "The articles do not mention bitcoin or blockchain." in refused
    assert "or look through their figures" in refused


def test_several_articles_give_questions_to_begin_with_in_turns() -> None:
    articles = [parse(HARBOUR, "harbour.txt"), parse(SAVED_PAGE, "river.txt")]
    library = Library.build(articles)
    page = create_app(Config(), library).test_client().get("/").text
    begun = [unescape(words) for words in re.findall(r"data-ask dir=.auto.>([^<]+)<", page)]
    first, second = (Examples(library).about(one.id, asked=()) for one in articles)
    assert 3 <= len(begun) <= 5
    assert begun[:3] == [first[0], second[0], first[1]]


def test_the_form_holds_the_limits_of_the_endpoint(client: FlaskClient) -> None:
    page = client.get("/").text
    assert f'maxlength="{MAX_QUESTION}"' in page
    assert f'data-max-history="{MOST_TURNS - 1}"' in page


def test_carriage_returns_stay_in_the_text_that_offsets_count() -> None:
    library = Library.build([parse(WRAPPED.replace("\n", "\r\n"), "harbour.txt")])
    page = create_app(Config(), library).test_client().get("/").text
    assert "are to be&#13;\nunloaded" in page


def test_an_answer_says_which_words_the_article_lacks(
    client: FlaskClient, edition: Edition
) -> None:
    turn = take_turn(edition, Course((KAZAKHS,)))
    terms = replace(turn.view.terms, missing=("barrel", "price", "bitcoin"))
    text = render(client, replace(turn, view=replace(turn.view, terms=terms)))
    lacking = "The quote does not mention barrel, price or bitcoin."
    assert lacking in text


def test_an_empty_question_shows_the_first_page(client: FlaskClient) -> None:
    response = client.get("/ask?q=+")
    assert response.status_code == 200
    assert "Ask, for example" in response.text


def test_a_question_of_over_500_characters_is_kept_to_be_shortened(client: FlaskClient) -> None:
    response = client.get("/ask", query_string={"q": "x" * 501})
    assert response.status_code == 422
    assert "this one has 501" in response.text
    assert "x" * 501 + "</textarea>" in response.text


def test_a_fragment_of_a_question_too_long_is_refused(client: FlaskClient) -> None:
    response = client.get("/ask", query_string={"q": "x" * 501, "fragment": "1"})
    assert response.status_code == 422


def test_an_embedded_citation_opens_the_article_in_a_new_tab(client: FlaskClient) -> None:
    asked = {"q": KAZAKHS, "fragment": "1", "embedded": "1"}
    links = re.findall(r'<a class="cite"[^>]*>', client.get("/ask", query_string=asked).text)
    assert links
    assert all('target="_blank" rel="noopener"' in link for link in links)


def test_the_article_marks_a_span_and_numbers_its_paragraphs(client: FlaskClient) -> None:
    page = client.get(f"{ARTICLE}?mark=2349-2365").text
    marked = re.findall(r'<mark class="quote">(.*?)</mark>', page)
    assert len("".join(marked)) == 16
    assert [f'id="p{number}"' in page for number in (0, 1, 15, 16)] == [True] * 4


@pytest.mark.parametrize("mark", ["", "all", "9-3", "-5", "1-99999999999", "٣-٤"])
def test_a_mark_that_is_none_is_ignored(client: FlaskClient, mark: str) -> None:
    response = client.get(ARTICLE, query_string={"mark": mark})
    assert response.status_code == 200
    assert "<mark" not in response.text


def test_of_very_many_marks_some_are_shown(client: FlaskClient) -> None:
    marks = "&".join(f"mark={start}-{start + 2}" for start in range(100, 500, 5))
    page = client.get(f"{ARTICLE}?{marks}").text
    assert 0 < page.count("<mark") <= 2 * MOST_MARKS


def test_a_mark_holds_two_numbers_in_order() -> None:
    assert read_mark("0-1") == (0, 1)
    assert read_mark("7-7") is None


def test_the_article_leads_back_to_the_conversation_it_was_opened_from(client: FlaskClient) -> None:
    page = client.get(ARTICLE, headers={"Referer": "http://localhost/ask?q=Who"}).text
    assert '<a href="/ask?q=Who" data-back>' in page


def test_the_article_leads_nowhere_else(client: FlaskClient) -> None:
    page = client.get(ARTICLE, headers={"Referer": "http://evil.example/ask?q=Who"}).text
    assert "evil.example" not in page


def test_a_reader_who_comes_from_no_address_is_led_to_the_first_page(client: FlaskClient) -> None:
    page = client.get(ARTICLE, headers={"Referer": "http://["})
    assert page.status_code == 200
    assert "Ask about this article" in page.text


def test_an_article_that_is_not_there_is_a_page_that_says_so(client: FlaskClient) -> None:
    response = client.get("/articles/none")
    assert response.status_code == 404
    assert "There is no article “none” here." in text_of(response.text)


def test_the_figures_page_filters_and_its_links_keep_the_filter(client: FlaskClient) -> None:
    page = client.get("/figures?kind=percent&place=Iraq").text
    assert "1 of 35 figures" in text_of(page)
    assert "/api/v1/figures?format=csv&amp;kind=percent&amp;place=Iraq" in page


def test_a_plot_names_sources_as_a_sentence_does(client: FlaskClient) -> None:
    assert "Stalbek Rakhmanov; authorities; the Ministry" in client.get("/figures").text


def test_the_figures_page_says_when_nothing_is_left(client: FlaskClient) -> None:
    text = text_of(client.get("/figures?kind=money&place=Mars").text)
    assert "No figure of this kind and place." in text


def test_a_plot_has_a_text_alternative(client: FlaskClient) -> None:
    page = client.get("/figures").text
    assert 'aria-labelledby="plot-1" aria-describedby="plot-1-described"' in page
    assert "Uzbekistan: more than 1,500; Tajikistan: 1,300;" in page


@pytest.mark.parametrize("path", ["/", "/ask?q=How+many+ships%3F", "/figures", "/articles/harbour"])
def test_a_hostile_article_is_shown_as_text(hostile: FlaskClient, path: str) -> None:
    page = hostile.get(path).text
    assert "<script>alert" not in page
    assert "<img" not in page
    assert "&lt;script&gt;alert(1)" in page
    assert "49 of Lowick" not in page


def test_a_hostile_question_is_shown_as_text(client: FlaskClient) -> None:
    question = '"><script>alert(1)</script>{{7*7}}'
    page = client.get("/ask", query_string={"q": question, "history": question}).text
    assert "<script>alert" not in page
    assert "{{7*7}}" in page


@pytest.fixture(scope="module")
def silent(library: Library) -> FlaskClient:
    """Give a client of a service that logs errors alone, for hundreds of questions."""
    return create_app(Config(log_level="error"), library).test_client()


@settings(max_examples=60)
@given(question=st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=500))
def test_any_question_is_answered_and_shown_as_it_was_asked(
    silent: FlaskClient, question: str
) -> None:
    response = silent.get("/ask", query_string={"q": question})
    assert response.status_code == 200
    shown = re.findall(r'data-question="(.*?)"', response.text, re.DOTALL)
    assert [unescape(text) for text in shown] == [question.strip()][: bool(question.strip())]


# A block of data is no script: no browser runs it.
SCRIPT = r'<script(?![^>]*\ssrc=| type="application/ld\+json">)'


def test_nothing_in_a_page_is_inline(client: FlaskClient) -> None:
    for path in ("/", f"/ask?q={KAZAKHS}", "/figures", ARTICLE, "/articles/none"):
        page = client.get(path).text
        assert not re.search(rf"<style|\sstyle=|\son\w+=|{SCRIPT}", page), path
        # The link for programs is absolute, since many resolve none; no browser loads it.
        loaded = re.sub(r'<link rel="(?:alternate|canonical)"[^>]*>', "", page)
        assert not re.search(r'(?:src|href)="(?:https?:)?//', loaded), path


def test_headings_go_down_one_level_at_a_time(client: FlaskClient) -> None:
    for path in ("/", f"/ask?q={KAZAKHS}", "/figures", ARTICLE, "/articles/none"):
        levels = [int(level) for level in re.findall(r"<h([1-6])", client.get(path).text)]
        assert levels[0] == 1
        assert all(deep - above <= 1 for above, deep in pairwise(levels)), path
