"""The tools: what each takes, what it gives, and who it is that answers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, get_args

from index.model.articles import Kind
from service.assistants.desk import FigureQuery
from service.assistants.records import ArticlesRecord, AskRecord, FiguresRecord, PassageRecord
from service.assistants.telling import tell_answer, tell_articles, tell_figures, tell_passage
from service.contract.records import self_contained
from service.contract.requests import HISTORY, NUMBER, QUESTION, WORDS
from service.contract.validation import Body

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.assistants.desk import Desk
    from service.contract.validation import Schema

MOST_ARTICLES = 20
_ID: Schema = {"type": "string", "minLength": 1, "maxLength": 200}
_IDS: Schema = {"type": "array", "items": _ID, "maxItems": MOST_ARTICLES}


@dataclass(frozen=True, slots=True)
class Tool:
    """A tool as an assistant is told of it.

    Attributes:
        takes: its arguments.
        gives: the record that it gives.
        run: does it.
        tell: gives the lines that say the same.
    """

    name: str
    title: str
    description: str
    takes: Body
    gives: type
    run: Callable[[Desk, dict[str, Any]], Any]
    tell: Callable[[Any], list[str]]

    @property
    def described(self) -> dict[str, Any]:
        """Describe the tool, as MCP lists it."""
        return {
            "name": self.name,
            "title": self.title,
            "description": self.description,
            "inputSchema": self.takes.schema,
            "outputSchema": self_contained(self.gives),
            "annotations": {"readOnlyHint": True, "idempotentHint": True, "openWorldHint": False},
        }


def _takes(required: tuple[str, ...] = (), /, **arguments: tuple[Schema, str]) -> Body:
    properties = {
        name: {**schema, "description": said} for name, (schema, said) in arguments.items()
    }
    return Body(
        {
            "type": "object",
            "properties": properties,
            "required": list(required),
            "additionalProperties": False,
        }
    )


def _some(most: int, usual: int) -> Schema:
    return {"type": "integer", "minimum": 1, "maximum": most, "default": usual}


def _where(given: dict[str, Any]) -> tuple[list[str], list[str]]:
    return given.get("articles", []), given.get("collections", [])


def _ask(desk: Desk, given: dict[str, Any]) -> AskRecord:
    return desk.ask(given["question"], given.get("history", ()), *_where(given))


def _find_figures(desk: Desk, given: dict[str, Any]) -> FiguresRecord:
    wanted = FigureQuery(*(given.get(name) for name in ("kind", "place", "subject", "text")))
    first, most = int(given.get("from", 0)), int(given.get("limit", 10))
    return desk.find_figures(wanted, *_where(given), first, most)


def _read_passage(desk: Desk, given: dict[str, Any]) -> PassageRecord:
    return desk.read_passage(given["article"], int(given["passage"]))


def _list_articles(desk: Desk, given: dict[str, Any]) -> ArticlesRecord:
    return desk.list_articles(int(given.get("from", 0)), int(given.get("limit", 20)))


_ONLY = (_IDS, "Only these articles, by their ids; all where it is left out.")
_WITHIN = (_IDS, "Only the articles of these collections.")
_FROM = (NUMBER, "Leave out so many.")
TOOLS = {
    tool.name: tool
    for tool in (
        Tool(
            "ask",
            "Ask the articles",
            "Answers a question with the articles' own words: the sentence that says it, the "
            "figure asked for, and a link that opens them. Where the status is not `answered`, or "
            "there are doubts, the articles do not say it: repeat the note, and do not fill the "
            "gap. Give the earlier questions of a conversation as `history`, so that a follow-up "
            "is understood.",
            _takes(
                ("question",),
                question=(QUESTION, "The question, in English."),
                history=(HISTORY, "Earlier questions, oldest first."),
                articles=_ONLY,
                collections=_WITHIN,
            ),
            AskRecord,
            _ask,
            tell_answer,
        ),
        Tool(
            "find_figures",
            "Find figures",
            "Finds the numbers that the articles state, each with what it counts, place, time, who "
            "says so, its sentence and a link.",
            _takes(
                kind=({"type": "string", "enum": [*get_args(Kind)]}, "Only figures of this kind."),
                place=(WORDS, "Only figures of this place, as `place` names it."),
                subject=(WORDS, "Only figures of what has these words in its name."),
                text=(WORDS, "Only figures that are told of in these words."),
                articles=_ONLY,
                collections=_WITHIN,
                **{"from": _FROM},
                limit=(_some(50, 10), "How many come at most."),
            ),
            FiguresRecord,
            _find_figures,
            tell_figures,
        ),
        Tool(
            "read_passage",
            "Read a passage",
            "Gives one passage of an article, to read a quote in its place.",
            _takes(
                ("article", "passage"),
                article=(_ID, "The article, by its id."),
                passage=(NUMBER, "Its number: the body counts from 1, a standfirst is 0."),
            ),
            PassageRecord,
            _read_passage,
            tell_passage,
        ),
        Tool(
            "list_articles",
            "List the articles",
            "Lists the articles that can be asked, with their ids, authors and dates.",
            _takes((), **{"from": _FROM}, limit=(_some(50, 20), "How many come at most.")),
            ArticlesRecord,
            _list_articles,
            tell_articles,
        ),
    )
}
