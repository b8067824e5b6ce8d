"""The rules of ``ontology/rules/``: each fills one derived graph from all others, in the order of their numbers."""

from __future__ import annotations

from functools import cache

from pyoxigraph import Quad, QueryTriples, Store

from kg.graph import merge, sparql
from kg.graph.terms import iri, label
from kg.resources import resource
from kg.vocab import GRAPH, PROV, RDF, SKOS

_DERIVED = GRAPH["derived/"]
_MARK = (
    Quad(iri(GRAPH.derived), iri(RDF.type), iri(PROV.Bundle), iri(GRAPH.derived)),
    Quad(iri(GRAPH.derived), iri(SKOS.prefLabel), label("The rules have run"), iri(GRAPH.derived)),
)
"""Stands while the derived graphs are what the rules make of the rest; whatever changes the rest takes it away."""


@cache
def rules() -> tuple[tuple[str, str], ...]:
    """Name and text of each rule, in the order they run."""
    files = sorted(resource("ontology/rules").glob("*.rq"))
    return tuple((file.stem.partition("-")[2], file.read_text(encoding="utf-8")) for file in files)


def derive(store: Store) -> int:
    """Drops what the rules made and makes it anew; the number of derived quads."""
    forget(store)
    store.update(merge.dropping(graph.value for graph in store.named_graphs() if graph.value.startswith(_DERIVED)))
    for name, text in rules():
        home = iri(_DERIVED + name)
        found = sparql.run(store, text)
        if isinstance(found, QueryTriples):
            merge.extend(store, {Quad(one.subject, one.predicate, one.object, home) for one in found})
    store.extend(_MARK)
    return count(store)


def count(store: Store) -> int:
    return sum(sum(1 for _ in store.quads_for_pattern(None, None, None, iri(_DERIVED + name))) for name, _ in rules())


def forget(store: Store) -> None:
    """Says that the derived graphs are out of date."""
    store.remove_graph(iri(GRAPH.derived))


def current(store: Store) -> bool:
    return _MARK[0] in store
