"""Words of encounter of which the rules made nothing: what may yet tell of an event, for the networks to judge."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.facts import courtesies
from kg.facts.candidates import Candidate
from kg.facts.drafts import Draft, join, same
from kg.facts.gatherings import briefing, in_passing
from kg.facts.learned.clues import Clue
from kg.facts.learned.journeys import journeys
from kg.facts.learned.judging import Judge
from kg.facts.learned.recasting import sayable
from kg.facts.learned.relations import NAMES, label
from kg.facts.learned.seating import seats_at
from kg.facts.learned.view import View
from kg.facts.scene import Line
from kg.lexicon.encounters import Rule
from kg.model import EventType, Status

TAKES = 0.4
"""Probability from which such a word tells of an event."""
NOBODYS = frozenset({EventType.CONFERENCE, EventType.MEETING, EventType.SIGNING})
"""Types of event that are announced without anybody: "the summit opens in Vilnius on July 11"."""
STAYS = 0.3
"""Probability from which somebody at such a word took part."""


def taken(judge: Judge, drafts: Sequence[Draft], made: Sequence[Draft]) -> list[Draft]:
    """The drafts with those ``made`` of hints that probably tell of an event, all of which ``judge`` has weighed.

    What tells of an event that has a draft is put to it.
    """
    kept = list(drafts)
    for one in made:
        if judge.knows and sum(judge.event(one, name) for name in NAMES) >= TAKES:
            _settle(one, judge)
            known = next((draft for draft in kept if same(draft, one)), None)
            if known is None:
                kept.append(one)
            else:
                join(known, one)
    return kept


def _settle(one: Draft, judge: Judge) -> None:
    """Gives the likeliest status, and leaves out those who probably took no part."""
    kinds = [(one.type, status) for status in Status if sayable(one, (one.type, status))]
    _, one.status = max(kinds, key=lambda kind: judge.event(one, label(kind)))
    stays = {actor: seat for actor, seat in one.seats.items() if judge.seat(one, actor) >= STAYS}
    one.seats = stays or one.seats


def hints(view: View, drafts: Sequence[Draft]) -> Iterator[Candidate]:
    """One candidate for each type of each such word, in the order of the text, then the journeys."""
    used = {(one.line.number, one.word.i) for draft in drafts for one in draft.candidates}
    for line in view.lines:
        for clue in view.clues(line.number):
            if clue.status is not None and (line.number, clue.word.i) not in used:
                found = _hints(view, line, clue)
                yield from (one for one in found if not courtesies.idle(one, drafts))
    yield from journeys(view, drafts)


def _announced(rule: Rule, clue: Clue) -> bool:
    """Whether an event of nobody may be told here."""
    return rule.type in NOBODYS and not (rule.type is EventType.CONFERENCE and in_passing(clue.word))


def _hints(view: View, line: Line, clue: Clue) -> Iterator[Candidate]:
    assert clue.status is not None
    told = {EventType.VISIT}  # of these one for each goal: ``journeys``
    if briefing(clue.word):
        return
    for rule in (*clue.of(tuple(EventType)), *clue.hints):
        seats = tuple(seats_at(view, line, clue, rule))
        if (seats or _announced(rule, clue)) and rule.type not in told:
            told.add(rule.type)
            yield Candidate(rule, clue.word, line, seats, clue.status, definite=False, judged=True)
