"""Drafts of events: what several candidates tell of one encounter, put together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from kg.facts.candidates import Candidate, Seat
from kg.facts.scene import Line
from kg.facts.where import Where
from kg.lexicon.cities import lookup_city
from kg.model import EventType, PartialDate, Status

TALKS = frozenset({EventType.MEETING, EventType.CALL})
"""In one room or from afar."""
SITTINGS = TALKS | {EventType.SIGNING, EventType.CEREMONY}
"""What people are at together, on one day as a rule."""
EXCHANGES = SITTINGS | {EventType.MESSAGE}
"""What one does with another, and is told by who they are; no journey, and no crowd."""

DELEGATED = frozenset({EventType.VISIT, EventType.CONFERENCE})
"""To which people of one state come as one delegation."""


@dataclass(slots=True)
class Draft:
    """An event in the making; ``seats`` by actor number, the first word of each actor counts.

    ``apart`` are those whom the same words tell to have been in another.
    ``inherited``: no words of its own tell when it was. ``of`` tells whom each actor represents, ``sure`` the
    probability that it is told right, ``trust`` that an actor took part, ``faces`` that two met from different sides,
    ``again`` those of them who did so in a surer draft.
    """

    type: EventType
    status: Status
    kind: str | None
    candidates: list[Candidate] = field(default_factory=list)
    seats: dict[int, Seat] = field(default_factory=dict)
    bodies: list[Seat] = field(default_factory=list)
    about: list[Line] = field(default_factory=list)
    start: PartialDate | None = None
    end: PartialDate | None = None
    where: Where | None = None
    inherited: bool = False
    apart: frozenset[int] = frozenset()
    of: dict[int, str | None] = field(default_factory=dict)
    sure: float = 0.0
    trust: dict[int, float] = field(default_factory=dict)
    faces: dict[tuple[int, int], float] = field(default_factory=dict)
    again: frozenset[tuple[int, int]] = frozenset()

    @property
    def core(self) -> frozenset[int]:
        """Who meets, without those who accompany."""
        return frozenset(
            actor for actor, seat in self.seats.items() if seat.role != "member" and seat.within != "member"
        )

    @property
    def lines(self) -> list[Line]:
        return [one.line for one in self.candidates]

    @property
    def judged(self) -> bool:
        """Whether no rule read it, but the networks alone."""
        return all(one.judged for one in self.candidates)

    def take(self, candidate: Candidate) -> None:
        self.candidates.append(candidate)
        for seat in candidate.seats:
            self.seat(seat)

    def seat(self, seat: Seat) -> None:
        """Adds an actor, or betters what is known of his role."""
        actor = seat.actor
        if actor is None:
            self.bodies.append(seat)
            return
        if actor in self.apart:
            return
        known = self.seats.get(actor)
        if known is None or (known.role in ("party", "member") and seat.role in ("host", "guest")):
            self.seats[actor] = seat


def told_by(one: Draft) -> set[tuple[int, int]]:
    """The words that tell a draft: numbers of sentences and words."""
    return {(candidate.line.number, candidate.word.i) for candidate in one.candidates}


def keep_apart(drafts: Sequence[Draft]) -> None:
    """Keeps those apart whom the same words tell to have been met one by one: each had a meeting of his own."""
    told = [(told_by(draft), frozenset(draft.seats)) for draft in drafts]
    for draft, (own, seats) in zip(drafts, told, strict=True):
        if draft.type in TALKS and len(seats) > 1:
            for other, (words, there) in zip(drafts, told, strict=True):
                if other is not draft and other.type == draft.type and own & words and len(there) > 1:
                    draft.apart |= there - seats


def draft(candidate: Candidate) -> Draft:
    made = Draft(candidate.type, candidate.status, candidate.rule.kind)
    made.take(candidate)
    return made


def same(known: Draft, new: Draft) -> bool:
    """Whether two drafts tell one event: same type and status, one's people among the other's, dates that agree."""
    if known.type != new.type or known.status != new.status or not agree(known.start, new.start):
        return False
    if not near(known.where, new.where):
        return False
    if known.type is EventType.MESSAGE and answers(known, new):
        return False
    common = known.core & new.core
    nested = common in (known.core, new.core)
    if known.type is EventType.CONFERENCE:
        return nested
    if known.type is EventType.VISIT:
        return bool(common) and nested and known.where is not None
    return len(common) >= 2 and nested


def answers(known: Draft, new: Draft) -> bool:
    """Whether a message goes the other way."""
    senders = [{actor for actor, seat in one.seats.items() if seat.role == "guest"} for one in (known, new)]
    return all(senders) and senders[0].isdisjoint(senders[1])


def near(one: Where | None, other: Where | None) -> bool:
    """Whether two places can be one: either is unknown, they have one name, or one is the state of the other.

    One city may be spelt in two ways, as Arbil and Erbil.
    """
    if one is None or other is None or one.name == other.name:
        return True
    city = lookup_city(one.name)
    if city is not None and city == lookup_city(other.name):
        return True
    return one.state is not None and one.state == other.state and (one.whole or other.whole)


def agree(one: PartialDate | None, other: PartialDate | None) -> bool:
    """Whether two dates can be one: either is unknown, or one lies within the other."""
    if one is None or other is None:
        return True
    return (
        one.earliest <= other.earliest <= other.latest <= one.latest
        or other.earliest <= one.earliest <= one.latest <= other.latest
    )


def join(known: Draft, new: Draft) -> None:
    for candidate in new.candidates:
        known.take(candidate)
    for seat in new.seats.values():
        known.seat(seat)
    if new.start and (
        known.start is None or (str(new.start) > str(known.start) and len(str(new.start)) > len(str(known.start)))
    ):
        known.start, known.end = new.start, new.end
    if new.where and (known.where is None or (known.where.whole and not new.where.whole)):
        known.where = new.where
    known.kind = known.kind or new.kind
