"""The words of an article by number, each mention as one word: what the network reads, and what speaks for a key."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence

import numpy as np

from kg.facts.learned.relations import APART, Bag, Rows
from kg.facts.learned.view import View
from kg.facts.scene import Line, Sight
from kg.facts.tokens import Token

Block = tuple[int, Sequence[int], Sequence[int]]
"""The number of a key, and words of which each of the one side and each of the other speak for it."""


class Words:
    """The words of the sentences, each mention as one.

    ``tokens`` (n), with the number of the sentence (``lines``) and of the governor (``heads``) of each; ``sights`` are
    the mentions of people, each with its word.
    """

    def __init__(self, view: View) -> None:
        self.tokens: list[Token] = []
        self.lines: list[int] = []
        self.sights: list[tuple[int, Sight]] = []
        self._place: dict[Token, int] = {}
        self._above: dict[int, list[int]] = {}
        self._meet: dict[tuple[int, int], int] = {}
        for line in view.lines:
            self._add(line)
        self.heads = [self.place(one.head, place) for place, one in enumerate(self.tokens)]

    def _add(self, line: Line) -> None:
        held = {n: sight for sight in line.sights for n in range(sight.first, sight.last)}
        first: dict[int, int] = {}
        for token in line.tokens:
            sight = held.get(token.i)
            if sight is None or id(sight) not in first:
                place = len(self.tokens)
                self.tokens.append(sight.top if sight else token)
                self.lines.append(line.number)
                if sight:
                    first[id(sight)] = place
                    self.sights.append((place, sight))
            else:
                place = first[id(sight)]
            self._place[token] = place

    def place(self, token: Token, otherwise: int = 0) -> int:
        """The number of the word that a token is or is part of."""
        return self._place.get(token, otherwise)

    def rows(
        self,
        keys: Sequence[Hashable],
        blocks: Iterable[Block],
        states: Iterable[tuple[str | None, str | None]],
        plain: Iterable[Bag],
    ) -> Rows:
        """The arrays of a relation, in the order given; the blocks of a key stand together."""
        ones: list[int] = []
        others: list[int] = []
        numbers: list[int] = []
        for number, some, rest in blocks:
            for one in some:
                ones += [one] * len(rest)
                others += rest
            numbers += [number] * (len(some) * len(rest))
        left, right, lines = (np.array(each, dtype=np.int64) for each in (ones, others, self.lines))
        apart = np.minimum(np.abs(lines[left] - lines[right]), APART)
        meet = np.zeros_like(left)
        near = np.flatnonzero(apart == 0)
        meet[near] = [self._over(ones[n], others[n]) for n in near.tolist()]
        return Rows(
            keys=tuple(keys),
            ones=left,
            others=right,
            key=np.array(numbers, dtype=np.int64),
            apart=apart,
            meet=meet,
            alike=np.array([_alike(*pair) for pair in states], dtype=np.int64),
            plain=tuple(plain),
        )

    def _over(self, one: int, other: int) -> int:
        """The lowest word over two of one sentence."""
        found = self._meet.get((one, other))
        if found is None:
            above = self._way(one)
            found = next((word for word in self._way(other) if word in above), other)
            self._meet[one, other] = found
        return found

    def _way(self, word: int) -> list[int]:
        """A word and those above it."""
        if word not in self._above:
            found = [word]
            while self.heads[found[-1]] not in found:
                found.append(self.heads[found[-1]])
            self._above[word] = found
        return self._above[word]

    def of_actors(self, actors: Iterable[int]) -> dict[int, list[int]]:
        """The words at which each actor stands in his own right."""
        found: dict[int, list[int]] = {actor: [] for actor in actors}
        for place, sight in self.sights:
            for actor in sight.actors if not sight.nested else ():
                found[actor].append(place)
        return found


def _alike(one: str | None, other: str | None) -> int:
    return 0 if not one or not other else 1 if one == other else 2
