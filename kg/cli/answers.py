"""Tables of answers, printed; shared by the commands that ask the graph."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kg.analysis import Table
from kg.cli import screen
from kg.exporters.tables import TABLE_FORMATS, write_table
from kg.model import Contact, EventRecord, PartialDate, Seat

CONTACTS = (
    "date",
    "person",
    "capacity",
    "side",
    "counterpart",
    "counterpart_capacity",
    "counterpart_side",
    "event",
    "place",
    "articles",
)
EVENTS = ("date", "event", "type", "status", "label", "place", "articles")


def print_table(table: Table, format: str | None, output: str | None = None, *, force: bool = False) -> None:
    """To stdout or a file, in the format asked for, or that of the file's suffix.

    Raises:
        UsageError: no such format, or the file is there.
    """
    chosen = screen.choice(screen.table_format(format, output), TABLE_FORMATS, "format")
    with screen.text_output(output, force=force) as stream:
        write_table(table, chosen, stream)


def contacts_table(contacts: Iterable[Contact]) -> Table:
    return Table(CONTACTS, tuple(_contact_rows(contacts)))


def _contact_rows(contacts: Iterable[Contact]) -> Iterator[tuple[str | None, ...]]:
    for contact in contacts:
        event, a, b = contact.event, contact.a, contact.b
        yield (
            day(event.start, event.end),
            who(a),
            a.title if a.name else None,
            a.side,
            who(b),
            b.title if b.name else None,
            b.side,
            event.id,
            event.place,
            "; ".join(event.articles),
        )


def contacts_grid(contacts: Iterable[Contact]) -> Table:
    """The same for a terminal: capacity and side under each name, the article under the event."""
    rows = (
        (
            day(contact.event.start, contact.event.end),
            _stacked(contact.a),
            _stacked(contact.b),
            contact.event.place,
            "\n".join((contact.event.id, *contact.event.articles)),
        )
        for contact in contacts
    )
    return Table(("date", "person", "counterpart", "place", "event, articles"), tuple(rows))


def _stacked(seat: Seat) -> str:
    return "\n".join((who(seat), ", ".join(part for part in (seat.title if seat.name else None, seat.side) if part)))


def events_table(events: Iterable[EventRecord]) -> Table:
    rows = (
        (day(one.start, one.end), one.id, one.type, one.status, one.label, one.place, "; ".join(one.articles))
        for one in events
    )
    return Table(EVENTS, tuple(rows))


def who(seat: Seat) -> str:
    """The name, or the post of one who is not named, in brackets, with who is known to have held it then."""
    post = seat.title or seat.side
    return seat.name or (f"[{post}: {seat.holder_name}]" if seat.holder_name else f"[{post}]")


def day(start: PartialDate | None, end: PartialDate | None) -> str | None:
    if start is None:
        return str(end) if end else None
    return str(start) if end is None or end == start else f"{start}/{end}"
