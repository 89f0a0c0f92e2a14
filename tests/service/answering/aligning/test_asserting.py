"""Yes or no, said only where a sentence asserts or denies just what is asked."""

from __future__ import annotations

import pytest

from index.library import Library
from service.answering import answer
from service.questions import understand
from tests.evaluation.documents import article_of

CASES = [
    ("Did the court ban the party?", "In 2014 the court banned the party.", "yes"),
    ("Did the guild buy the mill?", "In 1994 the guild bought the mill of Mora.", "yes"),
    ("Did the guild buy the mill?", "The guild did not buy the mill.", "no"),
    ("Is the bridge open?", "The bridge is open again.", "yes"),
    ("Is the bridge open?", "The bridge was open until May.", None),
    ("Is the bridge open?", "The bridge is not open yet.", "no"),
    ("Was the ferry repaired?", "The ferry was repaired in Lund.", "yes"),
    ("Was the ferry repaired?", "The ferry was never repaired.", "no"),
    ("Did Norway defeat Spain?", "Spain defeated Norway.", None),
    ("Did Anna hit Ben?", "Anna was hit by Ben.", None),
    ("Did the mayor resign?", "The mayor may resign.", None),
    ("Did the mayor resign?", "Nobody knows whether the mayor resigned.", None),
    ("Did the mayor resign?", "The mayor resigned on Monday.", "yes"),
    ("Did the mayor resign?", "The paper claimed that the mayor resigned.", None),
    ("Has the union won its case?", "The union has won its case.", "yes"),
    ("Did the bank close the branch?", "The bank wants to close the branch.", None),
    ("Did the bank close the branch?", "The bank, not the post, closed the branch.", None),
    ("Did the bank close 12 branches?", "The bank closed almost 12 branches.", None),
    ("Did the bank close 12 branches?", "The bank closed 12 branches.", "yes"),
    ("Were the nurses paid?", "No nurses were paid.", "no"),
    ("Do puffins dive?", "Puffins dive.", "yes"),
    ("Does the mill sell wool?", "The mill sells wool.", "yes"),
    ("Does the mill sell wool?", "The mill sold wool.", None),
    ("Did the storm sink the ship or the barge?", "The storm sank the ship.", None),
    ("Did they ban the party?", "The court banned the party.", None),
    ("Who banned the party?", "The court banned the party.", None),
    ("Did the senate reject the bill?", "The senate did reject the bill.", "yes"),
    ("Did the museum sell the painting?", "If the museum sold the painting, it would close.", None),
]


@pytest.mark.parametrize(("question", "text", "verdict"), CASES)
def test_yes_and_no_are_told_where_the_text_says_so(
    question: str, text: str, verdict: str | None
) -> None:
    library = Library.build([article_of([text, "The weather was mild."])])
    assert answer(library, understand(question)).verdict == verdict
