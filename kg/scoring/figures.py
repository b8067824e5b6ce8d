"""Precision, recall and F1 over articles, micro-averaged."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from kg.scoring.comparison import Comparison, same_place
from kg.scoring.events import same_event
from kg.scoring.matching import Matching
from kg.scoring.misses import FIGURES

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Tally:
    """``hit`` of ``gold`` to be found and of ``found`` ones; the shares are 0 to 1."""

    hit: int = 0
    gold: int = 0
    found: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(self.hit + other.hit, self.gold + other.gold, self.found + other.found)

    @property
    def precision(self) -> float:
        """Of nothing found, 1 where there was nothing to find."""
        return self.hit / self.found if self.found else float(not self.gold)

    @property
    def recall(self) -> float:
        return self.hit / self.gold if self.gold else 1.0

    @property
    def f1(self) -> float:
        precision, recall = self.precision, self.recall
        return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def figures(comparisons: Iterable[Comparison]) -> dict[str, Tally]:
    """The five figures in the order of ``FIGURES``."""
    found = dict.fromkeys(FIGURES, Tally())
    for one in comparisons:
        for figure, tally in _tallies(one).items():
            found[figure] += tally
    return found


def _tallies(one: Comparison) -> dict[str, Tally]:
    places = one.places
    return {
        "people": _tally(one.people),
        "capacities": _tally(one.capacities),
        "events": _tally(one.events, sum(same_event(*pair) for pair in one.events.hits)),
        "places": Tally(
            sum(same_place(*pair) for pair in places),
            sum(bool(gold.place) for gold, _ in places),
            sum(bool(found.place) for _, found in places),
        ),
        "met": _tally(one.met),
    }


def _tally(matching: Matching[T], right: int | None = None) -> Tally:
    hits = len(matching.hits)
    return Tally(hits if right is None else right, hits + len(matching.missed), hits + len(matching.spurious))
