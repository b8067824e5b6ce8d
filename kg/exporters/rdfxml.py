"""RDF for older tools: one graph."""

from __future__ import annotations

from typing import IO

from kg.exporters.source import Keeps, Source
from kg.graph import write_rdf
from kg.graph.rdf_io import FOLDED

NAME = "rdfxml"
SUFFIXES = (".rdf",)
MEDIA_TYPE = "application/rdf+xml"
FOLDER = False
TAKES = "graph"
KEEPS = Keeps("yes", "yes", "part")
LOSES = FOLDED


def write(source: Source, stream: IO[bytes]) -> None:
    """RDF/XML of the whole graph, sorted."""
    write_rdf(source.graph, NAME, stream)
