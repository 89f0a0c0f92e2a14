"""Questions that an answer is needed to understand: who says so, tell me more.

What they ask for stands in no earlier question, but in what was answered to the last one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.english.fragments import alternatives

if TYPE_CHECKING:
    from index.model.asked import Leaning

_LEAD = r"^\W*(?:(?:and|but|so|ok|okay|then|well|please|yes|no)\b[\s,]*)*"
_END = r"[\s?.!]*$"
_THAT = r"(?:so|that|this|it|these|those|them)"
_TELLING = alternatives(
    "says said say claims claimed reports reported states stated tells told estimates estimated "
    "counted counts found announced thinks believes gave gives wrote".split()
)
_NUMBER = r"(?:numbers?|figures?|estimates?|claims?|statements?|information|data)"
_SOURCE = re.compile(
    rf"""{_LEAD}(?:
    (?:who|which\ \w+)\ (?:{_TELLING})\ (?:{_THAT}|(?:this|that|the)\ {_NUMBER})   # who says so
    |says\ who|said\ who|according\ to\ (?:whom|who)
    |(?:who|what)(?:\ is|['’]s)\ (?:the|their|its|your)\ source
        (?:\ (?:of|for)\ (?:{_THAT}|(?:this|that|the)\ {_NUMBER}))?
    |whose\ {_NUMBER}\ (?:is|are)\ {_THAT}
    |where\ (?:does|do|did|is|are)\ (?:{_THAT}|(?:this|that|the)\ {_NUMBER})(?:\ come)?\ from
    |(?:on|by)\ whose\ (?:authority|account|word|estimate)
    ){_END}""",
    re.IGNORECASE | re.VERBOSE,
)
_MORE = re.compile(
    rf"""{_LEAD}(?:(?:can|could|would)\ you\ )?(?:please\ )?(?:
    (?:tell|give|show)\ (?:me|us)\ (?:some\ )?(?:more|further|the)\b(?:\ (?:details?|information))?
        (?:\ (?:about|on|of)\ {_THAT})?
    |(?:more|further)(?:\ (?:details?|information|about\ {_THAT}))?|(?:more\ )?details?
    |go\ on|continue|elaborate(?:\ on\ {_THAT})?|explain(?:\ {_THAT})?|anything\ (?:else|more)
    |what\ (?:else|more)(?:\ (?:is\ (?:there|said|known)|does\ it\ say|do\ (?:we|you)\ know))?
        (?:\ (?:about|on)\ {_THAT})?
    ){_END}""",
    re.IGNORECASE | re.VERBOSE,
)


def leaning_of(text: str) -> Leaning | None:
    """Tell what of the answer before a question asks for; None where it is nothing of it.

    >>> leaning_of("Who says so?"), leaning_of("tell me more"), leaning_of("Who says it rained?")
    ('source', 'more', None)
    """
    if _SOURCE.match(text):
        return "source"
    return "more" if _MORE.match(text) else None
