"""Which two meet more often than chance would have it."""

from __future__ import annotations

from collections.abc import Sequence

from scipy.stats import false_discovery_control, hypergeom

from kg.analysis.projections import View, tied
from kg.analysis.table import Table
from kg.model import EventRecord

PROJECTIONS = ("people", "states", "accompanied", "posts")
HEADER = ("a", "b", "contacts", "expected", "ratio", "p", "q")


def measure(events: Sequence[EventRecord], view: View) -> Table:
    """One row a pair that met, the least likely by chance first.

    Null model: of N events with a tie, ``a`` was at x and ``b`` at y, each drawn at random. Then x y / N events are
    ``expected`` to have both, ``ratio`` is contacts over that, and ``p`` is the hypergeometric probability of so many
    or more (Tumminello et al. 2011). ``q`` is ``p`` after Benjamini and Hochberg (1995) over all pairs of nodes.
    Caveats: sides, time and size of meetings are not held fixed, so that long series of small meetings stand out;
    in a slice of few events little can be told from chance.
    """
    network = view.network(events)
    at = {node: {key for _, _, key in network.edges(node, keys=True)} for node in network}
    total = len(set().union(*at.values()))
    ties = [(a, b, len(edges)) for (a, b), edges in tied(network).items()]
    if not ties:
        return Table(HEADER, ())
    drawn = [(met - 1, total, len(at[a]), len(at[b])) for a, b, met in ties]
    likely = hypergeom.sf(*zip(*drawn, strict=True))
    others = len(at) * (len(at) - 1) / 2 / len(ties)
    rates = [min(1.0, float(q) * others) for q in false_discovery_control(likely)]
    rows = []
    for (a, b, met), p, q in zip(ties, likely, rates, strict=True):
        expected = len(at[a]) * len(at[b]) / total
        labels = (network.nodes[a]["label"], network.nodes[b]["label"])
        rows.append((*labels, met, round(expected, 4), round(met / expected, 2), float(f"{p:.4g}"), float(f"{q:.4g}")))
    rows.sort(key=lambda row: (row[5], -row[2], row[0], row[1]))
    return Table(HEADER, tuple(rows))
