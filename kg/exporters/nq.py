"""RDF, a quad a line: everything, for streams and diffs."""

from __future__ import annotations

from typing import IO

from kg.exporters.source import Keeps, Source
from kg.graph import write_rdf

NAME = "nq"
SUFFIXES = (".nq",)
MEDIA_TYPE = "application/n-quads"
FOLDER = False
TAKES = "graph"
KEEPS = Keeps("yes", "yes", "yes")
LOSES = None


def write(source: Source, stream: IO[bytes]) -> None:
    """N-Quads of the whole graph, sorted."""
    write_rdf(source.graph, NAME, stream)
