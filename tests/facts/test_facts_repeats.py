"""One event is told once, whoever's words tell of it again, and somebody once in it."""

from __future__ import annotations

import pytest
from facts.read import short, told

DANE = "Danish Foreign Minister Lena Holm"


def test_guests_met_one_by_one_stay_apart(nlp):
    text = (
        "Egils Ozols, President of Latvia, held bilateral meetings on Tuesday in Riga with the Prime Ministers of "
        "Estonia Juri Kask, Lithuania Saulius Petraitis and Poland Jan Kowal."
    )
    met = [{who.name for who in event.participants} for event in told(text, nlp) if event.type == "meeting"]
    assert met == [{"Egils Ozols", guest} for guest in ("Juri Kask", "Saulius Petraitis", "Jan Kowal")]


@pytest.mark.parametrize("goal", ["Thimphu", "Bhutan"])
def test_a_meeting_is_where_the_journey_goes(nlp, goal):
    text = (
        f"{DANE} will make an official visit to {goal} from 20 to 22 May. She will call on Prime Minister Karma Dorji "
        "of Bhutan."
    )
    assert f"meeting planned 2024-05 {goal}: Karma Dorji / Lena Holm" in map(short, told(text, nlp))


def test_two_who_are_told_to_meet_by_one_word_met_each_other(nlp):
    text = (
        "The Iraqi foreign minister will visit Lebanon on Friday and meet his Lebanese counterpart. Hassan Karim will "
        "stay for two days. Foreign Minister Hassan Karim takes a delegation along."
    )
    alone = [event for event in told(text, nlp) if event.type == "meeting" and len(event.participants) == 1]
    assert not alone


def test_a_post_is_nobody_beside_who_is_named_with_it(nlp):
    text = "The Peruvian foreign minister will visit France on Monday. Luis Vega, foreign minister of Peru, is 60."
    for event in told(text, nlp):
        assert len({who.title for who in event.participants}) == len(event.participants)


@pytest.mark.parametrize(
    "text",
    [
        "President Juan Pérez of Peru arrived in Paris on Monday with Trade Minister Luis Vega of Peru.",
        "Trade Minister Luis Vega of Peru and Health Minister Ana Ruiz of Peru went to Paris on Monday.",
    ],
)
def test_a_journey_of_people_of_one_state_is_one_delegations(nlp, text):
    assert {who.side for event in told(text, nlp) if event.type == "visit" for who in event.participants} == {1}


def test_nobody_travels_to_his_own_state(nlp):
    text = "Prime Minister Tomas Vula of Fiji returned to Fiji on Wednesday after a tour of Denmark."
    assert not [event for event in told(text, nlp) if event.type == "visit" and event.place == "Fiji"]


@pytest.mark.parametrize(("day", "ceremonies"), [("Monday", 1), ("Tuesday", 2)])
def test_the_envoys_of_a_day_have_one_ceremony(nlp, day, ceremonies):
    text = (
        "Ambassador Anna Schmidt of Germany presented her credentials to President Juan Pérez of Peru on Monday.\n\n"
        f"The Ambassador of Japan, Kenji Sato, presented his credentials to President Juan Pérez on {day}."
    )
    found = [event for event in told(text, nlp) if event.type == "ceremony"]
    assert len(found) == ceremonies
    assert {who.name for event in found for who in event.participants} == {"Anna Schmidt", "Juan Pérez", "Kenji Sato"}


@pytest.mark.parametrize(
    "text",
    [
        f"{DANE} met Prime Minister Karma Dorji of Bhutan on the sidelines of the summit in Rome on Monday.",
        f"{DANE} discussed an upcoming health conference with Prime Minister Karma Dorji of Bhutan in Rome on Monday.",
    ],
)
def test_a_gathering_named_in_passing_is_no_event_of_nobody(nlp, text):
    assert not [event for event in told(text, nlp) if event.type == "conference" and not event.participants]


def test_those_of_many_states_who_met_at_a_conference_are_told_once(nlp):
    people = (
        "Ana Rojas of Peru, Anna Berg of Norway, Max Weber of Germany, Kenji Sato of Japan, Luc Blanc of France, "
        "Ravi Mohan of India, Ana Soto of Chile and Ole Dahl of Denmark"
    )
    text = (
        f"The 9th conference of interior ministers was held in Lima on Monday. Ministers {people} took part. "
        "Ministers Rojas, Berg, Weber, Sato, Blanc, Mohan, Soto and Dahl held a meeting in Lima on Monday."
    )
    assert {str(event.type) for event in told(text, nlp)} == {"conference"}


@pytest.mark.parametrize(
    ("welcome", "events"),
    [
        ("She was welcomed at the airport by", ["visit"]),
        ("In the lounge of the airport she was greeted by", ["visit"]),
        ("Upon her arrival in the city she was welcomed by", ["visit"]),
        ("At the Torres Air Force Base she was received by", ["visit"]),
        ("At the base of the statue she was received by", ["meeting", "visit"]),
        ("Upon arrival at the palace she was received by", ["meeting", "visit"]),
        ("At the palace she was received by", ["meeting", "visit"]),
        ("For talks at the airport she was received by", ["meeting", "visit"]),
    ],
)
def test_a_welcome_on_arrival_is_of_the_visit(nlp, welcome, events):
    text = f"Foreign Minister Anna Berg of Norway arrived in Lima on Tuesday. {welcome} President Juan Vega of Peru."
    found = told(text, nlp)
    assert sorted(one.type for one in found) == events
    visit = next(one for one in found if one.type == "visit")
    assert {one.name for one in visit.participants} >= {"Anna Berg"} | ({"Juan Vega"} if events == ["visit"] else set())


def test_a_visit_called_off_has_the_day_that_either_sentence_tells(nlp):
    text = (
        "Foreign Minister Anna Berg of Norway has postponed a visit to Peru. "
        "She was to have been there for four days from Friday."
    )
    (visit,) = [one for one in told(text, nlp) if one.type == "visit"]
    assert (visit.status, str(visit.start)) == ("cancelled", "2024-05-17")
