"""Cytoscape and cytoscape.js: a network with colours, sizes and positions."""

from __future__ import annotations

import json
from typing import IO, Any

from kg.exporters.look import looks
from kg.exporters.source import NETWORK_LOSES, Keeps, Source

NAME = "cyjs"
SUFFIXES = (".cyjs",)
MEDIA_TYPE = "application/json"
FOLDER = False
TAKES = "network"
KEEPS = Keeps("yes", "yes", "part")
LOSES = NETWORK_LOSES


def write(source: Source, stream: IO[bytes]) -> None:
    """Cytoscape JSON, an element a line; ``colour`` and ``size`` are data for a style to use."""
    network = source.network()
    seen = looks(network)
    nodes = (
        {
            "data": {"id": node, "name": data["label"], **data, "colour": seen[node].colour, "size": seen[node].size},
            "position": {"x": seen[node].x, "y": seen[node].y},
        }
        for node, data in network.nodes(data=True)
    )
    edges = (
        {"data": {"id": key, "source": source, "target": target, "name": data["label"], **data}}
        for source, target, key, data in network.edges(keys=True, data=True)
    )
    directed = json.dumps(network.is_directed())
    stream.write(f'{{"data": [], "directed": {directed}, "multigraph": true, "elements": {{"nodes": ['.encode())
    _write_list(nodes, stream)
    stream.write(b'], "edges": [')
    _write_list(edges, stream)
    stream.write(b"]}}\n")


def _write_list(elements: Any, stream: IO[bytes]) -> None:
    for number, element in enumerate(elements):
        stream.write((",\n" if number else "\n").encode() + json.dumps(element, ensure_ascii=False).encode())
