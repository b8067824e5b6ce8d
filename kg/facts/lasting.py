"""When a journey began of which the text tells how long it was and when it ended, and what it held in one day."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import timedelta

from kg.facts.drafts import SITTINGS, Draft, agree
from kg.facts.scene import Line
from kg.facts.when import Calendar, month
from kg.model import EventType, PartialDate, Status

_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}
_LONG = (
    rf"\b(?:a|an|her|his|its|the|their)\s(?:[\w-]+\s){{0,2}}?(?P<long>{'|'.join(_NUMBERS)}|\d)[- ]day"
    r"(?:[- ]long)?\s(?:[\w-]+\s){0,4}?(?:mission|stay|tour|trip|visit)\b"
)
_ENDS = r"\b(?:clos|complet|conclud|end|finish|wrapp?)(?:e[ds]?|ing|s)?\b(?:\s(?:his|her|their))?(?:\sup)?\s"
_ENDED = re.compile(rf"(?:{_ENDS}|\bat the (?:close|end) of\s){_LONG}", re.IGNORECASE)
_AFTER = re.compile(
    rf"\b(?:departed|flew|leaves|left|returned|returns|went)\b[^.;]*?\b(?:after|following)\s{_LONG}", re.IGNORECASE
)
_ON = re.compile(
    r"\b(?:arriv(?:e[ds]?|ing)|landed|(?:departed|leaves|leaving|left)(?:\s\w+)?\sfor\s(?!home\b))\b", re.IGNORECASE
)
"""Who goes on to another place may have arrived there on the day that is told."""
_ONE = re.compile(
    r"\b(?:one|single|1|half|half a)[- ]day(?:[- ]long)?\s(?:[\w-]+\s){0,3}?(?:mission|stay|tour|trip|visit)\b"
    r"|\bday-?long\s(?:[\w-]+\s){0,3}?(?:mission|stay|tour|trip|visit)\b",
    re.IGNORECASE,
)


def date_back(drafts: Sequence[Draft], calendar: Calendar) -> None:
    """Dates the journeys that ended on some day back to their first: "ended a three-day visit on Friday"."""
    for draft in drafts:
        if draft.type is EventType.VISIT and draft.status is Status.HELD:
            for line in draft.lines:
                long, last = _long(line), _last(line, calendar)
                if long and last and not _shared(draft, drafts) and _ended(draft, long, last):
                    draft.start, draft.end = _first(long, last), last
                    break


def date_within(drafts: Sequence[Draft]) -> None:
    """Gives what was in the month of a journey of one day, and has no day, this one: of 103 in learnt-from articles 99
    are told with it."""
    for journey in drafts:
        if journey.type is EventType.VISIT and journey.start and journey.start.day and _of_one_day(journey):
            for draft in drafts:
                if _on(journey, draft) and draft.start == month(journey.start):
                    draft.start = draft.end = journey.start


def _on(journey: Draft, draft: Draft) -> bool:
    """Whether what somebody did may have been on his journey."""
    told = draft.status is journey.status or journey.status is Status.HELD
    return told and draft.type in SITTINGS and bool(draft.core & journey.core)


def _of_one_day(journey: Draft) -> bool:
    return any(_ONE.search(line.text) for line in journey.lines)


def _first(long: int, last: PartialDate) -> PartialDate:
    return PartialDate.of(last.earliest - timedelta(days=long - 1))


def _ended(draft: Draft, long: int, last: PartialDate) -> bool:
    """Whether a journey that took so long may have ended then."""
    start = draft.start
    first = _first(long, last)
    return agree(start, last) or (start is not None and first.earliest <= start.earliest <= last.latest)


def _long(line: Line) -> int:
    """How many days the journey took whose end a sentence tells, 0 where it tells of none."""
    found = _ENDED.search(line.text) or _AFTER.search(line.text)
    return 0 if found is None or _ON.search(line.text) else _NUMBERS.get(found["long"].lower()) or int(found["long"])


def _last(line: Line, calendar: Calendar) -> PartialDate | None:
    """The one day that the sentence tells."""
    days = {date.start for date, _ in calendar.within(line) if date.start and date.start.day}
    return days.pop() if len(days) == 1 else None


def _shared(draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether its sentence tells of several journeys, of which it may mean any."""
    own = {line.number for line in draft.lines}
    return any(
        one is not draft and one.type is EventType.VISIT and own & {line.number for line in one.lines} for one in drafts
    )
