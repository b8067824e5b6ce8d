"""RDF to read: one graph."""

from __future__ import annotations

from typing import IO

from kg.exporters.source import Keeps, Source
from kg.graph import write_rdf
from kg.graph.rdf_io import FOLDED

NAME = "ttl"
SUFFIXES = (".ttl",)
MEDIA_TYPE = "text/turtle"
FOLDER = False
TAKES = "graph"
KEEPS = Keeps("yes", "yes", "part")
LOSES = FOLDED


def write(source: Source, stream: IO[bytes]) -> None:
    """Turtle of the whole graph, sorted."""
    write_rdf(source.graph, NAME, stream)
