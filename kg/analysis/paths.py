"""The chain of shared meetings between two people."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

import networkx as nx

from kg.analysis.contacts import contacts
from kg.model import Contact, EventRecord


def shortest(events: Sequence[EventRecord], a: str, b: str) -> tuple[Contact, ...]:
    """The fewest meetings that link the persons ``a`` and ``b`` (IRIs): each step has who met whom, as what.

    Of several chains of one length the one through the first IRIs in order; of several meetings of one pair the
    latest. Empty if nothing links them, or if they are one.
    """
    met: dict[frozenset[str], list[Contact]] = defaultdict(list)
    for contact in contacts(events):
        met[frozenset({contact.a.actor, contact.b.actor})].append(contact)
    graph = nx.Graph(sorted(tuple(sorted(pair)) for pair in met))
    if a == b or a not in graph or b not in graph or not nx.has_path(graph, a, b):
        return ()
    chain = min(nx.all_shortest_paths(graph, a, b))
    return tuple(_step(met[frozenset(pair)], pair[0]) for pair in pairwise(chain))


def _step(meetings: Sequence[Contact], first: str) -> Contact:
    latest = max(meetings, key=lambda one: (str(one.event.start or ""), one.event.id))
    return latest if latest.a.actor == first else Contact(latest.event, latest.b, latest.a)
