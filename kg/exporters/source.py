"""What an exporter is given, and what it must say of itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple, Protocol

from kg.analysis import PROJECTIONS, accompanied, bipartite, people
from kg.errors import UsageError
from kg.exporters.plain import plain
from kg.graph import Graph, events
from kg.model import EventRecord, PartialDate, Status

NetworkX = Any
WITH_UNNAMED = {"people": people, "accompanied": accompanied, "bipartite": bipartite}
"""Projections that can leave out who is known only by a post."""

NETWORK_LOSES = (
    "topics, hosts and leads, acting or former, confidence, and the words of the articles (their ids are kept)"
)
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


@dataclass(frozen=True, slots=True)
class Source:
    """A graph and the slice of it that is wanted; events and networks are made when asked for.

    Raises:
        UsageError: no such projection.
    """

    graph: Graph
    since: PartialDate | None = None
    until: PartialDate | None = None
    state: str | None = None
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
        for event in events(self.graph, since=self.since, until=self.until, state=self.state, quotes=quotes):
            self.passed["events"] += 1
            self.passed["not held"] += event.status is not Status.HELD
            self.passed.update(seat.kind for seat in event.seats)
            yield event

    def network(self) -> NetworkX:
        """The projection as :func:`kg.exporters.plain.plain` has it."""
        if self.projection in WITH_UNNAMED:
            return plain(WITH_UNNAMED[self.projection](self.events(), include_unnamed=self.include_unnamed))
        return plain(PROJECTIONS[self.projection](self.events()))

    def left_out(self) -> str | None:
        """What the projection has no place for, counted over the events that passed; None if it shows all."""
        by_state = self.projection not in WITH_UNNAMED
        unnamed = 0 if by_state or self.include_unnamed else self.passed["post"]
        counts = (
            (self.passed["not held"], "planned or cancelled events"),
            (unnamed, "seats of unnamed holders of a post (--include-unnamed)"),
            (self.passed["delegation"], "delegations as bodies"),
        )
        told = [f"{count} {what}" for count, what in counts if count]
        return ", ".join([*(["capacities, people by name"] if by_state else []), *told]) or None
