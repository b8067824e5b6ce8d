"""Journeys that may be told: one for each state that they may go to."""

from __future__ import annotations

import pytest
from facts.read import told, view
from spacy.language import Language

from kg.facts.learned.journeys import journeys
from kg.facts.outlines import outline

TOURS = [
    pytest.param(
        "Foreign Minister Anna Berg of Norway is on a tour through Chad, Niger and Mali.",
        {("tour", "Chad"), ("tour", "Niger"), ("tour", "Mali")},
        id="one word of travel and a place of each of three states",
    ),
    pytest.param(
        "Minister abroad\n\nForeign Minister Anna Berg of Norway spoke to students while in Peru on Monday.",
        {("Peru", "Peru")},
        id="a place alone",
    ),
    pytest.param(
        "Berg abroad\n\nForeign Minister Anna Berg of Norway spoke on Monday. Earlier stops were Bamako and Niamey.",
        {("Bamako", "Bamako"), ("Niamey", "Niamey")},
        id="a sentence without anybody",
    ),
    pytest.param("Foreign Minister Anna Berg of Norway praised the visit in Oslo.", set(), id="at home"),
    pytest.param(
        "Foreign Minister Anna Berg of Norway and a delegation from Peru's parliament visited Chad on Monday.",
        {("visited", "Chad")},
        id="where people are from",
    ),
    pytest.param(
        "Foreign Minister Anna Berg of Norway made her first visit to Chad since Peru joined the pact.",
        {("visit", "Chad")},
        id="what a state does",
    ),
    pytest.param(
        "Foreign Minister Anna Berg of Norway and envoys of three states - Peru, Cuba and Mali - went to Chad.",
        {("went", "Chad")},
        id="whose people are",
    ),
    pytest.param(
        "Foreign Minister Anna Berg of Norway will fly to Peru on Monday over the Quito talks.",
        {("fly", "Peru")},
        id="what names a thing",
    ),
]


@pytest.mark.parametrize(("text", "expected"), TOURS)
def test_a_journey_may_go_to_each_state_of_which_a_place_is_named(
    text: str, expected: set[tuple[str, str]], nlp: Language
) -> None:
    told = view(text, nlp)
    made = [(one, outline(one, told.calendar, told.dateline)) for one in journeys(told, [])]
    found = {(one.word.text, draft.where.name) for one, draft in made if draft.where}
    assert found == expected
    assert all(sorted(draft.seats) == [0] for _, draft in made)


def test_a_journey_to_where_one_is_drafted_is_not_made_again(nlp: Language) -> None:
    told = view("Foreign Minister Anna Berg of Norway visited Peru and then Brazil on a tour of the continent.", nlp)
    assert told.drafts
    gone = {draft.where.name for draft in told.sketches if draft.where}
    made = [outline(one, told.calendar, told.dateline) for one in journeys(told, told.sketches)]
    assert gone
    assert gone.isdisjoint(one.where.name for one in made if one.where)


GOALS = [
    ("Foreign Minister Anna Berg of Norway left Lima for Quito on Monday.", ["Quito"]),
    ("Foreign Minister Anna Berg of Norway left Oslo on Monday for Paris.", ["Paris"]),
    ("Foreign Minister Anna Berg of Norway left Norway this evening for Washington.", ["Washington"]),
    ("Foreign Minister Anna Berg of Norway left from the air base in Lima for Quito on Monday.", ["Quito"]),
    ("Foreign Minister Anna Berg of Norway flew from Lima to Quito on Monday.", ["Quito"]),
    ("Foreign Minister Anna Berg of Norway left Quito on Monday after a visit of three days.", ["Quito"]),
    ("Foreign Minister Anna Berg of Norway returned to Oslo on Monday after talks.", []),
    ("Foreign Minister Anna Berg of Norway will lead a delegation to Peru on Monday.", ["Peru"]),
    ("Foreign Minister Anna Berg of Norway led the debate in Peru on Monday.", []),
]


@pytest.mark.parametrize(("text", "expected"), GOALS)
def test_a_journey_goes_to_its_goal_and_not_to_where_it_starts(text: str, expected: list[str], nlp: Language) -> None:
    told = view(text, nlp)
    assert [one.where.name for one in told.sketches if one.where] == expected
    made = [outline(one, told.calendar, told.dateline) for one in journeys(told, told.sketches)]
    assert not any(one.where.name in ("Lima", "Oslo") for one in made if one.where)


STATUSES = [
    ("The visit of Norwegian Foreign Minister Anna Berg to Latvia will take place on Friday.", ["planned"]),
    ("The visit of Norwegian Foreign Minister Anna Berg to Latvia will contribute to trade.", ["planned"]),
    (
        "Minister Anna Berg of Norway arrived in Lima on Monday. The visit of Minister Berg to Peru will help trade.",
        ["held"],
    ),
    (
        "Minister Anna Berg of Norway will visit Peru. The visit of Minister Berg to Peru will give impetus to trade.",
        ["planned"],
    ),
    (
        "Minister Anna Berg of Norway came to Peru. The visit to Peru is expected to further strengthen ties.",
        ["held"],
    ),
    ("Minister Anna Berg of Norway is expected to visit Peru to strengthen ties.", ["planned"]),
]


@pytest.mark.parametrize(("text", "expected"), STATUSES)
def test_what_a_visit_brings_about_does_not_tell_when_it_is(text: str, expected: list[str], nlp: Language) -> None:
    assert [str(one.status) for one in view(text, nlp).sketches] == expected


