"""Looking things up in the graph: labels, codes and ranks, each asked of the store once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from pyoxigraph import Literal, NamedNode, Store

from kg.graph.merge import MERGED, told
from kg.graph.terms import iri, value
from kg.vocab import DIP, GRAPH, ORG, PROV, RANK, RDF, RDFS, SCHEMA, SKOS

IDENTIFIED = f"{GRAPH.derived}/identify"
"""Where the rules say who held a post that acted unnamed."""


@dataclass(frozen=True, slots=True)
class Source:
    """The article behind a graph."""

    id: str
    published: date | None = None
    name: str | None = None

    @property
    def order(self) -> tuple[date, str]:
        return self.published or date.min, self.id


@dataclass(frozen=True, slots=True)
class Rank:
    code: str | None = None
    precedence: int | None = None


class Look:
    """Reads a store that does not change meanwhile."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self._labels: dict[str, str] = {}
        self._codes: dict[str, str | None] = {}
        self._ranks: dict[str, Rank] = {}
        self._sources: dict[str, Source] = {}
        self._docs: dict[str, Source] = {}
        self._classes: dict[tuple[str, str], bool] = {}

    def values(self, subject: str, predicate: str, graph: str = GRAPH.merged) -> list[str]:
        """The values, as text, each once, sorted."""
        found = self.store.quads_for_pattern(iri(subject), iri(predicate), None, iri(graph))
        return sorted({value(quad.object) for quad in found})

    def value(self, subject: str, predicate: str) -> str | None:
        """The first of the values, None if there is none."""
        return next(iter(self.values(subject, predicate)), None)

    def subjects(self, predicate: str, object: str) -> list[str]:
        """All subjects, each once, sorted."""
        found = self.store.quads_for_pattern(None, iri(predicate), iri(object), MERGED)
        return sorted({value(quad.subject) for quad in found})

    def graphs(self, subject: str, predicate: str, object: Literal) -> list[str]:
        """The graphs that say so, sorted; what the rules derived is left out."""
        found = self.store.quads_for_pattern(iri(subject), iri(predicate), object)
        names = {quad.graph_name for quad in found if isinstance(quad.graph_name, NamedNode)}
        return sorted(name.value for name in names if told(name))

    def tellings(self, predicate: str, object: str) -> list[tuple[str, str]]:
        """Subject and graph wherever an article says so, sorted; what the rules derived is left out."""
        found = self.store.quads_for_pattern(None, iri(predicate), iri(object))
        pairs = ((quad.subject, quad.graph_name) for quad in found)
        return sorted({(value(s), g.value) for s, g in pairs if isinstance(g, NamedNode) and told(g)})

    def is_a(self, subject: str, class_: str) -> bool:
        """Whether any graph says that the subject is of the class."""
        key = (subject, class_)
        if key not in self._classes:
            found = self.store.quads_for_pattern(iri(subject), iri(RDF.type), iri(class_), MERGED)
            self._classes[key] = next(found, None) is not None
        return self._classes[key]

    def label(self, subject: str) -> str:
        """The one name of the rules; before they have run a preferred label; else the end of the IRI."""
        if subject not in self._labels:
            found = self.value(subject, RDFS.label) or self.value(subject, SKOS.prefLabel)
            self._labels[subject] = found or subject.rpartition("/")[2]
        return self._labels[subject]

    def code(self, principal: str) -> str | None:
        """What ``of`` holds for a state, a body, or a group or organ inside one; None where none is known."""
        if principal not in self._codes:
            self._codes[principal] = None  # ends a circle
            self._codes[principal] = self._own_code(principal) or self._outer_code(principal)
        return self._codes[principal]

    def _own_code(self, principal: str) -> str | None:
        found = self.store.quads_for_pattern(iri(principal), iri(SKOS.notation), None, MERGED)
        return next((value(q.object) for q in found if isinstance(q.object, Literal) and _is_of(q.object)), None)

    def _outer_code(self, principal: str) -> str | None:
        for predicate in (ORG.subOrganizationOf, ORG.memberOf):
            for outer in self.values(principal, predicate):
                if code := self.code(outer):
                    return code
        return None

    def rank(self, post: str) -> Rank:
        """The highest of the post's ranks."""
        if post not in self._ranks:
            found = [Rank(RANK.tail(rank), self.precedence(rank)) for rank in self.values(post, ORG.role)]
            self._ranks[post] = min(found, key=lambda one: (one.precedence or 999, one.code or ""), default=Rank())
        return self._ranks[post]

    def precedence(self, rank: str) -> int | None:
        """The number of a code of the rank scheme, None if it has none."""
        found = self.value(rank, DIP.precedence)
        return int(found) if found else None

    def holder(self, seat: str) -> str | None:
        """Who held the post that acted unnamed in a participation, where one person is known to."""
        return next(iter(self.values(seat, DIP.actor, IDENTIFIED)), None)

    def unnamed(self, person: str) -> list[str]:
        """The participations of posts without a named holder that the person is known to have held then, sorted."""
        found = self.store.quads_for_pattern(None, iri(DIP.actor), iri(person), iri(IDENTIFIED))
        return sorted(value(quad.subject) for quad in found)

    def source(self, graph: str) -> Source:
        """The article that a graph was read from; the graph itself where the catalogue has none."""
        if graph not in self._sources:
            doc = self.value(graph, PROV.wasDerivedFrom)
            self._sources[graph] = self.doc(doc) if doc else Source(GRAPH.tail(graph))
        return self._sources[graph]

    def doc(self, doc: str) -> Source:
        if doc not in self._docs:
            day = self.value(doc, SCHEMA.datePublished)
            self._docs[doc] = Source(
                self.value(doc, SCHEMA.identifier) or doc.rpartition("/")[2],
                date.fromisoformat(day) if day else None,
                self.value(doc, SCHEMA.publisher),
            )
        return self._docs[doc]


def _is_of(notation: Literal) -> bool:
    return notation.datatype.value in (DIP.iso2, "http://www.w3.org/2001/XMLSchema#string")
