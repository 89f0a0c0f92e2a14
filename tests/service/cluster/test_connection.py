from __future__ import annotations

from typing import Any

import pytest

from service.cluster import ClusterError, Connection, read_address
from service.cluster.connection import FAILURES, RETRY_AFTER, Circuit

opensearchpy = pytest.importorskip("opensearchpy")


@pytest.mark.parametrize(
    "text",
    [
        "opensearch+https://user:secret@host/news",
        "opensearch+https://host:9200",
        "opensearch+ftp://host/news",
        "opensearch+https://host/News",
        "opensearch+https://host/news?x=secret",
    ],
)
def test_an_address_is_refused_without_being_repeated(text: str) -> None:
    with pytest.raises(ClusterError) as refused:
        read_address(text)
    assert "secret" not in str(refused.value)


def test_a_password_is_not_shown() -> None:
    access = read_address("opensearch+http://one,two:9201/news", "ann", "secret")
    assert access.nodes == ("http://one:9200", "http://two:9201")
    assert access.name == "news"
    assert "secret" not in repr(access)


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def test_a_circuit_opens_after_failures_in_a_row_and_lets_one_try_after_a_while() -> None:
    clock = Clock()
    circuit = Circuit(clock)
    for _ in range(FAILURES):
        assert circuit.lets_through()
        circuit.tell(is_well=False)
    assert not circuit.lets_through()
    clock.now += RETRY_AFTER
    assert [circuit.lets_through() for _ in range(3)] == [True, False, False]
    circuit.tell(is_well=True)
    assert circuit.lets_through()


def test_failures_that_are_not_in_a_row_open_nothing() -> None:
    circuit = Circuit(Clock())
    for is_well in (False, False, True) * FAILURES:
        assert circuit.lets_through()
        circuit.tell(is_well=is_well)


def connection() -> Connection:
    return Connection(read_address("opensearch+http://127.0.0.1:1/news"))


def test_a_cluster_that_fails_is_not_waited_for_again() -> None:
    found, asked = connection(), 0

    def fail(_: Any) -> None:
        nonlocal asked
        asked += 1
        raise opensearchpy.exceptions.ConnectionError("N/A", "refused", OSError("refused"))

    for _ in range(2 * FAILURES):
        with pytest.raises(ClusterError):
            found.ask(fail)
    assert asked == FAILURES


def test_a_cluster_that_refuses_is_still_asked() -> None:
    found = connection()

    def refuse(_: Any) -> None:
        raise opensearchpy.exceptions.NotFoundError(404, "index_not_found_exception", {})

    for _ in range(2 * FAILURES):
        with pytest.raises(ClusterError, match="index_not_found"):
            found.ask(refuse)
    assert found.ask(lambda _: "well") == "well"
