"""The words that pages say of themselves, never of their subject: data, a row a kind of furniture.

They are those of pages in general; none belongs to one site.
"""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Furniture:
    """A kind of furniture.

    Attributes:
        name: as `quotient check --show` prints it.
        pattern: of its lines.
        whole: the pattern is the whole line; else it may stand anywhere in it.
        said: its lines may end as sentences do.
        signs: one of these stands in each of its lines, in small letters: most paragraphs have
            none, and a pattern that may stand anywhere takes long to be found nowhere.
    """

    name: str
    pattern: re.Pattern[str]
    whole: bool = True
    said: bool = False
    signs: tuple[str, ...] = ("",)


def _pattern(*alternatives: str) -> re.Pattern[str]:
    return re.compile("|".join(alternatives), re.IGNORECASE)


_SITE = r"(?:(?:this|our|the) (?:web ?)?(?:site|page)|we|our partners)"
_DOES_STORE = r"(?:uses?|stores?|sets?|places?|using|collects?)"
_MAY_REFUSE = r"(?:accept|reject|manage|allow|decline|refuse|disable|enable)"
_SIGN_UP = (
    r"(?:(?:please )?(?:sign|log) ?(?:up|in|on|out)|(?:please )?subscribe|register(?: now)?"
    r"|join (?:us|now|our)|get (?:the|our|all|more|breaking|daily|unlimited)|download (?:our|the)"
    r"|follow (?:us|our)|enter your|support (?:us|our)|donate|become an? |already an? "
    r"|create (?:an|your) |start your|try (?:us|our|it)|never miss|don['’]t miss|stay up)"
)
_SIGNED_UP = (
    r"(?:newsletters?|inbox|e-?mail|subscri\w+|account|app|updates?|alerts?|access|members?"
    r"|membership|ad-free|notifications?|free trial|journalism|facebook|twitter|instagram|donat\w+"
    r"|podcasts?|briefings?|bulletins?|digests?)"
)
_CONSENT = r"(?:sign(?:ing)? up|subscribing|registering|continuing|submitting|providing|clicking)"
# What one does with a page, and when it was last worked on.
SHARE = r"share|tweet|print|e-?mail|save|bookmark"
DATED = r"published|updated|posted"
_COUNT = r"\d[\d,.]{0,11}[km]?"
# The number of a note, where the note is asked for.
NOTE_NUMBER = r"\[(?:\d{1,3}|[a-z])\]|[¹²³⁰⁴-⁹]"

