"""Graphs and measures of who met whom."""

from __future__ import annotations

from kg.analysis.table import Table, Value

__all__ = ["Table", "Value"]
