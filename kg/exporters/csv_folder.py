"""Statistics: people, posts, events, participations and evidence as tidy tables."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from kg.exporters import rows
from kg.exporters.source import Keeps, Source

NAME = "csv"
SUFFIXES: tuple[str, ...] = ()
MEDIA_TYPE = "text/csv"
FOLDER = True
TAKES = "events"
KEEPS = Keeps("yes", "yes", "yes")
LOSES = "other spellings of names, and what single articles say of an event's status, date and place"


def write(source: Source, folder: Path) -> None:
    """Five files, joined by ``event`` and ``actor``; an empty cell is what no article says."""
    cast = rows.Cast()
    with ExitStack() as stack:
        events = _table(stack, folder, "events", rows.EVENTS)
        seats = _table(stack, folder, "participations", rows.PARTICIPATIONS)
        evidence = _table(stack, folder, "evidence", rows.EVIDENCE)
        for event in source.events(quotes=True):
            cast.add(event)
            events.writerow(rows.event_row(event))
            seats.writerows(rows.seat_row(event, seat) for seat in event.seats)
            evidence.writerows(rows.evidence_rows(event))
        _table(stack, folder, "people", rows.PEOPLE).writerows(cast.people_rows())
        _table(stack, folder, "posts", rows.POSTS).writerows(cast.post_rows())


def _table(stack: ExitStack, folder: Path, name: str, header: Iterable[str]) -> Any:
    stream = stack.enter_context((folder / f"{name}.csv").open("w", encoding="utf-8", newline=""))
    lines = csv.writer(stream, lineterminator="\n")
    lines.writerow(header)
    return lines
