"""Annotated articles as examples: what the network is given, and what it should say."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from kg import articles, mentions
from kg.facts.learned.inputs import Floats, Inputs, Pair, inputs
from kg.facts.learned.pairs import OUTPUTS
from kg.facts.telling import read_by_rules
from kg.mentions.marked import Actor
from kg.model import ENCOUNTERS, Event, Participation, Status
from kg.scoring.bodies import same_body
from kg.scoring.names import same_name
from kg.scoring.titles import same_title


@dataclass(frozen=True, slots=True)
class Example:
    """One article; ``truth`` (pairs, outputs) holds 1 where gold says so."""

    id: str
    inputs: Inputs
    truth: Floats


def held_aside(id: str) -> bool:
    number = re.search(r"\d+", id)
    return number is not None and int(number[0]) % 3 == 2


def examples(gold: Mapping[str, Sequence[Event]], folders: Sequence[str], aside: bool = False) -> Iterator[Example]:
    """The articles that gold has and that may be learnt from; with ``aside`` those held aside, to measure."""
    found = articles.read(folders, log=lambda _: None)
    for marked in mentions.mark_all((a for a in found if a.id in gold and held_aside(a.id) == aside), mentions.load()):
        view = read_by_rules(marked)
        given = inputs(view)
        if len(given.ones):
            yield Example(marked.article.id, given, _truth(given.pairs, marked.actors, gold[marked.article.id]))


def _truth(pairs: Sequence[Pair], actors: Sequence[Actor], events: Sequence[Event]) -> Floats:
    truth = np.zeros((len(pairs), len(OUTPUTS)), dtype=np.float32)
    for event in events:
        there = {one: _seat(actors[one], event) for pair in pairs for one in pair}
        for row, (a, b) in zip(truth, pairs, strict=True):
            one, other = there[a], there[b]
            if one is not None and other is not None:
                for name in _names(event, one, other):
                    row[OUTPUTS.index(name)] = 1
    return truth


def _seat(actor: Actor, event: Event) -> Participation | None:
    return next((one for one in event.participants if _same(actor, one)), None)


def _same(actor: Actor, one: Participation) -> bool:
    if actor.name or one.name:
        return same_name(actor.name, one.name)
    return same_body(actor.of, one.of) and same_title(actor.title, one.title)


def _names(event: Event, one: Participation, other: Participation) -> Iterator[str]:
    yield "together"
    if event.type not in ENCOUNTERS:
        yield event.type.value
        return
    yield "met"
    yield {Status.HELD: "held", Status.PLANNED: "planned", Status.CANCELLED: "cancelled"}[event.status]
    if one.side != other.side:
        yield "opposite"
