"""networkx graphs made from events. A line is always an event with its date and both capacities, never a bare tie.

>>> from kg.analysis import people, read
>>> network = people(read("graph", since="2020"))  # doctest: +SKIP
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from types import MappingProxyType
from typing import Any

import networkx as nx

from kg.analysis import edges
from kg.analysis.bulk import bulk
from kg.analysis.contacts import actors, companions, contacts, label
from kg.model import Contact, EventRecord, EventType, Part, Seat, Status

NetworkX = Any


@bulk
def people(events: Iterable[EventRecord], *, include_unnamed: bool = False, status: Status = Status.HELD) -> NetworkX:
    """A ``MultiGraph`` of people who met: an edge for each meeting, call or signing of two, keyed by the event's id.

    Nodes are IRIs with ``label``, ``kind`` (person or post), ``of`` and ``posts`` (all held, in order of time). Edges
    have what :func:`kg.analysis.edges.told` and :func:`kg.analysis.edges.held` say.
    """
    return _network(contacts(events, include_unnamed=include_unnamed, status=status))


@bulk
def accompanied(
    events: Iterable[EventRecord], *, include_unnamed: bool = False, status: Status = Status.HELD
) -> NetworkX:
    """As :func:`people`, of those who sat on the same side of an event of any type."""
    return _network(companions(events, include_unnamed=include_unnamed, status=status))


@bulk
def states(events: Iterable[EventRecord], *, status: Status = Status.HELD) -> NetworkX:
    """A ``MultiGraph`` of principals (states and bodies): an edge for each event in which two sides met.

    Nodes are the principals' IRIs with ``label``, ``code`` and ``kind``; edges have what
    :func:`kg.analysis.edges.told` and :func:`kg.analysis.edges.sent` say.
    """
    graph = nx.MultiGraph()
    for event, pairs in _by_event(contacts(events, include_unnamed=True, status=status)):
        for ends in dict.fromkeys((pair.a.principal, pair.b.principal) for pair in pairs):
            if not graph.has_edge(*ends, key=event.id):
                graph.add_edge(*ends, key=event.id, **edges.told(event), **edges.sent(event, ends))
        for seat in (seat for pair in pairs for seat in (pair.a, pair.b)):
            _add_side(graph, seat)
    return graph


@bulk
def posts(events: Iterable[EventRecord], *, status: Status = Status.HELD) -> NetworkX:
    """A ``MultiGraph`` of posts, whoever held them: an edge for each event in which their holders met.

    A post is its title as worded and whom it represents: nodes are ``Foreign Minister, FR`` with ``label``, ``kind``,
    ``of`` and ``holders`` (names, in order of time). Edges have what :func:`kg.analysis.edges.told` says,
    ``capacities``, ``sides`` and ``levels`` by node, and ``holders``: the names of who held it there, none if unnamed.
    """
    graph = nx.MultiGraph()
    for event, pairs in _by_event(contacts(events, include_unnamed=True, status=status)):
        here: dict[tuple[str, str], dict[str, list[Seat]]] = {}
        for pair in pairs:
            (one, a), (two, b) = sorted(((_seat(seat), seat) for seat in (pair.a, pair.b)), key=lambda end: end[0])
            if one and two and one != two:
                ends = here.setdefault((one, two), {one: [], two: []})
                ends[one].append(a)
                ends[two].append(b)
        for (one, two), ends in here.items():
            for node, seats in ends.items():
                _add_post(graph, node, seats)
            graph.add_edge(one, two, key=event.id, **edges.told(event), **_posted(ends))
    return graph


@bulk
def bipartite(
    events: Iterable[EventRecord], *, include_unnamed: bool = False, status: Status = Status.HELD
) -> NetworkX:
    """A ``Graph`` of actors (``bipartite`` 0) and events of any type (1).

    An edge has what :func:`kg.analysis.edges.told` says, and ``capacity``, ``side``, ``part``, ``standing``, ``level``
    and ``confidence`` of the actor at the event.
    """
    graph = nx.Graph()
    for event in events:
        seats = actors(event, include_unnamed=include_unnamed)
        if event.status is not status or not seats:
            continue
        graph.add_node(event.iri, bipartite=1, label=event.label, kind="event", **edges.told(event))
        for seat in seats:
            _add_actor(graph, seat)
            graph.nodes[seat.actor]["bipartite"] = 0
            graph.add_edge(seat.actor, event.iri, **edges.told(event), **_sat(seat))
    return graph


@bulk
def visits(events: Iterable[EventRecord], *, status: Status = Status.HELD) -> NetworkX:
    """A ``MultiDiGraph`` of sides, host to guest: an edge for each visit or meeting that tells who was host.

    Nodes and edges as in :func:`states`.
    """
    graph = nx.MultiDiGraph()
    for event in events:
        if event.status is status and event.type in (EventType.MEETING, EventType.VISIT):
            hosts = {seat.principal for seat in event.seats if seat.part is Part.HOST}
            for seat in event.seats:
                _add_side(graph, seat)
            for host in sorted(hosts):
                for guest in sorted({seat.principal for seat in event.seats} - hosts):
                    ends = edges.sent(event, (host, guest))
                    graph.add_edge(host, guest, key=event.id, **edges.told(event), **ends)
    return graph


def simple(network: NetworkX) -> NetworkX:
    """A projection as a ``Graph``: ``weight`` counts events; ``first`` and ``last`` are days; ``events`` are ids."""
    graph = nx.Graph()
    graph.add_nodes_from(network.nodes(data=True))
    for pair, ties in tied(network).items():
        first, last = edges.days(ties)
        events = tuple(sorted(tie["event"] for tie in ties))
        graph.add_edge(*pair, weight=len(ties), first=first, last=last, events=events)
    return graph


def tied(network: NetworkX) -> dict[tuple[str, str], list[edges.Data]]:
    """The data of all edges by the pair they tie; the lesser IRI first, pairs in order, edges as they came."""
    together: dict[tuple[str, str], list[edges.Data]] = {}
    for a, b, data in network.edges(data=True):
        together.setdefault((min(a, b), max(a, b)), []).append(data)
    return dict(sorted(together.items()))


PROJECTIONS = MappingProxyType[str, Callable[..., NetworkX]](
    {
        "people": people,
        "accompanied": accompanied,
        "states": states,
        "posts": posts,
        "bipartite": bipartite,
        "visits": visits,
    }
)
"""Each takes events and ``status``."""

WITH_UNNAMED = ("people", "accompanied", "bipartite")
"""Those that leave out who is known only by a post, unless ``include_unnamed``."""


@dataclass(frozen=True, slots=True)
class View:
    """Which graph to make of events: the name of a projection, and the status of the events that count."""

    projection: str
    status: Status = Status.HELD

    def network(self, events: Iterable[EventRecord]) -> NetworkX:
        return PROJECTIONS[self.projection](events, status=self.status)


def _network(pairs: Iterable[Contact]) -> NetworkX:
    graph = nx.MultiGraph()
    for event, some in _by_event(pairs):
        told = edges.told(event)
        for seat in {id(seat): seat for pair in some for seat in (pair.a, pair.b)}.values():
            _add_actor(graph, seat)
        graph.add_edges_from((pair.a.actor, pair.b.actor, event.id, told | edges.held(pair.a, pair.b)) for pair in some)
    return graph


def _by_event(pairs: Iterable[Contact]) -> Iterator[tuple[EventRecord, list[Contact]]]:
    for _, some in groupby(pairs, key=lambda pair: pair.event.iri):
        here = list(some)
        yield here[0].event, here


def _add_actor(graph: NetworkX, seat: Seat) -> None:
    known = graph.nodes[seat.actor]["posts"] if seat.actor in graph else ()
    post = _post(seat)
    posts = known if not post or post in known else (*known, post)
    graph.add_node(seat.actor, label=label(seat), kind=seat.kind, of=seat.of or seat.side_code, posts=posts)


def _add_side(graph: NetworkX, seat: Seat) -> None:
    graph.add_node(seat.principal, label=seat.side, code=seat.side_code, kind="side")


def _add_post(graph: NetworkX, node: str, seats: list[Seat]) -> None:
    known = graph.nodes[node]["holders"] if node in graph else ()
    holders = tuple(dict.fromkeys((*known, *_names(seats))))
    graph.add_node(node, label=node, kind="post", of=seats[0].of or seats[0].side_code, holders=holders)


def _post(seat: Seat) -> str:
    """``Foreign Minister, FR``; empty for who has no post."""
    return ", ".join(filter(None, (seat.title, seat.of))) if seat.title else ""


def _seat(seat: Seat) -> str:
    """The post with whom it is of; where that is no state or body, with its side."""
    return f"{seat.title}, {seat.of or seat.side}" if seat.title else ""


def _names(seats: Iterable[Seat]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(seat.name for seat in seats if seat.name))


def _posted(ends: Mapping[str, list[Seat]]) -> edges.Data:
    return {
        "capacities": {node: seats[0].title for node, seats in ends.items()},
        "sides": {node: seats[0].side for node, seats in ends.items()},
        "levels": {node: seats[0].precedence for node, seats in ends.items()},
        "holders": {node: _names(seats) for node, seats in ends.items()},
    }


def _sat(seat: Seat) -> edges.Data:
    return {
        "capacity": seat.title,
        "side": seat.side,
        "part": seat.part.value,
        "standing": seat.standing.value,
        "level": seat.precedence,
        "confidence": seat.confidence,
    }
