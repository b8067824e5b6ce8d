"""An article as the model sees it: its sentences once read, who stands in which, and what the rules drafted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from kg.facts.candidates import rules_at
from kg.facts.drafts import Draft
from kg.facts.learned.sentence import telling
from kg.facts.scene import Line, Sight
from kg.lexicon.encounters import Rule
from kg.mentions.marked import Marked


@dataclass(frozen=True)
class View:
    """``lines`` are the sentences with references resolved, in order; ``drafts`` what the rules made of them."""

    marked: Marked
    lines: Sequence[Line]
    drafts: Sequence[Draft]

    @cached_property
    def sights(self) -> dict[int, list[tuple[Line, Sight]]]:
        """Where each actor stands in his own right, in the order of the text; nobody who stands nowhere."""
        found: dict[int, list[tuple[Line, Sight]]] = {}
        for line in self.lines:
            for sight in line.sights:
                for actor in sight.actors if not sight.nested else ():
                    found.setdefault(actor, []).append((line, sight))
        return found

    @cached_property
    def numbers(self) -> dict[int, frozenset[int]]:
        """The numbers of the sentences of each actor."""
        return {actor: frozenset(line.number for line, _ in some) for actor, some in self.sights.items()}

    @cached_property
    def order(self) -> dict[int, int]:
        """The place of each actor in the order of first sight, from 0."""
        return {actor: place for place, actor in enumerate(self.sights)}

    @cached_property
    def rank(self) -> dict[int, int]:
        """The place of each actor by the number of sights, from 0 for the one most spoken of."""
        ordered = sorted(self.sights, key=lambda actor: (-len(self.sights[actor]), self.order[actor]))
        return {actor: place for place, actor in enumerate(ordered)}

    @cached_property
    def triggers(self) -> dict[int, list[Rule]]:
        """The rules whose words stand in each sentence with actors."""
        return {
            line.number: [rule for word in line.tokens for rule in rules_at(word)] for line in self.lines if line.sights
        }

    @cached_property
    def by_number(self) -> dict[int, Line]:
        return {line.number: line for line in self.lines}

    def shared(self, a: int, b: int) -> list[int]:
        """The sentences in which both stand, in order."""
        return sorted(self.numbers[a] & self.numbers[b])

    def apart(self, a: int, b: int) -> int:
        """The least distance of a sentence of one to a sentence of the other."""
        return min(abs(one - other) for one in self.numbers[a] for other in self.numbers[b])

    def joining(self, a: int, b: int) -> int:
        """The sentence that brings the two together where they share none: the later of the two nearest."""
        near = ((abs(one - other), max(one, other)) for one in self.numbers[a] for other in self.numbers[b])
        return min(near)[1]

    def telling(self, number: int) -> tuple[str, ...]:
        """The features of a sentence with actors."""
        if number not in self._telling:
            line = self.by_number[number]
            self._telling[number] = tuple(telling(line, self.triggers[number], self.actors_in(number)))
        return self._telling[number]

    @cached_property
    def _telling(self) -> dict[int, tuple[str, ...]]:
        return {}

    def actors_in(self, number: int) -> int:
        return len({actor for sight in self.by_number[number].sights for actor in sight.actors if not sight.nested})
