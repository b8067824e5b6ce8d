"""One measure a file: ``measure(events, view) -> Table``; the file's docstring is its summary.

``PROJECTIONS`` of the file are the graphs that it can measure, the default first. The docstring of ``measure`` tells
formula, normalisation, caveat and reference.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module
from pkgutil import iter_modules
from typing import Any

from kg.analysis.projections import View
from kg.analysis.slices import slices
from kg.analysis.table import Table
from kg.errors import UsageError
from kg.model import EventRecord, Status


@dataclass(frozen=True, slots=True)
class Measure:
    name: str
    summary: str
    projections: tuple[str, ...]


def names() -> tuple[str, ...]:
    """Of all measures, sorted; without the libraries that they need."""
    return tuple(sorted(module.name for module in iter_modules(__path__)))


def measures() -> tuple[Measure, ...]:
    """All measures, by name."""
    return tuple(map(_told, names()))


def measure(
    name: str, events: Sequence[EventRecord], *, projection: str | None = None, status: Status = Status.HELD
) -> Table:
    """The table of one measure.

    Args:
        name: one of :func:`measures`.
        projection: which graph to measure; each measure has its own default.
        status: of the events that make ties; of planned or cancelled ones the measure is of what was to be.

    Raises:
        UsageError: no such measure, or it cannot measure that projection.
    """
    if name not in names():
        raise UsageError(f"no measure {name!r}; there are: {', '.join(names())}")
    module = _module(name)
    if projection is not None and projection not in module.PROJECTIONS:
        raise UsageError(f"{name} has no projection {projection!r}; it has: {', '.join(module.PROJECTIONS)}")
    table: Table = module.measure(events, View(projection or module.PROJECTIONS[0], status))
    return table


def by_slice(
    name: str, events: Sequence[EventRecord], *, every: str = "year", top: int | None = None, **how: Any
) -> Table:
    """The tables of one measure over the slices of :func:`kg.analysis.slices`, one below the other.

    The first column, ``slice``, says which; of each slice the first ``top`` rows. Arguments as in :func:`measure`.
    """
    tables = {cut: measure(name, some, **how).top(top) for cut, some in slices(events, every).items()}
    header = next((table.header for table in tables.values()), measure(name, (), **how).header)
    return Table(("slice", *header), tuple((cut, *row) for cut, table in tables.items() for row in table.rows))


def _told(name: str) -> Measure:
    module = _module(name)
    return Measure(name, module.__doc__.strip().splitlines()[0], module.PROJECTIONS)


def _module(name: str) -> Any:
    return import_module(f"{__name__}.{name}")
