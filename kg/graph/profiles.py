"""What articles, tables and registers tell of persons, each under its own names: what linking starts from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import islice

from pyoxigraph import BlankNode, Literal, NamedNode, Quad, QuerySolutions, Store, Triple

from kg.graph import index
from kg.graph.look import Look
from kg.graph.merge import MERGED, shown, told
from kg.graph.terms import iri, value
from kg.resolution.linking import Mentioned, Profile, Service, named_in
from kg.vocab import GRAPH, NIF, ORG, PERSON, PREFIXES, PROV, RANK, RDF, SCHEMA

Node = tuple[str, str]
"""A graph, and the IRI of a person in it."""
REGISTERS = GRAPH["register/"]
Term = BlankNode | Literal | NamedNode | Triple
Row = tuple[str | None, ...]

_NAMES = "SELECT ?g ?x ?name WHERE { GRAPH ?g { ?x a foaf:Person ; skos:prefLabel|skos:altLabel ?name } %s }"
_HOMES = "SELECT ?g ?x ?body WHERE { GRAPH ?g { ?x a foaf:Person ; org:memberOf ?body } %s }"
_SEATS = """SELECT ?g ?x ?e ?post ?of ?from ?to WHERE {
  GRAPH ?g { ?x a foaf:Person . ?p dip:actor ?x ; dip:inEvent ?e .
    OPTIONAL { ?p dip:inCapacity ?post } OPTIONAL { ?p dip:represents ?of }
    OPTIONAL { ?e dip:notBefore ?from } OPTIONAL { ?e dip:notAfter ?to } } %s }"""
_TENURES = """SELECT ?g ?x ?t ?post ?of ?from ?to WHERE {
  GRAPH ?g { ?t a dip:Tenure ; org:member ?x ; dip:post ?post .
    OPTIONAL { ?t dip:surelyFrom ?sf } OPTIONAL { ?t dip:surelyUntil ?su }
    OPTIONAL { ?t dip:notBefore ?nb } OPTIONAL { ?t dip:notAfter ?na } }
  BIND(COALESCE(?nb, ?sf) AS ?from) BIND(COALESCE(?na, ?su) AS ?to) OPTIONAL { ?post org:postIn ?of } %s }"""
_WORDS = """SELECT DISTINCT ?words WHERE {
  GRAPH ?g { ?p dip:actor ?x ; dip:inEvent ?e { ?p dip:evidence ?words } UNION { ?e dip:evidence ?words } } }"""
_SENTENCE = "SELECT DISTINCT ?text WHERE { VALUES ?words { %s } ?words nif:superString/nif:anchorOf ?text }"

LONG = 400
"""Words of evidence from which on an article (a table of visits) is about too much to say whom it means."""


@dataclass(frozen=True, slots=True)
class People:
    """Profiles by id, and which node of the graphs is which of them."""

    profiles: Mapping[str, Profile]
    ids: Mapping[Node, str]


class Sources:
    """The graphs as articles told them: those that linking renamed lie apart, in memory."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.renamed = frozenset(index.all_renamed(store))
        self.own = Store()
        self.own.bulk_extend(quad for graph in sorted(self.renamed) for quad in index.own_quads(store, graph))
        self._articles: dict[str, tuple[str, ...]] = {}

    def rows(self, query: str) -> Iterator[Row]:
        """The rows of a query whose first column is the graph; graphs that rules made are left out."""
        for row in _rows(self.store, query % shown("?g")):
            if row[0] not in self.renamed and told(NamedNode(str(row[0]))):
                yield row
        yield from _rows(self.own, query % "")

    def sentences(self, graph: str, person: str) -> list[str]:
        """What stands around the person in the article of a graph, sorted."""
        store = self.own if graph in self.renamed else self.store
        query = _WORDS.replace("?g", f"<{graph}>").replace("?x", f"<{person}>")
        words = sorted({str(row[0]) for row in _rows(store, query)})
        if not words:
            return []
        return sorted({str(row[0]) for row in _rows(self.store, _SENTENCE % " ".join(f"<{one}>" for one in words))})

    def article(self, graph: str) -> tuple[str, ...]:
        """The headline and the sentences that anything was read from in the article of a graph, sorted."""
        if graph not in self._articles:
            self._articles[graph] = tuple(sorted(set(self._texts(graph))))
        return self._articles[graph]

    def _texts(self, graph: str) -> Iterator[str]:
        for doc in self._objects(iri(graph), PROV.wasDerivedFrom):
            words = [quad.subject for quad in islice(self._about(doc), LONG + 1)]
            if isinstance(doc, NamedNode) and len(words) <= LONG:
                yield from map(value, self._objects(doc, SCHEMA.headline))
                sentences = (one for one in words if isinstance(one, NamedNode) and self._is_sentence(one))
                yield from (value(text) for one in sentences for text in self._objects(one, NIF.anchorOf))

    def _about(self, doc: Term) -> Iterator[Quad]:
        return self.store.quads_for_pattern(None, iri(NIF.referenceContext), doc, MERGED)

    def _is_sentence(self, words: NamedNode) -> bool:
        return Quad(words, iri(RDF.type), iri(NIF.Sentence), MERGED) in self.store

    def _objects(self, subject: NamedNode, predicate: str) -> list[Term]:
        return [quad.object for quad in self.store.quads_for_pattern(subject, iri(predicate), None, MERGED)]


