"""Whether two titles name one capacity: the same words in any order, give or take; never another rank."""

from __future__ import annotations

import re
from functools import cache

from kg.scoring.words import FUNCTION_WORDS, words

RANK_WORDS = frozenset(
    {
        "acting",
        "assistant",
        "caretaker",
        "deputy",
        "designate",
        "elect",
        "ex",
        "first",
        "former",
        "interim",
        "spokesperson",
        "state",
        "under",
        "undersecretary",
        "vice",
    }
)
"""Where one of these stands in one title alone, the two are different capacities."""

SYNONYMS = {
    "affairs": "",
    "chairman": "chair",
    "chairperson": "chair",
    "chairwoman": "chair",
    "defence": "defense",
    "external": "foreign",
    "firstlady": "first-lady",
    "fm": "foreign minister",
    "pm": "prime minister",
    "premier": "prime minister",
    "spokesman": "spokesperson",
    "spokeswoman": "spokesperson",
    "undersecretary": "under secretary",
}
TITLE_ALIKE = 0.7
"""Least share of common words, twice over all words of both."""

_FIRST_LADY = re.compile(r"\bfirst lady\b", re.IGNORECASE)


def same_title(a: str | None, b: str | None) -> bool:
    """The same capacity in other words; no title is the equal of no title alone."""
    if not a or not b:
        return not a and not b
    left, right = _title_words(a), _title_words(b)
    if left & RANK_WORDS != right & RANK_WORDS or not left or not right:
        return False
    return 2 * len(left & right) / (len(left) + len(right)) >= TITLE_ALIKE


@cache
def _title_words(title: str) -> frozenset[str]:
    """One word for one idea, without function words; a first lady is of no rank, hence one word."""
    found = words(_FIRST_LADY.sub("firstlady", title))
    return frozenset(word for one in found for word in SYNONYMS.get(one, one).split()) - FUNCTION_WORDS
