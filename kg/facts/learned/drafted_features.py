"""What the networks are told of a drafted event, alone and with an actor, a date or a place: bags of named features."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache

from kg.facts.candidates import Candidate
from kg.facts.drafts import Draft
from kg.facts.learned.clues import Hanging
from kg.facts.learned.relations import Bag
from kg.facts.learned.sentence import step
from kg.facts.learned.things import Names, Things, Word, order
from kg.facts.scene import Line
from kg.facts.status import remote
from kg.facts.syntax import way
from kg.facts.tokens import Token
from kg.facts.when import days, month
from kg.facts.where import Where
from kg.mentions.dates import DateMention

SAID = ("aux", "auxpass", "neg", "advmod", "mark", "det", "amod")
"""Labels of the words below a word of encounter that tell how it is meant."""


class Drafted:
    """A draft among all. What is told of it with every date, place or actor alike is put into words but once."""

    def __init__(self, things: Things, drafts: Sequence[Draft], draft: Draft) -> None:
        self._things, self._view = things, things.view
        self._drafts, self._draft = drafts, draft
        self._told = (f"type {draft.type}", f"{draft.type} {draft.status}")
        self._numbers = [line.number for line in draft.lines]
        self._own: dict[int, tuple[int, ...]] = {}
        for one in draft.candidates:
            self._own[one.line.number] = (*self._own.get(one.line.number, ()), one.word.i)
        self._beside = [one for one in drafts if one is not draft and draft.seats.keys() & one.seats.keys()]
        self._stood: dict[int, Names] = {}

    def event(self) -> Bag:
        """What is told of it alone."""
        draft, actors = self._draft, self._view.marked.actors
        states = {actors[actor].of for actor in draft.core or draft.seats} - {None, ""}
        found = [
            *self._told,
            f"seats {step(len(draft.seats), 0, 1, 2, 4)}",
            f"states {step(len(states), 0, 1, 2)}",
            f"lines {step(len(draft.candidates), 1, 2, 3)}",
            f"drafts {step(len(self._drafts), 1, 2, 4)}",
            f"start {_precision(draft)} {'inherited' if draft.inherited else 'own'}",
            f"place {draft.where is not None}",
            *(f"role {seat.role} {seat.place}" for seat in draft.seats.values()),
        ]
        for one in draft.candidates:
            found += _worded(one)
        found += self._goals()
        for other in self._beside:
            found.append(f"beside {other.type} {other.status}")
            if draft.where is not None:
                found.append(f"{draft.type} beside {other.type} {other.status} {_placed(other, draft.where)}")
            if (other.start, other.type, other.status) == (draft.start, draft.type, draft.status):
                found.append("twice")
        return dict.fromkeys(found)

    def _goals(self) -> Iterator[str]:
        """How the place is told to which a journey goes."""
        for one in self._draft.candidates:
            for goal in one.goals:
                yield f"goal {goal.place.kind} {goal.place.preposition}"
                yield f"goal {goal.place.preposition} {one.rule.id}"
                yield f"goal doubtful {goal.place.doubtful}"
                hangs = self._things.of_sites.get((one.line.number, goal.first))
                if hangs is not None:
                    own = self._own[one.line.number]
                    told = self._things.hanging(hangs, str(goal.place.preposition), own)
                    yield from (f"goal {name}" for name in told)

    def seated(self, actor: int) -> Bag:
        """What is told of it and an actor who may have a seat in it."""
        draft, numbers = self._draft, self._view.numbers[actor]
        seat, of = draft.seats.get(actor), self._view.marked.actors[actor].of
        same = any(state == of for other, state in self._states if other != actor)
        found = [*self._told, *self._things.actors[actor]]
        found.append(f"seat {seat.role} {seat.place} {seat.within}" if seat else "no seat")
        found.append(f"state {'same' if same else 'other' if of else 'unknown'} {seat is not None}")
        for number, places, rule in self._words:
            found += _at("here" if number in numbers else "not here", places.get(actor), rule)
        apart = min(abs(one - number) for one in self._numbers for number in numbers)
        found.append(f"apart {step(apart, 0, 1, 2, 4)}")
        return dict.fromkeys(found)

    def dated(self, number: int | None) -> Bag:
        """What is told of it and a date of the view; of None, that it has none."""
        draft = self._draft
        found = [*self._told, *self._dated]
        if number is None:
            found += ["no date", f"no date drafted {_precision(draft)} {draft.inherited}"]
            return dict.fromkeys(found)
        told = self._view.dates[number]
        found += [*self._things.dates[number], *_drafted(draft, told[0][1])]
        found += [f"{draft.type} {draft.status} {name}" for name in self._things.dates[number]]
        found += self._order_of_dates.get(number, ())
        for other in self._beside:
            found += [f"beside {other.type} {one}" for one in _drafted(other, told[0][1])]
        for hangs, _ in told:
            found += self._hangs(hangs, hangs.label)
        return dict.fromkeys(found)

    def sited(self, number: int | None) -> Bag:
        """What is told of it and a place of the view; of None, that it has none."""
        draft = self._draft
        found = [*self._told, f"sites {step(len(self._view.sites), 0, 1, 2, 4, 8)}"]
        if number is None:
            return dict.fromkeys((*found, "no place", f"no place drafted {draft.where is None}"))
        told = self._view.sites[number]
        place = told[0][2]
        found += [*self._things.sites[number], _placed(draft, place), *self._owned(place)]
        found += [f"beside {other.type} {_placed(other, place)}" for other in self._beside]
        found += self._order_of_sites.get(number, ())
        for hangs, site, _ in told:
            found += self._hangs(hangs, str(site.place.preposition))
        return dict.fromkeys(found)

    @cached_property
    def _order_of_dates(self) -> dict[int, list[str]]:
        return order(self._things.dated, self._first)

    @cached_property
    def _order_of_sites(self) -> dict[int, list[str]]:
        return order(self._things.sited, self._first)

    @property
    def _first(self) -> Word:
        """Where the first word stands that tells it."""
        return min((one.line.number, one.word.i) for one in self._draft.candidates)

    @cached_property
    def _states(self) -> list[tuple[int, str | None]]:
        return [(actor, self._view.marked.actors[actor].of) for actor in self._draft.core]

    @cached_property
    def _words(self) -> list[tuple[int, dict[int, str], str]]:
        """Of each word that tells it the number of its sentence, who stands at which of its places, and the rule."""
        found = []
        for one in self._draft.candidates:
            clue = next((clue for clue in self._view.clues(one.line.number) if clue.word.i == one.word.i), None)
            found.append((one.line.number, dict(clue.places) if clue else {}, one.rule.id))
        return found

    @cached_property
    def _dated(self) -> Names:
        """What is told with every date."""
        words = [one.word for one in self._draft.candidates]
        return (
            f"dates {step(len(self._view.dates), 0, 1, 2, 4)}",
            *(f"remote {remote(word)}" for word in words),
            *(f"said {one}" for word in words for one in _below(word)),
        )

    def _owned(self, where: Where) -> Iterator[str]:
        """Whose state a place is in."""
        for actor, seat in self._draft.seats.items():
            of = self._view.marked.actors[actor].of
            if of and of == where.state:
                yield f"of {seat.role}"
                yield f"of somebody in {self._draft.type}"

    def _hangs(self, hangs: Hanging, label: str) -> Iterator[str]:
        """How a date or place hangs on the words that tell of it and on others of its sentence, and where that is."""
        yield from self._stands(hangs.line)
        yield from self._things.hanging(hangs, label, self._own.get(hangs.line.number, ()))

    def _stands(self, line: Line) -> Names:
        """How many sentences one stands before or after what tells of it, and whether it has people there."""
        number = line.number
        if number not in self._stood:
            seen = len(self._view.people.get(number, frozenset()) & self._draft.seats.keys())
            first, last = number - max(self._numbers), number - min(self._numbers)
            self._stood[number] = (
                "here" if number in self._own else "there",
                f"people {step(seen, 0, 1)}",
                f"from last {step(first, -5, -3, -2, -1, 0, 1, 3)}",
                f"from first {step(last, -5, -3, -2, -1, 0, 1, 3)}",
                f"headline {line.headline}",
            )
        return self._stood[number]


@lru_cache(maxsize=4096)
def _at(here: str, place: str | None, rule: str) -> Names:
    """How an actor stands to a word that tells of a draft."""
    return here, f"{here} {rule}", f"at {place}", f"at {place} {rule}"


def _worded(candidate: Candidate) -> Iterator[str]:
    """How a sentence words it."""
    word = candidate.word
    yield f"rule {candidate.rule.id}"
    yield f"word {word.lemma_.lower()}"
    yield f"status {candidate.status}"
    yield f"headline {candidate.line.headline}"
    yield f"definite {candidate.definite}"
    yield f"judged {candidate.judged}"
    yield f"remote {remote(word)}"
    yield from _below(word)


def _below(word: Token) -> Iterator[str]:
    yield from (f"{one.dep_} {one.lower_}" for one in word.children if one.dep_ in SAID)
    for label, node in way(word)[:2]:
        yield f"under {label} {node.lemma_.lower()}"
        yield from (f"above {one.lower_}" for one in node.children if one.dep_ in ("aux", "auxpass", "neg"))


def _precision(draft: Draft) -> str:
    start = draft.start
    return "none" if start is None else "day" if start.day else "month" if start.month else "year"


def _drafted(draft: Draft, date: DateMention) -> Names:
    start, _ = days(date, draft.status)
    if draft.start is None:
        return ("undated",)
    if start is None:
        return ()
    same = "day" if draft.start == start else "month" if draft.start == month(start) else "other"
    return f"drafted {same}", f"drafted {'inherited' if draft.inherited else 'own'} {same}"


def _placed(draft: Draft, where: Where) -> str:
    return "unplaced" if draft.where is None else "here" if draft.where.name == where.name else "elsewhere"
