"""A saved index answers as a library in memory does, and stays whole whatever befalls it."""

from __future__ import annotations

import fcntl
import json
from typing import TYPE_CHECKING

import pytest

from index import Library, QuotientError
from index.errors import ArticleError, LibraryError
from index.reading import find_sources
from index.store import (
    StoreError,
    Way,
    check_index,
    is_index,
    open_index,
    read_library,
    update_index,
    updating,
)
from index.store.manifest import FORMAT, NAME, read_manifest
from index.store.updating import MOST_SEGMENTS, Update
from service.answering import answer
from service.questions import understand

if TYPE_CHECKING:
    from pathlib import Path

WAY = Way("1.0")
PLACES = "Lowick Oldwick Brenton Halm Sandvik Turra Veld Osk Amber Norrby".split()
DEEDS = (
    "The port of {place} counts {number} ships outside, says the harbour master of {other}.",
    "More than {number} dockers have returned to {place} since the spring of 20{number}.",
    "The National Trust for Coasts (NTC) bought {number} percent of the walls of {place}.",
    "In {other} nobody counts the wells. The NTC said in May that {number} of them are dry.",
    "Mayor Ann Reed of {place} got $2.5 million, and the council of {other} got none.",
)
QUESTIONS = (
    "How many ships wait outside of {place}?",
    "What percent of the walls did the NTC buy?",
    "Who is Ann Reed?",
    "How many dockers have returned to {place}?",
    "What did the National Trust for Coasts say?",
    "How many welsl are dry?",
    "Which harbor counts the most ships?",
    "What is it about?",
    "Does {place} have a bitcoin mine?",
)


def write(folder: Path, name: str, seed: int, passages: int = 6) -> Path:
    told = [
        DEEDS[(seed + number * 3) % len(DEEDS)].format(
            place=PLACES[(seed * 7 + number) % len(PLACES)],
            other=PLACES[(seed + number * 7) % len(PLACES)],
            number=2 + (seed * 31 + number * 17) % 97,
        )
        for number in range(passages)
    ]
    path = folder / f"{name}.txt"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"News of {name}\n\n" + "\n\n".join(told), encoding="utf-8")
    return path


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    for number in range(20):
        write(folder, f"{'coast' if number % 2 else 'inland'}/news-{number:02}", number)
    return folder


@pytest.fixture
def index(tmp_path: Path) -> Path:
    return tmp_path / "index"


def update(index: Path, articles: Path, way: Way = WAY) -> Update:
    return update_index(index, find_sources([articles]), way)


def built(articles: Path) -> Library:
    return Library.build([source.read() for source in find_sources([articles])], "1.0")


def assert_equal(saved: Library, library: Library) -> None:
    """Hold everything that a library tells against another's."""
    assert saved.version == library.version
    assert dict(saved.articles) == dict(library.articles)
    assert saved.figures == library.figures
    assert saved.collections == library.collections
    for place in PLACES[:2]:
        for question in QUESTIONS:
            for ids in ((), tuple(library.articles)[2:5]):
                asked = understand(question.format(place=place), (), ids)
                assert saved.search(asked) == library.search(asked)
                assert answer(saved, asked, 5) == answer(library, asked, 5)


def test_a_saved_index_answers_as_the_library_does(articles: Path, index: Path) -> None:
    assert update(index, articles) == Update(20, 20, 0, ())
    assert is_index(index)
    assert_equal(open_index(index), built(articles))
    assert_equal(check_index(index), built(articles))
    assert_equal(read_library(find_sources([articles]), WAY)[0], built(articles))


def test_more_processes_read_the_same(articles: Path, index: Path) -> None:
    for number in range(20, 40):
        write(articles, f"news-{number}", number)
    told: list[int] = []
    begun: list[int] = []

    def begin(count: int) -> object:
        begun.append(count)
        return told.append

    update(index, articles, Way("1.0", jobs=2, begin=begin))  # type: ignore[arg-type]
    assert (begun, sum(told)) == ([40], 40)
    assert_equal(open_index(index), built(articles))


