"""How people of each state are called: which of them a name is like, by its words and their parts.

Parts of words tell languages apart well (Cavnar and Trenkle, 1994); the names of ``people`` teach them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from kg.lexicon.names import core_words, core_words_of
from kg.lexicon.people import REMEMBERED, register
from kg.lexicon.states import states

FEW = 8
"""People of whom a state must have so many before it is told how its people are called."""
LENGTH = 3
"""Letters of a part of a word; those of two, or four, beside them told no more."""
SEEN = 4
"""How often a part must be seen to tell something."""
SMOOTHED = 100.0
"""Parts, as often each as anywhere, that are counted with those of each state."""


class Likeness:
    """``known`` are names by state or body; bodies are left out, since their people come from anywhere."""

    def __init__(self, known: Mapping[str, Iterable[str]]) -> None:
        words = {of: [*chain(*core_words_of(names))] for of, names in known.items() if of in states()}
        self.states = {of: n for n, of in enumerate(of for of, own in words.items() if len(own) >= FEW)}
        """Those that names are compared with, each with its column."""
        self._rows, self._odds = _odds({of: Counter(words[of]) for of in self.states})
        self.grades = lru_cache(maxsize=REMEMBERED)(self._grades)

    def _grades(self, name: str) -> NDArray[np.float32]:
        """By column of ``states`` how much likelier the parts of a name are there than anywhere: mean of log ratios."""
        parts = (part for word in core_words(name) for part in _parts(word))
        rows = [row for part in parts if (row := self._rows.get(part)) is not None]
        return self._odds[rows].mean(axis=0) if rows else np.zeros(len(self.states), dtype=np.float32)


def _parts(word: str) -> tuple[str, ...]:
    """A word and its beginning, middles and end."""
    marked = f"^{word}$"
    return marked, *(marked[n : n + LENGTH] for n in range(len(marked) - LENGTH + 1))


def _odds(words: Mapping[str, Mapping[str, int]]) -> tuple[dict[str, int], NDArray[np.float32]]:
    """The row of each part, and by row and state the log of how much likelier it is there than anywhere."""
    numbers: dict[str, int] = {}
    every = dict.fromkeys(word for own in words.values() for word in own)
    spelt = {word: [numbers.setdefault(part, len(numbers)) for part in _parts(word)] for word in every}
    told = [(column, spelt[word], count) for column, own in enumerate(words.values()) for word, count in own.items()]
    lengths = [len(parts) for _, parts, _ in told]
    part = np.fromiter(chain.from_iterable(parts for _, parts, _ in told), dtype=np.int64)
    of = np.repeat(np.array([column for column, _, _ in told], dtype=np.int64), lengths)
    times = np.repeat(np.array([count for _, _, count in told], dtype=np.int64), lengths)
    often = np.bincount(part, times, len(numbers))
    row = np.where(often >= SEEN, np.cumsum(often >= SEEN) - 1, -1)
    at, kept = row[part], row[part] >= 0
    shape = int(row.max(initial=-1)) + 1, len(words)
    counts = np.bincount(at[kept] * shape[1] + of[kept], times[kept], shape[0] * shape[1]).reshape(shape)
    anywhere = counts.sum(axis=1, keepdims=True) / max(counts.sum(), 1)
    there = (counts + SMOOTHED * anywhere) / (counts.sum(axis=0) + SMOOTHED)
    rows = {name: int(row[n]) for name, n in numbers.items() if row[n] >= 0}
    return rows, np.log(there / anywhere).astype(np.float32)


@cache
def likeness() -> Likeness:
    return Likeness(register())
