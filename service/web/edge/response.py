"""A response before it is sent: its status, its headers, its whole body."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from service.web.edge.headers import Headers


@dataclass(slots=True)
class Response:
    """What is sent; what stands around the application adds to it."""

    status: str
    headers: Headers
    body: bytes = b""

    def get(self, name: str) -> str | None:
        """Give the value of a header, whose name is in small letters."""
        return next((value for key, value in self.headers if key.lower() == name), None)

    def replace(self, *headers: tuple[str, str]) -> None:
        """Set headers in place of those of the same names."""
        replaced = {name.lower() for name, _ in headers}
        self.headers = [pair for pair in self.headers if pair[0].lower() not in replaced]
        self.headers.extend(headers)
