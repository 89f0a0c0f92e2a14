"""Of a long article a part is shown, and the way to the others."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from index import Library, parse_article
from service import create_app
from service.config import Config
from service.views.articles import present_article
from service.views.presenting import MOST_PASSAGES, Edition

if TYPE_CHECKING:
    from flask.testing import FlaskClient

COUNT = 2 * MOST_PASSAGES + 50
TEXT = "The long report\n\n" + "\n\n".join(
    f"In the village number {number}, {number + 1_000} sheep were counted by the wardens."
    for number in range(1, COUNT + 1)
)
ARTICLE = parse_article(Path("long.txt"), TEXT)
LIBRARY = Library.build([ARTICLE])


@pytest.fixture(scope="module")
def client() -> FlaskClient:
    return create_app(Config(log_level="error"), LIBRARY).test_client()


def numbers(html: str) -> list[int]:
    return [int(number) for number in re.findall(r'<p id="p(\d+)"', html)]


@pytest.mark.parametrize(
    ("passage", "first", "last", "before", "after"),
    [
        (0, 1, 200, None, 201),
        (200, 1, 200, None, 201),
        (201, 201, 400, 1, 401),
        (450, 401, 450, 201, None),
        (9_999, 401, 450, 201, None),
        (-3, 1, 200, None, 201),
    ],
)
def test_the_part_that_holds_a_passage_is_shown(
    passage: int, first: int, last: int, before: int | None, after: int | None
) -> None:
    shown = present_article(Edition.of(LIBRARY), ARTICLE, passage)
    assert [part.number for part in shown.paragraphs] == list(range(first, last + 1))
    assert (shown.before, shown.after) == (before, after)


def test_every_link_to_a_passage_leads_to_the_part_that_holds_it(client: FlaskClient) -> None:
    answer = client.get("/api/v1/query?q=How+many+sheep+in+village+number+444%3F").get_json()
    urls = [passage["url"] for passage in answer["passages"]] + [answer["answer"]["url"]]
    listed = client.get("/api/v1/articles/long").get_json()["passages"]
    urls += [passage["url"] for passage in listed[::40]]
    for url in urls:
        path, _, fragment = url.partition("#p")
        assert int(fragment) in numbers(client.get(path).text)


def test_the_chat_shows_the_part_that_the_answer_cites(client: FlaskClient) -> None:
    page = client.get("/ask?q=How+many+sheep+in+village+number+444%3F").text
    assert 444 in numbers(page)
    assert len(numbers(page)) <= MOST_PASSAGES


def test_parts_lead_to_one_another(client: FlaskClient) -> None:
    page = client.get("/articles/long?passage=250").text
    assert 'href="/articles/long?passage=1#p1">Earlier passages' in page
    assert 'href="/articles/long?passage=401#p401">Later passages' in page


def test_an_article_of_usual_length_is_shown_whole(client: FlaskClient) -> None:
    few = Library.build([parse_article(Path("few.txt"), "\n\n".join(TEXT.split("\n\n")[:200]))])
    page = create_app(Config(log_level="error"), few).test_client().get("/articles/few").text
    assert len(numbers(page)) == 199
    assert "Later passages" not in page
