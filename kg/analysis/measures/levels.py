"""Who sends whom to meet whom: the levels of two sides, and the gap between them."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import fmean, median

from kg.analysis.projections import View, tied
from kg.analysis.table import Table
from kg.model import EventRecord

PROJECTIONS = ("states",)
HEADER = ("a", "b", "contacts", "known", "level_a", "level_b", "gap", "equal")


def measure(events: Sequence[EventRecord], view: View) -> Table:
    """One row a pair of sides, most events first; ``a`` sent the higher level, on average.

    The level of a side at an event is the precedence of its highest participant (10 is a head of state; greater is
    lower, see the rank scheme of the ontology). ``known`` counts events at which both are known; ``level_a`` and
    ``level_b`` are medians over these, ``gap`` the mean of ``b - a`` (0 or more) and ``equal`` the share of events
    of equal level.
    Caveat: precedence orders ranks; that ten points are as far at the top as further down is a convention.
    """
    network = view.network(events)
    rows = []
    for pair, edges in tied(network).items():
        levels = [tuple(edge["levels"][side] for side in pair) for edge in edges]
        known = [(x, y) for x, y in levels if x is not None and y is not None]
        a, b = (network.nodes[side]["label"] for side in pair)
        if sum(y - x for x, y in known) < 0:
            a, b, known = b, a, [(y, x) for x, y in known]
        rows.append((a, b, len(edges), len(known), *_shape(known)))
    rows.sort(key=lambda row: (-row[2], row[0], row[1]))
    return Table(HEADER, tuple(rows))


def _shape(known: Sequence[tuple[int, int]]) -> tuple[float | None, float | None, float | None, float | None]:
    if not known:
        return None, None, None, None
    higher, lower = zip(*known, strict=True)
    gap, equal = fmean(y - x for x, y in known), fmean(x == y for x, y in known)
    return float(median(higher)), float(median(lower)), round(gap, 4), round(equal, 4)
