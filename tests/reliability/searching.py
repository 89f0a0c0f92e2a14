"""The slowest request: looked for among many, the slowest of which are changed and tried again.

Requests are made up from words that questions are read by, from the article's own, from numbers and
signs and runs of them, with as many questions before them as count. What is slow is kept and
changed a little, as a fuzzer keeps what reaches new code. Time is the processor's, of this process,
which answers as the service does, so that a busy machine makes little difference.
"""

from __future__ import annotations

import gc
import heapq
import json
import random
import re
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from service import create_app, load_library
from service.config import Config
from service.questions import MAX_HISTORY, MAX_QUESTION
from tests.articles import SERVED
from tests.reliability.trials import Finding

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from flask.testing import FlaskClient

SLOWEST_MS = 25.0
SEED = 20_261_128
# Of so many of the slowest the next are made, but for a share that is made anew.
KEPT, NEW_SHARE = 40, 0.4
# A time that counts is the shortest of so many: the first of a request fills what is kept.
TIMES = 3
# Of each way to ask, as a share of the first: a page holds the answers to all of a conversation.
SHARES = {"the JSON endpoint": 1, "a turn of the chat": 0.03, "suggestions": 0.03, "a page": 0.005}
LONGEST_RUN = 200

_READ_BY = (
    "how many much long old often who whom whose what which when where why is are was were do does "
    "did has have had can could will would the a an of in on at from to by with between before "
    "after until since than per and or not never no against they it them those these there he she "
    "that this one other same percent percentage share number total average rate year month week "
    "killed wounded returned came back fell rose dropped increased June 17 2016 May first third "
    "half twice dozen million thousand three seven hundred Kazakhstan Syria Iraq Uzbeks US UN FY20 "
    "thanks hello please tell me more says so according"
).split()
_SIGNS = ("?", "!", ".", ",", ";", ":", " ", "-", "–", "'", "’", '"', "(", ")", "%", "$", "/", "=")
_ODD = ("\u00a0", "\u200b", "é", "½", "٣", "İ", "ﬁ", "\u0301", "漢", "🙂", "\x1b", "\t")
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Asked:
    """A question, and those before it."""

    question: str
    history: tuple[str, ...] = ()


def ways(client: FlaskClient) -> dict[str, Callable[[Asked], object]]:
    """Give the ways to ask, by name: as JSON, for the chat's next turn, as it is being typed."""

    def get(path: str, asked: Asked, **more: str) -> object:
        pairs = [("history", text) for text in asked.history]
        query = urlencode([("q", asked.question), *pairs, *more.items()])
        return client.get(f"{path}?{query}")

    return {
        "the JSON endpoint": lambda asked: client.post(
            "/api/v1/query",
            data=json.dumps({"question": asked.question, "history": asked.history, "top": 20}),
            content_type="application/json",
        ),
        "a turn of the chat": lambda asked: get("/ask", asked, fragment="1"),
        "a page": lambda asked: get("/ask", asked),
        "suggestions": lambda asked: get("/api/v1/suggestions", asked),
    }


class Maker:
    """Makes requests up, and changes them."""

    def __init__(self, text: str, seed: int = SEED) -> None:
        self._chance = random.Random(seed)  # noqa: S311
        self._words = sorted(set(_WORD.findall(text)))

    def next_of(self, slowest: Sequence[Asked]) -> Asked:
        """Make a request up, or change one of those that were slow."""
        if not slowest or self._chance.random() < NEW_SHARE:
            return self._make()
        return self._change(self._chance.choice(slowest))

    def _make(self) -> Asked:
        count = self._chance.choice((0, 0, 1, 3, MAX_HISTORY))
        alike = self._chance.random() < 0.3
        first = self._question()
        earlier = (first if alike else self._question() for _ in range(count))
        return Asked(self._question(), tuple(earlier))

    def _change(self, asked: Asked) -> Asked:
        texts = [*asked.history, asked.question]
        at = self._chance.randrange(len(texts))
        how = self._chance.randrange(5)
        if how == 0 and len(texts) <= MAX_HISTORY:
            texts.insert(at, self._chance.choice(texts))
        elif how == 1:
            texts[at] = self._question()
        elif how == 2:
            texts[at] = (texts[at] + " " + self._chance.choice(texts))[:MAX_QUESTION]
        else:
            cut = self._chance.randrange(len(texts[at]) + 1)
            texts[at] = (texts[at][:cut] + self._piece() + texts[at][cut:])[:MAX_QUESTION]
        return Asked(texts[-1], tuple(texts[:-1]))

    def _question(self) -> str:
        length = self._chance.choice((20, 60, 150, MAX_QUESTION))
        text = ""
        while len(text) < length:
            text += self._piece()
        return text[:length].strip() or "?"

    def _piece(self) -> str:
        kind = self._chance.random()
        if kind < 0.45:
            piece = self._chance.choice(_READ_BY) + " "
        elif kind < 0.75:
            piece = self._chance.choice(self._words) + " "
        elif kind < 0.85:
            piece = f"{self._chance.randrange(10 ** self._chance.randrange(1, 9)):,} "
        else:
            piece = self._chance.choice((*_SIGNS, *_ODD))
        if self._chance.random() < 0.05:
            piece *= self._chance.randrange(2, 1 + max(2, LONGEST_RUN // len(piece)))
        return piece if self._chance.random() < 0.9 else piece.swapcase()


def find_slowest(ask: Callable[[Asked], object], maker: Maker, count: int) -> tuple[float, Asked]:
    """Give the processor milliseconds of the slowest of so many requests, and the request."""
    slowest: list[tuple[float, int, Asked]] = []
    for number in range(count):
        asked = maker.next_of([one for _, _, one in slowest])
        spent = _spent(ask, asked)
        if len(slowest) < KEPT or spent > slowest[0][0]:
            # What was slow once may have been interrupted.
            spent = min(spent, *(_spent(ask, again) for again in _alike(asked)))
            entry = spent, number, asked
            (heapq.heappush if len(slowest) < KEPT else heapq.heappushpop)(slowest, entry)
    spent, _, asked = max(slowest)
    return spent, asked


def _alike(asked: Asked) -> Iterator[Asked]:
    """Give requests as slow, of other words: what is remembered of the first is no use to them."""
    for end in "xyz"[: TIMES - 1]:
        yield Asked(asked.question[:-1] + end, tuple(text[:-1] + end for text in asked.history))


def _spent(ask: Callable[[Asked], object], asked: Asked) -> float:
    began = time.process_time()
    ask(asked)
    return (time.process_time() - began) * 1000


def try_slowest(_: Path, count: int) -> Finding:
    """Look for the slowest request: so many of the JSON endpoint, and a share of each other way."""
    client = create_app(Config(log_level="error"), load_library(Config((SERVED,)))).test_client()
    maker = Maker(SERVED.read_text(encoding="utf-8"))
    gc.freeze()  # As the service does.
    asking, counts = ways(client), {way: int(count * share) for way, share in SHARES.items()}
    found = {way: find_slowest(asking[way], maker, number)[0] for way, number in counts.items()}
    gc.unfreeze()
    told = "; ".join(f"{way} {found[way]:.1f} ms ({counts[way]:,})" for way in found)
    return Finding(
        f"the slowest of {sum(counts.values()):,} requests made up and changed, with up to "
        f"{MAX_HISTORY} questions before",
        f"{SLOWEST_MS:.0f} ms of a core at most, on the served article",
        told,
        max(found.values()) <= SLOWEST_MS,
    )
