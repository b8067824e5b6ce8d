"""Drafts beside the events of gold: which tells of which, and what should so be said of each draft."""

from __future__ import annotations

import math
from collections.abc import Hashable, Iterator, Mapping, Sequence
from copy import copy
from dataclasses import dataclass

import numpy as np

from kg.facts.dating import date_all
from kg.facts.drafts import Draft
from kg.facts.learned.drafted import NONE
from kg.facts.learned.hinting import hints
from kg.facts.learned.kinds import told_of
from kg.facts.learned.relations import OUTPUTS, Floats, Rows, label
from kg.facts.learned.view import View
from kg.facts.outlines import outline
from kg.facts.placing import place_all
from kg.facts.when import days, month
from kg.mentions.marked import Actor
from kg.model import ENCOUNTERS, Event, EventType, Participation
from kg.scoring.bodies import same_body
from kg.scoring.names import same_name
from kg.scoring.titles import same_title
from kg.scoring.words import words

GOAL = 2
"""How much the goal of a journey counts: as much as the type of an event."""


@dataclass(frozen=True, slots=True)
class Aligned:
    """A draft with the event of gold that it tells of, or None; ``given``: it was drafted because gold has it."""

    draft: Draft
    event: Event | None
    given: bool = False


def sketched(view: View, events: Sequence[Event]) -> list[Aligned]:
    """What the rules drafted, what else may tell of an event, and what neither has as the networks would draft it."""
    found = [Aligned(copy(one), event) for one, event in _paired(view, view.sketches, events)]
    made = [outline(one, view.calendar, view.dateline) for one in hints(view, view.drafts)]
    found += [Aligned(one, event) for one, event in _paired(view, made, _untold(events, found))]
    for event in _untold(events, found):
        people = [actor for actor in view.sights if seat_of(view.marked.actors[actor], event)]
        candidate = told_of(view, people, (event.type, event.status)) if people else None
        if candidate is not None:
            found.append(Aligned(outline(candidate, view.calendar, view.dateline), event, given=True))
    found.sort(key=lambda one: one.draft.lines[0].number)
    _share([one.draft for one in found], view)
    return found


def _untold(events: Sequence[Event], drafts: Sequence[Aligned]) -> list[Event]:
    told = {id(one.event) for one in drafts}
    return [event for event in events if id(event) not in told]


def _share(drafts: list[Draft], view: View) -> None:
    """Dates and places from the neighbours, as ``telling`` gives them."""
    for one in drafts:
        if one.inherited:
            one.start = one.end = None
    date_all(drafts, view.calendar)
    place_all(drafts, view.dateline)


def truth(weighed: Mapping[str, Rows], view: View, drafts: Sequence[Aligned]) -> dict[str, Floats]:
    """By relation (keys, outputs): 1 where gold says so; not a number where it says nothing."""
    facts = {
        name: {fact for n, one in enumerate(drafts) if one.event for fact in tell(n, one.event, view)}
        for name, tell in {"event": _kind, "seat": _seats, "when": _when, "where": _where}.items()
    }
    return {
        name: np.array(
            [[_value(drafts, name, key, output, facts[name]) for output in OUTPUTS[name]] for key in some.keys],
            dtype=np.float32,
        ).reshape(len(some.keys), len(OUTPUTS[name]))
        for name, some in weighed.items()
    }


Facts = Iterator[tuple[Hashable, str]]


def _value(drafts: Sequence[Aligned], name: str, key: Hashable, output: str, facts: set[tuple[Hashable, str]]) -> float:
    number = key[0] if isinstance(key, tuple) else key
    assert isinstance(number, int)
    known = not drafts[number].given if name == "event" else drafts[number].event is not None
    return float((key, output) in facts) if known else math.nan


def _kind(number: int, event: Event, view: View) -> Facts:  # noqa: ARG001
    yield number, label((event.type, event.status))


def _seats(number: int, event: Event, view: View) -> Facts:
    for actor in view.sights:
        if seat_of(view.marked.actors[actor], event):
            yield (number, actor), "seated"


def _when(number: int, event: Event, view: View) -> Facts:
    if event.start is None:
        yield (number, NONE), "day"
    for place, told in enumerate(view.dates):
        start, _ = days(told[0][1], event.status)
        if start is not None and start == event.start:
            yield (number, place), "day"
        elif start is not None and start.day and month(start) == event.start:
            yield (number, place), "month"


def _where(number: int, event: Event, view: View) -> Facts:
    if event.place is None:
        yield (number, NONE), "there"
    for place, sited in enumerate(view.sites):
        if event.place and words(sited[0][2].name) == words(event.place):
            yield (number, place), "there"


def _paired(view: View, drafts: Sequence[Draft], events: Sequence[Event]) -> Iterator[tuple[Draft, Event | None]]:
    """Each draft with the event that it tells of, if any: the pair that agrees most first, as events are scored."""
    grades = [
        (-grade, i, j)
        for i, one in enumerate(drafts)
        for j, event in enumerate(events)
        if (grade := _grade(view, one, event)) is not None
    ]
    taken: dict[int, int] = {}
    for _, i, j in sorted(grades):
        if i not in taken and j not in taken.values():
            taken[i] = j
    for i, one in enumerate(drafts):
        yield one, events[taken[i]] if i in taken else None


def _grade(view: View, one: Draft, event: Event) -> float | None:
    """How well a draft and an event agree, type first; None for two that cannot be one.

    They share somebody, or are journeys to one place; of an event without people, type and status or time will do. Of
    unlike types only what was at one time.
    """
    there = _there(view, one, event)
    alike = one.type == event.type or {one.type, event.type} <= ENCOUNTERS
    dated, stated = one.start == event.start, one.status == event.status
    common = sum(seat_of(view.marked.actors[actor], event) is not None for actor in one.seats)
    if event.participants:
        near = common or there == GOAL or (not one.seats and alike and dated and stated)
        fits = near and (alike or (dated and event.start is not None))
    else:
        fits = one.type == event.type and (dated or stated)
    if not fits:
        return None
    share = common / (1 + max(len(one.seats), len(event.participants)))
    return (one.type == event.type) * 2 + share + dated + stated + there


def _there(view: View, one: Draft, event: Event) -> float:
    """How well the goal of a journey agrees: what else tells one from another of the same people?"""
    if {one.type, event.type} != {EventType.VISIT} or one.where is None or event.place is None:
        return 0
    if words(one.where.name) == words(event.place):
        return GOAL
    states = {where.state for told in view.sites for _, _, where in told if words(where.name) == words(event.place)}
    return GOAL / 2 if one.where.state in states else -GOAL if states else 0


def seat_of(actor: Actor, event: Event) -> Participation | None:
    """The seat that gold gives an actor in an event."""
    return next((one for one in event.participants if _same(actor, one)), None)


def _same(actor: Actor, one: Participation) -> bool:
    if actor.name or one.name:
        return same_name(actor.name, one.name)
    return same_body(actor.of, one.of) and same_title(actor.title, one.title)
