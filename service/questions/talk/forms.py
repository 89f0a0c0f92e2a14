"""The forms that talk has: a row a form, by the words that it may have."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from index.english.classes import STOP_WORDS

if TYPE_CHECKING:
    from index.model.asked import TalkKind

# What these are called may stand in an article, too; "this report" is the article itself.
ARTICLE = frozenset("article articles piece text story".split())
THIS_ARTICLE = frozenset(
    "report page post column essay document interview review feature editorial blog item news "
    "paper one".split()
)
# They speak of somebody or something else than the article.
OTHERS = frozenset("they them their theirs he him his she her hers there those these".split())
# What asks or thanks politely, and what only says that all is wanted.
POLITE = frozenset(
    "please ok okay well now also then just actually exactly really again quickly briefly quick "
    "maybe perhaps sorry hey hi hello tell show give get say know want like need let see wonder "
    "can could would all any every some whole entire full above most important me us happen "
    "today i".split()
)


def _words(words: str) -> frozenset[str]:
    return frozenset(words.split())


@dataclass(frozen=True, slots=True)
class Row:
    """A form of talk.

    Attributes:
        asks: the question words that it may have first; "" for none at all.
        keys: one of them stands in it.
        beside: one of these, too, where there are any.
        also: words that may stand in it.
        points: whether it must name the article, or point at it.
        allowed: all the words that it may have.
    """

    kind: TalkKind
    asks: frozenset[str]
    keys: frozenset[str]
    beside: frozenset[str] = frozenset()
    also: frozenset[str] = frozenset()
    points: bool = False
    allowed: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        """Join the words that it may have."""
        object.__setattr__(self, "allowed", self.keys | self.beside | self.also)


def _row(
    kind: TalkKind, asks: str, keys: str, beside: str = "", also: str = "", *, points: bool = False
) -> Row:
    """Make a row; "-" among `asks` is no question word at all."""
    asked = frozenset("" if word == "-" else word for word in asks.split())
    return Row(kind, asked, _words(keys), _words(beside), _words(also), points)


_WRITING = "wrote written write writes authored penned"
_WRITER = "author authors writer writers"
_PUBLISHED = "published posted released printed issued appear appeared dated updated online"
_SAYING = (
    "say says tell tells discuss discusses cover covers deal deals describe describes argue argues "
    "report reports claim claims explain explains address contain contains concern conclude talk "
    "talks think thinks believe believes"
)
_NAMING = (
    "name names named mention mentions mentioned list listed refer refers referred quote quotes "
    "quoted cite cites cited appear appears cover covers discuss discusses talk talks"
)
_LISTED = f"{_NAMING} show give tell"
_ANY = "what which -"

# Each is tried in turn; closed-class words may stand in all of them.
OF_THE_ARTICLE = (
    _row(
        "published",
        "when",
        f"{_PUBLISHED} {_WRITING}",
        also=f"come came go first last {_WRITER}",
    ),
    _row("published", "when", "out from", also="come came", points=True),
    _row("source", "who", "published posted printed publishes publisher editor"),
    _row("author", "who whom whose", _WRITING, also=f"{_WRITER} person"),
    _row("about", "what", _SAYING, _WRITER),
    _row("author", "who what which -", f"{_WRITER} byline", also="name called"),
    _row("author", "who", "reporter journalist columnist correspondent by behind", points=True),
    _row("author", "whose", " ".join((*ARTICLE, *THIS_ARTICLE)), points=True),
    _row(
        "title",
        f"{_ANY} how",
        "title headline heading titled headlined",
        also="name called reads",
    ),
    _row("title", "what which", "name called", points=True),
    _row(
        "source",
        "what which where -",
        "newspaper magazine website outlet publication journal url link source publisher",
        also=f"{_PUBLISHED} come comes came address web original site",
    ),
    _row(
        "source",
        "where",
        f"{_PUBLISHED} from find read",
        also="come comes came original",
        points=True,
    ),
    _row("published", _ANY, "date", also=f"{_PUBLISHED} publication release day"),
    _row("published", "what which", "day year month", f"{_PUBLISHED} written from", points=True),
    _row("published", "how", "old recent new current", points=True),
    _row(
        "length",
        "how",
        "words paragraphs sentences characters letters pages lines passages",
        also="long contain contains hold count",
    ),
    _row("length", "how", "read reading", also="long take takes time minutes finish"),
    _row("length", "how", "long short big large lengthy", points=True),
    _row("length", _ANY, "length count", also="word reading time"),
    _row(
        "summary",
        _ANY,
        "summary summarise summarize summarized recap outline synopsis tldr overview "
        "nutshell gist takeaways takeaway highlights essentials condense shorten",
        also="short brief one two three four five few sentence sentences words lines paragraph "
        "main concise everything make write points facts key",
    ),
    _row(
        "summary",
        _ANY,
        "points facts findings messages ideas conclusions",
        "key main important essential central",
        "three five few",
    ),
    _row("summary", _ANY, "sum tl", "up dr", "everything"),
    _row("countries", _ANY, "countries country nations", _LISTED),
    _row("people", _ANY, "people persons names", _LISTED),
    _row(
        "people", "who", "named mentioned quoted cited listed", "is are was were gets", "everybody"
    ),
    _row("people", "who", "name mention quote cite list", "does do did", points=True),
    _row(
        "groups",
        _ANY,
        "groups organisations organizations institutions companies parties",
        _LISTED,
    ),
    _row(
        "figures",
        _ANY,
        "figures numbers statistics stats data",
        also=f"{_LISTED} key main print find",
    ),
    _row("about", "what", "about", also="mainly mostly"),
    _row("about", "what", _SAYING, points=True),
    _row("about", "what", "happens happened happening going", points=True),
    _row("about", _ANY, "topic subject theme gist message thesis", also="main central key general"),
    _row("about", _ANY, "point idea argument focus", "main central key general"),
    _row("about", "-", "about explain describe", also="something", points=True),
)

_YOU = "you your yourself"
_PLEASANT = (
    "good great nice cool perfect excellent awesome amazing wonderful brilliant super fine lovely "
    "interesting helpful useful"
)
# Of nobody's subject. Here closed-class words may stand in a row only where it says so.
SMALL_TALK = (
    _row(
        "thanks",
        "-",
        "thanks thank thankyou thx cheers appreciated appreciate",
        also=f"{_PLEASANT} {_YOU} i a an the for so very much many lot again anyway help helping "
        "answer answers time no yes ok okay oh well that was is it this bye and to all "
        "indeed please now",
    ),
    _row(
        "farewell",
        "-",
        "bye goodbye farewell ciao",
        also="good for now then thanks and everyone ok okay well",
    ),
    _row("farewell", "-", "night", "good", "ok okay"),
    _row("farewell", "-", "see talk", "later soon tomorrow", "you to again i will"),
    _row("farewell", "-", "that this", "all enough", "is was will be for now today ok okay i need"),
    _row("farewell", "-", "day evening weekend", "have", "a good nice great lovely you too"),
    _row(
        "greeting",
        "-",
        "hello hi hey hiya howdy greetings",
        also="there everyone everybody all you again friend quotient bot good morning afternoon "
        "evening day to and nice meet",
    ),
    _row("greeting", "-", "morning afternoon evening day meet", "good nice", "to you all everyone"),
    _row(
        "greeting",
        "how",
        "you going",
        "are is do",
        "doing today it and hello hi hey there feeling",
    ),
    _row(
        "certainty",
        "- how",
        "sure certain serious positive confident kidding joking lying",
        "you",
        "are is that this it about of really quite so very absolutely oh ok okay can be",
    ),
    _row(
        "certainty",
        "-",
        "right true correct accurate reliable certain sure exact serious wrong",
        "is are",
        "that this it you really answer your the number figure so",
    ),
    _row(
        "certainty",
        "how",
        "sure certain reliable accurate",
        "is are",
        "that this it your answer the",
    ),
    _row("certainty", "how", "know", "you", "do can did would that this it so"),
    _row(
        "certainty",
        "- why how",
        "trust believe rely prove",
        "you this that it",
        "can should could i do not on your answer the me to",
    ),
    _row("certainty", "-", "really seriously honestly truly", also="oh so"),
    _row("identity", "who what", "you your quotient", "are is", "exactly name called the and so"),
    _row(
        "identity",
        "-",
        "bot robot human machine ai computer program person real chatgpt gpt model chatbot alive",
        "you",
        "are a an the or language is being there this",
    ),
    _row(
        "identity",
        "who",
        "made built created developed programmed trained wrote owns runs",
        "you",
    ),
    _row("identity", "-", "yourself", also="introduce tell me about something more please"),
    _row(
        "help",
        "- what which how",
        "help instructions examples example sample",
        also="me please i need some can could you we for of a an with this us show give question "
        "questions here do to what",
    ),
    _row(
        "help",
        "what how which",
        "ask do answer use work works start begin understand know type",
        "i we you this",
        "can could should may must does do are is able to the here it about this of me "
        "questions question kind for best what next now a get",
    ),
    _row(
        "help",
        "-",
        "ask questions question",
        "i we you",
        "can could may have a an some more another to something what do not know",
    ),
    _row(
        "acknowledgement",
        "-",
        f"{_PLEASANT} ok okay yes yeah yep no nope sure right alright understood noted wow "
        "oh ah aha hm hmm see got enough sense problem worries mind sorry lol haha test "
        "correct wrong exactly indeed well",
        also="i it that so very all all a an is was makes make fair never of course done now then "
        "and but answer thats too much you are done not job one this done really",
    ),
)

CLOSED = STOP_WORDS | POLITE
