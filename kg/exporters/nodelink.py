"""networkx and D3: a network as nodes and links in JSON."""

from __future__ import annotations

import io
import json
from typing import IO

import networkx as nx

from kg.exporters.source import NETWORK_LOSES, Keeps, Source

NAME = "nodelink"
SUFFIXES = (".json",)
MEDIA_TYPE = "application/json"
FOLDER = False
TAKES = "network"
KEEPS = Keeps("yes", "yes", "part")
LOSES = NETWORK_LOSES


def write(source: Source, stream: IO[bytes]) -> None:
    """What ``networkx.node_link_graph`` reads, with the edges under ``links`` as D3 wants them."""
    text = io.TextIOWrapper(stream, encoding="utf-8", write_through=True)
    found = nx.node_link_data(source.network(), edges="links")  # type: ignore[no-untyped-call]
    json.dump(found, text, ensure_ascii=False, indent=1)
    text.write("\n")
    text.detach()
