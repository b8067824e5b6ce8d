"""Who links people that do not meet: Gould and Fernandez's roles between states."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import networkx as nx

from kg.analysis.projections import View, accompanied, people
from kg.analysis.table import Table
from kg.model import EventRecord

PROJECTIONS = ("people",)
ROLES = ("coordinator", "itinerant", "gatekeeper", "liaison")
HEADER = ("actor", "of", *ROLES, "total", "share", "id")


def measure(events: Sequence[EventRecord], view: View) -> Table:
    """One row for each who links at least one pair, most pairs first.

    A tie is a meeting or company on one side of a held event. ``v`` brokers ``a`` and ``b`` if both are tied to ``v``
    and not to each other. With S the state of ``v``: ``coordinator`` of two of S, ``itinerant`` between two of one
    other state, ``gatekeeper`` between S and another (the directed representative is the same here), ``liaison``
    between two other states (Gould and Fernandez 1989). The roles are counts of pairs; ``share`` is their ``total``
    over the ``d (d - 1) / 2`` pairs of the d partners of ``v``, 0 to 1: one less the clustering coefficient.
    Caveats: whoever has no state is left out; one who served two states counts for the last; a pair that no article
    shows together may well have met.
    """
    graph = nx.Graph(people(events, status=view.status))
    graph.update(nx.Graph(accompanied(events, status=view.status)))
    graph.remove_nodes_from([node for node, own in graph.nodes(data="of") if not own])
    state = dict(graph.nodes(data="of"))
    near = {node: set(graph[node]) for node in graph}
    rows = []
    for node, own in state.items():
        counts: Counter[str] = Counter()
        for a in near[node]:
            unmet = near[node] - near[a] - {a}
            for other, count in Counter(map(state.__getitem__, unmet)).items():
                counts[_role(own, state[a], other)] += count
        if counts:
            found = [counts[role] // 2 for role in ROLES]  # each pair came from both its ends
            share = round(2 * sum(found) / (len(near[node]) * (len(near[node]) - 1)), 4)
            rows.append((graph.nodes[node]["label"], own, *found, sum(found), share, node.rpartition("/")[2]))
    rows.sort(key=lambda row: (-row[6], row[0], row[8]))
    return Table(HEADER, tuple(rows))


def _role(own: str, a: str, b: str) -> str:
    if a == b:
        return "coordinator" if a == own else "itinerant"
    return "gatekeeper" if own in (a, b) else "liaison"
