"""Figures of who met whom: one file of this folder each.

A figure ``kg.figures.NAME`` has

* ``draw(data, **options) -> Figure``; its ``notes`` are what could not be drawn as given, one line each,
* ``rows(data) -> (header, rows)``: what it shows, for a CSV,
* ``alt(data) -> str``: what it shows, in sentences.

``data`` is one :class:`~kg.model.EventRecord` for the card, a sequence of them for most, and a pair of a person's IRI
and such a sequence for a figure about one person. ``kg.figures.save.save`` writes the figure.
"""

from __future__ import annotations

from pkgutil import iter_modules


def names() -> tuple[str, ...]:
    """The figures there are, by name."""
    return tuple(sorted(m.name for m in iter_modules(__path__) if not m.ispkg and m.name != "save"))
