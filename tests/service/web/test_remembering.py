from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

from service.web.remembering import Remembered


def test_a_value_is_remembered_until_others_need_its_place() -> None:
    kept: Remembered[bytes] = Remembered(160)
    for number in range(16):
        kept.keep(number, b"%d" % number, 10)
    assert kept.get(0) == b"0"
    kept.keep(16, b"16", 10)
    # 0 was asked for since; 1 was not.
    assert (kept.get(0), kept.get(1), kept.get(16)) == (b"0", None, b"16")
    assert kept.held == 160


def test_a_value_that_would_take_the_place_of_many_is_not_kept() -> None:
    kept: Remembered[bytes] = Remembered(160)
    kept.keep("large", b"large", 11)
    assert (kept.get("large"), kept.held) == (None, 0)


def test_a_value_kept_twice_is_counted_once() -> None:
    kept: Remembered[str] = Remembered(160)
    with ThreadPoolExecutor(8) as threads:
        for _ in range(100):
            threads.submit(kept.keep, "key", "value", 5)
    assert (kept.get("key"), kept.held) == ("value", 5)
