"""The names that an article holds."""

from __future__ import annotations

import pytest

from service.answering.talk.naming import names_in, sentence_of_most
from tests.articles import parse

TEXT = """\
Nurses strike in two cities

Health Minister Clara Weiss met the Nurses Union in Vienna on Monday, with doctors from Hungary.

“We are tired,” said Tomas Berg, who leads it. The World Health Organization (WHO) wants talks.

In April Weiss had promised Austrian and Hungarian hospitals more staff, Green Valley among them.
"""


@pytest.mark.parametrize(
    ("kind", "names"),
    [
        ("countries", ["Austria", "Hungary"]),
        ("people", ["Clara Weiss", "Tomas Berg"]),
        ("groups", ["Nurses Union", "World Health Organization", "WHO"]),
    ],
)
def test_names_are_found_by_their_form(kind: str, names: list[str]) -> None:
    found = names_in(parse(TEXT), kind)  # type: ignore[arg-type]
    assert list(dict.fromkeys(one.name for one in found)) == names


def test_the_sentence_with_most_names_is_found() -> None:
    article = parse(TEXT)
    sentence, passage = sentence_of_most(article, names_in(article, "countries"))
    assert "Health Minister" in article.text[sentence.start : sentence.end]
    assert sentence in passage.sentences
