"""Dates, people and verbs as a figure prints them: only what the articles say, and that it is not said."""

from __future__ import annotations

import calendar
from collections.abc import Iterable, Sequence
from datetime import date

from kg.figures.paper.text import isolate
from kg.lexicon.states import states
from kg.model import EventRecord, EventType, PartialDate, Seat, Status

NO_DATE = "date not stated"
NO_PLACE = "place not stated"
NO_POST = "post not stated"
NO_STATE = "state not stated"
NO_NAME = "not named in the article"
AS_BODY = "as a body"

_VERBS = {
    EventType.MEETING: (("received", "is to receive", "was to receive"), ("met", "is to meet", "was to meet")),
    EventType.CALL: (("rang", "is to ring", "was to ring"), ("spoke with", "is to speak with", "was to speak with")),
    EventType.VISIT: (("received", "is to receive", "was to receive"), ("visited", "is to visit", "was to visit")),
    EventType.CONFERENCE: (
        ("hosted", "is to host", "was to host"),
        ("conferred with", "is to confer with", "was to confer with"),
    ),
    EventType.SIGNING: (("signed with", "is to sign with", "was to sign with"),) * 2,
    EventType.CEREMONY: (("received", "is to receive", "was to receive"), ("joined", "is to join", "was to join")),
    EventType.MESSAGE: (("wrote to", "is to write to", "was to write to"),) * 2,
}
"""With a host and without; each held, planned and cancelled."""

_KINDS = {
    EventType.MEETING: "meeting",
    EventType.CALL: "phone call",
    EventType.VISIT: "visit",
    EventType.CONFERENCE: "conference",
    EventType.SIGNING: "signing",
    EventType.CEREMONY: "ceremony",
    EventType.MESSAGE: "message",
}


def verb(event: EventRecord, *, hosted: bool) -> str:
    return _VERBS[event.type][0 if hosted else 1][list(Status).index(event.status)]


def role(event: EventRecord) -> str:
    """What the part ``host`` means for the type of event."""
    return {EventType.CALL: "caller", EventType.MESSAGE: "addressee"}.get(event.type, "host")


def kind(event: EventRecord) -> str:
    return (event.kind or _KINDS[event.type]).replace("-", " ")


def day(when: PartialDate | date | None, *, short: bool = False) -> str:
    """``29 October 2020``, ``29 Oct 2020``; ``October 2020`` and ``2020`` where no more is known."""
    if when is None:
        return NO_DATE
    month = ""
    if when.month:
        month = (calendar.month_abbr if short else calendar.month_name)[when.month]
    return " ".join(str(part) for part in (when.day, month, when.year) if part)


def when(event: EventRecord, *, short: bool = False) -> str:
    """The day or the span of an event: ``29–31 October 2020``."""
    start, end = event.start or event.end, event.end or event.start
    if start is None or end is None or start == end:
        return day(start, short=short)
    if start.day and end.day and (start.year, start.month) == (end.year, end.month):
        return f"{start.day}–{day(end, short=short)}"
    return f"{day(start, short=short)} – {day(end, short=short)}"


def period(events: Iterable[EventRecord]) -> str:
    """``January 2019 – June 2021``: the months from the first dated event to the last."""
    dates = sorted(d for event in events for d in (event.start, event.end) if d is not None)
    if not dates:
        return "no dates stated"
    first, last = day(_month(dates[0])), day(_month(dates[-1]))
    return first if first == last else f"{first} – {last}"


def _month(when: PartialDate) -> PartialDate:
    return PartialDate(when.year, when.month)


def title(seat: Seat) -> str:
    """The post held at the event; with the body where that is not the side's own."""
    text = seat.title or NO_POST
    if seat.title and seat.of and seat.of != seat.side_code:
        text += f" ({body(seat.of)})"
    return text


def titles(seats: Iterable[Seat]) -> tuple[str, ...]:
    """The posts held over several events, each once whatever its capitals; that none is stated only where none is."""
    found: dict[str, str] = {}
    for seat in seats:
        if seat.title:
            found.setdefault(title(seat).casefold(), title(seat))
    return tuple(found.values()) or (NO_POST,)


def shown(seat: Seat) -> tuple[str, str]:
    """What stands in the large and in the small line of a seat."""
    if seat.kind == "person" and seat.name:
        return seat.name, title(seat)
    return title(seat), AS_BODY if seat.kind == "delegation" else NO_NAME


def body(code: str) -> str:
    """The name of a state's code; any other body is named by what ``of`` holds."""
    state = states().get(code)
    return state.name if state else code


def listed(names: Sequence[str], *, most: int = 4) -> str:
    """``A``, ``A and B``, ``A, B, C and 3 more``; each name closed off for its direction."""
    marked = [isolate(name) for name in names]
    if len(marked) > most:
        marked = [*marked[: most - 1], f"{len(marked) - most + 1} more"]
    return marked[0] if len(marked) == 1 else f"{', '.join(marked[:-1])} and {marked[-1]}"


def counted(number: int, one: str, many: str | None = None) -> str:
    return f"{number:,} {one if number == 1 else many or one + 's'}"
