"""RDF as JSON with its context inside: everything."""

from __future__ import annotations

from typing import IO

from kg.exporters.source import Keeps, Source
from kg.graph import write_rdf

NAME = "jsonld"
SUFFIXES = (".jsonld",)
MEDIA_TYPE = "application/ld+json"
FOLDER = False
TAKES = "graph"
KEEPS = Keeps("yes", "yes", "yes")
LOSES = None


def write(source: Source, stream: IO[bytes]) -> None:
    """JSON-LD of the whole graph, sorted."""
    write_rdf(source.graph, NAME, stream)
