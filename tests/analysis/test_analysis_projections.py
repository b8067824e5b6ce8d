"""What counts as a tie, and what stands on it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_world import event

from kg.analysis import PROJECTIONS, accompanied, bipartite, contacts, people, posts, simple, states, visits
from kg.analysis.paths import shortest
from kg.model import EventType, Status

P = "https://example.org/person/"
S = "https://example.org/polity/"


def _names(network):
    return sorted(tuple(sorted(node.rpartition("/")[2] for node in pair)) for pair in network.edges())


def test_only_held_encounters_across_sides_tie_people(world):
    assert _names(people(world)) == [("ada", "ben"), ("ada", "ben"), ("ben", "cy"), ("ben", "dee"), ("eli", "fay")]


def test_unnamed_posts_are_nodes_when_asked_for(world):
    network = people(world, include_unnamed=True)
    post = "https://example.org/post/ambassador-bb"
    assert network.nodes[post]["label"] == "[Ambassador]"
    assert network.has_edge(P + "ada", post)
    assert post not in people(world)


def test_an_edge_carries_date_and_both_capacities(world):
    edge = people(world).edges[P + "ada", P + "ben", "e1"]
    assert edge["date"] == "2020-01-05"
    assert edge["capacities"] == {P + "ada": "President", P + "ben": "Envoy"}
    assert edge["sides"] == {P + "ada": "State AA", P + "ben": "State BB"}
    assert (edge["type"], edge["place"], edge["articles"]) == ("meeting", "Oslo", ("a1",))


def test_posts_of_a_node_in_order_of_time(world):
    assert people(world).nodes[P + "ben"]["posts"] == ("Envoy, BB", "Foreign Minister, BB")


def test_companions_sat_on_one_side(world):
    assert _names(accompanied(world)) == [("ada", "dee")]


def test_states_meet_once_an_event(world):
    assert _names(states(world)) == [("AA", "BB"), ("AA", "BB"), ("BB", "CC"), ("EE", "FF")]


def test_bipartite_has_people_on_one_side_and_held_events_on_the_other(world):
    network = bipartite(world)
    for a, b in network.edges():
        assert {network.nodes[a]["bipartite"], network.nodes[b]["bipartite"]} == {0, 1}
    assert "https://example.org/event/e5" not in network


def test_visits_go_from_host_to_guest(world):
    assert (S + "AA", S + "BB") in visits(world).edges()
    assert (S + "BB", S + "AA") not in visits(world).edges()


def test_posts_meet_whoever_holds_them():
    first = event(1, "2020-01-05", "Ada/President@AA", "Ben/Envoy@BB", "Bea/Envoy@BB")
    later = event(2, "2021-01-05", "Abe/President@AA", "/Envoy@BB")
    network = posts((first, later))
    assert sorted(network) == ["Envoy, BB", "President, AA"]
    assert network.nodes["President, AA"]["holders"] == ("Ada", "Abe")
    one, two = (network.edges["Envoy, BB", "President, AA", key] for key in ("e1", "e2"))
    assert one["holders"] == {"Envoy, BB": ("Ben", "Bea"), "President, AA": ("Ada",)}
    assert two["holders"] == {"Envoy, BB": (), "President, AA": ("Abe",)}
    assert (two["date"], two["capacities"]) == (
        "2021-01-05",
        {"Envoy, BB": "Envoy", "President, AA": "President"},
    )


def test_a_side_is_told_by_its_highest():
    one = event(1, "2020-01-05", "Ada/Adviser@AA", "Abe/President@AA", "Ben/Envoy@BB")
    seats = tuple(replace(s, precedence=n) for s, n in zip(one.seats, (80, 10, None), strict=True))
    edge = states((replace(one, seats=seats),)).edges[S + "AA", S + "BB", "e1"]
    assert edge["capacities"] == {S + "AA": "President", S + "BB": "Envoy"}
    assert edge["levels"] == {S + "AA": 10, S + "BB": None}
    assert edge["parts"] == {S + "AA": "host", S + "BB": "lead"}


@pytest.mark.parametrize("name", PROJECTIONS)
def test_a_projection_of_planned_events_has_no_held_one(name, world):
    network = PROJECTIONS[name](world, status=Status.PLANNED)
    assert {data["event"] for *_, data in network.edges(data=True)} <= {"e5"}


def test_simple_counts_and_dates(world):
    edge = simple(people(world)).edges[P + "ada", P + "ben"]
    assert (edge["weight"], edge["first"], edge["last"], edge["events"]) == (
        2,
        "2020-01-05",
        "2020-01-05",
        ("e1", "e3"),
    )


def test_a_path_tells_each_step_with_capacities(world):
    chain = shortest(world, P + "ada", P + "cy")
    assert [(c.a.name, c.a.title, c.b.name, c.b.title, c.event.id) for c in chain] == [
        ("Ada", "President", "Ben", "Envoy", "e1"),
        ("Ben", "Foreign Minister", "Cy", "Minister", "e2"),
    ]


def test_no_path(world):
    assert shortest(world, P + "ada", P + "eli") == ()
    assert shortest(world, P + "ada", P + "ada") == ()
    assert shortest(world, P + "ada", P + "nobody") == ()


seats = st.builds(
    "{}/{}@{}".format,
    st.sampled_from(["Ada", "Ben", "Cy", "Dee", ""]),
    st.sampled_from(["Minister", "Envoy"]),
    st.sampled_from(["AA", "BB", "CC"]),
)
events = st.lists(
    st.builds(
        lambda number, some, type, status: event(number, "2020-01-01", *some, type=type, status=status),
        st.integers(1, 99),
        st.lists(seats, min_size=1, max_size=6),
        st.sampled_from(EventType),
        st.sampled_from(Status),
    ),
    max_size=6,
    unique_by=lambda one: one.id,
)


@given(events)
def test_nobody_meets_himself_or_his_own_side(some):
    for contact in contacts(some, include_unnamed=True):
        assert contact.a.actor != contact.b.actor
        assert contact.a.principal != contact.b.principal
        assert contact.event.status is Status.HELD


@given(events)
def test_projections_have_no_loops_and_do_not_depend_on_the_order_of_events(some):
    for name, project in PROJECTIONS.items():
        network = project(some)
        assert not any(a == b for a, b in network.edges()), name
        again = project(list(reversed(some)))
        assert set(network.nodes) == set(again.nodes)
        assert sorted(map(sorted, network.edges())) == sorted(map(sorted, again.edges()))
