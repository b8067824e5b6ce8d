"""What each form of a week, month or year means: one function a form, as in ``date_readers``."""

from __future__ import annotations

import re

from kg.mentions.date_meaning import DIRECTION, STEP, DateKind, Direction, Frame, Meaning, at, point
from kg.mentions.date_words import count, day_number, month_number
from kg.mentions.reckoning import (
    month_from,
    month_until,
    partial,
    plus_days,
    plus_months,
    weekday_from,
    weekday_until,
)
from kg.model import PartialDate

_THURSDAY = 3


def _span(start: PartialDate | None, end: PartialDate | None) -> Meaning | None:
    if start and end and end.latest < start.earliest:
        return None
    return Meaning(DateKind.RANGE, start, end, start, end)


def read_from_now(match: re.Match[str], frame: Frame) -> Meaning:
    """ "a month from now", "a year from now"."""
    number, now = count(match["number"]), frame.published
    if match["unit"].lower() == "month":
        return at(DateKind.MONTH, plus_months(now, number) if now else None, Direction.FUTURE)
    return at(DateKind.YEAR, partial(now.year + number) if now else None, Direction.FUTURE)


_COUNTED = re.compile(r"\b(?:first|second|third|last|\w+th|times?|more than)\b[^.;:]*$", re.IGNORECASE)
"""What goes before a length of time in which something happened so often."""


def read_ahead(match: re.Match[str], frame: Frame) -> Meaning | None:
    """ "in two weeks", "in a month's time": of what is to come the month that this leads to.

    "Their second meeting in two weeks" tells no time.
    """
    if _COUNTED.search(match.string, max(0, match.start() - 80), match.start()):
        return None
    number, now = count(match["number"]), frame.published
    then = now and (plus_days(now, 7 * number) if match["unit"] == "week" else plus_months(now, number))
    month = partial(then.year, then.month) if then else None
    return Meaning(DateKind.MONTH, None, None, month, month, Direction.FUTURE)


def read_week(match: re.Match[str], frame: Frame) -> Meaning | None:
    """ "last week", "this week", "next week": the month of its days, as no shorter time is told.

    Of a week in two months the one that has more of it, which is that of its Thursday (as ISO 8601 counts weeks).
    """
    step = STEP[match["how"].lower()]
    then = frame.published
    if then and step:
        then = plus_days(then, 7 * step + _THURSDAY - then.weekday())
    earlier = step == 0 and (match["earlier"] or "").lower() == "earlier"
    direction = Direction.PAST if earlier else DIRECTION[step]
    return at(DateKind.WEEK, partial(then.year, then.month) if then else None, direction)


def read_weekend(match: re.Match[str], frame: Frame) -> Meaning | None:
    """ "this weekend", "at the weekend", "last weekend": Saturday and Sunday."""
    if frame.published is None:
        return Meaning(DateKind.RANGE)
    how = match["how"].lower()
    step = STEP[how]
    past, ahead = weekday_until(frame.published, 5), weekday_from(frame.published, 5)
    start = ahead if step > 0 else past
    future = past if step < 0 else ahead
    ends = (plus_days(day, 1) if day else None for day in (start, future))
    end, future_end = (point(day) for day in ends)
    return Meaning(DateKind.RANGE, point(start), end, point(future), future_end, DIRECTION[step])


def read_near_month(match: re.Match[str], frame: Frame) -> Meaning | None:
    """ "last month", "next month", "the 12th of next month", "earlier this month"."""
    step = STEP[match["how"].lower()]
    month = plus_months(frame.published, step) if frame.published else None
    if match["day"]:
        day = partial(month.year, month.month, day_number(match["day"])) if month else None
        return at(DateKind.EXPLICIT, day, DIRECTION[step])
    return at(DateKind.MONTH, month, DIRECTION[step])


def read_near_year(match: re.Match[str], frame: Frame) -> Meaning | None:
    """ "last year", "this year", "next year"; a season is told as its year."""
    step = STEP[match["how"].lower()]
    year = partial(frame.published.year + step) if frame.published else None
    return at(DateKind.YEAR, year, DIRECTION[step])


def read_month(match: re.Match[str], frame: Frame) -> Meaning | None:
    """ "March 2019", "in July", "last August", "next November", "September last year"."""
    number = month_number(match["month"])
    how = (match["how"] or "").lower()
    now = frame.published
    if match["year"]:
        return at(DateKind.MONTH, partial(int(match["year"]), number))
    if now is None:
        return at(DateKind.MONTH, partial(frame.only_year, number) if frame.only_year else None)
    if match["which"]:
        step = STEP[match["which"].lower()]
        return at(DateKind.MONTH, partial(now.year + step, number), DIRECTION[step])
    if how in ("last", "past"):
        past = month_until(now, number)
        same = past is not None and past.month == now.month
        return at(DateKind.MONTH, partial(now.year - 1, number) if same else past, Direction.PAST)
    if how in ("next", "coming"):
        return at(DateKind.MONTH, partial(now.year + (number <= now.month), number), Direction.FUTURE)
    if how == "this":
        return at(DateKind.MONTH, partial(now.year, number))
    past, coming = month_until(now, number), month_from(now, number)
    return Meaning(DateKind.MONTH, past, past, coming, coming)


def read_months(match: re.Match[str], frame: Frame) -> Meaning | None:
    """ "June-July 2020", "between March and May"."""
    first, last = month_number(match["month"]), month_number(match["month2"])
    if match["year"]:
        year = int(match["year"])
        return _span(partial(year - (last < first), first), partial(year, last))
    if frame.published is None:
        return Meaning(DateKind.RANGE)
    return _span(start := month_until(frame.published, first), start and partial(start.year + (last < first), last))


def read_year(match: re.Match[str], _: Frame) -> Meaning | None:
    """ "in 2014", "since 2015"."""
    return at(DateKind.YEAR, partial(int(match["year"])))


def read_years(match: re.Match[str], _: Frame) -> Meaning | None:
    """ "2019-2020", "2025-26"."""
    last = match["last"]
    return _span(partial(int(match["year"])), partial(int(match["year"][: 4 - len(last)] + last)))
