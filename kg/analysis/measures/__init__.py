"""One measure a file: ``measure(events, projection) -> Table``; the file's docstring is its summary.

``PROJECTIONS`` of the file are the graphs that it can measure, the default first. The docstring of ``measure`` tells
formula, normalisation, caveat and reference.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module
from pkgutil import iter_modules
from typing import Any

from kg.analysis.table import Table
from kg.errors import UsageError
from kg.model import EventRecord


@dataclass(frozen=True, slots=True)
class Measure:
    name: str
    summary: str
    projections: tuple[str, ...]


def measures() -> tuple[Measure, ...]:
    """All measures, by name."""
    return tuple(_told(name) for name in sorted(module.name for module in iter_modules(__path__)))


def measure(name: str, events: Sequence[EventRecord], *, projection: str | None = None) -> Table:
    """The table of one measure.

    Args:
        name: one of :func:`measures`.
        projection: which graph to measure; each measure has its own default.

    Raises:
        UsageError: no such measure, or it cannot measure that projection.
    """
    if name not in (known := [module.name for module in iter_modules(__path__)]):
        raise UsageError(f"no measure {name!r}; there are: {', '.join(sorted(known))}")
    module = _module(name)
    if projection is not None and projection not in module.PROJECTIONS:
        raise UsageError(f"{name} has no projection {projection!r}; it has: {', '.join(module.PROJECTIONS)}")
    table: Table = module.measure(events, projection or module.PROJECTIONS[0])
    return table


def _told(name: str) -> Measure:
    module = _module(name)
    return Measure(name, module.__doc__.strip().splitlines()[0], module.PROJECTIONS)


def _module(name: str) -> Any:
    return import_module(f"{__name__}.{name}")
