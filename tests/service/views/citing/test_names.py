from __future__ import annotations

import pytest

from service.views.citing.names import Name, read_names


@pytest.mark.parametrize(
    ("author", "names"),
    [
        ("Ada Marsh", [Name("Marsh", "Ada")]),
        ("Ludwig van der Berg", [Name("van der Berg", "Ludwig")]),
        ("Samuel Hale Jr.", [Name("Hale", "Samuel", "Jr.")]),
        ("Samuel Hale, Jr.", [Name("Hale", "Samuel", "Jr.")]),
        ("Marsh, Ada", [Name("Marsh", "Ada")]),
        ("Reuters", [Name("Reuters")]),
        ("Ada Marsh and Ben Lee", [Name("Marsh", "Ada"), Name("Lee", "Ben")]),
        ("Ada Marsh & Ben Lee", [Name("Marsh", "Ada"), Name("Lee", "Ben")]),
        ("Marsh, Ada; Lee, Ben", [Name("Marsh", "Ada"), Name("Lee", "Ben")]),
        ("", []),
        (None, []),
    ],
)
def test_names_are_told_apart(author: str | None, names: list[Name]) -> None:
    assert list(read_names(author)) == names


@pytest.mark.parametrize("author", ["Ada Marsh, Reuters", "Lowick, Hale, Brandt", "Alexander"])
def test_what_is_no_plain_list_of_persons_stays_as_it_is(author: str) -> None:
    assert read_names(author) == (Name(author),)


def test_a_name_is_written_in_every_order() -> None:
    [name] = read_names("Jean-Luc de la Mare III")
    assert name.written == "Jean-Luc de la Mare III"
    assert name.family_first == "de la Mare, Jean-Luc, III"
    assert name.with_initials == "de la Mare, J.-L., III"
