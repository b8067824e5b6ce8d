"""SPARQL in and answers out."""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import rdflib
from pyoxigraph import Store

from kg.errors import InputError, UsageError
from kg.graph import (
    RDF_FORMATS,
    Graph,
    SelectResult,
    TripleResult,
    open_graph,
    write_ask,
    write_rdf,
    write_readings,
    write_select,
    write_triples,
)
from kg.graph.shapes import triple
from kg.model import Reading

Make = Callable[..., Reading]


@pytest.fixture(scope="module")
def small(reading: Make) -> Iterator[Graph]:
    """Three articles, two of which tell of one event."""
    graph = Graph(Store(), "memory", write=True)
    graph.settle_vocabulary()
    graph.put([reading(0), reading(1), reading(0, id="b0", text="Again: Ana Lind received Joon Park.")])
    graph.derive()
    yield graph
    graph.close()


def rows(graph: Graph, text: str, **params: str) -> list[tuple[str | None, ...]]:
    answer = graph.query(text, params)
    assert isinstance(answer, SelectResult)
    return list(answer)


def test_a_triple_counts_once_however_many_articles_tell_it(small: Graph):
    assert rows(small, "SELECT (COUNT(?e) AS ?n) { ?e a dip:Event }") == [("2",)]
    assert rows(small, "SELECT ?l { person:ana-lind.pt skos:prefLabel ?l }") == [("Ana Lind",)]


def test_a_graph_left_open_is_an_articles(small: Graph):
    event = "event:2021-05-03.meeting.ana-lind.pt_joon-park.kr"
    assert len(rows(small, f"SELECT ?g {{ GRAPH ?g {{ {event} a dip:Event }} }}")) == 2
    assert len(rows(small, f"SELECT ?g {{ {{ graph ?g {{ {event} a dip:Event }} }} UNION {{ }} }}")) == 3


@pytest.mark.parametrize(
    ("text", "params", "found"),
    [
        ("SELECT ?d { ?d schema:datePublished ?day }", {"day": "2021-05-04"}, 1),
        ("SELECT ?d { ?d schema:identifier ?id }", {"id": "a0"}, 1),
        ("SELECT ?d { ?d schema:identifier ?id FILTER(?id = ?x) }", {"x": 'a0" ) } #'}, 0),
        ("SELECT ?p { ?p a ?class }", {"class": "foaf:Person"}, 3),
        ("SELECT ?p { ?p a ?class }", {"class": "<http://xmlns.com/foaf/0.1/Person>"}, 3),
        ("SELECT ?w { ?w nif:beginIndex ?n }", {"n": "10"}, 1),
    ],
)
def test_parameters_are_values(small: Graph, text: str, params: dict[str, str], found: int):
    assert len(rows(small, text, **params)) == found


@pytest.mark.parametrize(
    "text", ["ASK { ?s ?p 'SERVICE' }", "ASK { ?s ?p ?service } # SERVICE", "ASK { ?s foaf:service ?o }"]
)
def test_service_is_only_a_word(small: Graph, text: str):
    assert small.query(text) is False or small.query(text) is True


@pytest.mark.parametrize(
    "text", ["SELECT * { SERVICE <http://example.org> { ?s ?p ?o } }", "ASK { service silent ?x { } }"]
)
def test_other_servers_are_not_asked(small: Graph, text: str):
    with pytest.raises(UsageError, match="other servers"):
        small.query(text)


@pytest.mark.parametrize(
    "text",
    ["SELECT * FROM graph:codes { ?s ?p ?o }", "ASK from named <http://example.org/g> { GRAPH ?g { ?s ?p ?o } }"],
)
def test_a_data_set_of_its_own_is_refused_and_not_passed_over(small: Graph, text: str):
    with pytest.raises(UsageError, match="without FROM; GRAPH <name>"):
        small.query(text)


def test_from_is_only_a_word(small: Graph):
    assert small.query("ASK { ?from foaf:from 'FROM <x>' } # FROM") is False


def test_a_long_error_is_cut(small: Graph):
    with pytest.raises(InputError) as caught:
        small.query("SELECT ?x { ?x ?p ?o FILTER( }")
    assert len(str(caught.value)) < 200


@pytest.mark.parametrize(
    ("text", "line", "column", "says"),
    [
        ("SELECT ?x WHERE {\n ?s ?p foo:bar }", 2, 15, "prefix"),
        ("SELEC ?x", 1, None, "expected"),
        ("DELETE WHERE { ?s ?p ?o }", None, None, "updates are not allowed"),
        ("INSERT DATA { <a:a> <a:b> <a:c> }", None, None, "updates are not allowed"),
    ],
)
def test_what_is_no_query(small: Graph, text: str, line: int | None, column: int | None, says: str):
    with pytest.raises(InputError) as caught:
        small.query(text)
    assert caught.value.line == line
    assert column is None or caught.value.column == column
    assert says in str(caught.value)
    assert "\n" not in str(caught.value)


