from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from threading import Event
from typing import TYPE_CHECKING, Any

import pytest

from service.web.edge.bodies import MOST_READ_AT_ONCE, MOST_READ_OF_CLIENT, BodyReader
from service.web.edge.problems import ProblemError

if TYPE_CHECKING:
    from collections.abc import Iterator


class Slow:
    """A body that comes when it is let go."""

    def __init__(self) -> None:
        self.go = Event()

    def read(self, _: int) -> bytes:
        self.go.wait(20)
        return b"ab"


def environ(body: Any, client: Any = "1.1.1.1", **more: Any) -> dict[str, Any]:
    return {"wsgi.input": body, "CONTENT_LENGTH": "2", "REMOTE_ADDR": client, **more}


@pytest.fixture
def slow() -> Iterator[Slow]:
    body = Slow()
    yield body
    body.go.set()


def read(reader: BodyReader, given: dict[str, Any]) -> bytes:
    reader.read(given)
    found: bytes = given["wsgi.input"].read()
    return found


@pytest.mark.parametrize(
    ("length", "content", "status"),
    [
        ("4", b"abcd", None),
        ("5", b"abcde", 413),
        ("9" * 30, b"", 413),
        ("-1", b"", 400),
        ("٣", b"", 400),
        (None, b"abcd", None),
        (None, b"abcde", 413),
        (None, b"", None),
    ],
)
def test_a_body_is_read_up_to_the_limit(
    length: str | None, content: bytes, status: int | None
) -> None:
    given = environ(BytesIO(content), CONTENT_LENGTH=length, **{"wsgi.input_terminated": True})
    if status is None:
        assert read(BodyReader(4), given) == content
        return
    with pytest.raises(ProblemError) as raised:
        BodyReader(4).read(given)
    assert raised.value.problem.status == status


def test_a_body_that_breaks_off_is_a_400() -> None:
    class Broken:
        def read(self, _: int) -> bytes:
            raise OSError

    with pytest.raises(ProblemError) as raised:
        BodyReader(4).read(environ(Broken()))
    assert raised.value.problem.status == 400


def test_one_client_holds_some_of_the_places_and_all_clients_not_all_threads(slow: Slow) -> None:
    reader = BodyReader(4)
    with ThreadPoolExecutor(MOST_READ_AT_ONCE) as threads:
        held = [
            threads.submit(reader.read, environ(slow, client))
            for client in ("1.1.1.1", "2.2.2.2")
            for _ in range(MOST_READ_OF_CLIENT)
        ]
        while reader._reading.total() < MOST_READ_AT_ONCE:
            pass
        with pytest.raises(ProblemError) as raised:
            reader.read(environ(BytesIO(b"ab"), "3.3.3.3"))
        assert (raised.value.problem.status, raised.value.retry_after) == (503, 1)
        slow.go.set()
    assert all(done.exception() is None for done in held)
    assert read(reader, environ(BytesIO(b"ab"), "3.3.3.3")) == b"ab"


def test_a_client_with_too_many_bodies_keeps_no_other_from_sending(slow: Slow) -> None:
    reader = BodyReader(4)
    with ThreadPoolExecutor(MOST_READ_OF_CLIENT) as threads:
        for _ in range(MOST_READ_OF_CLIENT):
            threads.submit(reader.read, environ(slow))
        while reader._reading.total() < MOST_READ_OF_CLIENT:
            pass
        with pytest.raises(ProblemError):
            reader.read(environ(BytesIO(b"ab")))
        assert read(reader, environ(BytesIO(b"ab"), "2.2.2.2")) == b"ab"
        slow.go.set()
