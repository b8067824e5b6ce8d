"""Networks come back out of their files, read by the library that the format is for, with capacities and dates."""

from __future__ import annotations

import gzip
import io
import json
import re
from xml.etree import ElementTree

import networkx as nx
import pydot
import pytest
from two_articles import MINISTER

from kg.analysis import PROJECTIONS
from kg.exporters import Source, by_name
from kg.lexicon.colours import colour

NS = "{http://www.gexf.net/1.2draft}"


def written(format, source):
    stream = io.BytesIO()
    by_name(format).write(source, stream)
    stream.seek(0)
    return stream


def cytoscape(stream):
    found = json.load(stream)
    for edge in found["elements"]["edges"]:
        edge["data"]["key"] = edge["data"]["id"]
    for node in found["elements"]["nodes"]:
        node["data"]["value"] = node["data"]["id"]
    return nx.cytoscape_graph(found)


READERS = {
    "gexf": nx.read_gexf,
    "graphml": lambda stream: nx.read_graphml(stream, force_multigraph=True),
    "nodelink": lambda stream: nx.node_link_graph(json.load(stream), edges="links"),
    "cyjs": cytoscape,
}


def told(network):
    """Every edge as both names with their capacities, and the date as known."""
    rows = []
    for source, target, data in network.edges(data=True):
        ends = ((source, data.get("source_capacity")), (target, data.get("target_capacity")))
        names = sorted((network.nodes[end]["label"], capacity) for end, capacity in ends)
        rows.append((data.get("date"), data["type"], *names))
    return sorted(rows, key=str)


MET = sorted(
    [
        ("2021-05-03", "meeting", ("Ana Lind", "President"), ("Joon Park", "Foreign Minister")),
        ("2022-06", "meeting", ("Ana Lind", "Prime Minister"), ("Joon Park", "President")),
        (None, "call", ("Ana Lind", "Prime Minister"), ("نبيل فهمي", MINISTER)),
    ],
    key=str,
)


@pytest.mark.parametrize("format", READERS)
def test_meetings_come_back_with_capacities_and_dates(format, source):
    assert told(READERS[format](written(format, source))) == MET


@pytest.mark.parametrize("format", READERS)
def test_unnamed_holders_come_if_asked_for(format, graph):
    network = READERS[format](written(format, Source(graph, include_unnamed=True)))
    assert [data["kind"] for _, data in network.nodes(data=True) if data["label"] == "[Ambassador]"] == ["post"]


@pytest.mark.parametrize("projection", PROJECTIONS)
@pytest.mark.parametrize("format", READERS)
def test_every_projection_can_be_written(format, projection, graph):
    network = READERS[format](written(format, Source(graph, projection=projection, include_unnamed=True)))
    assert network.is_directed() == (projection == "visits")
    assert network.number_of_nodes()


def test_parallel_meetings_are_parallel_edges_with_ids_of_their_own(source):
    for format in ("gexf", "graphml"):
        edges = [one for one in ElementTree.parse(written(format, source)).iter() if one.tag.endswith("edge")]
        assert len({one.get("id") for one in edges}) == len(edges) == 3


def test_gexf_is_dynamic_with_the_first_and_last_day(source):
    graph = ElementTree.parse(written("gexf", source)).find(f"{NS}graph")
    assert (graph.get("mode"), graph.get("timeformat")) == ("dynamic", "date")
    days = [(edge.get("start"), edge.get("end")) for edge in graph.iter(f"{NS}edge")]
    assert sorted(days, key=str) == [("2021-05-03", "2021-05-03"), ("2022-06-01", "2022-06-30"), (None, None)]


def test_gexf_opens_looking_right(source):
    network = nx.read_gexf(written("gexf", source))
    looks = {data["label"]: data["viz"] for _, data in network.nodes(data=True)}
    assert len({(look["position"]["x"], look["position"]["y"]) for look in looks.values()}) == 3
    for _, data in network.nodes(data=True):
        red, green, blue, _ = data["viz"]["color"].values()
        assert f"#{red:02x}{green:02x}{blue:02x}" == colour(data["state"])
    assert looks["Ana Lind"]["size"] > looks["Joon Park"]["size"]


def test_cytoscape_has_the_same_look(source):
    nodes = json.load(written("cyjs", source))["elements"]["nodes"]
    network = nx.read_gexf(written("gexf", source))
    for node in nodes:
        viz = network.nodes[node["data"]["id"]]["viz"]
        assert (node["position"]["x"], node["position"]["y"]) == (viz["position"]["x"], viz["position"]["y"])
        assert re.fullmatch("#[0-9a-f]{6}", node["data"]["colour"])


def test_dot_has_the_name_over_the_posts_and_the_date_on_the_line(source):
    (graph,) = pydot.graph_from_dot_data(written("dot", source).read().decode())
    labels = [node.get_label() for node in graph.get_nodes() if node.get_label()]
    assert sum("<b>Ana Lind</b>" in label and "Prime Minister, PT" in label for label in labels) == 1
    edges = [(edge.get_label(), edge.get("taillabel"), edge.get("headlabel")) for edge in graph.get_edges()]
    assert ('"2021-05-03"', '"President"', '"Foreign Minister"') in edges
    assert len(edges) == 3


def left_out(graph, **wanted):
    source = Source(graph, **wanted)
    written("gexf", source)
    return source.left_out()


def test_what_has_no_place_is_counted(graph):
    assert left_out(graph) == (
        "1 planned or cancelled events, 1 seats of unnamed holders of a post (--include-unnamed), "
        "1 delegations as bodies"
    )
    assert left_out(graph, include_unnamed=True) == "1 planned or cancelled events, 1 delegations as bodies"
    assert left_out(graph, projection="states").startswith("people by name, all capacities")


def test_a_packed_stream_will_do(source):
    raw = io.BytesIO()
    with gzip.GzipFile("", "wb", fileobj=raw, mtime=0) as packed:
        by_name("graphml").write(source, packed)
    assert gzip.decompress(raw.getvalue()) == written("graphml", source).read()
