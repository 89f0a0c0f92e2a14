"""What is asked and what is answered, as it is passed along: it never changes, and does nothing."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from index.model.articles import Change, Figure, FigureRole, Kind, Passage, Sentence, Span, Word

Way = Literal["how", "all", "has", "done", "limit", "crowd", "habit", "often"]
Grain = Literal["year", "month", "day", "weekday"]
QuestionKind = Literal["count", "date", "person", "place", "reason", "other"]
# What a sentence says to a question that can be answered so.
Verdict = Literal["yes", "no"]
# What a question asks of the answer before it: who says so, or what else there is to say.
Leaning = Literal["source", "more"]
Status = Literal["answered", "nearest", "not_in_article", "talk"]
# Small talk, then what is asked about the service, then about the article itself.
TalkKind = Literal[
    "greeting",
    "farewell",
    "thanks",
    "acknowledgement",
    "help",
    "identity",
    "certainty",
    "author",
    "title",
    "published",
    "source",
    "length",
    "about",
    "summary",
    "countries",
    "people",
    "groups",
    "figures",
]


@dataclass(frozen=True, slots=True)
class Clause:
    """Words of a question, and how much they weigh.

    What is asked now weighs 1; words carried over from earlier questions weigh less.
    """

    text: str
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Day:
    """A month, 1 to 12, and the day of it where one is named."""

    month: int
    day: int | None


@dataclass(frozen=True, slots=True)
class TalkForm:
    """What kind of talk a question is by its form.

    Attributes:
        word: the word that it asks with; empty of small talk.
        is_certain: whether it names or points at the article, or is small talk; where it does
            not, the text may hold what is asked.
    """

    kind: TalkKind
    word: str
    is_certain: bool


@dataclass(frozen=True, slots=True)
class Comparison:
    """What a question compares, ranks or lists.

    Attributes:
        order: which end of it is asked for; None where all of it is.
        of: the words that say what is measured; empty where the answers before say it.
        noun: what is chosen among, such as "country".
        word: the word that ranks, such as "largest".
        ranked: the words behind it, which say what has the most or what is the largest.
        named: what is to be compared, where it is named.
    """

    order: Literal["most", "least"] | None
    of: str
    noun: str = ""
    word: str = ""
    ranked: str = ""
    named: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Asked:
    """What a question asks, read once, so that it needs no other question to be understood.

    Attributes:
        text: as it was asked; read to be shown and logged, and for nothing else.
        clauses: the words to search with; the first clause is the question itself.
        kind: what an answer must be.
        understood_as: the self-contained wording where it differs from `text`.
        article_ids: the articles to search; empty means all.
        kinds: how well a figure of each kind answers, 0 to 1; a kind that is missing does not.
            Empty where no number is asked for.
        is_polar: whether yes or no may answer.
        level: what may be told by a number or otherwise: "rate" of "what was the rate?".
        object_link: where it asks what somebody did something to, be it told by a number or
            otherwise, the preposition between: "for" of "what did it sell for?", or none.
        noun: what is to be counted or chosen; empty where nothing is.
        heads: its last word, and what those counted are said to be, in lower case.
        words: the words of the self-contained wording that say what it is about.
        about: those of the question itself.
        particulars: the numbers and names among `words`.
        values: the numbers named, which are not the answer; like all below, where one is asked for.
        countries: the countries named, `peoples` those whose people are to be counted.
        places: names behind a preposition of place.
        years, days: as the question names them; `from_today` the times told from today.
        change: whether it asks what rose, or what fell.
        role: what the number must be of what it is said of, where the words say it.
        per: what a rate that is asked for is by.
        deeds: what befell those asked for, by the names of `index.english.relations`.
        done: the verbs that end it, in lower case: "have been done" of "how many have been done?".
        ways: in which ways it asks for a number: by the word "how"; for all that there are; for
            what something has; for those who have done something; for what may be; for the size
            of what may be people; for when or how often something is.
        grain: what a date must name at least, where that is asked: "which month?".
        unit: of what is asked to be told in it: "in feet".
        dimension: what its unit must measure: "length" of "how wide is it?".
        turns: what turns the question round, such as "not".
        talk: the kind of talk that it is by its form, if it is any.
        comparison: what it compares, ranks or lists, if it does.
        before: the question that it leans on, so that what was answered can be asked again.
        leans: what of that answer it asks for, where that is more than words.
        times: how often that was asked for in a row, with this question.
    """

    text: str
    clauses: tuple[Clause, ...]
    kind: QuestionKind = "other"
    understood_as: str | None = None
    article_ids: tuple[str, ...] = ()
    kinds: Mapping[Kind, float] = field(default_factory=dict)
    is_polar: bool = False
    level: str = ""
    object_link: str | None = None
    noun: str = ""
    heads: frozenset[str] = frozenset()
    words: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    particulars: frozenset[str] = frozenset()
    values: frozenset[int | float | str] = frozenset()
    countries: frozenset[str] = frozenset()
    peoples: frozenset[str] = frozenset()
    places: tuple[str, ...] = ()
    years: frozenset[str] = frozenset()
    days: frozenset[Day] = frozenset()
    from_today: tuple[str, ...] = ()
    change: Change | None = None
    role: FigureRole | None = None
    per: str | None = None
    deeds: frozenset[str] = frozenset()
    done: str = ""
    ways: frozenset[Way] = frozenset()
    grain: Grain | None = None
    unit: str | None = None
    dimension: str | None = None
    turns: tuple[str, ...] = ()
    talk: TalkForm | None = None
    comparison: Comparison | None = None
    before: Asked | None = None
    leans: Leaning | None = None
    times: int = 1

    @property
    def wording(self) -> str:
        """Give the words that need no other question."""
        return self.understood_as or self.text


@dataclass(frozen=True, slots=True)
class Doubt:
    """Why a figure, or the article, does not say what is asked.

    Attributes:
        reason: its name, such as "other verb".
        asked: the words of the question that it is about.
        said: what stands in their place; None where nothing does.
    """

    reason: str
    asked: str
    said: str | None = None


@dataclass(frozen=True, slots=True)
class Talk:
    """What is said where nothing of the article's subject is asked.

    Attributes:
        text: a sentence or a few, from what the article says of itself or what can be asked.
    """

    kind: TalkKind
    text: str


@dataclass(frozen=True, slots=True)
class Table:
    """Figures that a question compares, ranks or lists.

    Attributes:
        title: what they have in common.
        rows: where they are ranked, best first; else in the order of the text.
    """

    title: str
    rows: tuple[Figure, ...]


class SentenceScore(NamedTuple):
    """How well a sentence fits a question."""

    sentence: Sentence
    score: float


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage that was ranked.

    Attributes:
        parts: the named signals that add up to `score`.
        matches: the tokens that the question and the passage share.
        sentences: the passage's sentences, best first.
        number: of the passage in the library.
    """

    passage: Passage
    score: float
    parts: tuple[tuple[str, float], ...]
    matches: tuple[Span, ...]
    sentences: tuple[SentenceScore, ...]
    number: int


