"""The words of an article by number, each mention as one word: what the network reads, and what speaks for a key."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from kg.facts.learned.relations import APART, Row
from kg.facts.learned.view import View
from kg.facts.scene import Line, Sight
from kg.facts.tokens import Token


class Words:
    """The words of the sentences, each mention as one.

    ``tokens`` (n), with the number of the sentence (``lines``) and of the governor (``heads``) of each; ``sights`` are
    the mentions of people, each with its word.
    """

    def __init__(self, view: View) -> None:
        self.tokens: list[Token] = []
        self.lines: list[int] = []
        self.sights: list[tuple[int, Sight]] = []
        self._place: dict[tuple[int, int], int] = {}
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
            self._place[id(token.doc), token.i] = place

    def place(self, token: Token, otherwise: int = 0) -> int:
        """The number of the word that a token is or is part of."""
        return self._place.get((id(token.doc), token.i), otherwise)

    def rows(self, key: int, ones: Sequence[int], others: Sequence[int]) -> Iterator[Row]:
        """One row for each two words that speak for a key."""
        for one in ones:
            for other in others:
                yield Row(one, other, key, min(abs(self.lines[one] - self.lines[other]), APART))

    def of_actors(self, actors: Iterable[int]) -> dict[int, list[int]]:
        """The words at which each actor stands in his own right."""
        found: dict[int, list[int]] = {actor: [] for actor in actors}
        for place, sight in self.sights:
            for actor in sight.actors if not sight.nested else ():
                found[actor].append(place)
        return found
