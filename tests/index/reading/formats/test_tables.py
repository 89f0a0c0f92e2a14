"""Tables of three subjects in every format: cells with their heads, units and signs."""

from __future__ import annotations

import textwrap
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from index import Library, parse_article, read_figures
from service.answering import answer
from service.questions import understand
from tests.files import archive, make_pdf

if TYPE_CHECKING:
    from index import Article

INTRO = "What follows was counted by the county office, and was printed in the spring after that."
# A caption, rows with their heads, and questions about cells with their values and units.
TABLES = {
    "harbours": (
        "Income by harbour ($ millions)",
        ("Harbour|2018|2019|Change", "Lowick|12.5|14.1|+12.8%", "Marsh Island|8.0|6.6|-17.5%"),
        (
            ("What was the income of Marsh Island in 2019?", 6_600_000, "USD"),
            ("What was the change of Marsh Island?", -17.5, "percent"),
        ),
    ),
    "lakes": (
        "Lakes of Orre, area in thousands of hectares",
        ("Lake|Area|Depth (m)", "Big Tamm|4.2|31", "Orre Water|12.9|104", "Little Tamm|0.8|5"),
        (
            ("What is the area of Big Tamm?", 4200, "hectare"),
            ("How deep is Orre Water?", 104, "metre"),
        ),
    ),
    "pupils": (
        "Pupils and teachers (in thousands)",
        ("School|Pupils|Girls (%)", "Hexley|1.2|51", "Port Tamm|3.4|48"),
        (
            ("How many pupils does Hexley have?", 1200, None),
            ("What share of girls does Port Tamm have?", 48, "percent"),
        ),
    ),
}


def lines_of(rows: tuple[str, ...]) -> list[list[str]]:
    return [row.split("|") for row in rows]


def text(caption: str, rows: tuple[str, ...], parted: str = "  ") -> bytes:
    lines = lines_of(rows)
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    aligned = (
        parted.join(
            cell.rjust(width) if number else cell.ljust(width)
            for number, (cell, width) in enumerate(zip(line, widths, strict=True))
        )
        for line in lines
    )
    return "\n".join(["Counted", "", INTRO, "", caption, "", *aligned, "", INTRO, ""]).encode()


def tabbed(caption: str, rows: tuple[str, ...]) -> bytes:
    lines = "\n".join(row.replace("|", "\t") for row in rows)
    return f"Counted\n\n{INTRO}\n\n{caption}\n{lines}\n\n{INTRO}\n".encode()


def markdown(caption: str, rows: tuple[str, ...]) -> bytes:
    head, *body = (f"| {row.replace('|', ' | ')} |" for row in rows)
    rule = "|---" * (head.count("|") - 1) + "|"
    return "\n".join([f"# Counted\n\n{INTRO}\n\n{caption}\n", head, rule, *body, ""]).encode()


def html(caption: str, rows: tuple[str, ...]) -> bytes:
    head, *body = lines_of(rows)
    heads = "".join(f"<th>{cell}</th>" for cell in head)
    cells = ("".join(f"<td>{cell}</td>" for cell in line) for line in body)
    table = f"<tr>{heads}</tr>" + "".join(f"<tr>{line}</tr>" for line in cells)
    table = f"<table><caption>{caption}</caption>{table}</table>"
    return f"<html><body><h1>Counted</h1><p>{INTRO}</p>{table}<p>{INTRO}</p></body>".encode()


def docx(caption: str, rows: tuple[str, ...]) -> bytes:
    def paragraph(words: str) -> str:
        return f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>"

    cells = ("".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in line) for line in lines_of(rows))
    table = f"<w:tbl>{''.join(f'<w:tr>{line}</w:tr>' for line in cells)}</w:tbl>"
    body = "".join(map(paragraph, ("Counted", INTRO, caption))) + table + paragraph(INTRO)
    document = f'<w:document xmlns:w="w"><w:body>{body}</w:body></w:document>'
    return archive({"[Content_Types].xml": "<Types/>", "word/document.xml": document})


