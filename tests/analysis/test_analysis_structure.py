"""Brokers, communities, cores, levels, reciprocity, time and chance over small worlds, worked out by hand."""

from __future__ import annotations

import random
from dataclasses import replace
from math import comb

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_world import event

from kg.analysis import fast, measure, measures, people, simple
from kg.analysis.fast import betweenness, transitivity
from kg.analysis.measures.timeline import burstiness
from kg.model import EventType


def records(name, events, **how):
    table = measure(name, events, **how)
    return [dict(zip(table.header, row, strict=True)) for row in table.rows]


def by_name(rows):
    return {row["actor"]: row for row in rows}


def at_levels(one, *levels):
    return replace(one, seats=tuple(replace(s, precedence=n) for s, n in zip(one.seats, levels, strict=True)))


def meet(number, *seats, day="2020-01-01"):
    return event(number, day, *seats)


@pytest.mark.parametrize(
    ("ends", "role"),
    [
        (("Ada/x@BB", "Ben/x@CC"), "liaison"),
        (("Ada/x@BB", "Ben/x@BB"), "itinerant"),
        (("Ada/x@SS", "Ben/x@BB"), "gatekeeper"),
        (("Ada/x@SS", "Ben/x@SS"), "coordinator"),
    ],
)
def test_roles_of_a_broker_of_state_ss(ends, role):
    (row,) = records("brokers", [meet(n, "Via/x@SS", end) for n, end in enumerate(ends)])
    assert (row["actor"], row["of"], row[role], row["total"]) == ("Via", "SS", 1, 1)


def test_a_broker_s_share_of_pairs_that_did_not_meet():
    """Via met three, of whom two met each other: two pairs of three are open."""
    met = [("Via/x@SS", "Ada/x@AA"), ("Via/x@SS", "Ben/x@BB"), ("Via/x@SS", "Cy/x@CC"), ("Ada/x@AA", "Ben/x@BB")]
    (row,) = records("brokers", [meet(n, *pair) for n, pair in enumerate(met)])
    assert (row["actor"], row["total"], row["share"]) == ("Via", 2, round(2 / 3, 4))


def test_who_met_needs_no_broker():
    assert records("brokers", [meet(1, "Ada/x@AA", "Ben/x@BB", "Cy/x@CC")]) == []


@pytest.fixture
def two_circles():
    circle = [("Ann/x@AA", "Bob/x@BB"), ("Bob/x@BB", "Cyd/x@CC"), ("Ann/x@AA", "Cyd/x@CC")]
    other = [("Dan/x@DD", "Eva/x@EE"), ("Eva/x@EE", "Fay/x@FF"), ("Dan/x@DD", "Fay/x@FF")]
    return [meet(number, *pair) for number, pair in enumerate([*circle, *other, ("Ann/x@AA", "Dan/x@DD")])]


def test_communities_of_two_circles(two_circles):
    rows = by_name(records("communities", two_circles))
    circles = [{name for name, row in rows.items() if row["community"] == number} for number in (1, 2)]
    assert circles == [{"Ann", "Bob", "Cyd"}, {"Dan", "Eva", "Fay"}]
    assert all(row["stability"] == 1 for row in rows.values())
    # Each circle: 3 of 7 ties inside, 7 of 14 ends: 2 (3/7 - 1/4).
    assert rows["Ann"]["modularity"] == pytest.approx(2 * (3 / 7 - 1 / 4), abs=1e-4)


def test_communities_do_not_depend_on_the_order_of_events(two_circles):
    assert measure("communities", two_circles) == measure("communities", two_circles[::-1])


def test_cores(two_circles):
    rows = by_name(records("cores", [*two_circles, meet(9, "Ann/x@AA", "Gus/x@GG")]))
    assert {name: row["core"] for name, row in rows.items()} == dict.fromkeys(rows, 2) | {"Gus": 1}
    assert rows["Ann"]["partners"] == 4


