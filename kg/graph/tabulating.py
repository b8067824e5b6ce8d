"""Brings the tables beside a store up to what it holds; after a small change only what it touched is read again."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from pyoxigraph import NamedNode, Store

from kg.graph.columns import Columns
from kg.graph.columns.years import Extent, Name
from kg.graph.look import Look
from kg.graph.merge import MERGED
from kg.graph.tellings import Head, heads, records
from kg.graph.terms import iri, value
from kg.vocab import DIP, EVENT, FACT, SCHEMA

_OF_SEAT = (DIP.actor, DIP.side, DIP.represents, DIP.inCapacity)
_OF_EVENT = (SCHEMA.location, SCHEMA.about)


def write(store: Store, columns: Columns) -> None:
    """All tables anew."""
    look = Look(store)
    columns.write_names(_names(look, _mentioned(store)))
    columns.write(records(look, sorted(heads(look), key=_order), quotes=False))


def refresh(store: Store, columns: Columns, years: dict[str, Extent] | None, touched: Collection[str] | None) -> None:
    """The tables of the events that a change of the store can have touched.

    Args:
        years: of :meth:`Columns.take`.
        touched: the nodes that what came, went or was renamed speaks of; None where anything may have changed.
    """
    if years is None or touched is None:
        write(store, columns)
        return
    look, known = Look(store), columns.names()
    mentioned = {node for node in touched if node in known or _is_mentioned(store, node)}
    names = _names(look, mentioned)
    renamed = {node for node in mentioned if names[node] != known.get(node)}
    events = {node for node in touched if node in EVENT}
    events |= {event for node in renamed for event in _events(store, node)}
    events |= {event for node in touched if node in FACT for event in _of_seat(store, node)}
    there = sorted(event for event in events if look.is_a(event, DIP.Event))
    found = records(look, sorted(heads(look, there), key=_order), quotes=False)
    columns.write_names(known | names)
    columns.replace(years, [EVENT.tail(event) for event in events], found)


def _order(head: Head) -> tuple[object, ...]:
    return head.order


def _mentioned(store: Store) -> set[str]:
    found = (store.quads_for_pattern(None, iri(one), None, MERGED) for one in (*_OF_SEAT, *_OF_EVENT))
    return {value(quad.object) for quads in found for quad in quads if isinstance(quad.object, NamedNode)}


def _is_mentioned(store: Store, node: str) -> bool:
    found = (store.quads_for_pattern(None, iri(one), iri(node), MERGED) for one in (*_OF_SEAT, *_OF_EVENT))
    return any(next(quads, None) is not None for quads in found)


def _events(store: Store, node: str) -> Iterator[str]:
    """The events that speak of a node, or in which somebody is or holds it."""
    for one in _OF_EVENT:
        yield from (value(quad.subject) for quad in store.quads_for_pattern(None, iri(one), iri(node), MERGED))
    for one in _OF_SEAT:
        for seat in store.quads_for_pattern(None, iri(one), iri(node), MERGED):
            yield from _of_seat(store, value(seat.subject))


def _of_seat(store: Store, seat: str) -> Iterator[str]:
    return (value(quad.object) for quad in store.quads_for_pattern(iri(seat), iri(DIP.inEvent), None, MERGED))


def _names(look: Look, nodes: Iterable[str]) -> dict[str, Name]:
    found: dict[str, Name] = {}
    for node in nodes:
        rank = look.rank(node)
        found[node] = (look.label(node), look.code(node), rank.code, rank.precedence)
    return found
