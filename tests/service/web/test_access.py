"""A reader of A is answered as if there were no B: by every route, byte for byte."""

from __future__ import annotations

import json
import random
import re
from dataclasses import dataclass
from importlib.metadata import version
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import pytest

from index.library import Library
from index.model.articles import Head
from index.reading import Metadata
from service import create_app
from service.access import AccessError, add_key, read_access
from service.config import Config, ConfigError, read_config
from service.web.edge import Admission, Served, admission
from tests.articles import HARBOUR, SAVED_PAGE, parse

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from flask.testing import FlaskClient
    from werkzeug.test import TestResponse


A = parse(HARBOUR, "harbour.txt", Metadata(collection="Ports"))
B = parse(SAVED_PAGE, "river.txt", Metadata(collection="Rivers"))
RELEASE = version("quotient")
RULES = """\
[proxy]
addresses = ["127.0.0.1"]
user = "ProxyUser"
groups = "ProxyGroups"

[[rules]]
groups = ["a"]
articles = ["harbour"]

[[rules]]
groups = ["b"]
articles = ["river"]
"""
OF_A = {"ProxyUser": "ada", "ProxyGroups": "a"}
OF_B = {"ProxyUser": "bo", "ProxyGroups": "b"}
OF_BOTH = {"ProxyUser": "cy", "ProxyGroups": "a,b"}
# What is only in B: names, words, figures, its id, its title.
OF_B_ALONE = (
    "Lesna",
    "wells",
    "1,200",
    "Zelny",
    "river",
    "A river without water",
    "60 percent",
    "1954",
)
REQUESTS = 300


@dataclass
class House:
    """A service of A and B that lets readers in by group, and one that holds A alone."""

    shared: FlaskClient
    alone: FlaskClient
    folder: Path


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> House:
    folder = tmp_path_factory.mktemp("access")
    (folder / "access.toml").write_text(RULES, encoding="utf-8")
    config = Config(access=folder / "access.toml", completions=True)
    shared = create_app(config, Library.build([A, B], release=RELEASE)).test_client()
    alone = create_app(Config(completions=True), Library.build([A], release=RELEASE)).test_client()
    return House(shared, alone, folder)


def listed(client: FlaskClient, headers: dict[str, str]) -> set[str]:
    """Give the ids of the articles that a reader is told of."""
    return {one["id"] for one in json.loads(client.get("/api/v1/articles", headers=headers).data)}


def said(response: TestResponse) -> tuple[int, str, str | None]:
    """Give what a response says, but for how long it took and when its application was made."""
    times = r'"(?:took_ms|created)":[0-9.]+|<updated>[0-9T:+-]+</updated>'
    body = re.sub(times, "", response.get_data(as_text=True))
    return response.status_code, body, response.headers.get("ETag")


def addresses(client: FlaskClient, chance: random.Random) -> Iterator[str]:
    """Give addresses of every route, with the ids, the words and the figures of A and of B."""
    rules = [
        rule for rule in client.application.url_map.iter_rules() if "GET" in (rule.methods or ())
    ]
    words = re.findall(r"[\w,]+", HARBOUR + SAVED_PAGE)
    ids = ("harbour", "river", "nothing")
    adapter = client.application.url_map.bind("localhost")
    while True:
        for rule in rules:
            if rule.rule.startswith("/static"):
                continue
            given: dict[str, Any] = {
                "article_id": chance.choice(ids), "start": chance.randrange(500),
                "number": chance.randrange(1, 4), "suffix": chance.choice(("svg", "csv")),
            }  # fmt: skip
            path = adapter.build(rule.endpoint, {k: given[k] for k in rule.arguments if k in given})
            yield f"{path}?{_query(chance, words, ids)}"


def _query(chance: random.Random, words: list[str], ids: tuple[str, ...]) -> str:
    asked = " ".join(chance.sample(words, chance.randrange(1, 6)))
    made = f"How many {chance.choice(words)} did {chance.choice(OF_B_ALONE)} lose?"
    options = {
        "q": chance.choice((asked, made, chance.choice(words)[:3], chance.choice(OF_B_ALONE))),
        "history": made, "article": chance.choice(ids),
        "collection": chance.choice(("Ports", "Rivers")), "top": chance.randrange(1, 21),
        "kind": "percent", "place": chance.choice(OF_B_ALONE), "passage": chance.randrange(6),
        "mark": "10-40", "fragment": 1, "pane": 1, "explain": "true", "literal": 1,
        "format": chance.choice(("csv", "json", "markdown")), "bom": "true",
        "from": chance.randrange(9),
        "url": f"http://localhost/ask?q={quote(made)}&article=river",
    }  # fmt: skip
    chosen = chance.sample(list(options), chance.randrange(0, 5))
    names = dict.fromkeys(["q", *chosen] if chance.random() < 0.8 else chosen)
    return "&".join(f"{name}={quote(str(options[name]))}" for name in names)


