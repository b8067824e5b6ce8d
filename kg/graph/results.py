"""What a query gives, and the standard formats to write it in."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import IO, TypeVar

from pyoxigraph import (
    BlankNode,
    Literal,
    NamedNode,
    Quad,
    QueryResultsFormat,
    QuerySolutions,
    QueryTriples,
    RdfFormat,
    Triple,
)

from kg.errors import KgError, UsageError
from kg.graph import jsonld
from kg.graph.writing import write_terms
from kg.vocab import shorten

SELECT_FORMATS = {
    "csv": QueryResultsFormat.CSV,
    "json": QueryResultsFormat.JSON,
    "tsv": QueryResultsFormat.TSV,
    "xml": QueryResultsFormat.XML,
}
TRIPLE_FORMATS = {
    "nt": RdfFormat.N_TRIPLES,
    "ttl": RdfFormat.TURTLE,
    "nq": RdfFormat.N_QUADS,
    "trig": RdfFormat.TRIG,
    "jsonld": RdfFormat.JSON_LD,
    "rdfxml": RdfFormat.RDF_XML,
}


class SelectResult:
    """Rows of a SELECT, read once: by iteration, or by :func:`write_select`."""

    def __init__(self, solutions: QuerySolutions) -> None:
        self.solutions = solutions
        self.variables = tuple(variable.value for variable in solutions.variables)

    def __iter__(self) -> Iterator[tuple[str | None, ...]]:
        """Values as text in the order of ``variables``: IRIs shortened by the preset prefixes, None where unbound."""
        try:
            for solution in self.solutions:
                yield tuple(_text(term) for term in solution)
        except (OSError, ValueError) as error:
            raise KgError(f"the query failed: {error}") from None


class TripleResult:
    """Triples of a CONSTRUCT or DESCRIBE, each once, sorted."""

    def __init__(self, triples: QueryTriples) -> None:
        self.triples = triples

    def __iter__(self) -> Iterator[Triple]:
        try:
            yield from sorted(set(self.triples), key=str)
        except (OSError, ValueError) as error:
            raise KgError(f"the query failed: {error}") from None


F = TypeVar("F")

Answer = SelectResult | TripleResult | bool


def write_select(result: SelectResult, format: str, stream: IO[bytes]) -> None:
    """SPARQL 1.1 results in ``csv``, ``tsv``, ``json`` or ``xml``.

    Raises:
        UsageError: another format.
    """
    stream.write(result.solutions.serialize(format=_format(SELECT_FORMATS, format)) or b"")


def write_ask(answer: bool, format: str, stream: IO[bytes]) -> None:
    """SPARQL 1.1 results in ``json`` or ``xml``, or the bare word in any other format."""
    word = "true" if answer else "false"
    if format == "json":
        stream.write(json.dumps({"head": {}, "boolean": answer}).encode() + b"\n")
    elif format == "xml":
        namespace = "http://www.w3.org/2005/sparql-results#"
        text = f'<?xml version="1.0"?>\n<sparql xmlns="{namespace}"><head/><boolean>{word}</boolean></sparql>\n'
        stream.write(text.encode())
    else:
        stream.write(word.encode() + b"\n")


def write_triples(result: TripleResult, format: str, stream: IO[bytes]) -> None:
    """RDF in any of ``TRIPLE_FORMATS``.

    Raises:
        UsageError: another format.
    """
    chosen = _format(TRIPLE_FORMATS, format)
    if chosen is RdfFormat.JSON_LD:
        jsonld.write((Quad(one.subject, one.predicate, one.object) for one in result), stream)
    else:
        write_terms(result, chosen, stream)


def _format(known: Mapping[str, F], name: str) -> F:
    if name not in known:
        raise UsageError(f"no format {name!r} for this query; there are: {', '.join(known)}")
    return known[name]


def _text(term: NamedNode | BlankNode | Literal | Triple | None) -> str | None:
    if term is None:
        return None
    return shorten(term.value) if isinstance(term, NamedNode) else str(getattr(term, "value", term))
