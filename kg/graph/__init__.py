"""The graph: facts to quads, the store, rules, shapes, questions, and answers.

with open_graph(Path("graph")) as graph:
    for contact in contacts(graph, person=find_person(graph, "Lavrov").iri):
        print(contact.event.start, contact.a.title, contact.b.name, contact.b.title)
"""

from __future__ import annotations

from kg.graph import questions
from kg.graph.answers import contacts, event, events
from kg.graph.holders import TermOfOffice, held_by, holders_of
from kg.graph.opening import open_graph
from kg.graph.persons import Held, PersonRecord, find_person, person
from kg.graph.rdf_io import RDF_FORMATS, write_rdf, write_readings
from kg.graph.registers import Kept, kept_registers, put_register, register_persons, remove_register
from kg.graph.report import PutReport, Refused, SameText
from kg.graph.results import SelectResult, TripleResult, write_ask, write_select, write_triples
from kg.graph.stats import Stats, stats
from kg.graph.store import Graph

__all__ = [
    "RDF_FORMATS",
    "Graph",
    "Held",
    "Kept",
    "PersonRecord",
    "PutReport",
    "Refused",
    "SameText",
    "SelectResult",
    "Stats",
    "TermOfOffice",
    "TripleResult",
    "contacts",
    "event",
    "events",
    "find_person",
    "held_by",
    "holders_of",
    "kept_registers",
    "open_graph",
    "person",
    "put_register",
    "questions",
    "register_persons",
    "remove_register",
    "stats",
    "write_ask",
    "write_rdf",
    "write_readings",
    "write_select",
    "write_triples",
]
