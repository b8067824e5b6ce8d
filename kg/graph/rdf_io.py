"""RDF in the formats that others read: the same quads always give the same bytes."""

from __future__ import annotations

import io
from collections.abc import Iterable
from itertools import groupby
from typing import IO

from pyoxigraph import Quad, RdfFormat

from kg.errors import UsageError
from kg.graph import jsonld
from kg.graph.quads import quads
from kg.graph.store import Graph
from kg.graph.writing import in_order, without_prefixes, write_terms
from kg.model import Reading
from kg.resolution import resolve

FOLDED = "named graphs: which article says what"
"""What a format of triples loses."""

_TRIPLES = {"ttl": RdfFormat.TURTLE, "nt": RdfFormat.N_TRIPLES, "rdfxml": RdfFormat.RDF_XML}
RDF_FORMATS = ("trig", "nq", "jsonld", *_TRIPLES)


def write_rdf(graph: Graph, format: str, stream: IO[bytes]) -> str | None:
    """The whole graph, vocabulary and derived graphs with it, in one of ``RDF_FORMATS``.

    Returns:
        What the format does not keep, None if it keeps everything.

    Raises:
        UsageError: no such format.
    """
    if format not in RDF_FORMATS:
        raise UsageError(f"no RDF format {format!r}; there are: {', '.join(RDF_FORMATS)}")
    if format in _TRIPLES:
        write_terms(sorted({quad.triple for quad in graph.quads()}, key=str), _TRIPLES[format], stream)
        return FOLDED
    write_quads((quad for name in graph.graphs() for quad in in_order(graph.quads(graph=name))), format, stream)
    return None


def write_quads(found: Iterable[Quad], format: str, stream: IO[bytes]) -> None:
    """Quads in ``trig``, ``nq`` or ``jsonld``, in the order they come."""
    if format == "jsonld":
        jsonld.write(found, stream)
    elif format == "nq":
        write_terms(found, RdfFormat.N_QUADS, stream)
    else:
        _write_trig(found, stream)


def _write_trig(found: Iterable[Quad], stream: IO[bytes]) -> None:
    """Graph by graph, so that no more than one is held; the prefixes stand before the first."""
    for number, (_, some) in enumerate(groupby(found, key=lambda quad: quad.graph_name)):
        text = io.BytesIO()
        write_terms(some, RdfFormat.TRIG, text)
        stream.write(without_prefixes(text.getvalue()) if number else text.getvalue())


def write_readings(readings: Iterable[Reading], stream: IO[bytes]) -> None:
    """What articles say, as TriG, article by article as they come."""
    _write_trig((quad for reading in readings for quad in in_order(quads(resolve(reading)))), stream)
