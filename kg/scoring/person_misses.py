"""Misses of people and of their capacities."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kg.model import Participation
from kg.scoring.bodies import same_body
from kg.scoring.comparison import Comparison
from kg.scoring.matching import match
from kg.scoring.misses import Kind, Miss, kind, miss
from kg.scoring.names import same_name
from kg.scoring.titles import same_title
from kg.scoring.wording import seat


def people_misses(one: Comparison) -> Iterator[Miss]:
    for gold in one.people.missed:
        yield miss(one.article, "people", Kind.MISSED, "person missed", seat(gold))
    for found in one.people.spurious:
        yield miss(one.article, "people", Kind.SPURIOUS, "person spurious", seat(found), found)


def capacity_misses(one: Comparison) -> Iterator[Miss]:
    """What was found for the same person, or for a like post, is set against what gold has."""
    near = match(one.capacities.missed, one.capacities.spurious, _near)
    for gold, found in near.hits:
        what = f"{seat(gold)}, read as {seat(found)}"
        yield miss(one.article, "capacities", Kind.DIFFERS, _error(gold, found), what, found)
    for gold in near.missed:
        error = f"{_whose(gold, (hit for hit, _ in one.capacities.hits))} missed"
        yield miss(one.article, "capacities", Kind.MISSED, error, seat(gold))
    for found in near.spurious:
        error = f"{_whose(found, (hit for _, hit in one.capacities.hits))} spurious"
        yield miss(one.article, "capacities", Kind.SPURIOUS, error, seat(found), found)


def _near(gold: Participation, found: Participation) -> bool:
    if gold.name or found.name:
        return same_name(gold.name, found.name)
    return same_title(gold.title, found.title) or same_body(gold.of, found.of)


def _error(gold: Participation, found: Participation) -> str:
    parts = []
    if not same_title(gold.title, found.title):
        parts.append(f"title {kind(gold.title, found.title)}")
    if not same_body(gold.of, found.of):
        parts.append(f"of {kind(gold.of, found.of)}")
    return ", ".join(parts)


def _whose(one: Participation, right: Iterable[Participation]) -> str:
    """A further capacity is that of a person who is right in another one."""
    if not one.name:
        return "unnamed post"
    return "further capacity" if any(same_name(one.name, other.name) for other in right) else "person"
