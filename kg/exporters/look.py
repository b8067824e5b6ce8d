"""How a network looks when it is opened: a colour for each state, size by meetings, people beside their own."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

from kg.lexicon.colours import colour, palette

NetworkX = Any

GAP = 40.0
"""Distance of neighbours within a state, in the units of the drawing."""

_GOLDEN = math.pi * (3 - math.sqrt(5))


@dataclass(frozen=True, slots=True)
class Look:
    """``colour`` is ``#rrggbb``; ``size`` a diameter, at most three times the least; positions to a tenth."""

    colour: str
    size: float
    x: float
    y: float


def looks(network: NetworkX) -> dict[str, Look]:
    """Those of one state in a sunflower, who met most in its middle; the states in a ring, the largest first.

    Plain arithmetic on the order of the nodes: a layout by forces differs from machine to machine.
    """
    groups: dict[str, list[str]] = {}
    for node, data in network.nodes(data=True):
        groups.setdefault(data.get("state", ""), []).append(node)
    degree = dict(network.degree())
    most = max(degree.values(), default=1) or 1
    found: dict[str, Look] = {}
    ranked = sorted(groups.items(), key=lambda one: (-len(one[1]), one[0]))
    for (state, nodes), (left, top) in zip(ranked, _ring([len(nodes) for _, nodes in ranked]), strict=True):
        shade = colour(state) if state else palette().neutral
        for place, node in enumerate(sorted(nodes, key=lambda one: (-degree[one], one))):
            x, y = _sunflower(place)
            size = 10 + 20 * math.sqrt(degree[node] / most)
            found[node] = Look(shade, round(size, 1), round(left + x, 1), round(top + y, 1))
    return found


def _sunflower(place: int) -> tuple[float, float]:
    radius = GAP * math.sqrt(place)
    return radius * math.cos(place * _GOLDEN), radius * math.sin(place * _GOLDEN)


def _ring(sizes: list[int]) -> list[tuple[float, float]]:
    """Centres of discs of those sizes around a circle that has room for all of them."""
    radii = [GAP * (math.sqrt(size) + 0.5) for size in sizes]
    if len(radii) < 2:
        return [(0.0, 0.0)] * len(radii)
    share = 2 * math.pi / sum(radii)
    around = max(sum(radii) / math.pi, radii[0] + radii[1]) * (1 if len(radii) > 3 else 1.2)
    centres, angle = [], 0.0
    for radius in radii:
        middle = angle + radius * share / 2
        centres.append((around * math.cos(middle), around * math.sin(middle)))
        angle += radius * share
    return centres
