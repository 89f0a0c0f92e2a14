"""Library and question to answer: status, quote, the figure that answers, ranked passages."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from index.english.relations import say_in_a_word
from index.model.asked import Answer, Doubt
from index.ranking import REFUSE_UNDER
from service.answering.aligning import (
    MOST_DOUBTS,
    Held,
    align,
    asserting,
    figure_doubts,
    find_doubts,
    missing_words,
    of_another_head,
    sureness,
    telling,
    weights,
)
from service.answering.cells import figure_of_cell, heads_over
from service.answering.choosing import (
    CLOSE_BEHIND,
    PASSAGES,
    Choice,
    Withheld,
    choose_figure,
    choose_level,
    choose_object,
)
from service.answering.lacking import as_asked, is_told, other_words, word_that_decides
from service.answering.quoting import counts_without_noun, points_back

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index import Figure, Library
    from index.model.articles import Passage, Sentence
    from index.model.asked import Asked, Hit, Search, Verdict
    from service.answering.aligning import Alignment

# How many ranked passages come, unless more or fewer are wanted.
DEFAULT_TOP, MAX_TOP = 5, 20

# What asks for something else after a number ("why?", "who said so?") is told no number again.
_NO_NUMBER = frozenset({"person", "place", "reason"})

# Where a figure is held back for one of these, its sentence is no answer either.
_DECIDES = frozenset(
    {
        "other time",
        "other verb",
        "other place",
        "other direction",
        "counts something else",
    }
)

# Where a figure is held back for these alone, its sentence is still what there is to say.
_QUOTE_SAYS_SO = frozenset({"none", "not known", "no date", "missing word"})


def search_and_answer(
    library: Library, asked: Asked, top: int | None = None, before: Figure | None = None
) -> Answer:
    """Answer what is asked of the text.

    The arguments and errors are those of `answer`; `before` is the figure that answered the
    question before this one.
    """
    search = library.search(asked, None if top is None else max(top, PASSAGES))
    lacking = _lacking(library, search)
    chosen = choose(library, asked, search, before)
    deciding = word_that_decides(asked, lacking) if asked.kinds else None
    quoted, judged = _say(library, asked, search, chosen, deciding)
    if judged.told is None and isinstance(chosen, Choice) and chosen.behind > CLOSE_BEHIND:
        quoted, judged = _say(library, asked, search, chosen.closer, deciding)
    quote, passage, alignment = quoted.sentence, quoted.passage, quoted.alignment
    found = Answer(
        asked=asked,
        status="not_in_article",
        confidence=search.confidence * quoted.sure() ** weights.SURENESS_SHARE,
        quote=None,
        passage=None,
        context=None,
        figure=None,
        alternatives=(),
        hits=search.hits,
        found=search.found,
        missing=_unknown(asked, search, lacking),
    )
    told = judged.told
    # In other words than the article's it may be asked so that only the figure is sure.
    if search.confidence < REFUSE_UNDER and told is None:
        return found
    return replace(
        found,
        status="nearest" if judged.is_nearest else "answered",
        confidence=max(found.confidence, judged.chance),
        quote=quote,
        passage=passage,
        context=_context(library, passage, quote, told),
        figure=told.figure if told else None,
        alternatives=told.alternatives if told else (),
        missing=missing_words(asked, alignment) or found.missing,
        doubts=tuple(replace(one, asked=as_asked(one.asked, asked)) for one in judged.doubts),
        taken=tuple((as_asked(word, asked), said) for word, said in alignment.taken),
        verdict=_verdict(library, asked, alignment, passage, quote),
    )


def _say(
    library: Library,
    asked: Asked,
    search: Search,
    chosen: Choice | Withheld | None,
    deciding: Doubt | None,
) -> tuple[Quoted, _Judged]:
    """Quote the sentence of what was chosen, or the best one, and judge what it says."""
    choice = chosen if isinstance(chosen, Choice) else None
    quoted = Quoted.of(library, asked, search, choice)
    is_spoken_of = search.confidence >= REFUSE_UNDER
    cell = _of_cell(library, search, quoted, chosen) if is_spoken_of else None
    judged = _judge_cell(asked, quoted, cell, choice) or _judge(
        library, asked, search.confidence, quoted, chosen, deciding
    )
    return quoted, judged


class Quoted(NamedTuple):
    """The sentence quoted, its passage, how it says what is asked, and the signs of how surely."""

    sentence: Sentence
    passage: Passage
    alignment: Alignment
    signs: tuple[float, ...]

    @classmethod
    def of(cls, library: Library, asked: Asked, search: Search, choice: Choice | None) -> Quoted:
        """Quote the sentence of a figure, or the best there is."""
        sentence, passage = _quote(search.hits, choice)
        alignment = align(library, search, passage, sentence)
        return cls(sentence, passage, alignment, sureness.weigh_signs(asked.kind, alignment))

    def sure(self) -> float:
        """Give the chance that the sentence says what is asked."""
        return sureness.chance(self.signs)


def _of_cell(
    library: Library, search: Search, quoted: Quoted, chosen: Choice | Withheld | None
) -> Choice | None:
    """Give the cell of the row quoted that is asked for, where nothing speaks against a figure."""
    if isinstance(chosen, Withheld):
        return None
    figure = figure_of_cell(library, search, quoted.passage, quoted.sentence)
    return Choice(figure, quoted.passage, ()) if figure else None


class _Judged(NamedTuple):
    """Which figure is told, whether the quote is only the nearest, why, and how sure the figure."""

    told: Choice | None
    is_nearest: bool
    doubts: tuple[Doubt, ...]
    chance: float = 0.0


def _judge_cell(
    asked: Asked, quoted: Quoted, cell: Choice | None, choice: Choice | None
) -> _Judged | None:
    """Tell the cell of a quoted row, unless the row is too unsure."""
    line = weights.NUMBER_UNDER if choice else weights.NEAREST_UNDER
    if cell is None or asked.kind in _NO_NUMBER or quoted.sure() < line:
        return None
    return _Judged(cell, is_nearest=False, doubts=())


def _judge(
    library: Library,
    asked: Asked,
    spoken: float,
    quoted: Quoted,
    chosen: Choice | Withheld | None,
    deciding: Doubt | None,
) -> _Judged:
    """Judge what was chosen; where a number is asked for, more must be sure than of a quote.

    `spoken` is the chance that the library speaks of what is asked.
    """
    named = () if deciding is None else (deciding,)
    if isinstance(chosen, Withheld):
        doubt = _said_of(quoted.sentence, chosen)
        decides = (doubt,) if doubt.reason in _DECIDES else ()
        return _judge_quote(quoted, decides, (doubt,))
    if chosen is None or asked.kind in _NO_NUMBER:
        alignment = quoted.alignment
        is_person = asked.kind == "person"
        heads = of_another_head(library, quoted.passage, alignment) if is_person else ()
        return _judge_quote(quoted, (*_no_number(asked, alignment), *heads), named)
    return _judge_figure(library, asked, spoken, quoted, chosen, named)


def _judge_figure(
    library: Library,
    asked: Asked,
    spoken: float,
    quoted: Quoted,
    chosen: Choice,
    named: tuple[Doubt, ...],
) -> _Judged:
    """Judge a figure that was chosen: it is told, or its sentence answers, or is the nearest."""
    alignment = quoted.alignment
    held = Held(library, asked, alignment, chosen.figure)
    reasons = figure_doubts(held)
    standing = telling.Standing(chosen.ahead, chosen.behind, spoken)
    chance = 0.0 if reasons else telling.chance(telling.weigh_figure(held, quoted.signs, standing))
    if chance >= weights.FIGURE_UNDER:
        return _Judged(chosen, is_nearest=False, doubts=(), chance=chance)
    if not asked.kinds:  # Who asks what something was may want no number.
        return _judge_quote(quoted, (), ())
    sure = quoted.sure()
    if reasons and _says_so(reasons, asked) and sure >= weights.NUMBER_UNDER:
        return _Judged(None, is_nearest=False, doubts=_first_of((*reasons, *named)))
    if not reasons and spoken * sure >= weights.UNSURE_UNDER:
        doubts = _first_of((*named, *find_doubts(alignment)))
        return _Judged(None, is_nearest=False, doubts=doubts)
    return _nearest(alignment, reasons)


def _says_so(reasons: Sequence[Doubt], asked: Asked) -> bool:
    """Tell whether a sentence answers though its figure does not.

    Of what is to be counted and the library does not hold, it says nothing.
    """
    if any(one.reason == "missing word" and one.asked.lower() in asked.heads for one in reasons):
        return False
    said = {one.reason for one in reasons}
    return "none" in said or said <= _QUOTE_SAYS_SO


def _said_of(quote: Sentence, withheld: Withheld) -> Doubt:
    """Give why a figure is withheld; what another sentence says is not said beside the quote."""
    is_quoted = withheld.sentence == quote
    return withheld.doubt if is_quoted else replace(withheld.doubt, said=None)


def _no_number(asked: Asked, alignment: Alignment) -> tuple[Doubt, ...]:
    """Give the doubt of a sentence that neither gives a number nor denies, asked "how many"."""
    if asked.kind != "count" or alignment.held.denies or "how" not in asked.ways:
        return ()
    return (Doubt("no number", asked.noun or "it"),)


def _judge_quote(quoted: Quoted, reasons: tuple[Doubt, ...], noted: tuple[Doubt, ...]) -> _Judged:
    """Judge a quote without a figure: the nearest for any reason, or where it is under the line."""
    if not reasons and quoted.sure() >= weights.NEAREST_UNDER:
        return _Judged(None, is_nearest=False, doubts=_first_of(noted))
    return _nearest(quoted.alignment, reasons)


def _nearest(alignment: Alignment, reasons: tuple[Doubt, ...]) -> _Judged:
    doubts = _first_of((*reasons, *find_doubts(alignment)))
    return _Judged(None, is_nearest=True, doubts=doubts)


def _verdict(
    library: Library, asked: Asked, alignment: Alignment, passage: Passage, quote: Sentence
) -> Verdict | None:
    if not asked.is_polar:
        return None
    return asserting.verdict_of(alignment, library.articles[passage.article_id].text, quote)


def _first_of(doubts: Sequence[Doubt]) -> tuple[Doubt, ...]:
    """Give the first doubts, one a word of the question, be it read in another or as it stands."""
    every = {say_in_a_word(one.asked).casefold(): one for one in reversed(doubts)}
    return tuple(reversed(every.values()))[:MOST_DOUBTS]


def _unknown(asked: Asked, search: Search, lacking: Sequence[str]) -> tuple[str, ...]:
    """Give the words asked about that the library lacks."""
    return tuple(w for w in lacking if w not in search.carried and is_told(w, asked))


def choose(
    library: Library, asked: Asked, search: Search, before: Figure | None = None
) -> Choice | Withheld | None:
    """Choose a figure where a number may be asked for, now or in the question gone on from."""
    if search.hits and asked.level and not asked.kinds:
        return choose_level(asked, search.hits, library)
    if search.hits and asked.object_link is not None:
        return choose_object(asked, search.hits, library)
    if not asked.kinds or (asked.understood_as is None and asked.kind in _NO_NUMBER):
        return None
    return choose_figure(asked, search.hits, library, before)


def _context(
    library: Library, passage: Passage, quote: Sentence, choice: Choice | None
) -> Sentence | None:
    """Give the sentence before a quote that cannot be read without it, or the heads over a row."""
    position = passage.sentences.index(quote)
    article = library.articles[passage.article_id]
    if (heads := heads_over(article, passage, quote)) is not None:
        return heads
    if not position:
        return None
    words = article.text[quote.start : quote.end]
    counted = choice.figure.counted if choice else None
    names_it = counted is not None and counted in words
    leans = points_back(words) or (counts_without_noun(words) and not names_it)
    return passage.sentences[position - 1] if leans else None


def find_quote(library: Library, asked: Asked, search: Search) -> Quoted:
    """Give what is quoted, sure or not."""
    chosen = choose(library, asked, search)
    return Quoted.of(library, asked, search, chosen if isinstance(chosen, Choice) else None)


def _lacking(library: Library, search: Search) -> list[str]:
    """Give the words that the library lacks in all their names."""
    return [w for w in search.missing if not any(map(library.holds, other_words(w)))]


def _quote(hits: Sequence[Hit], choice: Choice | None) -> tuple[Sentence, Passage]:
    """Quote the sentence of the figure asked for, or where none is the best sentence."""
    if choice:
        return choice.figure.sentence, choice.passage
    return hits[0].sentences[0].sentence, hits[0].passage
