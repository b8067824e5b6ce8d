"""People of public life by the state or body that they represent (``data/registers/people.yml``).

A reader of news knows whose Boris Johnson is, however it is spelt and in whatever order. What is known here only helps
to choose among the states and bodies that a text speaks of.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from functools import cache, lru_cache
from typing import NamedTuple

from pydantic import TypeAdapter

from kg.lexicon.files import load
from kg.lexicon.names import core_words, core_words_of

REMEMBERED = 4096
"""Names whose answers are kept."""
_SOUNDS = str.maketrans({"q": "k", "c": "k", "w": "v", "f": "v", "z": "s", "j": "g", "p": "b", "d": "t"})
_WEAK = str.maketrans("", "", "aeiouyhw")
_TWICE = re.compile(r"(.)\1+")


class Match(StrEnum):
    """How well a name fits that of somebody known: all words of the shorter one, a surname or first name alone, the
    surname behind another name, not at all."""

    WHOLE = "whole"
    SHORT = "short"
    FAMILY = "family"
    NONE = "none"


class Whose(NamedTuple):
    """How well a name fits those that it fits best, and the states and bodies of these."""

    match: Match
    of: frozenset[str]


class _Known(NamedTuple):
    words: tuple[str, ...]
    sounds: frozenset[str]
    of: str


class People:
    """``known`` are names by state or body."""

    def __init__(self, known: Mapping[str, Iterable[str]]) -> None:
        every = [_known(words, of) for of, names in known.items() for words in core_words_of(names) if words]
        self._by_sound: dict[str, list[_Known]] = defaultdict(list)
        self._by_end: dict[str, set[str]] = defaultdict(set)
        self._by_last: dict[str, set[str]] = defaultdict(set)
        for one in every:
            for sound in one.sounds:
                self._by_sound[sound].append(one)
            for word in (one.words[0], one.words[-1]):
                self._by_end[word].add(one.of)
            self._by_last[one.words[-1]].add(one.of)
        self._by_rarest: dict[str, list[_Known]] = defaultdict(list)
        for one in every:
            self._by_rarest[self._rarest(one.sounds)].append(one)
        self.whose = lru_cache(maxsize=REMEMBERED)(self._whose)

    def _rarest(self, sounds: Iterable[str]) -> str:
        return min(sounds, key=lambda sound: (len(self._by_sound.get(sound, ())), sound))

    def _whose(self, name: str) -> Whose:
        """Whose somebody of a name is as far as is known; the order of his names does not matter."""
        words = core_words(name)
        if not words:
            return Whose(Match.NONE, frozenset())
        graded: dict[tuple[int, int], set[str]] = defaultdict(set)
        for grade, of in self._whole(words):
            graded[grade].add(of)
        if graded:
            return Whose(Match.WHOLE, frozenset(graded[max(graded)]))
        match, index = (Match.SHORT, self._by_end) if len(words) == 1 else (Match.FAMILY, self._by_last)
        those = frozenset(index.get(words[-1], ()))
        return Whose(match if those else Match.NONE, those)

    def _whole(self, words: tuple[str, ...]) -> Iterator[tuple[tuple[int, int], str]]:
        """Whose those are of whose names all words are among these, or the other way round.

        Each with how many words sound alike and how many are the same.
        """
        sounds = frozenset(map(_sound, words))
        longer = self._by_sound.get(self._rarest(sounds), ())
        shorter = (one for sound in sorted(sounds) for one in self._by_rarest.get(sound, ()))
        for one in dict.fromkeys((*longer, *shorter)):
            alike = len(sounds & one.sounds)
            if alike == min(len(sounds), len(one.sounds)) and (alike > 1 or words == one.words):
                yield (alike, len({*words} & {*one.words})), one.of


def _known(words: tuple[str, ...], of: str) -> _Known:
    return _Known(words, frozenset(map(_sound, words)), of)


@lru_cache(maxsize=65536)
def _sound(word: str) -> str:
    """A word as it sounds, roughly, however it is romanised: its first letter and its consonants; đ and dj are d."""
    word = word.replace("dj", "d")
    return _TWICE.sub(r"\1", (word[:1] + word[1:].translate(_WEAK)).translate(_SOUNDS))


@cache
def register() -> dict[str, tuple[str, ...]]:
    """The names by state or body, as the register has them: one text for each, for a list of so many takes seconds."""
    told = load("registers/people", TypeAdapter(dict[str, str]))
    return {of: tuple(names.split(", ")) for of, names in told.items()}


@cache
def people() -> People:
    return People(register())
