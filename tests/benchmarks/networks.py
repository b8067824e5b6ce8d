"""What projections and exports cost beside plain networkx, on invented events.

python tests/benchmarks/networks.py [EVENTS]

A projection is held against a bare ``MultiGraph`` of the same pairs with the event's id alone, an export against
networkx's own writer of the same network. Best of three rounds; the last column is kg's time over networkx's.
"""

from __future__ import annotations

import io
import random
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import networkx as nx

sys.path.insert(0, str(Path(__file__).parents[1] / "analysis"))

from small_world import event

from kg.analysis import contacts, measure, people, simple
from kg.exporters import Source, by_name
from kg.model import EventRecord

ROUNDS = 3


class Given(Source):
    """A source of events that are there already."""

    def events(self, *, quotes: bool = False) -> Iterator[EventRecord]:  # noqa: ARG002
        return iter(self.graph)


def main(count: int) -> None:
    found = world(count)
    network, source = people(found), Given(found)
    print(f"{count} events, {network.number_of_nodes()} people, {network.number_of_edges()} contacts")
    row("people", lambda: people(found), lambda: bare(found))
    flat = source.network()
    row("graphml", lambda: export(source, "graphml"), lambda: nx.write_graphml(flat, io.BytesIO()))
    row("gexf", lambda: export(source, "gexf"), lambda: nx.write_gexf(flat, io.BytesIO()))
    graph = simple(network)
    row("central", lambda: measure("central", found), lambda: (nx.betweenness_centrality(graph), nx.pagerank(graph)))


def world(count: int) -> tuple[EventRecord, ...]:
    """Events of two sides with one to three people each, out of about a tenth as many people as events."""
    chance = random.Random(0)

    def seats() -> Iterator[str]:
        for side in chance.sample(range(40), 2):
            for number in chance.sample(range(max(4, count // 400)), chance.randint(1, 3)):
                yield f"P{number} of {side}/Minister@{side}"

    return tuple(event(n, f"20{n % 20:02}-{1 + n % 12:02}-{1 + n % 28:02}", *seats()) for n in range(count))


def bare(found: tuple[EventRecord, ...]) -> nx.MultiGraph:
    graph = nx.MultiGraph()
    for contact in contacts(found):
        graph.add_edge(contact.a.actor, contact.b.actor, key=contact.event.id)
    return graph


def export(source: Source, name: str) -> None:
    by_name(name).write(source, io.BytesIO())


def row(name: str, ours: Callable[[], object], theirs: Callable[[], object]) -> None:
    kg, plain = best(ours), best(theirs)
    print(f"{name:12}{kg:9.3f} s{plain:9.3f} s{kg / plain:8.2f}")


def best(work: Callable[[], object]) -> float:
    """Seconds of the fastest round."""
    took = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        work()
        took.append(time.perf_counter() - start)
    return min(took)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5000)
