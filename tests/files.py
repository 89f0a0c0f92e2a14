"""One report in every format that is read, made here; and its twenty questions."""

from __future__ import annotations

import io
import textwrap
import zipfile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

TITLE = "A year at the Halm ferry"
REPORT: tuple[tuple[str, str], ...] = (
    ("h", "The crossings"),
    (
        "p",
        "The ferry of Halm crossed the sound 8,214 times in 2018, the harbour office reports. It "
        "carried 96,500 passengers and 12,300 bicycles. Storms stopped it on 19 days.",
    ),
    (
        "p",
        "A crossing takes 22 minutes in summer. In winter, when there is ice, it takes 40 minutes. "
        "The ferry was built in 1961 and is 31 metres long.",
    ),
    ("h", "The money"),
    (
        "p",
        "Tickets brought in 1.4 million crowns, 6 percent more than in the year before. A ticket "
        "costs 15 crowns; children under 7 travel free. Fuel cost the company 410,000 crowns.",
    ),
    (
        "p",
        "The county paid a grant of 250,000 crowns in March. According to the auditor Rika Vest, "
        "the company owes the bank 3.2 million crowns.",
    ),
    ("h", "The crew"),
    (
        "p",
        "The crew has 14 members, three of them apprentices. Captain Odd Lerke has steered the "
        "ferry for 27 years. A deckhand earns 2,350 crowns a month.",
    ),
    (
        "p",
        "In August the crew rescued five sailors from a yacht off Cape Brun. On 4 September 2018 "
        "it pulled a moose out of the water.",
    ),
)
QUESTIONS: tuple[tuple[str, object], ...] = (
    ("How many times did the ferry cross the sound?", 8214),
    ("How many passengers did it carry?", 96500),
    ("How many bicycles did it carry?", 12300),
    ("On how many days did storms stop it?", 19),
    ("How long does a crossing take in summer?", 22),
    ("How long does a crossing take in winter?", 40),
    ("When was the ferry built?", "1961"),
    ("How long is the ferry?", 31),
    ("How much did tickets bring in?", 1_400_000),
    ("What does a ticket cost?", 15),
    ("How much did fuel cost the company?", 410_000),
    ("How much did the county pay?", 250_000),
    ("How much does the company owe the bank?", 3_200_000),
    ("How many members does the crew have?", 14),
    ("How many of them are apprentices?", 3),
    ("For how many years has Odd Lerke steered the ferry?", 27),
    ("How much does a deckhand earn?", 2350),
    ("How many sailors did the crew rescue?", 5),
    ("When did it pull a moose out of the water?", "2018-09-04"),
    ("Who is the captain of the ferry?", None),
)


def plain() -> bytes:
    return "\n\n".join([TITLE, *(words for _, words in REPORT)]).encode()


def wrapped() -> bytes:
    parts = (textwrap.fill(words, 66) for words in (TITLE, *(words for _, words in REPORT)))
    return "\r\n\r\n".join(part.replace("\n", "\r\n") for part in parts).encode()


def markdown() -> bytes:
    parts = (f"## {words}" if kind == "h" else words for kind, words in REPORT)
    return "\n\n".join([f"# {TITLE}", *parts]).encode()


def html() -> bytes:
    """Give the report on a page with menus, links and a footer around it."""
    parts = (f"<h2>{words}</h2>" if kind == "h" else f"<p>{words}</p>" for kind, words in REPORT)
    menu = "".join(f'<li><a href="/{word}">{word}</a></li>' for word in ("News", "Sport", "Films"))
    return (
        "<!DOCTYPE html><html><head><meta charset='utf-8'>"
        f"<title>{TITLE} - Halm Gazette</title><link rel=canonical href='https://halm.example/ferry'>"
        f"</head><body><nav><ul>{menu}</ul></nav><main><article><h1>{TITLE}</h1>{''.join(parts)}"
        "</article></main><aside><h3>Most read</h3><a href='/1'>941 eels in a cellar</a></aside>"
        "<footer>© 2019 Halm Gazette. 12 pages.</footer></body></html>"
    ).encode()


def docx() -> bytes:
    styles = (
        '<w:styles xmlns:w="w">'
        '<w:style w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>'
        '<w:style w:styleId="Titel"><w:name w:val="Title"/></w:style></w:styles>'
    )
    parts = [_word(TITLE, "Titel")]
    parts += [_word(words, "berschrift1" if kind == "h" else "") for kind, words in REPORT]
    document = f'<w:document xmlns:w="w"><w:body>{"".join(parts)}</w:body></w:document>'
    return archive(
        {
            "[Content_Types].xml": "<Types/>",
            "word/document.xml": document,
            "word/styles.xml": styles,
            "docProps/core.xml": '<cp xmlns:dc="dc"><dc:creator>Ida Brok</dc:creator></cp>',
        }
    )


