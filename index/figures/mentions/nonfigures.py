"""Digits and number words that state no number: names, versions, scores, pronouns, markers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.english.calendar import MONTHS
from index.english.cardinals import CARDINALS, SCALES
from index.english.classes import STOP_WORDS
from index.english.countries import is_place_name
from index.english.forms import IRREGULAR_PASTS, is_plural
from index.english.fragments import DASH, alternatives

if TYPE_CHECKING:
    from index.english.numerals import Numeral

_TITLED_CARDINALS = alternatives(word.capitalize() for word in CARDINALS)
# Written with digits, and no number: each with what it is.
_SHAPES = {
    "time of day": r"""
        \d{1,2}(?:[:.][0-5]\d)?(?::[0-5]\d)?[ \u00a0]?(?i:[ap]\.?m)\b\.?
        | [0-2]?\d:[0-5]\d(?!\d)(?:h|hrs?)?
        | \d{1,2}[ ](?i:o['\u2019]clock)
        | [0-2]\d[0-5]\d(?=[ \u00a0](?:GMT|UTC|BST|CES?T|[ECMP][SD]T)\b)
        """,
    "phone number": r"""
        \d{1,3}[-. (]{1,2}\d{2,4}\)?[-. ]\d{3,4}[-. ]\d{2,4}(?!\d)     # +44 20 7946 0958
        | \d{3}[-.]\d{3}[-.]\d{4}(?!\d)                                # 202-555-0143
        | \d{3}\)[ ]?\d{3}-\d{4}(?!\d)                                # (202) 555-0143
        | 0\d{2,4}[ -]\d{3,4}[ -]?\d{3,4}(?!\d)                        # 0800 123 456
        """,
    "version": r"\d{1,19}+(?:\.\d++){2,}+(?:[.,]\d++)*+",
    "the attacks of September 11": r"9/11\b",
    "ratio": r"\d{1,3}:\d{1,3}(?!\d)",
    "coordinate": r"\d{1,3}(?:\.\d+)?°[ ]?(?:\d|[NSEW]\b)",
    "spaced digits": r"\d(?:[ ]\d){2,}+(?!\d)",
    "dimensions": r"\d{1,4}[x×]\d{1,4}(?!\d)",
    "name of two numbers": rf"\d{{1,3}}-{_TITLED_CARDINALS}\b",  # 7-Eleven
    "lines of a picture": r"(?:240|360|480|720|1080|1440|2160|4320)[pi]\b",
    "code": r"0\d{1,9}(?![.,:/-]?\d)",
    "formation": r"\d(?:-\d){2,3}(?![\d-])",
    "address": r"""
        \d{1,5}[A-Za-z]?[ ](?:[A-Z][a-z'\u2019]{1,20}[ ]){1,3}
        (?:Street|St|Road|Rd|Avenue|Ave|Lane|Drive|Boulevard|Square|Terrace|Crescent|Gardens)\b
        """,
    "law report": r"""
        \d{1,4}[ ](?:U\.S\.(?:C\.)?|F\.[ ]?[234]d|S\.[ ]?Ct\.|SCC|WLR|CLR|All[ ]ER)[ ]\d{1,5}
        """,
    "zip code": r"(?<=\b[A-Z]{2}[ ])\d{5}(?:-\d{4})?(?![,.]?\d)",
}
_SHAPE = re.compile("|".join(_SHAPES.values()), re.VERBOSE)
_SCORE = re.compile(rf"(\d{{1,3}})[ ]?(?:--|{DASH})[ ]?(\d{{1,3}})(?![\d%]|[ ]?percent)")
# "By a vote of 7 to 4".
_VOTES = re.compile(r"\d{1,3}[ ]to[ ]\d{1,3}(?![\d%]|[ ]percent)")
_VOTED = re.compile(r"\bvote[ds]?[ ](?:(?:of|was|by)[ ])?$", re.IGNORECASE)
_WON = re.compile(
    r"\b(?:won|wins?|winning|lost|lose|beat|beats|beaten|defeat\w*|victor\w*|score\w*|final|draw"
    r"|drew|tied|tie|edged|upset|record|lead|led|vote|trail\w*|penalties)\b",
    re.IGNORECASE,
)
# What takes a number as its name: "page 12", "Flight 1086".
_HEADS = (
    "no nos number vol volume issue page pages p pp chapter section subsection article articles "
    "clause paragraph para footnote footnotes figure fig table chart exhibit appendix annex note "
    "item form rule part step stage phase exit junction highway motorway route interstate flight "
    "category channel grade type model version platform gate terminal room ward unit building "
    "line bus resolution protocol level class area zone sector district studio division group "
    "league lane psalm opus round game formula covid s&p nasdaq ftse nikkei dow fortune iso "
    "boeing airbus apollo windows iphone ipad galaxy apartment flat suite runway "
    "berth hangar courtroom"
)
_HEAD = re.compile(
    rf"""\b(?P<head>{"|".join(map(re.escape, _HEADS.split()))})
        (?: [ \u00a0]?\.?[ \u00a0](?:\d{{1,4}}{DASH})?
          | s[ \u00a0](?:\d{{1,4}}(?:,[ ]|[ ](?:to|and|or)[ ]|[ ]?{DASH}[ ]?))?  # of several
        )$""",
    re.IGNORECASE | re.VERBOSE,
)
_GROUPED = re.compile(r"\d{1,3},\d{3}")
# Those whose number is written out as well: "lane seven".
_HEAD_OF_WORD = re.compile(
    r"\b(?:lane|chapter|page|room|platform|gate|flight|phase|stage|channel|section|article|ward"
    r"|appendix|route)[ ]$",
    re.IGNORECASE,
)
# Those that are verbs and measures as well: "they form 5 teams", "at level 40 homes".
_HEADS_AND_VERBS = frozenset("issue note form figure step line round".split())
# Those that are bodies of people as well: "gives the league 9 seats", "in the test group 9 of 50".
_BODIES = frozenset("league group district division unit class ward section".split())
_THE_BODY = re.compile(
    r"\b(?:the|its|their|our|each|every)[ ](?:[\w'\u2019-]{1,20}[ ]){1,3}$", re.IGNORECASE
)
_OF_NUMBER = re.compile(r"\d{1,4}[ ](?:out[ ])?of[ ](?:the[ ]|its[ ]|all[ ])?\d")
_MARKED = re.compile(r"[#№§@_]$|(?<![^\W_])(?:[A-Za-z]{1,12})[-\u2010\u2011]$|[A-Za-z]$|\w[./]$")
# What a number may be tied to and still be one: "mid-1950s", "now-20-month-old", "0-to-60".
_PREFIXES = re.compile(
    rf"\b(?:mid|pre|post|early|late|non|sub|under|over|super|about|now|then|to|or|and|{alternatives(SCALES)})-$",
    re.IGNORECASE,
)
# A letter written to digits makes a name of them, but for the sign of a multiple: "2.3x".
_GLUED = re.compile(r"(?!x\b)[A-Za-z]")
_NAME_BEFORE = re.compile(r"(?<![.!?:;\u201c\"]\s)(?<!^)\b(?P<name>[A-Z][\w&'\u2019]*)[ \u00a0]$")
# A name that begins its sentence is told by the verb: one thing is, many are.
_FIRST_WORD = re.compile(r"[A-Z]\w{1,20}[ ]")
_OF_ONE_THING = re.compile(r"[ ](?:is|was|has)\b")
# Words that begin sentences in capitals, and are no names.
_NOT_NAMES = STOP_WORDS | frozenset(
    "almost another around authorities before every just last least more nearly next only "
    "officials police some though until while usd gbp eur total".split()
)
_LONGEST_CELL, _LONGEST_BODY = 80, 90
# "In Osh 130 nest | boxes were hung up"
_MANY_ARE = re.compile(r"[ ][a-z]{2,20}s[ ](?:are|were|have)\b")
# What stands before a name that has a number of its own, as the one before it has.
_LONGEST_ROW = 120
_STOPS = re.compile(r"\s?(?:[.,;)]|$)|\sand\s(?:the\s|that\s|those\s)?[A-Z]|\sand\sthe\s")
_ROW_OF_NAMES = re.compile(
    r"[^:.;]{2,60}:\s(?:[A-Z][\w\u2019'-]{1,20}(?:\s[A-Z][\w\u2019'-]{1,20})?\s[\d.,]{1,12}(?:,|\sand)\s){1,9}"
)
_ROW_OF_PLACES = re.compile(r"\b[Ii]n\s[A-Z][\w\u2019'-]{1,20}\s[^;:]*\d[^;:]*,\s(?:and\s)?in\s$")
_ROW_OF_SCORES = re.compile(r"\b[A-Z][\w\u2019'-]{1,20}\s[a-z]{2,14}\s\d{1,4},?\s(?:and|while)\s$")
_NAMES = r"(?:the\s)?[A-Z][\w\u2019'-]{1,20}(?:\s[A-Z][\w\u2019'-]{1,20}){0,2}"
# "Holm have 61 points, Beck 58 and Old", "The plant at Holm burns 9 tons a day, that at"
_ROW_OF_SHARES = re.compile(
    rf"\b[A-Z][\w\u2019'-]{{1,20}}\s[a-z]{{2,14}}\s(?:[a-z]{{2,12}}\s)?\d[\d.,]{{0,8}}(?:\s[a-z]{{1,20}}){{1,8}}"
    rf"(?:,\s{_NAMES}\s[\d.]{{1,9}}){{0,8}}(?:,|,?\s(?:and|but|while))\s"
    r"(?:the\s|(?:that|those)\s(?:at|in|from)\s)?(?:[A-Z][\w\u2019'-]{1,20}\s){0,2}$"
)
_AFTER_NAME = re.compile(r"[ \u00a0-]?(?P<word>[a-z%°]+)")
_LIST_MARKER = re.compile(r"\(?\d{1,2}[ ]?[.)](?:[ ](?=\S)|$)")
_FOOTNOTE = re.compile(r"\[\d{1,3}\]")
# "2018 (4) $39,383": the bracket is a mark, for the sum stands behind it.
_VALUE = re.compile(r"[ ]?[$€£¥]?[ ]{0,2}\(?\d")
# A cell of a row stands behind its head: a year, a sign, a bracket, a colon.
_ACCOUNTED = re.compile(r"(?:\b(?:19|20)\d\d|[$€£:)])\s{1,2}$")
_GOES_ON = re.compile(r"[ ](?!thousand|million|billion|percent)[a-z]")
_NOUN_BEFORE = re.compile(r"\b([A-Za-z]\w{2,30}) $")
# "Ann Lee (54)": whoever has a name of two has an age.
_WHOLE_NAME = re.compile(r"\b[A-Z][\w\u2019'-]{1,24} [A-Z][\w\u2019'-]{1,24} $")
_LONGEST_NAME = 52
_NAME_AFTER = re.compile(r"[ ][A-Z]")
_HOUR = re.compile(
    r"[ ](?:o['\u2019]clock|in[ ]the[ ](?:early[ ])?(?:morning|afternoon|evening)|at[ ]night)\b",
    re.IGNORECASE,
)
_TO_HOUR = re.compile(r"\b(?:at|from|until|till|before|after|by|past|since|to)[ ]$", re.IGNORECASE)
_HALF_OF_WORD = re.compile(r"[-\u2010][a-z]|(?:time|way)")
_QUARTER_GOES_ON = re.compile(r"[ ]of\b|[ ]?[.,;)]|$|[ ](?:more|less|to|as)\b")
_COUNTED_AFTER = re.compile(r"[\d,.]{1,12}[ ]([a-z]+)\b")
_PARENTHESISED = re.compile(r"\((\d{1,2}|[ivx]{1,4})\)")

# What follows the pronoun "one", and never the number.
_PRONOUN_FOLLOWERS = STOP_WORDS | frozenset(
    "'s \u2019s another because since more thing only can't cannot never ever always often usually "
    "each day "
    "now off like per not".split()
)
_PRONOUN_LEADERS = re.compile(
    r"""\b(?:
        the|that|this|which|each|every|any|no|some|everyone|someone|another|other     # determiners
        | last|next|previous|first|only|right|wrong|new|old|big|good|bad|best|lone|number
        | is|as|from|for|to|your|my|his|her|their
    )[ -]$""",
    re.IGNORECASE | re.VERBOSE,
)
_CAPITALISED = re.compile(r"[ \u00a0-][A-Z]")
# "The Big Four banks", "Group of Seven": a name in a sentence that is no headline.
_NAME_AND = re.compile(r"(?:(?<!^)\b[A-Z][a-z\u2019']+|Group[ ]of)[ ]$")
_LOWER_AFTER = re.compile(r"[ ][a-z]{4}")
# "One possible reason is …": it opens a thought and counts nothing.
_ONE_OF_THOUGHT = re.compile(
    r"[ ](?:[a-z]{3,14}[ ])?(?:reason|way|explanation|option|possibility|idea|problem|example"
    r"|concern|question|theory|issue|solution|answer|view|aspect|difference|factor|advantage)"
    r"[ ](?:is|was)\b"
)
_ONE_FOLLOWER = re.compile(r"(?P<hyphen>-)?[ \u00a0]?(?P<word>[A-Za-z'\u2019]{1,24}+)")
_PARTICIPLES = frozenset("known seen taken given written shown born begun done spoken sung".split())
_LATER_ORDINAL = re.compile(
    r"[ ]?(?:,|[-\u2010\u2011]|[ ](?:time|of[ ]all|and[ ]foremost|name|lady|aid|hand|class|person"
    r"|thing|party|place[ ]to)\b)",
    re.IGNORECASE,
)
# "They are third, four points behind": what a rank stands behind.
_RANKED = re.compile(
    r"\b(?:is|are|was|were|be|finish\w*|c[ao]me|stand|stands|stood|lie|lies|lying|sit|sits|rank\w*"
    r"|place[sd]?|now)\s$"
)
_ORDINAL_LEADERS = re.compile(
    r"\b(?:at|per|a|every|each|split|from|when|one|until)[ ]$", re.IGNORECASE
)
_HALF_LEADERS = re.compile(
    r"\b(?:first|second|third|other|better|latter|former|top|bottom|upper|lower|left|right|front"
    r"|back|rear|(?:north|south|east|west)(?:ern)?|this|each)[ -]$",
    re.IGNORECASE,
)


def skip_shape(text: str, at: int, start: int, end: int) -> int | None:
    """Find what only looks like a number at `at`; tell where it ends.

    >>> skip_shape("call 202-555-0143 now", 5, 0, 21)
    17
    >>> skip_shape("about 400 people", 6, 0, 16) is None
    True
    """
    shape = _SHAPE.match(text, at, end)
    if shape:
        return shape.end()
    return _score(text, at, start, end) or _marker(text, at, start, end)


def _score(text: str, at: int, start: int, end: int) -> int | None:
    """Tell "won 24-10" from "10-15 people"."""
    votes = _VOTES.match(text, at, end)
    if votes and _VOTED.search(text, max(start, at - 12), at):
        return votes.end()
    score = _SCORE.match(text, at, end)
    if score is None:
        return None
    descends = int(score[1]) > int(score[2])
    if descends or _WON.search(text, max(start, at - 60), at):
        return score.end()
    return None


def _marker(text: str, at: int, start: int, end: int) -> int | None:
    """Find a list marker at the head of the sentence, or a footnote mark anywhere."""
    opening = at - 1 if at > start and text[at - 1] in "([" else at
    if opening == start:
        listed = _LIST_MARKER.match(text, opening, end)
        if listed:
            return listed.end()
    if opening == at:
        return None
    note = _FOOTNOTE.match(text, opening, end) or _PARENTHESISED.match(text, opening, end)
    if note is None or (text[opening] == "(" and _is_told(text, opening, note, start)):
        return None
    return note.end()


def _is_told(text: str, opening: int, note: re.Match[str], start: int) -> bool:
    """Tell "2019 (25)" of a row and "farmers (25)" from the mark of a note."""
    if _VALUE.match(text, note.end()) or text.startswith(":", note.end()):
        return False
    if text.startswith("%", note.end()):
        return True
    if _ACCOUNTED.search(text, max(start, opening - 7), opening):
        return _GOES_ON.match(text, note.end()) is None
    if _WHOLE_NAME.search(text, max(start, opening - _LONGEST_NAME), opening):
        return text.startswith(")", note.end() - 1) and note.group()[1:-1].isdecimal()
    noun = _NOUN_BEFORE.search(text, max(start, opening - 32), opening)
    counts = noun and (is_plural(noun[1]) or is_place_name(noun[1]))
    return bool(counts) and len(note.group()) == len("(25)") and note[1].isdecimal()


def is_part_of_name(text: str, numeral: Numeral, start: int, end: int) -> bool:
    """Tell whether digits belong to a name: "Boeing 737", "G7", "COVID-19".

    >>> from index.english.numerals import read_numeral
    >>> is_part_of_name("the G7 met", read_numeral("the G7 met", 5, 10), 0, 10)
    True
    """
    if is_attached(text, numeral, start):
        return True
    if not text[numeral.start].isdigit():
        named = _HEAD_OF_WORD.search(text, max(start, numeral.start - 24), numeral.start)
        return numeral.form == "words" and named is not None
    if _GLUED.match(text, numeral.end, end):
        return True
    if is_labelled(text, numeral.start, start):
        return True
    return follows_name(text, numeral, start, end) or _ends_subject(text, numeral, start, end)


def is_labelled(text: str, at: int, start: int) -> bool:
    """Tell whether a word that takes a number as its name stands before: "Flight 1086".

    >>> is_labelled("Flight 1086", 7, 0), is_labelled("In 1086", 3, 0)
    (True, False)
    >>> is_labelled("to form 12 teams", 8, 0), is_labelled("gave the league 12 seats", 16, 0)
    (False, False)
    """
    head = _HEAD.search(text, max(start, at - 24), at)
    if head is None or _GROUPED.match(text, at):
        return False
    word = head["head"].lower()
    is_body = word in _BODIES and _THE_BODY.search(text, max(start, at - _LONGEST_BODY), at)
    if not is_body and word not in _HEADS_AND_VERBS:
        return True
    counted = _COUNTED_AFTER.match(text, at)
    is_counted = counted is not None and is_plural(counted[1])
    return not is_counted and not (is_body and _OF_NUMBER.match(text, at))


def is_attached(text: str, numeral: Numeral, start: int) -> bool:
    """Tell whether digits are written to what stands before them: "#5", "F-16", "kb/4".

    >>> from index.english.numerals import read_numeral
    >>> is_attached("pre-1900", read_numeral("pre-1900", 4, 8), 0)
    False
    """
    before = text[max(start, numeral.start - 24) : numeral.start]
    attached = text[numeral.start].isdigit() and _MARKED.search(before)
    return bool(attached) and not _PREFIXES.search(before)


def follows_name(text: str, numeral: Numeral, start: int, end: int) -> bool:
    """Tell "Apollo 11 landed" from "Ankara 11 people"."""
    match = _NAME_BEFORE.search(text, max(start, numeral.start - 24), numeral.start)
    if match is None or match.start() == start or numeral.scale > 1:
        return False
    name = match["name"]
    if name.lower() in _NOT_NAMES or name.lower() in MONTHS or is_place_name(name):
        return False
    if re.search(r"[.,\u202f]", text[numeral.start : numeral.end]):
        return False
    if _is_cell(text, numeral, start, end) or _is_in_row(text, numeral, match.start(), start, end):
        return False
    following = _AFTER_NAME.match(text, numeral.end, end)
    if following is None:
        return True
    word = following["word"]
    is_counted = word.endswith("s") or word in _COUNTED
    return not is_counted and _MANY_ARE.match(text, following.end(), end) is None


def _is_cell(text: str, numeral: Numeral, start: int, end: int) -> bool:
    """Tell the cell of a row, "Operating Leases 135; Finance Leases 6", from a name."""
    if text.startswith(";", numeral.end, end):
        return True
    row = text.rfind("; ", max(start, numeral.start - _LONGEST_CELL), numeral.start)
    return row >= 0 and numeral.end == end


def _is_in_row(text: str, numeral: Numeral, name: int, start: int, end: int) -> bool:
    """Tell what a name has in a row of them, or where the verb is left out, from a part of it.

    "Medals: Orm 9, Lund 4"; "in Orm 240 have none, in Lund 95"; "Holm scored 3 and Beck 5"; "Holm
    have 61 points, Beck 58".
    """
    if not _STOPS.match(text, numeral.end, end):
        return False
    if _ROW_OF_NAMES.fullmatch(text, start, name):
        return True
    before = (text, max(start, name - _LONGEST_ROW), name)
    rows = (_ROW_OF_PLACES, _ROW_OF_SCORES, _ROW_OF_SHARES)
    return any(row.search(*before) for row in rows)


def _ends_subject(text: str, numeral: Numeral, start: int, end: int) -> bool:
    """Tell "Terminal 5 is shut" from "Another 5 were hurt"."""
    first = _FIRST_WORD.match(text, start, numeral.start)
    if first is None or first.end() != numeral.start or numeral.scale > 1:
        return False
    word = first.group().strip().lower()
    if word in _NOT_NAMES or word in MONTHS or word.endswith("ly"):
        return False
    return _OF_ONE_THING.match(text, numeral.end, end) is not None


_COUNTED = frozenset({"people", "men", "women", "children", "percent", "per", "%", "million", "km"})


def is_capitalised_name(text: str, numeral: Numeral, start: int, end: int) -> bool:
    """Tell "the Seven Years War" from seven years.

    >>> from index.english.numerals import read_numeral
    >>> text = "the Seven Years War"
    >>> is_capitalised_name(text, read_numeral(text, 4, 19), 0, 19)
    True
    """
    if numeral.start == start or not text[numeral.start].isupper():
        return False
    opened = (
        text[numeral.start - 1] in "\u201c\"'(\u2018" or text[numeral.start - 2] in ":.!?\u2014"
    )
    if opened:
        return False
    if _CAPITALISED.match(text, numeral.end, end):
        return True
    named = _NAME_AND.search(text, max(start, numeral.start - 24), numeral.start)
    return named is not None and _LOWER_AFTER.match(text, numeral.end, end) is not None


def is_table_scale(text: str, numeral: Numeral, start: int, end: int) -> bool:
    """Tell the head of a table, "(in millions)", from millions of people.

    >>> from index.english.numerals import read_numeral
    >>> is_table_scale("sales (in millions)", read_numeral("sales (in millions)", 10, 19), 0, 19)
    True
    """
    if numeral.form != "vague":
        return False
    if text.startswith(" of ", numeral.end, end):
        return text.startswith("(in ", numeral.start - 4)
    return text[max(start, numeral.start - 3) : numeral.start].lower() == "in "


def is_hour(text: str, numeral: Numeral, start: int, end: int) -> bool:
    """Tell an hour of the day, "from four in the morning", from four things.

    >>> from index.english.numerals import read_numeral
    >>> is_hour("at ten at night", read_numeral("at ten at night", 3, 15), 0, 15)
    True
    """
    if _HOUR.match(text, numeral.end, end) is None:
        return False
    return _TO_HOUR.search(text, max(start, numeral.start - 8), numeral.start) is not None


def is_pronoun(text: str, numeral: Numeral, start: int, end: int) -> bool:
    """Tell the pronoun "one" from the number.

    >>> from index.english.numerals import read_numeral
    >>> is_pronoun("one blew himself up", read_numeral("one", 0, 3), 0, 19)
    True
    >>> is_pronoun("one civilian died", read_numeral("one", 0, 3), 0, 17)
    False
    """
    if text[numeral.start : numeral.end].lower() != "one":
        return False
    if _PRONOUN_LEADERS.search(text, max(start, numeral.start - 12), numeral.start):
        return True
    following = _ONE_FOLLOWER.match(text, numeral.end, end)
    if following is None:
        # A lone "one" in a text of its own is the number; before a stop it stands for a noun.
        return numeral.start > start
    word = following["word"].lower()
    if _ONE_OF_THOUGHT.match(text, numeral.end, end):
        return True
    if following["hyphen"] and word in ("time", "on", "to", "way", "off", "sided"):
        return True
    if word in _PRONOUN_FOLLOWERS or word in IRREGULAR_PASTS or word.endswith("ed"):
        return True
    # "One wonders whether": no plural is counted by one.
    return numeral.start == start and word.endswith("s") and is_plural(word)


def is_idle_ordinal(text: str, numeral: Numeral, start: int, end: int) -> bool:
    """Tell an ordinal that orders the speech, or belongs to a name, from a rank.

    >>> from index.english.numerals import read_numeral
    >>> is_idle_ordinal("First, this helps", read_numeral("First", 0, 5), 0, 17)
    True
    >>> is_idle_ordinal("She finished second!", read_numeral("second", 0, 6), 0, 20)
    False
    """
    word = text[numeral.start : numeral.end]
    if word[0].isupper() and numeral.start > start:
        return True
    if text.startswith(",", numeral.end) and _RANKED.search(
        text, max(start, numeral.start - 12), numeral.start
    ):
        return False
    leading = _ORDINAL_LEADERS.search(text, max(start, numeral.start - 8), numeral.start)
    if leading and word.lower() in ("first", "second"):
        return True
    if word[0].isdigit():
        return bool(_NAME_AFTER.match(text, numeral.end, end))
    if word.lower() == "first" and _is_adverb(text, numeral, start, end):
        return True
    at_head = numeral.start == start and text[numeral.end : numeral.end + 1] == ","
    return at_head or bool(
        _LATER_ORDINAL.match(text, numeral.end, end)
        and word.lower() in ("first", "second", "third")
    )


def _is_adverb(text: str, numeral: Numeral, start: int, end: int) -> bool:
    """Tell "was first built" from "the first built"."""
    following = _ONE_FOLLOWER.match(text, numeral.end, end)
    verb = following["word"].lower() if following else ""
    is_verb = verb.endswith("ed") or verb in IRREGULAR_PASTS or verb in _PARTICIPLES
    determined = text[max(start, numeral.start - 4) : numeral.start].lower()
    return is_verb and not determined.endswith("the ")


def is_idle_fraction(text: str, numeral: Numeral, start: int, end: int) -> bool:
    """Tell "the second half" and "the fourth quarter" from fractions."""
    word = text[numeral.start : numeral.end].lower()
    before = (text, max(start, numeral.start - 14), numeral.start)
    if word in ("half", "a half"):
        if text[max(start, numeral.start - 4) : numeral.start].lower() == "and ":
            # "An hour and a half": the half is of what stands before it.
            return True
        glued = _HALF_OF_WORD.match(text, numeral.end, end)
        return bool(_HALF_LEADERS.search(*before) or glued)
    if word == "quarter":
        return True
    if word == "a quarter":
        goes_on = _QUARTER_GOES_ON.match(text, numeral.end, end)
        return goes_on is None
    return False
