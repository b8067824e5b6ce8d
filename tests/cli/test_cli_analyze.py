"""What ``kg analyze`` measures, of which slice, and what it refuses."""

from __future__ import annotations

import csv
import io

import pytest


def rows(ran):
    return list(csv.DictReader(io.StringIO(ran.out)))


def test_without_a_name_the_measures_are_listed(kg):
    found = {row["name"]: row for row in rows(kg("analyze", "-f", "csv"))}
    assert {"brokers", "central", "chance", "communities", "homophily", "levels", "reciprocity"} <= set(found)
    assert found["levels"]["projections"] == "states"


def test_a_measure_of_a_projection(kg):
    found = rows(kg("analyze", "pairs", "--projection", "posts", "-f", "csv"))
    assert [(row["a"], row["b"]) for row in found] == [
        ("Ambassador, KR", "President, PT"),
        ("Foreign Minister, KR", "President, PT"),
    ]


def test_what_was_planned(kg):
    (row,) = rows(kg("analyze", "pairs", "--status", "planned", "-f", "csv"))
    assert {row["a"], row["b"]} == {"Ana Lind", "Omar Said"}


def test_a_measure_of_each_month(kg):
    found = rows(kg("analyze", "central", "--every", "month", "-f", "csv"))
    assert {row["slice"] for row in found} == {"2021-05"}


@pytest.mark.parametrize(
    ("how", "number"),
    [((), 2), (("--type", "call"), 0), (("--state", "EG"), 0), (("--as", "president"), 2), (("--top", "1"), 1)],
)
def test_a_slice(kg, how, number):
    assert len(rows(kg("analyze", "central", *how, "-f", "csv"))) == number


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("fame",), "no measure 'fame'; there are: brokers, central"),
        (("levels", "--projection", "people"), "levels has no projection 'people'; it has: states"),
        (("central", "--every", "week"), "no slices by 'week'; there are: year, quarter, month"),
        (("central", "--status", "rumoured"), "no status 'rumoured'; there are: held"),
        (("central", "--from", "May"), "--from: not a date: 'May'"),
    ],
)
def test_what_is_refused(kg, arguments, words):
    ran = kg("analyze", *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(f"kg: {words}")
