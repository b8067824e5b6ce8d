"""Blocks in two columns on a curve round a middle: none can meet another, as each has a height of its own."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

T = TypeVar("T")
INNER = 0.42
"""The least share of its reach that a curve swings out, at its upper and lower end."""


@dataclass(frozen=True, slots=True)
class Place:
    """The middle of a block; ``side`` is -1 left and 1 right of the centre."""

    x: float
    y: float
    side: int


def middle_out(items: Sequence[T]) -> list[T]:
    """The first in the middle, the next to both sides of it."""
    return [*items[1::2][::-1], *items[::2]]


def split(heights: Sequence[float]) -> int:
    """How many blocks go left, so that both wings are about as high."""
    total, taken = sum(heights), 0.0
    for number, height in enumerate(heights):
        if taken + height / 2 >= total / 2:
            return max(number, 1) if len(heights) > 1 else 1
        taken += height
    return len(heights)


def wings(heights: Sequence[float], left: int, centre: float, top: float, reach: float) -> list[Place]:
    """The left wing of so many from its top down, then the right one; both middled in the height of the higher.

    ``reach`` is how far the curve swings out.
    """
    parts = [heights[:left], heights[left:]]
    tall = max(sum(part) for part in parts)
    found = []
    for side, part in zip((-1, 1), parts, strict=True):
        y = top + (tall - sum(part)) / 2
        for height in part:
            middle = y + height / 2
            off = (middle - top - tall / 2) / (tall / 2) if tall else 0
            swing = max(INNER, math.sqrt(max(0.0, 1 - off * off)))
            found.append(Place(centre + side * reach * swing, middle, side))
            y += height
    return found


def depth(heights: Sequence[float], left: int) -> float:
    return max(sum(heights[:left]), sum(heights[left:]))
