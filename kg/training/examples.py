"""Annotated articles as examples: what the network is given, and what it should say."""

from __future__ import annotations

import math
import re
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

import numpy as np

from kg import articles, mentions
from kg.facts.learned.drafted import drafted
from kg.facts.learned.inputs import Inputs, inputs
from kg.facts.learned.relations import OUTPUTS, Floats, Rows, label
from kg.facts.learned.titles import Titles
from kg.facts.learned.view import View
from kg.facts.learned.words import Words
from kg.facts.telling import read_by_rules
from kg.mentions.marked import Actor
from kg.model import ENCOUNTERS, Event, Participation, Status
from kg.scoring.bodies import same_body
from kg.scoring.titles import same_title
from kg.training import alignment
from kg.training.alignment import seat_of, sketched


@dataclass(frozen=True, slots=True)
class Example:
    """One article; ``truth`` (keys, outputs), by relation, holds 1 where gold says so."""

    inputs: Inputs
    truth: dict[str, Floats]


def held_aside(id: str) -> bool:
    number = re.search(r"\d+", id)
    return number is not None and int(number[0]) % 3 == 2


def examples(gold: Mapping[str, Sequence[Event]], folders: Sequence[str]) -> Iterator[Example]:
    """The articles that gold has and that may be learnt from."""
    found = articles.read(folders, log=lambda _: None)
    for marked in mentions.mark_all((a for a in found if a.id in gold and not held_aside(a.id)), mentions.load()):
        view = read_by_rules(marked)
        if view.sights:
            yield _example(view, gold[marked.article.id])


def _example(view: View, events: Sequence[Event]) -> Example:
    words = Words(view)
    given = inputs(view, words)
    truth = _truth(given.relations, view, events)
    drafts = sketched(view, events)
    weighed = drafted(view, words, [one.draft for one in drafts])
    truth |= alignment.truth(weighed, view, drafts)
    return Example(replace(given, relations=given.relations | weighed), truth)


Facts = Iterator[tuple[str, Hashable, str]]
"""Relation, key and output that a gold event makes true."""


def _truth(relations: Mapping[str, Rows], view: View, events: Sequence[Event]) -> dict[str, Floats]:
    found = {name: np.zeros((len(some.keys), len(OUTPUTS[name])), dtype=np.float32) for name, some in relations.items()}
    places = {name: {key: n for n, key in enumerate(some.keys)} for name, some in relations.items()}
    for event in events:
        there = {one: seat for one in view.sights if (seat := seat_of(view.marked.actors[one], event)) is not None}
        for relation, key, output in (*_together(event, there), *_alone(event, there)):
            found[relation][places[relation][key], OUTPUTS[relation].index(output)] = 1
    _mark_same(found["pair"], relations["pair"].keys, view, events)
    found["state"] = _owners(relations["state"].keys, view, events)
    found["title"] = _held(relations["title"].keys, view, events)
    return found


def _mark_same(found: Floats, keys: Sequence[Hashable], view: View, events: Sequence[Event]) -> None:
    """Whether a name and a post are of one person; not a number where gold does not seat who has the name."""
    for row, key in enumerate(keys):
        assert isinstance(key, tuple)
        one, other = (view.marked.actors[actor] for actor in key)
        if bool(one.name) != bool(other.name) and not one.plural and not other.plural:
            named, post = (one, other) if one.name else (other, one)
            found[row, OUTPUTS["pair"].index("same")] = _same(named, post, events)


def _same(named: Actor, post: Actor, events: Sequence[Event]) -> float:
    seat = _seated(named, events)
    if seat is None:
        return math.nan
    alike = same_title(post.title, seat.title) and (not post.of or post.assumed or same_body(post.of, seat.of))
    return float(alike and _seated(post, events) is None)


def _owners(keys: Sequence[Hashable], view: View, events: Sequence[Event]) -> Floats:
    """1 for whom an actor represents; not a number for one of whom gold says nothing."""
    seats = [_seated(view.marked.actors[actor], events) for actor in sorted(view.sights)]
    rows = [math.nan if seat is None else float(same_body(seat.of, of)) for seat in seats for of in view.owners]
    return np.array(rows, dtype=np.float32).reshape(len(keys), 1)


def _held(keys: Sequence[Hashable], view: View, events: Sequence[Event]) -> Floats:
    """1 for a title in which somebody takes part; not a number for one of whom gold says nothing."""
    every = Titles(view).every
    rows = []
    for key in keys:
        assert isinstance(key, tuple)
        seat = _seated(view.marked.actors[key[0]], events)
        rows.append(math.nan if seat is None else float(same_title(every[key[1]].text, seat.title)))
    return np.array(rows, dtype=np.float32).reshape(len(keys), 1)


def _seated(actor: Actor, events: Sequence[Event]) -> Participation | None:
    return next((seat for event in events if (seat := seat_of(actor, event)) is not None), None)


def _together(event: Event, there: Mapping[int, Participation]) -> Facts:
    for a, b in combinations(sorted(there), 2):
        for name in _names(event, there[a], there[b]):
            yield "pair", (a, b), name


def _alone(event: Event, there: Mapping[int, Participation]) -> Facts:
    for actor in there:
        yield "solo", actor, label((event.type, event.status))


def _names(event: Event, one: Participation, other: Participation) -> Iterator[str]:
    yield "together"
    yield label((event.type, event.status))
    if event.type not in ENCOUNTERS:
        return
    yield "met"
    yield {Status.HELD: "held", Status.PLANNED: "planned", Status.CANCELLED: "cancelled"}[event.status]
    if one.side != other.side:
        yield "opposite"
