"""Calendar arithmetic for the words of time in news: weekdays, months and years seen from a day of publication."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from kg.model import PartialDate

#: A day or month without a year lies in the future if it comes within so many days and was not lately.
SOON = 92


def plus_days(day: date, days: int) -> date | None:
    """The day so many days on; None beyond the calendar."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def weekday_until(day: date, weekday: int) -> date | None:
    """The weekday (Monday 0) on the day itself or one of the six before."""
    return plus_days(day, -((day.weekday() - weekday) % 7))


def weekday_from(day: date, weekday: int) -> date | None:
    """The weekday (Monday 0) on the day itself or one of the six after."""
    return plus_days(day, (weekday - day.weekday()) % 7)


def partial(year: int, month: int = 0, day: int = 0) -> PartialDate | None:
    """The date, or None where the calendar has none such."""
    try:
        return PartialDate(year, month, day)
    except ValueError:
        return None


def plus_months(day: date, months: int) -> PartialDate | None:
    """The month so many months on."""
    index = day.year * 12 + day.month - 1 + months
    return partial(index // 12, index % 12 + 1)


def month_until(day: date, month: int) -> PartialDate | None:
    """The month of that name that has begun last."""
    return partial(day.year - (month > day.month), month)


def month_from(day: date, month: int) -> PartialDate | None:
    """The month of that name that is or comes next."""
    return partial(day.year + (month < day.month), month)


def around(day: date, month: int, number: int) -> tuple[PartialDate | None, PartialDate | None]:
    """A day and month without a year, as (the likely one, the next one to come).

    The likely one is the last to have been, unless the next is no more than ``SOON`` days off and nearer. Where the
    last was no longer ago and the next is far off, the last is meant by what is to come, too.
    """
    years = (partial(day.year + step, month, number) for step in range(-4, 5))
    known = [(found, (found.earliest - day).days) for found in years if found]
    past = next((item for item in reversed(known) if item[1] <= 0), None)
    coming = next((item for item in known if item[1] >= 0), None)
    if past is None or coming is None:
        only = past or coming
        return (only[0] if only else None), (coming[0] if coming else None)
    likely = coming if coming[1] <= SOON and coming[1] < -past[1] else past
    if likely is past and coming[1] > 3 * SOON and past[1] >= -SOON:
        return past[0], past[0]
    return likely[0], coming[0]


def on_weekday(day: date, month: int, number: int, weekday: int) -> PartialDate | None:
    """The nearest such day and month that falls on the weekday (Monday 0), at most six years back."""
    years = (partial(day.year + step, month, number) for step in range(-6, 2))
    return nearest(day, (found for found in years if found and found.earliest.weekday() == weekday))


def day_of_month(day: date, number: int) -> tuple[PartialDate | None, PartialDate | None]:
    """The day of that number without a month, as (the last one to have been, the next one to come)."""
    months = [plus_months(day, step) for step in range(-2, 3)]
    days = [found for month in months if month and (found := partial(month.year, month.month, number))]
    past = [found for found in days if found.earliest <= day]
    coming = [found for found in days if found.earliest >= day]
    return (past[-1] if past else None), (coming[0] if coming else None)


def nearest(day: date, choices: Iterable[PartialDate | None]) -> PartialDate | None:
    """The choice that lies nearest to the day; of two as near the earlier."""
    known = [choice for choice in choices if choice]
    return min(known, key=lambda choice: (abs((choice.earliest - day).days), choice.earliest), default=None)
