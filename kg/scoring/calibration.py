"""How often facts of a confidence are right."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import floor
from typing import TypeVar

from kg.scoring.comparison import Comparison
from kg.scoring.events import same_event
from kg.scoring.matching import Matching
from kg.scoring.misses import Found

F = TypeVar("F", bound=Found)

LEVELS = 10
_ROUNDING = 1e-9
"""What was reckoned to 0.9 can come out a hair below it."""


@dataclass(frozen=True, slots=True)
class Calibration:
    """``right`` of ``found`` facts whose confidence is in ``[least, least + 0.1)``, the last level with 1.0."""

    figure: str
    least: float
    right: int
    found: int

    @property
    def share(self) -> float:
        return self.right / self.found


def calibration(comparisons: Iterable[Comparison]) -> tuple[Calibration, ...]:
    """Capacities, events and pairs who met, the highest level first; levels without a fact are left out."""
    counts: dict[tuple[str, int], list[bool]] = {}
    for one in comparisons:
        for figure, confidence, right in _facts(one):
            level = min(floor(confidence * LEVELS + _ROUNDING), LEVELS - 1)
            counts.setdefault((figure, level), []).append(right)
    order = ("capacities", "events", "met")
    ranked = sorted(counts, key=lambda key: (order.index(key[0]), -key[1]))
    return tuple(
        Calibration(figure, level / LEVELS, sum(counts[figure, level]), len(counts[figure, level]))
        for figure, level in ranked
    )


def _facts(one: Comparison) -> Iterator[tuple[str, float, bool]]:
    yield from _judged("capacities", one.capacities)
    yield from (("events", found.confidence, same_event(gold, found)) for gold, found in one.events.hits)
    yield from (("events", found.confidence, False) for found in one.events.spurious)
    yield from _judged("met", one.met)


def _judged(figure: str, matching: Matching[F]) -> Iterator[tuple[str, float, bool]]:
    yield from ((figure, found.confidence, True) for _, found in matching.hits)
    yield from ((figure, found.confidence, False) for found in matching.spurious)
