"""Checks one article's quads against ``ontology/shapes.ttl``, as they come in and never together with another's.

The union of articles holds what sources disagree on, so that only an article by itself, with the vocabulary beside it,
can be right or wrong.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

import rdflib
from pyoxigraph import Literal, Quad
from pyshacl import validate
from rdflib.namespace import SH

from kg.graph.structure import structure
from kg.graph.vocabulary import vocabulary
from kg.resources import resource

Triple = tuple[rdflib.term.Node, rdflib.term.Node, rdflib.term.Node]


def check(quads: Iterable[Quad]) -> list[str]:
    """What is wrong with the quads of one article, a line each, sorted; an empty list if nothing is.

    Quads of a structure that was found right before are right.
    """
    quads = list(quads)
    known = structure(quads)
    if known in _RIGHT:
        return []
    wrong = _wrong(quads)
    if not wrong:
        _RIGHT.add(known)
    return wrong


_RIGHT: set[bytes] = set()
"""Structures that keep the shapes."""


def _wrong(quads: list[Quad]) -> list[str]:
    graph = _vocabulary()
    own = [one for one in map(triple, quads) if one not in graph]
    for one in own:
        graph.add(one)
    try:
        nodes = {str(node) for s, _, o in own for node in (s, o) if isinstance(node, rdflib.URIRef)}
        return _check(graph, sorted(nodes))
    finally:
        for one in own:
            graph.remove(one)


def _check(graph: rdflib.Graph, focus: list[str]) -> list[str]:
    conforms, report, _ = validate(
        graph, shacl_graph=_shapes(), focus_nodes=focus, inference="none", allow_warnings=True, inplace=True
    )
    return [] if conforms else sorted(set(_findings(report)))


def _findings(report: rdflib.Graph) -> Iterator[str]:
    for result in report.subjects(SH.resultSeverity, SH.Violation):
        focus = str(report.value(result, SH.focusNode)).rpartition("/")[2]
        yield f"{focus}: {report.value(result, SH.resultMessage)}"


@cache
def _shapes() -> rdflib.Graph:
    return rdflib.Graph().parse(resource("ontology/shapes.ttl"))


@cache
def _vocabulary() -> rdflib.Graph:
    """Ontology, codes and registry; an article's triples are added for the time of its check."""
    graph = rdflib.Graph()
    for quads in vocabulary().values():
        for quad in quads:
            graph.add(triple(quad))
    return graph


def triple(quad: Quad) -> Triple:
    """The quad without its graph, for rdflib."""
    return _term(quad.subject), _term(quad.predicate), _term(quad.object)


def _term(term: object) -> rdflib.term.Node:
    if isinstance(term, Literal):
        if term.language:
            return rdflib.Literal(term.value, lang=term.language)
        datatype = None if term.datatype.value.endswith("#string") else rdflib.URIRef(term.datatype.value)
        return rdflib.Literal(term.value, datatype=datatype, normalize=False)
    return rdflib.URIRef(term.value)  # type: ignore[attr-defined]
