"""One person on paper."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from kg.analysis import Table
from kg.cli import terms
from kg.cli.answers import day, who
from kg.graph import PersonRecord, TermOfOffice
from kg.graph.tenures import IN_OFFICE
from kg.model import EventRecord, Standing

SHOWN = 5
"""Articles that are named for a spelling."""
HEADER = ("date", "capacity", "side", "part", "label", "with", "type", "status", "place", "event", "articles")


def lines(record: PersonRecord, held: Sequence[TermOfOffice]) -> Iterator[str]:
    """Name, spellings, and posts over time; of posts without a term the days of the events they were held at."""
    yield f"{record.name}  ({record.id})"
    for spelling, sources in record.read_in:
        more = f"; and {len(sources) - SHOWN} more" if len(sources) > SHOWN else ""
        yield f"also written {spelling}  [{'; '.join(sources[:SHOWN])}{more}]"
    yield from terms.lines(held)
    told = {source for one in held for source in one.sources}
    for post in record.posts:
        if post.standing in IN_OFFICE and told.issuperset(post.articles):
            continue
        standing = "" if post.standing == Standing.INCUMBENT else f", {post.standing}"
        title = ", ".join(part for part in (post.title, post.of) if part)
        dates = day(post.first, post.last) or "no date"
        yield f"  {title}{standing}: {dates}  [{'; '.join(post.articles)}]"


def engagements(record: PersonRecord, events: Iterable[EventRecord]) -> Table:
    """One row an event, by date; ``with`` are those on the other sides."""
    return Table(HEADER, tuple(row for event in events for row in _rows(record.iri, event)))


def engagements_grid(record: PersonRecord, events: Iterable[EventRecord]) -> Table:
    """The same for a terminal."""
    rows = []
    for one in engagements(record, events).rows:
        row = {name: str(value) if value is not None else "" for name, value in zip(HEADER, one, strict=True)}
        post = "\n".join(part for part in (row["capacity"], f"{row['side']}, {row['part']}") if part)
        told = f"{row['event']}\n{row['articles']}"
        rows.append((row["date"], post, row["with"], f"{row['type']}, {row['status']}", row["place"], told))
    return Table(("date", "capacity, side", "with", "what", "place", "event, articles"), tuple(rows))


def _rows(person: str, event: EventRecord) -> Iterator[tuple[str | None, ...]]:
    for seat in event.seats:
        if seat.is_of(person):
            others = "; ".join(who(other) for other in event.seats if other.principal != seat.principal)
            yield (
                day(event.start, event.end),
                seat.title if seat.name else f"[{seat.title}]",
                seat.side,
                seat.part,
                event.label,
                others,
                event.type,
                event.status,
                event.place,
                event.id,
                "; ".join(event.articles),
            )
