"""Journeys that may be told: one for each state that they may go to."""

from __future__ import annotations

import pytest
from facts.read import view
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
