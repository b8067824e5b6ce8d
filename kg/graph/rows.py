"""What the graphs tell of events, in bulk: the joins run in the store, a row a telling."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

from pyoxigraph import QuerySolutions, Store

from kg.graph.merge import MERGED
from kg.vocab import PREFIXES

T = TypeVar("T")
Row = tuple[str | None, ...]

CHUNK = 256
"""Events, or anchors, asked for at a time."""

_HEADS = """
SELECT ?e ?g ?type ?status ?notBefore ?surelyFrom ?surelyUntil ?notAfter ?place ?label WHERE {
  GRAPH ?g { %s ?e a dip:Event
    OPTIONAL { ?e dct:type ?type } OPTIONAL { ?e dip:status ?status }
    OPTIONAL { ?e dip:notBefore ?notBefore } OPTIONAL { ?e dip:surelyFrom ?surelyFrom }
    OPTIONAL { ?e dip:surelyUntil ?surelyUntil } OPTIONAL { ?e dip:notAfter ?notAfter }
    OPTIONAL { ?e schema:location ?place } OPTIONAL { ?e skos:prefLabel ?label } }
  FILTER(?g NOT IN (graph:merged, graph:index))
}"""

_SEATS = """
SELECT ?e ?g ?p ?actor ?side ?represents ?post ?title ?standing ?position ?confidence ?part WHERE {
  VALUES ?e { %s }
  GRAPH ?g { ?p dip:inEvent ?e ; dip:actor ?actor ; dip:side ?side
    OPTIONAL { ?p dip:represents ?represents } OPTIONAL { ?p dip:inCapacity ?post }
    OPTIONAL { ?p schema:roleName ?title } OPTIONAL { ?p dip:standing ?standing }
    OPTIONAL { ?p schema:position ?position } OPTIONAL { ?p dip:confidence ?confidence }
    OPTIONAL { ?p dip:part ?part } }
  FILTER(?g NOT IN (graph:merged, graph:index))
}"""

_TOPICS = """
SELECT ?e ?g ?topic WHERE {
  VALUES ?e { %s } GRAPH ?g { ?e schema:about ?topic } FILTER(?g NOT IN (graph:merged, graph:index))
}"""

_EVIDENCE = """
SELECT ?e ?fact ?words WHERE {
  VALUES ?e { %s }
  { ?e dip:evidence ?words BIND(?e AS ?fact) } UNION { ?fact dip:inEvent ?e ; dip:evidence ?words }
}"""

_ANCHORS = """
SELECT ?words ?doc ?begin ?end ?text ?outer WHERE {
  VALUES ?words { %s }
  ?words nif:referenceContext ?doc ; nif:beginIndex ?begin ; nif:endIndex ?end ; nif:anchorOf ?text
  OPTIONAL { ?words nif:superString ?outer }
}"""


def heads(store: Store, events: Iterable[str] | None = None) -> dict[str, list[Row]]:
    """By event: graph, type, status, the four days, place, label. All events, or those given."""
    if events is None:
        return _by_first(_rows(store, _HEADS % ""))
    found: dict[str, list[Row]] = {}
    for chunk in chunks(events):
        found.update(_by_first(_rows(store, _HEADS % f"VALUES ?e {{ {_iris(chunk)} }}")))
    return found


def seats(store: Store, events: Iterable[str]) -> dict[str, list[Row]]:
    """By event: graph, participation, actor, side, represented, post, title, standing, position, confidence, part.

    A participation has a row for each of its values.
    """
    return _by_first(_rows(store, _SEATS % _iris(events)))


def topics(store: Store, events: Iterable[str]) -> dict[str, list[Row]]:
    """By event: graph, topic."""
    return _by_first(_rows(store, _TOPICS % _iris(events)))


def evidence(store: Store, events: Iterable[str]) -> dict[str, list[Row]]:
    """By event: the fact (the event or a participation), the anchor of its words."""
    return _by_first(_rows(store, _EVIDENCE % _iris(events)))


def anchors(store: Store, words: Iterable[str]) -> dict[str, Row]:
    """By anchor: article, begin, end, text, the anchor of the sentence around."""
    found = _by_first(row for chunk in chunks(words) for row in _rows(store, _ANCHORS % _iris(chunk)))
    return {anchor: some[0] for anchor, some in found.items()}


def chunks(items: Iterable[T]) -> Iterator[list[T]]:
    rest = iter(items)
    while chunk := list(islice(rest, CHUNK)):
        yield chunk


def _iris(events: Iterable[str]) -> str:
    return " ".join(f"<{event}>" for event in events)


def _rows(store: Store, query: str) -> Iterator[Row]:
    found = store.query(query, prefixes=PREFIXES, default_graph=MERGED)
    if isinstance(found, QuerySolutions):
        for solution in found:
            yield tuple(None if term is None else term.value for term in solution)


def _by_first(rows: Iterable[Row]) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = {}
    for first, *rest in rows:
        found.setdefault(str(first), []).append(tuple(rest))
    return found
