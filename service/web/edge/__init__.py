"""What stands between the network and the application, and knows no Flask.

Each request meets it first: the host it names, how often its client asks, its id, the headers and
the encoding of its response, its line in the log, and the last word on a fault.
"""

from __future__ import annotations

from service.web.edge.exchange import QUESTION, REQUEST_ID, ROUTE, Exchange
from service.web.edge.logs import log_configuration, write_first_line
from service.web.edge.problems import CODES, ProblemError, is_for_programs

__all__ = [
    "CODES",
    "QUESTION",
    "REQUEST_ID",
    "ROUTE",
    "Exchange",
    "ProblemError",
    "is_for_programs",
    "log_configuration",
    "write_first_line",
]
