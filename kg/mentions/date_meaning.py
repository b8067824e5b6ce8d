"""What a form of a date means, and what it is read against."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from kg.model import PartialDate


class DateKind(StrEnum):
    """How the text gives the time."""

    EXPLICIT = "explicit"
    DAY = "day"
    WEEKDAY = "weekday"
    RELATIVE = "relative"
    RANGE = "range"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


class Direction(StrEnum):
    """Where the words themselves put the time, seen from the day of publication."""

    PAST = "past"
    FUTURE = "future"
    EITHER = "either"


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a form means: ``start`` and ``end`` as a report of the past, ``future_*`` where the sentence looks ahead.

    ``offset`` counts days from the day that was mentioned last ("a day earlier": -1).
    """

    kind: DateKind
    start: PartialDate | None = None
    end: PartialDate | None = None
    future_start: PartialDate | None = None
    future_end: PartialDate | None = None
    direction: Direction = Direction.EITHER
    offset: int | None = None


@dataclass(frozen=True, slots=True)
class Frame:
    """What a date is read against: the day of publication, and the only year that the text itself gives."""

    published: date | None
    only_year: int | None = None


Reader = Callable[[re.Match[str], Frame], Meaning | None]


def point(day: date | None) -> PartialDate | None:
    return PartialDate.of(day) if day else None


def at(kind: DateKind, when: PartialDate | date | None, direction: Direction = Direction.EITHER) -> Meaning:
    """A meaning that is the same in the past and in the future."""
    then = point(when) if isinstance(when, date) else when
    return Meaning(kind, then, then, then, then, direction)


#: How many weeks, months or years from now, and where that is.
STEP = {"last": -1, "past": -1, "previous": -1, "this": 0, "current": 0, "the": 0, "next": 1, "coming": 1}
DIRECTION = {-1: Direction.PAST, 0: Direction.EITHER, 1: Direction.FUTURE}
