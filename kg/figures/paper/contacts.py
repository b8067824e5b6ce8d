"""Who met whom, out of events: what the figures count."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from typing import TypeVar

from kg.errors import NotFoundError
from kg.figures.paper.sides import code_of, key_of, state_of
from kg.model import ENCOUNTERS, Contact, EventRecord, EventType, Seat, Status

T = TypeVar("T")


def moment(event: EventRecord) -> tuple[date, str]:
    """By the first day an event can have gone on, undated ones last; then by id."""
    when = event.start or event.end
    return (when.earliest if when else date.max, event.id)


def gathered(events: Iterable[EventRecord]) -> tuple[EventRecord, ...]:
    """The held events that brought somebody together, by date: no letters, and none without participants."""
    kept = [e for e in events if e.status is Status.HELD and e.seats and e.type is not EventType.MESSAGE]
    return tuple(sorted(kept, key=moment))


def encounters(events: Iterable[EventRecord]) -> tuple[EventRecord, ...]:
    """The held meetings, calls and signings, by date: those on different sides met."""
    return tuple(event for event in gathered(events) if event.type in ENCOUNTERS)


def contacts(events: Iterable[EventRecord]) -> Iterator[Contact]:
    """Every two named people or posts on different sides of one encounter."""
    for event in encounters(events):
        people = [seat for seat in event.seats if seat.kind != "delegation"]
        for a, b in combinations(people, 2):
            if key_of(a) != key_of(b) and a.actor != b.actor:
                yield Contact(event, a, b)


def of_person(person: str, events: Iterable[EventRecord]) -> tuple[Contact, ...]:
    """The contacts of one person, who is ``a``: named, or as the holder of a post that acted unnamed."""
    found = [one for one in contacts(events) if one.a.is_of(person) or one.b.is_of(person)]
    return tuple(one if one.a.is_of(person) else Contact(one.event, one.b, one.a) for one in found)


def met_by(person: str, events: Iterable[EventRecord]) -> tuple[Contact, ...]:
    """The contacts of one person.

    Raises:
        NotFoundError: there are none.
    """
    found = of_person(person, events)
    if not found:
        raise NotFoundError("nothing to draw: no held meeting of this person with another side")
    return found


def some(events: Sequence[T]) -> Sequence[T]:
    """The events, if there are any.

    Raises:
        NotFoundError: there are none.
    """
    if not events:
        raise NotFoundError("nothing to draw: no held meeting with participants")
    return events


def left_out(events: Sequence[EventRecord], drawn: Sequence[EventRecord]) -> tuple[str, ...]:
    """A footnote on the events that a figure does not draw, by the reason."""
    ids = {event.iri for event in drawn}
    rest = [event for event in events if event.iri not in ids]
    counts: dict[str, int] = {}
    for event in rest:
        reason = event.status.value if event.status is not Status.HELD else event.type.value
        counts[reason] = counts.get(reason, 0) + 1
    if not counts:
        return ()
    return (f"Not drawn: {', '.join(f'{number} {reason}' for reason, number in sorted(counts.items()))}.",)


@dataclass(frozen=True, slots=True)
class Capacity:
    """Somebody in one post: who changes posts is several."""

    actor: str
    post: str


def capacity(seat: Seat) -> Capacity:
    """The wording of a post of which there is one at a time does not matter; of others the order of words does not."""
    if seat.rank in _SINGLE and seat.title:
        return Capacity(seat.actor, f"{seat.rank} {seat.of}")
    words = re.findall(r"\w+", (seat.title or "").casefold())
    return Capacity(seat.actor, " ".join(sorted(set(words) - _LITTLE)))


_SINGLE = frozenset({"head-of-state", "head-of-government", "foreign-minister", "secretary-general"})
_LITTLE = frozenset({"a", "and", "at", "for", "in", "of", "on", "s", "the", "to"})
"""So that "President's Special Envoy to Syria" and "Special Envoy of the President for Syria" are one post."""


def states_of(events: Iterable[EventRecord]) -> list[tuple[str, str, int]]:
    """Code, name and number of events of each state or body on a side, the most active first."""
    names: dict[str, str] = {}
    counts: dict[str, int] = {}
    for event in events:
        for code, label in {code_of(seat): state_of(seat) for seat in event.seats}.items():
            names.setdefault(code, label)
            counts[code] = counts.get(code, 0) + 1
    return sorted(((code, names[code], counts[code]) for code in names), key=lambda one: (-one[2], one[0]))
