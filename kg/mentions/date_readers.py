"""What each form of a day means: one function a form, from the match of its pattern to a meaning."""

from __future__ import annotations

import re
from datetime import date

from kg.mentions.date_meaning import DIRECTION, STEP, DateKind, Direction, Frame, Meaning, at, point
from kg.mentions.date_words import count, day_number, month_number, weekday_number
from kg.mentions.reckoning import (
    around,
    day_of_month,
    nearest,
    on_weekday,
    partial,
    plus_days,
    plus_months,
    weekday_from,
    weekday_until,
)
from kg.model import PartialDate

NEAR = 10
"""Days from the publication."""


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
        step = STEP[which.lower()]
        day = partial(frame.published.year + step, month, number) if frame.published else None
        return at(DateKind.EXPLICIT, day, DIRECTION[step])
    weekday = match.groupdict().get("weekday")
    if weekday and frame.published and not match["year"] and not _near(frame.published, month, number):
        fitting = on_weekday(frame.published, month, number, weekday_number(weekday))
        if fitting:
            return at(DateKind.EXPLICIT, fitting)
    likely, coming = _day(frame, month, number, match["year"])
    return Meaning(DateKind.EXPLICIT, likely, likely, coming, coming)


def _near(published: date, month: int, number: int) -> bool:
    """Whether such a day lies so near the publication that it is meant whatever weekday is told: these are mistaken
    more often than that last year's day is told without its year."""
    return any(found and abs((found.earliest - published).days) <= NEAR for found in around(published, month, number))


def read_days(match: re.Match[str], frame: Frame) -> Meaning | None:
    """ "15-16 June", "from June 30 to July 2", "5th and 6th December 2020"."""
    groups = match.groupdict()
    first, last = month_number(groups["month"]), month_number(groups.get("month2") or groups["month"])
    days = day_number(groups["day"]), day_number(groups["day2"])
    if None in (partial(2000, first, days[0]), partial(2000, last, days[1])):
        return None
    if first != last and groups["join"] == "and" and not groups["from"]:
        return None  # "May 5 and June 6" are two dates
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
    return at(DateKind.EXPLICIT, when) if when else None


def read_figures(match: re.Match[str], frame: Frame) -> Meaning | None:
    """ "19/06/2021", "Tuesday (12/11)": day first or month first, whichever is a date and fits the weekday.

    Of two that do, the one within a month of the publication, or within some days of it.
    """
    a, b = int(match["a"]), int(match["b"])
    years = [int(match["year"])] if match["year"] else [frame.published.year] if frame.published else []
    choices = [found for year in years for m, d in {(a, b), (b, a)} if (found := partial(year, m, d))]
    if weekday := match.groupdict().get("weekday"):
        choices = [c for c in choices if c.earliest.weekday() == weekday_number(weekday)]
    if len(set(choices)) > 1 and frame.published:
        published = frame.published
        near = (_near_to(published, choices, reach) for reach in (31, NEAR))
        choices = next((some for some in near if len(set(some)) == 1), [])
    return at(DateKind.EXPLICIT, choices[0] if len(set(choices)) == 1 else None)


def _near_to(published: date, days: list[PartialDate], reach: int) -> list[PartialDate]:
    return [day for day in days if abs((day.earliest - published).days) <= reach]


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
        return at(DateKind.WEEKDAY, fit[0]) if fit else None
    if how in ("last", "past"):
        return at(DateKind.WEEKDAY, past, Direction.PAST)
    if how in ("next", "coming"):
        return at(DateKind.WEEKDAY, coming, Direction.FUTURE)
    start, future = point(past), point(coming)
    return Meaning(DateKind.WEEKDAY, start, start, future, future)


def read_weekday_of_week(match: re.Match[str], frame: Frame) -> Meaning:
    """ "Tuesday last week", "Monday of next week": weeks open on Monday."""
    step = STEP[match["week"]]
    move = weekday_number(match["weekday"]) + 7 * step
    monday = weekday_until(frame.published, 0) if frame.published else None
    return at(DateKind.WEEKDAY, plus_days(monday, move) if monday else None, DIRECTION[step])


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
    return Meaning(DateKind.RANGE, point(start), point(end), point(coming), point(coming_end))


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
    return at(DateKind.RELATIVE, day, direction)


def read_ago(match: re.Match[str], frame: Frame) -> Meaning | None:
    """ "three days ago" is a day, "two weeks ago" a month, "ten years ago" a year."""
    unit = match["unit"].lower()
    number = 2 if unit == "fortnight" else count(match["number"])
    now = frame.published
    if unit == "day":
        kind, when = DateKind.RELATIVE, now and plus_days(now, -number)
        return at(kind, when, Direction.PAST)
    if unit in ("week", "fortnight"):
        then = now and plus_days(now, -7 * number)
        return at(DateKind.WEEK, then and partial(then.year, then.month), Direction.PAST)
    if unit == "month":
        return at(DateKind.MONTH, now and plus_months(now, -number), Direction.PAST)
    return at(DateKind.YEAR, partial(now.year - number) if now else None, Direction.PAST)


_BACK = frozenset({"earlier", "before", "eve", "previously", "previous"})
_SAME = frozenset({"same", "that"})


def read_some_days_ago(_: re.Match[str], frame: Frame) -> Meaning:
    """ "a few days ago": the month of three days ago."""
    then = plus_days(frame.published, -3) if frame.published else None
    return at(DateKind.WEEK, partial(then.year, then.month) if then else None, Direction.PAST)


def read_week_before(match: re.Match[str], _: Frame) -> Meaning:
    """ "the week before", "a week later": in the month that this leads to from the last day."""
    return Meaning(DateKind.WEEK, offset=-7 if match["way"].lower() in _BACK else 7)


def read_offset(match: re.Match[str], _: Frame) -> Meaning | None:
    """ "a day earlier", "the previous day", "the next day", "two days later", "the same day": from the last day."""
    way = match["way"].lower()
    number = count(match.groupdict().get("number") or "1")
    return Meaning(DateKind.RELATIVE, offset=0 if way in _SAME else -number if way in _BACK else number)


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
        return at(DateKind.DAY, nearest(frame.published, fit))
    return Meaning(DateKind.DAY, past, past, coming, coming)
