"""Articles of one structure are checked once; whatever a shape can see makes another structure."""

from __future__ import annotations

import pytest
from pyoxigraph import Literal, NamedNode, Quad

from kg.graph.structure import structure
from kg.vocab import BODY, DIP, EVENT, EVT, ORG, PERSON, POLITY, SKOS

XSD = "http://www.w3.org/2001/XMLSchema#"


def quad(subject: str, predicate: str, object_: str | Literal) -> Quad:
    return Quad(
        NamedNode(subject), NamedNode(predicate), object_ if isinstance(object_, Literal) else NamedNode(object_)
    )


def day(text: str) -> Literal:
    return Literal(text, datatype=NamedNode(f"{XSD}date"))


def english(text: str) -> Literal:
    return Literal(text, language="en")


def visit(who: str, of: str, first: str, last: str, kind: str = EVT["visit"]) -> list[Quad]:
    return [
        quad(EVENT[f"{first}.{who}"], "http://purl.org/dc/terms/type", kind),
        quad(EVENT[f"{first}.{who}"], DIP.notBefore, day(first)),
        quad(EVENT[f"{first}.{who}"], DIP.notAfter, day(last)),
        quad(PERSON[who], SKOS.prefLabel, english(who)),
        quad(PERSON[who], ORG.memberOf, POLITY[of]),
    ]


ONE = visit("ana-pop", "ro", "1999-03-01", "1999-03-04")


def test_other_names_days_and_states_are_the_same_structure():
    assert structure(ONE) == structure(visit("juan-perez", "pe", "2004-11-30", "2004-12-01"))


@pytest.mark.parametrize(
    "other",
    [
        visit("juan-perez", "pe", "2004-11-30", "2004-11-30"),
        visit("juan-perez", "pe", "2004-12-01", "2004-11-30"),
        visit("juan-perez", "pe", "2004-11-30", "2004-12-01", EVT["call"]),
        [*ONE, quad(PERSON["ana-pop"], SKOS.prefLabel, english("Anna"))],
        [*ONE[:-1], quad(PERSON["ana-pop"], ORG.memberOf, BODY["somewhere"])],
        ONE[:-1],
    ],
    ids=["one day", "end before start", "another code", "two labels", "no state of the registry", "less"],
)
def test_what_a_shape_can_see_is_another_structure(other):
    assert structure(other) != structure(ONE)
