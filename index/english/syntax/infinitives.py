"""The infinitive of a verb, and the auxiliary by which a question asks for it: "did … lose"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.english.classes import STOP_WORDS
from index.english.forms import may_be_form_of, unstemmable
from index.english.rarity import is_listed, rarity_of

if TYPE_CHECKING:
    from collections.abc import Iterator

# Forms that are their own past; those that a rule would take apart, or that no table has.
_UNCHANGED = frozenset(
    "beat bet bid broadcast burst cast cost cut hit hurt let put quit read rid set shed shut split "
    "spread thrust".split()
)
_MAIN = {"has": ("does", "have"), "have": ("do", "have"), "had": ("did", "have")}
_MAIN |= {"does": ("does", "do"), "did": ("did", "do"), "goes": ("does", "go")}
_VOWELS = frozenset("aeiou")


def asked_form(verb: str) -> tuple[str, str] | None:
    """Give auxiliary and infinitive of a finite verb; None for a form of "be", or for no verb.

    >>> asked_form("lost"), asked_form("planned"), asked_form("carries"), asked_form("pay")
    (('did', 'lose'), ('did', 'plan'), ('does', 'carry'), ('do', 'pay'))
    >>> asked_form("used"), asked_form("took"), asked_form("cost"), asked_form("were")
    (('did', 'use'), ('did', 'take'), ('did', 'cost'), None)
    """
    form = verb.lower()
    if form in _MAIN:
        return _MAIN[form]
    if form in {"be", "am", "is", "are", "was", "were"} or not form.isalpha():
        return None
    if past := _infinitive_of_past(form):
        return "did", past
    if form.endswith("s") and (present := _commonest(_without_s(form))):
        return "does", present
    return ("do", form) if is_listed(form) else None


def _infinitive_of_past(form: str) -> str | None:
    if form in _UNCHANGED:
        return form
    if term := unstemmable().get(form):
        return _commonest(_with_ending(term))
    if words := may_be_form_of(form):
        return min(words, key=len)
    return _commonest(_without_ed(form)) if form.endswith("ed") else None


def _without_ed(form: str) -> Iterator[str]:
    """Give what "-ed" may have been put to: "plan" of "planned", "use" of "used"."""
    stem = form.removesuffix("ed")
    yield stem
    yield f"{stem}e"
    if stem.endswith("i"):
        yield f"{stem[:-1]}y"
    if len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in _VOWELS:
        yield stem[:-1]


def _with_ending(term: str) -> Iterator[str]:
    """Give what a term may be a stem of: "choos" of "choose", "fli" of "fly"."""
    yield term
    yield f"{term}e"
    if term.endswith("i"):
        yield f"{term[:-1]}y"


def _without_s(form: str) -> Iterator[str]:
    yield form.removesuffix("s")
    if form.endswith("ies"):
        yield f"{form[:-3]}y"
    elif form.endswith(("ches", "shes", "sses", "xes", "zes", "oes")):
        yield form.removesuffix("es")


def _commonest(words: Iterator[str]) -> str | None:
    known = [word for word in words if word not in STOP_WORDS and is_listed(word)]
    return min(known, key=rarity_of, default=None)
