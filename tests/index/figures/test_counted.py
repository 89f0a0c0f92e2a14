"""What shares, sums and parts are of."""

from __future__ import annotations

import pytest

from tests.index.figures_of import slot_of


@pytest.mark.parametrize(
    ("marked", "counted"),
    [
        ("It has ‹71›% of grocery spending.", "grocery spending"),
        ("It burnt ‹8› percent of all outbreaks.", "all outbreaks"),
        ("About ‹two thirds› of that sum went to Orm.", "that sum"),
        ("‹Half› of the company belongs to the staff.", "company"),
        ("It has ‹18› percent of the mass of the Sun.", "mass of the Sun"),
        ("It lost ‹20› percent of its land in May.", "its land"),
        ("Of the goods we tested, ‹28›% were sound.", "goods"),
        ("‹Half› the garrison deserted.", "garrison"),
        ("Patients get ‹half› its dose.", "its dose"),
    ],
)
def test_what_a_share_is_of(marked: str, counted: str) -> None:
    assert slot_of(marked, "counted") == counted


@pytest.mark.parametrize(
    ("marked", "counted"),
    [
        ("He fled with £‹4,000› in cash.", "cash"),
        ("The firm must pay a total of €‹2› million in damages.", "damages"),
        ("It spent ‹640,000› euros of campaign money on a boat.", "campaign money"),
        ("It paid $‹9› in London.", None),
        ("It paid $‹9› in the spring.", None),
        ("It paid $‹9› in total.", None),
        ("It has debts of $‹9› million.", "debts"),
    ],
)
def test_what_a_sum_is_paid_in(marked: str, counted: str | None) -> None:
    assert slot_of(marked, "counted") == counted


@pytest.mark.parametrize(
    ("marked", "counted", "role"),
    [
        ("Of its 1,200 staff, ‹300› work nights.", "staff", "part"),
        ("Of 45 entries sent in, ‹12› won prizes.", "entries", "part"),
        ("Of the 40 hens, ‹9› brown hens died.", "brown hens", None),
        ("Of the 50 ships, ‹three› leaks came from one.", "leaks", None),
        ("They sell wool, ‹300› work nights.", "work nights", None),
    ],
)
def test_a_part_may_leave_out_its_noun_before_a_verb(
    marked: str, counted: str, role: str | None
) -> None:
    assert (slot_of(marked, "counted"), slot_of(marked, "role")) == (counted, role)


@pytest.mark.parametrize(
    ("marked", "counted"),
    [
        ("It has ‹eight› more tables than the old one.", "tables"),
        ("In the 87-seat hall they hold 36 boxes. The Greens keep ‹31›.", "boxes"),
    ],
)
def test_what_else_is_counted(marked: str, counted: str) -> None:
    assert slot_of(marked, "counted") == counted


@pytest.mark.parametrize(
    ("marked", "counted"),
    [
        ("The firm paid $‹40› in fines.", "fines"),
        ("It lost £‹9› million in sales.", "sales"),
        ("It holds €‹9› million of debt.", "debt"),
        ("The chain made $‹4› billion in western Europe.", None),
        ("It paid $‹40› in three months.", None),
    ],
)
def test_a_sum_is_paid_in_kinds_of_money_only(marked: str, counted: str | None) -> None:
    assert slot_of(marked, "counted") == counted
