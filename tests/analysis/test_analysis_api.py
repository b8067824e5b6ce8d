"""The Python interface: three lines read a graph, draw a network out of it, and measure it."""

from __future__ import annotations

import doctest
from datetime import date
from pathlib import Path

import pytest
from small_world import event

from kg import analysis
from kg.analysis import by_slice, measure, slices
from kg.errors import NotFoundError, UsageError
from kg.graph import open_graph
from kg.model import (
    Article,
    Event,
    EventType,
    Evidence,
    Part,
    PartialDate,
    Participation,
    Reading,
    Span,
    Status,
)

TEXT = "President Ana Lind received Foreign Minister Joon Park. She rang him."


def _told(type: EventType, day: str) -> Event:
    evidence = (Evidence(Span(0, 9), Span(0, len(TEXT)), "test"),)
    lind = Participation("Ana Lind", "President", "PT", 1, Part.HOST, evidence, 0.9)
    park = Participation("Joon Park", "Foreign Minister", "KR", 2, Part.LEAD, evidence, 0.8)
    when = PartialDate.parse(day)
    return Event(type, Status.HELD, when, when, None, ("trade",), (lind, park), evidence, 0.9)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("api")
    events = (_told(EventType.MEETING, "2021-05-03"), _told(EventType.CALL, "2019"))
    article = Article("a", TEXT, Span(0, len(TEXT)), date(2021, 5, 4))
    with open_graph(path / "graph", write=True) as store:
        assert not store.put((Reading(article, events, "test-1"),)).refused
        store.derive()
    return path


def test_the_three_lines_of_the_docstring_run(folder, monkeypatch):
    monkeypatch.chdir(folder)
    names = {}
    assert doctest.testmod(analysis, extraglobs=names).failed == 0
    ran = doctest.DocTestFinder(recurse=False).find(analysis, globs=names)
    assert sum(len(one.examples) for one in ran) == 3


@pytest.mark.parametrize(
    ("wanted", "count"),
    [
        ({}, 2),
        ({"since": "2020"}, 1),
        ({"until": "2020-12"}, 1),
        ({"type": "call"}, 1),
        ({"status": "planned"}, 0),
        ({"person": "Park", "state": "PT", "post": "minister"}, 2),
        ({"level": "foreign-minister"}, 2),
        ({"state": "FR"}, 0),
    ],
)
def test_filters_in_plain_words(folder, wanted, count):
    assert len(analysis.read(folder / "graph", **wanted)) == count


def test_an_edge_tells_what_each_end_was(folder):
    network = analysis.people(analysis.read(str(folder / "graph"), type="meeting"))
    ((a, b, edge),) = network.edges(data=True)
    assert (edge["date"], edge["type"], edge["status"], edge["topics"]) == (
        "2021-05-03",
        "meeting",
        "held",
        ("trade",),
    )
    by_end = {network.nodes[node]["label"]: node for node in (a, b)}
    lind, park = by_end["Ana Lind"], by_end["Joon Park"]
    assert (edge["parts"][lind], edge["parts"][park]) == ("host", "lead")
    assert (edge["levels"][lind], edge["levels"][park]) == (10, 35)
    assert (edge["confidences"][lind], edge["confidences"][park]) == (0.9, 0.8)
    assert edge["standings"] == {lind: "incumbent", park: "incumbent"}


@pytest.mark.parametrize(
    ("wanted", "words"),
    [
        ({"since": "May"}, "since: not a date: 'May'"),
        ({"type": "dinner"}, "no type 'dinner'; there are: meeting, call"),
        ({"status": "rumoured"}, "no status 'rumoured'; there are: held"),
    ],
)
def test_what_is_refused(folder, wanted, words):
    with pytest.raises(UsageError, match=words):
        analysis.read(folder / "graph", **wanted)


def test_no_graph(tmp_path):
    with pytest.raises(NotFoundError, match="no graph at"):
        analysis.read(tmp_path / "graph")


DAYS = ("2020-01-05", "2020-03-31", "2020-04", "2021", None)


@pytest.mark.parametrize(
    ("every", "cut"),
    [
        ("year", {"2020": 3, "2021": 1}),
        ("quarter", {"2020-Q1": 2, "2020-Q2": 1}),
        ("month", {"2020-01": 1, "2020-03": 1, "2020-04": 1}),
    ],
)
def test_slices_hold_what_is_known_to_have_begun_in_them(every, cut):
    events = [event(n, day, "Ada/x@AA", "Ben/x@BB") for n, day in enumerate(DAYS)]
    assert {name: len(some) for name, some in slices(events, every).items()} == cut


def test_no_such_slices():
    with pytest.raises(UsageError, match="no slices by 'week'; there are: year, quarter, month"):
        slices((), "week")


def test_a_measure_of_each_slice(world):
    table = by_slice("pairs", world, every="year")
    assert table.header == ("slice", *measure("pairs", world).header)
    found = [(row["slice"], row["a"], row["b"]) for row in table.records()]
    assert found == [("2020", "Ada", "Ben"), ("2021", "Ben", "Cy"), ("2022", "Eli", "Fay")]


def test_a_measure_of_what_was_planned(world):
    (row,) = measure("pairs", world, status=Status.PLANNED).records()
    assert (row["a"], row["b"], row["first"]) == ("Ada", "Cy", "2022-02-02")
