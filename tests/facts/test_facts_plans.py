"""What words and tenses tell of the status of an encounter: held, planned, cancelled, or none at all."""

from __future__ import annotations

import pytest
from facts.read import short, told, view
from spacy.language import Language

VEGA = "President Juan Vega of Peru"
BERG = "Foreign Minister Anna Berg of Norway"

TOLD = [
    (f"{BERG} was slated to visit Peru in May.", ["visit planned"]),
    (f"{BERG} was due to visit Peru and hold talks with {VEGA}.", ["meeting planned", "visit planned"]),
    (f"{BERG} wants to visit Peru and hold talks with {VEGA}.", []),
    (f"{BERG} is supposed to meet {VEGA} in Lima.", ["meeting planned"]),
    (f"In the lead-up to meeting {VEGA}, {BERG} spoke of fish.", ["meeting planned"]),
    (f"{BERG} had no plans for meeting {VEGA}.", []),
    (f"There are no plans for a meeting between {BERG} and {VEGA}.", []),
    (f"{BERG} had no contact with {VEGA}.", []),
    (f"{BERG} was given the task of meeting {VEGA}.", []),
    (f"{BERG} and {VEGA} spoke of trade. Of the meeting with {VEGA} {BERG} was glad.", ["meeting held"]),
    (f"{VEGA} thought of the possibility of a visit to Norway.", []),
    (f"{BERG} talked with {VEGA} about a visit of Foreign Minister Kenji Sato of Japan to Lima.", ["meeting held"]),
    (f"{BERG} talked with {VEGA} about her visit to Japan.", ["meeting held", "visit held"]),
    (f"{BERG} has backed out of a visit to Peru.", ["visit cancelled"]),
    (f"{BERG} ditched a meeting with {VEGA}.", ["meeting cancelled"]),
    (f"{BERG} suspended talks with {VEGA}.", ["meeting cancelled"]),
    (f"{VEGA} postponed the vote after talks with {BERG} in Lima.", ["meeting held"]),
    (f"{VEGA} dropped his demands at a meeting with {BERG}.", ["meeting held"]),
    (f"{BERG} called off the strike after meeting {VEGA}.", ["meeting held"]),
    (f"{BERG} put off a journey while she met {VEGA}.", ["meeting held"]),
    (f"{VEGA} has yet to meet {BERG}.", []),
    (f"{VEGA} and {BERG} are yet to hold talks.", []),
    (f"{BERG} has ruled out a meeting with {VEGA}.", []),
    (f"{BERG} did not rule out talks with {VEGA}.", []),
    (f"A possible meeting between {VEGA} and {BERG} is on many minds.", []),
    (f"The ministers asked the rebels to let {BERG} meet {VEGA}.", []),
    (f"The willingness of {BERG} to meet {VEGA} was praised.", []),
    (f"The war must end before {BERG} will meet {VEGA}.", []),
    (f"{BERG} met {VEGA} before she flew home.", ["meeting held"]),
    (f"{BERG} left Oslo on a visit to Peru which will run through Friday.", ["visit held"]),
    (f"{BERG} is in Lima on a visit to Peru. Her visit to Peru is expected to deepen ties.", ["visit held"]),
    (f"{VEGA} will see {BERG} off at the airport.", []),
    (f"A meeting between {VEGA} and {BERG} fell through.", ["meeting cancelled"]),
    (f"{VEGA} fell through the ice before he met {BERG}.", ["meeting held"]),
    (f"The talks between {VEGA} and {BERG} will not take place.", ["meeting cancelled"]),
    (f"{BERG} came for talks with {VEGA} which did not take place.", ["meeting cancelled"]),
    (f"The talks between {VEGA} and {BERG} will not be held in Lima but in Oslo.", []),
    (f"The talks between {VEGA} and {BERG} have not yet taken place.", []),
    (f"The talks between {VEGA} and {BERG} are off.", ["meeting cancelled"]),
    (f"Talks between {VEGA} and {BERG} were planned for May, but have been put off.", ["meeting cancelled"]),
    (f"Talks between {VEGA} and {BERG} were planned for May, but the vote was put off.", ["meeting planned"]),
    (f"A meeting between {VEGA} and {BERG} was planned, but she decided to cancel it.", ["meeting cancelled"]),
    (f"{VEGA} has put on hold a plan to visit Norway.", ["visit cancelled"]),
    (f"{VEGA} has put his hat on a chair in Oslo and met {BERG}.", ["meeting held"]),
    (f"{VEGA} cancelled a visit to Norway and met {BERG} in Lima.", ["meeting held", "visit cancelled"]),
    (f"{VEGA} will not meet {BERG} in Lima.", ["meeting cancelled"]),
    (f"{VEGA} won't be holding talks with {BERG} in Lima.", ["meeting cancelled"]),
    (f"{VEGA} will not meet {BERG} until she apologizes.", []),
    (f"{VEGA} stressed the need for a meeting with {BERG}.", []),
    (f"{VEGA} was to address parliament first, and then meet {BERG}.", ["meeting planned"]),
    (f"{BERG} has arrived in Lima to meet {VEGA}.", ["meeting planned", "visit held"]),
    (f"An alleged meeting of {VEGA} with {BERG} was on the front pages.", []),
    (f"This follows a meeting between {VEGA} and {BERG} on Friday.", ["meeting held"]),
    (f"The ministry has not told the results of the talks between {VEGA} and {BERG}.", ["meeting held"]),
    (f"There were no results, since there were no talks between {VEGA} and {BERG}.", []),
    (f"{BERG} denied that she is to meet {VEGA}. She will meet {VEGA}.", ["meeting cancelled", "meeting planned"]),
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_words_and_tenses_tell_the_status(text: str, expected: list[str], nlp: Language) -> None:
    assert sorted(f"{one.type} {one.status}" for one in view(text, nlp).sketches) == expected


def test_an_infinitive_in_a_headline_is_a_plan(nlp: Language) -> None:
    text = "Presidents of Peru and Norway To Meet in Lima in December\n\nPresident Juan Vega of Peru spoke of trade."
    assert [str(one.status) for one in view(text, nlp).sketches if one.type == "meeting"] == ["planned"]


def test_what_is_scheduled_in_one_sentence_may_be_called_off_in_the_next(nlp):
    text = "The Andean summit was scheduled for 25 May in Quito. However, it was cancelled for want of money."
    assert [f"{one.type} {one.status}" for one in view(text, nlp).drafts] == ["conference cancelled"]


def test_what_is_cancelled_is_not_planned_as_well(nlp):
    text = f"{BERG} announced last week that she would visit Peru. On Tuesday she cancelled the visit to Peru."
    assert [event.status for event in told(text, nlp) if event.type == "visit"] == ["cancelled"]


def test_what_is_called_off_may_be_planned_anew(nlp):
    text = f"{BERG} has cancelled a visit to Peru. She will visit Peru on Friday."
    found = [short(event) for event in told(text, nlp)]
    assert {one.split()[1] for one in found if one.startswith("visit")} == {"cancelled", "planned"}, found


FALLEN = [
    ("Vega called off his talks with the envoys.", "had been due to receive", "cancelled"),
    ("Vega called off his talks with the envoys.", "will receive", "planned"),
    ("The visit of a king was postponed.", "will receive", "planned"),
    ("The meeting was postponed.", "will receive", "cancelled"),
]


@pytest.mark.parametrize(("sentence", "plan", "expected"), FALLEN)
def test_with_what_is_called_off_falls_what_was_to_be(sentence: str, plan: str, expected: str, nlp: Language) -> None:
    text = f"{VEGA} {plan} {BERG} on Friday. {sentence}"
    assert [str(one.status) for one in view(text, nlp).sketches if one.type == "meeting"] == [expected]


NOBODY = [
    f"{VEGA} told reporters on Monday about {BERG}.",
    f"{BERG} wished {VEGA} luck with the games, which Peru will host in May.",
    f"{VEGA} said in an interview on Monday that he shared the views of {BERG}.",
    "The talks were with Karl Weiss, a minister appointed by President Juan Vega of Peru.",
    f"{VEGA} took the decision in consultation with {BERG}.",
    f"{VEGA} repeated his criticism of a dialogue with {BERG}.",
    f"A letter of congratulation in which {VEGA} greeted {BERG} on her birthday was printed.",
]


@pytest.mark.parametrize("text", NOBODY)
def test_two_who_are_named_need_not_have_met(text: str, nlp: Language) -> None:
    assert [one for one in view(text, nlp).sketches if one.type == "meeting"] == []
