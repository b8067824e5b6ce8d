"""RDF with a named graph for each article: everything."""

from __future__ import annotations

from typing import IO

from kg.exporters.source import Keeps, Source
from kg.graph import write_rdf

NAME = "trig"
SUFFIXES = (".trig",)
MEDIA_TYPE = "application/trig"
FOLDER = False
TAKES = "graph"
KEEPS = Keeps("yes", "yes", "yes")
LOSES = None


def write(source: Source, stream: IO[bytes]) -> None:
    """TriG of the whole graph, sorted."""
    write_rdf(source.graph, NAME, stream)
