"""The graph that ring and islands draw: who met whom how often, and the states in an order that keeps ties short."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kg.figures.paper.contacts import contacts
from kg.figures.paper.levels import precedence
from kg.figures.paper.sides import code_of, state_of
from kg.figures.paper.wording import title, titles
from kg.model import EventRecord, Seat

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Node:
    """A person or an unnamed post; ``posts`` as held at the meetings, the latest first."""

    actor: str
    name: str | None
    posts: tuple[str, ...]
    code: str
    side: str
    rank: int
    meetings: int


@dataclass(frozen=True, slots=True)
class Network:
    """``ties`` count the encounters of two actors, ``first`` < ``second``; ``alone`` met nobody of another side."""

    nodes: dict[str, Node]
    ties: dict[Pair, int]
    alone: tuple[str, ...]


def network(events: Sequence[EventRecord], most: int) -> Network:
    """Of at most ``most`` actors: the pairs that met most often, so that nobody is drawn without a tie."""
    seats: dict[str, list[Seat]] = {}
    for event in events:
        for actor, seat in {seat.actor: seat for seat in event.seats if seat.kind != "delegation"}.items():
            seats.setdefault(actor, []).append(seat)
    ties: dict[Pair, int] = {}
    for one in contacts(events):
        pair = (min(one.a.actor, one.b.actor), max(one.a.actor, one.b.actor))
        ties[pair] = ties.get(pair, 0) + 1
    met = {actor for pair in ties for actor in pair}
    kept = _kept(ties, {actor: len(some) for actor, some in seats.items()}, most)
    nodes = {actor: _node(actor, seats[actor]) for actor in sorted(kept)}
    alone = tuple(sorted(seats[actor][-1].name or title(seats[actor][-1]) for actor in set(seats) - met))
    return Network(nodes, {pair: ties[pair] for pair in sorted(ties) if set(pair) <= set(kept)}, alone)


def _kept(ties: dict[Pair, int], meetings: dict[str, int], most: int) -> set[str]:
    kept: set[str] = set()
    for pair in sorted(ties, key=lambda pair: (-ties[pair], -meetings[pair[0]] - meetings[pair[1]], pair)):
        if len(kept | set(pair)) <= most:
            kept |= set(pair)
    return kept


def _node(actor: str, seats: Sequence[Seat]) -> Node:
    last = seats[-1]
    posts = titles(reversed(seats))
    return Node(
        actor, last.name, posts, code_of(last), state_of(last), min(precedence(seat) for seat in seats), len(seats)
    )


def round_order(weights: dict[Pair, int], codes: Iterable[str]) -> list[str]:
    """The codes in a round in which those that meet often lie near, by reversing stretches while that helps."""
    order = sorted(codes)
    best, better = _length(weights, order), True
    while better:
        better = False
        for i in range(len(order) - 1):
            for j in range(i + 1, len(order)):
                turned = [*order[:i], *reversed(order[i : j + 1]), *order[j + 1 :]]
                length = _length(weights, turned)
                if length < best:
                    order, best, better = turned, length, True
    return order


def _length(weights: dict[Pair, int], order: Sequence[str]) -> int:
    place = {code: index for index, code in enumerate(order)}
    steps = [(weight, abs(place[a] - place[b])) for (a, b), weight in weights.items()]
    return sum(weight * min(apart, len(order) - apart) for weight, apart in steps)
