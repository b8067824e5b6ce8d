"""What each form of a date means: one function a form, from the match of its pattern to a meaning."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from kg.mentions.date_words import count, day_number, month_number, weekday_number
from kg.mentions.reckoning import (
    around,
    day_of_month,
    month_from,
    month_until,
    nearest,
    partial,
    plus_days,
    plus_months,
    weekday_from,
    weekday_until,
)
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


def _point(day: date | None) -> PartialDate | None:
    return PartialDate.of(day) if day else None


def _at(kind: DateKind, when: PartialDate | date | None, direction: Direction = Direction.EITHER) -> Meaning:
    """A meaning that is the same in the past and in the future."""
    point = _point(when) if isinstance(when, date) else when
    return Meaning(kind, point, point, point, point, direction)


def _span(start: PartialDate | None, end: PartialDate | None) -> Meaning | None:
    if start and end and end.latest < start.earliest:
        return None
    return Meaning(DateKind.RANGE, start, end, start, end)


def _day(frame: Frame, month: int, number: int, year: str | None) -> tuple[PartialDate | None, PartialDate | None]:
    """A day of a month as (likely, coming)."""
    if year:
        fixed = partial(int(year), month, number)
        return fixed, fixed
    if frame.published:
        return around(frame.published, month, number)
    fixed = partial(frame.only_year, month, number) if frame.only_year else None
    return fixed, fixed


def read_day(match: re.Match[str], frame: Frame) -> Meaning | None:
    """ "16 June 2021", "June 16", "Friday the 16th of June", "November 11 last year"."""
    month, number = month_number(match["month"]), day_number(match["day"])
    if partial(2000, month, number) is None:
        return None
    if which := match.groupdict().get("which"):
        step = _STEP[which.lower()]
        day = partial(frame.published.year + step, month, number) if frame.published else None
        return _at(DateKind.EXPLICIT, day, _DIRECTION[step])
    likely, coming = _day(frame, month, number, match["year"])
    return Meaning(DateKind.EXPLICIT, likely, likely, coming, coming)


def read_days(match: re.Match[str], frame: Frame) -> Meaning | None:
    """ "15-16 June", "from June 30 to July 2", "5th and 6th December 2020"."""
    groups = match.groupdict()
    first, last = month_number(groups["month"]), month_number(groups.get("month2") or groups["month"])
    days = day_number(groups["day"]), day_number(groups["day2"])
    if None in (partial(2000, first, days[0]), partial(2000, last, days[1])):
        return None
    year = groups["year"]
    starts = _day(frame, first, days[0], year)
    ends = [_end(frame, start, (last, days[1]), year) for start in starts]
    if any(start and end and end < start for start, end in zip(starts, ends, strict=True)):
        return None
    return Meaning(DateKind.RANGE, starts[0], ends[0], starts[1], ends[1])


def _end(frame: Frame, start: PartialDate | None, end: tuple[int, int], year: str | None) -> PartialDate | None:
    if start is None:
        return _day(frame, *end, year)[0]
    turned = not year and end[0] < start.month
    return partial(start.year + turned, *end)


def read_iso(match: re.Match[str], _: Frame) -> Meaning | None:
    """ "2021-06-19"."""
    when = partial(int(match["year"]), int(match["m"]), int(match["d"]))
    return _at(DateKind.EXPLICIT, when) if when else None


def read_figures(match: re.Match[str], frame: Frame) -> Meaning | None:
    """ "19/06/2021", "Tuesday (12/11)": day first or month first, whichever is a date and fits the weekday.

    Of two that do, the one within a month of the publication.
    """
    a, b = int(match["a"]), int(match["b"])
    years = [int(match["year"])] if match["year"] else [frame.published.year] if frame.published else []
    choices = [found for year in years for m, d in {(a, b), (b, a)} if (found := partial(year, m, d))]
    if weekday := match.groupdict().get("weekday"):
        choices = [c for c in choices if c.earliest.weekday() == weekday_number(weekday)]
    if len(set(choices)) > 1 and frame.published:
        published = frame.published
        near = [c for c in choices if abs((c.earliest - published).days) <= 31]
        choices = near if len(set(near)) == 1 else []
    return _at(DateKind.EXPLICIT, choices[0] if len(set(choices)) == 1 else None)


def read_weekday(match: re.Match[str], frame: Frame) -> Meaning | None:
    """ "on Thursday", "last Thursday", "next Thursday", "Friday (23)"."""
    if frame.published is None:
        return Meaning(DateKind.WEEKDAY)
    weekday, how = weekday_number(match["weekday"]), (match["how"] or "").lower()
    past, coming = weekday_until(frame.published, weekday), weekday_from(frame.published, weekday)
    if how in ("last", "past") and past == frame.published:
        past = plus_days(past, -7)
    if how in ("next", "coming") and coming == frame.published:
        coming = plus_days(coming, 7)
    if match["number"]:
        fit = [d for d in (past, coming) if d and d.day == int(match["number"])]
        return _at(DateKind.WEEKDAY, fit[0]) if fit else None
    if how in ("last", "past"):
        return _at(DateKind.WEEKDAY, past, Direction.PAST)
    if how in ("next", "coming"):
        return _at(DateKind.WEEKDAY, coming, Direction.FUTURE)
    start, future = _point(past), _point(coming)
    return Meaning(DateKind.WEEKDAY, start, start, future, future)


def read_weekday_of_week(match: re.Match[str], frame: Frame) -> Meaning:
    """ "Tuesday last week", "Monday of next week": weeks open on Monday."""
    step = _STEP[match["week"]]
    move = weekday_number(match["weekday"]) + 7 * step
    monday = weekday_until(frame.published, 0) if frame.published else None
    return _at(DateKind.WEEKDAY, plus_days(monday, move) if monday else None, _DIRECTION[step])


def read_weekdays(match: re.Match[str], frame: Frame) -> Meaning | None:
    """ "Monday and Tuesday", "from Monday to Wednesday": days that follow one another."""
    if frame.published is None:
        return Meaning(DateKind.RANGE)
    first, last = weekday_number(match["weekday"]), weekday_number(match["weekday2"])
    length = (last - first) % 7
    if match["join"] == "and" and length != 1:
        return None
    end = weekday_until(frame.published, last)
    coming = weekday_from(frame.published, first)
    start = plus_days(end, -length) if end else None
    coming_end = plus_days(coming, length) if coming else None
    return Meaning(DateKind.RANGE, _point(start), _point(end), _point(coming), _point(coming_end))


_DAYS_FROM_NOW = {"yesterday": -1, "tomorrow": 1, "last night": -1, "last evening": -1}


def read_near_day(match: re.Match[str], frame: Frame) -> Meaning | None:
    """ "today", "this morning", "yesterday", "tomorrow", "the day after tomorrow", "last night"."""
    words = re.sub(r"\s+", " ", match["near"].lower())
    step = _DAYS_FROM_NOW.get(words, 0)
    step += {"before": -1, "after": 1}.get((match["turn"] or "").lower(), 0)
    direction = Direction.PAST if step < 0 else Direction.FUTURE if step > 0 else Direction.EITHER
    day = plus_days(frame.published, step) if frame.published else None
    if day and match["number"] and day.day != int(match["number"]):
        return None
    return _at(DateKind.RELATIVE, day, direction)


def read_ago(match: re.Match[str], frame: Frame) -> Meaning | None:
    """ "three days ago" is a day, "two weeks ago" a month, "ten years ago" a year."""
    number, unit = count(match["number"]), match["unit"].lower()
    now = frame.published
    if unit == "day":
        kind, when = DateKind.RELATIVE, now and plus_days(now, -number)
        return _at(kind, when, Direction.PAST)
    if unit == "week":
        then = now and plus_days(now, -7 * number)
        return _at(DateKind.WEEK, then and partial(then.year, then.month), Direction.PAST)
    if unit == "month":
        return _at(DateKind.MONTH, now and plus_months(now, -number), Direction.PAST)
    return _at(DateKind.YEAR, partial(now.year - number) if now else None, Direction.PAST)


_BACK = frozenset({"earlier", "before", "eve", "previously", "previous"})
_SAME = frozenset({"same", "that"})


def read_week_before(match: re.Match[str], _: Frame) -> Meaning:
    """ "the week before", "a week later": in the month that this leads to from the last day."""
    return Meaning(DateKind.WEEK, offset=-7 if match["way"].lower() in _BACK else 7)


def read_from_now(match: re.Match[str], frame: Frame) -> Meaning:
    """ "a month from now", "a year from now"."""
    number, now = count(match["number"]), frame.published
    if match["unit"].lower() == "month":
        return _at(DateKind.MONTH, plus_months(now, number) if now else None, Direction.FUTURE)
    return _at(DateKind.YEAR, partial(now.year + number) if now else None, Direction.FUTURE)


def read_offset(match: re.Match[str], _: Frame) -> Meaning | None:
    """ "a day earlier", "the previous day", "the next day", "two days later", "the same day": from the last day."""
    way = match["way"].lower()
    number = count(match.groupdict().get("number") or "1")
    return Meaning(DateKind.RELATIVE, offset=0 if way in _SAME else -number if way in _BACK else number)


_STEP = {"last": -1, "past": -1, "previous": -1, "this": 0, "current": 0, "the": 0, "next": 1, "coming": 1}
_DIRECTION = {-1: Direction.PAST, 0: Direction.EITHER, 1: Direction.FUTURE}


def read_week(match: re.Match[str], frame: Frame) -> Meaning | None:
    """ "last week", "this week", "next week": the month of its days, as no shorter time is told."""
    step = _STEP[match["how"].lower()]
    then = plus_days(frame.published, 7 * step) if frame.published else None
    earlier = step == 0 and (match["earlier"] or "").lower() == "earlier"
    direction = Direction.PAST if earlier else _DIRECTION[step]
    return _at(DateKind.WEEK, partial(then.year, then.month) if then else None, direction)


def read_weekend(match: re.Match[str], frame: Frame) -> Meaning | None:
    """ "this weekend", "at the weekend", "last weekend": Saturday and Sunday."""
    if frame.published is None:
        return Meaning(DateKind.RANGE)
    how = match["how"].lower()
    step = _STEP[how]
    past, ahead = weekday_until(frame.published, 5), weekday_from(frame.published, 5)
    start = ahead if step > 0 else past
    future = past if step < 0 else ahead
    ends = (plus_days(day, 1) if day else None for day in (start, future))
    end, future_end = (_point(day) for day in ends)
    return Meaning(DateKind.RANGE, _point(start), end, _point(future), future_end, _DIRECTION[step])


def read_near_month(match: re.Match[str], frame: Frame) -> Meaning | None:
    """ "last month", "next month", "the 12th of next month", "earlier this month"."""
    step = _STEP[match["how"].lower()]
    month = plus_months(frame.published, step) if frame.published else None
    if match["day"]:
        day = partial(month.year, month.month, day_number(match["day"])) if month else None
        return _at(DateKind.EXPLICIT, day, _DIRECTION[step])
    return _at(DateKind.MONTH, month, _DIRECTION[step])


def read_near_year(match: re.Match[str], frame: Frame) -> Meaning | None:
    """ "last year", "this year", "next year"; a season is told as its year."""
    step = _STEP[match["how"].lower()]
    year = partial(frame.published.year + step) if frame.published else None
    return _at(DateKind.YEAR, year, _DIRECTION[step])


def read_month(match: re.Match[str], frame: Frame) -> Meaning | None:
    """ "March 2019", "in July", "last August", "next November", "September last year"."""
    number = month_number(match["month"])
    how = (match["how"] or "").lower()
    now = frame.published
    if match["year"]:
        return _at(DateKind.MONTH, partial(int(match["year"]), number))
    if now is None:
        return _at(DateKind.MONTH, partial(frame.only_year, number) if frame.only_year else None)
    if match["which"]:
        step = _STEP[match["which"].lower()]
        return _at(DateKind.MONTH, partial(now.year + step, number), _DIRECTION[step])
    if how in ("last", "past"):
        past = month_until(now, number)
        same = past is not None and past.month == now.month
        return _at(DateKind.MONTH, partial(now.year - 1, number) if same else past, Direction.PAST)
    if how in ("next", "coming"):
        return _at(DateKind.MONTH, partial(now.year + (number <= now.month), number), Direction.FUTURE)
    if how == "this":
        return _at(DateKind.MONTH, partial(now.year, number))
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


def read_number(match: re.Match[str], frame: Frame) -> Meaning | None:
    """ "on the 17th", "Friday the 23rd": in the month that makes it nearest."""
    number = day_number(match["day"])
    if not 1 <= number <= 31:
        return None
    if frame.published is None:
        return Meaning(DateKind.DAY)
    past, coming = day_of_month(frame.published, number)
    if (weekday := match["weekday"]) is not None:
        fit = [d for d in (past, coming) if d and d.earliest.weekday() == weekday_number(weekday)]
        return _at(DateKind.DAY, nearest(frame.published, fit))
    return Meaning(DateKind.DAY, past, past, coming, coming)


def read_year(match: re.Match[str], _: Frame) -> Meaning | None:
    """ "in 2014", "since 2015"."""
    return _at(DateKind.YEAR, partial(int(match["year"])))


def read_years(match: re.Match[str], _: Frame) -> Meaning | None:
    """ "2019-2020", "2025-26"."""
    last = match["last"]
    return _span(partial(int(match["year"])), partial(int(match["year"][: 4 - len(last)] + last)))
