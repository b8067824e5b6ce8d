"""What projections, measures, exports and the tables cost beside plain networkx, on invented events.

python tests/benchmarks/networks.py [EVENTS [CONTACTS]]

A projection is held against a bare ``MultiGraph`` of the same pairs with the event's id alone, an export against
networkx's own writer of the same network, a measure against networkx's. Then tables of so many contacts (a million by
default, over twenty years) are written, and one year of them is read into a network, against the bare ``MultiGraph``.
Seconds are the processor's, best of three rounds; the last column is kg's over networkx's.
"""

from __future__ import annotations

import io
import random
import sys
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import networkx as nx

sys.path.insert(0, str(Path(__file__).parents[1] / "analysis"))

from small_world import event

from kg.analysis import contacts, measure, people, simple
from kg.analysis.bulk import bulk
from kg.analysis.fast import betweenness
from kg.exporters import Source, by_name
from kg.graph.columns import Columns
from kg.model import EventRecord

ROUNDS = 3
DAYS = 7305
CONTACTS = 4
"""Of an event of the invented world, on average."""


class Given(Source):
    """A source of events that are there already."""

    def events(self, *, quotes: bool = False) -> Iterator[EventRecord]:  # noqa: ARG002
        return iter(self.graph)


def main(count: int) -> None:
    found = tuple(world(count))
    network, source = people(found), Given(found)
    print(f"{count} events, {network.number_of_nodes()} people, {network.number_of_edges()} contacts")
    row("people", lambda: people(found), lambda: bare(found))
    flat = source.network()
    row("graphml", lambda: export(source, "graphml"), lambda: nx.write_graphml(flat, io.BytesIO()))
    row("gexf", lambda: export(source, "gexf"), lambda: nx.write_gexf(flat, io.BytesIO()))
    graph = simple(network)
    row("betweenness", lambda: betweenness(graph), lambda: nx.betweenness_centrality(graph))
    row("central", lambda: measure("central", found), lambda: (nx.betweenness_centrality(graph), nx.pagerank(graph)))


def year_of(count: int) -> None:
    """Tables of about so many contacts, and one of their twenty years as a network of people."""
    with TemporaryDirectory() as folder:
        columns = Columns(Path(folder))
        start = time.process_time()
        columns.write(world(count // CONTACTS))
        took = time.process_time() - start
        size = sum(file.stat().st_size for file in Path(folder).rglob("*.*")) / 2**20
        print(f"tables of {count} contacts: written in {took:.1f} s, {size:.1f} MiB")
        network = year(columns)
        print(f"2010: {network.number_of_nodes()} people, {network.number_of_edges()} contacts")
        ends = list(network.edges(keys=True))
        row("one year", lambda: year(columns), lambda: nx.MultiGraph(ends))


def year(columns: Columns) -> nx.MultiGraph:
    return people(read(columns))


@bulk
def read(columns: Columns) -> tuple[EventRecord, ...]:
    return tuple(columns.read(date(2010, 1, 1), date(2010, 12, 31), lambda every: every))


def world(count: int) -> Iterator[EventRecord]:
    """Events of two sides with one to three people each, over twenty years, out of a tenth as many people as events."""
    chance = random.Random(0)
    first = date(2000, 1, 1)

    def seats() -> Iterator[str]:
        for side in chance.sample(range(40), 2):
            for number in chance.sample(range(max(4, count // 400)), chance.randint(1, 3)):
                yield f"P{number} of {side}/Minister@{side}"

    for n in range(count):
        yield event(n, str(first + timedelta(days=n * DAYS // count)), *seats())


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
    """Seconds of the fastest round, of the processor: other work on the machine does not count."""
    took = []
    for _ in range(ROUNDS):
        start = time.process_time()
        work()
        took.append(time.process_time() - start)
    return min(took)


if __name__ == "__main__":
    events, pairs, *_ = [*map(int, sys.argv[1:]), *(5000, 1_000_000)[len(sys.argv) - 1 :]]
    year_of(pairs)
    main(events)
