"""Statistics: people, posts, events, participations and evidence as tidy tables."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path

from kg.exporters import rows
from kg.exporters.sheets import sheet
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
        events = sheet(stack, folder / "events.csv", rows.EVENTS)
        seats = sheet(stack, folder / "participations.csv", rows.PARTICIPATIONS)
        evidence = sheet(stack, folder / "evidence.csv", rows.EVIDENCE)
        for event in source.events(quotes=True):
            cast.add(event)
            events.row(rows.event_row(event))
            seats.rows(rows.seat_row(event, seat) for seat in event.seats)
            evidence.rows(rows.evidence_rows(event))
        sheet(stack, folder / "people.csv", rows.PEOPLE).rows(cast.people_rows())
        sheet(stack, folder / "posts.csv", rows.POSTS).rows(cast.post_rows())
