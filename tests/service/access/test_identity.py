"""A proxy is believed from its own addresses, a key by its hash; nobody else is anybody."""

from __future__ import annotations

from ipaddress import ip_network
from typing import Any

import pytest

from service.access import UnknownKeyError
from service.access.identity import Proxy, credentials, identify
from service.access.keys import Key, hash_key

PROXY = Proxy((ip_network("10.1.0.0/16"), ip_network("2001:db8::/32")), "ProxyUser", "ProxyGroups")
KEYS = {hash_key("quotient_wiki"): Key("wiki", frozenset({"press"}))}


def groups_of(environ: dict[str, Any], proxy: Proxy | None = PROXY) -> set[str] | None:
    groups = identify(credentials(environ, proxy), proxy, KEYS)
    return None if groups is None else set(groups)


def named(address: str, groups: str = "staff", **more: object) -> dict[str, Any]:
    return {"REMOTE_ADDR": address, "HTTP_PROXYUSER": "ada", "HTTP_PROXYGROUPS": groups, **more}


@pytest.mark.parametrize(
    ("address", "is_believed"),
    [
        ("10.1.2.3", True),
        ("::ffff:10.1.2.3", True),
        ("2001:db8::7", True),
        ("10.2.0.1", False),
        ("127.0.0.1", False),
        ("2001:db9::1", False),
        ("10.1.2.3, 8.8.8.8", False),
        ("unix:", False),
        ("", False),
    ],
)
def test_a_header_is_believed_from_the_addresses_that_are_named(
    address: str, is_believed: bool
) -> None:
    assert groups_of(named(address)) == ({"staff"} if is_believed else None)


def test_the_connection_counts_and_not_what_is_said_of_it() -> None:
    before = {"REMOTE_ADDR": "8.8.8.8"}
    assert groups_of({**named("10.1.2.3"), "werkzeug.proxy_fix.orig": before}) is None
    through = {"werkzeug.proxy_fix.orig": {"REMOTE_ADDR": "10.1.2.3"}}
    assert groups_of({**named("8.8.8.8"), **through}) == {"staff"}


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        ("staff,press", {"staff", "press"}),
        (" Domain Users , , press ", {"Domain Users", "press"}),
        ("", set()),
        ("BÃ¼ro", {"Büro"}),
        (",".join(map(str, range(5_000))), set(map(str, range(1_000)))),
    ],
)
def test_groups_stand_with_commas_between(text: str, groups: set[str]) -> None:
    assert groups_of(named("10.1.0.1", text)) == groups


def test_groups_without_a_name_are_nobodys() -> None:
    assert groups_of({"REMOTE_ADDR": "10.1.0.1", "HTTP_PROXYGROUPS": "staff"}) is None
    assert groups_of(named("10.1.0.1", HTTP_PROXYUSER="  ")) is None


def test_other_headers_name_nobody() -> None:
    others = {"HTTP_X_FORWARDED_USER": "ada", "HTTP_PROXY_USER": "ada", "REMOTE_USER": "ada"}
    assert groups_of({"REMOTE_ADDR": "10.1.0.1", **others}) is None


@pytest.mark.parametrize("scheme", ["Bearer", "bearer"])
@pytest.mark.parametrize("proxy", [PROXY, None])
def test_a_key_is_its_groups_from_anywhere(scheme: str, proxy: Proxy | None) -> None:
    sent = {"REMOTE_ADDR": "8.8.8.8", "HTTP_AUTHORIZATION": f"{scheme} quotient_wiki"}
    assert groups_of(sent, proxy) == {"press"}


def test_a_key_that_is_none_is_refused_whoever_is_named() -> None:
    with pytest.raises(UnknownKeyError):
        groups_of(named("10.1.0.1", HTTP_AUTHORIZATION="Bearer quotient_wikis"))


@pytest.mark.parametrize(
    "sent", ["Bearer eyJhbGciOi", "Basic cXVvdGllbnRfd2lraQ==", "quotient_wiki"]
)
def test_what_a_proxy_sends_for_others_is_no_key(sent: str) -> None:
    assert groups_of({"REMOTE_ADDR": "8.8.8.8", "HTTP_AUTHORIZATION": sent}) is None
    assert groups_of(named("10.1.0.1", HTTP_AUTHORIZATION=sent)) == {"staff"}


def test_without_a_proxy_no_header_names_anybody() -> None:
    assert groups_of(named("10.1.0.1"), None) is None
