"""What figures draw, out of the graph's records: sides, and names that the fonts can write."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from kg.figures.paper.fonts import composed, legible
from kg.figures.paper.wording import NO_STATE, body, counted
from kg.model import EventRecord, Part, Seat

T = TypeVar("T")
UNKNOWN = ""
"""The code of whom the articles give no state and no body; a post or a name of his own is neither."""


@dataclass(frozen=True, slots=True)
class Side:
    """The seats of one principal; ``code`` is its state or body, by which it is coloured."""

    key: str
    label: str
    code: str
    seats: tuple[Seat, ...]

    @property
    def heads(self) -> tuple[Seat, ...]:
        return tuple(seat for seat in self.seats if seat.part is not Part.MEMBER)

    @property
    def hosts(self) -> bool:
        return any(seat.part is Part.HOST for seat in self.seats)


def key_of(seat: Seat) -> str:
    return seat.principal or seat.side_code or seat.side


def code_of(seat: Seat) -> str:
    """The state or body of a side: its code, a body's name where it has none, and UNKNOWN where nothing tells it."""
    return seat.side_code or (seat.side if seat.of else UNKNOWN)


def state_of(seat: Seat) -> str:
    """The name that goes with :func:`code_of`: of the state, where the side is a group or a post of it."""
    return body(seat.side_code) if seat.side_code else code_of(seat) or NO_STATE


def count_of(codes: Iterable[str]) -> str:
    """How many states and bodies, in words; that nothing tells it makes none."""
    return counted(len({*codes} - {UNKNOWN}), "state or body", "states and bodies")


def sides(event: EventRecord) -> tuple[Side, ...]:
    """In the order of the record: the host's first; hosts and leads before the rest, people before bodies."""
    grouped: dict[str, list[Seat]] = {}
    for seat in event.seats:
        grouped.setdefault(key_of(seat), []).append(seat)
    return tuple(
        Side(key, seats[0].side, code_of(seats[0]), tuple(sorted(seats, key=_order))) for key, seats in grouped.items()
    )


def _order(seat: Seat) -> tuple[bool, bool, bool]:
    return (seat.part is Part.MEMBER, seat.part is not Part.HOST, seat.kind == "delegation")


def each(events: Iterable[EventRecord]) -> list[EventRecord]:
    """Every event once."""
    return list({event.iri: event for event in events}.values())


def by_count(items: Iterable[T]) -> list[T]:
    """Each once, the most frequent first, then in their own order."""
    counts: dict[T, int] = {}
    for item in items:
        counts[item] = counts.get(item, 0) + 1
    return sorted(counts, key=lambda item: (-counts[item], str(item)))


def readable(events: Sequence[EventRecord]) -> tuple[tuple[EventRecord, ...], tuple[str, ...]]:
    """The events in letters that the fonts have, and a note on the names that were transliterated."""
    changed: dict[str, str] = {}

    def read(text: str) -> str:
        written = legible(text)
        if composed(text) != written:
            changed[composed(text)] = written
        return written

    shown = tuple(_readable(event, read) for event in events)
    if not changed:
        return shown, ()
    some = [f"{new} for {old}" for old, new in sorted(changed.items())[:3]]
    more = f" and {len(changed) - len(some)} more" if len(changed) > len(some) else ""
    return shown, (f"transliterated, as the fonts lack the letters: {', '.join(some)}{more}",)


def _readable(event: EventRecord, read: Callable[[str], str]) -> EventRecord:
    return replace(
        event,
        label=read(event.label),
        place=read(event.place) if event.place else None,
        topics=tuple(read(topic) for topic in event.topics),
        seats=tuple(
            replace(
                seat,
                name=read(seat.name) if seat.name else None,
                title=read(seat.title) if seat.title else None,
                side=read(seat.side),
            )
            for seat in event.seats
        ),
    )
