"""What a miss is called: gold, what was found, and the classes that follow."""

from __future__ import annotations

import pytest
from hypothesis import given
from invented_events import EVENTS, event, read_by, seat

from kg.scoring import classes, compare, figures, misses

ANA = seat("Ana Lind", "President", "PT")
PARK = seat("Joon Park", "Foreign Minister", "KR", 2)
TALKS = event(ANA, PARK, start="2021-05-03")


def told(gold, found):
    return [(one.figure, one.kind.value, one.error) for one in misses(compare({"x": gold}, {"x": found}))]


@pytest.mark.parametrize(
    ("found", "errors"),
    [
        (seat("Ana Lind", "Prime Minister", "PT"), ["title differs"]),
        (seat("Ana Lind", None, "PT"), ["title missed"]),
        (seat("Ana Lind", "President", "ES"), ["of differs"]),
        (seat("Ana Lind", "Queen"), ["title differs, of missed"]),
        (ANA, []),
    ],
)
def test_capacities_of_one_person(found, errors):
    assert told((event(ANA),), (event(found),)) == [("capacities", "differs", error) for error in errors]


@pytest.mark.parametrize(
    ("gold", "found", "expected"),
    [
        ((ANA,), (), ("missed", "person missed")),
        ((), (ANA,), ("spurious", "person spurious")),
        ((ANA, seat("Ana Lind", "Chair", "EU")), (ANA,), ("missed", "further capacity missed")),
        ((ANA,), (ANA, seat("Ana Lind")), ("spurious", "further capacity spurious")),
        ((seat(None, "Ambassador", "KR"),), (), ("missed", "unnamed post missed")),
        ((seat(None, "Ambassador", "KR"),), (seat(None, "Envoy", "KR"),), ("differs", "title differs")),
        ((), (seat(None, "Ambassador", "KR"),), ("spurious", "unnamed post spurious")),
    ],
)
def test_capacities(gold, found, expected):
    got = [miss[1:] for miss in told((event(*gold),), (event(*found),)) if miss[0] == "capacities"]
    assert got == [expected]


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        ((), ("missed", "meeting missed")),
        ((TALKS, event(seat("Omar Said"), type="visit")), ("spurious", "visit spurious")),
        ((event(ANA, PARK, type="call", start="2021-05-03"),), ("differs", "type differs")),
        ((event(ANA, PARK, status="planned"),), ("differs", "status differs, date missed")),
        ((event(ANA, PARK, start="2021-05"),), ("differs", "date differs")),
    ],
)
def test_events(found, expected):
    assert [miss[1:] for miss in told((TALKS,), found) if miss[0] == "events"] == [expected]


@pytest.mark.parametrize(
    ("gold", "found", "kinds"),
    [
        ("Lisbon", None, ["missed"]),
        (None, "Lisbon", ["spurious"]),
        ("Lisbon", "Porto", ["differs"]),
        ("Évora", "evora", []),
    ],
)
def test_places(gold, found, kinds):
    got = told((event(ANA, place=gold),), (event(ANA, place=found),))
    assert got == [("places", kind, f"place {kind}") for kind in kinds]


@pytest.mark.parametrize(
    ("gold", "found", "expected"),
    [
        (TALKS, None, ("missed", "event missed")),
        (None, TALKS, ("spurious", "event spurious")),
        (TALKS, event(ANA, PARK, type="visit"), ("missed", "type or status differs")),
        (event(ANA, PARK, status="planned"), TALKS, ("spurious", "type or status differs")),
        (TALKS, event(ANA), ("missed", "person missed")),
        (event(ANA), TALKS, ("spurious", "person spurious")),
        (TALKS, event(ANA, seat("Joon Park")), ("missed", "side differs")),
    ],
)
def test_who_met(gold, found, expected):
    got = told((gold,) if gold else (), (found,) if found else ())
    assert [miss[1:] for miss in got if miss[0] == "met"] == [expected]


def test_what_was_found_tells_its_rule_and_confidence():
    found = event(
        seat("Omar Said", evidence=read_by("list"), confidence=0.7), evidence=read_by("received"), confidence=0.9
    )
    got = list(misses(compare({"x": (TALKS,)}, {"x": (found,)})))
    assert {(one.figure, one.rule, one.confidence) for one in got if one.kind == "spurious"} == {
        ("people", "list", 0.7),
        ("capacities", "list", 0.7),
        ("events", "received", 0.9),
    }
    assert {one.rule for one in got if one.kind == "missed"} == {None}
    assert {one.what for one in got if one.figure == "events"} == {
        "meeting held 2021-05-03: Ana Lind, Joon Park",
        "meeting held no date: Omar Said",
    }


def test_classes_are_ranked_within_the_figure():
    got = classes(misses(compare({"x": (TALKS, event(seat("Omar Said"), type="call"))}, {"x": (event(ANA),)})))
    assert got == (
        ("people", "missed", "person missed", 2),
        ("capacities", "missed", "person missed", 2),
        ("events", "differs", "date missed", 1),
        ("events", "missed", "call missed", 1),
        ("met", "missed", "person missed", 1),
    )


@given(EVENTS, EVENTS)
def test_misses_are_what_the_figures_lack(gold, found):
    """What differs lacks on both sides."""
    compared = compare({"x": gold}, {"x": found})
    got = list(misses(compared))
    for figure, tally in figures(compared).items():
        kinds = [one.kind for one in got if one.figure == figure]
        assert tally.gold - tally.hit == kinds.count("missed") + kinds.count("differs")
        assert tally.found - tally.hit == kinds.count("spurious") + kinds.count("differs")


@given(EVENTS)
def test_nothing_is_wrong_with_gold_itself(told_events):
    assert told(told_events, told_events) == []
