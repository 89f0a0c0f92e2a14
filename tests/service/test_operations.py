"""What docs/operations.md shows can be loaded, and its sign-in holds behind nginx as it stands."""

from __future__ import annotations

import http.client
import json
import re
import tomllib
from contextlib import closing
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from service.access import add_key, read_access
from tests.articles import HARBOUR, SAVED_PAGE
from tests.reliability.proxy import NGINX, proxied
from tests.running import running

if TYPE_CHECKING:
    from collections.abc import Iterator

DOCS = Path(__file__).parents[2] / "docs"
TEXT = (DOCS / "operations.md").read_text(encoding="utf-8")
GROUPS = {"ada": "staff", "bo": "press,other", "cy": "", "eve": "unknown"}
RULES = """\
[proxy]
addresses = ["127.0.0.1"]
user = "QuotientUser"
groups = "QuotientGroups"

[[rules]]
groups = ["staff"]
articles = ["harbour"]

[[rules]]
groups = ["press"]
articles = ["*"]
"""


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", TEXT, re.DOTALL | re.MULTILINE)


def test_the_rules_that_are_shown_can_be_loaded(tmp_path: Path) -> None:
    [shown] = (block for block in blocks("toml") if "[proxy]" in block)
    (tmp_path / "access.toml").write_text(shown, encoding="utf-8")
    for path in (tmp_path / "access.toml", DOCS / "access.toml"):
        access = read_access(path, None)
        assert len(access.rules) == 2
        assert access.proxy is not None
        assert access.proxy.believes("127.0.0.1")


def test_what_monitors_and_continuous_integration_load_is_yaml() -> None:
    jobs, scraping, alerts, asking = map(yaml.safe_load, blocks("yaml"))
    steps = jobs["jobs"]["questions"]["steps"]
    assert any("quotient test questions.toml" in step.get("run", "") for step in steps)
    assert scraping["scrape_configs"][0]["static_configs"] == [{"targets": ["127.0.0.1:9464"]}]
    for rule in alerts["groups"][0]["rules"]:
        named = set(re.findall(r"quotient_\w+", rule["expr"]))
        assert named <= {
            "quotient_requests_total",
            "quotient_request_seconds_bucket",
            "quotient_answers_total",
        }
    assert asking["headers"]["Authorization"].startswith("Bearer ")


def test_oauth2_proxy_gives_what_nginx_reads() -> None:
    settings = tomllib.loads((DOCS / "oauth2-proxy.toml").read_text(encoding="utf-8"))
    nginx = (DOCS / "nginx-signin.conf").read_text(encoding="utf-8")
    assert settings["set_xauthrequest"] is True
    assert f"server {settings['http_address']};" in nginx
    for header in ("x_auth_request_email", "x_auth_request_groups"):
        assert f"$upstream_http_{header}" in nginx
    proxy = tomllib.loads((DOCS / "access.toml").read_text(encoding="utf-8"))["proxy"]
    for header in (proxy["user"], proxy["groups"]):
        assert f"proxy_set_header {header} $" in nginx
        assert f'proxy_set_header {header} "";' in nginx


class SignIn(BaseHTTPRequestHandler):
    """Answers as oauth2-proxy does: who has the cookie of a name is signed in by it."""

    def do_GET(self) -> None:
        name = (self.headers.get("Cookie") or "").removeprefix("session=")
        if not self.path.startswith("/oauth2/auth") or name not in GROUPS:
            self.send_response(401)
        else:
            self.send_response(202)
            self.send_header("X-Auth-Request-Email", f"{name}@example.com")
            if GROUPS[name]:
                self.send_header("X-Auth-Request-Groups", GROUPS[name])
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_: object) -> None:
        pass


