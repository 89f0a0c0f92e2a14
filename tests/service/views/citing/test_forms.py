from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
import rispy
from bibtexparser.entrypoint import parse_string
from bibtexparser.middlewares import (
    LatexDecodingMiddleware,
    SeparateCoAuthors,
    SplitNameParts,
)
from csl_reference import Reference as CslReference
from csl_reference import ReferenceType
from hypothesis import given
from hypothesis import strategies as st

from service.views.citing import FORMS, cite, line, refer
from tests.articles import HARBOUR, parse

if TYPE_CHECKING:
    from bibtexparser.model import Entry

    from index.model.articles import Article

SENTENCE = "According to the harbour master, 42 ships are waiting outside."
ROOT = "https://ask.example"
ARTICLE = replace(
    parse(HARBOUR, "harbour.txt"), published="2024-03-09", url="https://news.example/harbour"
)
START = ARTICLE.text.index(SENTENCE)
SPAN = (START, START + len(SENTENCE))
OPENED = (
    "https://news.example/harbour"
    "#:~:text=According%20to%20the%20harbour%20master%2C%2042%20ships%20are%20waiting%20outside."
)
HOSTILE = [
    "Tea & _cakes_ [50%] for $5 #1",
    "a } b { c",
    "{{{",
    "}@misc{other, title = {x}}",
    "two\nlines\r\nTY  - BOOK\nER  - ",
    "back\\slash \\input{secret} \\",
    "“Čapek” ﬁnds 日本 — 50 °C … ok",
    "a -- b --- c `q' ''",
    "<script>alert(1)</script> **bold**",
]


def cited(article: Article) -> dict[str, str]:
    return {one.format: one.text for one in cite(refer(article, SPAN, ROOT))}


def read_bibtex(text: str) -> Entry:
    decoding = LatexDecodingMiddleware(keep_math_mode=False)
    layers = [SeparateCoAuthors(), SplitNameParts(), decoding]
    library = parse_string(text, append_middleware=layers)
    assert library.failed_blocks == []
    [entry] = library.entries
    return entry


def read_ris(text: str) -> dict[str, Any]:
    [record] = rispy.loads(text)
    return dict(record)


def test_every_form_names_author_title_date_place_and_opens_the_quote() -> None:
    forms = cited(ARTICLE)
    assert list(forms) == list(FORMS)
    assert forms["plain"] == (
        f"“{SENTENCE}” Ada Marsh, “Harbour reopens after the flood”, March 9, 2024, ¶ 2. {OPENED}"
    )
    assert forms["apa"] == (
        f"Marsh, A. (2024, March 9). Harbour reopens after the flood. (para. 2). {OPENED}"
    )
    assert forms["chicago"] == (
        f"Ada Marsh, “Harbour reopens after the flood,” March 9, 2024, para. 2, {OPENED}."
    )
    assert forms["markdown"] == (
        f"> {SENTENCE}\n>\n> — Ada Marsh, [Harbour reopens after the flood](<{OPENED}>),"
        " March 9, 2024, ¶ 2"
    )


def test_bibtex_is_read_back() -> None:
    entry = read_bibtex(cited(ARTICLE)["bibtex"])
    assert (entry.entry_type, entry.key) == ("misc", "marsh2024")
    assert entry["title"] == "Harbour reopens after the flood"
    assert (entry["year"], entry["month"], entry["day"]) == ("2024", "03", "09")
    [name] = entry["author"]
    assert (name.first, name.last) == (["Ada"], ["Marsh"])
    assert (entry["note"], entry["annote"]) == ("Paragraph 2", SENTENCE)
    assert f"url = {{{OPENED}}}" in cited(ARTICLE)["bibtex"]


def test_ris_is_read_back() -> None:
    assert read_ris(cited(ARTICLE)["ris"]) == {
        "type_of_reference": "ELEC",
        "authors": ["Marsh, Ada"],
        "title": "Harbour reopens after the flood",
        "year": "2024",
        "date": "2024/03/09",
        "urls": [OPENED],
        "start_page": "¶ 2",
        "notes": [SENTENCE],
    }


