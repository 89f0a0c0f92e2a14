"""What is told of the requests beside the log: what was asked in vain, numbers, spans.

Each is an observer: it is called once a request has been answered, with what the application left
of it, and makes nobody wait.
"""

from __future__ import annotations

from service.web.monitoring.noting import note_answer
from service.web.monitoring.observers import make_observers

__all__ = ["make_observers", "metrics", "note_answer", "noting"]
