"""Headlines in capitals: their verbs and nouns of encounter are no part of a name, and a venue is nobody."""

from __future__ import annotations

import pytest
from capacity import capacities
from spacy.language import Language

from kg.mentions.headlines import no_name

NAMES = [
    ("Wang Yi Arrives in Damascus\n\nWang Yi came on Monday.", "Wang Yi"),
    ("Kim Jong Un Meets Delegation of Workers\n\nKim Jong Un was seen on Monday.", "Kim Jong Un"),
    ("The minister was seen off by Daniel Otieno at Halim Kusuma Airport.", "Daniel Otieno"),
]


@pytest.mark.parametrize(("text", "name"), NAMES)
def test_a_name_ends_before_the_verb_of_a_headline(text: str, name: str, nlp: Language) -> None:
    assert {found for found, _, _ in capacities(text, nlp)} == {name}


@pytest.mark.parametrize(
    ("word", "words", "expected"),
    [
        ("meets", 2, True),
        ("concludes", 2, True),
        ("rogers", 2, False),
        ("visit", 3, True),
        ("visit", 2, False),
        ("lavrov", 2, False),
    ],
)
def test_words_of_encounter_are_no_surnames(word: str, words: int, expected: bool) -> None:
    assert no_name(word, words) is expected
