"""One event put together from all the graphs that tell of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from kg.graph import codes
from kg.graph.dates import Bounds, partial_dates
from kg.graph.look import Look, Source
from kg.model import EventRecord, EventType, Part, PartialDate, Quote, Seat, Standing, Status
from kg.vocab import DCT, DIP, EVENT, FOAF, ORG, RDF, SCHEMA, SKOS, STATUS

_BOUNDS = (DIP.notBefore, DIP.surelyFrom, DIP.surelyUntil, DIP.notAfter)
Said = dict[str, list[str]]


@dataclass(frozen=True, slots=True)
class Telling:
    """What one graph says of an event itself."""

    graph: str
    source: Source
    said: Said


@dataclass(frozen=True, slots=True)
class Head:
    """An event without its seats: cheap to make, enough for most filters. Tellings in the order of publication."""

    iri: str
    tellings: tuple[Telling, ...]
    type: EventType
    kind: str | None
    status: Status
    start: PartialDate | None
    end: PartialDate | None
    place: str | None

    @property
    def id(self) -> str:
        return EVENT.tail(self.iri)

    @property
    def order(self) -> tuple[date, date, str]:
        """By date, events without one last; then by id."""
        first = self.start.earliest if self.start else self.end.earliest if self.end else date.max
        last = self.end.latest if self.end else first
        return first, last, self.id


@dataclass(frozen=True, slots=True)
class _Seated:
    seat: Seat
    position: int


def head(look: Look, iri: str) -> Head:
    """Of what differs between articles, the latest word holds."""
    graphs = look.graphs_of(iri, RDF.type, DIP.Event)
    found = [Telling(graph, look.source(graph), look.about(iri, graph)) for graph in graphs]
    tellings = tuple(sorted(found, key=lambda one: (one.source.order, one.graph)))
    type_, kind = codes.event_type(_latest(tellings, DCT.type, DIP.Event))
    start, end = _dates(tellings)
    place = _latest(tellings, SCHEMA.location, "")
    return Head(
        iri,
        tellings,
        type_,
        kind,
        codes.status(_latest(tellings, DIP.status, STATUS.held)),
        start,
        end,
        look.label(place) if place else None,
    )


def _latest(tellings: Iterable[Telling], predicate: str, default: str) -> str:
    found = [one.said[predicate][0] for one in tellings if one.said.get(predicate)]
    return found[-1] if found else default


def _dates(tellings: Iterable[Telling]) -> tuple[PartialDate | None, PartialDate | None]:
    """As the latest telling that has any says."""
    for telling in reversed(list(tellings)):
        days = [telling.said.get(term, [None])[0] for term in _BOUNDS]
        if any(days):
            return partial_dates(Bounds(*(date.fromisoformat(day) if day else None for day in days)))
    return None, None


def record(look: Look, found: Head) -> EventRecord:
    """The event with its seats and the words that each was read from."""
    seats = _seats(look, found)
    return EventRecord(
        iri=found.iri,
        id=found.id,
        label=_latest(found.tellings, SKOS.prefLabel, found.id),
        type=found.type,
        kind=found.kind,
        status=found.status,
        start=found.start,
        end=found.end,
        place=found.place,
        topics=tuple(dict.fromkeys(look.label(t) for one in found.tellings for t in one.said.get(SCHEMA.about, ()))),
        seats=tuple(one.seat for one in seats),
        articles=tuple(dict.fromkeys(one.source.id for one in found.tellings)),
        quotes=_quotes(look, (anchor for one in found.tellings for anchor in one.said.get(DIP.evidence, ()))),
    )


def _seats(look: Look, found: Head) -> list[_Seated]:
    """The host's side first, then as the text has them; on each side hosts and leaders before members."""
    said: dict[str, list[Said]] = {}
    for telling in found.tellings:
        for iri, _ in look.subjects(DIP.inEvent, found.iri, telling.graph):
            about = look.about(iri, telling.graph)
            if DIP.Participation in about.get(RDF.type, ()):
                said.setdefault(iri, []).append(about)
    kind = _latest(found.tellings, DCT.type, DIP.Event)
    seats = [one for some in said.values() if (one := _seat(look, some, kind)) is not None]
    rank: dict[str, tuple[bool, int]] = {}
    for one in seats:
        key = (one.seat.part is not Part.HOST, one.position)
        rank[one.seat.principal] = min(rank.get(one.seat.principal, key), key)
    return sorted(
        seats,
        key=lambda one: (
            rank[one.seat.principal],
            one.seat.principal,
            one.seat.part is Part.MEMBER,
            one.position,
            one.seat.actor,
        ),
    )


def _seat(look: Look, said: list[Said], type_code: str) -> _Seated | None:
    """From all that is said of one participation, in the order of publication; None where it has no actor or side."""
    last = said[-1]
    actor, kind = _actor(look, last.get(DIP.actor, []))
    principal = next(iter(last.get(DIP.side, [])), None)
    if actor is None or principal is None:
        return None
    post = next(iter(last.get(DIP.inCapacity, [])), None)
    represented = next(iter(last.get(DIP.represents, [])), principal)
    rank = look.rank(post) if post else None
    title = next(iter(last.get(SCHEMA.roleName, [])), None) or (look.label(post) if post else None)
    seat = Seat(
        actor=actor,
        kind=kind,
        name=look.label(actor) if kind == "person" else None,
        title=look.label(actor) if kind == "delegation" else title,
        of=look.code(represented),
        side=look.label(principal),
        side_code=look.code(principal),
        part=codes.part(last.get(DIP.part, []), type_code),
        standing=codes.standing(last[DIP.standing][0]) if last.get(DIP.standing) else Standing.INCUMBENT,
        rank=rank.code if rank else None,
        precedence=rank.precedence if rank else None,
        confidence=max((float(value) for one in said for value in one.get(DIP.confidence, [])), default=1.0),
        quotes=_quotes(look, (anchor for one in said for anchor in one.get(DIP.evidence, []))),
        principal=principal,
    )
    return _Seated(seat, int(last.get(SCHEMA.position, ["0"])[0]))


def _actor(look: Look, actors: list[str]) -> tuple[str | None, str]:
    """The actor and its kind; of a post and its holder (in a file that folds the derived in) the post was told."""
    kinds = {actor: _kind(look, actor) for actor in actors}
    for wanted in ("post", "person", "delegation"):
        for actor, kind in kinds.items():
            if kind == wanted:
                return actor, kind
    return None, ""


def _kind(look: Look, actor: str) -> str:
    types = look.types(actor)
    return "person" if FOAF.Person in types else "post" if ORG.Post in types else "delegation"


def _quotes(look: Look, anchors: Iterable[str]) -> tuple[Quote, ...]:
    """In the order of publication and of the text, each once."""
    found = {quote for anchor in anchors if (quote := look.quote(anchor)) is not None}
    return tuple(sorted(found, key=lambda one: (one.date or date.min, one.article, one.span)))
