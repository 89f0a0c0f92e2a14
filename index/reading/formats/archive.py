"""Files that are zip archives: their members, read within bounds."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib

from index.reading.formats.document import FormatError

MAX_MEMBER = 64 * 1024 * 1024
_MOST_MEMBERS = 20_000
SIGNATURE = b"PK\x03\x04"
# What Python raises of archives that are spoilt somewhere.
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    OSError,
    NotImplementedError,
    ValueError,
    OverflowError,
    struct.error,
)


class Archive:
    """A zip archive in memory.

    Raises:
        FormatError: it is broken, or holds too many members.
    """

    def __init__(self, content: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(content))
            names = self._zip.namelist()
        except _BROKEN as error:
            raise FormatError("is a broken archive; save it again") from error
        if len(names) > _MOST_MEMBERS:
            raise FormatError(f"holds more than {_MOST_MEMBERS:,} files; save it again")
        self.names = frozenset(names)
        self._left = MAX_MEMBER

    def read(self, name: str) -> bytes:
        """Read a member; all that is read of an archive may have 64 MB.

        Raises:
            FormatError: it is missing, broken, encrypted or too large.
        """
        try:
            with self._zip.open(name) as member:
                content = member.read(self._left + 1)
        except KeyError as error:
            raise FormatError(f"lacks {name}; save it again") from error
        except RuntimeError as error:
            raise FormatError("is encrypted; save it without a password") from error
        except _BROKEN as error:
            raise FormatError("is a broken archive; save it again") from error
        self._left -= len(content)
        if self._left < 0:
            raise FormatError(f"unpacks to more than {MAX_MEMBER:,} bytes; split it")
        return content
