"""nginx before the service, with the configuration of docs/nginx.conf as it stands."""

from __future__ import annotations

import shutil
import socket
import subprocess
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from tests.running import free_port

if TYPE_CHECKING:
    from collections.abc import Iterator

CONFIGURATION = Path(__file__).parents[2] / "docs" / "nginx.conf"
# Debian puts it where only root's PATH leads.
NGINX = shutil.which("nginx", path="/usr/sbin:/usr/local/sbin:/usr/bin:/usr/local/bin")
START_SECONDS = 10.0
_AROUND = """
daemon off;
master_process off;
pid {folder}/nginx.pid;
error_log {folder}/nginx.log;
worker_rlimit_nofile 8192;
events {{ worker_connections 4096; }}
http {{
    access_log off;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    {server}
}}
"""


@contextmanager
def proxied(
    folder: Path,
    service_port: int,
    configuration: Path = CONFIGURATION,
    sign_in_port: int | None = None,
) -> Iterator[tuple[int, subprocess.Popen[bytes]]]:
    """Run nginx before a service; give the port it listens on, and its process."""
    port, place = free_port(), folder / "nginx.conf"
    server = configuration.read_text()
    server = server.replace("listen 80;", f"listen 127.0.0.1:{port};")
    server = server.replace("server 127.0.0.1:8000;", f"server 127.0.0.1:{service_port};")
    server = server.replace("server 127.0.0.1:4180;", f"server 127.0.0.1:{sign_in_port};")
    place.write_text(_AROUND.format(folder=folder, server=server))
    command = [str(NGINX), "-p", str(folder), "-c", str(place), "-e", str(folder / "nginx.log")]
    with subprocess.Popen(command) as process:
        try:
            _wait_for(port)
            yield port, process
        finally:
            process.terminate()


def _wait_for(port: int) -> None:
    deadline = time.perf_counter() + START_SECONDS
    while time.perf_counter() < deadline:
        try:
            socket.create_connection(("127.0.0.1", port)).close()
        except OSError:
            time.sleep(0.02)
        else:
            return
    raise TimeoutError("nginx did not start")
