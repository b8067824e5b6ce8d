"""RDF, a triple a line: one graph."""

from __future__ import annotations

from typing import IO

from kg.exporters.source import Keeps, Source
from kg.graph import write_rdf
from kg.graph.rdf_io import FOLDED

NAME = "nt"
SUFFIXES = (".nt",)
MEDIA_TYPE = "application/n-triples"
FOLDER = False
TAKES = "graph"
KEEPS = Keeps("yes", "yes", "part")
LOSES = FOLDED


def write(source: Source, stream: IO[bytes]) -> None:
    """N-Triples of the whole graph, sorted."""
    write_rdf(source.graph, NAME, stream)
