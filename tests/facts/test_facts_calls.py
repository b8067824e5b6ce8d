"""Who talks from afar and who in one room, where the words alone do not say so."""

from __future__ import annotations

import pytest
from facts.read import short, told, view
from spacy.language import Language

VEGA = "President Juan Vega of Peru"
BERG = "Foreign Minister Anna Berg of Norway"
SATO = "Foreign Minister Kenji Sato of Japan"

TYPES = [
    (f"{VEGA} met virtually on Monday with {BERG}.", {"call"}),
    (f"{VEGA} met {BERG} via Zoom on Monday.", {"call"}),
    (f"{VEGA} held a virtual meeting with {BERG} on Monday.", {"call"}),
    (f"{VEGA} met {BERG} in Lima on Monday to speak about online trade.", {"meeting"}),
    (f"{VEGA} discussed online fraud with {BERG} in Lima on Monday.", {"meeting"}),
    (f"{VEGA} received a courtesy call from {BERG} on Monday.", {"meeting"}),
    (f"{VEGA} was paid a farewell visit by {BERG} on Monday.", {"meeting"}),
    (f"{VEGA} received a call from {BERG} on Monday.", {"call"}),
    (f"{VEGA} called {BERG} on Monday.", {"call"}),
    (f"{VEGA} called {BERG} a good friend on Monday.", set()),
    (f"{VEGA} called {BERG} to the ministry on Monday.", set()),
    (f"{VEGA} spoke with {BERG} on Monday. In their call they discussed fishing.", {"call"}),
    (f"{VEGA} spoke on Monday with {BERG}, with {SATO} and with Chancellor Max Weber of Germany.", {"call"}),
    (f"{VEGA} spoke with {BERG} in his office in Lima on Monday.", {"meeting"}),
    (f"{VEGA} spoke to {BERG} on Sunday about the truce.", {"call"}),
    (f"{VEGA} spoke to {BERG} on Sunday. The two discussed trade and a meeting of the council.", {"call"}),
    (f"{VEGA} spoke to {BERG} on Sunday. They also conferred about fish.", {"call"}),
    (f"{VEGA} spoke to {BERG} on the sidelines of the summit on Sunday.", {"meeting"}),
    (f"{VEGA} is on a visit to Norway. He spoke to {BERG} on Sunday.", {"meeting", "visit"}),
    (f"{VEGA} will soon travel to Oslo to speak with {BERG} about fish.", {"meeting", "visit"}),
    (f"{VEGA} spoke to Finance Minister Ana Rojas of Peru on Sunday.", set()),
    (f"{VEGA} received {BERG} in Lima on Monday. He spoke with {SATO} about a call.", {"meeting"}),
]


@pytest.mark.parametrize(("text", "expected"), TYPES)
def test_what_else_is_said_tells_whether_they_were_in_one_room(text: str, expected: set[str], nlp: Language) -> None:
    assert {str(one.type) for one in view(text, nlp).sketches} == expected


def test_a_headline_says_speaks_with_of_calls(nlp: Language) -> None:
    text = f"President Juan Vega speaks with Anna Berg\n\n{VEGA} spoke with {BERG} on Monday."
    assert {str(one.type) for one in view(text, nlp).sketches} == {"call"}


def test_people_of_several_states_are_spoken_with_one_by_one(nlp: Language) -> None:
    found = told(f"{VEGA} spoke today with {BERG} and {SATO}.", nlp)
    assert [short(one) for one in found] == [
        "call held 2024-05-15 None: Anna Berg / Juan Vega",
        "call held 2024-05-15 None: Kenji Sato / Juan Vega",
    ]