def _word(words: str, style: str = "") -> str:
    stated = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    # Word cuts a paragraph into runs wherever its looks or its spelling changed.
    half = len(words) // 2
    runs = "".join(
        f'<w:r><w:t xml:space="preserve">{part}</w:t></w:r>'
        for part in (words[:half], words[half:])
    )
    return f"<w:p>{stated}{runs}</w:p>"


def epub() -> bytes:
    parts = (f"<h2>{words}</h2>" if kind == "h" else f"<p>{words}</p>" for kind, words in REPORT)
    return archive(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": (
                "<container><rootfiles>"
                '<rootfile full-path="OEBPS/book.opf"/></rootfiles></container>'
            ),
            "OEBPS/book.opf": (
                f'<package xmlns:dc="dc"><metadata><dc:title>{TITLE}</dc:title>'
                "<dc:creator>Ida Brok</dc:creator></metadata><manifest>"
                '<item id="one" href="text/one.xhtml" media-type="application/xhtml+xml"/>'
                '</manifest><spine><itemref idref="one"/></spine></package>'
            ),
            "OEBPS/text/one.xhtml": f"<html><body><h1>{TITLE}</h1>{''.join(parts)}</body></html>",
        }
    )


def archive(members: Mapping[str, str | bytes]) -> bytes:
    """Make a zip archive."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as made:
        for name, member in members.items():
            kind = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            made.writestr(name, member, kind)
    return content.getvalue()


def pdf() -> bytes:
    """Give the report on three pages, two parts of it on the second."""
    pages: list[list[tuple[int, str]]] = [[(20, TITLE)], [], []]
    for number, (kind, words) in enumerate(REPORT):
        page = pages[number // 3]
        if kind == "h":
            page += [(14, ""), (14, words)]
        else:
            page += [(11, ""), *((11, line) for line in textwrap.wrap(words, 80))]
    for number, page in enumerate(pages, 1):
        page[:0] = [(9, "Halm harbour office"), (20, "")]
        page.append((-9, f"Page {number} of 3"))
    return make_pdf(pages)


def make_pdf(pages: Sequence[Sequence[tuple[int, str]]]) -> bytes:
    """Make a PDF of lines with the size of their font; a negative size puts one at the foot.

    What tabs part stands in columns; what stands between two "^" is set small and high.
    """
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        "",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    kids = []
    for page in pages:
        stream = "".join(_shown(page))
        objects.append(f"<</Length {len(stream)}>>stream\n{stream}\nendstream")
        objects.append(
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]"
            f"/Resources<</Font<</F 3 0 R>>>>/Contents {len(objects)} 0 R>>"
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<</Type/Pages/Kids[{' '.join(kids)}]/Count {len(kids)}>>"
    content = b"%PDF-1.4\n"
    places = []
    for number, written in enumerate(objects, 1):
        places.append(len(content))
        content += f"{number} 0 obj\n{written}\nendobj\n".encode("latin-1")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    end = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
    end += f"trailer<</Size {len(objects) + 1}/Root 1 0 R>>\nstartxref\n{len(content)}\n%%EOF\n"
    return content + end.encode()


def _shown(page: Sequence[tuple[int, str]]) -> list[str]:
    shown = []
    height = 790.0
    for size, words in page:
        escaped = words.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
        at = 30.0 if size < 0 else height
        for column, part in enumerate(escaped.split("\t")):
            left = 60 + 120 * column
            raised = f") Tj /F {abs(size) * 0.6:.1f} Tf 4 Ts ("
            level = f") Tj /F {abs(size)} Tf 0 Ts ("
            first, *others = part.split("^")
            words = first + "".join(
                f"{(level, raised)[n % 2 == 0]}{p}" for n, p in enumerate(others)
            )
            shown.append(f"BT /F {abs(size)} Tf {left} {at} Td ({words}) Tj ET\n")
        height -= abs(size) * 1.3
    return shown


FILES = {
    "txt": plain, "wrapped.txt": wrapped, "md": markdown, "html": html, "docx": docx, "pdf": pdf,
    "epub": epub,
}  # fmt: skip
