"""Whom an article is about: the one whose guests, talks and appointments need not name him each time."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from kg.facts.candidates import Candidate, Seat
from kg.facts.drafts import TALKS
from kg.facts.reference import Memory
from kg.mentions.marked import Marked

_ROLES = {"host": "guest", "guest": "host", "party": "party"}


def protagonist(marked: Marked, but: Collection[int]) -> int | None:
    """The named person with the most mentions, the first of several; none of ``but``."""
    people = [actor for actor in marked.actors if actor.kind == "person" and actor.key not in but]
    best = max(people, key=lambda actor: (len(actor.mentions), -min(actor.mentions, default=0)), default=None)
    return best.key if best is not None and len(best.mentions) >= 2 else None


def completed(candidate: Candidate, memory: Memory) -> Candidate | None:
    """A candidate whose actors all stand at one place, with the article's protagonist for the other.

    "Talks were held with the ministers of Chad and Niger". None where that would be a guess.
    """
    if candidate.type not in TALKS:
        return None
    told = [seat for seat in candidate.seats if seat.actor is not None]
    if not told or len({seat.place for seat in told}) > 1 or told[0].place in ("subject", "possessor"):
        return None
    seat, marked = told[0], memory.marked
    partner = protagonist(marked, candidate.actors)
    states = {marked.actors[actor].of for actor in candidate.actors}
    if partner is None or marked.actors[partner].of in states:
        return None
    mention = marked.mentions[marked.actors[partner].mentions[0]]
    sight = replace(seat.sight, mention=mention, actors=(partner,), of=marked.actors[partner].of)
    role = _ROLES.get(seat.role, "party")
    other = Seat(partner, sight, role, "implied")  # type: ignore[arg-type]
    return replace(candidate, seats=(other, *candidate.seats))
