"""What turns a statement round: words that deny, words that refuse, pairs that exclude each other.

Only what belongs to no subject stands here: quantity, order, direction, comparison. What nouns and
verbs of the world are opposed to each other, `index.english.relations` tells.
"""

from __future__ import annotations

from itertools import combinations

from index.english.cardinals import ORDINALS

# With the prefix "non", which is read as a word of its own: "non-members".
DENIALS = frozenset(
    "not no never nor neither none nobody nothing nowhere without cannot non dont didnt doesnt "
    "isnt wasnt arent werent cant wont couldnt wouldnt shouldnt hasnt havent hadnt".split()
)

# Verbs and nouns that say that something is not so, or no more, and words that restrict.
REFUSALS = frozenset(
    "refuse refuses refused refusing refusal fail fails failed failing failure deny denies denied "
    "denying denial reject rejects rejected rejecting rejection prevent prevents prevented "
    "preventing prevention lack lacks lacked lacking avoid avoids avoided avoiding oppose opposes "
    "opposed opposing opposition forbid forbids forbade forbidden ban bans banned banning prohibit "
    "prohibits prohibited exclude excludes excluded excluding except unable stop stops stopped "
    "cease ceases ceased abolish abolishes abolished disagree disagrees disagreed disagreement "
    "cancel cancels cancelled canceled lose loses lost losing dismiss dismisses dismissed dispute "
    "disputes disputed ignore ignores ignored discourage discourages discouraged hinder hinders "
    "hindered decline declines declined declining destroy destroys destroyed remove removes "
    "removed absent absence neglect neglects neglected abandon abandons abandoned wrong false "
    "unlike instead rather hardly rarely seldom little few only".split()
)

# Auxiliaries and verbs of what is not yet so, and may never be.
PROSPECTS = frozenset(
    "could might will won't won\u2019t want wants plan plans planned planning hope hopes hoped "
    "hoping expect expects expected expecting predict predicts predicted predicting foresee "
    "foresees foresaw foreseen forecast forecasts forecasting due aim aims aimed intend intends "
    "intended meant undertake undertakes undertook undertaken vow vows vowed threaten threatens "
    "threatened scheduled likely face faces may would should going if promise seek seeks "
    "seeking sought promises promised pledge pledges pledged propose proposes proposed fear "
    "fears feared".split()
)

# Of several things one is so.
SUPERLATIVES = frozenset(
    "best biggest busiest cheapest coldest dearest deepest farthest fastest fewest furthest "
    "greatest heaviest highest hottest largest lightest longest lowest narrowest nearest newest "
    "oldest poorest richest shallowest shortest slowest smallest steepest strongest tallest "
    "thickest warmest weakest widest worst youngest".split()
)

# What is so to one end of a scale may be called otherwise: "the strongest growth", "the highest".
_ENDS = (
    frozenset("biggest greatest heaviest highest largest strongest".split()),
    frozenset("fewest lightest lowest slowest smallest weakest".split()),
)

