"""Dates for encounters whose own sentence tells none, from what stands around them.

A text that has given the day of one meeting goes on in it: the next meeting is of the same day unless the tense takes
it further back. What is planned, and the visit around a meeting, have no more than the month.
"""

from __future__ import annotations

from kg.facts.drafts import Draft
from kg.facts.status import remote
from kg.facts.when import Calendar, month
from kg.model import EventType, PartialDate, Status

_IN_ONE_DAY = frozenset({EventType.MEETING, EventType.CALL, EventType.SIGNING, EventType.CEREMONY})


def date_all(drafts: list[Draft], calendar: Calendar) -> None:
    """Gives the drafts, in the order of the text, the dates that they share with their neighbours."""
    lead = _lead(calendar)
    for number, draft in enumerate(drafts):
        if draft.start is not None or _remote(draft):
            continue
        near = _neighbour(drafts, number) or lead
        if near is None:
            continue
        if draft.status is Status.HELD and draft.type in _IN_ONE_DAY:
            draft.start = draft.end = near
        elif draft.type is EventType.VISIT and draft.status is Status.HELD:
            draft.start = month(near)
        elif draft.status is Status.PLANNED and draft.type is EventType.MEETING:
            draft.start = month(near)


def _neighbour(drafts: list[Draft], number: int) -> PartialDate | None:
    """The date of the encounter before, else of the one after, that was told with a date of its own."""
    order = [*reversed(drafts[:number]), *drafts[number + 1 :]]
    fits = [one for one in order if one.start and one.status is Status.HELD and not _remote(one)]
    return next((one.start for one in fits if one.type is not EventType.VISIT), None)


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
