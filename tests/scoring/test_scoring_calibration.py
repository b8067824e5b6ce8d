"""How often facts of a confidence are right."""

from __future__ import annotations

import pytest
from hypothesis import given
from invented_events import EVENTS, event, seat

from kg.scoring import calibration, compare, figures

GOLD = event(seat("Ana Lind"), seat("Joon Park", side=2))


def levels(gold, found):
    return [(one.figure, one.least, one.right, one.found) for one in calibration(compare({"x": gold}, {"x": found}))]


def test_facts_are_counted_at_their_level():
    found = (
        event(seat("Ana Lind", confidence=0.95), seat("Omar Said", side=2, confidence=0.62), confidence=0.81),
        event(seat("Joon Park", confidence=1.0), status="planned", confidence=0.85),
    )
    assert levels((GOLD,), found) == [
        ("capacities", 0.9, 2, 2),
        ("capacities", 0.6, 0, 1),
        ("events", 0.8, 1, 2),
        ("met", 0.6, 0, 1),
    ]


@pytest.mark.parametrize(
    ("confidence", "least"), [(0.0, 0.0), (0.3, 0.3), (0.1 * 9, 0.9), (0.7 + 0.1, 0.8), (0.899, 0.8), (1.0, 0.9)]
)
def test_levels(confidence, least):
    assert levels((), (event(confidence=confidence),)) == [("events", least, 0, 1)]


@given(EVENTS, EVENTS)
def test_all_that_was_found_is_counted_once(gold, found):
    compared = compare({"x": gold}, {"x": found})
    counted = {one.figure: (one.right, one.found) for one in calibration(compared)}
    for figure, tally in figures(compared).items():
        if figure in counted:
            assert counted[figure] == (tally.hit, tally.found)
