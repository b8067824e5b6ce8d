"""``kg validate``: shapes held against a store and against files."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.cli.app import run
from kg.graph import open_graph
from kg.model import Article, Event, EventType, Evidence, Part, PartialDate, Participation, Reading, Span, Status


def _reading() -> Reading:
    words = (Evidence(Span(0, 3), Span(0, 20), "test"),)
    seats = tuple(
        Participation(name, title, of, side, Part.LEAD, words, 0.9)
        for side, (name, title, of) in enumerate([("Ana Lind", "President", "PT"), ("Joon Park", "President", "KR")], 1)
    )
    day = PartialDate(2021, 5, 3)
    event = Event(EventType.MEETING, Status.HELD, day, day, "Lisbon", (), seats, words, 0.9)
    return Reading(Article("a", "Ana Lind met Joon Park.", Span(0, 23), day.earliest), (event,), "test")


def test_what_kg_builds_keeps_the_shapes(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    with open_graph(tmp_path / "graph", write=True) as graph:
        graph.put([_reading()])
        graph.derive()
    assert run(["validate", "-g", str(tmp_path / "graph")]) == 0
    assert "1 graphs keep the shapes" in capsys.readouterr().err


def test_a_misspelt_property_is_found(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    file = tmp_path / "x.ttl"
    file.write_text(
        "@prefix dip: <https://w3id.org/diplokg/ont#> .\n"
        "<https://w3id.org/diplokg/id/event/x> a dip:Event ; dip:statsu <http://example.org/held> .\n"
    )
    assert run(["validate", str(file), "-f", "csv"]) == 1
    out, err = capsys.readouterr()
    assert "is closed. It cannot have value: <http://example.org/held>" in out
    assert err.strip() == "kg: 1 of 1 graphs break the shapes"


def test_no_such_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    assert run(["validate", str(tmp_path / "none.ttl")]) == 4
    assert "no file" in capsys.readouterr().err


def test_a_folder_in_place_of_a_file_is_input_gone_wrong(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    assert run(["query", "--file", str(tmp_path)]) == 3
    assert capsys.readouterr().err.count("\n") == 1
