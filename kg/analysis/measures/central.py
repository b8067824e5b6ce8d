"""Who is central: ties, partners, betweenness and PageRank."""

from __future__ import annotations

from collections.abc import Sequence

import networkx as nx

from kg.analysis.fast import betweenness
from kg.analysis.projections import PROJECTIONS as ALL
from kg.analysis.projections import View, simple
from kg.analysis.table import Table
from kg.model import EventRecord

PROJECTIONS = tuple(ALL)

HEADER = ("actor", "of", "posts", "partners", "contacts", "betweenness", "pagerank", "first", "last", "id")


def measure(events: Sequence[EventRecord], view: View) -> Table:
    """One row a node, most contacts first.

    ``partners`` is the degree, ``contacts`` the strength (events shared, each partner counted). ``betweenness`` is the
    share of shortest paths between other pairs that run through the node, divided by ``(n - 1)(n - 2) / 2`` (Freeman
    1977; Brandes 2001; above :data:`kg.analysis.fast.EXACT` nodes an estimate). ``pagerank`` has damping 0.85 and
    weights of contacts, and sums to 1 (Page et al. 1999).
    Caveat: a host of large meetings gains partners with every guest; compare within a period and a set of sources.
    """
    graph = simple(view.network(events))
    between = betweenness(graph)
    rank = nx.pagerank(graph, weight="weight") if graph.number_of_edges() else {}
    rows = []
    for node, data in graph.nodes(data=True):
        days = [day for _, _, edge in graph.edges(node, data=True) for day in (edge["first"], edge["last"]) if day]
        rows.append(
            (
                data["label"],
                data.get("of") or data.get("code"),
                "; ".join(data.get("posts", ())),
                graph.degree(node),
                graph.degree(node, weight="weight"),
                round(between[node], 6),
                round(rank.get(node, 0.0), 6),
                min(days, default=None),
                max(days, default=None),
                node.rpartition("/")[2],
            )
        )
    rows.sort(key=lambda row: (-row[4], -row[3], -row[5], row[0], row[9]))
    return Table(HEADER, tuple(rows))
