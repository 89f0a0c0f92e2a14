"""The rules: which groups may read which articles. What no rule grants is read by nobody."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import cached_property
from ipaddress import ip_network
from typing import TYPE_CHECKING, Any

from service.access.files import (
    AccessError,
    check_keys,
    read_table,
    take_tables,
    take_text,
    take_texts,
)
from service.access.identity import Proxy, credentials, identify
from service.access.keys import read_keys

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from ipaddress import IPv4Network, IPv6Network
    from pathlib import Path

    from _typeshed.wsgi import WSGIEnvironment

    from index.model.articles import Head
    from service.access.keys import Key

_HEADER = re.compile(r"[A-Za-z]{1,60}")
# A group that everybody is in who is signed in or has a key.
EVERYBODY = "*"


@dataclass(frozen=True, slots=True)
class Rule:
    """What some groups may read.

    Attributes:
        articles, collections: ids and names, in which `*` stands for anything.
    """

    groups: frozenset[str]
    articles: tuple[str, ...]
    collections: tuple[str, ...] = ()

    def grants(self, groups: frozenset[str], article: Head) -> bool:
        """Tell whether it lets somebody of these groups read an article."""
        if not (EVERYBODY in self.groups or self.groups & groups):
            return False
        return _fits(article.id, self.articles) or _fits(article.collection, self.collections)


@dataclass(frozen=True)
class Access:
    """Who may read what.

    Attributes:
        proxy: who names readers; None where programs with keys alone read.
        keys: by their hashes.
    """

    rules: tuple[Rule, ...]
    proxy: Proxy | None
    keys: Mapping[str, Key]

    def credentials(self, environ: WSGIEnvironment) -> tuple[str, ...]:
        """Give all that a request says of who asks: the same again means the same reader."""
        return credentials(environ, self.proxy)

    def identify(self, given: tuple[str, ...]) -> frozenset[str] | None:
        """Give the groups of who asks, from the request's credentials; None where nobody is named.

        Raises:
            UnknownKeyError: a key is sent that is none of ours.
        """
        return identify(given, self.proxy, self.keys)

    def readable(self, groups: frozenset[str], articles: Iterable[Head]) -> frozenset[str]:
        """Give the ids of the articles that somebody of these groups may read."""
        return frozenset(
            article.id
            for article in articles
            if any(rule.grants(groups, article) for rule in self.rules)
        )

    @cached_property
    def varying(self) -> str:
        """Give the headers by which responses differ, for `Vary`."""
        named = [self.proxy.user, self.proxy.groups] if self.proxy else []
        return ", ".join(["Authorization", "Cookie", *named])


def read_access(path: Path, keys: Path | None) -> Access:
    """Read the rules, and the keys of programs where there are some.

    Raises:
        AccessError: a file cannot be read, or together they let nobody in, or everybody.
    """
    table = read_table(path)
    check_keys(path, "the file", table, {"proxy", "rules"})
    rules = tuple(
        _read_rule(path, f"rule {number}", one)
        for number, one in enumerate(take_tables(path, table, "rules"), start=1)
    )
    if not rules:
        raise AccessError(path, "has no [[rules]], so that nobody could read anything")
    if "proxy" not in table and keys is None:
        reason = "has no [proxy], and QUOTIENT_ACCESS_KEYS is not set: nobody could sign in"
        raise AccessError(path, reason)
    proxy = _read_proxy(path, table["proxy"]) if "proxy" in table else None
    return Access(rules, proxy, read_keys(keys) if keys else {})


def _read_rule(path: Path, where: str, table: dict[str, Any]) -> Rule:
    names = ("groups", "articles", "collections")
    check_keys(path, where, table, set(names))
    groups, articles, collections = (take_texts(path, where, table, name) for name in names)
    if not groups or not (articles or collections):
        raise AccessError(path, f"{where} needs `groups`, and `articles` or `collections`")
    return Rule(frozenset(groups), articles, collections)


def _fits(name: str | None, patterns: Iterable[str]) -> bool:
    return name is not None and any(fnmatchcase(name, pattern) for pattern in patterns)


def _read_proxy(path: Path, table: object) -> Proxy:
    if not isinstance(table, dict):
        raise AccessError(path, "has a `proxy` that is no table; begin it with [proxy]")
    check_keys(path, "[proxy]", table, {"addresses", "user", "groups"})
    addresses = take_texts(path, "[proxy]", table, "addresses")
    networks = tuple(_read_network(path, address) for address in addresses)
    user, groups = (take_text(path, "[proxy]", table, name) for name in ("user", "groups"))
    if not networks or user.lower() == groups.lower():
        raise AccessError(path, "[proxy] needs `addresses`, and two headers: `user` and `groups`")
    for header in (user, groups):
        if _HEADER.fullmatch(header) is None:
            reason = f"{header!r} is no header of letters alone, such as QuotientUser"
            raise AccessError(path, f"[proxy]: {reason}")
    return Proxy(networks, user, groups)


def _read_network(path: Path, text: str) -> IPv4Network | IPv6Network:
    try:
        network = ip_network(text)
    except ValueError as error:
        raise AccessError(path, f"[proxy] has an address that is none: {error}") from error
    if network.prefixlen == 0:
        raise AccessError(path, f"[proxy] believes everybody by {text}; name the proxy's addresses")
    return network
