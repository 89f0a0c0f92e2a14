"""Bytes to text: which encoding they are in, told from the bytes themselves."""

from __future__ import annotations

import codecs
import re

from index.reading.formats.document import FormatError

_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f]")
# UTF-32's mark begins as UTF-16's does.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le", "UTF-32"),
    (codecs.BOM_UTF32_BE, "utf-32-be", "UTF-32"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "UTF-16"),
)
_SAMPLE = 4096
# In UTF-16 every second byte of Latin letters is 0.
_ZEROS = 0.3
# The soft hyphen, the space and the joiner of no width.
_UNSEEN = ("\u00ad", "\u200b", "\u2060", "\ufeff")
_WINDOWS_ONLY = frozenset(range(0x80, 0xA0))


def without_unseen(text: str) -> str:
    """Leave out of extracted text what nobody sees: where a word may be broken, and where not.

    >>> without_unseen("mil\u00adlion")
    'million'
    """
    for sign in _UNSEEN:
        if sign in text:
            text = text.replace(sign, "")
    return text


def decode(
    content: bytes, stated: str | None = None, *, is_page: bool = False
) -> tuple[str, tuple[str, ...]]:
    """Decode bytes; say so where they are not UTF-8.

    Args:
        content: of a file.
        stated: the encoding that the file says it is in.
        is_page: control characters are no sign that it is no text, and become spaces.

    Raises:
        FormatError: they are no text.
    """
    text, name = _decode(content, stated)
    if is_page:
        text = _CONTROL.sub(" ", text)
    elif _CONTROL.search(text):
        raise FormatError("is not a text file; save the article as plain text in UTF-8")
    return text, () if name is None else (
        f"read as {name}, since it is not UTF-8; save it as UTF-8",
    )


def _decode(content: bytes, stated: str | None) -> tuple[str, str | None]:
    for mark, encoding, name in _MARKS:
        if content.startswith(mark):
            return content[len(mark) :].decode(encoding, "replace"), name
    content = content.removeprefix(codecs.BOM_UTF8)
    if unmarked := _wide(content):
        return content.decode(unmarked, "replace"), "UTF-16"
    try:
        return content.decode("utf-8"), None
    except UnicodeDecodeError as error:
        known = _known(stated)
        if known and known != "utf-8":
            return content.decode(known, "replace"), known
        if known and len(content) > _SAMPLE:
            # A page that says it is UTF-8 may be cut off or spoilt in a few places.
            return content.decode("utf-8", "replace"), None
        return _decode_windows(content, error.start)


def _wide(content: bytes) -> str | None:
    sample = content[:_SAMPLE]
    for first, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        part = sample[first::2]
        other = sample[1 - first :: 2]
        if part and part.count(0) > _ZEROS * len(part) and not other.count(0):
            return encoding
    return None


def _known(stated: str | None) -> str | None:
    """Give Python's name of an encoding of text; None where it knows none of that name."""
    try:
        found = codecs.lookup(stated or "")
    except (LookupError, ValueError):
        return None
    return found.name if found._is_text_encoding else None


def _decode_windows(content: bytes, place: int) -> tuple[str, str]:
    try:
        text = content.decode("cp1252")
    except UnicodeDecodeError as error:
        raise FormatError(f"is not UTF-8 (byte {place:,}); save it as UTF-8") from error
    return text, "Windows-1252" if _WINDOWS_ONLY.intersection(content) else "Latin-1"
