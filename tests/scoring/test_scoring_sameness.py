"""When names, titles and bodies are the same: rulings as sentences, and the kept table."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.scoring.bodies import same_body
from kg.scoring.names import same_name
from kg.scoring.titles import same_title
from kg.scoring.words import words

SAME = {"names": same_name, "titles": same_title, "bodies": same_body}


@pytest.mark.parametrize("what", SAME)
def test_every_pair_of_the_table(cases, what):
    values, rows = cases[what]["values"], cases[what]["same"]
    wrong = [
        (a, b)
        for a, row in zip(values, rows, strict=True)
        for b, same in zip(values, row, strict=True)
        if SAME[what](a, b) != (same == "1")
    ]
    assert wrong == []


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("Péter Horváth", "Peter Horvath", True),
        ("Park Joon", "Joon Park", True),
        ("A. Lind", "Ana Lind", True),
        ("A. Lind", "B. Lind", False),
        ("Omar al-Said", "Omar Said", True),
        ("Lind", "Ana Lind", False),
        ("Omar bin Said", "Khalid Said", False),
        ("Ana Lind", "Omar Said", False),
        ("Ana Lind", None, False),
        (None, None, True),
    ],
)
def test_names(a, b, same):
    assert same_name(a, b) is same


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("Minister of Foreign Affairs", "Foreign Minister", True),
        ("PM", "Prime Minister", True),
        ("Deputy Prime Minister", "Prime Minister", False),
        ("former President", "President", False),
        ("Minister of Trade and Industry", "Minister of Trade", True),
        ("Minister of Trade", "Minister of Health", False),
        ("First Lady", "Lady", False),
        ("President", None, False),
    ],
)
def test_titles(a, b, same):
    assert same_title(a, b) is same


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("PT", "PT", True),
        ("PT", "pt", False),
        ("UN", "the United Nations", True),
        ("Red Cross", "ICRC", True),
        ("UN", "EU", False),
        ("PT", None, False),
    ],
)
def test_bodies(a, b, same):
    assert same_body(a, b) is same


@given(st.text(max_size=20), st.text(max_size=20))
def test_any_text_can_be_compared(a, b):
    """A title without a word that tells something is not even its own equal."""
    assert same_name(a, a)
    assert same_body(a, a)
    for same in SAME.values():
        same(a, b)


@given(st.text(max_size=40))
def test_words_are_in_lower_case_and_keep_themselves(text):
    found = words(text)
    assert words(" ".join(found)) == found
