"""Talk answered: what the article says of itself, or what can be asked."""

from __future__ import annotations

from service.answering.talk.naming import names_in
from service.answering.talk.telling import Told, tell

__all__ = ["Told", "names_in", "tell"]
