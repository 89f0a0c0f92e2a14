"""XML inside other formats, read as a stream: no tree, no entities of its own, no deep nesting."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from xml.parsers import expat

from index.reading.formats.document import FormatError
from index.reading.formats.encodings import without_unseen

if TYPE_CHECKING:
    from collections.abc import Callable

_DEEPEST = 500


@dataclass(slots=True)
class XmlReader:
    """Calls for what a stream of XML holds; names come without their namespace.

    Attributes:
        begin: is called with the name of an element and its attributes.
        end: with the name of an element that is over.
        text: with text, in pieces.
    """

    begin: Callable[[str, dict[str, str]], None]
    end: Callable[[str], None]
    text: Callable[[str], None]
    _depth: int = field(default=0, init=False)

    def read(self, content: bytes) -> None:
        """Read a whole stream.

        Raises:
            FormatError: it is no XML, defines entities, or nests too deep.
        """
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartElementHandler = self._begin
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = lambda text: self.text(without_unseen(text))
        # Entities that a file defines may be bombs, or name other files.
        parser.EntityDeclHandler = _refuse
        try:
            parser.Parse(content, True)
        except expat.ExpatError as error:
            raise FormatError(f"holds broken XML ({error}); save it again") from error

    def _begin(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise FormatError("nests its elements too deep; save it again")
        self.begin(_local(name), {_local(key): value for key, value in attributes.items()})

    def _end(self, name: str) -> None:
        self._depth -= 1
        self.end(_local(name))


def _local(name: str) -> str:
    return name.rpartition(" ")[2]


def _refuse(*_: object) -> None:
    raise FormatError("defines entities of its own; save it again")
