"""Whom an article is about: the one whose guests, talks and appointments need not name him each time."""

from __future__ import annotations

from dataclasses import replace

from kg.facts.candidates import Candidate, Seat
from kg.facts.reference import Memory
from kg.mentions.marked import Marked
from kg.model import EventType

_ROLES = {"host": "guest", "guest": "host", "party": "party"}


def protagonist(marked: Marked, but: int) -> int | None:
    """The named person with the most mentions, the first of several; never ``but``."""
    people = [actor for actor in marked.actors if actor.kind == "person" and actor.key != but]
    best = max(people, key=lambda actor: (len(actor.mentions), -min(actor.mentions, default=0)), default=None)
    return best.key if best is not None and len(best.mentions) >= 2 else None


def completed(candidate: Candidate, memory: Memory) -> Candidate | None:
    """A candidate with one actor, with the article's protagonist for the other; None where that would be a guess."""
    if candidate.type not in (EventType.MEETING, EventType.CALL) or len(candidate.actors) != 1:
        return None
    seat = next(seat for seat in candidate.seats if seat.actor is not None)
    if seat.actor is None or seat.place in ("subject", "possessor"):
        return None
    marked = memory.marked
    partner = protagonist(marked, seat.actor)
    if partner is None or marked.actors[partner].of == marked.actors[seat.actor].of:
        return None
    told = next(mention for mention in marked.actors[partner].mentions)
    sight = replace(seat.sight, mention=marked.mentions[told], actors=(partner,), of=marked.actors[partner].of)
    role = _ROLES.get(seat.role, "party")
    other = Seat(partner, sight, role, "implied")  # type: ignore[arg-type]
    return replace(candidate, seats=(other, *candidate.seats))
