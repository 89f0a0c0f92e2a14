"""MCP over standard input and output: a message a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import BinaryIO

    from service.assistants.protocol import Reply


def serve_lines(
    respond: Callable[[bytes], Reply], source: BinaryIO, sink: BinaryIO, most_bytes: int
) -> None:
    """Answer every message until there are no more.

    Args:
        respond: answers one.
        source: where messages come from.
        sink: where answers go to.
        most_bytes: that a message may have; of a longer one only so many are looked at, so that it
            is told to be no JSON.
    """
    for line in _lines(source, most_bytes):
        reply = respond(line)
        if reply.content is not None:
            sink.write(reply.content + b"\n")
            sink.flush()


def _lines(source: BinaryIO, most_bytes: int) -> Iterator[bytes]:
    """Give the lines that hold something, each up to its bound."""
    while line := source.readline(most_bytes):
        rest = line
        while rest and not rest.endswith(b"\n"):
            rest = source.readline(most_bytes)
        if line.strip():
            yield line
