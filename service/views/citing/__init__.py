"""An article, or a stretch of it, as other programs take it: cited, annotated, marked up."""

from __future__ import annotations

from service.views.citing.annotating import annotate, annotation_page, collect_annotations
from service.views.citing.forms import FORMS, Citation, cite
from service.views.citing.marking_up import mark_up
from service.views.citing.references import refer
from service.views.citing.texts import in_markdown, line, place_of, summary

__all__ = [
    "FORMS",
    "Citation",
    "annotate",
    "annotation_page",
    "cite",
    "collect_annotations",
    "in_markdown",
    "line",
    "mark_up",
    "place_of",
    "refer",
    "summary",
]
