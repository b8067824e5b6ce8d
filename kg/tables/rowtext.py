"""A row as a text that evidence can point into: ``column: value`` a line, empty cells left out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kg.model import Evidence, Span
from kg.tables.grids import Row


@dataclass(frozen=True, slots=True)
class RowText:
    """``cells`` are where the values stand in ``text``, ``lines`` the lines that hold them, both by column."""

    text: str
    cells: Mapping[str, Span]
    lines: Mapping[str, Span]

    def cell(self, column: str) -> Evidence:
        """The whole cell as evidence, by the rule that the mapping is."""
        return Evidence(self.cells[column], self.lines[column], f"column {column}")

    def within(self, column: str, start: int, end: int, rule: str) -> Evidence:
        """Words of a cell, ``[start, end)`` of its value, that ``rule`` read."""
        first = self.cells[column].start
        return Evidence(Span(first + start, first + end), self.lines[column], f"column {column}: {rule}")


def lay_out(row: Row) -> RowText:
    cells: dict[str, Span] = {}
    lines: dict[str, Span] = {}
    text = ""
    for column, value in row.cells.items():
        if not value:
            continue
        begin = len(text)
        text += f"{column}: {value}"
        cells[column] = Span(len(text) - len(value), len(text))
        lines[column] = Span(begin, len(text))
        text += "\n"
    return RowText(text, cells, lines)
