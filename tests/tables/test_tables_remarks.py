"""Telegraphic remarks, whose subject is not said: whom it met, what it attended, with whom it went."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.model import EventType, PartialDate
from kg.tables import read_remark

NEAR = PartialDate(1999, 12, 30)

MET = [
    ("Met with President Pop and Prime Minister Perez.", [["Pop", "Perez"]]),
    ("State visit; met with King Karl II. Addressed Parliament.", [["Karl II"]]),
    ("Conferred with Chancellor Berg; concluded an agreement on trade.", [["Berg"]]),
    ("Discussed the crisis with Russian Foreign Minister Ivan Petrov.", [["Ivan Petrov"]]),
    ("Met with met with King Karl.", [["Karl"]]),
    ("Attended the inauguration of President Pop and met with former President Perez.", [["Perez"]]),
    ("Briefed King Karl on the talks.", [["Karl"]]),
    ("Informal meeting with Prime Minister Perez.", [["Perez"]]),
    ("Audience with Pope Clement.", [["Clement"]]),
    ("Private visit with President Pop while returning to Lima.", [["Pop"]]),
    ("Received by President Pop.", [["Pop"]]),
    ("Held talks with Soviet Foreign Minister Petrov.", [["Petrov"]]),
    ("Accompanied President Pop to a meeting with French President Giraud.", [["Giraud"]]),
    ("Attended Lima Conference with Soviet Premier Petrov and British Prime Minister Green.", [["Petrov", "Green"]]),
    ("Met with senior Thai officials. Also met with Foreign Minister Perez.", [[], ["Perez"]]),
    ("Discussed the proposed peace conference with King Karl II.", [["Karl II"]]),
    ("Discussed limits on arms with General Secretary Petrov.", [["Petrov"]]),
    ("Met with Prime Minister Major. Attended a dinner.", [["Major"]]),
    ("Met with Pope Clement at Lima Castle and with Prime Minister Perez.", [["Clement"]]),
    ("Met with Abu Dhabi Crown Prince Omar bin Nasr.", [["Omar bin Nasr"]]),
    # nobody met by these words
    ("Accompanied President Pop.", []),
    ("Attended the funeral of King Karl.", []),
    ("Attended the summit with President Pop.", []),
    ("Discussed prospects for a meeting with President Pop.", []),
    ("Attempted to meet with President Pop.", []),
    ("Delivered an invitation to meet with President Pop in Lima.", []),
    ("Signed a trade agreement with France.", []),
    ("Met with counterparts to discuss bilateral issues.", [[]]),
    ("Working visit.", []),
    ("Addressed NATO Foreign Ministers and the European Commission.", []),
    ("In U.S. May 5–11; visited New York City and Hawaii.", []),
]


@pytest.mark.parametrize(("text", "expected"), MET, ids=[text for text, _ in MET])
def test_whom_the_subject_met(text, expected):
    assert [[who.name for who in met.people if who.name] for met in read_remark(text, NEAR).met] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Attended the G-20 Economic Summit Meeting.", [(EventType.CONFERENCE, "G-20 Economic Summit Meeting")]),
        ("Attended the funeral of King Karl.", [(EventType.CEREMONY, "funeral of King Karl")]),
        ("Attended a NATO Summit in Lima, and addressed Parliament.", [(EventType.CONFERENCE, "NATO Summit")]),
        ("Met with President Pop.", []),
        ("Attended school.", []),
    ],
)
def test_what_the_subject_attended(text, expected):
    assert [(one.type, one.label) for one in read_remark(text, NEAR).attended] == expected


def test_those_whom_it_accompanied_lead_and_those_beside_it_do_not():
    remark = read_remark("With Secretary of Defense Hopper, met with President Pop. Accompanied President Perez.", NEAR)
    assert [who.name for who in remark.company] == ["Hopper", "Perez"]
    assert [who.name for who in remark.follows] == ["Perez"]
    assert [who.name for who in remark.met[0].beside] == ["Hopper"]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Met with President Pop December 31.", "1999-12-31", "1999-12-31"),
        ("Met with President Pop on Jan. 2.", "2000-01-02", "2000-01-02"),
        ("Met with President Pop May 7–8, 1998.", "1998-05-07", "1998-05-08"),
        ("Met December 29 with President Pop.", "1999-12-29", "1999-12-29"),
    ],
)
def test_days_without_a_year_are_those_nearest_to_the_row(text, first, last):
    days = read_remark(text, NEAR).met[0].days
    assert (str(days.first), str(days.last)) == (first, last)


def test_the_city_and_the_topic_are_told():
    (met,) = read_remark("Discussed the Ukrainian crisis with President Pop in New York City.", NEAR).met
    assert (met.place, met.topic) == ("New York City", "Ukrainian crisis")


SOME = """Met with the President Prime Minister of and , . ; ( ) Pop Russian France attended summit U.S. Sen. A. -
May 5 to accompanied discussed meeting Presidents"""
WORDS = st.sampled_from(SOME.split())


@given(st.lists(WORDS, max_size=25).map(" ".join))
def test_any_remark_is_read_to_its_end_and_every_span_lies_in_it(text):
    remark = read_remark(text, NEAR)
    people = [who for met in remark.met for who in met.people]
    spans = [(one.start, one.end) for one in (*remark.met, *remark.attended, *people, *remark.company)]
    assert all(0 <= start < end <= len(text) for start, end in spans)


@given(st.text(max_size=60))
def test_any_text_is_read(text):
    read_remark(text, None)
