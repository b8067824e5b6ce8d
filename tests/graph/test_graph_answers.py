"""Events, contacts and persons, as the model's records."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

import pytest
from pyoxigraph import Store

from kg.errors import AmbiguousError, NotFoundError, UsageError
from kg.graph import Graph, contacts, event, events, find_person, person, stats
from kg.model import (
    Article,
    Delegation,
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

TEXT = (
    "President Ana Lind received in Lisbon on 3 May 2021 a Korean delegation led by acting Foreign Minister Joon Park. "
    "The Ambassador of Korea in Lisbon was there, and Ana Lima, adviser to the President. "
    "On 5 May Park rang Prime Minister Omar Saïd. Lind will visit Seoul in June."
)
DAY = PartialDate(2021, 5, 3)


def _evidence(words: str) -> tuple[Evidence, ...]:
    start = TEXT.index(words)
    ends = [n for n, sign in enumerate(TEXT) if sign == "."]
    first = max((n + 2 for n in ends if n < start), default=0)
    return (Evidence(Span(start, start + len(words)), Span(first, min(n + 1 for n in ends if n > start)), "test"),)


def _seat(
    name: str | None,
    title: str | None,
    of: str,
    side: int,
    part: Part,
    words: str,
    standing: Standing = Standing.INCUMBENT,
) -> Participation:
    return Participation(name, title, of, side, part, _evidence(words), 0.9, standing)


LIND = _seat("Ana Lind", "President", "PT", 1, Part.HOST, "Ana Lind")
PARK = _seat("Joon Park", "acting Foreign Minister", "KR", 2, Part.LEAD, "Joon Park", Standing.ACTING)
AMBASSADOR = _seat(None, "Ambassador in Lisbon", "KR", 2, Part.MEMBER, "Ambassador of Korea")
LIMA = _seat("Ana Lima", "adviser to the President", "PT", 1, Part.MEMBER, "Ana Lima")
SAID = _seat("Omar Saïd", "Prime Minister", "EG", 2, Part.LEAD, "Omar Saïd")
DELEGATION = Delegation("a Korean delegation", "KR", (), 2, "Joon Park", _evidence("a Korean delegation"), 0.8)

MEETING = Event(
    EventType.MEETING,
    Status.HELD,
    DAY,
    DAY,
    "Lisbon",
    ("trade",),
    (LIND, PARK, AMBASSADOR, LIMA),
    _evidence("received"),
    0.9,
    kind="audience",
    place_country="PT",
    delegations=(DELEGATION,),
)
CALL = Event(
    EventType.CALL,
    Status.HELD,
    PartialDate(2021, 5, 5),
    PartialDate(2021, 5, 5),
    None,
    (),
    (replace(PARK, side=1, part=Part.HOST), SAID),
    _evidence("rang"),
    0.9,
)
JUNE = PartialDate(2021, 6)
VISIT = Event(EventType.VISIT, Status.PLANNED, JUNE, JUNE, "Seoul", (), (LIND,), _evidence("will visit"), 0.9)


@pytest.fixture(scope="module")
def lisbon() -> Iterator[Graph]:
    graph = Graph(Store(), "memory", write=True)
    graph.settle_vocabulary()
    article = Article("lisbon", TEXT, Span(0, len(TEXT)), date(2021, 5, 6), source="Test Agency")
    assert graph.put([Reading(article, (MEETING, CALL, VISIT), "test-1")]).refused == ()
    graph.derive()
    yield graph
    graph.close()


def ids(found: Iterator[object]) -> list[str]:
    return [one.id.split(".")[1] for one in found]  # type: ignore[attr-defined]


def test_events_come_by_date(lisbon: Graph):
    assert [one.type for one in events(lisbon)] == [EventType.MEETING, EventType.CALL, EventType.VISIT]


def test_an_event_comes_back_as_it_was_told(lisbon: Graph):
    found = next(events(lisbon))
    assert (found.kind, found.status, found.start, found.end) == ("audience", Status.HELD, DAY, DAY)
    assert (found.place, found.topics, found.articles) == ("Lisbon", ("trade",), ("lisbon",))
    told = [(seat.name, seat.title, seat.of, seat.part, seat.standing, seat.confidence) for seat in found.seats]
    assert told == [
        ("Ana Lind", "President", "PT", Part.HOST, Standing.INCUMBENT, 0.9),
        ("Ana Lima", "adviser to the President", "PT", Part.MEMBER, Standing.INCUMBENT, 0.9),
        ("Joon Park", "acting Foreign Minister", "KR", Part.LEAD, Standing.ACTING, 0.9),
        (None, "Ambassador in Lisbon", "KR", Part.MEMBER, Standing.INCUMBENT, 0.9),
        (None, "a Korean delegation", "KR", Part.MEMBER, Standing.INCUMBENT, 0.8),
    ]


def test_seats_carry_side_rank_and_kind(lisbon: Graph):
    found = next(events(lisbon))
    assert [(seat.kind, seat.side, seat.side_code, seat.rank) for seat in found.seats] == [
        ("person", "Portugal", "PT", "head-of-state"),
        ("person", "Portugal", "PT", "adviser"),
        ("person", "South Korea", "KR", "foreign-minister"),
        ("post", "South Korea", "KR", "ambassador"),
        ("delegation", "South Korea", "KR", None),
    ]
    assert found.seats[0].precedence == 10
    assert len({seat.principal for seat in found.seats}) == 2


def test_months_and_parts_survive(lisbon: Graph):
    call, visit = list(events(lisbon))[1:]
    assert (visit.start, visit.end, visit.status) == (JUNE, JUNE, Status.PLANNED)
    assert [(seat.name, seat.part) for seat in call.seats] == [("Joon Park", Part.HOST), ("Omar Saïd", Part.LEAD)]


def test_quotes_stand_in_their_sentence(lisbon: Graph):
    found = next(events(lisbon))
    (quote,) = found.seats[3].quotes
    assert (quote.article, quote.date, quote.source) == ("lisbon", date(2021, 5, 6), "Test Agency")
    assert quote.text == "Ambassador of Korea" == TEXT[quote.span.start : quote.span.end]
    assert quote.sentence == TEXT[quote.sentence_span.start : quote.sentence_span.end]
    assert quote.sentence.startswith("The Ambassador")
    assert [one.text for one in found.quotes] == ["received"]
    assert next(events(lisbon, quotes=False)).quotes == ()


@pytest.mark.parametrize(
    ("filters", "types"),
    [
        ({"since": PartialDate(2021, 5, 4)}, ["call", "visit"]),
        ({"until": PartialDate(2021, 5)}, ["meeting", "call"]),
        ({"since": PartialDate(2021, 6, 10), "until": PartialDate(2021, 6, 20)}, ["visit"]),
        ({"since": PartialDate(2022)}, []),
        ({"state": "EG"}, ["call"]),
        ({"state": "Egypt"}, ["call"]),
        ({"post": "prime minister"}, ["call"]),
        ({"level": "head-of-state"}, ["meeting", "visit"]),
        ({"level": "head-of-government"}, ["meeting", "call", "visit"]),
        ({"type": EventType.VISIT}, ["visit"]),
        ({"status": Status.PLANNED}, ["visit"]),
        ({"place": "lisb"}, ["meeting"]),
    ],
)
def test_filters(lisbon: Graph, filters: dict[str, object], types: list[str]):
    assert [one.type.value for one in events(lisbon, **filters)] == types  # type: ignore[arg-type]


def test_of_a_person(lisbon: Graph):
    park = find_person(lisbon, "Joon Park").iri
    said = find_person(lisbon, "omar said").iri
    assert [one.type for one in events(lisbon, person=park)] == [EventType.MEETING, EventType.CALL]
    assert [one.type for one in events(lisbon, person=park, other=said)] == [EventType.CALL]
    assert list(events(lisbon, person=park, post="president")) == []
    assert [one.type for one in events(lisbon, person=park, level="head-of-state")] == [EventType.MEETING]


def test_no_such_rank(lisbon: Graph):
    with pytest.raises(UsageError, match=r"there are: .*head-of-state"):
        list(events(lisbon, level="boss"))


def pairs(found: Iterator[object]) -> list[tuple[str | None, str | None]]:
    return [(one.a.name or one.a.title, one.b.name or one.b.title) for one in found]  # type: ignore[attr-defined]


def test_contacts_are_pairs_over_the_table(lisbon: Graph):
    assert pairs(contacts(lisbon)) == [
        ("Ana Lind", "Joon Park"),
        ("Ana Lind", "Ambassador in Lisbon"),
        ("Ana Lima", "Joon Park"),
        ("Ana Lima", "Ambassador in Lisbon"),
        ("Joon Park", "Omar Saïd"),
    ]


def test_contacts_can_leave_out_the_unnamed(lisbon: Graph):
    assert ("Ana Lind", "Ambassador in Lisbon") not in pairs(contacts(lisbon, include_unnamed=False))


def test_contacts_of_a_person_begin_with_it(lisbon: Graph):
    park = find_person(lisbon, "Park").iri
    assert pairs(contacts(lisbon, person=park)) == [
        ("Joon Park", "Ana Lind"),
        ("Joon Park", "Ana Lima"),
        ("Joon Park", "Omar Saïd"),
    ]
    assert pairs(contacts(lisbon, person=park, level="head-of-government")) == [
        ("Joon Park", "Ana Lind"),
        ("Joon Park", "Omar Saïd"),
    ]
    assert pairs(contacts(lisbon, person=park, state="EG")) == [("Joon Park", "Omar Saïd")]
    assert pairs(contacts(lisbon, person=park, post="president")) == []


def test_an_event_by_the_beginning_of_its_id(lisbon: Graph):
    whole = next(events(lisbon))
    for words in (whole.iri, whole.id, "2021-05-03", f"event:{whole.id}"):
        assert event(lisbon, words) == whole
    with pytest.raises(AmbiguousError) as caught:
        event(lisbon, "2021-05")
    assert len(caught.value.candidates) == 2
    with pytest.raises(NotFoundError):
        event(lisbon, "1999")


def test_a_person_by_any_name(lisbon: Graph):
    for name in ("Omar Saïd", "omar said", "SAID", "omar-said.eg", "person:omar-said.eg"):
        assert find_person(lisbon, name).name == "Omar Saïd"


def test_several_of_one_name_are_listed(lisbon: Graph):
    with pytest.raises(AmbiguousError) as caught:
        find_person(lisbon, "Ana")
    assert caught.value.candidates == (
        "Ana Lima (adviser to the President, PT)  ana-lima.pt",
        "Ana Lind (President, PT)  ana-lind.pt",
    )


def test_nobody_of_a_name(lisbon: Graph):
    with pytest.raises(NotFoundError, match="did you mean Joon Park"):
        find_person(lisbon, "Jon Parck")
    with pytest.raises(NotFoundError):
        person(lisbon, "nobody.xx")


def test_a_person_has_posts_over_time(lisbon: Graph):
    found = find_person(lisbon, "Joon Park")
    (post,) = found.posts
    assert (post.title, post.of, post.standing) == ("acting Foreign Minister", "KR", Standing.ACTING)
    assert (post.first, post.last, post.articles) == (DAY, PartialDate(2021, 5, 5), ("lisbon",))
    assert (len(found.events), found.articles) == (2, ("lisbon",))


def test_stats(lisbon: Graph):
    found = stats(lisbon)
    assert (found.articles, found.events, found.participations, found.people, found.posts) == (1, 3, 8, 4, 1)
    assert dict(found.by_status) == {"held": 2, "planned": 1}


def test_the_latest_word_holds(reading: Callable[..., Reading]):
    graph = Graph(Store(), "memory", write=True)
    graph.settle_vocabulary()
    first, second = reading(0), reading(0, id="b0", text="Lind will not see Park: Ana Lind, Joon Park.")
    event_ = replace(second.events[0], status=Status.CANCELLED)
    later = replace(second, events=(event_,), article=replace(second.article, date=date(2021, 6, 1)))
    graph.put([later, first])
    (found,) = events(graph)
    assert (found.status, found.articles) == (Status.CANCELLED, ("a0", "b0"))
    assert [seat.articles for seat in found.seats] == [("a0", "b0")] * 2
    assert list(contacts(graph)) == []
