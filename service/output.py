"""What a command prints: on standard output what was asked for, on standard error one line."""

from __future__ import annotations

import contextlib
import errno
import os
import sys
from typing import TYPE_CHECKING

import click

from service.contract.serialization import to_json
from service.terminal import escape, one_line

if TYPE_CHECKING:
    from pathlib import Path

    from index import ArticleError


def tell_line(path: Path, number: int) -> None:
    """Say which line of a journal holds no question."""
    print_error(f"{path}, line {number}: holds no question; the others are read")


def tell_unread(error: ArticleError) -> None:
    """Say which article cannot be read, and why."""
    print_error(f"{error}; the others are read")


def print_json(content: object) -> None:
    """Print what the endpoint returns, with line breaks for people."""
    print_text(escape(to_json(content, indented=True).decode()))


def print_text(text: str, *, ends_line: bool = True) -> None:
    """Print a text; OSError where nothing can be printed."""
    # A closed standard output is none at all, and click would say nothing of it.
    if sys.stdout is None:
        raise OSError(errno.EBADF, os.strerror(errno.EBADF))
    click.echo(text, nl=ends_line)


def print_error(message: str) -> None:
    """Print one line on standard error."""
    # Where even this cannot be written, the exit status is left to say it.
    with contextlib.suppress(OSError):
        click.echo(one_line(f"quotient: {message}"), err=True)


def give_up_output() -> None:
    """Let the interpreter, which flushes standard output when it ends, have nowhere to fail."""
    if sys.stdout is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
