"""Misses of who met whom, by what is wrong with the event that tells of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.model import Event
from kg.scoring.comparison import Comparison
from kg.scoring.contacts import Pair, makes_contact
from kg.scoring.misses import Kind, Miss, miss
from kg.scoring.names import same_name
from kg.scoring.wording import persons


def met_misses(one: Comparison) -> Iterator[Miss]:
    for pair in one.met.missed:
        error = _error(pair, one.events.hits, Kind.MISSED)
        yield miss(one.article, "met", Kind.MISSED, error, persons(pair))
    turned = [(found, gold) for gold, found in one.events.hits]
    for pair in one.met.spurious:
        yield miss(one.article, "met", Kind.SPURIOUS, _error(pair, turned, Kind.SPURIOUS), persons(pair), pair)


def _error(pair: Pair, hits: Sequence[tuple[Event, Event]], kind: Kind) -> str:
    """``hits`` pair the events of this side with those of the other."""
    other = next((theirs for ours, theirs in hits if ours is pair.event), None)
    if other is None:
        return f"event {kind}"
    if not makes_contact(other):
        return "type or status differs"
    sides = [{one.side for one in other.participants if same_name(one.name, name)} for name in _names(pair)]
    return "side differs" if all(sides) else f"person {kind}"


def _names(pair: Pair) -> Iterator[str | None]:
    yield pair.a.name
    yield pair.b.name
