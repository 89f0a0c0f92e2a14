"""What a page says, told from the furniture around it; and every file that is no article."""

from __future__ import annotations

import os
import tracemalloc
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.errors import ArticleError, MetadataError
from index.library import Library
from index.reading import articles
from index.reading.articles import MAX_BLOCKS, MAX_PARAGRAPH, read_article
from index.reading.metadata import Metadata
from tests.articles import HARBOUR, SAVED_PAGE, SERVED, parse

if TYPE_CHECKING:
    from index.model.articles import Article

PROSE = "The council met on Monday and agreed to nothing at all."


def bodies(article: Article) -> list[str]:
    return [article.text[p.start : p.end] for p in article.passages if p.role == "body"]


class TestThePage:
    def test_the_served_article(self) -> None:
        article = read_article(SERVED)
        assert article.text == SERVED.read_bytes().decode("utf-8")
        assert article.title == "Is Central Asia Ready to Face ISIS?"
        assert article.standfirst is not None
        assert article.standfirst.startswith("Central Asian governments, which often conflate")
        assert article.credit == "Credit: GongTo / Shutterstock.com"
        assert article.byline is not None
        assert article.byline.startswith("Uran Botobekov has a PhD")
        assert [p.role for p in article.passages] == ["standfirst", *["body"] * 15, "note"]
        assert bodies(article)[2].startswith("Neighboring Kazakhstan")
        assert article.warnings == ()

    def test_a_repeated_headline_is_the_title_once(self) -> None:
        article = parse(HARBOUR)
        assert article.title == "Harbour reopens after the flood"
        assert not any("Harbour reopens" in body for body in bodies(article))

    def test_a_byline_under_the_headline(self) -> None:
        article = parse(HARBOUR)
        assert article.byline == "By Ada Marsh"
        assert article.standfirst is None
        assert bodies(article)[0].startswith("The port of Lowick")

    def test_a_heading_stands_with_the_paragraph_it_heads(self) -> None:
        assert bodies(parse(HARBOUR))[2].startswith("What it cost\n\nThe repair took")

    def test_a_heading_that_heads_nothing_is_furniture(self) -> None:
        assert not any("Share this" in body for body in bodies(parse(HARBOUR)))

    def test_a_sentence_between_headline_and_credit_is_the_standfirst(self) -> None:
        article = parse(SAVED_PAGE)
        assert article.title == "A river without water"
        assert article.standfirst is not None
        assert article.standfirst.startswith("The Lesna has fallen")
        assert article.credit == "Photo: Ilse Brandt / Agentur Nord"
        assert len(bodies(article)) == 2

    def test_the_last_line_about_the_author_is_a_note(self) -> None:
        article = parse(SAVED_PAGE)
        assert article.passages[-1].role == "note"
        assert article.byline == "Piotr Zelny is a correspondent for the Northern Review."

    def test_a_caption_inside_the_article_does_not_end_its_head(self) -> None:
        article = parse(f"Council agrees\n\n{PROSE}\n\n{PROSE}\n\nPhoto: A. Vale\n\n{PROSE}\n")
        assert len(bodies(article)) == 3
        assert article.standfirst is None

    def test_paragraphs_of_wrapped_lines_are_joined(self) -> None:
        wrapped = (
            "Council agrees\n\nThe council met on Monday, and after a long night it\n"
            "agreed to nothing at all. The mayor left early, they say.\n\n" + PROSE + "\n"
        )
        assert len(bodies(parse(wrapped))) == 2

    def test_a_line_under_the_headline_is_the_standfirst_without_a_full_stop_too(self) -> None:
        head = "Markets\n\nProfit falls as demand cools\n\nShares drop; outlook cut for the year"
        article = parse(f"{head}\n\n{PROSE}")
        assert article.title == "Profit falls as demand cools"
        assert article.standfirst == "Shares drop; outlook cut for the year"

    @pytest.mark.parametrize(
        "line",
        ["Share", "Tweet", "Advertisement", "Read more: The town that stayed", "World › Asia"],
    )
    def test_what_a_page_says_of_itself_is_furniture(self, line: str) -> None:
        article = parse(f"Council agrees on nothing\n\n{PROSE}\n\n{line}\n\n{PROSE}\n")
        assert bodies(article) == [PROSE, PROSE]

    def test_a_headline_may_begin_like_furniture(self) -> None:
        assert parse(f"Home prices rise again\n\n{PROSE}").title == "Home prices rise again"

    def test_a_note_is_one_whatever_sign_ends_it(self) -> None:
        article = parse(f"Council agrees\n\n{PROSE}\n\nAnna Kessler is a correspondent here. 😀\n")
        assert article.byline == "Anna Kessler is a correspondent here. 😀"

    @pytest.mark.parametrize("mark", [" · ", " | ", ", ", " – ", " (", " • "])
    def test_a_date_beside_the_author_dates_the_article(self, mark: str) -> None:
        byline = f"By Ada Marsh{mark}2 June 2024" + ")" * (mark == " (")
        article = parse(HARBOUR.replace("By Ada Marsh", byline))
        assert (article.author, article.published) == ("Ada Marsh", "2024-06-02")

    @pytest.mark.parametrize("beside", [" | Lowick", ", May Holm", " and March Lund", ""])
    def test_a_place_or_another_name_beside_the_author_does_not(self, beside: str) -> None:
        article = parse(HARBOUR.replace("Ada Marsh", f"Ada Marsh{beside}"))
        assert article.published is None
        assert article.author == f"Ada Marsh{beside}".partition(" | ")[0]

    def test_a_byline_names_the_author(self) -> None:
        assert parse(HARBOUR).author == "Ada Marsh"
        assert parse(HARBOUR, metadata=Metadata(author="A. M.")).author == "A. M."

    def test_prose_alone_warns_that_it_has_no_headline(self) -> None:
        article = parse(f"{PROSE}\n{PROSE}\n", name="minutes.txt")
        assert article.title == "minutes"
        assert article.warnings == ("no headline found; give `title` in the .toml beside it",)

    def test_the_id_is_fit_for_an_address(self) -> None:
        assert parse(f"Title here\n\n{PROSE}", name="My article (2).txt").id == "My-article-2"

    @given(st.text())
    def test_any_text_is_an_article_or_an_article_error(self, text: str) -> None:
        try:
            article = parse(text)
        except ArticleError:
            return
        for passage in article.passages:
            assert 0 <= passage.start < passage.end <= len(text)
            assert passage.sentences[0].start == passage.start
            assert passage.sentences[-1].end == passage.end