KINDS = (
    Furniture(
        "legal line",
        _pattern(
            r"(?:©|\(c\)|copyright)[ ]*(?:copyright[ ]*)?(?:©[ ]*)?\d{4}",
            r"\ball rights reserved\b",
            r"^copyright(?:$|[ ](?:©|\(c\)|by|held|of the)[ ].{0,60}$)",
        ),
        whole=False,
        said=True,
        signs=("©", "(c)", "copyright", "all rights reserved"),
    ),
    Furniture(
        "cookie notice",
        _pattern(
            rf"\b{_SITE}\b[^.“\"]{{0,60}}\b{_DOES_STORE}\b[^.“\"]{{0,40}}\bcookies\b",
            rf"\b{_MAY_REFUSE}\b[^.“\"]{{0,20}}\bcookies\b",
            r"\bcookies? (?:policy|settings|preferences|notice|consent|choices|banner)\b",
            r"\b(?:use|storage) of cookies\b",
            r"\bwe and (?:our|\d+)(?:[ ][\w-]{1,20}){0,2}[ ]partners\b[^.“\"]{0,80}"
            r"\b(?:stor|us|process|access|collect|shar|need)(?:e|es|ing)?\b",
            r"^(?:we (?:value|respect|care about|protect) )?your privacy"
            r"(?:[ ](?:matters|choices|rights|is important).{0,40})?[.!]?$",
        ),
        whole=False,
        said=True,
        signs=("cookie", "partners", "your privacy"),
    ),
    Furniture(
        "sign-up",
        _pattern(
            rf"{_SIGN_UP}.{{0,80}}\b{_SIGNED_UP}\b.{{0,80}}",
            r"(?:(?:sign|log) ?(?:in|up|out|on)|subscribe|register|donate|my account|newsletters?)"
            r"(?: now| here| today| or .{0,30}| to .{0,60})?[.!]?",
            rf"by {_CONSENT}\b.{{0,60}}\byou (?:agree|consent|accept|acknowledge)\b.{{0,200}}",
            r"you (?:are receiving|(?:have )?received|get) this (?:e-?mail|message|newsletter)\b"
            r".{0,200}",
            r"(?:(?:to )?unsubscribe|no longer want (?:to receive )?(?:these|our))\b.{0,100}",
        ),
        said=True,
    ),
    Furniture(
        "comments",
        _pattern(
            r"(?:(?:view|show|hide|read|add|post|leave|write|see|load|join|more|all|an?|your|the|no"
            rf"|to|{_COUNT})[ ]){{0,5}}(?:comments?|repl(?:y|ies)|likes?|shares?|retweets?)"
            rf"(?:[ ]?[(:]?[ ]?{_COUNT}[)]?)?",
            r"be the first to .{0,40}",
            r"comments? (?:are|is) closed.?",
        ),
    ),
    Furniture(
        "advertisement",
        _pattern(
            r"(?:advertis(?:ement|ing)|ads?|sponsored(?: content)?|paid content|promoted)"
            r"(?: ?[-–—:,] ?.{0,80}| by .{0,60})?",
            r"(?:story|article|content) continues (?:below|after).{0,60}",
            r"continue reading.{0,80}",
            r"scroll (?:down )?(?:to|for) .{0,60}",
            r"remove ads?.{0,40}",
        ),
        said=True,
    ),
    Furniture(
        "related links",
        _pattern(r"(?:read (?:more|also|next|on)|see also|related(?: [a-z]+)?)[ ]?: .{1,160}"),
    ),
    Furniture(
        "asking readers",
        _pattern(
            r"follow @\w.{0,80}",
            r"(?:do you have|have|got) a (?:tip|story|question|correction)\b.{0,40}\?.{0,120}",
            r"(?:was|is|did you find) this (?:page |article |guide )?(?:help|use)ful\b.{0,40}",
        ),
        said=True,
    ),
    Furniture(
        "not said",
        _pattern(
            r"\[[a-z][a-z ,]{1,40}\]", r"\((?:laughter|laughs|applause|music|crosstalk|pause)\)"
        ),
    ),
    Furniture(
        "menu",
        _pattern(
            r"(?:main |site )?(?:menu|navigation)",
            rf"home|ok|close|open|next|previous|prev|login|{SHARE}",
            r"search(?: (?:for|in|this|the|our))*(?: (?:web ?)?(?:site|pages?|articles|stories|news"
            r"|archives?|keywords?|here).{0,20})?",
            r"back(?: to .{0,40})?",
            r"skip to .{0,60}|jump to .{0,60}|(?:go )?to (?:the )?top",
            r"listen(?: to .{0,40}| now)?|watch(?: now| live)?",
            r"(?:accept|reject|decline|allow) all|loading.{0,3}|toggle .{0,40}",
            r"manage (?:my |your )?(?:preferences|options|choices|settings|consent|subscription)",
            r"(?:view|read|open|see) (?:this|it|the) (?:e-?mail|message|newsletter|issue)?[ ]?"
            r"(?:in|on) (?:your|a|the) (?:web )?(?:browser|web)|having trouble viewing .{0,80}",
            r"(?:show|read|see|load|view) (?:more|less|all)",
            r"\d{1,3}[ -]min(?:ute)?s?(?:[ -]read)?.{0,40}",
            r"(?:copy|get) (?:the )?link.{0,30}|link copied.{0,3}|embed|give feedback",
            r"terms(?: (?:of|and) \w+)?|privacy(?: \w+)?|contact(?: us)?|help|about(?: us)?",
            r"careers|jobs|imprint|disclaimer|faq|rss|archive|e-?paper|(?:current )?edition",
            rf"(?:first )?(?:{DATED}) .{{0,60}}",
        ),
    ),
    Furniture(
        "field",
        _pattern(
            r"(?:title|headline|subject|language|(?:release |posting |publication )?date|source|url"
            r"|category|section|keywords?|(?:character set )?encoding|from|to|cc|sent|translator"
            r"|publisher|illustrator|editor|isbn|doi|produced by|version|eds|slug"
            r"|(?:(?:media|press) )?(?:contact|enquiries|inquiries)|phone|tel|telephone|mobile|cell"
            r"|fax|e-?mail|web(?:site)?)[ ]?: .{1,200}",
        ),
    ),
    Furniture(
        "caption",
        _pattern(
            r"image (?:source|caption|copyright)[,:]? .{1,300}",
            # "A cow on a roof in Elle on Tuesday. Photograph: Ana Prim/NWS"
            r".{1,300}[.!?”\"’)] (?:(?:image|photo|picture) )?(?:credits?|photographs?|photos?"
            r"|pictures?|images?)(?: by)?: [^.!?]{2,60}",
        ),
        signs=("image", "photo", "picture", "credit"),
    ),
    Furniture(
        "notice to editors",
        _pattern(
            r"(?:(?:press|news|media) (?:release|statement)|(?:for )?immediate release"
            r"|for (?:immediate )?release|(?:under )?embargo(?:ed)?)(?:[ ]?[:–—-].{0,80}"
            r"|[ ](?:until|on|at)[ ].{0,80})?",
        ),
        signs=("release", "statement", "embargo"),
    ),
    Furniture(
        "credits",
        _pattern(
            r"\(?(?:additional |further )?(?:reporting|editing|writing|translation|compiled|video"
            r"|translated|edited|produced|photography|photographs|graphics?|research)(?: and \w+)?"
            r" by:? .{1,200}",
        ),
        said=True,
    ),
)
# How a text that was written for machines, too, names what it is.
TITLE_FIELD = re.compile(r"(?:title|headline|subject)[ ]{0,4}:[ ]{0,4}(?=\S)", re.IGNORECASE)
# Lines of few words that begin so; other words may stand behind.
OPENINGS = re.compile(
    rf"(?:{SHARE}|sponsored|subscribe|sign up|follow us)"
    r"(?: (?:this|on|via|to|with|for)\b.{0,200}|:.{0,200})?$"
    r"|(?:listen|watch|trending|tags?|topics?|recommended|comments?)(?::.{0,200})?$"
    r"|advertisement\b|read (?:more|also|next)\b|see also\b|most (?:read|popular)\b"
    r"|more (?:from|on) |related(?: \w+)?$|(?:reporting|editing) by "
    rf"|(?:first |last )?(?:{DATED})\b.{{0,200}}\d",
    re.IGNORECASE,
)

