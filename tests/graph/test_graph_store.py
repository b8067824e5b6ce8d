"""Articles into the store: whole or not at all, in any order, as often as one likes, and out again without a trace."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import BlankNode, DefaultGraph, Store

from kg.errors import InputError, KgError, NotFoundError, UsageError
from kg.graph import Graph, open_graph
from kg.graph.merge import MERGED
from kg.graph.rules import Rule
from kg.model import Reading, Status
from kg.vocab import PREFIXES

Make = Callable[..., Reading]


def dumped(graph: Graph) -> bytes:
    stream = io.BytesIO()
    graph.dump(stream)
    return stream.getvalue()


def built(path: Path, readings: list[Reading]) -> bytes:
    with open_graph(path, write=True) as graph:
        graph.put(readings)
        graph.derive()
        return dumped(graph)


def merge_is_the_union(graph: Graph) -> bool:
    merged = {quad.triple for quad in graph.store.quads_for_pattern(None, None, None, MERGED)}
    mark = {quad.triple for quad in graph.quads(graph="https://w3id.org/diplokg/graph/derived")}
    return merged == {quad.triple for quad in graph.quads()} - mark


def test_nothing_in_the_default_graph_and_no_blank_nodes(graph: Graph, reading: Make):
    graph.put([reading(0)])
    graph.derive()
    for quad in graph.store:
        assert not isinstance(quad.graph_name, DefaultGraph)
        assert not any(isinstance(term, BlankNode) for term in (quad.subject, quad.object))


def test_an_article_has_two_graphs(graph: Graph, reading: Make):
    before = set(graph.graphs())
    graph.put([reading(0)])
    key = reading(0).article.key
    new = {name.partition("/graph/")[2] for name in set(graph.graphs()) - before}
    assert new == {f"{key}.test-1", f"catalogue/{key}"}


@settings(max_examples=6)
@given(order=st.permutations(range(5)), twice=st.sampled_from([(), (2,), (0, 4)]))
def test_neither_order_nor_repetition_matters(reading: Make, order: list[int], twice: tuple[int, ...]):
    graphs = [Graph(Store(), "memory", write=True) for _ in range(2)]
    for graph, numbers in zip(graphs, (range(5), (*order, *twice)), strict=True):
        graph.settle_vocabulary()
        graph.put(reading(number) for number in numbers)
        graph.derive()
    assert set(graphs[0].quads()) == set(graphs[1].quads())


def test_putting_again_changes_nothing(graph: Graph, reading: Make):
    graph.put([reading(0), reading(1)])
    graph.derive()
    before = dumped(graph)
    report = graph.put([reading(0), reading(1)])
    assert report.unchanged == ("a0", "a1")
    assert not report.changed
    assert graph.derived
    assert dumped(graph) == before


def test_removing_leaves_nothing_behind(graph: Graph, reading: Make):
    graph.put([reading(0), reading(1)])
    graph.derive()
    before = dumped(graph)
    graph.put([reading(2), reading(6)])
    graph.derive()
    assert graph.remove("a2")
    assert graph.remove("a6")
    assert not graph.remove("a2")
    graph.derive()
    assert dumped(graph) == before
    assert merge_is_the_union(graph)


def test_an_article_read_again_takes_the_place_of_itself(graph: Graph, reading: Make):
    graph.put([reading(0), reading(4, status=Status.PLANNED)])
    report = graph.put([replace(reading(4), reader="test-2")])
    assert report.replaced == ("a4",)
    graph.derive()
    assert sum(name.endswith(".test-1") for name in graph.graphs()) == 1
    assert merge_is_the_union(graph)


def test_the_merge_is_the_union_whatever_comes_and_goes(graph: Graph, reading: Make):
    graph.put([reading(n) for n in range(6)])
    graph.derive()
    graph.put([replace(reading(n), reader="test-2") for n in (0, 1)])
    graph.remove("a3")
    graph.derive()
    assert merge_is_the_union(graph)


def test_a_known_id_with_another_text_is_refused_by_name(graph: Graph, reading: Make):
    graph.put([reading(0)])
    other = reading(1, id="a0")
    assert [one.article for one in graph.put([other]).refused] == ["a0"]
    assert graph.put([other], replace=True).replaced == ("a0",)
    assert not graph.has(reading(0).article, "test-1")


@pytest.mark.parametrize("ids", [("a", "b"), ("b", "a")])
def test_the_same_text_keeps_the_smaller_id(graph: Graph, reading: Make, ids: tuple[str, str]):
    report = graph.put([reading(0, id=one) for one in ids])
    assert [(one.kept, one.dropped) for one in report.same_text] == [("a", "b")]
    assert graph.has(reading(0, id="a").article, "test-1")
    assert graph.has(reading(0, id="b").article, "test-1")


def test_has_knows_reader_and_date(graph: Graph, reading: Make):
    article = reading(0).article
    assert not graph.has(article, "test-1")
    graph.put([reading(0)])
    assert graph.has(article, "test-1")
    assert not graph.has(article, "test-2")
    assert not graph.has(replace(article, date=None), "test-1")


def test_what_breaks_a_shape_is_refused_and_named(graph: Graph, reading: Make):
    good, bad = reading(0), reading(1)
    event = replace(bad.events[0], confidence=1.5)
    report = graph.put([replace(bad, events=(event,)), good])
    assert report.added == ("a0",)
    assert [one.article for one in report.refused] == ["a1"]
    assert "confidence" in str(report.refused[0])
    assert not graph.has(bad.article, "test-1")


def test_a_participant_is_named_or_a_post(graph: Graph, reading: Make):
    event = reading(0).events[0]
    nobody = replace(event.participants[0], name=None, title=None)
    report = graph.put([replace(reading(0), events=(replace(event, participants=(nobody,)),))])
    assert "neither a name nor a post" in str(report.refused[0])


def test_a_killed_build_leaves_whole_articles_and_is_completed_by_another(tmp_path: Path, reading: Make):
    whole = built(tmp_path / "whole", [reading(n) for n in range(5)])

    def killed() -> Iterator[Reading]:
        yield from (reading(n) for n in range(3))
        raise RuntimeError("killed")

    with open_graph(tmp_path / "graph", write=True) as graph:
        with pytest.raises(RuntimeError, match="killed"):
            graph.put(killed())
        assert not graph.derived
    with open_graph(tmp_path / "graph", write=True) as graph:
        assert [graph.has(reading(n).article, "test-1") for n in range(5)] == [True, True, True, False, False]
    assert built(tmp_path / "graph", [reading(n) for n in range(5)]) == whole


def test_rules_that_were_cut_short_run_again(graph: Graph, reading: Make, monkeypatch: pytest.MonkeyPatch):
    graph.put([reading(0)])
    graph.derive()
    before = dumped(graph)
    graph.put([replace(reading(0), reader="test-2")])
    with monkeypatch.context() as patch:
        patch.setattr("kg.graph.rules.rules", lambda: (Rule("name", "broken"),))
        with pytest.raises(SyntaxError):
            graph.derive()
    assert not graph.derived
    graph.put([reading(0)])
    graph.derive()
    assert dumped(graph) == before


def test_reading_only_does_not_write(tmp_path: Path, reading: Make):
    built(tmp_path / "graph", [reading(0)])
    with open_graph(tmp_path / "graph") as graph, pytest.raises(UsageError, match="reading only"):
        graph.put([reading(1)])


def test_one_writer_at_a_time(tmp_path: Path):
    with open_graph(tmp_path / "graph", write=True), pytest.raises(KgError, match="another process is writing"):
        open_graph(tmp_path / "graph", write=True)


def test_no_graph_there(tmp_path: Path):
    with pytest.raises(NotFoundError, match="kg build makes one"):
        open_graph(tmp_path / "none")
    with pytest.raises(NotFoundError, match="no file"):
        open_graph(tmp_path / "none.trig")


def test_a_folder_of_something_else_is_left_alone(tmp_path: Path):
    (tmp_path / "letter.txt").write_text("hello")
    with pytest.raises(UsageError, match="other files"):
        open_graph(tmp_path, write=True)
    with pytest.raises(UsageError, match="no graph"):
        open_graph(tmp_path / "letter.txt")


@pytest.mark.parametrize(
    ("name", "content", "line"),
    [
        ("x.trig", "@prefix a: <http://a/> .\na:b a:c .\n", 2),
        ("x.nq", "<http://a> <http://b> .\n", 1),
        ("x.ttl", "]", 1),
    ],
)
def test_a_broken_file_is_named_with_its_line(tmp_path: Path, name: str, content: str, line: int):
    path = tmp_path / name
    path.write_text(content)
    with pytest.raises(InputError) as caught:
        open_graph(path)
    assert (caught.value.source, caught.value.line) == (str(path), line)
    assert "\n" not in str(caught.value)


def test_a_file_that_is_not_packed(tmp_path: Path):
    (tmp_path / "x.nq.gz").write_text("no")
    with pytest.raises(InputError, match="gzip"):
        open_graph(tmp_path / "x.nq.gz")


@pytest.mark.parametrize(
    ("told", "message"),
    [
        ("dip:status status:done", "'.*done' is no status"),
        ('dip:notBefore "2020-10"^^xsd:gYearMonth', "'2020-10' is no day"),
        ('dip:confidence "high"', "'high' is no confidence"),
    ],
)
def test_values_of_a_file_that_nobody_knows_are_told(tmp_path: Path, told: str, message: str):
    heads = "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in PREFIXES.items())
    (tmp_path / "a.ttl").write_text(f"{heads}event:one a dip:Event ; {told} .", encoding="utf-8")
    with pytest.raises(InputError, match=message):
        open_graph(tmp_path / "a.ttl")
