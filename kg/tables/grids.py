"""Spreadsheets to rows: CSV, TSV, Excel and Parquet, every cell as text."""

from __future__ import annotations

import csv
import io
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

import openpyxl
import pyarrow.lib
import pyarrow.parquet
from openpyxl.utils.exceptions import InvalidFileException

from kg.articles.text import day
from kg.errors import InputError, UsageError

csv.field_size_limit(50_000_000)

_BROKEN = (
    csv.Error,
    zipfile.BadZipFile,
    zlib.error,
    InvalidFileException,
    pyarrow.lib.ArrowException,
    KeyError,
    IndexError,
    ValueError,
    TypeError,
    SyntaxError,
)
"""What openpyxl and pyarrow raise for a file that is damaged or none of theirs; broken XML is a SyntaxError."""


@dataclass(frozen=True, slots=True)
class Row:
    """``number`` counts as a spreadsheet does: the header is 1. ``cells`` are by column, without white space around."""

    number: int
    cells: dict[str, str]


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: its columns, and its rows that have any cell, in order; ``ragged`` rows have more cells than columns."""

    header: tuple[str, ...]
    rows: tuple[Row, ...]
    ragged: tuple[int, ...] = ()


def read_grid(path: Path) -> Grid:
    """The table in a file.

    Raises:
        UsageError: the suffix is none of ``SUFFIXES``.
        InputError: the file is not there or broken, has no header, or a column twice.
    """
    read = _READERS.get(path.suffix.lower())
    if read is None:
        raise UsageError(f"{path} is no table", hint=f"a mapping takes {', '.join(SUFFIXES)}")
    try:
        lines = [*read(path)]
    except OSError as error:
        raise InputError(str(path), (error.strerror or str(error)).lower()) from None
    except UnicodeDecodeError:
        raise InputError(str(path), "not UTF-8") from None
    except _BROKEN as error:
        raise InputError(str(path), f"broken: {' '.join(str(error).split())[:200]}") from None
    return _grid(path, lines)


def _grid(path: Path, lines: Iterable[Sequence[object]]) -> Grid:
    texts = ([_text(cell) for cell in line] for line in lines)
    header = next(texts, [])
    while header and not header[-1]:
        header.pop()
    if not header:
        raise InputError(str(path), "no header in the first row", line=1)
    days = [name for name in header if day(name)]
    if days:
        raise InputError(str(path), f"no header in the first row: {days[0]!r} is a day", line=1)
    twice = sorted({name or "(empty)" for name in header if header.count(name) > 1 or not name})
    if twice:
        raise InputError(str(path), f"columns that cannot be told apart: {', '.join(twice)}", line=1)
    rows, ragged = [], []
    for number, line in enumerate(texts, 2):
        if any(line[len(header) :]):
            ragged.append(number)
        elif any(line):
            rows.append(Row(number, dict(zip(header, [*line, *[""] * len(header)], strict=False))))
    return Grid(tuple(header), tuple(rows), tuple(ragged))


def _text(cell: object) -> str:
    if cell is None or cell != cell:  # not a number is nothing
        return ""
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == datetime.min.time() else cell.isoformat(" ")
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell).replace("\x00", "\ufffd").strip()


def _csv(path: Path) -> Iterator[list[str]]:
    text = path.read_bytes().decode("utf-8-sig")
    return csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(path, text), strict=True)


def _delimiter(path: Path, text: str) -> str:
    """Spreadsheets of many countries write semicolons; the header tells."""
    if path.suffix.lower() == ".tsv":
        return "\t"
    first = text.partition("\n")[0]
    return max(",;\t", key=first.count)


def _xlsx(path: Path) -> Iterator[tuple[object, ...]]:
    book = openpyxl.load_workbook(path, read_only=True, data_only=True)
    try:
        sheet = book.worksheets[0]
        sheet.reset_dimensions()  # those that a file tells of itself can be too small
        yield from sheet.iter_rows(values_only=True)
    finally:
        book.close()


def _parquet(path: Path) -> Iterator[tuple[object, ...]]:
    opened: Any = pyarrow.parquet.ParquetFile
    with opened(path) as file:
        yield tuple(file.schema_arrow.names)
        for batch in file.iter_batches():
            yield from zip(*(column.to_pylist() for column in batch.columns), strict=True)


_READERS: dict[str, Callable[[Path], Iterable[Sequence[object]]]] = {
    ".csv": _csv,
    ".parquet": _parquet,
    ".tsv": _csv,
    ".xlsx": _xlsx,
}
SUFFIXES = tuple(_READERS)
