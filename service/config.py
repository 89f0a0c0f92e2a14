"""The configuration: from the environment, validated at start, frozen from then on."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from index.errors import QuotientError

if TYPE_CHECKING:
    from collections.abc import Mapping

PREFIX = "QUOTIENT_"


class ConfigError(QuotientError):
    """A setting that cannot be used.

    Attributes:
        name: the environment variable.
    """

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"{name}: {reason}")
        self.name = name


@dataclass(frozen=True, slots=True)
class Config:
    """How the service runs.

    Attributes:
        articles: the files to serve; none means those of `data/articles`.
        public_url: scheme and host under which readers reach the service.
    """

    articles: tuple[Path, ...] = ()
    public_url: str = "http://127.0.0.1:8000"


def read_config(environment: Mapping[str, str]) -> Config:
    """Read the variables that begin with QUOTIENT_.

    Raises:
        ConfigError: a value that cannot be used, or a name that means nothing.
    """
    settings = {
        name.removeprefix(PREFIX): value
        for name, value in environment.items()
        if name.startswith(PREFIX)
    }
    unknown = settings.keys() - {"ARTICLES", "PUBLIC_URL"}
    if unknown:
        raise ConfigError(PREFIX + min(unknown), "is no setting; `quotient config` lists them")
    articles = settings.get("ARTICLES", "")
    return Config(
        articles=tuple(Path(path) for path in articles.split("\n") if path),
        public_url=settings.get("PUBLIC_URL", "http://127.0.0.1:8000"),
    )
