"""Articles that the tests are written on, so that no test leans on the one we serve."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from index.reading.articles import parse_article
from index.reading.metadata import Metadata
from tests.evaluation.documents import article_of

if TYPE_CHECKING:
    from index.model.articles import Article

SERVED = (
    Path(__file__).parent.parent / "data" / "articles" / "is-central-asia-ready-to-face-isis.txt"
)

HARBOUR = """\
News

Harbour reopens after the flood

Harbour reopens after the flood

By Ada Marsh

The port of Lowick took its first ships on Monday, eleven weeks after the sea broke in.

According to the harbour master, 42 ships are waiting outside. More than 300 dockers have \
returned; 17 of them are new.

What it cost

The repair took $2.5 million, said Mayor J. P. Hale. Insurers paid 40 percent of it.

Share this article
"""

# A saved page with a table.
DRAWN = """\
<html><body><article><h1>Boats of the coast</h1>
<p>Three harbours of the coast took more freight than ever, the coast office said on Monday.</p>
<table><tr><th>Harbour</th><th>Boats</th></tr><tr><td>Lowick</td><td>42</td></tr>
<tr><td>Marsh Island</td><td>7</td></tr></table>
<p>Two harbours of the coast took less freight than ever, the coast office said on Tuesday.</p>
</article></body></html>"""

SAVED_PAGE = """\
World\u00a0|\u00a0Europe

A river without water

The Lesna has fallen to its lowest level since 1954, and nobody is counting.

A river without water
Photo: Ilse Brandt / Agentur Nord

Farmers along the Lesna say the river lost 60 percent of its water in a single summer.

The ministry counts 1,200 dry wells. “We stopped counting in August,” said a clerk.

Piotr Zelny is a correspondent for the Northern Review.
"""


# Of one storm, on three days: what agrees, what was revised, what contradicts.
TOLD_OF_A_STORM = (
    ("mail", "2021-05-04", "At least 9 sailors were killed in the storm in Fiji."),
    ("post", "2021-05-05", "The storm in Fiji killed 12 sailors, the navy said."),
    ("wire", "2021-05-05", "The storm in Fiji killed 30 sailors, the coast guard said."),
    ("mail-of-may", "2021-05-06", "In 2020 Fiji exported about 400 boats."),
    ("post-of-may", "2021-05-06", "Fiji exported 410 boats in 2020, the ministry says."),
)


def reporting(told: tuple[str, str, str]) -> Article:
    """Make the article of an id, a date and a sentence."""
    name, published, text = told
    article = article_of([text], title=f"The {name.replace('-', ' ')}", article_id=name)
    return replace(article, published=published)


def parse(text: str, name: str = "article.txt", metadata: Metadata | None = None) -> Article:
    """Parse a text as an article of that file name."""
    return parse_article(Path(name), text, metadata or Metadata())


_COUNTED = "harbours of the coast took more freight than ever, the coast office said on Monday."
# A text with a table whose cells stand under each other.
TABLED = f"""\
Harbours of the coast

Three {_COUNTED}

Income by harbour ($ millions)
Harbour         2018    2019
Lowick          12.5    14.1
Marsh Island     8.0     6.6

Two {_COUNTED}
"""
