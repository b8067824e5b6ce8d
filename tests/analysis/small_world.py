"""Invented events, written down in one line each."""

from __future__ import annotations

from kg.model import EventRecord, EventType, Part, PartialDate, Seat, Standing, Status


def seat(text: str, *, part: Part = Part.MEMBER) -> Seat:
    """``name/post@side``; without a name the post acts."""
    who, _, side = text.partition("@")
    name, _, post = who.partition("/")
    kind = "person" if name else "post"
    actor = f"https://example.org/{kind}/{(name or f'{post}-{side}').lower().replace(' ', '-')}"
    return Seat(
        actor,
        kind,
        name or None,
        post or None,
        side,
        f"State {side}",
        side,
        part,
        Standing.INCUMBENT,
        None,
        None,
        1.0,
        principal=f"https://example.org/polity/{side}",
    )


def event(
    number: int, day: str | None, *seats: str, type: EventType = EventType.MEETING, status: Status = Status.HELD
) -> EventRecord:
    """The first seat is the host, the first of each other side leads it."""
    placed, seen = [], set()
    for text in seats:
        side = text.partition("@")[2]
        part = Part.MEMBER if side in seen else Part.LEAD if seen else Part.HOST
        seen.add(side)
        placed.append(seat(text, part=part))
    date = PartialDate.parse(day) if day else None
    id = f"e{number}"
    return EventRecord(
        f"https://example.org/event/{id}",
        id,
        f"Event {number}",
        type,
        None,
        status,
        date,
        date,
        "Oslo",
        (),
        tuple(placed),
        ("a1",),
    )
