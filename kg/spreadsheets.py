"""Tables into the graph: the rows of spreadsheets as their mapping reads them, each an article of its own."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path

from kg import __version__, pipeline
from kg.articles import Skipped
from kg.articles.text import shown
from kg.errors import InputError
from kg.lexicon.gazetteer import fold
from kg.model import Article, Event, Evidence, Reading, Span
from kg.pipeline import BuildReport
from kg.resources import resource
from kg.tables import RowProblem, RowTold, TableMapping, check_columns, load_mapping, read_grid, tell

CHUNK = 1024
"""Rows whose texts are read together."""

_DATA = ("data/lexicons", "data/registers", "data/rules")


@dataclass(slots=True)
class RowCount:
    """Every row is one of these: ``told`` fit, ``repeated`` are word for word another one, ``skipped`` do not fit."""

    told: int = 0
    repeated: int = 0
    skipped: int = 0

    @property
    def rows(self) -> int:
        return self.told + self.repeated + self.skipped


@dataclass(frozen=True, slots=True)
class Sheets:
    """Tables and the mapping they are read by; ``strict`` raises for the first row that does not fit."""

    inputs: tuple[str, ...]
    mapping: Path
    strict: bool = False
    count: RowCount = field(default_factory=RowCount)


def read(
    sheets: Sheets, log: Callable[[Skipped], None], *, model: str | None = None, jobs: int = 1
) -> Iterator[Reading]:
    """What the tables say, a reading a row, in their order; rows that do not fit go to ``log``.

    Raises:
        MappingErrors: the mapping is wrong, or names columns that a table does not have.
        InputError: a table cannot be read; with ``strict``, a row does not fit.
    """
    mapping = load_mapping(sheets.mapping)
    return _read(_rows(sheets, mapping, log), _reader(sheets.mapping, mapping, model), model, jobs)


def build(
    sheets: Sheets,
    path: Path,
    log: Callable[[Skipped], None],
    *,
    replace: bool = False,
    model: str | None = None,
    jobs: int = 1,
    watch: Callable[[Iterator[Reading]], Iterable[Reading]] = iter,
) -> BuildReport:
    """Reads the rows that the graph at ``path`` does not have yet, stores them, and runs the rules; see ``read``."""
    mapping = load_mapping(sheets.mapping)
    reader = _reader(sheets.mapping, mapping, model)

    def fresh(has: Callable[[Article], bool]) -> Iterable[Reading]:
        rows = (row for row in _rows(sheets, mapping, log) if not has(row.article))
        return watch(_read(rows, reader, model, jobs))

    return pipeline.store(path, reader, fresh, replace=replace)


def _rows(sheets: Sheets, mapping: TableMapping, log: Callable[[Skipped], None]) -> Iterator[RowTold]:
    for given in sheets.inputs:
        path = Path(given)
        grid = read_grid(path)
        left = check_columns(mapping, sheets.mapping, grid.header, path.name)
        if left:
            log(
                Skipped(given, None, None, f"columns that the mapping does not speak of: {', '.join(left)}", lost=False)
            )
        table = mapping.table if mapping.table and len(sheets.inputs) == 1 else shown(path.stem)
        desk = _Desk(given, sheets, log)
        for number in grid.ragged:
            desk.skip(number, "more cells than the header has columns")
        seen: dict[str, int] = {}
        for row in grid.rows:
            try:
                told = tell(row, mapping, table)
            except RowProblem as problem:
                desk.skip(row.number, str(problem))
                continue
            first = seen.setdefault(told.article.text, row.number)
            if first != row.number:
                desk.repeat(row.number, first)
                continue
            desk.note(row.number, told.notes)
            yield told


@dataclass(frozen=True, slots=True)
class _Desk:
    """Counts the rows of one table, and says what is odd about them."""

    name: str
    sheets: Sheets
    log: Callable[[Skipped], None]

    def skip(self, number: int, reason: str) -> None:
        if self.sheets.strict:
            raise InputError(self.name, reason, line=number)
        self.sheets.count.skipped += 1
        self.log(Skipped(self.name, number, None, reason))

    def repeat(self, number: int, first: int) -> None:
        self.sheets.count.repeated += 1
        self.log(Skipped(self.name, number, None, f"word for word row {first}, read once", lost=False))

    def note(self, number: int, notes: tuple[str, ...]) -> None:
        self.sheets.count.told += 1
        for note in notes:
            self.log(Skipped(self.name, number, None, note, lost=False))


def _read(rows: Iterator[RowTold], reader: str, model: str | None, jobs: int) -> Iterator[Reading]:
    while chunk := list(islice(rows, CHUNK)):
        texts = (_as_article(row, span) for row in chunk for span in row.texts)
        read = pipeline.read(texts, model=model, jobs=jobs) if any(row.texts for row in chunk) else iter(())
        for row in chunk:
            events = list(row.events)
            remarks: list[str] = []
            for span in row.texts:
                told = next(read)
                events = _joined(events, [_located(one, row, span) for one in told.events])
                remarks += told.remarks
            yield Reading(row.article, tuple(events), reader, tuple(remarks))


def _as_article(row: RowTold, span: Span) -> Article:
    """The text of a cell as the body of an article of the row's day, so that "on Monday" has one."""
    start = row.events[0].start
    return replace(row.article, body=span, date=start.earliest if start and start.day else row.article.date)


def _located(event: Event, row: RowTold, span: Span) -> Event:
    """The event with the column in front of each rule that read it."""
    line = row.article.text.rfind("\n", 0, span.start) + 1
    column = row.article.text[line : span.start].removesuffix(": ")

    def named(evidence: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
        return tuple(replace(one, rule=f"column {column}: {one.rule}") for one in evidence)

    return replace(
        event,
        evidence=named(event.evidence),
        participants=tuple(replace(one, evidence=named(one.evidence)) for one in event.participants),
        delegations=tuple(replace(one, evidence=named(one.evidence)) for one in event.delegations),
    )


def _joined(events: list[Event], told: list[Event]) -> list[Event]:
    """The events with those of a text; one that tells the row's own once more lends it its evidence."""
    row = events[0]
    for one in told:
        if one.type is row.type and _names(one) <= _names(row):
            row = replace(row, evidence=tuple(dict.fromkeys((*row.evidence, *one.evidence))))
        else:
            events.append(one)
    return [row, *events[1:]]


def _names(event: Event) -> set[str]:
    """The last words of the names: a text says "Lavrov" of whom the column calls Sergei Lavrov."""
    return {fold(one.name).split()[-1] for one in event.participants if one.name}


def _reader(path: Path, mapping: TableMapping, model: str | None) -> str:
    """Names the reader: kg's version, and a digest of the mapping and of what reads by it."""
    digest = hashlib.sha256(path.read_bytes())
    files = sorted((Path(__file__).resolve().parent / "tables").rglob("*.py"))
    files += [file for folder in _DATA for file in sorted(resource(folder).rglob("*.yml"))]
    for file in (Path(__file__), *files):
        digest.update(file.name.encode() + b"\0" + file.read_bytes())
    if any(text.style == "article" for text in mapping.text):
        digest.update(pipeline.reader_version(model).encode())
    return f"kg-{__version__}.table.{digest.hexdigest()[:8]}"
