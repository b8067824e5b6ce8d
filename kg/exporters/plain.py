"""Networks in which every attribute is text or a number: what GraphML, GEXF and the like can hold."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

import networkx as nx

from kg.analysis.edges import BY_END
from kg.model import PartialDate

NetworkX = Any
Plain = dict[str, str | int | float]

JOIN = "; "
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_RENAMED = {"of": "state", "code": "state"}


def plain(network: NetworkX) -> NetworkX:
    """A ``MultiGraph`` (``MultiDiGraph``) of the same nodes and edges with attributes of str, int or float.

    Lists are joined with ``; ``, what is None is left out. A node's state or body is ``state``. What the two ends
    of an edge held there becomes ``source_capacity``, ``target_capacity`` and so on, and ``label`` says both in
    words. Edges are keyed ``event/number`` and come by date within a pair; source and target are in the order of
    the nodes.
    """
    graph = nx.MultiDiGraph() if network.is_directed() else nx.MultiGraph()
    for node, data in network.nodes(data=True):
        graph.add_node(node, **_flat((_RENAMED.get(key, key), value) for key, value in data.items()))
    numbers: Counter[str] = Counter()
    for source, target, data in network.edges(data=True):
        numbers[data["event"]] += 1
        label = _label([network.nodes[end]["label"] for end in (source, target)], data, (source, target))
        flat = {"label": label, **_flat(_parted(data, source, target))}
        graph.add_edge(source, target, key=f"{data['event']}/{numbers[data['event']]}", **flat)
    return graph


def period(data: Plain) -> tuple[date, date] | None:
    """The first and last day that the event of an edge can have gone on; None without a date."""
    known = [PartialDate.parse(str(data[key])) for key in ("date", "end") if key in data]
    return (known[0].earliest, known[-1].latest) if known else None


def clean(text: str) -> str:
    """Without characters that XML forbids."""
    return _CONTROL.sub(" ", text)


def _flat(items: Iterator[tuple[str, Any]]) -> Plain:
    found: Plain = {}
    for key, value in items:
        if isinstance(value, list | tuple):
            value = JOIN.join(map(str, value))
        if value is not None and value != "":
            found[key] = clean(value) if isinstance(value, str) else value
    return found


def _parted(data: Mapping[str, Any], source: str, target: str) -> Iterator[tuple[str, Any]]:
    for key, value in data.items():
        if key in BY_END:
            yield f"source_{BY_END[key]}", value[source]
            yield f"target_{BY_END[key]}", value[target]
        else:
            yield key, value


def _label(names: list[str], data: Mapping[str, Any], ends: tuple[str, str]) -> str:
    """``Ana Lind, President – Joon Park, Foreign Minister``."""
    held = data.get("capacities", {})
    return clean(" – ".join(_with_capacity(name, held.get(end)) for name, end in zip(names, ends, strict=True)))


def _with_capacity(name: str, capacity: str | None) -> str:
    unnamed = name.startswith("[")  # the label is the capacity
    return f"{name}, {capacity}" if capacity and not unnamed else name
