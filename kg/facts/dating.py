"""Dates for encounters whose own sentence tells none, from what stands around them.

A text that has given the day of one meeting goes on in it: the next meeting is of the same day unless the tense takes
it further back. What is planned, and the visit around a meeting, have no more than the month.
"""

from __future__ import annotations

import re

from kg.facts.drafts import SITTINGS, Draft
from kg.facts.status import remote
from kg.facts.when import Calendar, days, month
from kg.mentions.dates import DateMention
from kg.model import EventType, PartialDate, Status

_RECENT = 45
_SAME_DAY = re.compile(
    r"\b(?:in|of) the day\b|\b(?:that|same) (?:day|morning|afternoon|evening)\b|\bhad just\b|^\s*Earlier,"
)
_HOUR = re.compile(
    r"\b(?:in|later in|during|for|over) the (?:morning|afternoon|evening|night|day)\b|\bwithin hours\b"
    r"|\b(?:at|from|until|by) \d{1,2}(?:[.:]\d\d)?\s?(?:[ap]\.?m\b|o'clock|hours)|\bat (?:noon|midnight)\b",
    re.IGNORECASE,
)
"""An hour or a part of a day: what is planned for it is planned for a day that needs no word any more."""


def date_all(drafts: list[Draft], calendar: Calendar) -> None:
    """Gives the drafts, in the order of the text, the dates that they share with their neighbours."""
    lead = _lead(calendar)
    for number, draft in enumerate(drafts):
        draft.inherited = draft.start is None
        if draft.inherited:
            _date(draft, drafts, number, lead, calendar)


def _date(draft: Draft, drafts: list[Draft], number: int, lead: PartialDate | None, calendar: Calendar) -> None:
    held = draft.status is Status.HELD
    if held and draft.type in SITTINGS and (only := _only(draft, calendar)) is not None:
        draft.start, draft.end = days(only, draft.status)
        return
    same_day = _SAME_DAY.search(draft.lines[0].text) is not None
    if draft.status is Status.PLANNED and draft.type in SITTINGS and _HOUR.search(draft.lines[0].text):
        draft.start = draft.end = _day_spoken_of(draft, calendar)
        return
    if _remote(draft) and not same_day:
        return
    neighbour = _neighbour(drafts, number, calendar)
    near = neighbour.start if neighbour else lead
    if near is None:
        return
    if same_day:
        draft.start = near
        draft.end = near if draft.type in SITTINGS else None
    elif held and draft.type in SITTINGS:
        draft.start = draft.end = month(near) if neighbour and neighbour.end != neighbour.start else near
    elif draft.type is (EventType.VISIT if held else EventType.MEETING) and draft.status is not Status.CANCELLED:
        draft.start = month(near)


def _only(draft: Draft, calendar: Calendar) -> DateMention | None:
    """The one day that the sentence tells, wherever it hangs."""
    found = [date for date, _ in calendar.within(draft.candidates[0].line) if date.start and date.start.day]
    return found[0] if len(found) == 1 else None


def _day_spoken_of(draft: Draft, calendar: Calendar) -> PartialDate | None:
    """The day that the text told last before the end of the sentence; that of publication where it told none."""
    end = draft.lines[0].span.end
    told = [
        date for date in calendar.dates if date.start and date.start.day and calendar.begins <= date.span.start < end
    ]
    return days(told[-1], draft.status)[0] if told else calendar.published


def _neighbour(drafts: list[Draft], number: int, calendar: Calendar) -> Draft | None:
    """The encounter before, else the one after, that was told with a date of its own not long before publication."""
    order = [*reversed(drafts[:number]), *drafts[number + 1 :]]
    fits = [one for one in order if one.start and one.status is Status.HELD and not _remote(one)]
    return next((one for one in fits if one.type is not EventType.VISIT and _recent(one.start, calendar)), None)


def _recent(date: PartialDate | None, calendar: Calendar) -> bool:
    published = calendar.published
    return date is None or published is None or (published.earliest - date.latest).days <= _RECENT


def _remote(draft: Draft) -> bool:
    return all(remote(one.word) for one in draft.candidates)


def _lead(calendar: Calendar) -> PartialDate | None:
    """The first day that the text tells, if it lies in the week before publication."""
    published = calendar.published
    for date in calendar.dates:
        if date.start and date.start.day and date.span.start >= calendar.begins:
            if published and 0 <= (published.earliest - date.start.earliest).days <= 7:
                return date.start
            return None
    return None
