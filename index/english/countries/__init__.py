"""The countries of the world: their names, peoples and capitals, and where a text names them."""

from __future__ import annotations

from index.english.countries.naming import Place, find_places, peoples_in, places_of
from index.english.countries.table import (
    Country,
    Form,
    is_capital,
    is_people,
    is_place_name,
    nation_of,
    nations_among,
)

__all__ = [
    "Country",
    "Form",
    "Place",
    "find_places",
    "is_capital",
    "is_people",
    "is_place_name",
    "nation_of",
    "nations_among",
    "peoples_in",
    "places_of",
]
