"""Text to terms: what two words must share to be the same word, each with its span.

A number is never stemmed and never fuzzed: "1,300" and "1300" are one term, "3" and "30" never.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from index.english.cardinals import CARDINALS
from index.english.classes import STOP_WORDS
from index.english.forms import fold, unstemmable
from index.english.numerals import read_numeral
from index.english.spelling import americanize
from index.english.toolkit import EnglishStemmer
from index.kept import Room
from index.model.articles import Token, Word

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

# Numbers with thousands commas or decimals, words with inner apostrophes, dotted initials. The
# regex itself: nltk's RegexpTokenizer guards every call with a timer, for ten times the cost.
_WORD = re.compile(
    r"""
    \d{1,3} (?:,\d{3})+ (?:\.\d+)? (?!\d)     # "1,300", "1,300.5"
    | \d+ (?:\.\d+)?                          # "2015", "2.5"
    | (?:[^\W\d_]\.){2,}                       # "U.S."
    | [^\W\d_]+ (?:['’][^\W\d_]+)*            # "people", "one's"
    """,
    re.VERBOSE,
)
_STEMMER = EnglishStemmer()
# "(LRT)", and where it spells the name "known as the LRT", "or LRT".
_ACRONYM = re.compile(
    r"""
    \s \( (?P<bracketed>[A-Z]{2,8}) s? \)
    | ,? \s
      (?: (?:also\s|better\s|usually\s)? (?:known|called|abbreviated) \s (?:as\s|to\s)? | or \s )
      (?:the\s)? (?P<told>[A-Z]{2,8}) \b
    """,
    re.VERBOSE,
)
# Bytes for the terms of words and of texts: both come again and again.
_KEPT_BYTES = 4_000_000
_SMALL_WORDS = frozenset("of the for and on in de &".split())
_POSSESSIVE = re.compile(r"['’]s?$")


class _Read(NamedTuple):
    """What a word is, wherever it stands."""

    term: str
    may_begin_number: bool


class Analyzer:
    """Turns text into terms, where names that mean the same share a term.

    Attributes:
        aliases: the shared term of each name, by the terms of its words.
    """

    def __init__(
        self, aliases: Iterable[tuple[str, ...]] = (), table: Mapping[tuple[str, ...], str] = {}
    ) -> None:
        """Take groups of names that mean the same, such as ("Islamic State", "ISIS").

        Args:
            aliases: the groups.
            table: what another made of groups, to which these are added.
        """
        room = Room(_KEPT_BYTES)
        self._words = room.keep(read_word)
        self._kept_terms = room.keep(self.read_terms)
        self.aliases = {**table, **self._alias_table(aliases)}
        self._longest = max((len(name) for name in self.aliases), default=0)
        self._first_terms = frozenset(name[0] for name in self.aliases)

    def tokens(self, text: str) -> tuple[Token, ...]:
        """Give every word and number of `text` with its span, stop words included.

        A name of several words that has an alias gives a token of its own after its words', so
        that its words are still found one by one.

        >>> [token.term for token in Analyzer().tokens("Kazakhs’ 1,300 fighters")]
        ['kazakh', '1300', 'fighter']
        >>> analyzer = Analyzer([("Islamic State", "ISIS")])
        >>> [token.term for token in analyzer.tokens("ISIS is the Islamic State")]
        ['islam_state', 'is', 'the', 'islam', 'state', 'islam_state']
        """
        tokens = self._plain_tokens(text)
        if self._first_terms.isdisjoint([token.term for token in tokens]):
            return tuple(tokens)
        return tuple(self._with_aliases(tokens))

    def words(self, text: str, offset: int = 0) -> tuple[Word, ...]:
        """Give the tokens of `text` with what they look like; a name does not begin the text.

        >>> [word.is_name for word in Analyzer().words("Old Osh has 3 gates")]
        [False, True, False, True, False]
        """
        shouted = text.isupper()
        words: list[Word] = []
        for term, start, end in self.tokens(text):
            written = text[start:end]
            place = start + offset, end + offset
            named = is_name(written, not words or shouted)
            words.append(Word(term, fold(written), written, *place, named))
        return tuple(words)

    def terms(self, text: str) -> list[Token]:
        """Give the tokens of `text` that are not stop words."""
        return [token for token in self.tokens(text) if token.term not in STOP_WORDS]

    def terms_of(self, text: str) -> frozenset[str]:
        """Give the terms of `text`, without stop words."""
        return self._kept_terms[text]

    def read_terms(self, text: str) -> frozenset[str]:
        """Give the same of a text that will not be asked for again."""
        return frozenset(token.term for token in self.terms(text))

    def _plain_tokens(self, text: str) -> list[Token]:
        # In words all in capitals, capitals tell no acronym from a word; one word may be one.
        shouted = text.isupper() and " " in text
        tokens: list[Token] = []
        free = 0
        for match in find_words(text):
            start, end = match.span()
            if start < free:
                continue  # A part of a number of several words.
            word = match.group()
            term, may_begin_number = self._words[word.lower() if shouted else word]
            number = read_number(text, start, end) if may_begin_number else None
            tokens.append(number or Token(term, start, end))
            free = tokens[-1].end
        return tokens

    def _alias_table(self, aliases: Iterable[tuple[str, ...]]) -> dict[tuple[str, ...], str]:
        table: dict[tuple[str, ...], str] = {}
        for group in aliases:
            keys = [key for name in group if (key := self._plain_terms(name))]
            if not keys:
                continue
            shared = next((table[key] for key in keys if key in table), "_".join(keys[0]))
            table |= dict.fromkeys(keys, shared)
        return table

    def _plain_terms(self, text: str) -> tuple[str, ...]:
        return tuple(token.term for token in self._plain_tokens(text))

    def _with_aliases(self, tokens: list[Token]) -> Iterator[Token]:
        position = 0
        while position < len(tokens):
            name, run = self._alias_at(tokens, position)
            if name is None or len(run) > 1:
                yield from run
            if name is not None:
                yield Token(name, run[0].start, run[-1].end)
            position += len(run)

    def _alias_at(self, tokens: list[Token], position: int) -> tuple[str | None, list[Token]]:
        """Give the longest alias that begins at `position`, or the one token that stands there."""
        if tokens[position].term not in self._first_terms:
            return None, tokens[position : position + 1]
        for length in range(min(self._longest, len(tokens) - position), 0, -1):
            run = tokens[position : position + length]
            name = self.aliases.get(tuple(token.term for token in run))
            if name is not None:
                return name, run
        return None, tokens[position : position + 1]


def is_name(written: str, is_capital_anyway: bool) -> bool:
    """Tell whether a word is written as a name, or is a number."""
    return written[0].isdigit() or (written[0].isupper() and not is_capital_anyway)


def find_words(text: str) -> Iterator[re.Match[str]]:
    """Find the words and numbers of a text, each number a run of digits."""
    return _WORD.finditer(text)


def read_number(text: str, start: int, end: int) -> Token | None:
    """Give the number that begins here as one token, if it is more than a run of digits.

    >>> [read_number(words, 0, 3) for words in ("1.3 thousand", "six men")]
    [Token(term='1300', start=0, end=12), Token(term='6', start=0, end=3)]
    >>> read_number("one of them", 0, 3) is None
    True
    """
    numeral = read_numeral(text, start, len(text))
    if numeral is None or numeral.form not in {"digits", "words"} or numeral.end < end:
        return None
    if numeral.end == end and text[start:end].lower() == "one":
        return None
    # Digits stay the digits they are: a float would make two long numbers one.
    alone = numeral.end == end and text[start].isdigit()
    digits = text[start:end] if alone else f"{Decimal(str(numeral.value)):f}"
    return Token(normalize_number(digits), start, numeral.end)


def read_word(word: str) -> _Read:
    """Read a word, with an acronym told from the stop word spelled like it.

    >>> read_word("US").term, read_word("us").term, read_word("One")
    ('US', 'us', _Read(term='one', may_begin_number=True))
    """
    term = normalize(word)
    if len(word) > 1 and word.isupper() and term in STOP_WORDS:
        term = term.upper()
    return _Read(term, word[0].isdigit() or word.lower() in CARDINALS)


def normalize(word: str) -> str:
    """Give the term of a word: case, accents and apostrophes folded, stemmed; or of a number.

    >>> [normalize(word) for word in ("Détained", "U.S.", "1,300", "2.50")]
    ['detain', 'US', '1300', '2.5']
    """
    if word[0].isdigit():
        return normalize_number(word)
    folded = fold(word).replace("’", "'").replace(".", "")
    if folded in STOP_WORDS:
        return folded.upper() if "." in word else folded
    spelled = americanize(_POSSESSIVE.sub("", folded))
    return unstemmable().get(spelled) or str(_STEMMER.stem(spelled))


def normalize_number(word: str) -> str:
    """Give a number without thousands commas, leading zeros and zeros after the decimal point."""
    whole, _, decimals = word.replace(",", "").partition(".")
    decimals = decimals.rstrip("0")
    whole = whole.lstrip("0") or "0"
    return f"{whole}.{decimals}" if decimals else whole


def find_acronyms(text: str) -> list[tuple[str, str]]:
    """Find the acronyms that a text defines, as (name, acronym).

    The name is the run of capitalized words before the parenthesis; where the end of the run
    spells the acronym (Schwartz and Hearst 2003), that end alone. An acronym of a name in
    another language need not be spelled by the translation.

    >>> find_acronyms("The Tajik Islamic Movement of Uzbekistan (IMU) and a plan (ABC)")
    [('Islamic Movement of Uzbekistan', 'IMU')]
    >>> find_acronyms("On June 17, the National Security Committee (GKNB) of the republic")
    [('National Security Committee', 'GKNB')]
    >>> find_acronyms("The Osh Rowing Club, known as the ORC, met a Turk, known as LIT.")
    [('Osh Rowing Club', 'ORC')]
    """
    found = []
    for match in _ACRONYM.finditer(text):
        words = _name_before(text[max(0, match.start() - 100) : match.start()])
        acronym = match["bracketed"] or match["told"]
        name = _spelling(words, acronym) or (words if match["bracketed"] else [])
        if len(words) > 1 and name:
            found.append((" ".join(name), acronym))
    return found


def _name_before(text: str) -> list[str]:
    """Give the run of capitalized words, and small words between them, that ends `text`."""
    words: list[str] = []
    for word in reversed(text.split()):
        if not (word[0].isupper() or (words and word in _SMALL_WORDS)) or word[-1] in ",.;:":
            break
        words.insert(0, word)
    while words and not words[0][0].isupper():
        words.pop(0)
    return words[1:] if words and words[0] in {"The", "A", "An"} else words


def _spelling(words: list[str], acronym: str) -> list[str]:
    """Give the end of the name whose capitals spell the acronym; nothing where none do."""
    for start in range(len(words)):
        if "".join(word[0] for word in words[start:] if word[0].isupper()) == acronym:
            return words[start:]
    return []
