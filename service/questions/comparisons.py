"""Questions that compare, rank or list: which has the most, compare these, list the figures on."""

from __future__ import annotations

import re

from index.english.classes import AUXILIARY, DETERMINER, PREPOSITION, QUESTION_WORD
from index.english.fragments import alternatives
from index.model.asked import Comparison
from service.questions.kinds import SIZES

_RANKING_MOST = (
    "most more highest higher largest larger biggest bigger greatest greater longest longer "
    "farthest farther furthest further tallest taller widest wider deepest deeper oldest older "
    "fastest faster heaviest heavier strongest warmest warmer hottest hotter maximum".split()
)
_RANKING_LEAST = (
    "least fewest fewer less lowest lower smallest smaller shortest shorter nearest nearer "
    "youngest younger slowest slower lightest lighter cheapest cheaper coldest colder "
    "minimum".split()
)
_SIGNS = frozenset(
    "compare contrast versus vs vs. rank order sort list show give tell name print figures numbers "
    "data statistics stats counts".split()
).union(_RANKING_MOST, _RANKING_LEAST)
_MOST, _LEAST = alternatives(_RANKING_MOST), alternatives(_RANKING_LEAST)
_FIGURES = r"(?:figures?|numbers?|data|statistics|stats|counts)"
# "more than 40 wells" sets a bound, "how many more" asks for a difference, "no more" for neither.
_RANKING = re.compile(
    rf"""
    (?<!\bno\ ) (?<!\bany\ ) (?<!\bonce\ ) (?<!\bor\ )          # "no more", "a day or more"
    (?<!\bhow\ many\ ) (?<!\bhow\ much\ ) (?<!\bhow\ )          # "how many more"
    (?<!\bsecond\ ) (?<!\bthird\ ) (?<!\bone\ of\ the\ )        # "the second largest"
    (?<!\bat\ its\ ) (?<!\bat\ their\ ) (?<!\bat\ the\ )       # "at its highest"
    \b (?: (?P<most>{_MOST}) | (?P<least>{_LEAST}) ) \b
    (?! - | \s+(?:\S+\s+)?than\b )                            # "more rain than"
    (?! \s+(?: or\s+less\b | likely\b | recent ) )            # "more or less", "most recent"
    """,
    re.IGNORECASE | re.VERBOSE,
)
_CHOOSING = re.compile(
    rf"""
    ^ (?: (?:in|on|at|of|from|for|to|by|with)\s+ )?             # "in | which | town"
    (?P<word> which|what|who|whose|where
        | how (?: \s+(?:{SIZES}|long|old|many|much) )? ) \b
    (?: \s+ (?! (?:{AUXILIARY}|{DETERMINER}|{QUESTION_WORD}|of|many|much|one)\b )
        (?P<noun>[\w’'-]+) )?
    """,
    re.IGNORECASE | re.VERBOSE,
)
# "which one is higher", "the most", "who has the largest number"
_BARE_RANKING = re.compile(
    rf"""
    ^ (?: (?:which|who|whose|what)
          (?: \s+ (?:one|of\s+(?:them|those|these|the\s+two|the\s+three)) s? )?
          \s+ (?:{AUXILIARY}) \s+ (?:the\s+)?
        | the\s+ )?
    (?:{_MOST}|{_LEAST}) (?: \s+(?:one|number|figure) )? $
    """,
    re.IGNORECASE | re.VERBOSE,
)
# "How many think that they will earn less" chooses none of two: "how tall is the taller one" does.
# "What stopped it from going deeper?"
_DOING = re.compile(r"ing$")
# "How many of those at home most of the week …?" Of "how tall is most of it?" none is chosen, too.
_MOST_OF = re.compile(r"\bmost\s+of\b", re.IGNORECASE)
_NOT_OF_TWO = re.compile(r"(?<!\bthe )\b(?:more|less|\w+er)$", re.IGNORECASE)
_COMPARE = re.compile(
    r"""
    ^ (?: can\ you\s+ | please\s+ )? (?:compare|contrast) \s+     # "compare Spain with Peru"
      (?P<one>.+?) \s+ (?:and|with|to|against|versus|vs\.?) \s+ (?P<two>.+) $
    | ^ (?P<first>.+?) \s+ (?:versus|vs\.?) \s+ (?P<second>.+) $   # "Spain vs. Peru"
    """,
    re.IGNORECASE | re.VERBOSE,
)
_LIST = re.compile(
    rf"""
    ^ (?: (?: can\ you\s+ | please\s+ )?                           # "please list"
          (?:list|show|give|tell|name|print) (?: \s+(?:me|us) )? \s+
        | (?:what|which)\s+ (?:are\s+)? (?= (?:all\s+|the\s+)* {_FIGURES} )
        | (?= all\s+ (?:the\s+)? {_FIGURES} ) )
    (?: all\s+ | the\s+ | of\s+ | every\s+ )* {_FIGURES} \s+
    (?: are\s+ (?:there|given) \s+ )?                              # "what figures are given"
    (?: on|for|about|of|concerning|regarding|from|in|to\s+do\s+with ) \s+ (?P<rest>.+) $
    """,
    re.IGNORECASE | re.VERBOSE,
)
_RANK_BY = re.compile(
    r"^(?:rank|order|sort)\s+(?:all\s+|the\s+)*(?P<noun>\w+)\s+by\s+(?P<rest>.+)$", re.IGNORECASE
)
_PHRASE = re.compile(rf"(?:\s*(?!(?:{AUXILIARY}|{PREPOSITION})\b)[\w’'-]+)*", re.IGNORECASE)
_END = re.compile(r"[\s?.!,;]+$")
_LONGEST = 200


