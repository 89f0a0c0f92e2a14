"""References as programs that manage them read them: BibTeX, RIS, CSL-JSON."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import orjson

if TYPE_CHECKING:
    from service.views.citing.names import Name
    from service.views.citing.references import Reference

# Braces are counted by BibTeX even behind a backslash, so that they are named instead.
_TEX = {
    **{ord(sign): f"\\{sign}" for sign in "&%$#_"},
    ord("\\"): r"{\textbackslash}",
    ord("{"): r"$\lbrace$",
    ord("}"): r"$\rbrace$",
    ord("~"): r"{\textasciitilde}",
    ord("^"): r"{\textasciicircum}",
}
# Signs that TeX puts together, such as two hyphens to a dash.
_JOINED = re.compile(r"([-'`,<>?!])(?=[-'`,<>])")
# Stands between them until all signs are written; no text has it, which has no control characters.
_APART = "\x00"
_NO_KEY = re.compile(r"[^a-z0-9]+")
# An address keeps its signs, for the package `url`, but for those that end or unbalance a field.
_URL = str.maketrans({"{": "%7B", "}": "%7D", "\\": "%5C", "<": "%3C", ">": "%3E"})


def bibtex(reference: Reference) -> str:
    """Write a reference as an entry of BibTeX.

    The title stands in braces of its own, so that styles keep its capitals.
    """
    day = reference.day
    fields = {
        "author": " and ".join(map(_bibtex_name, reference.authors)),
        "title": "{" + _tex(reference.title) + "}",
        "year": str(day.year) if day else "",
        "month": f"{day:%m}" if day else "",
        "day": f"{day:%d}" if day else "",
        "url": (reference.address or "").translate(_URL),
        "note": _tex(reference.place.replace("¶", "Paragraph")),
        "annote": _tex(reference.quote),
    }
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    return "\n".join([f"@misc{{{_key(reference)},", *lines, "}"])


def ris(reference: Reference) -> str:
    """Write a reference as a record of RIS."""
    fields = [
        ("TY", "ELEC"),
        *(("AU", name.family_first) for name in reference.authors),
        ("TI", reference.title),
        ("PY", f"{reference.day:%Y}" if reference.day else None),
        ("DA", f"{reference.day:%Y/%m/%d}" if reference.day else None),
        ("UR", reference.address),
        ("SP", reference.place),
        ("N1", reference.quote),
    ]
    return "\n".join([*(f"{tag}  - {value}" for tag, value in fields if value), "ER  - "])


def csl_json(reference: Reference) -> str:
    """Write a reference as CSL-JSON, a list of one item."""
    day = reference.day
    item: dict[str, Any] = {
        "id": _key(reference),
        "type": "webpage",
        "title": reference.title,
        "author": [_csl_name(name) for name in reference.authors],
        "issued": {"date-parts": [[day.year, day.month, day.day]]} if day else None,
        "URL": reference.address,
        "note": " ".join(filter(None, (f"“{reference.quote}”", reference.place)))
        if reference.quote
        else None,
    }
    stated = {name: value for name, value in item.items() if value}
    return orjson.dumps([stated], option=orjson.OPT_INDENT_2).decode()


def _tex(text: str) -> str:
    r"""Write a text so that TeX sets it as it stands.

    >>> _tex("50% {off} --- & more")
    '50\\% $\\lbrace$off$\\rbrace$ -{}-{}- \\& more'
    """
    return _JOINED.sub(f"\\1{_APART}", text).translate(_TEX).replace(_APART, "{}")


def _bibtex_name(name: Name) -> str:
    if not name.given:
        return "{" + _tex(name.family) + "}"
    return ", ".join(_tex(part) for part in (name.family, name.suffix, name.given) if part)


def _csl_name(name: Name) -> dict[str, str]:
    if not name.given:
        return {"literal": name.family}
    parts = {"family": name.family, "given": name.given, "suffix": name.suffix}
    return {key: part for key, part in parts.items() if part}


def _key(reference: Reference) -> str:
    """Give the key of an entry: a word of the author or the title, and the year."""
    word = (reference.authors[0].family if reference.authors else reference.title).split()[-1:]
    year = reference.day.year if reference.day else ""
    return _NO_KEY.sub("", f"{''.join(word)}{year}".lower()) or "article"
