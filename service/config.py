"""The configuration: from the environment, validated at start, frozen from then on.

Every setting is a variable `QUOTIENT_…`. A wrong value stops the start: a service that ignores
what its administrator wrote is worse than one that does not run.
"""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from index import QuotientError
from service.hostnames import authority, is_address, read_host

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from service.hostnames import Host

PREFIX = "QUOTIENT_"
SELF = "'self'"
MAX_BODY_BYTES = 10_000_000

_ORIGIN = re.compile(r"(https?)://(\*\.)?([^/?#\s]+)")
_SWITCH = {"true": True, "1": True, "yes": True, "false": False, "0": False, "no": False}
_LOG_LEVELS = ("info", "warning", "error")


class ConfigError(QuotientError):
    """A setting that cannot be used.

    Attributes:
        name: the environment variable.
        reason: what is wrong with it and what it may be.
    """

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"{name}: {reason}")
        self.name = name
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Config:
    """How the service runs.

    Attributes:
        articles: the files and folders to serve; none means those of `data/articles`.
        strict: whether one article that cannot be read stops the start.
        watch: whether articles that change are read anew.
        host, port: where the server listens.
        workers: processes, each with a library of its own.
        public_url: scheme and host under which readers reach the service, without a slash at
            the end; it alone makes absolute links that others may keep.
        allowed_hosts: hosts that it answers for besides this machine's own and `public_url`'s;
            `*.` before a name means every host below it.
        embed_origins: who may frame `/embed`, as sources of CSP `frame-ancestors`; none means
            nobody.
        cors_origins: whose scripts may read `/api`, or `*`; none means nobody else's.
        rate_limit: requests a minute for each client; 0 means any number, None 600, and any
            number for this machine itself.
        rate_storage: where they are counted: `memory://` (a count for each worker), `redis://…`.
        proxies: how many proxies before the service set X-Forwarded-For; 0 means that the header
            is not believed.
        max_body: bytes that a request's body may have; the default holds the longest question
            with the longest history, each character escaped as twelve bytes.
        log_level: `info` logs every request, `warning` those that failed, `error` our own faults.
        log_questions: whether the log holds what was asked.
        completions: whether `/v1` answers as OpenAI's API does.
        journal: the folder in which questions are kept for their owner; None keeps none.
        journal_days: how long they are kept.
        access: the file that says who may read what; without it everybody reads everything.
        access_keys: the file of the keys of programs.
        metrics: where Prometheus finds numbers, as `host:port`; None tells none.
        telemetry: the address of a collector that is given a span of each request.
        cluster: the address of a library in OpenSearch, in the place of articles.
        cluster_user, cluster_password: who asks it.
        cluster_ca: the certificates to trust; None means the system's.
    """

    articles: tuple[Path, ...] = ()
    host: str = "127.0.0.1"
    port: int = 8000
    workers: int = 1
    public_url: str | None = None
    allowed_hosts: tuple[str, ...] = ()
    embed_origins: tuple[str, ...] = (SELF,)
    cors_origins: tuple[str, ...] = ()
    rate_limit: int | None = None
    rate_storage: str = "memory://"
    proxies: int = 0
    max_body: int = 131_072
    log_level: str = "info"
    strict: bool = False
    watch: bool = False
    log_questions: bool = False
    completions: bool = False
    journal: Path | None = None
    journal_days: int = 30
    access: Path | None = None
    access_keys: Path | None = None
    metrics: str | None = None
    telemetry: str | None = None
    cluster: str | None = None
    cluster_user: str | None = None
    cluster_password: str | None = None
    cluster_ca: Path | None = None


@dataclass(frozen=True, slots=True)
class Setting:
    """One variable: the field of `Config` that it sets, how it is read, what it means."""

    field: str
    read: Callable[[str], object]
    meaning: str

    @property
    def name(self) -> str:
        """Give the environment variable."""
        return PREFIX + self.field.upper()


