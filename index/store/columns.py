"""Columns as files: numpy's own format, mapped into memory when they are read.

Whoever reads the same file shares its pages. Strings are one UTF-8 text, records one file with
their offsets.
"""

from __future__ import annotations

import os
from dataclasses import fields
from typing import TYPE_CHECKING, Any

import numpy as np

from index.ranking.columns import Counts, Indexed, Laid, Lists

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    Column = NDArray[Any]

# Stands in no word: words are letters, marks on them, and digits with white space between.
_BETWEEN = "\0"
_STRINGS = ("names", "forms", "plain_names")
_COLUMNS = ("lengths", "passages_with", "sentences_with")
_LISTS = ("like_terms", "like_words", "grams")


class Writer:
    """Writes the files of a folder through to the disk."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def indexed(self, indexed: Indexed) -> None:
        """Write what is indexed of a library."""
        for name, column in _columns_of(indexed.laid).items():
            self.column(f"laid-{name}", column)
        for name in _STRINGS:
            self.strings(name, getattr(indexed.laid, name))
        for name, column in _columns_of(indexed.counts).items():
            self.column(f"counts-{name}", column)
        for name in _LISTS:
            for part, column in _columns_of(getattr(indexed, name)).items():
                self.column(f"{name}-{part}", column)
        for name in _COLUMNS:
            self.column(name, getattr(indexed, name))

    def records(self, name: str, records: Iterable[bytes]) -> None:
        """Write records behind each other, and where each begins."""
        lengths = [0]

        def write(file: Any) -> None:
            for record in records:
                file.write(record)
                lengths.append(len(record))

        self._write(f"{name}.json", write)
        self.column(f"{name}-firsts", np.cumsum(lengths, dtype=np.int64))

    def text(self, name: str, text: bytes) -> None:
        """Write a file as it is."""
        self._write(name, lambda file: file.write(text))

    def strings(self, name: str, strings: Sequence[str]) -> None:
        """Write strings, none of which holds the character between them."""
        text = "".join(f"{one}{_BETWEEN}" for one in strings)
        self.text(f"{name}.txt", text.encode("utf-8", "surrogatepass"))

    def column(self, name: str, column: Column) -> None:
        """Write a column, little-endian whatever the machine."""
        little = column.astype(column.dtype.newbyteorder("<"), copy=False)
        self._write(f"{name}.npy", lambda file: np.save(file, little, allow_pickle=False))

    def _write(self, name: str, write: Callable[[Any], object]) -> None:
        with (self._folder / name).open("wb") as file:
            write(file)
            file.flush()
            os.fsync(file.fileno())


class Reader:
    """Reads what `Writer` wrote; nothing is copied that can be mapped."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def indexed(self) -> Indexed:
        """Map what is indexed of a library."""
        of_laid: dict[str, Any] = {name: self.strings(name) for name in _STRINGS}
        of_laid |= {name: self.column(f"laid-{name}") for name in _names_of(Laid, _STRINGS)}
        of_counts = {name: self.column(f"counts-{name}") for name in _names_of(Counts)}
        rest: dict[str, Any] = {name: self.column(name) for name in _COLUMNS}
        for name in _LISTS:
            parts = {part: self.column(f"{name}-{part}") for part in _names_of(Lists)}
            rest[name] = Lists(**parts)
        return Indexed(laid=Laid(**of_laid), counts=Counts(**of_counts), **rest)

    def records(self, name: str) -> Records:
        """Map records."""
        path = self._folder / f"{name}.json"
        text = np.memmap(path, np.uint8, "r") if path.stat().st_size else np.zeros(0, np.uint8)
        return Records(text, self.column(f"{name}-firsts"))

    def strings(self, name: str) -> list[str]:
        """Read strings."""
        text = (self._folder / f"{name}.txt").read_bytes().decode("utf-8", "surrogatepass")
        return text.split(_BETWEEN)[:-1]

    def column(self, name: str) -> Column:
        """Map a column; of none there is nothing to map."""
        path = self._folder / f"{name}.npy"
        column: Column = np.load(path, mmap_mode="r", allow_pickle=False)
        return column.view(np.ndarray)


class Records:
    """Records that are read when they are asked for, by their numbers."""

    def __init__(self, text: Column, firsts: Column) -> None:
        self._text = text
        self._firsts = firsts

    def __getitem__(self, number: int) -> bytes:
        first, last = self._firsts[number : number + 2].tolist()
        return bytes(self._text[first:last])


def _columns_of(record: Any) -> Mapping[str, Column]:
    return {name: getattr(record, name) for name in _names_of(type(record), _STRINGS)}


def _names_of(kind: Any, besides: Sequence[str] = ()) -> list[str]:
    return [field.name for field in fields(kind) if field.name not in besides]
