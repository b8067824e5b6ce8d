"""When pairs meet: first and last, gaps and bursts."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from math import sqrt
from statistics import fmean, median, pstdev

from kg.analysis.projections import View, tied
from kg.analysis.table import Table
from kg.model import EventRecord

PROJECTIONS = ("people", "states", "accompanied", "posts", "visits")
HEADER = (
    "a",
    "b",
    "contacts",
    "days",
    "first",
    "last",
    "median_gap",
    "longest_gap",
    "gap_from",
    "gap_to",
    "burstiness",
)
DAY = len("2020-10-29")


def measure(events: Sequence[EventRecord], view: View) -> Table:
    """One row a pair, most contacts first.

    ``days`` counts the different days of contact that are known to the day; ``first`` and ``last`` are of these, and
    gaps are the days between one and the next. ``burstiness`` of n gaps with r = deviation / mean is
    ``(sqrt(n + 1) r - sqrt(n - 1)) / ((sqrt(n + 1) - 2) r + sqrt(n - 1))``: -1 regular, 0 as random (Poisson), 1 all
    at once, corrected for few events (Goh and Barabási 2008; Kim and Jo 2016); None below two gaps.
    Caveats: dates known to the month or year only are left out; a gap may be one in the sources.
    """
    network = view.network(events)
    rows = []
    for (a, b), edges in tied(network).items():
        told = {edge["date"] for edge in edges if edge["date"]}
        days = sorted(date.fromisoformat(day) for day in told if len(day) == DAY)
        labels = (network.nodes[a]["label"], network.nodes[b]["label"])
        rows.append((*labels, len(edges), len(days), *_ends(days), *_gaps(days)))
    rows.sort(key=lambda row: (-row[2], -row[3], row[0], row[1]))
    return Table(HEADER, tuple(rows))


def _ends(days: Sequence[date]) -> tuple[str | None, str | None]:
    return (str(days[0]), str(days[-1])) if days else (None, None)


def _gaps(days: Sequence[date]) -> tuple[float | None, int | None, str | None, str | None, float | None]:
    gaps = [((after - before).days, before, after) for before, after in pairwise(days)]
    if not gaps:
        return None, None, None, None, None
    longest, begin, end = max(gaps, key=lambda gap: gap[0])
    lengths = [length for length, _, _ in gaps]
    return float(median(lengths)), longest, str(begin), str(end), burstiness(lengths)


def burstiness(gaps: Sequence[int]) -> float | None:
    """Of at least two gaps above 0; see :func:`measure`."""
    n = len(gaps)
    if n < 2:
        return None
    r = pstdev(gaps) / fmean(gaps)
    return round((sqrt(n + 1) * r - sqrt(n - 1)) / ((sqrt(n + 1) - 2) * r + sqrt(n - 1)), 4)
