"""Levels of a meeting: the ranks of the ontology in five steps."""

from __future__ import annotations

from dataclasses import dataclass

from kg.model import Seat

LOWEST = 999


@dataclass(frozen=True, slots=True)
class Level:
    """``least`` is the largest precedence of the level (smaller is higher), ``short`` stands in small cells."""

    least: int
    short: str
    label: str
    fill: str


LEVELS = (
    Level(20, "head", "head of state or government", "#3f2a6b"),
    Level(40, "min.", "minister, deputy head, head of an organisation", "#7a5fb0"),
    Level(55, "env.", "deputy minister, special envoy, commander", "#b3a3d6"),
    Level(65, "amb.", "ambassador, head of mission", "#d9d0ea"),
    Level(LOWEST, "oth.", "other, or rank not stated", "#efeaf6"),
)


def precedence(seat: Seat) -> int:
    return LOWEST if seat.precedence is None else min(seat.precedence, LOWEST)


def level(rank: int) -> int:
    """The index of the level of a precedence; 0 is the highest."""
    return next(index for index, one in enumerate(LEVELS) if rank <= one.least)
