"""Addresses as they come from outside: a browser's header, a parameter, a setting."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from urllib.parse import SplitResult


def split_address(text: str) -> SplitResult | None:
    """Split an address into its parts; None where it is none.

    >>> split_address("https://example.com/a").netloc, split_address("http://[")
    ('example.com', None)
    """
    try:
        return urlsplit(text)
    except ValueError:
        return None