def test_an_unknown_parameter(small: Graph):
    with pytest.raises(UsageError, match=r"no \?y"):
        small.query("ASK { ?x a foaf:Person }", {"y": "1"})


def test_results_in_the_standard_formats(small: Graph):
    text = "SELECT ?id { ?d schema:identifier ?id } ORDER BY ?id"
    written = {}
    for format in ("csv", "tsv", "json", "xml"):
        stream = io.BytesIO()
        answer = small.query(text)
        assert isinstance(answer, SelectResult)
        write_select(answer, format, stream)
        written[format] = stream.getvalue().decode()
    assert written["csv"].split() == ["id", "a0", "a1", "b0"]
    assert written["tsv"].split() == ["?id", '"a0"', '"a1"', '"b0"']
    assert [row["id"]["value"] for row in json.loads(written["json"])["results"]["bindings"]] == ["a0", "a1", "b0"]
    assert written["xml"].count("<literal>") == 3


@pytest.mark.parametrize(("format", "text"), [("json", '"boolean": true'), ("xml", "<boolean>true"), ("csv", "true")])
def test_asking(small: Graph, format: str, text: str):
    stream = io.BytesIO()
    answer = small.query("ASK { ?x a foaf:Person }")
    assert isinstance(answer, bool)
    write_ask(answer, format, stream)
    assert text in stream.getvalue().decode()


@pytest.mark.parametrize(
    ("format", "parser"), [("ttl", "turtle"), ("nt", "nt"), ("jsonld", "json-ld"), ("rdfxml", "xml")]
)
def test_triples_of_a_query(small: Graph, format: str, parser: str):
    answer = small.query("CONSTRUCT { ?p foaf:name ?n } { ?p a foaf:Person ; rdfs:label ?n }")
    assert isinstance(answer, TripleResult)
    stream = io.BytesIO()
    write_triples(answer, format, stream)
    assert len(rdflib.Graph().parse(data=stream.getvalue(), format=parser)) == 3


PARSERS = {"trig": "trig", "nq": "nquads", "jsonld": "json-ld", "ttl": "turtle", "nt": "nt", "rdfxml": "xml"}


@pytest.mark.parametrize("format", RDF_FORMATS)
def test_others_read_what_is_written(small: Graph, format: str):
    stream, again = io.BytesIO(), io.BytesIO()
    dropped = write_rdf(small, format, stream)
    write_rdf(small, format, again)
    assert stream.getvalue() == again.getvalue()
    if format in ("trig", "nq", "jsonld"):
        dataset = rdflib.Dataset()
        dataset.parse(data=stream.getvalue(), format=PARSERS[format])
        found = {(s, p, o, str(getattr(g, "identifier", g))) for s, p, o, g in dataset.quads()}
        assert found == {(*triple(quad), quad.graph_name.value) for quad in small.quads()}
        assert dropped is None
    else:
        graph = rdflib.Graph().parse(data=stream.getvalue(), format=PARSERS[format])
        assert set(graph) == {triple(quad) for quad in small.quads()}
        assert dropped is not None


@pytest.mark.parametrize("suffix", [".trig", ".nq", ".jsonld"])
def test_a_written_graph_opens_as_the_same(small: Graph, tmp_path: Path, suffix: str):
    path = tmp_path / f"g{suffix}"
    with path.open("wb") as stream:
        write_rdf(small, suffix.removeprefix("."), stream)
    with open_graph(path) as graph:
        assert set(graph.quads()) == set(small.quads())


def test_readings_as_trig(reading: Make):
    stream = io.BytesIO()
    write_readings([reading(0), reading(1)], stream)
    dataset = rdflib.Dataset()
    dataset.parse(data=stream.getvalue(), format="trig")
    assert stream.getvalue().count(b"@prefix dip:") == 1
    assert len([g for g in dataset.graphs() if "graph/" in str(g.identifier)]) == 4


def test_folded_turtle_still_answers(small: Graph, tmp_path: Path):
    from kg.graph import contacts

    path = tmp_path / "g.ttl"
    with path.open("wb") as stream:
        write_rdf(small, "ttl", stream)
    with open_graph(path) as graph:
        whole = [(one.a.name, one.b.name, one.a.quotes) for one in contacts(small)]
        assert [(one.a.name, one.b.name, one.a.quotes) for one in contacts(graph)] == whole
