from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.hostnames import Host, read_host

HOSTILE = [
    *("a..b", ".a", "a" * 64, "a." * 126 + "ab", "..", ".", "", "a,b", "é", "\x00", "٣"),
    *("xn--a", "-a", "a-", "a_b", "a b", "a/b", "u@a", "a:b", "a:", ":80", "a:99999"),
    *("[::1", "[zz]", "::1"),
]


@pytest.mark.parametrize(
    ("text", "host"),
    [
        ("Example.COM", Host("example.com")),
        ("example.com.:80", Host("example.com", 80)),
        ("127.0.0.1:8000", Host("127.0.0.1", 8000)),
        ("[2001:DB8:0::1]:443", Host("2001:db8::1", 443)),
        ("xn--bcher-kva.example", Host("xn--bcher-kva.example")),
        ("a" * 63, Host("a" * 63)),
    ],
)
def test_a_host_is_read_with_its_port(text: str, host: Host) -> None:
    assert read_host(text) == host


@pytest.mark.parametrize("text", HOSTILE)
def test_what_is_no_host_is_none(text: str) -> None:
    assert read_host(text) is None


@given(text=st.text(max_size=300))
def test_any_text_is_a_host_that_python_can_encode_or_none(text: str) -> None:
    host = read_host(text)
    assert host is None or host.name.encode("idna")


@pytest.mark.parametrize(
    ("text", "loopback"),
    [
        ("localhost", True),
        ("a.localhost:80", True),
        ("127.9.9.9", True),
        ("[::1]", True),
        ("localhost.example", False),
        ("127.0.0.1.example", False),
        ("0.0.0.0", False),  # noqa: S104
    ],
)
def test_loopback_is_this_machine_alone(text: str, *, loopback: bool) -> None:
    host = read_host(text)
    assert host is not None
    assert host.is_loopback is loopback
