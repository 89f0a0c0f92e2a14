"""Saved pages: how much of the article is kept, beside trafilatura and readability-lxml.

    python -m tests.benchmark.pages [--readability FOLDER] [--trafilatura FOLDER] [--worst N]

FOLDER is `test/test-pages` of mozilla/readability (source.html, expected.html and
expected-metadata.json a page), or `tests` of adbar/trafilatura (evaldata.json, pages in `cache`
and `eval`). They are data, and kept out of this repository. The others are measured in the same
run where they are installed; they are no dependencies.

Of a page of the first, bags of words are compared: the share of the expected words that are kept,
the share of the words kept that are expected, and of the words of the headline, on pages that are
expected to have one. All pages, and 40 of them: those of a hundred words and more whose names have
the lowest CRC-32. Of a page of the second, nothing is known but passages: the share of those named
that are kept, and of all named and kept those that may be.
"""

from __future__ import annotations

import argparse
import importlib
import json
import re
import time
import zlib
from collections import Counter
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from typing import TYPE_CHECKING

from index import ArticleError, parse_article

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    Extract = Callable[[bytes], tuple[str, str]]

_FIXED = 40
_FEWEST_WORDS = 100
_WORD = re.compile(r"\w+")
_MARKUP = re.compile(r"<(script|style|noscript)\b.*?</\1\s*>|<!--.*?-->|<[^>]*>", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Case:
    """A page, and what is known of its article.

    Attributes:
        expected: its words; empty where passages are named instead.
        lines: the same, an element a line.
        title: its headline; empty where none is expected.
        wanted, unwanted: passages that are of it, or are not.
    """

    name: str
    source: bytes
    expected: str = ""
    lines: tuple[str, ...] = ()
    title: str = ""
    wanted: tuple[str, ...] = ()
    unwanted: tuple[str, ...] = ()

    def measure(self, words: str) -> tuple[float, float]:
        """Give the share of what is to be kept, and of what is kept that which may be."""
        if not self.wanted:
            return overlap(words, self.expected)
        words = squeezed(words)
        kept = sum(one in words for one in self.wanted)
        wrong = sum(one in words for one in self.unwanted)
        return kept / len(self.wanted), kept / max(kept + wrong, 1)


@dataclass(frozen=True, slots=True)
class Score:
    """Of a page: the shares of what is to be kept, of what is kept, and of its headline."""

    page: str
    kept: float
    right: float
    headline: float | None


def ours(source: bytes) -> tuple[str, str]:
    """Give the words of all passages, and the title."""
    try:
        article = parse_article(Path("page.html"), source)
    except ArticleError:
        return "", ""
    words = (article.text[passage.start : passage.end] for passage in article.passages)
    return "\n".join(words), article.title


def by_trafilatura(source: bytes) -> tuple[str, str]:
    trafilatura = importlib.import_module("trafilatura")
    found = trafilatura.bare_extraction(source, include_comments=False, with_metadata=True)
    return (found.text or "", found.title or "") if found else ("", "")


def by_readability(source: bytes) -> tuple[str, str]:
    readability = importlib.import_module("readability")
    page = readability.Document(source.decode("utf-8", "replace"))
    return plain(page.summary()), page.short_title()


EXTRACTORS: Mapping[str, Extract] = {
    "ours": ours,
    "trafilatura": by_trafilatura,
    "readability": by_readability,
}


def plain(markup: str) -> str:
    """Give the words of HTML without its tags."""
    return unescape(_MARKUP.sub(" ", markup))


def squeezed(words: str) -> str:
    """Give the words with one space between two, without soft hyphens."""
    return " ".join(words.replace("\u00ad", "").split())


def overlap(found: str, expected: str) -> tuple[float, float]:
    """Give the shares of the expected words that are found, and of the found that are expected."""
    one, other = (Counter(_WORD.findall(text.casefold())) for text in (found, expected))
    both = (one & other).total()
    return both / max(other.total(), 1), both / max(one.total(), 1)


def readability_cases(folder: Path) -> Iterator[Case]:
    for page in sorted(folder.iterdir()):
        if (page / "expected.html").is_file():
            markup = (page / "expected.html").read_text(encoding="utf-8")
            stated = json.loads((page / "expected-metadata.json").read_text(encoding="utf-8"))
            source = (page / "source.html").read_bytes()
            lines = tuple(unescape(_MARKUP.sub("\n", markup)).splitlines())
            yield Case(page.name, source, plain(markup), lines, stated["title"] or "")


def trafilatura_cases(folder: Path) -> Iterator[Case]:
    cases = json.loads((folder / "evaldata.json").read_text(encoding="utf-8"))
    for case in cases.values():
        paths = (folder / name / case["file"] for name in ("cache", "eval"))
        path = next((path for path in paths if path.is_file()), None)
        if path is not None:
            wanted, unwanted = (tuple(map(squeezed, case[key])) for key in ("with", "without"))
            yield Case(case["file"], path.read_bytes(), wanted=wanted, unwanted=unwanted)


def fixed(cases: Sequence[Case]) -> list[Case]:
    """Give the 40 pages that are always measured alone."""
    whole = [case for case in cases if len(_WORD.findall(case.expected)) >= _FEWEST_WORDS]
    return sorted(whole, key=lambda case: zlib.crc32(case.name.encode()))[:_FIXED]


def installed() -> dict[str, Extract]:
    found = dict(EXTRACTORS)
    for name in ("trafilatura", "readability"):
        try:
            importlib.import_module(name)
        except ImportError:
            del found[name]
    return found


def score(case: Case, extract: Extract) -> Score:
    words, title = extract(case.source)
    kept, right = case.measure(words)
    return Score(case.name, kept, right, overlap(title, case.title)[0] if case.title else None)


def report(name: str, scores: Sequence[Score], seconds: float, worst: int) -> None:
    means: Mapping[str, list[float | None]] = {
        "kept": [one.kept for one in scores],
        "right": [one.right for one in scores],
        "headline": [one.headline for one in scores],
    }
    told = {key: [share for share in shares if share is not None] for key, shares in means.items()}
    shown = (f"{key} {sum(shares) / len(shares):.3f}" for key, shares in told.items() if shares)
    print(f"  {name:12} {'  '.join(shown)}  {seconds:.1f} s")
    for one in sorted(scores, key=lambda one: one.kept + one.right)[:worst]:
        print(f"    {one.page:50} {one.kept:.2f} {one.right:.2f}")


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmark.pages")
    parser.add_argument("--readability", type=Path)
    parser.add_argument("--trafilatura", type=Path)
    parser.add_argument("--worst", type=int, default=0)
    given = parser.parse_args()
    whole = list(readability_cases(given.readability)) if given.readability else []
    passages = list(trafilatura_cases(given.trafilatura)) if given.trafilatura else []
    sets = {"readability, 40 pages": fixed(whole), "readability": whole, "trafilatura": passages}
    for title, cases in sets.items():
        if cases:
            print(f"{title}: {len(cases)} pages")
        for name, extract in installed().items() if cases else ():
            started = time.process_time()
            scores = [score(case, extract) for case in cases]
            report(name, scores, time.process_time() - started, given.worst)


if __name__ == "__main__":
    main()
