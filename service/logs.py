"""The log: one JSON object a line on standard error."""

from __future__ import annotations

import logging
from datetime import UTC, datetime
from typing import Any

import orjson

REQUESTS = "quotient.requests"


class JsonFormatter(logging.Formatter):
    """Writes a record as one line of JSON; `extra={"fields": {…}}` adds members to it."""

    def format(self, record: logging.LogRecord) -> str:
        """Give the line, without its end."""
        content: dict[str, Any] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "message": record.getMessage(),
            **getattr(record, "fields", {}),
        }
        if record.exc_info:
            content["traceback"] = self.formatException(record.exc_info)
        return orjson.dumps(content, default=str).decode()


def log_configuration(level: str) -> dict[str, Any]:
    """Give the configuration for `logging.config.dictConfig`, for our logger and the server's.

    Args:
        level: `info`, `warning` or `error`.
    """
    ours = {"handlers": ["standard_error"], "level": level.upper(), "propagate": False}
    # Of the server's own messages, only what went wrong is for the log.
    server = {**ours, "level": "ERROR"}
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"json": {"()": "service.logs.JsonFormatter"}},
        "handlers": {
            "standard_error": {"class": "logging.StreamHandler", "formatter": "json"},
        },
        "loggers": {"quotient": ours, "_granian": server},
    }
