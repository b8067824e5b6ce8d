"""An article as the networks see it: its sentences once read, who stands in which, and what the rules drafted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from copy import copy
from dataclasses import dataclass
from functools import cached_property

from kg.facts.candidates import Encounter
from kg.facts.dating import date_all
from kg.facts.drafts import Draft
from kg.facts.learned.clues import Clue, Hanging, clue_of, hanging
from kg.facts.learned.sentence import telling
from kg.facts.learned.spoken import spoken_of
from kg.facts.placing import place_all
from kg.facts.scene import Line, Sight, Site
from kg.facts.tokens import Token
from kg.facts.when import Calendar
from kg.facts.where import Where, where
from kg.lexicon.encounters import Rule
from kg.mentions.dateline import Dateline
from kg.mentions.dates import DateMention
from kg.mentions.marked import Marked


@dataclass(frozen=True)
class View:
    """``lines`` are the sentences with references resolved, in order; ``drafts`` what the rules made of them.

    ``encounters`` are the words of encounter of each, by its number.
    """

    marked: Marked
    lines: Sequence[Line]
    encounters: Mapping[int, Sequence[Encounter]]
    drafts: list[Draft]
    calendar: Calendar
    dateline: Dateline | None

    @cached_property
    def sketches(self) -> list[Draft]:
        """What the rules alone would tell, with dates and places: the drafts as they are at first sight."""
        found = [copy(draft) for draft in self.drafts]
        date_all(found, self.calendar)
        place_all(found, self.dateline)
        return found

    @cached_property
    def dates(self) -> list[list[tuple[Hanging, DateMention]]]:
        """The dates that the sentences tell, each with its places in the text, in the order of the text."""
        found: dict[object, list[tuple[Hanging, DateMention]]] = {}
        for line in self.lines:
            for date, own in self.calendar.within(line):
                if date.start or date.future_start:
                    hangs = hanging(line, own, self.clues(line.number))
                    found.setdefault((date.start, date.future_start), []).append((hangs, date))
        return list(found.values())

    @cached_property
    def sites(self) -> list[list[tuple[Hanging, Site, Where]]]:
        """The places that the sentences name, as ``dates``."""
        found: dict[str, list[tuple[Hanging, Site, Where]]] = {}
        for line in self.lines:
            for site in line.sites:
                told = where(site, self.dateline)
                if told is not None:
                    hangs = hanging(line, line.words(site), self.clues(line.number))
                    found.setdefault(told.name, []).append((hangs, site, told))
        return list(found.values())

    @cached_property
    def sights(self) -> dict[int, list[tuple[Line, Sight]]]:
        """Where each actor stands in his own right, in the order of the text; nobody who stands nowhere."""
        found: dict[int, list[tuple[Line, Sight]]] = {}
        for line in self.lines:
            for sight in line.sights:
                for actor in sight.actors if not sight.nested else ():
                    found.setdefault(actor, []).append((line, sight))
        return found

    def sight(self, actor: int, line: Line) -> Sight:
        """Where an actor stands in a sentence; where he does not, where he stands first."""
        return min(self.sights[actor], key=lambda one: (one[0].number != line.number, one[0].number))[1]

    @cached_property
    def owners(self) -> dict[str, list[tuple[Line, Token]]]:
        """The states and bodies that words tell, each with these: people's, who are surely theirs, places, others."""
        found: dict[str, list[tuple[Line, Token]]] = {}
        for line in self.lines:
            for sight in line.sights:
                known = [self.marked.actors[actor] for actor in sight.actors]
                if sight.of and not any(actor.assumed for actor in known):
                    found.setdefault(sight.of, []).append((line, sight.top))
            for site in line.sites:
                if site.place.state:
                    found.setdefault(site.place.state, []).append((line, site.top))
            for token, of in spoken_of(line, self.marked.pointers):
                found.setdefault(of, []).append((line, token))
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
            line.number: [rule for clue in self.clues(line.number) for rule in clue.rules]
            for line in self.lines
            if line.sights
        }

    @cached_property
    def by_number(self) -> dict[int, Line]:
        return {line.number: line for line in self.lines}

    def clues(self, number: int) -> tuple[Clue, ...]:
        """The words of encounter in a sentence."""
        if number not in self._clues:
            self._clues[number] = tuple(map(clue_of, self.encounters[number]))
        return self._clues[number]

    @cached_property
    def _clues(self) -> dict[int, tuple[Clue, ...]]:
        return {}

    @cached_property
    def stands(self) -> dict[int, dict[str, None]]:
        """Of what each actor stands at a word, as ``Clue.names``, in the order of the text."""
        found: dict[int, dict[str, None]] = {actor: {} for actor in self.sights}
        for number in self.triggers:
            for clue in self.clues(number):
                for actor in clue.places:
                    if actor in found:
                        found[actor] |= dict.fromkeys(clue.names)
        return found

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
            self._telling[number] = tuple(telling(line, self.triggers[number], len(self.people[number])))
        return self._telling[number]

    @cached_property
    def _telling(self) -> dict[int, tuple[str, ...]]:
        return {}

    @cached_property
    def people(self) -> dict[int, frozenset[int]]:
        """Who stands in which sentence in his own right."""
        return {
            line.number: frozenset(actor for sight in line.sights if not sight.nested for actor in sight.actors)
            for line in self.lines
        }
