"""Chat completions as OpenAI's API has them, for front ends that know nothing else.

A conversation's questions are the turns of its user; what a system says, and what was answered, is
nothing to go by. The answer is Markdown, and each link in it an annotation, too.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING, Any

import orjson

from index import QuotientError
from service.assistants.telling import cite_source, tell_answer
from service.contract.validation import Body
from service.questions import MAX_HISTORY, MAX_QUESTION
from service.views.citing import in_markdown, line

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from service.assistants.desk import Desk
    from service.assistants.records import AskRecord, SourceRecord

MODEL = "quotient"
MOST_MESSAGES = 1_000
_TAKEN = Body(
    {
        "type": "object",
        "required": ["model", "messages"],
        "properties": {
            "model": {"type": "string"},
            "messages": {
                "type": "array",
                "minItems": 1,
                "maxItems": MOST_MESSAGES,
                "items": {
                    "type": "object",
                    "required": ["role"],
                    "properties": {"role": {"type": "string"}},
                },
            },
            "n": {"enum": [1, None]},
            "stream": {"type": ["boolean", "null"]},
            "stream_options": {"type": ["object", "null"]},
        },
    }
)
_FIELDS = ("model", "messages", "n", "stream", "stream_options")
# No model runs, so that no tokens are spent.
_USAGE = {"prompt_tokens": 0, "completion_tokens": 0, "total_tokens": 0}


class RequestError(QuotientError):
    """A request for a completion that cannot be answered.

    Attributes:
        code: for programs, as OpenAI's API names it.
        is_missing: whether what it asks for is not here.
    """

    def __init__(self, code: str, message: str, *, is_missing: bool = False) -> None:
        super().__init__(message)
        self.code = code
        self.is_missing = is_missing


@dataclass(frozen=True, slots=True)
class ChatRequest:
    """What is asked for a completion.

    Attributes:
        model: as it was asked for; the articles that it names are those to ask.
        questions: of the user, oldest first, the last to be answered.
        streams: whether the answer comes in pieces.
        counts: whether the last of them says how many tokens were spent.
    """

    model: str
    articles: tuple[str, ...]
    questions: tuple[str, ...]
    streams: bool
    counts: bool


@dataclass(frozen=True, slots=True)
class Completion:
    """An answer.

    Attributes:
        id: of the completion.
        created: seconds since 1970.
        model: that was asked for.
        parts: its text.
        annotations: its links.
    """

    id: str
    created: int
    model: str
    parts: tuple[str, ...]
    annotations: tuple[dict[str, Any], ...]

    @property
    def whole(self) -> dict[str, Any]:
        """Give the answer as one object."""
        message = {
            "role": "assistant",
            "content": "".join(self.parts),
            "refusal": None,
            "annotations": self.annotations,
        }
        choice = {"index": 0, "message": message, "logprobs": None, "finish_reason": "stop"}
        return {**self._head("chat.completion"), "choices": [choice], "usage": _USAGE}

    def events(self, *, counts: bool) -> Iterator[bytes]:
        """Give the answer in pieces, as server-sent events (HTML, section 9.2)."""
        head = self._head("chat.completion.chunk")
        deltas: list[dict[str, Any]] = [
            {"role": "assistant", "content": ""},
            *({"content": part} for part in self.parts),
            {"annotations": self.annotations},
        ]
        for delta in deltas:
            yield _event({**head, "choices": [_choice(delta, None)]})
        yield _event({**head, "choices": [_choice({}, "stop")]})
        if counts:
            yield _event({**head, "choices": [], "usage": _USAGE})
        yield b"data: [DONE]\n\n"

    def _head(self, kind: str) -> dict[str, Any]:
        return {"id": self.id, "object": kind, "created": self.created, "model": self.model}


def read_request(body: object, article_ids: Collection[str]) -> ChatRequest:
    """Read what is asked for.

    Args:
        body: as JSON; what is said there of temperatures, tools and tokens is nothing here.
        article_ids: of the articles that may be asked.

    Raises:
        InvalidRequestError: it is no request of this kind.
        RequestError: it asks for what is not here, or asks nothing.
    """
    known = body
    if isinstance(body, dict):
        known = {name: body[name] for name in _FIELDS if name in body}
        # What a message holds beside them may be as deep as a tool's schema.
        if isinstance(body.get("messages"), list):
            known["messages"] = [_shallow(one) for one in body["messages"]]
    given = _TAKEN.read(known)
    return ChatRequest(
        model=given["model"],
        articles=_articles_of(given["model"], article_ids),
        questions=_questions(given["messages"]),
        streams=bool(given.get("stream")),
        counts=bool((given.get("stream_options") or {}).get("include_usage")),
    )


def complete(desk: Desk, asked: ChatRequest, own_id: str, created: int) -> Completion:
    """Answer the last question in the light of those before it."""
    *history, question = asked.questions
    record = desk.ask(question, history, asked.articles)
    told = tell_answer(record, in_markdown)
    parts = tuple(text if number == 0 else f"\n\n{text}" for number, text in enumerate(told))
    annotations = _annotations("".join(parts), record)
    return Completion(own_id, created, asked.model, parts, annotations)


def list_models(article_ids: Collection[str], created: int) -> dict[str, Any]:
    """List the models: one asks all of the articles, and where there are several, one each."""
    alone = sorted(article_ids)[:MOST_MESSAGES] if len(article_ids) > 1 else []
    names = [MODEL, *(f"{MODEL}/{article_id}" for article_id in alone)]
    told = {"object": "model", "created": created, "owned_by": MODEL}
    return {"object": "list", "data": [{"id": name, **told} for name in names]}


def _articles_of(model: str, article_ids: Collection[str]) -> tuple[str, ...]:
    name, _, article_id = model.partition("/")
    if name != MODEL or (article_id and article_id not in article_ids):
        detail = f"there is no model {model[:100]!r}; /v1/models lists those that are"
        raise RequestError("model_not_found", detail, is_missing=True)
    return (article_id,) if article_id else ()


def _shallow(message: object) -> object:
    """Leave a message its role and its text."""
    if not isinstance(message, dict):
        return message
    return {name: message[name] for name in ("role", "content") if name in message}


def _questions(messages: list[dict[str, Any]]) -> tuple[str, ...]:
    """Give the questions of the user; of those before the last, what is none is left out."""
    *earlier, last = [_words(one) for one in messages if one["role"] == "user"] or [""]
    if not 1 <= len(last) <= MAX_QUESTION:
        detail = f"the last message of the user has {len(last):,} characters of text; "
        raise RequestError("invalid_value", f"{detail}a question has 1 to {MAX_QUESTION}")
    kept = [text for text in earlier if 1 <= len(text) <= MAX_QUESTION]
    return (*kept[-MAX_HISTORY:], last)


def _words(message: dict[str, Any]) -> str:
    """Give the text of a message, which may come in parts."""
    content = message.get("content")
    parts = content if isinstance(content, list) else [{"type": "text", "text": content}]
    texts = [part.get("text") for part in parts if isinstance(part, dict)]
    return " ".join(text.strip() for text in texts if isinstance(text, str)).strip()


def _annotations(content: str, record: AskRecord) -> tuple[dict[str, Any], ...]:
    """Give the links of a text, with where they stand in it, in code points."""
    sources = [record.answer.quote] if record.answer else [*record.nearest]
    linked = [source for source in sources if _address(source)]
    written = [cite_source(source, in_markdown) for source in linked]
    starts = accumulate(written, lambda after, text: content.index(text, after + 1), initial=-1)
    places = [*starts][1:]
    return tuple(
        {
            "type": "url_citation",
            "url_citation": {
                "start_index": start,
                "end_index": start + len(text),
                "url": _address(source),
                "title": line(source.title),
            },
        }
        for start, text, source in zip(places, written, linked, strict=True)
    )


def _address(source: SourceRecord) -> str | None:
    return source.url or source.source_url


def _choice(delta: dict[str, Any], reason: str | None) -> dict[str, Any]:
    return {"index": 0, "delta": delta, "logprobs": None, "finish_reason": reason}


def _event(content: dict[str, Any]) -> bytes:
    return b"data: %s\n\n" % orjson.dumps(content)
