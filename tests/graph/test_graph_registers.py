"""Registers in the store: in, out again, away; and the posts that act unnamed, bound to who held them."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.errors import AmbiguousError, NotFoundError, UsageError
from kg.graph import (
    Graph,
    contacts,
    events,
    find_person,
    held_by,
    holders_of,
    kept_registers,
    open_graph,
    put_register,
    register_persons,
    remove_register,
    stats,
)
from kg.graph.registers import is_register
from kg.graph.shapes import check
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
    Standing,
    Status,
)
from kg.registers import Holder, Known, Register, Tenure, careers
from kg.vocab import DIP

ABOUT = Register("us-missions", "invented after history.state.gov", "CC0-1.0")
MISSIONS = (
    ("Margaret Scobey", "Ambassador", "SY", "2004-01-10", "2005-02-16"),
    ("Charles F. Hunter", "Chargé d'Affaires ad interim", "SY", "2009-08", "2011-01"),
    ("Robert Stephen Ford", "Ambassador", "DZ", "2006-09-04", "2008-06-26"),
    ("Robert Stephen Ford", "Ambassador", "SY", "2011-01-27", "2012-02-06"),
    ("Paul Humiston Alling", "Ambassador", "SY", None, None),
    ("Two Hats", "Ambassador", "JO", "2011-01-01", "2011-12-31"),
    ("Four Shoes", "Ambassador", "JO", "2011-06-01", "2012-12-31"),
)


def tenure(name: str, title: str, to: str, start: str | None, end: str | None, row: int = 2) -> Tenure:
    first, last = (PartialDate.parse(one) if one else None for one in (start, end))
    return Tenure(Holder(name), title, "US", to, Standing.INCUMBENT, first, last, f"row {row}")


MISSIONARIES = careers(tenure(*one, row) for row, one in enumerate(MISSIONS, 2))


def unnamed(title: str, day: str, standing: Standing = Standing.INCUMBENT, name: str | None = None) -> Reading:
    """The Syrian foreign minister receives a US diplomat."""
    text = f"Foreign Minister Walid al-Moallem received the US {title} on {day}. {name or ''}"
    when = PartialDate.parse(day)

    def seat(words: str, *who: str | None, side: int, part: Part, how: Standing = Standing.INCUMBENT) -> Participation:
        start = text.index(words)
        evidence = Evidence(Span(start, start + len(words)), Span(0, len(text)), "test")
        return Participation(*who, side, part, (evidence,), 0.9, how)

    host = seat("Foreign Minister Walid", "Walid al-Moallem", "Foreign Minister", "SY", side=1, part=Part.HOST)
    guest = seat(f"US {title}", name, title, "US", side=2, part=Part.LEAD, how=standing)
    event = Event(EventType.MEETING, Status.HELD, when, when, None, (), (host, guest), host.evidence, 0.9)
    article = Article(f"{day}-{title}-{name}", text, Span(0, len(text)), when.latest, source="Test Agency")
    return Reading(article, (event,), "test-1")


def dump(graph: Graph) -> bytes:
    stream = io.BytesIO()
    graph.dump(stream)
    return stream.getvalue()


@pytest.fixture
def build(graph: Graph) -> Callable[..., Graph]:
    def call(*readings: Reading) -> Graph:
        put_register(graph, ABOUT, MISSIONARIES)
        assert not graph.put(readings).refused
        graph.derive()
        return graph

    return call


def test_a_register_comes_back_as_it_came(build):
    graph = build()
    (kept,) = kept_registers(graph)
    assert (kept.register, kept.people, kept.tenures) == (ABOUT, 6, 7)
    back = tuple(register_persons(graph, "us-missions"))
    assert [plain(one) for one in back] == [plain(one) for one in MISSIONARIES]


def plain(one: Known) -> Known:
    return replace(one, tenures=tuple(replace(held, holder=Holder("")) for held in one.tenures))


def test_it_keeps_the_shapes(build):
    graph = build()
    assert check([quad for quad in graph.quads() if is_register(quad.graph_name.value)]) == []


def test_it_is_taken_out_whole(graph: Graph):
    graph.put([unnamed("Ambassador in Damascus", "2011-06-14")])
    graph.derive()
    before = dump(graph)
    put_register(graph, ABOUT, MISSIONARIES)
    graph.derive()
    assert dump(graph) != before
    assert remove_register(graph, "us-missions").tenures == 7
    graph.derive()
    assert dump(graph) == before
    with pytest.raises(NotFoundError, match="no register 'us-missions'"):
        remove_register(graph, "us-missions")
    with pytest.raises(NotFoundError, match="no register; kg register import brings one"):
        list(register_persons(graph))


def test_importing_again_changes_nothing(build):
    graph = build()
    before = dump(graph)
    put_register(graph, ABOUT, MISSIONARIES)
    graph.derive()
    assert dump(graph) == before


def test_a_graph_open_for_reading_is_left_alone(build, tmp_path: Path):
    build().close()
    with open_graph(tmp_path / "graph") as graph:
        for write in (lambda: put_register(graph, ABOUT, ()), lambda: remove_register(graph, "us-missions")):
            with pytest.raises(UsageError, match="open for reading only"):
                write()


@pytest.mark.parametrize(
    ("title", "day", "standing", "holder"),
    [
        ("Ambassador in Damascus", "2011-06-14", Standing.INCUMBENT, "Robert Stephen Ford"),
        ("Ambassador to Syria", "2011-01-27", Standing.INCUMBENT, "Robert Stephen Ford"),
        ("Ambassador to Syria", "2012-02-06", Standing.INCUMBENT, "Robert Stephen Ford"),
        ("Ambassador to Syria", "2012-02-07", Standing.INCUMBENT, None),
        ("Ambassador to Syria", "2011-03", Standing.INCUMBENT, "Robert Stephen Ford"),
        ("Ambassador to Syria", "2012-02", Standing.INCUMBENT, None),
        ("Ambassador to Syria", "2004-06-14", Standing.INCUMBENT, "Margaret Scobey"),
        ("Ambassador to Syria", "2009-12-01", Standing.INCUMBENT, None),
        ("Chargé d'Affaires in Damascus", "2009-12-01", Standing.INCUMBENT, "Charles F. Hunter"),
        ("Chargé d'Affaires in Damascus", "2009-08-03", Standing.INCUMBENT, None),
        ("Ambassador to Syria", "2011-06-14", Standing.FORMER, None),
        ("Ambassador to Syria", "2011-06-14", Standing.DESIGNATE, None),
        ("Ambassador to Syria", "2011-06-14", Standing.ACTING, None),
        ("Ambassador to Jordan", "2011-03-01", Standing.INCUMBENT, "Two Hats"),
        ("Ambassador to Jordan", "2011-07-01", Standing.INCUMBENT, None),
        ("Ambassador", "2011-06-14", Standing.INCUMBENT, None),
        ("Deputy Ambassador to Syria", "2011-06-14", Standing.INCUMBENT, None),
        ("Ambassador to Lebanon", "2011-06-14", Standing.INCUMBENT, None),
    ],
)
def test_an_unnamed_post_is_bound_by_date(build, title: str, day: str, standing: Standing, holder: str | None):
    graph = build(unnamed(title, day, standing))
    (event,) = events(graph)
    (seat,) = (one for one in event.seats if one.kind == "post")
    assert (seat.name, seat.holder_name) == (None, holder)


def test_what_is_bound_stands_in_a_derived_graph_alone(build):
    graph = build(unnamed("Ambassador in Damascus", "2011-06-14"))
    ford = find_person(graph, "Robert Stephen Ford").iri
    homes = {quad.graph_name.value for quad in graph.quads(predicate=DIP.actor, object=ford)}
    assert homes == {"https://w3id.org/diplokg/graph/derived/identify"}
    (contact,) = contacts(graph, person=ford)
    assert (contact.a.title, contact.a.name, contact.b.name) == ("Ambassador in Damascus", None, "Walid al-Moallem")
    assert stats(graph).people == 1


def test_a_named_one_and_the_register_s_are_one_person_with_posts_over_time(build):
    graph = build(
        unnamed("Ambassador to Syria", "2011-06-14", name="Robert Ford"),
        unnamed("Ambassador in Damascus", "2011-07-20"),
    )
    found = find_person(graph, "Robert Ford")
    assert "Robert Stephen Ford" in (found.name, *found.spellings)
    assert len(tuple(contacts(graph, person=found.iri))) == 2
    told = [(one.of, tuple(map(str, one.term.bounds)), one.sources) for one in held_by(graph, found.iri)]
    assert told == [
        ("US", ("2006-09-04", "2006-09-04", "2008-06-26", "2008-06-26"), ("us-missions, row 4",)),
        (
            "US",
            ("2011-01-27", "2011-01-27", "2012-02-06", "2012-02-06"),
            ("us-missions, row 5", "2011-06-14-Ambassador to Syria-Robert Ford"),
        ),
    ]


def test_two_registers_that_agree_bind_and_two_that_do_not_do_not(build):
    graph = build(unnamed("Ambassador in Damascus", "2011-06-14"), unnamed("Ambassador in Damascus", "2004-06-14"))
    rows = (
        ("Robert Stephen Ford", "Ambassador", "SY", "2011-01", "2012-03"),
        ("Somebody Else", "Ambassador", "SY", "2004-01", "2005"),
    )
    put_register(graph, Register("other"), careers(tenure(*one) for one in rows))
    graph.derive()
    seats = {str(event.start): seat for event in events(graph) for seat in event.seats if seat.kind == "post"}
    assert {day: seat.holder_name for day, seat in seats.items()} == {
        "2004-06-14": None,
        "2011-06-14": "Robert Stephen Ford",
    }
    assert [one.register.name for one in kept_registers(graph)] == ["other", "us-missions"]


def test_texts_alone_bind_between_two_attested_days(graph: Graph):
    graph.put(
        [
            unnamed("Ambassador to Syria", "2011-06-14", name="Ann Lee"),
            unnamed("Ambassador to Syria", "2011-07-01"),
            unnamed("Ambassador to Syria", "2011-08-14", name="Ann Lee"),
            unnamed("Ambassador to Syria", "2011-09-01"),
        ]
    )
    graph.derive()
    bound = {
        str(event.start): seat.holder_name for event in events(graph) for seat in event.seats if seat.kind == "post"
    }
    assert bound == {"2011-07-01": "Ann Lee", "2011-09-01": None}


def test_who_held_a_post(build):
    graph = build()
    found = holders_of(graph, "US Ambassador to Syria")
    assert [one.person for one in found] == ["Margaret Scobey", "Robert Stephen Ford", "Paul Humiston Alling"]
    (one,) = holders_of(graph, "US Ambassador to Syria", date(2011, 6, 14))
    assert (one.person, one.sure, one.sources) == ("Robert Stephen Ford", True, ("us-missions, row 5",))
    (may,) = holders_of(graph, "us.charge.sy", date(2009, 8, 3))
    assert (may.person, may.sure) == ("Charles F. Hunter", False)
    with pytest.raises(NotFoundError, match=r"nobody is known to have held .* on 2013-01-01"):
        holders_of(graph, "US Ambassador to Syria", date(2013, 1, 1))
    with pytest.raises(NotFoundError, match="no post 'Grand Vizier'"):
        holders_of(graph, "Grand Vizier")
    with pytest.raises(AmbiguousError, match="fits 3 posts") as error:
        holders_of(graph, "Ambassador")
    assert error.value.candidates[0].endswith("us.ambassador.dz")


@pytest.mark.parametrize(("as_of", "sure"), [(None, False), (date(2020, 1, 1), True)])
def test_who_has_no_end_is_in_office_as_of_a_day(graph: Graph, as_of: date | None, sure: bool):
    serving = careers(
        [
            tenure("Ann Lee", "Ambassador", "SY", "2015", "2016"),
            tenure("Bo Oak", "Ambassador", "SY", "2017-05-01", None),
        ]
    )
    put_register(graph, Register("now", as_of=as_of), serving)
    graph.derive()
    (one,) = holders_of(graph, "US Ambassador to Syria", date(2019, 1, 1))
    assert (one.person, one.sure) == ("Bo Oak", sure)


STEPS = (
    unnamed("Ambassador to Syria", "2011-06-14", name="Robert Ford"),
    unnamed("Ambassador in Damascus", "2011-07-20"),
    unnamed("Ambassador to Lebanon", "2011-06-14", name="Ann Lee"),
    unnamed("Ambassador to Lebanon", "2011-06-20"),
    unnamed("Ambassador to Lebanon", "2011-06-30", name="Ann Lee"),
    None,
)
"""Readings, and where None stands the register."""


@pytest.fixture(scope="module")
def at_once(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    with open_graph(tmp_path_factory.mktemp("once") / "graph", write=True) as graph:
        for one in STEPS:
            _add(graph, one)
        graph.derive()
        return dump(graph)


@given(order=st.permutations(STEPS))
@settings(max_examples=3)
def test_the_order_of_articles_and_registers_does_not_matter(at_once: bytes, order: list[Reading | None]):
    with TemporaryDirectory() as folder, open_graph(Path(folder) / "graph", write=True) as graph:
        for one in order:
            _add(graph, one)
            graph.derive()
        assert dump(graph) == at_once


def _add(graph: Graph, one: Reading | None) -> None:
    if one is None:
        put_register(graph, ABOUT, MISSIONARIES)
    else:
        graph.put([one])
