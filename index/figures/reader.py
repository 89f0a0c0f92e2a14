"""Text to figures: every number that an article states, with what the article says about it.

A sentence is read once, from left to right, for its numbers and for what it says about all of
them. Each number then gets its bound, what it counts, and where, when and who says so; what is
left out because the words before said it is taken from there.
"""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from index.english.classes import AUXILIARY
from index.english.forms import is_plural
from index.english.syntax import Numbered, read_sentences
from index.figures.attribution import gives_by_itself
from index.figures.cells import Tables
from index.figures.changes import moved_object
from index.figures.circumstances import (
    Setting,
    place_around,
    place_before,
    place_behind,
    place_beside,
    place_near,
    place_within,
    source_at,
    subject_place,
    time_near,
)
from index.figures.counted import HYPHENS
from index.figures.mentions import find_mentions
from index.figures.roles import OR_ELSE
from index.figures.words import words_of
from index.figures.wrapped import unwrap
from index.model import Figure, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from index.english.syntax import Sentence as Syntax
    from index.figures.circumstances import Whereabouts
    from index.figures.mentions import Mention
    from index.figures.words import Words
    from index.model import Article, Bound, Change, Passage, Sentence, SourceBasis

Limit = int | float | str | None

# Passages whose sentences are tagged together: more are no faster, and take more memory.
_TOGETHER = 16
_MEASURES = frozenset(("money", "percent", "quantity"))
# What something may be the holder of: "a loan of $3m", "a truce of three days".
_HELD = _MEASURES | {"duration"}
# What hangs an age on who has it, and a sum on what it is the size of.
_OF_AGE = frozenset(", ( of over under above below both now aged age ages the".split())
_OF = frozenset(("of",))
# "At the age of 14 she won": nobody is named but by the clause.
_AGE = re.compile(r"(?:the|an?|his|her|their)\sages?", re.IGNORECASE)
_OUT_OF = re.compile(r"\s(?:out\s)?of\s")
_PRONOUN = re.compile(r"(?:it|they|he|she|we|i|you|this|that|these|those|who|which)", re.IGNORECASE)
# "The number of patients in Graz fell": patients are counted.
_NUMBER_OF = re.compile(
    r"(?:the|a|its|their)\s(?:total\s)?(?:number|count|total)(?=\sof\s)", re.IGNORECASE
)
_LEAD = 30
# "Ten stages instead of eight": what a number is set against leaves its noun to it.
_AGAINST = re.compile(
    r"\b(?:instead\sof|rather\sthan|compared\s(?:with|to)|against|up\sfrom|down\sfrom)\s$",
    re.IGNORECASE,
)
_COORDINATED = re.compile(r"[^.;:,()]{0,60}?,?\s(?:and|or)\s", re.IGNORECASE)
_OF_WHICH = re.compile(r"\sof\swh(?:ich|om)\b")
_OF_WHICH_BEFORE = re.compile(r",\s(?P<of>of\swh(?:ich|om)\s[^,;:()]*)$")
# "900 jobs, 300 of them": those that were named last.
_OF_THEM_AT_ONCE = re.compile(r",\s[^,;:]{1,20}\sof\sthem")
_THEM = len(" of them")
_CALLED = re.compile(
    rf"\sof\s(?:them|whom)\s(?P<noun>(?!(?:{AUXILIARY})\b)(?:[a-z-]{{2,14}}\s)?"
    r"(?:[a-z]{2,14}(?<!s|u)(?<!ea)(?<!oor)(?<!way)(?<!stair)(?<!ward)(?<!time)(?<!door)(?<!sea)s|children|women|men))(?=[,.;)])"
)
_NEAR = 60
# What a number stands behind that is joined to one with a unit: "9 acres of vines and 4 of figs".
_MEASURED = frozenset(("money", "quantity", "duration"))
_JOINED_AT_ONCE = re.compile(
    r"(?:\s(?:per|an?)\s\w{1,20})?(?:\s(?:in|on|at|for|from|to|by)\s[^.,;:()\d]{1,40}?)?"
    r",?\s(?:and|or|but)\s(?:only\s|just\s|barely\s)?"
)
_STANDS_ALONE = re.compile(
    r"\s?[.,;)]|\s?$|\s(?:in|on|at|for|from|to)\s(?:the\s)?(?:[A-Z]|\d{4}\b|\w{2,20}(?=[.,;)]|$))|\s(?:last|this)\s|\sof\s(?!the|them|its|their|these|those|which|whom)"
)
_FROM = "from "
_IN_ANOTHER = re.compile(r"[^;:()]{0,60}?,\s(?:and\s)?in\s[A-Z][\w\u2019'-]{1,20}\s")
# "Medals: Norway 14, Chad 1".
_TITLE = re.compile(r"(?P<noun>[A-Z][a-z]{2,20}(?:\s[a-z]{2,20}){0,3}):\s")
_BY = re.compile(r"\bby\s$")
_TWO_TIMES = re.compile(
    r"(?:between|from)\s(?P<from>.{1,30}?)\s(?:and|to)\s(?P<to>.{1,30})", re.IGNORECASE
)
_TELLS_WHICH = re.compile(r"\s(?:who|whom|which|that)\s")
# A sentence that opens so takes up a new thread, and its source is not the last one's.
_NEW_THREAD = re.compile(
    r"(?:earlier|meanwhile|separately|however|but|yet|elsewhere|in\scontrast|previously|by\scontrast"
    r"|on\sthe\sother\shand|still)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Around:
    """What a sentence's figures may lean on.

    Attributes:
        sentence: the sentence.
        setting: where, when and by whom it is said to hold.
        place: the country that its paragraph is about.
        before: what the sentence before it in its paragraph says.
        syntax: its verbs and nouns; None where it has no number.
    """

    sentence: Sentence
    setting: Setting
    place: str | None
    before: Setting | None
    syntax: Syntax | None


def read_figures(article: Article) -> tuple[Figure, ...]:
    """Find every figure of the article, in the order of the text."""
    unwrapped = unwrap(article)
    if unwrapped is None:
        return _read_unbroken(article)
    return tuple(map(unwrapped.restore, _read_unbroken(unwrapped.article)))


def _read_unbroken(article: Article) -> tuple[Figure, ...]:
    published = datetime.date.fromisoformat(article.published) if article.published else None
    firsts = range(0, len(article.passages), _TOGETHER)
    figures = (
        figure
        for first in firsts
        for figure in _figures_of_passages(
            article, article.passages[first : first + _TOGETHER], published
        )
    )
    return tuple(Tables(article).read(figures) if article.tables else figures)


def _figures_of_passages(
    article: Article, passages: Sequence[Passage], published: datetime.date | None
) -> Iterator[Figure]:
    found = {
        sentence: find_mentions(article.text, sentence.start, sentence.end, published)
        for passage in passages
        for sentence in passage.sentences
    }
    syntaxes = _syntaxes(article.text, found)
    for passage in passages:
        yield from _figures_of_passage(article, passage, found, syntaxes)


def _syntaxes(text: str, found: Mapping[Sentence, Sequence[Mention]]) -> dict[Sentence, Syntax]:
    """Read the verbs and nouns of the sentences that have a number."""
    asked = {
        sentence: Numbered(
            sentence.start,
            sentence.end,
            [(one.left, one.right) for one in mentions if one.kind != "multiple"],
        )
        for sentence, mentions in found.items()
        if mentions
    }
    return dict(zip(asked, read_sentences(text, [*asked.values()]), strict=True))


def _figures_of_passage(
    article: Article,
    passage: Passage,
    found: Mapping[Sentence, Sequence[Mention]],
    syntaxes: Mapping[Sentence, Syntax],
) -> list[Figure]:
    if not any(found[sentence] for sentence in passage.sentences):
        return []
    settings = [
        Setting(article.text, sentence.start, sentence.end, found[sentence])
        for sentence in passage.sentences
    ]
    figures: list[Figure] = []
    counting: Figure | None = None
    for around in _arounds(article.text, passage, settings, syntaxes):
        of_sentence = list(_figures_of(article, around, counting))
        # A noun is left out only where this sentence or the one before says it.
        counting = _first_counting(of_sentence)
        figures += of_sentence
    return figures


def _arounds(
    text: str,
    passage: Passage,
    settings: Sequence[Setting],
    syntaxes: Mapping[Sentence, Syntax],
) -> Iterator[_Around]:
    places = [place for setting in settings for place in setting.places]
    place = subject_place(text, places, passage.sentences[0])
    before: Setting | None = None
    for sentence, setting in zip(passage.sentences, settings, strict=True):
        yield _Around(sentence, setting, place, before, syntaxes.get(sentence))
        before = setting


def _is_new_thread(text: str, sentence: Sentence) -> bool:
    opened = _NEW_THREAD.match(text, sentence.start)
    return opened is not None or gives_by_itself(text, sentence.start, sentence.end)


def _first_counting(figures: Sequence[Figure]) -> Figure | None:
    """Give the figure whose noun is the subject, and so the one that is left out later."""
    return next((one for one in figures if _names_its_noun(one)), None)


def _left_out(text: str, words: Words, before: Sequence[Figure | None]) -> Figure | None:
    """Give the figure whose noun a number leaves out: the subject's, or the last for "of which"."""
    last, own, counting = before
    if last and last.counted and _OF_WHICH.match(text, words.end):
        return last
    if last and last.counted and _OF_THEM_AT_ONCE.fullmatch(text, last.end, words.end + _THEM):
        return last
    return (own or counting) if words.elides else None


def _names_its_noun(figure: Figure) -> bool:
    return (figure.kind == "count" or figure.rule == "odds") and figure.counted is not None


def _figures_of(article: Article, around: _Around, counting: Figure | None) -> Iterator[Figure]:
    mentions = around.setting.mentions
    earlier: Figure | None = None
    own: Figure | None = None
    read = around.sentence.start
    words_of_each = words_of(article.text, around.sentence, around.syntax, mentions)
    for mention, words in zip(mentions, words_of_each, strict=True):
        if ";" in article.text[read : words.start]:
            own, counting = None, own or counting
        read = words.end
        subject = _left_out(article.text, words, (earlier, own, counting))
        figure = _figure(article, around, mention, words, subject, earlier)
        own = own or (figure if _names_its_noun(figure) else None)
        # A date between two numbers parts them from nothing.
        earlier = earlier if figure.kind == "date" else figure
        yield figure


def _figure(
    article: Article,
    around: _Around,
    mention: Mention,
    words: Words,
    subject: Figure | None,
    earlier: Figure | None,
) -> Figure:
    """Make a figure.

    Args:
        article: the article.
        around: its sentence.
        mention: its number.
        words: the words that belong to it.
        subject: the figure whose noun it leaves out, where it does.
        earlier: the figure before it in the sentence that is no date.
    """
    alike = _completed(article.text, mention, words, earlier)
    # What a number leaves to the one before it, "9 tons a day here and 4 there", holds for it, too.
    shared = earlier if alike is not mention else None
    mention = alike
    low, high = _limits(mention, words.bound)
    source, basis = _source(article.text, around, mention)
    change = _direction(article.text, mention, words, earlier)
    # What is said once for two numbers, "lost 47 percent of this and 20 of that", holds for both.
    carried = earlier.role if earlier and change and words.change is None else None
    is_gapped = mention.kind != "date" and words.clause is not None and words.clause.gapped
    if shared or (earlier and is_gapped):
        carried = words.role or (earlier.role if earlier else None)
    return Figure(
        article_id=article.id,
        passage=around.sentence.passage,
        sentence=around.sentence,
        start=words.start,
        end=words.end,
        text=article.text[words.start : words.end],
        number=Span(mention.start, mention.end),
        kind=mention.kind,
        value=mention.value,
        low=low,
        high=high,
        bound=words.bound,
        rule=mention.rule,
        unit=mention.unit,
        counted=_counted(article.text, around, mention, words, subject, earlier),
        change=change,
        place=_place(article.text, around, words, subject) if mention.kind != "date" else None,
        time=_time(article.text, around, mention, words),
        source=source,
        source_basis=basis,
        subject=_subject(article.text, around, mention, words, earlier),
        predicate=_predicate(words),
        role=carried or words.role,
        per=words.per or (shared.per if shared else None),
    )


def _completed(text: str, mention: Mention, words: Words, earlier: Figure | None) -> Mention:
    """Give a number the unit that it leaves to the one before: "5 years here and two there".

    So does one whose verb is left out: "one got five years and the other two".
    """
    if earlier is None or mention.kind != "count" or earlier.kind == "count":
        return mention
    gapped = words.phrase is None and words.clause is not None and words.clause.gapped
    if not gapped and not _leaves_unit(text, mention, words, earlier):
        return mention
    return replace(mention, kind=earlier.kind, unit=earlier.unit)


def _leaves_unit(text: str, mention: Mention, words: Words, earlier: Figure) -> bool:
    """Tell "9 acres of vines and 4 of figs" and "fell by 9 weeks …, rose by 4" from "and 4 men"."""
    if earlier.kind not in _MEASURED or earlier.rule == "range start":
        return False
    stands_alone = _STANDS_ALONE.match(text, mention.right) is not None
    joins = (_JOINED_AT_ONCE, _IN_ANOTHER)
    if stands_alone and any(one.fullmatch(text, earlier.end, words.start) for one in joins):
        return True
    lead = text[max(earlier.end, words.start - _LEAD) : words.start]
    if stands_alone and _AGAINST.search(lead):
        return True
    by = _BY.search(text, earlier.end, words.start)
    return bool(by) and words.elides and earlier.role == "change"


def _predicate(words: Words) -> Span | None:
    predicate = words.clause.predicate if words.clause else None
    return Span(*predicate) if predicate else None


def _subject(
    text: str, around: _Around, mention: Mention, words: Words, earlier: Figure | None
) -> Span | None:
    """Give what a number is said of: who is so old, what is brought to it, or its clause's subject.

    Of "9 sailors stayed and 4 left" and "9 left, 4 of them late" neither is said of the other.

    Of "They cut their debt by a third" it is what they cut: that is what the number is said of.
    """
    own = _whose_age(text, around, mention) or _said_of_object(text, mention, words)
    if own is not None:
        return own
    if words.role == "to" and earlier and earlier.role == "from" and _same_verb(words, earlier):
        # "Lifted its rate from 3 to 4 percent": both are said of the rate.
        return earlier.subject
    change = words.change
    if change and change.is_object and words.role in ("change", "from", "to", "level"):
        return Span(change.start, change.end)
    subject = words.clause.subject if words.clause else None
    if subject is None:
        return None
    # "12 of the club's 40 men left": the subject begins before what is tagged as its head.
    is_part = _OUT_OF.fullmatch(text, words.end, subject[0])
    if is_part or (subject[0] < words.end and words.start < subject[1]):
        return _what_has_size(text, around, mention) or _holder(around, mention, words, subject)
    return None if _is_beside(text, mention, words, earlier) else Span(*subject)


def _same_verb(words: Words, earlier: Figure) -> bool:
    return bool(words.clause) and earlier.predicate == _predicate(words)


def _what_has_size(text: str, around: _Around, mention: Mention) -> Span | None:
    """Give what has a size that is written to its unit: of "a 40-tonne lorry sank" the lorry."""
    hyphened = mention.kind == "quantity" and text[mention.end : mention.end + 1] in HYPHENS
    if not hyphened or around.syntax is None:
        return None
    noun = around.syntax.counted_after(mention.right, one=True)
    return Span(*noun) if noun else None


def _whose_age(text: str, around: _Around, mention: Mention) -> Span | None:
    """Give who is so old: "a 24-year-old striker", "Lena Beck, 44", "a boy of 15"."""
    if mention.kind != "age" or around.syntax is None:
        return None
    if mention.rule == "years old" and (behind := around.syntax.counted_after(mention.right)):
        return Span(*behind)
    before = around.syntax.holder_before(mention.left, _OF_AGE)
    return Span(*before) if before and not _AGE.fullmatch(text, *before) else None


def _holder(
    around: _Around, mention: Mention, words: Words, subject: tuple[int, int]
) -> Span | None:
    """Give "a loan" of "a loan of $3m was granted", where the subject holds the number."""
    if mention.kind not in _HELD or around.syntax is None:
        return None
    holder = around.syntax.holder_before(words.start, _OF)
    return Span(*holder) if holder and subject[0] <= holder[0] else None


def _said_of_object(text: str, mention: Mention, words: Words) -> Span | None:
    """Give what is brought to a number: "taking the price to $4", no "took men to 3 camps"."""
    predicate = words.clause.predicate if words.clause else None
    if predicate is None or (words.phrase and mention.kind == "count"):
        return None
    # A range begins with its own "from".
    opens = _FROM if text.startswith(_FROM, words.start) else ""
    moved = moved_object(text, predicate, words.start + len(opens))
    return Span(*moved) if moved else None


def _is_beside(text: str, mention: Mention, words: Words, earlier: Figure | None) -> bool:
    """Tell a number that has the verb of the one before, which is that verb's subject."""
    subject = words.clause.subject if words.clause else None
    if earlier is None or subject is None or words.phrase:
        return False
    if not earlier.kind == mention.kind == "count":
        return False
    shares = subject[0] <= earlier.number.start < subject[1] <= words.start
    joined = words.elides or _COORDINATED.fullmatch(text, earlier.end, words.start)
    return shares and bool(joined)


def _limits(mention: Mention, bound: Bound) -> tuple[Limit, Limit]:
    if bound in ("more than", "at least"):
        return mention.low, None
    if bound in ("less than", "at most", "nearly"):
        return None, mention.high
    return mention.low, mention.high


def _counted(
    text: str,
    around: _Around,
    mention: Mention,
    words: Words,
    subject: Figure | None,
    earlier: Figure | None,
) -> str | None:
    """Give what is counted: the number's noun, the one left out, or what changes by it."""
    if mention.kind == "count" and (called := _CALLED.match(text, mention.right)):
        # "Six of them infants".
        return called["noun"]
    changed = _changed(text, words, around.syntax)
    before = _before(text, around, mention, words) or _measured_alike(mention, words, earlier)
    if words.phrase and not (words.phrase.is_unit and (changed or before)):
        return text[words.phrase.start : words.phrase.end]
    if before and mention.kind == "count":
        return before
    if changed and words.change and words.change.is_object:
        return changed
    if (
        earlier
        and earlier.kind == mention.kind
        and _shares_noun(text, around, mention, words, earlier)
    ):
        return earlier.counted
    if changed and words.change and words.change.change:
        return changed
    if subject:
        return subject.counted
    told = _told_number(text, around, words) if mention.kind == "count" else None
    return told or changed or before


def _told_number(text: str, around: _Around, words: Words) -> str | None:
    """Give what a lone number is the number of: "flats, nine of which", "the number of flats"."""
    if around.syntax is None or words.phrase:
        return None
    subject = words.clause.subject if words.clause else None
    title = _TITLE.match(text, around.sentence.start) if _predicate(words) is None else None
    if title and is_plural(title["noun"]):
        return title["noun"]
    number = _NUMBER_OF.match(text, *subject) if subject else None
    if number:
        counted = around.syntax.counted_after(number.end())
        return text[slice(*counted)] if counted else None
    at = _before_of_which(text, around.sentence.start, words)
    noun = around.syntax.measured_before(at, link=",") if at is not None else None
    return text[slice(*noun)] if noun else None


def _before_of_which(text: str, start: int, words: Words) -> int | None:
    """Find where "of which" refers back from: "nine of which", "of which it has nine"."""
    if _OF_WHICH.match(text, words.end):
        return words.start
    opened = _OF_WHICH_BEFORE.search(text, max(start, words.start - _NEAR), words.start)
    return opened.start("of") if opened else None


def _shares_noun(
    text: str, around: _Around, mention: Mention, words: Words, earlier: Figure
) -> bool:
    """Tell a number that leaves its noun to the one before: "Spain 4", "instead of 8", "9 more"."""
    if (words.clause and words.clause.gapped) or _is_beside(text, mention, words, earlier):
        return True
    if words.role == "to" and earlier.role == "from" and words.phrase is None:
        return True
    if words.change is None and _direction_of(text, words, earlier):
        return True
    lead = text[max(around.sentence.start, words.start - _LEAD) : words.start]
    compares = words.role == "change" or _AGAINST.search(lead) is not None
    return compares and earlier.kind == "count"


def _measured_alike(mention: Mention, words: Words, earlier: Figure | None) -> str | None:
    """Give what a number of the same unit measures before: "9 tons of coal, and Mali 8 tons"."""
    if earlier is None or words.phrase is None or not words.phrase.is_unit:
        return None
    alike = earlier.unit == mention.unit and earlier.kind == mention.kind == "quantity"
    return earlier.counted if alike else None


def _before(text: str, around: _Around, mention: Mention, words: Words) -> str | None:
    """Give what a number stands behind: "a deficit of $3m", "farmers (25)"."""
    if around.syntax is None:
        return None
    bracketed = mention.kind == "count" and text[words.start - 1 : words.start] == "("
    if not bracketed and mention.kind not in _MEASURES:
        return None
    span = around.syntax.measured_before(words.start, link="(" if bracketed else "of")
    return text[slice(*span)] if span else None


def _changed(text: str, words: Words, syntax: Syntax | None) -> str | None:
    """Give what changes, in words that say what is counted: of "the number of beds" the beds."""
    change = words.change
    if change is None:
        return None
    subject = words.clause.subject if words.clause and not change.is_object else None
    if subject is None or _PRONOUN.fullmatch(text, *subject):
        subject = change.start, change.end
    start, end = subject
    number = _NUMBER_OF.match(text, start, end)
    counted = syntax.counted_after(number.end()) if number and syntax else None
    return text[slice(*counted) if counted else slice(start, end)] or None


def _direction(text: str, mention: Mention, words: Words, earlier: Figure | None) -> Change | None:
    """Give the change; "lost 47 percent of this and 20 percent of that" says it once for both."""
    if words.change:
        return words.change.change
    if earlier is None:
        return None
    if OR_ELSE.fullmatch(text, earlier.end, words.start):
        return earlier.change
    return _direction_of(text, words, earlier) if earlier.kind == mention.kind else None


def _direction_of(text: str, words: Words, earlier: Figure) -> Change | None:
    """Give the change of an earlier number that this one is joined to."""
    joined = earlier.change and _COORDINATED.fullmatch(text, earlier.end, words.start)
    return earlier.change if joined else None


def _place(text: str, around: _Around, words: Words, subject: Figure | None) -> str | None:
    """Give the country that a figure is of, or where none is named, the town or region."""
    countries, towns = around.setting.countries, around.setting.towns
    return (
        _place_stated(text, countries, words)
        or (_place_stated(text, towns, words) if subject else None)
        or (subject.place if subject else None)
        or _place_told(text, countries, words)
        or around.place
        or _place_stated(text, towns, words)
        or _place_told(text, towns, words)
        or place_near(text, towns, words.end)
    )


def _place_stated(text: str, where: Whereabouts, words: Words) -> str | None:
    """Give the place in the figure's words, at the head of its clause, or right behind it."""
    return (
        place_within(where, words.start, words.end)
        or place_before(text, where, words.start)
        or place_beside(text, where, words.end)
    )


def _place_told(text: str, where: Whereabouts, words: Words) -> str | None:
    """Give the place behind the figure, in its subject, or of the sentence."""
    clause = words.clause
    return (
        place_behind(text, where, words.end)
        or (_place_of_subject(text, where, clause.subject) if clause and clause.subject else None)
        or place_around(text, where, words.end)
    )


def _place_of_subject(text: str, where: Whereabouts, subject: tuple[int, int]) -> str | None:
    """Give the place that a subject names: "men in Mali", but not "men who fought in Mali"."""
    relative = _TELLS_WHICH.search(text, *subject)
    return place_within(where, subject[0], relative.start() if relative else subject[1])


def _time(text: str, around: _Around, mention: Mention, words: Words) -> str | None:
    """Give when a figure holds; of a movement "between 1984 and 2024" each end has its own."""
    if mention.kind == "date":
        return None
    end = max(mention.right, words.end)
    time = time_near(text, around.setting, mention.left, end, around.sentence.start)
    ends = _TWO_TIMES.fullmatch(time) if time and words.role in ("from", "to") else None
    return ends[words.role] if ends and words.role else time


def _source(text: str, around: _Around, mention: Mention) -> tuple[str | None, SourceBasis | None]:
    own = source_at(around.setting, mention.start)
    if own:
        return text[own.start : own.end], "same sentence"
    if mention.kind == "date" or around.setting.sources:
        return None, None
    source = _carried_source(text, around)
    return (source, "carried over") if source else (None, None)


def _carried_source(text: str, around: _Around) -> str | None:
    """Give the last source of the sentence before, unless a new thread is taken up."""
    if around.before is None or not around.before.sources or _is_new_thread(text, around.sentence):
        return None
    last = around.before.sources[-1]
    return text[last.start : last.end]
