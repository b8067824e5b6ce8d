"""What went wrong, one by one and by class."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from kg.model import Evidence

FIGURES = ("people", "capacities", "events", "places", "met")
"""In the order in which they are told."""


class Kind(StrEnum):
    """What differs is a miss on both sides: missed as gold tells it, spurious as it was found."""

    MISSED = "missed"
    SPURIOUS = "spurious"
    DIFFERS = "differs"


@dataclass(frozen=True, slots=True)
class Miss:
    """``error`` is the class; rule and confidence are those of what was found, None where the file tells none."""

    article: str
    figure: str
    kind: Kind
    error: str
    what: str
    rule: str | None = None
    confidence: float | None = None


class Found(Protocol):
    """A participation, an event or a pair of persons."""

    @property
    def evidence(self) -> tuple[Evidence, ...]: ...
    @property
    def confidence(self) -> float: ...


def miss(article: str, figure: str, kind: Kind, error: str, what: str, found: Found | None = None) -> Miss:
    if found is None or not found.evidence:
        return Miss(article, figure, kind, error, what)
    return Miss(article, figure, kind, error, what, found.evidence[0].rule, found.confidence)


def kind(gold: object, found: object) -> Kind:
    """Of two values that are not the same, either of which can be absent."""
    if not found:
        return Kind.MISSED
    return Kind.DIFFERS if gold else Kind.SPURIOUS


def classes(misses: Iterable[Miss]) -> tuple[tuple[str, str, str, int], ...]:
    """(figure, kind, error, count): within a figure the most frequent first."""
    counts = Counter((one.figure, one.kind, one.error) for one in misses)
    ranked = sorted(counts.items(), key=lambda item: (FIGURES.index(item[0][0]), -item[1], item[0]))
    return tuple((figure, kind.value, error, count) for (figure, kind, error), count in ranked)
