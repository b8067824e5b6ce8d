"""yEd, Cytoscape, igraph: a network, an edge for each meeting."""

from __future__ import annotations

from typing import IO

import networkx as nx

from kg.exporters.source import NETWORK_LOSES, Keeps, Source

NAME = "graphml"
SUFFIXES = (".graphml",)
MEDIA_TYPE = "application/graphml+xml"
FOLDER = False
TAKES = "network"
KEEPS = Keeps("yes", "yes", "part")
LOSES = NETWORK_LOSES


def write(source: Source, stream: IO[bytes]) -> None:
    """GraphML; dates are text as precise as known, lists are joined with ``; ``."""
    nx.write_graphml_lxml(source.network(), stream)
