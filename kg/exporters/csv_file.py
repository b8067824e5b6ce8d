"""Spreadsheets: one table, a row for each participation with its event."""

from __future__ import annotations

import io
from typing import IO

from kg.exporters import rows
from kg.exporters.sheets import Lines
from kg.exporters.source import Keeps, Source

NAME = "csv"
SUFFIXES = (".csv",)
MEDIA_TYPE = "text/csv"
FOLDER = False
TAKES = "events"
KEEPS = Keeps("yes", "yes", "part")
LOSES = "events without participants, and the words of the articles (their ids are kept); the folder has both"


def write(source: Source, stream: IO[bytes]) -> None:
    """The columns of an event, then those of the seat."""
    text = io.TextIOWrapper(stream, encoding="utf-8", newline="", write_through=True)
    lines = Lines(text)
    lines.row((*rows.EVENTS[:-1], *rows.PARTICIPATIONS[1:]))
    for event in source.events():
        told = rows.event_row(event)[:-1]
        lines.rows((*told, *rows.seat_row(event, seat)[1:]) for seat in event.seats)
    text.detach()
