"""What the model is told of a pair of actors: a bag of named features."""

from __future__ import annotations

from collections.abc import Iterator

from kg.facts.learned.sentence import step
from kg.facts.learned.view import View
from kg.facts.scene import Sight
from kg.mentions.marked import Actor
from kg.model import Standing

SHOWN = 3
"""Shared sentences looked at, the first ones: later ones repeat."""


def features(view: View, a: int, b: int) -> dict[str, float]:
    """Names and values; the order of ``a`` and ``b`` does not matter."""
    first, second = sorted((a, b), key=view.order.__getitem__)
    shared = view.shared(a, b)
    found = dict.fromkeys(_article(view, first, second, shared), 1.0)
    scope = "shared" if shared else "near"
    triggered = False
    for number in shared[:SHOWN] or [view.joining(a, b)]:
        triggered |= bool(view.triggers[number])
        found |= dict.fromkeys((f"{scope}:{one}" for one in view.telling(number)), 1.0)
        if shared:
            found |= dict.fromkeys(_grammar(_sight(view, first, number), _sight(view, second, number)), 1.0)
    if triggered:
        found |= dict.fromkeys(("triggered", f"triggered {scope}", f"triggered {_sides(view, first, second)}"), 1.0)
    return found


def _article(view: View, first: int, second: int, shared: list[int]) -> Iterator[str]:
    """Where the two stand in the article, and in what the rules drafted."""
    one, other = view.marked.actors[first], view.marked.actors[second]
    kinds = "+".join(sorted((_kind(one), _kind(other))))
    sides, apart = _sides(view, first, second), view.apart(first, second)
    low, high = sorted((view.rank[first], view.rank[second]))
    together = any(first in draft.seats and second in draft.seats for draft in view.drafts)
    seated = sum(any(actor in draft.seats for draft in view.drafts) for actor in (first, second))
    yield from (f"kinds {kinds}", f"sides {sides}", f"sides {sides} kinds {kinds}")
    yield from (f"apart {step(apart, 0, 1, 2, 4)}", f"sides {sides} apart {step(apart, 0, 1, 2)}")
    yield from (f"shared {step(len(shared), 0, 1, 2)}", f"actors {step(len(view.sights), 2, 3, 5, 8)}")
    yield f"ranks {step(low, 0, 1, 2)} {step(high, 1, 2, 4)}"
    yield f"order {step(view.order[first], 0, 1, 2)} {step(view.order[second], 1, 2, 4)}"
    yield f"headlines {sum(any(line.headline for line, _ in view.sights[actor]) for actor in (first, second))}"
    yield from (f"drafted {together}", f"seated {seated}", f"drafts {step(len(view.drafts), 0, 1, 3)}")
    for actor in (one, other):
        yield from _person(actor)


def _person(actor: Actor) -> Iterator[str]:
    title = (actor.title or "").lower()
    if "spokes" in title or "press" in title:
        yield "spokesperson"
    if not title:
        yield "no title"
    if actor.standing is Standing.FORMER:
        yield "former"


def _grammar(first: Sight, second: Sight) -> Iterator[str]:
    places = [sight.way[0][0] if sight.way else "root" for sight in (first, second)]
    yield from (f"places {'+'.join(places)}", f"first at {places[0]}", f"second at {places[1]}")
    yield f"words between {step(abs(first.first - second.first), 3, 6, 12, 20)}"


def _kind(actor: Actor) -> str:
    return f"{actor.kind}s" if actor.plural else actor.kind


def _sides(view: View, first: int, second: int) -> str:
    one, other = view.marked.actors[first].of, view.marked.actors[second].of
    if not one or not other:
        return "unknown"
    return "same" if one == other else "different"


def _sight(view: View, actor: int, number: int) -> Sight:
    return next(sight for line, sight in view.sights[actor] if line.number == number)
