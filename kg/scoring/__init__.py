"""Readings set against gold: the figures, the misses by class, and how far confidence can be trusted.

The rules of sameness are one file each (names, titles, bodies, events, contacts). Nothing here knows how articles are
read: what is scored can as well come from a file, and what reads cannot learn from what scores.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kg.scoring.calibration import Calibration, calibration
from kg.scoring.comparison import Comparison, Told, compare
from kg.scoring.contact_misses import met_misses
from kg.scoring.event_misses import event_misses, place_misses
from kg.scoring.figures import Tally, figures
from kg.scoring.gold import read_gold
from kg.scoring.misses import FIGURES, Kind, Miss, classes
from kg.scoring.person_misses import capacity_misses, people_misses

__all__ = [
    "FIGURES",
    "Calibration",
    "Comparison",
    "Kind",
    "Miss",
    "Tally",
    "Told",
    "calibration",
    "classes",
    "compare",
    "figures",
    "misses",
    "read_gold",
]

_PARTS = (people_misses, capacity_misses, event_misses, place_misses, met_misses)


def misses(comparisons: Iterable[Comparison]) -> Iterator[Miss]:
    """All misses, article by article, in each by figure."""
    for one in comparisons:
        for part in _PARTS:
            yield from part(one)