def read_config(environment: Mapping[str, str]) -> Config:
    """Read the variables that begin with QUOTIENT_; an empty one counts as not set.

    Raises:
        ConfigError: a value that cannot be used, or a name that means nothing.
    """
    known = {setting.name: setting for setting in SETTINGS}
    given = {name: text for name, text in environment.items() if name.startswith(PREFIX)}
    for name in sorted(given.keys() - known.keys()):
        raise ConfigError(name, "is not a setting; `quotient config` lists them")
    values: dict[str, Any] = {
        known[name].field: _read(known[name], text.strip())
        for name, text in given.items()
        if text.strip()
    }
    config = Config(**values)
    _check_access(config)
    return config


def _check_access(config: Config) -> None:
    if config.access_keys and not config.access:
        raise ConfigError("QUOTIENT_ACCESS_KEYS", "opens nothing without QUOTIENT_ACCESS")
    if config.access and "*" in config.cors_origins:
        raise ConfigError("QUOTIENT_CORS_ORIGINS", "must name origins where QUOTIENT_ACCESS is set")


def show(config: Config, setting: Setting) -> str:
    """Write a setting's value as the variable would hold it, without a password in a URL.

    >>> show(Config(rate_storage="redis://:secret@cache:6379"), SETTINGS[9])
    'redis://…@cache:6379'
    """
    value = getattr(config, setting.field)
    if value is None:
        return ""
    if setting.field.endswith("password"):
        return "…"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, tuple):
        return (os.pathsep if setting.field == "articles" else " ").join(map(str, value))
    return re.sub(r"//[^/@]*@", "//…@", str(value))


def _read(setting: Setting, text: str) -> object:
    try:
        return setting.read(text)
    except ValueError as error:
        raise ConfigError(setting.name, str(error)) from error


def _paths(text: str) -> tuple[Path, ...]:
    return tuple(Path(path) for path in text.split(os.pathsep) if path)


def _host(text: str) -> str:
    if re.fullmatch(r"[A-Za-z0-9.:-]+", text) is None:
        raise ValueError(f"{text!r} is not a host name or an address; 0.0.0.0 listens on all")
    return text


def _number(lowest: int, highest: int) -> Callable[[str], int]:
    def read(text: str) -> int:
        if re.fullmatch(r"[0-9]{1,9}", text) and lowest <= int(text) <= highest:
            return int(text)
        raise ValueError(f"{text!r} is not a whole number from {lowest} to {highest}")

    return read


def _switch(text: str) -> bool:
    if text.lower() not in _SWITCH:
        raise ValueError(f"{text!r} is neither true nor false")
    return _SWITCH[text.lower()]


def _public_url(text: str) -> str:
    """Read scheme and host, to which a path in the service is appended."""
    # An address with a bracket that nothing closes is a ValueError of its own.
    parts = urlsplit(text if text.count("[") == text.count("]") else "")
    host = parts.netloc.lower()
    if parts.scheme not in {"http", "https"} or read_host(host) is None:
        raise ValueError(f"{text!r} is not a URL such as https://quotient.example.com")
    if parts.path not in {"", "/"} or parts.query or parts.fragment:
        raise ValueError(f"{text!r} has a path; the service must stand at the root of a host")
    return f"{parts.scheme}://{host}"


def _allowed_hosts(text: str) -> tuple[str, ...]:
    return tuple(_allowed_host(entry) for entry in re.split(r"[\s,]+", text) if entry)


def _allowed_host(text: str) -> str:
    """Read a name or an address, or `*.` and a name of two parts or more."""
    wildcard, name = ("*.", text[2:]) if text.startswith("*.") else ("", text)
    host = read_host(f"[{name}]" if ":" in name else name)
    if host is None or (wildcard and not _is_below_a_domain(host)):
        raise ValueError(f"{text!r} is not a host; write quotient.example.com or *.example.com")
    return wildcard + host.name


def _is_below_a_domain(host: Host) -> bool:
    """Tell whether a name has two parts: `*.com` would be half of the world."""
    return "." in host.name and not is_address(host.name)


