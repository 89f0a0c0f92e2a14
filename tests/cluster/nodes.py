"""A cluster of two nodes of OpenSearch on this machine: brought up, killed, brought down."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import time
import urllib.request
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.error import URLError

from tests.running import free_port

if TYPE_CHECKING:
    from collections.abc import Iterator

START_SECONDS = 120.0
# OpenSearch refuses to run as root; this is nobody.
NOBODY = 65534
_HEAP = "-Xms512m -Xmx512m"
_SETTINGS = """\
cluster.name: {cluster}
node.name: node{number}
network.host: 127.0.0.1
http.port: {http}
transport.port: {transport}
discovery.seed_hosts: [{seeds}]
cluster.initial_cluster_manager_nodes: [node0, node1]
cluster.routing.allocation.disk.threshold_enabled: false
node.store.allow_mmap: false
path.data: {folder}/data
path.logs: {folder}/logs
"""


@dataclass(frozen=True, slots=True)
class Node:
    """A node that runs."""

    port: int
    process: subprocess.Popen[bytes]

    def kill(self) -> None:
        """End it as a power cut does, with all that it started."""
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait(30)


@dataclass(frozen=True, slots=True)
class Cluster:
    """Two nodes."""

    nodes: tuple[Node, ...]

    def address(self, name: str) -> str:
        """Give the address of a library by both nodes."""
        hosts = ",".join(f"127.0.0.1:{node.port}" for node in self.nodes)
        return f"opensearch+http://{hosts}/{name}"


@contextmanager
def two_nodes(distribution: Path, folder: Path) -> Iterator[Cluster]:
    """Run two nodes until the block ends.

    Args:
        distribution: the unpacked OpenSearch.
        folder: for all that they write.
    """
    home = folder / "opensearch"
    shutil.copytree(distribution, home)
    ports = [(free_port(), free_port()) for _ in range(2)]
    seeds = ", ".join(f'"127.0.0.1:{transport}"' for _, transport in ports)
    for number, (http, transport) in enumerate(ports):
        place = folder / f"node{number}"
        shutil.copytree(home / "config", place / "config")
        (place / "config" / "opensearch.yml").write_text(
            _SETTINGS.format(
                cluster=folder.name,
                number=number,
                http=http,
                transport=transport,
                seeds=seeds,
                folder=place,
            )
        )
    _give_away(folder)
    nodes = tuple(
        Node(http, _start(home, folder / f"node{number}")) for number, (http, _) in enumerate(ports)
    )
    try:
        _wait(nodes)
        yield Cluster(nodes)
    finally:
        for node in nodes:
            if node.process.poll() is None:
                node.kill()


def _start(home: Path, place: Path) -> subprocess.Popen[bytes]:
    java = Path(shutil.which("java") or "java").resolve().parents[1]
    environment = os.environ | {
        "OPENSEARCH_JAVA_HOME": str(java),
        "OPENSEARCH_JAVA_OPTS": _HEAP,
        "OPENSEARCH_PATH_CONF": str(place / "config"),
        "HOME": str(place),
    }
    as_nobody = ["setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups"]
    command = [*(as_nobody if os.getuid() == 0 else []), str(home / "bin" / "opensearch")]
    log = (place / "out.log").open("wb")
    with log:
        return subprocess.Popen(
            command, cwd=place, env=environment, stdout=log, stderr=log, start_new_session=True
        )


def _give_away(folder: Path) -> None:
    """Give all files to the one who runs, and let him reach them."""
    if os.getuid() != 0:
        return
    for path in (folder, *folder.rglob("*")):
        os.chown(path, NOBODY, NOBODY)
    for path in folder.parents:
        if path.stat().st_uid == 0 and path != Path("/"):
            path.chmod(path.stat().st_mode | 0o011)


def _wait(nodes: tuple[Node, ...]) -> None:
    """Wait until both have joined."""
    url = f"http://127.0.0.1:{nodes[0].port}/_cluster/health?wait_for_nodes=2&timeout=5s"
    deadline = time.perf_counter() + START_SECONDS
    while time.perf_counter() < deadline:
        if any(node.process.poll() is not None for node in nodes):
            raise RuntimeError("a node ended while it started")
        try:
            with urllib.request.urlopen(url, timeout=10):
                return
        except (URLError, OSError):
            time.sleep(0.5)
    raise TimeoutError(f"no cluster in {START_SECONDS} s")