_LINKED = (
    r"(?:more|on|in|from|about|this|these|the|our|your|to|by|of|for|also|be|like|read|viewed|watched"
    r"|shared|commented|discussed|popular|recent|related|latest|next|and|here|stories|story|news"
    r"|articles?|posts?|topics?|links?|items?|content|reading|coverage|picks|headlines|videos?"
    r"|author|section|series|site|web|interested|enjoy|want|know|subjects?)"
)
# What opens a section of links to other pages, until prose comes again …
LINKS_OPENED = _pattern(
    r"(?:more|other|further|related|recommended|latest|popular|trending|similar|recent|also|top"
    r"|most|next|up next|see also|read (?:more|also|next)|what to (?:read|watch|see)"
    r"|you (?:may|might)|don['’]t miss|in (?:this|our) (?:series|section)|explore|discover"
    r"|around the web|tags?|topics?|filed under|categories|sponsored|promoted"
    r"|editors?['’]? (?:picks?|choice)|must[- ]reads?)"
    rf"(?:(?:[ ]{_LINKED})*[:.…]?|:.{{0,200}}|[ ](?:from|on)[ ].{{0,60}})",
)
# … and what opens that which is not of the article down to the end of the page.
END_OPENED = _pattern(
    r"about (?:the|our) (?:authors?|writers?|contributors?|reporters?|journalists?|editors?)",
    rf"(?:{_COUNT}[ ])?(?:reader |user |your )?comments?(?:[ ]?[(:]?[ ]?{_COUNT}[)]?)?",
    r"(?:join|start) the (?:conversation|discussion)|leave a (?:comment|reply)|have your say",
    r"follow us(?: on .{0,60})?|contact (?:us|the (?:author|editor|newsroom))|get in touch",
    r"site ?map|footer|legal|correspondence(?: to)?",
)
# What writers put under the last line of a text.
END_SIGN = re.compile(
    r"(?:[-–—][ ]?)?(?:ends?|30)[ ]?[-–—]|ends|\(ends?\)|\[ends?\]", re.IGNORECASE
)
END_RULE = re.compile(r"^[^\S\n]*#[ ]?#[ ]?#[^\S\n]*$", re.MULTILINE)

YOU_ARE_HERE = re.compile(r"you are here\b|breadcrumbs?\b", re.IGNORECASE)
TRAIL = re.compile(r"\s(?:[|>›»→·•]|/)\s|\s?[›»]\s?")

# Networks, and what one does with a page there.
SHARED = frozenset(
    "facebook twitter x email e-mail mail whatsapp linkedin pinterest reddit telegram instagram "
    "youtube tumblr messenger flipboard threads bluesky mastodon snapchat tiktok pocket print rss "
    "sms copy link url share tweet save bookmark like pin follow".split()
)
SHARED_WITH = frozenset("us this via on with by to & and article page story post the now x".split())