def pdf(caption: str, rows: tuple[str, ...]) -> bytes:
    lines = (row.replace("|", "\t") for row in rows)
    intro = textwrap.wrap(INTRO, 40)
    shown = ["Counted", "", *intro, "", caption, "", *lines, "", *intro]
    return make_pdf([[(20 if words == "Counted" else 11, words) for words in shown]])


FORMATS = {
    "aligned.txt": text, "tabs.txt": tabbed, "md": markdown, "html": html, "docx": docx, "pdf": pdf,
}  # fmt: skip


def read(name: str, subject: str) -> Article:
    if name == "pdf":
        pytest.importorskip("pypdfium2", reason="quotient[pdf] is not installed")
    caption, rows, _ = TABLES[subject]
    return parse_article(Path(f"counted.{name}"), FORMATS[name](caption, rows))


@pytest.mark.parametrize("subject", TABLES)
@pytest.mark.parametrize("name", FORMATS)
def test_cells_stand_where_the_text_has_them_and_the_caption_is_known(
    name: str, subject: str
) -> None:
    article = read(name, subject)
    caption, rows, _ = TABLES[subject]
    (grid,) = article.tables
    found = [article.text[cell.span.start : cell.span.end].strip() for cell in grid.cells]
    assert found == [cell for line in lines_of(rows) for cell in line]
    assert (grid.caption, grid.head_rows) == (caption, 1)


@pytest.mark.parametrize("subject", TABLES)
@pytest.mark.parametrize("name", FORMATS)
def test_a_question_about_a_cell_is_answered_with_it(name: str, subject: str) -> None:
    article = read(name, subject)
    for question, value, unit in TABLES[subject][2]:
        found = answer(Library.build([article]), understand(question))
        assert found.figure is not None, question
        assert (found.figure.value, found.figure.unit) == (value, unit)
        assert found.context is not None


@pytest.mark.parametrize("subject", TABLES)
@pytest.mark.parametrize("name", FORMATS)
def test_the_unit_of_a_caption_is_no_figure(name: str, subject: str) -> None:
    article = read(name, subject)
    written = [article.text[one.number.start : one.number.end] for one in read_figures(article)]
    assert all(any(map(str.isdigit, words)) for words in written)


@pytest.mark.parametrize(
    "words",
    [
        "He rowed to 3 islands.  Nobody was there.  He rowed back,\n"
        "and it took 9 hours.   He slept for a week.  It rained\n"
        "on 5 days of it.    He did not mind.  He had 2 cats.",
        "1912   The mill is built by two brothers from Lisk.\n"
        "1931   A flood takes its wheel, and both of its doors.\n"
        "1962   It is sold to a baker, who grinds no flour.",
        "Ada Marsh      Editor\nPetra Lindow   Reporter\nIda Brok       Pictures",
        "| 900 |\n| 400 |\n| 12 |",
    ],
)
def test_prose_and_lists_are_no_tables(words: str) -> None:
    article = parse_article(Path("a.txt"), f"A quiet year\n\n{INTRO}\n\n{words}\n\n{INTRO}\n")
    assert article.tables == ()


@pytest.mark.parametrize(
    ("rows", "lines"),
    [
        ("| Amsel | 1,204 | |\n| Korven | | 88 |", ["Amsel | 1,204", "Korven |  | 88"]),
        ("| Owls | | 12 |\n| Jays | 9 | |", ["Owls |  | 12", "Jays | 9"]),
        ("| | 4 | 5 |\n| Tea | | |", ["4 | 5", "Tea"]),
    ],
)
def test_a_row_begins_and_ends_with_words(rows: str, lines: list[str]) -> None:
    source = f"# Counted\n\n{INTRO}\n\n| | 2019 | 2020 |\n|---|---|---|\n{rows}\n"
    article = parse_article(Path("a.md"), source)
    said = [article.text[s.start : s.end] for p in article.passages[1:] for s in p.sentences]
    assert said == ["2019 | 2020", *lines]
    (grid,) = article.tables
    heads = [(c.row, c.column) for c in grid.cells if article.text[c.span.start] == "2"]
    assert heads == [(0, 1), (0, 2)]


