"""Who receives whom: how far hosting between two sides is mutual."""

from __future__ import annotations

from collections.abc import Sequence

from kg.analysis.projections import View, tied
from kg.analysis.table import Table
from kg.model import EventRecord

PROJECTIONS = ("visits",)
HEADER = ("a", "b", "a_hosted", "b_hosted", "reciprocity", "first", "last")


def measure(events: Sequence[EventRecord], view: View) -> Table:
    """One row a pair of sides of which one hosted the other, most events first; ``a`` hosted no less often.

    ``reciprocity`` is ``2 min(x, y) / (x + y)`` for x and y times of hosting: 0 if one side only, 1 if both alike
    (the dyad's share of reciprocated weight; Squartini et al. 2013).
    Caveats: a visit and the meetings during it are events of their own, and all count; meetings on third ground are
    hosted by whoever the article says received; what no article tells is missing, not refused.
    """
    network = view.network(events)
    rows = []
    for pair, edges in tied(network).items():
        ways = (pair, pair[::-1])
        hosts = [(network.number_of_edges(*way), network.nodes[way[0]]["label"]) for way in ways]
        (most, a), (least, b) = sorted(hosts, key=lambda host: (-host[0], host[1]))
        days = sorted(edge["date"] for edge in edges if edge["date"])
        mutual = round(2 * least / (most + least), 4)
        rows.append((a, b, most, least, mutual, days[0] if days else None, days[-1] if days else None))
    rows.sort(key=lambda row: (-(row[2] + row[3]), row[0], row[1]))
    return Table(HEADER, tuple(rows))
