"""Files that are made to harm: each is an article or one line, in bounded time and memory."""

from __future__ import annotations

import contextlib
import io
import time
import tracemalloc
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from index import ArticleError, parse_article, read_article
from index.reading import files
from tests.files import FILES, archive

SECONDS = 20
MEGABYTES = 400
_CONTAINER = '<c><rootfile full-path="a.opf"/></c>'


# Places in a file, as shares of its length, and the bytes that are put there.
CHANGES = st.lists(st.tuples(st.floats(0, 0.999), st.integers(0, 255)), max_size=30)


def spoil(content: bytes, changes: list[tuple[float, int]], cut: float) -> bytes:
    """Change bytes of a file, and cut it off."""
    spoilt = bytearray(content)
    for place, byte in changes:
        spoilt[int(place * len(spoilt))] = byte
    return bytes(spoilt[: round(len(spoilt) * cut)])


def bomb(member: str, size: int = 300_000_000) -> bytes:
    """Make an archive of a few kilobytes that unpacks to `size` bytes."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("word/document.xml" if member != "word/document.xml" else "word/a", "x")
        with made.open(member, "w") as opened:
            for _ in range(size // 1_000_000):
                opened.write(b"<a>" + b" " * 999_997)
    return content.getvalue()


LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
XML = {
    "laughs": f'<!DOCTYPE d [<!ENTITY l0 "ha">{LAUGHS}]><w:document xmlns:w="w">&l9;</w:document>',
    "outside": '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><d><p><t>&x;</t></p></d>',
    "deep": "<a>" * 100_000,
    "broken": "<a><b></a>",
}


@pytest.mark.parametrize("name", XML)
def test_xml_that_is_made_to_harm_is_one_line(name: str) -> None:
    for content in (
        archive({"word/document.xml": XML[name]}),
        archive({"mimetype": "application/epub+zip", "META-INF/container.xml": XML[name]}),
    ):
        with pytest.raises(ArticleError, match=r"save it again") as raised:
            parse_article(Path("a.docx"), content)
        assert "\n" not in str(raised.value)
        assert "root:" not in str(raised.value)


@pytest.mark.parametrize(
    "content",
    [
        bomb("word/document.xml"),
        archive({"word/document.xml": "<a/>", "word/styles.xml": "<a>"}),
        archive({"word/other.xml": "<a/>"}),
        archive({"mimetype": "application/epub+zip"}),
        archive({"mimetype": "application/epub+zip", "META-INF/container.xml": _CONTAINER}),
        b"PK\x03\x04word/" + b"\x00" * 1_000,
        b"%PDF-1.7\n" + b"<<" * 100_000,
        b"%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 1 0 R>>endobj\ntrailer<</Root 1 0 R>>",
    ],
)
def test_an_archive_or_a_pdf_that_is_made_to_harm_is_one_line(content: bytes) -> None:
    tracemalloc.start()
    started = time.monotonic()
    with pytest.raises(ArticleError) as raised:
        parse_article(Path("a.bin"), content)
    assert tracemalloc.get_traced_memory()[1] < MEGABYTES * 1_000_000
    tracemalloc.stop()
    assert time.monotonic() - started < SECONDS
    assert "\n" not in str(raised.value)


@pytest.mark.parametrize(
    "run",
    [
        "<div>", "<p>x", "<a ", "<a \"", "<a '>", "<!--", "<![CDATA[", "</div>", "<table><tr><td>",
        "<b><i>", "&amp;", "&", "<", "<font color=1>", "<li>", "<script>", "<title>", "<br>", "a, ",
        "<td>x", "<h1>a", "<svg><g/>", "<a href=#>x</a>", "<table>", '<a b="', "<a b=\"<a c='",
        '<a b="">"', "<svg><title>", "<head><p>", "<sup>", "<sup>1</sup>/", "<math><msup>",
        "<ruby><rt>", "<h3><a href=a>x</a></h3>y.",
    ],
)  # fmt: skip
def test_a_page_of_one_tag_is_read_in_time(run: str) -> None:
    started = time.process_time()
    with contextlib.suppress(ArticleError):
        parse_article(Path("a.html"), f"<html><body>{run * (40_000 // len(run))}")
    assert time.process_time() - started < SECONDS


@pytest.mark.parametrize(
    "run", ["[", "![", "*", "> ", "- ", "|", "`", "[a](", "<", "#", "_a", "\\"]
)
def test_markdown_of_one_sign_is_read_in_time(run: str) -> None:
    started = time.monotonic()
    with contextlib.suppress(ArticleError):
        parse_article(Path("a.md"), run * 5_000)
    assert time.monotonic() - started < SECONDS


def test_of_a_file_of_100_megabytes_no_more_is_read_than_an_article_may_have(
    tmp_path: Path,
) -> None:
    for name in ("a.html", "a.md", "a.pdf", "a.docx", "a.txt"):
        path = tmp_path / name
        with path.open("wb") as file:
            file.truncate(100_000_000)
        tracemalloc.start()
        with pytest.raises(ArticleError, match="is larger than"):
            read_article(path)
        assert tracemalloc.get_traced_memory()[1] < 80_000_000
        tracemalloc.stop()


def test_a_page_of_too_many_elements_is_one_line() -> None:
    with pytest.raises(ArticleError, match="holds more than 200,000 elements"):
        parse_article(Path("a.html"), "<html>" + "<b>x</b>" * 250_000)


@pytest.mark.parametrize("name", ["html", "md", "docx", "epub", "txt"])
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(changes=CHANGES, cut=st.floats(0, 1))
def test_any_spoilt_file_is_an_article_or_one_line(
    name: str, changes: list[tuple[float, int]], cut: float
) -> None:
    spoilt = spoil(FILES[name](), changes, cut)
    refused = ""
    try:
        article = parse_article(Path(f"a.{name}"), spoilt)
        spans = [(passage.start, passage.end) for passage in article.passages]
    except ArticleError as error:
        refused, spans = str(error), []
    assert "\n" not in refused
    assert all(0 <= start < end <= len(article.text) for start, end in spans)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(changes=CHANGES, cut=st.floats(0.1, 1))
def test_any_spoilt_pdf_is_an_article_or_one_line(
    changes: list[tuple[float, int]], cut: float
) -> None:
    with contextlib.suppress(ArticleError):
        parse_article(Path("a.pdf"), spoil(FILES["pdf"](), changes, cut))


def test_a_folder_in_a_folder_without_end_is_looked_through_once(tmp_path: Path) -> None:
    (tmp_path / "loop").symlink_to(tmp_path)
    (tmp_path / "a.txt").write_text("A sentence stands here.", encoding="utf-8")
    assert files.find_files([tmp_path]) == [tmp_path / "a.txt"]
