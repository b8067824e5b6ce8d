"""Conferences: what many came to, or was held for many; no briefing, and none that is but named."""

from __future__ import annotations

import pytest
from facts.read import view
from spacy.language import Language

from kg.facts.gatherings import crowded

VEGA = "President Juan Vega of Peru"
BERG = "Foreign Minister Anna Berg of Norway"

TOLD = [
    ("Foreign ministers of CARICOM will meet in Kingston on Friday.", ["conference"]),
    ("Foreign ministers from Estonia, Latvia, Lithuania and Poland met in Riga on Monday.", ["conference"]),
    ("The foreign ministers of Peru and Norway met in Lima on Monday.", ["meeting"]),
    (f"{BERG} represented Norway at the Lima Fish Summit on Monday.", ["conference"]),
    (f"At a press conference in Lima, {BERG} spoke of fish.", []),
    (f"{VEGA} thanked {BERG} for organizing a conference in Oslo.", []),
    (f"{VEGA} congratulated {BERG} on the Fish Summit, which Norway hosted in Oslo.", ["message"]),
    (f"The first summit of {VEGA} and {BERG} opened in Oslo.", ["meeting"]),
    (f"{VEGA} called off a summit with {BERG} in Oslo.", ["meeting"]),
    ("A summit of the leaders of Peru and Norway opened in Oslo.", ["conference"]),
    (f"{BERG} attended the Fish Summit, which Peru hosted in Lima.", ["conference"]),
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_a_gathering_is_told_where_many_came(text: str, expected: list[str], nlp: Language) -> None:
    assert [str(one.type) for one in view(text, nlp).sketches] == expected


LEADERS = (
    "President Anna Berg of Norway, President Ola Lind of Sweden, President Juri Kask of Estonia, President Egils "
    "Ozols of Latvia, President Saulius Petraitis of Lithuania, President Jan Kowal of Poland and President Karl Weiss "
    "of Germany"
)


def test_leaders_of_many_states_do_not_meet_two_by_two(nlp: Language) -> None:
    assert _crowded(f"{LEADERS} met in Riga on Monday.", nlp)


@pytest.mark.parametrize(
    "text",
    [
        f"{VEGA} received {LEADERS.replace('President', 'Ambassador')} in Lima on Monday.",
        f"{VEGA} met {LEADERS.replace('President', 'Ambassador')} in Lima on Monday.",
        f"{VEGA} hosted {LEADERS} in Lima on Monday.",
        f"{VEGA} and {BERG} met in Lima on Monday.",
    ],
)
def test_envoys_and_guests_are_received(text: str, nlp: Language) -> None:
    assert not _crowded(text, nlp)


def _crowded(text: str, nlp: Language) -> bool:
    read = view(text, nlp)
    one = read.sketches[0]
    actors = read.marked.actors
    one.of = {actor: actors[actor].of for actor in one.seats}
    return crowded(one, [actors[actor].title for actor in one.seats])
