"""The figures are those of the corpus's own scorer, and keep to the laws of counting."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from invented_events import EVENTS, event, events, seat

from kg.scoring import FIGURES, Tally, compare, figures

ROUNDING = 1e-9


def tallies(gold, found):
    return {name: [one.hit, one.gold, one.found] for name, one in figures(compare(gold, found)).items()}


def test_every_article_of_the_table(cases):
    for case in cases["articles"]:
        assert tallies({"x": events(case["gold"])}, {"x": events(case["found"])}) == case["figures"], case["note"]


def test_the_figures_over_the_table(cases):
    gold, found = (
        {str(n): events(case[side]) for n, case in enumerate(cases["articles"])} for side in ("gold", "found")
    )
    rounded = {
        name: {
            "precision": round(one.precision, 3),
            "recall": round(one.recall, 3),
            "f1": round(one.f1, 3),
            "gold": one.gold,
            "found": one.found,
        }
        for name, one in figures(compare(gold, found)).items()
    }
    assert rounded == cases["all"]
    assert tuple(rounded) == FIGURES


@given(data=st.data())
def test_any_articles_of_the_table_in_any_order_add_up(cases, data):
    chosen = data.draw(st.lists(st.sampled_from(range(len(cases["articles"]))), unique=True, max_size=8))
    known = {str(n): cases["articles"][n] for n in chosen}
    sums = {name: [sum(one["figures"][name][k] for one in known.values()) for k in range(3)] for name in FIGURES}
    gold = {name: events(one["gold"]) for name, one in known.items()}
    assert tallies(gold, {name: events(one["found"]) for name, one in reversed(known.items())}) == sums


@given(EVENTS)
def test_gold_against_itself_is_right(told):
    for one in figures(compare({"x": told}, {"x": told})).values():
        assert (one.precision, one.recall, one.f1) == (1, 1, 1)


@given(EVENTS, EVENTS)
def test_hits_are_no_more_than_either_side(gold, found):
    for one in figures(compare({"x": gold}, {"x": found})).values():
        assert 0 <= one.hit <= min(one.gold, one.found)
        least, most = sorted((one.precision, one.recall))
        assert 0 <= least <= most <= 1
        assert least - ROUNDING <= one.f1 <= most + ROUNDING


@given(EVENTS, EVENTS)
def test_an_article_that_was_not_read_counts_as_empty(gold, found):
    assert tallies({"x": gold}, {}) == tallies({"x": gold}, {"x": ()})
    assert tallies({"x": gold}, {"x": found}) == tallies({"x": gold}, {"x": found, "unknown": gold})


@pytest.mark.parametrize(
    ("tally", "precision", "recall", "f1"),
    [
        (Tally(), 1, 1, 1),
        (Tally(0, 2, 0), 0, 0, 0),
        (Tally(0, 0, 2), 0, 1, 0),
        (Tally(1, 2, 4), 0.25, 0.5, pytest.approx(1 / 3)),
    ],
)
def test_shares(tally, precision, recall, f1):
    assert (tally.precision, tally.recall, tally.f1) == (precision, recall, f1)


@pytest.mark.parametrize(
    ("type", "status", "pairs"), [("meeting", "held", 1), ("visit", "held", 0), ("call", "planned", 0)]
)
def test_who_met(type, status, pairs):
    told = event(seat("Ana Lind"), seat("Joon Park", side=2), seat("Omar Said", side=2), seat(None, side=3))
    other = event(seat("Ana Lind"), seat("Joon Park", side=2), type=type, status=status)
    assert figures(compare({"x": (other,)}, {"x": (told,)}))["met"] == Tally(pairs, pairs, 2)
