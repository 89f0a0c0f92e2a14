"""The documents of a library as a cluster would hold them, without one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from service.cluster.records import to_parts
from service.cluster.writing import documents_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index import Library


class KeptDocuments:
    """Documents in memory; what is searched is told by a test."""

    def __init__(self, library: Library) -> None:
        contents = library.contents
        parts = to_parts(contents.heads.values(), contents.statistics, 1_000)
        self.parts = len(parts)
        self.kept = {one["_id"]: one for one in documents_of(library, parts)}
        self.asked: list[dict[str, Any]] = []
        self.found: list[str] = []

    def get(self, ids: Sequence[str], field: str) -> list[str]:
        return [self.kept[one][field] for one in ids]

    def search(self, body: dict[str, Any]) -> dict[str, Any]:
        self.asked.append(body)
        hits = [{"_id": one, "_source": self.kept[one]} for one in self.found]
        return {"hits": {"hits": hits}}
