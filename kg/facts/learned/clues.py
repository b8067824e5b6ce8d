"""What the grammar of a sentence tells of actors, dates and places by way of its words of encounter."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from kg.facts.candidates import ANY, Encounter
from kg.facts.scene import Line
from kg.facts.syntax import label_of, top, way
from kg.facts.tokens import Token
from kg.facts.when import chain_of, rank_of
from kg.lexicon.encounters import Rule
from kg.model import EventType, Status

THROUGH = frozenset({"in", "at"})
"""By these what hangs on a noun still tells of the encounter."""


@dataclass(frozen=True, slots=True)
class Clue:
    """A word of encounter: its rules, its status (None: none was), and at which places of it the actors stand.

    ``hints`` are the rules by which it may tell of an event, ``chain`` as ``chain_of``; ``names`` are what it tells of
    by its rules, with the status.
    """

    word: Token
    rules: tuple[Rule, ...]
    hints: tuple[Rule, ...]
    status: Status | None
    places: Mapping[int, str]
    chain: Mapping[int, int]
    names: tuple[str, ...]

    def of(self, types: Collection[EventType]) -> list[Rule]:
        """Its rules that tell of an event of these types and name the word themselves, as no rule for any verb does."""
        return [rule for rule in self.rules if rule.type in types and ANY not in rule.verbs]


def clue_of(one: Encounter) -> Clue:
    """Of a word of encounter as the rules found it."""
    places = {actor: stands.place for stands in one.standings for actor in stands.spot.actors}
    names = tuple(dict.fromkeys(f"{rule.type} {one.status}" for rule in one.rules))
    return Clue(one.word, one.rules, one.hints, one.status, places, chain_of(one.word), names)


@dataclass(frozen=True, slots=True)
class Hanging:
    """How a date or place hangs in its sentence: by which label, and on each word of encounter there.

    ``ranks``: "near" (on the word or its verb), "far" or "off".
    """

    line: Line
    top: Token
    label: str
    ranks: tuple[tuple[Clue, str], ...]


def hanging(line: Line, own: Sequence[Token], found: Sequence[Clue]) -> Hanging:
    """Of the words of a date or place in a sentence with these words of encounter."""
    head = top(list(own))
    steps = way(head)
    ranks = tuple((clue, _rank(own, clue)) for clue in found)
    return Hanging(line, head, label_of(steps, "root"), ranks)


def distance(own: Sequence[Token], clue: Clue) -> int | None:
    """How far up from a word of encounter some words hang; None where they hang on something else."""
    return rank_of(list(own), dict(clue.chain), clue.word, THROUGH)


def _rank(own: Sequence[Token], clue: Clue) -> str:
    rank = distance(own, clue)
    return "off" if rank is None else "near" if rank <= 1 else "far"
