"""Figures of who met whom: one file of this folder each.

A figure ``kg.figures.NAME`` has

* ``draw(data, **options) -> Figure``; its ``notes`` are what could not be drawn as given, one line each,
* ``rows(data) -> (header, rows)``: what it shows, for a CSV,
* ``alt(data) -> str``: what it shows, in sentences.

``data`` is one :class:`~kg.model.EventRecord` for the card, a sequence of them for most, and a pair of a person's IRI
and such a sequence for a figure about one person. ``kg.figures.save`` writes it. What does not fit a page
goes on: ``draw(data, page=2)``; :func:`pages` draws them all.
"""

from __future__ import annotations

from pkgutil import iter_modules
from types import ModuleType
from typing import Any

from kg.figures.paper.sheet import Picture


def names() -> tuple[str, ...]:
    """The figures there are, by name."""
    return tuple(sorted(m.name for m in iter_modules(__path__) if not m.ispkg and m.name != "save"))


def pages(figure: ModuleType, data: Any, **options: Any) -> tuple[Picture, ...]:
    """All pages of a figure, given as its module; most have one."""
    first: Picture = figure.draw(data, **options)
    return (first, *(figure.draw(data, page=number, **options) for number in range(2, first.pages + 1)))