def test_what_did_not_change_is_not_read_again(articles: Path, index: Path) -> None:
    update(index, articles)
    before = (index / NAME).read_bytes()
    assert update(index, articles) == Update(20, 0, 0, ())
    assert (index / NAME).read_bytes() == before


def test_one_changed_one_new_and_one_gone_make_a_segment(articles: Path, index: Path) -> None:
    update(index, articles)
    write(articles, "coast/news-05", 99)
    write(articles, "inland/aaa", 98)
    (articles / "coast" / "news-11.txt").unlink()
    assert update(index, articles) == Update(20, 2, 1, ())
    assert len(read_manifest(index).segments) == 2
    assert_equal(open_index(index), built(articles))


def test_what_an_article_defines_holds_for_the_others(articles: Path, index: Path) -> None:
    update(index, articles)
    for path in articles.rglob("*.txt"):
        path.write_text(path.read_text("utf-8").replace(" (NTC)", ""), encoding="utf-8")
    update(index, articles)
    text = "A trust\n\nThe National Trust for Coasts (NTC) was begun in Veld by 3 fishermen."
    (articles / "trust.txt").write_text(text, encoding="utf-8")
    update(index, articles)
    assert len(read_manifest(index).segments) == 2
    assert_equal(open_index(index), built(articles))


def test_a_toml_beside_an_article_is_a_change(articles: Path, index: Path) -> None:
    update(index, articles)
    (articles / "coast" / "news-03.toml").write_text('author = "Ada Marsh"', encoding="utf-8")
    assert update(index, articles).read == 1
    assert open_index(index).articles["news-03"].author == "Ada Marsh"


def test_many_segments_become_one(articles: Path, index: Path) -> None:
    update(index, articles)
    counts = []
    for number in range(MOST_SEGMENTS + 2):
        write(articles, f"new-{number}", number)
        update(index, articles)
        counts.append(len(read_manifest(index).segments))
    assert max(counts) == MOST_SEGMENTS
    assert counts[-4:] == [MOST_SEGMENTS, 1, 2, 3]
    folders = [path for path in index.iterdir() if path.is_dir()]
    assert len(folders) <= MOST_SEGMENTS + 2
    assert_equal(open_index(index), built(articles))


def test_where_much_has_gone_all_is_written_anew(articles: Path, index: Path) -> None:
    update(index, articles)
    for number in range(0, 20, 2):
        (articles / "inland" / f"news-{number:02}.txt").unlink()
    assert update(index, articles) == Update(10, 0, 10, ())
    (segment,) = read_manifest(index).segments
    assert segment == "segment-000002"
    assert_equal(open_index(index), built(articles))


def test_another_release_reads_all_anew(articles: Path, index: Path) -> None:
    update(index, articles)
    assert update(index, articles, Way("1.1")).read == 20
    assert open_index(index).version != built(articles).version


def test_a_library_that_is_open_goes_on_as_it_was(articles: Path, index: Path) -> None:
    update(index, articles)
    before, expected = open_index(index), built(articles)
    for number in range(20):
        write(articles, f"{'coast' if number % 2 else 'inland'}/news-{number:02}", number + 50)
    update(index, articles)
    assert_equal(before, expected)


def test_what_cannot_be_read_is_left_out_and_told(articles: Path, index: Path) -> None:
    (articles / "empty.txt").write_bytes(b"")
    done = update(index, articles)
    ((path, reason),) = done.left_out
    assert (done.articles, path) == (20, str(articles / "empty.txt"))
    assert "empty" in reason or "no sentence" in reason
    assert update(index, articles) == Update(20, 0, 0, done.left_out)
    with pytest.raises(ArticleError):
        update(index.with_name("other"), articles, Way("1.0", strict=True))
    library, left_out = read_library(find_sources([articles]), WAY)
    assert (len(library.articles), len(left_out)) == (20, 1)


