"""What two tellings of one event must share: so that only those pairs are judged."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations

from kg.resolution.coreference.telling import Side, Telling


def keys(one: Telling) -> set[str]:
    """Words, of which tellings of one event share some: its type with leaders of two sides, or with one and a country.

    Two that bear one name in their articles share it, too, whether they are the same or not.
    """
    found = {f"name {one.event}"}
    for side, other in combinations(one.sides, 2):
        found.update(_key(one, *pair) for a in _leaders(side) for b in _leaders(other) for pair in ((a, b),))
        for here, there in ((side, other), (other, side)):
            found.update(_key(one, name, there.principal) for name in _leaders(here))
    if one.country is not None:
        found.update(_key(one, name, one.country) for side in one.sides for name in _leaders(side))
    return found


def neighbours(tellings: Iterable[Telling]) -> dict[str, set[str]]:
    """For each telling those that share a key."""
    by_key: dict[str, list[str]] = {}
    known = {one.id: keys(one) for one in tellings}
    for id_, words in known.items():
        for word in words:
            by_key.setdefault(word, []).append(id_)
    found = {id_: {other for word in words for other in by_key[word]} for id_, words in known.items()}
    return {id_: others - {id_} for id_, others in found.items()}


def _key(one: Telling, *names: str) -> str:
    return " ".join((one.type, *sorted(names)))


def _leaders(side: Side) -> Iterator[str]:
    """Persons and posts of who leads the side, of all where nobody is said to."""
    leaders = [figure for figure in side.people if figure.leads] or list(side.people)
    for figure in leaders:
        yield from filter(None, (figure.person, figure.post))
