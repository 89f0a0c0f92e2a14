"""A scope holds everywhere: what is asked of some articles tells nothing of the others."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest

from index.errors import UnknownArticleError, UnknownCollectionError
from index.library import Library
from index.model.articles import Scope
from index.reading import Metadata
from service import create_app
from service.__main__ import main
from service.answering import answer
from service.config import Config
from service.questions import understand
from service.views.conversation import MOST_OF_ONE
from tests.articles import parse

if TYPE_CHECKING:
    from pathlib import Path

    from flask.testing import FlaskClient

PORT = """\
Ships wait at Lowick

According to the port of Lowick, 42 ships are waiting outside its walls.

The ships of Lowick are from Norway, says the harbour master.

The ships bring timber to Lowick. The harbour of Lowick has no crane for timber.

Many ships of Lowick turned back. A pilot of Lowick brought 9 ships in.

The ships pay for each day, and the harbour keeps the ships outside.
"""
FERRY = """\
A ferry for Oldwick

The ferry of Oldwick took 300 people to the ships on its first day.

Captain Mira Solvang steers it past the ships.
"""
MILL = """\
The mill at Brenton grinds again

The mill at Brenton ground 12 tonnes of rye in June.
"""


@pytest.fixture(scope="module")
def library() -> Library:
    dated = Metadata(collection="coast", published="2026-03-01")
    return Library.build(
        [
            parse(PORT, "port.txt", dated),
            parse(FERRY, "ferry.txt", Metadata(collection="coast")),
            parse(MILL, "mill.txt", Metadata(collection="inland")),
        ]
    )


@pytest.fixture(scope="module")
def client(library: Library) -> FlaskClient:
    return create_app(Config(), library).test_client()


def ids(library: Library, articles: tuple[str, ...], *collections: str) -> tuple[str, ...]:
    return library.scope(articles, collections).article_ids


def test_a_scope_is_what_is_named(library: Library) -> None:
    assert library.scope() == Scope()
    assert ids(library, ("mill", "port")) == ("port", "mill")
    assert ids(library, (), "coast") == ("port", "ferry")
    assert ids(library, (), "inland", "coast") == ("port", "ferry", "mill")
    assert ids(library, ("ferry",), "coast") == ("ferry",)
    assert dict(library.collections) == {"coast": ("port", "ferry"), "inland": ("mill",)}


def test_what_is_not_here_is_no_scope(library: Library) -> None:
    with pytest.raises(UnknownArticleError, match="'mill'"):
        library.scope(["mill"], ["coast"])
    with pytest.raises(UnknownCollectionError, match="no collection 'sea'"):
        library.scope(collections=["sea"])
    with pytest.raises(UnknownArticleError, match="'sea'"):
        library.within(Scope(article_ids=("sea",)))


def test_a_library_within_a_scope_knows_nothing_of_the_others(library: Library) -> None:
    within = library.within(library.scope(collections=["inland"]))
    assert list(within.articles) == ["mill"]
    assert {figure.article_id for figure in within.figures} == {"mill"}
    assert not within.is_known("ship")
    assert library.within(Scope()) is library
    alone = Library.build([library.articles["mill"]])
    assert within.version == alone.version
    asked = understand("How much rye did the mill grind?")
    assert answer(within, asked) == answer(alone, asked)


def test_a_word_of_other_articles_is_missing_from_those_asked(library: Library) -> None:
    found = answer(library, understand("Did ships bring rye?", (), ("mill",)))
    assert (found.found, found.missing) == (("rye",), ("ships",))
    asked = understand("Did ships bring rye?")
    assert library.search(asked).found == ("ships", "bring", "rye")


def get(client: FlaskClient, path: str, **asked: Any) -> Any:
    response = client.get(path, query_string=asked)
    assert response.status_code == 200, response.text
    return response.get_json()


def test_the_endpoint_takes_collections(client: FlaskClient) -> None:
    asked = {"q": "How many ships are waiting outside?", "top": 20}
    found = get(client, "/api/v1/query", **asked, collection="coast")
    assert found["answer"]["article"] == "port"
    assert {one["article"] for one in found["passages"]} == {"port", "ferry"}
    body = {"question": asked["q"], "top": 20, "collections": ["coast"]}
    posted = client.post("/api/v1/query", json=body).get_json()
    assert {**posted, "took_ms": 0} == {**found, "took_ms": 0}
    inside = get(client, "/api/v1/query", **asked, collection="coast", article="ferry")
    assert {one["article"] for one in inside["passages"]} == {"ferry"}


def test_the_endpoint_refuses_what_is_not_here(client: FlaskClient) -> None:
    for asked in ({"collection": "sea"}, {"collection": "inland", "article": "ferry"}):
        response = client.get("/api/v1/query", query_string={"q": "ships", **asked})
        assert response.status_code == 422
        assert response.get_json()["code"] == "invalid_value"


def test_lists_of_articles_and_figures_are_of_the_collection(client: FlaskClient) -> None:
    articles = get(client, "/api/v1/articles", collection="coast")
    assert [(one["id"], one["collection"]) for one in articles] == [
        ("port", "coast"),
        ("ferry", "coast"),
    ]
    assert get(client, "/api/v1/articles", collection="sea") == []
    figures = get(client, "/api/v1/figures", collection="inland")
    assert {one["article"] for one in figures} == {"mill"}


@pytest.mark.parametrize("line", ["ship", "How many sh", "Mira", "Tell me of rye", "12"])
def test_a_suggestion_is_of_what_is_asked(client: FlaskClient, line: str) -> None:
    for collection, held in (("coast", {"port", "ferry"}), ("inland", {"mill"})):
        found = get(client, "/api/v1/suggestions", q=line, collection=collection)["suggestions"]
        assert {one["article"] for one in found} <= held


def test_a_word_of_two_articles_is_suggested_for_either(client: FlaskClient) -> None:
    for article in ("port", "ferry"):
        found = get(client, "/api/v1/suggestions", q="Tell me of shi", article=article)
        assert [one["article"] for one in found["suggestions"]] in ([], [article])
    found = get(client, "/api/v1/suggestions", q="How many ships", article="ferry")
    assert all(one["article"] == "ferry" for one in found["suggestions"])


def test_talk_is_of_the_articles_asked(client: FlaskClient) -> None:
    told = get(client, "/api/v1/query", q="What is it about?", collection="coast")
    assert "A ferry for Oldwick" in told["talk"]["text"]
    assert "Brenton" not in told["talk"]["text"]


def test_the_page_shows_the_scope_and_switches_it(client: FlaskClient) -> None:
    first = client.get("/").text
    assert '<a href="/?collection=coast" dir="auto">coast</a>' in first
    page = client.get("/?collection=coast").text
    assert '<h1 dir="auto">Ask 2 articles in “coast”</h1>' in page
    assert "<option selected>coast</option>" in page
    assert '<option value="mill">' not in page
    examples = re.findall(r'href="/ask\?q=[^"]*"', page)
    assert examples
    assert all("collection=coast" in link for link in examples)


def test_a_conversation_stays_in_its_collection(client: FlaskClient) -> None:
    page = client.get("/ask?q=How+many+ships+are+waiting+outside%3F&collection=coast").text
    following = re.findall(r'href="(/ask\?[^"]*)" data-ask', page)
    assert following
    assert all("collection=coast" in link for link in following)
    assert "Brenton" not in re.sub(r"<option.*?</option>", "", page)


def test_no_article_crowds_out_the_others(client: FlaskClient) -> None:
    page = client.get("/ask?q=Which+ships+are+there%3F&fragment=1").text
    heads = re.findall(r'of-article"><cite dir="auto">([^<]*)</cite>(.*?)</h3>', page)
    assert "A ferry for Oldwick" in dict(heads)
    assert dict(heads)["Ships wait at Lowick"] == ' <time datetime="2026-03-01">2026-03-01</time>'
    alone = client.get("/ask?q=Which+ships+are+there%3F&fragment=1&article=port").text
    assert "of-article" not in alone
    places = re.findall(r'data-place="(\w+)#', page)
    assert places.count("ferry") == MOST_OF_ONE


def test_the_embedded_page_keeps_its_collection(client: FlaskClient) -> None:
    page = client.get("/embed?collection=coast").text
    assert '<input type="hidden" name="collection" value="coast">' in page
    assert "is not a parameter" not in page
    assert "dataset[attribute]" in client.get("/embed.js").text
    assert 'collection: "collection"' in client.get("/embed.js").text


def test_a_preview_of_a_link_is_of_its_scope(client: FlaskClient) -> None:
    link = "http://localhost/ask?q=How+many+tonnes+of+rye%3F&collection=inland"
    found = client.get("/oembed", query_string={"url": link}).get_json()
    assert found["title"].startswith("The mill")
    assert "collection=inland" in found["html"]


def test_the_figures_page_has_a_filter_for_collections(client: FlaskClient) -> None:
    page = client.get("/figures?collection=inland").text
    assert '<option value="inland" selected>inland (2)</option>' in page
    assert "1 of 6 figures; 1 date below" in page
    assert "collection=inland" in page


def test_the_terminal_takes_a_scope(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, text in (("coast/port", PORT), ("coast/ferry", FERRY), ("inland/mill", MILL)):
        path = tmp_path / f"{name}.txt"
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    monkeypatch.setenv("QUOTIENT_ARTICLES", str(tmp_path))
    main(["ask", "Which ships are there?", "--top", "9", "--collection", "coast"])
    shown = capsys.readouterr().out
    assert "    ferry\n" in shown
    assert "    port\n" in shown
    main(["figures", "--article", "mill"])
    assert "12 tonnes" in capsys.readouterr().out
    with pytest.raises(SystemExit):
        main(["ask", "Which ships?", "--collection", "sea"])
    assert capsys.readouterr().err == "quotient: no collection 'sea' in this library\n"
