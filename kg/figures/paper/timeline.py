"""A time axis from the first day to the last, with as many ticks as there is room for."""

from __future__ import annotations

import calendar
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from kg.figures.paper.palette import HAIR, MUTED
from kg.figures.paper.sheet import Sheet
from kg.figures.paper.text import width
from kg.model import EventRecord

_STEPS = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600)
"""Months between two ticks."""

_ROOM = 74.0
_PAD = 0.02
_SHORT = 45
"""Days; a shorter time is shown as whole months, from the first of one to the first of the next."""


@dataclass(frozen=True, slots=True)
class Timeline:
    """Days as points between ``left`` and ``right``."""

    first: date
    last: date
    left: float
    right: float

    def x(self, day: date) -> float:
        share = (day - self.first).days / ((self.last - self.first).days or 1)
        return self.left + share * (self.right - self.left)

    def span(self, event: EventRecord) -> tuple[float, float, float] | None:
        """Where the event can begin, where its mark stands, where it can end; None without a date."""
        start, end = event.start or event.end, event.end or event.start
        if start is None or end is None:
            return None
        begin, close = self.x(start.earliest), self.x(end.latest)
        return begin, (begin + close) / 2, close

    def ticks(self) -> list[tuple[float, str]]:
        months = (self.last.year - self.first.year) * 12 + self.last.month - self.first.month + 1
        most = (self.right - self.left) / _ROOM
        step = next((step for step in _STEPS if months / step <= most), _STEPS[-1])
        first = self.first.year * 12 + self.first.month - 1
        found = []
        for month in range(-(-first // step) * step, first + months, step):
            day = date(month // 12, month % 12 + 1, 1)
            if self.first <= day <= self.last:
                name = str(day.year) if step >= 12 else f"{calendar.month_abbr[day.month]} {day.year}"
                found.append((self.x(day), name))
        return found


def timeline(events: Sequence[EventRecord], left: float, right: float) -> Timeline:
    """From the first day an event can have begun to the last it can have ended, with air at both ends."""
    days = [d for event in events for d in (event.start, event.end) if d is not None]
    first = min((d.earliest for d in days), default=date(2000, 1, 1))
    last = max((d.latest for d in days), default=first)
    if (last - first).days < _SHORT:
        days_of = calendar.monthrange(last.year, last.month)[1]
        return Timeline(first.replace(day=1), _later(last.replace(day=1), days_of), left, right)
    air = max(3, round((last - first).days * _PAD))
    return Timeline(
        date.fromordinal(max(1, first.toordinal() - air)),
        _later(last, air),
        left,
        right,
    )


def _later(day: date, days: int) -> date:
    return date.fromordinal(min(date.max.toordinal(), day.toordinal() + days))


def draw(sheet: Sheet, axis: Timeline, top: float, bottom: float) -> None:
    """The ticks: a name above ``top`` and a hairline down to ``bottom``."""
    end = 0.0
    for x, name in axis.ticks():
        sheet.rule(x, top - 4, x, bottom, HAIR, 0.8, z=0.5)
        room = width(name, 9)
        if x - room / 2 > end and x + room / 2 < sheet.width:
            sheet.text(x, top - 10, name, 9, color=MUTED, at="center")
            end = x + room / 2 + 6
