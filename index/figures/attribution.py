"""Who says so: "According to X, …", "X said that …", "…, said X".

A source is a span of the sentence, and covers a stretch of it. Nobody is guessed: a pronoun is no
source, and what the sentence does not attribute stays without one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from index.english.calendar import MONTHS, SEASONS, WEEKDAYS
from index.english.cardinals import CARDINALS
from index.english.classes import PREPOSITION
from index.english.fragments import REPORTED, alternatives

if TYPE_CHECKING:
    from collections.abc import Iterator

_LONGEST_NAME = 200
_MOST_APPOSITIONS = 3

_ACCORDING = re.compile(r"[Aa](?<!\w.)(?i:ccording)[ \u00a0](?i:to)[ \u00a0]")
# A number's comma has no space behind it, and an abbreviation's full stop no stop of a name.
_BEFORE_NUMBER = re.compile(r"\s[$€£]?\d(?!\d{3}\b)")
_STOP = re.compile(r",(?=[\s”\"])|[;:“”\"]|\s[\u2013\u2014-]\s|[\u2013\u2014]|[.!?](?=\W{0,9}+$)")
# A number that nothing is counted by, or only a unit.
_VALUE = (
    r"(?:[$€£]?\d[\d.,]{0,12}\s?(?:%|per|m\w*|bn|billion|tn|trillion|[;)]|[.,](?!\d)|$)"
    rf"|(?:{alternatives(CARDINALS)})\s?(?:[.,;)]|$))"
)
# "Put the house on the market at $9m" says what it is to fetch.
_UNSOLD = r"(?![^,;:()]{0,40}\b(?:market|sale|auction|display)\b)"
_VERBS = (
    r"(?:says?|said|reports?|reported|announced?|announces|confirm(?:s|ed)?|estimates?|estimated"
    r"|warn(?:s|ed)?|not(?:es|ed)(?=\sthat|[.,])|argu(?:es|ed)(?=\sthat|[.,])|insist(?:s|ed)|reveal(?:s|ed)"
    r"|acknowledg(?:es|ed)|predict(?:s|ed)?|told\s(?:the\s)?\w+|stat(?:es|ed)(?=\sthat)"
    r"|claim(?:s|ed)?(?=\s(?:that|to|it|they|the\s\w+\s(?:is|are|was|were|has|have|had))\b)|den(?:y|ies|ied)(?=\sthat)|expect(?:s|ed)?"
    r"|point(?:s|ed)?\sout|admit(?:s|ted)?(?=\sthat)|doubt(?:s|ed)?(?=\sthat)"
    r"|(?:complain|conced|conclud|declar|fear|hop|maintain|promis|stress)(?:e?s|ed)(?=\sthat)"
    r"|reckon(?:s|ed)?(?=\s(?:that|it|they|the)\b)"
    r"|add(?:s|ed)(?=\sthat|[.,])|shows?(?=\s)|showed"
    r"|(?:found|believe[sd]?|thinks?|thought)(?=\sthat)|indicates?|indicated|suggests?(?=\sthat)|calculat(?:es|ed)(?=\sthat|[.,])"
    r"|attribut(?:es?|ed)(?=\s(?:[a-z]+\s){0,2}[$€£\d])"
    r"|describ(?:es?|ed)(?=\s(?:the|an?|his|her|its|their)\s(?:[\w'-]+\s){1,3}as\b)|foresees?"
    r"|(?:projects|projected|forecasts|forecast)(?=\s(?:an?|the|[a-z]+\sof)\b)"
    rf"|puts?\s{_UNSOLD}(?:it|them|the|that|its|their)\s[^,;:()\d]{{0,60}}?\bat(?=\s(?:[a-z]+\s){{0,3}}[$€£\d])"
    # "Puts turnout at 72%", "put the toll at nine", and no "bins at 40 sites"
    rf"|puts?\s{_UNSOLD}[^,;:()]{{1,60}}?\sat(?=\s(?:[a-z]+\s){{0,3}}{_VALUE})"
    r"|g(?:ives?|ave)\s(?:the|its|their)\s[^,;:()\d]{1,60}?(?<!much)(?<!many)\sas(?=\s(?:about\s|around\s|some\s|nearly\s|over\s)?[$€£\d])"
    r"|sp(?:eaks?|oke)\sof(?=\s(?:[a-z]+\s){0,3}[$€£\d]))"
)
# Behind a comma and before a stop these only say who says so: "…, the mayor conceded."
_CLOSING_VERBS = (
    r"(?:conced(?:es|ed)|promis(?:es|ed)|conclud(?:es|ed)|complain(?:s|ed)|wrote|writes|recall(?:s|ed)"
    r"|stress(?:es|ed)|noted|boast(?:s|ed)|declar(?:es|ed)|maintain(?:s|ed)|explain(?:s|ed)|suggest(?:s|ed)?"
    r"|caution(?:s|ed)|claim(?:s|ed)?|pledg(?:es|ed)|testified|observ(?:es|ed)|remark(?:s|ed)|fear(?:s|ed)?"
    r"|hop(?:es|ed)|believ(?:es|ed)|sigh(?:s|ed)|lament(?:s|ed)|find(?:s)?|found|allege[sd]?|think(?:s)?"
    r"|disclos(?:es|ed)|rul(?:es|ed)|shows?|showed|shown|reckon(?:s|ed)?|admit(?:s|ted)?|argu(?:es|ed)|assert(?:s|ed)?)"
    r"(?=[.,;”\"]|\s(?:after|when|on|in|at|as|this|last|yesterday)\b)"
)
# A pattern that opens with a space is looked for four times as fast as one that looks back for it.
_SAYING_LAST = re.compile(rf"[ ](?<=[\w),\u2019] )(?P<verb>{_CLOSING_VERBS})")
_RELATIVE_END = re.compile(r"\b(?:whom|which)$")
_COMMA_BEFORE = re.compile(r",[”\"]?\s(?:(?:the|an?|its|his|her|their)\s)?$", re.IGNORECASE)
_SAYING = re.compile(rf"[ ](?<=[\w,)\u2019”\"] )(?P<verb>{_VERBS})\b")
# "…,” recalls Ann Lee"; without a quote only where nothing else is done so: "…, writes the cook Ann
# Lee".
_SAYING_BEHIND = re.compile(
    r"(?:[\u201d\"]\s(?:admit(?:s|ted)|ask(?:s|ed)|boast(?:s|ed)|conced(?:es|ed)"
    r"|declar(?:es|ed)|explain(?:s|ed)|insist(?:s|ed)|jok(?:es|ed)|lament(?:s|ed)|not(?:es|ed)"
    r"|observ(?:es|ed)|recall(?:s|ed)|remark(?:s|ed)|remember(?:s|ed)|shrug(?:s|ged)|sigh(?:s|ed))"
    r"|[,\u201d\"]\s(?:wrote|writes))(?=\s(?:[A-Z]|(?:the|an?|his|her|its|their)\s))"
)
# "Said Ann Lee", "said lead author Ann Lee", "said police".
_INVERTED = re.compile(
    rf"\s(?=[A-Z]|the\s|an?\s|one\s|(?!(?:{PREPOSITION}|that)\b)(?:[a-z][\w-]{{1,20}}\s){{1,4}}[A-Z]"
    r"|(?:police|officials|authorities|prosecutors|organi[sz]ers)\b)"
)
_PASSIVE = re.compile(
    r"\b(?:is|was|were|are|be|been|being|to|as|an|not|have|has|had|will|would|can|could|may|might"
    r"|who|which|that|also|and|or)\s$",
    re.IGNORECASE,
)
# "Officials say" needs its plural: "an annual report" says nothing. Any s but a possessive's will
# do, for a noun in the singular would take "says".
_BASE_FORM = re.compile(
    r"(?:say|report|announce|confirm|estimate|warn|insist|reveal|predict|show|indicate|claim|deny"
    r"|expect|point|admit|doubt|attribute|describe|foresee|forecast|speak"
    # "The army put the toll at nine": as a past it needs none.
    rf"|put(?!\s{_UNSOLD}[^,;:()]{{1,60}}?\sat\s(?:[a-z]+\s){{0,3}}{_VALUE}))\b"
)
_PLURAL_END = re.compile(
    r"(?:(?<!['\u2019])(?<!\bit)(?<!\bhi)s|people|police|staff|men|women|data|media)[,)]?$",
    re.IGNORECASE,
)
_LONGEST_HEAD = 60
_PERFECT = re.compile("ha(?:s|ve|d)")
# "Analysts at Borg predict".
_PLURAL_HEAD = re.compile(r"[^\W\d_]{3}s\s(?:at|of|in|from|for|with)\s[^,;:]{1,40}$")
_CONTINUES_SUBJECT = re.compile(r"\b(?:have|has|had|also|now|still|will|would)\s$", re.IGNORECASE)
# What carries the words of a source, and is not the source; but "a study by Ghent's zoo" is one.
_CARRIER = re.compile(
    r"(?:(?:an?|the|new|recent|latest|official|its|preliminary|government|annual)?\s){0,12}+"
    r"(?:information|data|figures|numbers|statistics|estimates?|statements?|messages?|reports?"
    r"|surveys?|study|studies|analysis|research|documents?|records|polls?|letter|interview|census"
    r"|findings|review|briefing|announcement|release)\s"
    r"(?:(?:provided|released|published|compiled|issued|collected|gathered|cited|carried\sout"
    r"|conducted|made|given|sent)\s(?:this\s\w+\s|last\s\w+\s|on\s\w+\s)?(?:from|by|of|with)"
    r"|(?:of|among)\s(?:[\w-]+\s){1,4}(?:conducted|carried\sout|commissioned|taken|published)\sby"
    r"|(?:this\s\w+\s|last\s\w+\s|on\s\w+\s)?(?:from|of|with))\s(?!\d)",
    re.IGNORECASE,
)
_ROLES = re.compile(
    r"\b(?:head|chief|director|minister|secretary|president|premier|chancellor|spokes\w+|professor"
    r"|analyst|chair\w*|expert|officer|official|commander|general|governor|mayor|researcher"
    r"|economist|author|founder|leader|member|editor|executive|ambassador|lawyer|attorney|doctor"
    r"|scientist|agency|organi[sz]ation|group|body|regulator|ministry|newspaper|company|manager"
    r"|coordinator|envoy|deputy|prosecutor|judge|police|historian|fellow|adviser|advisor)\b",
    re.IGNORECASE,
)
_APPOSED = re.compile(
    r"(?:\d|(?:who|whose|which|an?|the|of|its|his|her|now|then|formerly)\b"
    # "Norway's third-largest lender"
    r"|[A-Z]\w{1,20}[\u2019']s\s(?:[\w-]{1,20}\s){0,4}[a-z]"
    r"|(?:[a-z]{2,20}(?:ed|en|wn)|made|held|built|run|led|known|set)\s(?:[a-z]{1,12}\s){0,3}?"
    r"(?:in|by|on|for|at|from|with|to|before|after|near)\b)"
)
_APPOSITION = re.compile(rf"(?<=\w),\s(?={_APPOSED.pattern})")
# "Olga Hensby, the airline's head of finance": the name is the source.
_PERSON = re.compile(r"(?:[A-Z][\w\u2019'.-]{0,30}+\s){1,3}[A-Z][\w\u2019'-]{0,30}+(?=,\s[a-z\d])")
# "Her team, Corvex, said".
_OWNED = re.compile(r"(?:his|her|its|their)\s(?:[a-z]+\s){0,2}[a-z]+,\s", re.IGNORECASE)
_NAME = re.compile(r"\s(?:[A-Z][\w\u2019'.-]*\s?){1,4}$")
# "The coach, Renske Duin": whatever is told of the name behind it.
_TITLE_ALONE = re.compile(r"(?:the|its|his|her|their)(?:\s[a-z-]{2,20}){1,3}")
_PRONOUN = re.compile(
    r"(?:(?:his|her|their|its)$|and|but|or|so|yet|our|my|he|she|they|it|we|i|you|this|that|these|those|who|which|some"
    r"|many|others?|there|people|what|let|when|if|as|after|before|while|although|because|since"
    r"|though|unless|until|where|how|why)\b(?!\s(?:authorities|officials|ministry))",
    re.IGNORECASE,
)
_SUBJECT_START = re.compile(
    r"(?:[,;:]|\bthat|\bbut|\bwhile|\bwhereas|\b(?:al)?though|\bbecause|[“\"”]|\u2013|\u2014|\s--?)\s(?=\S)|\band\s(?=the\s|an?\s)"
)
_DAYS_AND_MONTHS = [name.capitalize() for name in (*WEEKDAYS, *MONTHS)]
# "In New York the police", "by Monday officials", "on Monday Ann Lee".
_LEADING = re.compile(
    rf"""
      (?i:and|but|while)\s
    | (?i:for)\sthe\s (?:\w+\s){{1,5}}? (?=the\s)
    | (?i:in|on|at|by)\s (?:(?:\d{{1,4}}|[A-Z][\w.'\u2019-]{{0,20}})\s){{1,4}} (?=the\s|[a-z])
    | (?i:and|but|while|meanwhile|earlier|however|also|moreover|yesterday|in|on|at|by|last|this
        |(?:until|since|by)\s(?:then|now))\s
      (?:(?:\d{{1,4}}|week|month|year|{alternatives(_DAYS_AND_MONTHS)})\s)* (?=the\s|[A-Z])
    | (?i:last|this)\s(?:week|month|year|{"|".join(SEASONS)})\s (?=[a-z])
    """,
    re.VERBOSE,
)
_WORD = re.compile(r"\S+")
_IN_BOOK = re.compile(r"\s(?:in|on|for)\s")
_OF_SAMPLE = re.compile(
    r"(?<!^a poll)(?<!^a survey)(?<!^a study)(?<=poll|rvey|tudy)"
    r"\s(?:of|among)\s(?:[a-z]+\s){0,3}\d",
    re.IGNORECASE,
)
_POSSESSIVE = re.compile(r"(?:his|her|their|its|our|my)\s(?=\w)", re.IGNORECASE)
_WHO = re.compile(r"\s(?:who|which|whose)\s")
_FINITE = re.compile(
    r"\s(?:is|are|was|were|has|have|had|will|would|can|could|may|might|should|must|did)\s"
)
# "After an investigation found that": who found it is said behind "after".
_AFTERWARDS = re.compile(
    r"\s(?:after|when|until)\s(?=(?:an?|the|its|their)\s(?:[\w-]+\s){0,2}"
    r"(?:analysis|audit|enquiry|inquest|inquiry|inspection|investigation|probe|report|review|study"
    r"|survey)$)"
)
# "Were suspended after | the company said"
_THEREUPON = re.compile(
    r"\s(?:after|when|because|as|once|before)\s(?=(?:the|its|their|an?)\s(?:[\w-]+\s){0,2}[\w-]+$)"
)
_FINDING = re.compile(r"(?:found|showed|shows?|revealed|suggest\w*|concluded|indicated)\b")
# "The 3.7 billion that analysts expected", "more than they expected": what is expected is so much.
_EXPECTING = re.compile(r"(?:expect|predict|estimat|forecast)")
_THAT = re.compile(
    rf"\bthe\s(?=\d|{alternatives(CARDINALS)}\b)(?:[\w.,]{{1,20}}\s){{1,3}}that\s(?:the\s)?$",
    re.IGNORECASE,
)
_THAN = re.compile(r"\b(?:than|as|what)\s(?:the\s)?$")
_EXPECTED = re.compile(r"\s?(?:[.,;)]|$)|\s(?:for|in|on|at)\b")
_ABOUT_THEM = re.compile(r",\s(?:\d{1,3},\s)?(?:who|whose)\b[^\u201c\"]*$")
_LONGEST_THAT = 60
_DIGIT = re.compile(r"\d")
# Verbs that never stand before who says so.
_NEVER_BEFORE = ("told", "expect", "show", "put", "doubt", "deny", "denies", "denied")
_STOP_BEFORE = re.compile(r"[;\u2013\u2014]\s?$")
_QUOTE_BEFORE = re.compile(r"[,”\"]\s$")
# "Orrin Bank, on Thursday, said": when it was said is who said it no more than a share of them is.
_ONLY_WHEN = re.compile(
    r"(?:(?:late|early)\s)?(?:on\s\w+day|today|yesterday|for\s(?:its|their|his|her)\spart),?"
)
_NOBODY = re.compile(
    # "Vasquez said she expected": what she expected, Vasquez said.
    r"\b(?:he|she|they|it|we|I|you)$|"
    # "Arranged according to shape and to whether it floats".
    rf"^(?:{PREPOSITION})\s|\b(?:whether|how|what)\b"
    r"|(?:%|per\s?cent|percent|half|thirds?|quarters?|fifths?)\sof\s|\b(?:more|less|fewer|better|worse"
    r"|higher|lower|faster|slower)\sthan\b"
)
# When a report was made stands behind it, and is no part of its name.
_WHEN = re.compile(
    rf"(?:\s(?:{REPORTED}))?\s(?:in\s(?:[A-Z]\w+\s)?\d{{4}}"
    r"|on\s(?:\w+day|\d{1,2}\s[A-Z]\w+(?:\s\d{4})?|[A-Z]\w+\s\d{1,2}(?:,\s\d{4})?)"
    r"|(?:last|this)\s\w+|earlier|today|yesterday)$"
)
_CLAUSE = 400
_GIVEN = "promised|pledged|offered|given|donated|sent|provided|vowed|committed"
# Those who promise or give do so themselves: nobody before them says it for them.
_GIVER = r"(?:[Tt]he\s)?(?:[A-Z]\w{0,40}\s){1,4}"
_GIVES = re.compile(rf"{_GIVER}(?:(?:has|have|had)\s)?(?:{_GIVEN}|gave)\b")
# Within a sentence only in the present perfect: what is reported would stand in the past.
_GIVES_BESIDE = re.compile(rf"(?:;|,\s(?:and|but|while))\s{_GIVER}(?:has|have)\s(?:{_GIVEN})\b")
# "…, the coastguard said early on Sunday."
_CLOSES = re.compile(
    r"\s?(?:[.,;!?”\"]|(?:early\s|late\s)?(?:on\s)?\w{3,6}day\b|in\sa\s|$)"
    r"|\s(?:early|late|on|in|at|after|during)\s(?:(?!that\b)[^\W\d_]+\s?){1,6}(?:[.;]|$)"
)
# "The city manager, Dale Ruiz": the name is the source.
_NAMED_LAST = re.compile(r"[^,]{3,80}[a-z],\s(?=(?:[A-Z][\w\u2019'.-]+\s?){2,4}$)")


@dataclass(frozen=True, slots=True)
class Attribution:
    """A source named in a sentence.

    Attributes:
        start, end: the name.
        first, last: the stretch of the sentence that the source answers for.
    """

    start: int
    end: int
    first: int
    last: int


def find_attributions(text: str, start: int, end: int) -> tuple[Attribution, ...]:
    """Find the sources that a sentence names, in the order of the text.

    >>> text = "According to data from the ministry, 400 men left."
    >>> [text[source.start:source.end] for source in find_attributions(text, 0, len(text))]
    ['the ministry']
    >>> find_attributions("He said 400 men left.", 0, 21)
    ()
    """
    found = [*_according(text, start, end), *_sayings(text, start, end)]
    return tuple(sorted(found, key=lambda source: source.start))


def _according(text: str, start: int, end: int) -> Iterator[Attribution]:
    for match in _ACCORDING.finditer(text, start, end):
        owned = _POSSESSIVE.match(text, match.end(), end)
        start_of_name = owned.end() if owned else match.end()
        name_end = _with_apposition(text, match.end(), end)
        name = _source(text, start_of_name, name_end)
        if name is None and (number := _BEFORE_NUMBER.search(text, start_of_name, name_end)):
            # "According to the coastguard 31 people were aboard": the name ends at the number.
            name = _source(text, start_of_name, number.start())
        name = (match.end(), name[1]) if owned and name else name
        if name is None:
            continue
        leads = _leads(text, start, match.start())
        stop = end if leads else _clause_end(text, name[1], end)
        yield Attribution(*name, name[1] if leads else start, stop)


def _leads(text: str, start: int, at: int) -> bool:
    """Tell a source that opens its sentence from one behind what it says."""
    return at - start < 3 or bool(_STOP_BEFORE.search(text, at - 2, at))


def _clause_end(text: str, start: int, end: int) -> int:
    semicolon = text.find(";", start, min(end, start + _CLAUSE))
    return end if semicolon < 0 else semicolon


def gives_by_itself(text: str, start: int, end: int) -> bool:
    """Tell a sentence whose subject promises or gives, which the source before does not say.

    >>> gives_by_itself("Japan has promised half that amount.", 0, 36)
    True
    >>> gives_by_itself("Half of them were promised work.", 0, 32)
    False
    """
    return _GIVES.match(text, start, end) is not None


def _sayings(text: str, start: int, end: int) -> Iterator[Attribution]:
    yield from _sayings_last(text, start, end)
    for verb in _SAYING.finditer(text, max(0, start - 1), end):
        said = verb.start("verb")
        name = _inverted_name(text, verb, start, end) or _subject(text, said, start)
        if name is None:
            continue
        stretch = _stretch_said(text, name, verb, start, _before_relative(text, name, verb, end))
        if stretch:
            yield Attribution(*name, *stretch)


def _before_relative(text: str, name: tuple[int, int], verb: re.Match[str], end: int) -> int:
    """Give where "said Ann Lee, 44, who has let go 85" ends what she said."""
    told = _ABOUT_THEM.match(text, name[1], end) if name[0] >= verb.end() else None
    return name[1] if told else end


def _stretch_said(
    text: str, name: tuple[int, int], verb: re.Match[str], start: int, end: int
) -> tuple[int, int] | None:
    """Give the stretch that a source says: what it expects, all of it, or what is behind its verb.

    Of "more than analysts expected" they say nothing.
    """
    if _EXPECTING.match(verb["verb"]) and _EXPECTED.match(text, verb.end(), end):
        before = (text, max(start, name[0] - _LONGEST_THAT), name[0])
        expected = _THAT.search(*before)
        if expected:
            return expected.start(), verb.end()
        if _THAN.search(*before):
            return None
    trails = _CLOSES.match(text, max(verb.end(), name[1]), end)
    gives = _GIVES_BESIDE.search(text, verb.end(), min(end, verb.end() + _CLAUSE))
    is_last = trails or _says_last(text, name, verb.end(), start, end)
    return start if is_last else verb.end(), gives.start() if gives else end


def _says_last(text: str, name: tuple[int, int], verb_end: int, start: int, end: int) -> bool:
    """Tell "it fell by 9%, the board told those who had asked": behind its verb is no number."""
    if _COMMA_BEFORE.search(text, start, name[0]) is None or text.startswith(" that ", verb_end):
        return False
    return _DIGIT.search(text, verb_end, end) is None


def _sayings_last(text: str, start: int, end: int) -> Iterator[Attribution]:
    """Read what stands behind a comma, or between two: "…, auditors have found, …"."""
    for verb in _SAYING_BEHIND.finditer(text, start, end):
        name_end = _with_apposition(text, verb.end() + 1, end)
        # "Writes Ann Lee in a new book"
        book = _IN_BOOK.search(text, verb.end() + 1, name_end)
        name = _source(text, verb.end() + 1, book.start() if book else name_end)
        if name and not _FINITE.search(text, *name):
            yield Attribution(*name, start, _before_relative(text, name, verb, end))
    for verb in _SAYING_LAST.finditer(text, max(0, start - 1), end):
        name = _subject(text, verb.start("verb"), start)
        if name is None or _RELATIVE_END.search(text, *name):
            continue
        if _COMMA_BEFORE.search(text, start, name[0]):
            yield Attribution(*name, start, end)


def _inverted_name(text: str, verb: re.Match[str], start: int, end: int) -> tuple[int, int] | None:
    """Read the name behind its verb: "…, said Peter Cook, a spokesman"."""
    said = verb.start("verb")
    # Who is told does not say so, nor does what is expected: "Lind, 58, expects the price to rise".
    if text.startswith(_NEVER_BEFORE, said):
        return None
    quoted = _QUOTE_BEFORE.search(text, max(start, said - 3), said)
    gap = _INVERTED.match(text, verb.end(), end) if quoted else None
    if gap is None:
        return None
    name_end = _with_apposition(text, gap.end(), end)
    # "Cook, a spokesman, said the firm had closed": that is what was said, and not who said it.
    clause = _FINITE.search(text, gap.end(), name_end)
    return None if clause else _source(text, gap.end(), name_end)


def _subject(text: str, verb_start: int, start: int) -> tuple[int, int] | None:
    """Read the subject that ends where its verb begins."""
    stop = verb_start
    auxiliary = _CONTINUES_SUBJECT.search(text, max(start, stop - 8), stop)
    stop = auxiliary.start() if auxiliary else stop
    if _PASSIVE.search(text, max(start, stop - 8), stop):
        return None
    stop -= 1
    if (
        not (auxiliary and _PERFECT.match(auxiliary.group()))
        and _BASE_FORM.match(text, verb_start)
        and not (
            _PLURAL_END.search(text, max(start, stop - 9), stop)
            or _PLURAL_HEAD.search(text, max(start, stop - _LONGEST_HEAD), stop)
        )
    ):
        return None
    at = _clause_start(text, start, stop)
    if at > start + 2 and _ONLY_WHEN.fullmatch(text, at, stop):
        stop = at - 1
        at = _clause_start(text, start, stop)
    if text[stop - 1 : stop] == ",":
        at = _before_apposition(text, start, at)
        stop -= 1
    if stop - at > _LONGEST_NAME:
        return None
    leading = _LEADING.match(text, at, stop)
    at = leading.end() if leading else at
    after = _AFTERWARDS.search(text, at, stop) if _FINDING.match(text, verb_start) else None
    if after is None and (then := _THEREUPON.search(text, max(at, stop - _LONGEST_THAT), stop)):
        after = then if _FINITE.search(text, max(start, at - 1), then.start()) else None
    return _source(text, after.end() if after else at, stop)


def _before_apposition(text: str, start: int, at: int) -> int:
    """Go back to the name in "Peter Cook, 58, a spokesman, said", or to its role before it."""
    if at < 2 or text[at - 2] != ",":
        # A semicolon opens a clause.
        return at
    if not _APPOSED.match(text, at):
        role = _clause_start(text, start, max(start, at - 2))
        is_role = _APPOSED.match(text, role) and _ROLES.search(text, role, at)
        return role if is_role or _OWNED.fullmatch(text, role, at) else at
    for _ in range(_MOST_APPOSITIONS):
        at = _clause_start(text, start, max(start, at - 2))
        if at == start or text[at - 2] != "," or not _APPOSED.match(text, at):
            break
    return at


def _clause_start(text: str, start: int, stop: int) -> int:
    """Find where the clause that ends at `stop` begins; no further back than a name is long."""
    found = start
    for match in _SUBJECT_START.finditer(text, max(start, stop - _LONGEST_NAME), stop):
        found = match.end()
    return found


def _with_apposition(text: str, start: int, end: int) -> int:
    """Give the end of a name, with the apposition that says who it is."""
    limit = min(end, start + _LONGEST_NAME)
    stop = _STOP.search(text, start, limit)
    if stop is None:
        return limit
    if stop.group() != ",":
        return stop.start()
    second = _STOP.search(text, stop.end(), limit)
    if second is None:
        return stop.start()
    between = text[stop.end() : second.start()]
    is_role = between.startswith((" the ", " a ", " an ", " its ")) and _ROLES.search(between)
    has_role = _ROLES.search(text, start, stop.start()) or _POSSESSIVE.match(text, start)
    is_titled = has_role or _TITLE_ALONE.fullmatch(text, start, stop.start())
    is_name = is_titled and _NAME.fullmatch(between)
    return second.start() if is_role or is_name else stop.start()


def _source(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Give a source's own name, without what carries its words; None for what is no name."""
    carrier = _CARRIER.match(text, start, end)
    start = carrier.end() if carrier else start
    apposed = _APPOSITION.search(text, start, end)
    end = apposed.start() if apposed else end
    named = _NAMED_LAST.match(text[start:end].rstrip(" .,"))
    start = start + named.end() if named else start
    person = _PERSON.match(text, start, end)
    words = text[start : person.end() if person else end].rstrip(" .,\u00a0")
    # "The firm that runs it", "the trust on Friday": the name ends before.
    words = words if _FINITE.search(words) else words.partition(" that ")[0]
    # "The survey of 1,850 households" is the survey; one of many is told by whom it asked.
    sample = _OF_SAMPLE.search(words)
    words = words[: sample.start()] if sample else words
    when = _WHEN.search(words)
    words = words[: when.start()] if when else words
    count = sum(1 for _ in _WORD.finditer(words))
    if not 0 < count <= 24 or _PRONOUN.match(words) or not re.search(r"[^\W\d_]{2}", words):
        return None
    if _NOBODY.search(words) or (_FINITE.search(words) and not _WHO.search(words)):
        return None
    return start, start + len(words)