# Rows with a head and a missing cell each: inside, and last.
MISSING = {
    "ferries": ("Route|2018|2019|2020", "North|12|15|22", "South|9||18", "Island|4|6|"),
    "herons": ("Marsh|Nests|Eggs|Young", "Tamm|31|90|44", "Lisk|8||11", "Orre|5|17|"),
    "prices": (
        "Good|London|Paris|Rome",
        "Bread|1.20|1.10|0.90",
        "Salt|0.40||0.35",
        "Tea|3.10|4.00|",
    ),
}


@pytest.mark.parametrize("subject", MISSING)
# The PDFs that are made here set no cell behind one that is empty.
@pytest.mark.parametrize("name", [name for name in FORMATS if name != "pdf"])
def test_a_missing_cell_moves_no_other_and_leaves_no_sign_at_the_end(
    name: str, subject: str
) -> None:
    rows = MISSING[subject]
    article = parse_article(Path(f"counted.{name}"), FORMATS[name]("Counted in May", rows))
    (grid,) = article.tables
    found = {
        (cell.row, cell.column): article.text[cell.span.start : cell.span.end].strip()
        for cell in grid.cells
    }
    assert found == {
        (number, column): cell
        for number, line in enumerate(lines_of(rows))
        for column, cell in enumerate(line)
        if cell
    }
    last = next(p for p in article.passages if article.text[p.start : p.end].endswith(rows[3][-2]))
    assert article.text[last.sentences[-1].start].isalpha()


@pytest.mark.parametrize("subject", MISSING)
def test_bars_around_a_row_are_no_part_of_it(subject: str) -> None:
    rows = "\n".join(f"| {row.replace('|', ' | ')} |" for row in MISSING[subject])
    article = parse_article(Path("a.txt"), f"Counted\n\n{INTRO}\n\n{rows}\n\n{INTRO}\n")
    said = [article.text[s.start : s.end] for p in article.passages for s in p.sentences]
    assert [" ".join(row.split()) for row in said[1:-1]] == [
        " ".join(row.replace("|", " | ").split()).rstrip("| ") for row in MISSING[subject]
    ]


@pytest.mark.parametrize(
    "rows",
    [
        ("Route\t\tCars\tVans", "North\t\t12\t15", "Southampton\t9\t18"),
        ("Lake\t\t\tArea\tDepth", "Big Tamm\t\t4\t31", "The Orre Water\t\t12\t104"),
        ("Name\t\tWon\tLost", "Lisk\t\t3\t2", "Port of Hexley\t1\t4"),
    ],
)
def test_tabs_that_only_set_words_apart_stand_for_no_cell(rows: tuple[str, ...]) -> None:
    table = "\n".join(rows)
    article = parse_article(Path("a.txt"), f"Counted\n\n{INTRO}\n\n{table}\n\n{INTRO}\n")
    (grid,) = article.tables
    assert [cell.column for cell in grid.cells] == [0, 1, 2] * 3


@pytest.mark.parametrize(
    ("table", "columns"),
    [
        ("<th>Lake<th colspan=2>2019<th>2020</tr><tr><td>Tamm<td>3<td>4<td>5", "0130123"),
        (
            "<th>Crew<th>Old<th>New</tr><tr><td rowspan=2>Lisk<td>3<td>9<tr><td>4<td>8",
            "01201212",
        ),
        ("<th>A<th>B<th>C</tr><tr><td colspan=x>Orre<td colspan=900>3<td rowspan=-1>4", "012012"),
    ],
)
def test_cells_that_take_several_columns_or_rows(table: str, columns: str) -> None:
    page = f"<html><body><p>{INTRO}</p><table><tr>{table}</tr></table><p>{INTRO}</p></body></html>"
    (grid,) = parse_article(Path("a.html"), page).tables
    assert "".join(str(cell.column) for cell in grid.cells) == columns
