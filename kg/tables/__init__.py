"""Spreadsheets of meetings, visits and travels: a mapping says what the columns mean, and each row tells its events.

A row is an article of its own: its text is ``column: value`` a line, so that every fact points to row and column.
Telegraphic remarks are read here, by the lexicons alone; other texts are handed on.
"""

from __future__ import annotations

from kg.tables.drafting import draft_mapping
from kg.tables.grids import SUFFIXES, Grid, Row, read_grid
from kg.tables.mapping import MappingErrors, TableMapping, check_columns, load_mapping
from kg.tables.remarks import Remark, read_remark
from kg.tables.rows import RowTold, tell
from kg.tables.values import RowProblem

__all__ = [
    "SUFFIXES",
    "Grid",
    "MappingErrors",
    "Remark",
    "Row",
    "RowProblem",
    "RowTold",
    "TableMapping",
    "check_columns",
    "draft_mapping",
    "load_mapping",
    "read_grid",
    "read_remark",
    "tell",
]
