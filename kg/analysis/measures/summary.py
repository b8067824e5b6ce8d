"""How many events, people and ties, over which period, how closely knit."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

import networkx as nx

from kg.analysis.fast import transitivity
from kg.analysis.projections import PROJECTIONS as ALL
from kg.analysis.projections import View, simple
from kg.analysis.table import Table, Value
from kg.model import EventRecord

PROJECTIONS = tuple(ALL)


def measure(events: Sequence[EventRecord], view: View) -> Table:
    """Counts over all events given, then the shape of the projection.

    Density is ``2 m / (n (n - 1))`` for ``m`` tied pairs of ``n`` nodes, transitivity ``3 triangles / triads``
    (Wasserman and Faust 1994, 4.3 and 6.6). Caveat: both describe what articles report, and a meeting of many raises
    them by itself.
    """
    return Table(("what", "value"), tuple(_rows(events, view)))


def _rows(events: Sequence[EventRecord], view: View) -> Iterator[tuple[Value, ...]]:
    yield "events", len(events)
    for kind, count in sorted(Counter(event.type.value for event in events).items()):
        yield f"events of type {kind}", count
    for status, count in sorted(Counter(event.status.value for event in events).items()):
        yield f"events {status}", count
    days = sorted(str(event.start) for event in events if event.start)
    yield "first date", days[0] if days else None
    yield "last date", days[-1] if days else None
    yield "articles", len({article for event in events for article in event.articles})
    yield "people named", len({seat.actor for event in events for seat in event.seats if seat.kind == "person"})
    network = view.network(events)
    graph = simple(network)
    parts = sorted((len(part) for part in nx.connected_components(graph)), reverse=True)
    yield f"nodes of {view.projection}", graph.number_of_nodes()
    yield "tied pairs", graph.number_of_edges()
    yield "ties", network.number_of_edges()
    yield "density", _density(graph.number_of_nodes(), graph.number_of_edges())
    yield "transitivity", transitivity(graph) if graph else 0.0
    yield "components", len(parts)
    yield "largest component", parts[0] if parts else 0


def _density(nodes: int, edges: int) -> float:
    return 2 * edges / (nodes * (nodes - 1)) if nodes > 1 else 0.0
