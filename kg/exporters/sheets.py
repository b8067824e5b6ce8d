"""Rows as CSV or TSV."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from contextlib import ExitStack
from pathlib import Path
from typing import IO

from kg.analysis import Value


class Lines:
    """Rows to a text stream, a line each; a carriage return in a cell, which would end the line, is a line feed."""

    def __init__(self, stream: IO[str], delimiter: str = ",") -> None:
        self._writer = csv.writer(stream, delimiter=delimiter, lineterminator="\n")

    def row(self, values: Iterable[Value]) -> None:
        self._writer.writerow([_cell(value) for value in values])

    def rows(self, found: Iterable[Iterable[Value]]) -> None:
        for values in found:
            self.row(values)


def sheet(stack: ExitStack, file: Path, header: Iterable[str]) -> Lines:
    """A CSV file with its header written; it is closed with the stack."""
    lines = Lines(stack.enter_context(file.open("w", encoding="utf-8", newline="")))
    lines.row(header)
    return lines


def _cell(value: Value) -> Value:
    return value.replace("\r\n", "\n").replace("\r", "\n") if isinstance(value, str) else value
