"""Cells of a table that a spreadsheet opens, and takes for no formula (OWASP, CSV Injection)."""

from __future__ import annotations

# What a program that opens the table takes to begin a formula, in full width too; some look behind
# white space, and tab and carriage return are named by themselves.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
# By this Excel knows UTF-8.
BYTE_ORDER_MARK = "\ufeff"


def cell(value: object) -> object:
    """Give a value as it may stand in a cell: a number as it is, a text never as a formula.

    >>> cell("=HYPERLINK(1)"), cell(" @SUM(1)"), cell(-5), cell("5 ships"), cell(None)
    ("'=HYPERLINK(1)", "' @SUM(1)", -5, '5 ships', None)
    """
    if not isinstance(value, str):
        return value
    begins = value.startswith(_FORMULA) or value.lstrip().startswith(_FORMULA)
    return f"'{value}" if begins else value
