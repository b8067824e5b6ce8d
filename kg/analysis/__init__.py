"""Graphs and measures of who met whom: three lines in a notebook.

>>> from kg.analysis import measure, people
>>> found = tuple(events(open_graph(Path("graph"))))  # doctest: +SKIP
>>> network, table = people(found), measure("central", found)  # doctest: +SKIP
"""

from __future__ import annotations

from kg.analysis.contacts import companions, contacts
from kg.analysis.measures import Measure, measure, measures
from kg.analysis.projections import PROJECTIONS, accompanied, bipartite, people, simple, states, visits
from kg.analysis.table import Table, Value

__all__ = [
    "PROJECTIONS",
    "Measure",
    "Table",
    "Value",
    "accompanied",
    "bipartite",
    "companions",
    "contacts",
    "measure",
    "measures",
    "people",
    "simple",
    "states",
    "visits",
]
