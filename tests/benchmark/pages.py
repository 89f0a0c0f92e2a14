"""Saved pages: how much of the article is kept, beside trafilatura and readability-lxml.

    python -m tests.benchmark.pages [--readability FOLDER] [--trafilatura FOLDER] [--worst N]

FOLDER is `test/test-pages` of mozilla/readability (source.html, expected.html and
expected-metadata.json a page), or `tests` of adbar/trafilatura (evaldata.json, pages in `cache`
and `eval`). They are data, and kept out of this repository. The others are measured where they are
installed; they are no dependencies.

Of a page of the first, bags of words are compared: the share of the expected words that are kept,
the share of the words kept that are expected, and of the title's words. Of a page of the second,
the passages named that are kept, and those of all kept that may be.
"""

from __future__ import annotations

import argparse
import importlib
import json
import re
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from index import ArticleError, parse_article

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

_WORD = re.compile(r"\w+")
_MARKUP = re.compile(r"<(script|style|noscript)\b.*?</\1\s*>|<!--.*?-->|<[^>]*>", re.DOTALL)

Extractor = "Callable[[bytes], tuple[str, str]]"


@dataclass(frozen=True, slots=True)
class Score:
    """Of a page: the shares of what is to be kept, of what is kept, and of its title."""

    page: str
    kept: float
    right: float
    title: float


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


EXTRACTORS = {"ours": ours, "trafilatura": by_trafilatura, "readability": by_readability}


def plain(markup: str) -> str:
    """Give the words of HTML without its tags."""
    from html import unescape

    return unescape(_MARKUP.sub(" ", markup))


def overlap(found: str, expected: str) -> tuple[float, float]:
    """Give the shares of the expected words that are found, and of the found that are expected."""
    one, other = (Counter(_WORD.findall(text.casefold())) for text in (found, expected))
    both = (one & other).total()
    return both / max(other.total(), 1), both / max(one.total(), 1)


def measure_readability(folder: Path, extract: Any) -> Iterator[Score]:
    for page in sorted(folder.iterdir()):
        if not (page / "expected.html").is_file():
            continue
        words, title = extract((page / "source.html").read_bytes())
        expected = plain((page / "expected.html").read_text(encoding="utf-8"))
        stated = json.loads((page / "expected-metadata.json").read_text(encoding="utf-8"))
        kept, right = overlap(words, expected)
        yield Score(page.name, kept, right, overlap(title, stated["title"] or "")[0])


def measure_trafilatura(folder: Path, extract: Any) -> Iterator[Score]:
    cases = json.loads((folder / "evaldata.json").read_text(encoding="utf-8"))
    for case in cases.values():
        paths = (folder / name / case["file"] for name in ("cache", "eval"))
        path = next((path for path in paths if path.is_file()), None)
        if path is None:
            continue
        words = " ".join(extract(path.read_bytes())[0].split())
        kept = sum(" ".join(one.split()) in words for one in case["with"])
        wrong = sum(" ".join(one.split()) in words for one in case["without"])
        yield Score(case["file"], kept / len(case["with"]), kept / max(kept + wrong, 1), 1.0)


def installed() -> dict[str, Any]:
    found = dict(EXTRACTORS)
    for name in ("trafilatura", "readability"):
        try:
            importlib.import_module(name)
        except ImportError:
            del found[name]
    return found


def report(name: str, scores: Sequence[Score], seconds: float, worst: int) -> None:
    means = [
        f"{key} {sum(getattr(score, key) for score in scores) / len(scores):.3f}"
        for key in ("kept", "right", "title")
    ]
    print(f"{name:12} {len(scores):4} pages  {'  '.join(means)}  {seconds:.1f} s")
    for score in sorted(scores, key=lambda score: score.kept + score.right)[:worst]:
        print(f"    {score.page:50} {score.kept:.2f} {score.right:.2f} {score.title:.2f}")


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmark.pages")
    parser.add_argument("--readability", type=Path)
    parser.add_argument("--trafilatura", type=Path)
    parser.add_argument("--worst", type=int, default=0)
    given = parser.parse_args()
    sets: list[tuple[Path | None, Callable[[Path, Any], Iterator[Score]]]] = [
        (given.readability, measure_readability),
        (given.trafilatura, measure_trafilatura),
    ]
    for folder, measure in sets:
        for name, extract in installed().items() if folder else ():
            assert folder is not None
            started = time.process_time()
            report(name, list(measure(folder, extract)), time.process_time() - started, given.worst)


if __name__ == "__main__":
    main()
