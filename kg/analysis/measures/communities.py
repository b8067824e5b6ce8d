"""Which groups meet among themselves: Louvain, with how stable each place is."""

from __future__ import annotations

from collections.abc import Sequence

import networkx as nx

from kg.analysis.projections import NetworkX, View, simple
from kg.analysis.table import Table
from kg.model import EventRecord

PROJECTIONS = ("people", "states", "accompanied", "posts", "bipartite")
HEADER = ("community", "size", "actor", "of", "stability", "modularity", "id")
SEEDS = 10

Partition = list[set[int]]


def measure(events: Sequence[EventRecord], view: View) -> Table:
    """One row a node, the largest community first, in it the most stable.

    The partition is the one of highest ``modularity`` (-0.5 to 1, resolution 1, weights of contacts; Newman and
    Girvan 2004) among ten runs of Louvain (Blondel et al. 2008), each from its own seed. ``stability`` is the mean
    Jaccard index of the node's community with its communities in the other runs, 0 to 1 (Hennig 2007).
    Caveat: modularity does not see communities smaller than about the square root of twice the ties (Fortunato and
    Barthélemy 2007); people without a tie are communities of one.
    """
    network = simple(view.network(events))
    names = sorted(network)
    runs = _runs(nx.relabel_nodes(network, {name: number for number, name in enumerate(names)}))
    modularity, best = runs[0] if runs else (0.0, [])
    others = [_by_node(partition) for _, partition in runs[1:]]
    rows = []
    for number, community in enumerate(sorted(best, key=lambda one: (-len(one), min(one))), start=1):
        for node in community:
            name, data = names[node], network.nodes[names[node]]
            stability = sum(_jaccard(community, other[node]) for other in others) / len(others)
            who = (data["label"], data.get("of") or data.get("code"))
            tail = (round(stability, 4), round(modularity, 4), name.rpartition("/")[2])
            rows.append((number, len(community), *who, *tail))
    rows.sort(key=lambda row: (row[0], -row[4], row[2], row[6]))
    return Table(HEADER, tuple(rows))


def _runs(graph: NetworkX) -> list[tuple[float, Partition]]:
    """Partitions with their modularity, the best first, of equal ones that of the first seed."""
    if not graph.number_of_edges():
        return []
    ordered = nx.Graph()  # Louvain visits nodes in the order of the graph
    ordered.add_nodes_from(sorted(graph))
    ordered.add_weighted_edges_from(sorted((min(a, b), max(a, b), ties) for a, b, ties in graph.edges(data="weight")))
    found = [nx.community.louvain_communities(ordered, seed=seed) for seed in range(SEEDS)]
    return sorted(((nx.community.modularity(ordered, one), one) for one in found), key=lambda run: -run[0])


def _by_node(partition: Partition) -> dict[int, set[int]]:
    return {node: community for community in partition for node in community}


def _jaccard(a: set[int], b: set[int]) -> float:
    return len(a & b) / len(a | b)
