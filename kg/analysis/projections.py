"""networkx graphs made from events. A line is always an event with its date and both capacities, never a bare tie.

>>> from kg.graph import events, open_graph
>>> network = people(events(open_graph(Path("graph"))))  # doctest: +SKIP
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from types import MappingProxyType
from typing import Any

import networkx as nx

from kg.analysis.contacts import companions, contacts, label
from kg.model import Contact, EventRecord, EventType, Seat, Status

NetworkX = Any


def people(events: Iterable[EventRecord], *, include_unnamed: bool = False) -> NetworkX:
    """A ``MultiGraph`` of people: an edge for each meeting, call or signing of two, keyed by the event's id.

    Nodes are IRIs with ``label``, ``kind`` (person or post), ``of`` and ``posts`` (all held, in order of time). Edges
    have ``event``, ``date`` (ISO 8601, as precise as known, or None), ``end``, ``type``, ``place``, ``articles`` and,
    for the ends ``a`` and ``b``, ``capacities`` and ``sides`` by node.
    """
    return _network(contacts(events, include_unnamed=include_unnamed))


def accompanied(events: Iterable[EventRecord], *, include_unnamed: bool = False) -> NetworkX:
    """As :func:`people`, of those who sat on the same side of a held event."""
    return _network(companions(events, include_unnamed=include_unnamed))


def states(events: Iterable[EventRecord]) -> NetworkX:
    """A ``MultiGraph`` of principals (states and bodies): an edge for each event in which two sides met.

    Nodes are the principals' IRIs with ``label`` and ``code``; edges as in :func:`people`, with the highest
    ``precedence`` of each side (smaller is higher, None if unknown) in ``levels``.
    """
    graph = nx.MultiGraph()
    for contact in contacts(events, include_unnamed=True):
        for seat in (contact.a, contact.b):
            graph.add_node(seat.principal, label=seat.side, code=seat.side_code, kind="side")
        ends = (contact.a.principal, contact.b.principal)
        graph.add_edge(*ends, key=contact.event.id, **_event(contact.event), levels=_levels(contact.event, ends))
    return graph


def bipartite(events: Iterable[EventRecord], *, include_unnamed: bool = False) -> NetworkX:
    """A ``Graph`` of actors (``bipartite`` 0) and held events (1); an edge has ``capacity``, ``side`` and ``part``."""
    kinds = {"person", "post"} if include_unnamed else {"person"}
    graph = nx.Graph()
    for event in events:
        seats = [seat for seat in event.seats if seat.kind in kinds]
        if event.status is not Status.HELD or not seats:
            continue
        graph.add_node(event.iri, bipartite=1, label=event.label, kind="event", **_event(event))
        for seat in seats:
            _add_actor(graph, seat)
            graph.nodes[seat.actor]["bipartite"] = 0
            held = {"capacity": seat.title, "side": seat.side, "part": seat.part.value}
            graph.add_edge(seat.actor, event.iri, **_event(event), **held)
    return graph


def visits(events: Iterable[EventRecord]) -> NetworkX:
    """A ``MultiDiGraph`` of sides, host to guest: an edge for each held visit or meeting that tells who was host."""
    graph = nx.MultiDiGraph()
    for event in events:
        if event.status is Status.HELD and event.type in (EventType.MEETING, EventType.VISIT):
            hosts = {seat.principal for seat in event.seats if seat.part.value == "host"}
            for seat in event.seats:
                graph.add_node(seat.principal, label=seat.side, code=seat.side_code, kind="side")
            for host in sorted(hosts):
                for guest in sorted({seat.principal for seat in event.seats} - hosts):
                    graph.add_edge(host, guest, key=event.id, **_event(event))
    return graph


def simple(network: NetworkX) -> NetworkX:
    """A projection as a ``Graph``: ``weight`` counts events; ``first`` and ``last`` are days; ``events`` are ids."""
    graph = nx.Graph()
    graph.add_nodes_from(network.nodes(data=True))
    for pair, edges in tied(network).items():
        dates = sorted(edge["date"] for edge in edges if edge["date"])
        first, last = (dates[0], dates[-1]) if dates else (None, None)
        events = tuple(sorted(edge["event"] for edge in edges))
        graph.add_edge(*pair, weight=len(edges), first=first, last=last, events=events)
    return graph


def tied(network: NetworkX) -> dict[tuple[str, str], list[dict[str, Any]]]:
    """The data of all edges by the pair they tie; the lesser IRI first, pairs in order, edges as they came."""
    together: dict[tuple[str, str], list[dict[str, Any]]] = {}
    for a, b, data in network.edges(data=True):
        together.setdefault((min(a, b), max(a, b)), []).append(data)
    return dict(sorted(together.items()))


PROJECTIONS = MappingProxyType[str, Callable[[Iterable[EventRecord]], NetworkX]](
    {"people": people, "states": states, "accompanied": accompanied, "bipartite": bipartite, "visits": visits}
)


def _network(pairs: Iterable[Contact]) -> NetworkX:
    graph = nx.MultiGraph()
    told: dict[str, dict[str, Any]] = {}
    for contact in pairs:
        a, b = contact.a, contact.b
        if contact.event.iri not in told:
            told = {contact.event.iri: _event(contact.event)}
        _add_actor(graph, a)
        _add_actor(graph, b)
        graph.add_edge(
            a.actor,
            b.actor,
            key=contact.event.id,
            **told[contact.event.iri],
            capacities={a.actor: a.title, b.actor: b.title},
            sides={a.actor: a.side, b.actor: b.side},
        )
    return graph


def _add_actor(graph: NetworkX, seat: Seat) -> None:
    known = graph.nodes[seat.actor]["posts"] if seat.actor in graph else ()
    post = ", ".join(part for part in (seat.title, seat.of) if part)
    posts = known if not post or post in known else (*known, post)
    graph.add_node(seat.actor, label=label(seat), kind=seat.kind, of=seat.of or seat.side_code, posts=posts)


def _event(event: EventRecord) -> dict[str, Any]:
    return {
        "event": event.id,
        "date": str(event.start) if event.start else None,
        "end": str(event.end) if event.end else None,
        "type": event.type.value,
        "place": event.place,
        "articles": event.articles,
    }


def _levels(event: EventRecord, sides: tuple[str, str]) -> dict[str, int | None]:
    known = {side: [s.precedence for s in event.seats if s.principal == side and s.precedence] for side in sides}
    return {side: min(levels, default=None) for side, levels in known.items()}