def test_a_reader_of_a_is_answered_by_every_route_as_if_there_were_no_b(house: House) -> None:
    chance, routes, differing = random.Random(7), set(), 0  # noqa: S311
    for address, _ in zip(addresses(house.alone, chance), range(REQUESTS), strict=False):
        if address.startswith(("/healthz", "/readyz")):
            continue
        routes.add(address.partition("?")[0])
        alone = said(house.alone.get(address))
        assert said(house.shared.get(address, headers=OF_A)) == alone, address
        differing += said(house.shared.get(address, headers=OF_BOTH)) != alone
    assert len(routes) > 20
    assert differing > REQUESTS / 4, "whoever may read B is told of it"


def test_a_body_is_answered_as_if_there_were_no_b(house: House) -> None:
    for word in OF_B_ALONE:
        for articles in ([], ["river"], ["harbour"], ["nothing"]):
            body = {"question": f"How many {word}?", "history": [word], "articles": articles}
            asked = house.shared.post("/api/v1/query", json=body, headers=OF_A)
            assert said(asked) == said(house.alone.post("/api/v1/query", json=body))


@pytest.mark.parametrize("name", ["ask", "find_figures", "read_passage", "list_articles"])
def test_an_assistant_is_answered_as_if_there_were_no_b(house: House, name: str) -> None:
    arguments: dict[str, list[dict[str, Any]]] = {
        "ask": [{"question": f"How many {word}?"} for word in OF_B_ALONE],
        "find_figures": [{"text": word} for word in OF_B_ALONE] + [{"articles": ["river"]}],
        "read_passage": [{"article": "river", "passage": 1}, {"article": "none", "passage": 1}],
        "list_articles": [{}],
    }
    for given in arguments[name]:
        call = {"name": name, "arguments": given}
        message = {"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": call}
        asked = house.shared.post("/mcp", json=message, headers=OF_A)
        assert asked.status_code == 200
        assert said(asked) == said(house.alone.post("/mcp", json=message))


def test_a_chat_is_answered_as_if_there_were_no_b(house: House) -> None:
    for word in OF_B_ALONE:
        question = {"role": "user", "content": f"How many {word}?"}
        body = {"model": "quotient", "messages": [question]}
        asked, alone = (
            json.loads(client.post("/v1/chat/completions", json=body, headers=OF_A).data)
            for client in (house.shared, house.alone)
        )
        assert asked["choices"] == alone["choices"]
    refused = house.shared.post("/v1/chat/completions", json=body)
    assert (refused.status_code, json.loads(refused.data)["error"]["code"]) == (401, "unauthorized")


@pytest.mark.parametrize("path", ["/", "/figures", "/api", "/api/v1/openapi.json", "/embed"])
def test_no_page_names_what_is_not_to_be_read(house: House, path: str) -> None:
    text = house.shared.get(path, headers=OF_A).text
    assert not any(word in text for word in ("Lesna", "Zelny", "1,200", "A river without water"))
    assert "river" not in text.replace("driver", "")


def test_whoever_may_read_both_reads_both_and_of_b_b_alone(house: House) -> None:
    assert listed(house.shared, OF_A) == {"harbour"}
    assert listed(house.shared, OF_B) == {"river"}
    assert listed(house.shared, OF_BOTH) == {"harbour", "river"}


def test_what_one_reader_holds_is_not_taken_for_anothers(house: House) -> None:
    path = "/api/v1/query?q=How+many+wells+are+dry"
    tag = house.shared.get(path, headers=OF_B).headers["ETag"]
    again = {**OF_B, "If-None-Match": tag}
    assert house.shared.get(path, headers=again).status_code == 304
    assert house.shared.get(path, headers={**OF_A, "If-None-Match": tag}).status_code == 200
    assert house.shared.get(path, headers={"If-None-Match": tag}).status_code == 401


@pytest.mark.parametrize(
    "path", ["/", "/ask?q=ships", "/api/v1/articles", "/figures", "/oembed?url=http://localhost/"]
)
def test_nobody_but_the_reader_keeps_a_response(house: House, path: str) -> None:
    headers = house.shared.get(path, headers=OF_A).headers
    assert headers["Cache-Control"] == "private, no-cache"
    varying = {name.strip() for name in ",".join(headers.getlist("Vary")).split(",")}
    assert varying >= {"Authorization", "Cookie", "ProxyUser", "ProxyGroups"}


@pytest.mark.parametrize(
    "path", ["/", "/ask?q=a", "/articles/harbour", "/articles/none", "/api/v1/articles", "/none"]
)
@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 401),
        ({"ProxyUser": "ada"}, 403),
        ({"ProxyUser": "ada", "ProxyGroups": "c"}, 403),
        ({"X-Forwarded-User": "ada", "X-Forwarded-Groups": "a"}, 401),
        ({"Authorization": "Bearer quotient_guess"}, 401),
        ({**OF_A, "Authorization": "Bearer quotient_guess"}, 401),
    ],
)
def test_whoever_is_nobody_or_in_no_group_is_told_nothing(
    house: House, path: str, headers: dict[str, str], status: int
) -> None:
    response = house.shared.get(path, headers=headers)
    assert response.status_code == status
    assert "harbour" not in response.text.lower()
    assert response.headers["Cache-Control"] == "no-store"
    assert response.headers.get("WWW-Authenticate") == ("Bearer" if status == 401 else None)


