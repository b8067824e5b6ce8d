"""One measure a file: ``measure(events, projection) -> Table``; the file's docstring is its summary.

The docstring of ``measure`` tells formula, normalisation, caveat and reference.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module
from pkgutil import iter_modules

from kg.analysis.projections import PROJECTIONS
from kg.analysis.table import Table
from kg.errors import UsageError
from kg.model import EventRecord


@dataclass(frozen=True, slots=True)
class Measure:
    name: str
    summary: str


def measures() -> tuple[Measure, ...]:
    """All measures, by name."""
    names = sorted(module.name for module in iter_modules(__path__))
    return tuple(Measure(name, _summary(name)) for name in names)


def measure(name: str, events: Sequence[EventRecord], *, projection: str | None = None) -> Table:
    """The table of one measure.

    Args:
        name: one of :func:`measures`.
        projection: which graph to measure, one of ``PROJECTIONS``; each measure has its own default.

    Raises:
        UsageError: no such projection.
    """
    if projection is not None and projection not in PROJECTIONS:
        raise UsageError(f"no projection {projection!r}; there are: {', '.join(PROJECTIONS)}")
    table: Table = import_module(f"{__name__}.{name}").measure(events, projection or "people")
    return table


def _summary(name: str) -> str:
    text = import_module(f"{__name__}.{name}").__doc__ or ""
    return text.strip().splitlines()[0]
