"""Who was there besides, who but speaks of it, and who "he", "the five" and "X in Oslo and Y in Rome" are."""

from __future__ import annotations

import pytest
from facts.read import view
from spacy.language import Language

from kg.facts.sides import chairs
from kg.facts.spokesmen import heard

MET = "LIMA - President Ana Soto received Norwegian Premier Nils Dahl on Monday. "

THERE: list[tuple[str, set[str]]] = [
    ("Minister Juan Gil attended the meeting, in addition to the Norwegian Ambassador to Peru.", {"Juan Gil", "(NO)"}),
    ("Minister Juan Gil was present along with Undersecretary Rosa Vega.", {"Juan Gil", "Rosa Vega"}),
    ("Minister Juan Gil attended the meeting and thanked Undersecretary Rosa Vega.", {"Juan Gil"}),
]


@pytest.mark.parametrize(("text", "more"), THERE, ids=[text[:60] for text, _ in THERE])
def test_who_is_told_with_those_who_attend_was_there_too(text: str, more: set[str], nlp: Language) -> None:
    found = view(MET + text, nlp)
    (draft,) = found.drafts
    people = [found.marked.actors[actor] for actor in draft.seats]
    assert {one.name or f"({one.of})" for one in people} == {"Ana Soto", "Nils Dahl", *more}


SPEAKERS: list[tuple[str, bool]] = [
    ("Press Secretary Juan Gil briefed reporters. Gil said the two talked of fish.", True),
    ("According to the spokesman, Juan Gil, they talked of fish.", True),
    ("The Special Assistant on Media, Juan Gil, disclosed this in a statement.", True),
    ("Spokesman Juan Gil attended the meeting and briefed reporters.", False),
    ("Minister Juan Gil briefed reporters.", False),
]


@pytest.mark.parametrize(("text", "gone"), SPEAKERS, ids=[text[:60] for text, _ in SPEAKERS])
def test_who_but_tells_the_press_of_it_was_no_part_of_it(text: str, gone: bool, nlp: Language) -> None:
    found = view(MET + text, nlp)
    (draft,) = found.drafts
    (speaker,) = (actor.key for actor in found.marked.actors if actor.name == "Juan Gil")
    draft.seats[speaker] = next(iter(draft.seats.values()))
    assert heard(found, [draft]) == [draft]
    assert (speaker not in draft.seats) == gone
    draft.seats = {speaker: next(iter(draft.seats.values()))}
    assert heard(found, [draft]) == ([] if gone else [draft])


def test_leaders_who_are_counted_met_one_another(nlp: Language) -> None:
    text = "President Ana Soto of Peru, Premier Nils Dahl of Norway and Chancellor Karl Weiss of Germany are to meet. "
    found = view(f"{text}The three leaders met in Oslo in May.", nlp)
    (draft,) = (one for one in found.drafts if one.status == "held")
    of = {actor: found.marked.actors[actor].of for actor in draft.seats}
    doubtful = {(0, 1): 0.02, (0, 2): 0.02, (1, 2): 0.02}
    assert sorted(chair.side for chair in chairs(draft.seats, of, None, doubtful).values()) == [1, 2, 3]


def test_who_is_joined_to_a_place_stands_where_he_does_who_is_there(nlp: Language) -> None:
    text = "Premier Ana Soto held meetings with French Premier Luc Blanc in Paris and German Premier Eva Kern in Bonn."
    found = view(text, nlp)
    assert [{found.marked.actors[actor].name for actor in one.seats} for one in found.drafts] == [
        {"Ana Soto", "Luc Blanc"},
        {"Ana Soto", "Eva Kern"},
    ]


def test_a_bracket_tells_whom_a_pronoun_means(nlp: Language) -> None:
    text = "Premier Nils Dahl read a letter from President Juan Vega in which he (Vega) thanked Minister Eva Lund."
    found = view(text, nlp)
    (he,) = (sight for line in found.lines for sight in line.sights if sight.kind == "pronoun")
    assert [found.marked.actors[actor].name for actor in he.actors] == ["Juan Vega"]
