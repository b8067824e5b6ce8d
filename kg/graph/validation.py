"""A whole graph held against the shapes: each article's graph by itself, with its part of the catalogue."""

from __future__ import annotations

from collections.abc import Iterator

from kg.graph.look import Look
from kg.graph.shapes import check
from kg.graph.store import Graph
from kg.graph.terms import value
from kg.graph.vocabulary import vocabulary
from kg.vocab import GRAPH, PROV


def checked(graph: Graph) -> Iterator[tuple[str, list[str]]]:
    """The name of each graph that states facts, and what is wrong with it: a line each, none where nothing is.

    Articles go by their ids, in the order of their graphs; graphs of no article by their IRIs. What a file adds to the
    vocabulary stands beside each of them.
    """
    look = Look(graph.store)
    sources = {value(quad.subject): value(quad.graph_name) for quad in graph.quads(predicate=PROV.wasDerivedFrom)}
    catalogues = set(sources.values())
    shared = [quad for name, shipped in vocabulary().items() for quad in graph.quads(graph=name) if quad not in shipped]
    for name in graph.graphs():
        if name in vocabulary() or name in catalogues or name.startswith(GRAPH.derived):
            continue
        quads = [*shared, *graph.quads(graph=name)]
        if name in sources and sources[name] != name:
            quads += graph.quads(graph=sources[name])
        yield look.source(name).id if name in sources else name, check(quads)
