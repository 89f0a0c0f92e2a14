"""What stands between the network and the application, and knows no Flask.

Each request meets it first: the host it names, how often its client asks, its id, the headers and
the encoding of its response, its line in the log, and the last word on a fault.
"""

from __future__ import annotations

from service.web.edge.admission import Admission, Served
from service.web.edge.exchange import ANSWERED, QUESTION, ROUTE, Exchange, Observer
from service.web.edge.problems import CODES, ProblemError

__all__ = [
    "ANSWERED",
    "CODES",
    "QUESTION",
    "ROUTE",
    "Admission",
    "Exchange",
    "Observer",
    "ProblemError",
    "Served",
    "limits",
    "logs",
    "problems",
]
