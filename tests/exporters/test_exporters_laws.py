"""Whatever a name or a post is written with, it comes back."""

from __future__ import annotations

import csv
import io
import json
from types import SimpleNamespace

import networkx as nx
import pydot
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.exporters import by_name
from kg.exporters.plain import clean, plain

WORDS = st.text(min_size=1).filter(lambda text: text == text.strip())


def network(names, posts, date="2021-05"):
    graph = nx.MultiGraph()
    for end in (0, 1):
        graph.add_node(f"n{end}", label=names[end], kind="person", of=None, posts=(posts[end],))
    held = dict(zip(("n0", "n1"), posts, strict=True))
    told = {"event": "e", "date": date, "end": None, "type": "meeting", "place": None, "articles": ("a", "b")}
    graph.add_edge("n0", "n1", key="e", **told, capacities=held, sides=dict.fromkeys(held, "Side"))
    return plain(graph)


def written(format, names, posts):
    stream = io.BytesIO()
    by_name(format).write(SimpleNamespace(network=lambda: network(names, posts)), stream)
    stream.seek(0)
    return stream


@pytest.mark.parametrize(
    ("format", "read"),
    [
        ("gexf", nx.read_gexf),
        ("graphml", lambda stream: nx.read_graphml(stream, force_multigraph=True)),
        ("nodelink", lambda stream: nx.node_link_graph(json.load(stream), edges="links")),
    ],
)
@settings(max_examples=40)
@given(names=st.tuples(WORDS, WORDS), posts=st.tuples(WORDS, WORDS))
def test_any_words_come_back(format, read, names, posts):
    found = read(written(format, names, posts))
    ((source, target, edge),) = found.edges(data=True)
    assert {found.nodes[source]["label"], found.nodes[target]["label"]} == {clean(name) for name in names}
    ends = {source: edge["source_capacity"], target: edge["target_capacity"]}
    assert ends == {"n0": clean(posts[0]), "n1": clean(posts[1])}
    assert (edge["date"], edge["articles"]) == ("2021-05", "a; b")


@settings(max_examples=40)
@given(name=WORDS, post=WORDS)
def test_dot_stays_dot(name, post):
    text = written("dot", (name, "B"), (post, "C")).read().decode()
    (graph,) = pydot.graph_from_dot_data(text) or (None,)
    assert graph is not None, text
    assert len(graph.get_edges()) == 1


@settings(max_examples=40)
@given(name=WORDS, post=WORDS)
def test_gephi_reads_one_row_for_each(name, post, tmp_path_factory):
    folder = tmp_path_factory.mktemp("gephi")
    by_name("gephi-csv").write(SimpleNamespace(network=lambda: network((name, "B"), (post, "C"))), folder)
    with (folder / "nodes.csv").open(encoding="utf-8", newline="") as stream:
        labels = [row["Label"] for row in csv.DictReader(stream)]
    assert labels == [clean(name).replace("\r\n", "\n").replace("\r", "\n"), "B"]
