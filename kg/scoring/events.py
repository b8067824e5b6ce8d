"""Events of gold and found, paired one to one, the best pair first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.model import Event, Participation
from kg.scoring.bodies import same_body
from kg.scoring.matching import Matching, match
from kg.scoring.names import same_name


def same_event(a: Event, b: Event) -> bool:
    """Type, status and start agree; a start is the same at the same precision only."""
    return a.type == b.type and a.status == b.status and a.start == b.start


def pair_events(gold: Sequence[Event], found: Sequence[Event]) -> Matching[Event]:
    """Pairs of events with a common participant, or, where one names none, of one type, status and start.

    Of several the pair with the highest grade comes first; of equal grades the first of gold, then the first found.
    """
    ranked = sorted(_grades(gold, found), key=lambda one: (-one[0], one[1], one[2]))
    taken: dict[int, int] = {}
    for _, i, j in ranked:
        if i not in taken and j not in taken.values():
            taken[i] = j
    return Matching(
        tuple((gold[i], found[j]) for i, j in taken.items()),
        tuple(one for i, one in enumerate(gold) if i not in taken),
        tuple(one for j, one in enumerate(found) if j not in taken.values()),
    )


def _grades(gold: Sequence[Event], found: Sequence[Event]) -> Iterator[tuple[float, int, int]]:
    for i, a in enumerate(gold):
        for j, b in enumerate(found):
            common = len(match(a.participants, b.participants, _same_participant).hits)
            if common or (same_event(a, b) and not (a.participants and b.participants)):
                yield _grade(a, b, common), i, j


def _grade(a: Event, b: Event, common: int) -> float:
    """Type counts two, start and status one each, common participants less than one: floats add in this order."""
    share = common / (1 + max(len(a.participants), len(b.participants)))
    return (a.type == b.type) * 2 + share + (a.start == b.start) + (a.status == b.status)


def _same_participant(a: Participation, b: Participation) -> bool:
    """By name; two unnamed posts by whom they represent."""
    return same_name(a.name, b.name) if a.name or b.name else same_body(a.of, b.of)
