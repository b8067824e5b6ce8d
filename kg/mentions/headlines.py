"""Words of encounter that the capitals of a headline join to the name before them: "Wang Yi Arrives in Syria"."""

from __future__ import annotations

import re
from functools import cache

from kg.lexicon.encounters import rules, words

_HISSING = re.compile(r"(?:s|x|z|ch|sh|o)$")


def no_name(low: str, count: int) -> bool:
    """Whether the last of so many words, in small letters, is no surname: a noun of encounter only after two."""
    return low in _thirds() or (count > 2 and low in _nouns())


def is_action(low: str) -> bool:
    """Whether a word is a verb of encounter, or one that carries a noun of it: "To Visit", "To Make"."""
    return low in _verbs()


@cache
def _verbs() -> frozenset[str]:
    return words("light") | {verb for rule in rules() for verb in rule.verbs if verb.isalpha()}


@cache
def _thirds() -> frozenset[str]:
    return frozenset(_third(verb) for verb in _verbs())


@cache
def _nouns() -> frozenset[str]:
    return frozenset(form for rule in rules() for noun in rule.nouns if noun.isalpha() for form in (noun, noun + "s"))


def _third(verb: str) -> str:
    """The third person of the present."""
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb[:-1] + "ies"
    return verb + ("es" if _HISSING.search(verb) else "s")
