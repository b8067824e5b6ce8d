"""DuckDB, Polars, pandas, R: people, posts, events, participations and evidence as typed tables."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from contextlib import ExitStack
from datetime import date
from itertools import islice
from pathlib import Path
from types import MappingProxyType

import pyarrow as pa
import pyarrow.parquet as pq

from kg.exporters import rows
from kg.exporters.source import Keeps, Source

NAME = "parquet"
SUFFIXES: tuple[str, ...] = ()
MEDIA_TYPE = "application/vnd.apache.parquet"
FOLDER = True
TAKES = "events"
KEEPS = Keeps("yes", "yes", "yes")
LOSES = "other spellings of names, and what single articles say of an event's status, date and place"

Row = tuple[object, ...]

BATCH = 16_384
"""Rows held before they are written."""

_DAY, _NUMBER, _SHARE, _LIST = pa.date32(), pa.int32(), pa.float64(), pa.list_(pa.string())
_TYPES: Mapping[str, pa.DataType] = MappingProxyType(
    {
        "earliest": _DAY,
        "latest": _DAY,
        "first": _DAY,
        "last": _DAY,
        "published": _DAY,
        "precedence": _NUMBER,
        "begin": _NUMBER,
        "events": _NUMBER,
        "confidence": _SHARE,
        "topics": _LIST,
        "articles": _LIST,
        "states": _LIST,
    }
)
"""Columns that are not text, in every table that has them."""


def write(source: Source, folder: Path) -> None:
    """Five files with the columns of the CSV folder; days are dates, lists are lists, null is what no article says."""
    cast = rows.Cast()
    with ExitStack() as stack:
        events = _sheet(stack, folder, "events", rows.EVENTS)
        seats = _sheet(stack, folder, "participations", rows.PARTICIPATIONS)
        evidence = _sheet(stack, folder, "evidence", rows.EVIDENCE, end=_NUMBER)
        for event in source.events(quotes=True):
            cast.add(event)
            events.add([(*rows.event_row(event)[:-2], event.topics, event.articles)])
            seats.add((*rows.seat_row(event, seat)[:-1], seat.articles) for seat in event.seats)
            evidence.add(rows.evidence_rows(event))
        people = ((*row[:2], str(row[2]).split(rows.JOIN) if row[2] else [], *row[3:]) for row in cast.people_rows())
        _sheet(stack, folder, "people", rows.PEOPLE).add(people)
        _sheet(stack, folder, "posts", rows.POSTS).add(cast.post_rows())


class _Sheet:
    """Rows to a file, a batch at a time; what is left is written when it is closed."""

    def __init__(self, file: Path, schema: pa.Schema) -> None:
        self._schema = schema
        self._writer = pq.ParquetWriter(file, schema, compression="zstd")
        self._rows: list[Row] = []

    def add(self, found: Iterable[Row]) -> None:
        rest = iter(found)
        while batch := list(islice(rest, BATCH - len(self._rows))):
            self._rows += batch
            if len(self._rows) == BATCH:
                self._flush()

    def close(self) -> None:
        self._flush()
        self._writer.close()

    def _flush(self) -> None:
        if self._rows:
            columns = zip(*self._rows, strict=True)
            arrays = [_array(column, field.type) for column, field in zip(columns, self._schema, strict=True)]
            self._writer.write_table(pa.Table.from_arrays(arrays, schema=self._schema))
            self._rows = []


def _sheet(stack: ExitStack, folder: Path, name: str, header: Sequence[str], **types: pa.DataType) -> _Sheet:
    schema = pa.schema({column: types.get(column) or _TYPES.get(column) or pa.string() for column in header})
    sheet = _Sheet(folder / f"{name}.parquet", schema)
    stack.callback(sheet.close)
    return sheet


def _array(column: Sequence[object], type: pa.DataType) -> pa.Array:
    return pa.array([date.fromisoformat(str(day)) if day else None for day in column] if type == _DAY else column, type)
