"""A table on paper: for people (table, md), spreadsheets (csv, tsv) and programs (json, jsonl)."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from typing import IO

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table as Grid
from rich.text import Text

from kg.analysis import Table, Value
from kg.errors import UsageError
from kg.exporters.sheets import Lines

WIDE = 200
"""Columns of a table that goes to a file or a pipe; on a terminal, and where COLUMNS is set, it fits in."""


def write_table(table: Table, format: str, stream: IO[str]) -> None:
    """Writes the table; numbers keep their type in json and jsonl, None is an empty cell or null.

    CSV and TSV hold the values as they are: a name that a spreadsheet would take for a formula is not changed, since
    the file is data first; import it as text.

    Raises:
        UsageError: no such format.
    """
    try:
        write = _WRITERS[format]
    except KeyError:
        raise UsageError(f"no format {format!r}; there are: {', '.join(TABLE_FORMATS)}") from None
    write(table, stream)


def _delimited(delimiter: str) -> Callable[[Table, IO[str]], None]:
    def write(table: Table, stream: IO[str]) -> None:
        lines = Lines(stream, delimiter)
        lines.row(table.header)
        lines.rows(table.rows)

    return write


def _json(table: Table, stream: IO[str]) -> None:
    json.dump(table.records(), stream, ensure_ascii=False, indent=1)
    stream.write("\n")


def _jsonl(table: Table, stream: IO[str]) -> None:
    for record in table.records():
        stream.write(json.dumps(record, ensure_ascii=False) + "\n")


def _markdown(table: Table, stream: IO[str]) -> None:
    for row in (table.header, ["---"] * len(table.header), *table.rows):
        cells = (_shown(value).replace("|", "\\|").replace("\n", " ") for value in row)
        stream.write(f"| {' | '.join(cells)} |\n")


def _grid(table: Table, stream: IO[str]) -> None:
    grid = Grid(box=SIMPLE_HEAD, pad_edge=False, header_style="bold", show_edge=False)
    for number, name in enumerate(table.header):
        numeric = table.rows and all(isinstance(row[number], int | float) for row in table.rows)
        grid.add_column(name, justify="right" if numeric else "left", overflow="fold")
    for row in table.rows:
        grid.add_row(*(Text(_shown(value)) for value in row))
    fits = stream.isatty() or "COLUMNS" in os.environ
    console = Console(file=stream, width=None if fits else WIDE, no_color="NO_COLOR" in os.environ)
    console.print(grid)


def _shown(value: Value) -> str:
    if value is None:
        return ""
    return f"{value:.4g}" if isinstance(value, float) else str(value)


_WRITERS: dict[str, Callable[[Table, IO[str]], None]] = {
    "table": _grid,
    "csv": _delimited(","),
    "tsv": _delimited("\t"),
    "json": _json,
    "jsonl": _jsonl,
    "md": _markdown,
}

TABLE_FORMATS = tuple(_WRITERS)
