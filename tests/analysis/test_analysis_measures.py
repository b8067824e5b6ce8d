"""Measures over small worlds, with values worked out by hand."""

from __future__ import annotations

import pytest

from kg.analysis import PROJECTIONS, Table, measure, measures
from kg.errors import UsageError


def _records(table):
    return [dict(zip(table.header, row, strict=True)) for row in table.rows]


def test_every_measure_has_a_summary_of_one_line():
    assert {"central", "pairs", "summary"} <= {one.name for one in measures()}
    assert all(one.summary for one in measures())
    assert all(set(one.projections) <= set(PROJECTIONS) for one in measures())


@pytest.mark.parametrize(("name", "projection"), [(one.name, graph) for one in measures() for graph in one.projections])
def test_every_measure_takes_its_projections_and_no_events(name, projection, world):
    assert measure(name, (), projection=projection).header == measure(name, world, projection=projection).header


def test_an_unknown_projection(world):
    with pytest.raises(UsageError, match="central has no projection 'persons'; it has: people"):
        measure("central", world, projection="persons")
    with pytest.raises(UsageError, match="reciprocity has no projection 'people'; it has: visits"):
        measure("reciprocity", world, projection="people")


def test_an_unknown_measure(world):
    with pytest.raises(UsageError, match="no measure 'fame'; there are: brokers"):
        measure("fame", world)


def test_central(world):
    first = _records(measure("central", world))[0]
    assert (first["actor"], first["partners"], first["contacts"]) == ("Ben", 3, 4)
    # Of the 6 pairs that leave Ben out (of 6 nodes: (6-1)(6-2)/2 = 10), ada-cy, ada-dee and cy-dee run through him.
    assert first["betweenness"] == pytest.approx(3 / 10)


def test_pagerank_sums_to_one(world):
    assert sum(row["pagerank"] for row in _records(measure("central", world))) == pytest.approx(1, abs=1e-5)


def test_pairs(world):
    first = _records(measure("pairs", world))[0]
    assert first == {
        "a": "Ada",
        "capacities_a": "President",
        "b": "Ben",
        "capacities_b": "Envoy; Foreign Minister",
        "contacts": 2,
        "first": "2020-01-05",
        "last": "2020-01-05",
        "events": "e1; e3",
    }


def test_summary(world):
    values = dict(measure("summary", world).rows)
    assert (values["events"], values["events held"], values["events planned"]) == (6, 5, 1)
    assert (values["tied pairs"], values["ties"], values["components"], values["largest component"]) == (4, 5, 2, 4)
    assert values["density"] == pytest.approx(2 * 4 / (6 * 5))


def test_a_table_to_look_at_cuts_long_texts_between_words():
    table = Table(("a", "b"), (("one; two; three", 1), ("one", None)))
    assert table.shortened(10).rows == (("one; …", 1), ("one", None))


def test_a_table_checks_its_rows():
    with pytest.raises(ValueError, match="1 values under 2 columns"):
        Table(("a", "b"), (("x",),))
