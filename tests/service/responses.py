"""What a response holds."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from werkzeug.test import TestResponse


def content(response: TestResponse) -> Any:
    """Read the JSON of a response."""
    return json.loads(response.data)
