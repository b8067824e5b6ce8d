"""The merge of all graphs, which queries run over: a triple that many articles tell is in it once.

Oxigraph's union of graphs repeats a triple for each graph that has it, so that counts are off and joins over what every
article restates (who is a person, which post is in which body) grow with the power of the articles. So the store keeps
the merge as one more named graph. It is an index: nothing is only there, and it is in no export.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pyoxigraph import DefaultGraph, NamedNode, Quad, RdfFormat, Store, Triple, serialize

from kg.graph.terms import iri, value
from kg.vocab import GRAPH

MERGED = iri(GRAPH.merged)
INDEX = iri(GRAPH.index)
"""Where the store keeps what it needs to link and derive step by step; see :mod:`kg.graph.index`."""

HIDDEN = frozenset({MERGED, INDEX})
"""The graphs that are in no export and that no open ``GRAPH ?g`` is bound to."""

_HIDDEN = ", ".join(sorted(map(str, HIDDEN)))


def copies(quads: Iterable[Quad]) -> Iterator[Quad]:
    """The quads as the merge has them; those outside any named graph (there are none in a store) are left out."""
    for quad in quads:
        if quad.graph_name not in HIDDEN and not isinstance(quad.graph_name, DefaultGraph):
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
  FILTER NOT EXISTS {{ GRAPH ?h {{ ?s ?p ?o }} FILTER(?h NOT IN ({_HIDDEN}, {", ".join(names)})) }}
}} ; {drops}"""


def insertion(found: Iterable[Quad]) -> str:
    """The step of an update that adds quads; empty for none."""
    by_graph: dict[str, list[Triple]] = {}
    for quad in found:
        by_graph.setdefault(value(quad.graph_name), []).append(quad.triple)
    blocks = (
        f"GRAPH <{graph}> {{\n{(serialize(triples, format=RdfFormat.N_TRIPLES) or b'').decode()}}}"
        for graph, triples in by_graph.items()
    )
    if not by_graph:
        return ""
    return f"INSERT DATA {{\n{''.join(blocks)}}}"


def deletion(found: Iterable[Quad]) -> str:
    """The step of an update that takes quads out; empty for none."""
    return insertion(found).replace("INSERT", "DELETE", 1)


def shown(variable: str) -> str:
    """The filter that binds an open graph to none of the hidden ones."""
    return f"FILTER({variable} NOT IN ({_HIDDEN}))"


def told(graph: NamedNode) -> bool:
    """Whether the graph is neither hidden nor made by a rule."""
    return graph not in HIDDEN and not graph.value.startswith(GRAPH.derived)
