"""What the reading says comes back from codes and days as it was."""

from __future__ import annotations

import calendar
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.graph import codes
from kg.graph.dates import Bounds, bounds, partial_dates
from kg.model import EventType, Part, PartialDate, Standing, Status
from kg.vocab import EVT, STATUS

YEARS = st.integers(1800, 2100)
MONTHS = st.builds(PartialDate, YEARS, st.integers(1, 12))
DAYS = st.dates(min_value=PartialDate(1800).earliest, max_value=PartialDate(2100).latest).map(PartialDate.of)
PARTIAL = st.one_of(st.builds(PartialDate, YEARS), MONTHS, DAYS)


@given(PARTIAL)
def test_one_sitting_comes_back(when: PartialDate):
    assert partial_dates(bounds(when, when)) == (when, when)


@given(PARTIAL)
def test_an_open_end_comes_back(when: PartialDate):
    assert partial_dates(bounds(when, None)) == (when, None)
    assert partial_dates(bounds(None, when)) == (None, when)


@given(st.tuples(PARTIAL, PARTIAL).filter(lambda pair: pair[0].latest < pair[1].earliest))
def test_a_stretch_comes_back(stretch: tuple[PartialDate, PartialDate]):
    assert partial_dates(bounds(*stretch)) == stretch


@given(PARTIAL, PARTIAL)
def test_days_are_in_order(start: PartialDate, end: PartialDate):
    first, second = sorted((start, end), key=lambda one: (one.earliest, one.latest))
    if second.latest < first.latest:
        return
    found = [day for day in bounds(first, second) if day]
    assert found == sorted(found)


def test_next_november_has_no_sure_day():
    month = PartialDate(2020, 11)
    found = bounds(month, month)
    assert (found.surely_from, found.surely_until) == (None, None)
    assert (found.not_before, found.not_after) == (month.earliest, month.latest)
    assert calendar.monthrange(2020, 11)[1] == month.latest.day
    assert bounds(None, None) == Bounds()


@pytest.mark.parametrize(("part", "type_", "hosted"), list(product(Part, EventType, (True, False))))
def test_parts_come_back(part: Part, type_: EventType, hosted: bool):
    found = codes.part_codes(part, type_, hosted=hosted)
    assert codes.part(found, codes.type_code(type_, None)) is part


@pytest.mark.parametrize("type_", EventType)
def test_types_come_back(type_: EventType):
    assert codes.event_type(codes.type_code(type_, None)) == (type_, None)


def test_a_finer_kind_comes_back_and_one_of_another_type_does_not():
    assert codes.event_type(codes.type_code(EventType.MEETING, "audience")) == (EventType.MEETING, "audience")
    assert codes.type_code(EventType.CALL, "audience") == EVT["phone-call"]


@pytest.mark.parametrize("status", Status)
def test_statuses_come_back(status: Status):
    assert codes.status(codes.status_code(status)) is status


def test_finer_statuses_have_one_of_the_three():
    assert [codes.status(STATUS[word]) for word in ("proposed", "postponed", "denied")] == [
        Status.PLANNED,
        Status.CANCELLED,
        Status.CANCELLED,
    ]


@pytest.mark.parametrize("standing", Standing)
def test_standings_come_back(standing: Standing):
    assert codes.standing(codes.standing_code(standing)) is standing
