"""Journeys that sentences may tell, one for each state of which they name a place, for the networks to judge."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.facts.candidates import Candidate, Seat, seated
from kg.facts.drafts import Draft
from kg.facts.learned.clues import Clue
from kg.facts.learned.standing import seats_at, seats_in
from kg.facts.learned.view import View
from kg.facts.scene import Line, Site
from kg.facts.status import status
from kg.facts.when import rank_of
from kg.facts.where import where
from kg.lexicon.encounters import Rule, rules
from kg.model import EventType, Status

FAR = 9
"""How far from a word something is that does not hang on it at all."""
THROUGH = frozenset({"in", "at"})
STAY = "be-there"
"""The rule for "was in", which tells a journey only of what hangs on it."""


def journeys(view: View, drafts: Sequence[Draft]) -> Iterator[Candidate]:
    """Of each sentence with words of travel a candidate for each state to which no draft of it goes.

    Then one for each state that is left, of whom the first sentence names beside a place there ("while in Kuwait", "a
    tour which took him to Qatar"), else of whom the article speaks most.
    """
    spoken = {draft.where.state for draft in drafts if draft.type is EventType.VISIT and draft.where}
    for line in view.lines:
        for candidate in _told(view, line, drafts):
            spoken |= {state_of(view, goal) for goal in candidate.goals}
            yield candidate
    for line in view.lines:
        for goal in line.sites:
            state = state_of(view, goal)
            if state and state not in spoken and not goal.place.doubtful and not line.headline:
                stay = _stayed(view, line, goal, state)
                if stay is not None:
                    spoken.add(state)
                    yield stay


def state_of(view: View, site: Site) -> str | None:
    """The state that a place lies in."""
    found = where(site, view.dateline)
    return found.state if found else None


def _told(view: View, line: Line, drafts: Sequence[Draft]) -> Iterator[Candidate]:
    words = [
        (clue, rule) for clue in view.clues(line.number) if clue.status for rule in clue.of((EventType.VISIT,))[:1]
    ]
    known = [one for one in drafts if one.type is EventType.VISIT and line in one.lines]
    told = {one.where.state if one.where else None for one in known}
    for goal in _goals(view, line, told):
        clue, rule = min(words, key=lambda one: _off(goal, line, *one), default=(None, None))
        if clue is None or rule is None or (rule.id == STAY and _off(goal, line, clue, rule)[0] > 1):
            continue
        yield from _candidate(view, line, clue, rule, (goal,))
    plain = [(clue, rule) for clue, rule in words if rule.id != STAY]
    if plain and not known and not _goals(view, line, told):
        yield from _candidate(view, line, *plain[0], ())


def _candidate(view: View, line: Line, clue: Clue, rule: Rule, goals: tuple[Site, ...]) -> Iterator[Candidate]:
    """What a word tells, of those who are not at home there."""
    assert clue.status is not None
    home = {state_of(view, goal) for goal in goals}
    seats = _foreign(view, seats_at(view, line, clue, rule), home)
    if seats:
        yield Candidate(rule, clue.word, line, seats, clue.status, definite=False, goals=goals, judged=True)


def _foreign(view: View, seats: Iterator[Seat], home: set[str | None]) -> tuple[Seat, ...]:
    actors = view.marked.actors
    return tuple(seat for seat in seats if seat.actor is not None and actors[seat.actor].of not in home - {None})


def _goals(view: View, line: Line, told: set[str | None]) -> list[Site]:
    """The first place of each state that is not told."""
    found: dict[str, Site] = {}
    for site in line.sites:
        state = state_of(view, site)
        if state and state not in told:
            found.setdefault(state, site)
    return list(found.values())


def _off(goal: Site, line: Line, clue: Clue, rule: Rule) -> tuple[int, bool, int]:
    """How far a place is from a word of travel: up the tree, by what the word is, in the sentence."""
    own = [one for one in line.tokens if goal.first <= one.i < goal.last]
    rank = rank_of(own, dict(clue.chain), clue.word, THROUGH)
    return FAR if rank is None else rank, rule.id == STAY, abs(goal.top.i - clue.word.i)


def _stayed(view: View, line: Line, goal: Site, state: str) -> Candidate | None:
    rule = next(rule for rule in rules() if rule.id == STAY)
    seats = _foreign(view, seats_in(view, line, rule), {state}) or _foreign(view, _first(view, rule), {state})
    told = status(line.root) or Status.HELD
    return Candidate(rule, goal.top, line, seats, told, definite=False, goals=(goal,), judged=True) if seats else None


def _first(view: View, rule: Rule) -> Iterator[Seat]:
    """Of whom the article speaks most: what is told without anybody is told of him."""
    for actor, place in view.rank.items():
        if place == 0:
            yield seated(rule, actor, view.sights[actor][0][1], "near")
