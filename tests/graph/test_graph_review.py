"""Persons linked in the store: one node for queries, in any order of articles, and a merge that can be taken back."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import Store

from kg.errors import AmbiguousError, NotFoundError
from kg.graph import Graph, event, events, find_person, index, open_graph, person
from kg.graph.linked_persons import decide, load_decisions, save_decisions
from kg.graph.reviewing import Review
from kg.model import Article, Event, EventType, Evidence, Part, PartialDate, Participation, Reading, Span, Status
from kg.resolution.linking import Choice, Decision, Decisions
from kg.resolution.verdict import Verdict
from kg.vocab import OWL, PERSON

Told = tuple[str, str | None, str | None]

ASSAD = ("Bashar al-Assad", "President", "SY")
READINGS: tuple[tuple[str, str, Told, Told], ...] = (
    ("a", "2020-10-29", ("Alexander Lavrentiev", "Special Envoy for Syria", "RU"), ASSAD),
    ("b", "2021-11-17", ("Alexandr Lavrentyev", "Special Envoy for Syria", "RU"), ASSAD),
    ("c", "2022-03-02", ("Lavrentyev", "Special Envoy for Syria", "RU"), ASSAD),
    ("d", "2021-12-01", ("Vladimir Lugovoy", "Deputy Minister", "RU"), ("Ayman Sousan", "Deputy Minister", "SY")),
    ("e", "2004-12-01", ("Vladimir Lugovoy", None, None), ("Ana Lind", "President", "PT")),
)


def reading(id: str, day: str, one: Told, other: Told) -> Reading:
    text = f"Report {id}: {one[0]} and {other[0]} met."
    when = PartialDate.parse(day)
    seats = tuple(_seat(text, told, side) for side, told in enumerate((one, other), 1))
    told = Event(EventType.MEETING, Status.HELD, when, when, None, (), seats, seats[0].evidence, 0.9)
    return Reading(Article(id, text, Span(0, len(text)), date.fromisoformat(day)), (told,), "test-1")


def _seat(text: str, told: Told, side: int) -> Participation:
    name, title, of = told
    words = Span(text.index(name), text.index(name) + len(name))
    return Participation(name, title, of, side, Part.LEAD, (Evidence(words, Span(0, len(text)), "met"),), 0.9)


ALL = tuple(reading(*one) for one in READINGS)


HARD = (
    *ALL,
    reading("g", "2021-11-17", ("Alexander Lavrentiev", "Special Envoy for Syria", "RU"), ASSAD),
    reading("h", "2022-05-01", ("Oleg Lavrentyev", "Special Envoy for Syria", "RU"), ASSAD),
    reading("i", "2022-05-01", ("Lavrentyev", "Special Envoy for Syria", "RU"), ASSAD),
)
"""With one event told under two spellings, and a namesake who makes a bare surname doubtful."""


def made(readings: Sequence[Reading], decisions: Decisions | None = None) -> Graph:
    graph = Graph(Store(), "memory", write=True)
    graph.settle_vocabulary()
    graph.put(readings)
    decide(graph.store, decisions or Decisions())
    graph.derive()
    return graph


def dumped(graph: Graph) -> bytes:
    stream = io.BytesIO()
    graph.dump(stream)
    return stream.getvalue()


def anonymous(graph: Graph) -> str:
    return next(id_ for id_ in Review(graph).people.profiles if id_.startswith("vladimir-lugovoy") and id_[-3] != ".")


@pytest.fixture(scope="module")
def world() -> Graph:
    return made(ALL)


def test_one_person_has_one_node_with_all_spellings(world: Graph):
    found = find_person(world, "Lavrentiev")
    assert found.id == "alexander-lavrentiev.ru"
    assert found.spellings == ("Alexandr Lavrentyev", "Lavrentyev")
    assert found.articles == ("a", "b", "c")
    assert len(found.posts) == 1
    assert {seat.actor for one in events(world, state="RU") for seat in one.seats if seat.of == "RU"} >= {found.iri}


def test_an_old_id_leads_to_the_person(world: Graph):
    assert person(world, "alexandr-lavrentyev.ru").id == "alexander-lavrentiev.ru"
    assert find_person(world, "alexandr-lavrentyev.ru").id == "alexander-lavrentiev.ru"
    assert [*world.quads(predicate=OWL.sameAs)]


def test_the_articles_own_words_stay(world: Graph):
    graphs = index.all_renamed(world.store)
    names = {own for mapping in graphs.values() for own in mapping if own in PERSON}
    assert names == {PERSON["alexandr-lavrentyev.ru"], PERSON["lavrentyev.ru"]}
    for graph in graphs:
        own = {quad.subject.value for quad in index.own_quads(world.store, graph)}
        assert own & names


def test_what_is_not_sure_is_listed_with_its_evidence(world: Graph):
    (pair,) = Review(world).pairs(Verdict.UNSURE)
    assert {pair.one.name, pair.other.name} == {"Vladimir Lugovoy"}
    assert {pair.one.articles, pair.other.articles} == {("d",), ("e",)}
    assert all("Vladimir Lugovoy" in text for party in (pair.one, pair.other) for text in party.sentences)


def test_every_merge_is_listed_with_its_reason(world: Graph):
    merged = list(Review(world).pairs(Verdict.SAME))
    assert {pair.shown for pair in merged} == {"alexander-lavrentiev.ru"}
    assert all("special-envoy of RU" in pair.judgement.why for pair in merged)


@settings(max_examples=15)
@given(st.permutations(HARD), st.integers(0, len(HARD)))
def test_neither_order_nor_steps_matter(order: list[Reading], first: int):
    graph = made(order[:first])
    for one in order[first:]:
        graph.put([one])
        graph.derive()
    assert dumped(graph) == dumped(made(HARD))


def test_one_event_under_two_spellings_of_its_guest_is_one_with_two_witnesses():
    assert event(made(HARD), "2021-11-17").articles == ("b", "g")


def test_a_second_run_changes_nothing(world: Graph):
    before = dumped(world)
    decide(world.store, Decisions())
    world.derive()
    assert dumped(world) == before


def test_an_article_that_has_nothing_to_do_with_it_touches_no_other_graph():
    graph = made(ALL[:3])
    before = {name: set(graph.quads(graph=name)) for name in graph.graphs() if "derived" not in name}
    graph.put([reading("f", "2021-05-03", ("Joon Park", "Foreign Minister", "KR"), ("Ana Lind", "President", "PT"))])
    graph.derive()
    assert all(set(graph.quads(graph=name)) == quads for name, quads in before.items())


@pytest.mark.parametrize("choice", [Choice.MERGE, Choice.APART, Choice.SPLIT])
def test_a_decision_made_and_taken_back_leaves_no_trace(choice: Choice):
    graph = made(ALL)
    before = dumped(graph)
    pair = {
        Choice.MERGE: ("vladimir-lugovoy.ru", anonymous(graph)),
        Choice.APART: ("alexandr-lavrentyev.ru", "alexander-lavrentiev.ru"),
        Choice.SPLIT: ("bashar-al-assad.sy", "b"),
    }[choice]
    decisions = Decisions().with_([Decision(choice, *pair)])
    assert decide(graph.store, decisions)
    graph.derive()
    assert dumped(graph) != before
    assert decide(graph.store, decisions.with_([Decision(Choice.UNDO, *pair)]))
    graph.derive()
    assert dumped(graph) == before


def test_a_merge_by_a_reviewer_makes_one_node():
    graph = made(ALL)
    merge = Decision(Choice.MERGE, "vladimir-lugovoy.ru", anonymous(graph), "M. Roe", "the same mandate")
    decide(graph.store, Decisions((merge,)))
    graph.derive()
    assert find_person(graph, "Lugovoy").articles == ("d", "e")
    (pair,) = [one for one in Review(graph).pairs(Verdict.SAME) if one.judgement.author == "M. Roe"]
    assert pair.judgement.why == "merge decided by M. Roe: the same mandate"


def test_a_split_takes_one_article_out():
    graph = made(ALL, Decisions((Decision(Choice.SPLIT, "bashar-al-assad.sy", "b"),)))
    assert person(graph, "bashar-al-assad.sy").articles == ("a", "c")
    other = next(one for one in graph.quads() if "bashar-al-assad.sy." in str(one.subject))
    assert event(graph, "2021-11-17").articles == ("b",)
    assert other


def test_a_split_of_who_is_shown_is_one_of_who_the_article_names():
    before = made(ALL)
    shown = find_person(before, "Alexander Lavrentiev")
    assert shown.articles == ("a", "b", "c")
    (own,) = Review(before).settled([Decision(Choice.SPLIT, shown.id, "b")])
    assert own.person == "alexandr-lavrentyev.ru"
    after = made(ALL, Decisions((own,)))
    assert person(after, shown.iri).articles == ("a", "c")
    assert find_person(after, "Alexandr Lavrentyev").articles == ("b",)


def test_a_surname_that_several_have_is_nobody_s_alone():
    graph = made(HARD)
    with pytest.raises(AmbiguousError) as error:
        find_person(graph, "Lavrentyev")
    assert len(error.value.candidates) > 1
    assert find_person(graph, "Oleg Lavrentyev").articles == ("h",)


def test_a_decision_about_nobody_is_refused(world: Graph):
    review = Review(world)
    with pytest.raises(NotFoundError, match="no person 'nobody"):
        review.settled([Decision(Choice.MERGE, "nobody", "bashar-al-assad.sy")])
    with pytest.raises(NotFoundError, match="no article 'z'"):
        review.settled([Decision(Choice.SPLIT, "bashar-al-assad.sy", "z")])
    with pytest.raises(NotFoundError, match=r"article .e. tells of nobody who is bashar-al-assad\.sy"):
        review.settled([Decision(Choice.SPLIT, "bashar-al-assad.sy", "e")])


def test_decisions_lie_beside_the_graph_and_survive_a_rebuild(tmp_path: Path):
    decisions = Decisions((Decision(Choice.APART, "alexandr-lavrentyev.ru", "alexander-lavrentiev.ru"),))
    save_decisions(tmp_path / "graph", decisions)
    assert load_decisions(tmp_path / "graph") == decisions
    for _ in range(2):
        with open_graph(tmp_path / "graph", write=True) as graph:
            graph.put(ALL)
            graph.derive()
            assert not [*Review(graph).pairs(Verdict.SAME)]
            assert find_person(graph, "Alexander Lavrentiev").id == "alexander-lavrentiev.ru"
            assert person(graph, "alexandr-lavrentyev.ru").id == "alexandr-lavrentyev.ru"
    save_decisions(tmp_path / "graph", Decisions())
    assert not [*tmp_path.glob("*.csv")]
    with open_graph(tmp_path / "graph", write=True) as graph:
        graph.derive()
        assert person(graph, "alexandr-lavrentyev.ru").id == "alexander-lavrentiev.ru"