def test_levels_tell_who_sends_the_higher():
    events = [
        at_levels(meet(1, "Ada/x@AA", "Ben/x@BB", "Bea/x@BB"), 10, 40, 60),
        at_levels(meet(2, "Bob/x@BB", "Abe/x@AA"), 30, 30),
        at_levels(meet(3, "Bob/x@BB", "Abe/x@AA"), 30, None),
    ]
    (row,) = records("levels", events)
    assert (row["a"], row["b"], row["contacts"], row["known"]) == ("State AA", "State BB", 3, 2)
    assert (row["level_a"], row["level_b"], row["gap"], row["equal"]) == (20, 35, 15, 0.5)


def test_levels_nobody_knows():
    (row,) = records("levels", [meet(1, "Ada/x@AA", "Ben/x@BB")])
    assert (row["known"], row["level_a"], row["gap"], row["equal"]) == (0, None, None, None)


def test_homophily_beside_chance():
    """Two ties inside the EU of four: France and Germany have three and two of eight ends, Japan two, Kenya one."""
    met = [("FR", "DE"), ("FR", "DE"), ("FR", "JP"), ("JP", "KE")]
    events = [meet(n, f"Ada/x@{a}", f"Ben/x@{b}") for n, (a, b) in enumerate(met)]
    row = {row["bloc"]: row for row in records("homophily", events)}["EU"]
    assert (row["states"], row["inside"], row["across"], row["ei"]) == (2, 2, 1, round(-1 / 3, 4))
    expected = 4 * (5**2 - 3**2 - 2**2) / (8**2 - 3**2 - 2**2 - 2**2 - 1)
    assert (row["expected"], row["ratio"]) == (round(expected, 2), round(2 / expected, 2))


@pytest.mark.parametrize(("day", "inside"), [("2020-01-31", 1), ("2020-02-01", 0)])
def test_a_bloc_has_the_members_of_the_day(day, inside):
    rows = {row["bloc"]: row for row in records("homophily", [meet(1, "Ada/x@FR", "Ben/x@GB", day=day)])}
    assert rows["EU"]["inside"] == inside
    assert rows["NATO"]["inside"] == 1


def test_what_cannot_be_placed_is_excluded():
    events = [meet(1, "Ada/x@FR", "Ben/x@GB", day=None), meet(2, "Ada/x@FR", "Ben/x@DE")]
    assert {row["excluded"] for row in records("homophily", events)} == {1}


@given(st.integers(0, 40), st.floats(0, 0.4), st.integers(0, 5))
def test_betweenness_is_that_of_networkx(nodes, share, seed):
    graph = nx.gnp_random_graph(nodes, share, seed=seed)
    assert betweenness(graph) == pytest.approx(nx.betweenness_centrality(graph), abs=1e-9)


@given(st.integers(3, 30), st.floats(0, 0.4), st.integers(0, 5), st.sampled_from([1, 50, 10_000]))
def test_an_estimate_from_all_nodes_is_exact(nodes, share, seed, cells):
    graph = nx.gnp_random_graph(nodes, share, seed=seed)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(fast, "EXACT", 0)
        patch.setattr(fast, "CELLS", cells)
        assert betweenness(graph) == pytest.approx(nx.betweenness_centrality(graph), abs=1e-9)


@given(st.integers(0, 30), st.floats(0, 0.6), st.integers(0, 5))
def test_transitivity_is_that_of_networkx(nodes, share, seed):
    graph = nx.gnp_random_graph(nodes, share, seed=seed)
    assert transitivity(graph) == pytest.approx(nx.transitivity(graph))


def test_betweenness_of_what_is_too_large_is_an_estimate(monkeypatch):
    monkeypatch.setattr(fast, "EXACT", 100)
    monkeypatch.setattr(fast, "PIVOTS", 100)
    graph = nx.gnp_random_graph(150, 0.05, seed=1)
    near, exact = betweenness(graph), nx.betweenness_centrality(graph)
    assert sum(abs(near[node] - exact[node]) for node in graph) < 0.2 * sum(exact.values())


