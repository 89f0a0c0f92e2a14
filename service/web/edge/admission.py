"""Who is let in, and to what: to each set of readable articles an application of its own.

An application is made of a library that holds nothing else. So a reader is never told, by hit,
count, suggestion, doubt, score or time, what they may not read, by any route that there is or will
be: what answers them has never seen it.
"""

from __future__ import annotations

import time
from threading import Lock
from typing import TYPE_CHECKING, NamedTuple

from service.access import UnknownKeyError
from service.web.edge.hosts import HEALTH, READY
from service.web.edge.problems import CODES, ProblemError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from _typeshed.wsgi import WSGIApplication, WSGIEnvironment

    from index.model.articles import Head
    from service.access import Access

# What says nothing of any article, and is given to everybody.
OPEN = (HEALTH, READY, "/static/", "/embed.js")
# How many sets of articles have an application at once, and how many times all passages those sets
# may hold. Who asks for another has it made, in the place of the one that was silent the longest.
MOST_SETS = 32
MOST_TIMES = 4
# Requests say the same of who asks again and again; so much of it is kept.
_MOST_KNOWN = 5_000

_NOBODY = "sign in, or send a key as Authorization: Bearer"
_NOTHING = "you may read no article here"


class Served(NamedTuple):
    """What answers a request.

    Attributes:
        version: changes whenever the application answers the same request differently.
        varying: the headers by which readers are told apart; None where they are not.
    """

    application: WSGIApplication
    version: str
    varying: str | None = None


class Admission:
    """Lets readers in by their groups."""

    def __init__(
        self,
        access: Access,
        articles: Iterable[Head],
        make: Callable[[frozenset[str]], Served],
        opened: Served,
    ) -> None:
        """Let readers in.

        Args:
            access: who may read what.
            articles: all that there are.
            make: makes what serves the articles of these ids and no others.
            opened: what serves everybody, and knows no article.
        """
        self._access = access
        self._articles = tuple(articles)
        self._make = make
        self._opened = opened
        self._sizes = {article.id: article.passages for article in self._articles}
        self._served: dict[frozenset[str], Served] = {}
        self._asked: dict[frozenset[str], float] = {}
        self._known: dict[tuple[str, ...], frozenset[str]] = {}
        self._making = Lock()

    def __call__(self, environ: WSGIEnvironment) -> Served:
        """Give what answers a request.

        Raises:
            ProblemError: nobody is named, or somebody who may read nothing.
        """
        # Before a script of another origin sends a key, its browser asks without (Fetch, 3.2.2).
        if environ["PATH_INFO"].startswith(OPEN) or environ["REQUEST_METHOD"] == "OPTIONS":
            return self._opened
        ids = self._readable(environ)
        served = self._served.get(ids)
        if served is None:
            served = self._add(ids)
        self._asked[ids] = time.monotonic()
        return served

    def _readable(self, environ: WSGIEnvironment) -> frozenset[str]:
        given = self._access.credentials(environ)
        ids = self._known.get(given)
        if ids is None:
            ids = self._look_up(given)
            if len(self._known) >= _MOST_KNOWN:
                self._known.clear()
            self._known[given] = ids
        return ids

    def _look_up(self, given: tuple[str, ...]) -> frozenset[str]:
        try:
            groups = self._access.identify(given)
        except UnknownKeyError as error:
            raise ProblemError(401, CODES[401], str(error)) from error
        if groups is None:
            raise ProblemError(401, CODES[401], _NOBODY)
        ids = self._access.readable(groups, self._articles)
        if not ids:
            raise ProblemError(403, CODES[403], _NOTHING)
        return ids

    def _add(self, ids: frozenset[str]) -> Served:
        """Make what serves a set of articles, once, and let others go where there is no room."""
        with self._making:
            if ids not in self._served:
                made = self._make(ids)
                self._make_room(ids)
                self._served[ids] = made
            return self._served[ids]

    def _make_room(self, ids: frozenset[str]) -> None:
        most = MOST_TIMES * sum(self._sizes.values())
        while self._served and (
            len(self._served) >= MOST_SETS or self._size([*self._served, ids]) > most
        ):
            longest_silent = min(self._served, key=lambda one: self._asked.get(one, 0.0))
            del self._served[longest_silent]
            self._asked.pop(longest_silent, None)

    def _size(self, sets: Iterable[frozenset[str]]) -> int:
        return sum(self._sizes[article_id] for ids in sets for article_id in ids)
