"""Figures, classes of errors, misses and calibration as tables."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from kg.analysis import Table
from kg.cli import screen
from kg.errors import UsageError
from kg.exporters.tables import TABLE_FORMATS, write_table
from kg.scoring import Calibration, Comparison, Miss, Tally, calibration, classes, figures, misses

DIGITS = 3
FOR_PEOPLE = ("table", "md")
"""These hold several tables, one below the other; a file for a program holds one."""


def asked(format: str | None, output: str | None = None, **options: bool) -> tuple[str, tuple[str, ...]]:
    """The format, and the names of the tables to print in it.

    Raises:
        UsageError: no such format, or more tables than it holds.
    """
    chosen = screen.choice(screen.table_format(format, output), TABLE_FORMATS, "format")
    names = tuple(name for name, wanted in options.items() if wanted)
    if chosen in FOR_PEOPLE:
        return chosen, tuple(dict.fromkeys(("figures", "classes", *names)))
    if len(names) > 1:
        told = " and ".join(f"--{name}" for name in names)
        raise UsageError(f"{told}: {chosen} holds one table", hint="ask for one, or for -f table")
    return chosen, names or ("figures",)


def write(
    names: Sequence[str], compared: Sequence[Comparison], format: str, output: str | None, *, force: bool
) -> None:
    """The tables in their order, an empty line between two; one without a row is left out after the first."""
    with screen.text_output(output, force=force) as stream:
        for number, name in enumerate(names):
            table = _TABLES[name](compared)
            if number and not table.rows:
                continue
            if number:
                stream.write("\n")
            write_table(table, format, stream)


def _figures(found: dict[str, Tally]) -> Table:
    rows = (
        (name, round(one.precision, DIGITS), round(one.recall, DIGITS), round(one.f1, DIGITS), one.gold, one.found)
        for name, one in found.items()
    )
    return Table(("figure", "precision", "recall", "f1", "gold", "found"), tuple(rows))


def _errors(found: Iterable[Miss]) -> Table:
    rows = (
        (
            one.article,
            one.figure,
            one.kind.value,
            one.error,
            one.what,
            one.rule,
            None if one.confidence is None else round(one.confidence, DIGITS),
        )
        for one in found
    )
    return Table(("article", "figure", "kind", "error", "what", "rule", "confidence"), tuple(rows))


def _calibration(levels: Iterable[Calibration]) -> Table:
    rows = ((one.figure, one.least, one.right, one.found, round(one.share, DIGITS)) for one in levels)
    return Table(("figure", "confidence_from", "right", "found", "share"), tuple(rows))


_TABLES: dict[str, Callable[[Sequence[Comparison]], Table]] = {
    "figures": lambda compared: _figures(figures(compared)),
    "classes": lambda compared: Table(("figure", "kind", "error", "count"), classes(misses(compared))),
    "errors": lambda compared: _errors(misses(compared)),
    "calibration": lambda compared: _calibration(calibration(compared)),
}
