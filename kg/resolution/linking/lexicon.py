"""``data/linking/names.yml``: what a comparison of names leaves out, and which given names are one."""

from __future__ import annotations

import dataclasses
from functools import cache

from pydantic import ConfigDict, TypeAdapter
from pydantic.dataclasses import dataclass

from kg.lexicon.files import load


@dataclass(frozen=True, slots=True, config=ConfigDict(extra="forbid"))
class NameWords:
    """The file, whose head says what the lists are."""

    articles: frozenset[str]
    patronyms: frozenset[str]
    particles: frozenset[str]
    styles: frozenset[str]
    juniors: frozenset[str]
    reigns: frozenset[str]
    surnames: frozenset[str]
    given: tuple[tuple[str, ...], ...] = dataclasses.field(repr=False)


@cache
def name_words() -> NameWords:
    return load("linking/names", TypeAdapter(NameWords))


@cache
def given_names() -> dict[str, frozenset[int]]:
    """By spelling, the numbers of the given names that it can be."""
    found: dict[str, set[int]] = {}
    for number, spellings in enumerate(name_words().given):
        for one in spellings:
            found.setdefault(one, set()).add(number)
    return {spelling: frozenset(numbers) for spelling, numbers in found.items()}
