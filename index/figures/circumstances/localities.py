"""Towns, regions and other places that no list names: told by the words they stand between.

A name behind "in" is a place, as long as what follows goes on with the sentence and not with the
name ("in Lowick on Monday", but "in Lowick Harbour's wards"), and nothing was put into it as into a
company ("a stake in Tesla"). What looks like one and is none is left out: a figure without a place
misleads nobody.
"""

from __future__ import annotations

import re
from operator import attrgetter

from index.english.calendar import MONTHS, SEASONS, WEEKDAYS
from index.english.cardinals import CARDINALS
from index.english.classes import PREPOSITIONS, STOP_WORDS
from index.english.countries import Place, nation_of
from index.english.forms import IRREGULAR_PASTS

_NAME = r"[A-Z][a-z\u00df-\u00ff\u2019']+"
_OF = "upon|of|de|la|le|del|di|da|do|dos|al|el|am"
_LINK = rf"(?:-(?:on|sur|am|les|le|en)-|[\s-])(?:(?:{_OF})[\s-](?={_NAME}))?"
_SIDE = r"(?:central|(?:north|south)?-?(?:east|west)?(?:ern)?)"
_SORT = (
    "borough|city|county|district|hamlet|island|municipality|parish|port|province|region|state|suburb"
    "|town|valley|village"
)
_LAND = (
    "area|coast|delta|district|hills|islands?|marshes|moors?|mountains|peninsula|region|river|valley"
    "|woods"
)
_LOCATED = re.compile(
    rf"""
    \b(?:[Ii]n|[Nn]ear|[Oo]utside|[Aa]cross|[Aa]round|[Tt]hroughout|[Oo]ff|[Oo]n(?=\sthe\sisland\s))\s
    (?:(?:the|nearby|neighbou?ring|{_SIDE})\s
      | (?P<sort>the\s(?:[a-z]{{3,12}}\s)?(?:{_SORT})\sof\s)
    ){{0,2}}
    (?P<name>(?:St\.?\s)?{_NAME}(?:{_LINK}{_NAME}){{0,2}}(?:\s(?:{_LAND})\b)?)
    (?![\w\u2019'-])
    # "In Lowick, Marram and Vale": what is told of several is told of none.
    (?!,\s[A-Z][\w-]+(?:\s[A-Z][\w-]+)?(?:,|\s(?:and|or)\b) | \s(?:and|or)\s[A-Z])
    # A sign, the end or a word behind it; in "In Figure 3" there is none of them.
    # A number may stand there if it counts something: "In Leith 240 children".
    (?=(?P<behind>[ ]?[^\w\s]|\s*$|[ ](?P<next>[a-z]+|I)\b|[ ]\d[\d,.]{{0,12}}[ ][a-z]{{3,}})?)
    """,
    re.VERBOSE,
)
# "On Quarry Road", "at Saltby Academy": what these nouns name is a place.
_SITE = re.compile(
    rf"""
    \b(?:[Aa]t|[Oo]n)\s(?:the\s)?
    (?P<name>
        (?:Cape|Fort|Mount|Point|Port)\s{_NAME}
      # Those who trade are on "Wall Street", wherever they are.
      | (?!Wall\s)(?:{_NAME}\s){{1,3}}
        (?:Abbey|Academy|Airport|Arena|Avenue|Barracks|Bay|Beach|Bridge|Castle|Cathedral|Church
          |Court|Dam|Docks?|Farm|Gardens|General|Hall|Harbou?r|Hill|Hospital|Infirmary|Island|Lake
          |Lane|Mill|Museum|Palace|Park|Pier|Prison|Quay|Racecourse|Reservoir|Road|School|Sound
          |Square|Stadium|Station|Street|Temple|Terminal|Valley|Wharf)
    )
    (?![\w\u2019'-]|\s[A-Z])
    """,
    re.VERBOSE,
)
# "The camp at Dol Rahan", "came ashore at Porto Lise": neither firm nor school is meant.
_AT_PLACE = re.compile(
    rf"""
    \b(?:airbase|airfield|battle|border|bridge|camp|castle|checkpoint|church|colony|crossing|dam|ferry
      |fort|garrison|gauge|harbou?r|lighthouse|lock|monastery|pier|port|quay|racecourse|runway|ruins
      |spring|tomb|village|wharf
      |aground|anchored|arrived?|ashore|born|buried|camped|crashed|docked|fought|landed|moored)
    \sat\s(?P<name>{_NAME}(?:{_LINK}{_NAME})?)(?![\w\u2019'-]|\s[A-Z])
    """,
    re.VERBOSE,
)
# What is no place, though it is written with a capital and stands behind "in".
_NO_PLACES = (
    frozenset((*MONTHS, *WEEKDAYS))
    | frozenset((*SEASONS, "christmas", "easter", "ramadan", "lent", "covid"))
    | frozenset(
        "parliament congress senate cabinet council commons lords court courts church house union "
        "league cup championship series english latin arabic chapter figure table round game group "
        "phase stage article section volume appendix".split()
    )
)
_PUT_INTO = re.compile(
    r"\b(?:stakes?|shares?|holdings?|invest(?:s|ed|ing|ments?)?|interest|confidence|trust(?:ed)?"
    r"|publish\w*|appeared|faith|belie(?:f|ve[sd]?)|majority|specialis\w+|traded?|interested|debt|positions?)"
    # "3 million", where it stands between.
    r"(?:\s\S{0,4}\d\S{0,12}(?:\s\w{1,4}illion)?)?$",
    re.IGNORECASE,
)
_REACH = 48
_NUMBER = re.compile(r"[ ]\d[\d,.]{0,12}(?:[.;]|$)")
_IN_ONE = re.compile(r"\b[Ii]n\s[A-Z][a-z]")
_GOES_ON = STOP_WORDS | PREPOSITIONS | frozenset("alone last next today yesterday".split())


