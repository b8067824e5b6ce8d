"""The graph: facts to quads, the store, rules, shapes, questions, and answers.

with open_graph(Path("graph")) as graph:
    for contact in contacts(graph, person=find_person(graph, "Lavrov").iri):
        print(contact.event.start, contact.a.title, contact.b.name, contact.b.title)
"""

from __future__ import annotations

from kg.graph import questions
from kg.graph.answers import contacts, event, events
from kg.graph.opening import open_graph
from kg.graph.persons import Held, PersonRecord, find_person, person
from kg.graph.rdf_io import RDF_FORMATS, write_rdf, write_readings
from kg.graph.report import PutReport, Refused, SameText
from kg.graph.results import SelectResult, TripleResult, write_ask, write_select, write_triples
from kg.graph.stats import Stats, stats
from kg.graph.store import Graph

__all__ = [
    "RDF_FORMATS",
    "Graph",
    "Held",
    "PersonRecord",
    "PutReport",
    "Refused",
    "SameText",
    "SelectResult",
    "Stats",
    "TripleResult",
    "contacts",
    "event",
    "events",
    "find_person",
    "open_graph",
    "person",
    "questions",
    "stats",
    "write_ask",
    "write_rdf",
    "write_readings",
    "write_select",
    "write_triples",
]
