"""Who is known to be of which state or body, however the name is spelt, and which state a name sounds like."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.lexicon.gazetteer import fold
from kg.lexicon.likeness import Likeness, likeness
from kg.lexicon.organisations import organisations
from kg.lexicon.people import Match, People, people, register
from kg.lexicon.states import states

KNOWN = {
    "GB": ["Boris Johnson", "William Hague"],
    "HR": ["Franjo Tuđman"],
    "IS": ["Halla Tómasdóttir", "Guðni Jóhannesson", "Geir Haarde"],
    "JP": ["Shinzo Abe"],
    "NL": ["Máxima"],
    "OM": ["Haitham bin Tarik"],
    "UN": ["António Guterres"],
    "PT": ["António Guterres"],
    "US": ["Lyndon Johnson", "Antony Blinken"],
}

NAMES = {
    "Boris Johnson": (Match.WHOLE, {"GB"}),
    "BORIS JOHNSON": (Match.WHOLE, {"GB"}),
    "Alexander Boris de Pfeffel Johnson": (Match.WHOLE, {"GB"}),
    "Anthony Blinken": (Match.WHOLE, {"US"}),
    "Abe Shinzo": (Match.WHOLE, {"JP"}),
    "Abe Shinzō": (Match.WHOLE, {"JP"}),
    "Haytham bin Tariq": (Match.WHOLE, {"OM"}),
    "Antonio Guterres": (Match.WHOLE, {"PT", "UN"}),
    "Máxima": (Match.WHOLE, {"NL"}),
    "Franjo Tudjman": (Match.WHOLE, {"HR"}),
    "Johnson": (Match.SHORT, {"GB", "US"}),
    "Boris": (Match.SHORT, {"GB"}),
    "Andrew Johnson": (Match.FAMILY, {"GB", "US"}),
    "B. Johnson": (Match.SHORT, {"GB", "US"}),
    "Boris Nemtsov": (Match.NONE, set()),
    "鈴木": (Match.NONE, set()),
    "": (Match.NONE, set()),
}


@pytest.mark.parametrize("name", NAMES)
def test_a_name_is_known_as_far_as_its_words_go(name: str) -> None:
    assert People(KNOWN).whose(name) == NAMES[name]


@given(st.text(max_size=40))
def test_any_text_can_be_asked_for(name: str) -> None:
    match, of = people().whose(name)
    assert (match is Match.NONE) == (not of)
    assert len(likeness().grades(name)) == len(likeness().states)


@pytest.mark.parametrize(
    ("name", "nearest", "other"),
    [
        ("Sigríður Magnúsdóttir", "IS", "NO"),
        ("Nino Kapanadze", "GE", "AM"),
        ("Tigran Vardanyan", "AM", "AZ"),
        ("Bounthong Keovongsa", "LA", "TH"),
        ("Phan Van Duc", "VN", "CN"),
        ("Wojciech Kowalczyk", "PL", "LT"),
        ("Rajitha Wickramasinghe", "LK", "IN"),
    ],
)
def test_a_name_is_like_those_of_its_state(name: str, nearest: str, other: str) -> None:
    columns, grades = likeness().states, likeness().grades(name)
    assert grades[columns[nearest]] > max(0.0, grades[columns[other]])


def test_names_like_none_are_like_all_alike() -> None:
    few = Likeness({"IS": ["Halla Tómasdóttir"] * 8, "UN": ["Kofi Annan"] * 8})
    assert list(few.states) == ["IS"]
    assert not few.grades("Xu").any()


def test_the_register_knows_states_and_bodies_alone() -> None:
    shorts = {body.short for body in organisations()}
    assert not [of for of in register() if of not in states() and of not in shorts]


def test_nobody_stands_twice_with_one_state() -> None:
    assert list(register()) == sorted(register())
    for of, names in register().items():
        assert len({fold(name) for name in names}) == len(names), f"people.yml: {of}: drop what stands twice"


def test_names_of_the_register_are_names_alone() -> None:
    titles = ("Mr ", "Dr ", "President ", "Minister ", "Queen ")
    odd = [name for names in register().values() for name in names if name.startswith(titles) or not name.strip(".- ")]
    assert odd == []
