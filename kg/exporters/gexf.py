"""Gephi: a dynamic network, an edge for each meeting with its days."""

from __future__ import annotations

from collections.abc import Iterator
from typing import IO, Any
from xml.sax.saxutils import quoteattr

from kg.exporters.look import Look, looks
from kg.exporters.plain import Plain, period
from kg.exporters.source import NETWORK_LOSES, Keeps, Source

NAME = "gexf"
SUFFIXES = (".gexf",)
MEDIA_TYPE = "application/gexf+xml"
FOLDER = False
TAKES = "network"
KEEPS = Keeps("yes", "yes", "part")
LOSES = NETWORK_LOSES

HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<gexf xmlns="http://www.gexf.net/1.2draft" xmlns:viz="http://www.gexf.net/1.2draft/viz" version="1.2">\n'
    "<meta><creator>diplokg</creator><description>Who met whom, and in what capacity</description></meta>\n"
)
OUTSIDE = frozenset({"label"})
"""Attributes of the network that GEXF has a place of its own for."""

_TYPES = {str: "string", int: "integer", float: "double"}


def write(source: Source, stream: IO[bytes]) -> None:
    """GEXF 1.2draft. ``start`` and ``end`` are the first and last day of a date; ``date`` is it as precise as known."""
    network = source.network()
    for line in _lines(network):
        stream.write(line.encode())


def _lines(network: Any) -> Iterator[str]:
    kind = "directed" if network.is_directed() else "undirected"
    yield HEAD
    yield f'<graph defaultedgetype="{kind}" mode="dynamic" timeformat="date">\n'
    yield from _declared("node", (data for _, data in network.nodes(data=True)))
    yield from _declared("edge", (data for _, _, data in network.edges(data=True)))
    seen = looks(network)
    yield "<nodes>\n"
    for node, data in network.nodes(data=True):
        yield f"<node id={quoteattr(node)} label={quoteattr(data['label'])}>{_values(data)}{_viz(seen[node])}</node>\n"
    yield "</nodes>\n<edges>\n"
    for source, target, key, data in network.edges(keys=True, data=True):
        ends = f"source={quoteattr(source)} target={quoteattr(target)}"
        yield f"<edge id={quoteattr(key)} {ends} label={quoteattr(data['label'])}{_days(data)}>{_values(data)}</edge>\n"
    yield "</edges>\n</graph>\n</gexf>\n"


def _declared(kind: str, rows: Iterator[Plain]) -> Iterator[str]:
    types: dict[str, str] = {}
    for data in rows:
        for key, value in data.items():
            types.setdefault(key, _TYPES[type(value)])
    yield f'<attributes class="{kind}" mode="static">\n'
    for key in sorted(set(types) - OUTSIDE):
        yield f'<attribute id="{key}" title="{key}" type="{types[key]}"/>\n'
    yield "</attributes>\n"


def _values(data: Plain) -> str:
    inside = (
        f'<attvalue for="{key}" value={quoteattr(str(value))}/>' for key, value in data.items() if key not in OUTSIDE
    )
    return f"<attvalues>{''.join(inside)}</attvalues>"


def _days(data: Plain) -> str:
    days = period(data)
    return f' start="{days[0]}" end="{days[1]}"' if days else ""


def _viz(look: Look) -> str:
    red, green, blue = (int(look.colour[place : place + 2], 16) for place in (1, 3, 5))
    return (
        f'<viz:color r="{red}" g="{green}" b="{blue}"/>'
        f'<viz:position x="{look.x}" y="{look.y}" z="0"/><viz:size value="{look.size}"/>'
    )