def comparison_in(text: str) -> Comparison | None:
    """Tell what a question compares, ranks or lists; None where it does none of it.

    >>> found = comparison_in("Which town had the most rain?")
    >>> found.order, found.noun, found.of
    ('most', 'town', 'had rain')
    >>> comparison_in("Compare Spain and Peru").named, comparison_in("List the figures on rain").of
    (('Spain', 'Peru'), 'rain')
    >>> comparison_in("Which town had more than 9 wells?"), comparison_in("How many more fell?")
    (None, None)
    """
    body = _END.sub("", text)
    # Of most questions the words alone tell that they compare nothing.
    if len(body) > _LONGEST or _SIGNS.isdisjoint(body.lower().split()):
        return None
    return _compared(body) or _listed(body) or _ranked(body)


def _compared(body: str) -> Comparison | None:
    found = _COMPARE.match(body)
    if found is None:
        return None
    one, two = found["one"] or found["first"], found["two"] or found["second"]
    return Comparison(order=None, of="", named=(_bare(one), _bare(two)))


def _listed(body: str) -> Comparison | None:
    by = _RANK_BY.match(body)
    if by:
        return Comparison(order="most", of=by["rest"], noun=by["noun"])
    found = _LIST.match(body)
    return Comparison(order=None, of=_bare(found["rest"])) if found else None


def _ranked(body: str) -> Comparison | None:
    if _BARE_RANKING.match(body):
        ranking = _RANKING.search(body)
        return Comparison("most" if ranking and ranking["most"] else "least", of="")
    choosing, ranking = _CHOOSING.match(body), _RANKING.search(body)
    if choosing is None or ranking is None or ranking.start() < choosing.end("word"):
        return None
    is_how = choosing["word"].lower().startswith("how")
    if is_how and _NOT_OF_TWO.search(body, 0, ranking.end()):
        return None
    if is_how and _MOST_OF.match(body, ranking.start()):
        return None
    if _DOING.search(body[: ranking.start()].rstrip()):
        return None
    noun = choosing["noun"] if choosing["word"].lower() in {"which", "what"} else None
    after = choosing.end("noun") if noun else choosing.end("word")
    before = body[after : ranking.start()].rstrip().removesuffix(" the")
    rest, _, named = body[ranking.end() :].partition(",")
    return Comparison(
        order="most" if ranking["most"] else "least",
        of=" ".join(f"{before} {rest}".split()),
        noun=noun or "",
        word=ranking.group(),
        ranked=_first_words(rest),
        named=tuple(_bare(one) for one in re.split(r",|\bor\b", named) if one.strip()),
    )


def _first_words(rest: str) -> str:
    """Give the words behind the one that ranks, up to a verb or a preposition."""
    found = _PHRASE.match(rest)
    return found[0].strip() if found else ""


def _bare(phrase: str) -> str:
    return re.sub(rf"^(?:{DETERMINER})\s+", "", phrase.strip(" ,"), flags=re.IGNORECASE)
