"""Which two met most often: how often, first and last, in what capacities."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from kg.analysis.projections import PROJECTIONS as ALL
from kg.analysis.projections import View, tied
from kg.analysis.table import Table, Value
from kg.model import EventRecord

PROJECTIONS = tuple(ALL)

HEADER = ("a", "capacities_a", "b", "capacities_b", "contacts", "first", "last", "events")


def measure(events: Sequence[EventRecord], view: View) -> Table:
    """One row a pair that met, most contacts first; ``contacts`` counts events, whatever their length.

    Caveat: an event told by one article only and one told by ten count alike.
    """
    network = view.network(events)
    rows = [_row(network.nodes, pair, edges) for pair, edges in tied(network).items()]
    rows.sort(key=lambda row: (-int(str(row[4])), str(row[0]), str(row[2]), str(row[7])))
    return Table(HEADER, tuple(rows))


def _row(nodes: Mapping[str, Any], pair: tuple[str, str], edges: Sequence[dict[str, Any]]) -> tuple[Value, ...]:
    a, b = pair
    days = sorted(edge["date"] for edge in edges if edge["date"])
    return (
        nodes[a]["label"],
        _capacities(edges, a),
        nodes[b]["label"],
        _capacities(edges, b),
        len(edges),
        days[0] if days else None,
        days[-1] if days else None,
        "; ".join(sorted(edge["event"] for edge in edges)),
    )


def _capacities(edges: Iterable[dict[str, Any]], node: str) -> str:
    held = (edge.get("capacities", {}).get(node) for edge in edges)
    return "; ".join(dict.fromkeys(title for title in held if title))
