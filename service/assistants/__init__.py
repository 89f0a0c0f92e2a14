"""What assistants are given, by the protocols that they speak: MCP, and chat completions.

An assistant has tools, as a program does; but what they give is small, has links that lead anywhere
from, and comes as text, too. This room knows no web: it turns messages into messages.
"""

from __future__ import annotations

from service.assistants import completions
from service.assistants.desk import Desk
from service.assistants.protocol import Dispatcher, Reply
from service.assistants.stdio import serve_lines
from service.assistants.tools import TOOLS

__all__ = ["TOOLS", "Desk", "Dispatcher", "Reply", "completions", "serve_lines"]
