"""Signs that nobody sees part no word and no number of what is extracted."""

from __future__ import annotations

from pathlib import Path

import pytest

from index import parse_article, read_figures

SAID = (
    "The ship was in\u00adsured for 2.4 mil\u00adlion crowns, and it sank\u200b in 1926 off Lisk."
)
SHOWN = "The ship was insured for 2.4 million crowns, and it sank in 1926 off Lisk."


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.html", f"<html><body><h1>A ship</h1><p>{SAID}</p></body></html>".encode()),
        ("a.html", f"<p>{SAID}</p>".replace("\u00ad", "&shy;").encode()),
        ("a.md", f"# A ship\n\n{SAID}\n".encode()),
    ],
)
def test_a_word_is_whole(name: str, content: bytes) -> None:
    article = parse_article(Path(name), content)
    assert article.text.endswith(SHOWN)
    assert read_figures(article)[0].value == 2_400_000


def test_plain_text_stays_as_it_is_and_a_person_is_told() -> None:
    article = parse_article(Path("a.txt"), f"A ship\n\n{SAID}\n".encode())
    assert SAID in article.text
    assert article.warnings == (
        "holds 2 soft hyphens, which hide the words that they part; take them out",
    )