def test_reciprocity_of_visits():
    ways = [("Ada/x@AA", "Ben/x@BB")] * 1 + [("Ben/x@BB", "Ada/x@AA")] * 3
    events = [event(n, f"202{n}", *way, type=EventType.VISIT) for n, way in enumerate(ways)]
    (row,) = records("reciprocity", events)
    assert (row["a"], row["a_hosted"], row["b"], row["b_hosted"]) == ("State BB", 3, "State AA", 1)
    assert (row["reciprocity"], row["first"], row["last"]) == (2 * 1 / 4, "2020", "2023")


def test_timeline_leaves_out_dates_not_known_to_the_day():
    days = ["2020-01-01", "2020-01-11", "2020-01-11", "2020-02-10", "2021", None]
    (row,) = records("timeline", [meet(n, "Ada/x@AA", "Ben/x@BB", day=day) for n, day in enumerate(days)])
    assert (row["contacts"], row["days"], row["first"], row["last"]) == (6, 3, "2020-01-01", "2020-02-10")
    assert (row["median_gap"], row["longest_gap"]) == (20, 30)
    assert (row["gap_from"], row["gap_to"]) == ("2020-01-11", "2020-02-10")


def test_burstiness_is_minus_one_where_gaps_are_equal_and_rises_with_bursts():
    assert burstiness([7, 7, 7, 7]) == -1
    assert burstiness([7]) is None
    assert burstiness([1, 1, 1, 1000]) > 0.9
    random.seed(1)
    by_chance = [random.expovariate(1) for _ in range(5000)]
    assert burstiness(by_chance) == pytest.approx(0, abs=0.05)


def test_chance_is_the_hypergeometric_tail():
    events = [meet(n, "Ada/x@AA", "Ben/x@BB") for n in range(3)]
    events += [meet(3, "Ada/x@AA", "Cy/x@CC"), *(meet(n, "Dee/x@DD", "Eli/x@EE") for n in range(4, 10))]
    rows = {(row["a"], row["b"]): row for row in records("chance", events)}
    found = rows["Ada", "Ben"]
    # Of 10 events Ada was at 4 and Ben at 3: all three of his among hers.
    assert (found["contacts"], found["expected"], found["ratio"]) == (3, 4 * 3 / 10, 2.5)
    assert found["p"] == pytest.approx(comb(4, 3) / comb(10, 3), rel=1e-3)
    # Of 10 pairs of nodes it is the second least likely.
    assert found["q"] == pytest.approx(found["p"] * 10 / 2, rel=1e-3)
    assert all(row["p"] <= row["q"] <= 1 for row in rows.values())


names = st.sampled_from(["Ada/x@AA", "Abe/x@AA", "Ben/x@BB", "Bea/x@BB", "Cy/x@CC", "Dee/x@DD", "Eli/x@EE"])
worlds = st.lists(st.lists(names, min_size=2, max_size=4, unique=True), min_size=1, max_size=8).map(
    lambda some: [meet(number, *seats) for number, seats in enumerate(some)]
)


@given(worlds, st.randoms(use_true_random=False))
def test_measures_do_not_depend_on_the_order_of_events_of_one_day(some, order):
    shuffled = order.sample(some, len(some))
    for one in measures():
        if one.name not in ("pairs", "central"):  # these list the posts of a person in the order of events
            assert measure(one.name, some) == measure(one.name, shuffled), one.name


@given(worlds)
def test_measures_agree_with_networkx(some):
    graph = simple(people(some))
    cores = {row["id"]: row["core"] for row in records("cores", some)}
    assert cores == {node.rpartition("/")[2]: core for node, core in nx.core_number(graph).items()}
    assert all(0 <= row["stability"] <= 1 for row in records("communities", some))