def test_nothing_to_read_is_no_index(tmp_path: Path, index: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    with pytest.raises(LibraryError, match="no article can be read"):
        update(index, tmp_path)
    assert not is_index(index)


def test_two_of_one_name_are_refused_and_the_index_stays(articles: Path, index: Path) -> None:
    update(index, articles)
    write(articles, "inland/news-01", 77)
    with pytest.raises(LibraryError, match="two articles are named news-01"):
        update(index, articles)
    (articles / "inland" / "news-01.txt").unlink()
    assert_equal(open_index(index), built(articles))


@pytest.mark.parametrize("broken", ["write_segment", "list_files", "write_manifest", "sync_folder"])
def test_a_disk_that_is_full_leaves_the_index_as_it_was(
    articles: Path, index: Path, broken: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    update(index, articles)
    expected = built(articles)
    write(articles, "new", 42)

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(updating, broken, fail)
        with pytest.raises(StoreError, match=r"No space left on device.*still stands"):
            update(index, articles)
    assert_equal(open_index(index), expected)
    assert update(index, articles).read == 1
    assert_equal(open_index(index), built(articles))


def test_what_a_killed_build_left_is_cleared_away(articles: Path, index: Path) -> None:
    index.mkdir()
    (index / "new-segment-000001").mkdir()
    (index / f"{NAME}.new").write_text("{", encoding="utf-8")
    update(index, articles)
    assert {path.name for path in index.iterdir()} == {NAME, "lock", "segment-000001"}


def test_one_process_writes_at_a_time(articles: Path, index: Path) -> None:
    update(index, articles)
    with (index / "lock").open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        with pytest.raises(StoreError, match="another process"):
            update(index, articles)


def test_a_file_that_is_cut_off_or_missing_is_named(articles: Path, index: Path) -> None:
    update(index, articles)
    whole = (index / "segment-000001" / "laid-terms.npy").read_bytes()
    (index / "segment-000001" / "laid-terms.npy").write_bytes(whole[:-1])
    with pytest.raises(StoreError, match=r"damaged \(segment-000001/laid-terms.npy\)"):
        open_index(index)
    (index / "segment-000001" / "laid-terms.npy").unlink()
    with pytest.raises(StoreError, match="index again"):
        open_index(index)


def test_every_byte_can_be_checked(articles: Path, index: Path) -> None:
    update(index, articles)
    for path in (index / "segment-000001").iterdir():
        whole = path.read_bytes()
        if whole:
            path.write_bytes(whole[:-1] + bytes([whole[-1] ^ 1]))
            with pytest.raises(StoreError, match=path.name):
                check_index(index)
            path.write_bytes(whole)
    check_index(index)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ({"format": FORMAT + 1}, "newer format"),
        ({"format": FORMAT - 1}, "older format"),
        ({"format": FORMAT}, "damaged"),
        ({"format": FORMAT, "release": "1", "entries": 3, "segments": {}}, "damaged"),
        ([], "damaged"),
        ("x", "damaged"),
    ],
)
def test_a_manifest_that_is_none_is_one_line(index: Path, content: object, told: str) -> None:
    index.mkdir()
    (index / NAME).write_text(json.dumps(content), encoding="utf-8")
    with pytest.raises(QuotientError, match=told) as refused:
        open_index(index)
    assert "\n" not in str(refused.value)


def test_a_manifest_that_is_cut_off_is_damaged(articles: Path, index: Path) -> None:
    update(index, articles)
    (index / NAME).write_bytes((index / NAME).read_bytes()[:100])
    with pytest.raises(StoreError, match="damaged"):
        open_index(index)


def test_a_folder_that_is_no_index_is_named(tmp_path: Path) -> None:
    assert not is_index(tmp_path)
    with pytest.raises(StoreError, match="no index that can be read"):
        open_index(tmp_path)


def test_nothing_in_an_index_is_executed(articles: Path, index: Path) -> None:
    update(index, articles)
    suffixes = {path.suffix for path in (index / "segment-000001").iterdir()}
    assert suffixes == {".json", ".npy", ".txt"}
    for path in (index / "segment-000001").glob("*.npy"):
        assert b"'descr': '|O'" not in path.read_bytes()[:128]
