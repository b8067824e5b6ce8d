"""Whatever comes and goes, the tables beside a store answer as the store does, and as tables written anew would."""

from __future__ import annotations

import random
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from kg.graph import events, open_graph, put_register, remove_register, tabulating
from kg.graph.columns import Columns
from kg.graph.store import Graph
from kg.model import EventRecord, PartialDate, Standing, Status
from kg.registers import Holder, Register, Tenure, careers


def by_table(graph: Graph, **wanted: object) -> list[EventRecord]:
    columns = Columns.beside(graph.name)
    assert columns is not None
    assert columns.current
    return list(events(graph, quotes=False, **wanted))


def by_store(graph: Graph, **wanted: object) -> list[EventRecord]:
    """Evidence is in the store alone."""
    return [
        replace(one, quotes=(), seats=tuple(replace(seat, quotes=()) for seat in one.seats))
        for one in events(graph, quotes=True, **wanted)
    ]


@pytest.fixture
def filled(graph, reading):
    graph.put(reading(n) for n in range(8))
    graph.put([reading(9, status=Status.PLANNED)])
    graph.derive()
    return graph


@pytest.mark.parametrize(
    "wanted",
    [
        {},
        {"since": PartialDate(2021, 5, 6)},
        {"until": PartialDate(2021, 5, 4), "state": "PT"},
        {"status": Status.PLANNED},
        {"post": "president"},
        {"level": "foreign-minister"},
        {"place": "lisb"},
        {"place": "Oslo"},
        {"state": "Egypt", "status": Status.HELD},
    ],
)
def test_tables_answer_as_the_store_does(filled, wanted):
    assert by_table(filled, **wanted) == by_store(filled, **wanted)


@pytest.mark.parametrize("seed", range(4))
def test_tables_follow_the_store(graph, reading, seed, tmp_path):
    chance = random.Random(seed)
    for step in range(5):
        for _ in range(chance.randint(1, 3)):
            number = chance.randrange(6)
            if chance.random() < 0.3:
                graph.remove(f"a{number}")
            else:
                graph.put([reading(number, status=chance.choice(list(Status)), reader=f"r{step}")], replace=True)
        graph.derive()
        assert by_table(graph) == by_store(graph), step
    again = Columns(tmp_path / "again")
    tabulating.write(graph.store, again)
    beside = Columns.beside(graph.name)
    assert list(beside.read(None, None, lambda every: every)) == list(again.read(None, None, lambda every: every))


def test_after_a_change_the_store_answers_until_the_rules_have_run(filled, reading):
    filled.put([reading(20)])
    assert len(list(events(filled, quotes=False))) == 10
    filled.derive()
    assert len(by_table(filled)) == 10


def test_an_article_more_writes_its_year_alone(filled, reading):
    folder = Path(filled.name) / "tables"
    filled.put([reading(1000)])
    before = {file: file.stat().st_mtime_ns for file in (folder / "events").iterdir()}
    filled.derive()
    changed = {file.stem for file in (folder / "events").iterdir() if before.get(file) != file.stat().st_mtime_ns}
    assert changed == {"2024"}


def test_tables_that_were_lost_are_written_by_the_next_build(filled):
    shutil.rmtree(Path(filled.name) / "tables")
    assert len(list(events(filled, quotes=False))) == 9
    filled.derive()
    assert by_table(filled) == by_store(filled)


def test_who_only_reads_reads_the_tables(filled):
    filled.close()
    with open_graph(Path(filled.name)) as graph:
        assert len(by_table(graph)) == 9


def test_tables_follow_a_register(filled):
    spell = Tenure(
        Holder("Mia Sol"), "Ambassador", "KR", "PT", Standing.INCUMBENT, PartialDate(2021), PartialDate(2022), "row 2"
    )
    put_register(filled, Register("missions", "invented", "CC0-1.0"), careers([spell]))
    filled.derive()
    assert by_table(filled) == by_store(filled)
    remove_register(filled, "missions")
    filled.derive()
    assert by_table(filled) == by_store(filled)
