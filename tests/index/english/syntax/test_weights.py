"""Where the weights of features stand in a table."""

from __future__ import annotations

import numpy as np

from index.english.syntax.weights import Mixer


def test_places_by_feature_are_those_of_the_rows() -> None:
    mixer = Mixer([[0], [1, 2], [], [0, 2]], columns=3, places=9)
    rows = np.array([[5, 6, 7], [2**63, 2**64 - 1, 0]], dtype=np.uint64)
    assert mixer.places_by_feature(rows).T.tolist() == mixer.places(rows).tolist()
    assert mixer.places(rows).max() < 2**9
