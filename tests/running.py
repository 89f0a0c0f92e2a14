"""The service as it is run: its own process, its own port, ended by its own id."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from contextlib import contextmanager
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.error import HTTPError, URLError

if TYPE_CHECKING:
    from collections.abc import Iterator

START_SECONDS = 60.0
STOP_SECONDS = 40.0
_PAUSE = 0.02


@dataclass(frozen=True, slots=True)
class Service:
    """A running service.

    Attributes:
        process: the parent of its workers.
        log: the file that holds its standard error.
        started_in: seconds from the start of the process to its first answer.
    """

    url: str
    port: int
    process: subprocess.Popen[bytes]
    log: Path
    started_in: float

    def workers(self) -> list[int]:
        """Give the process ids of the workers."""
        children = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read_text()
        return [int(child) for child in children.split()]

    def worker_memory(self) -> float:
        """Give the resident megabytes of the first worker."""
        status = Path(f"/proc/{self.workers()[0]}/status").read_text()
        line = next(line for line in status.splitlines() if line.startswith("VmRSS"))
        return int(line.split()[1]) / 1024

    def processor_seconds(self) -> float:
        """Give the processor time that the parent and its workers have taken."""
        spent = 0
        for process in (self.process.pid, *self.workers()):
            fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
            spent += int(fields[11]) + int(fields[12])
        return spent / os.sysconf("SC_CLK_TCK")

    def log_lines(self) -> list[dict[str, Any]]:
        """Give what the service has logged."""
        return [json.loads(line) for line in self.log.read_text().splitlines()]

    def stop(self) -> int:
        """Ask the service to end, as an administrator does; give its exit status."""
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(STOP_SECONDS)


@contextmanager
def running(folder: Path, *arguments: str, **settings: str) -> Iterator[Service]:
    """Run `quotient serve` on a free port until the block ends.

    Args:
        folder: where the log goes.
        arguments: more of the command line.
        settings: environment variables, without their prefix.
    """
    with _started(folder, ("-m", "service"), arguments, settings) as service:
        yield service


@contextmanager
def running_unread(folder: Path, program: str) -> Iterator[Service]:
    """Run a program that serves, with a log that goes into a pipe that nobody reads."""
    with _started(folder, ("-c", program), (), {}, errors=subprocess.PIPE) as service:
        yield service


@contextmanager
def _started(
    folder: Path,
    program: tuple[str, ...],
    arguments: tuple[str, ...],
    settings: dict[str, str],
    errors: int | None = None,
) -> Iterator[Service]:
    port = free_port()
    log = folder / f"{port}.log"
    command = [sys.executable, *program, "serve", "--port", str(port), *arguments]
    environment = {**os.environ, **{f"QUOTIENT_{name}": text for name, text in settings.items()}}
    began = time.perf_counter()
    with (
        log.open("wb") as file,
        subprocess.Popen(command, env=environment, stderr=errors or file) as process,
    ):
        try:
            url = f"http://127.0.0.1:{port}"
            wait_for(f"{url}/api/v1/query?q=ready", process)
            yield Service(url, port, process, log, time.perf_counter() - began)
        finally:
            if process.poll() is None:
                process.terminate()
                process.wait(STOP_SECONDS)


def wait_for(url: str, process: subprocess.Popen[bytes]) -> None:
    """Wait until a URL answers; a process that has ended fails at once."""
    deadline = time.perf_counter() + START_SECONDS
    while time.perf_counter() < deadline:
        if process.poll() is not None:
            raise RuntimeError(f"the service ended with status {process.returncode}")
        try:
            with urllib.request.urlopen(url, timeout=5):  # noqa: S310
                return
        except HTTPError as error:
            # Who must sign in first is told so by a service that is up.
            if error.code == HTTPStatus.UNAUTHORIZED:
                return
            time.sleep(_PAUSE)
        except URLError:
            time.sleep(_PAUSE)
    raise TimeoutError(f"{url} did not answer in {START_SECONDS} s")


def free_port() -> int:
    """Give a port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
