from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from service.views.marking import cut, stretch
from tests.service.figures import make_figure

SENTENCE = "Officials say around 400 Kazakhs are fighting."


def test_a_text_without_marks_is_one_piece() -> None:
    assert [(piece.text, piece.marks) for piece in cut("as it stands", 7, {})] == [
        ("as it stands", frozenset())
    ]


def test_an_empty_text_has_no_pieces() -> None:
    assert cut("", 7, {"match": [(0, 9)]}) == ()


def test_marks_that_overlap_share_a_piece() -> None:
    pieces = cut("around 400 Kazakhs", 100, {"told": [(100, 118)], "match": [(111, 118)]})
    assert [(piece.text, sorted(piece.marks)) for piece in pieces] == [
        ("around 400 ", ["told"]),
        ("Kazakhs", ["match", "told"]),
    ]


def test_a_mark_that_reaches_beyond_the_text_is_clipped() -> None:
    pieces = cut("fighting", 50, {"quote": [(0, 54)], "match": [(90, 99)]})
    assert [(piece.text, sorted(piece.marks)) for piece in pieces] == [
        ("figh", ["quote"]),
        ("ting", []),
    ]


@given(
    text=st.text(max_size=30),
    start=st.integers(0, 50),
    spans=st.lists(st.tuples(st.integers(0, 90), st.integers(0, 90)), max_size=5),
)
def test_the_pieces_joined_are_the_text(
    text: str, start: int, spans: list[tuple[int, int]]
) -> None:
    assert "".join(piece.text for piece in cut(text, start, {"mark": spans})) == text


def test_a_figure_is_one_stretch_whatever_is_marked_inside_it() -> None:
    figure = make_figure(SENTENCE, "around 400 Kazakhs", "400", start=10)
    stretches = stretch(SENTENCE, 10, [figure], {"match": [(35, 42)]})
    assert [
        ("".join(piece.text for piece in part.pieces), part.figure is figure) for part in stretches
    ] == [("Officials say ", False), ("around 400 Kazakhs", True), (" are fighting.", False)]
    assert [piece.text for piece in stretches[1].pieces] == ["around 400 ", "Kazakhs"]


def test_of_figures_that_overlap_the_first_is_kept() -> None:
    whole = make_figure(SENTENCE, "around 400 Kazakhs", "400")
    inner = make_figure(SENTENCE, "400", "400")
    stretches = stretch(SENTENCE, 0, [inner, whole], {})
    assert [part.figure for part in stretches if part.figure] == [whole]
