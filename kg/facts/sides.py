"""Who sits on which side of the table, and as what."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

from kg.facts.candidates import Seat
from kg.model import Part


@dataclass(frozen=True, slots=True)
class Chair:
    """Where an actor sits: the side from 1, and the part."""

    side: int
    part: Part


Faces = Mapping[tuple[int, int], float]
"""For pairs of actors (the lower first) the probability that they met from different sides."""


def chairs(
    seats: dict[int, Seat],
    of: dict[int, str | None],
    host_state: str | None = None,
    faces: Faces | None = None,
    apart: bool = True,
) -> dict[int, Chair]:
    """Sides and parts of the actors of one encounter; ``of`` says whom each represents.

    People of one state or body share a side; where all are of one, the host is 1 and the others 2. A side comes
    before another if it hosts, else by the order of the text. ``host_state`` is the state in which it took place.
    ``apart``: people of one state alone face each other; of a journey or a conference they are one delegation.
    ``faces`` corrects what states and roles tell of the sides, but where they are of two states or bodies it neither
    puts all on one (what speaks against a meeting says nothing of sides, and has brought its confidence down) nor two
    of one across from each other. Nor does it put a host and his guest of one state on one side.
    """
    groups = _groups(seats, of, apart)
    moved = reseated(groups, faces, of) if faces and not _all_met(seats, of) else groups
    if len({of[actor] for actor in seats if of[actor]}) < 2:
        groups = groups if apart and len(moved) < 2 and _receives(seats) else moved
    elif len(moved) > 1:
        groups = _united(moved, of)
    ordered = sorted(groups, key=lambda group: (not _hosts(group, seats, of, host_state), groups.index(group)))
    found: dict[int, Chair] = {}
    for number, group in enumerate(ordered, start=1):
        hosting = number == 1 and _hosts(group, seats, of, host_state)
        lead = _lead(group, seats)
        for actor in group:
            part = (Part.HOST if hosting else Part.LEAD) if actor == lead else Part.MEMBER
            found[actor] = Chair(number, part)
    return found


def _receives(seats: dict[int, Seat]) -> bool:
    """Whether some are told to have received the others."""
    return {"host", "guest"} == {seat.role for seat in seats.values()}


def _all_met(seats: dict[int, Seat], of: dict[int, str | None]) -> bool:
    """Whether three or more, each of a state or body of his own, met and nothing else is told: "the three leaders
    met"."""
    apart = {of[actor] for actor in seats if of[actor]}
    alike = {(seat.role, seat.place) for seat in seats.values()} == {("party", "subject")}
    return alike and len(apart) == len(seats) > 2


def _united(groups: list[list[int]], of: Mapping[int, str | None]) -> list[list[int]]:
    """The groups, those that are of one and the same state or body alone made one."""
    found: list[list[int]] = []
    alone: dict[str, list[int]] = {}
    for group in groups:
        owners = {of[actor] for actor in group}
        own = owners.pop() if len(owners) == 1 else None
        if own in alone:
            alone[own].extend(group)
        else:
            found.append([*group])
            if own:
                alone[own] = found[-1]
    return found


def _groups(seats: dict[int, Seat], of: dict[int, str | None], apart: bool) -> list[list[int]]:
    """Actors by side, in the order of the text."""
    core = [actor for actor, seat in seats.items() if seat.role != "member"] or list(seats)
    states = {of[actor] for actor in core if of[actor]}
    domestic = len(states) <= 1 and all(of[actor] for actor in core)
    by: dict[str, list[int]] = {}
    for actor in seats:
        if domestic and of[actor] in states:
            key = _domestic(actor, seats, core) if apart else str(of[actor])
        elif len(states) >= 2 or seats[actor].role == "member":
            key = _key(actor, seats, of, core)
        else:
            key = "?" + _camp(seats[actor])
        by.setdefault(key, []).append(actor)
    return list(by.values())


RULES, SURE = 1.0, 2.0
"""The log odds that the rules are right about two people; about two who represent two states or bodies."""
WARY = 0.4
"""Log odds taken off every pair: a false meeting is worse than a missed one."""


def reseated(groups: list[list[int]], faces: Faces, of: Mapping[int, str | None]) -> list[list[int]]:
    """The groups after each actor, one by one, has moved to where he most likely sits, until nobody moves.

    A pair's odds of facing each other are those of ``faces`` and of the rules together, which are surer of two who, by
    ``of``, represent two states or bodies; what a seat costs is the sum over the others there. The order of groups and
    actors stays.
    """
    side = {actor: number for number, group in enumerate(groups) for actor in group}
    odds = {}
    for a, b in faces:
        rules = SURE if of.get(a) and of.get(b) and of[a] != of[b] else RULES
        odds[a, b] = _odds(faces[a, b]) - WARY + (rules if side[a] != side[b] else -rules)
    order = list(side)
    for _ in order:
        moved = False
        for actor in order:
            cost = dict.fromkeys((*side.values(), max(side.values()) + 1), 0.0)
            for other in order:
                if other != actor:
                    cost[side[other]] += odds.get((min(actor, other), max(actor, other)), 0.0)
            best = min(cost, key=lambda number: (cost[number], number))
            if cost[best] < cost[side[actor]] - 1e-9:
                side[actor], moved = best, True
        if not moved:
            break
    return [[actor for actor in order if side[actor] == number] for number in dict.fromkeys(side.values())]


def _odds(chance: float) -> float:
    bounded = min(max(chance, 0.02), 0.98)
    return math.log(bounded / (1 - bounded))


def _key(actor: int, seats: dict[int, Seat], of: dict[int, str | None], core: list[int]) -> str:
    """The state or body of a side; who has none sits with his like in the sentence, an attendant with the first."""
    states = {of[one] for one in core if of[one]}
    known = of[actor] if len(states) >= 2 or of[actor] not in states else None
    if known:
        return known
    if seats[actor].role == "member" and of[actor] is None:
        return of[core[0]] or "?" + _camp(seats[core[0]]) if len(states) >= 2 else "?" + _camp(seats[core[0]])
    mates = [one for one in core if _camp(seats[one]) == _camp(seats[actor]) or of[one] == of[actor] is not None]
    mate = next((one for one in mates if of[one]), None)
    if len(states) >= 2:
        return str(of[mate]) if mate is not None else "?" + _camp(seats[actor])
    home = next((one for one in core if of[one] == of[actor]), core[0])
    return "?" + _camp(seats[home])


def _camp(seat: Seat) -> str:
    if seat.role in ("host", "guest"):
        return seat.role
    return "first" if seat.place in ("subject", "possessor") else "second"


def _domestic(actor: int, seats: dict[int, Seat], core: list[int]) -> str:
    first = core[0]
    hosts = [one for one, chair in seats.items() if chair.role == "host"]
    return "host" if actor in hosts or (not hosts and actor == first) else "others"


def _hosts(group: list[int], seats: dict[int, Seat], of: dict[int, str | None], host_state: str | None) -> bool:
    if any(seats[actor].role == "host" for actor in group):
        return True
    if any(seat.role == "host" for seat in seats.values()):
        return False
    return host_state is not None and any(of[actor] == host_state for actor in group)


def _lead(group: list[int], seats: dict[int, Seat]) -> int:
    heads = [actor for actor in group if seats[actor].within == "head"]
    chiefs = [actor for actor in group if seats[actor].role != "member" and seats[actor].within != "member"]
    return (heads or chiefs or group)[0]
