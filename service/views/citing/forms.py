"""Every form of a citation, by the name that an address asks for it with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from service.views.citing import formats, styles

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.views.citing.references import Reference

_TEXT = "text/plain"


@dataclass(frozen=True, slots=True)
class Form:
    """A form that a citation has.

    Attributes:
        key: by which it is asked for.
        name: by which people know it.
        media_type: of the text that it gives.
        write: makes it.
    """

    key: str
    name: str
    media_type: str
    write: Callable[[Reference], str]


@dataclass(frozen=True)
class Citation:
    """One form of a citation.

    Attributes:
        format: by which it is asked for.
        name: of the form, such as "APA".
        text: to be pasted.
    """

    format: str
    name: str
    text: str


FORMS = {
    form.key: form
    for form in (
        Form("plain", "Plain", _TEXT, styles.plain),
        Form("apa", "APA", _TEXT, styles.apa),
        Form("chicago", "Chicago", _TEXT, styles.chicago),
        Form("bibtex", "BibTeX", "application/x-bibtex", formats.bibtex),
        Form("ris", "RIS", "application/x-research-info-systems", formats.ris),
        Form("csl-json", "CSL-JSON", "application/vnd.citationstyles.csl+json", formats.csl_json),
        Form("markdown", "Markdown", "text/markdown", styles.markdown),
    )
}


def cite(reference: Reference) -> tuple[Citation, ...]:
    """Cite in every form."""
    return tuple(Citation(form.key, form.name, form.write(reference)) for form in FORMS.values())
