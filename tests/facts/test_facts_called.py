"""What names tell of whose people are, beside the states and bodies of an article."""

from __future__ import annotations

import pytest
from read import view
from spacy.language import Language

from kg.facts.learned.called import Called

LONDON = "London, 4 May 2021 (Test) - Boris Johnson met Sigríður Magnúsdóttir in London. Iceland and Norway are near."


@pytest.fixture(scope="module")
def called(nlp: Language) -> tuple[Called, dict[str, int]]:
    told = view(LONDON, nlp)
    assert {"GB", "IS", "NO"} <= set(told.owners)
    return Called(told), {told.marked.actors[actor].name or "": actor for actor in told.sights}


def test_of_somebody_known_his_state_alone_is_told(called: tuple[Called, dict[str, int]]) -> None:
    names, actors = called
    own = actors["Boris Johnson"]
    assert list(names.owned(own, "GB")) == ["known whole True", "known whole True spoken of"]
    assert list(names.owned(own, "IS")) == ["known whole False", "known whole False spoken of"]


def test_of_others_it_is_told_what_their_names_are_like(called: tuple[Called, dict[str, int]]) -> None:
    names, actors = called
    own = actors["Sigríður Magnúsdóttir"]
    assert "like rank 0" in set(names.owned(own, "IS"))
    assert "like rank 0" not in set(names.owned(own, "NO"))
    assert "surname magnusdottir IS" in set(names.owned(own, "IS"))


def test_two_are_of_one_state_or_of_two(called: tuple[Called, dict[str, int]]) -> None:
    names, actors = called
    assert list(names.both(actors["Boris Johnson"], actors["Sigríður Magnúsdóttir"])) == ["names half known apart"]


def test_a_name_alone_is_known_or_like_a_name(called: tuple[Called, dict[str, int]]) -> None:
    names, actors = called
    told = list(names.alone(actors["Boris Johnson"]))
    assert told[:2] == ["known whole", "known of those spoken of True"]
