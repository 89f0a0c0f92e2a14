"""Talk told from questions: greetings, thanks, and what is asked of the article itself."""

from __future__ import annotations

from service.questions.talk.reading import SMALL, talk_in, without_courtesies

__all__ = ["SMALL", "talk_in", "without_courtesies"]
