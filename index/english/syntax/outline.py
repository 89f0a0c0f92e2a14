"""A sentence in outline: its groups of verbs, the heads of its nouns, and the paths between them.

A path is a letter a class: words that only modify leave none, of a run of nouns the last one is
written, and of a group of verbs ("has been sold") the last one, as finite where the group is.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from index.english.syntax.antecedents import antecedent_start
from index.english.syntax.finites import DOUBT, SPANS, with_finites
from index.english.syntax.tags import (
    ADVERBS,
    CARDINAL,
    CLASSES,
    DT,
    FINITE_OR_MODAL,
    HYPHEN,
    IN,
    JJ,
    MODAL,
    NNP,
    NOUNS,
    OPENS_PHRASE,
    POS,
    PRP,
    RB,
    SIGN,
    TO,
    VBG,
    VBN,
    VERBS,
    numbers_of,
)
from index.english.syntax.tokens import WINDOW

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.english.syntax.insertions import Insertion
    from index.english.syntax.tagger import Tagged

# No noun phrase is longer.
LONGEST_PHRASE = 12

INDEFINITE = frozenset(("a", "an"))
BE = frozenset("be is are was were been being am 's 're 'm".split())
_HAVE = frozenset("have has had having 've 'd".split())
_DO = frozenset("do does did".split())
_MODIFIERS = numbers_of("DT CD JJ JJR JJS PRP$")
_SIGN = frozenset((SIGN,))
_COMPOUNDED = NOUNS | {JJ, RB}
_LEADS_MODIFIER = OPENS_PHRASE | numbers_of("JJ JJR JJS CD")
_WHICH = frozenset("this that last next every each past".split())
_DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday yesterday today".split()
)
# Any word of these may be a verb, too.
_OPEN = NOUNS | ADVERBS | numbers_of("JJ JJR JJS IN CD RP")
_MOST_CLIMBS = 6
# What hangs a noun on the one before it, and what a head is written as.
_HANGS, _HEADS = frozenset("ITgn"), frozenset("NR#")
_OPENINGS = frozenset("^CS:")
_JOINS_NOUNS = frozenset((POS, HYPHEN))
_COMPOUNDING = numbers_of("VBN VBG JJ JJR JJS CD")
_LEADING, _JOINED = frozenset(("", "#")), frozenset(("", "N", "#"))


@dataclass(frozen=True, slots=True)
class Outline:
    """A sentence in outline.

    Attributes:
        letters: a letter a token; empty where it leaves no trace.
        verbs: the tokens that may be the verb of a clause, in order.
        groups: where the group of each of them begins.
        nouns: the tokens that may be the head of a subject, in order: nouns and pronouns.
        insertions: what is put in between its commas.
    """

    tagged: Tagged
    letters: tuple[str, ...]
    verbs: tuple[int, ...]
    groups: tuple[int, ...]
    nouns: tuple[int, ...]
    insertions: tuple[Insertion, ...] = ()

    def seen_from(self, places: Sequence[int]) -> list[Outline]:
        """Outline what is seen from each token: of an insertion itself, or all but the insertions.

        What is seen from several is outlined once.
        """
        within = [self._insertion_at(place) for place in places]
        seen = {own: self._seen_within(own) for own in set(within)}
        return [seen[own] for own in within]

    def _insertion_at(self, place: int) -> Insertion | None:
        return next((one for one in self.insertions if one.first < place < one.end), None)

    def _seen_within(self, own: Insertion | None) -> Outline:
        if not self.insertions or (own and not own.relative):
            return self
        if own:
            head = antecedent_start(self, own)
            hidden = {*range(head), *own.age, *range(own.end, len(self.letters))}
        else:
            hidden = {at for one in self.insertions for at in one.hidden}
        seen = self._without(hidden)
        return seen if seen.verbs else self

    def is_of(self, place: int) -> bool:
        """Tell "of"."""
        return place >= 0 and self.tagged.tokens[place].text.lower() == "of"

    def _without(self, hidden: set[int]) -> Outline:
        """Outline the sentence as if some tokens left no trace."""
        kept = [index for index, verb in enumerate(self.verbs) if verb not in hidden]
        return replace(
            self,
            letters=tuple("" if at in hidden else one for at, one in enumerate(self.letters)),
            verbs=tuple(self.verbs[index] for index in kept),
            groups=tuple(self.groups[index] for index in kept),
            nouns=tuple(noun for noun in self.nouns if noun not in hidden),
            insertions=(),
        )

    def is_verb(self, place: int) -> bool:
        """Tell whether a token may be the verb of a clause."""
        index = bisect_left(self.verbs, place)
        return index < len(self.verbs) and self.verbs[index] == place

    def group_of(self, verb: int) -> int:
        """Give where the group of a verb begins."""
        return self.groups[bisect_left(self.verbs, verb)]

    def governing(self, verb: int) -> int:
        """Give the verb that an infinitive hangs on, "plans" of "plans to build", or itself."""
        tags = self.tagged.tags
        start = self.group_of(verb)
        # A name may look like a verb: "want Mathers to repay".
        while (
            start > 1
            and tags[start - 1] == TO
            and self.is_verb(start - 2)
            and tags[start - 2] != NNP
        ):
            verb = start - 2
            start = self.group_of(verb)
        return verb

    def letter(self, place: int) -> str:
        """Give the letter of a token; "^" beyond the ends."""
        return self.letters[place] if place >= 0 else "^"

    def before(self, place: int) -> int:
        """Give the nearest token on the left that leaves a trace; -1 where there is none."""
        for preceding in range(place - 1, max(-1, place - WINDOW), -1):
            if self.letters[preceding]:
                return preceding
        return -1

    def after(self, place: int) -> int:
        """Give the nearest token on the right that leaves a trace; -1 where there is none."""
        for following in range(place + 1, min(len(self.letters), place + WINDOW)):
            if self.letters[following]:
                return following
        return -1

    def phrase_start(self, place: int) -> int:
        """Give where the words begin that lead up to a token and leave no trace but as numbers."""
        tags = self.tagged.tags
        least = max(0, place - LONGEST_PHRASE)
        while (
            place > least
            and self.letters[place - 1] in _LEADING
            and CLASSES[tags[place - 1]] in _JOINED
        ):
            place -= 1
        return place

    def lead(self, place: int) -> int:
        """Give the last token with a trace before the words that lead up to one."""
        return self.before(self.phrase_start(place))

    def lifted(self, noun: int) -> int:
        """Climb from "Tolland" to "number" in "the number of patients waiting in Tolland".

        Also to the gerund that opens a clause: "lending to farms grew".
        """
        if self.tagged.tags[noun] == PRP:
            # "At 14 she won": nothing hangs a pronoun on what stands before it.
            return noun
        for _ in range(_MOST_CLIMBS):
            place = self.lead(noun)
            if self.letter(place) not in _HANGS:
                return noun
            link = hung = place
            while self.letter(place) in _HANGS:
                hung, place = place, self.before(place)
            if self.letter(place) == "#" and not self.is_of(link):
                # "In 2030 with a battery": nothing hangs a noun on a year.
                return noun
            if self.letter(place) not in _HEADS:
                # "Opening hours" are hours.
                is_gerund = hung < link and self.letter(hung) == "g"
                is_gerund = is_gerund and self.tagged.tokens[hung].text.lower() != "according"
                return hung if is_gerund and self.letter(place) in _OPENINGS else noun
            noun = place
        return noun

    def path(self, first: int, second: int) -> str:
        """Give the letters between two tokens."""
        low, high = (first, second) if first < second else (second, first)
        return "".join(self.letters[low + 1 : high])


def outline(tagged: Tagged) -> Outline:
    """Outline a tagged sentence."""
    tagged, inserted = with_finites(tagged)
    letters = [CLASSES[tag] for tag in tagged.tags]
    starts = _group_verbs(tagged, letters)
    _tell_modifiers(tagged.tags, letters, starts)
    _name_heads(tagged.tags, letters)
    _pass_over_times(tagged, letters)
    _join_nouns(tagged.tags, letters)
    for place, (tag, second, margin) in enumerate(
        zip(tagged.tags, tagged.seconds, tagged.margins, strict=True)
    ):
        if tag in _OPEN and second in VERBS and margin < DOUBT:
            starts.setdefault(place, place)
    verbs = sorted(starts)
    return Outline(
        tagged,
        tuple(letters),
        tuple(verbs),
        tuple(starts[verb] for verb in verbs),
        tuple(place for place, letter in enumerate(letters) if letter in ("N", "R", "W", "#")),
        tuple(inserted),
    )


def with_verbs(outlined: Outline, verbs: Sequence[int]) -> Outline:
    """Outline the sentence anew, with doubtful verbs taken for verbs, where they stay apart."""
    tagged = outlined.tagged
    doubtful = [
        verb for verb in verbs if tagged.tags[verb] not in VERBS and tagged.seconds[verb] in VERBS
    ]
    if not doubtful:
        return outlined
    tags = list(tagged.tags)
    for verb in doubtful:
        tags[verb] = tagged.seconds[verb]
    anew = outline(tagged._replace(tags=tags))
    return anew if set(verbs) <= set(anew.verbs) else outlined


def _group_verbs(tagged: Tagged, letters: list[str]) -> dict[int, int]:
    """Write each group of verbs as its last one; give where the group of each begins."""
    starts: dict[int, int] = {}
    start: int | None = None
    last = -1
    for place, tag in enumerate(tagged.tags):
        if tag in VERBS or tag == MODAL:
            if start is not None and last >= 0 and _goes_on(tagged, last, place):
                letters[last] = ""
                starts.pop(last, None)
            else:
                start = place
            if start is not None and tagged.tags[start] in FINITE_OR_MODAL:
                letters[place] = "V"
            starts[place] = start if start is not None else place
            last = place
        elif tag not in ADVERBS or _stands_for_verb(tagged, place):
            start, last = None, -1
    return starts


def _stands_for_verb(tagged: Tagged, place: int) -> bool:
    """Tell "so" of "those who did so | face fines"."""
    words = [token.text.lower() for token in tagged.tokens[max(0, place - 1) : place + 1]]
    return words[-1] == "so" and words[0] in _DO


def _goes_on(tagged: Tagged, last: int, place: int) -> bool:
    """Tell whether a verb takes the next one into its group: "has" takes "sold", not "said"."""
    word, tag = tagged.tokens[last].text.lower().replace("\u2019", "'"), tagged.tags[place]
    if tagged.tags[last] == MODAL or word in _DO:
        return True
    if word in _HAVE:
        return tag != VBG
    return word in BE


def _tell_modifiers(tags: Sequence[int], letters: list[str], starts: dict[int, int]) -> None:
    """Take the participles of "an estimated 850 wolves", "US-trained" for no verbs."""
    for place in list(starts):
        if place > 1 and tags[place - 1] == HYPHEN and tags[place - 2] in _COMPOUNDED:
            letters[place] = ""
            del starts[place]
            continue
        leads = _LEADS_MODIFIER | {IN} if tags[place] == VBN else _LEADS_MODIFIER
        if tags[place] == VBN and starts[place] == place:
            # "Were given suspended terms": a verb of its own, and none of the group before.
            leads = leads | VERBS
        if tags[place] not in (VBN, VBG) or not place or tags[place - 1] not in leads:
            continue
        after = place + 1
        while after < len(tags) and tags[after] in _MODIFIERS | _SIGN:
            after += 1
        # "The remaining $7 million": a number may be the head.
        if (after < len(tags) and tags[after] in NOUNS) or tags[after - 1] == CARDINAL:
            letters[place] = ""
            del starts[place]


def _name_heads(tags: Sequence[int], letters: list[str]) -> None:
    """Write what stands for a noun: "both" of "both fell", "38" of "38 returned", "the poor"."""
    follows = False
    for place in range(len(tags) - 1, -1, -1):
        tag = tags[place]
        if letters[place] == "N":
            follows = True
        elif tag in _MODIFIERS:
            if not follows:
                letters[place] = _head_letter(tags, place)
            elif tag == CARDINAL:
                letters[place] = ""
            follows = follows or tag != DT
        elif tag not in ADVERBS and tag not in _JOINS_NOUNS and letters[place]:
            follows = False


def _pass_over_times(tagged: Tagged, letters: list[str]) -> None:
    """Take "that month", "men a day" and "Monday" for adverbs: nothing is said of them."""
    for place in range(1, len(letters)):
        if letters[place] != "N":
            continue
        word = tagged.tokens[place].text.lower()
        before = tagged.tokens[place - 1].text.lower()
        # "90 people a day | came"
        is_rate = before in INDEFINITE and letters[max(0, place - 2)] == "N"
        told = word in SPANS and (before in _WHICH or is_rate)
        if told or (word in _DAYS and letters[place - 1] not in ("I", "")):
            letters[place] = ""


def _head_letter(tags: Sequence[int], place: int) -> str:
    if tags[place] == CARDINAL:
        return "#"
    if tags[place] == DT:
        return "R"
    if place and tags[place - 1] in OPENS_PHRASE:
        return "N"
    # "Most of them", "most do not".
    following = tags[place + 1] if place + 1 < len(tags) else HYPHEN
    return "R" if following == IN or (place == 0 and following in FINITE_OR_MODAL) else ""


def _join_nouns(tags: Sequence[int], letters: list[str]) -> None:
    for place in range(len(tags) - 1):
        if letters[place] != "N":
            continue
        after = place + 1
        if tags[after] in _JOINS_NOUNS and place + 2 < len(tags):
            after += 1
            # "Dutch-listed baker", "the island's two schools": more may stand before the noun.
            while tags[after] in _COMPOUNDING and not letters[after] and after + 1 < len(tags):
                after += 1
        if tags[after] in NOUNS:
            letters[place] = ""
