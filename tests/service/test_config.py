from __future__ import annotations

from pathlib import Path

import pytest

from service.config import PREFIX, SETTINGS, Config, ConfigError, read_config, show


def test_without_variables_it_listens_here_alone_and_lets_nobody_else_frame_or_read() -> None:
    config = read_config({"HOME": "/root"})
    assert config == Config()
    assert (config.host, config.embed_origins, config.cors_origins) == (
        "127.0.0.1",
        ("'self'",),
        (),
    )


@pytest.mark.parametrize(
    ("name", "text", "value"),
    [
        ("ARTICLES", "/srv/a.txt:b.txt", (Path("/srv/a.txt"), Path("b.txt"))),
        ("HOST", "0.0.0.0", "0.0.0.0"),  # noqa: S104
        ("HOST", "::1", "::1"),
        ("PORT", "65535", 65535),
        ("WORKERS", "4", 4),
        ("PUBLIC_URL", "https://quotient.example.com/", "https://quotient.example.com"),
        ("PUBLIC_URL", "http://[2001:DB8::1]:8443", "http://[2001:db8::1]:8443"),
        (
            "ALLOWED_HOSTS",
            "Quotient, *.Example.com 10.0.0.7 2001:DB8:0::1",
            ("quotient", "*.example.com", "10.0.0.7", "2001:db8::1"),
        ),
        (
            "EMBED_ORIGINS",
            "self, https://Intranet.example.com https://*.example.org:8443",
            ("'self'", "https://intranet.example.com", "https://*.example.org:8443"),
        ),
        ("EMBED_ORIGINS", "none", ()),
        (
            "CORS_ORIGINS",
            "https://a.example http://localhost:3000",
            ("https://a.example", "http://localhost:3000"),
        ),
        ("CORS_ORIGINS", "*", ("*",)),
        ("RATE_LIMIT", "120", 120),
        ("RATE_STORAGE", "redis://cache:6379/1", "redis://cache:6379/1"),
        ("PROXIES", "2", 2),
        ("MAX_BODY", "1024", 1024),
        ("LOG_LEVEL", "Warning", "warning"),
        ("LOG_QUESTIONS", "yes", True),
        ("JOURNAL", "/var/asked", Path("/var/asked")),
        ("JOURNAL_DAYS", "7", 7),
        ("METRICS", "[::1]:9464", "[::1]:9464"),
        ("TELEMETRY", "http://c.example:4318/v1/traces", "http://c.example:4318/v1/traces"),
        ("PORT", "  ", 8000),
    ],
)
def test_a_variable_sets_its_field(name: str, text: str, value: object) -> None:
    assert getattr(read_config({PREFIX + name: text}), name.lower()) == value


@pytest.mark.parametrize(
    ("name", "text", "says"),
    [
        ("HOST", "a b", "not a host name"),
        ("PORT", "0", "from 1 to 65535"),
        ("PORT", "80a", "from 1 to 65535"),
        ("PORT", "٣", "from 1 to 65535"),
        ("WORKERS", "-1", "from 1 to 64"),
        ("PUBLIC_URL", "quotient.example.com", "not a URL"),
        ("PUBLIC_URL", "https://user:word@a.example", "not a URL"),
        ("PUBLIC_URL", "https://a.example/quotient", "has a path"),
        ("PUBLIC_URL", 'https://a"onload=', "not a URL"),
        ("PUBLIC_URL", "https://a..b", "not a URL"),
        ("PUBLIC_URL", "javascript://a.example", "not a URL"),
        ("PUBLIC_URL", "https://a.example:99999", "not a URL"),
        ("PUBLIC_URL", "https://[a", "not a URL"),
        ("ALLOWED_HOSTS", "*", "not a host"),
        ("ALLOWED_HOSTS", "*.com", "not a host"),
        ("ALLOWED_HOSTS", "https://a.example", "not a host"),
        ("ALLOWED_HOSTS", "*.10.0.0.7", "not a host"),
        ("EMBED_ORIGINS", 'https://a"onload=', "not an origin"),
        ("EMBED_ORIGINS", "https://*.com", "not an origin"),
        ("EMBED_ORIGINS", "https://*.10.0.0.7", "not an origin"),
        ("EMBED_ORIGINS", f"https://{'a' * 64}.example", "not an origin"),
        ("EMBED_ORIGINS", "https://a.example/", "without a path"),
        ("EMBED_ORIGINS", "*", "not an origin"),
        ("EMBED_ORIGINS", "https://a.example:70000", "not an origin"),
        ("EMBED_ORIGINS", "javascript:alert(1)", "not an origin"),
        ("EMBED_ORIGINS", "https://a.example; script-src *", "not an origin"),
        ("CORS_ORIGINS", "https://*.example.com", "wildcard"),
        ("CORS_ORIGINS", "null", "not an origin"),
        ("RATE_LIMIT", "many", "from 0 to 1000000"),
        ("RATE_STORAGE", "mysql://x", "must be memory://"),
        ("PROXIES", "11", "from 0 to 10"),
        ("MAX_BODY", "12", "from 1024"),
        ("LOG_LEVEL", "loud", "not one of info, warning, error"),
        ("LOG_QUESTIONS", "maybe", "neither true nor false"),
        ("JOURNAL_DAYS", "0", "from 1"),
        ("METRICS", "9464", "not a host with a port"),
        ("METRICS", "http://127.0.0.1:9464/metrics", "not a host with a port"),
        ("TELEMETRY", "c.example:4318", "not a URL"),
        ("TELEMETRY", "http://[", "not a URL"),
        ("NONSENSE", "1", "is not a setting"),
    ],
)
def test_a_value_that_cannot_be_used_is_an_error_that_names_the_variable(
    name: str, text: str, says: str
) -> None:
    with pytest.raises(ConfigError, match=f"^{PREFIX}{name}: .*{says}") as raised:
        read_config({PREFIX + name: text})
    assert raised.value.name == PREFIX + name
    assert "\n" not in str(raised.value)


def test_every_field_is_a_setting() -> None:
    assert [setting.field for setting in SETTINGS] == list(Config.__slots__)


def test_what_is_shown_can_be_read_again() -> None:
    config = Config(
        articles=(Path("/a.txt"), Path("/b.txt")), embed_origins=("https://a.example",), proxies=1
    )
    shown = {s.name: show(config, s) for s in SETTINGS}
    assert read_config(shown) == config


def test_a_password_is_not_shown() -> None:
    config = Config(rate_storage="redis://user:secret@cache:6379")
    assert not any("secret" in show(config, setting) for setting in SETTINGS)
