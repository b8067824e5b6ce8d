"""JSON-LD with the shipped context inside: a node a line, graph by graph."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import groupby
from typing import IO, Any

from pyoxigraph import Literal, NamedNode, Quad

from kg.graph.terms import value
from kg.resources import resource
from kg.vocab import RDF, XSD, shorten


def write(quads: Iterable[Quad], stream: IO[bytes]) -> None:
    """Quads in the order of graph and subject, as one document that needs nothing from the network."""
    stream.write(b'{"@context": ' + json.dumps(context()).encode() + b',\n"@graph": [')
    for number, (graph, some) in enumerate(groupby(quads, key=lambda quad: value(quad.graph_name))):
        stream.write(b",\n" if number else b"\n")
        nodes = ",\n".join(_nodes(some))
        stream.write((f'{{"@id": {json.dumps(shorten(graph))}, "@graph": [\n{nodes}]}}' if graph else nodes).encode())
    stream.write(b"\n]}\n")


@cache
def context() -> dict[str, Any]:
    """The content of ``ontology/context.jsonld``."""
    found: dict[str, Any] = json.loads(resource("ontology/context.jsonld").read_text("utf-8"))["@context"]
    return found


def _nodes(quads: Iterable[Quad]) -> Iterator[str]:
    for subject, some in groupby(quads, key=lambda quad: value(quad.subject)):
        node: dict[str, Any] = {"@id": shorten(subject)}
        for quad in some:
            predicate = shorten(quad.predicate.value)
            if quad.predicate.value == RDF.type:
                node.setdefault("@type", []).append(shorten(value(quad.object)))
            else:
                node.setdefault(predicate, []).append(_value(predicate, quad))
        yield json.dumps(node, ensure_ascii=False)


def _value(predicate: str, quad: Quad) -> Any:
    """A bare string where the context says what it is, else an object that does."""
    term, expected = quad.object, context().get(predicate, {}).get("@type")
    if isinstance(term, Literal):
        datatype = shorten(term.datatype.value)
        if term.language:
            return {"@value": term.value, "@language": term.language}
        if expected == datatype or (expected is None and term.datatype.value == XSD.string):
            return term.value
        return {"@value": term.value, "@type": datatype}
    short = shorten(value(term))
    return short if expected == "@id" and isinstance(term, NamedNode) else {"@id": short}
