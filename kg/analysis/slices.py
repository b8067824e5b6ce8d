"""Events cut by time: a network for each year, quarter or month."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from types import MappingProxyType

from kg.errors import UsageError
from kg.model import EventRecord, PartialDate

EVERY = MappingProxyType[str, Callable[[PartialDate], str | None]](
    {
        "year": lambda day: str(day.year),
        "quarter": lambda day: f"{day.year}-Q{(day.month + 2) // 3}" if day.month else None,
        "month": lambda day: f"{day.year}-{day.month:02}" if day.month else None,
    }
)
"""The slice that a date lies in, None where the date is not known so closely."""


def slices(events: Iterable[EventRecord], every: str = "year") -> dict[str, tuple[EventRecord, ...]]:
    """The events by the slice in which they began, in order of time: ``2020``, ``2020-Q4`` or ``2020-10``.

    Left out are events without a date, and those whose date is not known closely enough to say which slice it is in.

    Args:
        every: year, quarter or month.

    Raises:
        UsageError: another ``every``.
    """
    if every not in EVERY:
        raise UsageError(f"no slices by {every!r}; there are: {', '.join(EVERY)}")
    found: dict[str, list[EventRecord]] = {}
    for event in events:
        begun = event.start or event.end
        name = EVERY[every](begun) if begun else None
        if name is not None:
            found.setdefault(name, []).append(event)
    return {name: tuple(found[name]) for name in sorted(found)}
