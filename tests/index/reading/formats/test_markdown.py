"""Markdown told from plain text by what is in it."""

from __future__ import annotations

import pytest

from index.reading.formats.choosing import choose_format


@pytest.mark.parametrize(
    "text",
    [
        "# Snow on the dunes\n\nIt fell for an hour.\n",
        "\ufeff\n# 12 boats\r\n\r\nThey sank.\r\n",
        "---\ntitle: Owls\n---\n\n## Nests\n\nThere are 9.\n",
        "Owls\n\n## Nests\n\nThere are **9**.\n",
    ],
)
def test_a_heading_that_opens_it_or_two_signs_tell_markdown(text: str) -> None:
    assert choose_format(text.encode(), ".txt").name == "Markdown"


@pytest.mark.parametrize(
    "text",
    [
        "#1 hit of the year\n\nIt sold 900 copies.\n",
        "# a comment\nrain = 5\n",
        "Owls\n\nThere are **9** of them.\n",
        "The dunes\n\n# 12 boats\n\nThey sank.\n",
    ],
)
def test_one_sign_elsewhere_does_not(text: str) -> None:
    assert choose_format(text.encode(), ".txt").name == "plain text"