class Door:
    """The port of nginx, and the key of a program."""

    def __init__(self, port: int, key: str) -> None:
        self.port = port
        self.key = key

    def ask(
        self, path: str, method: str = "GET", body: str | None = None, **headers: str
    ) -> tuple[int, Any]:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        named = {name.replace("__", "-"): value for name, value in headers.items()}
        with closing(connection):
            connection.request(method, path, body, {"Host": "quotient.example.com", **named})
            response = connection.getresponse()
            content = response.read()
        is_json = (response.getheader("Content-Type") or "").startswith("application/json")
        return response.status, json.loads(content) if is_json else response.getheader("Location")

    def listed(self, **headers: str) -> set[str]:
        status, articles = self.ask("/api/v1/articles", **headers)
        assert status == 200
        return {article["id"] for article in articles}


@pytest.fixture(scope="module")
def door(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Door]:
    if NGINX is None:
        pytest.skip("needs nginx")
    folder = tmp_path_factory.mktemp("signin")
    for name, text in (("harbour.txt", HARBOUR), ("river.txt", SAVED_PAGE)):
        (folder / name).write_text(text, encoding="utf-8")
    (folder / "access.toml").write_text(RULES, encoding="utf-8")
    key = add_key(folder / "keys.toml", "wiki", ["staff"])
    settings = {
        "ACCESS": str(folder / "access.toml"),
        "ACCESS_KEYS": str(folder / "keys.toml"),
        "PUBLIC_URL": "https://quotient.example.com",
        "PROXIES": "1",
    }
    articles = (str(folder / "harbour.txt"), str(folder / "river.txt"))
    with HTTPServer(("127.0.0.1", 0), SignIn) as sign_in:
        Thread(target=sign_in.serve_forever, daemon=True).start()
        configuration = DOCS / "nginx-signin.conf"
        with (
            running(folder, *articles, **settings) as service,
            proxied(folder, service.port, configuration, sign_in.server_port) as (port, _),
        ):
            yield Door(port, key)
        sign_in.shutdown()


def test_who_is_not_signed_in_is_led_to_the_sign_in(door: Door) -> None:
    status, location = door.ask("/ask?q=ships")
    assert (status, location.partition("/oauth2/start?rd=")[2]) == (302, "/ask?q=ships")


def test_who_is_signed_in_reads_what_their_groups_may(door: Door) -> None:
    assert door.listed(Cookie="session=ada") == {"harbour"}
    assert door.listed(Cookie="session=bo") == {"harbour", "river"}
    assert door.ask("/", Cookie="session=cy")[0] == 403
    assert door.ask("/", Cookie="session=eve")[0] == 403


@pytest.mark.parametrize("name", ["QuotientGroups", "quotientgroups", "QUOTIENTGROUPS"])
@pytest.mark.parametrize(("session", "status"), [("ada", {"harbour"}), ("cy", 403)])
def test_what_a_client_says_of_itself_is_not_believed(
    door: Door, name: str, session: str, status: object
) -> None:
    sent = {"Cookie": f"session={session}", name: "press", "QuotientUser": "bo@example.com"}
    found = door.ask("/api/v1/articles", **sent)
    assert {one["id"] for one in found[1]} == status if found[0] == 200 else found[0] == status
    assert door.ask("/", QuotientUser="bo", QuotientGroups="press")[0] == 302


def test_a_program_with_a_key_needs_no_session_and_its_body_arrives(door: Door) -> None:
    sent = {"Authorization": f"Bearer {door.key}"}
    assert door.listed(**sent) == {"harbour"}
    assert door.listed(**sent, QuotientUser="bo", QuotientGroups="press") == {"harbour"}
    body = json.dumps({"question": "How many ships are waiting?"})
    status, found = door.ask(
        "/api/v1/query", "POST", body, **sent, Content__Type="application/json"
    )
    assert (status, found["answer"]["figure"]["value"]) == (200, 42)
    assert door.ask("/", Authorization="Bearer quotient_guess")[0] == 401


def test_another_bearer_is_the_sign_ins_matter(door: Door) -> None:
    assert door.ask("/", Authorization="Bearer eyJhbGciOi")[0] == 302
    assert door.ask("/", Authorization="Bearer eyJhbGciOi", Cookie="session=ada")[0] == 200
