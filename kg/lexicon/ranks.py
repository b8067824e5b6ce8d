"""Words that name a post, with the rank they stand for."""

from __future__ import annotations

import re
from functools import cache
from typing import Annotated

from pydantic import ConfigDict, Field, TypeAdapter
from pydantic.dataclasses import dataclass

from kg.lexicon.files import load
from kg.lexicon.gazetteer import fold

WORD = re.compile(r"[^\W_]+|'s\b")


@dataclass(frozen=True, slots=True, config=ConfigDict(extra="forbid"))
class RankWords:
    """One entry of ``data/lexicons/ranks.yml``, whose head says what the fields mean."""

    rank: str
    phrases: tuple[str, ...]
    with_: Annotated[tuple[str, ...], Field(alias="with")] = ()
    alone: bool = False
    only: tuple[str, ...] = ()
    state: bool | None = None
    deputy: str | None = None
    remit: bool = False
    single: bool = False
    example: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True, config=ConfigDict(extra="forbid"))
class Ranks:
    """The file: ``posts``, and words that mean something in any of them."""

    deputies: tuple[str, ...]
    standings: tuple[str, ...]
    neutral: tuple[str, ...]
    bodies: tuple[str, ...]
    spellings: dict[str, str]
    posts: tuple[RankWords, ...]


@cache
def ranks() -> Ranks:
    """The lexicon.

    Raises:
        InputError: the file is no YAML or an entry has not the shape.
    """
    return load("lexicons/ranks", TypeAdapter(Ranks))


@cache
def phrases() -> dict[str, tuple[tuple[tuple[str, ...], RankWords], ...]]:
    """By first word: the words of each phrase with its entry, the narrowest first."""
    found: dict[str, list[tuple[tuple[str, ...], RankWords]]] = {}
    for entry in ranks().posts:
        for phrase in entry.phrases:
            parts = words(phrase)
            found.setdefault(parts[0], []).append((parts, entry))
    return {first: tuple(sorted(some, key=_narrow)) for first, some in found.items()}


def _narrow(match: tuple[tuple[str, ...], RankWords]) -> tuple[int, int]:
    """Longer phrases first, of equal ones those that ask for more."""
    parts, entry = match
    asks = (bool(entry.only), bool(entry.with_), entry.alone, entry.state is not None)
    return -len(parts), -sum(asks)


def words(text: str) -> tuple[str, ...]:
    """The words in lower case without accents; a possessive 's is a word of its own."""
    return tuple(WORD.findall(fold(text)))
