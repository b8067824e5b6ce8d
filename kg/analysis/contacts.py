"""Who met whom, out of events: the pairs of seats that every projection and measure counts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations

from kg.model import ENCOUNTERS, Contact, EventRecord, Seat, Status


def contacts(events: Iterable[EventRecord], *, include_unnamed: bool = False) -> Iterator[Contact]:
    """Pairs of seats on different sides of held meetings, calls and signings, in the order of the events.

    Args:
        include_unnamed: count posts without a named holder as actors of their own. Delegations as bodies never are.
    """
    kinds = {"person", "post"} if include_unnamed else {"person"}
    for event in events:
        if event.type in ENCOUNTERS and event.status is Status.HELD:
            for a, b in combinations([seat for seat in event.seats if seat.kind in kinds], 2):
                if a.principal != b.principal and a.actor != b.actor:
                    yield Contact(event, a, b)


def companions(events: Iterable[EventRecord], *, include_unnamed: bool = False) -> Iterator[Contact]:
    """Pairs of seats on the same side of any held event."""
    kinds = {"person", "post"} if include_unnamed else {"person"}
    for event in events:
        if event.status is Status.HELD:
            for a, b in combinations([seat for seat in event.seats if seat.kind in kinds], 2):
                if a.principal == b.principal and a.actor != b.actor:
                    yield Contact(event, a, b)


def label(seat: Seat) -> str:
    """The name, or the post of one who is not named in brackets."""
    return seat.name or f"[{seat.title or seat.side}]"
