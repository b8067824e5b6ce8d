"""The names in the code are those of the ontology, and both keep one base."""

from __future__ import annotations

import json
import re

import pytest
import rdflib
from rdflib.namespace import OWL, RDF, RDFS, SKOS

from kg import vocab
from kg.graph.shapes import triple
from kg.graph.vocabulary import vocabulary
from kg.resources import resource

ONTOLOGY = rdflib.Graph().parse(resource("ontology/diplo.ttl"))
CODES = rdflib.Graph().parse(resource("ontology/codes.ttl"))


def test_the_terms_are_those_declared():
    declared = {str(s) for s in ONTOLOGY.subjects(RDFS.label, None)}
    assert {vocab.DIP[term] for term in vocab.DIP.terms} == declared


@pytest.mark.parametrize("scheme", ["EVT", "PART", "STATUS", "STANDING", "TOPIC"])
def test_the_codes_named_are_in_their_scheme(scheme: str):
    namespace = getattr(vocab, scheme)
    for term in namespace.terms:
        assert (rdflib.URIRef(namespace[term]), SKOS.inScheme, rdflib.URIRef(namespace.iri.rstrip("/"))) in CODES


def test_a_term_that_is_not_there_is_an_error():
    with pytest.raises(AttributeError, match="has no term incapacity"):
        _ = vocab.DIP.incapacity


def test_every_term_is_explained():
    for term in vocab.DIP.terms - {"iso2", "iso3", "cameo", "plover"}:
        assert (rdflib.URIRef(vocab.DIP[term]), RDFS.comment, None) in ONTOLOGY, term


def test_no_blank_node_goes_into_the_store():
    for quads in vocabulary().values():
        assert not any(isinstance(node, rdflib.BNode) for quad in quads for node in triple(quad))


def test_only_own_classes_are_disjoint():
    for a, b in ONTOLOGY.subject_objects(OWL.disjointWith):
        assert str(a) in vocab.DIP
        assert str(b) in vocab.DIP


def test_every_code_has_a_scheme_and_its_broader_one_is_there():
    for code in CODES.subjects(RDF.type, SKOS.Concept):
        assert (code, SKOS.inScheme, None) in CODES
        for broader in CODES.objects(code, SKOS.broader):
            assert (broader, RDF.type, SKOS.Concept) in CODES


def test_files_of_the_ontology_keep_the_one_base():
    folder = resource("ontology")
    for path in (*folder.rglob("*.ttl"), *folder.rglob("*.rq"), *folder.glob("*.jsonld")):
        for base in re.findall(r"https://w3id\.org/[^/]+/", path.read_text(encoding="utf-8")):
            assert base == vocab.BASE, path.name


def test_the_context_has_every_prefix():
    context = json.loads(resource("ontology/context.jsonld").read_text("utf-8"))["@context"]
    assert {name: iri for name, iri in context.items() if isinstance(iri, str)} == vocab.PREFIXES


def test_shorten():
    assert vocab.shorten(vocab.PERSON["ada.no"]) == "person:ada.no"
    assert vocab.shorten("https://example.org/x") == "https://example.org/x"
