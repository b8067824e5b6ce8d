"""Partial dates as four days, and back."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from kg.model import PartialDate
from kg.vocab import DIP

BOUNDS = (DIP.notBefore, DIP.surelyFrom, DIP.surelyUntil, DIP.notAfter)
"""The terms of the four days, in the order of :class:`Bounds`."""


class Bounds(NamedTuple):
    """It lay within ``not_before`` and ``not_after``, and went on throughout ``surely_from`` to ``surely_until``."""

    not_before: date | None = None
    surely_from: date | None = None
    surely_until: date | None = None
    not_after: date | None = None


def bounds(start: PartialDate | None, end: PartialDate | None) -> Bounds:
    """The start lies between the first two days, the end between the last two.

    The inner days are left out where they cross: of "some day in November" no day is sure.
    """
    not_before, surely_from = (start.earliest, start.latest) if start else (None, None)
    surely_until, not_after = (end.earliest, end.latest) if end else (None, None)
    if start and end and surely_from and surely_until and surely_from > surely_until:
        if len(str(start)) != 10:
            return Bounds(not_before, None, None, not_after)
        surely_until = surely_from
    return Bounds(not_before, surely_from, surely_until, not_after)


def tenure_bounds(start: PartialDate | None, end: PartialDate | None, still_on: date | None = None) -> Bounds:
    """Of a post held from ``start`` to ``end``: on the day of the one date that is known it was held.

    ``still_on`` is a day on which a tenure without an end had not ended.
    """
    first, begun, until, last = bounds(start, end)
    if end is None and begun is not None:
        until = max(begun, still_on) if still_on else begun
    if start is None and until is not None:
        begun = until
    return Bounds(first, begun, until, last)


def partial_dates(found: Bounds) -> tuple[PartialDate | None, PartialDate | None]:
    """Start and end, each as precise as the bounds are; the converse of :func:`bounds`."""
    first, second, third, last = found
    if second is None and third is None:
        start = _within(first, last) or (PartialDate.of(first) if first else None)
        end = _within(first, last) or (PartialDate.of(last) if last else None)
        return start if first else None, end if last else None
    return _within(first, second) or _day(first), _within(third, last) or _day(last)


def _day(value: date | None) -> PartialDate | None:
    return PartialDate.of(value) if value else None


def _within(first: date | None, last: date | None) -> PartialDate | None:
    """The day, month or year that reaches from the one to the other."""
    if first is None or last is None:
        return None
    for found in (PartialDate.of(first), PartialDate(first.year, first.month), PartialDate(first.year)):
        if found.earliest == first and found.latest == last:
            return found
    return None
