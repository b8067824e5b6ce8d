"""The tellings of articles, as their own graphs have them, with the persons that linking made of theirs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache

from pyoxigraph import Quad, Store

from kg.graph import codes, index
from kg.graph.dates import BOUNDS, Bounds, partial_dates
from kg.graph.terms import iri, value
from kg.graph.vocabulary import vocabulary
from kg.model import Part
from kg.resolution.coreference import Figure, Side, Telling
from kg.vocab import DCT, DIP, DOC, FOAF, GRAPH, ORG, PROV, RDF, SCHEMA

Names = Mapping[str, str]


class Accounts:
    """Tellings by article's graph, each read once."""

    def __init__(self, store: Store, persons: Mapping[str, Names]) -> None:
        self._store = store
        self._persons = persons
        self._own: dict[str, list[Quad]] = {}
        self._tellings: dict[str, tuple[tuple[str, Telling], ...]] = {}

    def own(self, graph: str) -> list[Quad]:
        if graph not in self._own:
            self._own[graph] = index.own_quads(self._store, graph)
        return self._own[graph]

    def of(self, graph: str) -> tuple[tuple[str, Telling], ...]:
        """The tellings with their graph, in the order of their names."""
        if graph not in self._tellings:
            account = _Account(self.own(graph), self._persons.get(graph, {}))
            doc, published = self._source(graph)
            found = (account.telling(event, doc, published) for event in account.events())
            self._tellings[graph] = tuple((graph, one) for one in found)
        return self._tellings[graph]

    def _source(self, graph: str) -> tuple[str, date | None]:
        """The article's key and day."""
        doc = self._first(graph, PROV.wasDerivedFrom)
        day = self._first(doc, SCHEMA.datePublished) if doc else None
        return DOC.tail(doc) if doc else GRAPH.tail(graph), date.fromisoformat(day) if day else None

    def _first(self, subject: str, predicate: str) -> str | None:
        found = self._store.quads_for_pattern(iri(subject), iri(predicate), None, iri(GRAPH.merged))
        return min((value(quad.object) for quad in found), default=None)


class _Account:
    """One article's own quads, looked up by subject and predicate."""

    def __init__(self, own: list[Quad], names: Names) -> None:
        self._names = names
        self._values: dict[tuple[str, str], list[str]] = defaultdict(list)
        self._seats: dict[str, list[str]] = defaultdict(list)
        self._events: set[str] = set()
        for quad in own:
            subject, predicate, object_ = value(quad.subject), value(quad.predicate), value(quad.object)
            self._values[subject, predicate].append(object_)
            if predicate == DIP.inEvent:
                self._seats[object_].append(subject)
            elif predicate == RDF.type and object_ == DIP.Event:
                self._events.add(subject)

    def events(self) -> list[str]:
        return sorted(self._events)

    def telling(self, event: str, article: str, published: date | None) -> Telling:
        type_code = self._one(event, DCT.type) or ""
        start, end = partial_dates(Bounds(*map(self._day, (event,) * 4, BOUNDS)))
        place = self._one(event, SCHEMA.location)
        last = end or start
        return Telling(
            id=f"{article} {event}",
            article=article,
            event=event,
            type=codes.event_type(type_code)[0],
            status=codes.status(self._one(event, DIP.status) or codes.HELD),
            sides=tuple(self._sides(event, type_code)),
            first=start.earliest if start else None,
            last=last.latest if last else None,
            exact=bool(start and start.day and last and last.day),
            place=place,
            country=self._one(place, DIP.administeredBy) if place else None,
            published=published,
        )

    def _one(self, subject: str, predicate: str) -> str | None:
        return min(self._values.get((subject, predicate), ()), default=None)

    def _day(self, subject: str, predicate: str) -> date | None:
        found = self._one(subject, predicate)
        return date.fromisoformat(found) if found else None

    def _sides(self, event: str, type_code: str) -> Iterator[Side]:
        by_side: dict[str, list[str]] = defaultdict(list)
        for seat in sorted(self._seats[event]):
            principal = self._one(seat, DIP.side)
            if principal:
                by_side[principal].append(seat)
        for principal, seats in sorted(by_side.items()):
            figures = (self._figure(seat, type_code) for seat in seats)
            yield Side(principal, tuple(one for one in figures if one))

    def _figure(self, seat: str, type_code: str) -> Figure | None:
        """None for a delegation, or a body, that takes part as such."""
        actor, post = self._one(seat, DIP.actor), self._one(seat, DIP.inCapacity)
        kinds = self._values.get((actor or "", RDF.type), ())
        if actor is None or (FOAF.Person not in kinds and ORG.Post not in kinds):
            return None
        person = self._names.get(actor, actor) if FOAF.Person in kinds else None
        leads = codes.part(self._values.get((seat, DIP.part), ()), type_code) is not Part.MEMBER
        return Figure(person, post or (None if person else actor), leads, self._precedence(post or actor))

    def _precedence(self, post: str) -> int:
        ranks = _precedences()
        return min((ranks[rank] for rank in self._values.get((post, ORG.role), ()) if rank in ranks), default=999)


@cache
def _precedences() -> dict[str, int]:
    """The number of each rank."""
    found = (quad for quad in vocabulary()[GRAPH.codes] if quad.predicate.value == DIP.precedence)
    return {value(quad.subject): int(value(quad.object)) for quad in found}
