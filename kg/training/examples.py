"""Annotated articles as examples: what the network is given, and what it should say."""

from __future__ import annotations

import math
import re
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from kg import articles, mentions
from kg.facts.learned.inputs import Floats, Inputs, inputs
from kg.facts.learned.relations import OUTPUTS, label
from kg.facts.learned.view import View
from kg.facts.telling import read_by_rules
from kg.facts.when import days, month
from kg.mentions.marked import Actor
from kg.model import ENCOUNTERS, Event, Participation, Status
from kg.scoring.bodies import same_body
from kg.scoring.names import same_name
from kg.scoring.titles import same_title
from kg.scoring.words import words


@dataclass(frozen=True, slots=True)
class Example:
    """One article; ``truth`` (keys, outputs), by relation, holds 1 where gold says so."""

    id: str
    inputs: Inputs
    truth: dict[str, Floats]


def held_aside(id: str) -> bool:
    number = re.search(r"\d+", id)
    return number is not None and int(number[0]) % 3 == 2


def examples(gold: Mapping[str, Sequence[Event]], folders: Sequence[str], aside: bool = False) -> Iterator[Example]:
    """The articles that gold has and that may be learnt from; with ``aside`` those held aside, to measure."""
    found = articles.read(folders, log=lambda _: None)
    for marked in mentions.mark_all((a for a in found if a.id in gold and held_aside(a.id) == aside), mentions.load()):
        view = read_by_rules(marked)
        if view.sights:
            given = inputs(view)
            yield Example(marked.article.id, given, _truth(given, view, gold[marked.article.id]))


Facts = Iterator[tuple[str, Hashable, str]]
"""Relation, key and output that a gold event makes true."""


def _truth(given: Inputs, view: View, events: Sequence[Event]) -> dict[str, Floats]:
    found = {
        name: np.zeros((len(some.keys), len(OUTPUTS[name])), dtype=np.float32) for name, some in given.relations.items()
    }
    places = {name: {key: n for n, key in enumerate(some.keys)} for name, some in given.relations.items()}
    for event in events:
        there = {one: seat for one in view.sights if (seat := _seat(view.marked.actors[one], event)) is not None}
        for relation, key, output in (*_together(event, there), *_alone(event, there, view)):
            found[relation][places[relation][key], OUTPUTS[relation].index(output)] = 1
    found["state"] = _owners(given.relations["state"].keys, view, events)
    return found


def _owners(keys: Sequence[Hashable], view: View, events: Sequence[Event]) -> Floats:
    """1 for whom an actor represents; not a number for one of whom gold says nothing."""
    seats = [_seated(view.marked.actors[actor], events) for actor in view.unowned]
    rows = [math.nan if seat is None else float(same_body(seat.of, of)) for seat in seats for of in view.owners]
    return np.array(rows, dtype=np.float32).reshape(len(keys), 1)


def _seated(actor: Actor, events: Sequence[Event]) -> Participation | None:
    return next((seat for event in events if (seat := _seat(actor, event)) is not None), None)


def _together(event: Event, there: Mapping[int, Participation]) -> Facts:
    for a, b in combinations(sorted(there), 2):
        for name in _names(event, there[a], there[b]):
            yield "pair", (a, b), name


def _alone(event: Event, there: Mapping[int, Participation], view: View) -> Facts:
    kind = label((event.type, event.status))
    for actor in there:
        yield "solo", actor, kind
        for number, told in enumerate(view.dates):
            start, _ = days(told[0][1], event.status)
            if start is not None and start == event.start:
                yield "date", (actor, number), kind
            elif start is not None and start.day and month(start) == event.start:
                yield "date", (actor, number), f"{kind} month"
        for number, sited in enumerate(view.sites):
            if event.place and words(sited[0][2].name) == words(event.place):
                yield "site", (actor, number), kind


def _seat(actor: Actor, event: Event) -> Participation | None:
    return next((one for one in event.participants if _same(actor, one)), None)


def _same(actor: Actor, one: Participation) -> bool:
    if actor.name or one.name:
        return same_name(actor.name, one.name)
    return same_body(actor.of, one.of) and same_title(actor.title, one.title)


def _names(event: Event, one: Participation, other: Participation) -> Iterator[str]:
    yield "together"
    yield label((event.type, event.status))
    if event.type not in ENCOUNTERS:
        return
    yield "met"
    yield {Status.HELD: "held", Status.PLANNED: "planned", Status.CANCELLED: "cancelled"}[event.status]
    if one.side != other.side:
        yield "opposite"
