"""RDF comes back as the graph it was."""

from __future__ import annotations

import io

import pytest
import rdflib
from two_articles import oslo, seoul

from kg.exporters import by_name
from kg.graph import contacts, open_graph, write_readings


def write(format, source, file):
    with file.open("wb") as stream:
        by_name(format).write(source, stream)
    return file


def met(graph):
    found = contacts(graph)
    return [(str(one.event.start), one.a.name, one.a.title, one.b.name, one.b.title, one.a.quotes) for one in found]


@pytest.mark.parametrize(("format", "suffix"), [("trig", ".trig"), ("nq", ".nq"), ("jsonld", ".jsonld")])
def test_datasets_keep_everything(format, suffix, source, tmp_path):
    file = write(format, source, tmp_path / f"g{suffix}")
    with open_graph(file) as again:
        assert met(again) == met(source.graph)
        assert set(again.quads()) == set(source.graph.quads())
    assert by_name(format).LOSES is None


@pytest.mark.parametrize(("format", "parser"), [("ttl", "turtle"), ("nt", "nt"), ("rdfxml", "xml")])
def test_triples_keep_every_triple(format, parser, source):
    stream = io.BytesIO()
    by_name(format).write(source, stream)
    found = rdflib.Graph().parse(data=stream.getvalue(), format=parser)
    assert len(found) == len({quad.triple for quad in source.graph.quads()})
    assert by_name(format).LOSES == "named graphs: which article says what"


def test_readings_are_a_graph_without_a_store(source, tmp_path):
    file = tmp_path / "read.trig"
    with file.open("wb") as stream:
        write_readings((oslo(), seoul()), stream)
    assert file.read_bytes().count(b"@prefix dip:") == 1
    with open_graph(file) as again:
        assert met(again) == met(source.graph)
