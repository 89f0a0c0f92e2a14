"""The words of a verb, of a subject and of what a number counts, as stretches of tokens."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.english.classes import MEASURE_WORDS, SAYING_VERBS
from index.english.syntax.finites import DOUBT
from index.english.syntax.outline import BE, LONGEST_PHRASE
from index.english.syntax.tags import CARDINAL, NOUNS, NUMBER_OF, numbers_of
from index.english.syntax.tokens import WINDOW

if TYPE_CHECKING:
    from index.english.syntax.outline import Outline

Stretch = tuple[int, int]


_PARTICLE, _TO = NUMBER_OF["RP"], NUMBER_OF["TO"]
_PERSONAL, _SELF = NUMBER_OF["PRP"], frozenset(("itself", "himself", "herself", "themselves"))
_DETERMINERS = numbers_of("DT PRP$")
_DETERMINER = NUMBER_OF["DT"]
# What may lead up to a number behind "of": "of at least $3m".
_LEADS_NUMBER = numbers_of("DT RB JJ JJR JJS IN $ (")
# What parts a heading from its number, and how a heading is built.
_PARTS_HEADING = frozenset((",", "\u2013", "\u2014", "-"))
_HEADING = re.compile("N(?:IN){0,3}")
_PLURAL, _COMMON = NUMBER_OF["NNS"], NUMBER_OF["NN"]
_ADJECTIVES = numbers_of("JJ JJR JJS VBN VBG")
_MODIFIERS = _ADJECTIVES | numbers_of("CD POS HYPH $")
_ADVERBS = numbers_of("RB RBR RBS")
_JOINERS = numbers_of("POS HYPH SYM")
_QUOTE = NUMBER_OF['"']
_LONGEST_LINK = 4
_LINKS = (["or", "so"], ["(", "or", "so", ")"], ["or", "more"], ["or", "fewer"])
# What a subject may go on with before its verb: "sales in spring", "patients waiting in Tolland".
# "sales of sleeping pills"; and where it stops: what is put in, and a clause about it.
_GOES_ON = re.compile("(?:[ICT][NR#]|[IS]g[NR#]|n(?:I[NR#])?|g(?:[NR#]|I[NR#])?)*(?=$|[,WS])")
_RELATIVES = frozenset(("who", "that", "which"))
_GOES_ON_WITH = frozenset("INRT#")
# Tagged as nouns, and none: "dozens of others".
_OF_WHICH = (["of", "which"], ["of", "whom"])
_PRONOUNS = frozenset(("others", "ones", "one", "everyone", "anyone", "someone"))
# The tagger takes them for prepositions and adverbs as often as not.
_PARTICLES = frozenset(("out", "off", "away", "aside", "back"))
_UP_AND_DOWN = frozenset(("up", "down"))
_BEHIND_IN = numbers_of("$ IN")
_BEHIND_PARTICLE = numbers_of("IN TO CD $ , .")
_VALUES = frozenset("put puts value values valued estimate estimates estimated".split())
_RELATIVE_LETTERS, _COMMA_LETTERS = frozenset("WS"), frozenset(",:C")
# A subject is named by the nearest of its words: a longer clause tells a story of its own.
_LONGEST_CLAUSE = 12
_TAKES_OVER = frozenset("take takes took taken taking hand hands handed handing".split())
_PARTICIPLES = frozenset("gn")
_LINKING = frozenset("ITgn")
_VERBAL = frozenset("Vbng")
_OBLIGES = frozenset("have has had is are was were".split())
_BARE = NUMBER_OF["VB"]
_YEAR = re.compile(r"(?:1\d|20)\d\d")
_SAYS_WHEN = re.compile(r"in|by|since|from|until|during|[QH][1-4]", re.IGNORECASE)
_MEASURES = frozenset(("by", "to", "at"))
_OPENINGS = frozenset("^CS,")
_GOVERNS = frozenset("VbngIT")
_AND, _COMMA = frozenset(("and", "or", "&")), frozenset(",")


def predicate_words(outline: Outline, verb: int) -> Stretch:
    """Give the words of a verb: with its auxiliaries, its particle, and what it hangs on.

    "has lost", "threw out", "plans to plant".
    """
    start = outline.group_of(outline.governing(verb))
    tags = outline.tagged.tags
    end = verb + 1
    if outline.tagged.tokens[verb].text in _OBLIGES and _is_infinitive(outline, end):
        end += 2
    return start, end + (end < len(tags) and _is_particle(outline, end))


def _is_infinitive(outline: Outline, place: int) -> bool:
    """Tell "to leave" of "has to leave" and "is to leave"."""
    tags = outline.tagged.tags
    return place + 1 < len(tags) and tags[place] == _TO and tags[place + 1] == _BARE


def _is_particle(outline: Outline, place: int) -> bool:
    tags, tokens = outline.tagged.tags, outline.tagged.tokens
    if tags[place] == _PARTICLE:
        return True
    if tokens[place].text.lower() == "over":
        return tokens[place - 1].text.lower() in _TAKES_OVER
    following = place + 1 if place + 1 < len(tags) else place
    if tokens[place].text.lower() == "in":
        # "Brought in €3m", "handed in at the desk": neither is anything to be in.
        return tags[following] in _BEHIND_IN
    if tokens[place].text.lower() in _UP_AND_DOWN:
        # "Went up by 5p", but "went up the hill" and "was up 5p".
        was = tokens[place - 1].text.lower().replace("’", "'")
        return tags[following] in _BEHIND_PARTICLE and was not in BE
    of = tokens[following].text.lower() == "of"
    return tokens[place].text.lower() in _PARTICLES and not of


def subject_words(outline: Outline, noun: int, verb: int) -> Stretch:
    """Give the noun phrase of a subject, with what belongs to it up to its verb."""
    noun = outline.lifted(noun)
    start = _phrase_start(outline, noun)
    end = noun + 1
    group, _ = predicate_words(outline, verb)
    group -= group > 0 and outline.tagged.tags[group - 1] == _TO
    stop = _goes_on_to(outline, end, group)
    if stop is not None and _tells_which(outline, stop, group):
        end = _clause_end(outline, stop, group)
    elif stop is not None:
        end = stop
        # "Swedes living abroad have": an adverb belongs to the participle before it.
        while (
            end > noun + 1
            and not outline.letters[end - 1]
            and outline.letters[end - 2] not in _PARTICIPLES
        ):
            end -= 1
        end = _before_number(outline, noun, end)
    tokens = outline.tagged.tokens
    while end < group and tokens[end - 1].text[0].isupper() and _is_of_name(tokens[end].text):
        end += 1 + (tokens[end].text == "&")  # "Kestrel Solar", "S&P", whatever they are made of.
    # "Opening hours", "closing schools": of both readings the gerund that opens is a part.
    start -= start == 1 and outline.letters[0] == "g"
    return _with_conjuncts(outline, start), end


def _before_number(outline: Outline, noun: int, end: int) -> int:
    """Give where a subject ends before what has a number: "a lorry with 9 cows", no "team of 9"."""
    tags = outline.tagged.tags
    # "The fee at the 9 schools": those that are known are no other number.
    numbers = (
        at
        for at in range(noun + 1, end)
        if tags[at] == CARDINAL and tags[at - 1] not in _DETERMINERS
    )
    place = next(numbers, end)
    if place == end:
        return end
    link = outline.before(outline.phrase_start(place))
    parts = link > noun and outline.letter(link) in _LINKING and not _is_of(outline, link)
    return link if parts else end


def _goes_on_to(outline: Outline, end: int, group: int) -> int | None:
    """Give how far a subject goes on: to its verb, or what is put in: "dues in May, $3, fell"."""
    if end > group:
        return None
    # "A pump of that size draws 2 kW and saves $9" is the subject of both verbs.
    group = next((at for at in range(end, group) if outline.letters[at] == "V"), group)
    traces = [at for at in range(end, group) if outline.letters[at]]
    match = _GOES_ON.match("".join(outline.letters[at] for at in traces))
    return [*traces, group][match.end()] if match else None


def _tells_which(outline: Outline, relative: int, group: int) -> bool:
    """Tell a clause without commas that ends at a verb: "pupils who leave school early" of those.

    Nothing is left out of it: it tells which ones.
    """
    if relative >= group or not _is_relative(outline, relative):
        return False
    if outline.letter(relative) not in _RELATIVE_LETTERS:
        return False
    if _clause_end(outline, relative, group) - relative > _LONGEST_CLAUSE:
        return False
    inside = outline.letters[relative + 1 : group]
    return "V" in inside and _COMMA_LETTERS.isdisjoint(inside)


def _clause_end(outline: Outline, relative: int, group: int) -> int:
    """Give where a clause about a subject ends: before what is put in, or an adverb of the verb."""
    tokens = outline.tagged.tokens
    end = next((at for at in range(relative, group) if tokens[at].text == ","), group)
    while outline.tagged.tags[end - 1] in _ADVERBS:
        end -= 1
    return end


def _is_of_name(word: str) -> bool:
    return word[0].isupper() or word == "&"


def gapped_words(outline: Outline, verb: int, anchor: int) -> Stretch | None:
    """Give the subject of a clause that leaves its verb out: "France takes 9, and Spain 4"."""
    noun = lead = outline.before(outline.phrase_start(anchor))
    if outline.letter(lead) == "I" and outline.tagged.tokens[lead].text in _MEASURES:
        # "Wages rose by 4%, prices by 6%".
        noun = outline.before(lead)
    if outline.letter(noun) != "N" or outline.tagged.tags[noun] not in NOUNS:
        return None
    head = outline.lifted(noun)
    start = _phrase_start(outline, head)
    link = outline.before(start)
    if link <= verb or outline.letter(outline.before(link)) in ("I", "^"):
        return None
    after_number = CARDINAL in outline.tagged.tags[verb:link]
    # A comma alone joins clauses where the one before has its number: "takes 9, Spain 4".
    joins = (outline.letter(link) == "C" and noun == lead) or (
        outline.letter(link) in ("C", ",") and after_number
    )
    return (start, noun + 1) if joins else None


def heading_words(outline: Outline, place: int) -> Stretch | None:
    """Give the name that stands at the head of its part, right before a number."""
    end = place - (place > 0 and outline.tagged.tokens[place - 1].text in _PARTS_HEADING)
    letters = "".join(outline.letters[: max(0, end)])
    is_name = _HEADING.fullmatch(letters) and outline.tagged.tags[end - 1] in NOUNS
    return (0, end) if is_name else None


def measured_words(outline: Outline, place: int, word: str) -> Stretch | None:
    """Give the noun phrase that a word links to a number, without its article: "of", "("."""
    tags, tokens = outline.tagged.tags, outline.tagged.tokens
    link = place - 1
    while (
        link > max(0, place - _LONGEST_LINK)
        and tokens[link].text.lower() != word
        and tags[link] in _LEADS_NUMBER
    ):
        link -= 1
    noun = link - 1
    if noun < 0 or tokens[link].text.lower() != word or tags[noun] not in NOUNS:
        return None
    if tokens[noun].text.lower() in MEASURE_WORDS:
        return None
    start = _phrase_start(outline, noun)
    return start + (tags[start] == _DETERMINER and start < noun), noun + 1


def holder_words(outline: Outline, place: int, links: frozenset[str]) -> Stretch | None:
    """Give the noun phrase that some words hang a number on: "a boy of", "Lena Beck,"."""
    tags, tokens = outline.tagged.tags, outline.tagged.tokens
    link = place
    while link > max(0, place - _LONGEST_LINK) and (
        tokens[link - 1].text.lower() in links or (link == place and tags[link - 1] in _ADVERBS)
    ):
        link -= 1
    noun = link - 1
    if link == place or noun < 0 or outline.letters[noun] not in ("N", "R", "#"):
        return None
    head = outline.lifted(noun)
    return (_phrase_start(outline, head), noun + 1) if tags[head] != CARDINAL else None


def counted_words(outline: Outline, place: int, *, one: bool = False) -> Stretch | None:
    """Give the noun phrase that begins at a token: what the number before it counts.

    Args:
        outline: of the sentence.
        place: the token behind the number.
        one: whether the number is one, so that a singular is to be expected.
    """
    tags = outline.tagged.tags
    count = len(tags)
    at = start = _behind_links(outline, place)
    while at < min(count, start + LONGEST_PHRASE) and _may_modify(outline, at):
        at += 1
    if at >= count or tags[at] not in NOUNS or _is_pronoun(outline, at):
        return None
    return start, _run_end(outline, at, one=one)


def _is_pronoun(outline: Outline, place: int) -> bool:
    return outline.tagged.tokens[place].text.lower() in _PRONOUNS


def _behind_links(outline: Outline, place: int) -> int:
    """Skip what stands between a number and its noun: "of the", "(or so)", a quotation mark."""
    tags, tokens = outline.tagged.tags, outline.tagged.tokens
    words = [token.text.lower() for token in tokens[place : place + _LONGEST_LINK]]
    place += next((len(link) for link in _LINKS if words[: len(link)] == link), 0)
    if place < len(tags) and tokens[place].text.lower() == "of":
        place += 1
        while place < len(tags) and tags[place] in _DETERMINERS:
            place += 1
    return place + (place < len(tags) and (tags[place] == _QUOTE or tokens[place].text == "such"))


def _may_modify(outline: Outline, at: int) -> bool:
    tags = outline.tagged.tags
    if tags[at] in _MODIFIERS:
        return True
    # "Nine away games": only a plural is surely a noun there.
    return tags[at] in _ADVERBS and at + 1 < len(tags) and tags[at + 1] in _MODIFIERS | {_PLURAL}


def _run_end(outline: Outline, at: int, *, one: bool) -> int:
    """Go on through a run of nouns to its head: a plural mostly ends it."""
    tags = outline.tagged.tags
    while at + 1 < min(len(tags), at + LONGEST_PHRASE):
        following = at + 1
        if tags[following] in _JOINERS and following + 1 < len(tags):
            following += 1
            # "non-social contacts"
            following += tags[following] in _ADJECTIVES and following + 1 < len(tags)
        elif not one and tags[at] != _PLURAL and tags[following] in _ADJECTIVES:
            # "four world hot spots": the plural is still to come.
            following += tags[following + 1 : following + 2] == [_PLURAL]
        ends = tags[at] == _PLURAL and not one and tags[following] == _COMMON
        if tags[following] not in NOUNS or (ends and following == at + 1):
            break
        at = following
    return at + 1


def _phrase_start(outline: Outline, noun: int) -> int:
    """Give where a noun phrase begins, its determiner included; a pronoun is all of it."""
    tags, tokens = outline.tagged.tags, outline.tagged.tokens
    start = noun
    if tags[noun] == _PERSONAL and tokens[noun].text not in _SELF:
        return noun
    while start > max(0, noun - LONGEST_PHRASE):
        before = tags[start - 1]
        if before in _DETERMINERS:
            return start - 1
        if tags[start] == CARDINAL and _ends_before_number(outline, start - 1):
            break
        if _is_time(tokens[start - 1].text, tokens[start - 2].text if start > 1 else ""):
            break
        named = tokens[start][0][0].isupper() and tokens[start - 1].text[0].isupper()
        joins = before in _MODIFIERS or before in NOUNS or named or _is_doubtful(outline, start - 1)
        if not joins or (outline.letters[start - 1] in _VERBAL and not named):
            break
        start -= 1
    return start


def _ends_before_number(outline: Outline, place: int) -> bool:
    """Tell "last month 9 men" and "in Lund 9 men" from "Apollo 9 crews", "the show 9 Lives"."""
    tokens = outline.tagged.tokens
    following = tokens[place + 2].text if place + 2 < len(tokens) else ""
    if outline.tagged.tags[place] not in NOUNS or following[:1].isupper():
        return False
    if tokens[place].text == "one":
        return False
    if tokens[place].text[0].islower():
        return True
    return outline.letter(outline.before(outline.phrase_start(place))) == "I"


def _is_doubtful(outline: Outline, place: int) -> bool:
    """Tell "downtown parking": of what may be an adverb and may be none, before a noun."""
    tagged = outline.tagged
    second, margin = tagged.seconds[place], tagged.margins[place]
    return tagged.tags[place] in _ADVERBS and second in NOUNS | _ADJECTIVES and margin < DOUBT


def _is_time(word: str, before: str) -> bool:
    """Tell a year that says when, "in 1801 Lund had", from one of a name: "the 1801 census"."""
    return _YEAR.fullmatch(word) is not None and _SAYS_WHEN.fullmatch(before) is not None


def _with_conjuncts(outline: Outline, start: int) -> int:
    """Take in "gurus and" before "geniuses", and "Bush, Musharraf and" before "Karzai"."""
    tokens, tags = outline.tagged.tokens, outline.tagged.tags
    first, joins = start, _AND
    while (
        first > max(1, start - WINDOW)
        and tokens[first - 1].text.lower() in joins
        and tags[first - 2] in NOUNS
    ):
        first = _phrase_start(outline, first - 2)
        joins = _COMMA
    # "She got 4 years and her brother got 2": those are the object of the clause before.
    return start if outline.letter(outline.before(first)) in _GOVERNS else first


def valued_words(outline: Outline, noun: int, verb: int) -> Stretch | None:
    """Give what a clause about it puts at a number: "repairs that a surveyor has put at $9m"."""
    tokens = outline.tagged.tokens
    at = verb + 1 < len(tokens) and tokens[verb + 1].text == "at"
    relative = outline.before(outline.phrase_start(noun))
    if not at or tokens[verb].text not in _VALUES or not _is_relative(outline, relative):
        return None
    head = outline.before(relative)
    head = outline.before(head) if outline.letter(head) == "," else head
    if outline.letter(head) != "N":
        return None
    return _phrase_start(outline, outline.lifted(head)), head + 1


def of_which_verb(outline: Outline, anchor: int) -> int | None:
    """Give the verb of "12 of whom are ill", which has no subject but the number."""
    words = [token.text for token in outline.tagged.tokens[anchor + 1 : anchor + 3]]
    return _verb_at(outline, outline.after(anchor + 2)) if words in _OF_WHICH else None


def part_verb(outline: Outline, anchor: int) -> int | None:
    """Give the verb of a part, of its whole, or of what is said to do something, where they differ.

    Of "9 of the 40 clerks that fled hid" "hid" for the part and "fled" for the whole; "will strike"
    of "it says 900 of its members will strike".
    """
    lead, behind = outline.before(outline.phrase_start(anchor)), outline.after(anchor)
    if _is_of(outline, behind):
        relative = outline.after(outline.after(behind))
        return (
            _verb_behind(outline, relative)
            or _said_verb(outline, lead, behind)
            or _verb_of_part(outline, lead, relative)
        )
    behind = outline.after(behind) if outline.letter(behind) == "N" else behind
    if _is_of(outline, lead):
        return _verb_at(outline, outline.after(behind)) if _is_relative(outline, behind) else None
    return _said_verb(outline, lead, behind)


def _verb_of_part(outline: Outline, lead: int, verb: int) -> int | None:
    """Give the verb behind "of them", where a clause is opened by its number: "and 20 of them"."""
    opens = outline.letter(lead) in _OPENINGS and outline.letter(verb) == "V"
    return _verb_at(outline, verb) if opens else None


def _is_of(outline: Outline, place: int) -> bool:
    return place >= 0 and outline.tagged.tokens[place].text.lower() == "of"


def _is_relative(outline: Outline, place: int) -> bool:
    return place >= 0 and outline.tagged.tokens[place].text in _RELATIVES


def _verb_behind(outline: Outline, relative: int) -> int | None:
    """Give the finite verb that follows on the one of a relative clause without commas."""
    if not _is_relative(outline, relative):
        return None
    first = outline.after(relative)
    place = outline.after(first)
    while outline.letter(place) in _GOES_ON_WITH:
        place = outline.after(place)
    found = outline.letter(first) == outline.letter(place) == "V"
    return _verb_at(outline, place) if found else None


def _said_verb(outline: Outline, lead: int, behind: int) -> int | None:
    """Give the verb of what stands between a verb of saying, or "that", and a finite verb."""
    word = outline.tagged.tokens[lead].text.lower() if lead >= 0 else ""
    if word not in SAYING_VERBS and (word != "that" or outline.letter(lead) != "S"):
        return None
    while outline.letter(behind) == "I" and outline.letter(outline.after(behind)) in ("N", "R"):
        behind = outline.after(outline.after(behind))
    is_between = outline.letter(lead) in ("V", "S") and outline.letter(behind) == "V"
    return _verb_at(outline, behind) if is_between else None


def _verb_at(outline: Outline, place: int) -> int | None:
    return place if place >= 0 and outline.is_verb(place) else None