def _origin(text: str) -> str:
    """Read an origin (RFC 6454), or a host source with a wildcard (CSP 3, section 2.3.1)."""
    match = _ORIGIN.fullmatch(text.lower())
    host = read_host(match[3]) if match else None
    if match is None or host is None or (match[2] and not _is_below_a_domain(host)):
        example = "https://intranet.example.com, without a path, or https://*.example.com"
        raise ValueError(f"{text!r} is not an origin; write {example}")
    return text.lower()


def _embed_origins(text: str) -> tuple[str, ...]:
    entries = re.split(r"[\s,]+", text)
    if entries == ["none"]:
        return ()
    return tuple(SELF if e.strip("'") == "self" else _origin(e) for e in entries if e)


def _cors_origins(text: str) -> tuple[str, ...]:
    entries = [entry for entry in re.split(r"[\s,]+", text) if entry]
    if entries == ["*"]:
        return ("*",)
    for entry in entries:
        if "*" in entry:
            raise ValueError(f"{entry!r} has a wildcard; list each origin, or * alone for all")
    return tuple(_origin(entry) for entry in entries)


def _rate_storage(text: str) -> str:
    if not text.startswith(("memory://", "redis://", "rediss://")):
        raise ValueError("must be memory:// or the URL of a Redis server, redis://host:6379")
    return text


def _metrics(text: str) -> str:
    host = read_host(text)
    if host is None or host.port is None:
        raise ValueError(f"{text!r} is not a host with a port, such as 127.0.0.1:9464")
    return authority(host.name, host.port)


def _telemetry(text: str) -> str:
    if re.fullmatch(r"https?://[^/\s\[\]]+/\S*", text) is None:
        raise ValueError(f"{text!r} is not a URL such as http://127.0.0.1:4318/v1/traces")
    return text


def _log_level(text: str) -> str:
    if text.lower() not in _LOG_LEVELS:
        raise ValueError(f"{text!r} is not one of {', '.join(_LOG_LEVELS)}")
    return text.lower()


SETTINGS = (
    Setting("articles", _paths, f"article files and folders, with {os.pathsep!r} between"),
    Setting("host", _host, "address to listen on"),
    Setting("port", _number(1, 65_535), "port to listen on"),
    Setting("workers", _number(1, 64), "worker processes"),
    Setting("public_url", _public_url, "scheme and host under which readers reach the service"),
    Setting("allowed_hosts", _allowed_hosts, "more hosts to answer for, a.example *.b.example"),
    Setting("embed_origins", _embed_origins, "origins whose pages may frame /embed, self, none"),
    Setting("cors_origins", _cors_origins, "origins whose scripts may read /api, or *"),
    Setting("rate_limit", _number(0, 1_000_000), "requests a minute a client; 0: any; unset: 600"),
    Setting("rate_storage", _rate_storage, "where they are counted: memory:// or redis://…"),
    Setting("proxies", _number(0, 10), "proxies before the service that set X-Forwarded-For"),
    Setting("max_body", _number(1_024, MAX_BODY_BYTES), "bytes that a request's body may have"),
    Setting("log_level", _log_level, "info: every request; warning: failed ones; error: our own"),
    Setting("strict", _switch, "whether one article that cannot be read stops the start"),
    Setting("watch", _switch, "whether articles that change are read anew"),
    Setting("log_questions", _switch, "whether the log holds what was asked"),
    Setting(
        "completions", _switch, "whether /v1 answers as OpenAI's API does, for chat front ends"
    ),
    Setting("journal", Path, "folder that keeps what was asked, for `quotient questions`"),
    Setting("journal_days", _number(1, 3_650), "days that it is kept"),
    Setting("access", Path, "file of rules: who may read what; unset: everybody everything"),
    Setting("access_keys", Path, "file of the keys of programs, as `quotient key new` makes it"),
    Setting("metrics", _metrics, "address that tells Prometheus /metrics, 127.0.0.1:9464"),
    Setting("telemetry", _telemetry, "address of a collector of OpenTelemetry, …:4318/v1/traces"),
    Setting("cluster", str, "library in OpenSearch, opensearch+https://host:9200/name"),
    Setting("cluster_user", str, "who asks the cluster"),
    Setting("cluster_password", str, "the password"),
    Setting("cluster_ca", Path, "file of the certificates to trust; unset: the system's"),
)
