"""Who is one person, which event is which, and whom each side sits for."""

from __future__ import annotations

from datetime import date

import pytest

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
    Status,
)
from kg.resolution import Encounter, resolve, slug
from kg.vocab import EVENT, PERSON, POST

EVIDENCE = (Evidence(Span(0, 1), Span(0, 2), "test"),)


def seat(name: str | None, title: str | None, of: str | None, side: int, part: Part = Part.LEAD) -> Participation:
    return Participation(name, title, of, side, part, EVIDENCE, 0.9)


def event(*seats: Participation, day: str | None = "2021-05-03", delegations: tuple[Delegation, ...] = ()) -> Event:
    start = PartialDate.parse(day) if day else None
    return Event(EventType.MEETING, Status.HELD, start, start, None, (), seats, EVIDENCE, 0.9, delegations=delegations)


def resolved(*events: Event, text: str = "An article.") -> tuple[Encounter, ...]:
    article = Article("a", text, Span(0, len(text)), date(2021, 5, 4))
    return resolve(Reading(article, events, "test")).encounters


LIND = seat("Ana Lind", "President", "PT", 1, Part.HOST)
PARK = seat("Joon Park", "Foreign Minister", "KR", 2)


def test_a_person_is_a_name_and_a_state():
    (one,) = resolved(event(LIND, PARK))
    assert [PERSON.tail(c.person.iri) for c in one.chairs if c.person] == ["ana-lind.pt", "joon-park.kr"]


@pytest.mark.parametrize(
    ("a", "b"), [("Recep Tayyip Erdoğan", "recep tayyip erdogan"), ("Luna al-Shibl", "Luna Al Shibl")]
)
def test_case_accents_and_hyphens_do_not_tell_people_apart(a: str, b: str):
    assert slug(a) == slug(b)


def test_a_slug_is_never_empty():
    assert slug("—") != ""
    assert slug("—") != slug("…")


def test_one_name_of_two_states_is_two_people():
    (first,), (second,) = resolved(event(LIND)), resolved(event(seat("Ana Lind", "President", "BR", 1)))
    assert first.chairs[0].person != second.chairs[0].person


def test_a_name_alone_belongs_to_its_article():
    (first,) = resolved(event(seat("Ana Lind", None, None, 1)), text="One.")
    (second,) = resolved(event(seat("Ana Lind", None, None, 1)), text="Two.")
    assert first.chairs[0].person != second.chairs[0].person


def test_the_same_day_type_and_leaders_are_one_event_in_any_article():
    (first,) = resolved(event(LIND, PARK), text="One.")
    (second,) = resolved(event(seat("Joon Park", None, "KR", 1), seat("Ana Lind", None, "PT", 2)), text="Two.")
    assert first.iri == second.iri
    assert EVENT.tail(first.iri) == "2021-05-03.meeting.ana-lind.pt_joon-park.kr"


@pytest.mark.parametrize(
    "told",
    [
        event(LIND, PARK, day=None),
        event(LIND, PARK, day="2021-05"),
        event(LIND),
        event(LIND, seat(None, "Ambassador to Portugal", "KR", 2)),
        event(LIND, seat("Joon Park", None, None, 2)),
    ],
)
def test_else_an_event_belongs_to_its_article(told: Event):
    (first,), (second,) = resolved(told, text="One."), resolved(told, text="Two.")
    assert first.iri != second.iri


def test_two_such_events_in_one_article_are_two():
    first, second = resolved(event(LIND, PARK), event(LIND, PARK))
    assert first.iri != second.iri


def test_sides_sit_for_their_states():
    (one,) = resolved(event(LIND, PARK, seat("Min Seo", "Adviser", "KR", 2, Part.MEMBER)))
    assert [chair.side.code for chair in one.chairs] == ["PT", "KR", "KR"]
    assert one.chairs[1].side == one.chairs[2].side


def test_inside_one_state_the_host_keeps_it_and_the_other_side_sits_for_itself():
    (one,) = resolved(
        event(seat("Rui Sol", "Foreign Minister", "PT", 1), seat("Ana Lind", "President", "PT", 2, Part.HOST))
    )
    minister, president = one.chairs
    assert president.side.kind == "polity"
    assert (minister.side.kind, minister.side.label, minister.side.code) == (
        "group",
        "Foreign Minister (Portugal)",
        "PT",
    )


def test_equal_sides_get_one_principal_whomever_their_members_serve():
    (one,) = resolved(event(LIND, PARK, seat("Sam Roe", "Special Envoy for Syria", "UN", 2, Part.MEMBER)))
    assert one.chairs[2].side == one.chairs[1].side


def test_sides_without_a_principal_stay_apart():
    (one,) = resolved(event(seat("Ana Lind", None, None, 1), seat("Joon Park", None, None, 2)))
    assert one.chairs[0].side != one.chairs[1].side


def test_an_unnamed_post_acts_itself():
    (one,) = resolved(event(LIND, seat(None, "Ambassador in Lisbon", "KR", 2)))
    assert one.chairs[1].person is None
    assert one.chairs[1].post is not None
    assert POST.tail(one.chairs[1].post.iri) == "kr.ambassador.pt"


def test_a_delegation_is_sent_by_bodies_and_led_by_a_participant():
    sent = Delegation("a Korean delegation", "KR", ("Ministry of Trade",), 2, "Joon Park", EVIDENCE, 0.8)
    (one,) = resolved(event(LIND, PARK, delegations=(sent,)))
    (bench,) = one.benches
    assert [body.label for body in bench.group.sent_by] == ["Ministry of Trade"]
    assert bench.group.sent_by[0].root.code == "KR"
    assert bench.group.head == one.chairs[1].person
    assert bench.side == one.chairs[1].side


def test_labels_read_like_lines():
    (one,) = resolved(event(PARK, LIND))
    assert one.label == "Meeting of Ana Lind with Joon Park"