GATHERINGS = [
    ("Prime Minister Ola Vik of Norway will attend the summit in Rome.", 1),
    ("Prime Minister Ola Vik of Norway will skip the summit in Rome.", 0),
    ("The summit held in Quito on Monday ended with an accord.", 1),
    ("Exports rose, thanks to the results of the summit held in Quito on Monday.", 0),
    ("The Andean summit was scheduled for 25 May in Quito.", 1),
    ("The Andean summit is expected to be held in Quito.", 1),
    ("The Andean summit is expected to bring peace.", 0),
    ("Exports rose after the Andean summit in Quito.", 0),
    ("Exports rose after the Andean summit held in Quito on Monday.", 1),
    ("They spoke of the implementation of the Andean summit in Quito.", 0),
    ("Prime Minister Ola Vik of Norway expressed gratitude to the Queen of Denmark for holding the summit in Oslo.", 0),
]


@pytest.mark.parametrize(("text", "number"), GATHERINGS)
def test_a_gathering_that_is_but_named_or_missed_is_not_told(text: str, number: int, nlp: Language) -> None:
    assert len(view(text, nlp).sketches) == number


def test_a_journey_to_each_of_several_states_keeps_its_place(nlp: Language) -> None:
    text = (
        "OSLO - Foreign Minister Anna Berg of Norway called on King Olav of Norway on Monday. She spoke of her recent "
        "trip to Japan, Kenya and Brazil. The king praised her for what she had done in Japan."
    )
    assert {one.place for one in told(text, nlp) if one.type == "visit"} == {"Japan", "Kenya", "Brazil"}


STAYS = [
    ("arrived in Lima on Monday for an official visit. She will leave Peru on Friday.", ["2024-05-13/2024-05-17"]),
    ("visited Lima on Monday. She will travel to Peru again in August.", ["2024-05-13/2024-05-13", "2024-08/2024-08"]),
    ("left Lima on Tuesday, concluding her three-day official visit to Peru.", ["2024-05-12/2024-05-14"]),
    ("arrived in Cuzco on Monday. She came to Cusco for talks on Monday.", ["2024-05-13/2024-05-13"]),
    ("today ended a two-day visit to Peru.", ["2024-05-14/2024-05-15"]),
    ("flew home on Tuesday after a 4-day visit to Peru.", ["2024-05-11/2024-05-14"]),
    ("began a two-day visit to Peru on Tuesday.", ["2024-05-14/2024-05-14"]),
    ("arrived in Lima on Tuesday after concluding a visit to Brazil.", ["2024-05-14/2024-05-14"]),
    (
        "ended her two-day visit to Peru on Monday. Holm had arrived in Lima on Sunday for talks.",
        ["2024-05-12/2024-05-13"],
    ),
    ("was expected to travel to Peru in March but her visit was postponed.", ["2024-03/2024-03"]),
    ("said on Monday that she would travel to Peru in March.", ["2025-03/2025-03"]),
]


@pytest.mark.parametrize(("text", "expected"), STAYS)
def test_a_stay_is_one_journey_from_its_first_day_to_its_last(text: str, expected: list[str], nlp: Language) -> None:
    found = told(f"Foreign Minister Lena Holm of Denmark {text}", nlp)
    peru = [one for one in found if one.type == "visit" and one.place_country == "PE"]
    assert [f"{one.start}/{one.end}" for one in peru] == expected


INSIDE = [
    ("will visit Peru in June. During her visit Holm will meet with President Juan Vega of Peru.", "Peru"),
    ("arrived in Peru on Monday for a visit, during which she will meet with President Juan Vega of Peru.", "Peru"),
    ("will visit Peru in June and meet with President Juan Vega of Peru.", "Peru"),
    ("arrived in Peru on Monday. Minister Holm met with President Juan Vega of Peru on Tuesday.", "Peru"),
]


@pytest.mark.parametrize(("text", "expected"), INSIDE)
def test_what_is_planned_for_a_visit_is_where_it_goes(text: str, expected: str | None, nlp: Language) -> None:
    found = told(f"Foreign Minister Lena Holm of Denmark {text}", nlp)
    assert [one.place for one in found if one.type == "meeting"] == [expected]


ONE_DAY = [
    (
        "arrived in Lima on Monday on a one-day visit. Holm later held talks with President Juan Vega of Peru.",
        "2024-05-13",
    ),
    ("arrived in Lima on Monday on a day-long visit. Holm will meet President Juan Vega of Peru.", "2024-05-13"),
    ("arrived in Lima on Monday on a two-day visit. Holm will meet President Juan Vega of Peru.", "2024-05"),
]


@pytest.mark.parametrize(("text", "expected"), ONE_DAY)
def test_what_a_visit_of_one_day_holds_is_of_that_day(text: str, expected: str, nlp: Language) -> None:
    found = told(f"Foreign Minister Lena Holm of Denmark {text}", nlp)
    assert [str(one.start) for one in found if one.type == "meeting"] == [expected]


def test_who_was_at_a_gathering_met_others_there_that_day(nlp: Language) -> None:
    text = (
        "Foreign Minister Lena Holm of Denmark attended the summit in Lima on Monday. "
        "Holm also met President Juan Vega of Peru on Monday."
    )
    assert [one.place for one in told(text, nlp) if one.type == "meeting"] == ["Lima"]
