from __future__ import annotations

import pytest

from service.web.addresses import split_address


def test_an_address_is_split() -> None:
    parts = split_address("https://example.com:8443/ask?q=a")
    assert parts is not None
    assert (parts.netloc, parts.path, parts.query) == ("example.com:8443", "/ask", "q=a")


@pytest.mark.parametrize("text", ["http://[", "http://[::1", "https://a]b"])
def test_what_is_no_address_has_no_parts(text: str) -> None:
    assert split_address(text) is None