class TestTheFile:
    @pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
    @pytest.mark.parametrize("signature", [b"", b"\xef\xbb\xbf"])
    def test_utf8_with_any_line_ends(self, tmp_path: Path, newline: str, signature: bytes) -> None:
        path = tmp_path / "page.txt"
        path.write_bytes(signature + SAVED_PAGE.replace("\n", newline).encode())
        article = read_article(path)
        assert article.text == SAVED_PAGE.replace("\n", newline)
        assert len(article.passages) == 4
        assert article.warnings == ()

    def test_windows_1252_is_read_with_a_warning(self, tmp_path: Path) -> None:
        path = tmp_path / "page.txt"
        path.write_bytes(SAVED_PAGE.encode("cp1252"))
        article = read_article(path)
        assert "“We stopped counting in August,”" in article.text
        assert article.warnings == (
            "read as Windows-1252, since it is not UTF-8; save it as UTF-8",
        )

    @pytest.mark.parametrize(
        ("content", "reason"),
        [
            (b"", "holds no sentence"),
            (b" \n\t\r\n", "holds no sentence"),
            (b"Only a headline\n", "holds no sentence"),
            (b"\x7fELF\x02\x00\x01" * 20, "is not a text file"),
            ("Héllo".encode("utf-16"), "holds no sentence"),
            (b"\x81\x8d\x8f\x90\x9d" * 9, "is not UTF-8 (byte 0)"),
            (b"word " * (MAX_PARAGRAPH // 4) + b"end.", "break it into lines"),
            (b"- It rains.\n" * (MAX_BLOCKS + 1), "holds more than 300,000 paragraphs; split it"),
        ],
    )
    def test_what_is_no_article_is_one_line(
        self, tmp_path: Path, content: bytes, reason: str
    ) -> None:
        path = tmp_path / "bad.txt"
        path.write_bytes(content)
        with pytest.raises(ArticleError) as raised:
            read_article(path)
        assert raised.value.path == path
        assert reason in raised.value.reason
        assert str(raised.value).startswith(f"{path}: ")
        assert "\n" not in str(raised.value)

    @pytest.mark.parametrize(
        ("encoding", "name"),
        [("utf-16", "UTF-16"), ("utf-16-le", "UTF-16"), ("utf-16-be", "UTF-16"),
         ("utf-32", "UTF-32"), ("latin-1", "Latin-1"), ("cp1252", "Latin-1")],
    )  # fmt: skip
    def test_other_encodings_are_told_and_named(
        self, tmp_path: Path, encoding: str, name: str
    ) -> None:
        text = "Das Café\n\nThe café of Orre has 12 tables in a garden by the weir.\n"
        path = tmp_path / "page.txt"
        path.write_bytes(text.encode(encoding))
        article = read_article(path)
        assert article.text == text
        assert article.warnings == (f"read as {name}, since it is not UTF-8; save it as UTF-8",)

    def test_ten_megabytes_on_a_line(self, tmp_path: Path) -> None:
        path = tmp_path / "long.txt"
        path.write_bytes(b"A sentence of six plain words. " * 330_000)
        with pytest.raises(ArticleError, match="break it into lines"):
            read_article(path)

    def test_only_a_regular_file_is_read(self, tmp_path: Path) -> None:
        os.mkfifo(tmp_path / "pipe.txt")
        (tmp_path / "lost.txt").symlink_to(tmp_path / "none.txt")
        names = ("none.txt", ".", "pipe.txt", "lost.txt")
        for path in (*(tmp_path / name for name in names), Path("/dev/zero")):
            with pytest.raises(ArticleError) as raised:
                read_article(path)
            assert raised.value.path == path

    def test_of_a_file_that_has_no_end_no_more_is_read_than_an_article_may_have(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(articles, "MAX_BYTES", 1_000)
        path = tmp_path / "log.txt"
        path.write_bytes(b"A line.\n" * 100_000)
        tracemalloc.start()
        with pytest.raises(ArticleError, match="1,000 bytes"):
            read_article(path)
        assert tracemalloc.get_traced_memory()[1] < 100_000
        tracemalloc.stop()

    def test_a_name_that_is_no_utf8_is_still_a_title(self, tmp_path: Path) -> None:
        path = tmp_path / "caf\udce9.txt"
        path.write_text(PROSE, encoding="utf-8")
        assert read_article(path).title == "caf?"

    def test_a_name_too_long_for_a_toml_beside_it(self, tmp_path: Path) -> None:
        path = tmp_path / f"{'a' * 251}.txt"
        path.write_text(SAVED_PAGE, encoding="utf-8")
        assert read_article(path).url is None

    def test_brackets_in_brackets(self) -> None:
        article = parse(f"Council agrees\n\n{'(' * 20_000}{PROSE}{')' * 20_000}.\n")
        assert len(Library.build([article]).figures) == len(Library.build([parse(PROSE)]).figures)


class TestTheMetadata:
    def read(self, folder: Path, toml: str) -> Article:
        (folder / "page.txt").write_text(SAVED_PAGE, encoding="utf-8")
        (folder / "page.toml").write_text(toml, encoding="utf-8")
        return read_article(folder / "page.txt")

    def test_every_key(self, tmp_path: Path) -> None:
        article = self.read(
            tmp_path,
            'title = "Dry"\nurl = "https://news.example/dry"\npublished = 2016-07-21\n'
            'author = "P. Zelny"\n[aliases]\nLesna = ["the river", "Leśna"]\nministry = "MoE"\n',
        )
        assert (article.title, article.url) == ("Dry", "https://news.example/dry")
        assert (article.published, article.author) == ("2016-07-21", "P. Zelny")
        assert article.aliases == (("Lesna", "the river", "Leśna"), ("ministry", "MoE"))

    def test_nothing_is_needed(self, tmp_path: Path) -> None:
        article = self.read(tmp_path, "")
        assert (article.url, article.published, article.aliases) == (None, None, ())

    @pytest.mark.parametrize(
        ("toml", "key"),
        [
            ('titel = "Dry"', "titel"),
            ("title = 3", "title"),
            ('title = " "', "title"),
            ('url = "javascript:alert(1)"', "url"),
            ('published = "last week"', "published"),
            ("published = 2016", "published"),
            ("author = []", "author"),
            ('aliases = "ISIS"', "aliases"),
            ("aliases.ISIS = 1", "aliases.ISIS"),
            ("aliases.ISIS = [1]", "aliases.ISIS"),
            ("title = ", None),
            ("title = " + "[" * 8_000, None),
            ("title = " + "1" * 5_000, None),
            ("aliases.ISIS = ['" + "a" * 101 + "']", "aliases.ISIS"),
        ],
    )
    def test_what_it_may_not_say_is_named(self, tmp_path: Path, toml: str, key: str | None) -> None:
        with pytest.raises(MetadataError) as raised:
            self.read(tmp_path, toml)
        assert raised.value.key == key
        assert raised.value.path == tmp_path / "page.toml"
        assert "\n" not in str(raised.value)

    def test_names_without_words_are_no_names(self, tmp_path: Path) -> None:
        article = self.read(tmp_path, 'aliases."…" = "—"')
        assert Library.build([article]).holds("Lesna")

    def test_one_that_is_no_regular_file_or_too_large_is_an_error(self, tmp_path: Path) -> None:
        (tmp_path / "page.txt").write_text(SAVED_PAGE, encoding="utf-8")
        beside = tmp_path / "page.toml"
        beside.symlink_to(tmp_path / "none.toml")
        with pytest.raises(ArticleError, match=r"page\.toml: cannot be read"):
            read_article(tmp_path / "page.txt")
        beside.unlink()
        os.mkfifo(beside)
        with pytest.raises(ArticleError, match=r"page\.toml: is not a regular file"):
            read_article(tmp_path / "page.txt")
        beside.unlink()
        with pytest.raises(ArticleError, match=r"page\.toml: is larger than 16,384 bytes"):
            self.read(tmp_path, "#" * 20_000)

    def test_metadata_beats_the_page(self) -> None:
        assert parse(SAVED_PAGE, metadata=Metadata(title="Dry")).title == "Dry"


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("March 2, 2026", "2026-03-02"),
        ("Published: Mon 2 March 2026 | 07:45 GMT", "2026-03-02"),
        ("2026-03-02", "2026-03-02"),
        ("Updated 3 hours ago", None),
        ("02/03/2026", None),
        ("March 2026", None),
    ],
)
def test_the_line_above_the_text_that_says_when_dates_an_article(
    line: str, published: str | None
) -> None:
    told = "The port took its first ships on Monday, its master said."
    article = parse(f"A harbour reopens\n\n{line}\n\n{told}\n", "harbour.txt")
    assert (article.title, article.published) == ("A harbour reopens", published)


def test_a_date_within_the_text_or_below_it_dates_no_article() -> None:
    told = "The port took its first ships on Monday, its master said on 2 March 2026."
    assert parse(f"A harbour reopens\n\n{told}\n", "a.txt").published is None
    below = f"A harbour reopens\n\n{told}\n\nThe ships wait outside.\n\n4 March 2026\n"
    assert parse(below, "a.txt").published is None
