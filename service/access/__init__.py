"""Who may read what: rules by group, whom a proxy names, keys of programs.

Off unless a file of rules is configured; then nobody reads what no rule grants.
"""

from __future__ import annotations

from service.access.files import AccessError
from service.access.identity import UnknownKeyError
from service.access.keys import add_key
from service.access.rules import Access, read_access

__all__ = ["Access", "AccessError", "UnknownKeyError", "add_key", "read_access"]
