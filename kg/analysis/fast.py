"""Slow measures, computed by compiled libraries behind the same networkx graph; tests hold both to one answer."""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import Any

import networkx as nx
import numpy as np
import numpy.typing as npt
import rustworkx as rx

from kg.analysis.projections import NetworkX

EXACT = 5000
"""Nodes up to which betweenness is exact: a few seconds."""
PIVOTS = 500
"""Above, it is estimated from the paths of so many nodes drawn with a fixed seed (Brandes and Pich 2007)."""
CELLS = 4_000_000
"""Numbers of a matrix of nodes by pivots that are held at a time."""

Floats = npt.NDArray[np.float64]


def betweenness(graph: NetworkX) -> dict[str, float]:
    """What ``networkx.betweenness_centrality`` gives for a ``Graph`` without weights, about ten times as fast.

    The paths are those of rustworkx; of more than ``EXACT`` nodes it is an estimate, by sparse matrices.
    """
    if graph.number_of_nodes() > EXACT:
        return _estimated(graph)
    shares = rx.betweenness_centrality(_copy(graph), normalized=True)
    return {node: round(shares[number], 12) for number, node in enumerate(graph)}  # threads add in any order


def transitivity(graph: NetworkX) -> float:
    """What ``networkx.transitivity`` gives for a ``Graph``."""
    return float(rx.transitivity(_copy(graph)))


def _copy(graph: NetworkX) -> rx.PyGraph[None, None]:
    numbers = {node: number for number, node in enumerate(graph)}
    copy: rx.PyGraph[None, None] = rx.PyGraph(multigraph=False)
    copy.add_nodes_from([None] * len(numbers))
    copy.add_edges_from_no_data([(numbers[a], numbers[b]) for a, b in graph.edges()])
    return copy


def _estimated(graph: NetworkX) -> dict[str, float]:
    nodes = list(graph)
    count = len(nodes)
    near = nx.to_scipy_sparse_array(graph, nodelist=nodes, dtype=float, weight=None, format="csr")
    pivots = random.Random(0).sample(range(count), min(PIVOTS, count))
    batch = max(1, CELLS // count)
    total = np.zeros(count)
    for start in range(0, len(pivots), batch):
        total += _dependencies(near, pivots[start : start + batch])
    shares = total / len(pivots) * count / ((count - 1) * (count - 2))
    return dict(zip(nodes, map(float, shares), strict=True))


def _dependencies(near: Any, sources: Sequence[int]) -> Floats:
    """How much of the shortest paths from the sources runs through each node, summed (Brandes 2001), layer by layer."""
    columns = np.arange(len(sources))
    paths: Floats = np.zeros((near.shape[0], len(sources)))
    paths[sources, columns] = 1
    layers, seen = [paths], paths > 0
    while True:
        paths = np.where(seen, 0, near @ paths)
        if not paths.any():
            break
        seen |= paths > 0
        layers.append(paths)
    share: Floats = np.zeros_like(layers[0])
    for inner, outer in zip(layers[-2::-1], layers[:0:-1], strict=True):
        share += inner * (near @ np.divide(1 + share, outer, out=np.zeros_like(outer), where=outer > 0))
    share[sources, columns] = 0
    return np.asarray(share.sum(axis=1))
