"""Events put together from all the graphs that tell of them: of what differs, the latest article's word holds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from kg.graph import codes, rows
from kg.graph.dates import Bounds, partial_dates
from kg.graph.look import Look
from kg.graph.seats import seats_of
from kg.model import EventRecord, EventType, PartialDate, Quote, Span, Status
from kg.vocab import EVENT, EVT, STATUS


@dataclass(frozen=True, slots=True)
class Head:
    """An event without its seats: cheap to make, enough for most filters.

    ``articles`` in the order of publication; ``type_code`` is the IRI behind ``type`` and ``kind``.
    """

    iri: str
    label: str
    type_code: str
    status: Status
    start: PartialDate | None
    end: PartialDate | None
    place: str | None
    articles: tuple[str, ...]

    @property
    def id(self) -> str:
        return EVENT.tail(self.iri)

    @property
    def type(self) -> EventType:
        return codes.event_type(self.type_code)[0]

    @property
    def order(self) -> tuple[date, date, str]:
        """By date, events without one last; then by id."""
        first = self.start.earliest if self.start else self.end.earliest if self.end else date.max
        last = self.end.latest if self.end else first
        return first, last, self.id


def heads(look: Look, events: Iterable[str] | None = None) -> list[Head]:
    """All events, or those given; in the order of their IRIs."""
    found = rows.heads(look.store, events)
    return [_head(look, iri, found[iri]) for iri in sorted(found)]


def records(look: Look, found: Iterable[Head], *, quotes: bool) -> Iterator[EventRecord]:
    """The events with their seats, and the words that each was read from if wanted."""
    for chunk in rows.chunks(found):
        iris = [one.iri for one in chunk]
        seats = rows.seats(look.store, iris)
        topics = rows.topics(look.store, iris)
        words = _quotes(look, iris) if quotes else {}
        for one in chunk:
            record = _record(look, one, seats.get(one.iri, []), topics.get(one.iri, []))
            yield _quoted(record, words) if quotes else record


def _head(look: Look, iri: str, tellings: list[rows.Row]) -> Head:
    ordered = sorted(tellings, key=lambda row: (look.source(str(row[0])).order, tuple(map(str, row))))
    place = _latest(ordered, 7)
    start, end = _dates(ordered)
    return Head(
        iri,
        _latest(ordered, 8) or EVENT.tail(iri),
        _latest(ordered, 1) or EVT["meeting"],
        codes.status(_latest(ordered, 2) or STATUS.held),
        start,
        end,
        look.label(place) if place else None,
        tuple(dict.fromkeys(look.source(str(row[0])).id for row in ordered)),
    )


def _latest(ordered: list[rows.Row], column: int) -> str | None:
    return next((row[column] for row in reversed(ordered) if row[column] is not None), None)


def _dates(ordered: list[rows.Row]) -> tuple[PartialDate | None, PartialDate | None]:
    """As the latest telling that has any says; where an earlier one knows the day within that month, that day."""
    told = [Bounds(*(date.fromisoformat(day) if day else None for day in row[3:7])) for row in reversed(ordered)]
    told = [one for one in told if any(one)]
    if not told:
        return None, None
    return partial_dates(next((one for one in told if _is_within(one, told[0])), told[0]))


def _is_within(one: Bounds, other: Bounds) -> bool:
    """Whether the one is a part of the other, and narrower."""
    if one.not_before is None or one.not_after is None or other.not_before is None or other.not_after is None:
        return False
    inside = other.not_before <= one.not_before and one.not_after <= other.not_after
    return inside and one.not_after - one.not_before < other.not_after - other.not_before


def _record(look: Look, head: Head, seats: list[rows.Row], topics: list[rows.Row]) -> EventRecord:
    told = sorted({(look.source(str(graph)).order, look.label(str(topic))) for graph, topic in topics})
    return EventRecord(
        iri=head.iri,
        id=head.id,
        label=head.label,
        type=head.type,
        kind=codes.event_type(head.type_code)[1],
        status=head.status,
        start=head.start,
        end=head.end,
        place=head.place,
        topics=tuple(dict.fromkeys(topic for _, topic in told)),
        seats=seats_of(look, head.type_code, seats),
        articles=head.articles,
    )


def _quoted(record: EventRecord, words: Mapping[str, set[Quote]]) -> EventRecord:
    seats = (replace(seat, quotes=_sorted(words.get(seat.iri, ()))) for seat in record.seats)
    return replace(record, seats=tuple(seats), quotes=_sorted(words.get(record.iri, ())))


def _quotes(look: Look, events: Iterable[str]) -> dict[str, set[Quote]]:
    """The words that each event and participation was read from."""
    told = [(str(fact), str(words)) for some in rows.evidence(look.store, events).values() for fact, words in some]
    anchors = rows.anchors(look.store, dict.fromkeys(words for _, words in told))
    around = rows.anchors(look.store, dict.fromkeys(str(row[4]) for row in anchors.values() if row[4]))
    found: dict[str, set[Quote]] = {}
    for fact, words in told:
        if words in anchors:
            row = anchors[words]
            found.setdefault(fact, set()).add(_quote(look, row, around.get(str(row[4]), row)))
    return found


def _quote(look: Look, words: rows.Row, sentence: rows.Row) -> Quote:
    """The words inside their sentence, or inside themselves where the graph has none."""
    source = look.doc(str(words[0]))
    return Quote(
        source.id, source.published, source.name, str(words[3]), _span(words), str(sentence[3]), _span(sentence)
    )


def _span(row: rows.Row) -> Span:
    return Span(int(str(row[1])), int(str(row[2])))


def _sorted(found: Iterable[Quote]) -> tuple[Quote, ...]:
    """In the order of publication and of the text."""
    return tuple(sorted(found, key=lambda one: (one.date or date.min, one.article, one.span)))
