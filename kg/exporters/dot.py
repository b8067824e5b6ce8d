"""Graphviz: a network with the name over the posts, and the date on each line."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import IO, Any

from kg.exporters.look import looks
from kg.exporters.source import Keeps, Source

NAME = "dot"
SUFFIXES = (".dot", ".gv")
MEDIA_TYPE = "text/vnd.graphviz"
FOLDER = False
TAKES = "network"
KEEPS = Keeps("yes", "yes", "no")
LOSES = "topics, hosts and leads, acting or former, confidence, type and place, and which articles say so"

HEAD = """\
layout=neato; overlap=prism; outputorder=edgesfirst; bgcolor=white;
node [shape=box, style="rounded,filled", fillcolor=white, penwidth=1.5, fontname="Noto Sans, DejaVu Sans, sans-serif"];
edge [color="#6b7480", fontsize=9, fontname="Noto Sans, DejaVu Sans, sans-serif"];
"""


def write(source: Source, stream: IO[bytes]) -> None:
    """DOT; unnamed holders of a post and delegations are dashed; ``taillabel`` is the capacity of the first end."""
    for line in _lines(source.network()):
        stream.write(line.encode())


def _lines(network: Any) -> Iterator[str]:
    kind, arrow = ("digraph", "->") if network.is_directed() else ("graph", "--")
    yield f"{kind} contacts {{\n{HEAD}"
    seen = looks(network)
    for node, data in network.nodes(data=True):
        dashed = ', style="rounded,filled,dashed"' if data["kind"] == "post" else ""
        yield f'{_quoted(node)} [label={_name_over_posts(data)}, color="{seen[node].colour}"{dashed}];\n'
    for source, target, key, data in network.edges(keys=True, data=True):
        shown = {
            "label": data.get("date"),
            "tooltip": data["label"],
            "taillabel": data.get("source_capacity"),
            "headlabel": data.get("target_capacity"),
            "id": key,
        }
        values = ", ".join(f"{name}={_quoted(value)}" for name, value in shown.items() if value)
        yield f"{_quoted(source)} {arrow} {_quoted(target)} [{values}];\n"
    yield "}\n"


def _name_over_posts(data: dict[str, Any]) -> str:
    posts = data.get("posts") or data.get("state", "")
    below = "".join(f'<br/><font point-size="9">{escape(post)}</font>' for post in posts.split("; ") if post)
    return f"<<b>{escape(data['label'])}</b>{below}>"


def _quoted(text: str) -> str:
    """A DOT string in which a backslash is one."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ") + '"'
