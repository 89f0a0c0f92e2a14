from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from index.library import Library
from service.views.citing import cite
from service.views.conversation import Course, take_turn
from service.views.presenting import Edition
from tests.articles import HARBOUR, parse

if TYPE_CHECKING:
    from index.model import Article

ARTICLE = replace(
    parse(HARBOUR, "harbour.txt"), published="2024-03-09", url="https://news.example/harbour"
)


def cited(article: Article) -> dict[str, str]:
    library = Library.build([article])
    turn = take_turn(Edition.of(library), Course(("How many ships are waiting outside?",)))
    assert turn.view.answer is not None
    return {one.name: one.text for one in cite(article, turn.view.answer)}


def test_every_form_names_author_title_date_and_place() -> None:
    forms = cited(ARTICLE)
    assert forms["Plain"] == (
        "“According to the harbour master, 42 ships are waiting outside.” Ada Marsh, “Harbour"
        " reopens after the flood”, March 9, 2024, ¶ 2. https://news.example/harbour"
    )
    assert forms["APA"] == (
        "Marsh, A. (2024, March 9). Harbour reopens after the flood. (para. 2)."
        " https://news.example/harbour"
    )
    assert forms["BibTeX"] == (
        "@misc{marsh2024,\n  author = {Ada Marsh},\n"
        "  title = {{Harbour reopens after the flood}},\n  year = {2024},\n  month = {mar},\n"
        "  url = {https://news.example/harbour},\n  note = {Paragraph 2},\n}"
    )
    assert forms["RIS"].splitlines() == [
        "TY  - ELEC",
        "AU  - Marsh, Ada",
        "TI  - Harbour reopens after the flood",
        "DA  - 2024/03/09",
        "UR  - https://news.example/harbour",
        "SP  - ¶ 2",
        "N1  - According to the harbour master, 42 ships are waiting outside.",
        "ER  - ",
    ]
    assert forms["Markdown"] == (
        "> According to the harbour master, 42 ships are waiting outside.\n>\n"
        "> — Ada Marsh, [Harbour reopens after the flood](https://news.example/harbour),"
        " March 9, 2024, ¶ 2"
    )


def test_what_an_article_does_not_say_of_itself_is_left_out() -> None:
    forms = cited(replace(ARTICLE, author=None, published=None, url=None))
    assert forms["Plain"].endswith("outside.” “Harbour reopens after the flood”, ¶ 2.")
    assert forms["APA"] == "Harbour reopens after the flood. (n.d.). (para. 2)."
    assert "author" not in forms["BibTeX"]
    assert [line[:2] for line in forms["RIS"].splitlines()] == ["TY", "TI", "SP", "N1", "ER"]


def test_signs_of_a_format_do_not_act_in_it() -> None:
    forms = cited(replace(ARTICLE, title="Tea & _cakes_ [50%]"))
    assert r"title = {{Tea \& \_cakes\_ [50\%]}}" in forms["BibTeX"]
    assert r"[Tea & \_cakes\_ \[50%\]](" in forms["Markdown"]
