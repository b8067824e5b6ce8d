"""Who belongs to the dense core: the k-core of each."""

from __future__ import annotations

from collections.abc import Sequence

import networkx as nx

from kg.analysis.projections import View, simple
from kg.analysis.table import Table
from kg.model import EventRecord

PROJECTIONS = ("people", "states", "accompanied", "posts")
HEADER = ("actor", "of", "core", "partners", "id")


def measure(events: Sequence[EventRecord], view: View) -> Table:
    """One row a node, the highest core first.

    ``core`` is the largest k for which the node is in the k-core: the largest part of the graph in which all have
    at least k partners (Seidman 1983; Batagelj and Zaveršnik 2003). ``partners`` is the degree. Not normalised.
    Caveat: one meeting of m people against m makes an m-core by itself.
    """
    graph = simple(view.network(events))
    rows = [
        (data["label"], data.get("of") or data.get("code"), core, graph.degree(node), node.rpartition("/")[2])
        for (node, core), data in zip(nx.core_number(graph).items(), graph.nodes.values(), strict=True)
    ]
    rows.sort(key=lambda row: (-row[2], -row[3], row[0], row[4]))
    return Table(HEADER, tuple(rows))
