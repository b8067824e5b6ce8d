"""Excel and LibreOffice: the tidy tables as sheets of one workbook."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import IO, Any

from xlsxwriter import Workbook

from kg.errors import KgError
from kg.exporters import rows
from kg.exporters.source import Keeps, Source

NAME = "xlsx"
SUFFIXES = (".xlsx",)
MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
FOLDER = False
TAKES = "events"
KEEPS = Keeps("yes", "yes", "yes")
LOSES = "other spellings of names, and what single articles say of an event's status, date and place"

MOST_ROWS = 1_048_576
"""Rows of a sheet, by the format."""

_OPTIONS = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
_ALWAYS = datetime(2000, 1, 1)  # a workbook has a time of creation; the clock would make each one different


def write(source: Source, stream: IO[bytes]) -> None:
    """Sheets as the CSV folder has files; text stays text, whatever it begins with.

    Raises:
        KgError: more rows than a sheet takes.
    """
    cast = rows.Cast()
    with Workbook(stream, _OPTIONS) as book:
        book.set_properties({"title": "Who met whom, and in what capacity", "created": _ALWAYS})
        events = _Sheet(book, "events", rows.EVENTS)
        seats = _Sheet(book, "participations", rows.PARTICIPATIONS)
        evidence = _Sheet(book, "evidence", rows.EVIDENCE)
        for event in source.events(quotes=True):
            cast.add(event)
            events.write([rows.event_row(event)])
            seats.write(rows.seat_row(event, seat) for seat in event.seats)
            evidence.write(rows.evidence_rows(event))
        _Sheet(book, "people", rows.PEOPLE).write(cast.people_rows())
        _Sheet(book, "posts", rows.POSTS).write(cast.post_rows())


class _Sheet:
    def __init__(self, book: Any, name: str, header: tuple[str, ...]) -> None:
        self.sheet = book.add_worksheet(name)
        self.sheet.freeze_panes(1, 0)
        self.sheet.set_column(0, len(header) - 1, 18)
        self.sheet.write_row(0, 0, header, book.add_format({"bold": True}))
        self.count = 1

    def write(self, found: Iterable[rows.Row]) -> None:
        for row in found:
            if self.count == MOST_ROWS:
                raise KgError(f"a sheet has at most {MOST_ROWS} rows", hint="-f csv has no such limit")
            self.sheet.write_row(self.count, 0, row)
            self.count += 1