def test_csl_json_is_what_its_schema_says() -> None:
    [item] = json.loads(cited(ARTICLE)["csl-json"])
    read = CslReference(**item)
    assert (read.id, read.type) == ("marsh2024", ReferenceType.webpage)
    assert (read.title, read.url) == ("Harbour reopens after the flood", OPENED)
    assert [(name.family, name.given) for name in read.author] == [("Marsh", "Ada")]
    assert read.issued.date_parts == [[2024, 3, 9]]
    assert read.note == f"“{SENTENCE}” ¶ 2"


@pytest.mark.parametrize("title", HOSTILE)
def test_signs_of_a_format_do_not_act_in_it(title: str) -> None:
    forms = cited(replace(ARTICLE, title=title))
    assert read_bibtex(forms["bibtex"])["title"] == line(title)
    assert read_ris(forms["ris"])["title"] == line(title)
    [item] = json.loads(forms["csl-json"])
    assert CslReference(**item).title == line(title)


# What the parser reads of TeX is no caret, and Unicode's own white space.
TITLES = st.text(
    st.characters(exclude_characters="^", exclude_categories=["Cs", "Cc", "Zs", "Zl", "Zp"])
    | st.sampled_from(" {}\\%&$#_~-'`\n@"),
    min_size=1,
    max_size=60,
).filter(lambda text: bool(line(text)))


@given(TITLES, TITLES)
def test_any_title_and_author_is_read_back(title: str, author: str) -> None:
    forms = cited(replace(ARTICLE, title=title, author=author))
    assert read_bibtex(forms["bibtex"])["title"] == line(title)
    assert read_ris(forms["ris"])["title"] == line(title)
    [item] = json.loads(forms["csl-json"])
    assert CslReference(**item).title == line(title)


def test_what_an_article_does_not_say_of_itself_is_left_out() -> None:
    bare = replace(ARTICLE, author=None, published=None, url=None)
    forms = cited(bare)
    here = f"{ROOT}/articles/harbour?mark={SPAN[0]}-{SPAN[1]}#p2"
    assert forms["plain"].endswith(f"outside.” “Harbour reopens after the flood”, ¶ 2. {here}")
    assert forms["apa"] == f"Harbour reopens after the flood. (n.d.). (para. 2). {here}"
    assert forms["chicago"] == f"“Harbour reopens after the flood,” para. 2, {here}."
    assert set(read_ris(forms["ris"])) == {
        "type_of_reference", "title", "urls", "start_page", "notes",
    }  # fmt: skip
    [item] = json.loads(forms["csl-json"])
    assert set(item) == {"id", "type", "title", "URL", "note"}
    nowhere = refer(bare, SPAN)
    assert FORMS["plain"].write(nowhere).endswith("flood”, ¶ 2.")
    assert FORMS["chicago"].write(nowhere) == "“Harbour reopens after the flood,” para. 2."


def test_an_article_is_cited_as_a_whole() -> None:
    reference = refer(ARTICLE, root=ROOT)
    assert reference.day == date(2024, 3, 9)
    assert (reference.url, reference.source_url) == (f"{ROOT}/articles/harbour", ARTICLE.url)
    assert FORMS["plain"].write(reference) == (
        "Ada Marsh, “Harbour reopens after the flood”, March 9, 2024. https://news.example/harbour"
    )
    assert "note" not in read_bibtex(FORMS["bibtex"].write(reference)).fields_dict


def test_several_authors_are_named_as_each_style_does() -> None:
    three = replace(ARTICLE, author="Ada B. Marsh, Ben Lee and Cy de la Cruz")
    forms = cited(three)
    assert forms["plain"].split("” ")[1].startswith("Ada B. Marsh, Ben Lee and Cy de la Cruz, “")
    assert forms["apa"].startswith("Marsh, A. B., Lee, B., & de la Cruz, C. (2024")
    assert forms["chicago"].startswith("Ada B. Marsh et al., “")
    names = read_bibtex(forms["bibtex"])["author"]
    assert [name.merge_last_name_first for name in names] == [
        "Marsh, Ada B.", "Lee, Ben", "de la Cruz, Cy",
    ]  # fmt: skip
