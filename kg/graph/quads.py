"""A resolved reading as quads: one named graph for what the article says, one for the article itself."""

from __future__ import annotations

from collections.abc import Iterable

from pyoxigraph import Literal, Quad

from kg.graph import codes
from kg.graph.catalogue import Catalogue
from kg.graph.dates import BOUNDS, Bounds, bounds
from kg.graph.names import Names
from kg.graph.terms import Sheet, day, decimal, label, number, tail
from kg.model import Article, Evidence, Part, Standing
from kg.resolution import Bench, Chair, Encounter, Resolved, principal
from kg.vocab import DCT, DIP, GRAPH, ORG, PART, SCHEMA


def article_graph(article: Article, reader: str) -> str:
    """The IRI of the graph of one article as read by one version of the reader."""
    return GRAPH[f"{article.key}.{tail(reader)}"]


def quads(resolved: Resolved) -> list[Quad]:
    """All quads of a reading, without blank nodes; nothing outside its two graphs."""
    sheet = Sheet(article_graph(resolved.article, resolved.reader))
    catalogue = Catalogue(resolved.article, resolved.reader, sheet.graph.value)
    for encounter in resolved.encounters:
        _Telling(sheet, catalogue, encounter).write()
    return [*sheet.quads(), *catalogue.sheet.quads()]


class _Telling:
    """One encounter as its article tells it."""

    def __init__(self, sheet: Sheet, catalogue: Catalogue, encounter: Encounter) -> None:
        self.sheet = sheet
        self.names = Names(sheet)
        self.catalogue = catalogue
        self.encounter = encounter
        self.hosted = any(chair.said.part is Part.HOST for chair in encounter.chairs)

    def write(self) -> None:
        event, iri = self.encounter.said, self.encounter.iri
        self.sheet.type(iri, DIP.Event)
        self.sheet.name(iri, self.encounter.label)
        self.sheet.add(iri, DCT.type, codes.type_code(event.type, event.kind))
        self.sheet.add(iri, DIP.status, codes.status_code(event.status))
        self._dates()
        if self.encounter.place:
            self.names.place(self.encounter.place)
            self.sheet.add(iri, SCHEMA.location, self.encounter.place.iri)
        for topic in event.topics:
            self.sheet.add(iri, SCHEMA.about, self.names.topic(topic))
        self._read(iri, event.evidence, event.confidence)
        for chair in self.encounter.chairs:
            self._chair(chair)
        for bench in self.encounter.benches:
            self._bench(bench)

    def _dates(self) -> None:
        said = self.encounter.said
        found = bounds(said.start, said.end)
        if said.within:
            found = Bounds(found.not_before, None, None, found.not_after)
        for term, value in zip(BOUNDS, found, strict=True):
            if value is not None:
                self.sheet.add(self.encounter.iri, term, day(value))

    def _chair(self, chair: Chair) -> None:
        self._seat(chair)
        if chair.post is not None:
            self.names.post(chair.post)
            self.sheet.add(chair.iri, DIP.inCapacity, chair.post.iri)
        if chair.person is not None:
            self.names.person(chair.person)
            self.sheet.add(chair.iri, DIP.actor, chair.person.iri)
        elif chair.post is not None:
            self.sheet.add(chair.iri, DIP.actor, chair.post.iri)
        if chair.said.title:
            self.sheet.add(chair.iri, SCHEMA.roleName, label(chair.said.title))
        if chair.said.standing is not Standing.INCUMBENT:
            self.sheet.add(chair.iri, DIP.standing, codes.standing_code(chair.said.standing))
        for code in codes.part_codes(chair.said.part, self.encounter.said.type, hosted=self.hosted):
            self.sheet.add(chair.iri, DIP.part, code)

    def _of(self, seat: Chair | Bench) -> None:
        if seat.said.of:
            represented = principal(seat.said.of)
            self.names.principal(represented)
            self.sheet.add(seat.iri, DIP.represents, represented.iri)

    def _bench(self, bench: Bench) -> None:
        self._seat(bench)
        group = bench.group
        self.names.group(group)
        self.sheet.add(bench.iri, DIP.actor, group.iri)
        self.sheet.add(bench.iri, DIP.part, PART.attendee)
        if group.head is not None:
            self.names.person(group.head)
            self.sheet.add(group.head.iri, ORG.headOf, group.iri)
            self.sheet.add(group.head.iri, ORG.memberOf, group.iri)

    def _seat(self, seat: Chair | Bench) -> None:
        self.sheet.type(seat.iri, DIP.Participation)
        self.sheet.add(seat.iri, DIP.inEvent, self.encounter.iri)
        self.names.principal(seat.side)
        self.sheet.add(seat.iri, DIP.side, seat.side.iri)
        self._of(seat)
        self.sheet.add(seat.iri, SCHEMA.position, number(seat.position))
        self._read(seat.iri, seat.said.evidence, seat.said.confidence)

    def _read(self, fact: str, evidence: Iterable[Evidence], confidence: float) -> None:
        self.sheet.add(fact, DIP.confidence, decimal(confidence))
        for one in evidence:
            self.sheet.add(fact, DIP.evidence, self.catalogue.anchor(one))
            self.sheet.add(fact, DIP.rule, Literal(one.rule))
