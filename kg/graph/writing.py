"""Quads and triples to bytes: the same ones always give the same bytes."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import IO

from pyoxigraph import Quad, RdfFormat, Triple, serialize

from kg.vocab import PREFIXES

_DECLARED = re.compile(rb'(?:@prefix [^\n]*\n)+|(?<=<rdf:RDF)(?: xmlns:\w+="[^"]*")+')


def write_terms(found: Iterable[Quad] | Iterable[Triple], format: RdfFormat, stream: IO[bytes]) -> None:
    """Quads or triples, with the preset prefixes declared in their order where the format has any."""
    if format in (RdfFormat.N_TRIPLES, RdfFormat.N_QUADS):
        serialize(found, stream, format)
        return
    text = serialize(found, format=format, prefixes=PREFIXES) or b""
    stream.write(_DECLARED.sub(_sorted, text, count=1))


def _sorted(declared: re.Match[bytes]) -> bytes:
    """Prefixes in the order of the alphabet: the serializer has them in any."""
    if declared[0].startswith(b"@"):
        return b"".join(sorted(declared[0].splitlines(keepends=True)))
    return b" " + b" ".join(sorted(declared[0].split()))


def without_prefixes(text: bytes) -> bytes:
    """TriG or Turtle without its declarations, to stand after other such text."""
    return _DECLARED.sub(b"", text, count=1)


def in_order(found: Iterable[Quad]) -> list[Quad]:
    """By graph, subject, predicate and object."""
    return sorted(
        found, key=lambda quad: (str(quad.graph_name), str(quad.subject), str(quad.predicate), str(quad.object))
    )