def test_a_header_is_not_believed_from_elsewhere(house: House) -> None:
    other = {"REMOTE_ADDR": "192.0.2.7"}
    assert house.shared.get("/", headers=OF_A, environ_overrides=other).status_code == 401


@pytest.mark.parametrize("path", ["/static/style.css", "/embed.js", "/healthz", "/readyz"])
def test_what_says_nothing_of_an_article_is_given_to_everybody(house: House, path: str) -> None:
    response = house.shared.get(path)
    assert response.status_code == 200
    assert "Authorization" not in response.headers.get("Vary", "")


def test_health_does_not_tell_that_articles_changed(house: House) -> None:
    assert house.shared.get("/healthz").json == {"status": "ok", "library_version": ""}


def test_a_file_that_is_not_there_is_told_without_a_page(house: House) -> None:
    assert house.shared.get("/static/none.css").status_code == 404


def test_a_program_reads_with_its_key_what_its_groups_may(house: House) -> None:
    keys = house.folder / "keys.toml"
    sent = {"Authorization": f"Bearer {add_key(keys, 'wiki', ['b'])}"}
    config = Config(access=house.folder / "access.toml", access_keys=keys)
    client = create_app(config, Library.build([A, B])).test_client()
    assert listed(client, sent) == {"river"}


def test_a_script_of_an_origin_that_is_named_may_send_its_key(house: House) -> None:
    config = Config(access=house.folder / "access.toml", cors_origins=("https://wiki.example",))
    client = create_app(config, Library.build([A, B])).test_client()
    asked = {"Origin": "https://wiki.example", "Access-Control-Request-Method": "GET"}
    response = client.options("/api/v1/query", headers=asked)
    assert response.status_code == 200
    assert "Authorization" in response.headers["Access-Control-Allow-Headers"]


@pytest.mark.parametrize(
    ("settings", "reason"),
    [
        ({"ACCESS_KEYS": "keys.toml"}, "QUOTIENT_ACCESS_KEYS: opens nothing"),
        ({"ACCESS": "access.toml", "CORS_ORIGINS": "*"}, "QUOTIENT_CORS_ORIGINS: must name"),
    ],
)
def test_settings_that_contradict_each_other_stop_the_start(
    settings: dict[str, str], reason: str
) -> None:
    with pytest.raises(ConfigError) as refused:
        read_config({f"QUOTIENT_{name}": value for name, value in settings.items()})
    assert str(refused.value).startswith(reason)


def test_rules_that_cannot_be_read_stop_the_start(tmp_path: Path) -> None:
    with pytest.raises(AccessError):
        create_app(Config(access=tmp_path / "none.toml"), Library.build([A]))


class Makers:
    """Counts what is made for which set of articles."""

    def __init__(self) -> None:
        self.made: list[frozenset[str]] = []

    def __call__(self, ids: frozenset[str]) -> Served:
        self.made.append(ids)
        return Served(lambda *_: [], ",".join(sorted(ids)), "Cookie")


@pytest.fixture
def admit(house: House) -> Callable[[Makers], Admission]:
    rules = "\n".join(f'[[rules]]\ngroups = ["{name}"]\narticles = ["{name}"]' for name in "cdefgh")
    path = house.folder / "many.toml"
    path.write_text(RULES.partition("[[rules]]")[0] + rules, encoding="utf-8")
    articles = [Head(name, "", None, None, 3, (), "") for name in "cdefgh"]
    opened = Served(lambda *_: [], "")
    return lambda makers: Admission(read_access(path, None), articles, makers, opened)


def ask(admission_: Admission, groups: str) -> str:
    environ = {"PATH_INFO": "/", "REQUEST_METHOD": "GET", "REMOTE_ADDR": "127.0.0.1"}
    return admission_({**environ, "HTTP_PROXYUSER": "x", "HTTP_PROXYGROUPS": groups}).version


def test_a_set_of_articles_is_made_once_whoever_may_read_it(
    admit: Callable[[Makers], Admission],
) -> None:
    makers = Makers()
    admission_ = admit(makers)
    assert [ask(admission_, groups) for groups in ("c,d", "d,c,x", "c", "c,d")] == [
        "c,d",
        "c,d",
        "c",
        "c,d",
    ]
    assert makers.made == [frozenset("cd"), frozenset("c")]


def test_no_more_sets_are_kept_than_there_is_room_for_the_longest_silent_goes(
    admit: Callable[[Makers], Admission], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(admission, "MOST_SETS", 2)
    makers = Makers()
    admission_ = admit(makers)
    for groups in ("c", "d", "c", "e", "c", "d"):
        assert ask(admission_, groups) == groups
    assert ["".join(ids) for ids in makers.made] == ["c", "d", "e", "d"]


def test_no_more_is_kept_than_some_libraries_full(
    admit: Callable[[Makers], Admission], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(admission, "MOST_TIMES", 1)
    makers = Makers()
    admission_ = admit(makers)
    for groups in ("c,d,e", "f,g,h", "c", "f,g,h"):
        ask(admission_, groups)
    assert len(makers.made) == 3
    assert len(admission_._served) == 2
