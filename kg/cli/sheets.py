"""Whether inputs are articles or tables, and that the options fit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from kg.cli import screen
from kg.errors import UsageError
from kg.pipeline import Source
from kg.spreadsheets import RowCount
from kg.tables.grids import SUFFIXES


def check(what: Source, mapping: Path | None) -> None:
    """Raises UsageError for a table without a mapping, and for a mapping beside options that are for articles."""
    if mapping is None:
        table = next((one for one in what.inputs if Path(one).suffix.lower() in SUFFIXES), None)
        if table is not None and what.input_format is None:
            raise UsageError(
                f"{table} is a table: --mapping says what its columns mean", hint="kg mapping init drafts one"
            )
        return
    for option, value in (("--input-format", what.input_format), ("--date", what.date), ("--source", what.source)):
        if value is not None:
            raise UsageError(f"{option} is for articles: with --mapping, the mapping says it")


def say(count: RowCount) -> None:
    """Every row accounted for."""
    parts: Sequence[str] = tuple(_parts(count))
    screen.note(f"rows: {count.rows}, of which {', '.join(parts)}" if parts else "rows: 0")


def _parts(count: RowCount) -> Iterator[str]:
    for number, what in ((count.told, "read"), (count.repeated, "repeated"), (count.skipped, "skipped")):
        if number:
            yield f"{number} {what}"