def find_localities(text: str, start: int, end: int) -> tuple[Place, ...]:
    """Find the places named from `start` to `end` that are no countries, in the order of the text.

    >>> text = "In May 24 people died in Stoke-on-Trent, and 9 in Marram. He has a stake in Tesla."
    >>> [place.name for place in find_localities(text, 0, len(text))]
    ['Stoke-on-Trent', 'Marram']
    """
    located = (one for one in _LOCATED.finditer(text, start, end) if _is_place(text, start, one))
    sites = _SITE.finditer(text, start, end)
    at_place = (one for one in _AT_PLACE.finditer(text, start, end) if _may_be_place(one["name"]))
    named = [
        *(Place(*one.span("name"), one["name"], "name") for one in located),
        *(Place(*one.span("name"), one["name"], "site") for one in (*sites, *at_place)),
    ]
    return tuple(sorted(named, key=attrgetter("start")))


def _is_place(text: str, start: int, found: re.Match[str]) -> bool:
    if found["behind"] is None and not _has_number(text, start, found):
        return False
    if found["next"] and not found["sort"] and not _goes_on(found["next"].lower()):
        return False
    if _PUT_INTO.search(text[max(start, found.start() - _REACH) : found.start()].rstrip()):
        return False
    return _may_be_place(found["name"])


def _may_be_place(name: str) -> bool:
    return _NO_PLACES.isdisjoint(name.lower().split()) and nation_of(name) is None


def _has_number(text: str, start: int, found: re.Match[str]) -> bool:
    """Tell "9 men in Ulm, in Lowick 4" from "9 men in 2010, in Apollo 4"."""
    opens = text[found.start() - 2 : found.start()] == ", "
    stops = _NUMBER.match(text, found.end()) is not None
    return opens and stops and _IN_ONE.search(text, start, found.start()) is not None


def _goes_on(word: str) -> bool:
    """Tell whether a word goes on with a sentence: "in Lowick were", "in Lowick fell"."""
    return word in _GOES_ON or word.endswith("ed") or word in IRREGULAR_PASTS or word in CARDINALS
