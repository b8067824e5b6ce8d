"""Who met whom, out of events: the pairs of seats that every projection and measure counts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations

from kg.model import ENCOUNTERS, Contact, EventRecord, Seat, Status


def contacts(
    events: Iterable[EventRecord], *, include_unnamed: bool = False, status: Status = Status.HELD
) -> Iterator[Contact]:
    """Pairs of seats on different sides of meetings, calls and signings, in the order of the events.

    Args:
        include_unnamed: count posts without a named holder as actors of their own. Delegations as bodies never are.
        status: of the events that count; planned or cancelled ones tell who was to meet whom.
    """
    for event in events:
        if event.type in ENCOUNTERS and event.status is status:
            for a, b in combinations(actors(event, include_unnamed=include_unnamed), 2):
                if a.principal != b.principal and a.actor != b.actor:
                    yield Contact(event, a, b)


def companions(
    events: Iterable[EventRecord], *, include_unnamed: bool = False, status: Status = Status.HELD
) -> Iterator[Contact]:
    """Pairs of seats on the same side of an event of any type; arguments as in :func:`contacts`."""
    for event in events:
        if event.status is status:
            for a, b in combinations(actors(event, include_unnamed=include_unnamed), 2):
                if a.principal == b.principal and a.actor != b.actor:
                    yield Contact(event, a, b)


def actors(event: EventRecord, *, include_unnamed: bool) -> list[Seat]:
    """The seats of people and, where wanted, of posts without a named holder."""
    return [seat for seat in event.seats if seat.kind == "person" or (include_unnamed and seat.kind == "post")]


def label(seat: Seat) -> str:
    """The name, or the post of one who is not named in brackets."""
    return seat.name or f"[{seat.title or seat.side}]"
