"""The files of the tables: one of events and one of participations for each year, and the names they use."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from kg import __version__
from kg.errors import KgError
from kg.graph.columns.shape import EVENTS, NAMES, SEATS, bounds, records, table, tables
from kg.model import EventRecord

VERSION = f"{__version__}.1"
"""Of kg and of the files' shape; raise the last number with every change of ``shape``."""

UNDATED = "undated"
_ROWS = 65_536

Keeps = Callable[[pa.Table], pa.Table]
Extent = list[str | None]
Name = tuple[Any, ...]


class Columns:
    """The tables in one folder. ``manifest.json`` is there while they hold what the store held when its rules ran.

    While they are written there is none, so that after a killed build they are written anew.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._manifest = folder / "manifest.json"

    @classmethod
    def beside(cls, store: str) -> Columns | None:
        """Those of the store at a path; a graph in memory has none."""
        folder = Path(store)
        return cls(folder / "tables") if (folder / "CURRENT").exists() else None

    @property
    def current(self) -> bool:
        """Whether the tables are whole, and this version's."""
        return self._years() is not None

    def take(self) -> dict[str, Extent] | None:
        """What there is to bring up to date, to be given to :meth:`replace`; None if all is to be written anew."""
        years = self._years()
        self._manifest.unlink(missing_ok=True)
        return years

    def write(self, events: Iterable[EventRecord]) -> None:
        """All tables anew, a year in memory at a time.

        Args:
            events: by date, those without one last.
        """
        self.take()
        years: dict[str, Extent] = {}
        for year, some in groupby(events, key=_year):
            years[year] = self._write_year(year, list(some))
        self._finish(years)

    def replace(self, years: dict[str, Extent], ids: Iterable[str], events: Iterable[EventRecord]) -> None:
        """Takes out the events of these ids and puts in others; only the years of either are written.

        Args:
            years: what :meth:`take` gave.
        """
        gone = pa.array(sorted(ids), pa.string())
        new: dict[str, list[EventRecord]] = {}
        for event in events:
            new.setdefault(_year(event), []).append(event)
        for year in sorted({*years, *new}):
            kept = self._without(year, gone) if year in years else None
            if kept is not None or year in new:
                old = kept if kept is not None else self._all(year) if year in years else []
                years[year] = self._write_year(year, sorted([*old, *new.get(year, [])], key=_order))
        self._finish({year: extent for year, extent in years.items() if extent})

    def read(self, since: date | None, until: date | None, keeps: Keeps) -> Iterator[EventRecord]:
        """Events by date, those without one last; without the words of evidence.

        Args:
            since: the first day of the period, ``until`` the last; with either, undated events are left out.
            keeps: takes a table of events and returns the rows of it that are wanted.

        Raises:
            KgError: a build writes the tables meanwhile.
        """
        years = self._years()
        try:
            for year, (first, last) in (years or {}).items():
                if _overlaps(first, last, since, until):
                    yield from self._read_year(year, lambda every: keeps(_within(every, since, until)))
        except FileNotFoundError:
            raise self._being_written() from None
        if years is None or self._years() != years:
            raise self._being_written()

    # ------------------------------------------------------------ files

    def _years(self) -> dict[str, Extent] | None:
        """Each year with the first and last day of its events, in order; None without a manifest of this version."""
        try:
            found = json.loads(self._manifest.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return None
        years: dict[str, Extent] = found["years"]
        return years if found["version"] == VERSION else None

    def _being_written(self) -> KgError:
        return KgError(f"{self.folder} is being written", hint="try again when the build is done")

    def _finish(self, years: dict[str, Extent]) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        for file in self.folder.glob("*/*.parquet"):
            if file.stem not in years:
                file.unlink()
        draft = self._manifest.with_suffix(".part")
        text = json.dumps({"version": VERSION, "years": dict(sorted(years.items()))}, indent=1)
        draft.write_text(text + "\n", encoding="utf-8")
        draft.replace(self._manifest)

    def _file(self, name: str, year: str) -> Path:
        return self.folder / name / f"{year}.parquet"

    def _write_year(self, year: str, events: list[EventRecord]) -> Extent:
        if not events:
            return []
        for name, content in zip(("events", "participations"), tables(events), strict=True):
            file = self._file(name, year)
            file.parent.mkdir(parents=True, exist_ok=True)
            draft = file.with_suffix(".part")
            pq.write_table(content, draft, compression="zstd", row_group_size=_ROWS)
            draft.replace(file)
        days = [day for event in events for day in bounds(event) if day]
        return [str(min(days)), str(max(days))] if days else [None, None]

    def _read_year(self, year: str, keeps: Keeps) -> Iterator[EventRecord]:
        events = _opened(self._file("events", year), EVENTS)
        seats = _opened(self._file("participations", year), SEATS)
        place = pc.subtract(pc.cumulative_sum(events["seats"]), events["seats"]) if len(events) else events["seats"]
        wanted = keeps(events.append_column("_first", place))
        if len(seats) != (pc.sum(events["seats"]).as_py() or 0):
            raise self._being_written()
        if len(wanted) < len(events):
            firsts, counts = wanted["_first"].to_pylist(), wanted["seats"].to_pylist()
            rows = [row for first, count in zip(firsts, counts, strict=True) for row in range(first, first + count)]
            seats = seats.take(pa.array(rows, pa.int64()))
        yield from records(wanted, seats)

    def names(self) -> dict[str, Name]:
        """What :meth:`write_names` wrote; empty where it is not there."""
        file = self.folder / "names.parquet"
        if not file.exists():
            return {}
        stored = pq.read_table(file)
        columns = [stored[name].to_pylist() for name in NAMES.names]
        return {str(iri): tuple(name) for iri, *name in zip(*columns, strict=True)}

    def write_names(self, found: Mapping[str, Name]) -> None:
        """Label, code, rank and precedence of who and what the tables speak of, by IRI."""
        self.folder.mkdir(parents=True, exist_ok=True)
        rows = [(iri, *name) for iri, name in sorted(found.items())]
        pq.write_table(table(NAMES, rows), self.folder / "names.parquet", compression="zstd")

    def _all(self, year: str) -> list[EventRecord]:
        return list(self._read_year(year, lambda every: every))

    def _without(self, year: str, ids: pa.Array) -> list[EventRecord] | None:
        """The events of a year but those of the ids; None if it has none of them."""
        known = pq.read_table(self._file("events", year), columns=["event"])["event"]
        if not pc.any(pc.is_in(known, ids)).as_py():
            return None
        return list(self._read_year(year, lambda every: every.filter(pc.invert(pc.is_in(every["event"], ids)))))


def _opened(file: Path, schema: pa.Schema) -> pa.Table:
    words = [field.name for field in schema if pa.types.is_dictionary(field.type)]
    return pq.read_table(file, read_dictionary=words)


def _year(event: EventRecord) -> str:
    first, _ = bounds(event)
    return f"{first.year:04}" if first else UNDATED


def _order(event: EventRecord) -> tuple[date, date, str]:
    """As :attr:`kg.graph.tellings.Head.order`."""
    first = event.start.earliest if event.start else event.end.earliest if event.end else date.max
    return first, event.end.latest if event.end else first, event.id


def _overlaps(first: str | None, last: str | None, since: date | None, until: date | None) -> bool:
    if first is None or last is None:
        return since is None and until is None
    return (until is None or first <= str(until)) and (since is None or last >= str(since))


def _within(table: pa.Table, since: date | None, until: date | None) -> Any:
    if until is not None:
        table = table.filter(pc.less_equal(table["earliest"], pa.scalar(until, pa.date32())))
    if since is not None:
        table = table.filter(pc.greater_equal(table["latest"], pa.scalar(since, pa.date32())))
    return table
