"""The shapes pass what is right and catch seventeen ways to be wrong."""

from __future__ import annotations

import pytest
from conftest import damascus, invented
from pyoxigraph import Quad, RdfFormat, parse

from kg.graph.shapes import check

SEAT = "dip:actor person:bashar-al-assad.sy ; dip:inCapacity post:sy.president ; dip:side polity:sy ;"
PLEDGE = "dip:target polity:sy ; dip:stance stance:positive"
MUTATIONS = {
    "no side": (SEAT, SEAT.replace("dip:side polity:sy ;", "")),
    "two sides": (SEAT, SEAT.replace("dip:side polity:sy ;", "dip:side polity:sy, polity:ru ;")),
    "no actor": (SEAT, SEAT.replace("dip:actor person:bashar-al-assad.sy ;", "")),
    "a rank as capacity": (SEAT, SEAT.replace("post:sy.president", "rank:head-of-state")),
    "a misspelt property": (SEAT, SEAT.replace("dip:inCapacity", "dip:incapacity")),
    "an unnamed post without capacity": (
        "dip:actor post:ru.ambassador.sy ; dip:inCapacity post:ru.ambassador.sy",
        "dip:actor post:ru.ambassador.sy",
    ),
    "an envoy without remit": ("org:role rank:special-envoy ; dip:remit polity:sy", "org:role rank:special-envoy"),
    "dates reversed": ('dip:notBefore "2020-11-01"^^xsd:date', 'dip:notBefore "2020-12-01"^^xsd:date'),
    "a month for a day": ('dip:notBefore "2020-11-01"^^xsd:date', 'dip:notBefore "2020-11"^^xsd:gYearMonth'),
    "an event type of the act scheme": ("dct:type evt:audience", "dct:type act:thank"),
    "no status": ("dct:type evt:conference ; dip:status status:planned", "dct:type evt:conference"),
    "a stance on nothing": (PLEDGE, "dip:stance stance:positive"),
    "two stances": (PLEDGE, PLEDGE + ", stance:negative"),
    "confidence over one": ("dip:confidence 0.85", "dip:confidence 1.85"),
    "a delegation from nowhere": ("dip:sentBy body:ru.ministry-of-defense, body:ru.ministry-of-foreign-affairs ;", ""),
    "a graph without a run": ("; prov:wasGeneratedBy run:", "; rdfs:seeAlso run:"),
    "an anchor that ends before it begins": (
        "nif:beginIndex 84 ; nif:endIndex 130",
        "nif:beginIndex 84 ; nif:endIndex 8",
    ),
}


def quads(text: str) -> list[Quad]:
    return list(parse(text.encode(), format=RdfFormat.TRIG))


def test_the_article_conforms():
    assert check(quads(damascus())) == []


@pytest.mark.parametrize("article", ["demo-a.x1", "demo-b.x1", "demo-c.x1", "demo-d.x1"])
def test_each_invented_article_conforms_by_itself(article: str):
    known = ("/invented", "/catalogue", article)
    assert check(one for one in quads(invented()) if one.graph_name.value.endswith(known)) == []


def test_there_are_seventeen():
    assert len(MUTATIONS) == 17


@pytest.mark.parametrize("mutation", MUTATIONS)
def test_caught(mutation: str):
    before, after = MUTATIONS[mutation]
    text = damascus()
    assert before in text
    assert check(quads(text.replace(before, after, 1))) != []
