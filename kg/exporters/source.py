"""What an exporter is given, and what it must say of itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple, Protocol

from kg.analysis import PROJECTIONS, WITH_UNNAMED
from kg.errors import UsageError
from kg.exporters.plain import plain
from kg.graph import Graph, events
from kg.model import EventRecord, Status

NetworkX = Any
NETWORK_LOSES = "the words of the articles (their ids are kept)"
"""What has no place on the edge of a projection."""


class Keeps(NamedTuple):
    """``yes``, ``part`` or ``no``: capacities at each event, dates as precise as known, and which words say so."""

    capacity: str
    dates: str
    provenance: str


class Exporter(Protocol):
    """A module of this folder; its docstring's first line says what the format is for.

    ``SUFFIXES`` are those that choose it. A ``FOLDER`` exporter is given a folder that is there and empty, any other a
    binary stream. ``TAKES`` is ``graph`` (all of it), ``events`` (a slice) or ``network`` (a projection of a slice).
    ``LOSES`` names what the format cannot carry, None if nothing.
    """

    NAME: str
    SUFFIXES: tuple[str, ...]
    MEDIA_TYPE: str
    FOLDER: bool
    TAKES: str
    KEEPS: Keeps
    LOSES: str | None

    def write(self, source: Source, target: Any) -> None:
        """The same source gives the same bytes."""


FOLDED = {
    "states": ("people by name, all capacities of a side but the highest",),
    "visits": ("people by name, all capacities of a side but the highest",),
    "posts": ("who is known without a post",),
}
"""What a projection folds away."""


@dataclass(frozen=True, slots=True)
class Source:
    """A graph and the slice of it that is wanted; events and networks are made when asked for.

    Raises:
        UsageError: no such projection.
    """

    graph: Graph
    wanted: Mapping[str, Any] = field(default_factory=dict)
    """Arguments of :func:`kg.graph.events`, as ``since`` or ``state``."""
    projection: str = "people"
    include_unnamed: bool = False
    passed: Counter[str] = field(default_factory=Counter, repr=False, compare=False)
    """Events, those not held, and seats by kind, that went by in the latest reading."""

    def __post_init__(self) -> None:
        if self.projection not in PROJECTIONS:
            raise UsageError(f"no projection {self.projection!r}; there are: {', '.join(PROJECTIONS)}")

    def events(self, *, quotes: bool = False) -> Iterator[EventRecord]:
        """The events of the slice by date, read anew; ``quotes`` are the words of evidence."""
        self.passed.clear()
        for event in events(self.graph, quotes=quotes, **self.wanted):
            self.passed["events"] += 1
            self.passed["of another status"] += event.status is not self.status
            self.passed.update(seat.kind for seat in event.seats)
            yield event

    def network(self) -> NetworkX:
        """The projection as :func:`kg.exporters.plain.plain` has it."""
        how = {"include_unnamed": self.include_unnamed} if self.projection in WITH_UNNAMED else {}
        return plain(PROJECTIONS[self.projection](self.events(), status=self.status, **how))

    @property
    def status(self) -> Status:
        """Of the events that make ties: held, unless another one is wanted."""
        found: Status = self.wanted.get("status", Status.HELD)
        return found

    def left_out(self) -> str | None:
        """What the projection has no place for, counted over the events that passed; None if it shows all."""
        hidden = self.projection in WITH_UNNAMED and not self.include_unnamed
        counts = (
            (self.passed["of another status"], "planned or cancelled events"),
            (self.passed["post"] if hidden else 0, "seats of unnamed holders of a post (--include-unnamed)"),
            (self.passed["delegation"], "delegations as bodies"),
        )
        told = [f"{count} {what}" for count, what in counts if count]
        return ", ".join([*FOLDED.get(self.projection, ()), *told]) or None
