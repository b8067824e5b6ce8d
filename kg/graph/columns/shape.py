"""Events as columns and back: two flat tables, one row an event and one row a seat, in the same order."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from datetime import date
from functools import lru_cache
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from kg.model import EventRecord, EventType, Part, PartialDate, Seat, Standing, Status

_WORD = pa.dictionary(pa.int32(), pa.string())

EVENTS = pa.schema(
    {
        "event": pa.string(),
        "iri": pa.string(),
        "label": pa.string(),
        "type": _WORD,
        "kind": _WORD,
        "status": _WORD,
        "start": pa.string(),
        "end": pa.string(),
        "earliest": pa.date32(),
        "latest": pa.date32(),
        "place": _WORD,
        "topics": pa.list_(pa.string()),
        "articles": pa.list_(pa.string()),
        "seats": pa.int32(),
    }
)
"""``start`` and ``end`` are as precise as known, ``earliest`` and ``latest`` days; ``seats`` counts the rows of
``SEATS`` that follow those of the event before.
"""

SEATS = pa.schema(
    {
        "event": pa.string(),
        "participation": pa.string(),
        "actor": _WORD,
        "actor_kind": _WORD,
        "name": _WORD,
        "capacity": _WORD,
        "of": _WORD,
        "side": _WORD,
        "side_code": _WORD,
        "principal": _WORD,
        "part": _WORD,
        "standing": _WORD,
        "rank": _WORD,
        "precedence": pa.int32(),
        "confidence": pa.float64(),
        "articles": pa.list_(pa.string()),
        "holder": _WORD,
        "holder_name": _WORD,
    }
)

NAMES = pa.schema(
    {"iri": pa.string(), "label": pa.string(), "code": pa.string(), "rank": pa.string(), "precedence": pa.int32()}
)


def tables(events: Sequence[EventRecord]) -> tuple[pa.Table, pa.Table]:
    """The two tables of some events, in their order; words of evidence are left out."""
    seats = [(event, seat) for event in events for seat in event.seats]
    return table(EVENTS, [_event_row(event) for event in events]), table(SEATS, [_seat_row(*one) for one in seats])


def records(events: pa.Table, seats: pa.Table) -> Iterator[EventRecord]:
    """The events of two such tables; ``seats`` has exactly those of ``events``."""
    sat = iter(_seats(seats))
    counts = events["seats"].to_pylist()
    names = [name for name in EVENTS.names if name not in ("earliest", "latest", "seats")]
    for count, row in zip(counts, zip(*(_values(events[name]) for name in names), strict=True), strict=True):
        id, iri, label, type, kind, status, start, end, place, topics, articles = row
        yield EventRecord(
            iri,
            id,
            label,
            _TYPES[type],
            kind,
            _STATUSES[status],
            _date(start),
            _date(end),
            place,
            tuple(topics),
            tuple(next(sat) for _ in range(count)),
            tuple(articles),
        )


def of(events: pa.Table, *, types: Collection[EventType], status: Status | None) -> pa.Table:
    """The rows of a table of events that have one of the types (none: any) and the status."""
    if types:
        events = events.filter(pc.is_in(events["type"].cast(pa.string()), pa.array(sorted(types), pa.string())))
    if status:
        events = events.filter(pc.equal(events["status"].cast(pa.string()), status.value))
    return events


def bounds(event: EventRecord) -> tuple[date | None, date | None]:
    """The first and the last day that the event can have gone on; of an undated one None."""
    first, last = event.start or event.end, event.end or event.start
    return (first.earliest, last.latest) if first and last else (None, None)


_TYPES = {one.value: one for one in EventType}
_STATUSES = {one.value: one for one in Status}
_PARTS = {one.value: one for one in Part}
_STANDINGS = {one.value: one for one in Standing}


def _seats(table: pa.Table) -> Iterator[Seat]:
    names = [name for name in SEATS.names if name != "event"]
    for row in zip(*(_values(table[name]) for name in names), strict=True):
        iri, actor, kind, name, title, of, side, code, principal, part, standing, rank, level, sure, told, *holder = row
        yield Seat(
            actor,
            kind,
            name,
            title,
            of,
            side,
            code,
            _PARTS[part],
            _STANDINGS[standing],
            rank,
            level,
            sure,
            (),
            iri,
            principal,
            tuple(told),
            *holder,
        )


def _event_row(event: EventRecord) -> tuple[Any, ...]:
    return (
        event.id,
        event.iri,
        event.label,
        event.type.value,
        event.kind,
        event.status.value,
        str(event.start) if event.start else None,
        str(event.end) if event.end else None,
        *bounds(event),
        event.place,
        event.topics,
        event.articles,
        len(event.seats),
    )


def _seat_row(event: EventRecord, seat: Seat) -> tuple[Any, ...]:
    return (
        event.id,
        seat.iri,
        seat.actor,
        seat.kind,
        seat.name,
        seat.title,
        seat.of,
        seat.side,
        seat.side_code,
        seat.principal,
        seat.part.value,
        seat.standing.value,
        seat.rank,
        seat.precedence,
        seat.confidence,
        seat.articles,
        seat.holder,
        seat.holder_name,
    )


def table(schema: pa.Schema, rows: Sequence[tuple[Any, ...]]) -> pa.Table:
    columns = zip(*rows, strict=True) if rows else [()] * len(schema)
    arrays = [_column(list(values), field.type) for values, field in zip(columns, schema, strict=True)]
    return pa.Table.from_arrays(arrays, schema=schema)


def _column(values: list[Any], type: pa.DataType) -> pa.Array:
    return pa.array(values, pa.string()).dictionary_encode() if pa.types.is_dictionary(type) else pa.array(values, type)


def _values(column: pa.ChunkedArray) -> list[Any]:
    """As Python values; those of a dictionary are made once and shared."""
    if not pa.types.is_dictionary(column.type):
        return column.to_pylist()  # type: ignore[no-any-return]
    found: list[Any] = []
    for chunk in column.chunks:
        words = [*chunk.dictionary.to_pylist(), None]
        found.extend(words[code] for code in chunk.indices.fill_null(len(words) - 1).to_pylist())
    return found


@lru_cache(100_000)
def _date(text: str | None) -> PartialDate | None:
    return PartialDate.parse(text) if text else None
