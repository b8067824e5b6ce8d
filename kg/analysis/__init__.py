"""Graphs and measures of who met whom: three lines in a notebook.

>>> from kg import analysis
>>> events = analysis.read("graph", since="2020")
>>> network, table = analysis.people(events), analysis.measure("central", events)

``network`` is a networkx graph (see :mod:`kg.analysis.projections`); ``table.records()`` is what
``pandas.DataFrame`` and the like take. ``analysis.slices(events)`` cuts by year, quarter or month.
"""

from __future__ import annotations

from kg.analysis.contacts import companions, contacts
from kg.analysis.measures import Measure, by_slice, measure, measures
from kg.analysis.projections import (
    PROJECTIONS,
    WITH_UNNAMED,
    accompanied,
    bipartite,
    people,
    posts,
    simple,
    states,
    visits,
)
from kg.analysis.reading import gathered, read
from kg.analysis.slices import slices
from kg.analysis.table import Table, Value

__all__ = [
    "PROJECTIONS",
    "WITH_UNNAMED",
    "Measure",
    "Table",
    "Value",
    "accompanied",
    "bipartite",
    "by_slice",
    "companions",
    "contacts",
    "gathered",
    "measure",
    "measures",
    "people",
    "posts",
    "read",
    "simple",
    "slices",
    "states",
    "visits",
]
