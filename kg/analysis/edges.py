"""What stands on an edge: the event, and what each of its two ends was at it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Any

from kg.model import EventRecord, PartialDate, Seat

Data = dict[str, Any]

BY_END = MappingProxyType(
    {
        "capacities": "capacity",
        "sides": "side",
        "parts": "part",
        "standings": "standing",
        "levels": "level",
        "confidences": "confidence",
        "holders": "holders",
    }
)
"""Attributes of an edge that hold a value for each of its ends, by node; with the word for one such value."""


def told(event: EventRecord) -> Data:
    """``event`` (its id), ``date`` and ``end`` (ISO 8601, as precise as known, or None), ``type``, ``status``,
    ``place``, ``topics`` and ``articles``.
    """
    return {
        "event": event.id,
        "date": _text(event.start),
        "end": _text(event.end),
        "type": event.type.value,
        "status": event.status.value,
        "place": event.place,
        "topics": event.topics,
        "articles": event.articles,
    }


def held(a: Seat, b: Seat) -> Data:
    """By actor: ``capacities`` and ``sides``, ``parts`` (host, lead, member), ``standings`` (incumbent, acting, …),
    ``levels`` (precedence of the rank, smaller is higher, None if unknown) and ``confidences`` (0 to 1).
    """
    one, two = a.actor, b.actor
    return {
        "capacities": {one: a.title, two: b.title},
        "sides": {one: a.side, two: b.side},
        "parts": {one: a.part.value, two: b.part.value},
        "standings": {one: a.standing.value, two: b.standing.value},
        "levels": {one: a.precedence, two: b.precedence},
        "confidences": {one: a.confidence, two: b.confidence},
    }


def sent(event: EventRecord, sides: Iterable[str]) -> Data:
    """By side, of who sat there at the event: ``capacities``, ``standings`` and ``levels`` of the highest, ``parts`` of
    the first, ``confidences`` of the surest; ``sides`` are their labels.
    """
    by_side = {side: [seat for seat in event.seats if seat.principal == side] for side in sides}
    first = {side: min(seats, key=_height) for side, seats in by_side.items()}
    return {
        "capacities": {side: seat.title for side, seat in first.items()},
        "sides": {side: seat.side for side, seat in first.items()},
        "standings": {side: seat.standing.value for side, seat in first.items()},
        "levels": {side: seat.precedence for side, seat in first.items()},
        "parts": {side: seats[0].part.value for side, seats in by_side.items()},
        "confidences": {side: max(seat.confidence for seat in seats) for side, seats in by_side.items()},
    }


def days(edges: Iterable[Mapping[str, Any]]) -> tuple[str | None, str | None]:
    """The first and the last date of edges, as precise as known; None, None where none has one."""
    dates = sorted(edge["date"] for edge in edges if edge["date"])
    return (dates[0], dates[-1]) if dates else (None, None)


def _height(seat: Seat) -> int:
    return seat.precedence if seat.precedence is not None else 1000


@lru_cache(100_000)
def _text(date: PartialDate | None) -> str | None:
    return str(date) if date else None