class Named:
    """The states and bodies that the sentences around a person name; asked for few, so read when asked."""

    def __init__(self, sources: Sources, people: People) -> None:
        self._sources = sources
        self._nodes: dict[str, list[Node]] = defaultdict(list)
        for node, id_ in sorted(people.ids.items()):
            self._nodes[id_].append(node)
        self._known: dict[str, Mentioned] = {}

    def __call__(self, id_: str) -> Mentioned:
        if id_ not in self._known:
            near = (text for node in self._nodes[id_] for text in self._sources.sentences(*node))
            wide = (text for graph, _ in self._nodes[id_] for text in self._sources.article(graph))
            self._known[id_] = Mentioned(
                frozenset().union(*map(named_in, near)), frozenset().union(*map(named_in, wide))
            )
        return self._known[id_]


def people(sources: Sources, splits: Iterable[tuple[str, str]] = ()) -> People:
    """Everybody who is told of.

    Args:
        sources: the graphs.
        splits: pairs of a person's id and an article's id or key: there the name is somebody else's.
    """
    return _Reader(sources, frozenset(splits)).people()


class _Reader:
    def __init__(self, sources: Sources, splits: frozenset[tuple[str, str]]) -> None:
        self._sources = sources
        self._look = Look(sources.store)
        self._splits = splits
        self.ids: dict[Node, str] = {}
        self._from: dict[str, str] = {}
        self._names: dict[str, set[str]] = defaultdict(set)
        self._homes: dict[str, set[str]] = defaultdict(set)
        self._services: dict[str, set[Service]] = defaultdict(set)
        self._seats: dict[str, set[tuple[str, str]]] = defaultdict(set)
        self._registered: set[str] = set()

    def people(self) -> People:
        for graph, person, name in self._sources.rows(_NAMES):
            self._names[self._id(graph, person)].add(str(name))
        for graph, person, body in self._sources.rows(_HOMES):
            if code := self._look.code(str(body)):
                self._homes[self._id(graph, person)].add(code)
        for graph, person, event, *told_ in self._sources.rows(_SEATS):
            id_ = self._id(graph, person)
            self._seats[id_].add((str(graph), str(event)))
            self._services[id_].add(self._service(told_, self._look.source(str(graph)).published))
        for graph, person, _, *told_ in self._sources.rows(_TENURES):
            id_ = self._id(graph, person)
            self._services[id_].add(self._service(told_, None))
            if str(graph).startswith(REGISTERS):
                self._registered.add(id_)
        return People({id_: self._profile(id_) for id_ in sorted(self._names)}, self.ids)

    def _id(self, graph: str | None, person: str | None) -> str:
        node = str(graph), str(person)
        if node not in self.ids:
            id_, key = PERSON.tail(node[1]), GRAPH.tail(node[0]).partition(".")[0]
            if self._splits and not {(id_, key), (id_, self._look.source(node[0]).id)}.isdisjoint(self._splits):
                self._from[f"{id_}.{key}"] = id_
                id_ = f"{id_}.{key}"
            self.ids[node] = id_
        return self.ids[node]

    def _service(self, told_: list[str | None], published: date | None) -> Service:
        post, of, first, last = told_
        begin, end = (date.fromisoformat(day) if day else None for day in (first, last))
        code = self._look.code(of) if of else None
        return Service(post, _ranks(self._look, post), code, begin or end or published, end or begin or published)

    def _profile(self, id_: str) -> Profile:
        homes = frozenset(self._homes[id_])
        return Profile(
            id_,
            tuple(sorted(self._names[id_])),
            homes,
            tuple(sorted(self._services[id_], key=str)),
            frozenset(self._seats[id_]),
            id_ in self._registered,
            not homes,
            self._from.get(id_),
        )


def _ranks(look: Look, post: str | None) -> tuple[str, ...]:
    return tuple(RANK.tail(rank) for rank in look.values(post, ORG.role)) if post else ()


def _rows(store: Store, query: str) -> Iterator[Row]:
    graph = MERGED if store.contains_named_graph(MERGED) else None
    found = store.query(query, prefixes=PREFIXES, default_graph=graph)
    if isinstance(found, QuerySolutions):
        for solution in found:
            yield tuple(None if term is None else value(term) for term in solution)
