"""Gephi's spreadsheet import: nodes and edges as two tables."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path

from kg.analysis.edges import BY_END
from kg.exporters.plain import period
from kg.exporters.sheets import sheet
from kg.exporters.source import NETWORK_LOSES, Keeps, Source

NAME = "gephi-csv"
SUFFIXES: tuple[str, ...] = ()
MEDIA_TYPE = "text/csv"
FOLDER = True
TAKES = "network"
KEEPS = Keeps("yes", "yes", "part")
LOSES = NETWORK_LOSES

NODES = ("kind", "state", "posts")
TOLD = ("label", "event", "type", "status", "date", "end", "place", "topics", "articles")
EDGES = (*TOLD, *(f"{end}_{value}" for value in BY_END.values() for end in ("source", "target")))


def write(source: Source, folder: Path) -> None:
    """``nodes.csv`` and ``edges.csv``; ``timeset`` holds the days that an event can have gone on."""
    network = source.network()
    kind = "Directed" if network.is_directed() else "Undirected"
    with ExitStack() as stack:
        nodes = sheet(stack, folder / "nodes.csv", ("Id", "Label", *map(str.title, NODES)))
        for node, data in network.nodes(data=True):
            nodes.row((node, data["label"], *map(data.get, NODES)))
        edges = sheet(stack, folder / "edges.csv", ("Source", "Target", "Type", "Id", "Weight", "timeset", *EDGES))
        for first, second, key, data in network.edges(keys=True, data=True):
            days = period(data)
            timeset = f"<[{days[0]}, {days[1]}]>" if days else ""
            edges.row((first, second, kind, key, 1, timeset, *map(data.get, EDGES)))
