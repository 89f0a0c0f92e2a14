"""Talk answered: from what the article says of itself, or with what can be asked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from index.model.asked import Table, Talk
from service.answering.talk.masthead import Line, author_of, date_of, find_line, is_masthead
from service.answering.talk.naming import names_in, sentence_of_most
from service.answering.talk.summary import summarise

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from index import Article, Figure, Library
    from index.model.asked import Asked, TalkKind

# Words that a person reads in a minute (Brysbaert 2019: 238 of non-fiction).
_WORDS_A_MINUTE = 238
_MOST_NAMES = 40
_MOST_ARTICLES = 10

_SAID: Mapping[TalkKind, str] = {
    "greeting": "Hello. Ask what the article says, in your own words.",
    "farewell": "Goodbye.",
    "thanks": "You are welcome.",
    "acknowledgement": "Ask on, if you like.",
    "help": (
        "Ask in your own words for what the article says: who, what, when, where, why, how many. "
        "Go on with “And in Spain?”, “Who says so?” or “Tell me more”; compare with “Which country "
        "has the most …?”; or ask “What is it about?”, “Summarise it”, “Who wrote this?”, "
        "“Show all figures”."
    ),
    "identity": (
        "This is Quotient, a program without a language model. It finds the sentences and figures "
        "of the article that answer a question, quotes them word for word, and writes nothing of "
        "its own about the subject."
    ),
    "certainty": (
        "What is quoted stands in the article word for word; follow its ¶ to read it in its place. "
        "Whether the article is right, only its sources can tell."
    ),
}


@dataclass(frozen=True, slots=True)
class Told:
    """What is said to talk.

    Attributes:
        line: words of the article that say it.
        figure: the date asked for, where a figure of the article is it.
        table: the figures asked for.
    """

    talk: Talk
    line: Line | None = None
    figure: Figure | None = None
    table: Table | None = None


def tell(library: Library, asked: Asked, kind: TalkKind) -> Told:
    """Answer talk of a kind; of several articles, each is told of in a line, without a quote."""
    if kind in _SAID:
        return Told(Talk(kind, _SAID[kind]))
    wanted = asked.article_ids or tuple(library.articles)
    articles = [library.articles[article_id] for article_id in wanted]
    if len(articles) == 1:
        return _OF_AN_ARTICLE[kind](library, articles[0])
    lines = [
        f"{article.title}: {_OF_AN_ARTICLE[kind](library, article).talk.text}"
        for article in articles[:_MOST_ARTICLES]
    ]
    left = len(articles) - _MOST_ARTICLES
    return Told(
        Talk(kind, "\n".join([*lines, f"And {left} more articles."] if left > 0 else lines))
    )


def _author(_: Library, article: Article) -> Told:
    author = author_of(article)
    if author is None:
        return Told(Talk("author", "The article does not say who wrote it."))
    return Told(Talk("author", author.words), author.line)


def _title(_: Library, article: Article) -> Told:
    return Told(Talk("title", article.title), find_line(article, article.title))


def _published(library: Library, article: Article) -> Told:
    date = date_of(article)
    if date is None:
        return Told(Talk("published", "The article does not say when it was published."))
    return Told(
        Talk("published", date.words),
        date.line,
        _date_in(library, date.line) if date.line else None,
    )


def _date_in(library: Library, line: Line) -> Figure | None:
    figures = library.figures_of(line.passage)
    return next(
        (one for one in figures if one.kind == "date" and one.sentence == line.sentence), None
    )


def _source(_: Library, article: Article) -> Told:
    if article.url is None:
        return Told(Talk("source", "Where the article was published is not known here."))
    return Told(Talk("source", article.url))


def _length(_: Library, article: Article) -> Told:
    texts = [article.text[part.start : part.end] for part in article.passages]
    words = sum(len(text.split()) for text in texts)
    minutes = max(1, round(words / _WORDS_A_MINUTE))
    size = f"{_many(words, 'word')} in {_many(len(texts), 'paragraph')}"
    return Told(Talk("length", f"{size}: about {_many(minutes, 'minute')} to read."))


def _about(_: Library, article: Article) -> Told:
    return Told(Talk("about", article.title), _lead(article))


def _lead(article: Article) -> Line | None:
    """Give the standfirst, or else the first sentence that is none of the masthead."""
    parts = sorted(article.passages, key=lambda part: part.role != "standfirst")
    lines = (Line(sentence, part) for part in parts for sentence in part.sentences)
    return next((line for line in lines if not is_masthead(article, line.sentence)), None)


def _summary(library: Library, article: Article) -> Told:
    chosen = summarise(library, article)
    lead = _lead(article)
    sentences = [one for one in chosen if lead is None or one != lead.sentence]
    quoted = [f"“{article.text[one.start : one.end]}” (¶ {one.passage})" for one in sentences]
    return Told(Talk("summary", "\n".join((article.title, *quoted))), lead)


def _named(kind: TalkKind, several: str) -> Callable[[Library, Article], Told]:
    def tell_names(_: Library, article: Article) -> Told:
        named = names_in(article, kind)
        names = tuple(dict.fromkeys(one.name for one in named))
        if not names:
            return Told(Talk(kind, f"The article names no {several}."))
        left = len(names) - _MOST_NAMES
        listed = ", ".join(names[:_MOST_NAMES]) + (f" and {left} more" if left > 0 else "")
        return Told(Talk(kind, f"{listed}."), Line(*sentence_of_most(article, named)))

    return tell_names


def _figures(library: Library, article: Article) -> Told:
    figures = tuple(one for part in article.passages for one in library.figures_of(part))
    if not figures:
        return Told(Talk("figures", "The article holds no figures."))
    first = figures[0]
    passage = next(part for part in article.passages if part.number == first.passage)
    talk = Talk("figures", f"The article holds {_many(len(figures), 'figure')}.")
    return Told(talk, Line(first.sentence, passage), table=Table("All figures", figures))


def _many(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


_OF_AN_ARTICLE: Mapping[TalkKind, Callable[[Library, Article], Told]] = {
    "author": _author,
    "title": _title,
    "published": _published,
    "source": _source,
    "length": _length,
    "about": _about,
    "summary": _summary,
    "countries": _named("countries", "countries"),
    "people": _named("people", "people"),
    "groups": _named("groups", "groups"),
    "figures": _figures,
}
