"""An event in the words of a report: what reports in Markdown and HTML share."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from kg.model import EventRecord, Quote, Seat, Standing

TITLE = "Who met whom, and in what capacity"


def day(event: EventRecord) -> str:
    """``2021-05-03``, ``2021-05-03/2021-05-05`` or ``date not stated``."""
    known = dict.fromkeys(str(date) for date in (event.start, event.end) if date)
    return "/".join(known) or "date not stated"


def circumstances(event: EventRecord) -> str:
    """Type and status, place, topics."""
    place = event.place or "place not stated"
    about = f"; about {', '.join(event.topics)}" if event.topics else ""
    return f"{event.type}, {event.status}; {place}{about}"


def sides(event: EventRecord) -> Iterator[tuple[str, list[Seat]]]:
    """Each side with its seats, the host's first."""
    for _, seats in groupby(event.seats, key=lambda seat: seat.principal):
        here = list(seats)
        yield here[0].side, here


def capacity(seat: Seat) -> str:
    """The post held at the event with its standing; ``capacity not stated`` if no article tells."""
    standing = "" if seat.standing is Standing.INCUMBENT else f" ({seat.standing})"
    return f"{seat.title}{standing}" if seat.title else "capacity not stated"


def who(seat: Seat) -> str:
    """The name; for a post without one that it has none."""
    return seat.name or ("a delegation" if seat.kind == "delegation" else "not named")


def sentences(event: EventRecord) -> Iterator[tuple[str, str]]:
    """Each sentence that tells of the event, once, with the article, its source and its date."""
    quotes = [*event.quotes, *(quote for seat in event.seats for quote in seat.quotes)]
    ordered = sorted(quotes, key=lambda one: (one.article, one.sentence_span))
    told = dict.fromkeys((" ".join(quote.sentence.split()), _article(quote)) for quote in ordered)
    yield from told


def _article(quote: Quote) -> str:
    return ", ".join(filter(None, (quote.article, quote.source, str(quote.date or ""))))
