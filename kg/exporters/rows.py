"""Events as rows: one for each event, seat, word of evidence, actor and post held."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from kg.analysis import Value
from kg.model import EventRecord, PartialDate, Quote, Seat

Row = tuple[Value, ...]
JOIN = "; "

EVENTS = (
    "event",
    "label",
    "type",
    "kind",
    "status",
    "start",
    "end",
    "earliest",
    "latest",
    "place",
    "topics",
    "articles",
)
PARTICIPATIONS = (
    "event",
    "actor",
    "actor_kind",
    "name",
    "capacity",
    "of",
    "side",
    "side_code",
    "part",
    "standing",
    "rank",
    "precedence",
    "confidence",
    "holder",
    "holder_name",
    "articles",
)
EVIDENCE = ("event", "actor", "article", "published", "source", "begin", "end", "words", "sentence")
PEOPLE = ("actor", "name", "states", "first", "last", "events")
POSTS = ("actor", "name", "capacity", "of", "standing", "rank", "precedence", "first", "last", "events")


def event_row(event: EventRecord) -> Row:
    """``start`` and ``end`` as precise as known; ``earliest`` and ``latest`` are days."""
    earliest, latest = bounds(event)
    return (
        event.id,
        event.label,
        event.type.value,
        event.kind,
        event.status.value,
        _text(event.start),
        _text(event.end),
        earliest,
        latest,
        event.place,
        JOIN.join(event.topics),
        JOIN.join(event.articles),
    )


def seat_row(event: EventRecord, seat: Seat) -> Row:
    """``holder`` is who held a post that acted unnamed, as registers and other articles tell."""
    return (
        event.id,
        seat.actor,
        seat.kind,
        seat.name,
        seat.title,
        seat.of,
        seat.side,
        seat.side_code,
        seat.part.value,
        seat.standing.value,
        seat.rank,
        seat.precedence,
        seat.confidence,
        seat.holder,
        seat.holder_name,
        JOIN.join(seat.articles),
    )


def evidence_rows(event: EventRecord) -> Iterator[Row]:
    """The words for the event itself (no actor), then for each seat; offsets count code points of the article."""
    told: list[tuple[str | None, Quote]] = [(None, quote) for quote in event.quotes]
    told += [(seat.actor, quote) for seat in event.seats for quote in seat.quotes]
    for actor, quote in told:
        published = str(quote.date) if quote.date else None
        span = (quote.span.start, quote.span.end)
        yield (event.id, actor, quote.article, published, quote.source, *span, quote.text, quote.sentence)


def bounds(event: EventRecord) -> tuple[str | None, str | None]:
    """The first and the last day that the event can have gone on; of an undated event None."""
    first, last = event.start or event.end, event.end or event.start
    return (str(first.earliest), str(last.latest)) if first and last else (None, None)


def _text(date: PartialDate | None) -> str | None:
    return str(date) if date else None


@dataclass(slots=True)
class _Seen:
    events: int = 0
    first: str | None = None
    last: str | None = None

    def add(self, event: EventRecord) -> None:
        earliest, latest = bounds(event)
        self.events += 1
        if earliest and latest:
            self.first = min(self.first or earliest, earliest)
            self.last = max(self.last or latest, latest)


@dataclass(slots=True)
class Cast:
    """Who took part and in what posts, gathered while events pass by; days are bounds as in :func:`bounds`."""

    people: dict[tuple[str, str], _Seen] = field(default_factory=dict)
    posts: dict[Row, _Seen] = field(default_factory=dict)
    states: dict[str, dict[str, None]] = field(default_factory=dict)

    def add(self, event: EventRecord) -> None:
        people: dict[tuple[str, str], None] = {}
        posts: dict[Row, None] = {}
        for seat in event.seats:
            if seat.name:
                people[seat.actor, seat.name] = None
                self.states.setdefault(seat.actor, {}).update(dict.fromkeys(filter(None, [seat.of or seat.side_code])))
            if seat.title and seat.kind != "delegation":
                held = (seat.title, seat.of, seat.standing.value, seat.rank, seat.precedence)
                posts[seat.actor, seat.name, *held] = None
        for person in people:
            self.people.setdefault(person, _Seen()).add(event)
        for post in posts:
            self.posts.setdefault(post, _Seen()).add(event)

    def people_rows(self) -> Iterator[Row]:
        for (actor, name), seen in sorted(self.people.items()):
            yield actor, name, JOIN.join(self.states[actor]), seen.first, seen.last, seen.events

    def post_rows(self) -> Iterator[Row]:
        """One row for each actor and post; those of unnamed holders have no name."""
        for post, seen in sorted(self.posts.items(), key=lambda one: tuple(map(str, one[0]))):
            yield *post, seen.first, seen.last, seen.events
