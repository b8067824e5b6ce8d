"""The graphs that every store holds before any article: the ontology, its codes, and what the registers know."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, parse

from kg.graph.terms import Sheet, iri
from kg.lexicon.organisations import organisations
from kg.lexicon.states import states
from kg.resolution import principal
from kg.resources import resource
from kg.vocab import DIP, GRAPH, KIND, ORG, SCHEMA, SKOS

WIKIDATA = "http://www.wikidata.org/entity/"


@cache
def vocabulary() -> dict[str, frozenset[Quad]]:
    """The quads of each of these graphs by its IRI."""
    return {
        GRAPH.ontology: frozenset(_file("diplo", GRAPH.ontology)),
        GRAPH.codes: frozenset(_file("codes", GRAPH.codes)),
        GRAPH.registry: frozenset(_registry()),
    }


def _file(name: str, graph: str) -> Iterator[Quad]:
    home = iri(graph)
    path = resource(f"ontology/{name}.ttl")
    for quad in parse(path=str(path), format=RdfFormat.TURTLE):
        yield Quad(quad.subject, quad.predicate, quad.object, home)


def _registry() -> list[Quad]:
    """States and other bodies under their names; nothing that an article says."""
    sheet = Sheet(GRAPH.registry)
    for code, state in states().items():
        polity = principal(code)
        sheet.type(polity.iri, DIP.Polity)
        sheet.name(polity.iri, state.name, *state.names)
        sheet.add(polity.iri, SKOS.notation, Literal(code, datatype=NamedNode(DIP.iso2)))
        sheet.add(polity.iri, SKOS.notation, Literal(state.iso3, datatype=NamedNode(DIP.iso3)))
        sheet.add(polity.iri, ORG.classification, KIND[state.kind])
        sheet.add(polity.iri, SCHEMA.sameAs, WIKIDATA + state.wikidata)
    for one in organisations():
        body = principal(one.short)
        if body.kind == "body":
            sheet.type(body.iri, ORG.Organization)
            sheet.name(body.iri, one.short, one.name, *one.names)
            sheet.add(body.iri, SKOS.notation, Literal(one.short))
            sheet.add(body.iri, ORG.classification, KIND[one.kind])
            if one.wikidata and one.name == one.short:
                sheet.add(body.iri, SCHEMA.sameAs, WIKIDATA + one.wikidata)
    return sheet.quads()
