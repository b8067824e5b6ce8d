"""A row is an article whose events point to its cells; rows that do not fit say why."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.model import Event, EventType, Part, PartialDate, Status
from kg.tables import Row, RowProblem, TableMapping, tell

TRIPS = TableMapping.model_validate(
    {
        "event": {"type": {"value": "visit"}, "start": "from", "end": "to", "place": "city", "country": "country"},
        "people": [
            {"name": "who", "post": {"column": "role", "values": {"fm": "Foreign Minister"}}, "of": {"value": "RO"}}
        ],
        "text": [{"column": "remarks", "style": "remarks"}],
        "states": {"Ruritania": "PE"},
    }
)
MEETINGS = TableMapping.model_validate(
    {
        "event": {
            "type": {"column": "kind", "values": {"Phone": "call", "Meeting": "meeting"}, "default": "meeting"},
            "status": {"column": "state", "values": {"off": "cancelled"}, "default": "held"},
            "start": "day",
            "topics": "topics",
        },
        "people": [
            {"name": "ours", "split": ";", "of": {"value": "SY"}},
            {"name": "theirs", "of": "country", "side": 2, "part": "host"},
        ],
        "dates": ["%d/%m/%Y"],
    }
)
TRIP = {
    "who": "Ana Pop",
    "role": "fm",
    "from": "1999-03-01",
    "to": "1999-03-04",
    "city": "Lima",
    "country": "Peru",
    "remarks": "Met with President Juan Pérez and French Foreign Minister Paul Martin. Accompanied President Berg.",
}
MEETING = {"day": "29/10/2020", "ours": "Li Na; Omar Nasr", "theirs": "President Ivan Petrov", "country": "Russia"}


@pytest.mark.parametrize("signs", ["__", "-", "?", "–"])
def test_a_cell_of_signs_alone_names_nobody(signs):
    seated = told(MEETING | {"ours": f"Li Na; {signs}", "theirs": signs}, MEETINGS).events[0].participants
    assert [one.name for one in seated] == ["Li Na"]


def told(cells, mapping=TRIPS):
    return tell(Row(7, cells), mapping, "trips")


def seats(event: Event):
    return [(one.name, one.title, one.of, one.side, str(one.part)) for one in event.participants]


def test_a_trip_with_its_remark():
    visit, peru, france = told(TRIP).events
    assert (visit.type, str(visit.start), str(visit.end), visit.place, visit.place_country) == (
        EventType.VISIT,
        "1999-03-01",
        "1999-03-04",
        "Lima",
        "PE",
    )
    assert seats(visit) == [
        ("Ana Pop", "Foreign Minister", "RO", 1, "member"),
        ("Berg", "President", "RO", 1, "lead"),
    ]
    ana = ("Ana Pop", "Foreign Minister", "RO", 1, "lead")
    assert seats(peru) == [ana, ("Juan Pérez", "President", "PE", 2, "host")]
    assert seats(france) == [ana, ("Paul Martin", "Foreign Minister", "FR", 2, "lead")]
    assert peru.within, "a meeting lies somewhere in a trip of four days"
    assert peru.participants[1].confidence < france.participants[1].confidence, "no word says that Pérez is of Peru"


def test_the_evidence_is_the_cell_in_its_line():
    row = told(TRIP)
    text = row.article.text
    assert row.article.id == "trips:7"
    person = row.events[0].participants[0].evidence
    assert [(text[one.span.start : one.span.end], one.rule) for one in person] == [
        ("Ana Pop", "column who"),
        ("fm", "column role"),
    ]
    (met,) = row.events[1].participants[1].evidence
    assert text[met.span.start : met.span.end] == "President Juan Pérez"
    assert text[met.sentence.start : met.sentence.end] == f"remarks: {TRIP['remarks']}"
    assert met.rule == "column remarks: meet"


def test_a_meeting_of_columns():
    (event,) = told(MEETING, MEETINGS).events
    assert (event.type, event.status, event.start) == (EventType.MEETING, Status.HELD, PartialDate(2020, 10, 29))
    assert seats(event) == [
        ("Li Na", None, "SY", 1, "lead"),
        ("Omar Nasr", None, "SY", 1, "lead"),
        ("Ivan Petrov", "President", "RU", 2, "host"),
    ]


def test_values_of_cells_are_turned_and_empty_ones_have_a_default():
    (event,) = told({**MEETING, "kind": "Phone", "state": "off", "topics": "gas; grain"}, MEETINGS).events
    assert (event.type, event.status, event.topics) == (EventType.CALL, Status.CANCELLED, ("gas", "grain"))


@pytest.mark.parametrize(
    ("change", "mapping", "reason"),
    [
        ({"from": "1 March"}, TRIPS, "from: '1 March' is no date"),
        ({"to": "1999-02-30"}, TRIPS, "to: '1999-02-30' is no date"),
        ({"to": "1998"}, TRIPS, r"ends \(1998\) before it begins"),
        ({"who": ""}, TRIPS, "nobody in role, who"),
        ({"kind": "Letter"}, MEETINGS, "kind: 'Letter' is none of meeting, call"),
    ],
)
def test_a_row_that_does_not_fit_says_why(change, mapping, reason):
    with pytest.raises(RowProblem, match=reason):
        told({**(TRIP if mapping is TRIPS else MEETING), **change}, mapping)


@pytest.mark.parametrize(
    ("cell", "of", "notes"),
    [
        ("Korea, Republic of", "KR", 0),
        ("Burma (Myanmar)", "MM", 0),
        ("NATO", "NATO", 0),
        ("RU", "RU", 0),
        ("Ruritania", "Ruritania", 1),
    ],
)
def test_states_and_bodies_of_cells(cell, of, notes):
    row = told({**MEETING, "country": cell}, MEETINGS)
    assert row.events[0].participants[-1].of == of
    assert len(row.notes) == notes


def test_the_mapping_names_states_that_no_register_has():
    assert told({**TRIP, "country": "Ruritania"}).events[0].place_country == "PE"


def test_several_places_are_no_place_of_a_meeting():
    visit, meeting, _ = told({**TRIP, "city": "Lima, Cusco"}).events
    assert (visit.place, meeting.place) == ("Lima, Cusco", None)


def test_of_two_holders_of_one_post_neither_is_taken_for_the_host():
    remark = "Met with Prime Minister Perez and Prime Minister Berg."
    assert [one.participants[1].of for one in told({**TRIP, "remarks": remark}).events[1:]] == [None, None]


def test_texts_to_be_read_like_articles_are_handed_on():
    mapping = TRIPS.model_copy(update={"text": (TRIPS.text[0].model_copy(update={"style": "article"}),)})
    row = told(TRIP, mapping)
    (span,) = row.texts
    assert row.article.text[span.start : span.end] == TRIP["remarks"]
    assert len(row.events) == 1


CELL = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=30).map(str.strip)


@given(
    st.fixed_dictionaries({"who": CELL.filter(lambda text: any(map(str.isalpha, text))), "city": CELL, "remarks": CELL})
)
def test_whatever_cells_hold_every_fact_points_into_one_cell(cells):
    row = told({**TRIP, **cells})
    text = row.article.text
    values = {value for value in {**TRIP, **cells}.values() if value}
    for event in row.events:
        for one in (*event.evidence, *(found for who in event.participants for found in who.evidence)):
            assert one.sentence.covers(one.span)
            assert any(text[one.span.start : one.span.end] in value for value in values)
        assert all(one.name or one.title for one in event.participants)
        assert all(one.part in Part for one in event.participants)
