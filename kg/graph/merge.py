"""The merge of all graphs, which queries run over: a triple that many articles tell is in it once.

Oxigraph's union of graphs repeats a triple for each graph that has it, so that counts are off and joins over what every
article restates (who is a person, which post is in which body) grow with the power of the articles. So the store keeps
the merge as one more named graph. It is an index: nothing is only there, and it is in no export.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pyoxigraph import DefaultGraph, NamedNode, Quad, Store

from kg.graph.terms import iri
from kg.vocab import GRAPH

MERGED = iri(GRAPH.merged)


def copies(quads: Iterable[Quad]) -> Iterator[Quad]:
    """The quads as the merge has them; those outside any named graph (there are none in a store) are left out."""
    for quad in quads:
        if quad.graph_name != MERGED and not isinstance(quad.graph_name, DefaultGraph):
            yield Quad(quad.subject, quad.predicate, quad.object, MERGED)


def extend(store: Store, quads: Iterable[Quad]) -> None:
    """Adds quads to their graphs and to the merge, in one transaction."""
    found = list(quads)
    store.extend([*found, *copies(found)])


def dropping(graphs: Iterable[str]) -> str:
    """The steps of an update that take graphs out, and out of the merge what no other graph tells."""
    names = [f"<{graph}>" for graph in graphs]
    if not names:
        return ""
    drops = " ; ".join(f"DROP SILENT GRAPH {name}" for name in names)
    return f"""
DELETE {{ GRAPH {MERGED} {{ ?s ?p ?o }} }} WHERE {{
  VALUES ?g {{ {" ".join(names)} }}
  GRAPH ?g {{ ?s ?p ?o }}
  FILTER NOT EXISTS {{ GRAPH ?h {{ ?s ?p ?o }} FILTER(?h NOT IN ({MERGED}, {", ".join(names)})) }}
}} ; {drops}"""


def told(graph: NamedNode) -> bool:
    """Whether the graph is neither the merge nor made by a rule."""
    return graph != MERGED and not graph.value.startswith(GRAPH.derived)
