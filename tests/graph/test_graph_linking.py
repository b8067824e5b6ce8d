"""Articles linked: three reports make one event of three witnesses, by steps or at once, and a link leaves no trace."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import Quad, Store

from kg.graph import Graph, SelectResult, event, events, index, merge, questions, rules
from kg.graph.merge import HIDDEN, MERGED
from kg.graph.quads import quads
from kg.graph.terms import iri
from kg.model import Article, Event, EventType, Evidence, Part, PartialDate, Participation, Reading, Span, Status
from kg.resolution import resolve
from kg.vocab import DIP, GRAPH

LIND = ("Ana Lind", "President", "PT")
LIMA = ("Ana Lima", "Foreign Minister", "PT")
PARK = ("Joon Park", "Prime Minister", "KR")
KIM = ("Min Kim", "Foreign Minister", "KR")
PEOPLE = (LIND, LIMA, PARK, KIM)

Person = tuple[str, str, str]


def told(
    *sides: Sequence[Person],
    day: str | None = "2021-05-03",
    status: Status = Status.HELD,
    type: EventType = EventType.MEETING,
    place: tuple[str, str] | None = ("Lisbon", "PT"),
) -> Event:
    """Who stands first on a side leads it."""
    words = (Evidence(Span(0, 4), Span(0, 9), "test"),)
    seats = tuple(
        Participation(name, title, of, number, Part.MEMBER if position else Part.LEAD, words, 0.9)
        for number, side in enumerate(sides, 1)
        for position, (name, title, of) in enumerate(side)
    )
    when = PartialDate.parse(day) if day else None
    where, country = place or (None, None)
    return Event(type, status, when, when, where, (), seats, words, 0.9, place_country=country)


def read(id: str, *events: Event, published: str = "2021-05-04") -> Reading:
    text = f"What {id} tells of it."
    return Reading(Article(id, text, Span(0, len(text)), date.fromisoformat(published)), events, "test-1")


REPORTS = (
    read("lusa", told([LIND], [PARK])),
    read("tanjug", told([LIND, LIMA], [PARK, KIM], day="2021-05", place=("Belém", "PT")), published="2021-06-20"),
    read("yonhap", told([PARK, KIM], [LIND], place=None)),
)
MEETING = "2021-05-03.meeting.ana-lind.pt_joon-park.kr"


def made(readings: Sequence[Reading] = ()) -> Graph:
    graph = Graph(Store(), "memory", write=True)
    graph.settle_vocabulary()
    graph.put(readings)
    graph.derive()
    return graph


def dumped(graph: Graph) -> bytes:
    stream = io.BytesIO()
    graph.dump(stream)
    return stream.getvalue()


def rows(graph: Graph, text: str) -> list[tuple[str | None, ...]]:
    answer = graph.query(text)
    assert isinstance(answer, SelectResult)
    return list(answer)


def test_three_reports_are_one_event_with_three_witnesses():
    graph = made(REPORTS)
    assert [one.id for one in events(graph)] == [MEETING]
    assert event(graph, MEETING).articles == ("lusa", "yonhap", "tanjug")
    assert len(rows(graph, f"SELECT ?g {{ GRAPH ?g {{ event:{MEETING} a dip:Event }} }}")) == 3
    assert {seat.name for seat in event(graph, MEETING).seats} == {"Ana Lind", "Ana Lima", "Joon Park", "Min Kim"}


def test_agreement_is_counted():
    answer = questions.ask(made(REPORTS), "corroboration")
    assert isinstance(answer, SelectResult)
    assert {(actor, count) for _, actor, count in answer} == {
        ("Ana Lind", "3"),
        ("Joon Park", "3"),
        ("Min Kim", "2"),
        ("Ana Lima", "1"),
    }


def test_an_article_keeps_what_it_says_in_its_own_names():
    graph = made(REPORTS)
    for reading in REPORTS:
        own = quads(resolve(reading))
        home = own[0].graph_name.value  # type: ignore[union-attr]
        assert set(index.own_quads(graph.store, home)) == {one for one in own if one.graph_name == own[0].graph_name}
    assert graph.put(REPORTS).unchanged == ("lusa", "tanjug", "yonhap")


def test_a_plan_and_what_became_of_it_are_one_event_with_a_history():
    plan = read("plan", told([LIND], [PARK], day="2021-05", status=Status.PLANNED), published="2021-04-20")
    graph = made([plan, REPORTS[0]])
    assert [one.status for one in events(graph)] == [Status.HELD]
    assert [(row[1], row[2]) for row in ask(graph, "status-by-source")] == [
        ("2021-04-20", "planned"),
        ("2021-05-04", "held"),
    ]
    off = read("off", told([LIND], [PARK], status=Status.CANCELLED), published="2021-05-02")
    graph = made([plan, off])
    assert [(row[1], row[2]) for row in ask(graph, "status-by-source")] == [
        ("2021-04-20", "planned"),
        ("2021-05-02", "cancelled"),
    ]


def ask(graph: Graph, name: str) -> list[tuple[str | None, ...]]:
    answer = questions.ask(graph, name)
    assert isinstance(answer, SelectResult)
    return list(answer)


@pytest.mark.parametrize(
    "readings",
    [
        (read("a", told([LIND], [PARK])), read("b", told([LIND], [PARK], day="2021-05-04"))),
        (read("a", told([LIND], [PARK]), told([LIND], [PARK])),),
        (read("a", told([LIND], [PARK])), read("b", told([LIND], [PARK], type=EventType.CALL))),
        (
            read("a", told([LIMA], [KIM], type=EventType.CALL)),
            read("b", told([LIND], [PARK], type=EventType.CALL)),
        ),
    ],
    ids=["the next day", "two sessions", "a call and a meeting", "ministers and presidents"],
)
def test_two_stay_two(readings: tuple[Reading, ...]):
    assert len(list(events(made(readings)))) == 2


def test_what_does_not_fit_one_alone_stays_apart_until_it_does():
    next_day = read("b", told([LIND], [PARK], day="2021-05-04"))
    graph = made([*REPORTS, next_day])
    assert len(list(events(graph))) == 3
    graph.remove("b")
    graph.derive()
    assert dumped(graph) == dumped(made(REPORTS))


def test_a_link_leaves_no_trace():
    graph = made(REPORTS[:1])
    before = dumped(graph)
    graph.put(REPORTS[1:])
    graph.derive()
    for reading in REPORTS[1:]:
        graph.remove(reading.article.id)
    graph.derive()
    assert dumped(graph) == before


def test_what_a_rule_that_is_no_more_made_goes_when_all_is_made_anew():
    graph = made(REPORTS)
    before = dumped(graph)
    left = Quad(iri(DIP.met), iri(DIP.met), iri(DIP.met), iri(f"{GRAPH.derived}/dropped"))
    merge.extend(graph.store, [left])
    assert dumped(graph) != before
    rules.forget(graph.store)
    graph.derive()
    assert dumped(graph) == before


def test_the_merge_is_the_union_of_what_is_shown():
    graph = made(REPORTS)
    merged = {quad.triple for quad in graph.store.quads_for_pattern(None, None, None, MERGED)}
    shown = {quad.triple for quad in graph.store if quad.graph_name not in HIDDEN}
    mark = {quad.triple for quad in graph.quads(graph="https://w3id.org/diplokg/graph/derived")}
    assert merged == shown - mark


# ---------------------------------------------------------------- laws

_SIDES = st.sampled_from(
    [([LIND], [PARK]), ([LIND, LIMA], [PARK]), ([LIMA], [KIM]), ([PARK, KIM], [LIND]), ([LIMA], [PARK])]
)
_EVENTS = st.builds(
    lambda sides, day, status, type, place: told(*sides, day=day, status=status, type=type, place=place),
    _SIDES,
    st.sampled_from(["2021-05-03", "2021-05-04", "2021-05", None]),
    st.sampled_from([Status.HELD, Status.HELD, Status.PLANNED, Status.CANCELLED]),
    st.sampled_from([EventType.MEETING, EventType.CALL]),
    st.sampled_from([("Lisbon", "PT"), ("Seoul", "KR"), None]),
)


@st.composite
def worlds(draw: st.DrawFn) -> list[Reading]:
    found = []
    for number in range(draw(st.integers(2, 6))):
        day = date(2021, 5, 1) + timedelta(days=draw(st.integers(0, 30)))
        some = draw(st.lists(_EVENTS, min_size=1, max_size=2))
        found.append(read(f"a{number}", *some, published=str(day)))
    return found


@pytest.fixture(autouse=True)
def _unchecked(monkeypatch: pytest.MonkeyPatch):
    """Shapes have tests of their own, and take nearly all the time."""
    monkeypatch.setattr("kg.graph.loading.check", lambda _: [])


@settings(max_examples=25)
@given(world=worlds(), chance=st.randoms(use_true_random=False))
def test_one_by_one_in_any_order_is_as_all_at_once(world: list[Reading], chance: object):
    graph = made()
    mixed = list(world)
    chance.shuffle(mixed)  # type: ignore[attr-defined]
    for reading in mixed:
        graph.put([reading])
        graph.derive()
    assert dumped(graph) == dumped(made(world))


@settings(max_examples=25)
@given(world=worlds(), gone=st.integers(0, 5), again=st.integers(0, 5), new=_EVENTS)
def test_what_goes_or_is_read_anew_leaves_nothing_behind(world: list[Reading], gone: int, again: int, new: Event):
    graph = made(world)
    changed = read(f"a{again % len(world)}", new)
    graph.put([changed])
    graph.derive()
    graph.remove(f"a{gone % len(world)}")
    graph.derive()
    left = {one.article.id: one for one in [*world, changed]}
    left.pop(f"a{gone % len(world)}")
    assert dumped(graph) == dumped(made(list(left.values())))


@settings(max_examples=10)
@given(world=worlds())
def test_rules_forgotten_and_run_anew_give_the_same(world: list[Reading]):
    graph = made()
    for reading in world:
        graph.put([reading])
        graph.derive()
    before = dumped(graph)
    rules.forget(graph.store)
    graph.derive()
    assert dumped(graph) == before
