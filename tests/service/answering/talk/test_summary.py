"""The sentences that say most."""

from __future__ import annotations

from index import Library, read_article
from service.answering.talk.summary import summarise
from tests.articles import HARBOUR, SERVED, parse


def words_of(library: Library) -> list[str]:
    (article,) = library.articles.values()
    return [article.text[one.start : one.end] for one in summarise(library, article)]


def test_a_summary_is_three_to_five_sentences_in_order_each_of_another_passage() -> None:
    library = Library.build([read_article(SERVED)])
    (article,) = library.articles.values()
    chosen = summarise(library, article)
    assert 3 <= len(chosen) <= 5
    assert list(chosen) == sorted(chosen, key=lambda one: one.start)
    assert len({one.passage for one in chosen}) == len(chosen)


def test_no_sentence_of_a_summary_leans_on_another() -> None:
    library = Library.build([read_article(SERVED)])
    assert not any(words.startswith(("It ", "They ", "This ")) for words in words_of(library))


def test_a_short_article_gives_what_it_has() -> None:
    assert words_of(Library.build([parse(HARBOUR)]))


def test_what_several_passages_speak_of_is_chosen_before_what_one_does() -> None:
    aside = "A brass band from the next valley played old marches on the quay all that afternoon."
    text = "\n\n".join(
        (
            "The ferry between Lowick and Marsh Island has run aground on the northern sandbank.",
            "The ferry company said the northern sandbank had moved and that pilots were warned.",
            aside,
            "Pilots of the ferry company had asked for the sandbank near Lowick to be marked.",
            "Divers will look at the ferry on the sandbank before a tug from Lowick comes.",
        )
    )
    assert aside not in words_of(Library.build([parse(text)]))
