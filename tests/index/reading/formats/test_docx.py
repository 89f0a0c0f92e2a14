"""A document of Word: numbers that are set high, text boxes."""

from __future__ import annotations

from pathlib import Path

import pytest

from index import parse_article, read_figures
from tests.files import archive

RAISED = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>{}</w:t></w:r>'


def run(words: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{words}</w:t></w:r>'


def document(*runs: str) -> bytes:
    body = f"<w:body><w:p>{''.join(runs)}</w:p></w:body>"
    return archive(
        {"word/document.xml": f'<w:document xmlns:w="w" xmlns:mc="mc">{body}</w:document>'}
    )


@pytest.mark.parametrize(
    ("before", "raised", "after", "text", "value"),
    [
        ("The dam holds 10", "9", " litres.", "The dam holds 10⁹ litres.", 10**9),
        ("They sold 4,000", "2", " boats.", "They sold 4,000² boats.", 4000),
        ("It opened on the 1", "st", " of May.", "It opened on the 1st of May.", "XXXX-05-01"),
    ],
)
def test_a_raised_number_is_no_part_of_the_one_before(
    before: str, raised: str, after: str, text: str, value: float | str
) -> None:
    content = document(run(before), RAISED.format(raised), run(after))
    article = parse_article(Path("a.docx"), content)
    assert article.text == text
    (figure,) = read_figures(article)
    assert figure.value == value


def test_a_text_box_is_read_once_and_parts_the_words_around_it_from_it() -> None:
    box = f"<w:txbxContent><w:p>{run('The box is 40 feet long.')}</w:p></w:txbxContent>"
    both = f"<mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>"
    drawn = f"<w:r><mc:AlternateContent>{both}</mc:AlternateContent></w:r>"
    content = document(run("The mill is old."), drawn, run("It was sold."))
    article = parse_article(Path("a.docx"), content)
    assert article.text.split("\n\n") == [
        "The mill is old.", "The box is 40 feet long.", "It was sold."
    ]  # fmt: skip
