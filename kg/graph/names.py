"""What an article's graph restates of those it speaks of, so that it can be read, checked and removed by itself."""

from __future__ import annotations

from functools import cache

from pyoxigraph import Literal, NamedNode

from kg.graph.terms import Sheet
from kg.graph.vocabulary import vocabulary
from kg.lexicon.states import states
from kg.resolution import Group, Person, Place, Post, Principal, slug
from kg.vocab import DIP, FOAF, GRAPH, ORG, RANK, SCHEMA, SKOS, TOPIC


class Names:
    """Writes types and labels into one sheet."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet

    def person(self, person: Person) -> None:
        self.sheet.type(person.iri, FOAF.Person)
        self.sheet.name(person.iri, person.label, *person.spellings)
        if person.of is not None:
            self.principal(person.of)
            self.sheet.add(person.iri, ORG.memberOf, person.of.iri)

    def post(self, post: Post) -> None:
        self.sheet.type(post.iri, ORG.Post)
        self.sheet.name(post.iri, post.label)
        self.principal(post.body)
        self.sheet.add(post.iri, ORG.postIn, post.body.iri)
        for rank in post.ranks:
            self.sheet.add(post.iri, ORG.role, RANK[rank])
        for target in post.remit:
            self.principal(target)
            self.sheet.add(post.iri, DIP.remit, target.iri)
        if post.reports_to is not None:
            self.post(post.reports_to)
            self.sheet.add(post.iri, ORG.reportsTo, post.reports_to.iri)

    def principal(self, one: Principal) -> None:
        if one.kind == "topic":
            self._concept(one.iri, one.label)
            return
        self.sheet.type(one.iri, _CLASSES[one.kind])
        self.sheet.name(one.iri, one.label)
        if one.kind == "polity" and one.code:
            self._codes(one)
        elif one.kind == "body" and one.code and one.within is None:
            self.sheet.add(one.iri, SKOS.notation, Literal(one.code))
        if one.within is not None:
            self.principal(one.within)
            within = ORG.memberOf if one.kind == "group" else ORG.subOrganizationOf
            self.sheet.add(one.iri, within, one.within.iri)

    def _codes(self, polity: Principal) -> None:
        state = states()[str(polity.code)]
        self.sheet.add(polity.iri, SKOS.notation, Literal(str(polity.code), datatype=NamedNode(DIP.iso2)))
        self.sheet.add(polity.iri, SKOS.notation, Literal(state.iso3, datatype=NamedNode(DIP.iso3)))

    def group(self, group: Group) -> None:
        self.sheet.type(group.iri, DIP.Delegation if group.sent_by else FOAF.Group)
        self.sheet.name(group.iri, group.label)
        for body in group.sent_by:
            self.principal(body)
            self.sheet.add(group.iri, DIP.sentBy, body.iri)

    def place(self, place: Place) -> None:
        self.sheet.type(place.iri, SCHEMA.Place)
        self.sheet.name(place.iri, place.label)
        if place.country is not None:
            self.principal(place.country)
            self.sheet.add(place.iri, DIP.administeredBy, place.country.iri)

    def topic(self, phrase: str) -> str:
        """The concept of a phrase, which is one of the scheme where the words are the same."""
        iri = TOPIC[slug(phrase)]
        self._concept(iri, phrase)
        return iri

    def _concept(self, iri: str, text: str) -> None:
        if iri in _coded():
            return
        self.sheet.type(iri, SKOS.Concept)
        self.sheet.name(iri, text)
        self.sheet.add(iri, SKOS.inScheme, TOPIC.iri.rstrip("/"))


@cache
def _coded() -> frozenset[str]:
    """The concepts that the ontology's own codes name, which no article names anew."""
    return frozenset(quad.subject.value for quad in vocabulary()[GRAPH.codes] if isinstance(quad.subject, NamedNode))


_CLASSES = {"polity": DIP.Polity, "body": ORG.Organization, "group": FOAF.Group}