@dataclass(frozen=True, slots=True)
class Search:
    """What a library finds for a question.

    Attributes:
        hits: passages of the articles asked for, best first.
        found, missing: the question's words that the library holds and does not hold.
        carried: those of them that only earlier questions say.
        words: of the self-contained wording, stop words too.
        weights: how much each term of them tells that is no stop word.
        confidence: 0 to 1, higher = surer that the library answers.
    """

    hits: tuple[Hit, ...]
    found: tuple[str, ...]
    missing: tuple[str, ...]
    carried: frozenset[str]
    words: tuple[Word, ...]
    weights: Mapping[str, float]
    confidence: float


@dataclass(frozen=True, slots=True)
class Answer:
    """What the library says to a question.

    Attributes:
        confidence: 0 to 1, higher = surer that the library answers.
        quote: the sentence that answers, or comes nearest; of talk, where the article itself says
            it; else None.
        passage: the passage that the quote stands in.
        context: the sentence before it, where the quote cannot be read without.
        figure: the figure asked for; None where none fits.
        alternatives: other figures that fit just as well.
        hits: ranked passages, best first.
        found: the question's words that the library holds.
        missing: what is asked about and neither the quote nor the sentence before it says; where
            nothing is quoted, what the library does not hold.
        doubts: why the quote is only the nearest, or gives no figure.
        taken: words of the question, each with another word of the quote that says the same.
        talk: what is said where `status` is "talk".
        table: the figures compared, ranked or listed, where that is asked.
        verdict: "yes" or "no", where the quote says just that.
    """

    asked: Asked
    status: Status
    confidence: float
    quote: Sentence | None
    passage: Passage | None
    context: Sentence | None
    figure: Figure | None
    alternatives: tuple[Figure, ...]
    hits: tuple[Hit, ...]
    found: tuple[str, ...]
    missing: tuple[str, ...]
    doubts: tuple[Doubt, ...] = ()
    taken: tuple[tuple[str, str], ...] = ()
    talk: Talk | None = None
    table: Table | None = None
    verdict: Verdict | None = None
