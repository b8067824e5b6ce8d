"""Who met whom: pairs of named persons on different sides of a held meeting, call or signing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from kg.model import ENCOUNTERS, Event, Evidence, Participation, Status
from kg.scoring.matching import distinct
from kg.scoring.names import same_name


@dataclass(frozen=True, slots=True)
class Pair:
    """Two persons who met, in the first event that tells so."""

    event: Event
    a: Participation
    b: Participation

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        return self.event.evidence

    @property
    def confidence(self) -> float:
        """Of the less sure of the two."""
        return min(self.a.confidence, self.b.confidence)


def makes_contact(event: Event) -> bool:
    return event.type in ENCOUNTERS and event.status == Status.HELD


def met_pairs(events: Sequence[Event]) -> tuple[Pair, ...]:
    """Each pair of an article once, in the order of the events."""
    return distinct(_pairs(events), same_pair)


def same_pair(one: Pair, other: Pair) -> bool:
    """The same two persons, in either order; the event may be another."""
    return (_same(one.a, other.a) and _same(one.b, other.b)) or (_same(one.a, other.b) and _same(one.b, other.a))


def _pairs(events: Sequence[Event]) -> Iterator[Pair]:
    for event in filter(makes_contact, events):
        named = [one for one in event.participants if one.name]
        yield from (Pair(event, a, b) for a, b in combinations(named, 2) if a.side != b.side)


def _same(a: Participation, b: Participation) -> bool:
    return same_name(a.name, b.name)