_PAIRS = (
    "most:least most:few more:less more:fewer many:few all:none always:never often:rarely "
    "first:last first:final opening:final opening:closing former:latter next:previous early:late "
    "earlier:later earliest:latest before:after new:old newer:older newest:oldest younger:older "
    "youngest:oldest elder:younger eldest:youngest north:south east:west northern:southern "
    "eastern:western upper:lower "
    "above:below inside:outside internal:external inner:outer left:right up:down over:under "
    "high:low higher:lower highest:lowest large:small larger:smaller largest:smallest big:small "
    "bigger:smaller biggest:smallest long:short longer:shorter longest:shortest good:bad "
    "better:worse best:worst same:different similar:different increase:decrease rise:fall "
    "rose:fell gain:loss begin:end start:finish open:closed maximum:minimum majority:minority "
    "joined:left entered:left arrived:left added:subtract lent:borrow found:lose male:female "
    "men:women man:woman boys:girls public:private domestic:foreign".split()
)
# Verbs in their plain form: one deed is not both.
OPPOSED_VERBS = tuple(
    tuple(pair.split(":"))
    for pair in (
        "ban:allow forbid:permit forbid:allow prevent:allow build:destroy build:demolish "
        "create:destroy create:abolish found:abolish admit:reject admit:refuse approve:reject "
        "accept:refuse add:subtract add:remove send:receive give:receive give:take fill:empty "
        "board:leave employ:dismiss hire:dismiss join:leave enter:leave arrive:leave arrive:depart "
        "freeze:melt grow:shrink find:lose win:lose advance:retreat convict:acquit free:capture "
        "free:arrest release:arrest release:detain praise:criticise support:oppose attack:defend "
        "lie:confess save:spend earn:spend grant:deny grant:refuse love:hate sink:float "
        "succeed:fail pass:fail push:pull borrow:lend rise:fall gain:lose open:close start:stop "
        "begin:end die:survive appear:disappear tie:untie bend:straighten lift:lower raise:lower"
    ).split()
)

# What comes third is not the second: ranks that are counted through.
_LAST_RANK = 12
_RANKS = [word for word, value in ORDINALS.items() if value <= _LAST_RANK]
_OPPOSED: dict[str, frozenset[str]] = {}
for _one, _other in (*(pair.split(":") for pair in _PAIRS), *combinations(_RANKS, 2)):
    _OPPOSED[_one] = _OPPOSED.get(_one, frozenset()) | {_other}
    _OPPOSED[_other] = _OPPOSED.get(_other, frozenset()) | {_one}

_DENYING_PREFIXES = ("un", "in", "im", "il", "ir", "dis", "non", "anti", "mis", "ab", "a", "de")
_OPPOSED_PREFIXES = (
    ("micro", "macro"), ("pre", "post"), ("over", "under"), ("inter", "intra"), ("sub", "super"),
    ("im", "ex"), ("in", "ex"), ("in", "out"), ("homo", "hetero"), ("mono", "poly"),
    ("endo", "exo"), ("hypo", "hyper"), ("up", "down"),
)  # fmt: skip
_SHORTEST_ROOT = 4


def is_denial(form: str) -> bool:
    """Tell whether a word, in lower case, denies.

    >>> is_denial("never"), is_denial("didn't"), is_denial("knot")
    (True, True, False)
    """
    return form in DENIALS or form.endswith(("n't", "n’t"))


def ranks_like(superlative: str) -> frozenset[str]:
    """Give the superlatives of the same end of a scale.

    >>> "highest" in ranks_like("strongest"), ranks_like("oldest")
    (True, frozenset())
    """
    return next((end for end in _ENDS if superlative in end), frozenset())


def opposed_to(form: str) -> frozenset[str]:
    """Give the words of quantity, order, direction or comparison that exclude a word."""
    return _OPPOSED.get(form, frozenset())


def are_opposed_by_prefix(one: str, other: str) -> bool:
    """Tell whether two words, in lower case, are told apart by a prefix that turns one round.

    >>> are_opposed_by_prefix("unpopular", "popular"), are_opposed_by_prefix("import", "export")
    (True, True)
    >>> are_opposed_by_prefix("under", "der"), are_opposed_by_prefix("import", "important")
    (False, False)
    """
    if one[-_SHORTEST_ROOT:] != other[-_SHORTEST_ROOT:]:
        return False
    short, long = sorted((one, other), key=len)
    prefix = long.removesuffix(short)
    if prefix in _DENYING_PREFIXES:
        return len(short) >= _SHORTEST_ROOT
    return any(
        _share_root(one, other, first, second) or _share_root(one, other, second, first)
        for first, second in _OPPOSED_PREFIXES
    )


def _share_root(one: str, other: str, prefix: str, opposed: str) -> bool:
    root = one.removeprefix(prefix)
    return one != root and len(root) >= _SHORTEST_ROOT and other == opposed + root
